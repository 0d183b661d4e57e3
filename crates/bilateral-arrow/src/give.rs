//! A table of flows as one record batch.

use std::sync::Arc;

use arrow_array::types::UInt32Type;
use arrow_array::{
    ArrayRef, BooleanArray, Decimal128Array, DictionaryArray, PrimitiveArray, RecordBatch, StringArray,
};
use arrow_buffer::NullBuffer;
use arrow_schema::ArrowError;
use bilateral::flow::{Amounts, FlowKey, FlowTable, MISSING, RowFlag, WordColumn};

use crate::terms::{ALWAYS, name};

/// Digits and places of a value: all that a table can hold.
pub(crate) const PRECISION: u8 = 19;
pub(crate) const PLACES: i8 = 3;

/// All rows as one batch, in their order.
///
/// Who, what, when, which way, the currency and the value are always there; every other column if a row
/// has something in it. Values, masses (in kilograms) and quantities are decimals with three places.
///
/// ```
/// use bilateral::flow::{Flow, FlowTable};
/// let flow: Flow = serde_json::from_str(r#"{ "reporter": "DEU", "partner": "KAZ", "direction": "export",
///     "product": "TOTAL", "currency": "EUR", "period": "2024", "value": "1.5" }"#).unwrap();
/// let table = FlowTable::from_flows([flow]).unwrap();
/// let batch = bilateral_arrow::record_batch(&table).unwrap();
/// let names: Vec<&str> = batch.schema_ref().fields().iter().map(|field| field.name().as_str()).collect();
/// assert_eq!(names, ["reporter", "partner", "product", "period", "direction", "currency", "value"]);
/// let back = bilateral_arrow::flow_table(&[batch], &[]).unwrap();
/// assert!(back.iter().eq(table.iter()));
/// ```
///
/// # Errors
/// None for a table that exists.
pub fn record_batch(table: &FlowTable) -> Result<RecordBatch, ArrowError> {
    let mut columns: Vec<(&str, ArrayRef)> = Vec::new();
    for key in FlowKey::ALL {
        let is_due = ALWAYS.contains(key);
        // Going through the rows is what costs.
        if !is_due && !table.may_say_other_than(*key, usual(*key)) {
            continue;
        }
        let column = table.column(*key);
        if is_due || (!column.words.is_empty() && column.words != [usual(*key)]) {
            columns.push((name(*key), words(column)?));
        }
    }
    columns.push(("value", decimals(table.values())?));
    if let Some(masses) = table.net_masses() {
        columns.push(("netMass", decimals(masses)?));
    }
    if let Some((amounts, units)) = table.quantities() {
        columns.push(("quantity", decimals(amounts)?));
        columns.push(("quantityUnit", words(units)?));
    }
    for (name, flag) in FLAGS {
        if let Some(flags) = table.flags(flag) {
            columns.push((name, Arc::new(BooleanArray::from(flags))));
        }
    }
    RecordBatch::try_from_iter(columns)
}

pub(crate) const FLAGS: [(&str, RowFlag); 3] = [
    ("netMassEstimated", RowFlag::NetMassEstimated),
    ("quantityEstimated", RowFlag::QuantityEstimated),
    ("subTotal", RowFlag::SubTotal),
];

/// What every row of most tables says, and a flow on the wire leaves out.
fn usual(key: FlowKey) -> &'static str {
    match key {
        FlowKey::Status => "normal",
        FlowKey::Confidentiality => "free",
        _ => "",
    }
}

pub(crate) fn words(column: WordColumn) -> Result<ArrayRef, ArrowError> {
    let mut some_are_null = false;
    let code = |code: &Option<u32>| {
        some_are_null |= code.is_none();
        code.unwrap_or_default()
    };
    let codes: Vec<u32> = column.codes.iter().map(code).collect();
    let nulls: Option<NullBuffer> = some_are_null.then(|| column.codes.iter().map(Option::is_some).collect());
    let codes = PrimitiveArray::<UInt32Type>::try_new(codes.into(), nulls)?;
    Ok(Arc::new(DictionaryArray::try_new(codes, Arc::new(StringArray::from(column.words)))?))
}

fn decimals(amounts: &Amounts) -> Result<ArrayRef, ArrowError> {
    let thousandths = amounts.to_vec();
    let known = |value: &i64| *value != MISSING;
    let nulls: Option<NullBuffer> =
        (!thousandths.iter().all(known)).then(|| thousandths.iter().map(known).collect());
    let values: Vec<i128> = thousandths.into_iter().map(i128::from).collect();
    let array =
        Decimal128Array::try_new(values.into(), nulls)?.with_precision_and_scale(PRECISION, PLACES)?;
    Ok(Arc::new(array))
}
