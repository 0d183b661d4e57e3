//! Positions nobody surveyed: flows added up under stated assumptions.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::identity::follows;
use super::rules::ASSUMPTION_RANGE;
use super::terms::EstimateMethod;
use crate::error::{Error, Result};
use crate::flow::Ratio;
use crate::period::Period;
use crate::wire::decimal;

/// A flow of one period, and by which share prices revalued what was there before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EstimateYear {
    /// The period.
    pub period: Period,
    /// The net flow.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    pub flow: Decimal,
    /// For perpetual inventories the share written down, for cumulated flows the share gained: 0.05 is 5 %.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    pub rate: Decimal,
}

/// A position that was computed and not observed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct EstimatedPosition {
    /// The period at whose end it would stand.
    pub period: Period,
    /// The value, to six places.
    #[serde(with = "decimal")]
    pub value: Decimal,
    /// How it was made; an estimate never loses this label.
    pub method: EstimateMethod,
}

/// A perpetual inventory `K = (1 − δ)·K₋₁ + I` or cumulated flows `P = P₋₁·(1 + π) + F`, from a first position.
///
/// Rounded to six places after every period, halves away from zero, so that long runs stay exact.
///
/// # Errors
/// - `investment.years-unordered` for a period that does not follow on the one before it
/// - `investment.assumption-range` for a write-down outside 0–1, a loss of more than everything, or the
///   method `mirror`, which adds up nothing
/// - `flow.sum-overflow` past 127 bits
pub fn estimate(
    method: EstimateMethod,
    opening: Decimal,
    years: &[EstimateYear],
) -> Result<Vec<EstimatedPosition>> {
    let mut value = opening;
    for (index, (before, after)) in years.iter().zip(years.iter().skip(1)).enumerate() {
        follows(before.period, after.period, index + 1).map_err(|refused| refused.at("years"))?;
    }
    let mut positions = Vec::with_capacity(years.len());
    for (index, year) in years.iter().enumerate() {
        let (legal, kept) = match method {
            EstimateMethod::PerpetualInventory => {
                ((Decimal::ZERO..=Decimal::ONE).contains(&year.rate), Ratio::ONE.minus(Ratio::of(year.rate))?)
            }
            EstimateMethod::CumulatedFlows => {
                (year.rate >= -Decimal::ONE, Ratio::ONE.plus(Ratio::of(year.rate))?)
            }
            EstimateMethod::Mirror => {
                let message = "`mirror` takes a partner's figure and adds up nothing; use `cumulated-flows`";
                return Err(Error::new(&ASSUMPTION_RANGE, message).at("method"));
            }
        };
        if !legal {
            let message = format!("`{}` is no share that can be written down or lost", year.rate);
            return Err(Error::new(&ASSUMPTION_RANGE, message).at("rate").at(index).at("years"));
        }
        value = Ratio::of(value).times(kept)?.plus(Ratio::of(year.flow))?.round(6);
        positions.push(EstimatedPosition { period: year.period, value, method });
    }
    Ok(positions)
}
