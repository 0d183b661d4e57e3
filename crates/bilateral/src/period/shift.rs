//! The same span of another year.

use time::Date;

use super::rules::PERIOD_NO_COUNTERPART;
use super::span::Shape;
use super::{MonthSpan, Period, YearMonth};
use crate::error::{Error, Result};

impl Period {
    /// The same span one year earlier, as growth over the year needs it: the same
    /// months, the week of the same number, the same days of the calendar.
    ///
    /// ```
    /// use bilateral::period::Period;
    /// let before = |text: &str| Period::parse(text).unwrap().previous_year();
    /// assert_eq!(before("2024-02").unwrap().to_string(), "2023-02");
    /// assert_eq!(before("2024-01/2024-10").unwrap().to_string(), "2023-01/2023-10");
    /// assert_eq!(before("2024-02-29").unwrap_err().code(), "period.no-counterpart");
    /// assert_eq!(before("2020-W53").unwrap_err().code(), "period.no-counterpart");
    /// ```
    ///
    /// # Errors
    /// `period.no-counterpart` for 29 February, for a range of days that starts or ends
    /// on it, for a week 53 the other year lacks, and for the first year of the calendar.
    pub fn previous_year(&self) -> Result<Self> {
        self.plus_years(-1)
    }

    /// The same span `n` years later, or earlier if negative.
    ///
    /// Going there and back returns the same period, with one exception: the days 1
    /// to 28 February of a leap year become a whole month in a common year.
    ///
    /// # Errors
    /// `period.no-counterpart` as [`Period::previous_year`].
    pub fn plus_years(&self, n: i32) -> Result<Self> {
        self.moved(n).ok_or_else(|| {
            Error::new(
                &PERIOD_NO_COUNTERPART,
                format!(
                    "`{self}` has no counterpart {n} years on; compare whole months or name the other span"
                ),
            )
        })
    }

    fn moved(&self, years: i32) -> Option<Self> {
        if let Some(months) = self.months() {
            let moved = |month: YearMonth| month.checked_plus(years.checked_mul(12)?);
            return Some(MonthSpan::ordered(moved(months.first())?, moved(months.last())?).into());
        }
        if self.shape() == Shape::Week {
            let (year, week, _) = self.first_day().to_iso_week_date();
            return Self::of_week(year.checked_add(years)?, week).ok();
        }
        let moved = |day: Date| day.replace_year(day.year().checked_add(years)?).ok();
        Self::of_days(moved(self.first_day())?, moved(self.last_day())?).ok()
    }
}
