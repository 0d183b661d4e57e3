//! Exporters by products, economies by economies: floats with labels and a mask of what is missing.

use super::answer::Coverage;
use super::columns::{check, distinct};
use super::number::sum;
use super::rules::LENGTHS_DIFFER;
use crate::error::{Error, Result};

/// Values in rows and columns, none negative, none NaN.
///
/// ```
/// use bilateral::indicator::Matrix;
/// let exports = Matrix::new(["KAZ", "UZB"], ["27", "52"], vec![Some(9.0), Some(1.0), Some(2.0), None]).unwrap();
/// assert_eq!(exports.cell(0, 0), Some(9.0));
/// // Nobody said that Uzbekistan exports no cotton.
/// assert_eq!(exports.cell(1, 1), None);
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    rows: Vec<String>,
    columns: Vec<String>,
    values: Vec<f64>,
    /// Empty where everything is known.
    known: Vec<bool>,
    unallocated: Option<f64>,
}

impl Matrix {
    /// Cells row by row, `None` where a value is missing.
    ///
    /// # Errors
    /// `indicator.lengths-differ`, `indicator.label-twice`, `indicator.negative`, `indicator.not-finite`.
    pub fn new<R: ToString, C: ToString>(
        rows: impl IntoIterator<Item = R>,
        columns: impl IntoIterator<Item = C>,
        cells: Vec<Option<f64>>,
    ) -> Result<Self> {
        let known = cells.iter().map(Option::is_some).collect();
        let values = cells.into_iter().map(Option::unwrap_or_default).collect();
        Self::build(rows, columns, values, known)
    }

    /// Cells row by row, every one known.
    ///
    /// # Errors
    /// As [`Matrix::new`].
    pub fn full<R: ToString, C: ToString>(
        rows: impl IntoIterator<Item = R>,
        columns: impl IntoIterator<Item = C>,
        cells: Vec<f64>,
    ) -> Result<Self> {
        Self::build(rows, columns, cells, Vec::new())
    }

    fn build<R: ToString, C: ToString>(
        rows: impl IntoIterator<Item = R>,
        columns: impl IntoIterator<Item = C>,
        values: Vec<f64>,
        known: Vec<bool>,
    ) -> Result<Self> {
        let rows: Vec<String> = rows.into_iter().map(|label| label.to_string()).collect();
        let columns: Vec<String> = columns.into_iter().map(|label| label.to_string()).collect();
        if values.len() != rows.len() * columns.len() {
            let message = format!("{} cells for {} rows of {}", values.len(), rows.len(), columns.len());
            return Err(Error::new(&LENGTHS_DIFFER, message).at("cells"));
        }
        check(&values).map_err(|refused| refused.at("cells"))?;
        distinct(&rows).map_err(|refused| refused.at("rows"))?;
        distinct(&columns).map_err(|refused| refused.at("columns"))?;
        let known = if known.iter().all(|known| *known) { Vec::new() } else { known };
        Ok(Self { rows, columns, values, known, unallocated: None })
    }

    pub(super) fn leaving(self, unallocated: Option<f64>) -> Self {
        Self { unallocated, ..self }
    }

    /// Missing cells as zeros, for sources that leave out what is zero; a decision of the caller,
    /// since nothing in the cells can tell.
    #[must_use]
    pub fn missing_as_zero(self) -> Self {
        Self { known: Vec::new(), ..self }
    }

    /// The labels of the rows.
    pub fn rows(&self) -> &[String] {
        &self.rows
    }

    /// The labels of the columns.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// A cell; `None` where it is missing or outside.
    pub fn cell(&self, row: usize, column: usize) -> Option<f64> {
        (column < self.columns.len()).then_some(())?;
        let place = row * self.columns.len() + column;
        let is_known = self.known.is_empty() || self.known.get(place).copied()?;
        if is_known { self.values.get(place).copied() } else { None }
    }

    /// The cells of each row, zero where missing.
    pub(super) fn lines(&self) -> impl ExactSizeIterator<Item = &[f64]> + Clone {
        self.values.chunks_exact(self.columns.len().max(1))
    }

    /// The cells row by row, zero where missing.
    pub(super) fn values(&self) -> &[f64] {
        &self.values
    }

    /// Whether every cell of a row is known, for each row.
    pub(super) fn is_known(&self, place: usize) -> bool {
        self.known.is_empty() || self.known.get(place).copied().unwrap_or(false)
    }

    /// The row with a label.
    pub fn row(&self, label: &str) -> Option<Vec<Option<f64>>> {
        let row = self.rows.iter().position(|one| one == label)?;
        Some((0..self.columns.len()).map(|column| self.cell(row, column)).collect())
    }

    /// The known sums of the rows.
    pub fn row_totals(&self) -> Vec<f64> {
        self.lines().map(|line| super::number::sum_of(line, |value| value)).collect()
    }

    /// The known sums of the columns.
    pub fn column_totals(&self) -> Vec<f64> {
        let mut totals = vec![(0.0_f64, 0.0_f64); self.columns.len()];
        for line in self.lines() {
            for ((total, lost), value) in totals.iter_mut().zip(line) {
                let next = *total + value;
                *lost += if *total >= *value { (*total - next) + value } else { (value - next) + *total };
                *total = next;
            }
        }
        totals.into_iter().map(|(total, lost)| total + lost).collect()
    }

    /// The known sum of everything.
    pub fn total(&self) -> f64 {
        sum(self.row_totals())
    }

    /// How many cells are known, and the share that is in none of them.
    pub fn coverage(&self) -> Coverage {
        let missing = self.known.iter().filter(|known| !**known).count();
        Coverage {
            items: self.values.len(),
            known: self.values.len() - missing,
            unallocated: self.unallocated,
        }
    }

    /// The same with rows and columns exchanged.
    #[must_use]
    pub fn transposed(&self) -> Self {
        let width = self.columns.len();
        let turned = |place: usize| (place % self.rows.len().max(1)) * width + place / self.rows.len().max(1);
        let values = (0..self.values.len())
            .map(|place| self.values.get(turned(place)).copied().unwrap_or_default())
            .collect();
        let known = (0..self.known.len()).map(|place| self.is_known(turned(place))).collect();
        Self {
            rows: self.columns.clone(),
            columns: self.rows.clone(),
            values,
            known,
            unallocated: self.unallocated,
        }
    }

    /// Only the rows and columns that are to be kept, in their order.
    #[must_use]
    pub fn kept(&self, row: impl Fn(usize) -> bool, column: impl Fn(usize) -> bool) -> Self {
        let rows: Vec<usize> = (0..self.rows.len()).filter(|place| row(*place)).collect();
        let columns: Vec<usize> = (0..self.columns.len()).filter(|place| column(*place)).collect();
        let places: Vec<usize> = rows
            .iter()
            .flat_map(|row| columns.iter().map(move |column| row * self.columns.len() + column))
            .collect();
        let of = |labels: &[String], places: &[usize]| -> Vec<String> {
            places.iter().filter_map(|place| labels.get(*place).cloned()).collect()
        };
        Self {
            rows: of(&self.rows, &rows),
            columns: of(&self.columns, &columns),
            values: places.iter().filter_map(|place| self.values.get(*place).copied()).collect(),
            known: if self.known.is_empty() {
                Vec::new()
            } else {
                places.iter().map(|place| self.is_known(*place)).collect()
            },
            unallocated: self.unallocated,
        }
    }
}
