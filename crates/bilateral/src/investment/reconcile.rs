//! Do flows and other changes explain how a position moved? The residual is part of the answer.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::identity::{follows, minus, rounding_of, sum};
use super::rules::YEARS_EMPTY;
use crate::error::{Error, Result};
use crate::flow::{Quotient, Ratio};
use crate::order;
use crate::period::Period;
use crate::wire::decimal;

/// The account of one period: `closing = opening + transactions + price + exchange rate + volume + residual`.
///
/// All values in one currency and one unit; what the source does not state stays absent and ends
/// up in the residual.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StockFlow {
    /// The period between the two positions.
    pub period: Period,
    /// The position at the end of the day before the period.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    pub opening: Decimal,
    /// Transactions of the period, net.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    pub transactions: Decimal,
    /// What prices changed, where stated.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub price: Option<Decimal>,
    /// What exchange rates changed, where stated.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub exchange_rate: Option<Decimal>,
    /// Other changes in volume, where stated.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub volume: Option<Decimal>,
    /// The position at the end of the period.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    pub closing: Decimal,
}

/// One period, or a run of them, reconciled.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reconciled {
    /// The account, as it was handed in; for a run, from the first opening to the last closing.
    #[serde(flatten)]
    pub account: StockFlow,
    /// What nothing stated explains: closing less opening, transactions and stated changes.
    #[serde(with = "decimal")]
    pub residual: Decimal,
    /// What rounding of the printed values can account for, at most.
    #[serde(with = "decimal")]
    pub rounding: Decimal,
    /// Whether the residual is no larger than that.
    pub closes: bool,
    /// The residual over the closing position.
    pub residual_share: Quotient,
}

impl StockFlow {
    fn changes(&self) -> impl Iterator<Item = Decimal> {
        [self.price, self.exchange_rate, self.volume].into_iter().flatten()
    }

    /// The account with its residual.
    ///
    /// ```
    /// use bilateral::investment::StockFlow;
    /// // Kazakhstan in 2021, million USD: positions of the External Wealth of Nations, net inflows of UNCTAD.
    /// let year: StockFlow = serde_json::from_str(r#"{
    ///     "period": "2021", "opening": "167204.863", "transactions": "3171.787", "closing": "169102.218"
    /// }"#).unwrap();
    /// assert_eq!(year.reconciled().unwrap().residual.to_string(), "-1274.432");
    /// ```
    ///
    /// # Errors
    /// `amount.overflow`, `amount.too-long` if a sum cannot be kept exactly.
    pub fn reconciled(&self) -> Result<Reconciled> {
        let explained = sum([self.opening, self.transactions].into_iter().chain(self.changes()))?;
        let residual = minus(self.closing, explained)?;
        let rounding =
            rounding_of([self.opening, self.transactions, self.closing].into_iter().chain(self.changes()));
        Ok(Reconciled {
            account: self.clone(),
            residual,
            rounding,
            closes: residual.abs() <= rounding,
            residual_share: Quotient::share(Ratio::of(residual), Ratio::of(self.closing))?,
        })
    }
}

/// Where a position opens on another value than the one it closed on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Break {
    /// The period that opens differently.
    pub period: Period,
    /// Its opening less the closing before.
    #[serde(with = "decimal")]
    pub gap: Decimal,
}

/// A run of periods, each with its residual, and the run as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Reconciliation {
    /// The periods in order of time.
    pub years: Vec<Reconciled>,
    /// All of them as one account; a change is stated here if every period states it.
    pub whole: Reconciled,
    /// Where the series was revised between a closing and the next opening.
    pub breaks: Vec<Break>,
    /// Cumulative net flow less the change of the position: what a reader is off by who takes one for the other.
    #[serde(with = "decimal")]
    pub consistency_gap: Decimal,
}

/// Reconciles a run of periods that follow one another, in any order of input.
///
/// # Errors
/// - `investment.years-empty` for no period
/// - `investment.years-unordered` for periods that overlap or leave days out
/// - `amount.overflow`, `amount.too-long` if a sum cannot be kept exactly
pub fn reconcile(years: &[StockFlow]) -> Result<Reconciliation> {
    let mut ordered: Vec<(usize, &StockFlow)> = years.iter().enumerate().collect();
    order::sort_by_key(&mut ordered, |(_, year)| year.period.first_day());
    let (Some((_, first)), Some((_, last))) = (ordered.first(), ordered.last()) else {
        return Err(Error::new(&YEARS_EMPTY, "there is no period to reconcile; give at least one"));
    };
    let mut breaks = Vec::new();
    for ((_, before), (index, after)) in ordered.iter().zip(ordered.iter().skip(1)) {
        follows(before.period, after.period, *index)?;
        if before.closing != after.opening {
            breaks.push(Break { period: after.period, gap: minus(after.opening, before.closing)? });
        }
    }
    let of_all = |change: fn(&StockFlow) -> Option<Decimal>| -> Result<Option<Decimal>> {
        let stated: Option<Vec<Decimal>> = ordered.iter().map(|(_, year)| change(year)).collect();
        stated.map(sum).transpose()
    };
    let whole = StockFlow {
        period: Period::of_days(first.period.first_day(), last.period.last_day())?,
        opening: first.opening,
        transactions: sum(ordered.iter().map(|(_, year)| year.transactions))?,
        price: of_all(|year| year.price)?,
        exchange_rate: of_all(|year| year.exchange_rate)?,
        volume: of_all(|year| year.volume)?,
        closing: last.closing,
    };
    let consistency_gap = minus(whole.transactions, minus(whole.closing, whole.opening)?)?;
    let mut whole_reconciled = whole.reconciled()?;
    // The flows of a run are rounded year by year, not once.
    whole_reconciled.rounding = rounding_of(
        ordered
            .iter()
            .flat_map(|(_, year)| std::iter::once(year.transactions).chain(year.changes()))
            .chain([whole.opening, whole.closing]),
    );
    whole_reconciled.closes = whole_reconciled.residual.abs() <= whole_reconciled.rounding;
    Ok(Reconciliation {
        years: ordered.iter().map(|(_, year)| year.reconciled()).collect::<Result<_>>()?,
        whole: whole_reconciled,
        breaks,
        consistency_gap,
    })
}
