//! JSON-stat 1.x and 2.0: a cube in row-major order, dense or sparse.

mod axes;
mod cells;
mod choose;

use std::io;

use bilateral::{Result, order};

use crate::dataset::{Builder, Cells, ReadDataset, cell as read_cell};
use crate::input::{Input, open, whole};
use crate::json::{Json, Members, text};
use crate::options::{OnProgress, Options, Progress};
use crate::sheet::report;
use crate::text::{Decoder, Encoding};
use axes::Axes;
use cells::{Column, Statuses};

pub(crate) const FORMAT: &str = "json-stat";

/// Observations between two reports of progress.
const TICK: usize = 1 << 13;

/// Reads JSON-stat 2.0 datasets, collections and bundles (1.x) that hold one dataset, Eurostat's
/// old and new answers among them. [`Options::entry`] names the dataset of a larger bundle or
/// collection, by its name or its label.
///
/// Values and statuses may be lists or sparse objects; a status becomes the attribute `STATUS`.
/// Numbers keep every digit. Lines of diagnostics are numbers of cells, from 1.
///
/// ```
/// use bilateral_formats::{Options, json_stat};
/// let file = r#"{"version": "2.0", "class": "dataset", "id": ["geo", "time"], "size": [1, 2],
///     "dimension": {"geo": {"category": {"index": ["KZ"]}},
///         "time": {"category": {"index": {"2023": 0, "2024": 1}}}},
///     "value": {"1": 12.50}, "status": {"0": "c"}}"#;
/// let dataset = json_stat(file.as_bytes(), Options::default()).unwrap().dataset;
/// let hidden = dataset.get(0).unwrap();
/// assert_eq!((hidden.code("time"), hidden.number(), hidden.attribute("STATUS")), (Some("2023"), None, Some("c")));
///
/// // Wrong: a value in a cell that the cube does not have.
/// let refused = json_stat(file.replace("\"1\": 12.50", "\"2\": 12.50").as_bytes(), Options::default());
/// let refused = refused.unwrap_err();
/// assert_eq!((refused.code(), refused.path().to_string().as_str()), ("file.cube", "/value/2"));
/// ```
///
/// # Errors
/// - `file.cube` if sizes, categories and values contradict one another
/// - `file.not-recognised` for JSON that is no JSON-stat, `file.service-message` for an error of a service,
///   `file.syntax` and `file.damaged` for text that is no JSON, all with line and column
pub fn json_stat(input: impl io::Read, options: Options<'_>) -> Result<ReadDataset> {
    let input = open(input, None, options.most_bytes)?;
    read(input, options)
}

pub(crate) fn read(input: Input<'_>, mut options: Options<'_>) -> Result<ReadDataset> {
    let marked = input.encoding;
    let bytes = whole(input.reader, &mut options.progress)?;
    let mut decoder = Decoder { encoding: marked, mixed: false };
    let text = decoder.decode(&bytes);
    let json = Json(&text);
    let (name, steps, cube) = choose::choose(json, options.entry.as_deref())?;
    let read = build(json, &name, &cube, &mut options.progress);
    let mut read = read.map_err(|refused| steps.iter().rev().fold(refused, bilateral::Error::at))?;
    read.diagnostics.encoding = if bytes.is_ascii() { Encoding::Ascii } else { decoder.encoding };
    read.diagnostics.bytes = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    Ok(read)
}

fn build(
    json: Json<'_>,
    name: &str,
    cube: &Members<'_>,
    progress: &mut Option<OnProgress<'_>>,
) -> Result<ReadDataset> {
    let mut builder = Builder::new(FORMAT);
    let label = cube.get("label").or_else(|| cube.get("title")).and_then(text);
    builder.name(name, label.as_deref().unwrap_or_default());
    for key in ["source", "updated", "href", "extension", "note"] {
        if let Some(raw) = cube.get(key) {
            let plain = raw.starts_with('"').then(|| text(raw)).flatten();
            builder.about(key, plain.as_deref().unwrap_or(raw));
        }
    }
    let axes = Axes::read(json, cube, &mut builder)?;
    let status = builder.attribute("STATUS");
    let values = cube.get("value").unwrap_or("{}");
    let values = Column::read(json, values, axes.cells).map_err(|refused| refused.at("value"))?;
    let statuses = match cube.get("status") {
        Some(raw) => Statuses::read(json, raw, axes.cells).map_err(|refused| refused.at("status"))?,
        None => Statuses::default(),
    };
    let mut codes = vec![0; axes.sizes.len()];
    let mut told = 0;
    let mut observe = |cell: usize, value: &str| -> Result<()> {
        axes.place(cell, &mut codes);
        let mark = statuses.at(cell).map(|mark| (status, builder.word(status, mark)));
        let line = u64::try_from(cell + 1).unwrap_or(u64::MAX);
        let text = text(value).unwrap_or_default();
        let found = read_cell(text.trim().as_bytes(), Cells::Anything)
            .map_err(|(rule, message)| json.refuse(rule, value, message).at(cell).at("value"))?;
        builder.row(&codes, found, mark.as_slice(), line);
        told += 1;
        if told % TICK == 0 {
            let bytes = u64::try_from(json.before(value)).unwrap_or(u64::MAX);
            report(progress, Progress { bytes, rows: u64::try_from(told).unwrap_or(u64::MAX) })?;
        }
        Ok(())
    };
    match values {
        Column::Dense(values) => {
            for (cell, value) in values.iter().enumerate() {
                observe(cell, value.get())?;
            }
        }
        Column::Sparse(values) => {
            // A cell with a status alone is an observation that is missing.
            let marked = statuses.cells().filter(|cell| !values.contains_key(cell));
            let mut all: Vec<(usize, &str)> = values.iter().map(|(cell, raw)| (*cell, raw.get())).collect();
            all.extend(marked.map(|cell| (cell, "null")));
            order::sort_by_key(&mut all, |(cell, _)| *cell);
            for (cell, value) in all {
                observe(cell, value)?;
            }
        }
    }
    Ok(builder.finish())
}
