//! What the columns of a table mean: declared, never guessed.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::agreement::{Bindingness, EventKind, Kind};
use crate::economy::{Area, CodeSystem};
use crate::wire::Id;
use crate::wire::words::words;

words! {
    /// The order of day, month and year in dates written in numbers.
    pub enum DateOrder {
        /// `31/12/2015`, `31.12.2015`: British, Dutch and German tables.
        Dmy = "dmy",
        /// `12/31/2015`: American tables.
        Mdy = "mdy",
        /// `2015-12-31` and nothing else.
        Iso = "iso",
    }
}

words! {
    /// What one row of the table is about.
    pub enum RowsAre {
        /// One party's acts: the tables of depositaries.
        Parties = "parties",
        /// A whole agreement: lists of treaties.
        Agreements = "agreements",
    }
}

/// What the columns of a treaty table mean.
///
/// ```
/// use bilateral::agreement::import::Mapping;
/// let mapping: Mapping = bilateral::wire::from_toml(r#"
///     rows = "parties"
///     dates = "iso"
///     areas = "name"
///     none = ["NA"]
///     [columns]
///     id = "Treaty"
///     parties = ["Contracting Party"]
///     instrument = "Instrument Date"
///     mode = "Instrument Type"
/// "#).unwrap();
/// assert_eq!(mapping.columns.id.as_deref(), Some("Treaty"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Mapping {
    /// What one row is about.
    pub rows: RowsAre,
    /// How dates in numbers are written; without it only ISO dates and months by name are read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dates: Option<DateOrder>,
    /// The code system the parties are written in.
    pub areas: CodeSystem,
    /// Parties the code system does not know, by the text in the table.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<String, Area>,
    /// What separates several parties in one cell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party_separator: Option<String>,
    /// Texts that stand for "no date": nothing is taken for one unless it is listed here.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub none: Vec<String>,
    /// Whether a letter after a date says what the instrument is: `a` accession, `A` acceptance,
    /// `AA` approval, `c` formal confirmation, `d` succession.
    #[serde(default)]
    pub suffixes: bool,
    /// Further words or letters for kinds of instrument.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub modes: BTreeMap<String, EventKind>,
    /// What an instrument is that has neither suffix nor word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub plain_mode: Option<EventKind>,
    /// What separates the cells of a CSV text; a comma, if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delimiter: Option<String>,
    /// The agreement every row is about, where no column says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Id>,
    /// What sort of instruments they are; `sectoral`, if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    /// Whether they bind; `binding`, if nothing is said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub binding: Option<Bindingness>,
    /// Parties of every agreement that no row names: the European Union in a list of its own treaties.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Area>,
    /// The source that goes with every event.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Id>,
    /// Words in the column `status` for an agreement that has ended, such as `Inactive`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ended: Vec<String>,
    /// Which column holds what.
    pub columns: Columns,
}

/// Which column holds what, by the names in the header.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Columns {
    /// What tells agreements apart; its text becomes the id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The parties: one column, or one for each side.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<String>,
    /// The date of signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<String>,
    /// The date of the instrument of consent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<String>,
    /// What sort of instrument it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<String>,
    /// The first day of provisional application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provisional: Option<String>,
    /// The date of entry into force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<String>,
    /// The date on which a party denounced it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub denounced: Option<String>,
    /// The date on which it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terminated: Option<String>,
    /// What the table says the agreement is today: never taken over, only held against the dates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
}

impl Columns {
    /// Every column that is named, with the field of the mapping that names it.
    pub(super) fn named(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let single = [
            ("id", &self.id),
            ("title", &self.title),
            ("signed", &self.signed),
            ("instrument", &self.instrument),
            ("mode", &self.mode),
            ("provisional", &self.provisional),
            ("inForce", &self.in_force),
            ("denounced", &self.denounced),
            ("terminated", &self.terminated),
            ("status", &self.status),
        ];
        let single = single.into_iter().filter_map(|(field, column)| Some((field, column.as_deref()?)));
        single.chain(self.parties.iter().map(|column| ("parties", column.as_str())))
    }
}
