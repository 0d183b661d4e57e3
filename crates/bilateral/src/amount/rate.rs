//! What does one currency cost in another, and over which time was that observed?

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use time::Date;

use super::Currency;
use super::rules::{RATE_NOT_POSITIVE, RATE_PERIOD_REVERSED, RATE_WRONG_PAIR};
use super::wire::Exact;
use crate::error::{Error, Result};

/// The time a rate was observed over, and with what weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Basis {
    /// The plain average of a period, both days included: for flows.
    PeriodAverage {
        /// The first day.
        #[serde(with = "crate::wire::date")]
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        from: Date,
        /// The last day.
        #[serde(with = "crate::wire::date")]
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        to: Date,
    },
    /// Monthly rates weighted by the trade of each month, as UN Comtrade does, per
    /// reporter and direction: for the flow it was weighted by.
    TradeWeighted {
        /// The first day.
        #[serde(with = "crate::wire::date")]
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        from: Date,
        /// The last day.
        #[serde(with = "crate::wire::date")]
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        to: Date,
    },
    /// The rate of one day: for positions, and for a single transaction.
    EndOfPeriod {
        /// The day.
        #[serde(with = "crate::wire::date")]
        #[cfg_attr(feature = "schema", schemars(with = "String"))]
        on: Date,
    },
    /// Fixed by law for good, as 1.95583 German marks per euro: for everything.
    Fixed,
}

impl Basis {
    /// Whether it averages over a period.
    pub fn is_average(self) -> bool {
        matches!(self, Self::PeriodAverage { .. } | Self::TradeWeighted { .. })
    }
}

/// An exchange rate: so much of the quote currency for so much of the base currency.
///
/// Some central banks quote per 10, 100 or 1000 units; both amounts are kept, so
/// that turning a rate round loses nothing.
///
/// ```
/// use bilateral::amount::{Basis, Currency, Rate};
/// use rust_decimal::Decimal;
///
/// let mark = Currency::parse("DEM").unwrap();
/// let rate = Rate::new(Currency::EUR, mark, Decimal::new(195_583, 5), Basis::Fixed).unwrap();
/// assert_eq!(rate.to_string(), "1.95583 DEM per 1 EUR");
/// assert_eq!(rate.inverted().to_string(), "1 EUR per 1.95583 DEM");
///
/// // Wrong: a rate that was never published, entered as zero.
/// let refused = Rate::new(Currency::EUR, mark, Decimal::ZERO, Basis::Fixed).unwrap_err();
/// assert_eq!(refused.code(), "rate.not-positive");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "RawRate", into = "RawRate")]
pub struct Rate {
    base: Currency,
    quote: Currency,
    value: Decimal,
    per: Decimal,
    basis: Basis,
}

impl Rate {
    /// `value` units of `quote` for one unit of `base`.
    ///
    /// # Errors
    /// - `rate.not-positive` if `value` is zero or less
    /// - `rate.wrong-pair` if both currencies are the same
    /// - `rate.period-reversed` if the basis ends before it begins
    pub fn new(base: Currency, quote: Currency, value: Decimal, basis: Basis) -> Result<Self> {
        Self::per(base, Decimal::ONE, quote, value, basis)
    }

    /// `value` units of `quote` for `per` units of `base`.
    ///
    /// # Errors
    /// As [`Rate::new`]; `per` also has to be above zero.
    pub fn per(base: Currency, per: Decimal, quote: Currency, value: Decimal, basis: Basis) -> Result<Self> {
        if base == quote {
            return Err(Error::new(
                &RATE_WRONG_PAIR,
                format!("a rate joins two currencies, and `{base}` is both of these"),
            ));
        }
        if let Some(refused) = [value, per].into_iter().find(|amount| *amount <= Decimal::ZERO) {
            return Err(Error::new(
                &RATE_NOT_POSITIVE,
                format!("`{refused}` is not above zero; leave out a rate that is not known"),
            ));
        }
        match basis {
            Basis::PeriodAverage { from, to } | Basis::TradeWeighted { from, to } if to < from => {
                Err(Error::new(
                    &RATE_PERIOD_REVERSED,
                    format!("`{to}` is before `{from}`; give the first day of the period first"),
                ))
            }
            _ => Ok(Self { base, quote, value, per, basis }),
        }
    }

    /// The currency that is converted from.
    pub fn base(&self) -> Currency {
        self.base
    }

    /// The currency that is converted to.
    pub fn quote(&self) -> Currency {
        self.quote
    }

    /// How much of the quote currency is paid for [`Rate::per_units`] of the base currency.
    pub fn value(&self) -> Decimal {
        self.value
    }

    /// For how many units of the base currency the value is paid; usually 1.
    pub fn per_units(&self) -> Decimal {
        self.per
    }

    /// The time it was observed over.
    pub fn basis(&self) -> Basis {
        self.basis
    }

    /// The same exchange read the other way, exactly. Of an average, the inverse is
    /// not the average of the inverses; prefer the published rate where there is one.
    #[must_use]
    pub fn inverted(&self) -> Self {
        Self { base: self.quote, quote: self.base, value: self.per, per: self.value, basis: self.basis }
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} per {} {}", self.value, self.quote, self.per, self.base)
    }
}

/// An exchange rate: which way, how many, and what it was observed over.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Rate"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RawRate {
    /// The currency that is converted from.
    base: Currency,
    /// The currency that is converted to.
    quote: Currency,
    /// How much of the quote currency is paid.
    value: Exact,
    /// For how many units of the base currency; 1 if absent.
    #[serde(default = "one")]
    per: Exact,
    /// The time it was observed over.
    basis: Basis,
}

fn one() -> Exact {
    Exact(Decimal::ONE)
}

impl From<Rate> for RawRate {
    fn from(rate: Rate) -> Self {
        Self {
            base: rate.base,
            quote: rate.quote,
            value: Exact(rate.value),
            per: Exact(rate.per),
            basis: rate.basis,
        }
    }
}

impl TryFrom<RawRate> for Rate {
    type Error = Error;

    fn try_from(raw: RawRate) -> Result<Self> {
        Self::per(raw.base, raw.per.0, raw.quote, raw.value.0, raw.basis)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Rate {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        RawRate::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        RawRate::json_schema(generator)
    }
}
