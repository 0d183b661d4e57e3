//! What can stand in a product column.

use bilateral::product::{self, ProductKey, Residual, ResidualKind};
use pyo3::prelude::*;
use pyo3::types::PyModule;

use super::{PyClassification, PyProduct};
use crate::error::{Finding, OrRaise};
use crate::word::Word;

/// The entry of a product column: a product, the total, a residual, or nothing
/// applicable. Only items can be ranked; only items and residuals sum to a total.
///
/// >>> bilateral.ProductKey.read("CN2024", "27090090").item
/// Product('CN2024:27090090')
/// >>> bilateral.ProductKey.read("CN2024", "09SSS123").residual.kind
/// <ProductResidualKind.SPECIAL: 'special'>
/// >>> bilateral.ProductKey("TOTAL").is_total
/// True
///
/// Wrong: still no way in for a lost zero.
///
/// >>> try:
/// ...     bilateral.ProductKey.read("CN2024", "1012100")
/// ... except bilateral.BilateralError as refused:
/// ...     print(refused.code)
/// product.lost-zero
#[pyclass(frozen, module = "bilateral", name = "ProductKey")]
pub(crate) struct PyProductKey(pub(crate) ProductKey);

impl From<PyProduct> for ProductKey {
    fn from(product: PyProduct) -> Self {
        product.0.into()
    }
}

text_class!(PyProductKey, ProductKey, "ProductKey, Product or str", or PyProduct; __lt__ __le__ __gt__ __ge__);

#[pymethods]
impl PyProductKey {
    /// What a source writes in a column of codes of one classification.
    ///
    /// >>> bilateral.ProductKey.read("HS2022", "TOTAL"), bilateral.ProductKey.read("HS2022", "270900")
    /// (ProductKey('TOTAL'), ProductKey('HS2022:270900'))
    #[staticmethod]
    #[pyo3(signature = (classification, code, /))]
    fn read(classification: PyClassification, code: &str) -> PyResult<Self> {
        ProductKey::read(classification.0, code).or_raise().map(Self)
    }

    /// The product, if it is one.
    #[getter]
    fn item(&self) -> Option<PyProduct> {
        self.0.item().map(PyProduct)
    }

    /// The residual, if it is one.
    #[getter]
    fn residual(&self) -> Option<PyProductResidual> {
        self.0.residual().map(PyProductResidual)
    }

    /// Whether it is everything together.
    #[getter]
    fn is_total(&self) -> bool {
        self.0.is_total()
    }

    /// Classification and edition, where there is one.
    #[getter]
    fn classification(&self) -> Option<PyClassification> {
        self.0.classification().map(PyClassification)
    }
}

/// A code that counts in the total but names no product; read from `ProductKey.residual`.
///
/// >>> hidden = bilateral.ProductKey("CN2024:39XXXXXX").residual
/// >>> hidden.kind, hidden.known
/// (<ProductResidualKind.MASKED: 'masked'>, Product('CN2024:39'))
///
/// Wrong: a product is none.
///
/// >>> bilateral.ProductKey("CN2024:39").residual is None
/// True
#[pyclass(frozen, module = "bilateral", name = "ProductResidual")]
pub(crate) struct PyProductResidual(Residual);

value_class!(PyProductResidual; __lt__ __le__ __gt__ __ge__);

#[pymethods]
impl PyProductResidual {
    /// Classification and edition.
    #[getter]
    fn classification(&self) -> PyClassification {
        PyClassification(self.0.classification())
    }

    /// The code as the source writes it.
    #[getter]
    fn code(&self) -> &str {
        self.0.code()
    }

    /// Why it names no product.
    #[getter]
    fn kind(&self) -> Word<ResidualKind> {
        Word(self.0.kind())
    }

    /// The narrowest product the hidden one is known to be part of.
    #[getter]
    fn known(&self) -> Option<PyProduct> {
        self.0.known().map(PyProduct)
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("ProductKey('{}').residual", self.0)
    }

    #[pyo3(signature = () -> "tuple[object, tuple[ProductKey, str]]")]
    fn __reduce__<'py>(
        &self,
        py: Python<'py>,
    ) -> PyResult<(Bound<'py, PyAny>, (PyProductKey, &'static str))> {
        let getattr = PyModule::import(py, "builtins")?.getattr("getattr")?;
        Ok((getattr, (PyProductKey(ProductKey::Residual(self.0)), "residual")))
    }
}

/// Everything that would be counted twice if the keys were summed: every finding,
/// with the index of the key as its path.
///
/// >>> keys = "TOTAL", "HS2022:01", "HS2022:010121"
/// >>> found = bilateral.overlaps(list(keys))
/// >>> [(finding.code, finding.path) for finding in found]
/// [('product.total-among-items', '/0'), ('product.level-mixed', '/2')]
#[pyfunction]
#[pyo3(signature = (keys, /))]
pub(crate) fn overlaps(keys: Vec<PyProductKey>) -> Vec<Finding> {
    let keys: Vec<ProductKey> = keys.into_iter().map(|key| key.0).collect();
    product::overlaps(&keys).into_iter().map(Finding).collect()
}
