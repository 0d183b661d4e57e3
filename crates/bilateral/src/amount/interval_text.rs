//! How is a range written, exactly and for readers?

use std::fmt;

use rust_decimal::{Decimal, RoundingStrategy};

use super::exact::{self, Digits, Rounded, Toward};
use super::{Bound, Interval, Scale};

impl Interval {
    /// The same numbers counted in a scale: [33.3e9, 33.7e9] in billions is [33.3, 33.7].
    #[must_use]
    pub fn in_scale(&self, scale: Scale) -> Self {
        let one = Decimal::try_new(1, scale.exponent()).unwrap_or(Decimal::ONE);
        self.times(&Self::point(one))
    }

    /// For readers: the ends rounded to the nearest at so many decimals, at most 28.
    ///
    /// The rounded ends may cut off possible values; use [`Interval::shown_outward`]
    /// where a claim is decided by them.
    ///
    /// ```
    /// use bilateral::amount::{Interval, Published, Scale};
    ///
    /// let now = Published::parse("41.2 billion USD").unwrap().interval();
    /// let growth = Published::parse("+23 %").unwrap().interval();
    /// let factor = growth.add(&Interval::point(1.into())).unwrap();
    /// let before = now.div(&factor).unwrap().in_scale(Scale::Billion);
    /// assert_eq!(before.shown(2), "33.32–33.67");
    /// assert_eq!(before.shown_outward(2), "33.31–33.68");
    /// ```
    pub fn shown(&self, decimals: u32) -> String {
        let nearest = |value: Decimal| {
            value.round_dp_with_strategy(decimals.min(28), RoundingStrategy::MidpointAwayFromZero)
        };
        self.written(decimals, nearest, nearest)
    }

    /// For readers: the ends rounded outward at so many decimals, at most 28, so
    /// that no possible value is cut off.
    pub fn shown_outward(&self, decimals: u32) -> String {
        self.written(
            decimals,
            |low| low.round_dp_with_strategy(decimals.min(28), RoundingStrategy::ToNegativeInfinity),
            |high| high.round_dp_with_strategy(decimals.min(28), RoundingStrategy::ToPositiveInfinity),
        )
    }

    fn written(
        &self,
        decimals: u32,
        low: impl Fn(Decimal) -> Decimal,
        high: impl Fn(Decimal) -> Decimal,
    ) -> String {
        let places = usize::try_from(decimals.min(28)).unwrap_or(28);
        let text = |value: Decimal| {
            let value = if value.is_zero() { Decimal::ZERO } else { value };
            let mut text = value.to_string();
            // The decimal's own padding has room for 32 letters and stops the program past them.
            let missing = places.saturating_sub(usize::try_from(value.scale()).unwrap_or(places));
            if missing > 0 {
                text.push_str(if value.scale() == 0 { "." } else { "" });
                text.extend(std::iter::repeat_n('0', missing));
            }
            text
        };
        match (self.low().map(low), self.high().map(high)) {
            (None, None) => "any value".to_owned(),
            (Some(low), None) => format!("{} {}", if self.low_open() { ">" } else { "≥" }, text(low)),
            (None, Some(high)) => format!("{} {}", if self.high_open() { "<" } else { "≤" }, text(high)),
            (Some(low), Some(high)) if low == high => text(low),
            (Some(low), Some(high)) if low.is_sign_negative() => format!("{} to {}", text(low), text(high)),
            (Some(low), Some(high)) => format!("{}–{}", text(low), text(high)),
        }
    }

    /// The middle, rounded to 28 digits; `None` without two ends. A reading aid:
    /// nothing says that the middle is likelier than the rest.
    pub fn midpoint(&self) -> Option<Decimal> {
        let half = Decimal::new(5, 1);
        let part = |value| match exact::mul(value, half, Toward::Down, Digits::All) {
            Rounded::Exact(value) | Rounded::Strict(value) => Some(value),
            Rounded::Beyond => None,
        };
        part(self.low()?)?.checked_add(part(self.high()?)?).map(|middle| middle.normalize())
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.lower() {
            Bound::Closed(low) => write!(f, "[{low}, ")?,
            Bound::Open(low) => write!(f, "({low}, ")?,
            Bound::Unbounded => f.write_str("(-∞, ")?,
        }
        match self.upper() {
            Bound::Closed(high) => write!(f, "{high}]"),
            Bound::Open(high) => write!(f, "{high})"),
            Bound::Unbounded => f.write_str("∞)"),
        }
    }
}
