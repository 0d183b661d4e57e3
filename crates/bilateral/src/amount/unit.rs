//! What is counted: money, shares, changes of shares, things.

use std::fmt;

use rust_decimal::Decimal;

use super::Currency;
use super::rules::UNIT_UNKNOWN;
use crate::error::{Error, Result};
use crate::wire::text::wire_text;

/// The unit of a figure.
///
/// ```
/// use bilateral::amount::{Currency, Unit};
///
/// assert_eq!(Unit::parse("USD").unwrap(), Unit::Money(Currency::USD));
/// assert_eq!(Unit::parse("pp").unwrap().to_string(), "pp");
/// // Wrong: a unit nobody declared.
/// assert_eq!(Unit::parse("barrels").unwrap_err().code(), "unit.unknown");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// An amount of money.
    Money(Currency),
    /// Parts of a hundred; its base unit is the ratio, so 23 % is 0.23.
    Percent,
    /// A difference of two percentages; its base unit is the ratio, so 1.2 pp is 0.012.
    PercentagePoint,
    /// Whole things: companies, visits, agreements.
    Count,
    /// A bare number, whatever it counts; also a ratio such as 1.4.
    Number,
}

impl Unit {
    /// Reads a currency code, `%`, `pp`, `items` or `number`.
    ///
    /// # Errors
    /// - `currency.unknown` for three capital letters that are no currency
    /// - `unit.unknown` for any other word
    pub fn parse(text: &str) -> Result<Self> {
        match text {
            "%" => Ok(Self::Percent),
            "pp" => Ok(Self::PercentagePoint),
            "items" => Ok(Self::Count),
            "number" => Ok(Self::Number),
            code if is_code(code) => Currency::parse(code).map(Self::Money),
            other => {
                let shown: String = other.chars().take(40).collect();
                Err(Error::new(
                    &UNIT_UNKNOWN,
                    format!("`{shown}` is no unit; use a currency code, `%`, `pp`, `items` or `number`"),
                ))
            }
        }
    }

    /// The currency, if it is money.
    pub fn currency(self) -> Option<Currency> {
        match self {
            Self::Money(currency) => Some(currency),
            _ => None,
        }
    }

    /// What one printed unit is in base units: 0.01 for percentages, 1 otherwise.
    pub fn factor(self) -> Decimal {
        match self {
            Self::Percent | Self::PercentagePoint => Decimal::new(1, 2),
            Self::Money(_) | Self::Count | Self::Number => Decimal::ONE,
        }
    }
}

/// Whether it is written like a currency code.
pub(super) fn is_code(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Money(currency) => currency.fmt(f),
            Self::Percent => f.write_str("%"),
            Self::PercentagePoint => f.write_str("pp"),
            Self::Count => f.write_str("items"),
            Self::Number => f.write_str("number"),
        }
    }
}

wire_text!(
    Unit,
    "Unit",
    "a unit: a currency code such as \"USD\", \"%\", \"pp\", \"items\" or \"number\"",
    "^([A-Z]{3}|%|pp|items|number)$"
);
