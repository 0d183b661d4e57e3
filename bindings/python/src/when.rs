//! Dates as far as they are known.

use bilateral::period::{Truth, When};
use pyo3::prelude::*;

use crate::date::Day;
use crate::word::Word;

/// A date as far as it is known, in EDTF notation (ISO 8601-2, levels 0 to 2):
/// a day, a month, a year, "about", "doubtful", or some day within a span.
///
/// >>> from datetime import date
/// >>> approved = bilateral.When("2023-05")
/// >>> approved.earliest, approved.latest
/// (datetime.date(2023, 5, 1), datetime.date(2023, 5, 31))
/// >>> approved.happened_by(date(2023, 5, 19))
/// <Truth.MAYBE: 'maybe'>
///
/// Wrong: a day that does not exist.
///
/// >>> bilateral.When("2015-02-30")
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: `2015-02-30` is not a date: day is out of range for the month [date.invalid]
///
/// Python's calendar begins with the year 1: the days of an earlier date are refused, its text is not.
///
/// >>> ides = bilateral.When("-0043-03-15")
/// >>> str(ides), str(ides.before("2015"))
/// ('-0043-03-15', 'yes')
/// >>> ides.exact
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ... [date.out-of-range]
#[pyclass(frozen, module = "bilateral", name = "When")]
pub(crate) struct PyWhen(pub(crate) When);

impl From<Day> for When {
    fn from(day: Day) -> Self {
        Self::day(day.0)
    }
}

text_class!(PyWhen, When, "When, str or datetime.date", or Day);

#[pymethods]
impl PyWhen {
    /// The first day it can have been; None where the start is open.
    #[getter]
    fn earliest(&self) -> Option<Day> {
        self.0.earliest().map(Day)
    }

    /// The last day it can have been; None where the end is open.
    #[getter]
    fn latest(&self) -> Option<Day> {
        self.0.latest().map(Day)
    }

    /// The day, if exactly one is possible and nobody doubts it.
    #[getter]
    fn exact(&self) -> Option<Day> {
        self.0.exact().map(Day)
    }

    /// The day, if exactly one is written, doubted or not.
    #[getter]
    fn known_day(&self) -> Option<Day> {
        self.0.known_day().map(Day)
    }

    /// Whether the source calls it doubtful (`?`) or approximate (`~`).
    #[getter]
    fn is_qualified(&self) -> bool {
        self.0.is_qualified()
    }

    /// Whether it had happened by the end of the day.
    ///
    /// >>> from datetime import date
    /// >>> bilateral.When("2014-10").happened_by(date(2014, 10, 9))
    /// <Truth.MAYBE: 'maybe'>
    /// >>> bilateral.When("2014-10").happened_by(date(2014, 11, 1))
    /// <Truth.YES: 'yes'>
    #[pyo3(signature = (day, /))]
    fn happened_by(&self, day: Day) -> Word<Truth> {
        Word(self.0.happened_by(day.0))
    }

    /// Whether it came before the other, on every, no or some reading.
    ///
    /// >>> bilateral.When("2014").before("2015-03")
    /// <Truth.YES: 'yes'>
    #[pyo3(signature = (other, /))]
    fn before(&self, other: Self) -> Word<Truth> {
        Word(self.0.before(&other.0))
    }

    /// How many days passed from this date to the other; the two are taken to be
    /// independent of each other.
    ///
    /// >>> bilateral.When("2015-12-21").days_until("2020-03-01")
    /// <DaySpan 1532 days>
    #[pyo3(signature = (other, /))]
    fn days_until(&self, other: Self) -> crate::period::PyDaySpan {
        crate::period::PyDaySpan::between(&self.0, &other.0)
    }
}
