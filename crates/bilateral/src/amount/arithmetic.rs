//! What can the sum, product or quotient of two ranges be?
//!
//! Each end is the outermost of the results at the ends of the inputs, rounded
//! outward by [`super::exact`]. An end is open when no pair of inputs reaches it:
//! because an input end is open, or because rounding has stepped past the result.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::exact::{self, Digits, Rounded, Toward};
use super::interval::{Bound, Interval};
use super::rules::INTERVAL_DIVISION_BY_ZERO;
use crate::error::{Error, Result};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Limit {
    Below,
    At(Decimal),
    Above,
}

/// A value approached at some corner of the inputs, and whether it is reached.
#[derive(Debug, Clone, Copy)]
struct Corner {
    limit: Limit,
    reached: bool,
}

impl Interval {
    /// Every sum of a number of one and a number of the other.
    ///
    /// # Errors
    /// None; a `Result` so that formulas mixing it with [`Interval::div`] read alike.
    pub fn add(&self, other: &Self) -> Result<Self> {
        Ok(self.plus(other))
    }

    /// Every difference of a number of one and a number of the other.
    ///
    /// # Errors
    /// None; a `Result` so that formulas mixing it with [`Interval::div`] read alike.
    pub fn sub(&self, other: &Self) -> Result<Self> {
        Ok(self.plus(&other.mirrored()))
    }

    /// The opposite of every number.
    ///
    /// # Errors
    /// None; a `Result` so that formulas mixing it with [`Interval::div`] read alike.
    pub fn neg(&self) -> Result<Self> {
        Ok(self.mirrored())
    }

    /// Every product of a number of one and a number of the other.
    ///
    /// # Errors
    /// None; a `Result` so that formulas mixing it with [`Interval::div`] read alike.
    pub fn mul(&self, other: &Self) -> Result<Self> {
        Ok(self.times(other))
    }

    /// Every quotient of a number of one and a number of the other.
    ///
    /// An open end at zero is allowed and makes the quotient unbounded.
    ///
    /// ```
    /// use bilateral::amount::{Interval, Published};
    /// use rust_decimal::Decimal;
    ///
    /// let this_year = Published::parse("41.4").unwrap().interval();
    /// let growth = Interval::point(Decimal::new(1035, 3));
    /// assert!(this_year.div(&growth).unwrap().contains(Decimal::from(40)));
    ///
    /// let around_zero = Published::parse("0.0").unwrap().interval();
    /// assert_eq!(this_year.div(&around_zero).unwrap_err().code(), "interval.division-by-zero");
    /// ```
    ///
    /// # Errors
    /// `interval.division-by-zero` if `other` contains zero.
    pub fn div(&self, other: &Self) -> Result<Self> {
        self.over(other, Digits::All).ok_or_else(|| {
            Error::new(
                &INTERVAL_DIVISION_BY_ZERO,
                format!("`{other}` contains zero, so nothing can be divided by it; report it as undefined"),
            )
        })
    }

    /// One divided by every number.
    ///
    /// # Errors
    /// `interval.division-by-zero` if it contains zero.
    pub fn recip(&self) -> Result<Self> {
        Self::point(Decimal::ONE).div(self)
    }

    /// How far apart the ends are, rounded up if it cannot be written exactly;
    /// `None` if an end is missing or the width is past the range of [`Decimal`].
    pub fn width(&self) -> Option<Decimal> {
        match exact::add(self.high()?, -self.low()?, Toward::Up) {
            Rounded::Exact(width) | Rounded::Strict(width) => Some(width.normalize()),
            Rounded::Beyond => None,
        }
    }

    pub(crate) fn plus(&self, other: &Self) -> Self {
        let low = self.low_corner().plus(other.low_corner(), Toward::Down);
        let high = self.high_corner().plus(other.high_corner(), Toward::Up);
        Self::between(low.bound(), high.bound())
    }

    pub(crate) fn times(&self, other: &Self) -> Self {
        // A figure without decimals, without a scale word or in whole units is multiplied by one.
        if other.exact() == Some(Decimal::ONE) { *self } else { self.product(other, Digits::All) }
    }

    /// As [`Interval::times`], with ends of more than twenty digits moved outward to twenty.
    pub(crate) fn times_in_short(&self, other: &Self) -> Self {
        self.product(other, Digits::Twenty)
    }

    /// As [`Interval::div`], with ends of more than twenty digits moved outward to twenty; `None` if
    /// `other` contains zero.
    pub(crate) fn over_in_short(&self, other: &Self) -> Option<Self> {
        self.over(other, Digits::Twenty)
    }

    fn product(&self, other: &Self, digits: Digits) -> Self {
        if other.is_never_negative() && (self.is_never_negative() || other.exact().is_some()) {
            // The ends are known beforehand: a quarter of the work.
            let low = self.low_corner().times(other.low_corner(), Toward::Down, digits);
            let high = self.high_corner().times(other.high_corner(), Toward::Up, digits);
            return Self::between(low.bound(), high.bound());
        }
        self.corners(other, &|a, b, toward| a.times(b, toward, digits))
    }

    /// `None` if `other` contains zero.
    fn over(&self, other: &Self, digits: Digits) -> Option<Self> {
        if other.contains(Decimal::ZERO) {
            return None;
        }
        if self.is_never_negative() && other.is_never_negative() {
            let low = self.low_corner().over(other.high_corner(), false, Toward::Down, digits);
            let high = self.high_corner().over(other.low_corner(), false, Toward::Up, digits);
            return Some(Self::between(low.bound(), high.bound()));
        }
        let divisor_negative = other.high().is_some_and(|high| high <= Decimal::ZERO);
        Some(self.corners(other, &|a, b, toward| a.over(b, divisor_negative, toward, digits)))
    }

    fn is_never_negative(&self) -> bool {
        self.low().is_some_and(|low| low.is_zero() || low.is_sign_positive())
    }

    pub(crate) fn mirrored(&self) -> Self {
        let flip = |bound| match bound {
            Bound::Closed(value) => Bound::Closed(-value),
            Bound::Open(value) => Bound::Open(-value),
            Bound::Unbounded => Bound::Unbounded,
        };
        Self::between(flip(self.upper()), flip(self.lower()))
    }

    fn corners(&self, other: &Self, combine: &dyn Fn(Corner, Corner, Toward) -> Corner) -> Self {
        let (a_low, a_high) = (self.low_corner(), self.high_corner());
        let (b_low, b_high) = (other.low_corner(), other.high_corner());
        let at = |toward| {
            let first = combine(a_low, b_low, toward);
            [(a_low, b_high), (a_high, b_low), (a_high, b_high)]
                .into_iter()
                .fold(first, |best, (a, b)| best.outermost(combine(a, b, toward), toward))
        };
        Self::between(at(Toward::Down).bound(), at(Toward::Up).bound())
    }

    fn low_corner(&self) -> Corner {
        Corner { limit: self.low().map_or(Limit::Below, Limit::At), reached: !self.low_open() }
    }

    fn high_corner(&self) -> Corner {
        Corner { limit: self.high().map_or(Limit::Above, Limit::At), reached: !self.high_open() }
    }
}

impl Corner {
    const ZERO: Self = Self { limit: Limit::At(Decimal::ZERO), reached: true };

    fn plus(self, other: Self, toward: Toward) -> Self {
        match (self.limit, other.limit) {
            (Limit::At(a), Limit::At(b)) => {
                Self::rounded(exact::add(a, b, toward), self.reached && other.reached, toward)
            }
            _ => Self::infinite(toward == Toward::Up),
        }
    }

    fn times(self, other: Self, toward: Toward, digits: Digits) -> Self {
        if self.is_zero() || other.is_zero() {
            return self.zero_reached(other);
        }
        match (self.limit, other.limit) {
            (Limit::At(a), Limit::At(b)) => {
                Self::rounded(exact::mul(a, b, toward, digits), self.reached && other.reached, toward)
            }
            _ => Self::infinite(self.is_negative() == other.is_negative()),
        }
    }

    fn over(self, divisor: Self, divisor_negative: bool, toward: Toward, digits: Digits) -> Self {
        if self.is_zero() {
            return self;
        }
        match (self.limit, divisor.limit) {
            (_, Limit::Below | Limit::Above) => Self { reached: false, ..Self::ZERO },
            (Limit::At(a), Limit::At(b)) if !b.is_zero() => {
                Self::rounded(exact::div(a, b, toward, digits), self.reached && divisor.reached, toward)
            }
            _ => Self::infinite(self.is_negative() == divisor_negative),
        }
    }

    /// Zero times anything is zero, and is reached whenever that zero itself is.
    fn zero_reached(self, other: Self) -> Self {
        let reached = |corner: Self| corner.is_zero() && corner.reached;
        Self { reached: reached(self) || reached(other), ..Self::ZERO }
    }

    fn rounded(result: Rounded, reached: bool, toward: Toward) -> Self {
        match result {
            Rounded::Exact(value) => Self { limit: Limit::At(value), reached },
            Rounded::Strict(value) => Self { limit: Limit::At(value), reached: false },
            Rounded::Beyond => Self::infinite(toward == Toward::Up),
        }
    }

    fn infinite(positive: bool) -> Self {
        Self { limit: if positive { Limit::Above } else { Limit::Below }, reached: false }
    }

    fn outermost(self, other: Self, toward: Toward) -> Self {
        let order = match toward {
            Toward::Down => self.limit.cmp(&other.limit),
            Toward::Up => other.limit.cmp(&self.limit),
        };
        match order {
            Ordering::Less => self,
            Ordering::Greater => other,
            Ordering::Equal => Self { reached: self.reached || other.reached, ..self },
        }
    }

    fn is_zero(self) -> bool {
        matches!(self.limit, Limit::At(value) if value.is_zero())
    }

    fn is_negative(self) -> bool {
        match self.limit {
            Limit::Below => true,
            Limit::At(value) => value.is_sign_negative() && !value.is_zero(),
            Limit::Above => false,
        }
    }

    fn bound(self) -> Bound {
        match self.limit {
            Limit::At(value) if self.reached => Bound::Closed(value),
            Limit::At(value) => Bound::Open(value),
            Limit::Below | Limit::Above => Bound::Unbounded,
        }
    }
}

#[cfg(test)]
mod tests;
