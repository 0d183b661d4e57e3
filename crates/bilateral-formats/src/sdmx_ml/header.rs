//! What a message says before its data: its encoding, and of which structures it is.

use std::borrow::Cow;

use bilateral::flow::file_rules::SYNTAX;
use bilateral::{Error, Result};

use crate::input::Input;
use crate::text::Encoding;

/// A structure the header names.
#[derive(Debug, Default, Clone)]
pub(super) struct Structure {
    /// How data sets refer to it.
    pub reference: String,
    /// `AGENCY:ID(version)`.
    pub id: String,
    /// The dimension at the observation; empty if it is not said.
    pub at_observation: String,
}

/// Whether the file says that it is in Latin letters of one byte.
pub(super) fn is_latin(input: &Input<'_>) -> Result<bool> {
    if input.encoding != Encoding::Ascii {
        return Ok(false);
    }
    let head: Cow<'_, str> = String::from_utf8_lossy(input.head.get(..200).unwrap_or(&input.head));
    let declared = head.split("?>").next().unwrap_or_default();
    let said = declared.split_once("encoding=").map_or("", |(_, rest)| rest);
    let said = said.trim_start_matches(['"', '\'']).split(['"', '\'']).next().unwrap_or_default();
    match said.to_ascii_lowercase().as_str() {
        "" | "utf-8" | "utf8" | "us-ascii" | "ascii" | "utf-16" => Ok(false),
        "iso-8859-1" | "iso8859-1" | "latin1" | "windows-1252" | "cp1252" => Ok(true),
        _ => {
            let said: String = said.chars().take(40).collect();
            let message =
                format!("the XML says that it is in `{said}`; save it as UTF-8, at line 1, column 1");
            Err(Error::new(&SYNTAX, message))
        }
    }
}

/// `AGENCY:ID(version)` out of a URN.
pub(super) fn of_urn(urn: &str) -> &str {
    let id = urn.rsplit_once('=').map_or(urn, |(_, id)| id).trim();
    // A namespace of 2.1 goes on about the dimension at the observation.
    id.split_once("):").map_or(id, |(until, _)| id.get(..=until.len()).unwrap_or(id))
}
