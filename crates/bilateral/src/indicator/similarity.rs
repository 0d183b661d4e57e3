//! How much two economies trade with each other, how well their trade fits, how alike it is.

use wide::f64x4;

use super::answer::{Undefined, Value, over};
use super::definition::define;
use super::number::{dot, exp, ln, sum, x_ln_x};
use super::others::of_others;
use super::{Answer, Columns, Definition, Matrix, Reason, Shape};
use crate::parallel::dealt;

define! { Similarity:
    INTENSITY = "trade-intensity.world" "Trade intensity index, the world including the exporter" {
        formula: "(x_ij / X_i) / (x_wj / X_w)", tex: r"\frac{x_{ij}/X_i}{x_{wj}/X_w}", unit: "none", range: "[0, ∞)", source: "Brown 1949; Kojima 1964, Hitotsubashi Journal of Economics 5",
        traps: ["rows are exporters and columns are importers; the diagonal, if not empty, counts"], see: ["trade-intensity.rest"],
        inputs: ["trade"], run: |call| Ok(intensity(&*call.matrix("trade")?)),
    }
    INTENSITY_REST = "trade-intensity.rest" "Trade intensity index, the exporter's own imports taken out" {
        formula: "(x_ij / X_i) / (M_j / (M_w − M_i))", tex: r"\frac{x_{ij}/X_i}{M_j/(M_w - M_i)}", unit: "none", range: "[0, ∞)", source: "Kojima 1964; Anderson and Norheim 1993",
        traps: ["needs rows and columns of the same economies"], see: ["trade-intensity.world"],
        inputs: ["trade"], run: |call| Ok(intensity_rest(&*call.matrix("trade")?)),
    }
    DRYSDALE_GARNAUT = "drysdale-garnaut" "Intensity, complementarity and bias" {
        formula: "I = C · B; C = Σ (x_ik/X_i)((M_w−M_i)/(M_wk−M_ik))(m_jk/M_j); I = (x_ij/X_i)/(M_j/(M_w−M_i))", tex: r"I_{ij} = C_{ij} B_{ij}", unit: "none", range: "[0, ∞) each", source: "Drysdale 1967; Drysdale and Garnaut 1982, Hitotsubashi Journal of Economics 22",
        traps: ["C sums over all products, also those the two do not trade with each other", "the sum of the bilateral column is x_ij: a product left out breaks I = C · B"], see: ["trade-intensity.rest", "complementarity"],
        inputs: ["xij", "xi", "mj", "mi", "mw"], run: |call| Ok(drysdale_garnaut(&call.columns(["xij", "xi", "mj", "mi", "mw"])?)),
    }
    COMPLEMENTARITY = "complementarity" "Michaely trade complementarity index" {
        formula: "100 (1 − ½ Σ |m_jk/M_j − x_ik/X_i|)", tex: r"100\left(1 - \tfrac12\sum_k\left|\frac{m_{jk}}{M_j} - \frac{x_{ik}}{X_i}\right|\right)", unit: "per cent", range: "[0, 100]", source: "Michaely 1996, World Bank WPS 1583",
        traps: ["not symmetric: i's exports against j's imports"], see: ["finger-kreinin", "michaely"],
        inputs: ["x", "m"], run: |call| Ok(complementarity(&call.columns(["x", "m"])?)),
    }
    FINGER_KREININ = "finger-kreinin" "Finger–Kreinin similarity" {
        formula: "Σ min(s_ik, s_jk) = 1 − ½ Σ |s_ik − s_jk|", tex: r"\sum_k \min(s_{ik}, s_{jk})", unit: "none", range: "[0, 1]", source: "Finger and Kreinin 1979, Economic Journal 89",
        traps: ["the finer the classification, the lower"], see: ["finger-kreinin-pairs", "cosine"],
        inputs: ["x", "y"], run: |call| Ok(finger_kreinin(&call.columns(["x", "y"])?)),
    }
    FINGER_KREININ_PAIRS = "finger-kreinin-pairs" "Finger–Kreinin similarity of every pair of rows" {
        formula: "Σ min(s_ik, s_jk)", tex: r"\sum_k \min(s_{ik}, s_{jk})", unit: "none", range: "[0, 1]", source: "Finger and Kreinin 1979, Economic Journal 89",
        traps: ["missing cells count as zero here; the coverage says how many there are"], see: ["finger-kreinin"],
        inputs: ["exports"], run: |call| Ok(finger_kreinin_pairs(&*call.matrix("exports")?)),
    }
    COSINE = "cosine" "Cosine similarity" {
        formula: "Σ x y / √(Σ x² Σ y²)", tex: r"\frac{\sum_k x_k y_k}{\sqrt{\sum_k x_k^2 \sum_k y_k^2}}", unit: "none", range: "[0, 1]", source: "Standard; of export baskets Linnemann and van Beers 1988",
        traps: ["the largest items decide it"], see: ["finger-kreinin", "pearson"],
        inputs: ["x", "y"], run: |call| Ok(cosine(&call.columns(["x", "y"])?)),
    }
    PEARSON = "pearson" "Pearson correlation" {
        formula: "cov(x, y) / (sd x · sd y)", tex: r"\frac{\sum_k (x_k-\bar x)(y_k-\bar y)}{\sqrt{\sum_k (x_k-\bar x)^2\sum_k (y_k-\bar y)^2}}", unit: "none", range: "[-1, 1]", source: "Standard",
        traps: ["items neither of the two trades raise it: the universe is part of the number"], see: ["cosine", "log-correlation"],
        inputs: ["x", "y"], run: |call| Ok(pearson(&call.columns(["x", "y"])?)),
    }
    LOG_CORRELATION = "log-correlation" "Correlation of logarithms of RCA" {
        formula: "corr(ln(x + ε), ln(y + ε))", tex: r"\mathrm{corr}(\ln(x_k+\varepsilon), \ln(y_k+\varepsilon))", unit: "none", range: "[-1, 1]", source: "Bahar, Hausmann and Hidalgo 2014, Journal of International Economics 92",
        traps: ["ε decides how much absent products matter; 0.1 in the source"], see: ["pearson"],
        inputs: ["x", "y"], options: [("epsilon", 0.1)], run: |call| Ok(log_correlation(&call.columns(["x", "y"])?, call.within("epsilon", "above 0", |epsilon| epsilon > 0.0)?)),
    }
    KL = "kullback-leibler" "Kullback–Leibler divergence of shares" {
        formula: "Σ s ln(s / b)", tex: r"\sum_k s_k \ln\frac{s_k}{b_k}", unit: "nats", range: "[0, ∞)", source: "Kullback and Leibler 1951",
        traps: ["undefined where the reference has none of what is traded", "not symmetric"], see: ["trade-similarity"],
        inputs: ["x", "reference"], run: |call| Ok(kullback_leibler(&call.columns(["x", "reference"])?)),
    }
    TSI = "trade-similarity" "Trade similarity from the divergence" {
        formula: "exp(−Σ s ln(s/b) / θ)", tex: r"\exp\left(-\frac1\theta\sum_k s_k\ln\frac{s_k}{b_k}\right)", unit: "none", range: "[0, 1]", source: "Koren and Berei 2019",
        traps: ["θ = 8 in the source"], see: ["kullback-leibler"],
        inputs: ["x", "reference"], options: [("theta", 8.0)], run: |call| Ok(trade_similarity(&call.columns(["x", "reference"])?, call.within("theta", "above 0", |theta| theta > 0.0)?)),
    }
    INTROVERSION = "introversion" "Symmetric trade introversion index" {
        formula: "(HI − HE)/(HI + HE); HI = (T_ii/T_i)/(T_oi/T_o), HE = (1 − T_ii/T_i)/(1 − T_oi/T_o)", tex: r"\frac{HI-HE}{HI+HE}", unit: "none", range: "[-1, 1]", source: "Iapadre 2006; Hamanaka 2015, ADB Economics Working Paper 455",
        traps: ["o is the rest of the world, not the world"], see: ["intra-regional-share", "intra-regional-intensity"],
        inputs: ["within", "total", "outsideWithin", "outsideTotal"], run: |call| Ok(introversion(&call.columns(["within", "total", "outsideWithin", "outsideTotal"])?)),
    }
    TRADE_PREFERENCE = "revealed-trade-preference" "Revealed trade preference for a partner" {
        formula: "(HI − HE)/(HI + HE); HI = (T_ij/T_i)/(T_oj/T_o), HE = (1 − T_ij/T_i)/(1 − T_oj/T_o)", tex: r"\frac{HI-HE}{HI+HE}", unit: "none", range: "[-1, 1]", source: "Iapadre and Tironi 2009; Iapadre 2006",
        traps: ["o is the rest of the world without i, and T_oj its trade with j"], see: ["introversion", "trade-intensity.rest"],
        inputs: ["with", "total", "outsideWith", "outsideTotal"], run: |call| Ok(trade_preference(&call.columns(["with", "total", "outsideWith", "outsideTotal"])?)),
    }
    INTRA_SHARE = "intra-regional-share" "Intra-regional share of trade" {
        formula: "(X_ii + M_ii) / (X_i + M_i)", tex: r"\frac{X_{ii}+M_{ii}}{X_i+M_i}", unit: "none", range: "[0, 1]", source: "UNU-CRIS, Regional Integration Knowledge System",
        traps: ["grows with the size of the region"], see: ["intra-regional-intensity", "introversion"],
        inputs: ["within", "total"], run: |call| Ok(intra_share(&call.columns(["within", "total"])?)),
    }
    INTRA_INTENSITY = "intra-regional-intensity" "Intra-regional trade intensity" {
        formula: "(T_ii / T_i) / (T_i / T_w)", tex: r"\frac{T_{ii}/T_i}{T_i/T_w}", unit: "none", range: "[0, T_w/T_i]", source: "UNU-CRIS, Regional Integration Knowledge System",
        traps: ["its upper end falls as the region grows"], see: ["introversion"],
        inputs: ["within", "total", "world"], run: |call| Ok(intra_intensity(&call.columns(["within", "total", "world"])?)),
    }
    ORIENTATION = "regional-orientation" "Regional orientation" {
        formula: "(x_inside,k / X_inside) / (x_outside,k / X_outside)", tex: r"\frac{x_{rk}/X_r}{x_{ok}/X_o}", unit: "none", range: "[0, ∞)", source: "Yeats 1998, World Bank Economic Review 12",
        traps: ["undefined for what is exported to the region alone"], see: ["intra-regional-share"],
        inputs: ["inside", "outside"], run: |call| Ok(orientation(&call.columns(["inside", "outside"])?)),
    }
    HUBNESS = "hubness" "Hub-ness measure" {
        formula: "share of j's exports that go to i × (1 − share of j in i's imports)", tex: r"s^X_{ji}(1 - s^M_{ij})", unit: "none", range: "[0, 1]", source: "Baldwin 2008, NBER WP 13884",
        traps: ["one-sided: print both directions"], see: ["trade-intensity.world"],
        inputs: ["trade"], run: |call| Ok(hubness(&*call.matrix("trade")?)),
    }
}

fn pairs(definition: &'static Definition, trade: &Matrix, of: impl Fn(usize, usize, f64) -> Value) -> Answer {
    let mut values = Vec::with_capacity(trade.rows().len() * trade.columns().len());
    for (row, line) in trade.lines().enumerate() {
        values.extend(line.iter().enumerate().map(|(column, value)| {
            if !trade.is_known(row, column) {
                return Err(Undefined::missing());
            }
            of(row, column, *value)
        }));
    }
    let shape = Shape::Table(trade.rows().to_vec(), trade.columns().to_vec());
    let notices = super::advantage::totals(trade, &trade.row_totals(), &trade.column_totals());
    Answer::new(definition, shape, values, trade.coverage()).noting(notices)
}

fn nth(list: &[f64], place: usize) -> f64 {
    list.get(place).copied().unwrap_or_default()
}

/// [`INTENSITY`] of every exporter (row) and importer (column).
pub fn intensity(trade: &Matrix) -> Answer {
    let (exports, imports, world) = (trade.row_totals(), trade.column_totals(), trade.total());
    pairs(&INTENSITY, trade, |i, j, value| {
        let share = over(value, nth(&exports, i), "the exporter's total")?;
        over(share, nth(&imports, j) / world, "what the importer buys")
    })
}

/// [`INTENSITY_REST`] of every exporter (row) and importer (column).
pub fn intensity_rest(trade: &Matrix) -> Answer {
    let (exports, imports, world) = (trade.row_totals(), trade.column_totals(), trade.total());
    let place = |i: usize| {
        let label = trade.rows().get(i)?;
        trade.columns().iter().position(|one| one == label)
    };
    pairs(&INTENSITY_REST, trade, |i, j, value| {
        let none = || Undefined::new(Reason::Missing, "the exporter is not among the importers");
        let rest = of_others(&imports, world, place(i).ok_or_else(none)?);
        let share = over(value, nth(&exports, i), "the exporter's total")?;
        over(share, over(nth(&imports, j), rest, "what all others import")?, "what the importer buys")
    })
}

/// [`DRYSDALE_GARNAUT`] by product: exports of `i` to `j`, exports of `i`, imports of `j`, imports of
/// `i`, imports of the world. Answers intensity, complementarity, bias.
pub fn drysdale_garnaut(columns: &Columns<5>) -> Answer {
    let [xij, xi, mj, mi, mw] = columns.totals();
    let parts = || {
        let others =
            |all: f64, own: f64| if own > all { Err(Undefined::part_above_whole()) } else { Ok(all - own) };
        let (share, rest) = (over(1.0, xi, "the sum of i's exports")?, others(mw, mi)?);
        let buys = over(1.0, mj, "the sum of j's imports")?;
        let intensity = over(xij * share, over(mj, rest, "what all others import")?, "j's share of imports")?;
        let terms = columns.known().map(|[_, xk, mjk, mik, mwk]| {
            if xk == 0.0 || mjk == 0.0 {
                return Ok(0.0);
            }
            Ok(xk
                * share
                * over(rest, others(mwk, mik)?, "what all others import of a product")?
                * (mjk * buys))
        });
        let complementarity = sum(terms.collect::<Result<Vec<f64>, Undefined>>()?);
        Ok((intensity, complementarity, over(intensity, complementarity, "the complementarity")))
    };
    let values: [Value; 3] = match parts() {
        Ok((intensity, complementarity, bias)) => [Ok(intensity), Ok(complementarity), bias],
        Err::<_, Undefined>(why) => [Err(why.clone()), Err(why.clone()), Err(why)],
    };
    let shape = Shape::Row(["intensity", "complementarity", "bias"].map(str::to_owned).to_vec());
    Answer::new(&DRYSDALE_GARNAUT, shape, values, columns.coverage()).noting(columns.notices())
}

/// `Σ min(s, t)` of two columns.
fn overlap(columns: &Columns<2>) -> Value {
    let [one, other] = columns.totals();
    over(1.0, one, "the total of the first column")?;
    over(1.0, other, "the total of the second column")?;
    Ok(sum(columns.known().map(|[x, y]| (x / one).min(y / other))).min(1.0))
}

fn two(definition: &'static Definition, columns: &Columns<2>, value: Value) -> Answer {
    Answer::scalar(definition, value, columns.coverage()).noting(columns.notices_of_parts())
}

/// [`COMPLEMENTARITY`] of exports of one economy and imports of the other.
pub fn complementarity(columns: &Columns<2>) -> Answer {
    two(&COMPLEMENTARITY, columns, overlap(columns).map(|overlap| 100.0 * overlap))
}

/// [`FINGER_KREININ`] of two baskets.
pub fn finger_kreinin(columns: &Columns<2>) -> Answer {
    two(&FINGER_KREININ, columns, overlap(columns))
}

/// Columns at a time, so that all rows of them stay in the cache.
const BLOCK: usize = 256;

/// [`FINGER_KREININ_PAIRS`]: symmetric, one on the diagonal.
pub fn finger_kreinin_pairs(exports: &Matrix) -> Answer {
    let (totals, count) = (exports.row_totals(), exports.rows().len());
    let shares: Vec<Vec<f64>> = exports
        .lines()
        .zip(&totals)
        .map(|(line, total)| {
            line.iter().map(|value| if *total > 0.0 { value / total } else { 0.0 }).collect()
        })
        .collect();
    let mut values = vec![0.0; count * count];
    let width = exports.columns().len();
    dealt(values.chunks_mut(count.max(1)).enumerate(), |mut lines| {
        for from in (0..width).step_by(BLOCK) {
            let block = |row: &'_ Vec<f64>| from..row.len().min(from + BLOCK);
            let blocks: Vec<&[f64]> =
                shares.iter().map(|row| row.get(block(row)).unwrap_or_default()).collect();
            for (i, line) in &mut lines {
                let one = blocks.get(*i).copied().unwrap_or_default();
                for (other, value) in blocks.iter().zip(line.iter_mut()).take(*i) {
                    *value += least(one, other);
                }
            }
        }
    });
    let none = || Undefined::new(Reason::ZeroDenominator, "an exporter's total is zero");
    let answers = (0..count * count).map(|place| {
        let (i, j) = (place / count, place % count);
        if nth(&totals, i) == 0.0 || nth(&totals, j) == 0.0 {
            return Err(none());
        }
        Ok(if i == j { 1.0 } else { nth(&values, i.max(j) * count + i.min(j)).min(1.0) })
    });
    let shape = Shape::Table(exports.rows().to_vec(), exports.rows().to_vec());
    let notices = super::advantage::totals(exports, &totals, &exports.column_totals());
    Answer::new(&FINGER_KREININ_PAIRS, shape, answers, exports.coverage()).noting(notices)
}

/// `Σ min` of a block, in lanes.
fn least(one: &[f64], other: &[f64]) -> f64 {
    let mut lanes = [f64x4::ZERO; 2];
    let ((ones, rest), (others, others_rest)) = (one.as_chunks::<8>(), other.as_chunks::<8>());
    for (one, other) in ones.iter().zip(others) {
        let ((ones, _), (others, _)) = (one.as_chunks::<4>(), other.as_chunks::<4>());
        for ((lane, one), other) in lanes.iter_mut().zip(ones).zip(others) {
            // The quick one does not look after NaN: there is none here.
            *lane += f64x4::new(*one).fast_min(f64x4::new(*other));
        }
    }
    let rest: f64 = rest.iter().zip(others_rest).map(|(one, other)| one.min(*other)).sum();
    lanes.iter().flat_map(|lane| lane.to_array()).sum::<f64>() + rest
}

/// [`COSINE`] of two baskets.
pub fn cosine(columns: &Columns<2>) -> Answer {
    let (x, y): (Vec<f64>, Vec<f64>) = columns.known().map(|[x, y]| (x, y)).unzip();
    let (x, y) = (scaled(&x), scaled(&y));
    two(&COSINE, columns, over(dot(&x, &y), (dot(&x, &x) * dot(&y, &y)).sqrt(), "a column's length"))
}

/// Over the power of two next below the largest, so that squares are neither too large nor too small for a float.
/// No digit changes.
fn scaled(list: &[f64]) -> Vec<f64> {
    const EXPONENT: u64 = f64::INFINITY.to_bits();
    let largest = list.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
    let power = f64::from_bits(largest.to_bits() & EXPONENT).max(f64::MIN_POSITIVE);
    list.iter().map(|value| value / power).collect()
}

fn correlation(x: &[f64], y: &[f64]) -> Value {
    let centred = |list: &[f64]| -> Vec<f64> {
        // What does not vary has no variance; its mean, rounded, would give it one.
        if list.iter().all(|value| Some(value) == list.first()) {
            return vec![0.0; list.len()];
        }
        let list = scaled(list);
        let mean = sum(list.iter().copied()) / super::number::real(list.len().max(1));
        list.iter().map(|value| value - mean).collect()
    };
    let (x, y) = (centred(x), centred(y));
    over(dot(&x, &y), (dot(&x, &x) * dot(&y, &y)).sqrt(), "a column's variance")
        .map(|value| value.clamp(-1.0, 1.0))
}

/// [`PEARSON`] of two baskets.
pub fn pearson(columns: &Columns<2>) -> Answer {
    let (x, y): (Vec<f64>, Vec<f64>) = columns.known().map(|[x, y]| (x, y)).unzip();
    two(&PEARSON, columns, correlation(&x, &y))
}

/// [`LOG_CORRELATION`] of two columns of RCA.
pub fn log_correlation(columns: &Columns<2>, epsilon: f64) -> Answer {
    let (x, y): (Vec<f64>, Vec<f64>) =
        columns.known().map(|[x, y]| (ln(x + epsilon), ln(y + epsilon))).unzip();
    two(&LOG_CORRELATION, columns, correlation(&x, &y))
}

fn divergence(columns: &Columns<2>) -> Value {
    let [own, reference] = columns.totals();
    over(1.0, own, "the total of `x`")?;
    over(1.0, reference, "the total of `reference`")?;
    let terms = columns.known().map(|[x, b]| {
        if x > 0.0 && b == 0.0 {
            return Err(Undefined::new(
                Reason::ZeroDenominator,
                "the reference has none of an item that is traded",
            ));
        }
        let (s, b) = (x / own, b / reference);
        Ok(if s > 0.0 { x_ln_x(s / b) * b } else { 0.0 })
    });
    Ok(sum(terms.collect::<Result<Vec<f64>, Undefined>>()?).max(0.0))
}

/// [`KL`] of a basket from a reference.
pub fn kullback_leibler(columns: &Columns<2>) -> Answer {
    two(&KL, columns, divergence(columns))
}

/// [`TSI`] of a basket and a reference.
pub fn trade_similarity(columns: &Columns<2>, theta: f64) -> Answer {
    two(&TSI, columns, divergence(columns).map(|divergence| exp(-divergence / theta)))
}

/// Trade with a partner, or within, against what others trade with it: −1 to 1, 0 where neutral.
fn preference(definition: &'static Definition, columns: &Columns<4>) -> Answer {
    Answer::row(definition, columns, |[within, total, outside_within, outside_total]| {
        let inside = over(within, total, "the economy's trade")?;
        let outside = over(outside_within, outside_total, "the trade of the rest of the world")?;
        if inside > 1.0 || outside > 1.0 {
            return Err(Undefined::part_above_whole());
        }
        let hi = over(inside, outside, "the trade of the rest of the world with the same")?;
        let he = over(1.0 - inside, 1.0 - outside, "the trade of the rest of the world with all others")?;
        over(hi - he, hi + he, "the economy's trade")
    })
}

/// [`INTROVERSION`] of each item: trade within the region, all its trade, trade of the rest of the
/// world with the region, all trade of the rest of the world.
pub fn introversion(columns: &Columns<4>) -> Answer {
    preference(&INTROVERSION, columns)
}

/// [`TRADE_PREFERENCE`] of each item: trade with the partner, all trade, trade of the rest of the
/// world with the partner, all trade of the rest of the world.
pub fn trade_preference(columns: &Columns<4>) -> Answer {
    preference(&TRADE_PREFERENCE, columns)
}

fn part(part: f64, whole: f64, name: &'static str) -> Value {
    if part > whole { Err(Undefined::part_above_whole()) } else { over(part, whole, name) }
}

/// [`INTRA_SHARE`] of each item.
pub fn intra_share(columns: &Columns<2>) -> Answer {
    Answer::row(&INTRA_SHARE, columns, |[within, total]| part(within, total, "the region's trade"))
}

/// [`INTRA_INTENSITY`] of each item.
pub fn intra_intensity(columns: &Columns<3>) -> Answer {
    Answer::row(&INTRA_INTENSITY, columns, |[within, total, world]| {
        let share = part(within, total, "the region's trade")?;
        over(share, part(total, world, "the world's trade")?, "the region's trade")
    })
}

/// [`ORIENTATION`] by product.
pub fn orientation(columns: &Columns<2>) -> Answer {
    let [inside, outside] = columns.totals();
    Answer::row(&ORIENTATION, columns, |[x, y]| {
        let share = over(x, inside, "what goes to the region")?;
        over(share, over(y, outside, "what goes elsewhere")?, "what goes elsewhere of the product")
    })
}

/// [`HUBNESS`] of the column as a hub of the row.
pub fn hubness(trade: &Matrix) -> Answer {
    let (exports, imports) = (trade.row_totals(), trade.column_totals());
    pairs(&HUBNESS, trade, |j, i, value| {
        let share = over(value, nth(&exports, j), "the spoke's exports")?;
        Ok(share * (1.0 - over(value, nth(&imports, i), "the hub's imports")?))
    })
}
