//! A table of numbers as shades: proximities of products, similarities of economies.

use super::Chart;
use super::rules::CHART_EMPTY;
use super::template::{self, data, fill};
use crate::error::{Error, Result};
use crate::indicator::{Answer, Shape, Undefined};

/// Sides longer than this cannot be read, nor drawn quickly.
const LONGEST: usize = 120;

/// An answer that is a table, a shade for each cell; what is undefined has a cross and its reason.
///
/// # Errors
/// `chart.empty` for an answer that is no table, or one with more than 120 labels on a side: choose some.
pub fn heatmap(answer: &Answer) -> Result<Chart> {
    let Shape::Table(rows, columns) = answer.shape() else {
        let message = format!(
            "`{}` gives no table of rows and columns; draw its values as bars",
            answer.definition().key()
        );
        return Err(Error::new(&CHART_EMPTY, message));
    };
    if rows.len().max(columns.len()) > LONGEST {
        let message = format!(
            "{} by {} labels are too many to read; keep {LONGEST} on a side",
            rows.len(),
            columns.len()
        );
        return Err(Error::new(&CHART_EMPTY, message));
    }
    let mut cells = Vec::with_capacity(answer.len());
    for (place, value) in answer.values().enumerate() {
        let (row, column) = (place / columns.len().max(1), place % columns.len().max(1));
        let because = answer.why_at(place).map(Undefined::because);
        cells.push(template::row(&[
            ("row", rows.get(row).map(String::as_str).into()),
            ("column", columns.get(column).map(String::as_str).into()),
            ("value", value.into()),
            ("because", because.into()),
        ]));
    }
    // A label is a little smaller than its row, or it covers the next one.
    let (step, letters) = match rows.len().max(columns.len()) {
        0..=40 => (18, 10),
        41..=70 => (12, 9),
        _ => (9, 7),
    };
    let body = fill(
        include_str!("templates/heatmap.json"),
        &[("data", data(cells, &[])), ("step", step.into()), ("letters", letters.into())],
    );
    let definition = answer.definition();
    let small_print: Vec<String> = vec![format!("unit: {}; × is undefined", definition.unit())];
    Ok(Chart::new(definition.name(), &small_print, body))
}
