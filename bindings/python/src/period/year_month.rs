//! Which month of which year.

use bilateral::period::YearMonth;
use pyo3::prelude::*;
use time::Date;

use crate::date::Day;
use crate::error::OrRaise;
use crate::number::Number;

/// A month of a year, from 0001-01 to 9998-12, in order of time.
///
/// >>> exit = bilateral.YearMonth("2020-01")
/// >>> exit.next(), exit.plus(-13), exit < bilateral.YearMonth("2020-02")
/// (YearMonth('2020-02'), YearMonth('2018-12'), True)
///
/// Wrong: a year alone is no month.
///
/// >>> bilateral.YearMonth("2020")
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: `2020` is not a month; write it as `2024-05` [period.invalid]
#[pyclass(frozen, module = "bilateral", name = "YearMonth")]
pub(crate) struct PyYearMonth(pub(crate) YearMonth);

text_class!(PyYearMonth, YearMonth, "YearMonth or str"; __lt__ __le__ __gt__ __ge__);

#[pymethods]
impl PyYearMonth {
    /// A month from the numbers of its year, 1 to 9998, and month, 1 to 12.
    ///
    /// >>> bilateral.YearMonth.of_month(2024, 10)
    /// YearMonth('2024-10')
    #[staticmethod]
    #[pyo3(signature = (year, month, /))]
    fn of_month(year: Number<i32>, month: Number<u8>) -> PyResult<Self> {
        YearMonth::new(year.0, month.0).or_raise().map(Self)
    }

    /// The month a day lies in; None in the year 9999.
    ///
    /// >>> from datetime import date
    /// >>> bilateral.YearMonth.of(date(2024, 12, 23))
    /// YearMonth('2024-12')
    #[staticmethod]
    #[pyo3(signature = (day, /))]
    fn of(day: Day) -> Option<Self> {
        YearMonth::of(day.0).map(Self)
    }

    /// The year.
    #[getter]
    fn year(&self) -> i32 {
        self.0.year()
    }

    /// The month, 1 to 12.
    #[getter]
    fn month(&self) -> u8 {
        self.0.month()
    }

    /// Its first day.
    #[getter]
    fn first_day(&self) -> Date {
        self.0.first_day()
    }

    /// Its last day.
    #[getter]
    fn last_day(&self) -> Date {
        self.0.last_day()
    }

    /// So many months later, or earlier if negative; stops at the ends of the calendar.
    ///
    /// >>> str(bilateral.YearMonth("2024-11").plus(3))
    /// '2025-02'
    #[pyo3(signature = (months, /))]
    fn plus(&self, months: Number<i32>) -> Self {
        Self(self.0.plus(months.0))
    }

    /// So many months later, or earlier if negative; None outside the calendar.
    ///
    /// >>> str(bilateral.YearMonth("2024-01").checked_plus(12))
    /// '2025-01'
    #[pyo3(signature = (months, /))]
    fn checked_plus(&self, months: Number<i32>) -> Option<Self> {
        self.0.checked_plus(months.0).map(Self)
    }

    /// The month after; the last month there is stays.
    ///
    /// >>> str(bilateral.YearMonth("2024-12").next())
    /// '2025-01'
    fn next(&self) -> Self {
        Self(self.0.next())
    }

    /// The month before; the first month there is stays.
    ///
    /// >>> str(bilateral.YearMonth("2024-01").previous())
    /// '2023-12'
    fn previous(&self) -> Self {
        Self(self.0.previous())
    }

    /// How many months from here to the other; negative if it came before.
    ///
    /// >>> bilateral.YearMonth("2024-11").months_until(bilateral.YearMonth("2025-02"))
    /// 3
    #[pyo3(signature = (other, /))]
    fn months_until(&self, other: Self) -> i32 {
        self.0.months_until(other.0)
    }
}

/// A month asked about: the month, its text, or a day in it.
pub(crate) struct Month(pub(crate) YearMonth);

impl<'a, 'py> FromPyObject<'a, 'py> for Month {
    type Error = PyErr;

    #[cfg(feature = "stubs")]
    const INPUT_TYPE: pyo3::inspect::PyStaticExpr = {
        use pyo3::{type_hint_identifier, type_hint_union};
        type_hint_union!(
            <PyYearMonth as pyo3::PyTypeInfo>::TYPE_HINT,
            type_hint_identifier!("builtins", "str"),
            type_hint_identifier!("datetime", "date")
        )
    };

    fn extract(value: Borrowed<'a, 'py, PyAny>) -> PyResult<Self> {
        if let Ok(day) = value.extract::<Day>() {
            return YearMonth::new(day.0.year(), day.0.month().into()).or_raise().map(Self);
        }
        if value.is_instance_of::<PyYearMonth>() || value.is_instance_of::<pyo3::types::PyString>() {
            return value.extract::<PyYearMonth>().map(|month| Self(month.0));
        }
        Err(crate::error::wrong_type("YearMonth, str or datetime.date", &value))
    }
}
