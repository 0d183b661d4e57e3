//! A change or a level taken apart, so that the parts are the whole.

use super::answer::{Coverage, Undefined, Value, over};
use super::definition::define;
use super::number::{ln, sum};
use super::rules::LABELS_DIFFER;
use super::{Answer, Columns, Definition, Matrix, Reason, Shape};
use crate::error::{Error, Result};

define! { Margins:
    HUMMELS_KLENOW = "hummels-klenow" "Extensive and intensive margin" {
        formula: "EM = Σ_{k∈I} w_k/Σ w_k, IM = Σ_{k∈I} x_k/Σ_{k∈I} w_k, EM · IM = Σ x/Σ w", tex: r"EM = \frac{\sum_{k \in I} w_k}{\sum_k w_k},\quad IM = \frac{\sum_{k \in I} x_k}{\sum_{k \in I} w_k}", unit: "none", range: "[0, 1] each, if the reference contains the exporter", source: "Hummels and Klenow 2005, American Economic Review 95",
        traps: ["the extensive margin is weighted by the reference, not a count"], see: ["entry-exit"],
        inputs: ["x", "world"], run: |call| Ok(hummels_klenow(&call.columns(["x", "world"])?)),
    }
    ENTRY_EXIT = "entry-exit" "Growth by survivors, entry and exit" {
        formula: "ΔX = Σ_{survivors} Δx + Σ_{entry} x₁ − Σ_{exit} x₀", tex: r"\Delta X = \sum_{S} \Delta x + \sum_{N} x_1 - \sum_{D} x_0", unit: "that of the values", range: "ℝ", source: "Brenton and Newfarmer 2007; Amurgo-Pacheco and Piérola 2008",
        traps: ["two years only: a product that pauses both exits and enters"], see: ["besedes-prusa", "hummels-klenow", "new-products-markets"],
        inputs: ["before", "after"], run: |call| Ok(entry_exit(&call.columns(["before", "after"])?)),
    }
    NEW_PRODUCTS_MARKETS = "new-products-markets" "Growth by old and new products in old and new markets" {
        formula: "ΔX = Σ_{survivors} Δx + Σ x₁ over entries: product and market old, product new, market new, both new; − Σ_{exit} x₀", tex: r"\Delta X = \sum_{S}\Delta x_{kj} + \sum_{N_{oo}} x_1 + \sum_{N_{no}} x_1 + \sum_{N_{on}} x_1 + \sum_{N_{nn}} x_1 - \sum_{D} x_0", unit: "that of the values", range: "ℝ", source: "Brenton and Newfarmer 2007, World Bank WPS 4302; Amurgo-Pacheco and Piérola 2008, World Bank WPS 4473",
        traps: ["a product is old if it went anywhere before, a market if anything went there", "two years only: what pauses both exits and enters"], see: ["entry-exit"],
        inputs: ["v0", "v1"], run: |call| new_products_markets(&*call.matrix("v0")?, &*call.matrix("v1")?),
    }
    BESEDES_PRUSA = "besedes-prusa" "Survival, deepening and entry" {
        formula: "V₁ = V₀ · survival · deepening + entry", tex: r"V_1 = V_0 \sigma \delta + N_1", unit: "rates, and the unit of the values", range: "survival [0, 1], deepening [0, ∞)", source: "Besedeš and Prusa 2011, Journal of Development Economics 96",
        traps: ["survival is by value, not a count of relations"], see: ["entry-exit", "survival.spells"],
        inputs: ["before", "after"], run: |call| Ok(besedes_prusa(&call.columns(["before", "after"])?)),
    }
    JACCARD = "jaccard" "Overlap of two sets of products" {
        formula: "|A ∩ B|/|A ∪ B|", tex: r"\frac{|A \cap B|}{|A \cup B|}", unit: "none", range: "[0, 1]", source: "Jaccard 1901",
        traps: ["a product of one dollar counts as much as oil"], see: ["entry-exit"],
        inputs: ["before", "after"], run: |call| Ok(jaccard(&call.columns(["before", "after"])?)),
    }
    CMS = "constant-market-share.four-term" "Constant market share, product effect first" {
        formula: "ΔV = rV + Σ(r_k − r)V_k + Σ(r_kj − r_k)V_kj + Σ(ΔV_kj − r_kj V_kj)", tex: r"\Delta V = rV + \sum_k (r_k-r)V_k + \sum_{kj}(r_{kj}-r_k)V_{kj} + \sum_{kj}(\Delta V_{kj}-r_{kj}V_{kj})", unit: "that of the values", range: "ℝ", source: "Tyszynski 1951; Leamer and Stern 1970",
        traps: ["products before markets: the other order gives another split", "base weights: the interaction is in the last term"], see: ["constant-market-share.markets-first", "constant-market-share.three-term", "shift-share"],
        inputs: ["v0", "v1", "w0", "w1"], run: |call| market_share(&CMS, &*call.matrix("v0")?, &*call.matrix("v1")?, &*call.matrix("w0")?, &*call.matrix("w1")?),
    }
    CMS_MARKETS = "constant-market-share.markets-first" "Constant market share, market effect first" {
        formula: "ΔV = rV + Σ(r_j − r)V_j + Σ(r_kj − r_j)V_kj + Σ(ΔV_kj − r_kj V_kj)", tex: r"\Delta V = rV + \sum_j (r_j-r)V_j + \sum_{kj}(r_{kj}-r_j)V_{kj} + \sum_{kj}(\Delta V_{kj}-r_{kj}V_{kj})", unit: "that of the values", range: "ℝ", source: "Richardson 1971",
        traps: ["markets before products: the other order gives another split"], see: ["constant-market-share.four-term"],
        inputs: ["v0", "v1", "w0", "w1"], run: |call| markets_first(&*call.matrix("v0")?, &*call.matrix("v1")?, &*call.matrix("w0")?, &*call.matrix("w1")?),
    }
    CMS_THREE = "constant-market-share.three-term" "Constant market share, structure, share and interaction" {
        formula: "ΔV = Σ s₀ ΔW + Σ Δs W₀ + Σ Δs ΔW", tex: r"\Delta V = \sum s_0 \Delta W + \sum \Delta s\, W_0 + \sum \Delta s\, \Delta W", unit: "that of the values", range: "ℝ", source: "Fagerberg and Sollie 1987; Milana 1988",
        traps: ["current weights put the interaction into the structure"], see: ["constant-market-share.four-term", "constant-market-share.three-term-current"],
        inputs: ["v0", "v1", "w0", "w1"], run: |call| Ok(three_terms(&call.columns(["v0", "v1", "w0", "w1"])?)),
    }
    CMS_CURRENT = "constant-market-share.three-term-current" "Constant market share with current weights" {
        formula: "ΔV = Σ s₁ ΔW + Σ Δs W₁ − Σ Δs ΔW", tex: r"\Delta V = \sum s_1 \Delta W + \sum \Delta s\, W_1 - \sum \Delta s\, \Delta W", unit: "that of the values", range: "ℝ", source: "Milana 1988, with weights of the later year",
        traps: ["each effect holds the interaction, which is therefore taken out once"], see: ["constant-market-share.three-term"],
        inputs: ["v0", "v1", "w0", "w1"], run: |call| Ok(three_terms_current(&call.columns(["v0", "v1", "w0", "w1"])?)),
    }
    SHIFT_SHARE = "shift-share" "Shift-share" {
        formula: "ΔX = rX + Σ(r_k − r)x_k + Σ(Δx_k − r_k x_k)", tex: r"\Delta X = rX + \sum_k (r_k - r)x_k + \sum_k (\Delta x_k - r_k x_k)", unit: "that of the values", range: "ℝ", source: "Dunn 1960",
        traps: ["a decomposition, not an explanation"], see: ["constant-market-share.four-term"],
        inputs: ["v0", "v1", "w0", "w1"], run: |call| Ok(shift_share(&call.columns(["v0", "v1", "w0", "w1"])?)),
    }
    BENNET = "price-quantity.bennet" "Price and quantity effect, Bennet" {
        formula: "ΔV = Σ ½(q₀ + q₁)Δp + Σ ½(p₀ + p₁)Δq", tex: r"\Delta V = \sum \tfrac{q_0+q_1}{2}\Delta p + \sum \tfrac{p_0+p_1}{2}\Delta q", unit: "that of the values", range: "ℝ", source: "Bennet 1920; Diewert 2005",
        traps: ["items in one of the two years only have no price in the other"], see: ["price-quantity.lmdi"],
        inputs: ["p0", "q0", "p1", "q1"], run: |call| Ok(bennet(&call.columns(["p0", "q0", "p1", "q1"])?)),
    }
    LMDI = "price-quantity.lmdi" "Price and quantity effect, Montgomery–Vartia" {
        formula: "ΔV = Σ L(v₁, v₀) ln(p₁/p₀) + Σ L(v₁, v₀) ln(q₁/q₀), L the logarithmic mean", tex: r"\Delta V = \sum L(v_1, v_0)\ln\frac{p_1}{p_0} + \sum L(v_1, v_0)\ln\frac{q_1}{q_0}", unit: "that of the values", range: "ℝ", source: "Montgomery 1937; Vartia 1976; Ang 2004",
        traps: ["undefined with a price or quantity of zero"], see: ["price-quantity.bennet"],
        inputs: ["p0", "q0", "p1", "q1"], run: |call| Ok(lmdi(&call.columns(["p0", "q0", "p1", "q1"])?)),
    }
}

fn parts<const N: usize>(
    definition: &'static Definition,
    names: [&str; N],
    values: Result<[Value; N], Undefined>,
    coverage: Coverage,
) -> Answer {
    let values: Vec<Value> = match values {
        Ok(values) => values.into(),
        Err(why) => vec![Err(why); N],
    };
    Answer::new(definition, Shape::Row(names.map(str::to_owned).to_vec()), values, coverage)
}

/// [`HUMMELS_KLENOW`]: extensive, intensive, and the share in the reference.
pub fn hummels_klenow(columns: &Columns<2>) -> Answer {
    let exported = || columns.known().filter(|[x, _]| *x > 0.0);
    let [own, world] = columns.totals();
    let reference = sum(exported().map(|[_, w]| w));
    let values = [
        over(reference, world, "the reference"),
        over(own, reference, "the reference of what is exported"),
        over(own, world, "the reference"),
    ];
    parts(&HUMMELS_KLENOW, ["extensive", "intensive", "share"], Ok(values), columns.coverage())
        .noting(columns.notices())
}

fn moves(columns: &Columns<2>) -> [f64; 3] {
    let survivors = columns.known().filter(|[x0, x1]| *x0 > 0.0 && *x1 > 0.0);
    let entry = columns.known().filter(|[x0, _]| *x0 == 0.0);
    let exit = columns.known().filter(|[_, x1]| *x1 == 0.0);
    [sum(survivors.map(|[x0, x1]| x1 - x0)), sum(entry.map(|[_, x1]| x1)), -sum(exit.map(|[x0, _]| x0))]
}

/// [`ENTRY_EXIT`]: what survivors, entry and exit add; exit is negative.
pub fn entry_exit(columns: &Columns<2>) -> Answer {
    let values = moves(columns).map(Ok);
    parts(&ENTRY_EXIT, ["survivors", "entry", "exit"], Ok(values), columns.coverage())
        .noting(columns.notices())
}

/// [`BESEDES_PRUSA`]: survival, deepening, entry.
pub fn besedes_prusa(columns: &Columns<2>) -> Answer {
    let [before, _] = columns.totals();
    let [_, entry, _] = moves(columns);
    let survivors = || columns.known().filter(|[_, x1]| *x1 > 0.0).filter(|[x0, _]| *x0 > 0.0);
    let surviving = sum(survivors().map(|[x0, _]| x0));
    let values = [
        over(surviving, before, "the base"),
        over(sum(survivors().map(|[_, x1]| x1)), surviving, "what survives"),
        Ok(entry),
    ];
    parts(&BESEDES_PRUSA, ["survival", "deepening", "entry"], Ok(values), columns.coverage())
        .noting(columns.notices())
}

/// [`NEW_PRODUCTS_MARKETS`]: exports before and after, products in rows, markets in columns.
///
/// # Errors
/// `indicator.labels-differ` if the matrices are not about the same products and markets.
pub fn new_products_markets(before: &Matrix, after: &Matrix) -> Result<Answer> {
    if before.rows() != after.rows() || before.columns() != after.columns() {
        let message = "the labels of `v1` are not those of `v0`; align them";
        return Err(Error::new(&LABELS_DIFFER, message).at("v1").at("matrices"));
    }
    let known = |totals: Vec<f64>| -> Vec<bool> { totals.into_iter().map(|total| total > 0.0).collect() };
    let (products, markets) = (known(before.row_totals()), known(before.column_totals()));
    // Survivors, then entries by whether product and market are old, then exit.
    let mut terms = [const { Vec::new() }; 6];
    let mut missing = 0;
    for (row, old_product) in products.iter().enumerate() {
        for (column, old_market) in markets.iter().enumerate() {
            let Some((x0, x1)) = before.cell(row, column).zip(after.cell(row, column)) else {
                missing += 1;
                continue;
            };
            let (slot, moved) = match (x0 > 0.0, x1 > 0.0, old_product, old_market) {
                (true, true, ..) => (0, x1 - x0),
                (true, false, ..) => (5, -x0),
                (false, _, true, true) => (1, x1),
                (false, _, false, true) => (2, x1),
                (false, _, true, false) => (3, x1),
                (false, _, false, false) => (4, x1),
            };
            if let Some(term) = terms.get_mut(slot) {
                term.push(moved);
            }
        }
    }
    let names = ["survivors", "new-pairs", "new-products", "new-markets", "new-both", "exit"];
    let items = products.len() * markets.len();
    let coverage = Coverage { items, known: items - missing, unallocated: None };
    Ok(parts(&NEW_PRODUCTS_MARKETS, names, Ok(terms.map(|term| Ok(sum(term)))), coverage))
}

/// [`JACCARD`] of what is above zero.
pub fn jaccard(columns: &Columns<2>) -> Answer {
    let both = columns.known().filter(|[one, other]| *one > 0.0 && *other > 0.0).count();
    let any = columns.known().filter(|[one, other]| *one > 0.0 || *other > 0.0).count();
    let value = over(super::number::real(both), super::number::real(any), "the number of products");
    Answer::scalar(&JACCARD, value, columns.coverage()).noting(columns.notices())
}

const MISSING: &str = "a value is missing";
const BASE: &str = "the world's base";

struct Flows {
    own: [Matrix; 2],
    world: [Matrix; 2],
}

impl Flows {
    fn of(own: [&Matrix; 2], world: [&Matrix; 2]) -> Result<Self> {
        let [first, _] = own;
        let others = own.into_iter().chain(world);
        for (name, other) in ["v0", "v1", "w0", "w1"].into_iter().zip(others) {
            if other.rows() != first.rows() || other.columns() != first.columns() {
                let message = format!("the labels of `{name}` are not those of `v0`; align them");
                return Err(Error::new(&LABELS_DIFFER, message).at(name).at("matrices"));
            }
        }
        Ok(Self { own: own.map(Matrix::clone), world: world.map(Matrix::clone) })
    }

    fn coverage(&self) -> Coverage {
        self.own.iter().chain(&self.world).map(Matrix::coverage).fold(
            Coverage { items: 0, known: 0, unallocated: None },
            |all, one| Coverage {
                items: all.items + one.items,
                known: all.known + one.known,
                unallocated: None,
            },
        )
    }

    /// General growth, that of the group, that of the cell, and what is left.
    fn terms(&self) -> Result<[Value; 4], Undefined> {
        let coverage = self.coverage();
        if coverage.known < coverage.items {
            return Err(Undefined::new(Reason::Missing, MISSING));
        }
        let ([v0, v1], [w0, w1]) = (&self.own, &self.world);
        // Growth of the one less growth of the other, over one denominator: whole numbers lose nothing before it.
        let faster = |[w0, w1]: [f64; 2], [of0, of1]: [f64; 2]| {
            over(1.0, of0, BASE)?;
            over(w1 * of0 - of1 * w0, w0, BASE).map(|apart| apart / of0)
        };
        let [world_before, world_after] = [w0.total(), w1.total()];
        let world = [world_before, world_after];
        let general = over(world_after - world_before, world_before, BASE)?;
        let mut terms = [Vec::new(), Vec::new(), Vec::new()];
        let lines = v0.lines().zip(v1.lines()).zip(w0.lines().zip(w1.lines()));
        for ((v0, v1), (w0, w1)) in lines {
            let total = |line: &[f64]| sum(line.iter().copied());
            let group = [total(&w0), total(&w1)];
            let [structure, cells, rest] = &mut terms;
            if total(&v0) > 0.0 {
                structure.push(faster(group, world)? * total(&v0));
            }
            for (((base, now), before), after) in v0.iter().zip(&*v1).zip(&*w0).zip(&*w1) {
                if *base > 0.0 {
                    cells.push(faster([*before, *after], group)? * base);
                    rest.push(over(now * before - base * after, *before, BASE)?);
                } else {
                    rest.push(*now);
                }
            }
        }
        let [structure, cells, rest] = terms.map(sum);
        Ok([Ok(general * v0.total()), Ok(structure), Ok(cells), Ok(rest)])
    }
}

fn market_share(
    definition: &'static Definition,
    v0: &Matrix,
    v1: &Matrix,
    w0: &Matrix,
    w1: &Matrix,
) -> Result<Answer> {
    let flows = Flows::of([v0, v1], [w0, w1])?;
    let names = match definition.variant() {
        "markets-first" => ["world", "market", "product", "competitiveness"],
        _ => ["world", "product", "market", "competitiveness"],
    };
    Ok(parts(definition, names, flows.terms(), flows.coverage()))
}

/// [`CMS`]: own and world exports before and after, products in rows, markets in columns.
///
/// # Errors
/// `indicator.labels-differ` if the matrices are not about the same products and markets.
pub fn constant_market_share(own: [&Matrix; 2], world: [&Matrix; 2]) -> Result<Answer> {
    let ([v0, v1], [w0, w1]) = (own, world);
    market_share(&CMS, v0, v1, w0, w1)
}

fn markets_first(v0: &Matrix, v1: &Matrix, w0: &Matrix, w1: &Matrix) -> Result<Answer> {
    market_share(&CMS_MARKETS, &v0.transposed(), &v1.transposed(), &w0.transposed(), &w1.transposed())
}

/// [`CMS_MARKETS`]: as [`constant_market_share`], markets before products.
///
/// # Errors
/// As [`constant_market_share`].
pub fn constant_market_share_markets_first(own: [&Matrix; 2], world: [&Matrix; 2]) -> Result<Answer> {
    let ([v0, v1], [w0, w1]) = (own, world);
    markets_first(v0, v1, w0, w1)
}

/// `Σ s₀ ΔW`, `Σ Δs W₀` and `Σ Δs ΔW`.
fn effects(columns: &Columns<4>) -> Result<[f64; 3], Undefined> {
    let mut terms = [Vec::new(), Vec::new(), Vec::new()];
    for [v0, v1, w0, w1] in columns.known().filter(|[v0, v1, ..]| *v0 > 0.0 || *v1 > 0.0) {
        let before = over(v0, w0, BASE)?;
        // The change of the share times the base, over one denominator.
        let moved = over(v1 * w0 - v0 * w1, w1, "the world's trade")?;
        let [structure, share, both] = &mut terms;
        structure.push(before * (w1 - w0));
        share.push(moved);
        both.push(moved * (w1 - w0) / w0);
    }
    Ok(terms.map(sum))
}

/// [`CMS_THREE`] of own and world exports before and after: structure, share, interaction.
pub fn three_terms(columns: &Columns<4>) -> Answer {
    let values = effects(columns).map(|terms| terms.map(Ok));
    parts(&CMS_THREE, ["structure", "share", "interaction"], values, columns.coverage())
        .noting(columns.notices())
}

/// [`CMS_CURRENT`] of own and world exports before and after: structure, share, less the interaction.
pub fn three_terms_current(columns: &Columns<4>) -> Answer {
    let values =
        effects(columns).map(|[structure, share, both]| [Ok(structure + both), Ok(share + both), Ok(-both)]);
    parts(&CMS_CURRENT, ["structure", "share", "interaction"], values, columns.coverage())
        .noting(columns.notices())
}

/// [`SHIFT_SHARE`] of own and reference values before and after: general, structure, competitive.
pub fn shift_share(columns: &Columns<4>) -> Answer {
    let [own, after, world, world_after] = columns.totals();
    let terms = || {
        let rate = over(world_after, world, "the reference's base")? - 1.0;
        let own_rates = columns
            .known()
            .filter(|[v0, ..]| *v0 > 0.0)
            .map(|[v0, _, w0, w1]| Ok((over(w1, w0, "the reference's base")? - 1.0, v0)));
        let rates = own_rates.collect::<Result<Vec<(f64, f64)>, Undefined>>()?;
        let expected = sum(rates.iter().map(|(own, v0)| own * v0));
        let structure = sum(rates.iter().map(|(own, v0)| (own - rate) * v0));
        Ok([Ok(rate * own), Ok(structure), Ok(after - own - expected)])
    };
    parts(&SHIFT_SHARE, ["general", "structure", "competitive"], terms(), columns.coverage())
        .noting(columns.notices())
}

/// [`BENNET`]: the price and the quantity effect.
pub fn bennet(columns: &Columns<4>) -> Answer {
    let price = sum(columns.known().map(|[p0, q0, p1, q1]| q0.midpoint(q1) * (p1 - p0)));
    let quantity = sum(columns.known().map(|[p0, q0, p1, q1]| p0.midpoint(p1) * (q1 - q0)));
    parts(&BENNET, ["price", "quantity"], Ok([Ok(price), Ok(quantity)]), columns.coverage())
        .noting(columns.notices())
}

/// The logarithmic mean of two numbers above zero.
pub(super) fn logarithmic_mean(one: f64, other: f64) -> f64 {
    let ratio = ln(one / other);
    if ratio.abs() < 1e-9 { one.midpoint(other) } else { (one - other) / ratio }
}

/// [`LMDI`]: the price and the quantity effect.
pub fn lmdi(columns: &Columns<4>) -> Answer {
    let terms = || {
        let none = || Undefined::new(Reason::NotPositive, "a price or a quantity is zero");
        let (mut price, mut quantity) = (Vec::new(), Vec::new());
        for [p0, q0, p1, q1] in columns.known() {
            if [p0, q0, p1, q1].contains(&0.0) {
                return Err(none());
            }
            let mean = logarithmic_mean(p1 * q1, p0 * q0);
            price.push(mean * ln(p1 / p0));
            quantity.push(mean * ln(q1 / q0));
        }
        Ok([Ok(sum(price)), Ok(sum(quantity))])
    };
    parts(&LMDI, ["price", "quantity"], terms(), columns.coverage()).noting(columns.notices())
}
