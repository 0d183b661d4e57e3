//! What each index is, and one door to all of them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::Serialize;

use super::{
    bilateral_intensity, concentration, equivalent_number, market_integration, mirror_asymmetry,
    normalised_concentration, performance, phantom_share, rate_of_return, ratio, reinvestment_ratio,
    relative_asymmetry, stock_consistency_gap,
};
use crate::error::{Error, Result};
use crate::flow::Quotient;
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
    /// In what it is stated.
    pub unit: &'static str,
    /// Which values it can have.
    pub range: &'static str,
    /// Who defined it.
    pub source: &'static str,
    /// What it needs, by name; a series has one value for each year or partner.
    pub inputs: &'static [&'static str],
}

/// Every index, in order of subject. FDI restrictiveness is OECD's to compute; import its scores.
pub static INDICES: &[IndexDefinition] = &[
    IndexDefinition {
        id: "fdi-performance",
        name: "Inward FDI performance index",
        formula: "(Σ inflows / Σ world inflows) / (Σ output / Σ world output), three years",
        unit: "ratio; 1 is in proportion",
        range: "ℝ; below 0 where more left than came",
        source: "UNCTAD, World Investment Report 2002, chapter II",
        inputs: &["inflows", "worldInflows", "output", "worldOutput"],
    },
    IndexDefinition {
        id: "fdi-market-integration",
        name: "Market integration by direct investment",
        formula: "½ · (inward flow + outward flow) / output",
        unit: "ratio",
        range: "ℝ",
        source: "Eurostat, tec00107",
        inputs: &["inward", "outward", "output"],
    },
    IndexDefinition {
        id: "fdi-stock-to-output",
        name: "Stock over output",
        formula: "position at the end of the year / output of the year",
        unit: "ratio",
        range: "ℝ",
        source: "UNCTAD, World Investment Report, annex tables",
        inputs: &["position", "output"],
    },
    IndexDefinition {
        id: "fdi-flow-to-capital-formation",
        name: "Flow over fixed capital formation",
        formula: "net flow of the year / gross fixed capital formation of the year",
        unit: "ratio",
        range: "ℝ",
        source: "UNCTAD, World Investment Report, annex tables",
        inputs: &["flow", "capitalFormation"],
    },
    IndexDefinition {
        id: "fdi-bilateral-intensity",
        name: "Bilateral FDI intensity",
        formula: "(S_ij / S_i•) / (S_•j / S_••)",
        unit: "ratio; 1 is in proportion",
        range: "ℝ",
        source: "ours, by analogy with the trade intensity index; no canonical source exists",
        inputs: &["bilateral", "investorTotal", "hostTotal", "worldTotal"],
    },
    IndexDefinition {
        id: "fdi-concentration",
        name: "Concentration of investors (Herfindahl–Hirschman)",
        formula: "Σ s²",
        unit: "ratio",
        range: "[1/n, 1]; undefined where a part is below zero",
        source: "Herfindahl 1950; Hirschman 1945",
        inputs: &["values"],
    },
    IndexDefinition {
        id: "fdi-concentration-normalised",
        name: "Concentration of investors, normalised",
        formula: "(H − 1/n) / (1 − 1/n)",
        unit: "ratio",
        range: "[0, 1]; undefined where a part is below zero",
        source: "Herfindahl 1950; Hirschman 1945",
        inputs: &["values"],
    },
    IndexDefinition {
        id: "fdi-equivalent-number",
        name: "Equivalent number of investors",
        formula: "1 / Σ s²",
        unit: "number",
        range: "[1, n]; undefined where a part is below zero",
        source: "Hill 1973",
        inputs: &["values"],
    },
    IndexDefinition {
        id: "fdi-rate-of-return",
        name: "Rate of return",
        formula: "income / ½ · (opening position + closing position)",
        unit: "ratio",
        range: "ℝ",
        source: "BPM6 chapter 11; OECD, FDI statistics",
        inputs: &["income", "opening", "closing"],
    },
    IndexDefinition {
        id: "fdi-reinvestment-ratio",
        name: "Reinvestment ratio",
        formula: "reinvested earnings / equity income",
        unit: "ratio",
        range: "(−∞, 1] for stated dividends of zero or more",
        source: "BPM6 paragraph 11.33",
        inputs: &["reinvested", "equityIncome"],
    },
    IndexDefinition {
        id: "fdi-mirror-asymmetry",
        name: "Mirror asymmetry",
        formula: "inward by the host − outward by the investor",
        unit: "currency",
        range: "ℝ",
        source: "Angulo and Hierro, IMF WP/17/261",
        inputs: &["inward", "outward"],
    },
    IndexDefinition {
        id: "fdi-relative-asymmetry",
        name: "Mirror asymmetry, relative",
        formula: "(in − out) / ½ · (|in| + |out|)",
        unit: "ratio",
        range: "[−2, 2]",
        source: "Angulo and Hierro, IMF WP/17/261",
        inputs: &["inward", "outward"],
    },
    IndexDefinition {
        id: "fdi-phantom-share",
        name: "Share of phantom investment",
        formula: "1 − real / total",
        unit: "ratio",
        range: "ℝ; [0, 1] for positive parts",
        source: "Damgaard, Elkjaer and Johannesen, IMF WP/19/274",
        inputs: &["real", "total"],
    },
    IndexDefinition {
        id: "fdi-stock-consistency-gap",
        name: "Stock-consistency gap",
        formula: "Σ net flows − (closing − opening)",
        unit: "currency",
        range: "ℝ",
        source: "BPM6 chapter 7: the integrated account",
        inputs: &["flows", "opening", "closing"],
    },
];

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
