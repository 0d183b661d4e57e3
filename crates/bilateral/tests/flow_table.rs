//! The table of flows: sums that do not depend on order, on parts, or on luck.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::collections::BTreeMap;

use bilateral::amount::Currency;
use bilateral::economy::Area;
use bilateral::flow::{
    Axis, Batch, Coded, Direction, Filter, Flow, FlowKey, FlowMeasure, FlowRecord, FlowTable, Grouping,
    MISSING, Partial, Procedure, Quantity, QuantityUnit, RowNature, SetAside, Terms, Valuation,
};
use bilateral::period::Period;
use bilateral::product::ProductKey;
use proptest::prelude::*;
use rust_decimal::Decimal;

fn record(reporter: &str, partner: &str, product: &str, period: &str, value: Option<Decimal>) -> FlowRecord {
    FlowRecord {
        reporter: Area::parse(reporter).unwrap(),
        partner: Area::parse(partner).unwrap(),
        second_partner: None,
        direction: Direction::Export,
        product: ProductKey::parse(product).unwrap(),
        period: Period::parse(period).unwrap(),
        value,
        currency: Currency::EUR,
        valuation: None,
        system: None,
        attribution: None,
        net_mass: None,
        quantity: None,
        procedure: None,
        transport: None,
        status: bilateral::flow::ObservationStatus::Normal,
        confidentiality: bilateral::flow::Confidentiality::Free,
        sub_total: false,
        vintage: None,
        source: None,
    }
}

fn flow(reporter: &str, partner: &str, product: &str, period: &str, units: i64) -> Flow {
    record(reporter, partner, product, period, Some(Decimal::from(units))).try_into().unwrap()
}

fn table(flows: &[Flow]) -> FlowTable {
    FlowTable::from_flows(flows.iter().cloned()).unwrap()
}

fn shown(table: &FlowTable, grouping: &Grouping) -> Vec<String> {
    let line = |group: bilateral::flow::Group<'_>| {
        let words: Vec<String> = group.words().map(ToString::to_string).collect();
        format!("{} {:?}", words.join(" "), group.sums().total().map(|total| total.to_string()))
    };
    table.group(grouping).unwrap().groups().map(line).collect()
}

const AREAS: [&str; 6] = ["DEU", "FRA", "KAZ", "WORLD", "EU27_2020", "BUNKERS"];
const REPORTERS: [&str; 4] = ["DEU", "FRA", "KAZ", "EU27_2020"];
const PRODUCTS: [&str; 5] = ["HS2022:010121", "HS2022:270900", "TOTAL", "HS2022:999999", "HS2017:010121"];
const PERIODS: [&str; 3] = ["2023-01", "2023-02", "2024-01"];

fn any_flow() -> impl Strategy<Value = Flow> {
    let value =
        prop_oneof![1 => Just(None), 6 => any::<i32>().prop_map(|v| Some(Decimal::new(i64::from(v), 3)))];
    let mass = prop::option::of((0_u32..1000, any::<bool>()));
    (0..4_usize, 0..6_usize, 0..5_usize, 0..3_usize, value, mass, any::<(bool, bool)>()).prop_map(
        |(reporter, partner, product, period, value, mass, (import, sub_total))| {
            let mut record =
                record(REPORTERS[reporter], AREAS[partner], PRODUCTS[product], PERIODS[period], value);
            record.net_mass = mass.map(|(mass, estimated)| {
                let mass = Quantity::new(Decimal::from(mass), QuantityUnit::Kilogram);
                if estimated { mass.estimated() } else { mass }
            });
            if import {
                record.direction = Direction::Import;
                record.valuation = Some(Valuation::Cif);
            }
            record.sub_total = sub_total;
            record.try_into().unwrap()
        },
    )
}

/// Columns by which nothing in [`any_flow`] is refused.
fn any_grouping() -> impl Strategy<Value = Grouping> {
    let keys = prop::sample::subsequence(vec![FlowKey::Reporter, FlowKey::Partner, FlowKey::Period], 0..4);
    (keys, any::<bool>(), any::<bool>()).prop_map(|(mut keys, mass, residuals)| {
        keys.extend([FlowKey::Product, FlowKey::Direction, FlowKey::Valuation]);
        let grouping = Grouping::by(keys);
        let grouping = if mass { grouping.of(FlowMeasure::NetMass) } else { grouping };
        if residuals { grouping.with_residuals() } else { grouping }
    })
}

proptest! {
    #[test]
    fn rows_come_back_as_they_went_in(flows in prop::collection::vec(any_flow(), 0..40)) {
        let table = table(&flows);
        prop_assert_eq!(table.iter().collect::<Vec<_>>(), flows);
    }

    #[test]
    fn sums_do_not_depend_on_the_order_of_rows(
        flows in prop::collection::vec(any_flow(), 0..60), grouping in any_grouping(), seed in any::<u64>()
    ) {
        let mut shuffled = flows.clone();
        shuffled.sort_by_key(|flow| {
            let text = format!("{seed}{flow:?}");
            text.bytes().fold(seed, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3))
        });
        let (one, other) = (table(&flows), table(&shuffled));
        let bytes = |table: &FlowTable| table.partial(0..table.len(), &grouping).unwrap().to_bytes();
        prop_assert_eq!(one.group(&grouping).unwrap(), other.group(&grouping).unwrap());
        prop_assert_eq!(bytes(&one), bytes(&other));
    }

    #[test]
    fn merging_is_associative_and_commutative_and_equals_one_pass(
        flows in prop::collection::vec(any_flow(), 0..60), cuts in any::<(u8, u8)>(), grouping in any_grouping()
    ) {
        let table = table(&flows);
        let cut = |at: u8| usize::from(at) * flows.len() / 255;
        let (first, second) = (cut(cuts.0.min(cuts.1)), cut(cuts.0.max(cuts.1)));
        let part = |from: usize, to: usize| table.partial(from..to, &grouping).unwrap();
        let (a, b, c) = (part(0, first), part(first, second), part(second, flows.len()));
        let whole = part(0, flows.len());
        let left = a.clone().merge(b.clone()).unwrap().merge(c.clone()).unwrap();
        let right = a.clone().merge(b.clone().merge(c.clone()).unwrap()).unwrap();
        let turned = c.merge(b).unwrap().merge(a).unwrap();
        prop_assert_eq!(&left, &whole);
        prop_assert_eq!(&right, &whole);
        prop_assert_eq!(&turned, &whole);
        prop_assert_eq!(left.to_bytes(), whole.to_bytes());
        prop_assert_eq!(Partial::empty(&grouping).merge(whole.clone()).unwrap(), whole);
    }

    #[test]
    fn separate_tables_merge_to_the_same_bytes(
        flows in prop::collection::vec(any_flow(), 0..40), others in prop::collection::vec(any_flow(), 0..40),
        grouping in any_grouping()
    ) {
        let (one, other) = (table(&flows), table(&others));
        let parts = |table: &FlowTable| table.partial(0..table.len(), &grouping).unwrap();
        let mut both = one.clone();
        both.merge(&other).unwrap();
        prop_assert_eq!(both.len(), flows.len() + others.len());
        prop_assert_eq!(parts(&one).merge(parts(&other)).unwrap().to_bytes(), parts(&both).to_bytes());
    }

    /// Against a plain map over the rows that are items along every axis.
    #[test]
    fn items_add_up_as_a_plain_map_says(flows in prop::collection::vec(any_flow(), 1..80)) {
        let is_item = |flow: &&Flow| flow.nature() == RowNature::Item;
        prop_assume!(flows.iter().any(|flow| is_item(&flow)));
        let grouping = Grouping::by([FlowKey::Reporter, FlowKey::Product, FlowKey::Partner, FlowKey::Direction, FlowKey::Valuation]);
        let mut plain: BTreeMap<String, Decimal> = BTreeMap::new();
        let mut missing = 0;
        // Within what is an item among reporters, partners and products in turn.
        let table = table(&flows);
        for flow in flows.iter().filter(is_item) {
            let record = flow.record();
            let valuation = record.valuation.map(|word| word.to_string()).unwrap_or_default();
            let key = format!("{} {} {} {} {valuation}", record.reporter, record.product, record.partner, record.direction);
            let sum = plain.entry(key).or_default();
            match record.value {
                Some(value) => *sum += value,
                None => missing += 1,
            }
        }
        let answer = table.group(&grouping).unwrap();
        // The axes are looked at one after the other, so an item may lie beyond a drop; compare where none does.
        let counted: u64 = answer.groups().map(|group| group.sums().rows() + group.sums().missing()).sum();
        let set_aside: u64 = answer.set_aside().iter().map(|one| one.rows).sum();
        prop_assert_eq!(counted + set_aside, u64::try_from(flows.len()).unwrap(), "every row is accounted for");
        let sums: BTreeMap<String, Decimal> = answer
            .groups()
            .map(|group| {
                let words: Vec<String> = group.words().map(ToString::to_string).collect();
                (words.join(" "), Decimal::try_from_i128_with_scale(group.sums().thousandths(), 3).unwrap())
            })
            .collect();
        prop_assert_eq!(sums, plain);
        prop_assert_eq!(answer.groups().map(|group| group.sums().missing()).sum::<u64>(), missing);
    }

    #[test]
    fn a_partial_survives_its_bytes(flows in prop::collection::vec(any_flow(), 0..40), grouping in any_grouping()) {
        let table = table(&flows);
        let partial = table.partial(0..flows.len(), &grouping).unwrap();
        prop_assert_eq!(Partial::from_bytes(&partial.to_bytes()), Ok(partial));
    }

    #[test]
    fn any_changed_or_lost_byte_is_noticed(
        flows in prop::collection::vec(any_flow(), 1..20), at in any::<prop::sample::Index>(), by in 1_u8..=255
    ) {
        let table = table(&flows);
        let bytes = table.partial(0..flows.len(), &Grouping::by([FlowKey::Product])).unwrap().to_bytes();
        let mut changed = bytes.clone();
        let at = at.index(bytes.len());
        changed[at] ^= by;
        let code = Partial::from_bytes(&changed).unwrap_err().code();
        prop_assert!(["flow.partial-damaged", "flow.partial-version"].contains(&code));
        prop_assert_eq!(Partial::from_bytes(&bytes[..at]).unwrap_err().code(), "flow.partial-damaged");
    }

    #[test]
    fn nonsense_bytes_are_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Partial::from_bytes(&bytes).is_err());
    }
}

#[test]
fn few_keys_and_very_many_give_the_same() {
    // Products by partners by periods: 300 × 200 × 12 combinations of 5 000 rows go through the hash table.
    let partners: Vec<Area> = Area::all().filter(|area| area.is_economy()).take(200).collect();
    let products: Vec<ProductKey> = (1..=300)
        .map(|number| ProductKey::parse(&format!("HS2022:84{:04}", 100 + number)).unwrap())
        .collect();
    let periods: Vec<Period> = (1..=12).map(|month| Period::of_month(2024, month).unwrap()).collect();
    let terms = [Terms::new(Direction::Import, Currency::USD)];
    let codes = |step: u32, of: usize| -> Vec<u32> {
        (0..5_000_u32).map(|row| row.wrapping_mul(step) % u32::try_from(of).unwrap()).collect()
    };
    let (partner, product, period) = (codes(7919, 200), codes(104_729, 300), codes(31, 12));
    let values: Vec<i64> = (0..5_000).map(|row| row * 1_000).collect();
    let mut table = FlowTable::new();
    let zeros = vec![0; 5_000];
    let batch = Batch {
        reporter: Coded { words: &[Area::parse("KAZ").unwrap()], codes: &zeros },
        partner: Coded { words: &partners, codes: &partner },
        product: Coded { words: &products, codes: &product },
        period: Coded { words: &periods, codes: &period },
        terms: Coded { words: &terms, codes: &zeros },
        value: &values,
        net_mass: None,
    };
    table.append(&batch).unwrap();
    let all = table.group(&Grouping::by([FlowKey::Partner, FlowKey::Product, FlowKey::Period])).unwrap();
    let mut plain: BTreeMap<(String, String, String), i128> = BTreeMap::new();
    for flow in table.iter() {
        let key = (flow.partner().to_string(), flow.product().to_string(), flow.period().to_string());
        *plain.entry(key).or_default() +=
            (flow.value().unwrap() * Decimal::from(1000)).try_into().unwrap_or(0_i128);
    }
    assert_eq!(all.len(), plain.len());
    for (group, (key, sum)) in all.groups().zip(&plain) {
        let words: Vec<String> = group.words().map(ToString::to_string).collect();
        assert_eq!(
            (words.join(" "), group.sums().thousandths()),
            (format!("{} {} {}", key.0, key.1, key.2), *sum)
        );
    }
    // Row by row and in bulk are the same table.
    let pushed = FlowTable::from_flows(table.iter()).unwrap();
    assert!(pushed.iter().eq(table.iter()));
}

#[test]
fn a_row_takes_at_most_32_bytes() {
    let mut record = record("DEU", "KAZ", "TOTAL", "2024", Some(Decimal::ONE));
    assert_eq!(table(&[record.clone().try_into().unwrap()]).bytes_per_row(), 12);
    record.net_mass = Some(Quantity::new(Decimal::ONE, QuantityUnit::Kilogram));
    assert_eq!(table(&[record.clone().try_into().unwrap()]).bytes_per_row(), 20);
    record.quantity = Some(Quantity::new(Decimal::ONE, QuantityUnit::Items));
    record.second_partner = Some(Area::World);
    assert_eq!(table(&[record.clone().try_into().unwrap()]).bytes_per_row(), 31);
    // Numbers into lists of words are as wide as the longest list needs, and nothing where all rows say the same.
    let of = |partner: &str, product: &str, year: u32| flow(partner, "KAZ", product, &year.to_string(), 3);
    let many: Vec<Flow> = (1700..2000).map(|year| of("DEU", "TOTAL", year)).collect();
    assert_eq!(table(&many).bytes_per_row(), 12 + 2);
    let few = [of("DEU", "TOTAL", 2023), of("DEU", "HS2022:27", 2024), of("EU", "HS2022:27", 2023)];
    assert_eq!(table(&few).bytes_per_row(), 12 + 1 + 1 + 1);
    let joined = table(&few.into_iter().chain(many).collect::<Vec<_>>());
    assert_eq!(joined.bytes_per_row(), 12 + 1 + 2 + 1);
}

#[test]
fn items_are_never_mixed_with_what_contains_them() {
    let both = table(&[
        flow("DEU", "KAZ", "TOTAL", "2024", 3),
        flow("FRA", "KAZ", "TOTAL", "2024", 4),
        flow("EU27_2020", "KAZ", "TOTAL", "2024", 7),
    ]);
    let by_partner = Grouping::by([FlowKey::Partner]);
    assert_eq!(shown(&both, &by_partner), [r#"KAZ Some("7")"#]);
    let aside = both.group(&by_partner).unwrap().set_aside().to_vec();
    assert_eq!(aside, [SetAside { axis: Some(Axis::Reporter), nature: RowNature::Bloc, rows: 1 }]);

    // Alone, the bloc's row is what there is.
    let bloc = both.filter(&Filter::new().nature_on(Axis::Reporter, RowNature::Bloc)).unwrap();
    assert_eq!(shown(&bloc, &by_partner), [r#"KAZ Some("7")"#]);
    assert!(bloc.group(&by_partner).unwrap().set_aside().is_empty());

    // Two blocs cannot be added, but each can stand for itself.
    let mut two = bloc;
    two.push(&flow("EAEU", "KAZ", "TOTAL", "2024", 1)).unwrap();
    assert_eq!(two.group(&by_partner).unwrap_err().code(), "flow.overlapping");
    assert_eq!(two.group(&Grouping::by([FlowKey::Reporter])).unwrap().len(), 2);
}

#[test]
fn a_download_of_partners_and_of_products_gives_either() {
    let both = table(&[
        flow("DEU", "KAZ", "TOTAL", "2024", 3),
        flow("DEU", "UZB", "TOTAL", "2024", 4),
        flow("DEU", "WORLD", "HS2022:270900", "2024", 5),
        flow("DEU", "WORLD", "TOTAL", "2024", 9),
        flow("DEU", "BUNKERS", "TOTAL", "2024", 2),
    ]);
    assert_eq!(shown(&both, &Grouping::by([FlowKey::Partner])), [r#"KAZ Some("3")"#, r#"UZB Some("4")"#]);
    assert_eq!(shown(&both, &Grouping::by([FlowKey::Product])), [r#"HS2022:270900 Some("5")"#]);
    assert_eq!(shown(&both, &Grouping::by([FlowKey::Reporter]).with_residuals()), [r#"DEU Some("9")"#]);
}

#[test]
fn what_would_count_twice_is_refused() {
    let refused = |flows: &[Flow], keys: &[FlowKey]| {
        table(flows).group(&Grouping::by(keys.iter().copied())).map(|_| ()).map_err(|why| why.code())
    };
    let overlapping = Err("flow.overlapping");
    let year_and_month = [flow("DEU", "KAZ", "TOTAL", "2024", 1), flow("DEU", "KAZ", "TOTAL", "2024-05", 1)];
    assert_eq!(refused(&year_and_month, &[FlowKey::Partner]), overlapping);
    assert_eq!(refused(&year_and_month, &[FlowKey::Period]), Ok(()));

    let levels = [flow("DEU", "KAZ", "HS2022:27", "2024", 1), flow("DEU", "KAZ", "HS2022:270900", "2024", 1)];
    assert_eq!(refused(&levels, &[FlowKey::Partner]), overlapping);
    assert_eq!(refused(&levels, &[FlowKey::Product]), Ok(()));

    let part = [flow("DEU", "GBR", "TOTAL", "2024", 1), flow("DEU", "XNI", "TOTAL", "2024", 1)];
    assert_eq!(refused(&part, &[FlowKey::Reporter]), overlapping);
    assert_eq!(refused(&part, &[FlowKey::Partner]), Ok(()));

    let editions =
        [flow("DEU", "KAZ", "CN2023:27090090", "2023", 1), flow("DEU", "KAZ", "CN2024:27090090", "2024", 1)];
    assert_eq!(refused(&editions, &[FlowKey::Period]), Ok(()), "one edition a year");
    assert_eq!(refused(&editions, &[FlowKey::Partner]), overlapping);
}

#[test]
fn every_difference_of_terms_is_named() {
    let one: FlowRecord = flow("DEU", "KAZ", "TOTAL", "2024", 1).into();
    let mut other = one.clone();
    other.currency = Currency::USD;
    other.valuation = Some(Valuation::Fob);
    let table = table(&[one.try_into().unwrap(), other.try_into().unwrap()]);
    let refused = table.group(&Grouping::by([FlowKey::Partner])).unwrap_err();
    assert_eq!(refused.code(), "flow.not-comparable");
    assert!(refused.message().contains("currency (EUR, USD)"), "{refused}");
    assert!(refused.message().contains("valuation (not stated, fob)"), "{refused}");
    assert_eq!(table.group(&Grouping::by([FlowKey::Currency, FlowKey::Valuation])).unwrap().len(), 2);
}

#[test]
fn a_procedure_beside_all_procedures_is_refused_and_two_are_added() {
    let with = |procedure| {
        let mut record: FlowRecord = flow("DEU", "KAZ", "TOTAL", "2024", 1).into();
        record.procedure = procedure;
        Flow::try_from(record).unwrap()
    };
    let parts = table(&[with(Some(Procedure::Normal)), with(Some(Procedure::InwardProcessing))]);
    assert_eq!(shown(&parts, &Grouping::by([])), [r#" Some("2")"#]);
    let mixed = table(&[with(Some(Procedure::Normal)), with(None)]);
    assert_eq!(mixed.group(&Grouping::by([])).unwrap_err().code(), "flow.not-comparable");
}

#[test]
fn missing_is_not_zero() {
    let missing: Flow = record("DEU", "KAZ", "TOTAL", "2023", None).try_into().unwrap();
    let table = table(&[missing.clone(), flow("DEU", "UZB", "TOTAL", "2023", 0)]);
    assert_eq!(shown(&table, &Grouping::by([FlowKey::Partner])), ["KAZ None", r#"UZB Some("0")"#]);
    assert_eq!(table.get(0), Some(missing));
    let masses = table.group(&Grouping::by([FlowKey::Partner]).of(FlowMeasure::NetMass)).unwrap();
    assert!(
        masses.groups().all(|group| group.sums().missing() == 1),
        "no row has a mass, and none was dropped"
    );
}

#[test]
fn no_row_and_one_row() {
    let none = FlowTable::new();
    let grouping = Grouping::by([FlowKey::Reporter, FlowKey::Partner]);
    assert!(none.group(&grouping).unwrap().is_empty());
    assert!(none.pivot(FlowKey::Reporter, FlowKey::Partner).unwrap().rows().is_empty());
    assert_eq!(none.group(&Grouping::by([])).unwrap().len(), 0);
    let one = table(&[flow("DEU", "KAZ", "TOTAL", "2024", 5)]);
    assert_eq!(shown(&one, &grouping), [r#"DEU KAZ Some("5")"#]);
    assert!(one.filter(&Filter::new().direction(Direction::Import)).unwrap().is_empty());
}

#[test]
fn amounts_that_do_not_fit_are_refused_and_leave_the_table_as_it_was() {
    let mut table = FlowTable::new();
    let try_push = |table: &mut FlowTable, text: &str| {
        let value = Some(Decimal::from_str_exact(text).unwrap());
        table
            .push(&record("DEU", "KAZ", "TOTAL", "2024", value).try_into().unwrap())
            .map_err(|why| why.code())
    };
    assert_eq!(try_push(&mut table, "0.0001"), Err("flow.value-too-fine"));
    assert_eq!(try_push(&mut table, "9223372036854775.808"), Err("flow.value-out-of-range"));
    assert_eq!(try_push(&mut table, "-9223372036854775.808"), Err("flow.value-out-of-range"));
    assert_eq!(table.len(), 0);
    for text in ["9223372036854775.807", "-9223372036854775.807", "1.2300", "0"] {
        assert_eq!(try_push(&mut table, text), Ok(()));
    }
    // Sums go past what one value can be.
    for _ in 0..3 {
        try_push(&mut table, "9223372036854775.807").unwrap();
    }
    let sum = table.group(&Grouping::by([])).unwrap().groups().next().unwrap().sums().thousandths();
    assert_eq!(sum, i128::from(i64::MAX) * 3 + 1_230);
    assert_eq!(MISSING, i64::MIN);
}

proptest! {
    /// Sums past eight bytes, and back below them: one value, one form, whatever the parts.
    #[test]
    fn partials_of_huge_values_have_one_form(
        rows in proptest::collection::vec((0_usize..3, -4_i64..5), 1..24),
        cuts in proptest::collection::vec(0_usize..24, 0..4),
        zigzag in any::<bool>(),
    ) {
        const QUARTER: i64 = i64::MAX / 4000;
        let flows: Vec<Flow> = rows
            .iter()
            .map(|(partner, times)| flow("DEU", ["KAZ", "UZB", "KGZ"][*partner], "TOTAL", "2024", QUARTER * times))
            .collect();
        let table = table(&flows);
        let by_partner = Grouping::by([FlowKey::Partner]);
        let whole = table.partial(0..table.len(), &by_partner).unwrap();
        let mut ends: Vec<usize> = cuts.into_iter().filter(|cut| *cut < table.len()).collect();
        ends.extend([0, table.len()]);
        ends.sort_unstable();
        let mut parts: Vec<Partial> =
            ends.windows(2).map(|pair| table.partial(pair[0]..pair[1], &by_partner).unwrap()).collect();
        if zigzag {
            parts.reverse();
        }
        let merged = parts.into_iter().reduce(|all, part| all.merge(part).unwrap()).unwrap();
        prop_assert_eq!(&merged, &whole);
        prop_assert_eq!(merged.to_bytes(), whole.to_bytes());
        prop_assert_eq!(&Partial::from_bytes(&whole.to_bytes()).unwrap(), &whole);
        let mut plain: BTreeMap<String, i128> = BTreeMap::new();
        for (partner, times) in &rows {
            *plain.entry(["KAZ", "UZB", "KGZ"][*partner].to_owned()).or_default() +=
                i128::from(QUARTER * times) * 1000;
        }
        let sums: BTreeMap<String, i128> = whole
            .finish()
            .unwrap()
            .groups()
            .map(|group| (group.word(FlowKey::Partner).unwrap().to_string(), group.sums().thousandths()))
            .collect();
        prop_assert_eq!(sums, plain);
    }
}
