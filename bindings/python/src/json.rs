//! Plain Python objects from what the core writes on the wire.

use bilateral::wire::to_json_line;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyString};
use serde::Serialize;

/// Plain Python objects as text; decimals, dates and values of ours by what they print.
pub(crate) fn read(value: &Bound<'_, PyAny>) -> PyResult<String> {
    static DUMPS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let py = value.py();
    let kwargs = PyDict::new(py);
    kwargs.set_item("default", py.get_type::<PyString>())?;
    DUMPS.import(py, "json", "dumps")?.call((value,), Some(&kwargs))?.extract()
}

/// The wire form as dicts, lists and texts.
pub(crate) fn to_object<'py>(
    py: Python<'py>,
    value: &(impl Serialize + ?Sized),
) -> PyResult<Bound<'py, PyAny>> {
    static LOADS: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    LOADS.import(py, "json", "loads")?.call1((to_json_line(value),))
}

/// The wire form as a dict: amounts and dates are text, only counts are numbers.
pub(crate) fn to_dict<'py>(py: Python<'py>, value: &impl Serialize) -> PyResult<Bound<'py, PyDict>> {
    Ok(to_object(py, value)?.cast_into()?)
}
