//! Which numbers can it be?

use bilateral::amount::{Bound, Interval};
use pyo3::prelude::*;
use rust_decimal::Decimal;

use crate::class::Given;
use crate::decimal::Exact;
use crate::error::OrRaise;
use crate::number::Number;
use crate::word::Word;

/// Every number a figure can stand for: a range with closed, open or absent ends.
/// Ends are exact; arithmetic moves an end outward where it cannot be written
/// exactly, so that no possible value is lost. An absent end is None.
///
/// >>> exports = bilateral.Interval("32.55", "32.65", high_open=True)
/// >>> print(exports)
/// [32.55, 32.65)
/// >>> from decimal import Decimal
/// >>> exports.contains(Decimal("32.6")), exports.contains("32.65")
/// (True, False)
/// >>> print(exports + bilateral.Interval.point(1))
/// [33.55, 33.65)
///
/// Wrong: a float, which has already lost digits, and ends in the wrong order.
///
/// >>> bilateral.Interval(32.55, 32.65)
/// Traceback (most recent call last):
///     ...
/// TypeError: expected Decimal, int or str, got float; a float has already lost digits, write Decimal("0.1") or "0.1"
/// >>> try:
/// ...     bilateral.Interval(5, 3)
/// ... except bilateral.BilateralError as refused:
/// ...     print(refused.code)
/// interval.empty
#[pyclass(frozen, module = "bilateral", name = "Interval")]
pub(crate) struct PyInterval(pub(crate) Interval);

json_class!(PyInterval, Interval);
value_class!(PyInterval);

fn bound(end: Option<Decimal>, open: bool) -> Bound {
    match (end, open) {
        (None, _) => Bound::Unbounded,
        (Some(value), true) => Bound::Open(value),
        (Some(value), false) => Bound::Closed(value),
    }
}

fn end(given: Option<Given<'_, Exact>>) -> PyResult<Option<Decimal>> {
    given.map(|end| end.read().map(|exact| exact.0)).transpose()
}

#[pymethods]
impl PyInterval {
    #[new]
    #[pyo3(signature = (low=None, high=None, *, low_open=false, high_open=false))]
    fn new(
        low: Option<Given<'_, Exact>>,
        high: Option<Given<'_, Exact>>,
        low_open: bool,
        high_open: bool,
    ) -> PyResult<Self> {
        Interval::new(bound(end(low)?, low_open), bound(end(high)?, high_open)).or_raise().map(Self)
    }

    /// A single number.
    ///
    /// >>> bilateral.Interval.point("1.5")
    /// Interval('1.5', '1.5')
    #[staticmethod]
    #[pyo3(signature = (value, /))]
    fn point(value: Given<'_, Exact>) -> PyResult<Self> {
        Ok(Self(Interval::point(value.read()?.0)))
    }

    /// The lower end; None if there is none.
    #[getter]
    fn low(&self) -> Option<Exact> {
        self.0.low().map(Exact)
    }

    /// The upper end; None if there is none.
    #[getter]
    fn high(&self) -> Option<Exact> {
        self.0.high().map(Exact)
    }

    /// Whether the lower end is left out; an absent end is.
    #[getter]
    fn low_open(&self) -> bool {
        self.0.low_open()
    }

    /// Whether the upper end is left out; an absent end is.
    #[getter]
    fn high_open(&self) -> bool {
        self.0.high_open()
    }

    /// The only number it holds, if there is only one.
    #[getter]
    fn exact(&self) -> Option<Exact> {
        self.0.exact().map(Exact)
    }

    /// How far apart the ends are; None if one is missing.
    #[getter]
    fn width(&self) -> Option<Exact> {
        self.0.width().map(Exact)
    }

    /// The middle, rounded to 28 digits; None without two ends. A reading aid only.
    #[getter]
    fn midpoint(&self) -> Option<Exact> {
        self.0.midpoint().map(Exact)
    }

    /// Whether a number is one of its numbers.
    ///
    /// >>> bilateral.Interval("1", "2").contains("1.5")
    /// True
    #[pyo3(signature = (value, /))]
    fn contains(&self, value: Given<'_, Exact>) -> PyResult<bool> {
        Ok(self.0.contains(value.read()?.0))
    }

    /// The numbers of both; None if they share none.
    ///
    /// >>> bilateral.Interval("1", "3").intersect(bilateral.Interval("2", "4"))
    /// Interval('2', '3')
    #[pyo3(signature = (other, /))]
    fn intersect(&self, other: &Self) -> Option<Self> {
        self.0.intersect(&other.0).map(Self)
    }

    /// Whether some number belongs to both: what equality means for figures.
    ///
    /// >>> bilateral.Interval("1", "2").overlaps(bilateral.Interval("3", "4"))
    /// False
    #[pyo3(signature = (other, /))]
    fn overlaps(&self, other: &Self) -> bool {
        self.0.overlaps(&other.0)
    }

    /// The least interval that holds both.
    ///
    /// >>> bilateral.Interval("1", "2").hull(bilateral.Interval("3", "4"))
    /// Interval('1', '4')
    #[pyo3(signature = (other, /))]
    fn hull(&self, other: &Self) -> Self {
        Self(self.0.hull(&other.0))
    }

    /// Whether every number of the other belongs to it.
    ///
    /// >>> bilateral.Interval("1", "4").encloses(bilateral.Interval("2", "3"))
    /// True
    #[pyo3(signature = (other, /))]
    fn encloses(&self, other: &Self) -> bool {
        self.0.encloses(&other.0)
    }

    /// Every sum of a number of one and a number of the other.
    ///
    /// >>> bilateral.Interval("1", "2").add(bilateral.Interval("10", "20"))
    /// Interval('11', '22')
    #[pyo3(signature = (other, /))]
    fn add(&self, other: &Self) -> PyResult<Self> {
        self.0.add(&other.0).or_raise().map(Self)
    }

    /// Every difference of a number of one and a number of the other.
    ///
    /// >>> bilateral.Interval("1", "2").sub(bilateral.Interval("10", "20"))
    /// Interval('-19', '-8')
    #[pyo3(signature = (other, /))]
    fn sub(&self, other: &Self) -> PyResult<Self> {
        self.0.sub(&other.0).or_raise().map(Self)
    }

    /// Every product of a number of one and a number of the other.
    ///
    /// >>> bilateral.Interval("1", "2").mul(bilateral.Interval("10", "20"))
    /// Interval('10', '40')
    #[pyo3(signature = (other, /))]
    fn mul(&self, other: &Self) -> PyResult<Self> {
        self.0.mul(&other.0).or_raise().map(Self)
    }

    /// Every quotient of a number of one and a number of the other; refused with
    /// `interval.division-by-zero` if the other contains zero.
    ///
    /// >>> bilateral.Interval("1", "2").div(bilateral.Interval("10", "20"))
    /// Interval('0.05', '0.2')
    #[pyo3(signature = (other, /))]
    fn div(&self, other: &Self) -> PyResult<Self> {
        self.0.div(&other.0).or_raise().map(Self)
    }

    /// The opposite of every number.
    ///
    /// >>> bilateral.Interval("1", "2").neg()
    /// Interval('-2', '-1')
    fn neg(&self) -> PyResult<Self> {
        self.0.neg().or_raise().map(Self)
    }

    /// One divided by every number; refused if it contains zero.
    ///
    /// >>> bilateral.Interval("1", "2").recip()
    /// Interval('0.5', '1')
    fn recip(&self) -> PyResult<Self> {
        self.0.recip().or_raise().map(Self)
    }

    fn __add__(&self, other: &Self) -> PyResult<Self> {
        self.add(other)
    }

    fn __sub__(&self, other: &Self) -> PyResult<Self> {
        self.sub(other)
    }

    fn __mul__(&self, other: &Self) -> PyResult<Self> {
        self.mul(other)
    }

    fn __truediv__(&self, other: &Self) -> PyResult<Self> {
        self.div(other)
    }

    fn __radd__(&self, other: &Self) -> PyResult<Self> {
        other.add(self)
    }

    fn __rsub__(&self, other: &Self) -> PyResult<Self> {
        other.sub(self)
    }

    fn __rmul__(&self, other: &Self) -> PyResult<Self> {
        other.mul(self)
    }

    fn __rtruediv__(&self, other: &Self) -> PyResult<Self> {
        other.div(self)
    }

    fn __neg__(&self) -> PyResult<Self> {
        self.neg()
    }

    /// The same numbers counted in a scale: [33.3e9, 33.7e9] in billions is [33.3, 33.7].
    ///
    /// >>> figure = bilateral.Published("41.2 billion USD")
    /// >>> figure.interval.in_scale("billion")
    /// Interval('41.15', '41.25', high_open=True)
    #[pyo3(signature = (scale, /))]
    fn in_scale(&self, scale: Word<bilateral::amount::Scale>) -> Self {
        Self(self.0.in_scale(scale.0))
    }

    /// For readers: the ends rounded to the nearest at so many decimals, at most 28.
    ///
    /// >>> third = bilateral.Interval.point(1) / bilateral.Interval.point(3)
    /// >>> third.shown(2), third.shown_outward(2)
    /// ('0.33', '0.33–0.34')
    #[pyo3(signature = (decimals, /))]
    fn shown(&self, decimals: Number<u32>) -> String {
        self.0.shown(decimals.0)
    }

    /// For readers: the ends rounded outward, so that no possible value is cut off.
    ///
    /// >>> interval = bilateral.Interval("33.3207", "33.6207")
    /// >>> interval.shown(1), interval.shown_outward(1)
    /// ('33.3–33.6', '33.3–33.7')
    #[pyo3(signature = (decimals, /))]
    fn shown_outward(&self, decimals: Number<u32>) -> String {
        self.0.shown_outward(decimals.0)
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    fn __repr__(&self) -> String {
        let (low, high) = (self.0.low(), self.0.high());
        let shown = |end: Option<Decimal>| end.map_or("None".to_owned(), |end| format!("'{end}'"));
        let open = |end: Option<Decimal>, open: bool, word: &str| {
            if end.is_some() && open { format!(", {word}=True") } else { String::new() }
        };
        format!(
            "Interval({}, {}{}{})",
            shown(low),
            shown(high),
            open(low, self.0.low_open(), "low_open"),
            open(high, self.0.high_open(), "high_open")
        )
    }
}
