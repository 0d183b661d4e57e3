//! Exact days in: `datetime.date`, and not `datetime.datetime`, which Python counts as one.

use pyo3::prelude::*;
use pyo3::types::{PyDate, PyDateTime};
use time::Date;

use crate::error::wrong_type;

/// A calendar day handed over by the caller.
#[derive(Clone, Copy)]
pub(crate) struct Day(pub(crate) Date);

impl<'a, 'py> FromPyObject<'a, 'py> for Day {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = pyo3::type_hint_identifier!("datetime", "date");

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if !value.is_instance_of::<PyDate>() || value.is_instance_of::<PyDateTime>() {
            return Err(wrong_type("datetime.date", &value));
        }
        value.extract().map(Self)
    }
}
