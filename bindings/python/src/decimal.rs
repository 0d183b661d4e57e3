//! Exact amounts in and out: `Decimal`, `int` or `str`, never a float.

use bilateral::Error;
use bilateral::amount::rules::AMOUNT_TOO_LONG;
use bilateral::wire::decimal;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBool, PyInt, PyString, PyType};
use rust_decimal::Decimal;

use crate::error::{OrRaise, to_py, wrong_type};

/// No decimal the core keeps has its first or last digit further than this from the point.
const FAR: i64 = 64;

/// Python may be set to refuse writing out integers of more than 640 digits.
const WRITABLE: u64 = 2000;

/// An amount, digit for digit.
pub(crate) struct Exact(pub(crate) Decimal);

fn decimal_type(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    DECIMAL.import(py, "decimal", "Decimal")
}

/// Plain notation; `1E+1000000000` stays as it is and is refused, since written out it would fill memory.
fn plain(value: &Bound<'_, PyAny>) -> PyResult<String> {
    let finite: bool = value.call_method0("is_finite")?.extract()?;
    if finite {
        let exponent: i64 = value.call_method0("as_tuple")?.getattr("exponent")?.extract()?;
        let leading: i64 = value.call_method0("adjusted")?.extract()?;
        if exponent.abs().max(leading.abs()) <= FAR {
            return value.call_method1("__format__", ("f",))?.extract();
        }
    }
    value.str()?.extract()
}

impl<'a, 'py> FromPyObject<'a, 'py> for Exact {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = {
        use pyo3::{type_hint_identifier, type_hint_union};
        type_hint_union!(
            type_hint_identifier!("decimal", "Decimal"),
            type_hint_identifier!("builtins", "int"),
            type_hint_identifier!("builtins", "str")
        )
    };

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let py = value.py();
        if let Ok(text) = value.cast::<PyString>() {
            return decimal::parse(&text.to_cow()?).map(Self).or_raise();
        }
        if value.is_instance_of::<PyInt>() && !value.is_instance_of::<PyBool>() {
            let bits: u64 = value.call_method0("bit_length")?.extract()?;
            if bits > WRITABLE {
                return Err(to_py(&Error::new(&AMOUNT_TOO_LONG, AMOUNT_TOO_LONG.title)));
            }
            return decimal::parse(&value.str()?.to_cow()?).map(Self).or_raise();
        }
        if value.is_instance(decimal_type(py)?)? {
            return decimal::parse(&plain(&value)?).map(Self).or_raise();
        }
        Err(wrong_type("Decimal, int or str", &value))
    }
}

impl<'py> IntoPyObject<'py> for Exact {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = pyo3::type_hint_identifier!("decimal", "Decimal");

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        decimal_type(py)?.call1((self.0.to_string(),))
    }
}

/// The amount as the library keeps it: the door every amount goes through.
#[pyfunction]
pub(crate) fn exact(value: Exact) -> Exact {
    value
}
