//! A matrix as it stands on the wire: written out, or the cells there are.

use serde::{Deserialize, Deserializer, Serialize};

use super::call::{Number, plain};
use super::rules::{INPUT_MISSING, LENGTHS_DIFFER};
use super::{Absent, Matrix};
use crate::error::{Error, Result};

/// Labels, and either `cells` or `entries`.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct MatrixRecord {
    /// The labels of the rows.
    pub rows: Vec<String>,
    /// The labels of the columns.
    pub columns: Vec<String>,
    /// The cells of each row; null where a value is missing.
    #[serde(default, deserialize_with = "cells", skip_serializing_if = "Option::is_none")]
    pub cells: Option<Vec<Vec<Option<f64>>>>,
    /// Only the cells there are, where few are.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entries: Option<EntriesRecord>,
    /// The share of the whole that is in no cell, where that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unallocated: Option<f64>,
}

/// Stored cells as three lists of one length, and what all other cells are.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntriesRecord {
    /// The rows, counted from 0.
    pub row: Vec<usize>,
    /// The columns, counted from 0.
    pub column: Vec<usize>,
    /// The values; null where a value is missing.
    #[serde(deserialize_with = "values")]
    pub value: Vec<Option<f64>>,
    /// Whether a cell that is not listed is zero or missing.
    pub absent: Absent,
}

type Rows = Vec<Vec<Option<f64>>>;

fn cells<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Rows>, D::Error> {
    let read = Option::<Vec<Vec<Option<Number>>>>::deserialize(deserializer)?;
    Ok(read.map(|rows| rows.into_iter().map(plain).collect()))
}

fn values<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Option<f64>>, D::Error> {
    Vec::<Option<Number>>::deserialize(deserializer).map(plain)
}

impl MatrixRecord {
    /// The matrix.
    ///
    /// # Errors
    /// `indicator.input-missing` without cells and entries or with both, `indicator.lengths-differ`, and
    /// those of [`Matrix::new`] and [`Matrix::sparse`].
    pub fn matrix(&self) -> Result<Matrix> {
        let matrix = match (&self.cells, &self.entries) {
            (Some(cells), None) => self.dense(cells)?,
            (None, Some(entries)) => entries.of(&self.rows, &self.columns)?,
            _ => {
                let message = "a matrix has either `cells` or `entries`, and not both";
                return Err(Error::new(&INPUT_MISSING, message).at("cells"));
            }
        };
        Ok(matrix.leaving(self.unallocated))
    }

    fn dense(&self, cells: &[Vec<Option<f64>>]) -> Result<Matrix> {
        if let Some(place) = cells.iter().position(|row| row.len() != self.columns.len()) {
            let length = cells.get(place).map_or(0, Vec::len);
            let message = format!("{length} cells in a row of {}", self.columns.len());
            return Err(Error::new(&LENGTHS_DIFFER, message).at(place).at("cells"));
        }
        let every = || cells.iter().flatten();
        let values = every().map(|cell| cell.unwrap_or_default()).collect();
        let known =
            if every().all(Option::is_some) { Vec::new() } else { every().map(Option::is_some).collect() };
        Matrix::of_parts(&self.rows, &self.columns, values, known)
    }
}

impl EntriesRecord {
    fn of(&self, rows: &[String], columns: &[String]) -> Result<Matrix> {
        let count = self.row.len();
        for (name, length) in [("column", self.column.len()), ("value", self.value.len())] {
            if length != count {
                let message = format!("{length} entries, and {count} in `row`");
                return Err(Error::new(&LENGTHS_DIFFER, message).at(name).at("entries"));
            }
        }
        let places = self.row.iter().copied().zip(self.column.iter().copied());
        let entries = places.zip(&self.value).map(|((row, column), value)| (row, column, *value));
        Matrix::sparse(rows, columns, entries, self.absent)
    }
}

impl From<&Matrix> for MatrixRecord {
    fn from(matrix: &Matrix) -> Self {
        let line = |row| (0..matrix.columns().len()).map(|column| matrix.cell(row, column)).collect();
        let (cells, entries) = match matrix.absent() {
            None => (Some((0..matrix.rows().len()).map(line).collect()), None),
            Some(absent) => {
                let mut entries =
                    EntriesRecord { row: Vec::new(), column: Vec::new(), value: Vec::new(), absent };
                for (row, column, value) in matrix.entries() {
                    entries.row.push(row);
                    entries.column.push(column);
                    entries.value.push(value);
                }
                (None, Some(entries))
            }
        };
        Self {
            rows: matrix.rows().to_vec(),
            columns: matrix.columns().to_vec(),
            cells,
            entries,
            unallocated: matrix.coverage().unallocated,
        }
    }
}
