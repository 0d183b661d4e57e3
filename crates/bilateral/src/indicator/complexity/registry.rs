//! The definitions of complexity.

use std::borrow::Cow;

use super::{Complexity, Diagonal, Presence, ProductScale, Proximity, Scaling, Spread, fitness_with};
use crate::error::Result;
use crate::indicator::advantage::totals;
use crate::indicator::answer::{Reason, Undefined};
use crate::indicator::call::Call;
use crate::indicator::definition::define;
use crate::indicator::number::real;
use crate::indicator::{Answer, Definition, Shape, complexity::space};

define! { Complexity:
    PRESENCE = "presence" "Presence of products in exporters" {
        formula: "M_cp = 1 where RCA_cp ≥ threshold, else 0", tex: r"M_{cp} = 1[RCA_{cp} \ge \theta]", unit: "1 if present", range: "{0, 1}", source: "Hausmann et al. 2014, The Atlas of Economic Complexity",
        traps: ["at least the threshold, not above it", "a missing cell counts as absent, here and in all that follows from it: the coverage says how many there are", "presence by other rules, as by exports per head, is given as zeros and ones with `asGiven` = 1, here and in all that follows from it"], see: ["rca.balassa", "rca.per-head", "diversity"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0)], run: |call| Ok(present(&presence(call)?)),
    }
    DIVERSITY = "diversity" "Diversity" {
        formula: "k_c = Σ_p M_cp, M = 1 where RCA ≥ threshold", tex: r"k_c = \sum_p M_{cp}", unit: "products", range: "[0, n]", source: "Hidalgo and Hausmann 2009, PNAS 106",
        traps: ["at least the threshold, not above it"], see: ["ubiquity", "eci.population"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0)], run: |call| Ok(diversity(&presence(call)?)),
    }
    UBIQUITY = "ubiquity" "Ubiquity" {
        formula: "k_p = Σ_c M_cp", tex: r"k_p = \sum_c M_{cp}", unit: "exporters", range: "[0, n]", source: "Hidalgo and Hausmann 2009, PNAS 106",
        traps: ["at least the threshold, not above it"], see: ["diversity", "pci.own-population"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0)], run: |call| Ok(ubiquity(&presence(call)?)),
    }
    ECI = "eci.population" "Economic complexity index, population deviation" {
        formula: "second right eigenvector of D_c⁻¹ M D_p⁻¹ Mᵀ, corr with diversity > 0, (v − mean)/sd with n", tex: r"\frac{v - \bar v}{\sigma_n(v)}", unit: "standard deviations", range: "ℝ, mean 0, deviation 1", source: "Hidalgo and Hausmann 2009; Hausmann et al. 2014, The Atlas of Economic Complexity",
        traps: ["stopped after a few rounds of reflections it is another number", "small exporters rank first unless they are filtered out; filters are options here", "undefined where exporters fall into blocs that share nothing"], see: ["eci.sample", "pci.own-population", "fitness.exporters"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0)], run: |call| Ok(exporters(&ECI, &Complexity::of(presence(call)?), Spread::Population)),
    }
    ECI_SAMPLE = "eci.sample" "Economic complexity index, sample deviation" {
        formula: "as eci.population, sd with n − 1", tex: r"\frac{v - \bar v}{\sigma_{n-1}(v)}", unit: "standard deviations", range: "ℝ, mean 0, deviation 1", source: "Hausmann et al. 2014, as computed in R and Stata",
        traps: ["√((n − 1)/n) times the other"], see: ["eci.population"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0)], run: |call| Ok(exporters(&ECI_SAMPLE, &Complexity::of(presence(call)?), Spread::Sample)),
    }
    PCI = "pci.own-population" "Product complexity index, own scale, population deviation" {
        formula: "second right eigenvector of D_p⁻¹ Mᵀ D_c⁻¹ M, (q − mean q)/sd q with n", tex: r"\frac{q - \bar q}{\sigma_n(q)}", unit: "standard deviations", range: "ℝ, mean 0, deviation 1", source: "Hausmann et al. 2014, The Atlas of Economic Complexity",
        traps: ["packages differ in the scale: own moments or those of the exporters"], see: ["pci.exporters-population", "pci.own-sample", "eci.population"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0)], run: |call| Ok(products(&PCI, &Complexity::of(presence(call)?), ProductScale::Own, Spread::Population)),
    }
    PCI_SAMPLE = "pci.own-sample" "Product complexity index, own scale, sample deviation" {
        formula: "as pci.own-population, sd with n − 1", tex: r"\frac{q - \bar q}{\sigma_{n-1}(q)}", unit: "standard deviations", range: "ℝ, mean 0, deviation 1", source: "Hausmann et al. 2014, as computed in R",
        traps: ["packages differ in the scale: own moments or those of the exporters"], see: ["pci.own-population"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0)], run: |call| Ok(products(&PCI_SAMPLE, &Complexity::of(presence(call)?), ProductScale::Own, Spread::Sample)),
    }
    PCI_EXPORTERS = "pci.exporters-population" "Product complexity index on the exporters' scale, population deviation" {
        formula: "(q − mean v)/sd v, with q scaled so that v is its mean over baskets", tex: r"\frac{q - \bar v}{\sigma_n(v)}", unit: "standard deviations of exporters", range: "ℝ", source: "Hausmann et al. 2014, as computed in Python and Stata",
        traps: ["an exporter's index is the mean of its products', and the mean over products is not zero"], see: ["pci.own-population", "eci.population"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0)], run: |call| Ok(products(&PCI_EXPORTERS, &Complexity::of(presence(call)?), ProductScale::Exporters, Spread::Population)),
    }
    PCI_EXPORTERS_SAMPLE = "pci.exporters-sample" "Product complexity index on the exporters' scale, sample deviation" {
        formula: "as pci.exporters-population, sd with n − 1", tex: r"\frac{q - \bar v}{\sigma_{n-1}(v)}", unit: "standard deviations of exporters", range: "ℝ", source: "Hausmann et al. 2014, as computed in Stata",
        traps: ["an exporter's index is the mean of its products', and the mean over products is not zero"], see: ["pci.exporters-population"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0)], run: |call| Ok(products(&PCI_EXPORTERS_SAMPLE, &Complexity::of(presence(call)?), ProductScale::Exporters, Spread::Sample)),
    }
    PROXIMITY = "proximity" "Proximity of products" {
        formula: "φ_pq = Σ_c M_cp M_cq / max(k_p, k_q)", tex: r"\varphi_{pq} = \frac{\sum_c M_{cp} M_{cq}}{\max(k_p, k_q)}", unit: "none", range: "[0, 1]", source: "Hidalgo, Klinger, Barabási and Hausmann 2007, Science 317",
        traps: ["one on the diagonal; whether density counts it is a variant there"], see: ["density.with-self", "density.without-self"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0)], run: |call| Ok(proximity(&presence(call)?)),
    }
    DENSITY = "density.with-self" "Density around a product, itself included" {
        formula: "ω_cp = Σ_q φ_pq M_cq / Σ_q φ_pq", tex: r"\omega_{cp} = \frac{\sum_q \varphi_{pq} M_{cq}}{\sum_q \varphi_{pq}}", unit: "none", range: "[0, 1]", source: "Hidalgo et al. 2007; the packages in Python, R and Stata",
        traps: ["a product the exporter has is near itself"], see: ["density.without-self", "distance.with-self"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0)], run: |call| Ok(density(&DENSITY, &Complexity::of(presence(call)?), Diagonal::Kept)),
    }
    DENSITY_WITHOUT = "density.without-self" "Density around a product, itself left out" {
        formula: "ω_cp = Σ_{q≠p} φ_pq M_cq / Σ_{q≠p} φ_pq", tex: r"\omega_{cp} = \frac{\sum_{q\ne p} \varphi_{pq} M_{cq}}{\sum_{q\ne p} \varphi_{pq}}", unit: "none", range: "[0, 1]", source: "Hidalgo et al. 2007",
        traps: ["undefined for a product that shares no exporter with another"], see: ["density.with-self"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0)], run: |call| Ok(density(&DENSITY_WITHOUT, &Complexity::of(presence(call)?), Diagonal::Dropped)),
    }
    DISTANCE = "distance.with-self" "Distance to a product, itself included" {
        formula: "1 − ω_cp", tex: r"1 - \omega_{cp}", unit: "none", range: "[0, 1]", source: "Hausmann et al. 2014",
        traps: ["the complement of density, nothing more"], see: ["density.with-self", "distance.without-self"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0)], run: |call| Ok(distances(&Complexity::of(presence(call)?), Diagonal::Kept)),
    }
    DISTANCE_WITHOUT = "distance.without-self" "Distance to a product, itself left out" {
        formula: "1 − ω_cp over q ≠ p", tex: r"1 - \omega_{cp}", unit: "none", range: "[0, 1]", source: "Hidalgo et al. 2007",
        traps: ["the complement of density, nothing more"], see: ["density.without-self", "distance.with-self"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0)], run: |call| Ok(distances(&Complexity::of(presence(call)?), Diagonal::Dropped)),
    }
    COI = "coi.raw" "Complexity outlook index" {
        formula: "Σ_p ω_cp (1 − M_cp) PCI_p, PCI on the exporters' scale", tex: r"\sum_p \omega_{cp} (1 - M_{cp}) PCI_p", unit: "sums of product complexity", range: "ℝ", source: "Hausmann et al. 2014, The Atlas of Economic Complexity",
        traps: ["grows with the number of products in the classification", "depends on the scale and on the centre of product complexity"], see: ["coi.standardised", "coi.uncentred", "cog.centred", "density.with-self"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0), ("withSelf", 1.0)], run: |call| Ok(outlook_index(&Complexity::of(presence(call)?), diagonal(call)?)),
    }
    COI_STANDARDISED = "coi.standardised" "Complexity outlook index, standardised" {
        formula: "(COI − mean)/sd with n, COI as coi.raw", tex: r"\frac{COI - \overline{COI}}{\sigma_n(COI)}", unit: "standard deviations", range: "ℝ, mean 0, deviation 1", source: "Hausmann et al. 2014",
        traps: ["centred over the exporters given: another set, another number"], see: ["coi.raw", "coi.uncentred"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0), ("withSelf", 1.0)], run: |call| Ok(outlook_standardised(&Complexity::of(presence(call)?), diagonal(call)?)),
    }
    COI_UNCENTRED = "coi.uncentred" "Complexity outlook index of the uncentred eigenvector, standardised" {
        formula: "(O − mean O)/sd O with n, O = Σ_p ω_cp (1 − M_cp) q_p, q the eigenvector without its mean taken off", tex: r"\frac{O - \bar O}{\sigma_n(O)},\quad O_c = \sum_p \omega_{cp}(1-M_{cp}) q_p", unit: "standard deviations", range: "ℝ, mean 0, deviation 1", source: "Hausmann et al. 2014, as computed in Python and Stata",
        traps: ["the mean of product complexity weighs each exporter by its whole option set, so that coi.standardised is another number"], see: ["coi.standardised", "cog.uncentred"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0), ("withSelf", 1.0)], run: |call| Ok(outlook_uncentred(&Complexity::of(presence(call)?), diagonal(call)?)),
    }
    COG = "cog.centred" "Complexity outlook gain" {
        formula: "(1 − M_cp) Σ_q (1 − M_cq) φ_pq PCI_q / Σ_r φ_qr, PCI on the exporters' scale", tex: r"(1 - M_{cp}) \sum_q (1 - M_{cq}) \frac{\varphi_{pq} PCI_q}{\sum_r \varphi_{qr}}", unit: "product complexity", range: "ℝ", source: "Hausmann et al. 2014, The Atlas of Economic Complexity",
        traps: ["undefined for what the exporter has already; packages write zero", "the Atlas itself subtracts the complexity of the product"], see: ["cog.uncentred", "coi.raw"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0), ("withSelf", 1.0)], run: |call| Ok(gains(&COG, &Complexity::of(presence(call)?), SCALE, diagonal(call)?)),
    }
    COG_UNCENTRED = "cog.uncentred" "Complexity outlook gain of the uncentred eigenvector" {
        formula: "as cog.centred, of q/sd v: the eigenvector over the deviation of exporters, its mean not taken off", tex: r"(1 - M_{cp}) \sum_q (1 - M_{cq}) \frac{\varphi_{pq}\, q_q/\sigma_n(v)}{\sum_r \varphi_{qr}}", unit: "product complexity", range: "ℝ", source: "Hausmann et al. 2014, as computed in Python and Stata",
        traps: ["undefined for what the exporter has already; packages write zero"], see: ["cog.centred", "coi.uncentred"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0), ("withSelf", 1.0)], run: |call| Ok(gains(&COG_UNCENTRED, &Complexity::of(presence(call)?), UNCENTRED, diagonal(call)?)),
    }
    FITNESS = "fitness.exporters" "Fitness of exporters" {
        formula: "F ← Σ M Q / mean, Q ← (1 / Σ M/F) / mean, until settled", tex: r"F_c \leftarrow \sum_p M_{cp} Q_p,\quad Q_p \leftarrow \frac{1}{\sum_c M_{cp}/F_c}", unit: "mean 1", range: "[0, n]", source: "Tacchella et al. 2012, Scientific Reports 2; Pugliese et al. 2016",
        traps: ["of some matrices it creeps to zero for ever; after the given rounds it is undefined, not the last value", "`gamma` is the extremality of Mariani et al. 2015: Q ← (Σ M F^−γ)^(−1/γ); 1 is the original"], see: ["fitness.products", "eci.population"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0), ("rounds", 1000.0), ("gamma", 1.0)], run: |call| Ok(fit(&FITNESS, &presence(call)?, call.count("rounds")?, gamma(call)?)),
    }
    FITNESS_PRODUCTS = "fitness.products" "Complexity of products by fitness" {
        formula: "Q of fitness.exporters", tex: r"Q_p", unit: "mean 1", range: "[0, n]", source: "Tacchella et al. 2012, Scientific Reports 2",
        traps: ["decided by the least fit exporter of a product"], see: ["fitness.exporters"],
        inputs: ["exports"], options: [("threshold", 1.0), ("minExports", 0.0), ("minTrade", 0.0), ("asGiven", 0.0), ("rounds", 1000.0), ("gamma", 1.0)], run: |call| Ok(fit(&FITNESS_PRODUCTS, &presence(call)?, call.count("rounds")?, gamma(call)?)),
    }
}

/// Presence after the filters: exporters and products with at least so much trade, both counted
/// before any is left out.
fn presence(call: &Call<'_>) -> Result<Presence> {
    let exports = call.matrix("exports")?;
    let threshold = call.within("threshold", "above 0", |threshold| threshold > 0.0)?;
    let least = |name| call.within(name, "at least 0", |least| least >= 0.0);
    let (exporter, product) = (least("minExports")?, least("minTrade")?);
    let as_given = call.switch("asGiven")?;
    let (rows, columns) = (exports.row_totals(), exports.column_totals());
    if !as_given {
        call.notice(totals(&exports, &rows, &columns));
    }
    let passes =
        |list: &[f64], place: usize, least: f64| list.get(place).is_some_and(|total| *total >= least);
    let all_pass = |list: &[f64], least: f64| list.iter().all(|total| *total >= least);
    let kept = if all_pass(&rows, exporter) && all_pass(&columns, product) {
        exports
    } else {
        Cow::Owned(
            exports.kept(|row| passes(&rows, row, exporter), |column| passes(&columns, column, product)),
        )
    };
    Ok(if as_given { Presence::above_zero(&kept) } else { Presence::by_advantage(&kept, threshold) })
}

fn diagonal(call: &Call<'_>) -> Result<Diagonal> {
    Ok(if call.switch("withSelf")? { Diagonal::Kept } else { Diagonal::Dropped })
}

fn row(definition: &'static Definition, presence: &Presence, values: Vec<Result<f64, Undefined>>) -> Answer {
    let labels = if values.len() == presence.exporters().len() && !is_of_products(definition) {
        presence.exporters()
    } else {
        presence.products()
    };
    Answer::new(definition, Shape::Row(labels.to_vec()), values, presence.coverage())
}

fn is_of_products(definition: &Definition) -> bool {
    ["ubiquity", "pci"].contains(&definition.id()) || definition.variant() == "products"
}

fn table(
    definition: &'static Definition,
    presence: &Presence,
    values: Vec<Result<f64, Undefined>>,
) -> Answer {
    let shape = Shape::Table(presence.exporters().to_vec(), presence.products().to_vec());
    Answer::new(definition, shape, values, presence.coverage())
}

fn each(
    found: Result<Vec<Option<f64>>, Undefined>,
    count: usize,
    none: &'static str,
) -> Vec<Result<f64, Undefined>> {
    match found {
        Ok(values) => {
            values.into_iter().map(|value| value.ok_or_else(|| Undefined::new(Reason::Empty, none))).collect()
        }
        Err(why) => vec![Err(why); count],
    }
}

const NOTHING: &str = "the exporter has an advantage in nothing";
const NOBODY: &str = "nobody has an advantage in the product";
const SCALE: Scaling = Scaling::Centred(ProductScale::Exporters, Spread::Population);
const UNCENTRED: Scaling = Scaling::Uncentred(Spread::Population);

/// [`PRESENCE`].
pub fn present(presence: &Presence) -> Answer {
    let width = presence.products().len();
    let mut cells = vec![Ok(0.0); presence.exporters().len() * width];
    for (exporter, products) in presence.by_exporter().iter().enumerate() {
        for product in products {
            if let Some(cell) = cells.get_mut(exporter * width + *product as usize) {
                *cell = Ok(1.0);
            }
        }
    }
    table(&PRESENCE, presence, cells)
}

/// [`DIVERSITY`].
pub fn diversity(presence: &Presence) -> Answer {
    row(&DIVERSITY, presence, presence.diversity().into_iter().map(|count| Ok(real(count))).collect())
}

/// [`UBIQUITY`].
pub fn ubiquity(presence: &Presence) -> Answer {
    row(&UBIQUITY, presence, presence.ubiquity().into_iter().map(|count| Ok(real(count))).collect())
}

fn exporters(definition: &'static Definition, complexity: &Complexity, spread: Spread) -> Answer {
    let presence = complexity.presence();
    row(definition, presence, each(complexity.exporters_each(spread), presence.exporters().len(), NOTHING))
}

/// [`ECI`] or [`ECI_SAMPLE`].
pub fn eci(complexity: &Complexity, spread: Spread) -> Answer {
    exporters(if spread == Spread::Population { &ECI } else { &ECI_SAMPLE }, complexity, spread)
}

fn products(
    definition: &'static Definition,
    complexity: &Complexity,
    scale: ProductScale,
    spread: Spread,
) -> Answer {
    let presence = complexity.presence();
    row(definition, presence, each(complexity.products(scale, spread), presence.products().len(), NOBODY))
}

/// [`PCI`], [`PCI_SAMPLE`], [`PCI_EXPORTERS`] or [`PCI_EXPORTERS_SAMPLE`].
pub fn pci(complexity: &Complexity, scale: ProductScale, spread: Spread) -> Answer {
    let definition = match (scale, spread) {
        (ProductScale::Own, Spread::Population) => &PCI,
        (ProductScale::Own, Spread::Sample) => &PCI_SAMPLE,
        (ProductScale::Exporters, Spread::Population) => &PCI_EXPORTERS,
        (ProductScale::Exporters, Spread::Sample) => &PCI_EXPORTERS_SAMPLE,
    };
    products(definition, complexity, scale, spread)
}

/// [`PROXIMITY`] of every pair.
pub fn proximity(presence: &Presence) -> Answer {
    let (near, count) = (Proximity::of(presence), presence.products().len());
    let none = || Undefined::new(Reason::Empty, NOBODY);
    let pairs = (0..count * count).map(|place| near.between(place / count, place % count).ok_or_else(none));
    let shape = Shape::Table(presence.products().to_vec(), presence.products().to_vec());
    Answer::new(&PROXIMITY, shape, pairs, presence.coverage())
}

fn density(definition: &'static Definition, complexity: &Complexity, diagonal: Diagonal) -> Answer {
    let values = each(Ok(complexity.density(diagonal)), 0, "the product has no neighbour");
    table(definition, complexity.presence(), values)
}

/// [`DENSITY`] or [`DENSITY_WITHOUT`].
pub fn densities(complexity: &Complexity, diagonal: Diagonal) -> Answer {
    density(if diagonal == Diagonal::Kept { &DENSITY } else { &DENSITY_WITHOUT }, complexity, diagonal)
}

/// [`DISTANCE`] or [`DISTANCE_WITHOUT`].
pub fn distances(complexity: &Complexity, diagonal: Diagonal) -> Answer {
    let definition = if diagonal == Diagonal::Kept { &DISTANCE } else { &DISTANCE_WITHOUT };
    let near = complexity.density(diagonal).into_iter().map(|near| near.map(|near| 1.0 - near)).collect();
    table(definition, complexity.presence(), each(Ok(near), 0, "the product has no neighbour"))
}

type Outlook = std::result::Result<Vec<f64>, Undefined>;

fn outlook(definition: &'static Definition, presence: &Presence, found: Outlook) -> Answer {
    let found = found.map(|values| values.into_iter().map(Some).collect());
    row(definition, presence, each(found, presence.exporters().len(), NOTHING))
}

fn standardised(found: Outlook) -> Outlook {
    let values: Vec<Option<f64>> = found?.into_iter().map(Some).collect();
    let scaled = space::standardised(&values, space::moments(&values, Spread::Population))?;
    Ok(scaled.into_iter().map(Option::unwrap_or_default).collect())
}

/// [`COI`].
pub fn outlook_index(complexity: &Complexity, diagonal: Diagonal) -> Answer {
    outlook(&COI, complexity.presence(), complexity.outlook(SCALE, diagonal))
}

/// [`COI_STANDARDISED`].
pub fn outlook_standardised(complexity: &Complexity, diagonal: Diagonal) -> Answer {
    let found = standardised(complexity.outlook(SCALE, diagonal));
    outlook(&COI_STANDARDISED, complexity.presence(), found)
}

/// [`COI_UNCENTRED`].
pub fn outlook_uncentred(complexity: &Complexity, diagonal: Diagonal) -> Answer {
    let found = standardised(complexity.outlook(UNCENTRED, diagonal));
    outlook(&COI_UNCENTRED, complexity.presence(), found)
}

fn gains(
    definition: &'static Definition,
    complexity: &Complexity,
    scaling: Scaling,
    diagonal: Diagonal,
) -> Answer {
    let presence = complexity.presence();
    let cells = presence.exporters().len() * presence.products().len();
    let none = "the exporter has the product, or nobody has";
    table(definition, presence, each(complexity.gain(scaling, diagonal), cells, none))
}

/// [`COG`].
pub fn gain(complexity: &Complexity, diagonal: Diagonal) -> Answer {
    gains(&COG, complexity, SCALE, diagonal)
}

/// [`COG_UNCENTRED`].
pub fn gain_uncentred(complexity: &Complexity, diagonal: Diagonal) -> Answer {
    gains(&COG_UNCENTRED, complexity, UNCENTRED, diagonal)
}

fn gamma(call: &Call<'_>) -> Result<f64> {
    call.within("gamma", "above 0", |gamma| gamma > 0.0)
}

fn fit(definition: &'static Definition, presence: &Presence, rounds: usize, gamma: f64) -> Answer {
    let found = fitness_with(presence, rounds, gamma);
    let values = if is_of_products(definition) {
        each(found.map(|found| found.products), presence.products().len(), NOBODY)
    } else {
        each(found.map(|found| found.exporters), presence.exporters().len(), NOTHING)
    };
    row(definition, presence, values)
}
