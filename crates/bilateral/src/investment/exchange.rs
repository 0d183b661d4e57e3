//! How much of a change in one currency is the exchange rate's, when the account is kept in another.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::amount::rules::RATE_NOT_POSITIVE;
use crate::error::{Error, Result};
use crate::flow::Ratio;
use crate::wire::decimal;

/// A position kept in one currency and looked at in another; rates are units of the other currency
/// for one unit of the account's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ExchangeAccount {
    /// The opening position, in the currency of the account.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    pub opening: Decimal,
    /// Transactions, in the currency of the account.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    pub transactions: Decimal,
    /// The closing position, in the currency of the account.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    pub closing: Decimal,
    /// The rate at the end of the day before.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    pub opening_rate: Decimal,
    /// The average rate of the period.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    pub average_rate: Decimal,
    /// The rate at the end of the period.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    pub closing_rate: Decimal,
}

/// The change of a position in the other currency; the three parts sum to it exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExchangeEffect {
    /// The whole change: `e₁P₁ − e₀P₀`.
    pub change: Ratio,
    /// Transactions at the average rate: `ē·F`.
    pub transactions: Ratio,
    /// What the exchange rate did: `(e₁ − e₀)·P₀ + (e₁ − ē)·F`.
    pub exchange: Ratio,
    /// Prices and volume, at the closing rate: `e₁·(P₁ − P₀ − F)`.
    pub price_and_volume: Ratio,
}

impl ExchangeAccount {
    /// The change in the other currency, split into transactions, exchange rate and the rest.
    ///
    /// # Errors
    /// - `rate.not-positive` for a rate of zero or below
    /// - `flow.sum-overflow` past 127 bits
    pub fn effect(&self) -> Result<ExchangeEffect> {
        let rates = [
            ("openingRate", self.opening_rate),
            ("averageRate", self.average_rate),
            ("closingRate", self.closing_rate),
        ];
        if let Some((field, rate)) = rates.iter().find(|(_, rate)| *rate <= Decimal::ZERO) {
            let message = format!("`{rate}` is no exchange rate; a currency costs something");
            return Err(Error::new(&RATE_NOT_POSITIVE, message).at(field));
        }
        let [opening, flow, closing] = [self.opening, self.transactions, self.closing].map(Ratio::of);
        let [before, average, after] =
            [self.opening_rate, self.average_rate, self.closing_rate].map(Ratio::of);
        let exchange = after.minus(before)?.times(opening)?.plus(after.minus(average)?.times(flow)?)?;
        let rest = closing.minus(opening)?.minus(flow)?;
        Ok(ExchangeEffect {
            change: after.times(closing)?.minus(before.times(opening)?)?,
            transactions: average.times(flow)?,
            exchange,
            price_and_volume: after.times(rest)?,
        })
    }
}
