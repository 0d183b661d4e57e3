//! Typed columns as one record batch.

use std::sync::Arc;

use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Decimal128Type, Float64Type, Int64Type, UInt32Type,
};
use arrow_array::{
    ArrayRef, BooleanArray, DictionaryArray, PrimitiveArray, RecordBatch, RecordBatchOptions, StringArray,
};
use arrow_schema::{ArrowError, Field, Schema};
use bilateral::columns::{Cells, Columns};

/// The most digits a decimal of 128 bits has.
const DIGITS: u8 = 38;

/// The Julian day number of 1 January 1970, from which days are counted.
const EPOCH: i32 = 2_440_588;

/// Columns as a batch: words are dictionaries, decimals stay exact, missing is null.
///
/// ```
/// use bilateral::columns::Columns;
/// let batch = bilateral_arrow::table(&Columns::new(1).words("partner", [Some("KAZ")])).unwrap();
/// assert_eq!(batch.schema_ref().field(0).data_type().to_string(), "Dictionary(UInt32, Utf8)");
/// ```
///
/// # Errors
/// Two columns of one name are let through; a decimal past 38 digits is not, and none is made by the library.
pub fn table(columns: &Columns) -> Result<RecordBatch, ArrowError> {
    let mut fields = Vec::new();
    let mut arrays = Vec::new();
    for column in columns.columns() {
        let array = array(column.cells())?;
        fields.push(Field::new(column.name(), array.data_type().clone(), true));
        arrays.push(array);
    }
    let options = RecordBatchOptions::new().with_row_count(Some(columns.rows()));
    RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), arrays, &options)
}

fn array(cells: &Cells) -> Result<ArrayRef, ArrowError> {
    Ok(match cells {
        Cells::Words { words, codes } => {
            let codes = column::<UInt32Type, _>(codes, |code| code)?;
            Arc::new(DictionaryArray::try_new(codes, Arc::new(StringArray::from_iter_values(words)))?)
        }
        Cells::Decimals { unscaled, places } => {
            let digits = column::<Decimal128Type, _>(unscaled, |digits| digits)?;
            let places = i8::try_from(*places).map_err(|why| ArrowError::ComputeError(why.to_string()))?;
            Arc::new(digits.with_precision_and_scale(DIGITS, places)?)
        }
        Cells::Numbers(numbers) => Arc::new(column::<Float64Type, _>(numbers, |number| number)?),
        Cells::Counts(counts) => Arc::new(column::<Int64Type, _>(counts, |count| count)?),
        Cells::Flags(flags) => Arc::new(flags.iter().copied().collect::<BooleanArray>()),
        Cells::Days(days) => Arc::new(column::<Date32Type, _>(days, |day| day.to_julian_day() - EPOCH)?),
        // The list is open; what is new there must be said here.
        other => return Err(ArrowError::NotYetImplemented(format!("{other:?}"))),
    })
}

/// Values, and where some are missing a bit for each; in bulk.
fn column<P: ArrowPrimitiveType, T: Copy>(
    cells: &[Option<T>],
    of: impl Fn(T) -> P::Native,
) -> Result<PrimitiveArray<P>, ArrowError> {
    let values: Vec<P::Native> = cells.iter().map(|cell| cell.map(&of).unwrap_or_default()).collect();
    let nulls = cells.iter().any(Option::is_none).then(|| cells.iter().map(Option::is_some).collect());
    PrimitiveArray::try_new(values.into(), nulls)
}
