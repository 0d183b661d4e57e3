//! Over which days something was counted.

use time::Date;

use super::rules::{PERIOD_INVALID, PERIOD_REVERSED};
use super::{MonthSpan, Months, YearMonth, calendar};
use crate::error::{Error, Result};
use crate::wire::text::wire_text;

/// A span of whole days: a year, a half, a quarter, a month, an ISO week, a day,
/// or a range of years, months or days, within the years 1 to 9998.
///
/// A span of whole months is one value however it was written: `2024-01/2024-12`,
/// `2024-01-01/2024-12-31` and `2024` are equal and all print `2024`. A week is a
/// week only if it was written as one, because it moves from year to year as a week.
/// Periods are ordered by their first day, then by their last.
///
/// ```
/// use bilateral::period::{Period, YearMonth};
/// use time::macros::date;
///
/// let published = Period::parse("2024-01/2024-10").unwrap();
/// assert_eq!(published.first_day(), date!(2024 - 01 - 01));
/// assert_eq!(published.last_day(), date!(2024 - 10 - 31));
/// assert_eq!(published.days(), 305);
/// assert_eq!(published.describe(), "January–October 2024");
/// assert_eq!(published.previous_year().unwrap().to_string(), "2023-01/2023-10");
///
/// // Wrong: a month that does not exist, a range that runs backwards, "no date".
/// assert_eq!(Period::parse("2024-13").unwrap_err().code(), "period.invalid");
/// assert_eq!(Period::parse("2016/2005").unwrap_err().code(), "period.reversed");
/// assert_eq!(Period::parse("9999").unwrap_err().code(), "date.sentinel");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Period {
    first: Date,
    last: Date,
    shape: Shape,
}

/// What kind of span it is; all but `Week` follow from the days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Shape {
    Years,
    Year,
    Half,
    Quarter,
    Months,
    Month,
    Week,
    Days,
    Day,
}

impl Period {
    /// A calendar year.
    ///
    /// # Errors
    /// - `period.invalid` outside 1 to 9998
    /// - `date.sentinel` for 9999
    pub fn of_year(year: i32) -> Result<Self> {
        Self::of_parts(year, 1, 1)
    }

    /// A half of a year, 1 or 2.
    ///
    /// # Errors
    /// As [`Period::of_year`], and `period.invalid` for another half.
    pub fn of_half(year: i32, half: u8) -> Result<Self> {
        Self::of_parts(year, half, 2)
    }

    /// A quarter of a year, 1 to 4.
    ///
    /// # Errors
    /// As [`Period::of_year`], and `period.invalid` for another quarter.
    pub fn of_quarter(year: i32, quarter: u8) -> Result<Self> {
        Self::of_parts(year, quarter, 4)
    }

    /// A month of a year, 1 to 12.
    ///
    /// # Errors
    /// As [`YearMonth::new`].
    pub fn of_month(year: i32, month: u8) -> Result<Self> {
        YearMonth::new(year, month).map(Self::from)
    }

    /// An ISO 8601 week, 1 to 52 or 53; its first and last days may lie in the
    /// neighbouring calendar years.
    ///
    /// ```
    /// use bilateral::period::Period;
    /// use time::macros::date;
    /// assert_eq!(Period::of_week(2025, 1).unwrap().first_day(), date!(2024 - 12 - 30));
    /// assert_eq!(Period::of_week(2024, 53).unwrap_err().code(), "period.invalid");
    /// ```
    ///
    /// # Errors
    /// As [`Period::of_year`], and `period.invalid` for a week the year does not have.
    pub fn of_week(year: i32, week: u8) -> Result<Self> {
        let year = i32::from(calendar::checked_year(year)?);
        let day = |weekday| Date::from_iso_week_date(year, week, weekday).ok();
        day(time::Weekday::Monday)
            .zip(day(time::Weekday::Sunday))
            .filter(|(first, last)| YearMonth::of(*first).and(YearMonth::of(*last)).is_some())
            .map(|(first, last)| Self { first, last, shape: Shape::Week })
            .ok_or_else(|| {
                Error::new(&PERIOD_INVALID, format!("the year {year:04} has no ISO week `{week:02}`"))
            })
    }

    /// One day.
    ///
    /// # Errors
    /// As [`Period::of_year`], for the day's year.
    pub fn of_day(day: Date) -> Result<Self> {
        Self::of_days(day, day)
    }

    /// From one month to another, both included.
    ///
    /// # Errors
    /// `period.reversed` if `last` comes before `first`.
    pub fn of_months(first: YearMonth, last: YearMonth) -> Result<Self> {
        MonthSpan::new(first, last).map(Self::from)
    }

    /// From one day to another, both included.
    ///
    /// ```
    /// use bilateral::period::Period;
    /// use time::macros::date;
    /// let quarter = Period::of_days(date!(2024 - 01 - 01), date!(2024 - 03 - 31)).unwrap();
    /// assert_eq!(quarter.to_string(), "2024-Q1");
    /// let reversed = Period::of_days(date!(2024 - 03 - 31), date!(2024 - 01 - 01));
    /// assert_eq!(reversed.unwrap_err().code(), "period.reversed");
    /// ```
    ///
    /// # Errors
    /// - `period.reversed` if `last` comes before `first`
    /// - as [`Period::of_year`], for either day's year
    pub fn of_days(first: Date, last: Date) -> Result<Self> {
        calendar::checked_year(first.year())?;
        calendar::checked_year(last.year())?;
        if last < first {
            return Err(Error::new(
                &PERIOD_REVERSED,
                format!("`{last}` comes before `{first}`; put the earlier day first"),
            ));
        }
        let whole = YearMonth::of(first)
            .zip(YearMonth::of(last))
            .filter(|(start, end)| start.first_day() == first && end.last_day() == last);
        Ok(match whole {
            Some((start, end)) => Self::from(MonthSpan::ordered(start, end)),
            None if first == last => Self { first, last, shape: Shape::Day },
            None => Self { first, last, shape: Shape::Days },
        })
    }

    /// The `part`th of `parts` equal runs of months of a year.
    pub(super) fn of_parts(year: i32, part: u8, parts: u8) -> Result<Self> {
        let length = 12 / parts.clamp(1, 12);
        if part < 1 || part > parts {
            return Err(Error::new(
                &PERIOD_INVALID,
                format!("there is no part `{part}` of a year of {parts}; they run from 1 to {parts}"),
            ));
        }
        Self::of_months(YearMonth::new(year, (part - 1) * length + 1)?, YearMonth::new(year, part * length)?)
    }

    /// The first day.
    pub const fn first_day(&self) -> Date {
        self.first
    }

    /// The last day, included.
    pub const fn last_day(&self) -> Date {
        self.last
    }

    /// How many calendar days, at least 1.
    pub fn days(&self) -> u32 {
        self.last.to_julian_day().abs_diff(self.first.to_julian_day()) + 1
    }

    /// Its months, if it is made of whole months.
    pub fn months(&self) -> Option<MonthSpan> {
        match self.shape {
            Shape::Week | Shape::Days | Shape::Day => None,
            _ => YearMonth::of(self.first)
                .zip(YearMonth::of(self.last))
                .map(|(first, last)| MonthSpan::ordered(first, last)),
        }
    }

    /// The year and which of its months, if it is made of whole months of one year.
    ///
    /// ```
    /// use bilateral::period::{Months, Period};
    /// let months = |text: &str| Period::parse(text).unwrap().months_in_year();
    /// assert_eq!(months("2024-Q1"), Some((2024, Months::range(1, 3).unwrap())));
    /// assert_eq!(months("2024-W07"), None);
    /// assert_eq!(months("2023-11/2024-02"), None);
    /// ```
    pub fn months_in_year(&self) -> Option<(i32, Months)> {
        let months = self.months()?;
        let set = Months::range(months.first().month(), months.last().month()).ok()?;
        Some((self.year()?, set))
    }

    /// The calendar year all its days lie in; `None` if it touches two.
    pub fn year(&self) -> Option<i32> {
        (self.first.year() == self.last.year()).then(|| self.first.year())
    }

    /// Whether a day is in it.
    pub fn contains(&self, day: Date) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Whether all days of `other` are in it.
    pub fn contains_period(&self, other: Self) -> bool {
        self.contains(other.first) && self.contains(other.last)
    }

    /// Whether any day is in both.
    pub fn overlaps(&self, other: Self) -> bool {
        self.first <= other.last && other.first <= self.last
    }

    /// Whether both are the same days; a week equals a range of days only by this.
    pub fn same_days(&self, other: Self) -> bool {
        (self.first, self.last) == (other.first, other.last)
    }

    pub(super) const fn shape(&self) -> Shape {
        self.shape
    }
}

impl From<YearMonth> for Period {
    fn from(month: YearMonth) -> Self {
        Self::from(MonthSpan::ordered(month, month))
    }
}

impl From<MonthSpan> for Period {
    fn from(months: MonthSpan) -> Self {
        let (first, last) = (months.first(), months.last());
        let one_year = first.year() == last.year();
        let shape = match (one_year, first.month(), last.month()) {
            (true, 1, 12) => Shape::Year,
            (false, 1, 12) => Shape::Years,
            (true, 1, 6) | (true, 7, 12) => Shape::Half,
            (true, 1, 3) | (true, 4, 6) | (true, 7, 9) | (true, 10, 12) => Shape::Quarter,
            (true, start, end) if start == end => Shape::Month,
            _ => Shape::Months,
        };
        Self { first: first.first_day(), last: last.last_day(), shape }
    }
}

wire_text!(
    Period,
    "Period",
    "a period, such as \"2024\", \"2024-Q1\", \"2024-05\" or \"2024-01/2024-10\"",
    r"^\d{4}(-([SQ]\d|W\d{2}|\d{2}(-\d{2})?))?(/\d{4}(-([SQ]\d|W\d{2}|\d{2}(-\d{2})?))?)?$"
);
