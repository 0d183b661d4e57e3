//! The 21 sections of the Harmonized System.

use bilateral::product::{self, Section};
use pyo3::prelude::*;

/// A section of the Harmonized System; the same chapters in every edition.
///
/// >>> minerals = bilateral.Section.of_chapter(27)
/// >>> str(minerals), minerals.number, minerals.title
/// ('V', 5, 'Minerals and fuels')
///
/// Wrong: chapter 99 holds no product.
///
/// >>> bilateral.Section.of_chapter(99) is None
/// True
#[pyclass(frozen, module = "bilateral", name = "Section")]
pub(crate) struct PySection(pub(crate) Section);

value_class!(PySection; __lt__ __le__ __gt__ __ge__);

#[pymethods]
impl PySection {
    /// All 21, in order.
    ///
    /// >>> len(bilateral.Section.all())
    /// 21
    #[staticmethod]
    fn all() -> Vec<Self> {
        Section::all().map(Self).collect()
    }

    /// The section a chapter is in; None outside 1 to 97.
    ///
    /// >>> bilateral.Section.of_chapter(27), bilateral.Section.of_chapter(99) is None
    /// (Section.of_chapter(25), True)
    #[staticmethod]
    #[pyo3(signature = (chapter, /))]
    fn of_chapter(chapter: u8) -> Option<Self> {
        Section::of_chapter(chapter).map(Self)
    }

    /// 1 to 21.
    #[getter]
    fn number(&self) -> u8 {
        self.0.number()
    }

    /// Its chapters, in order.
    #[getter]
    fn chapters(&self) -> Vec<u32> {
        self.0.chapters().map(u32::from).collect()
    }

    /// Short title, in our own words.
    #[getter]
    fn title(&self) -> &'static str {
        self.0.title()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        format!("Section.of_chapter({})", self.0.chapters().start())
    }

    #[pyo3(signature = () -> "tuple[object, tuple[int]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (u8,))> {
        let class = <Self as pyo3::PyTypeInfo>::type_object(py);
        Ok((class.getattr("of_chapter")?, (*self.0.chapters().start(),)))
    }
}

/// Short title of a chapter from 1 to 97, in our own words; None outside.
///
/// >>> bilateral.chapter_title(27)
/// 'Fuels and mineral oils'
#[pyfunction]
#[pyo3(signature = (chapter, /))]
pub(crate) fn chapter_title(chapter: u8) -> Option<&'static str> {
    product::chapter_title(chapter)
}
