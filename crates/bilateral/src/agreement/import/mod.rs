//! Treaty tables: rows in, agreements and an account of every row out.

mod build;
mod cell;
mod mapping;
pub mod rules;
mod table;

use serde::{Deserialize, Serialize};

pub use mapping::{Columns, DateOrder, Mapping, RowsAre};
pub use table::Table;

use super::Agreement;
use crate::error::{Path, Result, Severity};
use crate::wire::words::words;

words! {
    /// What became of a row.
    pub enum Outcome {
        /// It is part of an agreement.
        Read = "read",
        /// It is not, and a diagnostic says why.
        Refused = "refused",
        /// It has no text in any cell.
        Empty = "empty",
    }
}

/// What became of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RowOutcome {
    /// The row below the header, counted from 0.
    pub row: usize,
    /// What became of it.
    pub outcome: Outcome,
}

/// Why a row was refused, or what is doubtful about one that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Diagnostic {
    /// The row below the header, counted from 0.
    pub row: usize,
    /// Stable code; `explain(code)` has its page.
    pub code: String,
    /// How much it weighs.
    pub severity: Severity,
    /// The row and the column: `/rows/12/Entry into force`.
    pub path: Path,
    /// What was found, naming the culprit.
    pub message: String,
    /// What to do about it.
    pub help: String,
}

/// The agreements of a table, and an account of every row.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Import {
    /// The agreements, in order of id.
    pub agreements: Vec<Agreement>,
    /// What became of each row, in the order of the table.
    pub rows: Vec<RowOutcome>,
    /// Why rows were refused and what is doubtful in others, by row and column.
    pub diagnostics: Vec<Diagnostic>,
}

impl Import {
    /// How many rows came to this end.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.rows.iter().filter(|row| row.outcome == outcome).count()
    }
}

/// Reads a table whose cells are split already.
///
/// A row is read whole or refused whole; each thing wrong with it has a diagnostic of its own.
///
/// ```
/// use bilateral::agreement::import::{Mapping, Outcome, import_csv};
///
/// let mapping: Mapping = bilateral::wire::from_toml(r#"
///     rows = "parties"
///     dates = "dmy"
///     areas = "name"
///     suffixes = true
///     plainMode = "ratified"
///     agreement = "Convention"
///     columns = { parties = ["Participant"], signed = "Signature", instrument = "Ratification" }
/// "#).unwrap();
/// let table = "Participant,Signature,Ratification\n\
///              France,01/02/1990,12/03/1991\n\
///              Germany,,5 Nov 1992 a\n\
///              Italy,01/02/1990,31.12.9999\n";
/// let read = import_csv(table, &mapping).unwrap();
/// assert_eq!((read.count(Outcome::Read), read.count(Outcome::Refused)), (2, 1));
/// assert_eq!(read.agreements[0].events().len(), 3);
/// assert_eq!(read.diagnostics[0].path.as_str(), "/rows/2/Ratification");
///
/// // Wrong: without an order, 01/02/1990 is two days.
/// let undeclared = Mapping { dates: None, ..mapping };
/// let read = import_csv(table, &undeclared).unwrap();
/// assert_eq!(read.diagnostics[0].code, "import.date-order-undeclared");
/// ```
///
/// # Errors
/// `import.column-missing` and `import.mapping-incomplete`, where the mapping does not fit the table.
pub fn import_table(table: &Table, mapping: &Mapping) -> Result<Import> {
    build::built(table, mapping)
}

/// Reads CSV text.
///
/// # Errors
/// As [`import_table`], and `import.table-unreadable`.
pub fn import_csv(text: &str, mapping: &Mapping) -> Result<Import> {
    import_table(&Table::from_csv(text, mapping.delimiter.as_deref())?, mapping)
}

/// Reads a JSON list of objects, one a row.
///
/// # Errors
/// As [`import_table`], and `import.table-unreadable`.
pub fn import_json(text: &str, mapping: &Mapping) -> Result<Import> {
    import_table(&Table::from_json(text)?, mapping)
}
