//! Who exports what with an advantage: a binary matrix, kept as lists.

use crate::indicator::answer::{Reason, Undefined};
use crate::indicator::{Coverage, Matrix};

/// Exporters and the products each has an advantage in.
///
/// ```
/// use bilateral::indicator::{Matrix, complexity::Presence};
/// let exports = Matrix::full(["A", "B"], ["p", "q"], vec![9.0, 1.0, 1.0, 1.0]).unwrap();
/// let presence = Presence::by_advantage(&exports, 1.0);
/// // A has p; q is more of B's basket than of the world's.
/// assert_eq!(presence.diversity(), [1, 1]);
/// assert_eq!(presence.ubiquity(), [1, 1]);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Presence {
    exporters: Vec<String>,
    products: Vec<String>,
    /// For each exporter its products, upwards.
    of_exporter: Vec<Vec<u32>>,
    /// For each product its exporters, upwards.
    of_product: Vec<Vec<u32>>,
    coverage: Coverage,
}

impl Presence {
    /// Present is what has a Balassa index of at least the threshold; the world is the sum of the rows.
    /// A missing cell is absent, as is everything of an exporter without exports.
    pub fn by_advantage(exports: &Matrix, threshold: f64) -> Self {
        let (columns, world) = (exports.column_totals(), exports.total());
        let mut of_exporter = Vec::with_capacity(exports.rows().len());
        let mut found = vec![0_u32; exports.columns().len()];
        for (row, total) in exports.row_totals().into_iter().enumerate() {
            // Without a division, an index of exactly the threshold stays that.
            let has = |value: f64, product: f64| value * world >= threshold * (total * product);
            if let Some(stored) = exports.scattered(row) {
                let of = |column: u32| columns.get(column as usize).copied().unwrap_or_default();
                let own = stored.filter(|(column, value)| has(*value, of(*column)));
                of_exporter.push(own.map(|(column, _)| column).collect());
                continue;
            }
            let line = exports.line(row);
            // Every number is written and the end moves past those that count: no branch to guess.
            let mut end = 0;
            for ((number, value), product) in (0_u32..).zip(&*line).zip(&columns) {
                if let Some(slot) = found.get_mut(end) {
                    *slot = number;
                }
                end += usize::from((*value > 0.0) & has(*value, *product));
            }
            of_exporter.push(found.get(..end).unwrap_or_default().to_vec());
        }
        Self::of_lists(exports, of_exporter)
    }

    /// Present is what is above zero in a matrix made by other rules.
    pub fn above_zero(matrix: &Matrix) -> Self {
        let list = |row: usize| {
            if let Some(stored) = matrix.scattered(row) {
                return stored.map(|(column, _)| column).collect();
            }
            let line = matrix.line(row);
            (0_u32..).zip(&*line).filter(|(_, value)| **value > 0.0).map(|(column, _)| column).collect()
        };
        Self::of_lists(matrix, (0..matrix.rows().len()).map(list).collect())
    }

    fn of_lists(matrix: &Matrix, of_exporter: Vec<Vec<u32>>) -> Self {
        let mut counts = vec![0; matrix.columns().len()];
        for product in of_exporter.iter().flatten() {
            if let Some(count) = counts.get_mut(*product as usize) {
                *count += 1;
            }
        }
        let mut of_product: Vec<Vec<u32>> = counts.into_iter().map(Vec::with_capacity).collect();
        for (exporter, list) in (0_u32..).zip(&of_exporter) {
            for product in list {
                if let Some(exporters) = of_product.get_mut(*product as usize) {
                    exporters.push(exporter);
                }
            }
        }
        Self {
            exporters: matrix.rows().to_vec(),
            products: matrix.columns().to_vec(),
            of_exporter,
            of_product,
            coverage: matrix.coverage(),
        }
    }

    /// The labels of the exporters.
    pub fn exporters(&self) -> &[String] {
        &self.exporters
    }

    /// The labels of the products.
    pub fn products(&self) -> &[String] {
        &self.products
    }

    /// For each exporter the numbers of its products, upwards.
    pub fn by_exporter(&self) -> &[Vec<u32>] {
        &self.of_exporter
    }

    /// For each product the numbers of its exporters, upwards.
    pub fn by_product(&self) -> &[Vec<u32>] {
        &self.of_product
    }

    /// How many cells there were, and how many of them known: a missing one counts as absent.
    pub fn coverage(&self) -> Coverage {
        self.coverage
    }

    /// How many products each exporter has.
    pub fn diversity(&self) -> Vec<usize> {
        self.of_exporter.iter().map(Vec::len).collect()
    }

    /// How many exporters each product has.
    pub fn ubiquity(&self) -> Vec<usize> {
        self.of_product.iter().map(Vec::len).collect()
    }

    /// The blocs into which exporters and products fall that share nothing, those without any
    /// link aside.
    pub(super) fn blocs(&self) -> usize {
        let mut seen_exporters = vec![false; self.of_exporter.len()];
        let mut seen_products = vec![false; self.of_product.len()];
        let mut blocs = 0;
        for start in 0..self.of_exporter.len() {
            let empty = self.of_exporter.get(start).is_none_or(Vec::is_empty);
            if empty || seen_exporters.get(start).copied().unwrap_or(true) {
                continue;
            }
            blocs += 1;
            let mut waiting = vec![start];
            while let Some(exporter) = waiting.pop() {
                let Some(seen) = seen_exporters.get_mut(exporter) else { continue };
                if std::mem::replace(seen, true) {
                    continue;
                }
                for product in self.of_exporter.get(exporter).into_iter().flatten() {
                    let Some(seen) = seen_products.get_mut(*product as usize) else { continue };
                    if !std::mem::replace(seen, true) {
                        let exporters = self.of_product.get(*product as usize).into_iter().flatten();
                        waiting.extend(exporters.map(|exporter| *exporter as usize));
                    }
                }
            }
        }
        blocs
    }

    pub(in crate::indicator) fn undefined(&self) -> Option<Undefined> {
        match self.blocs() {
            0 => Some(Undefined::new(Reason::Empty, "no exporter has an advantage in anything")),
            1 => None,
            blocs => Some(Undefined::new(
                Reason::Disconnected,
                format!(
                    "exporters and products fall into {blocs} blocs that share nothing; rank each by itself"
                ),
            )),
        }
    }
}
