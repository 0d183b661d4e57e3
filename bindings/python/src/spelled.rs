//! Words of the vocabulary, in and out: members of the `StrEnum`s in `bilateral.words`.
//!
//! A word is checked by its `StrEnum` on the way in, so that an unknown one is
//! refused in Python's own terms; here stands which word is which variant.

use bilateral::amount::{Measure, Qualifier, Rounding, Scale};
use bilateral::economy::{Change, CodeSystem, Kind, ResidualKind};
use bilateral::period::{DayOrder, EndOfMonth, Frequency};
use bilateral::product::{MissingWeights, ResidualKind as ProductResidualKind};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyString, PyType};

use crate::error::wrong_type;
use crate::word::Word;

/// Which of the four an area is.
#[derive(Clone, Copy)]
pub(crate) enum AreaKind {
    Economy,
    Bloc,
    World,
    Residual,
}

macro_rules! spelled {
    ($type:ident, $name:literal, $expected:literal, $($variant:ident $word:literal)+) => {
        impl<'py> IntoPyObject<'py> for Word<$type> {
            type Target = PyAny;
            type Output = Bound<'py, PyAny>;
            type Error = PyErr;

            #[cfg(feature = "stubs")]
            const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr =
                pyo3::type_hint_identifier!("bilateral.words", $name);

            fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
                static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
                let word = spelled!(@word self.0, $type, $($variant $word)+);
                CLASS.import(py, "bilateral.words", $name)?.call1((word,))
            }
        }

        impl<'a, 'py> FromPyObject<'a, 'py> for Word<$type> {
            type Error = PyErr;

            #[cfg(feature = "stubs")]
            const INPUT_TYPE: pyo3::inspect::PyStaticExpr = {
                use pyo3::{type_hint_identifier, type_hint_union};
                type_hint_union!(
                    type_hint_identifier!("bilateral.words", $name),
                    type_hint_identifier!("builtins", "str")
                )
            };

            fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
                static CLASS: PyOnceLock<Py<PyType>> = PyOnceLock::new();
                let Ok(text) = value.cast::<PyString>() else {
                    return Err(wrong_type($expected, &value));
                };
                let word = CLASS.import(value.py(), "bilateral.words", $name)?.call1((text,))?;
                match word.extract::<String>()?.as_str() {
                    $($word => Ok(Self($type::$variant)),)+
                    other => Err(PyValueError::new_err(other.to_owned())),
                }
            }
        }
    };
    (@word $value:expr, $type:ident, $($variant:ident $word:literal)+) => {
        match $value { $($type::$variant => $word,)+ }
    };
}

spelled!(AreaKind, "AreaKind", "AreaKind or str", Economy "economy" Bloc "bloc" World "world" Residual "residual");
spelled!(Change, "Change", "Change or str", Joined "joined" Left "left");
spelled!(DayOrder, "DayOrder", "DayOrder or str", DayFirst "day-first" MonthFirst "month-first");
spelled!(EndOfMonth, "EndOfMonth", "EndOfMonth or str", Clamp "clamp" RollOver "roll-over");
spelled!(
    Frequency, "Frequency", "Frequency or str",
    Annual "A" HalfYearly "S" Quarterly "Q" Monthly "M" Weekly "W" Daily "D"
);
spelled!(Kind, "EconomyKind", "EconomyKind or str", Current "current" Former "former" Statistical "statistical");
spelled!(Measure, "Measure", "Measure or str", Flow "flow" Position "position");
spelled!(MissingWeights, "MissingWeights", "MissingWeights or str", Refuse "refuse" EqualShares "equal-shares");
spelled!(
    ProductResidualKind, "ProductResidualKind", "ProductResidualKind or str",
    Masked "masked" Special "special" Unspecified "unspecified"
);
spelled!(
    Qualifier, "Qualifier", "Qualifier or str",
    Exact "exact" About "about" Over "over" AtLeast "at least" UpTo "up to" Under "under" Between "between"
);
spelled!(
    ResidualKind, "ResidualKind", "ResidualKind or str",
    NotSpecified "not-specified" Confidential "confidential" Supplies "supplies" Special "special"
    Territories "territories"
);
spelled!(
    Rounding, "Rounding", "Rounding or str",
    HalfUp "half up" HalfEven "half even" Truncated "truncated" Unstated "rounding unstated"
);
spelled!(
    Scale, "Scale", "Scale or str",
    One "one" Thousand "thousand" Million "million" Billion "billion" Trillion "trillion"
);

/// A code system; read by the core, whose refusal lists the words.
pub(crate) struct System(pub(crate) CodeSystem);

impl<'a, 'py> FromPyObject<'a, 'py> for System {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = {
        use pyo3::{type_hint_identifier, type_hint_union};
        type_hint_union!(
            type_hint_identifier!("bilateral.words", "CodeSystem"),
            type_hint_identifier!("builtins", "str")
        )
    };

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        use crate::error::OrRaise;
        use pyo3::types::PyStringMethods;
        match value.cast::<PyString>() {
            Ok(text) => CodeSystem::parse(&text.to_cow()?).map(Self).or_raise(),
            Err(_) => Err(wrong_type("CodeSystem or str", &value)),
        }
    }
}
