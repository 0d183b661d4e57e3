//! Over which days something was counted.

use bilateral::period::{DayOrder, Frequency, Period, PeriodOptions};
use pyo3::prelude::*;
use time::Date;

use super::{PyMonths, PyYearMonth};
use crate::date::Day;
use crate::error::OrRaise;
use crate::number::Number;
use crate::word::Word;

/// A span of whole days: a year, a half, a quarter, a month, an ISO week, a day, or
/// a range of years, months or days, within the years 1 to 9998. Ordered by first
/// day, then by last.
///
/// >>> published = bilateral.Period("2024-01/2024-10")
/// >>> published.days, published.describe()
/// (305, 'January–October 2024')
/// >>> published.previous_year()
/// Period('2023-01/2023-10')
///
/// Wrong: a month that does not exist (`period.invalid`), a range that runs
/// backwards (`period.reversed`), a year that means "no date" (`date.sentinel`).
///
/// >>> bilateral.Period("2024-13")
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: there is no month `13`; months run from 01 to 12 [period.invalid]
#[pyclass(frozen, module = "bilateral", name = "Period")]
pub(crate) struct PyPeriod(pub(crate) Period);

text_class!(PyPeriod, Period, "Period or str"; __lt__ __le__ __gt__ __ge__);

#[pymethods]
impl PyPeriod {
    /// Reads a period as statistical offices write it: `202352`, `2023M05`,
    /// `Aug. 2024`, `2010 [YR2010]`. The order of day and month is declared where
    /// the source writes both as numbers; otherwise `period.ambiguous` refuses them.
    ///
    /// >>> bilateral.Period.parse_any("Jan.-Okt. 2024")
    /// Period('2024-01/2024-10')
    /// >>> bilateral.Period.parse_any("05/06/2024", day_order="day-first")
    /// Period('2024-06-05')
    /// >>> bilateral.Period.parse_any("2004/05")
    /// Traceback (most recent call last):
    ///     ...
    /// bilateral.errors.BilateralError: `2004/05` can be a month, or two years of a season [period.ambiguous]
    #[staticmethod]
    #[pyo3(signature = (text, /, day_order=None))]
    fn parse_any(text: &str, day_order: Option<Word<DayOrder>>) -> PyResult<Self> {
        let mut options = PeriodOptions::default();
        options.day_order = day_order.map(|order| order.0);
        Period::parse_any_with(text, options).or_raise().map(Self)
    }

    /// Comtrade's `refYear` and `refMonth`, where month 52 is the whole year.
    ///
    /// >>> bilateral.Period.from_comtrade(2022, 52)
    /// Period('2022')
    #[staticmethod]
    #[pyo3(signature = (year, month, /))]
    fn from_comtrade(year: Number<i32>, month: Number<u8>) -> PyResult<Self> {
        Period::from_comtrade(year.0, month.0).or_raise().map(Self)
    }

    /// A calendar year, 1 to 9998.
    ///
    /// >>> str(bilateral.Period.of_year(2024))
    /// '2024'
    #[staticmethod]
    #[pyo3(signature = (year, /))]
    fn of_year(year: Number<i32>) -> PyResult<Self> {
        Period::of_year(year.0).or_raise().map(Self)
    }

    /// A half of a year, 1 or 2.
    ///
    /// >>> bilateral.Period.of_half(2024, 1)
    /// Period('2024-S1')
    #[staticmethod]
    #[pyo3(signature = (year, half, /))]
    fn of_half(year: Number<i32>, half: Number<u8>) -> PyResult<Self> {
        Period::of_half(year.0, half.0).or_raise().map(Self)
    }

    /// A quarter of a year, 1 to 4.
    ///
    /// >>> bilateral.Period.of_quarter(2024, 3)
    /// Period('2024-Q3')
    #[staticmethod]
    #[pyo3(signature = (year, quarter, /))]
    fn of_quarter(year: Number<i32>, quarter: Number<u8>) -> PyResult<Self> {
        Period::of_quarter(year.0, quarter.0).or_raise().map(Self)
    }

    /// A month of a year, 1 to 12.
    ///
    /// >>> bilateral.Period.of_month(2024, 2).last_day
    /// datetime.date(2024, 2, 29)
    #[staticmethod]
    #[pyo3(signature = (year, month, /))]
    fn of_month(year: Number<i32>, month: Number<u8>) -> PyResult<Self> {
        Period::of_month(year.0, month.0).or_raise().map(Self)
    }

    /// An ISO 8601 week, 1 to 52 or 53; it may reach into the neighbouring years.
    ///
    /// >>> bilateral.Period.of_week(2025, 1).first_day
    /// datetime.date(2024, 12, 30)
    #[staticmethod]
    #[pyo3(signature = (year, week, /))]
    fn of_week(year: Number<i32>, week: Number<u8>) -> PyResult<Self> {
        Period::of_week(year.0, week.0).or_raise().map(Self)
    }

    /// One day.
    ///
    /// >>> from datetime import date
    /// >>> bilateral.Period.of_day(date(2024, 12, 23))
    /// Period('2024-12-23')
    #[staticmethod]
    #[pyo3(signature = (day, /))]
    fn of_day(day: Day) -> PyResult<Self> {
        Period::of_day(day.0).or_raise().map(Self)
    }

    /// From one day to another, both included.
    ///
    /// >>> from datetime import date
    /// >>> bilateral.Period.of_days(date(2024, 1, 1), date(2024, 3, 31))
    /// Period('2024-Q1')
    #[staticmethod]
    #[pyo3(signature = (first, last, /))]
    fn of_days(first: Day, last: Day) -> PyResult<Self> {
        Period::of_days(first.0, last.0).or_raise().map(Self)
    }

    /// From one month to another, both included.
    ///
    /// >>> bilateral.Period.of_months("2024-01", "2024-10")
    /// Period('2024-01/2024-10')
    #[staticmethod]
    #[pyo3(signature = (first, last, /))]
    fn of_months(first: PyYearMonth, last: PyYearMonth) -> PyResult<Self> {
        Period::of_months(first.0, last.0).or_raise().map(Self)
    }

    /// The first day.
    #[getter]
    fn first_day(&self) -> Date {
        self.0.first_day()
    }

    /// The last day, included.
    #[getter]
    fn last_day(&self) -> Date {
        self.0.last_day()
    }

    /// How many calendar days, at least 1.
    #[getter]
    fn days(&self) -> u32 {
        self.0.days()
    }

    /// Its months in order, if it is made of whole months; else None.
    ///
    /// >>> bilateral.Period("2023-12/2024-01").months
    /// [YearMonth('2023-12'), YearMonth('2024-01')]
    /// >>> bilateral.Period("2024-W07").months is None
    /// True
    #[getter]
    fn months(&self) -> Option<Vec<PyYearMonth>> {
        self.0.months().map(|months| months.iter().map(PyYearMonth).collect())
    }

    /// The year and which of its months, if it is made of whole months of one year.
    ///
    /// >>> bilateral.Period("2024-Q1").months_in_year
    /// (2024, Months('Jan-Mar'))
    #[getter]
    fn months_in_year(&self) -> Option<(i32, PyMonths)> {
        self.0.months_in_year().map(|(year, months)| (year, PyMonths(months)))
    }

    /// The calendar year all its days lie in; None if it touches two.
    #[getter]
    fn year(&self) -> Option<i32> {
        self.0.year()
    }

    /// The frequency of a series of such periods; None for a range.
    ///
    /// >>> bilateral.Period("2024-Q1").frequency
    /// <Frequency.QUARTERLY: 'Q'>
    #[getter]
    fn frequency(&self) -> Option<Word<Frequency>> {
        self.0.frequency().map(Word)
    }

    /// The span in words.
    ///
    /// >>> bilateral.Period("2024-01/2024-10").describe()
    /// 'January–October 2024'
    fn describe(&self) -> String {
        self.0.describe()
    }

    /// Whether a day is in it.
    ///
    /// >>> from datetime import date
    /// >>> bilateral.Period("2024").contains(date(2024, 2, 29))
    /// True
    #[pyo3(signature = (day, /))]
    fn contains(&self, day: Day) -> bool {
        self.0.contains(day.0)
    }

    /// Whether all days of the other are in it.
    ///
    /// >>> bilateral.Period("2024").contains_period("2024-03")
    /// True
    #[pyo3(signature = (other, /))]
    fn contains_period(&self, other: Self) -> bool {
        self.0.contains_period(other.0)
    }

    /// Whether any day is in both.
    ///
    /// >>> bilateral.Period("2024").overlaps("2025")
    /// False
    #[pyo3(signature = (other, /))]
    fn overlaps(&self, other: Self) -> bool {
        self.0.overlaps(other.0)
    }

    /// Whether both are the same days; a week equals a range of days only by this.
    ///
    /// >>> bilateral.Period("2024").same_days(bilateral.Period("2024-01/2024-12"))
    /// True
    #[pyo3(signature = (other, /))]
    fn same_days(&self, other: Self) -> bool {
        self.0.same_days(other.0)
    }

    /// The same span one year earlier; refused with `period.no-counterpart` where
    /// that year has none.
    ///
    /// >>> bilateral.Period("2024-02").previous_year()
    /// Period('2023-02')
    fn previous_year(&self) -> PyResult<Self> {
        self.0.previous_year().or_raise().map(Self)
    }

    /// The same span so many years later, or earlier if negative.
    ///
    /// >>> str(bilateral.Period("2024-01/2024-10").plus_years(-1))
    /// '2023-01/2023-10'
    #[pyo3(signature = (years, /))]
    fn plus_years(&self, years: Number<i32>) -> PyResult<Self> {
        self.0.plus_years(years.0).or_raise().map(Self)
    }

    /// How many of its days are Monday to Friday.
    ///
    /// >>> bilateral.Period("2024-02").weekdays()
    /// 21
    fn weekdays(&self) -> u32 {
        self.0.weekdays()
    }

    /// How many of its weekdays are not among the holidays, which the caller lists.
    ///
    /// >>> from datetime import date
    /// >>> january = bilateral.Period("2024-01")
    /// >>> january.weekdays(), january.working_days([date(2024, 1, 1), date(2024, 1, 7)])
    /// (23, 22)
    #[pyo3(signature = (holidays, /))]
    fn working_days(&self, holidays: Vec<Day>) -> u32 {
        let holidays: Vec<Date> = holidays.into_iter().map(|day| day.0).collect();
        self.0.working_days(&holidays)
    }
}
