//! From which month to which month an economy existed.

use bilateral::economy::{Economy, Validity};
use pyo3::prelude::*;
use pyo3::types::PyModule;

use super::PyEconomy;
use crate::class::Given;
use crate::period::{Month, PyYearMonth};

/// A span of months, both ends included; an end that is None is open. Equal if both
/// ends are; read from `Economy.validity`.
///
/// >>> union = bilateral.Economy("SUN").validity
/// >>> union.until, union.covers("1988-01"), union.covers("1992-01")
/// (YearMonth('1991-12'), True, False)
///
/// Wrong: a year is no month.
///
/// >>> try:
/// ...     union.covers("1988")
/// ... except bilateral.BilateralError as refused:
/// ...     print(refused.code)
/// period.invalid
#[pyclass(frozen, module = "bilateral", name = "Validity")]
pub(crate) struct PyValidity(Validity, Economy);

value_class!(PyValidity);

impl PyValidity {
    pub(super) fn of(economy: Economy) -> Self {
        Self(economy.validity(), economy)
    }
}

#[pymethods]
impl PyValidity {
    /// The first month, if one is recorded.
    #[getter]
    fn from_(&self) -> Option<PyYearMonth> {
        self.0.from().map(PyYearMonth)
    }

    /// The last month, itself included; None if it still lasts.
    #[getter]
    fn until(&self) -> Option<PyYearMonth> {
        self.0.until().map(PyYearMonth)
    }

    /// Whether a month lies within.
    ///
    /// >>> yugoslavia = bilateral.Economy("YUG").validity
    /// >>> yugoslavia.covers("1985-06"), yugoslavia.covers("2024-01")
    /// (True, False)
    #[pyo3(signature = (month, /))]
    fn covers(&self, month: Given<'_, Month>) -> PyResult<bool> {
        Ok(self.0.covers(month.read()?.0))
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("Economy('{}').validity", self.1)
    }

    #[pyo3(signature = () -> "tuple[object, tuple[Economy, str]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (PyEconomy, &'static str))> {
        let getattr = PyModule::import(py, "builtins")?.getattr("getattr")?;
        Ok((getattr, (PyEconomy(self.1), "validity")))
    }
}
