//! Refusals that say where.

use bilateral::{Error, Rule};

/// A place in a table of cells.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    /// The line of the file, from 1.
    pub line: u64,
    /// The cell of the row, from 1; 0 for the row as a whole.
    pub column: usize,
    /// What the column is called.
    pub name: &'a str,
}

impl Place<'_> {
    pub(crate) fn row(line: u64) -> Self {
        Self { line, column: 0, name: "" }
    }
}

/// A refusal at a place: named in the message, and as path `/line/column`.
pub(crate) fn refuse(rule: &'static Rule, place: Place<'_>, message: impl std::fmt::Display) -> Error {
    let Place { line, column, name } = place;
    if column == 0 {
        return Error::new(rule, format!("{message}, at line {line}")).at(line);
    }
    let message = if name.is_empty() {
        format!("{message}, at line {line}, column {column}")
    } else {
        format!("{message}, at line {line}, column {column} (`{name}`)")
    };
    Error::new(rule, message).at(column).at(line)
}

/// Another module's refusal, at a place: its code stays.
pub(crate) fn at(refused: &Error, place: Place<'_>) -> Error {
    refuse(refused.rule(), place, refused.message())
}

/// The beginning of a cell, fit to be printed.
pub(crate) fn shown(bytes: &[u8]) -> String {
    let text = String::from_utf8_lossy(bytes.get(..80).unwrap_or(bytes));
    let mut shown: String =
        text.chars().take(40).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if bytes.len() > shown.len() && text.chars().count() >= 40 {
        shown.push('…');
    }
    shown
}

/// An error of a source of bytes: our own, if one is inside.
pub(crate) fn from_io(why: std::io::Error) -> Error {
    use bilateral::flow::file_rules::DAMAGED;
    let text = why.to_string();
    match why.into_inner().map(<dyn std::error::Error + Send + Sync>::downcast::<Error>) {
        Some(Ok(own)) => *own,
        _ => Error::new(&DAMAGED, format!("the bytes cannot be read to the end: {text}")),
    }
}
