//! Numbers of anyone's frame as a matrix for indicators.

use arrow_array::cast::AsArray;
use arrow_array::types::{Float32Type, Float64Type};
use arrow_array::{Array, RecordBatch};
use arrow_schema::{DataType, SchemaRef};
use bilateral::error::{Error, Result};
use bilateral::flow::MISSING;
use bilateral::flow::file_rules::{COLUMN_MISSING, NUMBER, WORD};
use bilateral::indicator::MatrixRecord;

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
pub fn matrix(batches: &[RecordBatch]) -> Result<MatrixRecord> {
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

fn wide(batches: &[RecordBatch], schema: &SchemaRef) -> Result<MatrixRecord> {
    let given: Vec<(usize, &str)> = schema
        .fields()
        .iter()
        .enumerate()
        .map(|(place, field)| (place, field.name().as_str()))
        .filter(|(_, name)| !is_label_of_rows(name))
        .collect();
    let Some(((labels, of_labels), columns)) = given.split_first() else { return Err(no_labels()) };
    let mut record = MatrixRecord {
        columns: columns.iter().map(|(_, name)| (*name).to_owned()).collect(),
        cells: Some(Vec::new()),
        ..MatrixRecord::default()
    };
    for batch in batches {
        let before = record.rows.len();
        record.rows.extend(every(of_labels, batch.column(*labels))?);
        let mut rows: Vec<Vec<Option<f64>>> =
            (0..batch.num_rows()).map(|_| Vec::with_capacity(columns.len())).collect();
        for (place, name) in columns {
            let column = batch.column(*place);
            if let (DataType::Float64, 0) = (column.data_type(), column.null_count()) {
                for (row, value) in rows.iter_mut().zip(column.as_primitive::<Float64Type>().values()) {
                    row.push(Some(*value));
                }
                continue;
            }
            let cells = numbers(name, column).map_err(|refused| match before {
                0 => refused,
                before => refused.at(format!("after-row-{before}")),
            })?;
            for (row, cell) in rows.iter_mut().zip(cells) {
                row.push(cell);
            }
        }
        record.cells.get_or_insert_default().append(&mut rows);
    }
    Ok(record)
}

fn long(batches: &[RecordBatch]) -> Result<MatrixRecord> {
    let (mut rows, mut columns) = (Vec::<String>::new(), Vec::<String>::new());
    let mut lines = Vec::new();
    for batch in batches {
        let placed = |name: &str, place: usize, known: &mut Vec<String>| -> Result<Vec<usize>> {
            let cells = texts(name, batch.column(place))?;
            let mut places = Vec::with_capacity(cells.words.len());
            for (number, word) in cells.words.iter().enumerate() {
                let Some(word) = word else { return Err(null(name, cells.row_of(number))) };
                places.push(known.iter().position(|one| one == word).unwrap_or_else(|| {
                    known.push(word.clone());
                    known.len() - 1
                }));
            }
            let place = |code: &u32| usize::try_from(*code).ok().and_then(|code| places.get(code)).copied();
            Ok(cells.codes.iter().map(|code| place(code).unwrap_or_default()).collect())
        };
        let (of_row, of_column) = (placed("row", 0, &mut rows)?, placed("column", 1, &mut columns)?);
        let values = numbers("value", batch.column(2))?;
        lines.extend(of_row.into_iter().zip(of_column).zip(values));
    }
    let mut cells = vec![vec![None; columns.len()]; rows.len()];
    for ((row, column), value) in lines {
        if let Some(cell) = cells.get_mut(row).and_then(|cells| cells.get_mut(column)) {
            if cell.is_some() {
                let message = format!(
                    "the cell of {} and {} is given twice; add them, or keep one",
                    rows.get(row).map_or("", String::as_str),
                    columns.get(column).map_or("", String::as_str)
                );
                return Err(Error::new(&WORD, message).at("value"));
            }
            *cell = value;
        }
    }
    Ok(MatrixRecord { rows, columns, cells: Some(cells), ..MatrixRecord::default() })
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
