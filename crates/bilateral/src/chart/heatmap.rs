//! A table of numbers as shades: proximities of products, similarities of economies.

use serde_json::json;

use super::rules::CHART_EMPTY;
use super::{Chart, data};
use crate::error::{Error, Result};
use crate::indicator::{Answer, Shape};

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
        let because = answer.why_at(place).map(|why| why.because.as_ref());
        cells.push(json!({ "row": rows.get(row), "column": columns.get(column), "value": value, "because": because }));
    }
    // A label is a little smaller than its row, or it covers the next one.
    let (step, letters) = match rows.len().max(columns.len()) {
        0..=40 => (18, 10),
        41..=70 => (12, 9),
        _ => (9, 7),
    };
    let side = |field: &str| {
        json!({ "field": field, "type": "nominal", "sort": null, "title": null,
            "axis": { "labelFontSize": letters } })
    };
    let body = json!({
        "width": { "step": step }, "height": { "step": step },
        "data": data(&cells, &[]),
        "encoding": { "x": side("column"), "y": side("row") },
        "layer": [
            { "transform": [{ "filter": "isValid(datum.value)" }], "mark": "rect", "encoding": {
                "color": { "field": "value", "type": "quantitative", "title": null, "scale": { "scheme": "blues" } },
                "tooltip": [{ "field": "row" }, { "field": "column" }, { "field": "value", "format": ".4f" }],
            } },
            { "transform": [{ "filter": "!isValid(datum.value)" }],
                "mark": { "type": "text", "text": "×", "color": super::GREY },
                "encoding": { "tooltip": [{ "field": "row" }, { "field": "column" }, { "field": "because" }] } },
        ],
    });
    let definition = answer.definition();
    let small_print: Vec<String> = vec![format!("unit: {}; × is undefined", definition.unit())];
    Ok(Chart::new(definition.name(), &small_print, body))
}
