//! Periods, months and uncertain dates: tables of notations, and the laws they keep.
#![expect(clippy::unwrap_used, reason = "a failed unwrap in a helper is a failed test")]

use std::fmt::Debug;
use std::str::FromStr;

use bilateral::period::{
    DayOrder, EndOfMonth, Frequency, Months, Period, PeriodOptions, Truth, When, YearMonth, add_days,
    add_months, first_of_nth_month_following,
};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::DeserializeOwned;
use time::Date;
use time::macros::date;

fn period(text: &str) -> Period {
    Period::parse(text).unwrap()
}

#[track_caller]
fn check(read: fn(&str) -> bilateral::Result<Period>, rows: &[(&str, &str)]) {
    for (text, expected) in rows {
        let seen = read(text).map_or_else(|refused| refused.code().to_owned(), |period| period.to_string());
        assert_eq!(&seen, expected, "`{text}`");
    }
}

#[test]
fn canonical_notation_and_its_refusals() {
    check(
        Period::parse,
        &[
            ("2024", "2024"),
            (" 2024 ", "2024"),
            ("2024-S2", "2024-S2"),
            ("2024-Q4", "2024-Q4"),
            ("2024-05", "2024-05"),
            ("2020-W53", "2020-W53"),
            ("2024-02-29", "2024-02-29"),
            ("2005/2016", "2005/2016"),
            ("2024-01/2024-10", "2024-01/2024-10"),
            ("2024-01-01/2024-03-15", "2024-01-01/2024-03-15"),
            ("2024-01/2024-12", "2024"),
            ("2024-01-01/2024-12-31", "2024"),
            ("2024-04/2024-06", "2024-Q2"),
            ("2024-Q3/2024-Q4", "2024-S2"),
            ("2005/2005", "2005"),
            ("2024-W07/2024-W08", "2024-02-12/2024-02-25"),
            ("0001", "0001"),
            ("9998-12-31", "9998-12-31"),
            ("", "period.invalid"),
            ("   ", "period.invalid"),
            ("-0001", "period.invalid"),
            ("+2024", "period.invalid"),
            ("0000", "period.invalid"),
            ("2024-00", "period.invalid"),
            ("2024-13", "period.invalid"),
            ("2024-51", "period.invalid"),
            ("2024-52", "period.invalid"),
            ("2024-Q0", "period.invalid"),
            ("2024-Q5", "period.invalid"),
            ("2024-S3", "period.invalid"),
            ("2024-W00", "period.invalid"),
            ("2024-W53", "period.invalid"),
            ("2024-W54", "period.invalid"),
            ("2024-02-30", "period.invalid"),
            ("2024-02-00", "period.invalid"),
            ("2024-5", "period.invalid"),
            ("24", "period.invalid"),
            ("20245", "period.invalid"),
            ("2024-", "period.invalid"),
            ("2024/", "period.invalid"),
            ("/2024", "period.invalid"),
            ("../..", "period.invalid"),
            ("2024/2024-03", "period.invalid"),
            ("2024/2025/2026", "period.invalid"),
            ("２０２４", "period.invalid"),
            ("٢٠٢٤", "period.invalid"),
            ("2024-0٥", "period.invalid"),
            ("2024\u{0}", "period.invalid"),
            ("2016/2005", "period.reversed"),
            ("2024-10/2024-01", "period.reversed"),
            ("2024-03-15/2024-01-01", "period.reversed"),
            ("9999", "date.sentinel"),
            ("9999-12-31", "date.sentinel"),
            ("2015/9999", "date.sentinel"),
            ("NA", "date.sentinel"),
        ],
    );
}

#[test]
fn foreign_notations() {
    check(
        Period::parse_any,
        &[
            ("2023", "2023"),
            ("2023-05", "2023-05"),
            ("2023-M05", "2023-05"),
            ("202305", "2023-05"),
            ("2023M05", "2023-05"),
            ("2023m5", "2023-05"),
            ("202352", "2023"),
            ("2023-Q2", "2023-Q2"),
            ("2023Q2", "2023-Q2"),
            ("Q2 2023", "2023-Q2"),
            ("1Q2023", "2023-Q1"),
            ("2023-S1", "2023-S1"),
            ("2023H2", "2023-S2"),
            ("2023-A1", "2023"),
            ("2023-B1", "2023-01/2023-02"),
            ("2023-B6", "2023-11/2023-12"),
            ("2023-W07", "2023-W07"),
            ("2023W7", "2023-W07"),
            ("KW 7/2023", "2023-W07"),
            ("2023-05-31", "2023-05-31"),
            ("2023-01-01/P1Y", "2023"),
            ("2023-01-01T00:00:00/P1Y", "2023"),
            ("2023-04-01/P3M", "2023-Q2"),
            ("2023-01/P10M", "2023-01/2023-10"),
            ("2023/P2Y", "2023/2024"),
            ("2023-05-15/P1W", "2023-05-15/2023-05-21"),
            ("2023-05-15/P1D", "2023-05-15"),
            ("Aug. 2024", "2024-08"),
            ("AUG 2024", "2024-08"),
            ("Jan.-Dec. 2019", "2019"),
            ("Jan.-Oct. 2019", "2019-01/2019-10"),
            ("Nov 2023 – Feb 2024", "2023-11/2024-02"),
            ("Januar bis Oktober 2024", "2024-01/2024-10"),
            ("201952-Jan.-Dec. 2019", "2019"),
            ("202408-Aug. 2024", "2024-08"),
            ("202408-août 2024", "2024-08"),
            ("Y2019", "2019"),
            ("_2019", "2019"),
            ("2010 [YR2010]", "2010"),
            ("2005-2016", "2005/2016"),
            ("January 2014", "2014-01"),
            ("März 2014", "2014-03"),
            ("Dez. 2014", "2014-12"),
            ("févr. 2014", "2014-02"),
            ("DÉCEMBRE 2014", "2014-12"),
            ("31 May 2024", "2024-05-31"),
            ("31. Mai 2024", "2024-05-31"),
            ("31-May-2024", "2024-05-31"),
            ("May 31, 2024", "2024-05-31"),
            ("05/2024", "2024-05"),
            ("2024/05/31", "2024-05-31"),
            ("31/05/2024", "2024-05-31"),
            ("05/31/2024", "2024-05-31"),
            ("05.05.2024", "2024-05-05"),
        ],
    );
}

#[test]
fn foreign_refusals() {
    check(
        Period::parse_any,
        &[
            ("05/06/2024", "period.ambiguous"),
            ("05.06.2024", "period.ambiguous"),
            ("5-6-2024", "period.ambiguous"),
            ("05/06/24", "period.ambiguous"),
            ("2004/05", "period.ambiguous"),
            ("May-24", "period.ambiguous"),
            ("2023-T1", "period.ambiguous"),
            ("20230101", "period.ambiguous"),
            ("201952-Jan.-Nov. 2019", "period.contradictory"),
            ("202407-Aug. 2024", "period.contradictory"),
            ("2010 [YR2011]", "period.contradictory"),
            ("202313", "period.invalid"),
            ("202351", "period.invalid"),
            ("202353", "period.invalid"),
            ("202300", "period.invalid"),
            ("2023M13", "period.invalid"),
            ("2023-B7", "period.invalid"),
            ("2023-A2", "period.invalid"),
            ("2023-X1", "period.invalid"),
            ("2023-01-01/P0Y", "period.invalid"),
            ("2023-01-01/P99999999999Y", "period.invalid"),
            ("2023-01-01/P4000000000D", "date.out-of-range"),
            ("31 February 2024", "period.invalid"),
            ("32/13/2024", "period.invalid"),
            ("Smarch 2024", "period.invalid"),
            ("Aug. ２０２４", "period.invalid"),
            ("", "period.invalid"),
            ("-0001", "period.invalid"),
            ("+2024", "period.invalid"),
            ("Dec.-Jan. 2019", "period.reversed"),
            ("2016-2005", "period.reversed"),
            ("31.12.9999", "date.sentinel"),
            ("Y9999", "date.sentinel"),
            ("Dec. 9999", "date.sentinel"),
            ("999952", "date.sentinel"),
        ],
    );
}

#[test]
fn a_declared_day_order_decides() {
    let read = |text, order| {
        Period::parse_any_with(text, PeriodOptions::default().day_order(order)).map(|p| p.to_string())
    };
    assert_eq!(read("05/06/2024", DayOrder::DayFirst).unwrap(), "2024-06-05");
    assert_eq!(read("05/06/2024", DayOrder::MonthFirst).unwrap(), "2024-05-06");
    assert_eq!(read("31/05/2024", DayOrder::MonthFirst).unwrap_err().code(), "period.invalid");
}

#[test]
fn descriptions() {
    let rows = [
        ("2024-S2", "second half of 2024"),
        ("2024-Q4", "fourth quarter of 2024"),
        ("2024-10/2024-11", "October–November 2024"),
        ("2024-03-01/2024-03-15", "1–15 March 2024"),
        ("2024-01-02/2024-03-15", "2 January – 15 March 2024"),
        ("2023-12-01/2024-01-15", "1 December 2023 – 15 January 2024"),
        ("2025-W01", "week 1 of 2025"),
    ];
    for (text, words) in rows {
        assert_eq!(period(text).describe(), words);
    }
    assert_eq!(Months::from_iter([1, 2, 3, 7, 13]).describe(), "January–March and July");
    assert_eq!(Months::from_iter([1, 3, 5, 6]).to_string(), "Jan,Mar,May-Jun");
    assert_eq!((Months::NONE.to_string().as_str(), Months::NONE.describe().as_str()), ("none", "no month"));
}

#[test]
fn relations_between_periods() {
    let (year, quarter, week) = (period("2024"), period("2024-Q1"), period("2025-W01"));
    assert!(year.contains_period(quarter) && !quarter.contains_period(year));
    assert!(year.overlaps(week) && !year.contains_period(week) && !quarter.overlaps(week));
    assert_eq!((week.year(), week.months(), week.frequency()), (None, None, Some(Frequency::Weekly)));
    assert!(period("2024-W07") != period("2024-02-12/2024-02-18"));
    assert!(period("2024-W07").same_days(period("2024-02-12/2024-02-18")));
    assert_eq!(period("2024-W07").previous_year().unwrap(), period("2023-W07"));
    assert!(period("2023-12-31") < period("2024-01") && period("2024-01") < period("2024-Q1"));
    assert_eq!(period("0001").previous_year().unwrap_err().code(), "period.no-counterpart");
}

#[test]
fn leap_years_and_weekdays_as_published() {
    let facts = [("2024-01/2024-10", 305, 219), ("2025-01/2025-10", 304, 218), ("2024", 366, 262)];
    for (text, days, weekdays) in facts {
        assert_eq!((period(text).days(), period(text).weekdays()), (days, weekdays), "{text}");
    }
}

#[test]
fn treaty_clauses_count_months() {
    let first = |day, n| first_of_nth_month_following(day, n).unwrap();
    assert_eq!(first(date!(2024 - 05 - 13), 2), date!(2024 - 07 - 01));
    assert_eq!(first(date!(2024 - 01 - 31), 1), date!(2024 - 02 - 01));
    assert_eq!(first(date!(2024 - 11 - 30), 3), date!(2025 - 02 - 01));
    assert_eq!(
        first_of_nth_month_following(date!(2024 - 01 - 01), u32::MAX).unwrap_err().code(),
        "date.out-of-range"
    );
    assert_eq!(add_days(date!(2024 - 01 - 01), i32::MIN).unwrap_err().code(), "date.out-of-range");
    assert_eq!(add_months(Date::MIN, 1, EndOfMonth::Clamp).unwrap_err().code(), "date.out-of-range");
    assert_eq!(add_months(Date::MAX, -24, EndOfMonth::Clamp).unwrap_err().code(), "date.out-of-range");
}

#[test]
fn uncertain_dates_have_bounds() {
    let rows = [
        ("2015", Some(date!(2015 - 01 - 01)), Some(date!(2015 - 12 - 31)), false),
        ("2011-06", Some(date!(2011 - 06 - 01)), Some(date!(2011 - 06 - 30)), false),
        ("2023-05-19~", Some(date!(2023 - 05 - 19)), Some(date!(2023 - 05 - 19)), true),
        ("1999-06?", Some(date!(1999 - 06 - 01)), Some(date!(1999 - 06 - 30)), true),
        ("2025-04~", Some(date!(2025 - 04 - 01)), Some(date!(2025 - 04 - 30)), true),
        ("2008/2022", Some(date!(2008 - 01 - 01)), Some(date!(2022 - 12 - 31)), false),
        ("2025/..", Some(date!(2025 - 01 - 01)), None, false),
        ("../2012", None, Some(date!(2012 - 12 - 31)), false),
        ("[2024-06-12,2024-06-14]", Some(date!(2024 - 06 - 12)), Some(date!(2024 - 06 - 14)), false),
    ];
    for (text, earliest, latest, qualified) in rows {
        let when = When::parse(text).unwrap();
        assert_eq!(
            (when.earliest(), when.latest(), when.is_qualified()),
            (earliest, latest, qualified),
            "{text}"
        );
    }
    let refused = When::parse("../..").unwrap_err();
    assert_eq!(refused.code(), "date.unbounded");
    assert!(refused.message().contains("leave the date out"));
}

#[test]
fn days_between_uncertain_dates() {
    let span = |from, to| When::parse(from).unwrap().days_until(&When::parse(to).unwrap());
    assert_eq!(span("2015-12-21", "2020-03-01").exact(), Some(1532));
    assert_eq!(span("2015-12-21", "2020-03").to_string(), "1532 to 1562 days");
    assert_eq!(span("2020-03-01", "2015-12-21").exact(), Some(-1532));
    assert_eq!(span("2024-02-28", "2024-02-29").to_string(), "1 day");
    assert_eq!(span("../2012", "2012-12-31").to_string(), "at least 0 days");
    assert_eq!(span("2025/..", "2025-01-31").to_string(), "at most 30 days");
    assert_eq!(span("2025/..", "2025/..").to_string(), "any number of days");
    assert_eq!(span("2024-06", "2024-07-30").is_at_least(30), Truth::Yes);
    assert_eq!(span("2024-06", "2024-07-29").is_at_least(30), Truth::Maybe);
    assert_eq!(span("2024-06", "2024-06-20").is_at_least(30), Truth::No);
}

#[test]
fn ten_megabytes_are_refused_and_not_repeated() {
    for piece in ["2", "9999", "Jan.-", "é", "-", "[", "2024/", "٢"] {
        let long = piece.repeat(10_000_000 / piece.len());
        let refusals = [
            Period::parse(&long).err(),
            Period::parse_any(&long).err(),
            YearMonth::parse(&long).err(),
            Months::parse(&long).err(),
            Frequency::parse(&long).err(),
            When::parse(&long).err(),
        ];
        for refused in refusals {
            assert!(refused.unwrap().message().len() < 400, "{piece}");
        }
    }
}

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
    fn a_span_of_whole_months_is_one_value(first in a_month(), last in a_month()) {
        prop_assume!(first <= last);
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
    fn days_and_weekdays_add_up(period in a_period(), cut in 0u32..4000) {
        prop_assume!(cut + 1 < period.days());
        let cut = add_days(period.first_day(), i32::try_from(cut).unwrap()).unwrap();
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
