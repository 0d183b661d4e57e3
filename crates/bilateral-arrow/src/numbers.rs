//! Numbers of any width as exact thousandths.

use std::str::FromStr;

use arrow_array::cast::AsArray;
use arrow_array::types::{Decimal128Type, Float32Type, Float64Type, Int64Type};
use arrow_array::{Array, ArrayRef};
use arrow_cast::cast;
use arrow_schema::DataType;
use bilateral::error::{Error, Result};
use bilateral::flow::MISSING;
use bilateral::flow::file_rules::NUMBER;
use bilateral::flow::rules::{VALUE_OUT_OF_RANGE, VALUE_TOO_FINE};
use rust_decimal::Decimal;

/// Thousandths of every cell. Whole numbers and decimals are exact; of a float the shortest decimal that
/// reads back as it is meant, and NaN is missing, as data frames have it.
pub(crate) fn thousandths(name: &str, column: &ArrayRef) -> Result<Vec<i64>> {
    match column.data_type() {
        DataType::Float64 => texts(
            name,
            column.as_primitive::<Float64Type>().iter().map(|cell| cell.filter(|value| !value.is_nan())),
        ),
        DataType::Float32 => texts(
            name,
            column.as_primitive::<Float32Type>().iter().map(|cell| cell.filter(|value| !value.is_nan())),
        ),
        DataType::Decimal128(_, places) => {
            let places = *places;
            let cells = column.as_primitive::<Decimal128Type>().iter();
            cells
                .enumerate()
                .map(|(row, cell)| cell.map_or(Ok(MISSING), |cell| scaled(name, row, cell, places)))
                .collect()
        }
        kind if kind.is_integer() => {
            let whole = cast(column, &DataType::Int64).map_err(|why| wrong(name, &why.to_string()))?;
            if whole.null_count() > column.null_count() {
                return Err(wrong(name, "a whole number past 64 bits; give it as a decimal"));
            }
            let cells = whole.as_primitive::<Int64Type>().iter();
            cells
                .enumerate()
                .map(|(row, cell)| cell.map_or(Ok(MISSING), |cell| scaled(name, row, cell.into(), 0)))
                .collect()
        }
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View | DataType::Dictionary(_, _) => {
            let text = cast(column, &DataType::Utf8).map_err(|why| wrong(name, &why.to_string()))?;
            texts(name, text.as_string::<i32>().iter())
        }
        DataType::Null => Ok(vec![MISSING; column.len()]),
        kind => Err(wrong(
            name,
            &format!("a column of {kind} holds no numbers; give whole numbers, decimals or texts"),
        )),
    }
}

fn wrong(name: &str, why: &str) -> Error {
    Error::new(&NUMBER, why.to_owned()).at(name)
}

fn texts<T: ToString>(name: &str, cells: impl Iterator<Item = Option<T>>) -> Result<Vec<i64>> {
    let read = |(row, cell): (usize, Option<T>)| {
        let Some(cell) = cell else { return Ok(MISSING) };
        let text = cell.to_string();
        let shown: String = text.chars().take(40).collect();
        let value = Decimal::from_str(&text).or_else(|_| Decimal::from_scientific(&text)).map_err(|_| {
            Error::new(
                &NUMBER,
                format!("`{shown}` is no number a table keeps, at row {row}; clean the column first"),
            )
            .at(row)
            .at(name)
        })?;
        scaled(name, row, value.mantissa(), i8::try_from(value.scale()).unwrap_or(i8::MAX))
    };
    cells.enumerate().map(read).collect()
}

/// `number / 10^places` in thousandths.
fn scaled(name: &str, row: usize, number: i128, places: i8) -> Result<i64> {
    let at = |refused: Error| refused.at(row).at(name);
    let power = |by: i8| 10_i128.checked_pow(u32::from(by.unsigned_abs()));
    let shift = 3 - i16::from(places);
    let shift = i8::try_from(shift).unwrap_or(i8::MIN);
    let exact = if shift >= 0 {
        power(shift).and_then(|power| number.checked_mul(power))
    } else {
        match power(shift) {
            Some(power) if number % power == 0 => Some(number / power),
            _ => {
                let message = format!(
                    "the value at row {row} has more than three decimal places; round it yourself, and say so"
                );
                return Err(at(Error::new(&VALUE_TOO_FINE, message)));
            }
        }
    };
    exact.and_then(|exact| i64::try_from(exact).ok()).filter(|exact| *exact != MISSING).ok_or_else(|| {
        at(Error::new(
            &VALUE_OUT_OF_RANGE,
            format!("the value at row {row} is past what a table keeps; check its unit"),
        ))
    })
}
