//! Periods, months, and days counted.

mod calendar;
mod day_span;
mod months;
mod span;
mod year_month;

pub(crate) use calendar::{add_days, add_months, first_of_nth_month_following};
pub(crate) use day_span::PyDaySpan;
pub(crate) use months::PyMonths;
pub(crate) use span::PyPeriod;
pub(crate) use year_month::{Month, PyYearMonth};
