//! Relations between economies — agreements, trade, investment — as typed data
//! that refuses to be misread.
#![forbid(unsafe_code)]

pub mod columns;
pub mod error;
mod letters;
#[doc(hidden)]
pub mod order;
pub mod parallel;
pub mod wire;

pub mod period;

pub mod amount;
pub mod economy;
pub mod product;

pub mod agreement;
pub mod cooperation;
pub mod flow;
pub mod indicator;
pub mod investment;
pub mod trade;

pub mod claim;

pub mod check;
pub mod dossier;

pub mod brief;
pub mod calendar;
pub mod chart;

pub use brief::Brief;
pub use calendar::Calendar;
pub use dossier::Dossier;
pub use error::{Error, Result, Rule, Severity, explain};

/// The README's example, compiled and run.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub mod readme {}
