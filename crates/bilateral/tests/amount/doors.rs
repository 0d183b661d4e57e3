//! What deserialises also constructs: one door for text, for objects and for code.

use bilateral::amount::{Basis, Currency, Money, Published, Rate, Unit};
use bilateral::wire::from_json;
use proptest::prelude::*;
use serde_json::json;

/// The wire and the constructor read the same, and refuse the same with the same code.
fn one_door<T>(text: &str, parse: fn(&str) -> bilateral::Result<T>) -> Result<(), TestCaseError>
where
    T: serde::de::DeserializeOwned + serde::Serialize + PartialEq + std::fmt::Debug,
{
    match (from_json::<T>(&json!(text).to_string()), parse(text)) {
        (Ok(wired), Ok(parsed)) => {
            let again = from_json::<T>(&json!(parsed).to_string());
            prop_assert_eq!(again.as_ref(), Ok(&wired));
            prop_assert_eq!(wired, parsed);
        }
        (Err(wired), Err(parsed)) => prop_assert_eq!(wired.code(), parsed.code()),
        (wired, parsed) => prop_assert!(false, "{text}: {wired:?} but {parsed:?}"),
    }
    Ok(())
}

fn any_amount() -> impl Strategy<Value = String> {
    prop_oneof![
        "-?[0-9]{1,12}(\\.[0-9]{1,6})?",
        "[0-9]{25,32}",
        "[0-9]{0,3}[.,eE+ _][0-9]{0,3}",
        Just(String::new()),
    ]
}

fn any_currency() -> impl Strategy<Value = String> {
    prop_oneof![
        proptest::sample::select(vec!["USD", "EUR", "KZT", "DEM"]).prop_map(str::to_owned),
        "[A-Za-z]{2,4}"
    ]
}

fn any_day() -> impl Strategy<Value = String> {
    "(19|20|99)[0-9]{2}-(0[1-9]|1[0-3])-([012][0-9]|3[01])"
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn text_has_one_door(
        figure in "(over |about |between )?[-+]?[0-9]{1,4}([.,][0-9]{1,3})?( and [0-9]{1,3})? ?(billion|bn|zillion)? ?(USD|EUR|%|pp)?",
        word in "[A-Za-z%]{0,4}",
    ) {
        one_door(&figure, Published::parse)?;
        one_door(&word, Published::parse)?;
        one_door(&word, Currency::parse)?;
        one_door(&word, Unit::parse)?;
    }

    #[test]
    fn money_has_one_door(amount in any_amount(), currency in any_currency()) {
        let wired = from_json::<Money>(&json!({ "amount": amount, "currency": currency }).to_string());
        let built = bilateral::wire::decimal::parse(&amount)
            .and_then(|amount| Ok(Money::new(amount, Currency::parse(&currency)?)));
        match (wired, built) {
            (Ok(wired), Ok(built)) => {
                prop_assert_eq!(from_json::<Money>(&json!(built).to_string()), Ok(wired));
                prop_assert_eq!(wired, built);
            }
            (Err(_), Err(_)) => {}
            (wired, built) => prop_assert!(false, "{wired:?} but {built:?}"),
        }
    }

    #[test]
    fn a_rate_has_one_door(
        base in any_currency(),
        quote in any_currency(),
        value in any_amount(),
        from in any_day(),
        to in any_day(),
        kind in proptest::sample::select(vec!["period-average", "trade-weighted", "end-of-period", "fixed"]),
    ) {
        let day = |text: &str| bilateral::wire::date::parse(text);
        let (basis, wire) = match kind {
            "end-of-period" => (day(&from).map(|on| Basis::EndOfPeriod { on }), json!({ "kind": kind, "on": from })),
            "fixed" => (Ok(Basis::Fixed), json!({ "kind": kind })),
            _ => {
                let days = day(&from).and_then(|from| Ok((from, day(&to)?)));
                let build = |(from, to)| match kind {
                    "period-average" => Basis::PeriodAverage { from, to },
                    _ => Basis::TradeWeighted { from, to },
                };
                (days.map(build), json!({ "kind": kind, "from": from, "to": to }))
            }
        };
        let wired = from_json::<Rate>(
            &json!({ "base": base, "quote": quote, "value": value, "basis": wire }).to_string(),
        );
        let built = basis.and_then(|basis| {
            let (base, quote) = (Currency::parse(&base)?, Currency::parse(&quote)?);
            Rate::new(base, quote, bilateral::wire::decimal::parse(&value)?, basis)
        });
        match (wired, built) {
            (Ok(wired), Ok(built)) => {
                prop_assert_eq!(from_json::<Rate>(&json!(built).to_string()), Ok(wired));
                prop_assert_eq!(wired, built);
            }
            (Err(_), Err(_)) => {}
            (wired, built) => prop_assert!(false, "{wired:?} but {built:?}"),
        }
    }
}
