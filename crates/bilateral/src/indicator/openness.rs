//! Trade beside output, and dependence on partners.

use super::answer::{Undefined, over};
use super::definition::define;
use super::number::sum;
use super::rules::LABELS_DIFFER;
use super::{Answer, Columns, Matrix, Reason, Shape};
use crate::error::{Error, Result};

define! { Openness:
    OPENNESS_SUM = "openness.sum" "Trade openness, exports and imports" {
        formula: "(X + M)/GDP", tex: r"\frac{X+M}{Y}", unit: "none", range: "[0, ∞)", source: "World Bank; ESCAP, trade dependence index",
        traps: ["twice the number UNCTAD prints under the same name", "past one for entrepôts"], see: ["openness.mean"],
        inputs: ["x", "m", "gdp"], run: |call| Ok(openness_sum(&call.columns(["x", "m", "gdp"])?)),
    }
    OPENNESS_MEAN = "openness.mean" "Trade openness, mean of exports and imports" {
        formula: "½ (X + M)/GDP", tex: r"\frac{X+M}{2Y}", unit: "none", range: "[0, ∞)", source: "UNCTAD Handbook of Statistics",
        traps: ["half the number the World Bank prints under the same name"], see: ["openness.sum"],
        inputs: ["x", "m", "gdp"], run: |call| Ok(openness_mean(&call.columns(["x", "m", "gdp"])?)),
    }
    IMPORT_PENETRATION = "import-penetration" "Import penetration" {
        formula: "M/(GDP − X + M)", tex: r"\frac{M}{Y-X+M}", unit: "none", range: "[0, ∞)", source: "ESCAP, Trade Statistics in Policymaking, chapter III",
        traps: ["undefined where exports pass output and imports, as in entrepôts"], see: ["export-propensity"],
        inputs: ["x", "m", "gdp"], run: |call| Ok(import_penetration(&call.columns(["x", "m", "gdp"])?)),
    }
    EXPORT_PROPENSITY = "export-propensity" "Export propensity" {
        formula: "X/GDP", tex: r"\frac{X}{Y}", unit: "none", range: "[0, ∞)", source: "ESCAP, Trade Statistics in Policymaking",
        traps: ["gross exports over value added: may pass one"], see: ["openness.sum"],
        inputs: ["x", "gdp"], run: |call| Ok(export_propensity(&call.columns(["x", "gdp"])?)),
    }
    MARGINAL_PROPENSITY = "marginal-propensity-to-import" "Marginal propensity to import" {
        formula: "ΔM/ΔGDP", tex: r"\frac{\Delta M}{\Delta Y}", unit: "none", range: "ℝ", source: "ESCAP, Trade Statistics in Policymaking",
        traps: ["both in one currency and price basis", "undefined where output did not change"], see: ["import-penetration"],
        inputs: ["m0", "m1", "gdp0", "gdp1"], run: |call| Ok(marginal_propensity(&call.columns(["m0", "m1", "gdp0", "gdp1"])?)),
    }
    PARTNER_DEPENDENCE_EXPORTS = "partner-dependence.exports" "Dependence on a partner, exports" {
        formula: "x_ij/X_i", tex: r"\frac{x_{ij}}{X_i}", unit: "none", range: "[0, 1]", source: "Definition of a share",
        traps: ["not symmetric: print both sides"], see: ["partner-dependence.trade"],
        inputs: ["xij", "x"], run: |call| Ok(dependence_exports(&call.columns(["xij", "x"])?)),
    }
    PARTNER_DEPENDENCE_TRADE = "partner-dependence.trade" "Dependence on a partner, exports and imports" {
        formula: "(x_ij + m_ij)/(X_i + M_i)", tex: r"\frac{x_{ij}+m_{ij}}{X_i+M_i}", unit: "none", range: "[0, 1]", source: "Definition of a share",
        traps: ["not symmetric: print both sides"], see: ["partner-dependence.exports"],
        inputs: ["xij", "mij", "x", "m"], run: |call| Ok(dependence_trade(&call.columns(["xij", "mij", "x", "m"])?)),
    }
    CDI1 = "strategic-dependency.concentration" "Concentration of imports from outside" {
        formula: "CDI1 = Σ_j s_jk², s among partners outside the bloc", tex: r"CDI1_k = \sum_j s_{jk}^2", unit: "none", range: "[1/n, 1]", source: "European Commission, SWD(2021) 352; Arjona, Connell and Herghelegiu 2023",
        traps: ["partners inside the bloc must not be among the rows", "the threshold of the source is 0.4"], see: ["strategic-dependency.verdict", "hhi.unit"],
        inputs: ["outside"], run: |call| Ok(concentration(&*call.matrix("outside")?)),
    }
    CDI2 = "strategic-dependency.share" "Share of imports from outside" {
        formula: "CDI2 = M_outside/M", tex: r"CDI2_k = \frac{M^{out}_k}{M_k}", unit: "none", range: "[0, 1]", source: "European Commission, SWD(2021) 352",
        traps: ["M takes in the trade among members", "the threshold of the source is 0.5"], see: ["strategic-dependency.verdict"],
        inputs: ["outside", "imports"], run: |call| Ok(outside_share(&call.columns(["outside", "imports"])?)),
    }
    CDI3 = "strategic-dependency.substitutability" "Imports from outside over exports" {
        formula: "CDI3 = M_outside/X", tex: r"CDI3_k = \frac{M^{out}_k}{X_k}", unit: "none", range: "[0, ∞)", source: "European Commission, SWD(2021) 352",
        traps: ["X takes in the trade among members", "undefined where nothing is exported; one database writes 9999 there", "the threshold of the source is 1"], see: ["strategic-dependency.verdict"],
        inputs: ["outside", "exports"], run: |call| Ok(substitutability(&call.columns(["outside", "exports"])?)),
    }
    DEPENDENT = "strategic-dependency.verdict" "Strategic dependency" {
        formula: "1 where CDI1 > 0.4, CDI2 > 0.5 and CDI3 > 1, else 0", tex: r"1[CDI1 > 0.4 \wedge CDI2 > 0.5 \wedge CDI3 > 1]", unit: "1 if dependent", range: "{0, 1}", source: "European Commission, SWD(2021) 352",
        traps: ["thresholds are options, and the verdict is theirs", "a product that is imported from outside and never exported passes the third test"], see: ["strategic-dependency.concentration", "strategic-dependency.share", "strategic-dependency.substitutability"],
        inputs: ["outside", "imports", "exports"], options: [("concentration", 0.4), ("share", 0.5), ("substitutability", 1.0)],
        run: |call| dependent(&*call.matrix("outside")?, &call.columns(["imports", "exports"])?, [call.option("concentration"), call.option("share"), call.option("substitutability")]),
    }
}

const GDP: &str = "the GDP";

/// [`OPENNESS_SUM`] of each economy or year.
pub fn openness_sum(columns: &Columns<3>) -> Answer {
    Answer::row(&OPENNESS_SUM, columns, |[x, m, gdp]| over(x + m, gdp, GDP))
}

/// [`OPENNESS_MEAN`] of each economy or year.
pub fn openness_mean(columns: &Columns<3>) -> Answer {
    Answer::row(&OPENNESS_MEAN, columns, |[x, m, gdp]| over(x.midpoint(m), gdp, GDP))
}

/// [`IMPORT_PENETRATION`] of each economy or year.
pub fn import_penetration(columns: &Columns<3>) -> Answer {
    Answer::row(&IMPORT_PENETRATION, columns, |[x, m, gdp]| {
        let supply = gdp - x + m;
        if supply < 0.0 {
            return Err(Undefined::new(Reason::OutOfRange, "exports pass output and imports together"));
        }
        over(m, supply, "what is left for the domestic market")
    })
}

/// [`EXPORT_PROPENSITY`] of each economy or year.
pub fn export_propensity(columns: &Columns<2>) -> Answer {
    Answer::row(&EXPORT_PROPENSITY, columns, |[x, gdp]| over(x, gdp, GDP))
}

/// [`MARGINAL_PROPENSITY`] of each economy or pair of years.
pub fn marginal_propensity(columns: &Columns<4>) -> Answer {
    Answer::row(&MARGINAL_PROPENSITY, columns, |[m0, m1, gdp0, gdp1]| {
        over(m1 - m0, gdp1 - gdp0, "the change of the GDP")
    })
}

fn part(part: f64, whole: f64) -> Result<f64, Undefined> {
    if part > whole {
        return Err(Undefined::part_above_whole());
    }
    over(part, whole, "the whole")
}

/// [`PARTNER_DEPENDENCE_EXPORTS`] of each item.
pub fn dependence_exports(columns: &Columns<2>) -> Answer {
    Answer::row(&PARTNER_DEPENDENCE_EXPORTS, columns, |[own, all]| part(own, all))
}

/// [`PARTNER_DEPENDENCE_TRADE`] of each item.
pub fn dependence_trade(columns: &Columns<4>) -> Answer {
    Answer::row(&PARTNER_DEPENDENCE_TRADE, columns, |[xij, mij, x, m]| part(xij + mij, x + m))
}

fn concentrations(outside: &Matrix) -> Vec<Result<f64, Undefined>> {
    let turned = outside.transposed();
    let each = turned.lines().zip(turned.row_totals()).map(|(line, total)| {
        over(1.0, total, "what is imported from outside")?;
        Ok(sum(line.iter().map(|value| (value / total) * (value / total))))
    });
    each.collect()
}

/// [`CDI1`] of each product: partners outside in the rows, products in the columns.
pub fn concentration(outside: &Matrix) -> Answer {
    Answer::new(&CDI1, Shape::Row(outside.columns().to_vec()), concentrations(outside), outside.coverage())
}

/// [`CDI2`] of each product.
pub fn outside_share(columns: &Columns<2>) -> Answer {
    Answer::row(&CDI2, columns, |[outside, imports]| part(outside, imports))
}

/// [`CDI3`] of each product.
pub fn substitutability(columns: &Columns<2>) -> Answer {
    Answer::row(&CDI3, columns, |[outside, exports]| over(outside, exports, "what is exported"))
}

/// [`DEPENDENT`] of each product, against three thresholds.
///
/// # Errors
/// `indicator.labels-differ` if the columns are not about the products of the matrix.
pub fn dependent(outside: &Matrix, totals: &Columns<2>, thresholds: [f64; 3]) -> Result<Answer> {
    let products = outside.columns();
    if totals.len() != products.len() || !(totals.labels().is_empty() || totals.labels() == products) {
        let message =
            format!("{} totals for {} products; give one for each column", totals.len(), products.len());
        return Err(Error::new(&LABELS_DIFFER, message).at("imports"));
    }
    let [first, second, third] = thresholds;
    let outside_totals = outside.column_totals();
    let values = concentrations(outside).into_iter().zip(outside_totals).zip(totals.rows()).map(
        |((own, from), row)| {
            let Some([imports, exports]) = row else {
                return Err(Undefined::missing());
            };
            let all = own? > first && part(from, imports)? > second && from > third * exports;
            Ok(if all { 1.0 } else { 0.0 })
        },
    );
    Ok(Answer::new(&DEPENDENT, Shape::Row(products.to_vec()), values, outside.coverage()))
}
