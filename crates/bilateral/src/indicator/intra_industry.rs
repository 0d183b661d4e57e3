//! The same goods in both directions.

use super::answer::{Undefined, Value, over};
use super::definition::define;
use super::number::sum;
use super::rules::{NEGATIVE, PARTIAL};
use super::{Answer, Columns, Coverage, Definition, Notice, Reason, Shape};
use crate::error::{Error, Result};
use crate::flow::FlowTable;

define! { IntraIndustry:
    GL = "grubel-lloyd.item" "Grubel–Lloyd index of each item" {
        formula: "1 − |x − m| / (x + m)", tex: r"1 - \frac{|x_k - m_k|}{x_k + m_k}", unit: "none", range: "[0, 1]", source: "Grubel and Lloyd 1971, Economic Record 47; 1975",
        traps: ["undefined where nothing is traded, which is not zero", "the finer the classification, the lower"], see: ["grubel-lloyd.aggregate"],
        inputs: ["x", "m"], run: |call| Ok(grubel_lloyd(&call.columns(["x", "m"])?)),
    }
    GL_AGGREGATE = "grubel-lloyd.aggregate" "Grubel–Lloyd index over all items" {
        formula: "1 − Σ|x − m| / Σ(x + m)", tex: r"1 - \frac{\sum_k |x_k - m_k|}{\sum_k (x_k + m_k)}", unit: "none", range: "[0, 1]", source: "Grubel and Lloyd 1975, Intra-Industry Trade",
        traps: ["the trade-weighted mean of the items, not their plain mean", "never rises when items are split: name the level"], see: ["grubel-lloyd.adjusted", "aquino"],
        inputs: ["x", "m"], run: |call| Ok(grubel_lloyd_aggregate(&call.columns(["x", "m"])?)),
    }
    GL_ADJUSTED = "grubel-lloyd.adjusted" "Grubel–Lloyd index adjusted for the overall balance" {
        formula: "Σ(x + m) − Σ|x − m| over Σ(x + m) − |ΣX − ΣM|", tex: r"\frac{\sum_k (x_k + m_k) - \sum_k |x_k - m_k|}{\sum_k (x_k + m_k) - |\sum_k x_k - \sum_k m_k|}", unit: "none", range: "[0, 1]", source: "Grubel and Lloyd 1975, Intra-Industry Trade",
        traps: ["one whenever all items are unbalanced the same way, however little they overlap"], see: ["aquino"],
        inputs: ["x", "m"], run: |call| Ok(grubel_lloyd_adjusted(&call.columns(["x", "m"])?)),
    }
    AQUINO = "aquino" "Aquino index" {
        formula: "Grubel–Lloyd aggregate of x·½(X+M)/X and m·½(X+M)/M", tex: r"1 - \tfrac12 \sum_k \left|\frac{x_k}{X} - \frac{m_k}{M}\right|", unit: "none", range: "[0, 1]", source: "Aquino 1978, Weltwirtschaftliches Archiv 114",
        traps: ["spreads the overall imbalance over all items in proportion, which nothing forces it to be"], see: ["grubel-lloyd.adjusted"],
        inputs: ["x", "m"], run: |call| Ok(aquino(&call.columns(["x", "m"])?)),
    }
    SPLIT_DIFFERENCE = "vertical-horizontal.difference" "Horizontal and vertical intra-industry trade, 1 ± α" {
        formula: "Σ over items with UVX/UVM in [1−α, 1+α], above, below of (x + m − |x − m|), over Σ(x + m)", tex: r"\frac{\sum_{k \in G}(x_k + m_k - |x_k - m_k|)}{\sum_k (x_k + m_k)}", unit: "none", range: "[0, 1] each", source: "Greenaway, Hine and Milner 1995, Economic Journal 105",
        traps: ["the band is not symmetric: 1 − α is farther from 1 than 1 + α in proportion", "items without unit values are in none of the three and stand as unallocated"], see: ["vertical-horizontal.ratio", "trade-types"],
        inputs: ["x", "m", "uvx", "uvm"], options: [("alpha", 0.15)], run: |call| Ok(split_difference(&call.columns(["x", "m"])?, &[call.loose("uvx")?, call.loose("uvm")?], call.within("alpha", "between 0 and 1", |alpha| (0.0..1.0).contains(&alpha))?)),
    }
    SPLIT_RATIO = "vertical-horizontal.ratio" "Horizontal and vertical intra-industry trade, 1/(1 + α) to 1 + α" {
        formula: "as the difference form, with UVX/UVM in [1/(1+α), 1+α]", tex: r"\frac1{1+\alpha} \le \frac{UVX_k}{UVM_k} \le 1 + \alpha", unit: "none", range: "[0, 1] each", source: "Abd-el-Rahman 1991; Fontagné and Freudenberg 1997, CEPII WP 97-02",
        traps: ["items without unit values are in none of the three and stand as unallocated"], see: ["vertical-horizontal.difference", "trade-types"],
        inputs: ["x", "m", "uvx", "uvm"], options: [("alpha", 0.15)], run: |call| Ok(split_ratio(&call.columns(["x", "m"])?, &[call.loose("uvx")?, call.loose("uvm")?], call.within("alpha", "at least 0", |alpha| alpha >= 0.0)?)),
    }
    TRADE_TYPES = "trade-types" "One-way, horizontal and vertical two-way trade" {
        formula: "items with min(x, m)/max(x, m) > overlap are two-way; their whole trade over Σ(x + m)", tex: r"\frac{\min(x_k, m_k)}{\max(x_k, m_k)} > \theta", unit: "none", range: "[0, 1] each, Σ = 1", source: "Fontagné and Freudenberg 1997, CEPII WP 97-02",
        traps: ["counts the whole trade in an item, Grubel–Lloyd only the overlap: the two do not compare"], see: ["grubel-lloyd.aggregate"],
        inputs: ["x", "m", "uvx", "uvm"], options: [("alpha", 0.15), ("overlap", 0.1)], run: |call| Ok(trade_types(&call.columns(["x", "m"])?, &[call.loose("uvx")?, call.loose("uvm")?], call.within("alpha", "at least 0", |alpha| alpha >= 0.0)?, call.within("overlap", "between 0 and 1", |overlap| (0.0..1.0).contains(&overlap))?)),
    }
    MARGINAL_A = "marginal-a.item" "Brülhart's marginal intra-industry trade A of each item" {
        formula: "1 − |ΔX − ΔM| / (|ΔX| + |ΔM|)", tex: r"1 - \frac{|\Delta X_k - \Delta M_k|}{|\Delta X_k| + |\Delta M_k|}", unit: "none", range: "[0, 1]", source: "Brülhart 1994, Weltwirtschaftliches Archiv 130",
        traps: ["changes of nominal values are mostly inflation"], see: ["marginal-a.aggregate", "marginal-b"],
        inputs: ["x0", "m0", "x1", "m1"], run: |call| Ok(marginal_a(&call.columns(["x0", "m0", "x1", "m1"])?)),
    }
    MARGINAL_A_AGGREGATE = "marginal-a.aggregate" "Brülhart's marginal intra-industry trade A over all items" {
        formula: "Σ w A, w = (|ΔX| + |ΔM|) / Σ(|ΔX| + |ΔM|)", tex: r"1 - \frac{\sum_k |\Delta X_k - \Delta M_k|}{\sum_k (|\Delta X_k| + |\Delta M_k|)}", unit: "none", range: "[0, 1]", source: "Brülhart 1994, Weltwirtschaftliches Archiv 130",
        traps: ["changes of nominal values are mostly inflation"], see: ["marginal-a.item"],
        inputs: ["x0", "m0", "x1", "m1"], run: |call| Ok(marginal_a_aggregate(&call.columns(["x0", "m0", "x1", "m1"])?)),
    }
    MARGINAL_B = "marginal-b" "Brülhart's index B of each item" {
        formula: "(ΔX − ΔM) / (|ΔX| + |ΔM|)", tex: r"\frac{\Delta X_k - \Delta M_k}{|\Delta X_k| + |\Delta M_k|}", unit: "none", range: "[-1, 1]", source: "Brülhart 1994, Weltwirtschaftliches Archiv 130",
        traps: ["|B| = 1 − A", "has no meaning added over items, so there is no aggregate"], see: ["marginal-a.item"],
        inputs: ["x0", "m0", "x1", "m1"], run: |call| Ok(marginal_b(&call.columns(["x0", "m0", "x1", "m1"])?)),
    }
    HAMILTON_KNIEST = "hamilton-kniest" "Hamilton–Kniest index" {
        formula: "ΔX/ΔM if ΔM > ΔX > 0, ΔM/ΔX if ΔX > ΔM > 0, 1 if equal and above zero", tex: r"\frac{\min(\Delta X, \Delta M)}{\max(\Delta X, \Delta M)}", unit: "none", range: "[0, 1]", source: "Hamilton and Kniest 1991, Weltwirtschaftliches Archiv 127",
        traps: ["undefined wherever one direction falls, which leaves out most of what adjustment is about"], see: ["marginal-a.item"],
        inputs: ["x0", "m0", "x1", "m1"], run: |call| Ok(hamilton_kniest(&call.columns(["x0", "m0", "x1", "m1"])?)),
    }
}

const TRADED: &str = "the trade in the item";
const ALL: &str = "the sum of trade";

/// [`GL`] from exports and imports.
///
/// ```
/// use bilateral::indicator::{Columns, intra_industry};
/// let trade = Columns::full([&[10.0, 0.0], &[5.0, 0.0]]).unwrap();
/// let answer = intra_industry::grubel_lloyd(&trade);
/// assert_eq!(answer.at(0), Some(1.0 - 5.0 / 15.0));
/// // Nothing is traded: that is not trade in one direction only.
/// assert_eq!(answer.why_at(1).unwrap().because(), "the trade in the item is zero");
/// ```
pub fn grubel_lloyd(trade: &Columns<2>) -> Answer {
    Answer::row(&GL, trade, |[x, m]| Ok(1.0 - over((x - m).abs(), x + m, TRADED)?))
}

fn scalar<const N: usize>(definition: &'static Definition, columns: &Columns<N>, value: Value) -> Answer {
    Answer::scalar(definition, value, columns.coverage()).noting(columns.notices_of_parts())
}

fn gaps(trade: &Columns<2>) -> f64 {
    sum(trade.known().map(|[x, m]| (x - m).abs()))
}

/// [`GL_AGGREGATE`] from exports and imports.
pub fn grubel_lloyd_aggregate(trade: &Columns<2>) -> Answer {
    let [x, m] = trade.totals();
    scalar(&GL_AGGREGATE, trade, over(gaps(trade), x + m, ALL).map(|gap| (1.0 - gap).max(0.0)))
}

/// [`GL_AGGREGATE`] of every reporter (row) and partner (column) of a table of flows: exports and imports
/// are held against each other product by product, in exact sums.
///
/// Rows that are in others already and residual partners and products are set aside, as in
/// [`FlowTable::group`]; a product of which a value is missing is in neither sum, and the coverage says of
/// how many products of a pair that is so.
///
/// ```
/// use bilateral::flow::{Flow, FlowTable};
/// use bilateral::indicator::intra_industry::grubel_lloyd_of_table;
/// # let flow = |direction: &str, product: &str, value: u8| bilateral::wire::from_json::<Flow>(&format!(r#"{{
/// #     "reporter": "KAZ", "partner": "EU", "direction": "{direction}", "product": "HS2022:{product}",
/// #     "period": "2023", "value": "{value}", "currency": "EUR" }}"#)).unwrap();
/// let table = FlowTable::from_flows([flow("export", "740311", 30), flow("import", "740311", 10), flow("export", "270900", 40)]).unwrap();
/// // Of 80 that are traded, 20 are matched by 10 and 10.
/// assert_eq!(grubel_lloyd_of_table(&table).unwrap().cell(0, 0), Some(0.25));
/// ```
///
/// # Errors
/// As [`FlowTable::group`]; `indicator.negative` where a value is below zero.
pub fn grubel_lloyd_of_table(table: &FlowTable) -> Result<Answer> {
    let both = table.two_way()?;
    if both.negative {
        let message = "a value of the table is below zero; corrections belong where they correct";
        return Err(Error::new(&NEGATIVE, message).at("value"));
    }
    let width = both.partners.len();
    let nothing = || Undefined::new(Reason::Empty, "the two have no trade in the table");
    let mut values: Vec<Value> = vec![Err(nothing()); both.reporters.len() * width];
    let mut coverage = Coverage { items: 0, known: 0, unallocated: None };
    for pair in &both.pairs {
        if let Some(slot) = values.get_mut(pair.reporter * width + pair.partner) {
            *slot = exact_share(pair.apart, pair.whole);
        }
        coverage.items += pair.products;
        coverage.known += pair.products - pair.missing;
    }
    let missing = coverage.items - coverage.known;
    let notice = (missing > 0).then(|| {
        Notice::new(&PARTIAL, format!("{missing} of {} products of pairs lack a value", coverage.items))
    });
    Ok(Answer::new(&GL_AGGREGATE, Shape::Table(both.reporters, both.partners), values, coverage)
        .noting(notice))
}

#[expect(clippy::cast_precision_loss, reason = "the crossing from exact sums to an estimate")]
fn exact_share(apart: i128, whole: i128) -> Value {
    over((whole - apart) as f64, whole as f64, ALL)
}

/// [`GL_ADJUSTED`] from exports and imports.
pub fn grubel_lloyd_adjusted(trade: &Columns<2>) -> Answer {
    let [x, m] = trade.totals();
    let balanced = x + m - (x - m).abs();
    let value = over((x + m - gaps(trade)).max(0.0), balanced, "the smaller of exports and imports");
    scalar(&GL_ADJUSTED, trade, value.map(|value| value.min(1.0)))
}

/// [`AQUINO`] from exports and imports.
pub fn aquino(trade: &Columns<2>) -> Answer {
    let [all_x, all_m] = trade.totals();
    let value = over(1.0, all_x, "the sum of exports")
        .and_then(|_| over(1.0, all_m, "the sum of imports"))
        .map(|_| {
            let apart = sum(trade.known().map(|[x, m]| (x / all_x - m / all_m).abs()));
            (1.0 - apart / 2.0).max(0.0)
        });
    scalar(&AQUINO, trade, value)
}

/// What the unit values say about an item.
enum Kind {
    Horizontal,
    High,
    Low,
    Unknown,
}

/// Unit values that count as alike: both ends belong to it.
#[derive(Clone, Copy)]
enum Band {
    /// From 1 − α to 1 + α.
    Difference(f64),
    /// From 1/(1 + α) to 1 + α: the same whichever of the two is the larger.
    Ratio(f64),
}

fn kind(unit_values: (Option<f64>, Option<f64>), band: Band) -> Kind {
    let (Band::Difference(alpha) | Band::Ratio(alpha)) = band;
    match unit_values {
        (Some(export), Some(import)) if export > 0.0 && import > 0.0 => {
            let is_low = match band {
                Band::Difference(alpha) => export / import < 1.0 - alpha,
                // One over 1 + α is rounded, and the end of the band with it.
                Band::Ratio(alpha) => import / export > 1.0 + alpha,
            };
            match export / import > 1.0 + alpha {
                true => Kind::High,
                false if is_low => Kind::Low,
                false => Kind::Horizontal,
            }
        }
        _ => Kind::Unknown,
    }
}

type UnitValues = [Vec<Option<f64>>; 2];

fn split(definition: &'static Definition, trade: &Columns<2>, values: &UnitValues, band: Band) -> Answer {
    let [x, m] = trade.totals();
    let mut parts = [const { Vec::new() }; 4];
    let [uvx, uvm] = values;
    for (place, row) in trade.rows().enumerate() {
        let Some([x, m]) = row else { continue };
        let both = (uvx.get(place).copied().flatten(), uvm.get(place).copied().flatten());
        let slot = match kind(both, band) {
            Kind::Horizontal => 0,
            Kind::High => 1,
            Kind::Low => 2,
            Kind::Unknown => 3,
        };
        if let Some(part) = parts.get_mut(slot) {
            part.push(x + m - (x - m).abs());
        }
    }
    let shape = Shape::Row(
        ["horizontal", "vertical-high", "vertical-low", "unallocated"].map(str::to_owned).to_vec(),
    );
    let values = parts.map(|part| over(sum(part), x + m, ALL));
    Answer::new(definition, shape, values, trade.coverage()).noting(trade.notices())
}

/// [`SPLIT_DIFFERENCE`] from exports and imports, and the unit values of both (`None` where unknown).
/// The four parts add up to [`GL_AGGREGATE`].
pub fn split_difference(trade: &Columns<2>, unit_values: &UnitValues, alpha: f64) -> Answer {
    split(&SPLIT_DIFFERENCE, trade, unit_values, Band::Difference(alpha))
}

/// [`SPLIT_RATIO`] from exports and imports, and the unit values of both (`None` where unknown).
pub fn split_ratio(trade: &Columns<2>, unit_values: &UnitValues, alpha: f64) -> Answer {
    split(&SPLIT_RATIO, trade, unit_values, Band::Ratio(alpha))
}

/// [`TRADE_TYPES`] from exports and imports, and the unit values of both (`None` where unknown).
pub fn trade_types(trade: &Columns<2>, unit_values: &UnitValues, alpha: f64, overlap: f64) -> Answer {
    let [all_x, all_m] = trade.totals();
    let mut parts = [const { Vec::new() }; 4];
    let [uvx, uvm] = unit_values;
    for (place, row) in trade.rows().enumerate() {
        let Some([x, m]) = row else { continue };
        let both = (uvx.get(place).copied().flatten(), uvm.get(place).copied().flatten());
        let two_way = x.min(m) > overlap * x.max(m);
        let slot = match (two_way, kind(both, Band::Ratio(alpha))) {
            (false, _) => 0,
            (true, Kind::Horizontal) => 1,
            (true, Kind::High | Kind::Low) => 2,
            (true, Kind::Unknown) => 3,
        };
        if let Some(part) = parts.get_mut(slot) {
            part.push(x + m);
        }
    }
    let names = ["one-way", "two-way-horizontal", "two-way-vertical", "two-way-unallocated"];
    let values = parts.map(|part| over(sum(part), all_x + all_m, ALL));
    let shape = Shape::Row(names.map(str::to_owned).to_vec());
    Answer::new(&TRADE_TYPES, shape, values, trade.coverage()).noting(trade.notices())
}

const MOVED: &str = "the sum of both changes";

fn changes([x0, m0, x1, m1]: [f64; 4]) -> (f64, f64) {
    (x1 - x0, m1 - m0)
}

/// [`MARGINAL_A`] from exports and imports before and after.
pub fn marginal_a(trade: &Columns<4>) -> Answer {
    Answer::row(&MARGINAL_A, trade, |row| {
        let (x, m) = changes(row);
        Ok(1.0 - over((x - m).abs(), x.abs() + m.abs(), MOVED)?)
    })
}

/// [`MARGINAL_A_AGGREGATE`] from exports and imports before and after.
pub fn marginal_a_aggregate(trade: &Columns<4>) -> Answer {
    let apart = sum(trade.known().map(changes).map(|(x, m)| (x - m).abs()));
    let moved = sum(trade.known().map(changes).map(|(x, m)| x.abs() + m.abs()));
    scalar(&MARGINAL_A_AGGREGATE, trade, over(apart, moved, MOVED).map(|gap| (1.0 - gap).max(0.0)))
}

/// [`MARGINAL_B`] from exports and imports before and after.
pub fn marginal_b(trade: &Columns<4>) -> Answer {
    Answer::row(&MARGINAL_B, trade, |row| {
        let (x, m) = changes(row);
        over(x - m, x.abs() + m.abs(), MOVED)
    })
}

/// [`HAMILTON_KNIEST`] from exports and imports before and after.
pub fn hamilton_kniest(trade: &Columns<4>) -> Answer {
    Answer::row(&HAMILTON_KNIEST, trade, |row| {
        let (x, m) = changes(row);
        if x > 0.0 && m > 0.0 {
            return Ok(x.min(m) / x.max(m));
        }
        Err(Undefined::new(Reason::OutOfRange, "exports and imports did not both grow"))
    })
}
