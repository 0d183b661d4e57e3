//! Standing forms of cooperation: who meets as what, along which route.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::agreement::{Event, Nature, Status, standing_status};
use crate::economy::Area;
use crate::wire::Id;
use crate::wire::words::words;

words! {
    /// What sort of standing cooperation it is.
    pub enum VenueKind {
        /// A diplomatic format that meets regularly, such as a region with the Union.
        Format = "format",
        /// A platform that coordinates work between governments and banks.
        Platform = "platform",
        /// A transport or energy route the parties develop together.
        Corridor = "corridor",
        /// A body set up by a treaty: a council, a committee.
        Body = "body",
    }
}

/// A standing form of cooperation, as the log of what happened to it.
///
/// Formats and platforms bind nobody. Whether a body may, is for the treaty that set it up to say, and no
/// status says either.
///
/// ```
/// use bilateral::cooperation::Venue;
/// use bilateral::agreement::Stage;
/// use time::macros::date;
///
/// let platform: Venue = serde_json::from_str(r#"{
///     "id": "TCTC", "title": "Coordination Platform", "kind": "platform", "members": ["EU", "KAZ"],
///     "events": [{ "kind": "launched", "on": "2024-06-12" }]
/// }"#).unwrap();
/// assert_eq!(platform.status(date!(2024 - 12 - 23)).stage, Stage::Active);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Venue {
    /// What other records call it.
    pub id: Id,
    /// Its name in English.
    pub title: String,
    /// What sort of standing cooperation it is.
    pub kind: VenueKind,
    /// Who takes part.
    pub members: Vec<Area>,
    /// The larger venue it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<Id>,
    /// Instruments adopted in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub instruments: Vec<Id>,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What happened to it, in any order.
    pub events: Vec<Event>,
}

impl Venue {
    /// What it is at the end of a day, and why.
    pub fn status(&self, on: Date) -> Status {
        let nature = match self.kind {
            VenueKind::Format | VenueKind::Platform => Nature::Political,
            VenueKind::Corridor | VenueKind::Body => Nature::Standing,
        };
        standing_status(&self.events, nature, on)
    }
}
