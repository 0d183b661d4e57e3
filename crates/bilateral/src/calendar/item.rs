//! One thing ahead.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::cooperation::{CommitmentStatus, Recurrence};
use crate::period::When;
use crate::wire::words::words;
use crate::wire::{Id, date};

words! {
    /// What sort of thing is ahead.
    pub enum ItemKind {
        /// An agreement enters into force.
        EntryIntoForce = "entry-into-force",
        /// Provisional application begins.
        ProvisionalApplication = "provisional-application",
        /// An instrument ends: expiry, termination, supersession, the end of provisional application.
        End = "end",
        /// The last day for notice that ends a treaty with its initial term.
        NoticeBy = "notice-by",
        /// The window of an instrument that binds nobody closes.
        WindowEnd = "window-end",
        /// Another event of an instrument or a venue.
        Event = "event",
        /// A meeting.
        Meeting = "meeting",
        /// A commitment comes due.
        Commitment = "commitment",
    }
}

/// One thing ahead, with its days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Item {
    /// Its name in every calendar, made from ids alone.
    pub uid: String,
    /// What sort of thing it is.
    pub kind: ItemKind,
    /// The record it is about.
    pub of: Id,
    /// One line.
    pub summary: String,
    /// Its first day, or the first day possible.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub first: Date,
    /// Its last day, or the last day possible; that day included.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub last: Date,
    /// Whether the days are known; if not, it is on some day from first to last.
    pub certain: bool,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Where its source can be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// What came of it by the day asked about; of commitments only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<CommitmentStatus>,
    /// How often it comes again, counted from its first day; of commitments only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recurrence: Option<Recurrence>,
}

/// Something ahead at a time nobody has bounded: `2025 or later`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Undated {
    /// What sort of thing it is.
    pub kind: ItemKind,
    /// The record it is about.
    pub of: Id,
    /// One line.
    pub summary: String,
    /// As far as the time is known; absent where nothing is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<When>,
}
