//! TOML and JSON in, each refusal with a code and a path.
//!
//! Both notations become one small tree first, and every type is read from that tree
//! only: serde compiles a reader per type and source, and one source is enough.

mod json;
mod node;
mod place;
mod reader;
mod record;
mod refused;
mod toml;

use serde::de::DeserializeOwned;

use crate::error::Result;

pub(crate) use node::Node;
use refused::Refused;

/// Reads a wire type from JSON.
///
/// ```
/// use bilateral::{agreement::Event, wire};
/// let refused = wire::from_json::<Event>(r#"{ "kind": "singed" }"#).unwrap_err();
/// assert_eq!((refused.code(), refused.path().as_str()), ("input.unknown-word", "/kind"));
/// ```
///
/// # Errors
/// `input.syntax` where the text is not complete JSON; `input.unknown-field` and its
/// kin where it does not fit the type; the code of the type that refused a value
/// otherwise. Always with a path, and with line and column.
pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T> {
    let tree = json::parse(text)?;
    T::deserialize(&tree).map_err(|refused| refused.placed(|path| json::place_of(text, path)))
}

/// Reads a wire type from TOML.
///
/// # Errors
/// As [`from_json`].
pub fn from_toml<T: DeserializeOwned>(text: &str) -> Result<T> {
    let tree = toml::parse(text)?;
    T::deserialize(&tree).map_err(|refused| refused.placed(|path| toml::place_of(text, path)))
}
