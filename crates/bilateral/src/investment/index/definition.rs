//! What each index is, and one door to all of them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

use super::list::INDICES;
use super::{
    Scored, bilateral_intensity, concentration, duration_weighted, equivalent_number, global_asymmetry,
    market_integration, mirror_asymmetry, normalised_concentration, openness, performance, phantom_share,
    potential, quadrant, rate_of_return, ratio, reinvestment_ratio, relative_asymmetry,
    stock_consistency_gap, top_share,
};
use crate::error::{Error, Result};
use crate::flow::{Quotient, Ratio};
use crate::investment::rules::INDEX_INPUT;
use crate::wire::words::unknown;

/// What an index is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct IndexDefinition {
    /// What it goes by.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// How it is computed.
    pub formula: &'static str,
    /// The formula in TeX.
    pub tex: &'static str,
    /// In what it is stated.
    pub unit: &'static str,
    /// Which values it can have.
    pub range: &'static str,
    /// Who defined it.
    pub source: &'static str,
    /// How it misleads.
    pub traps: &'static [&'static str],
    /// Ids of what to look at beside it.
    pub see_also: &'static [&'static str],
    /// What it needs, by name; a series has one value for each year or partner.
    pub inputs: &'static [&'static str],
}

/// The definition with this id.
///
/// # Errors
/// `input.unknown-word` for any other id, naming the nearest.
pub fn index(id: &str) -> Result<&'static IndexDefinition> {
    INDICES.iter().find(|definition| definition.id == id).ok_or_else(|| {
        let known: Vec<&str> = INDICES.iter().map(|definition| definition.id).collect();
        unknown(id, &known).at("id")
    })
}

/// The value of an index by its id, from inputs by name.
///
/// ```
/// use std::collections::BTreeMap;
/// let inputs = BTreeMap::from([("real".to_owned(), vec![60.into()]), ("total".to_owned(), vec![100.into()])]);
/// let share = bilateral::investment::index::compute("fdi-phantom-share", &inputs).unwrap();
/// assert_eq!(share.to_string(), "40.0 %");
/// ```
///
/// # Errors
/// - `input.unknown-word` for an id there is not
/// - `investment.index-input` for an input that is missing, not known to the index, or a list where one value is due
/// - `flow.sum-overflow` past 127 bits
pub fn compute(id: &str, inputs: &BTreeMap<String, Vec<Decimal>>) -> Result<Quotient> {
    let definition = index(id)?;
    let refused = |name: &str, message: String| Error::new(&INDEX_INPUT, message).at(name).at("inputs");
    if let Some(name) = inputs.keys().find(|name| !definition.inputs.contains(&name.as_str())) {
        let message = format!("`{id}` has no input `{name}`; it takes {}", definition.inputs.join(", "));
        return Err(refused(name, message));
    }
    let series = |name: &str| -> Result<&[Decimal]> {
        let values = inputs.get(name).map(Vec::as_slice);
        values.ok_or_else(|| refused(name, format!("`{id}` needs `{name}`")))
    };
    let one = |name: &str| match series(name)? {
        [value] => Ok(*value),
        values => Err(refused(name, format!("`{name}` is one value, not {}", values.len()))),
    };
    match id {
        "fdi-performance" => performance(
            series("inflows")?,
            series("worldInflows")?,
            series("output")?,
            series("worldOutput")?,
        ),
        "fdi-potential" => {
            let [values, least, greatest] = [series("value")?, series("least")?, series("greatest")?];
            if values.len() != least.len() || values.len() != greatest.len() {
                return Ok(Quotient::missing("every variable needs its value, its least and its greatest"));
            }
            let scored = values.iter().zip(least).zip(greatest);
            let scored = scored.map(|((value, least), greatest)| Scored {
                value: *value,
                least: *least,
                greatest: *greatest,
            });
            potential(&scored.collect::<Vec<_>>())
        }
        "fdi-quadrant" => {
            let of = |name: &str| one(name).map(Ratio::of);
            let class = quadrant(
                of("performance")?,
                of("medianPerformance")?,
                of("potential")?,
                of("medianPotential")?,
            );
            Ok(Quotient::Exact(Ratio::whole(class.number())))
        }
        "fdi-openness" => openness(one("inward")?, one("outward")?, one("output")?),
        "fdi-top-share" => {
            let count = one("count")?;
            let whole = count.to_usize().filter(|_| count.is_integer());
            let refusal = || refused("count", format!("`{count}` is no number of partners"));
            top_share(series("values")?, whole.ok_or_else(refusal)?)
        }
        "fdi-global-asymmetry" => global_asymmetry(series("inward")?, series("outward")?),
        "fdi-duration-weighted-inflow" => {
            duration_weighted(series("gross")?, series("prices")?, one("basePrice")?)
        }
        "fdi-market-integration" => market_integration(one("inward")?, one("outward")?, one("output")?),
        "fdi-stock-to-output" => ratio(one("position")?, one("output")?),
        "fdi-flow-to-capital-formation" => ratio(one("flow")?, one("capitalFormation")?),
        "fdi-bilateral-intensity" => bilateral_intensity(
            one("bilateral")?,
            one("investorTotal")?,
            one("hostTotal")?,
            one("worldTotal")?,
        ),
        "fdi-concentration" => concentration(series("values")?),
        "fdi-concentration-normalised" => normalised_concentration(series("values")?),
        "fdi-equivalent-number" => equivalent_number(series("values")?),
        "fdi-rate-of-return" => rate_of_return(one("income")?, one("opening")?, one("closing")?),
        "fdi-reinvestment-ratio" => reinvestment_ratio(one("reinvested")?, one("equityIncome")?),
        "fdi-mirror-asymmetry" => mirror_asymmetry(one("inward")?, one("outward")?),
        "fdi-relative-asymmetry" => relative_asymmetry(one("inward")?, one("outward")?),
        "fdi-phantom-share" => phantom_share(one("real")?, one("total")?),
        _ => stock_consistency_gap(series("flows")?, one("opening")?, one("closing")?),
    }
}
