//! A bloc's change taken apart: a `CompositionEffect` of `bilateral.records`.

use bilateral::economy::{CompositionEffect, Economy, EconomySet};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyAnyMethods, PyMapping, PyType};
use rust_decimal::Decimal;

use super::PyEconomy;
use crate::decimal::Exact;
use crate::error::wrong_type;

/// One value of each economy: a mapping.
pub(super) struct Values(pub(super) Vec<(Economy, Decimal)>);

impl<'a, 'py> FromPyObject<'a, 'py> for Values {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = {
        use pyo3::{type_hint_identifier, type_hint_subscript};
        type_hint_subscript!(
            type_hint_identifier!("collections.abc", "Mapping"),
            type_hint_identifier!("typing", "Any"),
            <Exact as FromPyObject<'_, '_>>::INPUT_TYPE
        )
    };

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        let Ok(mapping) = value.cast::<PyMapping>() else {
            return Err(wrong_type("a mapping from Economy to an amount", &value));
        };
        let mut values = Vec::new();
        for pair in mapping.items()?.iter() {
            let (economy, amount) = pair.extract::<(Bound<'py, PyAny>, Bound<'py, PyAny>)>()?;
            values.push((economy.extract::<PyEconomy>()?.0, amount.extract::<Exact>()?.0));
        }
        Ok(Self(values))
    }
}

/// What the core found, on its way to Python.
pub(super) struct Effect(pub(super) CompositionEffect<Decimal>);

impl<'py> IntoPyObject<'py> for Effect {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr =
        pyo3::type_hint_identifier!("bilateral.records", "CompositionEffect");

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        let members =
            |set: EconomySet| pyo3::types::PyTuple::new(py, set.iter().map(PyEconomy).collect::<Vec<_>>());
        let effect = self.0;
        CLASS.import(py, "bilateral.records", "CompositionEffect")?.call1((
            Exact(effect.total_before),
            Exact(effect.total_after),
            Exact(effect.change),
            Exact(effect.same_members),
            Exact(effect.joiners),
            Exact(effect.leavers),
            effect.composition().map(Exact),
            members(effect.joined)?,
            members(effect.left)?,
        ))
    }
}
