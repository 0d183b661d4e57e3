//! When: uncertain dates, calendar periods, and sets of months that can be compared.
//!
//! | question | type |
//! |---|---|
//! | on which day, as far as anyone knows? | [`When`] |
//! | how many days between two such dates? | [`DaySpan`] |
//! | over which days was it counted? | [`Period`] |
//! | how often is it counted? | [`Frequency`] |
//! | in which month of which year? | [`YearMonth`], [`MonthSpan`] |
//! | over which months of any year? | [`Months`] |

mod calendar;
mod day_span;
mod describe;
mod foreign;
mod frequency;
mod month_name;
mod month_span;
mod months;
mod notation;
pub mod phrase;
pub mod rules;
mod shift;
mod span;
mod text;
mod token;
mod truth;
mod when;
mod year_month;

pub use calendar::{EndOfMonth, add_days, add_months, first_of_nth_month_following, since_year_one};
pub use day_span::DaySpan;
pub use foreign::{DayOrder, PeriodOptions};
pub use frequency::Frequency;
pub use month_span::MonthSpan;
pub use months::Months;
pub use span::Period;
pub use truth::Truth;
pub use when::When;
pub use year_month::YearMonth;
