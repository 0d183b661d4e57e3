//! What an economy exports more of than others do: comparative advantage as trade reveals it.

use super::answer::{Notice, Undefined, Value, over};
use super::columns::total_among;
use super::definition::define;
use super::number::{ln, real, sum};
use super::others::Others;
use super::rules::LABELS_DIFFER;
use super::{Answer, Columns, Coverage, Definition, Matrix, Reason, Shape};
use crate::error::{Error, Result};

define! { Advantage:
    BALASSA = "rca.balassa" "Balassa index, the world including the exporter" {
        formula: "(x_ik / X_i) / (x_wk / X_w)", tex: r"\frac{x_{ik}/X_i}{x_{wk}/X_w}", unit: "none", range: "[0, X_w/X_i]", source: "Balassa 1965, The Manchester School 33",
        traps: ["the world is the sum of the rows given", "not symmetric about one: 2 is not as far from it as 1/2", "does not compare across products or years; see the normalised form"], see: ["rca.excluding-self", "rca.vollrath", "rca.against", "rca.symmetric", "rca.normalised", "hillman"],
        inputs: ["exports"], run: |call| Ok(balassa(&*call.matrix("exports")?)),
    }
    EXCLUDING_SELF = "rca.excluding-self" "Balassa index against the rest of the world" {
        formula: "(x_ik / X_i) / ((x_wk − x_ik) / (X_w − X_i))", tex: r"\frac{x_{ik}/X_i}{(x_{wk}-x_{ik})/(X_w-X_i)}", unit: "none", range: "[0, ∞)", source: "Balassa 1965, with the rest of the world as reference",
        traps: ["undefined for the only exporter of a product"], see: ["rca.balassa"],
        inputs: ["exports"], run: |call| Ok(excluding_self(&*call.matrix("exports")?)),
    }
    AGAINST = "rca.against" "Balassa index against a stated reference" {
        formula: "(x_k / X) / (w_k / W)", tex: r"\frac{x_k/X}{w_k/W}", unit: "none", range: "[0, ∞)", source: "Balassa 1965",
        traps: ["whether the reference contains the exporter is the caller's choice"], see: ["rca.balassa"],
        inputs: ["x", "world"], run: |call| Ok(against(&call.columns(["x", "world"])?)),
    }
    VOLLRATH = "rca.vollrath" "Relative export advantage, exporter and product taken out of the reference" {
        formula: "(x_ik / Σ_{l≠k} x_il) / (Σ_{j≠i} x_jk / Σ_{j≠i} Σ_{l≠k} x_jl)", tex: r"\frac{x_{ik}/\sum_{l \ne k} x_{il}}{\sum_{j \ne i} x_{jk}/\sum_{j \ne i}\sum_{l \ne k} x_{jl}}", unit: "none", range: "[0, ∞)", source: "Vollrath 1991, Weltwirtschaftliches Archiv 127",
        traps: ["undefined for the only exporter of a product, and for an exporter of one product"], see: ["rca.balassa", "revealed-trade-advantage.vollrath"],
        inputs: ["exports"], run: |call| Ok(vollrath(&*call.matrix("exports")?)),
    }
    PER_HEAD = "rca.per-head" "Exports per head over those of the world" {
        formula: "(x_ik / N_i) / (x_wk / N_w)", tex: r"\frac{x_{ik}/N_i}{x_{wk}/N_w}", unit: "none", range: "[0, N_w/N_i]", source: "Bustos, Gomez, Hausmann and Hidalgo 2012, PLoS ONE 7; called RPOP",
        traps: ["high for small rich exporters in everything, where the Balassa index cannot be"], see: ["rca.balassa", "presence"],
        inputs: ["exports", "population"], run: |call| per_head(&*call.matrix("exports")?, &call.columns(["population"])?),
    }
    SYMMETRIC = "rca.symmetric" "Revealed symmetric comparative advantage" {
        formula: "(RCA − 1) / (RCA + 1)", tex: r"\frac{RCA-1}{RCA+1}", unit: "none", range: "[-1, 1]", source: "Dalum, Laursen and Villumsen 1998; Laursen 2015",
        traps: ["no exports at all is −1"], see: ["rca.balassa"],
        inputs: ["exports"], run: |call| Ok(symmetric(&*call.matrix("exports")?)),
    }
    LOGARITHMIC = "rca.logarithmic" "Logarithm of the Balassa index" {
        formula: "ln RCA", tex: r"\ln RCA", unit: "nats", range: "ℝ", source: "Vollrath 1991",
        traps: ["undefined where nothing is exported; adding a small number to avoid that decides the result"], see: ["rca.balassa", "rca.symmetric"],
        inputs: ["exports"], run: |call| Ok(logarithmic(&*call.matrix("exports")?)),
    }
    ADDITIVE = "rca.additive" "Additive revealed comparative advantage" {
        formula: "x_ik / X_i − x_wk / X_w", tex: r"\frac{x_{ik}}{X_i} - \frac{x_{wk}}{X_w}", unit: "none", range: "[-1, 1]", source: "Hoen and Oosterhaven 2006, Annals of Regional Science 40",
        traps: ["sums to zero over products, not over exporters"], see: ["rca.normalised"],
        inputs: ["exports"], run: |call| Ok(additive(&*call.matrix("exports")?)),
    }
    NORMALISED = "rca.normalised" "Normalised revealed comparative advantage" {
        formula: "x_ik / X_w − X_i x_wk / X_w²", tex: r"\frac{x_{ik}}{X_w} - \frac{X_i x_{wk}}{X_w^2}", unit: "none", range: "[-1/4, 1/4]", source: "Yu, Cai and Leung 2009, Annals of Regional Science 43",
        traps: ["sums to zero over products and over exporters; small economies have small values"], see: ["rca.additive"],
        inputs: ["exports"], run: |call| Ok(normalised(&*call.matrix("exports")?)),
    }
    WEIGHTED = "rca.weighted" "Balassa index over the exporter's mean" {
        formula: "RCA_ik / mean_k RCA_ik", tex: r"\frac{RCA_{ik}}{\frac1n\sum_k RCA_{ik}}", unit: "none", range: "[0, n]", source: "Proudman and Redding 2000, Review of International Economics 8",
        traps: ["the mean is over the products somebody exports"], see: ["rca.balassa"],
        inputs: ["exports"], run: |call| Ok(weighted(&*call.matrix("exports")?)),
    }
    HILLMAN = "hillman" "Hillman condition" {
        formula: "1 − x_ik/x_wk > (x_ik/X_i)(1 − X_i/X_w): 1 or 0", tex: r"1 - \frac{x_{ik}}{x_{wk}} > \frac{x_{ik}}{X_i}\left(1 - \frac{X_i}{X_w}\right)", unit: "1 if it holds", range: "{0, 1}", source: "Hillman 1980, Weltwirtschaftliches Archiv 116; Marchese and Nadal de Simone 1989",
        traps: ["where it fails, the Balassa index may fall as the comparative advantage rises"], see: ["rca.balassa"],
        inputs: ["exports"], run: |call| Ok(hillman(&*call.matrix("exports")?)),
    }
    RTA = "revealed-trade-advantage.balassa" "Relative trade advantage of Balassa indices" {
        formula: "RXA − RMA, each a Balassa index of exports or imports against a stated reference", tex: r"RXA_k - RMA_k", unit: "none", range: "ℝ", source: "Vollrath 1991, Weltwirtschaftliches Archiv 127, with Balassa's reference",
        traps: ["Vollrath's own references leave out the economy and the product"], see: ["revealed-trade-advantage.vollrath", "revealed-competitiveness.balassa"],
        inputs: ["x", "m", "worldX", "worldM"], run: |call| Ok(trade_advantage(&call.columns(["x", "m", "worldX", "worldM"])?)),
    }
    RTA_VOLLRATH = "revealed-trade-advantage.vollrath" "Relative trade advantage" {
        formula: "RXA − RMA, each rca.vollrath of exports or imports", tex: r"RXA_{ik} - RMA_{ik}", unit: "none", range: "ℝ", source: "Vollrath 1991, Weltwirtschaftliches Archiv 127",
        traps: ["dominated by whichever direction is nearly empty elsewhere"], see: ["revealed-trade-advantage.balassa", "rca.vollrath"],
        inputs: ["exports", "imports"], run: |call| trade_advantage_of_world(&*call.matrix("exports")?, &*call.matrix("imports")?),
    }
    RC = "revealed-competitiveness.balassa" "Revealed competitiveness of Balassa indices" {
        formula: "ln RXA − ln RMA, each a Balassa index against a stated reference", tex: r"\ln RXA_k - \ln RMA_k", unit: "nats", range: "ℝ", source: "Vollrath 1991, Weltwirtschaftliches Archiv 127, with Balassa's reference",
        traps: ["undefined where one direction is empty"], see: ["revealed-competitiveness.vollrath", "revealed-trade-advantage.balassa"],
        inputs: ["x", "m", "worldX", "worldM"], run: |call| Ok(competitiveness(&call.columns(["x", "m", "worldX", "worldM"])?)),
    }
    RC_VOLLRATH = "revealed-competitiveness.vollrath" "Revealed competitiveness" {
        formula: "ln RXA − ln RMA, each rca.vollrath of exports or imports", tex: r"\ln RXA_{ik} - \ln RMA_{ik}", unit: "nats", range: "ℝ", source: "Vollrath 1991, Weltwirtschaftliches Archiv 127",
        traps: ["undefined where one direction is empty"], see: ["revealed-competitiveness.balassa", "rca.vollrath"],
        inputs: ["exports", "imports"], run: |call| competitiveness_of_world(&*call.matrix("exports")?, &*call.matrix("imports")?),
    }
    MICHAELY = "michaely" "Michaely specialisation index" {
        formula: "x_k / X − m_k / M", tex: r"\frac{x_k}{X} - \frac{m_k}{M}", unit: "none", range: "[-1, 1]", source: "Michaely 1962, Concentration in International Trade",
        traps: ["not the complementarity index of the same author"], see: ["complementarity", "lafay"],
        inputs: ["x", "m"], run: |call| Ok(michaely(&call.columns(["x", "m"])?)),
    }
    LAFAY = "lafay" "Lafay index" {
        formula: "100 [(x−m)/(x+m) − (X−M)/(X+M)] (x+m)/(X+M)", tex: r"100\left[\frac{x_k-m_k}{x_k+m_k} - \frac{X-M}{X+M}\right]\frac{x_k+m_k}{X+M}", unit: "per cent", range: "[-50, 50]", source: "Lafay 1992",
        traps: ["a product that is not traded contributes zero, not an undefined value"], see: ["contribution-to-balance", "michaely"],
        inputs: ["x", "m"], run: |call| Ok(lafay(&call.columns(["x", "m"])?)),
    }
    CONTRIBUTION_TO_BALANCE = "contribution-to-balance" "Contribution to the trade balance" {
        formula: "1000/GDP · [(x−m) − (X−M)(x+m)/(X+M)]", tex: r"\frac{1000}{Y}\left[(x_k-m_k) - (X-M)\frac{x_k+m_k}{X+M}\right]", unit: "per mille of GDP", range: "ℝ", source: "CEPII, CHELEM; Lafay 1987",
        traps: ["GDP has to be in the unit of the trade values"], see: ["lafay"],
        inputs: ["x", "m"], options: [("gdp", 0.0)], run: |call| Ok(contribution_to_balance(&call.columns(["x", "m"])?, call.within("gdp", "above zero: give the GDP", |gdp| gdp > 0.0)?)),
    }
    PRODY = "prody" "Income level of a product" {
        formula: "Σ_i (s_ik / Σ_c s_ck) Y_i", tex: r"\sum_i \frac{s_{ik}}{\sum_c s_{ck}} Y_i", unit: "that of the incomes", range: "[min Y, max Y]", source: "Hausmann, Hwang and Rodrik 2007, Journal of Economic Growth 12",
        traps: ["weights are export shares relative to each other, so that a small specialised exporter counts as much as a large one"], see: ["expy"],
        inputs: ["exports", "income"], run: |call| prody(&*call.matrix("exports")?, &call.columns(["income"])?),
    }
    EXPY = "expy" "Income level of an export basket" {
        formula: "Σ_k s_ik PRODY_k", tex: r"\sum_k s_{ik}\, PRODY_k", unit: "that of the incomes", range: "[min Y, max Y]", source: "Hausmann, Hwang and Rodrik 2007, Journal of Economic Growth 12",
        traps: ["the exporter's own income is in it"], see: ["prody"],
        inputs: ["exports", "income"], run: |call| expy(&*call.matrix("exports")?, &call.columns(["income"])?),
    }
}

/// What a cell is set against.
#[derive(Clone, Copy)]
struct Cell {
    own: f64,
    exporter: f64,
    product: f64,
    world: f64,
}

impl Cell {
    #[inline]
    fn balassa(self) -> Value {
        self.per(["the exporter's total", "the world's total", "the world's trade in the product"])
    }

    #[inline]
    fn per(self, [exporter, world, product]: [&str; 3]) -> Value {
        let share = over(self.own, self.exporter, exporter)?;
        over(share, over(self.product, self.world, world)?, product)
    }
}

fn field(definition: &'static Definition, exports: &Matrix, of: impl Fn(Cell) -> Value) -> Answer {
    each_cell(definition, exports, |cell, _, _| of(cell))
}

/// Every cell with the numbers of its row and its column.
fn each_cell(
    definition: &'static Definition,
    exports: &Matrix,
    of: impl Fn(Cell, usize, usize) -> Value,
) -> Answer {
    let (rows, columns, world) = (exports.row_totals(), exports.column_totals(), exports.total());
    let shape = Shape::Table(exports.rows().to_vec(), exports.columns().to_vec());
    let mut answer = Answer::starting(definition, shape, exports.coverage());
    for (row, (line, exporter)) in exports.lines().zip(&rows).enumerate() {
        let cells = line.iter().zip(&columns).map(|(own, product)| Cell {
            own: *own,
            exporter: *exporter,
            product: *product,
            world,
        });
        if let Some(known) = exports.known_line(row) {
            for ((column, cell), known) in cells.enumerate().zip(&*known) {
                answer.push(if *known { of(cell, row, column) } else { Err(Undefined::missing()) });
            }
        } else {
            cells.enumerate().for_each(|(column, cell)| answer.push(of(cell, row, column)));
        }
    }
    answer.noting(totals(exports, &rows, &columns))
}

/// Rows or columns that are the sum of the others.
pub(super) fn totals(exports: &Matrix, rows: &[f64], columns: &[f64]) -> Vec<Notice> {
    total_among(rows, exports.rows()).into_iter().chain(total_among(columns, exports.columns())).collect()
}

/// [`BALASSA`] of every exporter and product.
pub fn balassa(exports: &Matrix) -> Answer {
    field(&BALASSA, exports, Cell::balassa)
}

/// [`EXCLUDING_SELF`].
pub fn excluding_self(exports: &Matrix) -> Answer {
    let others = Others::of(exports);
    each_cell(&EXCLUDING_SELF, exports, |cell, row, column| {
        let (product, world) = (others.product(row, column, cell.own), others.everything(row));
        Cell { product, world, ..cell }.balassa()
    })
}

/// [`VOLLRATH`].
pub fn vollrath(exports: &Matrix) -> Answer {
    let others = Others::of(exports);
    each_cell(&VOLLRATH, exports, |cell, row, column| {
        let product = others.product(row, column, cell.own);
        let exporter = others.all_else(row, column, cell.own);
        let world = others.all_else_by_others(row, column, product);
        Cell { exporter, product, world, ..cell }.per([
            "what the exporter exports of all else",
            "what others export of all else",
            "what others export of the product",
        ])
    })
}

/// [`PER_HEAD`] of every exporter and product.
///
/// # Errors
/// `indicator.labels-differ` if the populations are not those of the rows.
pub fn per_head(exports: &Matrix, population: &Columns<1>) -> Result<Answer> {
    let heads = of_rows(exports, population, "population")?;
    let [world] = population.totals();
    let of = |cell: Cell, row: usize, _| {
        let missing = || Undefined::new(Reason::Missing, "a population is missing");
        let all: Option<Vec<f64>> = heads.iter().copied().collect();
        all.ok_or_else(missing)?;
        let own = heads.get(row).copied().flatten().ok_or_else(missing)?;
        Cell { exporter: own, world, ..cell }.per(POPULATION)
    };
    Ok(each_cell(&PER_HEAD, exports, of).noting(population.notices()))
}

const POPULATION: [&str; 3] =
    ["the population", "the population of the world", "the world's trade in the product"];

/// [`AGAINST`]: one exporter's columns `x` and `world`.
pub fn against(columns: &Columns<2>) -> Answer {
    let [exporter, world] = columns.totals();
    Answer::row(&AGAINST, columns, |[own, product]| Cell { own, exporter, product, world }.balassa())
        .noting(columns.notices_of_parts())
}

/// [`SYMMETRIC`].
pub fn symmetric(exports: &Matrix) -> Answer {
    field(&SYMMETRIC, exports, |cell| cell.balassa().map(|rca| (rca - 1.0) / (rca + 1.0)))
}

/// [`LOGARITHMIC`].
pub fn logarithmic(exports: &Matrix) -> Answer {
    field(&LOGARITHMIC, exports, |cell| cell.balassa().and_then(logarithm))
}

fn logarithm(value: f64) -> Value {
    if value > 0.0 {
        return Ok(ln(value));
    }
    Err(Undefined::new(Reason::NotPositive, "there is no logarithm of zero"))
}

/// [`ADDITIVE`].
pub fn additive(exports: &Matrix) -> Answer {
    field(&ADDITIVE, exports, |cell| {
        Ok(over(cell.own, cell.exporter, "the exporter's total")?
            - over(cell.product, cell.world, "the world's total")?)
    })
}

/// [`NORMALISED`].
pub fn normalised(exports: &Matrix) -> Answer {
    field(&NORMALISED, exports, |cell| {
        let share = over(cell.own, cell.world, "the world's total")?;
        Ok(share - (cell.exporter / cell.world) * (cell.product / cell.world))
    })
}

/// [`WEIGHTED`].
pub fn weighted(exports: &Matrix) -> Answer {
    let plain = balassa(exports);
    let width = exports.columns().len().max(1);
    let values: Vec<Option<f64>> = plain.values().collect();
    let mut weighted = Vec::with_capacity(values.len());
    for (number, row) in values.chunks(width).enumerate() {
        let known = row.iter().flatten().count();
        let mean = sum(row.iter().flatten().copied()) / real(known.max(1));
        for (column, value) in row.iter().enumerate() {
            let why = || plain.why_at(number * width + column).cloned();
            weighted.push(match (value, why()) {
                (Some(value), _) => over(*value, mean, "the exporter's mean index"),
                (None, Some(why)) => Err(why),
                (None, None) => Err(Undefined::missing()),
            });
        }
    }
    Answer::new(&WEIGHTED, plain.shape.clone(), weighted, plain.coverage).noting(plain.notices)
}

/// [`HILLMAN`]: 1 where the condition holds, 0 where it fails.
pub fn hillman(exports: &Matrix) -> Answer {
    field(&HILLMAN, exports, |cell| {
        let left = 1.0 - over(cell.own, cell.product, "the world's trade in the product")?;
        let share = over(cell.own, cell.exporter, "the exporter's total")?;
        let right = share * (1.0 - cell.exporter / cell.world);
        Ok(if left > right { 1.0 } else { 0.0 })
    })
}

fn both_directions(columns: &Columns<4>, row: [f64; 4]) -> Result<(f64, f64), Undefined> {
    let ([x, m, wx, wm], [tx, tm, twx, twm]) = (row, columns.totals());
    let export = Cell { own: x, exporter: tx, product: wx, world: twx }.balassa()?;
    Ok((export, Cell { own: m, exporter: tm, product: wm, world: twm }.balassa()?))
}

/// [`RTA`] from exports, imports, and those of the reference.
pub fn trade_advantage(columns: &Columns<4>) -> Answer {
    Answer::row(&RTA, columns, |row| both_directions(columns, row).map(|(export, import)| export - import))
}

/// [`RC`] from exports, imports, and those of the reference.
pub fn competitiveness(columns: &Columns<4>) -> Answer {
    Answer::row(&RC, columns, |row| {
        let (export, import) = both_directions(columns, row)?;
        Ok(logarithm(export)? - logarithm(import)?)
    })
}

/// Both directions of one world.
fn of_world(
    definition: &'static Definition,
    exports: &Matrix,
    imports: &Matrix,
    of: impl Fn(f64, f64) -> Value,
) -> Result<Answer> {
    if exports.rows() != imports.rows() || exports.columns() != imports.columns() {
        let message = "the labels of `imports` are not those of `exports`; align them";
        return Err(Error::new(&LABELS_DIFFER, message).at("imports").at("matrices"));
    }
    let (export, import) = (vollrath(exports), vollrath(imports));
    let values = (0..export.len()).map(|place| {
        let value = |answer: &Answer| match answer.why_at(place) {
            Some(why) => Err(why.clone()),
            None => Ok(answer.at(place).unwrap_or_default()),
        };
        of(value(&export)?, value(&import)?)
    });
    let known =
        |(row, column): (usize, usize)| exports.is_known(row, column) && imports.is_known(row, column);
    let cells =
        (0..exports.rows().len()).flat_map(|row| (0..exports.columns().len()).map(move |one| (row, one)));
    let coverage = Coverage { known: cells.filter(|cell| known(*cell)).count(), ..export.coverage };
    Ok(Answer::new(definition, export.shape.clone(), values, coverage).noting(export.notices.clone()))
}

/// [`RTA_VOLLRATH`] of every economy (row) and product (column).
///
/// # Errors
/// `indicator.labels-differ` if the matrices are not about the same economies and products.
pub fn trade_advantage_of_world(exports: &Matrix, imports: &Matrix) -> Result<Answer> {
    of_world(&RTA_VOLLRATH, exports, imports, |export, import| Ok(export - import))
}

/// [`RC_VOLLRATH`] of every economy (row) and product (column).
///
/// # Errors
/// As [`trade_advantage_of_world`].
pub fn competitiveness_of_world(exports: &Matrix, imports: &Matrix) -> Result<Answer> {
    of_world(&RC_VOLLRATH, exports, imports, |export, import| Ok(logarithm(export)? - logarithm(import)?))
}

/// [`MICHAELY`] from exports and imports.
pub fn michaely(columns: &Columns<2>) -> Answer {
    let [exports, imports] = columns.totals();
    Answer::row(&MICHAELY, columns, |[x, m]| {
        Ok(over(x, exports, "the sum of exports")? - over(m, imports, "the sum of imports")?)
    })
    .noting(columns.notices_of_parts())
}

/// [`LAFAY`] from exports and imports.
pub fn lafay(columns: &Columns<2>) -> Answer {
    let [exports, imports] = columns.totals();
    let (all, balance) = (exports + imports, exports - imports);
    Answer::row(&LAFAY, columns, |[x, m]| {
        let whole = over(balance, all, "the sum of trade")?;
        Ok(100.0 * ((x - m) - whole * (x + m)) / all)
    })
    .noting(columns.notices_of_parts())
}

/// [`CONTRIBUTION_TO_BALANCE`] from exports, imports and the GDP in the same unit.
pub fn contribution_to_balance(columns: &Columns<2>, gdp: f64) -> Answer {
    let [exports, imports] = columns.totals();
    Answer::row(&CONTRIBUTION_TO_BALANCE, columns, |[x, m]| {
        if gdp.is_nan() || gdp <= 0.0 {
            return Err(Undefined::new(Reason::ZeroDenominator, "the GDP is not above zero"));
        }
        let whole = over(exports - imports, exports + imports, "the sum of trade")?;
        Ok(1000.0 / gdp * ((x - m) - whole * (x + m)))
    })
}

/// One number for each exporter, in the order of the rows.
fn of_rows(exports: &Matrix, column: &Columns<1>, name: &'static str) -> Result<Vec<Option<f64>>> {
    let same = column.labels().is_empty() || column.labels() == exports.rows();
    if column.len() != exports.rows().len() || !same {
        let message = format!(
            "{} values of `{name}` for {} exporters; give one for each row, in the order of the rows",
            column.len(),
            exports.rows().len()
        );
        return Err(Error::new(&LABELS_DIFFER, message).at(name).at("columns"));
    }
    Ok(column.rows().map(|row| row.map(|[value]| value)).collect())
}

fn income_levels(exports: &Matrix, income: &Columns<1>) -> Result<Vec<Value>> {
    let incomes = of_rows(exports, income, "income")?;
    let totals = exports.row_totals();
    let mut weights = vec![0.0; exports.columns().len()];
    let mut weighted = weights.clone();
    // Exporters without an income, or without exports, have no weight.
    for ((line, total), income) in exports.lines().zip(&totals).zip(&incomes) {
        if let (Some(income), true) = (income, *total > 0.0) {
            for ((value, weight), sum) in line.iter().zip(&mut weights).zip(&mut weighted) {
                *weight += value / total;
                *sum += value / total * income;
            }
        }
    }
    Ok(weights
        .iter()
        .zip(&weighted)
        .map(|(weight, sum)| over(*sum, *weight, "the world's trade in the product"))
        .collect())
}

/// [`PRODY`] of each product.
///
/// # Errors
/// `indicator.labels-differ` if the incomes are not those of the rows.
pub fn prody(exports: &Matrix, income: &Columns<1>) -> Result<Answer> {
    let values = income_levels(exports, income)?;
    let shape = Shape::Row(exports.columns().to_vec());
    Ok(Answer::new(&PRODY, shape, values, exports.coverage()).noting(income.notices()))
}

/// [`EXPY`] of each exporter.
///
/// # Errors
/// `indicator.labels-differ` if the incomes are not those of the rows.
pub fn expy(exports: &Matrix, income: &Columns<1>) -> Result<Answer> {
    let levels = income_levels(exports, income)?;
    let values = exports.lines().zip(exports.row_totals()).map(|(line, total)| {
        let exported = line.iter().zip(&levels).filter(|(value, _)| **value > 0.0);
        let terms: Result<Vec<f64>, Undefined> =
            exported.map(|(value, level)| level.clone().map(|level| value * level)).collect();
        over(sum(terms?), total, "the exporter's total")
    });
    let shape = Shape::Row(exports.rows().to_vec());
    Ok(Answer::new(&EXPY, shape, values, exports.coverage()).noting(income.notices()))
}
