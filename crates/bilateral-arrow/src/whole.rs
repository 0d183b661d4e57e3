//! Whole numbers and days of any width.

use arrow_array::Array;
use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowPrimitiveType, Date32Type, Date64Type, Int8Type, Int16Type, Int32Type, Int64Type,
    TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType,
    UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_schema::{DataType, TimeUnit};
use time::Date;

type Cells<'a, T> = Box<dyn Iterator<Item = Option<T>> + 'a>;

fn cells<P: ArrowPrimitiveType, T>(
    column: &dyn Array,
    of: impl Fn(P::Native) -> T + 'static,
) -> Cells<'_, T> {
    Box::new(column.as_primitive::<P>().iter().map(move |cell| cell.map(&of)))
}

/// The cells of a column of whole numbers; `None` if it is of anything else.
pub(crate) fn wholes(column: &dyn Array) -> Option<Cells<'_, i128>> {
    Some(match column.data_type() {
        DataType::Int8 => cells::<Int8Type, _>(column, i128::from),
        DataType::Int16 => cells::<Int16Type, _>(column, i128::from),
        DataType::Int32 => cells::<Int32Type, _>(column, i128::from),
        DataType::Int64 => cells::<Int64Type, _>(column, i128::from),
        DataType::UInt8 => cells::<UInt8Type, _>(column, i128::from),
        DataType::UInt16 => cells::<UInt16Type, _>(column, i128::from),
        DataType::UInt32 => cells::<UInt32Type, _>(column, i128::from),
        DataType::UInt64 => cells::<UInt64Type, _>(column, i128::from),
        _ => return None,
    })
}

/// The keys of a dictionary; what is null, or no place in any list, is the largest there is.
pub(crate) fn keys(column: &dyn Array) -> Option<Vec<u32>> {
    fn of<P: ArrowPrimitiveType>(column: &dyn Array) -> Vec<u32>
    where
        u32: TryFrom<P::Native>,
    {
        let key = |key: &P::Native| u32::try_from(*key).unwrap_or(u32::MAX);
        column.as_primitive::<P>().values().iter().map(key).collect()
    }
    let mut keys = match column.data_type() {
        DataType::Int8 => of::<Int8Type>(column),
        DataType::Int16 => of::<Int16Type>(column),
        DataType::Int32 => of::<Int32Type>(column),
        DataType::Int64 => of::<Int64Type>(column),
        DataType::UInt8 => of::<UInt8Type>(column),
        DataType::UInt16 => of::<UInt16Type>(column),
        DataType::UInt32 => of::<UInt32Type>(column),
        DataType::UInt64 => of::<UInt64Type>(column),
        _ => return None,
    };
    if column.null_count() > 0 {
        for (_, key) in keys.iter_mut().enumerate().filter(|(row, _)| column.is_null(*row)) {
            *key = u32::MAX;
        }
    }
    Some(keys)
}

/// What a cell of a column of dates is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Day {
    Whole(Date),
    /// Within a day, or outside the calendar.
    Moment,
}

/// The cells of a column of days, or of moments without a time zone; `None` if it is of anything else.
/// Data frames have moments where days are meant: midnight is the day.
pub(crate) fn days(column: &dyn Array) -> Option<Cells<'_, Day>> {
    const SECONDS: i64 = 86_400;
    Some(match column.data_type() {
        DataType::Date32 => cells::<Date32Type, _>(column, |cell| day(cell.into(), 1)),
        DataType::Date64 => cells::<Date64Type, _>(column, |cell| day(cell, SECONDS * 1_000)),
        DataType::Timestamp(TimeUnit::Second, None) => {
            cells::<TimestampSecondType, _>(column, |cell| day(cell, SECONDS))
        }
        DataType::Timestamp(TimeUnit::Millisecond, None) => {
            cells::<TimestampMillisecondType, _>(column, |cell| day(cell, SECONDS * 1_000))
        }
        DataType::Timestamp(TimeUnit::Microsecond, None) => {
            cells::<TimestampMicrosecondType, _>(column, |cell| day(cell, SECONDS * 1_000_000))
        }
        DataType::Timestamp(TimeUnit::Nanosecond, None) => {
            cells::<TimestampNanosecondType, _>(column, |cell| day(cell, SECONDS * 1_000_000_000))
        }
        _ => return None,
    })
}

/// So many units after 1 January 1970.
fn day(since: i64, units_a_day: i64) -> Day {
    /// The Julian day number of that day.
    const EPOCH: i32 = 2_440_588;
    if since % units_a_day != 0 {
        return Day::Moment;
    }
    let number = i32::try_from(since / units_a_day).ok().and_then(|days| days.checked_add(EPOCH));
    number.and_then(|number| Date::from_julian_day(number).ok()).map_or(Day::Moment, Day::Whole)
}
