//! Growth in another currency: how much of it is trade, and how much the exchange rate.

use std::collections::BTreeMap;

use serde::Serialize;

use super::rules::{RATE_BASIS, RATE_MISSING};
use super::{Quotient, Ratio, Series};
use crate::amount::{Basis, Currency, Rate};
use crate::error::{Error, Result};
use crate::period::{Months, Period, YearMonth};

/// Average rates of single months, from one currency into another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthlyRates {
    base: Currency,
    quote: Currency,
    rates: BTreeMap<YearMonth, Ratio>,
}

impl MonthlyRates {
    /// Rates by month, all of one pair of currencies.
    ///
    /// ```
    /// use bilateral::amount::{Basis, Currency, Rate};
    /// use bilateral::flow::MonthlyRates;
    /// use rust_decimal::Decimal;
    /// use time::macros::date;
    /// let august = Basis::PeriodAverage { from: date!(2024 - 08 - 01), to: date!(2024 - 08 - 31) };
    /// let rate = Rate::new(Currency::EUR, Currency::USD, Decimal::new(11012, 4), august).unwrap();
    /// assert!(MonthlyRates::new(Currency::EUR, Currency::USD, [rate]).is_ok());
    ///
    /// // Wrong: the rate of one day for the trade of a month.
    /// let day = Basis::EndOfPeriod { on: date!(2024 - 08 - 31) };
    /// let rate = Rate::new(Currency::EUR, Currency::USD, Decimal::new(11087, 4), day).unwrap();
    /// let refused = MonthlyRates::new(Currency::EUR, Currency::USD, [rate]).unwrap_err();
    /// assert_eq!(refused.code(), "flow.rate-basis");
    /// ```
    ///
    /// # Errors
    /// - `flow.rate-basis` for a rate that is no average of exactly one month, or a second one for a month
    /// - `rate.wrong-pair` for a rate of other currencies
    pub fn new(base: Currency, quote: Currency, rates: impl IntoIterator<Item = Rate>) -> Result<Self> {
        let mut by_month = BTreeMap::new();
        for rate in rates {
            if (rate.base(), rate.quote()) != (base, quote) {
                let message =
                    format!("`{rate}` is no rate from {base} into {quote}; turn it round or leave it out");
                return Err(Error::new(&crate::amount::rules::RATE_WRONG_PAIR, message));
            }
            let month = match rate.basis() {
                Basis::PeriodAverage { from, to } | Basis::TradeWeighted { from, to } => {
                    let period = Period::of_days(from, to)?;
                    period.months().filter(|months| months.len() == 1).map(crate::period::MonthSpan::first)
                }
                Basis::EndOfPeriod { .. } | Basis::Fixed => None,
            };
            let value = Ratio::of(rate.value()).over(Ratio::of(rate.per_units()))?;
            let fresh = month.zip(value).filter(|(month, _)| !by_month.contains_key(month));
            let Some((month, value)) = fresh else {
                let message = format!(
                    "`{rate}` is not the one average of one month; trade of a month goes by its average"
                );
                return Err(Error::new(&RATE_BASIS, message));
            };
            by_month.insert(month, value);
        }
        Ok(Self { base, quote, rates: by_month })
    }

    /// From which currency.
    pub fn base(&self) -> Currency {
        self.base
    }

    /// Into which.
    pub fn quote(&self) -> Currency {
        self.quote
    }

    fn converted(&self, series: &Series, year: i32, months: Months) -> Result<Option<Ratio>> {
        let mut sum = Ratio::ZERO;
        for month in months.iter() {
            let month = YearMonth::new(year, month)?;
            let Some(value) = series.get(month) else { return Ok(None) };
            let rate = self.rates.get(&month).ok_or_else(|| {
                let message = format!("no rate from {} into {} for `{month}`; add it", self.base, self.quote);
                Error::new(&RATE_MISSING, message)
            })?;
            sum = sum.plus(Ratio::whole(value).times(*rate)?)?;
        }
        Ok(Some(sum))
    }
}

/// Growth in two currencies, and what lies between.
///
/// `1 + converted = (1 + own) · (1 + rate)`, and
/// `converted_after − converted_before = trade + exchange`, both exactly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ExchangeSplit {
    /// Growth in the currency of the series.
    pub own: Quotient,
    /// Growth in the other currency, each month converted at its own rate.
    pub converted: Quotient,
    /// Growth of the rate, each month weighted by its trade.
    pub rate: Quotient,
    /// The converted value before, in units as all that follow.
    pub converted_before: Ratio,
    /// The converted value after.
    pub converted_after: Ratio,
    /// What the trade itself did to the converted value, at the rate before.
    pub trade: Ratio,
    /// What the rate did, on the trade after.
    pub exchange: Ratio,
}

impl Series {
    /// Growth over the same months of two years in this currency and in another.
    ///
    /// `None` if a month is missing, or if the base is not above zero.
    ///
    /// # Errors
    /// - `flow.rate-missing` if a month has no rate
    /// - `flow.sum-overflow` past 127 bits
    pub fn exchange_split(
        &self,
        base_year: i32,
        year: i32,
        months: Months,
        rates: &MonthlyRates,
    ) -> Result<Option<ExchangeSplit>> {
        let own = self.same_months(base_year, year, months)?;
        let converted = rates.converted(self, base_year, months)?.zip(rates.converted(self, year, months)?);
        let Some((before, after)) = own.before().zip(own.after()) else { return Ok(None) };
        let Some((converted_before, converted_after)) = converted else { return Ok(None) };
        // The rate a year was converted at: a trade-weighted average of its months.
        let Some(rate_before) = converted_before.over(Ratio::whole(before))?.filter(|_| before > 0) else {
            return Ok(None);
        };
        let at_old_rate = Ratio::whole(after).times(rate_before)?;
        let rate = Quotient::growth(at_old_rate, converted_after)?;
        let units = |thousandths: Ratio| thousandths.times(Ratio::new(1, 1000).unwrap_or(Ratio::ONE));
        Ok(Some(ExchangeSplit {
            own: own.growth,
            converted: Quotient::growth(converted_before, converted_after)?,
            rate,
            converted_before: units(converted_before)?,
            converted_after: units(converted_after)?,
            trade: units(at_old_rate.minus(converted_before)?)?,
            exchange: units(converted_after.minus(at_old_rate)?)?,
        }))
    }
}
