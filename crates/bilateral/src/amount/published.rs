//! What can a figure in print stand for?

use std::fmt;

use rust_decimal::Decimal;

use super::exact::{self, Digits, Rounded, Toward};
use super::interval::plain;
use super::reading::{Operand, read};
use super::rules::{AMOUNT_OVERFLOW, AMOUNT_TOO_LONG, FIGURE_MISPLACED, INTERVAL_EMPTY};
use super::{Bound, Currency, Interval, Qualifier, Rounding, Scale, Unit};
use crate::error::{Error, Result};
use crate::wire::text::wire_text;

/// A figure as it was printed: its digits, scale, unit and hedge.
///
/// It stands for an interval in base units: units of the currency, or ratios for
/// `%` and `pp`, so that `23 %` is 0.23. `41.2 billion USD` is every amount that
/// rounds to those digits, half up: 41 150 000 000 included, 41 250 000 000 not.
/// Trailing zeros are digits: `40 billion` is [39.5, 40.5) billion. Negative
/// figures mirror positive ones, since statistics round halves away from zero.
///
/// | written | stands for |
/// |---|---|
/// | `41.2 billion USD` | [41.15, 41.25) billion |
/// | `+23 %` | [0.225, 0.235) |
/// | `over 180` · `at least 180` | (180, ∞) · [180, ∞) |
/// | `under 50` · `up to 50` | (-∞, 50) · (-∞, 50] |
/// | `about 6000` | [5000, 7000]: one unit of the last digit that is not zero, either way |
/// | `between 5 and 10 billion` | [5, 10] billion |
///
/// Scale words are English ([`Scale::parse`]).
///
/// ```
/// use bilateral::amount::Published;
///
/// let turnover = Published::parse("41.2bn USD").unwrap();
/// assert_eq!(turnover.to_string(), "41.2 billion USD");
/// assert_eq!(turnover.value().to_string(), "41200000000");
/// assert_eq!(turnover.interval().to_string(), "[41150000000, 41250000000)");
/// assert_eq!(Published::parse("over 3000").unwrap().interval().to_string(), "(3000, ∞)");
///
/// // Wrong: three, or three thousand?
/// assert_eq!(Published::parse("3,000").unwrap_err().code(), "figure.separator");
/// assert_eq!(Published::parse("41.2 zillion").unwrap_err().code(), "figure.unknown-word");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Published {
    qualifier: Qualifier,
    first: Figure,
    second: Option<Figure>,
    unit: Unit,
    rounding: Rounding,
}

/// One number with its scale, and the same in base units.
#[derive(Debug, Clone, Copy)]
struct Figure {
    digits: Decimal,
    plus: bool,
    scale: Scale,
    value: Decimal,
}

impl Published {
    /// Reads a figure: `[qualifier] [sign] digits [scale] [currency, % or pp]`, or
    /// `between A and B`. A currency code may also stand before the digits; how
    /// the digits were rounded may follow in brackets, `(truncated)`.
    ///
    /// # Errors
    /// - `figure.no-digits` without a number
    /// - `figure.separator` for `3,000`, `3.000`, `3 000` and decimal commas
    /// - `figure.unknown-word`, `figure.misplaced` for words outside the grammar
    /// - `currency.unknown` for three capital letters that are no currency
    /// - `amount.invalid`, `amount.too-long`, `amount.overflow` for digits that
    ///   are no decimal or cannot be kept exactly in base units
    /// - `interval.empty` for `between 10 and 5`
    pub fn parse(text: &str) -> Result<Self> {
        let reading = read(text)?;
        let unit = common_unit(&reading.first, reading.second.as_ref())?;
        let inherited = reading.second.as_ref().and_then(|second| second.scale);
        let first = Figure::new(&reading.first, inherited, unit)?;
        let second = reading.second.as_ref().map(|second| Figure::new(second, None, unit)).transpose()?;
        if let Some(second) = second.filter(|second| second.value < first.value) {
            return Err(Error::new(
                &INTERVAL_EMPTY,
                format!(
                    "nothing is between `{}` and `{}`; give the smaller one first",
                    first.digits, second.digits
                ),
            ));
        }
        Ok(Self { qualifier: reading.qualifier, first, second, unit, rounding: reading.rounding })
    }

    /// The same figure, known to have been rounded in another way. Only figures
    /// without a qualifier are widened by rounding.
    #[must_use]
    pub fn with_rounding(mut self, rounding: Rounding) -> Self {
        self.rounding = rounding;
        self
    }

    /// The digits as printed, trailing zeros kept; of `between A and B`, A.
    pub fn printed(&self) -> Decimal {
        self.first.digits
    }

    /// The second number of `between A and B`, as printed.
    pub fn printed_high(&self) -> Option<Decimal> {
        self.second.map(|second| second.digits)
    }

    /// How many decimals are printed.
    pub fn decimals(&self) -> u32 {
        self.first.digits.scale()
    }

    /// The scale the digits are counted in.
    pub fn scale(&self) -> Scale {
        self.first.scale
    }

    /// The unit.
    pub fn unit(&self) -> Unit {
        self.unit
    }

    /// The currency, if it is money.
    pub fn currency(&self) -> Option<Currency> {
        self.unit.currency()
    }

    /// How it was hedged.
    pub fn qualifier(&self) -> Qualifier {
        self.qualifier
    }

    /// How its digits came about.
    pub fn rounding(&self) -> Rounding {
        self.rounding
    }

    /// The printed number in base units, hedge and rounding aside: 41200000000
    /// for `41.2 billion USD`, 0.23 for `23 %`; of `between A and B`, A.
    pub fn value(&self) -> Decimal {
        self.first.value
    }

    /// Every value it can stand for, in base units.
    pub fn interval(&self) -> Interval {
        let value = self.first.value;
        let up_from = |low| Interval::between(low, Bound::Unbounded);
        let down_from = |high| Interval::between(Bound::Unbounded, high);
        match self.qualifier {
            Qualifier::Exact => self.spread(rounded_away(self.first.digits, self.rounding), self.decimals()),
            Qualifier::About => {
                let one =
                    Interval::between(Bound::Closed(Decimal::NEGATIVE_ONE), Bound::Closed(Decimal::ONE));
                let zeros = trailing_zeros(self.first.digits);
                let steps = Decimal::try_from_i128_with_scale(10_i128.pow(zeros), 0).unwrap_or(Decimal::MAX);
                self.spread(one.times(&Interval::point(steps)), self.decimals())
            }
            Qualifier::Over => up_from(Bound::Open(value)),
            Qualifier::AtLeast => up_from(Bound::Closed(value)),
            Qualifier::UpTo => down_from(Bound::Closed(value)),
            Qualifier::Under => down_from(Bound::Open(value)),
            Qualifier::Between => {
                let high = self.second.map_or(value, |second| second.value);
                Interval::between(Bound::Closed(value), Bound::Closed(high))
            }
        }
    }

    /// Every value it can stand for if it was rounded by any rule and hedged in passing:
    /// `over 34` of what was itself rounded to 34, `23` cut off and not rounded.
    ///
    /// ```
    /// use bilateral::amount::Published;
    /// let over = Published::parse("over 34 billion USD").unwrap();
    /// assert_eq!(over.loosely().to_string(), "[33500000000, ∞)");
    /// assert_eq!(over.interval().to_string(), "(34000000000, ∞)");
    /// ```
    pub fn loosely(&self) -> Interval {
        let rounded = |figure: Figure| {
            Self {
                qualifier: Qualifier::Exact,
                first: figure,
                second: None,
                rounding: Rounding::Unstated,
                ..*self
            }
            .interval()
        };
        let ends =
            self.second.map_or(rounded(self.first), |second| rounded(self.first).hull(&rounded(second)));
        self.interval().hull(&ends)
    }

    /// The value and what lies around it, `around` being counted in units of the last place.
    fn spread(&self, around: Interval, decimals: u32) -> Interval {
        let place = Decimal::try_new(1, decimals).map_or(Interval::ALL, Interval::point);
        let factor = Interval::point(self.first.scale.factor()).times(&Interval::point(self.unit.factor()));
        around.times(&place).times(&factor).plus(&Interval::point(self.first.value))
    }
}

/// What rounding took away or added, in units of the last place printed.
fn rounded_away(digits: Decimal, rounding: Rounding) -> Interval {
    let half = Decimal::new(5, 1);
    let near =
        |low: fn(Decimal) -> Bound, high: fn(Decimal) -> Bound| Interval::between(low(-half), high(half));
    let negative = digits.is_sign_negative();
    let cut = || {
        let (below, above) = (Bound::Open(Decimal::NEGATIVE_ONE), Bound::Open(Decimal::ONE));
        match (digits.is_zero(), negative) {
            (true, _) => Interval::between(below, above),
            (false, true) => Interval::between(below, Bound::Closed(Decimal::ZERO)),
            (false, false) => Interval::between(Bound::Closed(Decimal::ZERO), above),
        }
    };
    match rounding {
        Rounding::HalfUp if digits.is_zero() => near(Bound::Open, Bound::Open),
        Rounding::HalfUp if negative => near(Bound::Open, Bound::Closed),
        Rounding::HalfUp => near(Bound::Closed, Bound::Open),
        Rounding::HalfEven if digits.mantissa() % 2 == 0 => near(Bound::Closed, Bound::Closed),
        Rounding::HalfEven => near(Bound::Open, Bound::Open),
        Rounding::Truncated => cut(),
        Rounding::Unstated => [Rounding::HalfUp, Rounding::HalfEven]
            .into_iter()
            .fold(cut(), |every, rounding| every.hull(&rounded_away(digits, rounding))),
    }
}

fn trailing_zeros(digits: Decimal) -> u32 {
    let mut rest = digits.mantissa();
    let mut zeros = 0;
    while rest != 0 && rest % 10 == 0 {
        rest /= 10;
        zeros += 1;
    }
    zeros
}

fn common_unit(first: &Operand, second: Option<&Operand>) -> Result<Unit> {
    let later = second.and_then(|second| second.unit);
    let unit = match (first.unit, later) {
        (Some(one), Some(other)) if one != other => {
            return Err(Error::new(
                &FIGURE_MISPLACED,
                format!("`{other}` does not go with `{one}`; state both ends of a range in one unit"),
            ));
        }
        (one, other) => one.or(other).unwrap_or(Unit::Number),
    };
    let scaled = first.scale.or(second.and_then(|second| second.scale));
    match (unit, scaled) {
        (Unit::Percent | Unit::PercentagePoint, Some(scale)) => Err(Error::new(
            &FIGURE_MISPLACED,
            format!("`{scale}` does not go with `{unit}`; a percentage has no scale word"),
        )),
        _ => Ok(unit),
    }
}

impl Figure {
    fn new(operand: &Operand, inherited: Option<Scale>, unit: Unit) -> Result<Self> {
        let scale = operand.scale.or(inherited).unwrap_or_default();
        let factor = if scale == Scale::One { unit.factor() } else { scale.factor() };
        let digits = operand.digits;
        let value = match exact::mul(digits, factor, Toward::Down, Digits::All) {
            Rounded::Exact(value) => plain(value),
            Rounded::Strict(_) if factor < Decimal::ONE => {
                return Err(Error::new(
                    &AMOUNT_TOO_LONG,
                    format!("`{digits}` has more decimals than are kept exactly"),
                ));
            }
            Rounded::Strict(_) | Rounded::Beyond => {
                return Err(Error::new(
                    &AMOUNT_OVERFLOW,
                    format!("`{digits}` {scale} is more than can be kept; check the scale word"),
                ));
            }
        };
        Ok(Self { digits, plus: operand.plus, scale, value })
    }

    fn number(&self) -> String {
        format!("{}{}", if self.plus { "+" } else { "" }, self.digits)
    }
}

/// Trailing zeros are part of what was printed, so `41.2` and `41.20` differ.
impl PartialEq for Figure {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Figure {}

impl std::hash::Hash for Figure {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.key().hash(state);
    }
}

impl Figure {
    fn key(&self) -> (i128, u32, bool, Scale) {
        (self.digits.mantissa(), self.digits.scale(), self.plus, self.scale)
    }
}

impl fmt::Display for Published {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut words = vec![self.qualifier.word().to_owned(), self.first.number()];
        let scale = |figure: &Figure| match figure.scale {
            Scale::One => String::new(),
            scale => scale.word().to_owned(),
        };
        if let Some(second) = &self.second {
            if second.scale != self.first.scale {
                words.push(scale(&self.first));
            }
            words.extend(["and".to_owned(), second.number(), scale(second)]);
        } else {
            words.push(scale(&self.first));
        }
        if self.unit != Unit::Number {
            words.push(self.unit.to_string());
        }
        if !self.rounding.words().is_empty() {
            words.push(format!("({})", self.rounding.words()));
        }
        words.retain(|word| !word.is_empty());
        f.write_str(&words.join(" "))
    }
}

wire_text!(
    Published,
    "Published",
    "a figure as printed, such as \"41.2 billion USD\", \"over 3000\", \"+23 %\"",
    ""
);
