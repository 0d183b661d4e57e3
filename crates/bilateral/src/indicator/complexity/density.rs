//! How near what an exporter has is to each product, without the matrix of all pairs of products.
//!
//! The proximity of `p` and `q` is the sum over the exporters `e` of `p` of `[e has q] / max(k_p, k_q)`.
//! For all products of one ubiquity `t` that sum needs only `G_t(e, c) = Σ_q [e and c have q] h_q / max(t, k_q)`,
//! a matrix of exporters by exporters; it changes from one `t` to the next by the products of that ubiquity.

use super::Presence;
use crate::indicator::number::real;

/// For each product, for each exporter `c`: `Σ_q φ_pq h_q [c has q]`, and over all `q`: `Σ_q φ_pq h_q`.
#[derive(Debug, Clone)]
pub(super) struct Nearness {
    /// Product by product.
    pub(super) held: Vec<f64>,
    pub(super) all: Vec<f64>,
}

pub(super) fn nearness(presence: &Presence, weight: impl Fn(usize) -> f64) -> Nearness {
    let (exporters, products) = (presence.exporters().len(), presence.products().len());
    let mut held = vec![0.0; exporters * products];
    let mut all = vec![0.0; products];
    let mut by_ubiquity: Vec<Vec<usize>> = vec![Vec::new(); exporters + 1];
    for (product, list) in presence.by_product().iter().enumerate() {
        if let Some(same) = by_ubiquity.get_mut(list.len()) {
            same.push(product);
        }
    }
    // Pairs of exporters over products of at most the ubiquity, unweighted by it, and over the others, over it.
    let mut common = Pairs::new(exporters);
    for (product, list) in presence.by_product().iter().enumerate() {
        common.add(list, weight(product));
    }
    let (mut rare, mut own, mut together) = (common.empty(), common.empty(), common.empty());
    for (ubiquity, same) in by_ubiquity.iter().enumerate().skip(1).rev() {
        if same.is_empty() {
            continue;
        }
        together.set(&common, 1.0 / real(ubiquity), &rare);
        own.clear();
        for product in same {
            let list = presence.by_product().get(*product).map(Vec::as_slice).unwrap_or_default();
            own.add(list, weight(*product));
            let line = held.get_mut(product * exporters..(product + 1) * exporters).unwrap_or_default();
            let mut total = 0.0;
            for exporter in list {
                for (slot, value) in line.iter_mut().zip(together.line(*exporter)) {
                    *slot += value;
                }
                total += together.single(*exporter);
            }
            if let Some(slot) = all.get_mut(*product) {
                *slot = total;
            }
        }
        // Next come rarer products: these have the greater ubiquity from now on.
        common.shift(-1.0, &own);
        rare.shift(1.0 / real(ubiquity), &own);
    }
    Nearness { held, all }
}

/// A number for each exporter and for each pair, the earlier one first; the other order is filled
/// in where it is read.
struct Pairs {
    side: usize,
    both: Vec<f64>,
    singles: Vec<f64>,
}

impl Pairs {
    fn new(side: usize) -> Self {
        Self { side, both: vec![0.0; side * side], singles: vec![0.0; side] }
    }

    fn empty(&self) -> Self {
        Self::new(self.side)
    }

    fn clear(&mut self) {
        self.both.fill(0.0);
        self.singles.fill(0.0);
    }

    fn add(&mut self, exporters: &[u32], value: f64) {
        let mut rest = exporters;
        while let Some(one) = rest.first() {
            if let Some(single) = self.singles.get_mut(*one as usize) {
                *single += value;
            }
            let from = *one as usize * self.side;
            if let Some(line) = self.both.get_mut(from..from + self.side) {
                for other in rest {
                    if let Some(pair) = line.get_mut(*other as usize) {
                        *pair += value;
                    }
                }
            }
            rest = rest.get(1..).unwrap_or_default();
        }
    }

    fn shift(&mut self, factor: f64, by: &Self) {
        for (slot, change) in self.both.iter_mut().zip(&by.both) {
            *slot += factor * change;
        }
        for (slot, change) in self.singles.iter_mut().zip(&by.singles) {
            *slot += factor * change;
        }
    }

    /// `common · factor + rare`, in both orders.
    fn set(&mut self, common: &Self, factor: f64, rare: &Self) {
        for ((slot, one), other) in self.both.iter_mut().zip(&common.both).zip(&rare.both) {
            *slot = one * factor + other;
        }
        for ((slot, one), other) in self.singles.iter_mut().zip(&common.singles).zip(&rare.singles) {
            *slot = one * factor + other;
        }
        for row in 1..self.side {
            let (above, below) = self.both.split_at_mut(row * self.side);
            for (slot, line) in below.iter_mut().take(row).zip(above.chunks_exact(self.side)) {
                *slot = line.get(row).copied().unwrap_or_default();
            }
        }
    }

    fn line(&self, exporter: u32) -> &[f64] {
        let from = exporter as usize * self.side;
        self.both.get(from..from + self.side).unwrap_or_default()
    }

    fn single(&self, exporter: u32) -> f64 {
        self.singles.get(exporter as usize).copied().unwrap_or_default()
    }
}
