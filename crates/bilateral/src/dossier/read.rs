//! TOML and JSON in, through one validating door; JSON and TOML out.

use super::Dossier;
use crate::error::{Error, Result};
use crate::wire;
use crate::wire::rules::NOT_UTF8;

impl Dossier {
    /// Reads a dossier from TOML.
    ///
    /// # Errors
    /// `input.syntax` where the text is not complete TOML; `input.unknown-field` and its
    /// kin where it does not fit the format; the code of the type that refused a value
    /// otherwise. Always with a path and, where it can be told, line and column.
    pub fn from_toml(text: &str) -> Result<Self> {
        wire::from_toml(text)
    }

    /// Reads a dossier from JSON.
    ///
    /// # Errors
    /// As [`Dossier::from_toml`].
    pub fn from_json(text: &str) -> Result<Self> {
        wire::from_json(text)
    }

    /// Reads a dossier from the bytes of a file: JSON if it begins with `{`, TOML otherwise.
    ///
    /// # Errors
    /// `input.not-utf8`, and as [`Dossier::from_toml`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let text = std::str::from_utf8(bytes).map_err(|why| {
            Error::new(
                &NOT_UTF8,
                format!("byte {} is not UTF-8 text; save the file as UTF-8", why.valid_up_to()),
            )
        })?;
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        if text.trim_start().starts_with('{') { Self::from_json(text) } else { Self::from_toml(text) }
    }

    /// The canonical JSON: two-space indentation, fields in the order of the format.
    pub fn to_json(&self) -> String {
        wire::to_json(self)
    }

    /// The same as TOML.
    pub fn to_toml(&self) -> String {
        wire::to_toml(self)
    }
}
