//! Sums of all others: what is left is added up where a difference of totals would be mostly rounding.

use std::cell::RefCell;

use super::Matrix;
use super::number::sum;

/// The sum without one of its terms. Of a term above half the sum there can be only one, so that adding up the
/// rest is rare.
fn without(total: f64, own: f64, others: impl FnOnce() -> f64) -> f64 {
    if own + own <= total { total - own } else { others() }
}

fn all_but(list: &[f64], place: usize) -> f64 {
    sum(list.iter().enumerate().filter(|(other, _)| *other != place).map(|(_, value)| *value))
}

/// The sum of a list without each of its terms.
pub(super) fn of_others(list: &[f64], total: f64, place: usize) -> f64 {
    without(total, list.get(place).copied().unwrap_or_default(), || all_but(list, place))
}

/// What all others export, of a matrix of exporters and products.
pub(super) struct Others<'a> {
    exports: &'a Matrix,
    rows: Vec<f64>,
    columns: Vec<f64>,
    world: f64,
    /// The product that was asked for last, and what each exporter exports of all else.
    of_all_else: RefCell<(usize, Vec<f64>)>,
}

impl<'a> Others<'a> {
    pub(super) fn of(exports: &'a Matrix) -> Self {
        let (rows, columns, world) = (exports.row_totals(), exports.column_totals(), exports.total());
        Self { exports, rows, columns, world, of_all_else: RefCell::new((usize::MAX, Vec::new())) }
    }

    fn own(&self, row: usize, column: usize) -> f64 {
        self.exports.cell(row, column).unwrap_or_default()
    }

    /// Everything, by all others.
    pub(super) fn everything(&self, row: usize) -> f64 {
        of_others(&self.rows, self.world, row)
    }

    /// The product, by all others.
    pub(super) fn product(&self, row: usize, column: usize, own: f64) -> f64 {
        let total = self.columns.get(column).copied().unwrap_or_default();
        let others =
            || (0..self.rows.len()).filter(|other| *other != row).map(|other| self.own(other, column));
        without(total, own, || sum(others()))
    }

    /// All else, by the exporter.
    pub(super) fn all_else(&self, row: usize, column: usize, own: f64) -> f64 {
        let total = self.rows.get(row).copied().unwrap_or_default();
        without(total, own, || all_but(&self.exports.line(row), column))
    }

    /// All else, by all others: `product` is what they export of the product.
    pub(super) fn all_else_by_others(&self, row: usize, column: usize, product: f64) -> f64 {
        without(self.everything(row), product, || {
            let mut kept = self.of_all_else.borrow_mut();
            if kept.0 != column {
                let each = |row| self.all_else(row, column, self.own(row, column));
                *kept = (column, (0..self.rows.len()).map(each).collect());
            }
            all_but(&kept.1, row)
        })
    }
}
