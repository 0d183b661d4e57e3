//! Growth, contributions, exchange rates, mirrors and revisions: what must close, closes.

#![expect(
    clippy::unwrap_used,
    clippy::unreachable,
    reason = "a test stops at the first thing that is not as it should be"
)]

use bilateral::amount::{Basis, Currency, Rate};
use bilateral::check::check_flows;
use bilateral::flow::{
    CifMargin, Contributions, Flow, FlowKey, FlowTable, MirrorPair, MirrorSign, MonthlyRates, Movement,
    NoValue, Quotient, Ratio, Revisions, Series, reconcile,
};
use bilateral::period::{Months, Period, YearMonth};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn ratio(text: &str) -> Ratio {
    let (numerator, denominator) = text.split_once('/').unwrap_or((text, "1"));
    Ratio::new(numerator.parse().unwrap(), denominator.parse().unwrap()).unwrap()
}

fn year(year: i32, values: &[i128]) -> impl Iterator<Item = (YearMonth, i128)> + '_ {
    (1..=12).zip(values).map(move |(month, value)| (YearMonth::new(year, month).unwrap(), *value))
}

fn series(years: &[(i32, &[i128])]) -> Series {
    Series::new(years.iter().flat_map(|(of, values)| year(*of, values))).unwrap()
}

fn monthly(rates: &[(i16, u8, i64)]) -> MonthlyRates {
    let rates = rates.iter().map(|(year, month, value)| {
        let month = YearMonth::at(*year, *month);
        let basis = Basis::PeriodAverage { from: month.first_day(), to: month.last_day() };
        Rate::new(Currency::EUR, Currency::USD, Decimal::new(*value, 4), basis).unwrap()
    });
    MonthlyRates::new(Currency::EUR, Currency::USD, rates).unwrap()
}

proptest! {
    #[test]
    fn contributions_close(parts in prop::collection::vec((-1_000_000_i64..1_000_000, any::<i32>()), 0..30), rest in 1_i128..1_000_000_000) {
        let labelled = parts.iter().enumerate().map(|(label, (before, after))| (label, i128::from(*before), i128::from(*after)));
        let before: i128 = parts.iter().map(|(before, _)| i128::from(*before)).sum::<i128>() + rest;
        let after: i128 = parts.iter().map(|(_, after)| i128::from(*after)).sum::<i128>() + rest * 2;
        prop_assume!(before > 0);
        let split = Contributions::of((before, after), labelled).unwrap();
        let mut sum = split.unallocated.value().unwrap();
        prop_assert_eq!(sum, Ratio::new(rest, before).unwrap());
        for part in &split.parts {
            sum = sum.plus(part.contribution.value().unwrap()).unwrap();
        }
        prop_assert_eq!(Some(sum), split.whole.growth.value());
        let sizes: Vec<u128> = split.parts.iter().map(|part| part.change.unsigned_abs()).collect();
        prop_assert!(sizes.is_sorted_by(|one, next| one >= next));
    }

    /// `g_year = w · g_months + (1 − w) · g_rest`, and `rest_needed` is its inverse.
    #[test]
    fn the_year_to_date_identity(
        before in prop::collection::vec(1_i128..1_000_000_000_000, 12),
        after in prop::collection::vec(0_i128..1_000_000_000_000, 12), last in 1_u8..12
    ) {
        let series = series(&[(2023, &before), (2024, &after)]);
        let so_far = Months::year_to(last).unwrap();
        let growth = |months| series.same_months(2023, 2024, months).unwrap().growth.value().unwrap();
        let (done, rest, whole) = (growth(so_far), growth(so_far.complement()), growth(Months::ALL));
        let done_before: i128 = before.iter().take(last.into()).sum();
        let weight = Ratio::new(done_before, before.iter().sum()).unwrap();
        let weighted = weight.times(done).unwrap().plus(Ratio::ONE.minus(weight).unwrap().times(rest).unwrap()).unwrap();
        prop_assert_eq!(weighted, whole);
        prop_assert_eq!(series.year_to_date(2024, last).unwrap().growth.value(), Some(done));
        prop_assert_eq!(series.rest_needed(2024, so_far, whole).unwrap().value(), Some(rest));
        prop_assert_eq!(series.rolling_year(YearMonth::at(2024, 12)).unwrap().growth.value(), Some(whole));
    }

    #[test]
    fn the_exchange_rate_split_closes(
        before in prop::collection::vec(1_i128..1_000_000_000_000, 3),
        after in prop::collection::vec(0_i128..1_000_000_000_000, 3),
        rates in prop::collection::vec(1_000_i64..20_000, 6)
    ) {
        let series = series(&[(2023, &before), (2024, &after)]);
        let monthly = monthly(&[
            (2023, 1, rates[0]), (2023, 2, rates[1]), (2023, 3, rates[2]),
            (2024, 1, rates[3]), (2024, 2, rates[4]), (2024, 3, rates[5]),
        ]);
        let split = series.exchange_split(2023, 2024, Months::year_to(3).unwrap(), &monthly).unwrap().unwrap();
        let change = split.converted_after.minus(split.converted_before).unwrap();
        prop_assert_eq!(split.trade.plus(split.exchange).unwrap(), change);
        let factor = |quotient: &Quotient| Ratio::ONE.plus(quotient.value().unwrap()).unwrap();
        if let Some(rate) = split.rate.value() {
            let product = factor(&split.own).times(Ratio::ONE.plus(rate).unwrap()).unwrap();
            prop_assert_eq!(product, factor(&split.converted));
        }
    }

    #[test]
    fn both_sides_see_one_symmetric_share(one in 0_u32..1_000_000, other in 1_u32..1_000_000) {
        let pair = mirror(&one.to_string(), &other.to_string(), "fob", "cif");
        let turned = mirror(&other.to_string(), &one.to_string(), "fob", "cif");
        prop_assert_eq!(pair.symmetric_share().unwrap(), turned.symmetric_share().unwrap());
        prop_assert_eq!(pair.relative_gap().unwrap(), turned.relative_gap().unwrap());
        let relative = pair.relative_gap().unwrap().value().unwrap();
        prop_assert!(relative >= Ratio::ZERO && relative <= Ratio::whole(2));
        for margin in [CifMargin::Imf, CifMargin::Oecd, CifMargin::Fao, CifMargin::own(Decimal::new(1, 1)).unwrap()] {
            let explained = pair.explained(margin).unwrap();
            prop_assert_eq!(explained.by_margin.plus(explained.unexplained).unwrap(), pair.gap().unwrap());
        }
    }
}

/// Exact rationals worked out by hand: 30 and 70 become 36 and 80; w = 5/6, 23 %, −10 %.
#[test]
fn worked_growth() {
    let split = Contributions::of((100, 116), [("a", 30, 36), ("b", 70, 80)]).unwrap();
    assert_eq!(split.whole.growth.value(), Some(ratio("4/25")));
    let of = |part: &str| split.parts.iter().find(|one| one.part == part).unwrap().contribution.value();
    assert_eq!((of("a"), of("b")), (Some(ratio("3/50")), Some(ratio("1/10"))));

    let series = series(&[
        (2023, &[50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50, 50]),
        (2024, &[615, 0, 0, 0, 0, 0, 0, 0, 0, 0, 45, 45]),
    ]);
    let ten = Months::year_to(10).unwrap();
    assert_eq!(series.year_to_date(2024, 10).unwrap().growth.value(), Some(ratio("23/100")));
    assert_eq!(
        series.same_months(2023, 2024, ten.complement()).unwrap().growth.value(),
        Some(ratio("-1/10"))
    );
    assert_eq!(series.same_months(2023, 2024, Months::ALL).unwrap().growth.value(), Some(ratio("7/40")));
    assert_eq!(series.rest_needed(2024, ten, ratio("7/40")).unwrap().value(), Some(ratio("-1/10")));
}

#[test]
fn a_missing_month_leaves_growth_undefined_and_says_which() {
    let short = series(&[(2023, &[1, 1, 1]), (2024, &[1, 2])]);
    let Quotient::Undefined { reason, because } = short.year_to_date(2024, 3).unwrap().growth else {
        unreachable!("a month is missing")
    };
    assert_eq!((reason, because.contains("`2024-03`")), (NoValue::Missing, true));
    assert_eq!(short.rolling_year(YearMonth::at(2024, 2)).unwrap().growth.value(), None);
    assert_eq!(short.same_months(2023, 2024, Months::NONE).unwrap_err().code(), "flow.months-empty");
    let span = Period::of_months(YearMonth::at(2024, 1), YearMonth::at(2024, 3)).unwrap().months().unwrap();
    let filled = short.with_zero_where_absent(span);
    assert_eq!(filled.year_to_date(2024, 3).unwrap().growth.value(), Some(Ratio::ZERO));
    let twice = Series::new([(YearMonth::at(2024, 1), 1), (YearMonth::at(2024, 1), 1)]);
    assert_eq!(twice.unwrap_err().code(), "flow.month-twice");
}

#[test]
fn carry_over_and_days() {
    let rising: Vec<i128> = (1..=12).collect();
    assert_eq!(series(&[(2023, &rising)]).carry_over(2023).unwrap().value(), Some(ratio("11/13")));
    // January to October: 305 days in 2024, 304 in 2025.
    let flat = Movement::between(1_000, 1_000).unwrap();
    assert_eq!(flat.adjusted_for_days(305, 304).unwrap().value(), Some(ratio("1/304")));
    assert_eq!(flat.adjusted_for_days(0, 304).unwrap_err().code(), "flow.days-not-positive");
}

fn view(reporter: &str, partner: &str, direction: &str, valuation: &str, value: &str) -> Flow {
    bilateral::wire::from_json(&format!(
        r#"{{ "reporter": "{reporter}", "partner": "{partner}", "direction": "{direction}", "product": "TOTAL",
              "period": "2021", "value": "{value}", "currency": "USD", "valuation": "{valuation}" }}"#
    ))
    .unwrap()
}

fn mirror(outward: &str, inward: &str, fob: &str, cif: &str) -> MirrorPair {
    MirrorPair::new(view("KAZ", "ITA", "export", fob, outward), view("ITA", "KAZ", "import", cif, inward))
        .unwrap()
}

#[test]
fn worked_mirrors() {
    let usual = mirror("100", "112", "fob", "cif");
    assert_eq!(usual.ratio().value(), Some(ratio("28/25")));
    assert_eq!(usual.explained(CifMargin::Imf).unwrap().unexplained, Ratio::whole(6));
    assert_eq!(usual.explained(CifMargin::Oecd).unwrap().unexplained, Ratio::whole(7));
    assert_eq!(usual.explained(CifMargin::Fao).unwrap().unexplained, Ratio::ZERO);
    assert!(usual.signs().is_empty());
    assert_eq!(mirror("100", "112", "fob", "fob").explained(CifMargin::Fao).unwrap().by_margin, Ratio::ZERO);

    let gateway = mirror("300", "100", "fob", "cif");
    assert_eq!(gateway.signs(), [MirrorSign::CifBelowFob, MirrorSign::TransitAtDestination]);
    assert_eq!(mirror("100", "250", "fob", "cif").signs(), [MirrorSign::TransitOnTheWay]);
    assert_eq!(mirror("0", "250", "fob", "cif").signs(), [MirrorSign::OneSided]);
    assert_eq!(mirror("0", "250", "fob", "cif").ratio().value(), None);
    assert_eq!(mirror("0", "0", "fob", "cif").signs(), []);
    assert_eq!(CifMargin::own(Decimal::from(6)).unwrap_err().code(), "flow.margin-range");
}

#[test]
fn what_is_no_mirror_is_refused_with_every_reason() {
    let out = || view("KAZ", "ITA", "export", "fob", "1");
    let refused = MirrorPair::new(out(), view("FRA", "KAZ", "export", "cif", "1")).unwrap_err();
    assert_eq!(refused.code(), "flow.not-comparable");
    assert!(refused.message().contains("partner: ") && refused.message().contains("flow: "), "{refused}");
    let swapped = MirrorPair::new(view("ITA", "KAZ", "import", "cif", "1"), out());
    assert_eq!(swapped.unwrap_err().code(), "flow.not-comparable");
    let negative =
        MirrorPair::new(view("KAZ", "ITA", "export", "fob", "-1"), view("ITA", "KAZ", "import", "cif", "1"));
    assert_eq!(negative.unwrap_err().code(), "flow.value-negative");
}

#[test]
fn estimates_state_their_weights() {
    let pair = |one: &str, other: &str, outward: &str, inward: &str| {
        MirrorPair::new(view(one, other, "export", "fob", outward), view(other, one, "import", "fob", inward))
            .unwrap()
    };
    // Germany and France agree with everybody; Kazakhstan does not.
    let pairs = [pair("DEU", "FRA", "100", "100"), pair("KAZ", "DEU", "300", "100")];
    let estimates = reconcile(&pairs, CifMargin::Imf).unwrap();
    assert_eq!(estimates[0].value, Ratio::whole(100));
    let second = &estimates[1];
    // Distances: Kazakhstan 200/200 = 1; Germany (0 + 1)/2.
    assert_eq!(
        (second.exporter_distance.mean, second.importer_distance.mean),
        (Decimal::ONE, Decimal::new(5, 1))
    );
    assert_eq!(second.exporter_weight.to_string(), "0.333333");
    assert_eq!(second.exporter_weight + second.importer_weight, Decimal::ONE);
    assert_eq!(second.value.round(2).to_string(), "166.67");
    // One pair alone says nothing about who is right.
    let alone = reconcile(&pairs[1..], CifMargin::Imf).unwrap();
    assert_eq!(alone[0].value, Ratio::whole(200));
    assert!(reconcile(&[], CifMargin::Imf).unwrap().is_empty());
}

#[test]
fn vintages_stand_side_by_side() {
    let flow = |period: &str, vintage: &str, value: &str| -> Flow {
        bilateral::wire::from_json(&format!(
            r#"{{ "reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "period": "{period}",
                  "value": "{value}", "currency": "EUR", "vintage": "{vintage}" }}"#
        ))
        .unwrap()
    };
    let table = FlowTable::from_flows([
        flow("2024-07", "2024-10-15", "109"),
        flow("2024-06", "2024-08-15", "100"),
        flow("2024-06", "2024-09-15", "103"),
        flow("2024-07", "2024-09-15", "110"),
    ])
    .unwrap();
    // Two vintages are never added up.
    assert_eq!(table.series(&[FlowKey::Reporter]).unwrap_err().code(), "flow.not-comparable");
    let all = table.revisions(&[FlowKey::Reporter]).unwrap();
    let (words, revisions) = &all[0];
    assert_eq!((all.len(), words[0].to_string()), (1, "DEU".to_owned()));
    let triangle: Vec<Vec<Option<i128>>> = revisions.triangle().into_iter().map(|(_, row)| row).collect();
    assert_eq!(triangle, [[Some(100_000), Some(103_000), None], [None, Some(110_000), Some(109_000)]]);
    assert_eq!(revisions.mean_revision().unwrap().value(), Some(Ratio::whole(1)));
    assert_eq!(revisions.mean_absolute_revision().unwrap().value(), Some(Ratio::whole(2)));
    assert_eq!(revisions.relative_absolute_revision().unwrap().value(), Some(ratio("2/105")));
    assert_eq!(Revisions::default().mean_revision().unwrap().value(), None);
    let twice = Revisions::new([(Period::of_year(2024).unwrap(), YearMonth::at(2025, 1).first_day(), 1); 2]);
    assert_eq!(twice.unwrap_err().code(), "flow.vintage-twice");
    // The same row twice is no sum of both.
    let table = [flow("2024-06", "2024-08-15", "100"), flow("2024-06", "2024-08-15", "101")];
    let refused = FlowTable::from_flows(table).unwrap().revisions(&[FlowKey::Reporter]).unwrap_err();
    assert_eq!(refused.code(), "flow.vintage-twice");
}

fn codes(flows: &[(&str, &str, &str, &str, &str)]) -> Vec<(&'static str, String)> {
    let flow = |(reporter, partner, product, period, value): &(&str, &str, &str, &str, &str)| -> Flow {
        bilateral::wire::from_json(&format!(
            r#"{{ "reporter": "{reporter}", "partner": "{partner}", "direction": "export", "product": "{product}",
                  "period": "{period}", "value": "{value}", "currency": "EUR" }}"#
        ))
        .unwrap()
    };
    let report = check_flows(&FlowTable::from_flows(flows.iter().map(flow)).unwrap());
    report.findings().iter().map(|one| (one.code, format!("{} {}", one.path, one.message))).collect()
}

#[test]
fn bad_rows_are_found_and_kept() {
    assert!(codes(&[]).is_empty());
    assert!(codes(&[("DEU", "KAZ", "TOTAL", "2024", "1")]).is_empty());
    let found = codes(&[
        ("DEU", "KAZ", "TOTAL", "2024", "-3"),
        ("DEU", "KAZ", "TOTAL", "2023", "2"),
        ("DEU", "KAZ", "TOTAL", "2023", "4"),
    ]);
    assert_eq!(
        found.iter().map(|(code, _)| *code).collect::<Vec<_>>(),
        ["flow.duplicate-differs", "flow.value-negative"]
    );
    assert!(found[0].1.contains("/2 the value is `4`, but row 1 states `2`"), "{}", found[0].1);
    assert_eq!(codes(&[("DEU", "KAZ", "TOTAL", "2024", "3"); 2])[0].0, "flow.duplicate");
}

#[test]
fn a_total_that_is_not_its_parts_is_reported_with_the_difference() {
    let products = |total: &str| {
        codes(&[
            ("DEU", "KAZ", "HS2022:27", "2024", "3"),
            ("DEU", "KAZ", "HS2022:270900", "2024", "2"),
            ("DEU", "KAZ", "HS2022:27XXXX", "2024", "1"),
            ("DEU", "KAZ", "TOTAL", "2024", total),
        ])
    };
    assert_eq!(products("3"), [], "the chapter is the total, and so are the subheading and the masked rest");
    let found = products("5");
    assert_eq!(found.len(), 2, "at either level");
    assert!(found.iter().all(|(code, _)| *code == "flow.total-not-sum"));
    assert!(found[1].1.contains("a difference of 2"), "{found:?}");

    let world = codes(&[
        ("DEU", "KAZ", "TOTAL", "2024", "3"),
        ("DEU", "BUNKERS", "TOTAL", "2024", "1"),
        ("DEU", "WORLD", "TOTAL", "2024", "5"),
    ]);
    assert!(world[0].1.contains("a difference of 1"), "{world:?}");
    let bloc = |russia: &str| {
        codes(&[
            ("ARM", "CHN", "TOTAL", "2024-01", "1"),
            ("BLR", "CHN", "TOTAL", "2024-01", "1"),
            ("KAZ", "CHN", "TOTAL", "2024-01", "1"),
            ("KGZ", "CHN", "TOTAL", "2024-01", "1"),
            ("RUS", "CHN", "TOTAL", "2024-01", russia),
            ("EAEU", "CHN", "TOTAL", "2024-01", "10"),
        ])
    };
    assert_eq!(bloc("6"), []);
    assert!(bloc("7")[0].1.contains("a difference of -1"));
}

/// A good that becomes confidential has not gone.
#[test]
fn masked_goods_and_residual_partners_are_part_of_a_series() {
    let flow = |partner: &str, product: &str, period: &str| -> Flow {
        bilateral::wire::from_json(&format!(
            r#"{{ "reporter": "DEU", "partner": "{partner}", "direction": "export", "product": "{product}",
                  "period": "{period}", "value": "100", "currency": "EUR", "vintage": "2024-03-01" }}"#
        ))
        .unwrap()
    };
    let table = FlowTable::from_flows([
        flow("KAZ", "CN2023:39012090", "2023-01"),
        flow("KAZ", "CN2023:87032319", "2023-01"),
        flow("KAZ", "CN2024:39XXXXXX", "2024-01"),
        flow("UNSPECIFIED", "CN2024:87032319", "2024-01"),
    ])
    .unwrap();
    let series = table.series(&[FlowKey::Reporter]).unwrap();
    let of = |year| series[0].1.get(YearMonth::at(year, 1));
    assert_eq!((series.len(), of(2023), of(2024)), (1, Some(200_000), Some(200_000)));
    let revisions = table.revisions(&[FlowKey::Reporter]).unwrap();
    assert_eq!(revisions[0].1.first(Period::of_month(2024, 1).unwrap()), Some(200_000));
}

/// Several goods may stand under one masked code.
#[test]
fn masked_goods_may_stand_twice_in_a_vintage() {
    let flow = |product: &str, value: &str| -> Flow {
        bilateral::wire::from_json(&format!(
            r#"{{ "reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "{product}",
                  "period": "2024-01", "value": "{value}", "currency": "EUR", "vintage": "2024-03-01" }}"#
        ))
        .unwrap()
    };
    let masked = FlowTable::from_flows([flow("CN2024:39XXXXXX", "2"), flow("CN2024:39XXXXXX", "3")]).unwrap();
    let revisions = masked.revisions(&[FlowKey::Reporter]).unwrap();
    assert_eq!(revisions[0].1.first(Period::of_month(2024, 1).unwrap()), Some(5_000));
    let twice = FlowTable::from_flows([flow("CN2024:39012090", "2"), flow("CN2024:39012090", "3")]).unwrap();
    assert_eq!(twice.revisions(&[FlowKey::Reporter]).unwrap_err().code(), "flow.vintage-twice");
}

/// A month without rows may be one without trade; a month with a row and no value is not.
#[test]
fn a_missing_value_is_never_filled_with_zero() {
    let flow = |period: &str, value: &str| -> Flow {
        bilateral::wire::from_json(&format!(
            r#"{{ "reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL",
                  "period": "{period}", {value} "currency": "EUR" }}"#
        ))
        .unwrap()
    };
    let rows = [flow("2024-01", r#""value": "2","#), flow("2024-02", "")];
    let table = FlowTable::from_flows(rows).unwrap();
    let (_, series) = table.series(&[FlowKey::Reporter]).unwrap().remove(0);
    let span = Period::parse("2024-01/2024-03").unwrap().months().unwrap();
    let filled = series.with_zero_where_absent(span);
    let of = |month| filled.get(YearMonth::at(2024, month));
    assert_eq!((of(1), of(2), of(3)), (Some(2_000), None, Some(0)));
}
