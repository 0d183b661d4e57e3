//! The lines of a brief.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::agreement::{Bindingness, Kind, Milestone, Stage, Status};
use crate::amount::Interval;
use crate::cooperation::VenueKind;
use crate::economy::Area;
use crate::error::Path;
use crate::period::When;
use crate::wire::{Id, date};

/// One side.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Party {
    /// Its code.
    pub id: Area,
    /// Its name in English.
    pub name: String,
}

/// A treaty or a non-binding instrument on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Instrument {
    /// What other records call it.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// What sort of instrument it is.
    pub kind: Kind,
    /// Whether it creates obligations under international law.
    pub binding: Bindingness,
    /// Its stage, why, and what is missing.
    pub status: Status,
    /// The events behind the status.
    pub evidence: Vec<EventLine>,
    /// Every step up to the day, with the days it took.
    pub milestones: Vec<Milestone>,
    /// Where it stands in the dossier.
    pub path: Path,
}

/// An event as evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EventLine {
    /// What happened, when, in words.
    pub text: String,
    /// When.
    pub on: When,
    /// The source that proves it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Id>,
    /// Where it stands in the dossier.
    pub path: Path,
}

/// A standing form of cooperation on the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Standing {
    /// What other records call it.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// What sort of cooperation it is.
    pub kind: VenueKind,
    /// Its stage.
    pub stage: Stage,
    /// One sentence that says why.
    pub explanation: String,
    /// Where it stands in the dossier.
    pub path: Path,
}

/// A meeting held by the day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MeetingLine {
    /// Its name.
    pub title: String,
    /// When.
    pub on: When,
    /// Where.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// Who took part.
    pub people: Vec<String>,
    /// What came of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<String>,
    /// Where it stands in the dossier.
    pub path: Path,
}

/// A series of cells on investment: the same measure of the same pair on the same terms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CellLine {
    /// The measure in words.
    pub measure: String,
    /// Principle and side, counterpart level, and where they are not all: instrument, relationship, entities.
    pub terms: String,
    /// Who in whom, in words.
    pub between: String,
    /// The times it is about, first and last, in words.
    pub time: String,
    /// Its values, first and last; that it is hidden or missing, where it is.
    pub value: String,
    /// How many cells, how many of them without a value.
    pub cells: String,
    /// The sources that prove it.
    pub sources: Vec<Id>,
    /// Where its cells stand in the dossier.
    pub paths: Vec<Path>,
}

/// A figure as printed, with the interval it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FigureLine {
    /// What other records call it.
    pub id: Id,
    /// What it is a figure of: `exports`, `cumulative gross inflow`, what counts as a company.
    pub measure: String,
    /// Whom it concerns, in words.
    pub between: String,
    /// The time it is about, in words; empty where the source states none.
    pub time: String,
    /// The figure as printed.
    pub figure: String,
    /// The growth rate printed beside it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub growth: Option<String>,
    /// What the printed figure stands for, in single units.
    pub interval: Interval,
    /// When it was published.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub said: Date,
    /// The source that proves it.
    pub source: Id,
    /// Where it stands in the dossier.
    pub path: Path,
}
