//! Sums, growth, and contributions to it.

use super::answer::{Undefined, Value, over};
use super::definition::define;
use super::number::{exp, ln, pow, real, sum};
use super::{Answer, Columns, Reason};

define! { Levels:
    TURNOVER = "turnover" "Total trade" {
        formula: "x + m", tex: r"x + m", unit: "that of the values", range: "[0, ∞)", source: "IMTS 2010",
        traps: ["adds exports FOB to imports CIF unless they were put on one footing"], see: ["balance"],
        inputs: ["x", "m"], run: |call| Ok(turnover(&call.columns(["x", "m"])?)),
    }
    BALANCE = "balance" "Trade balance" {
        formula: "x − m", tex: r"x - m", unit: "that of the values", range: "ℝ", source: "IMTS 2010",
        traps: ["exports FOB less imports CIF is too low by the freight"], see: ["normalised-balance"],
        inputs: ["x", "m"], run: |call| Ok(balance(&call.columns(["x", "m"])?)),
    }
    NORMALISED_BALANCE = "normalised-balance" "Normalised trade balance" {
        formula: "(x − m)/(x + m)", tex: r"\frac{x-m}{x+m}", unit: "none", range: "[-1, 1]", source: "Balassa 1966; UNCTAD 2013",
        traps: ["undefined where nothing is traded"], see: ["coverage-ratio"],
        inputs: ["x", "m"], run: |call| Ok(normalised_balance(&call.columns(["x", "m"])?)),
    }
    COVERAGE_RATIO = "coverage-ratio" "Coverage of imports by exports" {
        formula: "x / m", tex: r"\frac{x}{m}", unit: "none", range: "[0, ∞)", source: "ESCAP, Trade Statistics in Policymaking",
        traps: ["(c − 1)/(c + 1) is the normalised balance"], see: ["normalised-balance"],
        inputs: ["x", "m"], run: |call| Ok(coverage_ratio(&call.columns(["x", "m"])?)),
    }
    SHARE = "share" "Share in the total" {
        formula: "x_k / Σ x", tex: r"\frac{x_k}{\sum_j x_j}", unit: "none", range: "[0, 1]", source: "Definition of a share",
        traps: ["of what is known: residual rows that were set aside are the unallocated share"], see: ["contribution"],
        inputs: ["x"], run: |call| Ok(share(&call.columns(["x"])?)),
    }
    GROWTH = "growth.simple" "Growth" {
        formula: "x₁/x₀ − 1", tex: r"\frac{x_1}{x_0} - 1", unit: "none", range: "[-1, ∞)", source: "Definition of a growth rate",
        traps: ["undefined from zero; of a balance state the difference"], see: ["growth.logarithmic", "growth.midpoint", "contribution"],
        inputs: ["before", "after"], run: |call| Ok(growth(&call.columns(["before", "after"])?)),
    }
    GROWTH_LOGARITHMIC = "growth.logarithmic" "Growth in logarithms" {
        formula: "ln(x₁/x₀)", tex: r"\ln\frac{x_1}{x_0}", unit: "log points", range: "ℝ", source: "Definition of a growth rate",
        traps: ["adds up over time; is not a percentage"], see: ["growth.simple"],
        inputs: ["before", "after"], run: |call| Ok(growth_logarithmic(&call.columns(["before", "after"])?)),
    }
    GROWTH_MIDPOINT = "growth.midpoint" "Mid-point growth" {
        formula: "2(x₁ − x₀)/(x₁ + x₀)", tex: r"\frac{2(x_1-x_0)}{x_1+x_0}", unit: "none", range: "[-2, 2]", source: "Davis, Haltiwanger and Schuh 1996, Job Creation and Destruction",
        traps: ["entry is 2 and exit −2"], see: ["growth.simple"],
        inputs: ["before", "after"], run: |call| Ok(growth_midpoint(&call.columns(["before", "after"])?)),
    }
    GROWTH_COMPOUND = "growth.compound" "Compound annual growth between two ends" {
        formula: "(x_T/x_0)^(1/T) − 1", tex: r"\left(\frac{x_T}{x_0}\right)^{1/T} - 1", unit: "none", range: "[-1, ∞)", source: "Definition of a growth rate",
        traps: ["only the two ends count"], see: ["growth.least-squares"],
        inputs: ["before", "after"], options: [("years", 1.0)], run: |call| Ok(growth_compound(&call.columns(["before", "after"])?, call.within("years", "above 0", |years| years > 0.0)?)),
    }
    GROWTH_LEAST_SQUARES = "growth.least-squares" "Growth by least squares" {
        formula: "exp(b) − 1 of ln x = a + b t", tex: r"e^{b} - 1,\ \ln x_t = a + b t", unit: "none per period", range: "(-1, ∞)", source: "UNCTAD Handbook of Statistics, present edition",
        traps: ["an earlier edition printed b itself"], see: ["growth.least-squares-slope", "growth.compound"],
        inputs: ["x"], run: |call| Ok(growth_least_squares(&call.columns(["x"])?)),
    }
    GROWTH_SLOPE = "growth.least-squares-slope" "Slope of the logarithm by least squares" {
        formula: "b of ln x = a + b t", tex: r"b,\ \ln x_t = a + b t", unit: "log points per period", range: "ℝ", source: "UNCTAD Handbook of Statistics, an earlier edition",
        traps: ["printed as a growth rate it is too low for growth, and falls too far for decline"], see: ["growth.least-squares"],
        inputs: ["x"], run: |call| Ok(growth_slope(&call.columns(["x"])?)),
    }
    GROWTH_ROLLING = "growth.rolling-twelve" "Growth of the last twelve months over the twelve before" {
        formula: "Σ last 12 / Σ previous 12 − 1", tex: r"\frac{\sum_{t=13}^{24} x_t}{\sum_{t=1}^{12} x_t} - 1", unit: "none", range: "[-1, ∞)", source: "Definition of a growth rate",
        traps: ["needs the latest 24 months in order, none missing", "in December it is the annual growth"], see: ["growth.simple"],
        inputs: ["x"], run: |call| Ok(growth_rolling(&call.columns(["x"])?)),
    }
    CONTRIBUTION = "contribution" "Contribution to growth" {
        formula: "(x₁k − x₀k)/X₀", tex: r"\frac{x_{1k}-x_{0k}}{\sum_j x_{0j}}", unit: "none; times 100 percentage points", range: "ℝ", source: "Definition; SNA 2008, chapter 15, on chained series",
        traps: ["adds up to growth exactly; of chained volumes it does not"], see: ["growth.simple", "share"],
        inputs: ["before", "after"], run: |call| Ok(contribution(&call.columns(["before", "after"])?)),
    }
}

/// [`TURNOVER`] of each item.
pub fn turnover(trade: &Columns<2>) -> Answer {
    Answer::row(&TURNOVER, trade, |[x, m]| Ok(x + m))
}

/// [`BALANCE`] of each item.
pub fn balance(trade: &Columns<2>) -> Answer {
    Answer::row(&BALANCE, trade, |[x, m]| Ok(x - m))
}

/// [`NORMALISED_BALANCE`] of each item.
pub fn normalised_balance(trade: &Columns<2>) -> Answer {
    Answer::row(&NORMALISED_BALANCE, trade, |[x, m]| over(x - m, x + m, "the trade in the item"))
}

/// [`COVERAGE_RATIO`] of each item.
pub fn coverage_ratio(trade: &Columns<2>) -> Answer {
    Answer::row(&COVERAGE_RATIO, trade, |[x, m]| over(x, m, "the import"))
}

/// [`SHARE`] of each item.
pub fn share(x: &Columns<1>) -> Answer {
    let [total] = x.totals();
    Answer::row(&SHARE, x, |[value]| over(value, total, "the total")).noting(x.notices_of_parts())
}

fn rate([before, after]: [f64; 2]) -> Value {
    over(after - before, before, "the base")
}

/// [`GROWTH`] of each item.
pub fn growth(change: &Columns<2>) -> Answer {
    Answer::row(&GROWTH, change, rate)
}

fn logarithm(value: f64) -> Value {
    if value > 0.0 {
        return Ok(ln(value));
    }
    Err(Undefined::new(Reason::NotPositive, "there is no logarithm of zero"))
}

/// [`GROWTH_LOGARITHMIC`] of each item.
pub fn growth_logarithmic(change: &Columns<2>) -> Answer {
    Answer::row(&GROWTH_LOGARITHMIC, change, |[before, after]| Ok(logarithm(after)? - logarithm(before)?))
}

/// [`GROWTH_MIDPOINT`] of each item.
pub fn growth_midpoint(change: &Columns<2>) -> Answer {
    Answer::row(&GROWTH_MIDPOINT, change, |[before, after]| {
        over(2.0 * (after - before), after + before, "the sum of both")
    })
}

/// [`GROWTH_COMPOUND`] of each item over so many years.
pub fn growth_compound(change: &Columns<2>, years: f64) -> Answer {
    Answer::row(&GROWTH_COMPOUND, change, |[before, after]| {
        if years.is_nan() || years <= 0.0 {
            return Err(Undefined::new(Reason::OutOfRange, "the number of years is not above zero"));
        }
        Ok(pow(over(after, before, "the base")?, 1.0 / years) - 1.0)
    })
}

fn slope(x: &Columns<1>) -> Value {
    let logs: Result<Vec<(f64, f64)>, Undefined> = x
        .rows()
        .enumerate()
        .filter_map(|(time, row)| row.map(|[value]| (time, value)))
        .map(|(time, value)| Ok((real(time), logarithm(value)?)))
        .collect();
    let logs = logs?;
    if logs.len() < 2 {
        return Err(Undefined::new(Reason::OneItem, "a slope needs two points in time"));
    }
    let count = real(logs.len());
    let (time, level) =
        (sum(logs.iter().map(|(t, _)| *t)) / count, sum(logs.iter().map(|(_, y)| *y)) / count);
    let along = sum(logs.iter().map(|(t, y)| (t - time) * (y - level)));
    over(along, sum(logs.iter().map(|(t, _)| (t - time) * (t - time))), "the span of time")
}

/// [`GROWTH_LEAST_SQUARES`] of a series in order; gaps keep their place in time.
pub fn growth_least_squares(x: &Columns<1>) -> Answer {
    let value = slope(x).map(|slope| exp(slope) - 1.0);
    Answer::scalar(&GROWTH_LEAST_SQUARES, value, x.coverage()).noting(x.notices())
}

/// [`GROWTH_SLOPE`] of a series in order.
pub fn growth_slope(x: &Columns<1>) -> Answer {
    Answer::scalar(&GROWTH_SLOPE, slope(x), x.coverage()).noting(x.notices())
}

/// [`GROWTH_ROLLING`] of a monthly series in order.
pub fn growth_rolling(x: &Columns<1>) -> Answer {
    let months: Vec<Option<f64>> = x.rows().map(|row| row.map(|[value]| value)).collect();
    let latest: Option<Vec<f64>> =
        months.len().checked_sub(24).and_then(|from| months.get(from..)?.iter().copied().collect());
    let value = latest
        .ok_or_else(|| Undefined::new(Reason::Missing, "24 months are needed, none missing"))
        .and_then(|months| {
            let (before, after) =
                (sum(months.iter().take(12).copied()), sum(months.iter().skip(12).copied()));
            rate([before, after])
        });
    Answer::scalar(&GROWTH_ROLLING, value, x.coverage())
}

/// [`CONTRIBUTION`] of each item; adds up to the growth of the whole.
pub fn contribution(change: &Columns<2>) -> Answer {
    let [whole, _] = change.totals();
    Answer::row(&CONTRIBUTION, change, |[before, after]| over(after - before, whole, "the base of the whole"))
        .noting(change.notices_of_parts())
}
