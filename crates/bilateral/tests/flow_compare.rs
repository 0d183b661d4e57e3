//! Comparability of flows: every planted mismatch is listed, and no other.

#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

use std::cmp::Ordering;
use std::collections::BTreeSet;

use bilateral::amount::Currency;
use bilateral::economy::Area;
use bilateral::flow::{
    Along, Attribution, Confidentiality, Direction, Flow, FlowRecord, ObservationStatus, Procedure, Quotient,
    Ratio, TradeSystem, Transport, Valuation, compare, difference, growth, share, sum,
};
use bilateral::period::Period;
use bilateral::product::ProductKey;
use bilateral::trade::Mismatch;
use num_rational::BigRational;
use proptest::prelude::*;
use rust_decimal::Decimal;

fn base() -> FlowRecord {
    FlowRecord {
        reporter: Area::parse("EU27_2020").unwrap(),
        partner: Area::parse("KAZ").unwrap(),
        second_partner: None,
        direction: Direction::Export,
        product: ProductKey::parse("CN2024:270900").unwrap(),
        period: Period::parse("2023-01/2023-08").unwrap(),
        value: Some(Decimal::from(100)),
        currency: Currency::EUR,
        valuation: Some(Valuation::Fob),
        system: Some(TradeSystem::Special),
        attribution: None,
        net_mass: None,
        quantity: None,
        procedure: None,
        transport: Some(Transport::Rail),
        status: ObservationStatus::Normal,
        confidentiality: Confidentiality::Free,
        sub_total: false,
        vintage: None,
        source: None,
    }
}

/// Plants one mismatch; any of them goes with any other but for the three of the product.
fn plant(record: &mut FlowRecord, mismatch: Mismatch) {
    let day = time::macros::date!(2024 - 11 - 17);
    match mismatch {
        Mismatch::Period => record.period = Period::parse("2024").unwrap(),
        Mismatch::Currency => record.currency = Currency::USD,
        Mismatch::Reporter => record.reporter = Area::parse("DEU").unwrap(),
        Mismatch::Partner => record.partner = Area::parse("UZB").unwrap(),
        Mismatch::Flow => record.direction = Direction::ReExport,
        Mismatch::Composition => record.reporter = Area::parse("EU28").unwrap(),
        Mismatch::Product => record.product = ProductKey::parse("CN2024:271000").unwrap(),
        Mismatch::Classification => record.product = ProductKey::parse("CN2023:270900").unwrap(),
        Mismatch::Level => record.product = ProductKey::parse("CN2024:2709").unwrap(),
        Mismatch::Valuation => record.valuation = Some(Valuation::Statistical),
        Mismatch::System => record.system = None,
        Mismatch::Attribution => record.attribution = Some(Attribution::LastKnownDestination),
        Mismatch::Procedure => record.procedure = Some(Procedure::Normal),
        Mismatch::Transport => record.transport = Some(Transport::Road),
        Mismatch::Vintage => record.vintage = Some(day),
        Mismatch::Status => record.status = ObservationStatus::Provisional,
        Mismatch::Confidentiality => record.confidentiality = Confidentiality::Confidential,
        Mismatch::SecondPartner => record.second_partner = Some(Area::parse("RUS").unwrap()),
        Mismatch::Wording => {}
    }
}

fn flow(record: FlowRecord) -> Flow {
    record.try_into().unwrap()
}

/// Of the reporter's two and of the product's three, at most one each.
fn any_mismatches() -> impl Strategy<Value = BTreeSet<Mismatch>> {
    let all: Vec<Mismatch> = Mismatch::ALL.iter().copied().filter(|one| *one != Mismatch::Wording).collect();
    let most = all.len();
    prop::sample::subsequence(all, 0..=most).prop_map(|chosen| {
        let mut set: BTreeSet<Mismatch> = chosen.into_iter().collect();
        if set.contains(&Mismatch::Reporter) {
            set.remove(&Mismatch::Composition);
        }
        if set.contains(&Mismatch::Classification) {
            set.remove(&Mismatch::Product);
            set.remove(&Mismatch::Level);
        }
        if set.contains(&Mismatch::Level) {
            set.remove(&Mismatch::Product);
        }
        set
    })
}

proptest! {
    #[test]
    fn every_planted_mismatch_is_listed_and_no_other(planted in any_mismatches()) {
        let mut other = base();
        other.period = Period::parse("2024-01/2024-08").unwrap();
        for mismatch in &planted {
            plant(&mut other, *mismatch);
        }
        let (earlier, later) = (flow(base()), flow(other));
        let answer = compare(&earlier, &later);
        let found: BTreeSet<Mismatch> = answer.reasons.iter().map(|reason| reason.differs).collect();
        prop_assert_eq!(answer.reasons.len(), found.len(), "none twice");
        prop_assert_eq!(&found, &planted);
        let turned: BTreeSet<Mismatch> = compare(&later, &earlier).reasons.iter().map(|reason| reason.differs).collect();
        prop_assert_eq!(&turned, &planted);

        // What is built on it refuses with the whole list.
        for refused in [growth(&earlier, &later).map(|_| ()), difference(&earlier, &later).map(|_| ())] {
            match (planted.is_empty(), refused) {
                (true, answer) => prop_assert!(answer.is_ok()),
                (false, answer) => {
                    let why = answer.unwrap_err();
                    prop_assert_eq!(why.code(), "flow.not-comparable");
                    for mismatch in &planted {
                        prop_assert!(why.message().contains(&format!("{mismatch}: ")), "{} in {}", mismatch, why);
                    }
                }
            }
        }
    }

    /// Against big rationals, which cannot overflow.
    #[test]
    fn fractions_are_exact(a in any::<(i64, i32)>(), b in any::<(i64, i32)>()) {
        prop_assume!(a.1 != 0 && b.1 != 0);
        let ours = |(n, d): (i64, i32)| Ratio::new(n.into(), d.into()).unwrap();
        let big = |(n, d): (i64, i32)| BigRational::new(n.into(), d.into());
        let same = |one: Ratio, other: BigRational| one.to_string() == other.to_string();
        prop_assert!(same(ours(a).plus(ours(b)).unwrap(), big(a) + big(b)));
        prop_assert!(same(ours(a).minus(ours(b)).unwrap(), big(a) - big(b)));
        prop_assert!(same(ours(a).times(ours(b)).unwrap(), big(a) * big(b)));
        if b.0 != 0 {
            prop_assert!(same(ours(a).over(ours(b)).unwrap().unwrap(), big(a) / big(b)));
        }
        prop_assert_eq!(ours(a).cmp(&ours(b)), big(a).cmp(&big(b)));
        let hundredths = (big(a) * BigRational::from_integer(100.into())).round();
        prop_assert_eq!(ours(a).round(2) * Decimal::from(100), Decimal::from_str_exact(&hundredths.to_string()).unwrap());
    }
}

#[test]
fn order_of_fractions() {
    let ratio = |n, d| Ratio::new(n, d).unwrap();
    let large = i128::MAX;
    assert_eq!(ratio(large, large - 1).cmp(&ratio(large - 1, large - 2)), Ordering::Less);
    assert_eq!(ratio(-1, 3).cmp(&ratio(-1, 2)), Ordering::Greater);
    assert_eq!(Ratio::new(1, 0), None);
    // Long division does not run out of room: one third of everything is a third.
    let third = ratio(large / 3, large);
    assert_eq!(third.round(10).to_string(), "0.3333333333");
    assert_eq!(third.percent(2).to_string(), "33.33");
    assert_eq!(ratio(-(large - 1), large).percent(1).to_string(), "-100.0");
    assert_eq!(ratio(large / 50, large / 100 + 1).percent(3).to_string(), "200.000");
    assert_eq!(ratio(large, 1).plus(Ratio::ONE).unwrap_err().code(), "flow.sum-overflow");
}

#[test]
fn a_bloc_that_changed_differs_from_itself() {
    let in_period = |bloc: &str, period: &str| {
        let mut record = base();
        (record.reporter, record.period) = (Area::parse(bloc).unwrap(), Period::parse(period).unwrap());
        flow(record)
    };
    let differ = |bloc: &str, one: &str, other: &str| {
        !compare(&in_period(bloc, one), &in_period(bloc, other)).is_comparable()
    };
    assert!(differ("EU", "2019-01", "2021-01"));
    assert!(differ("EU", "2019", "2020"), "the United Kingdom left within the year");
    assert!(!differ("EU", "2021", "2022"));
    assert!(!differ("EU27_2020", "2019-01", "2021-01"));
    assert!(!differ("EU", "2020", "2020"), "a flow is comparable to itself");
}

#[test]
fn shares_and_their_limits() {
    let with = |partner: &str, product: &str, value: Option<i64>| {
        let mut record = base();
        record.partner = Area::parse(partner).unwrap();
        record.product = ProductKey::parse(product).unwrap();
        record.value = value.map(Decimal::from);
        flow(record)
    };
    let value = |quotient: Quotient| quotient.value().map(|ratio| ratio.to_string());
    let (kazakhstan, world) = (with("KAZ", "TOTAL", Some(3)), with("WORLD", "TOTAL", Some(12)));
    assert_eq!(value(share(&kazakhstan, &world, Along::Partner).unwrap()), Some("1/4".to_owned()));
    let crude = with("KAZ", "CN2024:270900", Some(1));
    assert_eq!(value(share(&crude, &kazakhstan, Along::Product).unwrap()), Some("1/3".to_owned()));
    let chapter = with("KAZ", "CN2024:27", Some(2));
    assert_eq!(value(share(&crude, &chapter, Along::Product).unwrap()), Some("1/2".to_owned()));

    let code = |answer: bilateral::Result<Quotient>| answer.unwrap_err().code();
    assert_eq!(code(share(&with("BUNKERS", "TOTAL", Some(1)), &world, Along::Partner)), "flow.overlapping");
    assert_eq!(code(share(&world, &kazakhstan, Along::Partner)), "flow.overlapping");
    assert_eq!(code(share(&crude, &world, Along::Partner)), "flow.not-comparable");
    assert_eq!(value(share(&kazakhstan, &with("WORLD", "TOTAL", Some(0)), Along::Partner).unwrap()), None);
    assert_eq!(value(share(&with("KAZ", "TOTAL", None), &world, Along::Partner).unwrap()), None);
}

#[test]
fn sums_refuse_what_is_counted_twice_or_missing() {
    let with = |partner: &str, value: Option<i64>| {
        let mut record = base();
        (record.partner, record.value) = (Area::parse(partner).unwrap(), value.map(Decimal::from));
        flow(record)
    };
    let summed = |flows: &[Flow]| {
        sum(flows, Along::Partner).map(|total| total.map(|money| money.to_string())).map_err(|why| why.code())
    };
    assert_eq!(summed(&[]), Ok(None));
    assert_eq!(
        summed(&[with("KAZ", Some(1)), with("UZB", Some(2)), with("BUNKERS", Some(4))]),
        Ok(Some("7 EUR".to_owned()))
    );
    assert_eq!(summed(&[with("WORLD", Some(9))]), Ok(Some("9 EUR".to_owned())));
    assert_eq!(summed(&[with("KAZ", Some(1)), with("WORLD", Some(9))]), Err("flow.overlapping"));
    assert_eq!(summed(&[with("KAZ", Some(1)), with("KAZ", Some(1))]), Err("flow.overlapping"));
    assert_eq!(summed(&[with("GBR", Some(1)), with("XNI", Some(1))]), Err("flow.overlapping"));
    assert_eq!(summed(&[with("KAZ", Some(1)), with("UZB", None)]), Err("flow.value-missing"));
}

#[test]
fn growth_over_a_base_that_is_no_base_is_undefined() {
    let with = |period: &str, value: i64| {
        let mut record = base();
        (record.period, record.value) = (Period::parse(period).unwrap(), Some(Decimal::from(value)));
        flow(record)
    };
    let rate = |before, after| growth(&with("2023", before), &with("2024", after)).unwrap();
    assert_eq!(rate(100, 123).value().unwrap().to_string(), "23/100");
    assert_eq!(rate(100, 0).value().unwrap().to_string(), "-1");
    assert_eq!((rate(0, 5).value(), rate(0, 0).value(), rate(-1, 5).value()), (None, None, None));
    assert!(rate(0, 5).to_string().starts_with("undefined: the base is zero"));
}
