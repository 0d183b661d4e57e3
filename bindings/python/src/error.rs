//! Refusals: the core's as `BilateralError`, the wrong Python type as `TypeError`.

use std::fmt::Display;

use bilateral::Error;
use pyo3::exceptions::PyTypeError;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyBytes, PyDateTime, PyFloat};

mod python {
    pyo3::import_exception!(bilateral.errors, BilateralError);
}

/// The core's error with its code, path, severity and help.
pub(crate) fn to_py(error: &Error) -> PyErr {
    python::BilateralError::new_err((
        error.message().to_owned(),
        error.code(),
        error.path().as_str().to_owned(),
        error.rule().severity.as_str(),
        error.help(),
    ))
}

/// A refusal, or whatever else was raised, with the place within the argument that it is about: one step
/// of the path.
pub(crate) fn at(py: Python<'_>, raised: PyErr, step: impl Display) -> PyErr {
    if !raised.is_instance_of::<python::BilateralError>(py) {
        return raised;
    }
    let deeper = || {
        let value = raised.value(py);
        let path: String = value.getattr("path")?.extract()?;
        let parts = ["message", "code", "severity", "help"].map(|part| value.getattr(part));
        let [message, code, severity, help] = parts.map(|part| part.map(Bound::unbind));
        let arguments = (message?, code?, format!("/{step}{path}"), severity?, help?);
        Ok(python::BilateralError::new_err(arguments))
    };
    deeper().unwrap_or_else(|failed: PyErr| failed)
}

/// `?` on the core's results.
pub(crate) trait OrRaise<T> {
    fn or_raise(self) -> PyResult<T>;
}

impl<T> OrRaise<T> for bilateral::Result<T> {
    fn or_raise(self) -> PyResult<T> {
        self.map_err(|error| to_py(&error))
    }
}

/// A `TypeError` that names both types and, for the usual slips, the way out.
pub(crate) fn wrong_type(expected: &str, got: &Bound<'_, PyAny>) -> PyErr {
    let amount = expected.contains("Decimal");
    let hint = if amount && got.is_instance_of::<PyFloat>() {
        "; a float has already lost digits, write Decimal(\"0.1\") or \"0.1\""
    } else if amount && got.is_instance_of::<PyBool>() {
        "; a truth value is not a number"
    } else if expected.contains("date") && got.is_instance_of::<PyDateTime>() {
        "; a datetime is a moment in some time zone, pass its .date() if that is the day you mean"
    } else if got.is_instance_of::<PyBytes>() {
        "; decode the bytes first, as in value.decode(\"utf-8\")"
    } else if got.hasattr("collect_schema").unwrap_or(false) {
        "; collect() it first"
    } else if got.is_none() {
        "; leave the argument out where nothing is known"
    } else {
        ""
    };
    // Frames of three libraries are called `DataFrame`.
    let name = if expected.contains("frame") {
        got.get_type().fully_qualified_name()
    } else {
        got.get_type().name()
    };
    match name {
        Ok(name) => PyTypeError::new_err(format!("expected {expected}, got {name}{hint}")),
        Err(error) => error,
    }
}

/// The core's error as an object to look at, not to raise.
pub(crate) struct Finding(pub(crate) Error);

impl<'py> IntoPyObject<'py> for Finding {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr =
        pyo3::type_hint_identifier!("bilateral.errors", "BilateralError");

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(to_py(&self.0).into_value(py).into_bound(py).into_any())
    }
}
