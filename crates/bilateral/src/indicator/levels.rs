//! Sums, growth, and contributions to it.

use super::answer::{Undefined, Value, over};
use super::definition::define;
use super::number::{exp, ln, pow, real, sum};
use super::{Answer, Columns, Reason, Shape};

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
    GROWTH_YEAR_TO_DATE = "growth.year-to-date" "Growth over the same months of the year before" {
        formula: "Σ_{m∈S} x_{y,m} / Σ_{m∈S} x_{y−1,m} − 1, one set S of months", tex: r"\frac{\sum_{m \in S} x_{y,m}}{\sum_{m \in S} x_{y-1,m}} - 1", unit: "none", range: "[-1, ∞)", source: "Definition of a growth rate",
        traps: ["undefined if a month is missing in either year", "says nothing about the months to come: see remaining-growth", "first figures against first, or revised against revised: name which"], see: ["growth.simple", "growth.per-day", "remaining-growth"],
        inputs: ["before", "after"], run: |call| Ok(growth_year_to_date(&call.columns(["before", "after"])?)),
    }
    GROWTH_PER_DAY = "growth.per-day" "Growth of the average per day" {
        formula: "(x₁/d₁)/(x₀/d₀) − 1", tex: r"\frac{x_1/d_1}{x_0/d_0} - 1", unit: "none", range: "[-1, ∞)", source: "ESS guidelines on seasonal adjustment 2015, calendar effects",
        traps: ["calendar days and working days give two numbers", "proportional to days, which a regression need not find"], see: ["growth.simple", "growth.year-to-date"],
        inputs: ["before", "after", "daysBefore", "daysAfter"], run: |call| Ok(growth_per_day(&call.columns(["before", "after", "daysBefore", "daysAfter"])?)),
    }
    REMAINING_GROWTH = "remaining-growth" "Growth the remaining months need for a target" {
        formula: "(target − x_ytd)/x_rest of the year before − 1", tex: r"\frac{X^* - \sum_{m \in S} x_{y,m}}{\sum_{m \notin S} x_{y-1,m}} - 1", unit: "none", range: "[-1, ∞)", source: "The identity g = w g_ytd + (1 − w) g_rest, solved for g_rest",
        traps: ["undefined where the target is passed already"], see: ["growth.year-to-date"],
        inputs: ["target", "sofar", "restBefore"], run: |call| Ok(remaining_growth(&call.columns(["target", "sofar", "restBefore"])?)),
    }
    IMPLIED_BASE = "implied-base" "What a value and its growth say about the year before" {
        formula: "[low/(1 + g_high), high/(1 + g_low)]", tex: r"\left[\frac{V_{lo}}{1+g_{hi}}, \frac{V_{hi}}{1+g_{lo}}\right]", unit: "that of the values", range: "[0, ∞) each", source: "Interval arithmetic on printed figures",
        traps: ["printed figures are intervals: 41.2 is 41.15 to 41.25, and +23 % is 22.5 to 23.5", "undefined where growth may be −100 %"], see: ["growth.simple"],
        inputs: ["low", "high"], options: [("growthLow", 0.0), ("growthHigh", 0.0)], run: |call| Ok(implied_base(&call.columns(["low", "high"])?, [call.option("growthLow"), call.option("growthHigh")])),
    }
    SHARE_CHANGE = "share-change" "Change of a share" {
        formula: "s₁ − s₀ = s₀ (g_k − g)/(1 + g)", tex: r"s_{1k} - s_{0k} = s_{0k}\frac{g_k - g}{1 + g}", unit: "none; times 100 percentage points", range: "[-1, 1]", source: "Definition of a share",
        traps: ["Σ = 0: what one gains others lose, even where all grow"], see: ["share", "contribution"],
        inputs: ["before", "after"], run: |call| Ok(share_change(&call.columns(["before", "after"])?)),
    }
    CONTRIBUTION = "contribution" "Contribution to growth" {
        formula: "(x₁k − x₀k)/X₀", tex: r"\frac{x_{1k}-x_{0k}}{\sum_j x_{0j}}", unit: "none; times 100 percentage points", range: "ℝ", source: "Definition; SNA 2008, chapter 15, on chained series",
        traps: ["adds up to growth exactly; of chained volumes it does not"], see: ["growth.simple", "share", "chained-contribution"],
        inputs: ["before", "after"], run: |call| Ok(contribution(&call.columns(["before", "after"])?)),
    }
    CHAINED_CONTRIBUTION = "chained-contribution" "Contributions to the growth of a chained total, and what they leave" {
        formula: "(x₁k − x₀k)/X₀, residual = X₁/X₀ − 1 − Σ of them", tex: r"\frac{x_{1k}-x_{0k}}{X_0},\quad \frac{X_1}{X_0} - 1 - \sum_k \frac{x_{1k}-x_{0k}}{X_0}", unit: "none; times 100 percentage points", range: "ℝ", source: "SNA 2008, chapter 15",
        traps: ["chained volumes do not add up to their total: the residual is published, not spread"], see: ["contribution"],
        inputs: ["before", "after"], options: [("totalBefore", 0.0), ("totalAfter", 0.0)],
        run: |call| Ok(chained_contribution(&call.columns(["before", "after"])?, [call.within("totalBefore", "above zero: give the chained total", |total| total > 0.0)?, call.within("totalAfter", "at least zero", |total| total >= 0.0)?])),
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

/// [`CHAINED_CONTRIBUTION`] of each item to the growth of a total that is published beside them; the
/// residual stands last.
pub fn chained_contribution(change: &Columns<2>, [before, after]: [f64; 2]) -> Answer {
    let whole = "the base of the total";
    let mut values: Vec<Value> = change
        .rows()
        .map(|row| match row {
            Some([x0, x1]) => over(x1 - x0, before, whole),
            None => Err(Undefined::missing()),
        })
        .collect();
    let explained: Result<Vec<f64>, Undefined> = values.iter().cloned().collect();
    values.push(explained.and_then(|parts| Ok(over(after - before, before, whole)? - sum(parts))));
    let mut labels = super::answer::labels_or_numbers(change.labels(), change.len());
    labels.push("residual".to_owned());
    Answer::new(&CHAINED_CONTRIBUTION, Shape::Row(labels), values, change.coverage()).noting(change.notices())
}

/// [`GROWTH_YEAR_TO_DATE`]: the months in the items, the year before and the year in the columns.
pub fn growth_year_to_date(change: &Columns<2>) -> Answer {
    let coverage = change.coverage();
    let value = if coverage.known < coverage.items {
        Err(Undefined::new(Reason::Missing, "a month is missing in one of the years"))
    } else {
        rate(change.totals())
    };
    Answer::scalar(&GROWTH_YEAR_TO_DATE, value, coverage)
}

/// [`GROWTH_PER_DAY`] of each item.
pub fn growth_per_day(columns: &Columns<4>) -> Answer {
    Answer::row(&GROWTH_PER_DAY, columns, |[before, after, days_before, days_after]| {
        let base = over(before, days_before, "the number of days")?;
        rate([base, over(after, days_after, "the number of days")?])
    })
}

/// [`REMAINING_GROWTH`] of each item: the target, what is there so far, what the rest of the year
/// before brought.
pub fn remaining_growth(columns: &Columns<3>) -> Answer {
    Answer::row(&REMAINING_GROWTH, columns, |[target, sofar, rest]| {
        if target < sofar {
            return Err(Undefined::new(Reason::OutOfRange, "the target is passed already"));
        }
        Ok(over(target - sofar, rest, "what the rest of the year before brought")? - 1.0)
    })
}

/// [`IMPLIED_BASE`] of each item: the ends of the printed value, and those of its printed growth.
pub fn implied_base(columns: &Columns<2>, [least, most]: [f64; 2]) -> Answer {
    let end = |value: f64, growth: f64| {
        if growth.is_nan() || growth <= -1.0 || least > most {
            return Err(Undefined::new(Reason::OutOfRange, "the growth is no range above −1"));
        }
        Ok(value / (1.0 + growth))
    };
    let missing = || Err(Undefined::missing());
    let values = columns.rows().flat_map(|row| match row {
        Some([low, high]) => [end(low, most), end(high, least)],
        None => [missing(), missing()],
    });
    let rows = super::answer::labels_or_numbers(columns.labels(), columns.len());
    let shape = Shape::Table(rows, ["low", "high"].map(str::to_owned).to_vec());
    Answer::new(&IMPLIED_BASE, shape, values, columns.coverage()).noting(columns.notices())
}

/// [`SHARE_CHANGE`] of each item; adds up to zero.
pub fn share_change(change: &Columns<2>) -> Answer {
    let [before, after] = change.totals();
    Answer::row(&SHARE_CHANGE, change, |[x0, x1]| {
        Ok(over(x1, after, "the total after")? - over(x0, before, "the total before")?)
    })
    .noting(change.notices_of_parts())
}
