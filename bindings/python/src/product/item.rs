//! One product: a code in a classification.

use bilateral::product::{Classification, Product, Repair};
use pyo3::prelude::*;

use super::{PyClassification, PySection};
use crate::error::{Finding, OrRaise};
use crate::number::Number;

/// A product, a group of products, or an activity: a code that names something, in
/// one edition of one classification; ordered by classification, then code.
///
/// >>> horses = bilateral.Product("HS2022:010121")
/// >>> horses.code, horses.level, horses.parent
/// ('010121', 6, Product('HS2022:0101'))
/// >>> str(horses.section), horses.chapter_title
/// ('I', 'Live animals')
///
/// Wrong: a number where a code was.
///
/// >>> try:
/// ...     bilateral.Product("HS2022:10121")
/// ... except bilateral.BilateralError as refused:
/// ...     print(refused.code)
/// product.lost-zero
#[pyclass(frozen, module = "bilateral", name = "Product")]
pub(crate) struct PyProduct(pub(crate) Product);

text_class!(PyProduct, Product, "Product or str"; __lt__ __le__ __gt__ __ge__);

#[pymethods]
impl PyProduct {
    /// A code of any classification, as files write it.
    ///
    /// >>> bilateral.Product.of("HS2022", "270900")
    /// Product('HS2022:270900')
    ///
    /// Wrong: a spreadsheet has taken the zero in front.
    ///
    /// >>> bilateral.Product.of("HS2022", "10121")
    /// Traceback (most recent call last):
    ///     ...
    /// bilateral.errors.BilateralError: ... [product.lost-zero]
    #[staticmethod]
    #[pyo3(signature = (classification, code, /))]
    fn of(classification: PyClassification, code: &str) -> PyResult<Self> {
        Product::new(classification.0, code).or_raise().map(Self)
    }

    /// A code of the Harmonized System, in the edition of a year such as 2022.
    ///
    /// >>> bilateral.Product.hs(2022, "270900")
    /// Product('HS2022:270900')
    #[staticmethod]
    #[pyo3(signature = (edition, code, /))]
    fn hs(edition: Number<u16>, code: &str) -> PyResult<Self> {
        let classification = Classification::parse(&format!("HS{}", edition.0)).or_raise()?;
        Product::new(classification, code).or_raise().map(Self)
    }

    /// A code of the Combined Nomenclature of a year.
    ///
    /// >>> bilateral.Product.cn(2024, "27090090")
    /// Product('CN2024:27090090')
    #[staticmethod]
    #[pyo3(signature = (year, code, /))]
    fn cn(year: Number<u16>, code: &str) -> PyResult<Self> {
        Product::cn(year.0, code).or_raise().map(Self)
    }

    /// Completes a code to so many digits with leading zeros, and records it; only for
    /// a column known to hold one level.
    ///
    /// >>> repair = bilateral.Product.repair_leading_zero("HS2017", 6, "10121")
    /// >>> repair.product, repair.zeros, repair.note.code
    /// (Product('HS2017:010121'), 1, 'product.zero-restored')
    #[staticmethod]
    #[pyo3(signature = (classification, level, code, /))]
    fn repair_leading_zero(
        classification: PyClassification,
        level: Number<usize>,
        code: &str,
    ) -> PyResult<PyRepair> {
        Product::repair_leading_zero(classification.0, level.0, code)
            .or_raise()
            .map(|repair| PyRepair(repair, level.0))
    }

    /// Classification and edition.
    #[getter]
    fn classification(&self) -> PyClassification {
        PyClassification(self.0.classification())
    }

    /// The code as written, leading zeros included.
    #[getter]
    fn code(&self) -> &str {
        self.0.code()
    }

    /// Number of characters of the code.
    #[getter]
    fn level(&self) -> usize {
        self.0.level()
    }

    /// The next broader code; None at the top.
    #[getter]
    fn parent(&self) -> Option<Self> {
        self.0.parent().map(Self)
    }

    /// Every broader code, the nearest first.
    ///
    /// >>> [str(one) for one in bilateral.Product("HS2022:270900").ancestors()]
    /// ['HS2022:2709', 'HS2022:27']
    fn ancestors(&self) -> Vec<Self> {
        self.0.ancestors().map(Self).collect()
    }

    /// Whether it is the other or a part of it; never across classifications or editions.
    ///
    /// >>> bilateral.Product("HS2022:270900").is_within(bilateral.Product("HS2022:27"))
    /// True
    #[pyo3(signature = (other, /))]
    fn is_within(&self, other: Self) -> bool {
        self.0.is_within(&other.0)
    }

    /// The two-digit chapter of an HS or CN code.
    #[getter]
    fn chapter(&self) -> Option<Self> {
        self.0.chapter().map(Self)
    }

    /// Short title of the chapter of an HS or CN code.
    #[getter]
    fn chapter_title(&self) -> Option<&'static str> {
        self.0.chapter_title()
    }

    /// The section of the HS that an HS or CN code is in.
    #[getter]
    fn section(&self) -> Option<PySection> {
        self.0.section().map(PySection)
    }

    /// An HS or CN code in the HS edition it is built on, cut to six digits.
    ///
    /// >>> bilateral.Product("CN2021:27090090").to_hs()
    /// Product('HS2017:270900')
    fn to_hs(&self) -> Option<Self> {
        self.0.to_hs().map(Self)
    }
}

/// A product read from a column that lost its leading zeros, and what was done to read
/// it; made by `Product.repair_leading_zero`.
///
/// >>> bilateral.Product.repair_leading_zero("HS2017", 6, "010121").note is None
/// True
///
/// Wrong: there is no chapter 00.
///
/// >>> try:
/// ...     bilateral.Product.repair_leading_zero("HS2017", 6, "1012")
/// ... except bilateral.BilateralError as refused:
/// ...     print(refused.code)
/// product.no-such-chapter
#[pyclass(frozen, module = "bilateral", name = "Repair")]
pub(crate) struct PyRepair(Repair, usize);

#[pymethods]
impl PyRepair {
    /// The product.
    #[getter]
    fn product(&self) -> PyProduct {
        PyProduct(self.0.product())
    }

    /// The text as the source had it.
    #[getter]
    fn given(&self) -> &str {
        self.0.given()
    }

    /// How many zeros were put in front; 0 if the code was whole.
    #[getter]
    fn zeros(&self) -> usize {
        self.0.zeros()
    }

    /// The finding `product.zero-restored`, if anything was put back.
    #[getter]
    fn note(&self) -> Option<Finding> {
        self.0.note().map(Finding)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
        BuildHasherDefault::<DefaultHasher>::default().hash_one((self.0.product(), self.0.given()))
    }

    fn __repr__(&self) -> String {
        let classification = self.0.product().classification();
        format!("Product.repair_leading_zero('{classification}', {}, '{}')", self.1, self.0.given())
    }

    #[pyo3(signature = () -> "tuple[object, tuple[str, int, str]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (String, usize, String))> {
        let class = <PyProduct as pyo3::PyTypeInfo>::type_object(py);
        let classification = self.0.product().classification().to_string();
        Ok((class.getattr("repair_leading_zero")?, (classification, self.1, self.0.given().to_owned())))
    }
}
