//! The identities of investment accounts, against published values and as properties.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use bilateral::economy::{Area, Bloc, Economy};
use bilateral::flow::{Quotient, Ratio};
use bilateral::investment::index::{concentration, normalised_concentration, top_share};
use bilateral::investment::{
    EstimateMethod, EstimateYear, ExchangeAccount, GrossAndNet, GroupClaims, MemberValue, PartnerValue,
    StockFlow, accumulate, bloc_as_partner, bloc_as_reporter, estimate, partners, reconcile,
};
use bilateral::period::{Period, YearMonth};
use proptest::prelude::*;
use rust_decimal::Decimal;

fn decimal(text: &str) -> Decimal {
    bilateral::wire::decimal::parse(text).unwrap()
}

/// The reference table, or a loud note that it is not there.
fn table() -> Option<Vec<(StockFlow, Decimal)>> {
    let folder = std::env::var("BILATERAL_REFERENCE_DATA")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data").to_owned());
    let path = std::path::Path::new(&folder).join("investment/kz_stock_flow_reconciliation_derived.csv");
    let Ok(text) = std::fs::read_to_string(&path) else {
        assert!(std::env::var_os("CI").is_none(), "no reference data at {}", path.display());
        eprintln!("SKIPPED: no reference data at {}", path.display());
        return None;
    };
    let rows = text.lines().skip(1).map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        let year = StockFlow {
            period: Period::parse(cells[0]).unwrap(),
            opening: decimal(cells[1]),
            transactions: decimal(cells[2]),
            price: None,
            exchange_rate: None,
            volume: None,
            closing: decimal(cells[4]),
        };
        (year, decimal(cells[3]))
    });
    Some(rows.collect())
}

#[test]
fn kazakhstan_reconciles_to_the_cent_in_every_year() {
    let Some(rows) = table() else { return };
    assert_eq!(rows.len(), 25);
    let years: Vec<StockFlow> = rows.iter().map(|(year, _)| year.clone()).collect();
    let answer = reconcile(&years).unwrap();
    // The table rounds its residuals from more digits than it prints: seven of them are a unit of the last place off.
    let unit = decimal("0.001");
    let off = answer.years.iter().zip(&rows).filter(|(reconciled, (account, residual))| {
        let own = account.closing - account.opening - account.transactions;
        assert_eq!(reconciled.residual, own, "{}", account.period);
        assert!((own - *residual).abs() <= unit, "{}: {own}, stated {residual}", account.period);
        own != *residual
    });
    assert_eq!(off.count(), 7);
    assert!(answer.breaks.is_empty());
}

#[test]
fn the_years_from_2005_to_2021_as_one_account() {
    let Some(rows) = table() else { return };
    let mut years: Vec<StockFlow> = rows.into_iter().map(|(year, _)| year).collect();
    years.retain(|year| year.period.year().unwrap() >= 2005);
    years.reverse();
    let answer = reconcile(&years).unwrap();
    assert_eq!(answer.whole.account.opening, decimal("24334.501"));
    assert_eq!(answer.whole.account.transactions, decimal("135917.994"));
    assert_eq!(answer.whole.residual, decimal("8849.723"));
    assert_eq!(answer.whole.account.closing, decimal("169102.218"));
    assert_eq!(answer.consistency_gap, decimal("-8849.723"));
}

#[test]
fn a_gap_between_years_and_a_revised_opening_are_told() {
    let year = |period: &str, opening: &str, closing: &str| StockFlow {
        period: Period::parse(period).unwrap(),
        opening: decimal(opening),
        transactions: decimal("1"),
        price: None,
        exchange_rate: None,
        volume: None,
        closing: decimal(closing),
    };
    let refused = reconcile(&[year("2020", "1", "2"), year("2022", "2", "3")]).unwrap_err();
    assert_eq!((refused.code(), refused.path().as_str()), ("investment.years-unordered", "/1/period"));
    assert_eq!(reconcile(&[]).unwrap_err().code(), "investment.years-empty");
    let answer = reconcile(&[year("2021", "2.5", "4"), year("2020", "1", "2")]).unwrap();
    assert_eq!((answer.breaks.len(), answer.breaks[0].gap), (1, decimal("0.5")));
}

#[test]
fn presentations_need_reverse_investment_and_fellows() {
    let totals: GroupClaims =
        bilateral::wire::from_json(r#"{ "investorAssets": "50", "enterpriseLiabilities": "140" }"#).unwrap();
    let refused = totals.presentations().unwrap_err();
    let told = (refused.code(), refused.path().as_str());
    assert_eq!(told, ("investment.conversion-unfounded", "/investorLiabilities"));
}

fn partner(id: &str, value: Option<&str>) -> PartnerValue {
    PartnerValue { partner: Area::parse(id).unwrap(), value: value.map(decimal) }
}

#[test]
fn shares_above_one_and_below_zero_are_shares() {
    // The European Union's part of Kazakhstan's inflow was 105.8 % in 2005, and −30 % in 2019.
    let rows = [partner("NLD", Some("105.8")), partner("GBR", Some("-5.8"))];
    let sum = partners(Some(decimal("100")), &rows, None).unwrap();
    let shares: Vec<Option<Ratio>> = sum.partners.iter().map(|one| one.share.value()).collect();
    assert_eq!(shares, [Ratio::new(-29, 500), Ratio::new(529, 500)], "in order of id");
    assert_eq!(sum.unallocated, Some(Decimal::ZERO));
    assert!(matches!(
        concentration(&[decimal("105.8"), decimal("-5.8")]).unwrap(),
        Quotient::Undefined { .. }
    ));
}

#[test]
fn one_hidden_cell_is_bounded_by_the_total_and_two_only_by_an_assumption() {
    let one = [partner("NLD", Some("60")), partner("FRA", None), partner("EU27_2020", Some("99"))];
    let sum = partners(Some(decimal("100")), &one, None).unwrap();
    let bounds = sum.partners[0].bounds.unwrap();
    assert_eq!(
        (bounds.low(), bounds.high()),
        (Some(decimal("39")), Some(decimal("41"))),
        "half a unit for each"
    );
    assert_eq!((sum.hidden, sum.partners.len()), (1, 2), "the bloc contains its members");
    let two = [partner("NLD", Some("60")), partner("FRA", None), partner("DEU", None)];
    assert!(partners(Some(decimal("100")), &two, None).unwrap().partners[0].bounds.is_none());
    let bounds =
        partners(Some(decimal("100")), &two, Some(Decimal::ZERO)).unwrap().partners[0].bounds.unwrap();
    assert_eq!((bounds.low(), bounds.high()), (Some(Decimal::ZERO), Some(decimal("41"))));
    let twice = [partner("NLD", Some("60")), partner("NLD", Some("61"))];
    let refused = partners(None, &twice, None).unwrap_err();
    assert_eq!((refused.code(), refused.path().as_str()), ("investment.values-differ", "/1/partner"));
}

#[test]
fn a_bloc_is_the_sum_of_its_members_and_as_reporter_without_what_they_hold_in_each_other() {
    let month = YearMonth::parse("2021-12").unwrap();
    let members: Vec<Economy> = Bloc::EU27_2020.members_on(month).iter().collect();
    let all: Vec<PartnerValue> =
        members.iter().map(|one| PartnerValue { partner: (*one).into(), value: Some(2.into()) }).collect();
    assert_eq!(bloc_as_partner(Bloc::EU27_2020, month, &all).unwrap().value, Some(54.into()));
    let twice = [all.clone(), vec![all[0]]].concat();
    let refused = bloc_as_partner(Bloc::EU27_2020, month, &twice).unwrap_err();
    assert_eq!((refused.code(), refused.path().as_str()), ("investment.values-differ", "/27/partner"));
    let without = bloc_as_partner(Bloc::EU27_2020, month, &all[1..]).unwrap();
    assert_eq!((without.value, without.known, without.missing.len()), (None, 52.into(), 1));
    let reported: Vec<MemberValue> = members
        .iter()
        .map(|one| MemberValue { reporter: (*one).into(), total: Some(5.into()), within: Some(3.into()) })
        .collect();
    assert_eq!(bloc_as_reporter(Bloc::EU27_2020, month, &reported).unwrap().value, Some(54.into()));
}

#[test]
fn gross_is_never_below_net() {
    let year = |period: &str, gross: &str, net: &str| GrossAndNet {
        period: Period::parse(period).unwrap(),
        gross: decimal(gross),
        net: Some(decimal(net)),
    };
    // World to Kazakhstan, billion USD: National Bank of Kazakhstan gross, UNCTAD net.
    let sums = accumulate(&[year("2022", "28", "6.1"), year("2021", "23.7", "3.17")]).unwrap();
    assert_eq!((sums[1].gross, sums[1].net), (decimal("51.7"), Some(decimal("9.27"))));
    assert_eq!(sums[0].ratio.value().unwrap().round(1), decimal("7.5"));
    for wrong in [[year("2021", "3.17", "23.7")], [year("2021", "-1", "-2")]] {
        assert_eq!(accumulate(&wrong).unwrap_err().code(), "investment.gross-below-net");
    }
    let overlapping = accumulate(&[year("2021", "2", "1"), year("2021-S1", "2", "1")]).unwrap_err();
    assert_eq!(overlapping.code(), "investment.years-unordered");
    let gap = accumulate(&[year("2021", "2", "1"), year("2023", "2", "1")]).unwrap_err();
    assert_eq!(gap.code(), "investment.years-unordered");
    // 10 may be 10.4, which is not below 10.4.
    assert!(accumulate(&[year("2021", "10", "10.4")]).is_ok());
    assert!(accumulate(&[year("2021", "10.0", "10.4")]).is_err());
}

#[test]
fn estimates_say_that_they_are() {
    let of = |period: &str, rate: &str| EstimateYear {
        period: Period::parse(period).unwrap(),
        flow: 10.into(),
        rate: decimal(rate),
    };
    let year = |rate: &str| of("2021", rate);
    let years = |second: &str| {
        estimate(EstimateMethod::PerpetualInventory, 100.into(), &[year("0.05"), of(second, "0.05")])
    };
    let inventory = years("2022").unwrap();
    for second in ["2020", "2021", "2023"] {
        let refused = years(second).unwrap_err();
        let at = (refused.code(), refused.path().to_string());
        assert_eq!(at, ("investment.years-unordered", "/years/1/period".to_owned()), "{second}");
    }
    assert_eq!(inventory[1].value, decimal("109.75"));
    assert_eq!(inventory[1].method, EstimateMethod::PerpetualInventory);
    let flows = estimate(EstimateMethod::CumulatedFlows, 100.into(), &[year("-0.5")]).unwrap();
    assert_eq!(flows[0].value, decimal("60"));
    for (method, rate) in [
        (EstimateMethod::PerpetualInventory, "1.1"),
        (EstimateMethod::CumulatedFlows, "-1.1"),
        (EstimateMethod::Mirror, "0"),
    ] {
        assert_eq!(
            estimate(method, 1.into(), &[year(rate)]).unwrap_err().code(),
            "investment.assumption-range"
        );
    }
}

#[test]
fn concentration_is_exact_and_undefined_where_it_must_be() {
    let values = ["3", "1", "0"].map(decimal);
    assert_eq!(concentration(&values).unwrap().value(), Ratio::new(5, 8));
    assert_eq!(normalised_concentration(&values).unwrap().value(), Ratio::new(7, 16));
    assert_eq!(top_share(&values, 1).unwrap().value(), Ratio::new(3, 4));
    for undefined in [concentration(&[]), normalised_concentration(&[1.into()]), top_share(&values, 4)] {
        assert!(undefined.unwrap().value().is_none());
    }
}

fn amounts() -> impl Strategy<Value = Decimal> {
    (-1_000_000_000_i64..1_000_000_000, 0_u32..4).prop_map(|(units, scale)| Decimal::new(units, scale))
}

proptest! {
    /// `assets − liabilities = outward − inward`, whatever is held.
    #[test]
    fn the_net_position_is_the_same_in_both_presentations(held in prop::array::uniform8(amounts())) {
        let [a, b, c, d, e, f, g, h] = held.map(Some);
        let claims = GroupClaims {
            investor_assets: a,
            investor_liabilities: b,
            enterprise_assets: c,
            enterprise_liabilities: d,
            fellow_assets_parent_resident: e,
            fellow_liabilities_parent_resident: f,
            fellow_assets_parent_non_resident: g,
            fellow_liabilities_parent_non_resident: h,
        };
        let both = claims.presentations().unwrap();
        prop_assert_eq!(both.assets - both.liabilities, both.outward - both.inward);
        prop_assert_eq!(both.net, both.outward - both.inward);
    }

    /// An account that closes exactly still closes after every value is rounded.
    #[test]
    fn rounding_never_opens_an_account(
        parts in prop::array::uniform5(amounts()),
        places in 0_u32..3,
        runs in 1_usize..5,
    ) {
        let [opening, transactions, price, exchange, volume] = parts;
        let mut level = opening;
        let mut years = Vec::new();
        for year in 0..runs {
            let closing = level + transactions + price + exchange + volume;
            years.push(StockFlow {
                period: Period::of_year(2000 + i32::try_from(year).unwrap()).unwrap(),
                opening: level.round_dp(places),
                transactions: transactions.round_dp(places),
                price: Some(price.round_dp(places)),
                exchange_rate: Some(exchange.round_dp(places)),
                volume: Some(volume.round_dp(places)),
                closing: closing.round_dp(places),
            });
            level = closing;
        }
        let answer = reconcile(&years).unwrap();
        prop_assert!(answer.whole.closes && answer.years.iter().all(|year| year.closes));
        // The residual is never hidden: with it, every account closes exactly.
        for year in &answer.years {
            let account = &year.account;
            let stated = account.price.unwrap() + account.exchange_rate.unwrap() + account.volume.unwrap();
            prop_assert_eq!(account.opening + account.transactions + stated + year.residual, account.closing);
        }
    }

    /// Transactions, exchange rate and the rest are the whole change.
    #[test]
    fn the_exchange_split_is_exact(values in prop::array::uniform3(amounts()), rates in prop::array::uniform3(1_i64..100_000)) {
        let [opening, transactions, closing] = values;
        let [opening_rate, average_rate, closing_rate] = rates.map(|rate| Decimal::new(rate, 4));
        let account = ExchangeAccount { opening, transactions, closing, opening_rate, average_rate, closing_rate };
        let effect = account.effect().unwrap();
        let parts = effect.transactions.plus(effect.exchange).unwrap().plus(effect.price_and_volume).unwrap();
        prop_assert_eq!(parts, effect.change);
    }

    /// The world is its published partners and the rest; the order of rows changes nothing.
    #[test]
    fn partners_and_the_rest_are_the_world(world in amounts(), values in prop::collection::vec(amounts(), 0..6)) {
        let ids = ["NLD", "FRA", "DEU", "CHE", "GBR", "CHN"];
        let mut rows: Vec<PartnerValue> = ids
            .iter()
            .zip(&values)
            .map(|(id, value)| PartnerValue { partner: Area::parse(id).unwrap(), value: Some(*value) })
            .collect();
        let sum = partners(Some(world), &rows, None).unwrap();
        prop_assert_eq!(sum.published + sum.unallocated.unwrap(), world);
        rows.reverse();
        prop_assert_eq!(partners(Some(world), &rows, None).unwrap(), sum);
    }
}
