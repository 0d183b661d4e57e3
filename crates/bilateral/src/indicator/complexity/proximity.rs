//! How often two products are exported by the same economies.

use super::Presence;
use crate::indicator::number::real;
use crate::parallel::dealt;

/// For each pair of products the exporters of both, over those of the more common one.
///
/// Kept as counts: four bytes a pair, each pair once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proximity {
    ubiquity: Vec<usize>,
    /// For each product its pairs with itself and all later ones.
    shared: Vec<Vec<u32>>,
}

impl Proximity {
    /// Counts every pair.
    pub fn of(presence: &Presence) -> Self {
        let width = presence.products().len();
        // A byte for each cell, so that sixteen additions are one.
        let rows: Vec<Vec<u8>> = presence
            .by_exporter()
            .iter()
            .map(|products| {
                let mut row = vec![0; width];
                for product in products {
                    if let Some(cell) = row.get_mut(*product as usize) {
                        *cell = 1;
                    }
                }
                row
            })
            .collect();
        let mut shared: Vec<Vec<u32>> = vec![Vec::new(); width];
        let pieces = shared.iter_mut().zip(presence.by_product()).enumerate();
        dealt(pieces, |pieces| {
            let mut bytes = vec![0_u8; width];
            for (product, (counts, exporters)) in pieces {
                *counts = counted(&rows, exporters, product, &mut bytes);
            }
        });
        Self { shared, ubiquity: presence.ubiquity() }
    }

    /// How many exporters have both.
    pub fn shared(&self, one: usize, other: usize) -> usize {
        let (low, high) = (one.min(other), one.max(other));
        self.shared.get(low).and_then(|row| row.get(high - low)).map_or(0, |count| *count as usize)
    }

    /// The lesser of the two conditional probabilities; `None` if nobody exports either.
    pub fn between(&self, one: usize, other: usize) -> Option<f64> {
        let most = (*self.ubiquity.get(one)?).max(*self.ubiquity.get(other)?);
        (most > 0).then(|| real(self.shared(one, other)) / real(most))
    }

    /// Every pair, row by row, zero where nobody exports either: eight bytes a pair, each twice.
    pub fn dense(&self) -> Vec<f64> {
        let width = self.ubiquity.len();
        let mut all = vec![0.0; width * width];
        let inverse: Vec<f64> = self.ubiquity.iter().map(|count| real(*count)).collect();
        for (product, (counts, own)) in self.shared.iter().zip(&inverse).enumerate() {
            let line = all.get_mut(product * width + product..(product + 1) * width).unwrap_or_default();
            for ((slot, count), other) in
                line.iter_mut().zip(counts).zip(inverse.get(product..).unwrap_or_default())
            {
                let most = if own > other { *own } else { *other };
                *slot = if most > 0.0 { f64::from(*count) / most } else { 0.0 };
            }
        }
        mirror(&mut all, width);
        all
    }
}

/// How many of the exporters of a product have each product from it on; `bytes` is room to add in.
fn counted(rows: &[Vec<u8>], exporters: &[u32], product: usize, bytes: &mut [u8]) -> Vec<u32> {
    let mut counts = vec![0_u32; bytes.len() - product];
    // A byte holds 255 at most.
    for some in exporters.chunks(252) {
        let Some(sums) = bytes.get_mut(product..) else { continue };
        sums.fill(0);
        let row = |exporter: &u32| -> &[u8] {
            rows.get(*exporter as usize).and_then(|row| row.get(product..)).unwrap_or_default()
        };
        let (fours, rest) = some.as_chunks::<4>();
        for [a, b, c, d] in fours {
            let cells = row(a).iter().zip(row(b)).zip(row(c)).zip(row(d));
            for (sum, (((a, b), c), d)) in sums.iter_mut().zip(cells) {
                *sum = sum.wrapping_add(a.wrapping_add(*b).wrapping_add(c.wrapping_add(*d)));
            }
        }
        for exporter in rest {
            for (sum, cell) in sums.iter_mut().zip(row(exporter)) {
                *sum = sum.wrapping_add(*cell);
            }
        }
        for (count, byte) in counts.iter_mut().zip(&*sums) {
            *count += u32::from(*byte);
        }
    }
    counts
}

/// The lower triangle from the upper, in squares that fit a cache.
fn mirror(all: &mut [f64], width: usize) {
    const SIDE: usize = 64;
    for from in (0..width).step_by(SIDE) {
        for to in (from..width).step_by(SIDE) {
            for row in from..width.min(from + SIDE) {
                for column in to.max(row + 1)..width.min(to + SIDE) {
                    let value = all.get(row * width + column).copied().unwrap_or_default();
                    if let Some(slot) = all.get_mut(column * width + row) {
                        *slot = value;
                    }
                }
            }
        }
    }
}
