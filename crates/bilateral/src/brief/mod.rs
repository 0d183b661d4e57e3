//! The brief: what stands between two parties on a day, each statement with its reason and its evidence.
//!
//! [`Dossier::brief`] computes; the renderers only lay out.

mod ahead;
mod build;
mod cells;
mod claims;
mod conclusion;
mod document;
mod entry;
mod escape;
mod html;
mod investment;
mod markdown;
mod pieces;
mod text;
mod trade;

use serde::{Deserialize, Serialize};
use time::Date;

pub use ahead::{Ahead, AheadKind};
pub use conclusion::{Conclusion, ConclusionKind};
pub use entry::{CellLine, EventLine, FigureLine, Instrument, MeetingLine, Party, Standing};

use crate::check::{ClaimCheck, Report};
use crate::dossier::{Dossier, Source};
use crate::wire::date;

/// Everything that stands between two parties on a day.
///
/// ```
/// # use bilateral::Dossier;
/// use time::macros::date;
/// let dossier = Dossier::from_toml(r#"
///     title = "Kazakhstan and the European Union"
///     parties = ["KAZ", "EU"]
///     sources = [{ id = "oj", title = "Official Journal L 29, 4.2.2016" }]
///     [[agreements]]
///     id = "EPCA"
///     title = "Enhanced Partnership and Cooperation Agreement"
///     kind = "partnership"
///     binding = "binding"
///     parties = ["EU", "KAZ"]
///     events = [
///         { kind = "signed", on = "2015-12-21", source = "oj" },
///         { kind = "entered-into-force", on = "2020-03-01", source = "oj" },
///     ]
/// "#).unwrap();
/// let stage = |on| dossier.brief(on).treaties[0].status.stage.label();
/// assert_eq!(stage(date!(2020 - 02 - 29)), "signed");
/// assert_eq!(stage(date!(2020 - 03 - 01)), "in force");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Brief {
    /// What the dossier is about.
    pub title: String,
    /// The day asked about.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub on: Date,
    /// The two sides.
    pub parties: Vec<Party>,
    /// Treaties, those applied first.
    pub treaties: Vec<Instrument>,
    /// Instruments that bind nobody. Never counted together with treaties.
    pub political: Vec<Instrument>,
    /// Formats, platforms, corridors, bodies.
    pub cooperation: Vec<Standing>,
    /// Meetings held by then, latest first.
    pub meetings: Vec<MeetingLine>,
    /// Subjects the parties work on.
    pub areas: Vec<String>,
    /// Trade figures whose period had ended.
    pub trade: Vec<FigureLine>,
    /// Investment figures whose time had come.
    pub investment: Vec<FigureLine>,
    /// Series of cells on investment, as far as their time had come.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub investment_cells: Vec<CellLine>,
    /// Companies counted by then.
    pub companies: Vec<FigureLine>,
    /// What follows from the figures, each with its reason and its evidence.
    pub conclusions: Vec<Conclusion>,
    /// Whether what was published by this day holds together, where that was asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claims: Option<ClaimCheck>,
    /// Figures of the dossier about a time after this day; left out above.
    pub left_out: Vec<FigureLine>,
    /// Windows that close, deadlines and what takes effect later; and what the dossier records after this day.
    pub ahead: Vec<Ahead>,
    /// What a reader would be misled by.
    pub report: Report,
    /// Every source the dossier names.
    pub sources: Vec<Source>,
}

/// A brief for readers, in each of its forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Renderings {
    /// As [`Brief::text`] has it.
    pub text: String,
    /// As [`Brief::markdown`] has it.
    pub markdown: String,
    /// As [`Brief::html`] has it.
    pub html: String,
}

impl Dossier {
    /// What stands between the two parties at the end of a day.
    ///
    /// The statuses use only what had certainly happened by then. The figures are
    /// those about a time that had passed; every one says when it was published.
    pub fn brief(&self, on: Date) -> Brief {
        build::brief(self, on)
    }

    /// The same, with every claim published by then checked against the others and the dossier's
    /// own figures: [`Dossier::check_claims`].
    ///
    /// ```
    /// # let dossier = bilateral::Dossier::from_json(r#"{ "title": "A", "parties": ["KAZ", "EU"] }"#).unwrap();
    /// # let on = bilateral::wire::date::parse("2024-12-23").unwrap();
    /// assert!(dossier.brief_with_claims(on).claims.is_some());
    /// assert!(dossier.brief(on).claims.is_none());
    /// ```
    pub fn brief_with_claims(&self, on: Date) -> Brief {
        Brief { claims: Some(self.check_claims(Some(on))), ..self.brief(on) }
    }
}

impl Brief {
    /// For a terminal or an e-mail: plain text, at most 100 columns.
    pub fn text(&self) -> String {
        text::render(&document::lay_out(self))
    }

    /// For a document: `CommonMark` with tables.
    pub fn markdown(&self) -> String {
        markdown::render(&document::lay_out(self))
    }

    /// For a page or a notebook: one `<article>` with its own style.
    pub fn html(&self) -> String {
        html::article(&document::lay_out(self))
    }

    /// As plain text, `CommonMark` and HTML, laid out once: for who needs all three.
    ///
    /// ```
    /// # let dossier = bilateral::Dossier::from_json(r#"{ "title": "A & B", "parties": ["KAZ", "EU"] }"#).unwrap();
    /// let brief = dossier.brief(bilateral::wire::date::parse("2024-12-23").unwrap());
    /// assert_eq!(brief.renderings().html, brief.html());
    /// ```
    pub fn renderings(&self) -> Renderings {
        let blocks = document::lay_out(self);
        Renderings {
            text: text::render(&blocks),
            markdown: markdown::render(&blocks),
            html: html::article(&blocks),
        }
    }

    /// A complete HTML page.
    pub fn html_page(&self) -> String {
        html::page(&self.title, &self.html())
    }

    /// Canonical JSON, for programs.
    pub fn to_json(&self) -> String {
        crate::wire::to_json(self)
    }
}
