//! UNCTAD's potential index, and where performance and potential put an economy.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::flow::{NoValue, Quotient, Ratio};
use crate::wire::decimal;
use crate::wire::words::words;

/// One variable of the potential index: an economy's value and the range over all economies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Scored {
    /// The economy's value.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    pub value: Decimal,
    /// The least of all economies.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    pub least: Decimal,
    /// The greatest of all economies.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    pub greatest: Decimal,
}

/// UNCTAD's inward potential index: the mean of the scores `(x − min) / (max − min)`; UNCTAD takes twelve
/// variables, from output per head to the world share of the inward stock. From 0 to 1.
///
/// # Errors
/// `flow.sum-overflow` past 127 bits.
pub fn potential(variables: &[Scored]) -> Result<Quotient> {
    let mut scores = Ratio::ZERO;
    for (index, variable) in variables.iter().enumerate() {
        let [value, least, greatest] = [variable.value, variable.least, variable.greatest].map(Ratio::of);
        if value < least || value > greatest || least == greatest {
            let because = format!(
                "variable {index} is {} in a range from {} to {}",
                variable.value, variable.least, variable.greatest
            );
            return Ok(Quotient::undefined(NoValue::ZeroBase, because));
        }
        let score = Quotient::share(value.minus(least)?, greatest.minus(least)?)?;
        scores = scores.plus(score.value().unwrap_or(Ratio::ZERO))?;
    }
    match i128::try_from(variables.len()) {
        Ok(count) if count > 0 => Quotient::share(scores, Ratio::whole(count)),
        _ => Ok(Quotient::undefined(NoValue::TooFew, "there is no variable to score")),
    }
}

words! {
    /// Where an economy stands (UNCTAD, World Investment Report 2002).
    pub enum Quadrant {
        /// Attracts much and could.
        FrontRunner = "front-runner",
        /// Attracts more than it should expect.
        AbovePotential = "above-potential",
        /// Attracts less than it could.
        BelowPotential = "below-potential",
        /// Attracts little and could not expect more.
        UnderPerformer = "under-performer",
    }
}

/// The quadrant, by the medians of all economies; a value on the median counts as high.
pub fn quadrant(
    performance: Ratio,
    median_performance: Ratio,
    potential: Ratio,
    median_potential: Ratio,
) -> Quadrant {
    match (performance >= median_performance, potential >= median_potential) {
        (true, true) => Quadrant::FrontRunner,
        (true, false) => Quadrant::AbovePotential,
        (false, true) => Quadrant::BelowPotential,
        (false, false) => Quadrant::UnderPerformer,
    }
}

impl Quadrant {
    /// Its number in tables: 1 to 4, in the order of the words.
    pub const fn number(self) -> i128 {
        match self {
            Self::FrontRunner => 1,
            Self::AbovePotential => 2,
            Self::BelowPotential => 3,
            Self::UnderPerformer => 4,
        }
    }
}
