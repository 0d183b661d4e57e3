//! Two columns of a grouping as the rows and columns of a matrix.

use super::{FlowKey, FlowTable, Grouped, Grouping, SetAside, Sums, Word};
use crate::error::{Error, Result};
use crate::flow::rules::PIVOT_SHAPE;

/// Sums in rows and columns. A cell without a row in the table is empty, which is not zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    rows: Vec<Word>,
    columns: Vec<Word>,
    cells: Vec<Option<Sums>>,
    set_aside: Vec<SetAside>,
}

impl Matrix {
    /// The words of the rows, in order.
    pub fn rows(&self) -> &[Word] {
        &self.rows
    }

    /// The words of the columns, in order.
    pub fn columns(&self) -> &[Word] {
        &self.columns
    }

    /// What stands in one cell; `None` where the table has no row for it.
    pub fn cell(&self, row: usize, column: usize) -> Option<Sums> {
        (column < self.columns.len()).then_some(())?;
        *self.cells.get(row * self.columns.len() + column)?
    }

    /// The cells row by row.
    pub fn cells(&self) -> &[Option<Sums>] {
        &self.cells
    }

    /// What was left out of the sums, and why.
    pub fn set_aside(&self) -> &[SetAside] {
        &self.set_aside
    }

    /// The sums as floats row by row, in units: the crossing from exact numbers to
    /// estimates. `None` where nothing is known.
    #[expect(clippy::cast_precision_loss, reason = "the name says that the number is no longer exact")]
    pub fn to_f64_lossy(&self) -> Vec<Option<f64>> {
        let known = |cell: &Option<Sums>| cell.filter(|sums| sums.rows() > 0);
        self.cells.iter().map(|cell| known(cell).map(|sums| sums.thousandths() as f64 / 1000.0)).collect()
    }
}

impl FlowTable {
    /// Sums by two columns as a matrix: economy by product, economy by economy.
    ///
    /// ```
    /// use bilateral::flow::{Flow, FlowTable, FlowKey};
    /// let flow = |reporter: &str, partner: &str, value: &str| bilateral::wire::from_json::<Flow>(&format!(r#"{{
    ///     "reporter": "{reporter}", "partner": "{partner}", "direction": "export", "product": "TOTAL",
    ///     "period": "2024", "value": "{value}", "currency": "EUR" }}"#)).unwrap();
    /// let table = FlowTable::from_flows([flow("DEU", "KAZ", "2"), flow("FRA", "UZB", "0")]).unwrap();
    /// let matrix = table.pivot(FlowKey::Reporter, FlowKey::Partner).unwrap();
    /// assert_eq!(matrix.cell(1, 1).unwrap().thousandths(), 0);
    /// // No row says anything about Germany and Uzbekistan.
    /// assert_eq!(matrix.cell(0, 1), None);
    /// ```
    ///
    /// # Errors
    /// As [`FlowTable::group`], and `flow.pivot-shape` as [`Grouped::pivot`].
    pub fn pivot(&self, rows: FlowKey, columns: FlowKey) -> Result<Matrix> {
        self.group(&Grouping::by([rows, columns]))?.pivot()
    }
}

impl Grouped {
    /// The groups of two columns as a matrix.
    ///
    /// # Errors
    /// `flow.pivot-shape` if the grouping has any other number of columns.
    pub fn pivot(&self) -> Result<Matrix> {
        let [rows, columns] = self.words.as_slice() else {
            let message =
                format!("a matrix takes two columns, not {}; group by two different ones", self.words.len());
            return Err(Error::new(&PIVOT_SHAPE, message));
        };
        let places: Vec<(usize, usize)> =
            self.groups().filter_map(|group| Some((group.code(0)?, group.code(1)?))).collect();
        let (rows, row_place) = used(rows, places.iter().map(|(row, _)| *row));
        let (columns, column_place) = used(columns, places.iter().map(|(_, column)| *column));
        let mut cells = vec![None; rows.len() * columns.len()];
        for ((row, column), (_, sums)) in places.iter().zip(self.totals.iter()) {
            let place = row_place.get(*row).zip(column_place.get(*column));
            let cell = place.and_then(|(row, column)| cells.get_mut(row * columns.len() + column));
            if let Some(cell) = cell {
                *cell = Some(sums);
            }
        }
        Ok(Matrix { rows, columns, cells, set_aside: self.set_aside.clone() })
    }
}

/// The words that are used, and where each word went.
pub(crate) fn used(words: &[Word], codes: impl Iterator<Item = usize>) -> (Vec<Word>, Vec<usize>) {
    let mut used = vec![false; words.len()];
    for code in codes {
        if let Some(slot) = used.get_mut(code) {
            *slot = true;
        }
    }
    let (mut kept, mut places) = (Vec::new(), Vec::new());
    for (word, used) in words.iter().zip(used) {
        places.push(kept.len());
        if used {
            kept.push(word.clone());
        }
    }
    (kept, places)
}
