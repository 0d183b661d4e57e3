//! Numbers of anyone's frame as a matrix for indicators.

use std::collections::HashMap;

use arrow_array::cast::AsArray;
use arrow_array::types::{Float32Type, Float64Type};
use arrow_array::{Array, RecordBatch};
use arrow_schema::{DataType, SchemaRef};
use bilateral::error::{Error, Result};
use bilateral::flow::MISSING;
use bilateral::flow::file_rules::{COLUMN_MISSING, NUMBER, WORD};
use bilateral::indicator::Matrix;

use crate::numbers::thousandths;
use crate::terms::{is_label_of_rows, plain};
use crate::texts::texts;

/// A matrix out of record batches: the first column has the labels of the rows, every other one is a
/// column of numbers under its name. A null cell is missing.
///
/// Three columns called `row`, `column` and `value` are a line for each cell instead; a cell without
/// a line is missing.
///
/// # Errors
/// - `file.column-missing` without a column of labels
/// - `file.word`, `file.number` with the column and the row
/// - those of [`Matrix::new`]
pub fn matrix(batches: &[RecordBatch]) -> Result<Matrix> {
    let Some(schema) = batches.first().map(RecordBatch::schema) else { return Err(no_labels()) };
    let names: Vec<String> = schema.fields().iter().map(|field| plain(field.name())).collect();
    if let [row, column, value] = names.as_slice()
        && (row.as_str(), column.as_str(), value.as_str()) == ("row", "column", "value")
    {
        return long(batches);
    }
    wide(batches, &schema)
}

fn no_labels() -> Error {
    let message = "the first column has the labels of the rows, and there is none".to_owned();
    Error::new(&COLUMN_MISSING, message)
}

fn wide(batches: &[RecordBatch], schema: &SchemaRef) -> Result<Matrix> {
    let given: Vec<(usize, &str)> = schema
        .fields()
        .iter()
        .enumerate()
        .map(|(place, field)| (place, field.name().as_str()))
        .filter(|(_, name)| !is_label_of_rows(name))
        .collect();
    let Some(((labels, of_labels), columns)) = given.split_first() else { return Err(no_labels()) };
    let mut rows = Vec::new();
    let mut cells = Cells::new(batches.iter().map(RecordBatch::num_rows).sum(), columns.len());
    for batch in batches {
        let before = rows.len();
        rows.extend(every(of_labels, batch.column(*labels))?);
        let mut full = Vec::new();
        for (column, (place, name)) in columns.iter().enumerate() {
            let array = batch.column(*place);
            if let (DataType::Float64, 0) = (array.data_type(), array.null_count()) {
                let values: &[f64] = array.as_primitive::<Float64Type>().values();
                full.push((column, values));
                continue;
            }
            let numbers = numbers(name, array).map_err(|refused| match before {
                0 => refused,
                before => refused.at(format!("after-row-{before}")),
            })?;
            for (row, number) in (before..).zip(numbers) {
                cells.set(row, column, number);
            }
        }
        cells.fill(before, &full);
    }
    Matrix::of_parts(rows, columns.iter().map(|(_, name)| name), cells.values, cells.known)
}

fn long(batches: &[RecordBatch]) -> Result<Matrix> {
    let (mut rows, mut columns) = (Labels::default(), Labels::default());
    let mut lines = Vec::with_capacity(batches.len());
    for batch in batches {
        let of_row = rows.places("row", batch.column(0))?;
        let of_column = columns.places("column", batch.column(1))?;
        lines.push((of_row, of_column, numbers("value", batch.column(2))?));
    }
    let width = columns.0.len();
    let mut cells = Cells::new(rows.0.len(), width);
    // A cell without a line is missing.
    cells.known = vec![false; cells.values.len()];
    let mut count = 0_usize;
    for (of_row, of_column, values) in lines {
        for ((row, column), value) in of_row.into_iter().zip(of_column).zip(values) {
            let place = row as usize * width + column as usize;
            let slots = cells.values.get_mut(place).zip(cells.known.get_mut(place));
            let Some((slot, known)) = slots else { continue };
            if *known {
                return Err(twice(rows.of(row), columns.of(column)));
            }
            if let Some(value) = value {
                (*slot, *known) = (value, true);
                count += 1;
            }
        }
    }
    if count == cells.known.len() {
        cells.known = Vec::new();
    }
    Matrix::of_parts(rows.0, columns.0, cells.values, cells.known)
}

/// Values row by row, and which of them are known: an empty list while all are.
struct Cells {
    width: usize,
    values: Vec<f64>,
    known: Vec<bool>,
}

impl Cells {
    fn new(height: usize, width: usize) -> Self {
        Self { width, values: vec![0.0; height * width], known: Vec::new() }
    }

    fn set(&mut self, row: usize, column: usize, number: Option<f64>) {
        let place = row * self.width + column;
        if number.is_none() && self.known.is_empty() {
            self.known = vec![true; self.values.len()];
        }
        if let (None, Some(known)) = (number, self.known.get_mut(place)) {
            *known = false;
        }
        if let (Some(number), Some(slot)) = (number, self.values.get_mut(place)) {
            *slot = number;
        }
    }

    /// Columns without a gap, from a row downwards; some at a time, so that what is written lies together.
    fn fill(&mut self, before: usize, columns: &[(usize, &[f64])]) {
        /// Eight lines of memory.
        const AT_A_TIME: usize = 64;
        if self.width == 0 {
            return;
        }
        for some in columns.chunks(AT_A_TIME) {
            let height = some.first().map_or(0, |(_, values)| values.len());
            let lines = self.values.chunks_exact_mut(self.width).skip(before);
            for (row, line) in (0..height).zip(lines) {
                for (column, values) in some {
                    if let (Some(slot), Some(value)) = (line.get_mut(*column), values.get(row)) {
                        *slot = *value;
                    }
                }
            }
        }
    }
}

/// The labels met so far, in their order.
#[derive(Default)]
struct Labels(Vec<String>);

impl Labels {
    /// The place of every row's label.
    fn places(&mut self, name: &str, column: &dyn Array) -> Result<Vec<u32>> {
        let cells = texts(name, column)?;
        let known: HashMap<&str, usize> =
            self.0.iter().enumerate().map(|(place, label)| (label.as_str(), place)).collect();
        let mut met = Vec::new();
        let mut places = Vec::with_capacity(cells.words.len());
        for (number, word) in cells.words.iter().enumerate() {
            let Some(word) = word else { return Err(null(name, cells.row_of(number))) };
            let place = known.get(word.as_str()).copied().unwrap_or_else(|| {
                met.push(word.clone());
                known.len() + met.len() - 1
            });
            places.push(u32::try_from(place).unwrap_or(u32::MAX));
        }
        self.0.append(&mut met);
        let mut codes = cells.codes;
        for code in &mut codes {
            *code = places.get(*code as usize).copied().unwrap_or(u32::MAX);
        }
        Ok(codes)
    }

    fn of(&self, place: u32) -> &str {
        self.0.get(place as usize).map_or("", String::as_str)
    }
}

fn twice(row: &str, column: &str) -> Error {
    let message = format!("the cell of {row} and {column} is given twice; add them, or keep one");
    Error::new(&WORD, message).at("value")
}

fn null(name: &str, row: usize) -> Error {
    Error::new(&WORD, format!("the {name} at row {row} is null; every cell has one")).at(row).at(name)
}

/// The label of every row.
fn every(name: &str, column: &dyn Array) -> Result<Vec<String>> {
    let cells = texts(name, column)?;
    let label = |(row, code): (usize, &u32)| {
        let word = usize::try_from(*code).ok().and_then(|code| cells.words.get(code));
        word.cloned().flatten().ok_or_else(|| null(name, row))
    };
    cells.codes.iter().enumerate().map(label).collect()
}

/// Numbers as estimates. NaN is no number, and is refused further on as such; it does not pass for missing.
fn numbers(name: &str, column: &dyn Array) -> Result<Vec<Option<f64>>> {
    match column.data_type() {
        DataType::Float64 => Ok(column.as_primitive::<Float64Type>().iter().collect()),
        DataType::Float32 => {
            Ok(column.as_primitive::<Float32Type>().iter().map(|cell| cell.map(f64::from)).collect())
        }
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View | DataType::Dictionary(_, _) => {
            let message = format!("`{name}` holds words, and a matrix has numbers beside its first column");
            Err(Error::new(&NUMBER, message).at(name))
        }
        _ => {
            #[expect(clippy::cast_precision_loss, reason = "indicators are estimates")]
            let estimate = |value: i64| (value != MISSING).then_some(value as f64 / 1_000.0);
            Ok(thousandths(name, column)?.into_iter().map(estimate).collect())
        }
    }
}
