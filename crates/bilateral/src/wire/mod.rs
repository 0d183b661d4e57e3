//! What goes over the wire, and how it is checked on the way in.
//!
//! Amounts are decimal text, dates are ISO 8601 or EDTF text; numbers are only
//! ever counts. Each helper is used through `#[serde(with = "…")]`, so that no
//! feature another crate turns on can change the format.

pub mod count;
pub mod date;
pub mod decimal;
pub mod rules;
pub(crate) mod text;
