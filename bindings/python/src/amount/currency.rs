//! Currencies and units.

use bilateral::amount::{Currency, Unit};
use pyo3::prelude::*;

/// A currency by its ISO 4217 code, withdrawn ones included; ordered by code.
///
/// >>> tenge = bilateral.Currency("KZT")
/// >>> tenge.name, tenge.minor_units, tenge.is_historical
/// ('Kazakhstani tenge', 2, False)
///
/// Wrong: a name instead of a code.
///
/// >>> bilateral.Currency("ZZZ")
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: `ZZZ` is no currency code; write an ISO 4217 code such as `USD` [currency.unknown]
#[pyclass(frozen, module = "bilateral", name = "Currency")]
pub(crate) struct PyCurrency(pub(crate) Currency);

text_class!(PyCurrency, Currency, "Currency or str"; __lt__ __le__ __gt__ __ge__);

#[pymethods]
impl PyCurrency {
    /// The three letters.
    #[getter]
    fn code(&self) -> &'static str {
        self.0.code()
    }

    /// The English name.
    #[getter]
    fn name(&self) -> &str {
        self.0.name()
    }

    /// How many decimals its smallest coin has; None where there is none.
    #[getter]
    fn minor_units(&self) -> Option<u32> {
        self.0.minor_units()
    }

    /// Whether it has been withdrawn.
    #[getter]
    fn is_historical(&self) -> bool {
        self.0.is_historical()
    }

    /// Every currency the library knows.
    ///
    /// >>> "EUR" in [str(one) for one in bilateral.Currency.all()]
    /// True
    #[staticmethod]
    fn all() -> Vec<Self> {
        Currency::all().map(Self).collect()
    }
}

/// The unit of a figure: a currency, `%`, `pp`, `items` or `number`.
///
/// >>> bilateral.Unit("USD").currency
/// Currency('USD')
/// >>> bilateral.Unit("%").factor
/// Decimal('0.01')
///
/// Wrong: a unit nobody declared.
///
/// >>> bilateral.Unit("barrels")
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: `barrels` is no unit; use a currency code, `%`, `pp`, `items` or `number` [unit.unknown]
#[pyclass(frozen, module = "bilateral", name = "Unit")]
pub(crate) struct PyUnit(pub(crate) Unit);

text_class!(PyUnit, Unit, "Unit or str");

#[pymethods]
impl PyUnit {
    /// The currency, if it is money.
    #[getter]
    fn currency(&self) -> Option<PyCurrency> {
        self.0.currency().map(PyCurrency)
    }

    /// What one printed unit is in base units: 0.01 for percentages, 1 otherwise.
    #[getter]
    fn factor(&self) -> crate::decimal::Exact {
        crate::decimal::Exact(self.0.factor())
    }
}
