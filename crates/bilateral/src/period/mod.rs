//! When: uncertain dates, calendar periods, and sets of months that can be compared.

pub mod rules;
mod truth;
mod when;

pub use truth::Truth;
pub use when::When;
