//! Everything known about what stands between two parties: the file a person writes.

mod check;
mod entry;
mod lineage;
mod read;
mod series;
mod source;

use serde::{Deserialize, Serialize};

pub use lineage::{Lineage, Link, Relation};
pub use series::{Joint, Series};
pub use source::Source;

use crate::agreement::Agreement;
use crate::claim::Claim;
use crate::cooperation::{Commitment, Meeting, Progress, Topic, Venue, progress};
use crate::economy::Area;
use crate::error::{Error, Result};
use crate::investment::{CompanyCount, InvestmentCell, InvestmentFigure};
use crate::trade::TradeFigure;
use crate::wire::Id;

use rules::PARTIES_NOT_TWO;

pub mod rules;

/// The aggregate root: agreements, cooperation, trade, investment and claims between two parties, each with its source.
///
/// Written by hand as TOML, exchanged as JSON; unknown fields are refused in both.
///
/// ```
/// use bilateral::Dossier;
/// use time::macros::date;
///
/// let dossier = Dossier::from_toml(r#"
///     title = "Kazakhstan and the European Union"
///     parties = ["KAZ", "EU"]
///
///     [[sources]]
///     id = "press"
///     title = "Press article"
///
///     [[agreements]]
///     id = "CRM-MOU"
///     title = "Memorandum on raw materials"
///     kind = "memorandum"
///     binding = "non-binding"
///     parties = ["EU", "KAZ"]
///     events = [{ kind = "signed", on = "2022-11-07", source = "press" }]
/// "#).unwrap();
/// assert!(dossier.check().passed());
/// let status = dossier.agreement("CRM-MOU").unwrap().status(date!(2024 - 12 - 23));
/// assert!(status.explanation.contains("binding nobody"));
///
/// // Wrong: a misspelt field is refused, with its path and the way out.
/// let refused = Dossier::from_json(r#"{ "title": "x", "partys": [] }"#).unwrap_err();
/// assert_eq!((refused.code(), refused.path().as_str()), ("input.unknown-field", "/partys"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "DossierRecord", into = "DossierRecord")]
pub struct Dossier {
    record: DossierRecord,
}

/// A dossier as it stands on the wire; becomes a [`Dossier`] through `try_into`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DossierRecord {
    /// What it is about.
    pub title: String,
    /// The two sides.
    pub parties: Vec<Area>,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Where everything comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// Subjects the parties work on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Topic>,
    /// Treaties and non-binding instruments.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreements: Vec<Agreement>,
    /// Formats, platforms, corridors, bodies.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cooperation: Vec<Venue>,
    /// Meetings, held or planned.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub meetings: Vec<Meeting>,
    /// What the parties have undertaken to do.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub commitments: Vec<Commitment>,
    /// Trade figures the dossier stands on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trade: Vec<TradeFigure>,
    /// Investment figures the dossier stands on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub investment: Vec<InvestmentFigure>,
    /// Cells of tables on direct investment: positions and flows of every year, for instance.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub investment_cells: Vec<InvestmentCell>,
    /// Company counts the dossier stands on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub companies: Vec<CompanyCount>,
    /// What other sources say about the same quantities.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub claims: Vec<Claim>,
}

impl TryFrom<DossierRecord> for Dossier {
    type Error = Error;

    fn try_from(mut record: DossierRecord) -> Result<Self> {
        match record.parties.as_slice() {
            [one, other] if one != other => {
                crate::agreement::link(&mut record.agreements);
                Ok(Self { record })
            }
            parties => {
                let message = format!("a dossier is about two different parties, not {}", parties.len());
                Err(Error::new(&PARTIES_NOT_TWO, message).at("parties"))
            }
        }
    }
}

impl From<Dossier> for DossierRecord {
    fn from(dossier: Dossier) -> Self {
        dossier.record
    }
}

impl Dossier {
    /// What it is about.
    pub fn title(&self) -> &str {
        &self.record.title
    }

    /// The two sides.
    pub fn parties(&self) -> &[Area] {
        &self.record.parties
    }

    /// What a reader should know about it.
    pub fn note(&self) -> Option<&str> {
        self.record.note.as_deref()
    }

    /// Where everything comes from.
    pub fn sources(&self) -> &[Source] {
        &self.record.sources
    }

    /// Subjects the parties work on.
    pub fn areas(&self) -> &[Topic] {
        &self.record.areas
    }

    /// Treaties and non-binding instruments.
    pub fn agreements(&self) -> &[Agreement] {
        &self.record.agreements
    }

    /// The agreement with this id; the first, should there be two (`dossier.duplicate-id`).
    pub fn agreement(&self, id: &str) -> Option<&Agreement> {
        self.record.agreements.iter().find(|agreement| agreement.id().as_str() == id)
    }

    /// Formats, platforms, corridors, bodies.
    pub fn cooperation(&self) -> &[Venue] {
        &self.record.cooperation
    }

    /// Meetings, held or planned.
    pub fn meetings(&self) -> &[Meeting] {
        &self.record.meetings
    }

    /// What the parties have undertaken to do.
    pub fn commitments(&self) -> &[Commitment] {
        &self.record.commitments
    }

    /// How far the commitments have come by the end of a day.
    pub fn progress(&self, on: time::Date) -> Progress {
        progress(&self.record.commitments, on)
    }

    /// Trade figures the dossier stands on.
    pub fn trade(&self) -> &[TradeFigure] {
        &self.record.trade
    }

    /// Investment figures the dossier stands on.
    pub fn investment(&self) -> &[InvestmentFigure] {
        &self.record.investment
    }

    /// Cells of tables on direct investment.
    pub fn investment_cells(&self) -> &[InvestmentCell] {
        &self.record.investment_cells
    }

    /// Company counts the dossier stands on.
    pub fn companies(&self) -> &[CompanyCount] {
        &self.record.companies
    }

    /// What other sources say about the same quantities.
    pub fn claims(&self) -> &[Claim] {
        &self.record.claims
    }

    /// The source with this id.
    pub fn source(&self, id: &Id) -> Option<&Source> {
        self.record.sources.iter().find(|source| source.id == *id)
    }
}
