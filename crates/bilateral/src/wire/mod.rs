//! What goes over the wire, and how it is checked on the way in.
//!
//! Amounts are decimal text, dates are ISO 8601 or EDTF text; numbers are only
//! ever counts. Each helper is used through `#[serde(with = "…")]`, so that no
//! feature another crate turns on can change the format.

pub mod count;
pub mod date;
pub mod decimal;
pub(crate) mod float;
mod id;
mod read;
pub mod rules;
#[cfg(feature = "schema")]
pub mod schema;
pub(crate) mod text;
pub(crate) mod words;
mod write;

use std::fmt::Display;

use crate::error::Error;

pub use id::Id;
pub use read::{from_json, from_toml};
pub use write::{to_json, to_json_line, to_toml};

/// The refusal of a number that another language can write and this argument cannot take.
pub fn out_of_range(given: &str, least: impl Display, most: impl Display) -> Error {
    let shown: String = given.chars().take(40).collect();
    let subject = if shown.is_empty() { "the number".to_owned() } else { format!("`{shown}`") };
    Error::new(&rules::NUMBER_OUT_OF_RANGE, format!("{subject} is outside {least} to {most}"))
}
