//! What the identities share: exact sums, and how far rounding alone can part two sides.

use rust_decimal::Decimal;

use super::rules::YEARS_UNORDERED;
use crate::amount::{Bound, Currency, Interval, Money};
use crate::error::{Error, Result};
use crate::period::Period;

/// The exact sum.
///
/// # Errors
/// `amount.overflow`, `amount.too-long` if it cannot be kept exactly.
pub(super) fn sum(values: impl IntoIterator<Item = Decimal>) -> Result<Decimal> {
    values.into_iter().try_fold(Decimal::ZERO, plus)
}

fn plus(one: Decimal, other: Decimal) -> Result<Decimal> {
    // A sum that had to drop digits has fewer places than its terms.
    let places = one.scale().max(other.scale());
    if let Some(sum) = one.checked_add(other).filter(|sum| sum.scale() == places) {
        return Ok(sum);
    }
    // The currency plays no part; the sum of money is the one that never rounds, or says why it cannot.
    Money::new(one, Currency::USD).checked_add(Money::new(other, Currency::USD)).map(Money::amount)
}

/// The exact difference.
///
/// # Errors
/// As [`sum`].
pub(super) fn minus(one: Decimal, other: Decimal) -> Result<Decimal> {
    sum([one, -other])
}

/// Refuses a period that does not begin on the day after the one before it ends.
pub(super) fn follows(before: Period, after: Period, index: usize) -> Result<()> {
    if before.last_day().next_day() == Some(after.first_day()) {
        return Ok(());
    }
    let message = format!("`{after}` does not follow on `{before}`; give every period once, without gaps");
    Err(Error::new(&YEARS_UNORDERED, message).at("period").at(index))
}

/// What a gross inflow has to reach and does not: zero, or the net flow less what `rounding` can hide.
pub(crate) fn gross_falls_short(gross: Decimal, net: Option<Decimal>, rounding: Decimal) -> Option<Decimal> {
    if gross < Decimal::ZERO {
        return Some(net.unwrap_or_default().max(Decimal::ZERO));
    }
    net.filter(|net| net.saturating_sub(gross) > rounding)
}

/// Half a unit of the last digit of each value: what rounding can add up to.
pub(super) fn rounding_of(values: impl IntoIterator<Item = Decimal>) -> Decimal {
    values.into_iter().fold(Decimal::ZERO, |total, value| total.saturating_add(half_unit(value)))
}

pub(super) fn half_unit(value: Decimal) -> Decimal {
    // Past 27 places there is no room for the half; a whole unit is the safe side.
    Decimal::try_new(5, value.scale() + 1).unwrap_or_else(|_| Decimal::new(1, value.scale()))
}

/// Everything no further from `value` than `slack`.
pub(super) fn around(value: Decimal, slack: Decimal) -> Interval {
    let (low, high) = (value.checked_sub(slack), value.checked_add(slack));
    let bound = |end: Option<Decimal>| end.map_or(Bound::Unbounded, Bound::Closed);
    Interval::new(bound(low), bound(high)).unwrap_or_else(|_| Interval::point(value))
}
