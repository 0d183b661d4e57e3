//! Money and exchange rates: exact, in one currency, at a rate that fits.

use bilateral::amount::{Basis, Currency, Measure, Money, Rate};
use proptest::prelude::*;
use rust_decimal::Decimal;
use time::macros::date;

fn usd(amount: i64) -> Money {
    Money::new(amount.into(), Currency::USD)
}

fn year_average() -> Rate {
    let basis = Basis::PeriodAverage { from: date!(2024 - 01 - 01), to: date!(2024 - 12 - 31) };
    Rate::new(Currency::USD, Currency::EUR, Decimal::new(9239, 4), basis).unwrap()
}

fn year_end() -> Rate {
    let basis = Basis::EndOfPeriod { on: date!(2024 - 12 - 31) };
    Rate::new(Currency::USD, Currency::EUR, Decimal::new(9626, 4), basis).unwrap()
}

#[test]
fn sums_are_exact_or_refused() {
    assert_eq!(Money::sum(Currency::USD, [usd(3), usd(4)]).unwrap(), usd(7));
    assert_eq!(usd(3).checked_sub(usd(4)).unwrap(), usd(-1));
    assert_eq!(usd(3).compare(usd(4)).unwrap(), std::cmp::Ordering::Less);
    assert_eq!(Money::sum(Currency::EUR, [usd(3)]).unwrap_err().code(), "amount.currency-mismatch");
    let largest = Money::new(Decimal::MAX, Currency::USD);
    assert_eq!(largest.checked_add(usd(1)).unwrap_err().code(), "amount.overflow");
    assert_eq!(
        largest.checked_mul(Decimal::NEGATIVE_ONE).unwrap().checked_sub(usd(1)).unwrap_err().code(),
        "amount.overflow"
    );
    assert_eq!(largest.checked_mul(Decimal::MAX).unwrap_err().code(), "amount.overflow");
    // rust_decimal's own addition drops the cent here.
    let cent = Money::new(Decimal::new(1, 2), Currency::USD);
    assert_eq!(largest.checked_add(largest).unwrap_err().code(), "amount.overflow");
    let long = Money::new(Decimal::MAX - Decimal::TEN, Currency::USD);
    assert_eq!(long.checked_add(cent).unwrap_err().code(), "amount.too-long");
}

#[test]
fn flows_and_positions_take_rates_of_their_own_kind() {
    assert!(!usd(100).convert_flow(&year_average()).unwrap().is_insisted());
    assert!(!usd(100).convert_position(&year_end()).unwrap().is_insisted());
    assert_eq!(usd(100).convert_position(&year_average()).unwrap_err().code(), "rate.average-for-position");
    assert_eq!(usd(100).convert_flow(&year_end()).unwrap_err().code(), "rate.moment-for-flow");

    let insisted = usd(100).convert_position_at_average(&year_average()).unwrap();
    assert!(insisted.is_insisted());
    assert_eq!((insisted.measure(), insisted.rate()), (Measure::Position, year_average()));
    assert_eq!(insisted.money().to_string(), "92.39 EUR");
    assert!(usd(100).convert_flow_at_moment(&year_end()).unwrap().is_insisted());
}

#[test]
fn a_rate_has_a_direction() {
    let rate = year_average();
    let back = usd(100).convert_flow(&rate).unwrap().money();
    let refused = back.convert_flow(&rate).unwrap_err();
    assert_eq!(refused.code(), "rate.wrong-pair");
    assert!(refused.message().contains("inverted"));
    let returned = back.convert_flow(&rate.inverted()).unwrap();
    assert!(returned.is_exact());
    assert_eq!(returned.money(), usd(100));
    assert_eq!(
        Rate::new(Currency::USD, Currency::USD, Decimal::ONE, Basis::Fixed).unwrap_err().code(),
        "rate.wrong-pair"
    );
    let reversed = Basis::TradeWeighted { from: date!(2024 - 12 - 31), to: date!(2024 - 01 - 01) };
    let refused = Rate::new(Currency::USD, Currency::EUR, Decimal::ONE, reversed).unwrap_err();
    assert_eq!(refused.code(), "rate.period-reversed");
}

#[test]
fn a_quotient_that_cannot_be_written_says_so() {
    let tenge = Currency::parse("KZT").unwrap();
    let rate = Rate::per(tenge, Decimal::from(300), Currency::USD, Decimal::ONE, Basis::Fixed).unwrap();
    let converted = Money::new(Decimal::from(100), tenge).convert_flow(&rate).unwrap();
    assert!(!converted.is_exact());
    assert_eq!(converted.money().to_string(), "0.3333333333333333333333333333 USD");
    assert!(converted.bounds().width().unwrap() <= Decimal::new(1, 28));
}

#[test]
fn the_wire_forms_are_objects_with_exact_text() {
    let json = serde_json::to_string(&Money::new(Decimal::new(1250, 2), Currency::EUR)).unwrap();
    assert_eq!(json, r#"{"amount":"12.50","currency":"EUR"}"#);
    assert!(serde_json::from_str::<Money>(r#"{"amount":12.5,"currency":"EUR"}"#).is_err());
    assert!(serde_json::from_str::<Money>(r#"{"amount":"12.5","currency":"EUR","note":""}"#).is_err());

    let converted =
        serde_json::to_value(usd(2).convert_position_at_average(&year_average()).unwrap()).unwrap();
    assert_eq!(converted["measure"], "position");
    assert_eq!(converted["rate"]["basis"]["kind"], "period-average");

    let json = serde_json::to_string(&year_average()).unwrap();
    assert_eq!(
        json,
        r#"{"base":"USD","quote":"EUR","value":"0.9239","per":"1","basis":{"kind":"period-average","from":"2024-01-01","to":"2024-12-31"}}"#
    );
    assert_eq!(serde_json::from_str::<Rate>(&json).unwrap(), year_average());
    let zero = json.replace("0.9239", "0");
    assert!(serde_json::from_str::<Rate>(&zero).unwrap_err().to_string().contains("rate.not-positive"));
    let stray = json.replace(r#""kind""#, r#""note":1,"kind""#);
    assert!(serde_json::from_str::<Rate>(&stray).is_err());
}

proptest! {
    #[test]
    fn a_conversion_lies_within_its_bounds(
        amount in any::<i64>(), value in 1..i64::MAX, per in 1..i64::MAX, places in 0..10_u32,
    ) {
        let rate = Rate::per(
            Currency::USD, Decimal::new(per, places), Currency::EUR, Decimal::new(value, 4), Basis::Fixed,
        ).unwrap();
        if let Ok(converted) = usd(amount).convert_flow(&rate) {
            let nearest = converted.money().amount();
            let bounds = converted.bounds();
            prop_assert!(bounds.low().is_none_or(|low| low <= nearest));
            prop_assert!(bounds.high().is_none_or(|high| nearest <= high));
            prop_assert_eq!(converted.is_exact(), bounds.exact() == Some(nearest));
        }
    }

    #[test]
    fn sums_do_not_depend_on_order(amounts in proptest::collection::vec(any::<i64>(), 0..20)) {
        let forward = Money::sum(Currency::USD, amounts.iter().copied().map(usd));
        let backward = Money::sum(Currency::USD, amounts.iter().rev().copied().map(usd));
        prop_assert_eq!(forward, backward);
    }
}
