//! Trade flows, their table, and what may be made of them.

use bilateral::Result;
use bilateral::check::check_flows;
use bilateral::columns::Tabular;
use bilateral::economy::Area;
use bilateral::flow::{
    self, Amount, Batch, CifMargin, Coded, Direction, Filter, Flow, FlowKey, FlowMeasure, FlowTable,
    GroupedAnswer, Grouping, MatrixAnswer, MirrorPair, Partial, Revisions, Terms,
};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict};
use time::Date;

use crate::amount::PyCurrency;
use crate::argument::Names;
use crate::class::Given;
use crate::date::Day;
use crate::decimal::Exact;
use crate::economy::PyArea;
use crate::error::OrRaise;
use crate::flow_series::PyFlowSeries;
use crate::json;
use crate::number::{self, Number};
use crate::period::PyPeriod;
use crate::product::{PyProduct, PyProductKey};
use crate::report::PyReport;
use crate::threads;
use crate::trade::PyComparability;

/// A trade flow as a statistical office records it: `to_dict` has every field.
///
/// >>> flow = bilateral.Flow.from_json("""{
/// ...     "reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "HS2022:870323",
/// ...     "period": "2024-08", "value": "1523011.25", "currency": "EUR", "valuation": "fob" }""")
/// >>> flow.value, flow.nature
/// (Decimal('1523011.25'), 'item')
///
/// Wrong: a value as a number has already lost digits.
///
/// >>> bilateral.Flow.from_json("""{
/// ...     "reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "HS2022:870323",
/// ...     "period": "2024-08", "value": 1.5, "currency": "EUR", "valuation": "fob" }""")
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ... at /value]
#[pyclass(frozen, module = "bilateral", name = "Flow")]
pub(crate) struct PyFlow(pub(crate) Flow);

record_class!(PyFlow, Flow, |it| format!("{} {} {}", it.reporter(), it.direction(), it.partner()));

getters!(PyFlow {
    /// Whose statistics.
    reporter: PyArea = |it| PyArea(it.reporter());
    /// The other side.
    partner: PyArea = |it| PyArea(it.partner());
    /// Which way: `import`, `export`, `re-import`, `re-export`.
    direction: &'static str = |it| it.direction().as_str();
    /// What.
    product: PyProductKey = |it| PyProductKey(it.product());
    /// When.
    period: PyPeriod = |it| PyPeriod(it.period());
    /// Worth how much; None is missing, which is not zero.
    value: Option<Exact> = |it| it.value().map(Exact);
    /// In which currency.
    currency: PyCurrency = |it| PyCurrency(it.currency());
    /// What it is, as far as adding it to others goes: `item`, `total`, `bloc`, `residual`, `sub-total`.
    nature: &'static str = |it| it.nature().as_str();
});

fn grouping(by: &[String], measure: &str, with_residuals: bool) -> Result<Grouping> {
    let measure = FlowMeasure::parse(measure).map_err(|refused| refused.at("measure"))?;
    let grouping = Grouping::by(keys(by)?).of(measure);
    Ok(if with_residuals { grouping.with_residuals() } else { grouping })
}

fn keys(by: &[String]) -> Result<Vec<FlowKey>> {
    let key =
        |(index, key): (usize, &String)| FlowKey::parse(key).map_err(|refused| refused.at(index).at("by"));
    by.iter().enumerate().map(key).collect()
}

/// Flows in columns: 8 to 23 bytes a row, 4 to 8 more with the net mass; values as whole thousandths, sums exact.
///
/// >>> def flow(partner, value):
/// ...     return bilateral.Flow.from_json('{"reporter": "DEU", "partner": "%s", "direction": "export", '
/// ...         '"product": "TOTAL", "period": "2024", "value": "%s", "currency": "EUR"}' % (partner, value))
/// >>> table = bilateral.FlowTable([flow("KAZ", "2.5"), flow("UZB", "1"), flow("WORLD", "90")])
/// >>> answer = table.group(["reporter"])
/// >>> answer["groups"]
/// [{'words': ['DEU'], 'sum': '3.5', 'rows': 2, 'missing': 0}]
///
/// The row with the world holds the others; it was set aside, and the answer says so.
///
/// >>> answer["setAside"]
/// [{'axis': 'partner', 'nature': 'total', 'rows': 1}]
///
/// Wrong: a column that is none.
///
/// >>> try:
/// ...     table.group(["country"])
/// ... except bilateral.BilateralError as refused:
/// ...     print(refused.code)
/// input.unknown-word
#[pyclass(frozen, module = "bilateral", name = "FlowTable")]
pub(crate) struct PyFlowTable(pub(crate) FlowTable);

#[pymethods]
impl PyFlowTable {
    /// A table of these flows; a refusal says which row.
    #[new]
    #[pyo3(signature = (flows=Vec::new(), /))]
    fn new(flows: Vec<PyRef<'_, PyFlow>>) -> PyResult<Self> {
        FlowTable::from_flows(flows.iter().map(|flow| flow.0.clone())).or_raise().map(Self)
    }

    /// A table of columns whose words stand in lists once: `codes` count from 0 into `words`.
    ///
    /// `terms` are dicts as JSON text, as in `Flow.to_dict`; values and net masses are whole thousandths.
    ///
    /// >>> table = bilateral.FlowTable.from_columns(
    /// ...     reporter=(["DEU"], [0, 0]), partner=(["KAZ", "UZB"], [0, 1]), product=(["TOTAL"], [0, 0]), period=(["2024"], [0, 0]),
    /// ...     terms=(['{"direction": "export", "currency": "EUR"}'], [0, 0]), value=[2500, 1000])
    /// >>> [str(flow.value) for flow in table.flows()]
    /// ['2.5', '1']
    #[staticmethod]
    #[pyo3(signature = (*, reporter, partner, product, period, terms, value, net_mass=None))]
    fn from_columns(
        reporter: (Vec<PyArea>, Vec<Number<u32>>),
        partner: (Vec<PyArea>, Vec<Number<u32>>),
        product: (Vec<PyProductKey>, Vec<Number<u32>>),
        period: (Vec<PyPeriod>, Vec<Number<u32>>),
        terms: (Vec<String>, Vec<Number<u32>>),
        value: Vec<Number<i64>>,
        net_mass: Option<Vec<Number<i64>>>,
    ) -> PyResult<Self> {
        let areas = |areas: Vec<PyArea>| areas.into_iter().map(|area| area.0).collect::<Vec<Area>>();
        let (reporters, partners) = (areas(reporter.0), areas(partner.0));
        let products: Vec<_> = product.0.into_iter().map(|key| key.0).collect();
        let periods: Vec<_> = period.0.into_iter().map(|period| period.0).collect();
        let said = terms.0.iter().map(|text| bilateral::wire::from_json::<Terms>(text));
        let said = said.collect::<Result<Vec<_>>>().or_raise()?;
        let net_mass = net_mass.map(number::list);
        let mut table = FlowTable::new();
        let batch = Batch {
            reporter: Coded { words: &reporters, codes: &number::list(reporter.1) },
            partner: Coded { words: &partners, codes: &number::list(partner.1) },
            product: Coded { words: &products, codes: &number::list(product.1) },
            period: Coded { words: &periods, codes: &number::list(period.1) },
            terms: Coded { words: &said, codes: &number::list(terms.1) },
            value: &number::list(value),
            net_mass: net_mass.as_deref(),
        };
        table.append(&batch).or_raise()?;
        Ok(Self(table))
    }

    fn __len__(&self) -> usize {
        self.0.len()
    }

    fn __repr__(&self) -> String {
        format!("<FlowTable of {} rows>", self.0.len())
    }

    /// The bytes the columns take for each row.
    #[getter]
    fn bytes_per_row(&self) -> usize {
        self.0.bytes_per_row()
    }

    /// Every row as a flow, in the order in which they came.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
    /// >>> [(str(flow.partner), str(flow.value)) for flow in table.flows()]
    /// [('KAZ', '2.5'), ('UZB', '1'), ('KAZ', '4')]
    fn flows(&self) -> Vec<PyFlow> {
        self.0.iter().map(PyFlow).collect()
    }

    /// A table of the rows of both.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
    /// >>> table.merge(table)
    /// <FlowTable of 6 rows>
    #[pyo3(signature = (other, /))]
    fn merge(&self, other: &Self) -> PyResult<Self> {
        let mut both = self.0.clone();
        both.merge(&other.0).or_raise()?;
        Ok(Self(both))
    }

    /// A table of the rows that pass every condition that is given.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
    /// >>> table.filter(partners=["KAZ"], during="2024-02")
    /// <FlowTable of 1 rows>
    /// >>> try:
    /// ...     table.filter(partners=["KAZ", "XQZ"])
    /// ... except bilateral.BilateralError as refused:
    /// ...     print(refused.code, refused.path)
    /// area.unknown /partners/1
    #[pyo3(signature = (*, reporters=None, partners=None, products=None, within=None, periods=None, during=None, direction=None))]
    #[expect(clippy::too_many_arguments, reason = "conditions by keyword")]
    fn filter(
        &self,
        reporters: Option<Given<'_, Vec<PyArea>>>,
        partners: Option<Given<'_, Vec<PyArea>>>,
        products: Option<Given<'_, Vec<PyProductKey>>>,
        within: Option<Given<'_, PyProduct>>,
        periods: Option<Given<'_, Vec<PyPeriod>>>,
        during: Option<Given<'_, PyPeriod>>,
        direction: Option<&str>,
    ) -> PyResult<Self> {
        let mut filter = Filter::new();
        if let Some(areas) = reporters {
            filter = filter.reporters(areas.each("reporters")?.into_iter().map(|area| area.0));
        }
        if let Some(areas) = partners {
            filter = filter.partners(areas.each("partners")?.into_iter().map(|area| area.0));
        }
        if let Some(products) = products {
            filter = filter.products(products.each("products")?.into_iter().map(|key| key.0));
        }
        if let Some(product) = within {
            filter = filter.within(product.named("within")?.0);
        }
        if let Some(periods) = periods {
            filter = filter.periods(periods.each("periods")?.into_iter().map(|period| period.0));
        }
        if let Some(span) = during {
            filter = filter.during(span.named("during")?.0);
        }
        if let Some(word) = direction {
            let direction = Direction::parse(word).map_err(|refused| refused.at("direction"));
            filter = filter.direction(direction.or_raise()?);
        }
        self.0.filter(&filter).or_raise().map(Self)
    }

    /// Exact sums for every combination of some columns; totals, blocs and sub-totals are never mixed with items.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
    /// >>> [(one["words"], one["sum"]) for one in table.group(["partner"])["groups"]]
    /// [(['KAZ'], '6.5'), (['UZB'], '1')]
    #[pyo3(signature = (by, /, *, measure="value", with_residuals=false))]
    fn group(&self, py: Python<'_>, by: Names, measure: &str, with_residuals: bool) -> PyResult<PyGrouped> {
        let grouping = grouping(&by.0, measure, with_residuals).or_raise()?;
        let group = || self.0.group(&grouping).map(|grouped| GroupedAnswer::from(&grouped));
        let grouped = threads::compute(py, group)?;
        grouped.or_raise().map(PyGrouped)
    }

    /// Sums by two columns as a matrix.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
    /// >>> sums = table.pivot("partner", "period")
    /// >>> [[cell and cell["sum"] for cell in row] for row in sums["cells"]]
    /// [['2.5', '4'], ['1', None]]
    #[pyo3(signature = (rows, columns, /))]
    fn pivot(&self, py: Python<'_>, rows: &str, columns: &str) -> PyResult<PyPivot> {
        let (rows, columns) = (FlowKey::parse(rows).or_raise()?, FlowKey::parse(columns).or_raise()?);
        let pivot = || self.0.pivot(rows, columns).map(|matrix| MatrixAnswer::from(&matrix));
        let matrix = threads::compute(py, pivot)?;
        matrix.or_raise().map(PyPivot)
    }

    /// Sums of the rows from `start` (0 unless given) up to `end` (all), to be merged with those of the others.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
    /// >>> first, rest = table.partial(["partner"], end=1), table.partial(["partner"], start=1)
    /// >>> first.merge(rest).finish() == table.group(["partner"])
    /// True
    #[pyo3(signature = (by, /, *, start=None, end=None, measure="value", with_residuals=false))]
    fn partial(
        &self,
        py: Python<'_>,
        by: Names,
        start: Option<Given<'_, Number<usize>>>,
        end: Option<Given<'_, Number<usize>>>,
        measure: &str,
        with_residuals: bool,
    ) -> PyResult<PyFlowPartial> {
        let grouping = grouping(&by.0, measure, with_residuals).or_raise()?;
        let start = start.map_or(Ok(0), |start| start.named("start").map(|start| start.0))?;
        let end = end.map_or(Ok(self.0.len()), |end| end.named("end").map(|end| end.0))?;
        let rows = start..end;
        threads::compute(py, || self.0.partial(rows, &grouping))?.or_raise().map(PyFlowPartial)
    }

    /// A series by month for every combination of some columns, with its words.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
    /// >>> [(words, series.values()) for words, series in table.series(["partner"])]
    /// [(['KAZ'], [(YearMonth('2024-01'), Decimal('2.5')), (YearMonth('2024-02'), Decimal('4'))]), (['UZB'], [(YearMonth('2024-01'), Decimal('1'))])]
    #[pyo3(signature = (by, /))]
    fn series(&self, by: Names) -> PyResult<Vec<(Vec<Option<String>>, PyFlowSeries)>> {
        let all = keys(&by.0).and_then(|keys| self.0.series(&keys)).or_raise()?;
        Ok(all.into_iter().map(|(words, series)| (said(&words), PyFlowSeries(series))).collect())
    }

    /// The vintages of every combination of some columns, with its words.
    ///
    /// >>> flow = lambda value, day: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "period": "2024-01", '
    /// ...     '"value": "%s", "currency": "EUR", "vintage": "%s"}' % (value, day))
    /// >>> table = bilateral.FlowTable([flow(100, "2024-03-15"), flow(104, "2024-06-15")])
    /// >>> table.revisions(["partner"])
    /// [(['KAZ'], <Revisions of 1 periods in 2 vintages>)]
    #[pyo3(signature = (by, /))]
    fn revisions(&self, by: Names) -> PyResult<Vec<(Vec<Option<String>>, PyRevisions)>> {
        let all = keys(&by.0).and_then(|keys| self.0.revisions(&keys)).or_raise()?;
        Ok(all.into_iter().map(|(words, revisions)| (said(&words), PyRevisions(revisions))).collect())
    }

    /// Every finding on the rows: negative values, duplicates, totals that are not the sum of their parts.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
    /// >>> table.check().summary
    /// '0 errors, 0 warnings, 0 notes'
    fn check(&self) -> PyReport {
        PyReport(check_flows(&self.0))
    }
}

fn said(words: &[flow::Word]) -> Vec<Option<String>> {
    words.iter().map(flow::Word::said).collect()
}

/// Sums by group, read by the names of their fields or as a data frame.
///
/// >>> flow = bilateral.Flow.from_json('{"reporter": "DEU", "partner": "KAZ", "direction": "export", '
/// ...     '"product": "TOTAL", "period": "2024", "value": "2.5", "currency": "EUR"}')
/// >>> sums = bilateral.FlowTable([flow]).group(["reporter"])
/// >>> sums
/// <Grouped by reporter: 1 groups>
/// >>> sums["groups"]
/// [{'words': ['DEU'], 'sum': '2.5', 'rows': 1, 'missing': 0}]
/// >>> sums.to_polars().rows()
/// [('DEU', Decimal('2.5'), 1, 0)]
#[pyclass(frozen, module = "bilateral", name = "Grouped")]
pub(crate) struct PyGrouped(pub(crate) GroupedAnswer);

answer_class!(PyGrouped, GroupedAnswer, |it| {
    let keys: Vec<&str> = it.keys.iter().map(|key| key.as_str()).collect();
    format!("by {}: {} groups", keys.join(", "), it.groups.len())
});
table_class!(PyGrouped, |it| bilateral_arrow::table(&it.to_columns()));
html_class!(PyGrouped, |it| it.to_columns().html(it.measure.as_str()));

#[pymethods]
impl PyGrouped {
    /// How many groups.
    fn __len__(&self) -> usize {
        self.0.groups.len()
    }
}

/// Sums in rows and columns, read by the names of their fields or as a data frame with a line for
/// each cell that has rows.
///
/// >>> flow = bilateral.Flow.from_json('{"reporter": "DEU", "partner": "KAZ", "direction": "export", '
/// ...     '"product": "TOTAL", "period": "2024", "value": "2.5", "currency": "EUR"}')
/// >>> sums = bilateral.FlowTable([flow]).pivot("reporter", "partner")
/// >>> sums["cells"]
/// [[{'sum': '2.5', 'rows': 1, 'missing': 0}]]
/// >>> sums.to_polars().rows()
/// [('DEU', 'KAZ', Decimal('2.5'), 1, 0)]
#[pyclass(frozen, module = "bilateral", name = "Pivot")]
pub(crate) struct PyPivot(pub(crate) MatrixAnswer);

answer_class!(PyPivot, MatrixAnswer, |it| format!(
    "of {} rows and {} columns",
    it.rows.len(),
    it.columns.len()
));
table_class!(PyPivot, |it| bilateral_arrow::table(&it.to_columns()));
html_class!(PyPivot, |it| it.to_columns().html(""));

#[pymethods]
impl PyPivot {
    /// How many rows.
    fn __len__(&self) -> usize {
        self.0.rows.len()
    }
}

/// Sums of a part of the rows; merging is the same in any order and nesting.
///
/// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
/// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
/// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
/// >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
/// >>> table.partial(["partner"])
/// <FlowPartial of 2 groups>
#[pyclass(frozen, module = "bilateral", name = "FlowPartial")]
pub(crate) struct PyFlowPartial(Partial);

#[pymethods]
impl PyFlowPartial {
    /// Reads what `to_bytes` writes; `flow.partial-damaged` or `flow.partial-version` for anything else.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
    /// >>> state = table.partial(["partner"])
    /// >>> bilateral.FlowPartial.from_bytes(state.to_bytes()).to_bytes() == state.to_bytes()
    /// True
    #[staticmethod]
    #[pyo3(signature = (content, /))]
    fn from_bytes(content: &[u8]) -> PyResult<Self> {
        Partial::from_bytes(content).or_raise().map(Self)
    }

    /// The versioned byte form, with its checksum.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
    /// >>> table.partial(["partner"]).to_bytes()[:4]
    /// b'BILA'
    fn to_bytes<'py>(&self, py: Python<'py>) -> Bound<'py, PyBytes> {
        PyBytes::new(py, &self.0.to_bytes())
    }

    /// The sums of the rows of both.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
    /// >>> state = table.partial(["partner"])
    /// >>> [one["rows"] for one in state.merge(state).finish()["groups"]]
    /// [4, 2]
    #[pyo3(signature = (other, /))]
    fn merge(&self, other: &Self) -> PyResult<Self> {
        self.0.clone().merge(other.0.clone()).or_raise().map(Self)
    }

    /// The sums, as `FlowTable.group` gives them.
    ///
    /// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
    /// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
    /// >>> table = bilateral.FlowTable([flow("KAZ", "2024-01", "2.5"), flow("UZB", "2024-01", "1"), flow("KAZ", "2024-02", "4")])
    /// >>> table.partial(["reporter"]).finish()["groups"]
    /// [{'words': ['DEU'], 'sum': '7.5', 'rows': 3, 'missing': 0}]
    fn finish(&self) -> PyResult<PyGrouped> {
        Ok(PyGrouped(GroupedAnswer::from(&self.0.clone().finish().or_raise()?)))
    }

    fn __repr__(&self) -> String {
        format!("<FlowPartial of {} groups>", self.0.len())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    #[pyo3(signature = () -> "tuple[object, tuple[bytes]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<(Bound<'py, PyAny>, (Bound<'py, PyBytes>,))> {
        Ok((<Self as pyo3::PyTypeInfo>::type_object(py).getattr("from_bytes")?, (self.to_bytes(py),)))
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
        BuildHasherDefault::<DefaultHasher>::default().hash_one(self.0.to_bytes())
    }
}

/// The vintages of one quantity, kept side by side.
///
/// >>> flow = lambda value, day: bilateral.Flow.from_json(
/// ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "period": "2024-01", '
/// ...     '"value": "%s", "currency": "EUR", "vintage": "%s"}' % (value, day))
/// >>> ((words, revisions),) = bilateral.FlowTable([flow(100, "2024-03-15"), flow(104, "2024-06-15")]).revisions(["partner"])
/// >>> words, revisions.vintages
/// (['KAZ'], [datetime.date(2024, 3, 15), datetime.date(2024, 6, 15)])
#[pyclass(frozen, module = "bilateral", name = "Revisions")]
pub(crate) struct PyRevisions(Revisions);

table_class!(PyRevisions, |it| bilateral_arrow::table(&it.to_columns()));
html_class!(PyRevisions, |it| it.to_columns().html(""));

impl PyRevisions {
    /// Every value that was published: of what, when, how much.
    fn published(&self) -> Vec<(String, Date, i128)> {
        let vintages = self.0.vintages();
        let rows = self.0.triangle().into_iter().flat_map(|(period, values)| {
            let dated: Vec<_> = vintages.iter().copied().zip(values).collect();
            dated.into_iter().filter_map(move |(day, value)| Some((period.to_string(), day, value?)))
        });
        rows.collect()
    }
}

#[pymethods]
impl PyRevisions {
    /// What `pickle` keeps of it.
    #[staticmethod]
    fn _of_thousandths(values: Vec<(PyPeriod, Date, i128)>) -> PyResult<Self> {
        let values = values.into_iter().map(|(period, day, value)| (period.0, day, value));
        Revisions::new(values).or_raise().map(Self)
    }

    #[pyo3(signature = () -> "tuple[object, tuple[object, ...]]")]
    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let restore = <Self as pyo3::PyTypeInfo>::type_object(py).getattr("_of_thousandths")?;
        Ok((restore, (self.published(),)).into_pyobject(py)?.into_any())
    }

    fn __eq__(&self, other: &Self) -> bool {
        self.0 == other.0
    }

    fn __hash__(&self) -> u64 {
        use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};
        BuildHasherDefault::<DefaultHasher>::default().hash_one(self.published())
    }

    fn __repr__(&self) -> String {
        format!("<Revisions of {} periods in {} vintages>", self.0.periods().count(), self.0.vintages().len())
    }

    /// The days on which anything was published.
    #[getter]
    fn vintages(&self) -> Vec<Day> {
        self.0.vintages().into_iter().map(Day).collect()
    }

    /// For each period what was published on each of `vintages`; None where nothing was.
    ///
    /// >>> flow = lambda value, day: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "period": "2024-01", '
    /// ...     '"value": "%s", "currency": "EUR", "vintage": "%s"}' % (value, day))
    /// >>> ((_, revisions),) = bilateral.FlowTable([flow(100, "2024-03-15"), flow(104, "2024-06-15")]).revisions(["partner"])
    /// >>> revisions.triangle()
    /// [(Period('2024-01'), [Decimal('100'), Decimal('104')])]
    fn triangle(&self) -> PyResult<Vec<(PyPeriod, Vec<Option<Exact>>)>> {
        let units = |value: Option<i128>| value.map(|value| Amount(value).value().map(Exact)).transpose();
        let row = |(period, values): (_, Vec<Option<i128>>)| {
            let values = values.into_iter().map(units).collect::<Result<_>>().or_raise()?;
            Ok((PyPeriod(period), values))
        };
        self.0.triangle().into_iter().map(row).collect()
    }

    /// The mean of latest less first.
    ///
    /// >>> flow = lambda value, day: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "period": "2024-01", '
    /// ...     '"value": "%s", "currency": "EUR", "vintage": "%s"}' % (value, day))
    /// >>> ((_, revisions),) = bilateral.FlowTable([flow(100, "2024-03-15"), flow(104, "2024-06-15")]).revisions(["partner"])
    /// >>> revisions.mean_revision()
    /// {'exact': '4'}
    #[pyo3(signature = () -> "dict[str, object]")]
    fn mean_revision<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        json::to_dict(py, &self.0.mean_revision().or_raise()?)
    }

    /// The mean size of latest less first.
    ///
    /// >>> flow = lambda value, day: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "period": "2024-01", '
    /// ...     '"value": "%s", "currency": "EUR", "vintage": "%s"}' % (value, day))
    /// >>> ((_, revisions),) = bilateral.FlowTable([flow(104, "2024-03-15"), flow(100, "2024-06-15")]).revisions(["partner"])
    /// >>> revisions.mean_revision(), revisions.mean_absolute_revision()
    /// ({'exact': '-4'}, {'exact': '4'})
    #[pyo3(signature = () -> "dict[str, object]")]
    fn mean_absolute_revision<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        json::to_dict(py, &self.0.mean_absolute_revision().or_raise()?)
    }

    /// The sizes of all revisions over the sizes of the first values.
    ///
    /// >>> flow = lambda value, day: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "period": "2024-01", '
    /// ...     '"value": "%s", "currency": "EUR", "vintage": "%s"}' % (value, day))
    /// >>> ((_, revisions),) = bilateral.FlowTable([flow(100, "2024-03-15"), flow(104, "2024-06-15")]).revisions(["partner"])
    /// >>> revisions.relative_absolute_revision()
    /// {'exact': '1/25'}
    #[pyo3(signature = () -> "dict[str, object]")]
    fn relative_absolute_revision<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        json::to_dict(py, &self.0.relative_absolute_revision().or_raise()?)
    }

    /// Growth as first published, as known then, and by the latest values.
    ///
    /// >>> flow = lambda period, value, day: bilateral.Flow.from_json(
    /// ...     '{"reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL", "period": "%s", '
    /// ...     '"value": "%s", "currency": "EUR", "vintage": "%s"}' % (period, value, day))
    /// >>> rows = [("2023-01", 80, "2023-03-15"), ("2024-01", 100, "2024-03-15"), ("2024-01", 104, "2024-06-15")]
    /// >>> ((_, revisions),) = bilateral.FlowTable([flow(*row) for row in rows]).revisions(["partner"])
    /// >>> revisions.growth("2023-01", "2024-01")
    /// {'firstPublished': {'exact': '1/4'}, 'asKnownThen': {'exact': '1/4'}, 'latest': {'exact': '3/10'}}
    #[pyo3(signature = (earlier, later, /) -> "dict[str, object]")]
    fn growth<'py>(
        &self,
        py: Python<'py>,
        earlier: PyPeriod,
        later: PyPeriod,
    ) -> PyResult<Bound<'py, PyDict>> {
        json::to_dict(py, &self.0.growth(earlier.0, later.0).or_raise()?)
    }
}

/// Whether growth from one flow to the other would mean anything, and every reason why not.
///
/// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
/// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
/// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
/// >>> bilateral.compare_flows(flow("KAZ", "2023", "4"), flow("KAZ", "2024", "5")).is_comparable
/// True
#[pyfunction]
#[pyo3(signature = (earlier, later, /))]
pub(crate) fn compare_flows(earlier: &PyFlow, later: &PyFlow) -> PyComparability {
    PyComparability(flow::compare(&earlier.0, &later.0))
}

/// `later / earlier - 1` as an exact fraction, or why there is none; refused if the two are not comparable.
///
/// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
/// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
/// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
/// >>> bilateral.flow_growth(flow("KAZ", "2023", "4"), flow("KAZ", "2024", "5"))
/// {'exact': '1/4'}
#[pyfunction]
#[pyo3(signature = (earlier, later, /) -> "dict[str, object]")]
pub(crate) fn flow_growth<'py>(
    py: Python<'py>,
    earlier: &PyFlow,
    later: &PyFlow,
) -> PyResult<Bound<'py, PyDict>> {
    json::to_dict(py, &flow::growth(&earlier.0, &later.0).or_raise()?)
}

/// Both views of one relation: gap, ratio, what freight explains under named assumptions, signs of trouble.
///
/// >>> flow = lambda partner, period, value: bilateral.Flow.from_json(
/// ...     '{"reporter": "DEU", "partner": "%s", "direction": "export", "product": "TOTAL", '
/// ...     '"period": "%s", "value": "%s", "currency": "EUR"}' % (partner, period, value))
/// >>> seen = bilateral.Flow.from_json(
/// ...     '{"reporter": "KAZ", "partner": "DEU", "direction": "import", "product": "TOTAL", '
/// ...     '"period": "2024", "value": "5", "currency": "EUR"}')
/// >>> sorted(bilateral.mirror(flow("KAZ", "2024", "4"), seen))
/// ['differences', 'gap', 'ratio', 'relativeGap', 'scenarios', 'signs', 'symmetricShare']
#[pyfunction]
#[pyo3(signature = (exporter, importer, /, *, margin=None) -> "dict[str, object]")]
pub(crate) fn mirror<'py>(
    py: Python<'py>,
    exporter: &PyFlow,
    importer: &PyFlow,
    margin: Option<Given<'py, Exact>>,
) -> PyResult<Bound<'py, PyDict>> {
    let margin = margin.map(|margin| margin.named("margin")).transpose()?;
    let own = margin.map(|margin| CifMargin::own(margin.0)).transpose();
    let own = own.map_err(|refused| refused.at("margin")).or_raise()?;
    let pair = MirrorPair::new(exporter.0.clone(), importer.0.clone()).or_raise()?;
    json::to_dict(py, &pair.answer(own).or_raise()?)
}
