//! What is the nearest decimal on one side of an exact sum, product or quotient?
//!
//! The exact result is formed first, in 192-bit integers, and only then cut to
//! the 96 bits a [`Decimal`] holds; so the side it errs on is known, not hoped for.

use rust_decimal::Decimal;

use super::quotient::quotient;
use super::short;
use super::wide::{CHUNK, Wide};

/// The largest coefficient a [`Decimal`] holds, `2⁹⁶ − 1`.
const LARGEST: u128 = (1 << 96) - 1;
/// The most decimal places a [`Decimal`] holds.
const PLACES: i32 = 28;

/// The side on which a rounded result may lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Toward {
    Down,
    Up,
}

/// How many digits of a result are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Digits {
    /// As many as a [`Decimal`] holds.
    All,
    /// Twenty, zeros at the end aside.
    Twenty,
}

impl Digits {
    /// The largest coefficient of so many digits.
    fn most(self) -> u128 {
        match self {
            Self::All => LARGEST,
            Self::Twenty => 99_999_999_999_999_999_999,
        }
    }

    /// The largest coefficient of so many digits and zeros.
    fn largest(self) -> u128 {
        match self {
            Self::All => LARGEST,
            Self::Twenty => LARGEST - LARGEST % 1_000_000_000,
        }
    }
}

/// A result rounded toward one side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rounded {
    /// The result itself.
    Exact(Decimal),
    /// Strictly on the stated side of the result.
    Strict(Decimal),
    /// No decimal is far enough out on the stated side.
    Beyond,
}

pub(super) fn add(a: Decimal, b: Decimal, toward: Toward) -> Rounded {
    if let Some(sum) = short::add(a, b) {
        return Rounded::Exact(sum);
    }
    let scale = places(a).max(places(b));
    let aligned = |value: Decimal| Wide::from(coefficient(value)).shifted(scale.abs_diff(places(value)));
    let (a_size, b_size) = (aligned(a), aligned(b));
    let (a_negative, b_negative) = (a.is_sign_negative(), b.is_sign_negative());
    let (negative, size) = if a_negative == b_negative {
        (a_negative, a_size.plus(b_size))
    } else {
        match a_size.minus(b_size) {
            Some(size) => (a_negative, size),
            None => (b_negative, b_size.minus(a_size).unwrap_or(a_size)),
        }
    };
    Exactly { negative, size, scale, remainder: false }.rounded(toward, Digits::All)
}

pub(super) fn mul(a: Decimal, b: Decimal, toward: Toward, digits: Digits) -> Rounded {
    if let Some(product) = short::mul(a, b) {
        return Rounded::Exact(product);
    }
    Exactly {
        negative: a.is_sign_negative() != b.is_sign_negative(),
        size: Wide::product(coefficient(a), coefficient(b)),
        scale: places(a) + places(b),
        remainder: false,
    }
    .rounded(toward, digits)
}

/// `b` is not zero; a zero is answered with [`Rounded::Beyond`].
pub(super) fn div(a: Decimal, b: Decimal, toward: Toward, digits: Digits) -> Rounded {
    let divisor = coefficient(b);
    if divisor == 0 {
        return Rounded::Beyond;
    }
    let (whole, mut rest) = quotient(coefficient(a), divisor);
    let mut size = Wide::from(whole);
    let mut scale = places(a) - places(b);
    // Digits in front of the point have to be found in any case.
    while rest > 0
        && (scale < 0 || (scale < PLACES && size.small().is_some_and(|size| size <= digits.most())))
    {
        let some = if scale < 0 { scale.unsigned_abs().min(CHUNK) } else { CHUNK };
        let (found, left) = quotient(rest * u128::from(10_u32.pow(some)), divisor);
        // Below ten to the power of `some`, as the rest was below the divisor.
        size = size.times(10_u32.pow(some), u32::try_from(found).unwrap_or(u32::MAX));
        rest = left;
        scale = scale.saturating_add_unsigned(some);
    }
    Exactly {
        negative: a.is_sign_negative() != b.is_sign_negative(),
        size: size.shifted(scale.min(0).unsigned_abs()),
        scale: scale.max(0),
        remainder: rest > 0,
    }
    .rounded(toward, digits)
}

fn places(value: Decimal) -> i32 {
    value.scale().cast_signed()
}

fn coefficient(value: Decimal) -> u128 {
    let parts = value.unpack();
    (u128::from(parts.hi) << 64) | (u128::from(parts.mid) << 32) | u128::from(parts.lo)
}

/// `± size · 10⁻ˢᶜᵃˡᵉ`, plus less than one unit of the last place if there is a remainder.
struct Exactly {
    negative: bool,
    size: Wide,
    scale: i32,
    remainder: bool,
}

impl Exactly {
    fn rounded(mut self, toward: Toward, digits: Digits) -> Rounded {
        let outward = self.negative == (toward == Toward::Down);
        let most = digits.most();
        loop {
            let over = self.scale.saturating_sub(PLACES).max(0);
            let fits = |size: &u128| *size < most || (*size == most && !(self.remainder && outward));
            if let Some(size) = self.size.small().filter(fits)
                && over == 0
            {
                let size = size + u128::from(self.remainder && outward);
                return self.written(size, outward, digits);
            }
            let cut = self.too_long(most).max(over.unsigned_abs()).max(1);
            let (size, lost) = self.size.cut(cut);
            self.size = size;
            self.scale = self.scale.saturating_sub_unsigned(cut);
            self.remainder |= lost;
        }
    }

    /// At least so many digits have to go before the coefficient is small enough.
    fn too_long(&self, most: u128) -> u32 {
        let bits = self.size.bits() + most.leading_zeros();
        // 1233/4096 is a little less than the decimal digits of a bit.
        bits.checked_sub(u128::BITS + 1).map_or(0, |over| 1 + over * 1233 / 4096)
    }

    /// With the zeros a negative scale stands for, if that is not too large a number.
    fn written(&self, size: u128, outward: bool, digits: Digits) -> Rounded {
        let zeros = self.scale.min(0).unsigned_abs();
        let kind = if self.remainder { Rounded::Strict } else { Rounded::Exact };
        let whole = Wide::from(size).shifted(zeros).small();
        // Of all digits none is given up in front of the point.
        match whole.filter(|_| zeros == 0 || digits == Digits::Twenty) {
            Some(size) => self.decimal(size).map_or(Rounded::Beyond, kind),
            None if outward => Rounded::Beyond,
            None => self.decimal(digits.largest()).map_or(Rounded::Beyond, Rounded::Strict),
        }
    }

    /// `None` if the coefficient is larger than any.
    fn decimal(&self, size: u128) -> Option<Decimal> {
        let (size, scale) = (i128::try_from(size).ok()?, self.scale.max(0).unsigned_abs());
        Decimal::try_from_i128_with_scale(if self.negative { -size } else { size }, scale).ok()
    }
}

#[cfg(test)]
mod tests;
