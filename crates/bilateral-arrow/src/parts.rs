//! A batch of ours as plain words and bytes: what `pickle` keeps of a table of flows.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal128Type, UInt32Type};
use arrow_array::{Array, ArrayRef, BooleanArray, Decimal128Array, RecordBatch};
use arrow_schema::{ArrowError, DataType};
use bilateral::flow::{MISSING, WordColumn};

use crate::give;

/// Of a word that is null.
const NULL: u32 = u32::MAX;

/// One column: places of words as 4 bytes each, amounts in thousandths as 8, yes and no as 1; the low
/// byte first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The column.
    pub name: String,
    /// Its words, if it is of words.
    pub words: Option<Vec<String>>,
    /// Its cells.
    pub cells: Vec<u8>,
}

/// The parts of a batch that [`record_batch`](crate::record_batch) made.
///
/// # Errors
/// For a batch of anything else.
pub fn to_parts(batch: &RecordBatch) -> Result<Vec<Part>, ArrowError> {
    let fields = batch.schema_ref().fields().iter();
    fields.zip(batch.columns()).map(|(field, column)| part(field.name(), column.as_ref())).collect()
}

fn part(name: &str, column: &dyn Array) -> Result<Part, ArrowError> {
    let (words, cells) = match column.data_type() {
        DataType::Dictionary(_, _) => {
            let column = column.as_dictionary::<UInt32Type>();
            let words = column.values().as_string::<i32>().iter().flatten().map(str::to_owned).collect();
            let codes = column.keys().iter().flat_map(|code| code.unwrap_or(NULL).to_le_bytes());
            (Some(words), codes.collect())
        }
        DataType::Decimal128(_, _) => {
            let amounts = column.as_primitive::<Decimal128Type>().iter();
            let known = |amount: Option<i128>| amount.and_then(|amount| i64::try_from(amount).ok());
            (None, amounts.flat_map(|amount| known(amount).unwrap_or(MISSING).to_le_bytes()).collect())
        }
        DataType::Boolean => {
            (None, column.as_boolean().iter().map(|flag| u8::from(flag == Some(true))).collect())
        }
        kind => return Err(ArrowError::SchemaError(format!("no table of flows has a column of {kind}"))),
    };
    Ok(Part { name: name.to_owned(), words, cells })
}

/// The batch again.
///
/// # Errors
/// If the columns are not of one length, or a place is outside its list of words.
pub fn from_parts(parts: impl IntoIterator<Item = Part>) -> Result<RecordBatch, ArrowError> {
    let columns = parts.into_iter().map(|part| Ok((part.name.clone(), column(part)?)));
    RecordBatch::try_from_iter(columns.collect::<Result<Vec<_>, ArrowError>>()?)
}

fn column(part: Part) -> Result<ArrayRef, ArrowError> {
    let is_flag = give::FLAGS.iter().any(|(name, _)| *name == part.name);
    Ok(match part.words {
        Some(words) => {
            let code = |code: &[u8; 4]| Some(u32::from_le_bytes(*code)).filter(|code| *code != NULL);
            let codes = part.cells.as_chunks().0.iter().map(code).collect();
            give::words(WordColumn { words, codes })?
        }
        None if is_flag => Arc::new(part.cells.iter().map(|flag| Some(*flag == 1)).collect::<BooleanArray>()),
        None => {
            let amount = |amount: &[u8; 8]| {
                Some(i64::from_le_bytes(*amount)).filter(|amount| *amount != MISSING).map(i128::from)
            };
            let amounts: Decimal128Array = part.cells.as_chunks().0.iter().map(amount).collect();
            Arc::new(amounts.with_precision_and_scale(give::PRECISION, give::PLACES)?)
        }
    })
}
