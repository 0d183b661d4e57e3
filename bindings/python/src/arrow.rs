//! Tables of flows to and from data frames, through Arrow's C interface.

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, StructArray};
use arrow_schema::Field;
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use pyo3_arrow::ffi::{ArrayIterator, to_stream_pycapsule};
use pyo3_arrow::input::AnyRecordBatch;

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
    #[staticmethod]
    #[pyo3(signature = (data: "object", /, **constants: "str"))]
    fn from_arrow(
        py: Python<'_>,
        data: AnyRecordBatch,
        constants: Option<BTreeMap<String, String>>,
    ) -> PyResult<Self> {
        let (mut batches, schema) = data.into_table()?.into_inner();
        if batches.is_empty() {
            // So that its columns are looked at.
            batches.push(RecordBatch::new_empty(schema));
        }
        let constants: Vec<(String, String)> = constants.unwrap_or_default().into_iter().collect();
        py.detach(|| bilateral_arrow::flow_table(&batches, &constants)).or_raise().map(Self)
    }

    /// For `polars.DataFrame(table)`, `pyarrow.table(table)`, `pandas.DataFrame.from_arrow(table)`.
    ///
    /// Words are dictionaries, amounts decimals with three places, what is missing is null.
    #[pyo3(signature = (requested_schema: "object | None" = None) -> "object")]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        let batch = py
            .detach(|| bilateral_arrow::record_batch(&self.0))
            .map_err(|why| PyValueError::new_err(why.to_string()))?;
        let field = Field::new_struct("", batch.schema_ref().fields().clone(), false);
        let rows: ArrayRef = Arc::new(StructArray::from(batch));
        let stream = ArrayIterator::new(std::iter::once(Ok(rows)), Arc::new(field));
        Ok(to_stream_pycapsule(py, Box::new(stream), requested_schema)?)
    }

    /// As a polars data frame; needs polars.
    #[pyo3(signature = () -> "object")]
    fn to_polars(slf: Bound<'_, Self>) -> PyResult<Bound<'_, PyAny>> {
        slf.py().import("polars")?.getattr("DataFrame")?.call1((slf,))
    }

    /// As a pyarrow table; needs pyarrow.
    #[pyo3(signature = () -> "object")]
    fn to_pyarrow(slf: Bound<'_, Self>) -> PyResult<Bound<'_, PyAny>> {
        slf.py().import("pyarrow")?.getattr("table")?.call1((slf,))
    }

    /// As a pandas data frame whose amounts are exact decimals; needs pandas and pyarrow.
    #[pyo3(signature = () -> "object")]
    fn to_pandas(slf: Bound<'_, Self>) -> PyResult<Bound<'_, PyAny>> {
        Self::to_pyarrow(slf)?.call_method0("to_pandas")
    }
}
