//! How near what an exporter has is to each product, without the matrix of all pairs of products.
//!
//! The proximity of `p` and `q` is the sum over the exporters `e` of `p` of `[e has q] / max(k_p, k_q)`.
//! For all products of one ubiquity `t` that sum needs only `G_t(e, c) = Σ_q [e and c have q] w_q / max(t, k_q)`,
//! a matrix of exporters by exporters; it changes from one `t` to the next by the products of that ubiquity.

use super::Presence;
use super::pairs::Pairs;
use crate::indicator::number::real;

/// For each product, for each exporter `c`: `Σ_q φ_pq w_q [c has q]`, and over all `q`: `Σ_q φ_pq w_q`.
#[derive(Debug, Clone)]
pub(super) struct Nearness {
    /// Product by product.
    pub(super) held: Vec<f64>,
    pub(super) all: Vec<f64>,
}

/// `total` is [`Pairs::of`] the same weights.
pub(super) fn nearness(presence: &Presence, total: Pairs, weight: impl Fn(usize) -> f64) -> Nearness {
    let (exporters, products) = (presence.exporters().len(), presence.products().len());
    let mut held = vec![0.0; exporters * products];
    let mut all = vec![0.0; products];
    let mut by_ubiquity: Vec<Vec<usize>> = vec![Vec::new(); exporters + 1];
    for (product, list) in presence.by_product().iter().enumerate() {
        if let Some(same) = by_ubiquity.get_mut(list.len()) {
            same.push(product);
        }
    }
    // Over products of at most the ubiquity, unweighted by it; over the others, over theirs.
    let (mut common, mut rare) = (Pairs::new(exporters), total);
    let (mut own, mut together) = (Pairs::new(exporters), Pairs::new(exporters));
    for (ubiquity, same) in by_ubiquity.iter().enumerate().skip(1).filter(|(_, same)| !same.is_empty()) {
        let lists =
            || same.iter().filter_map(|product| Some((*product, presence.by_product().get(*product)?)));
        for (product, list) in lists() {
            own.add(list, weight(product));
        }
        together.step(1.0 / real(ubiquity), &mut own, &mut common, &mut rare);
        for (product, list) in lists() {
            let line = held.get_mut(product * exporters..(product + 1) * exporters).unwrap_or_default();
            add_lines(line, list, &together);
            if let Some(slot) = all.get_mut(product) {
                *slot = list.iter().map(|one| together.at(*one as usize, *one as usize)).sum();
            }
        }
    }
    Nearness { held, all }
}

/// The lines of some exporters added up, four at a time.
fn add_lines(sums: &mut [f64], exporters: &[u32], pairs: &Pairs) {
    let (fours, rest) = exporters.as_chunks::<4>();
    for [a, b, c, d] in fours {
        let lines = pairs.line(*a).iter().zip(pairs.line(*b)).zip(pairs.line(*c)).zip(pairs.line(*d));
        for (slot, (((a, b), c), d)) in sums.iter_mut().zip(lines) {
            *slot += (a + b) + (c + d);
        }
    }
    for one in rest {
        for (slot, value) in sums.iter_mut().zip(pairs.line(*one)) {
            *slot += value;
        }
    }
}
