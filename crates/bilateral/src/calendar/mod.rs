//! What is ahead of a day, as data and as a calendar file (RFC 5545).

mod collect;
mod derived;
mod ics;
mod item;
mod line;
mod uid;

use serde::{Deserialize, Serialize};
use time::Date;

pub use item::{Item, ItemKind, Undated};

use crate::dossier::Dossier;
use crate::wire::{date, to_json};

/// Everything in a dossier that has a date on a day or after it.
///
/// Dates known only in part stand as ranges of whole days, from the first day possible
/// to the last, and say so; dates with no last day possible stand apart. The dossier is
/// taken as it is: what was recorded later about the time ahead is there too.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Calendar {
    /// What the dossier is about.
    pub title: String,
    /// The day asked about.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub on: Date,
    /// What is ahead, by first day.
    pub items: Vec<Item>,
    /// What is ahead at a time nobody has bounded.
    pub undated: Vec<Undated>,
}

impl Dossier {
    /// What is ahead of a day, that day included.
    ///
    /// ```
    /// use bilateral::{Dossier, calendar::ItemKind};
    /// use time::macros::date;
    ///
    /// let dossier = Dossier::from_toml(r#"
    ///     title = "Two parties"
    ///     parties = ["KAZ", "EU"]
    ///     sources = [{ id = "S", title = "A source" }]
    ///     [[agreements]]
    ///     id = "T"
    ///     title = "A treaty"
    ///     kind = "sectoral"
    ///     binding = "binding"
    ///     parties = ["EU", "KAZ"]
    ///     events = [{ kind = "entered-into-force", on = "2020-03-01", source = "S" }]
    /// "#).unwrap();
    /// let ahead = dossier.calendar(date!(2020 - 02 - 20));
    /// assert_eq!(ahead.items[0].kind, ItemKind::EntryIntoForce);
    /// assert!(ahead.to_ics().contains("DTSTART;VALUE=DATE:20200301\r\nDTEND;VALUE=DATE:20200302\r\n"));
    /// assert!(dossier.calendar(date!(2020 - 03 - 02)).items.is_empty());
    /// ```
    pub fn calendar(&self, on: Date) -> Calendar {
        collect::calendar(self, on)
    }
}

impl Calendar {
    /// The calendar file (RFC 5545): `\r\n` line ends, lines of at most 75 octets.
    ///
    /// The same dossier and day give the same bytes; an entry keeps its UID on every day
    /// and whatever stands around it in the dossier. Of several that only their dates tell
    /// apart, such as rounds, the earliest has the plain name: a later one renames none.
    pub fn to_ics(&self) -> String {
        ics::written(self)
    }

    /// The canonical JSON.
    pub fn to_json(&self) -> String {
        to_json(self)
    }
}
