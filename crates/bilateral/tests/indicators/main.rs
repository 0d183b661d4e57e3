//! Indicators against formulas written anew here, and the laws they obey.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod advantage;
mod complexity;
mod concentration;
mod edges;
mod input;
mod intra_industry;
mod lasting;
mod laws;
mod levels;
mod margins;
mod pivots;
mod prices;
mod similarity;

use bilateral::indicator::{Columns, Matrix};
use proptest::prelude::*;

/// Within a few units of the last place.
fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= 1e-12 * (1.0 + one.abs().max(other.abs()))
}

/// Amounts, a third of them zero.
fn amount() -> impl Strategy<Value = f64> {
    prop_oneof![1 => Just(0.0), 2 => (1_u32..1_000_000).prop_map(|value| f64::from(value) / 8.0)]
}

fn basket() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(amount(), 1..40)
}

fn two_baskets() -> impl Strategy<Value = (Vec<f64>, Vec<f64>)> {
    prop::collection::vec((amount(), amount()), 1..40).prop_map(|pairs| pairs.into_iter().unzip())
}

fn one(x: &[f64]) -> Columns<1> {
    Columns::of(x).unwrap()
}

fn two(x: &[f64], y: &[f64]) -> Columns<2> {
    Columns::full([x, y]).unwrap()
}

/// Exporters by products, no row or column empty.
fn matrix() -> impl Strategy<Value = Matrix> {
    (2_usize..9, 2_usize..9).prop_flat_map(|(rows, columns)| {
        prop::collection::vec(amount(), rows * columns).prop_map(move |mut cells| {
            for place in 0..rows.max(columns) {
                cells[(place % rows) * columns + place % columns] += 1.0;
            }
            Matrix::full(0..rows, 0..columns, cells).unwrap()
        })
    })
}

fn sum(list: &[f64]) -> f64 {
    list.iter().sum()
}
