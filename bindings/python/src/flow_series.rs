//! A flow by month, and growth over the same months of every year.

use bilateral::amount::Rate;
use bilateral::columns::Tabular;
use bilateral::flow::{MonthlyRates, Ratio, Series};
use bilateral::period::MonthSpan;
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::amount::{PyCurrency, PyRate};
use crate::decimal::Exact;
use crate::error::OrRaise;
use crate::json;
use crate::number::Number;
use crate::period::{Month, PyMonths, PyYearMonth};

/// Values by month; a month that is not there is missing, which is not zero.
///
/// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
/// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
/// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
/// >>> months = [flow("KAZ", f"{year}-{month:02}", year - 2020 + month) for year in (2023, 2024) for month in range(1, 13)]
/// >>> ((words, series),) = bilateral.FlowTable(months[:20]).series(["partner"])
/// >>> series
/// <FlowSeries of 20 months>
#[pyclass(frozen, module = "bilateral", name = "FlowSeries")]
pub(crate) struct PyFlowSeries(pub(crate) Series);

table_class!(PyFlowSeries, |it| bilateral_arrow::table(&it.to_columns()));
html_class!(PyFlowSeries, |it| it.to_columns().html(""));

#[pymethods]
impl PyFlowSeries {
    /// What `pickle` keeps of it.
    #[staticmethod]
    fn _of_thousandths(values: Vec<(PyYearMonth, i128)>) -> PyResult<Self> {
        Series::new(values.into_iter().map(|(month, value)| (month.0, value))).or_raise().map(Self)
    }

    #[pyo3(signature = () -> "tuple[object, tuple[object, ...]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let restore = <Self as pyo3::PyTypeInfo>::type_object(py).getattr("_of_thousandths")?;
        let values: Vec<_> = self.0.iter().map(|(month, value)| (month.to_string(), value)).collect();
        Ok((restore, (values,)).into_pyobject(py)?.into_any())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
        let values: Vec<_> = self.0.iter().map(|(month, value)| (month.to_string(), value)).collect();
        BuildHasherDefault::<DefaultHasher>::default().hash_one(values)
    }

    fn __repr__(&self) -> String {
        format!("<FlowSeries of {} months>", self.0.iter().count())
    }

    /// The months and their values, in order.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> months = [flow("KAZ", f"{year}-{month:02}", year - 2020 + month) for year in (2023, 2024) for month in range(1, 13)]
    /// >>> ((words, series),) = bilateral.FlowTable(months[:20]).series(["partner"])
    /// >>> series.values()[:2]
    /// [(YearMonth('2023-01'), Decimal('4')), (YearMonth('2023-02'), Decimal('5'))]
    fn values(&self) -> Vec<(PyYearMonth, Option<Exact>)> {
        self.0.iter().map(|(month, _)| (PyYearMonth(month), self.0.value(month).map(Exact))).collect()
    }

    /// The same with zero in every missing month from `first` to `last`: right for sources that leave out
    /// months without trade, as Comext does, and an assumption everywhere else.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> months = [flow("KAZ", f"{year}-{month:02}", year - 2020 + month) for year in (2023, 2024) for month in range(1, 13)]
    /// >>> ((words, series),) = bilateral.FlowTable(months[:20]).series(["partner"])
    /// >>> len(series.with_zero_where_absent("2023-01", "2024-12").values())
    /// 24
    #[pyo3(signature = (first, last, /))]
    fn with_zero_where_absent(&self, first: Month, last: Month) -> PyResult<Self> {
        let span = MonthSpan::new(first.0, last.0).or_raise()?;
        Ok(Self(self.0.clone().with_zero_where_absent(span)))
    }

    /// Growth from some months of one year to the same months of another.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> months = [flow("KAZ", f"{year}-{month:02}", year - 2020 + month) for year in (2023, 2024) for month in range(1, 13)]
    /// >>> ((words, series),) = bilateral.FlowTable(months[:20]).series(["partner"])
    /// >>> series.same_months(2023, 2024, "Jan-Aug")["growth"]
    /// {'exact': '2/15'}
    #[pyo3(signature = (base_year, year, months, /) -> "dict[str, object]")]
    fn same_months<'py>(
        &self,
        py: Python<'py>,
        base_year: Number<i32>,
        year: Number<i32>,
        months: PyMonths,
    ) -> PyResult<Bound<'py, PyDict>> {
        json::to_dict(py, &self.0.same_months(base_year.0, year.0, months.0).or_raise()?)
    }

    /// Growth of January to `last` over the same months of the year before.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> months = [flow("KAZ", f"{year}-{month:02}", year - 2020 + month) for year in (2023, 2024) for month in range(1, 13)]
    /// >>> ((words, series),) = bilateral.FlowTable(months[:20]).series(["partner"])
    /// >>> series.year_to_date(2024, 8)["growth"]
    /// {'exact': '2/15'}
    #[pyo3(signature = (year, last, /) -> "dict[str, object]")]
    fn year_to_date<'py>(
        &self,
        py: Python<'py>,
        year: Number<i32>,
        last: Number<u8>,
    ) -> PyResult<Bound<'py, PyDict>> {
        json::to_dict(py, &self.0.year_to_date(year.0, last.0).or_raise()?)
    }

    /// Growth of the twelve months to `last` over the twelve before.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> months = [flow("KAZ", f"{year}-{month:02}", year - 2020 + month) for year in (2023, 2024) for month in range(1, 13)]
    /// >>> ((words, series),) = bilateral.FlowTable(months[:20]).series(["partner"])
    /// >>> series.rolling_year("2024-08")["after"]
    /// '122'
    #[pyo3(signature = (last, /) -> "dict[str, object]")]
    fn rolling_year<'py>(&self, py: Python<'py>, last: Month) -> PyResult<Bound<'py, PyDict>> {
        json::to_dict(py, &self.0.rolling_year(last.0).or_raise()?)
    }

    /// The growth the next year would have if every month stayed at the level of December.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> months = [flow("KAZ", f"{year}-{month:02}", year - 2020 + month) for year in (2023, 2024) for month in range(1, 13)]
    /// >>> ((words, series),) = bilateral.FlowTable(months[:20]).series(["partner"])
    /// >>> series.carry_over(2023)
    /// {'exact': '11/19'}
    #[pyo3(signature = (year, /) -> "dict[str, object]")]
    fn carry_over<'py>(&self, py: Python<'py>, year: Number<i32>) -> PyResult<Bound<'py, PyDict>> {
        json::to_dict(py, &self.0.carry_over(year.0).or_raise()?)
    }

    /// What the rest of the year would have to grow by for the whole year to grow by `target`, after some
    /// months of it: `Decimal("0.05")` for 5 %.
    ///
    /// >>> flow = lambda period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (period, value))
    /// >>> months = [flow(f"2023-{month:02}", 10) for month in range(1, 13)] + [flow(f"2024-{month:02}", 11) for month in range(1, 11)]
    /// >>> ((_, series),) = bilateral.FlowTable(months).series(["partner"])
    /// >>> series.rest_needed(2024, bilateral.Months.year_to(10), "0.05")
    /// {'exact': '-1/5'}
    #[pyo3(signature = (year, so_far, target, /) -> "dict[str, object]")]
    fn rest_needed<'py>(
        &self,
        py: Python<'py>,
        year: i32,
        so_far: PyMonths,
        target: Exact,
    ) -> PyResult<Bound<'py, PyDict>> {
        json::to_dict(py, &self.0.rest_needed(year, so_far.0, Ratio::of(target.0)).or_raise()?)
    }

    /// Growth in this currency and in another, with the effect of the rate; None if a month is missing.
    ///
    /// >>> flow = lambda period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (period, value))
    /// >>> ((_, series),) = bilateral.FlowTable([flow("2023-01", 100), flow("2024-01", 110)]).series(["partner"])
    /// >>> average = lambda month, rate: bilateral.Rate(
    /// ...     "EUR", "USD", rate, bilateral.Basis.period_average(month.first_day, month.last_day))
    /// >>> rates = [average(bilateral.Period.of_month(2023, 1), "1.10"), average(bilateral.Period.of_month(2024, 1), "1.00")]
    /// >>> series.exchange_split(2023, 2024, bilateral.Months.year_to(1), "EUR", "USD", rates)
    /// {'own': {'exact': '1/10'}, 'converted': {'exact': '0'}, 'rate': {'exact': '-1/11'}, 'convertedBefore': '110', 'convertedAfter': '110', 'trade': '11', 'exchange': '-11'}
    #[pyo3(signature = (base_year, year, months, base, quote, rates, /) -> "dict[str, object] | None")]
    #[expect(
        clippy::too_many_arguments,
        reason = "two years, their months and the rates between two currencies"
    )]
    fn exchange_split<'py>(
        &self,
        py: Python<'py>,
        base_year: Number<i32>,
        year: Number<i32>,
        months: PyMonths,
        base: PyCurrency,
        quote: PyCurrency,
        rates: Vec<PyRef<'_, PyRate>>,
    ) -> PyResult<Option<Bound<'py, PyDict>>> {
        let rates: Vec<Rate> = rates.iter().map(|rate| rate.0).collect();
        let rates = MonthlyRates::new(base.0, quote.0, rates).or_raise()?;
        let split = self.0.exchange_split(base_year.0, year.0, months.0, &rates).or_raise()?;
        split.map(|split| json::to_dict(py, &split)).transpose()
    }
}
