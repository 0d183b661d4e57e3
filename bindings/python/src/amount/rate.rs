//! What does one currency cost in another, and over which time was that observed?

use bilateral::amount::{Basis, Rate};
use pyo3::prelude::*;
use rust_decimal::Decimal;
use time::Date;

use super::PyCurrency;
use crate::class::Given;
use crate::date::Day;
use crate::decimal::Exact;
use crate::error::OrRaise;

/// The time a rate was observed over, and with what weights.
///
/// >>> from datetime import date
/// >>> bilateral.Basis.end_of_period(date(2024, 12, 31)).is_average
/// False
///
/// Wrong: a moment where a day is due.
///
/// >>> bilateral.Basis.end_of_period("2024-12-31")
/// Traceback (most recent call last):
///     ...
/// TypeError: expected datetime.date, got str
#[pyclass(frozen, module = "bilateral", name = "Basis")]
pub(crate) struct PyBasis(pub(crate) Basis);

json_class!(PyBasis, Basis);
value_class!(PyBasis);

impl PyBasis {
    fn ends(&self) -> (Option<Date>, Option<Date>) {
        match self.0 {
            Basis::PeriodAverage { from, to } | Basis::TradeWeighted { from, to } => (Some(from), Some(to)),
            Basis::EndOfPeriod { .. } | Basis::Fixed => (None, None),
        }
    }
}

#[pymethods]
impl PyBasis {
    /// The plain average of a period, both days included: for flows.
    ///
    /// >>> from datetime import date
    /// >>> bilateral.Basis.period_average(date(2024, 1, 1), date(2024, 12, 31)).is_average
    /// True
    #[staticmethod]
    #[pyo3(signature = (from_, to, /))]
    fn period_average(from_: Day, to: Day) -> Self {
        Self(Basis::PeriodAverage { from: from_.0, to: to.0 })
    }

    /// Monthly rates weighted by the trade of each month: for the flow they were weighted by.
    ///
    /// >>> from datetime import date
    /// >>> bilateral.Basis.trade_weighted(date(2024, 1, 1), date(2024, 12, 31)).is_average
    /// True
    #[staticmethod]
    #[pyo3(signature = (from_, to, /))]
    fn trade_weighted(from_: Day, to: Day) -> Self {
        Self(Basis::TradeWeighted { from: from_.0, to: to.0 })
    }

    /// The rate of one day: for positions, and for a single transaction.
    ///
    /// >>> from datetime import date
    /// >>> bilateral.Basis.end_of_period(date(2024, 12, 31))
    /// Basis.end_of_period(datetime.date(2024, 12, 31))
    #[staticmethod]
    #[pyo3(signature = (on, /))]
    fn end_of_period(on: Given<'_, Day>) -> PyResult<Self> {
        Ok(Self(Basis::EndOfPeriod { on: on.read()?.0 }))
    }

    /// Fixed by law for good: for everything.
    ///
    /// >>> bilateral.Basis.fixed().is_average
    /// False
    #[staticmethod]
    fn fixed() -> Self {
        Self(Basis::Fixed)
    }

    /// Whether it averages over a period.
    #[getter]
    fn is_average(&self) -> bool {
        self.0.is_average()
    }

    /// The first day of the period averaged.
    #[getter]
    fn from_(&self) -> Option<Day> {
        self.ends().0.map(Day)
    }

    /// The last day of the period averaged.
    #[getter]
    fn to(&self) -> Option<Day> {
        self.ends().1.map(Day)
    }

    /// The day of the rate of one day.
    #[getter]
    fn on(&self) -> Option<Day> {
        match self.0 {
            Basis::EndOfPeriod { on } => Some(Day(on)),
            _ => None,
        }
    }

    pub(super) fn __repr__(&self) -> String {
        let day =
            |day: Date| format!("datetime.date({}, {}, {})", day.year(), u8::from(day.month()), day.day());
        match self.0 {
            Basis::PeriodAverage { from, to } => format!("Basis.period_average({}, {})", day(from), day(to)),
            Basis::TradeWeighted { from, to } => format!("Basis.trade_weighted({}, {})", day(from), day(to)),
            Basis::EndOfPeriod { on } => format!("Basis.end_of_period({})", day(on)),
            Basis::Fixed => "Basis.fixed()".to_owned(),
        }
    }
}

/// An exchange rate: so much of the quote currency for so much of the base currency.
///
/// >>> rate = bilateral.Rate("EUR", "DEM", "1.95583", bilateral.Basis.fixed())
/// >>> print(rate, "|", rate.inverted())
/// 1.95583 DEM per 1 EUR | 1 EUR per 1.95583 DEM
///
/// Wrong: a rate that was never published, entered as zero.
///
/// >>> try:
/// ...     bilateral.Rate("EUR", "DEM", 0, bilateral.Basis.fixed())
/// ... except bilateral.BilateralError as refused:
/// ...     print(refused.code)
/// rate.not-positive
#[pyclass(frozen, module = "bilateral", name = "Rate")]
pub(crate) struct PyRate(pub(crate) Rate);

json_class!(PyRate, Rate);
value_class!(PyRate);

#[pymethods]
impl PyRate {
    #[new]
    #[pyo3(signature = (base, quote, value, basis, /, *, per_units=None))]
    fn new(
        base: Given<'_, PyCurrency>,
        quote: Given<'_, PyCurrency>,
        value: Given<'_, Exact>,
        basis: &PyBasis,
        per_units: Option<Given<'_, Exact>>,
    ) -> PyResult<Self> {
        let per = per_units.map_or(Ok(Decimal::ONE), |per| per.named("per_units").map(|exact| exact.0))?;
        Rate::per(base.read()?.0, per, quote.read()?.0, value.read()?.0, basis.0).or_raise().map(Self)
    }

    /// The currency that is converted from.
    #[getter]
    fn base(&self) -> PyCurrency {
        PyCurrency(self.0.base())
    }

    /// The currency that is converted to.
    #[getter]
    fn quote(&self) -> PyCurrency {
        PyCurrency(self.0.quote())
    }

    /// How much of the quote currency is paid for `per_units` of the base currency.
    #[getter]
    fn value(&self) -> Exact {
        Exact(self.0.value())
    }

    /// For how many units of the base currency the value is paid; usually 1.
    #[getter]
    fn per_units(&self) -> Exact {
        Exact(self.0.per_units())
    }

    /// The time it was observed over.
    #[getter]
    fn basis(&self) -> PyBasis {
        PyBasis(self.0.basis())
    }

    /// The same exchange read the other way, exactly.
    ///
    /// >>> bilateral.Rate("USD", "KZT", "500", bilateral.Basis.fixed()).inverted()
    /// Rate('KZT', 'USD', '1', Basis.fixed(), per_units='500')
    fn inverted(&self) -> Self {
        Self(self.0.inverted())
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    pub(super) fn __repr__(&self) -> String {
        let per = self.0.per_units();
        let per = if per == Decimal::ONE { String::new() } else { format!(", per_units='{per}'") };
        let (base, quote, value) = (self.0.base(), self.0.quote(), self.0.value());
        format!("Rate('{base}', '{quote}', '{value}', {}{per})", self.basis().__repr__())
    }
}
