//! Amounts as whole thousandths: eight bytes, and sums that are exact in any order.

use rust_decimal::Decimal;

use crate::error::{Error, Result};
use crate::flow::rules::{VALUE_OUT_OF_RANGE, VALUE_TOO_FINE};

/// What a column of thousandths holds where nothing is known. Not a value: the least
/// number an `i64` holds is refused as one.
pub const MISSING: i64 = i64::MIN;

/// Thousandths of a unit.
///
/// # Errors
/// - `flow.value-too-fine` for more than three decimal places
/// - `flow.value-out-of-range` past 9.2 × 10¹⁵ units
pub(in crate::flow) fn from_decimal(value: Decimal) -> Result<i64> {
    let value = value.normalize();
    let missing_places = 3_u32.checked_sub(value.scale()).ok_or_else(|| {
        Error::new(
            &VALUE_TOO_FINE,
            format!(
                "`{value}` has more than the three decimal places a table keeps; state it in thousandths"
            ),
        )
    })?;
    value
        .mantissa()
        .checked_mul(10_i128.pow(missing_places))
        .and_then(|thousandths| i64::try_from(thousandths).ok())
        .filter(|thousandths| *thousandths != MISSING)
        .ok_or_else(|| {
            Error::new(
                &VALUE_OUT_OF_RANGE,
                format!("`{value}` is past 9223372036854775.807, the largest value a table keeps; state the column in thousands"),
            )
        })
}

/// A decimal of a cell; `None` where it is missing.
pub(super) fn to_decimal(thousandths: i64) -> Option<Decimal> {
    (thousandths != MISSING).then(|| Decimal::new(thousandths, 3).normalize())
}

/// A sum of thousandths as a decimal; `None` past 28 digits.
pub(in crate::flow) fn sum_to_decimal(thousandths: i128) -> Option<Decimal> {
    Decimal::try_from_i128_with_scale(thousandths, 3).ok().map(|sum| sum.normalize())
}
