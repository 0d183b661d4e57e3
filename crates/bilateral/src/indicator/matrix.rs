//! Exporters by products, economies by economies: floats with labels and a mask of what is missing.

use std::borrow::Cow;

use super::answer::Coverage;
use super::columns::{check, distinct};
use super::number::{sum, sum_of};
use super::rules::{ENTRY_OUTSIDE, ENTRY_TWICE, LENGTHS_DIFFER};
use super::sparse::{Absent, Sparse};
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
    cells: Cells,
    unallocated: Option<f64>,
}

#[derive(Debug, Clone, PartialEq)]
enum Cells {
    Dense {
        /// Row by row, zero where missing.
        values: Vec<f64>,
        /// Empty where everything is known.
        known: Vec<bool>,
    },
    Sparse(Sparse),
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

    /// Values row by row, zero where missing, and which of them are known; an empty list where all are.
    ///
    /// ```
    /// use bilateral::indicator::Matrix;
    /// let exports = Matrix::of_parts(["KAZ"], ["27", "52"], vec![9.0, 0.0], vec![true, false]).unwrap();
    /// assert_eq!((exports.cell(0, 0), exports.cell(0, 1)), (Some(9.0), None));
    /// ```
    ///
    /// # Errors
    /// As [`Matrix::new`]; `indicator.lengths-differ` too for a list of another length.
    pub fn of_parts<R: ToString, C: ToString>(
        rows: impl IntoIterator<Item = R>,
        columns: impl IntoIterator<Item = C>,
        values: Vec<f64>,
        known: Vec<bool>,
    ) -> Result<Self> {
        if !known.is_empty() && known.len() != values.len() {
            let message =
                format!("{} cells, and of {} it is said whether they are known", values.len(), known.len());
            return Err(Error::new(&LENGTHS_DIFFER, message).at("cells"));
        }
        Self::build(rows, columns, values, known)
    }

    fn build<R: ToString, C: ToString>(
        rows: impl IntoIterator<Item = R>,
        columns: impl IntoIterator<Item = C>,
        values: Vec<f64>,
        known: Vec<bool>,
    ) -> Result<Self> {
        let empty = Self::labelled(rows, columns)?;
        if values.len() != empty.rows.len() * empty.columns.len() {
            let (height, width) = (empty.rows.len(), empty.columns.len());
            let message = format!("{} cells for {height} rows of {width}", values.len());
            return Err(Error::new(&LENGTHS_DIFFER, message).at("cells"));
        }
        check(&values).map_err(|refused| refused.at("cells"))?;
        let known = if known.iter().all(|known| *known) { Vec::new() } else { known };
        Ok(Self { cells: Cells::Dense { values, known }, ..empty })
    }

    /// Only the cells there are: row, column, and the value or `None` where it is missing. Whether the
    /// others are zero or missing has to be said. Answers are those of the same matrix written out, to the last bit.
    ///
    /// ```
    /// use bilateral::indicator::{Absent, Matrix};
    /// let exports = Matrix::sparse(["KAZ", "UZB"], ["27", "52"], [(0, 0, Some(9.0)), (1, 1, Some(2.0))], Absent::Zero).unwrap();
    /// assert_eq!((exports.cell(0, 0), exports.cell(0, 1)), (Some(9.0), Some(0.0)));
    /// let twice = Matrix::sparse(["KAZ"], ["27"], [(0, 0, Some(9.0)), (0, 0, Some(2.0))], Absent::Zero);
    /// assert_eq!(twice.unwrap_err().code(), "indicator.entry-twice");
    /// ```
    ///
    /// # Errors
    /// `indicator.entry-outside`, `indicator.entry-twice`, and those of [`Matrix::new`].
    pub fn sparse<R: ToString, C: ToString>(
        rows: impl IntoIterator<Item = R>,
        columns: impl IntoIterator<Item = C>,
        entries: impl IntoIterator<Item = (usize, usize, Option<f64>)>,
        absent: Absent,
    ) -> Result<Self> {
        let empty = Self::labelled(rows, columns)?;
        let (height, width) = (empty.rows.len(), empty.columns.len());
        let mut cells: Vec<(usize, u32, Option<f64>)> = Vec::new();
        for (number, (row, column, value)) in entries.into_iter().enumerate() {
            let inside = u32::try_from(column).ok().filter(|_| row < height && column < width);
            let Some(narrow) = inside else {
                let message = format!("row {row}, column {column} of {height} by {width}; both count from 0");
                return Err(Error::new(&ENTRY_OUTSIDE, message).at(number).at("entries"));
            };
            check(&[value.unwrap_or_default()]).map_err(|refused| {
                Error::new(refused.rule(), refused.message()).at(number).at("value").at("entries")
            })?;
            cells.push((row, narrow, value));
        }
        sort_by_place(&mut cells);
        let twice = cells.windows(2).find_map(|pair| match pair {
            [(row, column, _), (next, other, _)] if row == next && column == other => Some((*row, *column)),
            _ => None,
        });
        if let Some((row, column)) = twice {
            let message = format!("row {row}, column {column} stands twice; add the two up");
            return Err(Error::new(&ENTRY_TWICE, message).at("entries"));
        }
        Ok(Self { cells: Cells::Sparse(Sparse::of_sorted(height, width, &cells, absent)), ..empty })
    }

    /// Labels, checked, and no cell.
    fn labelled<R: ToString, C: ToString>(
        rows: impl IntoIterator<Item = R>,
        columns: impl IntoIterator<Item = C>,
    ) -> Result<Self> {
        let rows: Vec<String> = rows.into_iter().map(|label| label.to_string()).collect();
        let columns: Vec<String> = columns.into_iter().map(|label| label.to_string()).collect();
        distinct(&rows).map_err(|refused| refused.at("rows"))?;
        distinct(&columns).map_err(|refused| refused.at("columns"))?;
        let cells = Cells::Dense { values: Vec::new(), known: Vec::new() };
        Ok(Self { rows, columns, cells, unallocated: None })
    }

    pub(super) fn leaving(self, unallocated: Option<f64>) -> Self {
        Self { unallocated, ..self }
    }

    /// Missing cells as zeros, for sources that leave out what is zero; a decision of the caller,
    /// since nothing in the cells can tell.
    #[must_use]
    pub fn missing_as_zero(self) -> Self {
        let cells = match self.cells {
            Cells::Dense { values, .. } => Cells::Dense { values, known: Vec::new() },
            Cells::Sparse(sparse) => Cells::Sparse(sparse.missing_as_zero()),
        };
        Self { cells, ..self }
    }

    /// What cells are that are not stored; `None` where all of them are.
    pub const fn absent(&self) -> Option<Absent> {
        match &self.cells {
            Cells::Dense { .. } => None,
            Cells::Sparse(sparse) => Some(sparse.absent()),
        }
    }

    /// The stored cells row by row: row, column, value.
    pub fn entries(&self) -> Vec<(usize, usize, Option<f64>)> {
        match &self.cells {
            Cells::Dense { .. } => {
                let places =
                    (0..self.rows.len()).flat_map(|row| (0..self.columns.len()).map(move |k| (row, k)));
                places.map(|(row, column)| (row, column, self.cell(row, column))).collect()
            }
            Cells::Sparse(sparse) => {
                sparse.entries().map(|(row, column, value)| (row, column as usize, value)).collect()
            }
        }
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
        match &self.cells {
            Cells::Dense { values, known } => {
                let place = row * self.columns.len() + column;
                let is_known = known.is_empty() || known.get(place).copied()?;
                if is_known { values.get(place).copied() } else { None }
            }
            Cells::Sparse(sparse) => sparse.cell(row, column),
        }
    }

    /// The cells of a row, zero where missing.
    pub(super) fn line(&self, row: usize) -> Cow<'_, [f64]> {
        let width = self.columns.len();
        match &self.cells {
            Cells::Dense { values, .. } => {
                values.get(row * width..(row + 1) * width).unwrap_or_default().into()
            }
            Cells::Sparse(sparse) => sparse.line(row),
        }
    }

    /// The cells of each row, zero where missing.
    pub(super) fn lines(&self) -> impl ExactSizeIterator<Item = Cow<'_, [f64]>> + Clone {
        (0..self.rows.len()).map(|row| self.line(row))
    }

    /// What is above zero in a row: column and value, upwards. Only where few cells are stored.
    pub(super) fn scattered(&self, row: usize) -> Option<impl Iterator<Item = (u32, f64)>> {
        match &self.cells {
            Cells::Dense { .. } => None,
            Cells::Sparse(sparse) => {
                let stored = sparse.stored(row).filter_map(|(column, value)| Some((column, value?)));
                Some(stored.filter(|(_, value)| *value > 0.0))
            }
        }
    }

    /// Whether a cell is known.
    pub(super) fn is_known(&self, row: usize, column: usize) -> bool {
        match &self.cells {
            Cells::Dense { known, .. } => {
                known.is_empty() || known.get(row * self.columns.len() + column).copied().unwrap_or(false)
            }
            Cells::Sparse(_) => self.cell(row, column).is_some(),
        }
    }

    /// Which cells of a row are known; `None` if all are.
    pub(super) fn known_line(&self, row: usize) -> Option<Cow<'_, [bool]>> {
        let width = self.columns.len();
        match &self.cells {
            Cells::Dense { known, .. } if known.is_empty() => None,
            Cells::Dense { known, .. } => {
                Some(known.get(row * width..(row + 1) * width).unwrap_or_default().into())
            }
            Cells::Sparse(sparse) => sparse.known_line(row).map(Cow::from),
        }
    }

    /// The row with a label.
    pub fn row(&self, label: &str) -> Option<Vec<Option<f64>>> {
        let row = self.rows.iter().position(|one| one == label)?;
        Some((0..self.columns.len()).map(|column| self.cell(row, column)).collect())
    }

    /// The known sums of the rows.
    pub fn row_totals(&self) -> Vec<f64> {
        match &self.cells {
            Cells::Dense { .. } => self.lines().map(|line| sum_of(&line, |value| value)).collect(),
            Cells::Sparse(sparse) => (0..self.rows.len()).map(|row| sparse.row_total(row)).collect(),
        }
    }

    /// The known sums of the columns.
    pub fn column_totals(&self) -> Vec<f64> {
        let mut totals = vec![0.0_f64; self.columns.len()];
        let mut lost = totals.clone();
        let add = |total: &mut f64, lost: &mut f64, value: f64| {
            let next = *total + value;
            *lost += if *total >= value { (*total - next) + value } else { (value - next) + *total };
            *total = next;
        };
        for row in 0..self.rows.len() {
            if let Some(stored) = self.scattered(row) {
                for (column, value) in stored {
                    let slots = totals.get_mut(column as usize).zip(lost.get_mut(column as usize));
                    if let Some((total, lost)) = slots {
                        add(total, lost, value);
                    }
                }
            } else {
                for ((total, lost), value) in totals.iter_mut().zip(&mut lost).zip(&*self.line(row)) {
                    add(total, lost, *value);
                }
            }
        }
        totals.into_iter().zip(lost).map(|(total, lost)| total + lost).collect()
    }

    /// The known sum of everything.
    pub fn total(&self) -> f64 {
        sum(self.row_totals())
    }

    /// How many cells are known, and the share that is in none of them.
    pub fn coverage(&self) -> Coverage {
        let items = self.rows.len() * self.columns.len();
        let missing = match &self.cells {
            Cells::Dense { known, .. } => known.iter().filter(|known| !**known).count(),
            Cells::Sparse(sparse) => {
                let (stored, missing) = sparse.counts();
                missing + if sparse.absent() == Absent::Zero { 0 } else { items - stored }
            }
        };
        Coverage { items, known: items - missing, unallocated: self.unallocated }
    }

    /// The same with rows and columns exchanged.
    #[must_use]
    pub fn transposed(&self) -> Self {
        self.rearranged(
            &(0..self.columns.len()).collect::<Vec<_>>(),
            &(0..self.rows.len()).collect::<Vec<_>>(),
            true,
        )
    }

    /// Only the rows and columns that are to be kept, in their order.
    #[must_use]
    pub fn kept(&self, row: impl Fn(usize) -> bool, column: impl Fn(usize) -> bool) -> Self {
        let rows: Vec<usize> = (0..self.rows.len()).filter(|place| row(*place)).collect();
        let columns: Vec<usize> = (0..self.columns.len()).filter(|place| column(*place)).collect();
        self.rearranged(&rows, &columns, false)
    }

    /// Some rows and columns, of the matrix or of the one turned.
    fn rearranged(&self, rows: &[usize], columns: &[usize], turned: bool) -> Self {
        let (of_rows, of_columns) =
            if turned { (&self.columns, &self.rows) } else { (&self.rows, &self.columns) };
        let labels = |labels: &[String], places: &[usize]| -> Vec<String> {
            places.iter().filter_map(|place| labels.get(*place).cloned()).collect()
        };
        let places = || rows.iter().flat_map(|row| columns.iter().map(move |column| (*row, *column)));
        let place = |(row, column): (usize, usize)| {
            if turned { column * self.columns.len() + row } else { row * self.columns.len() + column }
        };
        let cells = match &self.cells {
            Cells::Dense { values, known } => Cells::Dense {
                values: places().map(|at| values.get(place(at)).copied().unwrap_or_default()).collect(),
                known: if known.is_empty() {
                    Vec::new()
                } else {
                    places().map(|at| known.get(place(at)).copied().unwrap_or(false)).collect()
                },
            },
            Cells::Sparse(sparse) => {
                let stored = sparse.entries().map(|(row, column, value)| {
                    if turned { (column as usize, row, value) } else { (row, column as usize, value) }
                });
                let mut kept: Vec<(usize, u32, Option<f64>)> = stored
                    .filter_map(|(row, column, value)| {
                        let row = rows.binary_search(&row).ok()?;
                        Some((row, u32::try_from(columns.binary_search(&column).ok()?).ok()?, value))
                    })
                    .collect();
                sort_by_place(&mut kept);
                Cells::Sparse(Sparse::of_sorted(rows.len(), columns.len(), &kept, sparse.absent()))
            }
        };
        Self {
            rows: labels(of_rows, rows),
            columns: labels(of_columns, columns),
            cells,
            unallocated: self.unallocated,
        }
    }
}

/// In one place for every kind of label that a matrix is built with.
fn sort_by_place(cells: &mut [(usize, u32, Option<f64>)]) {
    cells.sort_by_key(|(row, column, _)| (*row, *column));
}
