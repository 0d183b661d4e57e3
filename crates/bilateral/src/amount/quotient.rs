//! Long division without an instruction for it.

/// `2⁴⁷`: guesses below it are right to within one.
const SURE: f64 = 140_737_488_355_328.0;
/// What one of the upper 64 bits counts.
const UPPER: f64 = 18_446_744_073_709_551_616.0;

/// The quotient and what is left over; the divisor is not zero.
///
/// Dividing 128 bits is a loop of many steps. Floating point finds a short quotient to within one, and what
/// is left over tells which it is.
pub(super) fn quotient(value: u128, divisor: u128) -> (u128, u128) {
    if let (Ok(value), Ok(divisor)) = (u64::try_from(value), u64::try_from(divisor)) {
        return (u128::from(value / divisor), u128::from(value % divisor));
    }
    let guess = nearly(value) / nearly(divisor);
    if guess >= SURE {
        return (value / divisor, value % divisor);
    }
    let guess = u128::from(cut(guess));
    let product = guess * divisor;
    match value.checked_sub(product) {
        None => (guess - 1, value + divisor - product),
        Some(rest) if rest >= divisor => (guess + 1, rest - divisor),
        Some(rest) => (guess, rest),
    }
}

#[expect(clippy::cast_precision_loss, reason = "too little is lost to be off by more than one")]
#[expect(clippy::cast_possible_truncation, reason = "each half is taken on its own")]
fn nearly(value: u128) -> f64 {
    let (upper, lower) = ((value >> 64) as u64, value as u64);
    upper as f64 * UPPER + lower as f64
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is small and not negative")]
fn cut(guess: f64) -> u64 {
    guess as u64
}
