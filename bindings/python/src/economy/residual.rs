//! Partners that are not economies.

use bilateral::economy::{Residual, ResidualKind};
use pyo3::prelude::*;

use super::PyEconomy;
use crate::word::Word;

/// A partner that is not an economy: areas not elsewhere specified, bunkers,
/// confidential partners, stores, the high seas. It counts in totals and never in
/// shares, concentration or rankings.
///
/// >>> secret = bilateral.Residual("CONFIDENTIAL_EXTRA_EU")
/// >>> secret.kind
/// <ResidualKind.CONFIDENTIAL: 'confidential'>
///
/// Wrong: an economy.
///
/// >>> try:
/// ...     bilateral.Residual("KAZ")
/// ... except bilateral.BilateralError as refused:
/// ...     print(refused.code)
/// area.unknown
#[pyclass(frozen, module = "bilateral", name = "Residual")]
pub(crate) struct PyResidual(pub(crate) Residual);

text_class!(PyResidual, Residual, "Residual or str"; __lt__ __le__ __gt__ __ge__);

#[pymethods]
impl PyResidual {
    /// Every residual partner.
    ///
    /// >>> len(bilateral.Residual.all()) > 0
    /// True
    #[staticmethod]
    fn all() -> Vec<Self> {
        Residual::ALL.iter().copied().map(Self).collect()
    }

    /// Its id.
    #[getter]
    fn id(&self) -> &'static str {
        self.0.id()
    }

    /// Its English name.
    #[getter]
    fn name(&self) -> &'static str {
        self.0.name()
    }

    /// Why it is not an economy.
    #[getter]
    fn kind(&self) -> Word<ResidualKind> {
        Word(self.0.kind())
    }

    /// The economy that analysts take it for; a substitution to be stated.
    #[getter]
    fn usually(&self) -> Option<PyEconomy> {
        self.0.usually().map(PyEconomy)
    }
}
