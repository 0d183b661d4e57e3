//! Exact days in and out: `datetime.date`, and not `datetime.datetime`, which Python counts as one.

use bilateral::period::since_year_one;
use pyo3::prelude::*;
use pyo3::types::{PyDate, PyDateTime};
use time::Date;

use crate::error::{OrRaise, wrong_type};

/// A calendar day handed over by the caller, or to them: refused if Python's calendar does not reach it.
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

impl<'py> IntoPyObject<'py> for Day {
    type Target = PyDate;
    type Output = Bound<'py, PyDate>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = <Date as IntoPyObject<'py>>::OUTPUT_TYPE;

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Self::Output> {
        since_year_one(self.0).or_raise()?.into_pyobject(py)
    }
}
