//! How many days lie between two dates, as far as they are known.

use bilateral::period::{DaySpan, Truth, When};
use pyo3::prelude::*;

use crate::number::Number;
use crate::word::Word;

/// A number of days known to lie between two bounds; negative if the second date
/// came first. Equal if both bounds are; made by `When.days_until`.
///
/// >>> waited = bilateral.When("2015-12-21").days_until("2020-03")
/// >>> waited.min, waited.max, waited.exact
/// (1532, 1562, None)
/// >>> waited.is_at_least(1550)
/// <Truth.MAYBE: 'maybe'>
/// >>> print(waited)
/// 1532 to 1562 days
///
/// Wrong: asking for a number where only bounds are known.
///
/// >>> bilateral.When("2015").days_until("2020").exact is None
/// True
#[pyclass(frozen, module = "bilateral", name = "DaySpan")]
pub(crate) struct PyDaySpan(pub(crate) DaySpan);

record_class!(PyDaySpan, DaySpan, |it| it.to_string());

impl PyDaySpan {
    pub(crate) fn between(from: &When, to: &When) -> Self {
        Self(from.days_until(to))
    }
}

#[pymethods]
impl PyDaySpan {
    /// The fewest days it can be; None if nothing bounds it from below.
    #[getter]
    fn min(&self) -> Option<i32> {
        self.0.min()
    }

    /// The most days it can be; None if nothing bounds it from above.
    #[getter]
    fn max(&self) -> Option<i32> {
        self.0.max()
    }

    /// The number, if only one is possible.
    #[getter]
    fn exact(&self) -> Option<i32> {
        self.0.exact()
    }

    /// Whether it can be so many days.
    ///
    /// >>> bilateral.When("2014-10").days_until("2015-12-21").contains(420)
    /// True
    #[pyo3(signature = (days, /))]
    fn contains(&self, days: Number<i32>) -> bool {
        self.0.contains(days.0)
    }

    /// Whether it is so many days or more, on every, no or some reading.
    ///
    /// >>> bilateral.When("2014-10").days_until("2015-12-21").is_at_least(365)
    /// <Truth.YES: 'yes'>
    #[pyo3(signature = (days, /))]
    fn is_at_least(&self, days: Number<i32>) -> Word<Truth> {
        Word(self.0.is_at_least(days.0))
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }
}
