//! Positions in the network of trade.

use super::answer::{Undefined, Value};
use super::complexity::Presence;
use super::definition::define;
use super::number::{real, sum};
use super::{Answer, Definition, Matrix, Reason, Shape};

define! { Network:
    HUBS = "hits.hubs" "Hubs: exporters to the markets that matter" {
        formula: "h ← A a, a ← Aᵀ h, each over its sum", tex: r"h \propto A A^\top h", unit: "shares", range: "[0, 1], Σ = 1", source: "Kleinberg 1999, Journal of the ACM 46; of trade Deguchi et al. 2014, PLoS ONE 9",
        traps: ["scaled to a sum of one; some scale to a length of one", "undefined where the network falls apart"], see: ["hits.authorities", "pagerank"],
        inputs: ["trade"], run: |call| Ok(hubs(&*call.matrix("trade")?)),
    }
    AUTHORITIES = "hits.authorities" "Authorities: markets of the exporters that matter" {
        formula: "a ← Aᵀ h, h ← A a, each over its sum", tex: r"a \propto A^\top A a", unit: "shares", range: "[0, 1], Σ = 1", source: "Kleinberg 1999, Journal of the ACM 46; of trade Deguchi et al. 2014, PLoS ONE 9",
        traps: ["scaled to a sum of one; some scale to a length of one", "undefined where the network falls apart"], see: ["hits.hubs"],
        inputs: ["trade"], run: |call| Ok(authorities(&*call.matrix("trade")?)),
    }
    PAGERANK = "pagerank" "PageRank by trade" {
        formula: "r_j = (1 − d)/n + d (Σ_i r_i x_ij/X_i + Σ_{i without exports} r_i/n)", tex: r"r_j = \frac{1-d}{n} + d \sum_i r_i \frac{x_{ij}}{X_i}", unit: "shares", range: "[0, 1], Σ = 1", source: "Brin and Page 1998",
        traps: ["the damping is part of the number", "follows the goods: it ranks importers"], see: ["hits.authorities"],
        inputs: ["trade"], options: [("damping", 0.85)], run: |call| Ok(pagerank(&*call.matrix("trade")?, call.within("damping", "at least 0 and below 1", |damping| (0.0..1.0).contains(&damping))?)),
    }
}

const ROUNDS: usize = 20_000;

fn over_sum(list: &[f64]) -> Vec<f64> {
    let total = sum(list.iter().copied());
    list.iter().map(|value| if total > 0.0 { value / total } else { 0.0 }).collect()
}

/// Applies until nothing moves.
fn settled(start: Vec<f64>, step: impl Fn(&[f64]) -> Vec<f64>) -> Result<Vec<f64>, Undefined> {
    let mut own = start;
    for _ in 0..ROUNDS {
        let next = step(&own);
        let moved = sum(own.iter().zip(&next).map(|(old, new)| (old - new).abs()));
        own = next;
        if moved < 1e-14 {
            return Ok(own);
        }
    }
    Err(Undefined::new(Reason::NotConverged, "two positions are too nearly equal to settle"))
}

/// `A v`.
fn forwards(trade: &Matrix, entries: &[f64]) -> Vec<f64> {
    trade.lines().map(|line| super::number::dot(&line, entries)).collect()
}

/// `Aᵀ v`.
fn backwards(trade: &Matrix, entries: &[f64]) -> Vec<f64> {
    let mut own = vec![0.0; trade.columns().len()];
    for (line, entry) in trade.lines().zip(entries) {
        for (slot, value) in own.iter_mut().zip(&*line) {
            *slot += value * entry;
        }
    }
    own
}

fn answer(
    definition: &'static Definition,
    trade: &Matrix,
    labels: &[String],
    found: Result<Vec<f64>, Undefined>,
) -> Answer {
    let values: Vec<Value> = match found {
        Ok(values) => values.into_iter().map(Ok).collect(),
        Err(why) => vec![Err(why); labels.len()],
    };
    Answer::new(definition, Shape::Row(labels.to_vec()), values, trade.coverage())
}

fn hub_scores(trade: &Matrix) -> Result<Vec<f64>, Undefined> {
    if let Some(why) = Presence::above_zero(trade).undefined() {
        return Err(match why.reason() {
            Reason::Empty => Undefined::new(Reason::Empty, "nobody trades"),
            _ => why,
        });
    }
    // Over the largest cell: products of two would be past the largest float otherwise.
    let start = over_sum(&trade.row_totals());
    settled(start, |hubs| over_sum(&forwards(trade, &over_sum(&backwards(trade, hubs)))))
}

/// [`HUBS`] of the rows.
pub fn hubs(trade: &Matrix) -> Answer {
    answer(&HUBS, trade, trade.rows(), hub_scores(trade))
}

/// [`AUTHORITIES`] of the columns.
pub fn authorities(trade: &Matrix) -> Answer {
    let found = hub_scores(trade).map(|hubs| over_sum(&backwards(trade, &hubs)));
    answer(&AUTHORITIES, trade, trade.columns(), found)
}

/// [`PAGERANK`] of a matrix with the same economies in rows and columns.
pub fn pagerank(trade: &Matrix, damping: f64) -> Answer {
    let count = trade.rows().len();
    let found = if trade.rows() == trade.columns() && count > 0 {
        let totals = trade.row_totals();
        settled(vec![1.0 / real(count); count], |ranks| {
            let shares: Vec<f64> = ranks
                .iter()
                .zip(&totals)
                .map(|(rank, total)| if *total > 0.0 { rank / total } else { 0.0 })
                .collect();
            let idle =
                sum(ranks.iter().zip(&totals).filter(|(_, total)| **total == 0.0).map(|(rank, _)| *rank));
            let base = (1.0 - damping + damping * idle) / real(count);
            backwards(trade, &shares).into_iter().map(|value| base + damping * value).collect()
        })
    } else {
        Err(Undefined::new(Reason::OutOfRange, "rows and columns are not the same economies"))
    };
    answer(&PAGERANK, trade, trade.columns(), found)
}
