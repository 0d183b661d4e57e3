//! A figure as it was printed.

use bilateral::amount::{Published, Qualifier, Rounding, Scale};
use pyo3::prelude::*;

use super::{PyCurrency, PyInterval, PyUnit};
use crate::decimal::Exact;
use crate::word::Word;

/// A figure as it was printed: `[qualifier] [sign] digits [scale] [currency, % or pp]`
/// or `between A and B`. It stands for an interval in base units: units of the
/// currency, or ratios, so that `23 %` is 0.23. Trailing zeros are digits.
///
/// >>> turnover = bilateral.Published("41.2bn USD")
/// >>> str(turnover), turnover.value
/// ('41.2 billion USD', Decimal('41200000000'))
/// >>> print(turnover.interval)
/// [41150000000, 41250000000)
///
/// Wrong: three, or three thousand?
///
/// >>> try:
/// ...     bilateral.Published("3,000")
/// ... except bilateral.BilateralError as refused:
/// ...     print(refused.code)
/// figure.separator
#[pyclass(frozen, module = "bilateral", name = "Published")]
pub(crate) struct PyPublished(pub(crate) Published);

text_class!(PyPublished, Published, "Published or str");

#[pymethods]
impl PyPublished {
    /// The digits as printed, trailing zeros kept; of `between A and B`, A.
    #[getter]
    fn printed(&self) -> Exact {
        Exact(self.0.printed())
    }

    /// The second number of `between A and B`, as printed.
    #[getter]
    fn printed_high(&self) -> Option<Exact> {
        self.0.printed_high().map(Exact)
    }

    /// How many decimals are printed.
    #[getter]
    fn decimals(&self) -> u32 {
        self.0.decimals()
    }

    /// The scale the digits are counted in.
    #[getter]
    fn scale(&self) -> Word<Scale> {
        Word(self.0.scale())
    }

    /// The unit.
    #[getter]
    fn unit(&self) -> PyUnit {
        PyUnit(self.0.unit())
    }

    /// The currency, if it is money.
    #[getter]
    fn currency(&self) -> Option<PyCurrency> {
        self.0.currency().map(PyCurrency)
    }

    /// How it was hedged.
    #[getter]
    fn qualifier(&self) -> Word<Qualifier> {
        Word(self.0.qualifier())
    }

    /// How its digits came about; half up where nothing is said.
    #[getter]
    fn rounding(&self) -> Word<Rounding> {
        Word(self.0.rounding())
    }

    /// The printed number in base units, hedge and rounding aside.
    #[getter]
    fn value(&self) -> Exact {
        Exact(self.0.value())
    }

    /// Every value it can stand for, in base units.
    #[getter]
    fn interval(&self) -> PyInterval {
        PyInterval(self.0.interval())
    }

    /// The same figure, known to have been rounded in another way.
    ///
    /// >>> print(bilateral.Published("3.25 billion").with_rounding("truncated").interval)
    /// [3250000000, 3260000000)
    #[pyo3(signature = (rounding, /))]
    fn with_rounding(&self, rounding: Word<Rounding>) -> Self {
        Self(self.0.with_rounding(rounding.0))
    }
}
