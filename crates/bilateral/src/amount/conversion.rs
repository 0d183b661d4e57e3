//! What is an amount in another currency, and at which kind of rate was it converted?
//!
//! Flows go at the average of their period, positions at the rate of their day;
//! the other way round only through a method that says so and a record that keeps it.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::money::overflow;
use super::rules::{RATE_AVERAGE_FOR_POSITION, RATE_MOMENT_FOR_FLOW, RATE_WRONG_PAIR};
use super::{Basis, Interval, Money, Rate};
use crate::error::{Error, Result};

/// Whether an amount accrued over a period or stood at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Measure {
    /// Exports, transactions, income: so much in a period.
    Flow,
    /// Stocks, debts, reserves: so much on a day.
    Position,
}

/// An amount in another currency, with how it got there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Converted {
    money: Money,
    bounds: Interval,
    measure: Measure,
    rate: Rate,
}

impl Converted {
    /// The amount in the quote currency; where it cannot be written exactly, the
    /// nearest of 28 digits.
    pub fn money(&self) -> Money {
        self.money
    }

    /// Where the true amount lies: a point if [`Converted::money`] is exact.
    pub fn bounds(&self) -> Interval {
        self.bounds
    }

    /// Whether nothing was rounded.
    pub fn is_exact(&self) -> bool {
        self.bounds.exact().is_some()
    }

    /// What was converted.
    pub fn measure(&self) -> Measure {
        self.measure
    }

    /// The rate it was converted at.
    pub fn rate(&self) -> Rate {
        self.rate
    }

    /// Whether the basis of the rate does not fit what was converted, and was
    /// insisted on: an average for a position, or the rate of one day for a flow.
    pub fn is_insisted(&self) -> bool {
        match (self.measure, self.rate.basis()) {
            (_, Basis::Fixed) => false,
            (Measure::Flow, basis) => !basis.is_average(),
            (Measure::Position, basis) => basis.is_average(),
        }
    }
}

impl Money {
    /// A flow in the rate's quote currency, at an average or a fixed rate.
    ///
    /// ```
    /// use bilateral::amount::{Basis, Currency, Money, Rate};
    /// use rust_decimal::Decimal;
    /// use time::macros::date;
    ///
    /// let year = Basis::PeriodAverage { from: date!(2024 - 01 - 01), to: date!(2024 - 12 - 31) };
    /// let rate = Rate::new(Currency::EUR, Currency::USD, Decimal::new(10824, 4), year).unwrap();
    /// let exports = Money::new(1_000_000.into(), Currency::EUR);
    /// assert_eq!(exports.convert_flow(&rate).unwrap().money().to_string(), "1082400 USD");
    ///
    /// // Wrong: the same rate for a stock of investment, or for dollars.
    /// assert_eq!(exports.convert_position(&rate).unwrap_err().code(), "rate.average-for-position");
    /// let dollars = Money::new(1.into(), Currency::USD);
    /// assert_eq!(dollars.convert_flow(&rate).unwrap_err().code(), "rate.wrong-pair");
    /// ```
    ///
    /// # Errors
    /// - `rate.wrong-pair` if the amount is not in the rate's base currency
    /// - `rate.moment-for-flow` for the rate of one day
    /// - `amount.overflow` past the range of amounts
    pub fn convert_flow(self, rate: &Rate) -> Result<Converted> {
        if let Basis::EndOfPeriod { on } = rate.basis() {
            return Err(Error::new(
                &RATE_MOMENT_FOR_FLOW,
                format!(
                    "`{rate}` is the rate of `{on}` alone; a flow takes its period's average, a single transaction `convert_flow_at_moment`"
                ),
            ));
        }
        self.converted(rate, Measure::Flow)
    }

    /// A flow at the rate of one day: a single transaction, or for want of an average.
    /// [`Converted::is_insisted`] keeps it on record.
    ///
    /// # Errors
    /// - `rate.wrong-pair` if the amount is not in the rate's base currency
    /// - `amount.overflow` past the range of amounts
    pub fn convert_flow_at_moment(self, rate: &Rate) -> Result<Converted> {
        self.converted(rate, Measure::Flow)
    }

    /// A position in the rate's quote currency, at the rate of a day or a fixed rate.
    ///
    /// # Errors
    /// - `rate.wrong-pair` if the amount is not in the rate's base currency
    /// - `rate.average-for-position` for an average of any kind
    /// - `amount.overflow` past the range of amounts
    pub fn convert_position(self, rate: &Rate) -> Result<Converted> {
        if rate.basis().is_average() {
            return Err(Error::new(
                &RATE_AVERAGE_FOR_POSITION,
                format!(
                    "`{rate}` is an average; a position takes the rate of its day, or `convert_position_at_average`"
                ),
            ));
        }
        self.converted(rate, Measure::Position)
    }

    /// A position at an average rate, for want of one of its day.
    /// [`Converted::is_insisted`] keeps it on record.
    ///
    /// # Errors
    /// - `rate.wrong-pair` if the amount is not in the rate's base currency
    /// - `amount.overflow` past the range of amounts
    pub fn convert_position_at_average(self, rate: &Rate) -> Result<Converted> {
        self.converted(rate, Measure::Position)
    }

    fn converted(self, rate: &Rate, measure: Measure) -> Result<Converted> {
        if self.currency() != rate.base() {
            let way_out = if self.currency() == rate.quote() {
                "turn it round with `inverted()`"
            } else {
                "use a rate of the amount's currency"
            };
            return Err(Error::new(
                &RATE_WRONG_PAIR,
                format!("`{rate}` does not convert `{}`; {way_out}", self.currency()),
            ));
        }
        let bounds = Interval::point(self.amount())
            .times(&Interval::point(rate.value()))
            .div(&Interval::point(rate.per_units()))?;
        let nearest = || -> Option<Decimal> {
            let product = self.amount().checked_mul(rate.value())?;
            product.checked_div(rate.per_units()).map(|amount| amount.normalize())
        };
        let amount = bounds.exact().or_else(nearest).ok_or_else(overflow)?;
        Ok(Converted { money: Money::new(amount, rate.quote()), bounds, measure, rate: *rate })
    }
}
