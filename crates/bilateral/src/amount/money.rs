//! How much of which currency? Sums that refuse to mix.

use std::cmp::Ordering;
use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::Currency;
use super::exact::{self, Digits, Rounded, Toward};
use super::rules::{AMOUNT_CURRENCY_MISMATCH, AMOUNT_OVERFLOW, AMOUNT_TOO_LONG};
use super::wire::Exact;
use crate::error::{Error, Result};

/// An exact amount of one currency, in units of it: 41200000000 USD, not 41.2.
///
/// ```
/// use bilateral::amount::{Currency, Money};
///
/// let exports = Money::new(32_600_000_000_u64.into(), Currency::USD);
/// let imports = Money::new(8_600_000_000_u64.into(), Currency::USD);
/// assert_eq!(exports.checked_add(imports).unwrap().to_string(), "41200000000 USD");
///
/// // Wrong: dollars and euros have no sum.
/// let euros = Money::new(8.into(), Currency::EUR);
/// assert_eq!(exports.checked_add(euros).unwrap_err().code(), "amount.currency-mismatch");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "RawMoney", into = "RawMoney")]
pub struct Money {
    amount: Decimal,
    currency: Currency,
}

impl Money {
    /// So many units of a currency.
    pub fn new(amount: Decimal, currency: Currency) -> Self {
        Self { amount, currency }
    }

    /// How many units.
    pub fn amount(self) -> Decimal {
        self.amount
    }

    /// Of which currency.
    pub fn currency(self) -> Currency {
        self.currency
    }

    /// The exact sum.
    ///
    /// # Errors
    /// - `amount.currency-mismatch` for different currencies
    /// - `amount.overflow`, `amount.too-long` if the sum cannot be kept exactly
    pub fn checked_add(self, other: Self) -> Result<Self> {
        self.combined(other, "added", |toward| exact::add(self.amount, other.amount, toward))
    }

    /// The exact difference.
    ///
    /// # Errors
    /// As [`Money::checked_add`].
    pub fn checked_sub(self, other: Self) -> Result<Self> {
        self.combined(other, "subtracted", |toward| exact::add(self.amount, -other.amount, toward))
    }

    /// The exact product with a bare number.
    ///
    /// # Errors
    /// `amount.overflow`, `amount.too-long` if the product cannot be kept exactly.
    pub fn checked_mul(self, factor: Decimal) -> Result<Self> {
        let amount = settled(|toward| exact::mul(self.amount, factor, toward, Digits::All))?;
        Ok(Self { amount, ..self })
    }

    /// The exact sum of amounts in one currency; zero of it for no amounts.
    ///
    /// # Errors
    /// As [`Money::checked_add`].
    pub fn sum(currency: Currency, amounts: impl IntoIterator<Item = Self>) -> Result<Self> {
        amounts.into_iter().try_fold(Self::new(Decimal::ZERO, currency), Self::checked_add)
    }

    /// Which is more.
    ///
    /// # Errors
    /// `amount.currency-mismatch` for different currencies.
    pub fn compare(self, other: Self) -> Result<Ordering> {
        self.same_currency(other, "compared")?;
        Ok(self.amount.cmp(&other.amount))
    }

    fn combined(self, other: Self, verb: &str, result: impl Fn(Toward) -> Rounded) -> Result<Self> {
        self.same_currency(other, verb)?;
        Ok(Self { amount: settled(result)?, ..self })
    }

    fn same_currency(self, other: Self, verb: &str) -> Result<()> {
        if self.currency == other.currency {
            return Ok(());
        }
        Err(Error::new(
            &AMOUNT_CURRENCY_MISMATCH,
            format!("`{self}` and `{other}` cannot be {verb}; convert one of them first"),
        ))
    }
}

/// The result itself, or why it cannot be kept.
fn settled(result: impl Fn(Toward) -> Rounded) -> Result<Decimal> {
    match (result(Toward::Down), result(Toward::Up)) {
        (Rounded::Exact(value), _) => Ok(value),
        (Rounded::Beyond, _) | (_, Rounded::Beyond) => Err(overflow()),
        (near, _) => {
            let shown = if let Rounded::Strict(value) = near { value.to_string() } else { String::new() };
            Err(Error::new(
                &AMOUNT_TOO_LONG,
                format!(
                    "the result is near `{shown}` and has more digits than can be kept exactly; use fewer decimals"
                ),
            ))
        }
    }
}

pub(super) fn overflow() -> Error {
    Error::new(
        &AMOUNT_OVERFLOW,
        format!("the result is past `{}`, the largest amount; check the scale words", Decimal::MAX),
    )
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.amount, self.currency)
    }
}

/// An exact amount of one currency.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Money"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RawMoney {
    /// How many units of the currency.
    amount: Exact,
    /// Of which currency.
    currency: Currency,
}

impl From<Money> for RawMoney {
    fn from(money: Money) -> Self {
        Self { amount: Exact(money.amount), currency: money.currency }
    }
}

impl TryFrom<RawMoney> for Money {
    type Error = Error;

    fn try_from(raw: RawMoney) -> Result<Self> {
        Ok(Self::new(raw.amount.0, raw.currency))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Money {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        RawMoney::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        RawMoney::json_schema(generator)
    }
}
