//! Shares of a whole as exact fractions.

use std::fmt;

use rust_decimal::Decimal;

use super::exact;
use crate::error::{Error, Result};
use crate::order;
use crate::product::item::Product;
use crate::product::rules::{WEIGHT_OUT_OF_RANGE, WEIGHTS_NOT_ONE};

/// A share as a fraction, `parts` of `of`: a third has no exact decimal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Share {
    parts: u128,
    of: u128,
}

impl Share {
    pub(super) fn equal(targets: usize) -> Vec<Self> {
        let of = targets.max(1) as u128;
        vec![Self { parts: 1, of }; targets]
    }

    pub(super) fn weighted(source: Product, weights: &[Decimal]) -> Result<Vec<Self>> {
        if let Some(weight) = weights.iter().find(|w| **w < Decimal::ZERO || **w > Decimal::ONE) {
            let message = format!("the weight `{weight}` of `{source}` is no share from 0 to 1");
            return Err(Error::new(&WEIGHT_OUT_OF_RANGE, message));
        }
        let scale = weights.iter().map(Decimal::scale).max().unwrap_or_default();
        let of = 10_u128.pow(scale);
        // At most 10^28 each, the largest scale being 28.
        let parts: Vec<u128> =
            weights.iter().map(|w| w.mantissa().unsigned_abs() * 10_u128.pow(scale - w.scale())).collect();
        let sum = parts.iter().try_fold(0_u128, |sum, part| sum.checked_add(*part));
        if sum != Some(of) {
            let sum =
                exact::sum(weights.iter().copied()).map_or("too much".to_owned(), |sum| sum.to_string());
            let message = format!("the weights of `{source}` sum to `{sum}`, not to exactly 1");
            return Err(Error::new(&WEIGHTS_NOT_ONE, message));
        }
        Ok(parts.into_iter().map(|parts| Self { parts, of }).collect())
    }

    /// Numerator.
    pub fn parts(self) -> u128 {
        self.parts
    }

    /// Denominator, never 0.
    pub fn of(self) -> u128 {
        self.of
    }

    /// Whether it is nothing.
    pub fn is_zero(self) -> bool {
        self.parts == 0
    }

    /// The whole part and the remainder of `amount` times this share.
    fn take(self, amount: u128) -> (u128, u128) {
        // Long multiplication and division at once: the product of two 96-bit
        // numbers does not fit.
        let (mut quotient, mut rest) = (0, 0);
        for bit in (0..u128::BITS - amount.leading_zeros()).rev() {
            quotient *= 2;
            rest *= 2;
            if rest >= self.of {
                rest -= self.of;
                quotient += 1;
            }
            if amount >> bit & 1 == 1 {
                rest += self.parts;
                if rest >= self.of {
                    rest -= self.of;
                    quotient += 1;
                }
            }
        }
        (quotient, rest)
    }
}

/// Splits a value so that the parts sum to it exactly.
///
/// Each part is rounded towards zero in the last decimal place the value has;
/// the units left over go to the largest remainders, ties to the first. Shares
/// sum to one.
pub(super) fn allocate(value: Decimal, shares: &[Share]) -> Result<Vec<Decimal>> {
    let amount = value.mantissa().unsigned_abs();
    let mut taken: Vec<(u128, u128)> = shares.iter().map(|share| share.take(amount)).collect();
    let whole: u128 = taken.iter().map(|(quotient, _)| quotient).sum();
    let mut order: Vec<usize> = (0..taken.len()).collect();
    order::sort_by_key(&mut order, |i| std::cmp::Reverse(taken.get(*i).map(|(_, rest)| *rest)));
    let left = usize::try_from(amount.saturating_sub(whole)).unwrap_or(usize::MAX);
    for index in order.into_iter().take(left) {
        if let Some((quotient, _)) = taken.get_mut(index) {
            *quotient += 1;
        }
    }
    taken.into_iter().map(|(part, _)| exact::decimal(part, value.is_sign_negative(), value.scale())).collect()
}

impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.parts, self.of)
    }
}

#[cfg(test)]
mod tests {
    use rust_decimal::Decimal;

    use super::{Share, allocate};

    fn thirds(value: &str) -> Vec<String> {
        let value: Decimal = value.parse().unwrap();
        allocate(value, &Share::equal(3)).unwrap().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_last_place_is_that_of_the_value() {
        assert_eq!(thirds("100"), ["34", "33", "33"]);
        assert_eq!(thirds("-100.00"), ["-33.34", "-33.33", "-33.33"]);
        assert_eq!(thirds("0.02"), ["0.01", "0.01", "0.00"]);
        assert_eq!(thirds("0"), ["0", "0", "0"]);
    }

    #[test]
    fn the_largest_value_splits_without_overflow() {
        let parts = allocate(Decimal::MAX, &Share::equal(7)).unwrap();
        let sum = parts.iter().fold(Decimal::ZERO, |sum, part| sum.checked_add(*part).unwrap());
        assert_eq!(sum, Decimal::MAX);
    }
}
