//! Data frames of pandas, and where one that Arrow does not take is at fault.

use std::collections::HashSet;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::PyFloat;

use crate::argument::Constants;
use crate::capsule;
use crate::error::{to_py, wrong_type};
use crate::flow::PyFlowTable;

#[pymethods]
impl PyFlowTable {
    /// A table of the rows of a pandas data frame; as `from_arrow`, and needs pyarrow, as pandas does for it.
    ///
    /// Cells of several kinds in one column, which pandas lets stand, are refused with the column and the
    /// row: a code that is a number here and a text there has lost its zeros somewhere.
    ///
    /// >>> import pandas as pd
    /// >>> frame = pd.DataFrame({"partner": ["KAZ", "UZB"], "value": [1.5, None]})
    /// >>> said = {"reporter": "DEU", "direction": "export", "product": "TOTAL", "period": "2024", "currency": "EUR"}
    /// >>> table = bilateral.FlowTable.from_pandas(frame, **said)
    /// >>> [(str(flow.partner), flow.value) for flow in table.flows()]
    /// [('KAZ', Decimal('1.5')), ('UZB', None)]
    /// >>> frame["partner"] = ["KAZ", 860]
    /// >>> try:
    /// ...     bilateral.FlowTable.from_pandas(frame, **said)
    /// ... except bilateral.BilateralError as refused:
    /// ...     print(refused)
    /// `partner` holds str, and int at row 1; make the column one kind, and look at why it is two [file.word at /partner/1]
    #[staticmethod]
    #[pyo3(signature = (frame: "object", /, **constants: "str | int"))]
    fn from_pandas(py: Python<'_>, frame: &Bound<'_, PyAny>, constants: Option<Constants>) -> PyResult<Self> {
        if !frame.hasattr(intern!(py, "columns"))? || !frame.hasattr(intern!(py, "iloc"))? {
            return Err(wrong_type("a pandas data frame", frame));
        }
        match capsule::take(frame) {
            Ok(batches) => Self::of_batches(py, &batches, constants),
            Err(refused) => Err(culprit(frame).unwrap_or(refused)),
        }
    }
}

/// The column and the row that keep a frame from becoming Arrow, if they can be named.
fn culprit(frame: &Bound<'_, PyAny>) -> Option<PyErr> {
    let mut names = HashSet::new();
    for name in frame.getattr("columns").ok()?.try_iter().ok()? {
        let shown = name.ok()?.str().ok()?.to_string();
        if !names.insert(shown.clone()) {
            return Some(to_py(&bilateral_arrow::column_twice(&shown)));
        }
    }
    frame.getattr("columns").ok()?.try_iter().ok()?.find_map(|name| mixed(frame, &name.ok()?))
}

fn mixed(frame: &Bound<'_, PyAny>, name: &Bound<'_, PyAny>) -> Option<PyErr> {
    let mut first: Option<String> = None;
    for (row, cell) in frame.get_item(name).ok()?.try_iter().ok()?.enumerate() {
        let cell = cell.ok()?;
        let kind = cell.get_type().name().ok()?.to_string();
        let is_missing = cell.is_none()
            || matches!(kind.as_str(), "NAType" | "NaTType")
            || cell.cast::<PyFloat>().is_ok_and(|number| number.extract().is_ok_and(f64::is_nan));
        match &first {
            _ if is_missing => {}
            None => first = Some(kind),
            Some(first) if *first != kind => {
                let name = name.str().ok()?.to_string();
                return Some(to_py(&bilateral_arrow::mixed(&name, row, first, &kind)));
            }
            Some(_) => {}
        }
    }
    None
}
