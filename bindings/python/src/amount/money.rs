//! How much of which currency?

use std::cmp::Ordering;

use bilateral::amount::Money;
use pyo3::prelude::*;

use super::converted::{PyConvertedMoney, Way};
use super::{PyCurrency, PyRate};
use crate::class::Given;
use crate::decimal::Exact;
use crate::error::OrRaise;

/// An exact amount of one currency, in units of it: 41200000000 USD, not 41.2.
///
/// >>> exports = bilateral.Money(32_600_000_000, "USD")
/// >>> print(exports + bilateral.Money(8_600_000_000, "USD"))
/// 41200000000 USD
/// >>> print(2 * exports)
/// 65200000000 USD
///
/// Wrong: dollars and euros have no sum, and a float has no exact amount.
///
/// >>> try:
/// ...     exports + bilateral.Money(8, "EUR")
/// ... except bilateral.BilateralError as refused:
/// ...     print(refused.code)
/// amount.currency-mismatch
/// >>> exports * 1.5
/// Traceback (most recent call last):
///     ...
/// TypeError: expected Decimal, int or str, got float; a float has already lost digits, write Decimal("0.1") or "0.1"
#[pyclass(frozen, module = "bilateral", name = "Money")]
pub(crate) struct PyMoney(pub(crate) Money);

json_class!(PyMoney, Money);

impl PyMoney {
    fn ordering(&self, other: &Self) -> PyResult<Ordering> {
        self.0.compare(other.0).or_raise()
    }
}

#[pymethods]
impl PyMoney {
    #[new]
    #[pyo3(signature = (amount, currency, /))]
    fn new(amount: Given<'_, Exact>, currency: Given<'_, PyCurrency>) -> PyResult<Self> {
        Ok(Self(Money::new(amount.read()?.0, currency.read()?.0)))
    }

    /// How many units.
    #[getter]
    fn amount(&self) -> Exact {
        Exact(self.0.amount())
    }

    /// Of which currency.
    #[getter]
    fn currency(&self) -> PyCurrency {
        PyCurrency(self.0.currency())
    }

    /// The exact sum of amounts in one currency; zero of it for no amounts.
    ///
    /// >>> bilateral.Money.sum("USD", [bilateral.Money(1, "USD"), bilateral.Money(2, "USD")])
    /// Money('3', 'USD')
    #[staticmethod]
    #[pyo3(signature = (currency, amounts, /))]
    fn sum(currency: PyCurrency, amounts: Vec<PyRef<'_, Self>>) -> PyResult<Self> {
        Money::sum(currency.0, amounts.iter().map(|money| money.0)).or_raise().map(Self)
    }

    /// The exact sum, or `amount.currency-mismatch`, `amount.overflow`, `amount.too-long`.
    ///
    /// >>> str(bilateral.Money("1.5", "EUR").checked_add(bilateral.Money("2", "EUR")))
    /// '3.5 EUR'
    #[pyo3(signature = (other, /))]
    fn checked_add(&self, other: &Self) -> PyResult<Self> {
        self.0.checked_add(other.0).or_raise().map(Self)
    }

    /// The exact difference; refused as `checked_add` is.
    ///
    /// >>> str(bilateral.Money("1.5", "EUR").checked_sub(bilateral.Money("2", "EUR")))
    /// '-0.5 EUR'
    #[pyo3(signature = (other, /))]
    fn checked_sub(&self, other: &Self) -> PyResult<Self> {
        self.0.checked_sub(other.0).or_raise().map(Self)
    }

    /// The exact product with a bare number.
    ///
    /// >>> str(bilateral.Money("1.5", "EUR").checked_mul("3"))
    /// '4.5 EUR'
    #[pyo3(signature = (factor, /))]
    fn checked_mul(&self, factor: Given<'_, Exact>) -> PyResult<Self> {
        self.0.checked_mul(factor.read()?.0).or_raise().map(Self)
    }

    fn __add__(&self, other: &Self) -> PyResult<Self> {
        self.checked_add(other)
    }

    fn __sub__(&self, other: &Self) -> PyResult<Self> {
        self.checked_sub(other)
    }

    fn __radd__(&self, other: &Self) -> PyResult<Self> {
        other.checked_add(self)
    }

    fn __rsub__(&self, other: &Self) -> PyResult<Self> {
        other.checked_sub(self)
    }

    fn __mul__(&self, factor: Given<'_, Exact>) -> PyResult<Self> {
        self.checked_mul(factor)
    }

    fn __rmul__(&self, factor: Given<'_, Exact>) -> PyResult<Self> {
        self.checked_mul(factor)
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
        BuildHasherDefault::<DefaultHasher>::default().hash_one(self.0)
    }

    fn __lt__(&self, other: &Self) -> PyResult<bool> {
        self.ordering(other).map(Ordering::is_lt)
    }

    fn __le__(&self, other: &Self) -> PyResult<bool> {
        self.ordering(other).map(Ordering::is_le)
    }

    fn __gt__(&self, other: &Self) -> PyResult<bool> {
        self.ordering(other).map(Ordering::is_gt)
    }

    fn __ge__(&self, other: &Self) -> PyResult<bool> {
        self.ordering(other).map(Ordering::is_ge)
    }

    /// A flow in the rate's quote currency, at an average or a fixed rate.
    ///
    /// >>> from datetime import date
    /// >>> year = bilateral.Basis.period_average(date(2024, 1, 1), date(2024, 12, 31))
    /// >>> rate = bilateral.Rate("EUR", "USD", "1.0824", year)
    /// >>> print(bilateral.Money(1_000_000, "EUR").convert_flow(rate).money)
    /// 1082400 USD
    ///
    /// Wrong: the same rate for a stock of investment.
    ///
    /// >>> try:
    /// ...     bilateral.Money(1_000_000, "EUR").convert_position(rate)
    /// ... except bilateral.BilateralError as refused:
    /// ...     print(refused.code)
    /// rate.average-for-position
    #[pyo3(signature = (rate, /))]
    fn convert_flow(&self, rate: &PyRate) -> PyResult<PyConvertedMoney> {
        PyConvertedMoney::made(self.0, rate.0, Way::Flow)
    }

    /// A flow at the rate of one day: a single transaction, or for want of an average.
    ///
    /// >>> from datetime import date
    /// >>> rate = bilateral.Rate("EUR", "USD", "1.1", bilateral.Basis.end_of_period(date(2024, 12, 23)))
    /// >>> converted = bilateral.Money(100, "EUR").convert_flow_at_moment(rate)
    /// >>> converted.money, converted.is_insisted
    /// (Money('110', 'USD'), True)
    #[pyo3(signature = (rate, /))]
    fn convert_flow_at_moment(&self, rate: &PyRate) -> PyResult<PyConvertedMoney> {
        PyConvertedMoney::made(self.0, rate.0, Way::FlowAtMoment)
    }

    /// A position in the rate's quote currency, at the rate of its day or a fixed rate.
    ///
    /// >>> from datetime import date
    /// >>> rate = bilateral.Rate("EUR", "USD", "1.1", bilateral.Basis.end_of_period(date(2024, 12, 31)))
    /// >>> bilateral.Money(100, "EUR").convert_position(rate).money
    /// Money('110', 'USD')
    #[pyo3(signature = (rate, /))]
    fn convert_position(&self, rate: &PyRate) -> PyResult<PyConvertedMoney> {
        PyConvertedMoney::made(self.0, rate.0, Way::Position)
    }

    /// A position at an average rate, for want of one of its day.
    ///
    /// >>> from datetime import date
    /// >>> year = bilateral.Basis.period_average(date(2024, 1, 1), date(2024, 12, 31))
    /// >>> rate = bilateral.Rate("EUR", "USD", "1.0824", year)
    /// >>> converted = bilateral.Money(100, "EUR").convert_position_at_average(rate)
    /// >>> converted.money, converted.is_insisted
    /// (Money('108.24', 'USD'), True)
    #[pyo3(signature = (rate, /))]
    fn convert_position_at_average(&self, rate: &PyRate) -> PyResult<PyConvertedMoney> {
        PyConvertedMoney::made(self.0, rate.0, Way::PositionAtAverage)
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    pub(super) fn __repr__(&self) -> String {
        format!("Money('{}', '{}')", self.0.amount(), self.0.currency())
    }
}
