//! Numbers of anyone's frame as a matrix for indicators.

use std::collections::HashMap;

use arrow_array::cast::AsArray;
use arrow_array::types::{Float32Type, Float64Type};
use arrow_array::{Array, RecordBatch};
use arrow_schema::{DataType, Schema};
use bilateral::error::{Error, Result};
use bilateral::flow::MISSING;
use bilateral::flow::file_rules::{NUMBER, WORD};
use bilateral::indicator::Matrix;

use crate::labels::{labels, nothing};
use crate::numbers::thousandths;
use crate::terms::{is_label_of_rows, plain};
use crate::texts::{Words, listed_texts, texts};

/// A matrix out of record batches: the first column has the labels of the rows, or the index has that pandas
/// gave them; every other one is a column of numbers under its name. A null cell is missing.
///
/// Three columns called `row`, `column` and `value` are a line for each cell instead; a cell without
/// a line is missing.
///
/// # Errors
/// - `file.column-missing` without a column of labels
/// - `file.word` for an index of which it is not clear that it holds the labels
/// - `file.word`, `file.number` with the column and the row
/// - those of [`Matrix::new`]
pub fn matrix(batches: &[RecordBatch]) -> Result<Matrix> {
    let Some(schema) = batches.first().map(RecordBatch::schema) else { return Err(nothing()) };
    match lines(&schema) {
        Some(places) => long(batches, places),
        None => wide(batches, &schema),
    }
}

/// The places of `row`, `column` and `value` where there is nothing else.
fn lines(schema: &Schema) -> Option<[usize; 3]> {
    let names: Vec<String> = schema.fields().iter().map(|field| plain(field.name())).collect();
    let found = ["row", "column", "value"].map(|name| names.iter().position(|one| one == name));
    let others = schema.fields().iter().filter(|field| !is_label_of_rows(field.name())).count();
    let [Some(row), Some(column), Some(value)] = found else { return None };
    (others == 3).then_some([row, column, value])
}

fn wide(batches: &[RecordBatch], schema: &Schema) -> Result<Matrix> {
    let labels = labels(schema)?;
    let of_labels = schema.field(labels).name();
    let columns: Vec<(usize, &str)> = schema
        .fields()
        .iter()
        .enumerate()
        .map(|(place, field)| (place, field.name().as_str()))
        .filter(|(place, name)| *place != labels && !is_label_of_rows(name))
        .collect();
    let mut rows = Vec::new();
    let mut cells = Cells::new(batches.iter().map(RecordBatch::num_rows).sum(), columns.len());
    for batch in batches {
        let before = rows.len();
        rows.extend(every(of_labels, batch.column(labels))?);
        let mut full = Vec::new();
        for (column, (place, name)) in columns.iter().enumerate() {
            let array = batch.column(*place);
            if let Some(values) = plain_floats(array) {
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

fn long(batches: &[RecordBatch], [row, column, value]: [usize; 3]) -> Result<Matrix> {
    let (mut rows, mut columns) = (Labels::default(), Labels::default());
    let mut lines = Vec::with_capacity(batches.len());
    for batch in batches {
        let of_row = rows.places("row", batch.column(row))?;
        let of_column = columns.places("column", batch.column(column))?;
        lines.push((of_row, of_column, batch.column(value)));
    }
    let width = columns.0.len();
    let mut cells = Cells::new(rows.0.len(), width);
    // A cell without a line is missing.
    cells.known = vec![false; cells.values.len()];
    let mut count = 0_usize;
    let mut put = |row: u32, column: u32, value: f64| {
        let place = row as usize * width + column as usize;
        let Some((slot, known)) = cells.values.get_mut(place).zip(cells.known.get_mut(place)) else {
            return Ok(());
        };
        if *known {
            return Err(twice(rows.of(row), columns.of(column)));
        }
        (*slot, *known) = (value, true);
        count += 1;
        Ok(())
    };
    for (of_row, of_column, values) in lines {
        let places = of_row.into_iter().zip(of_column);
        if let Some(values) = plain_floats(values) {
            places.zip(values).try_for_each(|((row, column), value)| put(row, column, *value))?;
            continue;
        }
        for ((row, column), value) in places.zip(numbers("value", values)?) {
            if let Some(value) = value {
                put(row, column, value)?;
            }
        }
    }
    if count == cells.known.len() {
        cells.known = Vec::new();
    }
    Matrix::of_parts(rows.0, columns.0, cells.values, cells.known)
}

/// The numbers of a column of floats without a gap, where they lie.
fn plain_floats(column: &dyn Array) -> Option<&[f64]> {
    let is_plain = column.data_type() == &DataType::Float64 && column.null_count() == 0;
    is_plain.then(|| &**column.as_primitive::<Float64Type>().values())
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
        let of = |(column, _): &(usize, &[f64])| *column;
        for some in columns.chunks(AT_A_TIME) {
            let height = some.first().map_or(0, |(_, values)| values.len());
            let lines = self.values.chunks_exact_mut(self.width).skip(before);
            let (first, last) = (some.first().map_or(0, of), some.last().map_or(0, of));
            for (row, line) in (0..height).zip(lines) {
                // Mostly they stand side by side.
                if let Some(beside) = line.get_mut(first..=last).filter(|line| line.len() == some.len()) {
                    for (slot, (_, values)) in beside.iter_mut().zip(some) {
                        *slot = values.get(row).copied().unwrap_or_default();
                    }
                    continue;
                }
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
        const UNMET: u32 = u32::MAX;
        let Words { words, mut codes } = listed_texts(name, column)?;
        let mut known: HashMap<String, u32> = self.0.iter().cloned().zip(0..).collect();
        let mut met = vec![UNMET; words.len()];
        for (row, code) in codes.iter_mut().enumerate() {
            let slot = *code as usize;
            if let Some(place) = met.get(slot).filter(|place| **place != UNMET) {
                *code = *place;
                continue;
            }
            let Some(Some(word)) = words.get(slot) else { return Err(null(name, row)) };
            let next = u32::try_from(self.0.len()).unwrap_or(UNMET);
            let place = *known.entry(word.clone()).or_insert(next);
            if place == next {
                self.0.push(word.clone());
            }
            if let Some(slot) = met.get_mut(slot) {
                *slot = place;
            }
            *code = place;
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
            let message = format!(
                "`{name}` holds words, and a matrix has numbers beside its labels; a table with a line for each cell has the columns `row`, `column` and `value`"
            );
            Err(Error::new(&NUMBER, message).at(name))
        }
        _ => {
            #[expect(clippy::cast_precision_loss, reason = "indicators are estimates")]
            let estimate = |value: i64| (value != MISSING).then_some(value as f64 / 1_000.0);
            Ok(thousandths(name, column)?.into_iter().map(estimate).collect())
        }
    }
}
