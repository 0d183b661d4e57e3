//! Arguments as people give them: a word for a list of one, a year as a number.

use std::collections::BTreeMap;

use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyInt, PyString};

use crate::error::wrong_type;

/// Names of columns; one alone need not stand in a list.
pub(crate) struct Names(pub(crate) Vec<String>);

impl<'a, 'py> FromPyObject<'a, 'py> for Names {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = {
        use pyo3::{type_hint_identifier, type_hint_union};
        type_hint_union!(type_hint_identifier!("builtins", "str"), <Vec<String>>::INPUT_TYPE)
    };

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        match value.cast::<PyString>() {
            Ok(name) => Ok(Self(vec![name.extract()?])),
            Err(_) => value.extract().map(Self),
        }
    }
}

/// What holds for every row: texts, and whole numbers by what they print, as in a column.
pub(crate) struct Constants(pub(crate) BTreeMap<String, String>);

impl<'a, 'py> FromPyObject<'a, 'py> for Constants {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = <BTreeMap<String, String>>::INPUT_TYPE;

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let given = value.cast::<PyDict>()?;
        let read = |(name, value): (Bound<'py, PyAny>, Bound<'py, PyAny>)| {
            let name: String = name.extract()?;
            let is_whole = value.is_instance_of::<PyInt>() && !value.is_instance_of::<PyBool>();
            if !is_whole && !value.is_instance_of::<PyString>() {
                return Err(wrong_type(&format!("text or a whole number as `{name}`"), &value));
            }
            let word = value.str()?.extract()?;
            Ok((name, word))
        };
        given.iter().map(read).collect::<PyResult<_>>().map(Self)
    }
}
