//! From a table of flows to matrices: what to do with residual and hidden rows is said, not assumed.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::places::{Cell, Places, totals};
use super::rules::INPUT_MISSING;
use super::{
    Absent, Answer, AnswerRecord, Inputs, Matrix, MatrixRecord, Notice, Shape, Undefined, compute, definition,
};
use crate::error::{Error, Result};
use crate::flow::{Confidentiality, FlowKey, FlowMeasure, FlowTable, Grouping, RowNature, SetAside};
use crate::order;
use crate::wire::words::words;

words! {
    /// What becomes of rows that belong to nobody in particular: areas not specified, hidden products.
    pub enum Residuals {
        /// They count in the unallocated share alone: right for shares and concentration.
        SetAside = "set-aside",
        /// They count as items of their own: right for totals.
        AsItems = "as-items",
    }
}

/// How to make a matrix of a table, as it stands on the wire.
///
/// ```
/// use bilateral::flow::{Flow, FlowTable};
/// use bilateral::indicator::PivotRecord;
/// # let flow = |product: &str, value: &str| bilateral::wire::from_json::<Flow>(&format!(r#"{{
/// #     "reporter": "KAZ", "partner": "EU", "direction": "export", "product": "HS2022:{product}",
/// #     "period": "2023", "value": "{value}", "currency": "EUR" }}"#)).unwrap();
/// let table = FlowTable::from_flows([flow("270900", "30"), flow("740311", "5")]).unwrap();
/// let how: PivotRecord = serde_json::from_str(r#"{ "rows": "reporter", "columns": "product" }"#).unwrap();
/// assert_eq!(how.of_table(&table).unwrap().cells.unwrap(), [[Some(30.0), Some(5.0)]]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PivotRecord {
    /// What stands in the rows.
    pub rows: FlowKey,
    /// What stands in the columns.
    pub columns: FlowKey,
    /// What is added up: values, unless given.
    #[serde(default)]
    pub measure: Option<FlowMeasure>,
    /// What becomes of residual partners and products: set aside, unless given.
    #[serde(default)]
    pub residuals: Option<Residuals>,
    /// What becomes of rows marked confidential: set aside, unless given.
    #[serde(default)]
    pub confidential: Option<Residuals>,
    /// Whether a cell the table has no row for is a zero: right for sources that leave out what is zero, and
    /// an assumption everywhere else. A row without a value stays missing either way.
    #[serde(default)]
    pub absent_as_zero: bool,
    /// Only the cells there are: smaller where most are empty, and the same answers.
    #[serde(default)]
    pub sparse: bool,
}

impl PivotRecord {
    fn pivot(self) -> Pivot {
        Pivot {
            rows: self.rows,
            columns: self.columns,
            measure: self.measure.unwrap_or(FlowMeasure::Value),
            residuals: self.residuals.unwrap_or(Residuals::SetAside),
            hidden: self.confidential.unwrap_or(Residuals::SetAside),
            absent: if self.absent_as_zero { Absent::Zero } else { Absent::Missing },
            sparse: self.sparse,
        }
    }

    /// One matrix for each period of the table.
    ///
    /// # Errors
    /// As [`Pivot::of_table`].
    pub fn panel_of(self, table: &FlowTable) -> Result<BTreeMap<String, MatrixRecord>> {
        let panel = Panel::of_table(table, self.pivot())?;
        Ok(order::map(
            panel.matrices().map(|(period, matrix)| (period.to_owned(), MatrixRecord::from(matrix))),
        ))
    }

    /// One indicator of each period of the table, by its key; see [`Panel::compute`].
    ///
    /// # Errors
    /// As [`Panel::compute`] and [`Pivot::of_table`].
    pub fn answers_of(
        self,
        table: &FlowTable,
        key: &str,
        options: &BTreeMap<String, f64>,
    ) -> Result<BTreeMap<String, AnswerRecord>> {
        let answers = Panel::of_table(table, self.pivot())?.compute(key, options)?;
        Ok(order::map(answers.into_iter().map(|(period, answer)| (period, answer.record()))))
    }

    /// The matrix in numbers, as the inputs of [`compute`](super::compute) take it.
    ///
    /// # Errors
    /// As [`Pivot::of_table`].
    pub fn of_table(self, table: &FlowTable) -> Result<MatrixRecord> {
        Ok(MatrixRecord::from(&self.pivot().of_table(table)?))
    }
}

/// How to make a matrix of a table.
#[derive(Debug, Clone, Copy)]
pub struct Pivot {
    rows: FlowKey,
    columns: FlowKey,
    measure: FlowMeasure,
    residuals: Residuals,
    hidden: Residuals,
    absent: Absent,
    sparse: bool,
}

impl Pivot {
    /// Values by two columns; residual rows and rows marked confidential are set aside.
    pub const fn new(rows: FlowKey, columns: FlowKey) -> Self {
        Self {
            rows,
            columns,
            measure: FlowMeasure::Value,
            residuals: Residuals::SetAside,
            hidden: Residuals::SetAside,
            absent: Absent::Missing,
            sparse: false,
        }
    }

    /// A cell the table has no row for is a zero, as sources leave it out that list what there is; a row
    /// without a value stays missing.
    #[must_use]
    pub const fn absent_as_zero(self) -> Self {
        Self { absent: Absent::Zero, ..self }
    }

    /// Only the cells there are, which is smaller where most are empty; answers are the same.
    #[must_use]
    pub const fn sparse(self) -> Self {
        Self { sparse: true, ..self }
    }

    /// Of something else than values.
    #[must_use]
    pub const fn of(self, measure: FlowMeasure) -> Self {
        Self { measure, ..self }
    }

    /// What becomes of residual partners and products.
    #[must_use]
    pub const fn residuals(self, residuals: Residuals) -> Self {
        Self { residuals, ..self }
    }

    /// What becomes of rows marked confidential.
    #[must_use]
    pub const fn confidential(self, hidden: Residuals) -> Self {
        Self { hidden, ..self }
    }

    /// The matrix, and the share of the whole that is in none of its cells.
    ///
    /// ```
    /// use bilateral::flow::{Flow, FlowKey, FlowTable};
    /// use bilateral::indicator::{Pivot, advantage};
    /// # let flow = |reporter: &str, product: &str, value: &str| bilateral::wire::from_json::<Flow>(&format!(r#"{{
    /// #     "reporter": "{reporter}", "partner": "EU", "direction": "export", "product": "HS2022:{product}",
    /// #     "period": "2023", "value": "{value}", "currency": "EUR" }}"#)).unwrap();
    /// let table = FlowTable::from_flows([flow("KAZ", "270900", "30"), flow("KAZ", "740311", "5"), flow("CHN", "851713", "90")]).unwrap();
    /// let exports = Pivot::new(FlowKey::Reporter, FlowKey::Product).of_table(&table).unwrap();
    /// let advantage = advantage::balassa(&exports.missing_as_zero());
    /// assert!(advantage.cell(1, 0).unwrap() > 1.0);
    /// ```
    ///
    /// # Errors
    /// As [`FlowTable::group`]; `indicator.negative` where a sum is below zero.
    pub fn of_table(self, table: &FlowTable) -> Result<Matrix> {
        let only = self.cells(table, None)?.into_values().next();
        only.unwrap_or_else(|| {
            let none = Places::default();
            self.matrix(&none, &none, &[], 0)
        })
    }

    fn cells(self, table: &FlowTable, by: Option<FlowKey>) -> Result<BTreeMap<String, Result<Matrix>>> {
        let keys = [self.rows, self.columns, FlowKey::Confidentiality].into_iter().chain(by);
        let grouping = Grouping::by(keys).of(self.measure);
        let kept = match self.residuals {
            Residuals::SetAside => table.group(&grouping)?,
            Residuals::AsItems => table.group(&grouping.clone().with_residuals())?,
        };
        let without = |aside: &SetAside| aside.nature == RowNature::Residual;
        let whole = if kept.set_aside().iter().any(without) {
            totals(&table.group(&grouping.with_residuals())?, by)
        } else {
            totals(&kept, by)
        };
        let [rows, columns, hidden] =
            [self.rows, self.columns, FlowKey::Confidentiality].map(|key| Places::of(&kept, key));
        let slices = by.map(|key| Places::of(&kept, key));
        let free = Confidentiality::Free.as_str();
        let shown: Vec<bool> =
            hidden.names().map(|name| self.hidden == Residuals::AsItems || name == free).collect();
        let mut cells: Vec<Vec<Cell>> =
            vec![Vec::new(); slices.as_ref().map_or(1, |slices| slices.words.len())];
        for group in kept.groups().filter(|group| shown.get(hidden.at(group)) == Some(&true)) {
            let Some(slice) = cells.get_mut(slices.as_ref().map_or(0, |slices| slices.at(&group))) else {
                continue;
            };
            let (row, column, sums) = (rows.at(&group), columns.at(&group), group.sums());
            // A sum with a missing part is not known.
            let sum = (sums.rows() > 0 && sums.is_complete()).then(|| sums.thousandths());
            match slice.last_mut().filter(|last| (last.row, last.column) == (row, column)) {
                // The groups stand in the order of their words: those that differ in being hidden, beside each other.
                Some(last) => last.sum = last.sum.zip(sum).map(|(one, more)| one + more),
                None => slice.push(Cell { row, column, sum }),
            }
        }
        let names = slices.iter().flat_map(Places::names).chain(by.is_none().then(String::new));
        let filled = names.zip(cells).filter(|(_, cells)| !cells.is_empty());
        Ok(order::map(filled.map(|(slice, cells)| {
            let whole = whole.get(&slice).copied().unwrap_or_default();
            let matrix = self.matrix(&rows, &columns, &cells, whole);
            (slice, matrix)
        })))
    }

    #[expect(clippy::cast_precision_loss, reason = "the crossing from exact sums to estimates")]
    fn matrix(self, rows: &Places<'_>, columns: &Places<'_>, cells: &[Cell], whole: i128) -> Result<Matrix> {
        let (rows, row_places) = rows.used(cells.iter().map(|cell| cell.row));
        let (columns, column_places) = columns.used(cells.iter().map(|cell| cell.column));
        let entries = cells.iter().filter_map(|cell| {
            let (row, column) = (*row_places.get(cell.row)?, *column_places.get(cell.column)?);
            Some((row, column, cell.sum.map(|sum| sum as f64 / 1000.0)))
        });
        let matrix = if self.sparse {
            Matrix::sparse(&rows, &columns, entries, self.absent)?
        } else {
            let empty = (self.absent == Absent::Zero).then_some(0.0);
            let mut values = vec![empty; rows.len() * columns.len()];
            for (row, column, value) in entries {
                if let Some(slot) = values.get_mut(row * columns.len() + column) {
                    *slot = value;
                }
            }
            Matrix::new(&rows, &columns, values)?
        };
        let inside: i128 = cells.iter().filter_map(|cell| cell.sum).sum();
        let unallocated = (whole > 0).then(|| (whole - inside) as f64 / whole as f64);
        Ok(matrix.leaving(unallocated))
    }
}

/// One matrix for each period.
#[derive(Debug, Clone)]
pub struct Panel {
    matrices: BTreeMap<String, Matrix>,
}

impl Panel {
    /// A matrix for each period of the table.
    ///
    /// # Errors
    /// As [`Pivot::of_table`].
    pub fn of_table(table: &FlowTable, pivot: Pivot) -> Result<Self> {
        let cells = pivot.cells(table, Some(FlowKey::Period))?;
        let matrices = order::try_map(cells.into_iter().map(|(period, matrix)| Ok((period, matrix?))))?;
        Ok(Self { matrices })
    }

    /// The matrices by period.
    pub fn matrices(&self) -> impl Iterator<Item = (&str, &Matrix)> {
        self.matrices.iter().map(|(period, matrix)| (period.as_str(), matrix))
    }

    /// One indicator of every period, by its key: an indicator of one matrix of the whole matrix, an
    /// indicator of one column of each row by itself.
    ///
    /// ```
    /// use std::collections::BTreeMap;
    /// use bilateral::flow::{Filter, Flow, FlowKey, FlowTable};
    /// use bilateral::indicator::{Panel, Pivot};
    /// # let flow = |reporter: &str, product: &str, year: u16, value: u8| bilateral::wire::from_json::<Flow>(&format!(r#"{{
    /// #     "reporter": "{reporter}", "partner": "EU", "direction": "export", "product": "HS2022:{product}",
    /// #     "period": "{year}", "value": "{value}", "currency": "EUR" }}"#)).unwrap();
    /// let table = FlowTable::from_flows([flow("KAZ", "270900", 2022, 90), flow("KAZ", "740311", 2022, 10), flow("UZB", "740311", 2022, 40),
    ///     flow("KAZ", "270900", 2023, 80)]).unwrap();
    /// let exports = Pivot::new(FlowKey::Reporter, FlowKey::Product).absent_as_zero();
    /// let panel = Panel::of_table(&table, exports).unwrap();
    /// let advantage = panel.compute("rca.balassa", &BTreeMap::new()).unwrap();
    /// assert_eq!(advantage["2022"].cell(0, 0), Some(1.4));
    /// // Kazakhstan in the rows, then Uzbekistan.
    /// let concentration = panel.compute("hhi.unit", &BTreeMap::new()).unwrap();
    /// assert!((concentration["2022"].of("KAZ").unwrap() - 0.82).abs() < 1e-12);
    /// ```
    ///
    /// # Errors
    /// `indicator.unknown`; `indicator.input-missing` if the indicator takes more than a matrix or a column.
    pub fn compute(&self, key: &str, options: &BTreeMap<String, f64>) -> Result<BTreeMap<String, Answer>> {
        let of = |(period, matrix): (&String, &Matrix)| {
            let answer = of_matrix(key, matrix, options).map_err(|refused| refused.at(period))?;
            Ok((period.clone(), answer))
        };
        definition(key)?;
        order::try_map(self.matrices.iter().map(of))
    }

    /// One indicator of every period.
    pub fn each(&self, indicator: impl Fn(&Matrix) -> Answer) -> BTreeMap<String, Answer> {
        order::map(self.matrices.iter().map(|(period, matrix)| (period.clone(), indicator(matrix))))
    }
}

fn of_matrix(key: &str, matrix: &Matrix, options: &BTreeMap<String, f64>) -> Result<Answer> {
    let definition = definition(key)?;
    let [name] = definition.inputs() else {
        let message = format!("`{key}` takes {}; give them by name", definition.inputs().join(", "));
        return Err(Error::new(&INPUT_MISSING, message));
    };
    let asked = Inputs { options: options.clone(), ..Inputs::default() };
    let built = order::map([((*name).to_owned(), matrix.clone())]);
    let of_whole = compute(key, &Inputs { built, ..asked.clone() });
    match of_whole {
        Err(refused) if refused.path().to_string() == format!("/columns/{name}") => {}
        other => return other,
    }
    let mut values = Vec::with_capacity(matrix.rows().len());
    let mut notices = Vec::new();
    for (place, label) in matrix.rows().iter().enumerate() {
        let cells = (0..matrix.columns().len()).map(|column| matrix.cell(place, column)).collect();
        let columns = order::map([((*name).to_owned(), cells)]);
        let inputs = Inputs { columns, labels: matrix.columns().to_vec(), ..asked.clone() };
        let answer = compute(key, &inputs)?;
        if answer.len() != 1 {
            let message = format!("`{key}` has a value for each item; ask for it of one row");
            return Err(Error::new(&INPUT_MISSING, message));
        }
        values.push(answer.value().ok_or_else(|| {
            let none = || Undefined::missing();
            answer.why().cloned().unwrap_or_else(none)
        }));
        notices.extend(
            answer
                .notices()
                .iter()
                .map(|notice| Notice { message: format!("{label}: {}", notice.message), ..notice.clone() }),
        );
    }
    let shape = Shape::Row(matrix.rows().to_vec());
    Ok(Answer::new(definition, shape, values, matrix.coverage()).noting(notices))
}
