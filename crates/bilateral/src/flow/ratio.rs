//! Exact fractions, and what stands where a fraction has no value.

use std::cmp::Ordering;
use std::fmt;

use rust_decimal::Decimal;
use serde::{Serialize, Serializer};

use super::rules::SUM_OVERFLOW;
use crate::error::{Error, Result};
use crate::wire::words::words;

/// An exact fraction in lowest terms; nothing is rounded before it is shown.
///
/// ```
/// use bilateral::flow::Ratio;
/// let growth = Ratio::new(6, 100).unwrap();
/// assert_eq!(growth.to_string(), "3/50");
/// assert_eq!(growth.percent(1).to_string(), "6.0");
/// assert_eq!(Ratio::new(-2, 3).unwrap().percent(2).to_string(), "-66.67");
///
/// // Wrong: nothing divided by nothing.
/// assert_eq!(Ratio::new(0, 0), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ratio {
    numerator: i128,
    /// Above zero.
    denominator: i128,
}

impl Ratio {
    /// 0.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };
    /// 1.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// A fraction; `None` if the denominator is zero, or for the two least numbers of 128 bits.
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        let divisor = i128::try_from(gcd(numerator.unsigned_abs(), denominator.unsigned_abs())).ok()?;
        let (numerator, denominator) = (numerator.checked_div(divisor)?, denominator.checked_div(divisor)?);
        let sign = denominator.signum();
        (sign != 0).then_some(())?;
        Some(Self { numerator: numerator.checked_mul(sign)?, denominator: denominator.checked_mul(sign)? })
    }

    /// A whole number.
    pub const fn whole(number: i128) -> Self {
        Self { numerator: number, denominator: 1 }
    }

    /// A decimal, exactly.
    pub fn of(decimal: Decimal) -> Self {
        let places = 10_i128.checked_pow(decimal.scale());
        places.and_then(|places| Self::new(decimal.mantissa(), places)).unwrap_or(Self::ZERO)
    }

    /// What is divided.
    pub const fn numerator(self) -> i128 {
        self.numerator
    }

    /// By what it is divided; above zero.
    pub const fn denominator(self) -> i128 {
        self.denominator
    }

    /// The exact sum.
    ///
    /// # Errors
    /// `flow.sum-overflow` past 127 bits.
    pub fn plus(self, other: Self) -> Result<Self> {
        let shared =
            i128::try_from(gcd(self.denominator.unsigned_abs(), other.denominator.unsigned_abs())).ok();
        let sum = || {
            let shared = shared?;
            let (mine, theirs) =
                (self.denominator.checked_div(shared)?, other.denominator.checked_div(shared)?);
            let numerator =
                self.numerator.checked_mul(theirs)?.checked_add(other.numerator.checked_mul(mine)?)?;
            Self::new(numerator, self.denominator.checked_mul(theirs)?)
        };
        sum().ok_or_else(overflow)
    }

    /// The exact difference.
    ///
    /// # Errors
    /// As [`Ratio::plus`].
    pub fn minus(self, other: Self) -> Result<Self> {
        self.plus(other.negated())
    }

    /// The exact product.
    ///
    /// # Errors
    /// As [`Ratio::plus`].
    pub fn times(self, other: Self) -> Result<Self> {
        let product = || {
            let one = Self::new(self.numerator, other.denominator)?;
            let two = Self::new(other.numerator, self.denominator)?;
            Self::new(
                one.numerator.checked_mul(two.numerator)?,
                one.denominator.checked_mul(two.denominator)?,
            )
        };
        product().ok_or_else(overflow)
    }

    /// The exact quotient; `None` if `other` is zero.
    ///
    /// # Errors
    /// As [`Ratio::plus`].
    pub fn over(self, other: Self) -> Result<Option<Self>> {
        Self::new(other.denominator, other.numerator).map(|inverse| self.times(inverse)).transpose()
    }

    /// With the other sign.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self { numerator: -self.numerator, denominator: self.denominator }
    }

    /// Without the sign.
    #[must_use]
    pub const fn size(self) -> Self {
        Self { numerator: self.numerator.saturating_abs(), denominator: self.denominator }
    }

    /// As a float: the crossing from exact numbers to estimates.
    #[expect(clippy::cast_precision_loss, reason = "the name says that the number is no longer exact")]
    pub fn to_f64_lossy(self) -> f64 {
        self.numerator as f64 / self.denominator as f64
    }

    /// Rounded to so many decimal places (28 at most), halves away from zero; for showing.
    /// A number too large for that many places has fewer.
    pub fn round(self, places: u32) -> Decimal {
        (0..=places.min(28)).rev().find_map(|places| self.rounded(places)).unwrap_or(if self.numerator < 0 {
            Decimal::MIN
        } else {
            Decimal::MAX
        })
    }

    fn rounded(self, places: u32) -> Option<Decimal> {
        let (whole, mut rest) =
            (self.numerator / self.denominator, (self.numerator % self.denominator).abs());
        let mut digits = whole.abs();
        for _ in 0..places {
            let (digit, left) = self.tenfold(rest);
            digits = digits.checked_mul(10)?.checked_add(digit)?;
            rest = left;
        }
        if rest >= self.denominator - rest {
            digits = digits.checked_add(1)?;
        }
        Decimal::try_from_i128_with_scale(digits * self.numerator.signum(), places).ok()
    }

    /// Ten times what is below the denominator, divided by it: the digit and the rest. By doubling, as ten times a
    /// long rest does not fit.
    fn tenfold(self, rest: i128) -> (i128, i128) {
        let add = |(digit, rest): (i128, i128), (more, other): (i128, i128)| {
            if rest >= self.denominator - other {
                (digit + more + 1, rest - (self.denominator - other))
            } else {
                (digit + more, rest + other)
            }
        };
        let double = |one| add(one, one);
        let two = double((0, rest));
        add(double(double(two)), two)
    }

    /// In per cent, rounded as [`Ratio::round`].
    pub fn percent(self, places: u32) -> Decimal {
        // The point moves; a numerator times a hundred might not fit.
        let hundredth = self.round(places.min(26) + 2);
        let mut moved = hundredth;
        match hundredth.scale().checked_sub(2).map(|scale| moved.set_scale(scale)) {
            Some(Ok(())) => moved,
            _ => hundredth.saturating_mul(Decimal::ONE_HUNDRED),
        }
    }
}

fn gcd(mut one: u128, mut other: u128) -> u128 {
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one
}

fn overflow() -> Error {
    Error::new(
        &SUM_OVERFLOW,
        "the exact fraction needs more than 127 bits; state the values in thousands or millions",
    )
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// By continued fractions, which cannot overflow.
impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut one, mut two) = ((self.numerator, self.denominator), (other.numerator, other.denominator));
        let mut turned = false;
        loop {
            let wholes = (one.0.div_euclid(one.1), two.0.div_euclid(two.1));
            let rests = (one.0.rem_euclid(one.1), two.0.rem_euclid(two.1));
            let order = match wholes.0.cmp(&wholes.1) {
                Ordering::Equal if rests.0 == 0 || rests.1 == 0 => rests.0.cmp(&rests.1),
                Ordering::Equal => {
                    (one, two) = ((one.1, rests.0), (two.1, rests.1));
                    turned = !turned;
                    continue;
                }
                order => order,
            };
            return if turned { order.reverse() } else { order };
        }
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.denominator == 1 {
            return self.numerator.fmt(f);
        }
        write!(f, "{}/{}", self.numerator, self.denominator)
    }
}

impl Serialize for Ratio {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

words! {
    /// Why a rate has no value.
    pub enum NoValue {
        /// Nothing to divide by.
        ZeroBase = "zero-base",
        /// The base is below zero, and a rate over it would turn its sign.
        NegativeBase = "negative-base",
        /// A value that is needed is missing.
        Missing = "missing",
        /// A part is below zero, so that shares of the whole mean nothing together.
        NegativePart = "negative-part",
        /// Too few parts to tell.
        TooFew = "too-few",
    }
}

/// A rate, or why there is none. Never zero for "unknown", never a NaN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Quotient {
    /// The exact rate.
    Exact(Ratio),
    /// Why it has no value.
    Undefined {
        /// In a word.
        reason: NoValue,
        /// In a sentence that names what is missing.
        because: String,
    },
}

impl Quotient {
    pub(crate) fn undefined(reason: NoValue, because: impl Into<String>) -> Self {
        Self::Undefined { reason, because: because.into() }
    }

    pub(crate) fn missing(because: impl Into<String>) -> Self {
        Self::undefined(NoValue::Missing, because)
    }

    /// The rate, if it has a value.
    pub const fn value(&self) -> Option<Ratio> {
        match self {
            Self::Exact(ratio) => Some(*ratio),
            Self::Undefined { .. } => None,
        }
    }

    /// `after / before − 1`, for a base above zero.
    pub(super) fn growth(before: Ratio, after: Ratio) -> Result<Self> {
        match before.cmp(&Ratio::ZERO) {
            Ordering::Equal => {
                Ok(Self::undefined(NoValue::ZeroBase, "the base is zero; state the difference"))
            }
            Ordering::Less => Ok(Self::undefined(
                NoValue::NegativeBase,
                format!("the base is {before}; state the difference"),
            )),
            Ordering::Greater => Self::share(after.minus(before)?, before),
        }
    }

    pub(crate) fn share(part: Ratio, whole: Ratio) -> Result<Self> {
        let share = part.over(whole)?;
        Ok(share.map_or_else(|| Self::undefined(NoValue::ZeroBase, "the whole is zero"), Self::Exact))
    }
}

/// In per cent with one decimal, or "undefined" and why.
impl fmt::Display for Quotient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Exact(ratio) => write!(f, "{} %", ratio.percent(1)),
            Self::Undefined { because, .. } => write!(f, "undefined: {because}"),
        }
    }
}
