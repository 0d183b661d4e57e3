//! A table as rows of text, from CSV or JSON.

use serde_json::{Map, Value};

use super::rules::TABLE_UNREADABLE;
use crate::error::{Error, Result};
use crate::order;

/// A header and rows of text cells; nothing is said about what they mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub header: Vec<String>,
    /// The rows, each as long as it was written.
    pub rows: Vec<Vec<String>>,
}

fn unreadable(message: impl Into<String>) -> Error {
    Error::new(&TABLE_UNREADABLE, message)
}

fn bad_delimiter() -> Error {
    unreadable("the delimiter has to be one ASCII character, such as `;`").at("delimiter")
}

impl Table {
    /// Splits CSV text (RFC 4180).
    ///
    /// # Errors
    /// `import.table-unreadable` without a header, and where a quotation mark is never closed.
    pub fn from_csv(text: &str, delimiter: Option<&str>) -> Result<Self> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mark = delimiter.unwrap_or(",").as_bytes();
        let &[delimiter] = mark else { return Err(bad_delimiter()) };
        if !delimiter.is_ascii() || matches!(delimiter, b'"' | b'\r' | b'\n') {
            return Err(bad_delimiter());
        }
        if text.matches('"').count() % 2 == 1 {
            return Err(unreadable(
                "a quotation mark is opened and never closed, or closed and never opened",
            ));
        }
        let mut reader = csv::ReaderBuilder::new()
            .flexible(true)
            .has_headers(false)
            .delimiter(delimiter)
            .from_reader(text.as_bytes());
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|why| unreadable(format!("the text is no CSV: {why}")))?;
            rows.push(record.iter().map(str::to_owned).collect::<Vec<String>>());
        }
        let mut rows = rows.into_iter();
        match rows.next() {
            Some(header) => Ok(Self { header, rows: rows.collect() }),
            None => Err(unreadable("the text is empty; the first row has to name the columns")),
        }
    }

    /// Takes a JSON list of objects; a cell is text, a whole number, or null for an empty one.
    /// A key that an object lacks is an empty cell.
    ///
    /// # Errors
    /// `import.table-unreadable` for anything else, with the place.
    pub fn from_json(text: &str) -> Result<Self> {
        let objects: Vec<Map<String, Value>> = serde_json::from_str(text)
            .map_err(|why| unreadable(format!("the text is no JSON list of objects: {why}")))?;
        let mut header: Vec<String> = objects.iter().flat_map(|object| object.keys().cloned()).collect();
        order::sort(&mut header);
        header.dedup();
        let mut rows = Vec::with_capacity(objects.len());
        for (index, object) in objects.iter().enumerate() {
            let cells =
                header.iter().map(|key| cell(object.get(key)).map_err(|refused| refused.at(key).at(index)));
            rows.push(cells.collect::<Result<Vec<String>>>()?);
        }
        Ok(Self { header, rows })
    }
}

fn cell(value: Option<&Value>) -> Result<String> {
    match value {
        None | Some(Value::Null) => Ok(String::new()),
        Some(Value::String(text)) => Ok(text.clone()),
        Some(Value::Number(number)) if number.is_i64() || number.is_u64() => Ok(number.to_string()),
        Some(other) => Err(unreadable(format!("`{other}` is neither text nor a whole number"))),
    }
}
