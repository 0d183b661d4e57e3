//! How far investment comes from few partners.

use rust_decimal::Decimal;

use crate::error::Result;
use crate::flow::{NoValue, Quotient, Ratio};

/// The values without zeros as fractions, and their sum; or why shares of them mean nothing.
fn parts(values: &[Decimal]) -> Result<std::result::Result<(Vec<Ratio>, Ratio), Quotient>> {
    if let Some(negative) = values.iter().find(|value| **value < Decimal::ZERO) {
        let because =
            format!("a part is {negative}; shares of a sum with negative parts do not measure concentration");
        return Ok(Err(Quotient::undefined(NoValue::NegativePart, because)));
    }
    let parts: Vec<Ratio> = values.iter().copied().map(Ratio::of).collect();
    let total = parts.iter().try_fold(Ratio::ZERO, |sum, part| sum.plus(*part))?;
    if total == Ratio::ZERO {
        return Ok(Err(Quotient::undefined(NoValue::ZeroBase, "there is no investment to share")));
    }
    Ok(Ok((parts, total)))
}

/// The Herfindahl–Hirschman index `Σ s²`; undefined where a part is below zero.
///
/// ```
/// use bilateral::investment::index::concentration;
/// assert_eq!(concentration(&[3.into(), 1.into()]).unwrap().value().unwrap().to_string(), "5/8");
/// // Wrong: a negative position is no share.
/// assert!(concentration(&[3.into(), (-1).into()]).unwrap().value().is_none());
/// ```
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn concentration(values: &[Decimal]) -> Result<Quotient> {
    let (parts, total) = match parts(values)? {
        Ok(parts) => parts,
        Err(undefined) => return Ok(undefined),
    };
    let squares = parts.iter().try_fold(Ratio::ZERO, |sum, part| sum.plus(part.times(*part)?))?;
    Quotient::share(squares, total.times(total)?)
}

/// `(H − 1/n) / (1 − 1/n)` over the n partners given, zeros included.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn normalised_concentration(values: &[Decimal]) -> Result<Quotient> {
    let index = concentration(values)?;
    let Some(index) = index.value() else { return Ok(index) };
    let Some(least) = i128::try_from(values.len()).ok().filter(|n| *n > 1).and_then(|n| Ratio::new(1, n))
    else {
        return Ok(Quotient::undefined(NoValue::TooFew, "one partner alone has no distribution"));
    };
    Quotient::share(index.minus(least)?, Ratio::ONE.minus(least)?)
}

/// How many partners of equal weight would be as concentrated: one over the index.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn equivalent_number(values: &[Decimal]) -> Result<Quotient> {
    let index = concentration(values)?;
    index.value().map_or(Ok(index), |index| Quotient::share(Ratio::ONE, index))
}

/// The share of the `count` largest partners.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn top_share(values: &[Decimal], count: usize) -> Result<Quotient> {
    let (mut parts, total) = match parts(values)? {
        Ok(parts) => parts,
        Err(undefined) => return Ok(undefined),
    };
    if count == 0 || count > parts.len() {
        let because = format!("there are {} partners, not {count}", parts.len());
        return Ok(Quotient::undefined(NoValue::TooFew, because));
    }
    crate::order::sort(&mut parts);
    let top = parts.iter().rev().take(count).try_fold(Ratio::ZERO, |sum, part| sum.plus(*part))?;
    Quotient::share(top, total)
}
