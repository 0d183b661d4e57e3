//! Amounts: what the printed figures of a case allow, and laws that hold for all of them.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a helper that fails fails its test")]

#[path = "amount/conversions.rs"]
mod conversions;
#[path = "amount/doors.rs"]
mod doors;
#[path = "amount/figures.rs"]
mod figures;
#[path = "amount/intervals.rs"]
mod intervals;
#[path = "amount/worked.rs"]
mod worked;
