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

use std::fmt::Display;

use crate::error::Error;

pub use id::Id;
pub use read::{from_json, from_toml};

/// The refusal of a number that another language can write and this argument cannot take.
pub fn out_of_range(given: &str, least: impl Display, most: impl Display) -> Error {
    let shown: String = given.chars().take(40).collect();
    let subject = if shown.is_empty() { "the number".to_owned() } else { format!("`{shown}`") };
    Error::new(&rules::NUMBER_OUT_OF_RANGE, format!("{subject} is outside {least} to {most}"))
}

/// Canonical JSON of a wire type. Wire types hold text, counts and lists only, so nothing can fail.
pub fn to_json<T: serde::Serialize + ?Sized>(value: &T) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// The same as TOML. Through the tree: one writer serves every type.
pub fn to_toml<T: serde::Serialize + ?Sized>(value: &T) -> String {
    let json = to_json(value);
    let tree = serde_json::from_str::<read::Node<'_>>(&json);
    tree.ok().and_then(|tree| toml::to_string_pretty(&tree).ok()).unwrap_or_default()
}
