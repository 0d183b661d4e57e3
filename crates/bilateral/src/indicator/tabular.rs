//! Answers and matrices in columns: a line for each value, and why there is none.

use super::{Answer, MatrixRecord, Shape, Undefined};
use crate::columns::{Columns, Tabular};

/// Every place of a table, row by row: the numbers of its row and its column.
fn places(rows: usize, columns: usize) -> impl Iterator<Item = (Option<u32>, Option<u32>)> {
    let number = |place: usize| u32::try_from(place).ok();
    (0..rows).flat_map(move |row| (0..columns).map(move |column| (number(row), number(column))))
}

/// `row`, `column` and `value`; missing is null. Of entries, a line for each there is.
impl Tabular for MatrixRecord {
    fn to_columns(&self) -> Columns {
        if let Some(entries) = &self.entries {
            let numbers =
                |places: &[usize]| places.iter().map(|place| u32::try_from(*place).ok()).collect::<Vec<_>>();
            return Columns::new(entries.row.len())
                .coded("row", self.rows.clone(), numbers(&entries.row))
                .coded("column", self.columns.clone(), numbers(&entries.column))
                .numbers("value", entries.value.iter().copied());
        }
        let (rows, columns) = (self.rows.len(), self.columns.len());
        Columns::new(rows * columns)
            .coded("row", self.rows.clone(), places(rows, columns).map(|(row, _)| row))
            .coded("column", self.columns.clone(), places(rows, columns).map(|(_, column)| column))
            .numbers("value", self.cells.iter().flatten().flatten().copied())
    }
}

/// What the value is of (`row`, and `column` of a table), the `value`, and in a word (`reason`) and a
/// sentence (`because`) why there is none.
impl Tabular for Answer {
    fn to_columns(&self) -> Columns {
        let columns = Columns::new(self.len());
        let columns = match self.shape() {
            Shape::Scalar => columns,
            Shape::Row(labels) => {
                columns.coded("row", labels.clone(), places(labels.len(), 1).map(|(row, _)| row))
            }
            Shape::Table(rows, heads) => columns
                .coded("row", rows.clone(), places(rows.len(), heads.len()).map(|(row, _)| row))
                .coded("column", heads.clone(), places(rows.len(), heads.len()).map(|(_, column)| column)),
        };
        columns
            .numbers("value", self.values())
            .words("reason", self.reasons().map(|why| why.map(|why| why.reason().as_str())))
            .words("because", self.reasons().map(|why| why.map(Undefined::because)))
    }
}

impl Answer {
    /// The values as an HTML table under the name of the indicator, for notebooks.
    pub fn html(&self) -> String {
        let definition = self.definition();
        self.to_columns().html(&format!(
            "{} ({}), {}",
            definition.name(),
            definition.key(),
            definition.unit()
        ))
    }
}
