//! Consecutive months, across years if need be.

use std::iter::Map;
use std::ops::RangeInclusive;

use super::YearMonth;
use super::rules::PERIOD_REVERSED;
use crate::error::{Error, Result};

/// From one month to another, both included; never empty.
///
/// ```
/// use bilateral::period::{Period, YearMonth};
/// let months = Period::parse("2023-11/2024-02").unwrap().months().unwrap();
/// assert_eq!(months.len(), 4);
/// assert_eq!(months.last(), YearMonth::at(2024, 2));
/// let names: Vec<String> = months.iter().map(|month| month.to_string()).collect();
/// assert_eq!(names.join(" "), "2023-11 2023-12 2024-01 2024-02");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MonthSpan {
    first: YearMonth,
    last: YearMonth,
}

impl MonthSpan {
    /// From `first` to `last`.
    ///
    /// ```
    /// use bilateral::period::{MonthSpan, YearMonth};
    /// let (may, june) = (YearMonth::at(2024, 5), YearMonth::at(2024, 6));
    /// assert_eq!(MonthSpan::new(may, june).unwrap().len(), 2);
    /// assert_eq!(MonthSpan::new(june, may).unwrap_err().code(), "period.reversed");
    /// ```
    ///
    /// # Errors
    /// `period.reversed` if `last` comes before `first`.
    pub fn new(first: YearMonth, last: YearMonth) -> Result<Self> {
        if last < first {
            return Err(Error::new(
                &PERIOD_REVERSED,
                format!("`{last}` comes before `{first}`; put the earlier month first"),
            ));
        }
        Ok(Self { first, last })
    }

    /// Only for ends known to be in order.
    pub(super) fn ordered(first: YearMonth, last: YearMonth) -> Self {
        Self { first, last }
    }

    /// The first month.
    pub const fn first(self) -> YearMonth {
        self.first
    }

    /// The last month.
    pub const fn last(self) -> YearMonth {
        self.last
    }

    /// How many months, at least 1.
    #[expect(clippy::len_without_is_empty, reason = "a span of months is never empty")]
    pub fn len(self) -> u32 {
        self.first.months_until(self.last).unsigned_abs() + 1
    }

    /// Whether a month is in it.
    pub fn contains(self, month: YearMonth) -> bool {
        (self.first..=self.last).contains(&month)
    }

    /// Its months, in order.
    pub fn iter(self) -> impl DoubleEndedIterator<Item = YearMonth> + Clone {
        self.into_iter()
    }
}

impl IntoIterator for MonthSpan {
    type Item = YearMonth;
    type IntoIter = Map<RangeInclusive<i32>, fn(i32) -> YearMonth>;

    fn into_iter(self) -> Self::IntoIter {
        (self.first.index()..=self.last.index())
            .map(|index| YearMonth::from_index(index).unwrap_or(YearMonth::MAX))
    }
}
