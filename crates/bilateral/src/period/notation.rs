//! How a period is written, and read back.

use std::fmt;

use time::{Date, Month};

use super::rules::{DATE_SENTINEL, PERIOD_INVALID};
use super::span::Shape;
use super::text::{digits, is_sentinel, shown};
use super::{Period, YearMonth};
use crate::error::{Error, Result};

impl Period {
    /// Reads canonical text: `2024`, `2024-S1`, `2024-Q1`, `2024-05`, `2024-W07`,
    /// `2024-05-31`, and two of a kind with a slash between. What other systems
    /// write is for [`Period::parse_any`].
    ///
    /// ```
    /// use bilateral::period::Period;
    /// for text in ["2024-S1", "2024-W07", "2005/2016", "2024-01-01/2024-03-15"] {
    ///     assert_eq!(Period::parse(text).unwrap().to_string(), text);
    /// }
    /// assert_eq!(Period::parse("2024-02-30").unwrap_err().code(), "period.invalid");
    /// assert_eq!(Period::parse("2024/2024-03").unwrap_err().code(), "period.invalid");
    /// ```
    ///
    /// # Errors
    /// - `period.invalid` for any other notation, a month, week or day that does not
    ///   exist, and a range between unlike ends
    /// - `period.reversed` if a range runs backwards
    /// - `date.sentinel` for `9999`, `NA` and the like
    pub fn parse(text: &str) -> Result<Self> {
        let text = text.trim();
        refuse_sentinel(text)?;
        Self::canonical(text).unwrap_or_else(|| {
            Err(Error::new(
                &PERIOD_INVALID,
                format!(
                    "`{}` is not a period; write `2024`, `2024-S1`, `2024-Q1`, `2024-05`, `2024-W07`, `2024-05-31` or a range such as `2024-01/2024-10`",
                    shown(text)
                ),
            ))
        })
    }

    /// `None` if the text is not in canonical notation at all.
    pub(super) fn canonical(text: &str) -> Option<Result<Self>> {
        let Some((first, last)) = text.split_once('/') else { return unit(text) };
        let (first, last) = (unit(first)?, unit(last)?);
        Some(first.and_then(|first| range(first, last?)))
    }
}

pub(super) fn refuse_sentinel(text: &str) -> Result<()> {
    if is_sentinel(text) {
        return Err(Error::new(
            &DATE_SENTINEL,
            format!("`{}` stands for \"no date\" in databases; leave the period out", shown(text)),
        ));
    }
    Ok(())
}

/// From the start of one to the end of another of its kind.
pub(super) fn range(first: Period, last: Period) -> Result<Period> {
    if first.shape() != last.shape() {
        return Err(Error::new(
            &PERIOD_INVALID,
            format!("`{first}` and `{last}` are not of a kind; write both ends as years, months or days"),
        ));
    }
    Period::of_days(first.first_day(), last.last_day())
}

/// A day of the calendar, in the vocabulary of periods.
pub(super) fn day(year: i32, month: u8, day: u8) -> Result<Period> {
    let month = YearMonth::new(year, month)?;
    Month::try_from(month.month())
        .and_then(|name| Date::from_calendar_date(year, name, day))
        .map_err(|_| Error::new(&PERIOD_INVALID, format!("the month {month} has no day `{day:02}`")))
        .and_then(Period::of_day)
}

fn unit(text: &str) -> Option<Result<Period>> {
    let (year, rest) = text.split_at_checked(4)?;
    let year = i32::from(digits(year, 4)?);
    if rest.is_empty() {
        return Some(Period::of_year(year));
    }
    let rest = rest.strip_prefix('-')?;
    let number = |text: &str, width| digits(text, width).and_then(|n| u8::try_from(n).ok());
    if let Some(half) = rest.strip_prefix('S') {
        return Some(Period::of_half(year, number(half, 1)?));
    }
    if let Some(quarter) = rest.strip_prefix('Q') {
        return Some(Period::of_quarter(year, number(quarter, 1)?));
    }
    if let Some(week) = rest.strip_prefix('W') {
        return Some(Period::of_week(year, number(week, 2)?));
    }
    match rest.split_once('-') {
        None => Some(Period::of_month(year, number(rest, 2)?)),
        Some((month, of_month)) => Some(day(year, number(month, 2)?, number(of_month, 2)?)),
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = (self.first_day(), self.last_day());
        let (year, month) = (first.year(), u8::from(first.month()));
        let month_of = |day: Date| (day.year(), u8::from(day.month()));
        match self.shape() {
            Shape::Year => write!(f, "{year:04}"),
            Shape::Years => write!(f, "{year:04}/{:04}", last.year()),
            Shape::Half => write!(f, "{year:04}-S{}", month / 6 + 1),
            Shape::Quarter => write!(f, "{year:04}-Q{}", month / 3 + 1),
            Shape::Month => write!(f, "{year:04}-{month:02}"),
            Shape::Months => {
                let (to_year, to_month) = month_of(last);
                write!(f, "{year:04}-{month:02}/{to_year:04}-{to_month:02}")
            }
            Shape::Week => {
                let (year, week, _) = first.to_iso_week_date();
                write!(f, "{year:04}-W{week:02}")
            }
            Shape::Day => write_day(f, first),
            Shape::Days => {
                write_day(f, first)?;
                f.write_str("/")?;
                write_day(f, last)
            }
        }
    }
}

fn write_day(f: &mut fmt::Formatter<'_>, day: Date) -> fmt::Result {
    write!(f, "{:04}-{:02}-{:02}", day.year(), u8::from(day.month()), day.day())
}
