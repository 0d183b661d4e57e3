//! Meetings and high-level contacts, and the subjects the parties work on.

use serde::{Deserialize, Serialize};

use crate::economy::Area;
use crate::period::When;
use crate::wire::Id;

/// A meeting, held or planned: which of the two follows from its date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Meeting {
    /// What other records call it.
    pub id: Id,
    /// Its name in English.
    pub title: String,
    /// When, as far as it is known.
    pub on: When,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Which sides took part.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<Area>,
    /// Who took part, by name and office.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub people: Vec<String>,
    /// The venue it was a session of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<Id>,
    /// Subjects it dealt with.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Id>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// The source that proves it.
    pub source: Id,
}

/// A subject the parties work on together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Topic {
    /// What other records call it.
    pub id: Id,
    /// Its name in English.
    pub title: String,
    /// The source that names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Id>,
}
