//! Tables of flows to and from data frames, through Arrow's C interface.

use std::hash::{DefaultHasher, Hash, Hasher};

use arrow_array::RecordBatch;
use bilateral_arrow::Part;
use pyo3::prelude::*;
use pyo3::pybacked::PyBackedBytes;
use pyo3::types::PyBytes;

use crate::argument::Constants;
use crate::capsule;
use crate::error::OrRaise;
use crate::flow::PyFlowTable;

#[pymethods]
impl PyFlowTable {
    /// A table of the rows of anything that speaks Arrow: a data frame of pandas or polars, a table of
    /// pyarrow, a relation of `DuckDB`.
    ///
    /// Columns are named as the fields of a flow (`reporter`, `net_mass` or `netMass`, …), in any order;
    /// what holds for every row is said once: `direction="export"`. A column nobody knows is refused,
    /// not passed over. Values are decimals, whole numbers, texts, or floats with at most three places.
    ///
    /// Raises `file.column-missing`, `file.word`, `flow.value-too-fine` and what a flow raises, with
    /// the column and the row in `path`.
    ///
    /// >>> import polars
    /// >>> frame = polars.DataFrame({"reporter": ["DEU"], "partner": ["KAZ"], "product": ["TOTAL"], "period": ["2024"],
    /// ...                           "value": [2.5]})
    /// >>> bilateral.FlowTable.from_arrow(frame, direction="export", currency="EUR").flows()[0].value
    /// Decimal('2.5')
    #[staticmethod]
    #[pyo3(signature = (data: "object", /, **constants: "str | int"))]
    fn from_arrow(py: Python<'_>, data: &Bound<'_, PyAny>, constants: Option<Constants>) -> PyResult<Self> {
        let batches = capsule::take(data)?;
        Self::of_batches(py, &batches, constants)
    }

    /// What `pickle` keeps of it.
    #[staticmethod]
    fn _from_parts(columns: Vec<(String, Option<Vec<String>>, PyBackedBytes)>) -> PyResult<Self> {
        let columns =
            columns.into_iter().map(|(name, words, cells)| Part { name, words, cells: cells.to_vec() });
        let batch = bilateral_arrow::from_parts(columns).map_err(capsule::refused)?;
        bilateral_arrow::flow_table(&[batch], &[]).or_raise().map(Self)
    }

    #[pyo3(signature = () -> "tuple[object, tuple[object, ...]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let batch = py.detach(|| bilateral_arrow::record_batch(&self.0)).map_err(capsule::refused)?;
        let parts: Vec<_> = bilateral_arrow::to_parts(&batch)
            .map_err(capsule::refused)?
            .into_iter()
            .map(|part| (part.name, part.words, PyBytes::new(py, &part.cells)))
            .collect();
        let restore = <Self as pyo3::PyTypeInfo>::type_object(py).getattr("_from_parts")?;
        Ok((restore, (parts,)).into_pyobject(py)?.into_any())
    }

    /// The same rows in the same order.
    fn __eq__(&self, py: Python<'_>, other: &Self) -> PyResult<bool> {
        let batches = py.detach(|| {
            let (one, other) =
                (bilateral_arrow::record_batch(&self.0)?, bilateral_arrow::record_batch(&other.0)?);
            Ok((one, other))
        });
        batches.map(|(one, other)| one == other).map_err(capsule::refused)
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<u64> {
        let hash = py.detach(|| {
            let batch = bilateral_arrow::record_batch(&self.0)?;
            let mut hasher = DefaultHasher::new();
            for part in bilateral_arrow::to_parts(&batch)? {
                (part.name, part.words, part.cells).hash(&mut hasher);
            }
            Ok(hasher.finish())
        });
        hash.map_err(capsule::refused)
    }
}

impl PyFlowTable {
    pub(crate) fn of_batches(
        py: Python<'_>,
        batches: &[RecordBatch],
        constants: Option<Constants>,
    ) -> PyResult<Self> {
        let constants: Vec<(String, String)> =
            constants.map(|given| given.0.into_iter().collect()).unwrap_or_default();
        py.detach(|| bilateral_arrow::flow_table(batches, &constants)).or_raise().map(Self)
    }
}

table_class!(PyFlowTable, |it| bilateral_arrow::record_batch(it));
html_class!(PyFlowTable, |it| it.html());

pub(crate) fn polars(table: Bound<'_, PyAny>) -> PyResult<Bound<'_, PyAny>> {
    table.py().import("polars")?.getattr("DataFrame")?.call1((table,))
}

pub(crate) fn pyarrow(table: Bound<'_, PyAny>) -> PyResult<Bound<'_, PyAny>> {
    table.py().import("pyarrow")?.getattr("table")?.call1((table,))
}

pub(crate) fn pandas(table: Bound<'_, PyAny>) -> PyResult<Bound<'_, PyAny>> {
    pyarrow(table)?.call_method0("to_pandas")
}
