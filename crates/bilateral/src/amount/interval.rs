//! Which numbers can it be? A range with closed, open or unbounded ends.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::rules::INTERVAL_EMPTY;
use super::wire::RawInterval;
use crate::error::{Error, Result};

/// One end of an [`Interval`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Bound {
    /// The number itself belongs to the interval.
    Closed(Decimal),
    /// Everything up to the number, but not the number.
    Open(Decimal),
    /// No end on this side.
    Unbounded,
}

/// Every number a figure can stand for: a connected, non-empty set of reals.
///
/// Ends are exact decimals. Arithmetic never loses a possible value: an end that
/// cannot be written exactly is moved outward, and one past the range of
/// [`Decimal`] becomes unbounded.
///
/// ```
/// use bilateral::amount::{Bound, Interval};
/// use rust_decimal::Decimal;
///
/// let exports = Interval::new(Bound::Closed(Decimal::new(3255, 2)), Bound::Open(Decimal::new(3265, 2))).unwrap();
/// assert_eq!(exports.to_string(), "[32.55, 32.65)");
/// assert!(exports.contains(Decimal::new(326, 1)));
/// assert!(!exports.contains(Decimal::new(3265, 2)));
///
/// // Wrong: no number is both above 5 and below 3.
/// let refused = Interval::new(Bound::Open(Decimal::from(5)), Bound::Open(Decimal::from(3))).unwrap_err();
/// assert_eq!(refused.code(), "interval.empty");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "RawInterval", into = "RawInterval")]
pub struct Interval {
    low: Bound,
    high: Bound,
}

impl Interval {
    /// Every number.
    pub const ALL: Self = Self { low: Bound::Unbounded, high: Bound::Unbounded };

    /// The numbers between two ends.
    ///
    /// # Errors
    /// `interval.empty` if no number lies between them: the ends are reversed, or
    /// equal and not both closed.
    pub fn new(low: Bound, high: Bound) -> Result<Self> {
        let interval = Self { low: low.plain(), high: high.plain() };
        if interval.is_empty() {
            return Err(Error::new(
                &INTERVAL_EMPTY,
                format!(
                    "`{interval}` holds no number; give the lower end first, and close both ends for a single number"
                ),
            ));
        }
        Ok(interval)
    }

    fn is_empty(&self) -> bool {
        match (self.low, self.high) {
            (Bound::Closed(low), Bound::Closed(high)) => low > high,
            (Bound::Closed(low) | Bound::Open(low), Bound::Closed(high) | Bound::Open(high)) => low >= high,
            (Bound::Unbounded, _) | (_, Bound::Unbounded) => false,
        }
    }

    /// A single number.
    pub fn point(value: Decimal) -> Self {
        let end = Bound::Closed(value).plain();
        Self { low: end, high: end }
    }

    /// The ends as they are, known to hold a number between them.
    pub(super) fn between(low: Bound, high: Bound) -> Self {
        Self { low: low.plain(), high: high.plain() }
    }

    /// The lower end, or `None` if there is none.
    pub fn low(&self) -> Option<Decimal> {
        self.low.value()
    }

    /// The upper end, or `None` if there is none.
    pub fn high(&self) -> Option<Decimal> {
        self.high.value()
    }

    /// Whether the lower end is left out; an absent end is.
    pub fn low_open(&self) -> bool {
        !matches!(self.low, Bound::Closed(_))
    }

    /// Whether the upper end is left out; an absent end is.
    pub fn high_open(&self) -> bool {
        !matches!(self.high, Bound::Closed(_))
    }

    /// The lower end.
    pub fn lower(&self) -> Bound {
        self.low
    }

    /// The upper end.
    pub fn upper(&self) -> Bound {
        self.high
    }

    /// The only number it holds, if there is only one.
    pub fn exact(&self) -> Option<Decimal> {
        self.low().filter(|_| self.low == self.high)
    }

    /// Whether `value` is one of the numbers.
    pub fn contains(&self, value: Decimal) -> bool {
        let above = match self.low {
            Bound::Closed(low) => low <= value,
            Bound::Open(low) => low < value,
            Bound::Unbounded => true,
        };
        let below = match self.high {
            Bound::Closed(high) => value <= high,
            Bound::Open(high) => value < high,
            Bound::Unbounded => true,
        };
        above && below
    }

    /// The numbers of both, or `None` if they share none.
    #[must_use]
    pub fn intersect(&self, other: &Self) -> Option<Self> {
        let low = if self.starts_before(other) { other.low } else { self.low };
        let high = if self.ends_after(other) { other.high } else { self.high };
        let both = Self { low, high };
        (!both.is_empty()).then_some(both)
    }

    /// Whether some number belongs to both: what equality means for figures.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.intersect(other).is_some()
    }

    /// The least interval that holds both.
    #[must_use]
    pub fn hull(&self, other: &Self) -> Self {
        Self {
            low: if other.starts_before(self) { other.low } else { self.low },
            high: if other.ends_after(self) { other.high } else { self.high },
        }
    }

    /// Whether every number of `other` belongs to it.
    pub fn encloses(&self, other: &Self) -> bool {
        !other.starts_before(self) && !other.ends_after(self)
    }

    fn starts_before(&self, other: &Self) -> bool {
        match (self.low, other.low) {
            (_, Bound::Unbounded) => false,
            (Bound::Unbounded, _) => true,
            (Bound::Closed(mine), Bound::Open(theirs)) => mine <= theirs,
            (Bound::Closed(mine) | Bound::Open(mine), Bound::Closed(theirs) | Bound::Open(theirs)) => {
                mine < theirs
            }
        }
    }

    fn ends_after(&self, other: &Self) -> bool {
        match (self.high, other.high) {
            (_, Bound::Unbounded) => false,
            (Bound::Unbounded, _) => true,
            (Bound::Closed(mine), Bound::Open(theirs)) => mine >= theirs,
            (Bound::Closed(mine) | Bound::Open(mine), Bound::Closed(theirs) | Bound::Open(theirs)) => {
                mine > theirs
            }
        }
    }
}

impl Bound {
    /// The number at this end, or `None` if there is no end.
    pub fn value(self) -> Option<Decimal> {
        match self {
            Self::Closed(value) | Self::Open(value) => Some(value),
            Self::Unbounded => None,
        }
    }

    /// Without trailing zeros or a sign on zero, so that equal ends are written alike.
    fn plain(self) -> Self {
        match self {
            Self::Closed(value) => Self::Closed(plain(value)),
            Self::Open(value) => Self::Open(plain(value)),
            Self::Unbounded => Self::Unbounded,
        }
    }
}

/// Without trailing zeros or a sign on zero.
pub(super) fn plain(value: Decimal) -> Decimal {
    if value.is_zero() { Decimal::ZERO } else { value.normalize() }
}
