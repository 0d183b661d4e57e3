//! Which months of a year a figure covers.

use bilateral::period::Months;
use pyo3::prelude::*;

use crate::error::OrRaise;
use crate::number::Number;

/// A set of months within a year, no year named: what has to agree before two
/// year-to-date figures are compared. Iterates over the numbers 1 to 12 it holds.
///
/// >>> published = bilateral.Months("Jan-Oct")
/// >>> len(published), published.is_full_year, published.describe()
/// (10, False, 'January–October')
/// >>> list(published.complement())
/// [11, 12]
///
/// Wrong: a run that crosses New Year.
///
/// >>> bilateral.Months("Nov-Feb")
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: `Nov-Feb` is not a set of months; write `Jan-Oct`, `Jan-Mar,Jul` or `none` [months.invalid]
#[pyclass(frozen, module = "bilateral", name = "Months")]
pub(crate) struct PyMonths(pub(crate) Months);

text_class!(PyMonths, Months, "Months or str"; __lt__ __le__ __gt__ __ge__);

#[pymethods]
impl PyMonths {
    /// One run of months, 1 to 12, both ends included.
    ///
    /// >>> bilateral.Months.range(1, 10)
    /// Months('Jan-Oct')
    #[staticmethod]
    #[pyo3(signature = (first, last, /))]
    fn range(first: Number<u8>, last: Number<u8>) -> PyResult<Self> {
        Months::range(first.0, last.0).or_raise().map(Self)
    }

    /// January to a month.
    ///
    /// >>> bilateral.Months.year_to(8) == bilateral.Months.range(1, 8)
    /// True
    ///
    /// Wrong: a year has twelve.
    ///
    /// >>> bilateral.Months.year_to(13)
    /// Traceback (most recent call last):
    ///     ...
    /// bilateral.errors.BilateralError: ... [months.invalid]
    #[staticmethod]
    #[pyo3(signature = (last, /))]
    fn year_to(last: Number<u8>) -> PyResult<Self> {
        Months::year_to(last.0).or_raise().map(Self)
    }

    fn __len__(&self) -> usize {
        self.0.iter().count()
    }

    fn __bool__(&self) -> bool {
        !self.0.is_empty()
    }

    fn __contains__(&self, month: Number<u8>) -> bool {
        self.0.contains(month.0)
    }

    fn __iter__(&self) -> Numbers {
        Numbers(self.0.iter().map(u32::from).collect())
    }

    /// Whether it is January to December.
    #[getter]
    fn is_full_year(&self) -> bool {
        self.0.is_full_year()
    }

    /// Whether it starts in January and has no gap; a full year too.
    #[getter]
    fn is_year_to_date(&self) -> bool {
        self.0.is_year_to_date()
    }

    /// Whether every month of the other is in it.
    ///
    /// >>> bilateral.Months("Jan-Aug").contains_all(bilateral.Months("Mar"))
    /// True
    #[pyo3(signature = (other, /))]
    fn contains_all(&self, other: Self) -> bool {
        self.0.contains_all(other.0)
    }

    /// The months in both.
    ///
    /// >>> str(bilateral.Months("Jan-Aug").intersection(bilateral.Months("Jul-Dec")))
    /// 'Jul-Aug'
    #[pyo3(signature = (other, /))]
    fn intersection(&self, other: Self) -> Self {
        Self(self.0.intersection(other.0))
    }

    /// The months in either.
    ///
    /// >>> str(bilateral.Months("Jan-Aug").union(bilateral.Months("Sep")))
    /// 'Jan-Sep'
    #[pyo3(signature = (other, /))]
    fn union(&self, other: Self) -> Self {
        Self(self.0.union(other.0))
    }

    /// The months in this one and not in the other.
    ///
    /// >>> str(bilateral.Months("Jan-Aug").difference(bilateral.Months("Jan-Feb")))
    /// 'Mar-Aug'
    #[pyo3(signature = (other, /))]
    fn difference(&self, other: Self) -> Self {
        Self(self.0.difference(other.0))
    }

    /// The months of the year that are not in it.
    ///
    /// >>> str(bilateral.Months("Jan-Aug").complement())
    /// 'Sep-Dec'
    fn complement(&self) -> Self {
        Self(self.0.complement())
    }

    /// The set in words.
    ///
    /// >>> bilateral.Months("Jan-Aug").describe()
    /// 'January–August'
    fn describe(&self) -> String {
        self.0.describe()
    }
}

/// The numbers of months, to iterate over.
struct Numbers(Vec<u32>);

impl<'py> IntoPyObject<'py> for Numbers {
    type Target = PyAny;
    type Output = Bound<'py, PyAny>;
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const OUTPUT_TYPE: pyo3::inspect::PyStaticExpr = {
        use pyo3::{type_hint_identifier, type_hint_subscript};
        type_hint_subscript!(
            type_hint_identifier!("collections.abc", "Iterator"),
            type_hint_identifier!("builtins", "int")
        )
    };

    fn into_pyobject(self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        Ok(self.0.into_pyobject(py)?.try_iter()?.into_any())
    }
}
