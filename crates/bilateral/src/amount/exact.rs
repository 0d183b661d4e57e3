//! What is the nearest decimal on one side of an exact sum, product or quotient?
//!
//! The exact result is formed first, in 256-bit integers, and only then cut to
//! the 96 bits a [`Decimal`] holds; so the side it errs on is known, not hoped for.

use rust_decimal::Decimal;

/// The largest coefficient a [`Decimal`] holds, `2⁹⁶ − 1`.
const LARGEST: u128 = (1 << 96) - 1;
/// The most decimal places a [`Decimal`] holds.
const PLACES: u32 = 28;

/// So many digits of a quotient are found at once: a rest below 2⁹⁶ times 10⁹ is below 2¹²⁸.
const CHUNK: u32 = 9;
const CHUNK_WHOLE: u64 = 1_000_000_000;
const CHUNK_FACTOR: u128 = 1_000_000_000;

/// The side on which a rounded result may lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Toward {
    Down,
    Up,
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
    let scale = a.scale().max(b.scale());
    let (a_size, b_size) = (aligned(a, scale), aligned(b, scale));
    let (a_negative, b_negative) = (a.is_sign_negative(), b.is_sign_negative());
    let (negative, size) = if a_negative == b_negative {
        (a_negative, a_size.plus(b_size))
    } else if a_size >= b_size {
        (a_negative, a_size.minus(b_size))
    } else {
        (b_negative, b_size.minus(a_size))
    };
    Exactly { negative, size, scale, remainder: false }.rounded(toward)
}

pub(super) fn mul(a: Decimal, b: Decimal, toward: Toward) -> Rounded {
    Exactly {
        negative: a.is_sign_negative() != b.is_sign_negative(),
        size: Wide::product(coefficient(a), coefficient(b)),
        scale: a.scale() + b.scale(),
        remainder: false,
    }
    .rounded(toward)
}

/// `b` is not zero; a zero is answered with [`Rounded::Beyond`].
pub(super) fn div(a: Decimal, b: Decimal, toward: Toward) -> Rounded {
    let (mut rest, divisor) = (coefficient(a), coefficient(b));
    if divisor == 0 {
        return Rounded::Beyond;
    }
    let mut size = Wide::from(rest / divisor);
    rest %= divisor;
    let (mut places, mut missing) =
        (a.scale().saturating_sub(b.scale()), b.scale().saturating_sub(a.scale()));
    // Nine digits at a time, as long as all nine are wanted.
    while rest > 0 && missing == 0 && places + CHUNK <= PLACES && size <= Wide::from(LARGEST / CHUNK_FACTOR) {
        rest *= CHUNK_FACTOR;
        size = size.times(CHUNK_WHOLE).plus(Wide::from(rest / divisor));
        rest %= divisor;
        places += CHUNK;
    }
    while missing > 0 || (rest > 0 && places < PLACES && size <= Wide::from(LARGEST)) {
        rest *= 10;
        size = size.times(10).plus(Wide::from(rest / divisor));
        rest %= divisor;
        if missing > 0 {
            missing -= 1;
        } else {
            places += 1;
        }
    }
    Exactly {
        negative: a.is_sign_negative() != b.is_sign_negative(),
        size,
        scale: places,
        remainder: rest > 0,
    }
    .rounded(toward)
}

fn coefficient(value: Decimal) -> u128 {
    value.mantissa().unsigned_abs()
}

fn aligned(value: Decimal, scale: u32) -> Wide {
    (value.scale()..scale).fold(Wide::from(coefficient(value)), |size, _| size.times(10))
}

/// `± size · 10⁻ˢᶜᵃˡᵉ`, plus less than one unit of the last place if there is a remainder.
struct Exactly {
    negative: bool,
    size: Wide,
    scale: u32,
    remainder: bool,
}

impl Exactly {
    fn rounded(mut self, toward: Toward) -> Rounded {
        let outward = self.negative == (toward == Toward::Down);
        loop {
            if let Some(size) = self.size.small().filter(|_| self.scale <= PLACES) {
                match (self.remainder, outward) {
                    (false, _) => return self.decimal(size).map_or(Rounded::Beyond, Rounded::Exact),
                    (true, false) => return self.decimal(size).map_or(Rounded::Beyond, Rounded::Strict),
                    (true, true) if size < LARGEST => {
                        return self.decimal(size + 1).map_or(Rounded::Beyond, Rounded::Strict);
                    }
                    (true, true) => {}
                }
            }
            if self.scale == 0 {
                let inward = if self.negative { Decimal::MIN } else { Decimal::MAX };
                return if outward { Rounded::Beyond } else { Rounded::Strict(inward) };
            }
            let (size, digit) = self.size.over_ten();
            self.size = size;
            self.scale -= 1;
            self.remainder |= digit > 0;
        }
    }

    fn decimal(&self, size: u128) -> Option<Decimal> {
        let size = i128::try_from(size).ok()?;
        Decimal::try_from_i128_with_scale(if self.negative { -size } else { size }, self.scale).ok()
    }
}

/// A 256-bit whole number, most significant limb first so that the derived order is the order of numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Wide([u64; 4]);

impl Wide {
    fn product(a: u128, b: u128) -> Self {
        let (high, low) = halves(b);
        let Self([_, top, next, last]) = Self::from(a).times(high);
        Self([top, next, last, 0]).plus(Self::from(a).times(low))
    }

    fn times(mut self, factor: u64) -> Self {
        let mut carry = 0;
        for limb in self.0.iter_mut().rev() {
            (carry, *limb) = halves(u128::from(*limb) * u128::from(factor) + u128::from(carry));
        }
        self
    }

    fn plus(mut self, other: Self) -> Self {
        let mut carry = 0;
        for (limb, more) in self.0.iter_mut().zip(other.0).rev() {
            (carry, *limb) = halves(u128::from(*limb) + u128::from(more) + u128::from(carry));
        }
        self
    }

    /// `other` is not the larger.
    fn minus(mut self, other: Self) -> Self {
        let mut borrow = false;
        for (limb, less) in self.0.iter_mut().zip(other.0).rev() {
            let (once, first) = limb.overflowing_sub(less);
            let (twice, second) = once.overflowing_sub(u64::from(borrow));
            *limb = twice;
            borrow = first || second;
        }
        self
    }

    fn over_ten(mut self) -> (Self, u64) {
        let mut rest = 0;
        for limb in &mut self.0 {
            let value = (u128::from(rest) << 64) | u128::from(*limb);
            (_, *limb) = halves(value / 10);
            (_, rest) = halves(value % 10);
        }
        (self, rest)
    }

    /// The number, if a [`Decimal`] can hold it as its coefficient.
    fn small(self) -> Option<u128> {
        let Self([top, next, high, low]) = self;
        let value = (u128::from(high) << 64) | u128::from(low);
        (top == 0 && next == 0 && value <= LARGEST).then_some(value)
    }
}

impl From<u128> for Wide {
    fn from(value: u128) -> Self {
        let (high, low) = halves(value);
        Self([0, 0, high, low])
    }
}

#[expect(clippy::cast_possible_truncation, reason = "each half is taken on its own")]
fn halves(value: u128) -> (u64, u64) {
    ((value >> 64) as u64, value as u64)
}
