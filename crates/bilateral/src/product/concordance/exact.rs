//! Sums that are exact or refused; the decimal type alone would round.

use rust_decimal::Decimal;

use crate::amount::rules::AMOUNT_TOO_LONG;
use crate::error::{Error, Result};

pub(super) fn sum(values: impl IntoIterator<Item = Decimal>) -> Result<Decimal> {
    values.into_iter().try_fold(Decimal::ZERO, add)
}

pub(super) fn add(left: Decimal, right: Decimal) -> Result<Decimal> {
    if right.is_zero() {
        return Ok(left);
    }
    if left.is_zero() {
        return Ok(right);
    }
    at_one_scale(left, right).or_else(|| at_one_scale(left.normalize(), right.normalize())).ok_or_else(|| {
        let message = format!("`{left}` and `{right}` have no exact sum in the 28 digits that are kept");
        Error::new(&AMOUNT_TOO_LONG, message)
    })
}

/// A decimal from its digits; anything a split yields fits.
pub(super) fn decimal(digits: u128, negative: bool, scale: u32) -> Result<Decimal> {
    i128::try_from(digits)
        .ok()
        .and_then(|digits| {
            Decimal::try_from_i128_with_scale(if negative { -digits } else { digits }, scale).ok()
        })
        .ok_or_else(|| Error::new(&AMOUNT_TOO_LONG, format!("`{digits}` has more digits than are kept")))
}

fn at_one_scale(left: Decimal, right: Decimal) -> Option<Decimal> {
    let scale = left.scale().max(right.scale());
    let sum = digits(left, scale)?.checked_add(digits(right, scale)?)?;
    Decimal::try_from_i128_with_scale(sum, scale).ok()
}

fn digits(value: Decimal, scale: u32) -> Option<i128> {
    value.mantissa().checked_mul(10_i128.checked_pow(scale.checked_sub(value.scale())?)?)
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::add;

    #[test]
    fn a_sum_is_exact_or_refused() {
        let tiny = Decimal::new(1, 28);
        assert_eq!(add(Decimal::ONE, tiny).unwrap().to_string(), "1.0000000000000000000000000001");
        assert_eq!(add(Decimal::MAX, tiny).unwrap_err().code(), "amount.too-long");
        assert_eq!(add(Decimal::MAX, Decimal::ONE).unwrap_err().code(), "amount.too-long");
        assert_eq!(add(Decimal::MAX, Decimal::new(0, 28)).unwrap(), Decimal::MAX);
    }
}
