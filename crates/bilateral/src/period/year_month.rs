//! Which month of which year.

use std::fmt;

use time::Date;

use super::calendar::{self, LAST_YEAR};
use super::rules::PERIOD_INVALID;
use super::text::{digits, shown};
use crate::error::{Error, Result};
use crate::wire::text::wire_text;

/// A month of a year, from 0001-01 to 9998-12; four bytes, in order of time.
///
/// ```
/// use bilateral::period::YearMonth;
/// let exit = YearMonth::parse("2020-01").unwrap();
/// assert_eq!(exit, YearMonth::at(2020, 1));
/// assert_eq!(exit.next().to_string(), "2020-02");
/// assert_eq!(exit.plus(-13).to_string(), "2018-12");
///
/// assert_eq!(YearMonth::new(2024, 13).unwrap_err().code(), "period.invalid");
/// assert_eq!(YearMonth::parse("9999-12").unwrap_err().code(), "date.sentinel");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonth {
    year: i16,
    month: u8,
}

impl YearMonth {
    /// The first month there is, 0001-01.
    pub const MIN: Self = Self::at(1, 1);
    /// The last month there is, 9998-12.
    pub const MAX: Self = Self::at(LAST_YEAR, 12);

    /// A month from its year and its number.
    ///
    /// # Errors
    /// - `period.invalid` outside years 1 to 9998 and months 1 to 12
    /// - `date.sentinel` for the year 9999
    pub fn new(year: i32, month: u8) -> Result<Self> {
        let year = calendar::checked_year(year)?;
        if !(1..=12).contains(&month) {
            return Err(Error::new(
                &PERIOD_INVALID,
                format!("there is no month `{month:02}`; months run from 01 to 12"),
            ));
        }
        Ok(Self { year, month })
    }

    /// A month for a static table; a year or month out of range is moved to the
    /// nearest end of it, so that the call cannot fail. Use [`YearMonth::new`]
    /// for anything that was read.
    ///
    /// ```
    /// use bilateral::period::YearMonth;
    /// const ACCESSION: YearMonth = YearMonth::at(2013, 7);
    /// assert_eq!(ACCESSION.to_string(), "2013-07");
    /// assert_eq!(YearMonth::at(2013, 0), YearMonth::at(2013, 1));
    /// ```
    #[must_use]
    pub const fn at(year: i16, month: u8) -> Self {
        let year = if year < 1 {
            1
        } else if year > LAST_YEAR {
            LAST_YEAR
        } else {
            year
        };
        let month = if month < 1 {
            1
        } else if month > 12 {
            12
        } else {
            month
        };
        Self { year, month }
    }

    /// Reads `2024-05`.
    ///
    /// # Errors
    /// - `period.invalid` for any other notation, or a month that does not exist
    /// - `date.sentinel` for the year 9999
    pub fn parse(text: &str) -> Result<Self> {
        let (year, month) = text
            .trim()
            .split_once('-')
            .and_then(|(year, month)| Some((digits(year, 4)?, digits(month, 2)?)))
            .ok_or_else(|| {
                Error::new(
                    &PERIOD_INVALID,
                    format!("`{}` is not a month; write it as `2024-05`", shown(text)),
                )
            })?;
        Self::new(i32::from(year), u8::try_from(month).unwrap_or(0))
    }

    /// The month a day lies in; `None` outside years 1 to 9998.
    pub fn of(day: Date) -> Option<Self> {
        Self::new(day.year(), u8::from(day.month())).ok()
    }

    /// The year.
    pub const fn year(self) -> i32 {
        self.year as i32
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u8 {
        self.month
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        calendar::day_in(self, 1)
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        calendar::day_in(self, u8::MAX)
    }

    /// `n` months later, or earlier if negative; stops at [`YearMonth::MIN`] and
    /// [`YearMonth::MAX`].
    #[must_use]
    pub fn plus(self, n: i32) -> Self {
        let end = if n < 0 { Self::MIN } else { Self::MAX };
        self.checked_plus(n).unwrap_or(end)
    }

    /// `n` months later, or earlier if negative; `None` outside the calendar.
    pub fn checked_plus(self, n: i32) -> Option<Self> {
        Self::from_index(self.index().checked_add(n)?)
    }

    /// The month after; the last month there is has none and stays.
    #[must_use]
    pub fn next(self) -> Self {
        self.plus(1)
    }

    /// The month before; the first month there is has none and stays.
    #[must_use]
    pub fn previous(self) -> Self {
        self.plus(-1)
    }

    /// How many months from here to `other`; negative if it came before.
    ///
    /// ```
    /// use bilateral::period::YearMonth;
    /// assert_eq!(YearMonth::at(2023, 11).months_until(YearMonth::at(2024, 2)), 3);
    /// ```
    pub fn months_until(self, other: Self) -> i32 {
        other.index() - self.index()
    }

    /// Months counted from January of year 0.
    pub(super) fn index(self) -> i32 {
        self.year() * 12 + i32::from(self.month) - 1
    }

    pub(super) fn from_index(index: i32) -> Option<Self> {
        let month = u8::try_from(index.rem_euclid(12) + 1).ok()?;
        Self::new(index.div_euclid(12), month).ok()
    }
}

impl fmt::Display for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

wire_text!(YearMonth, "YearMonth", "a month of a year, such as \"2024-05\"", r"^\d{4}-(0[1-9]|1[0-2])$");
