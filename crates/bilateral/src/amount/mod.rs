//! Amounts: money, intervals, and figures as they were printed.

pub mod rules;
