//! Identifiers that records give themselves and use to name each other.

use std::fmt;

use super::rules::ID_INVALID;
use super::text::wire_text;
use crate::error::{Error, Result};

/// A name a record goes by within its dossier: 1–80 letters, digits, `-`, `_`, `.` or `:`.
///
/// ```
/// use bilateral::wire::Id;
/// assert_eq!(Id::parse("EU-KZ-EPCA-2015").unwrap().as_str(), "EU-KZ-EPCA-2015");
/// assert_eq!(Id::parse("the EPCA").unwrap_err().code(), "id.invalid");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(String);

impl Id {
    /// Reads an identifier.
    ///
    /// # Errors
    /// `id.invalid` if it is empty, over 80 characters, or holds any other character.
    pub fn parse(text: &str) -> Result<Self> {
        let fits = !text.is_empty()
            && text.len() <= 80
            && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.:".contains(c));
        if fits {
            return Ok(Self(text.to_owned()));
        }
        let shown: String = text.chars().take(40).collect();
        Err(Error::new(
            &ID_INVALID,
            format!("`{shown}` is not an id: use 1–80 letters, digits, `-`, `_`, `.` or `:`"),
        ))
    }

    /// The identifier as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

wire_text!(Id, "Id", "an id of letters, digits, `-`, `_`, `.` or `:`", "^[A-Za-z0-9_.:-]{1,80}$");
