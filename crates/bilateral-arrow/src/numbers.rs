//! Numbers of any width as exact thousandths.

use arrow_array::Array;
use arrow_array::cast::AsArray;
use arrow_array::types::{
    Decimal32Type, Decimal64Type, Decimal128Type, Decimal256Type, Float32Type, Float64Type,
};
use arrow_schema::DataType;
use bilateral::error::{Error, Result};
use bilateral::flow::MISSING;
use bilateral::flow::file_rules::NUMBER;
use bilateral::flow::rules::{VALUE_OUT_OF_RANGE, VALUE_TOO_FINE};

use crate::texts::texts;
use crate::whole::wholes;

/// Thousandths of every cell. Whole numbers and decimals are exact; of a float the shortest decimal that
/// reads back as it is meant, and NaN is missing, as data frames have it.
pub(crate) fn thousandths(name: &str, column: &dyn Array) -> Result<Vec<i64>> {
    match column.data_type() {
        DataType::Float64 => {
            let cells = column.as_primitive::<Float64Type>().iter();
            floats(name, cells.map(|cell| cell.filter(|cell| !cell.is_nan())), plain)
        }
        DataType::Float32 => {
            let cells = column.as_primitive::<Float32Type>().iter();
            floats(name, cells.map(|cell| cell.filter(|cell| !cell.is_nan())), |_| None)
        }
        DataType::Decimal32(_, places) => {
            let cells = column.as_primitive::<Decimal32Type>().iter();
            exact(name, cells.map(|cell| cell.map(|cell| Some(cell.into()))), *places)
        }
        DataType::Decimal64(_, places) => {
            let cells = column.as_primitive::<Decimal64Type>().iter();
            exact(name, cells.map(|cell| cell.map(|cell| Some(cell.into()))), *places)
        }
        DataType::Decimal128(_, places) => {
            let cells = column.as_primitive::<Decimal128Type>().iter();
            exact(name, cells.map(|cell| cell.map(Some)), *places)
        }
        DataType::Decimal256(_, places) => {
            let cells = column.as_primitive::<Decimal256Type>().iter();
            exact(name, cells.map(|cell| cell.map(arrow_buffer::i256::to_i128)), *places)
        }
        DataType::Utf8
        | DataType::LargeUtf8
        | DataType::Utf8View
        | DataType::Dictionary(_, _)
        | DataType::RunEndEncoded(_, _) => written(name, column),
        DataType::Null => Ok(vec![MISSING; column.len()]),
        kind => match wholes(column) {
            Some(cells) => exact(name, cells.map(|cell| cell.map(Some)), 0),
            None => Err(Error::new(
                &NUMBER,
                format!("a column of {kind} holds no numbers; give whole numbers, decimals or texts"),
            )
            .at(name)),
        },
    }
}

/// Unscaled numbers; one that is known and wider than 128 bits is `Some(None)`.
fn exact(name: &str, cells: impl Iterator<Item = Option<Option<i128>>>, places: i8) -> Result<Vec<i64>> {
    let near = Near::of(places);
    let read = |(row, cell): (usize, Option<Option<i128>>)| match cell {
        None => Ok(MISSING),
        Some(None) => Err(too_large(name, row)),
        Some(Some(number)) => near.scaled(number).map_or_else(|| scaled(name, row, number, places), Ok),
    };
    cells.enumerate().map(read).collect()
}

/// What most columns are: numbers of 64 bits, a few places more or fewer than ours.
#[derive(Clone, Copy)]
enum Near {
    Times(i64),
    Divided(i64),
    Not,
}

impl Near {
    fn of(places: i8) -> Self {
        let shift = 3 - i16::from(places);
        match 10_i64.checked_pow(shift.unsigned_abs().into()) {
            Some(power) if shift >= 0 => Self::Times(power),
            Some(power) => Self::Divided(power),
            None => Self::Not,
        }
    }

    /// `None` where the long way has to look.
    fn scaled(self, number: i128) -> Option<i64> {
        let number = i64::try_from(number).ok()?;
        let exact = match self {
            Self::Times(power) => number.checked_mul(power)?,
            Self::Divided(power) if number % power == 0 => number / power,
            _ => return None,
        };
        (exact != MISSING).then_some(exact)
    }
}

fn floats<F: Copy + ToString>(
    name: &str,
    cells: impl Iterator<Item = Option<F>>,
    plain: impl Fn(F) -> Option<i64>,
) -> Result<Vec<i64>> {
    let read = |(row, cell): (usize, Option<F>)| {
        cell.map_or(Ok(MISSING), |cell| plain(cell).map_or_else(|| text(name, row, &cell.to_string()), Ok))
    };
    cells.enumerate().map(read).collect()
}

/// The thousandths of a float that has three places and at most fifteen digits: with so few, no other
/// decimal reads back as it.
fn plain(value: f64) -> Option<i64> {
    let whole = (value * 1_000.0).round();
    #[expect(clippy::float_cmp, reason = "that it reads back is the question")]
    let reads_back = whole.abs() < 1e15 && whole / 1_000.0 == value;
    #[expect(clippy::cast_possible_truncation, reason = "below 2^53")]
    reads_back.then_some(whole as i64)
}

/// Texts, each of which is read once.
fn written(name: &str, column: &dyn Array) -> Result<Vec<i64>> {
    let cells = texts(name, column)?;
    let read = |(place, word): (usize, &Option<String>)| {
        word.as_ref().map_or(Ok(MISSING), |word| text(name, cells.row_of(place), word))
    };
    let values = cells.words.iter().enumerate().map(read).collect::<Result<Vec<_>>>()?;
    let value = |code: &u32| usize::try_from(*code).ok().and_then(|code| values.get(code)).copied();
    Ok(cells.codes.iter().map(|code| value(code).unwrap_or(MISSING)).collect())
}

/// Digit by digit, as readers of decimals round what is too long for them.
fn text(name: &str, row: usize, text: &str) -> Result<i64> {
    let number = read(text).ok_or_else(|| {
        let shown: String = text.chars().take(40).collect();
        let message = format!("`{shown}` is no number a table keeps, at row {row}; clean the column first");
        Error::new(&NUMBER, message).at(row).at(name)
    })?;
    match (number.digits.parse::<i128>(), i8::try_from(number.places)) {
        (Ok(0), _) => Ok(0),
        (Ok(digits), Ok(places)) => scaled(name, row, if number.below { -digits } else { digits }, places),
        _ if number.places > 3 => Err(too_fine(name, row)),
        _ => Err(too_large(name, row)),
    }
}

/// `digits / 10^places`.
struct Written {
    below: bool,
    digits: String,
    places: i64,
}

/// `-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?`, without zeros at the end of the fraction.
fn read(text: &str) -> Option<Written> {
    let (number, exponent) = match text.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, exponent.parse::<i32>().ok()?),
        None => (text, 0),
    };
    let digits = number.strip_prefix('-').unwrap_or(number);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !are_digits(whole) || !are_digits(fraction) {
        return None;
    }
    let fraction = fraction.trim_end_matches('0');
    let places = i64::try_from(fraction.len()).ok()? - i64::from(exponent);
    Some(Written { below: digits.len() < number.len(), digits: format!("{whole}{fraction}"), places })
}

/// `number / 10^places` in thousandths.
fn scaled(name: &str, row: usize, number: i128, places: i8) -> Result<i64> {
    let power = |by: i16| 10_i128.checked_pow(by.unsigned_abs().into());
    let shift = 3 - i16::from(places);
    let exact = if shift >= 0 {
        if number == 0 { Some(0) } else { power(shift).and_then(|power| number.checked_mul(power)) }
    } else {
        match power(shift) {
            Some(power) if number % power == 0 => Some(number / power),
            None if number == 0 => Some(0),
            _ => {
                return Err(too_fine(name, row));
            }
        }
    };
    exact
        .and_then(|exact| i64::try_from(exact).ok())
        .filter(|exact| *exact != MISSING)
        .ok_or_else(|| too_large(name, row))
}

fn too_fine(name: &str, row: usize) -> Error {
    let message =
        format!("the value at row {row} has more than three decimal places; round it yourself, and say so");
    Error::new(&VALUE_TOO_FINE, message).at(row).at(name)
}

fn too_large(name: &str, row: usize) -> Error {
    let message = format!("the value at row {row} is past what a table keeps; check its unit");
    Error::new(&VALUE_OUT_OF_RANGE, message).at(row).at(name)
}
