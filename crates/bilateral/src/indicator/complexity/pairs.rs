//! A number for each pair of exporters, added up over the products both have.

use super::Presence;

/// Kept for the earlier exporter and the later one; with itself an exporter is a pair as well.
#[derive(Debug, Clone)]
pub(super) struct Pairs {
    side: usize,
    cells: Vec<f64>,
}

impl Pairs {
    pub(super) fn new(side: usize) -> Self {
        Self { side, cells: vec![0.0; side * side] }
    }

    /// `Σ_q [both have q] w_q / k_q`, with the ubiquity `k` of a product.
    pub(super) fn of(presence: &Presence, weight: impl Fn(usize) -> f64) -> Self {
        let mut pairs = Self::new(presence.exporters().len());
        for (product, list) in presence.by_product().iter().enumerate() {
            if !list.is_empty() {
                pairs.add(list, weight(product) / crate::indicator::number::real(list.len()));
            }
        }
        pairs
    }

    /// Adds to every pair of exporters, given upwards.
    pub(super) fn add(&mut self, exporters: &[u32], value: f64) {
        let mut rest = exporters;
        while let Some(one) = rest.first() {
            let from = *one as usize * self.side;
            if let Some(line) = self.cells.get_mut(from..from + self.side) {
                for other in rest {
                    if let Some(cell) = line.get_mut(*other as usize) {
                        *cell += value;
                    }
                }
            }
            rest = rest.get(1..).unwrap_or_default();
        }
    }

    /// The pair of an exporter and one that is not earlier.
    pub(super) fn at(&self, one: usize, other: usize) -> f64 {
        self.cells.get(one * self.side + other).copied().unwrap_or_default()
    }

    /// The pairs of each exporter with itself and all later ones.
    fn upper(&mut self) -> impl Iterator<Item = &mut [f64]> {
        let lines = self.cells.chunks_exact_mut(self.side.max(1)).enumerate();
        lines.filter_map(|(row, line)| line.get_mut(row..))
    }

    /// Every exporter with every other.
    pub(super) fn line(&self, exporter: u32) -> &[f64] {
        let from = exporter as usize * self.side;
        self.cells.get(from..from + self.side).unwrap_or_default()
    }

    /// Both orders from one, so that lines can be added up.
    fn mirror(&mut self) {
        for row in 1..self.side {
            let (above, below) = self.cells.split_at_mut(row * self.side);
            for (slot, line) in below.iter_mut().take(row).zip(above.chunks_exact(self.side)) {
                *slot = line.get(row).copied().unwrap_or_default();
            }
        }
    }

    /// From one ubiquity to the next: `common` takes in what is `own` to it, `rare` gives it up, and
    /// the two are put together; `own` is empty afterwards.
    pub(super) fn step(&mut self, inverse: f64, own: &mut Self, common: &mut Self, rare: &mut Self) {
        let lines = self.upper().zip(own.upper()).zip(common.upper()).zip(rare.upper());
        for (((together, own), common), rare) in lines {
            for (((slot, own), common), rare) in together.iter_mut().zip(own).zip(common).zip(rare) {
                *common += *own;
                *rare -= *own * inverse;
                *own = 0.0;
                *slot = *common * inverse + *rare;
            }
        }
        self.mirror();
    }
}
