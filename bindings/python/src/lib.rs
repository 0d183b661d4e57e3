//! Python bindings of `bilateral`: each file translates one topic and stops.
#![expect(clippy::needless_pass_by_value, reason = "arguments extracted from Python are owned")]

#[macro_use]
mod class;

mod amount;
mod date;
mod decimal;
mod economy;
mod error;
mod json;
mod period;
mod product;
mod rule;
mod spelled;
mod when;
mod word;

use pyo3::pymodule;

/// The compiled half of `bilateral`; import from `bilateral` instead.
#[pymodule]
mod _native {
    #[pymodule_export]
    use crate::amount::{
        PyBasis, PyConvertedMoney, PyCurrency, PyInterval, PyMoney, PyPublished, PyRate, PyUnit,
    };
    #[pymodule_export]
    use crate::decimal::exact;
    #[pymodule_export]
    use crate::economy::{PyArea, PyBloc, PyEconomy, PyResidual, PyValidity};
    #[pymodule_export]
    use crate::period::{
        PyDaySpan, PyMonths, PyPeriod, PyYearMonth, add_days, add_months, first_of_nth_month_following,
    };
    #[pymodule_export]
    use crate::product::{
        PyClassification, PyConcordance, PyConverted, PyProduct, PyProductKey, PyProductResidual, PyRepair,
        PySection, chapter_title, overlaps,
    };
    #[pymodule_export]
    use crate::rule::{PyRule, explain, rules};
    #[pymodule_export]
    use crate::when::PyWhen;

    #[pymodule_export]
    #[expect(non_upper_case_globals, reason = "Python's own name for it")]
    const __version__: &str = env!("CARGO_PKG_VERSION");
}
