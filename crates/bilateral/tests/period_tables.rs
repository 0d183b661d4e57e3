//! Notations of periods and dates, what they mean, and what is refused.
#![expect(clippy::unwrap_used, reason = "a failed unwrap in a helper is a failed test")]

use bilateral::period::{
    DayOrder, EndOfMonth, Frequency, Months, Period, PeriodOptions, Truth, When, YearMonth, add_days,
    add_months, first_of_nth_month_following,
};
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
fn a_day_that_is_none_is_refused_in_the_order_whose_month_there_is() {
    let why = |text| Period::parse_any(text).unwrap_err().message().to_owned();
    assert_eq!(why("29.02.2023"), "the month 2023-02 has no day `29`");
    assert_eq!(why("31.06.2024"), "the month 2024-06 has no day `31`");
    assert_eq!(why("02/30/2024"), "the month 2024-02 has no day `30`");
    assert_eq!(why("00/05/2024"), "the month 2024-05 has no day `00`");
    assert_eq!(why("32/13/2024"), "there is no month `32`; months run from 01 to 12");
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
    for text in ["../..", "../", "/..", "/"] {
        let refused = When::parse(text).unwrap_err();
        assert_eq!(refused.code(), "date.unbounded");
        assert!(refused.message().contains("leave the date out"));
    }
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
