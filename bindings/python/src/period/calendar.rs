//! Which day comes of counting days and months.

use bilateral::period::{self, EndOfMonth};
use pyo3::prelude::*;
use time::Date;

use crate::class::Given;
use crate::date::Day;
use crate::error::OrRaise;
use crate::number::Number;
use crate::word::Word;

/// The day so many months later, or earlier if negative. What becomes of a day the
/// month arrived at does not have is said: `clamp` to its last day, or `roll-over`
/// to the first day of the month after. Refused with `date.out-of-range` outside
/// years 1 to 9998.
///
/// >>> from datetime import date
/// >>> bilateral.add_months(date(2024, 1, 31), 1, "clamp")
/// datetime.date(2024, 2, 29)
/// >>> bilateral.add_months(date(2024, 1, 31), 1, "roll-over")
/// datetime.date(2024, 3, 1)
/// >>> bilateral.add_months(date(2024, 1, 31), 1, "round")
/// Traceback (most recent call last):
///     ...
/// ValueError: 'round' is not a valid EndOfMonth
#[pyfunction]
#[pyo3(signature = (day, months, /, end_of_month))]
pub(crate) fn add_months(
    day: Day,
    months: Number<i32>,
    end_of_month: Given<'_, Word<EndOfMonth>>,
) -> PyResult<Date> {
    period::add_months(day.0, months.0, end_of_month.read()?.0).or_raise()
}

/// The day so many days later, or earlier if negative; refused with
/// `date.out-of-range` outside years 1 to 9998.
///
/// >>> from datetime import date
/// >>> bilateral.add_days(date(2024, 2, 28), 2)
/// datetime.date(2024, 3, 1)
#[pyfunction]
#[pyo3(signature = (day, days, /))]
pub(crate) fn add_days(day: Day, days: Number<i32>) -> PyResult<Date> {
    period::add_days(day.0, days.0).or_raise()
}

/// The first day of the nth month following the month of a day, as treaties count
/// it: of the second month following 13 May, 1 July. `n` counts from 1.
///
/// >>> from datetime import date
/// >>> bilateral.first_of_nth_month_following(date(2019, 12, 13), 2)
/// datetime.date(2020, 2, 1)
#[pyfunction]
#[pyo3(signature = (day, n, /))]
pub(crate) fn first_of_nth_month_following(day: Day, n: Number<u32>) -> PyResult<Date> {
    period::first_of_nth_month_following(day.0, n.0).or_raise()
}
