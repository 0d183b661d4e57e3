//! Which classification, in which edition.

use bilateral::product::Classification;
use pyo3::prelude::*;

use crate::error::OrRaise;
use crate::number::Number;

/// A product classification in one edition; Comtrade's and Eurostat's words are read.
///
/// >>> bilateral.Classification("H6"), bilateral.Classification("CPA2_1")
/// (Classification('HS2022'), Classification('CPA2.1'))
///
/// Wrong: "HS" as reported may be any of eight editions.
///
/// >>> try:
/// ...     bilateral.Classification("HS")
/// ... except bilateral.BilateralError as refused:
/// ...     print(refused.code)
/// product.unknown-classification
#[pyclass(frozen, module = "bilateral", name = "Classification")]
pub(crate) struct PyClassification(pub(crate) Classification);

text_class!(PyClassification, Classification, "Classification or str"; __lt__ __le__ __gt__ __ge__);

#[pymethods]
impl PyClassification {
    /// The Combined Nomenclature of a year from 1988 to 2099.
    ///
    /// >>> bilateral.Classification.cn(2024)
    /// Classification('CN2024')
    #[staticmethod]
    #[pyo3(signature = (year, /))]
    fn cn(year: Number<u16>) -> PyResult<Self> {
        Classification::cn(year.0).or_raise().map(Self)
    }

    /// The edition of the HS behind it; None if there is none.
    #[getter]
    fn hs(&self) -> Option<Self> {
        self.0.hs().map(|edition| Self(Classification::Hs(edition)))
    }

    /// Whether its codes start with a chapter of the HS.
    #[getter]
    fn has_chapters(&self) -> bool {
        self.0.has_chapters()
    }
}
