//! The laws that periods, months and uncertain dates keep.
#![expect(clippy::unwrap_used, reason = "a failed unwrap in a helper is a failed test")]

use std::fmt::Debug;
use std::str::FromStr;

use bilateral::period::{
    EndOfMonth, Frequency, Months, Period, Truth, When, YearMonth, add_days, add_months,
};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use time::Date;
use time::macros::date;

fn a_day() -> impl Strategy<Value = Date> {
    (date!(0001 - 01 - 01).to_julian_day()..=date!(9998 - 12 - 31).to_julian_day())
        .prop_map(|day| Date::from_julian_day(day).unwrap())
}

fn a_recent_day() -> impl Strategy<Value = Date> {
    (date!(1990 - 01 - 01).to_julian_day()..=date!(2030 - 12 - 31).to_julian_day())
        .prop_map(|day| Date::from_julian_day(day).unwrap())
}

fn a_month() -> impl Strategy<Value = YearMonth> {
    (1i16..=9998, 1u8..=12).prop_map(|(year, month)| YearMonth::at(year, month))
}

fn a_period() -> impl Strategy<Value = Period> {
    prop_oneof![
        (1i32..=9998).prop_map(|y| Period::of_year(y).unwrap()),
        (1i32..=9998, 1u8..=2).prop_map(|(y, n)| Period::of_half(y, n).unwrap()),
        (1i32..=9998, 1u8..=4).prop_map(|(y, n)| Period::of_quarter(y, n).unwrap()),
        (1i32..=9998, 1u8..=52).prop_map(|(y, n)| Period::of_week(y, n).unwrap()),
        a_month().prop_map(Period::from),
        a_day().prop_map(|day| Period::of_day(day).unwrap()),
        (a_month(), a_month()).prop_map(|(a, b)| Period::of_months(a.min(b), a.max(b)).unwrap()),
        (a_recent_day(), a_recent_day()).prop_map(|(a, b)| Period::of_days(a.min(b), a.max(b)).unwrap()),
    ]
}

fn some_months() -> impl Strategy<Value = Months> {
    proptest::collection::vec(1u8..=12, 0..12).prop_map(Months::from_iter)
}

fn a_when() -> impl Strategy<Value = When> {
    let point = prop_oneof![
        a_recent_day().prop_map(|day| day.to_string()),
        (1990i32..2030).prop_map(|year| year.to_string()),
        (1990i32..2030, 1u8..=12).prop_map(|(year, month)| format!("{year}-{month:02}")),
    ];
    let ends = (point, a_recent_day(), 0i64..900, 0usize..7);
    ends.prop_map(|(point, start, length, form)| {
        let end = start.checked_add(time::Duration::days(length)).unwrap();
        let text = match form {
            0 => format!("{point}~"),
            1 => format!("{point}?"),
            2 => format!("{point}/.."),
            3 => format!("../{point}"),
            4 => format!("{start}/{end}"),
            5 => format!("[{start},{end}]"),
            _ => point,
        };
        When::parse(&text).unwrap()
    })
}

/// Text near enough to a notation to get deep into a parser.
fn near_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[0-9]{1,8}",
        Just("2024".to_owned()),
        Just("9998".to_owned()),
        Just("-".to_owned()),
        Just("/".to_owned()),
        Just(".".to_owned()),
        "[A-Za-z]",
        Just("Jan.".to_owned()),
        Just("août".to_owned()),
        Just("/P".to_owned()),
        Just("[YR".to_owned()),
        Just("]".to_owned()),
        Just("٢".to_owned()),
        Just("–".to_owned()),
    ];
    proptest::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

fn on_the_wire<T>(value: &T) -> Result<(), TestCaseError>
where
    T: Serialize + DeserializeOwned + FromStr + PartialEq + Debug + ToString,
    T::Err: Debug,
{
    let json = serde_json::to_string(value).unwrap();
    prop_assert_eq!(&json, &format!("\"{}\"", value.to_string()));
    prop_assert_eq!(&serde_json::from_str::<T>(&json).unwrap(), value);
    prop_assert_eq!(&value.to_string().parse::<T>().unwrap(), value);
    Ok(())
}

fn same_door<T>(text: &str) -> Result<(), TestCaseError>
where
    T: DeserializeOwned + FromStr + PartialEq + Debug,
    T::Err: Debug,
{
    let read = serde_json::from_value::<T>(serde_json::Value::from(text)).ok();
    prop_assert_eq!(read, text.parse::<T>().ok());
    Ok(())
}

fn every_door(text: &str) -> Result<(), TestCaseError> {
    same_door::<Period>(text)?;
    same_door::<YearMonth>(text)?;
    same_door::<Months>(text)?;
    same_door::<Frequency>(text)?;
    same_door::<When>(text)?;
    if let Ok(period) = Period::parse_any(text) {
        on_the_wire(&period)?;
    }
    if let Ok(strict) = Period::parse(text) {
        prop_assert_eq!(Period::parse_any(text), Ok(strict));
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), near in near_text()) {
        every_door(&text)?;
        every_door(&near)?;
    }

    #[test]
    fn canonical_text_round_trips(
        period in a_period(), month in a_month(), months in some_months(), when in a_when(),
    ) {
        on_the_wire(&period)?;
        on_the_wire(&month)?;
        on_the_wire(&months)?;
        on_the_wire(&when)?;
        prop_assert!(!period.describe().is_empty());
    }

    #[test]
    fn a_span_of_whole_months_is_one_value(one in a_month(), other in a_month()) {
        let (first, last) = (one.min(other), one.max(other));
        let by_months = Period::of_months(first, last).unwrap();
        prop_assert_eq!(by_months, Period::of_days(first.first_day(), last.last_day()).unwrap());
        let months = by_months.months().unwrap();
        prop_assert_eq!((months.first(), months.last()), (first, last));
        prop_assert_eq!(i64::from(months.len()), i64::from(first.months_until(last)) + 1);
        match by_months.months_in_year() {
            Some((year, set)) => {
                prop_assert_eq!(Some(year), by_months.year());
                prop_assert_eq!(set.len(), months.len());
            }
            None => prop_assert!(first.year() != last.year()),
        }
    }

    #[test]
    fn days_and_weekdays_add_up(one in a_recent_day(), other in a_recent_day(), cut in any::<u32>()) {
        let period = Period::of_days(one.min(other), one.max(other)).unwrap();
        let cut = i32::try_from(cut % period.days()).unwrap();
        let cut = add_days(period.first_day(), cut).unwrap();
        if cut == period.last_day() {
            return Ok(());
        }
        let before = Period::of_days(period.first_day(), cut).unwrap();
        let after = Period::of_days(cut.next_day().unwrap(), period.last_day()).unwrap();
        prop_assert_eq!(before.days() + after.days(), period.days());
        prop_assert_eq!(before.weekdays() + after.weekdays(), period.weekdays());
        prop_assert!(!before.overlaps(after) && period.contains_period(before) && period.contains_period(after));
    }

    #[test]
    fn weekdays_are_what_counting_gives(start in a_recent_day(), length in 0i32..800) {
        let period = Period::of_days(start, add_days(start, length).unwrap()).unwrap();
        let all: Vec<Date> = (0..=length).map(|n| add_days(start, n).unwrap()).collect();
        let counted = all.iter().filter(|day| day.weekday().number_days_from_monday() < 5).count();
        prop_assert_eq!(period.weekdays() as usize, counted);
        prop_assert_eq!(period.working_days(&[]), period.weekdays());
        prop_assert_eq!(period.working_days(&all), 0);
    }

    #[test]
    fn a_year_back_and_forth_is_the_same_period(period in a_period()) {
        if let Ok(before) = period.previous_year() {
            prop_assert!(before < period);
            let whole = |p: Period| p.months().is_some();
            if whole(before) == whole(period) {
                prop_assert_eq!(before.plus_years(1).unwrap(), period);
                prop_assert_eq!(before.frequency(), period.frequency());
            }
        }
    }

    #[test]
    fn sets_of_months_keep_the_laws_of_sets(a in some_months(), b in some_months()) {
        prop_assert_eq!(a.union(b).len() + a.intersection(b).len(), a.len() + b.len());
        prop_assert_eq!(a.complement().union(b.complement()), a.intersection(b).complement());
        prop_assert_eq!(a.difference(b).union(a.intersection(b)), a);
        prop_assert!(a.contains_all(a.intersection(b)) && a.union(b).contains_all(a));
        prop_assert_eq!(a.iter().collect::<Months>(), a);
        prop_assert_eq!(a.is_full_year(), a == Months::ALL);
        prop_assert_eq!(a.is_year_to_date(), (1..=12).any(|n| Months::year_to(n) == Ok(a)));
    }

    #[test]
    fn adding_months_never_gains_a_day(day in a_recent_day(), n in -2000i32..2000) {
        let clamped = add_months(day, n, EndOfMonth::Clamp).unwrap();
        let rolled = add_months(day, n, EndOfMonth::RollOver).unwrap();
        prop_assert!(clamped.day() <= day.day());
        prop_assert_eq!(YearMonth::of(day).unwrap().months_until(YearMonth::of(clamped).unwrap()), n);
        if clamped.day() == day.day() {
            prop_assert_eq!(clamped, rolled);
            prop_assert_eq!(add_months(clamped, -n, EndOfMonth::Clamp).unwrap(), day);
        } else {
            prop_assert_eq!(clamped.next_day(), Some(rolled));
            prop_assert_eq!(rolled.day(), 1);
        }
    }

    #[test]
    fn months_are_counted_there_and_back(month in a_month(), n in any::<i32>()) {
        match month.checked_plus(n) {
            Some(other) => {
                prop_assert_eq!(other.checked_plus(-n), Some(month));
                prop_assert_eq!(month.months_until(other), n);
                prop_assert_eq!(month.plus(n), other);
            }
            None => prop_assert!([YearMonth::MIN, YearMonth::MAX].contains(&month.plus(n))),
        }
        prop_assert!(month.first_day() < month.last_day());
        prop_assert!(month == YearMonth::MAX || month.last_day().next_day() == Some(month.next().first_day()));
    }

    #[test]
    fn bounds_are_ordered_and_hold_every_reading(from in a_when(), to in a_when(), n in 0i64..900) {
        for when in [&from, &to] {
            if let (Some(earliest), Some(latest)) = (when.earliest(), when.latest()) {
                prop_assert!(earliest <= latest);
            }
        }
        let span = from.days_until(&to);
        if let (Some(min), Some(max)) = (span.min(), span.max()) {
            prop_assert!(min <= max);
        }
        let back = to.days_until(&from);
        prop_assert_eq!((back.min(), back.max()), (span.max().map(|n| -n), span.min().map(|n| -n)));

        let reading = |when: &When| match (when.earliest(), when.latest()) {
            (Some(earliest), latest) => {
                let day = earliest + time::Duration::days(n);
                latest.map_or(day, |latest| day.min(latest))
            }
            (None, Some(latest)) => latest - time::Duration::days(n),
            (None, None) => date!(2000 - 01 - 01),
        };
        let (one, other) = (reading(&from), reading(&to));
        prop_assert!(span.contains(other.to_julian_day() - one.to_julian_day()));
        match from.before(&to) {
            Truth::Yes => prop_assert!(span.min().is_some_and(|min| min > 0)),
            Truth::No => prop_assert!(span.max().is_some_and(|max| max <= 0)),
            Truth::Maybe => prop_assert!(span.min().is_none_or(|min| min <= 0)),
        }
    }
}
