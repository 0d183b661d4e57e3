//! Python bindings of `bilateral`: each file translates one topic and stops.
#![expect(clippy::needless_pass_by_value, reason = "arguments extracted from Python are owned")]

#[macro_use]
mod class;

mod date;
mod decimal;
mod error;
mod json;
mod rule;
mod when;
mod word;

use pyo3::pymodule;

/// The compiled half of `bilateral`; import from `bilateral` instead.
#[pymodule]
mod _native {
    #[pymodule_export]
    use crate::decimal::exact;
    #[pymodule_export]
    use crate::rule::{PyRule, explain, rules};
    #[pymodule_export]
    use crate::when::PyWhen;

    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "Python's own name for it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
