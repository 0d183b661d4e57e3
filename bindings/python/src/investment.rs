//! Investment figures and companies counted.

use bilateral::check;
use bilateral::investment::{
    CompanyCount, CounterpartLevel, InvestmentCell, InvestmentFigure, InvestmentQuestion, Measure,
    MeasureKind, Position, Principle, RowMapping, RowSource, index,
};
use pyo3::prelude::*;
use pyo3::types::PyDict;
use std::collections::BTreeMap;

use crate::amount::{PyCurrency, PyInterval, PyPublished};
use crate::date::Day;
use crate::decimal::Exact;
use crate::economy::PyArea;
use crate::error::OrRaise;
use crate::json;
use crate::period::PyPeriod;
use crate::report::PyReport;
use crate::when::PyWhen;
use crate::word::Word;

/// A published figure: who invested where, what it measures, how it was printed.
///
/// Wrong: a stock has an instant, not a window.
///
/// >>> bilateral.InvestmentFigure.from_json("""{
/// ...     "id": "I5", "host": "KAZ", "investor": "EU", "measure": "position",
/// ...     "window": "2005/..", "figure": "180 billion USD", "said": "2024-12-23", "source": "article"
/// ... }""")
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ... [investment.wrong-time at /window]
#[pyclass(frozen, module = "bilateral", name = "InvestmentFigure")]
pub(crate) struct PyInvestmentFigure(pub(crate) InvestmentFigure);

record_class!(PyInvestmentFigure, InvestmentFigure, |it| it.id().to_string());

#[pymethods]
impl PyInvestmentFigure {
    /// What other records call it.
    #[getter]
    fn id(&self) -> &str {
        self.0.id().as_str()
    }

    /// Where the investment is.
    #[getter]
    fn host(&self) -> PyArea {
        PyArea(self.0.host())
    }

    /// Where it comes from.
    #[getter]
    fn investor(&self) -> PyArea {
        PyArea(self.0.investor())
    }

    /// The words the source used for the investor.
    #[getter]
    fn worded(&self) -> Option<&str> {
        self.0.worded()
    }

    /// The words the source used for the measure.
    #[getter]
    fn called(&self) -> Option<&str> {
        self.0.called()
    }

    /// The figure as printed.
    #[getter]
    fn figure(&self) -> PyPublished {
        PyPublished(*self.0.figure())
    }

    /// How it is set out in the accounts.
    #[getter]
    fn principle(&self) -> Option<Word<Principle>> {
        self.0.principle().map(Word)
    }

    /// Which investor it is attributed to.
    #[getter]
    fn counterpart(&self) -> Option<Word<CounterpartLevel>> {
        self.0.counterpart().map(Word)
    }

    /// What a reader should know about it.
    #[getter]
    fn note(&self) -> Option<&str> {
        self.0.note()
    }

    /// When it was published.
    #[getter]
    fn said(&self) -> Day {
        Day(self.0.said())
    }

    /// Who said so.
    #[getter]
    fn speaker(&self) -> Option<&str> {
        self.0.speaker()
    }

    /// The source that proves it.
    #[getter]
    fn source(&self) -> &str {
        self.0.source().as_str()
    }

    /// What the figure measures.
    #[getter]
    fn measure(&self) -> Word<MeasureKind> {
        Word(self.0.measure().kind())
    }

    /// The time it is about, in words.
    #[getter]
    fn time(&self) -> String {
        self.0.measure().time()
    }

    /// The day of a position.
    #[getter]
    fn at(&self) -> Option<Day> {
        match self.0.measure() {
            Measure::Position(Position { at }) => Some(Day(*at)),
            _ => None,
        }
    }

    /// The period of a flow.
    #[getter]
    fn period(&self) -> Option<PyPeriod> {
        self.0.measure().period().map(PyPeriod)
    }

    /// The window of a cumulative or unstated measure.
    #[getter]
    fn window(&self) -> Option<PyWhen> {
        self.0.measure().window().cloned().map(PyWhen)
    }
}

/// How many companies of one area work in another, as printed, and what counts as one.
///
/// >>> count = bilateral.CompanyCount.from_json("""{
/// ...     "id": "C", "origin": "EU", "host": "KAZ", "figure": "over 3000", "counts": "companies with European capital",
/// ...     "said": "2024-12-23", "source": "article" }""")
/// >>> count.interval, count.counts
/// (Interval('3000', None, low_open=True), 'companies with European capital')
///
/// Wrong: a comma is a decimal point in one country and groups digits in the next.
///
/// >>> bilateral.CompanyCount.from_json(count.to_json().replace("3000", "3,000"))
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ... [figure.separator at /figure]
#[pyclass(frozen, module = "bilateral", name = "CompanyCount")]
pub(crate) struct PyCompanyCount(pub(crate) CompanyCount);

record_class!(PyCompanyCount, CompanyCount, |it| it.id().to_string());

#[pymethods]
impl PyCompanyCount {
    /// What other records call it.
    #[getter]
    fn id(&self) -> &str {
        self.0.id().as_str()
    }

    /// Where the companies work.
    #[getter]
    fn host(&self) -> PyArea {
        PyArea(self.0.host())
    }

    /// Where their owners are.
    #[getter]
    fn origin(&self) -> PyArea {
        PyArea(self.0.origin())
    }

    /// The count as printed.
    #[getter]
    fn figure(&self) -> PyPublished {
        PyPublished(*self.0.figure())
    }

    /// What counts as one.
    #[getter]
    fn counts(&self) -> &str {
        self.0.counts()
    }

    /// When it was published.
    #[getter]
    fn said(&self) -> Day {
        Day(self.0.said())
    }

    /// Who said so.
    #[getter]
    fn speaker(&self) -> Option<&str> {
        self.0.speaker()
    }

    /// The source that proves it.
    #[getter]
    fn source(&self) -> &str {
        self.0.source().as_str()
    }

    /// Every count the printed one can stand for.
    #[getter]
    fn interval(&self) -> PyInterval {
        PyInterval(self.0.figure().interval())
    }
}

/// A value of a statistical table on direct investment: `to_dict` has every field.
///
/// >>> cell = bilateral.InvestmentCell.from_json("""{
/// ...     "reporter": "KAZ", "partner": "NLD", "measure": "position", "at": "2021-12-31",
/// ...     "side": "inward", "value": "63000000000", "currency": "USD" }""")
/// >>> cell.value
/// Decimal('63000000000')
///
/// Wrong: a hidden cell with a value.
///
/// >>> bilateral.InvestmentCell.from_json("""{
/// ...     "reporter": "KAZ", "partner": "NLD", "measure": "position", "at": "2021-12-31", "side": "inward",
/// ...     "value": "0", "currency": "USD", "confidentiality": "confidential" }""")
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ... [investment.confidential-value at /value]
#[pyclass(frozen, module = "bilateral", name = "InvestmentCell")]
pub(crate) struct PyInvestmentCell(pub(crate) InvestmentCell);

record_class!(PyInvestmentCell, InvestmentCell, |it| format!(
    "{} {} {}",
    it.reporter(),
    it.side(),
    it.partner()
));

getters!(PyInvestmentCell {
    /// Whose statistics.
    reporter: PyArea = |it| PyArea(it.reporter());
    /// The other side.
    partner: PyArea = |it| PyArea(it.partner());
    /// What the value measures.
    measure: Word<MeasureKind> = |it| Word(it.measure().kind());
    /// The time it is about, in words.
    time: String = |it| it.measure().time();
    /// Worth how much; None is missing, which is not zero.
    value: Option<Exact> = |it| it.value().map(Exact);
    /// In which currency.
    currency: PyCurrency = |it| PyCurrency(it.currency());
    /// On which side of the account: `inward`, `outward`, `assets`, `liabilities`.
    side: &'static str = |it| it.side().as_str();
    /// How it is set out in the accounts.
    principle: Word<Principle> = |it| Word(it.side().principle());
    /// Whether the value is withheld.
    is_hidden: bool = |it| it.is_hidden();
    /// Whether nobody surveyed the value.
    is_estimate: bool = |it| it.is_estimate();
});

/// Every finding on the cells of a table; the path of a finding is the number of the cell. A cell may be a dict.
///
/// >>> cell = {"reporter": "KAZ", "partner": "NLD", "measure": "position", "at": "2021-12-31", "side": "inward",
/// ...         "value": "63000000000", "currency": "USD"}
/// >>> bilateral.check_investment_cells([cell]).summary
/// '0 errors, 0 warnings, 0 notes'
/// >>> bilateral.check_investment_cells([cell, {**cell, "value": "64000000000"}]).findings[0].code
/// 'investment.values-differ'
#[pyfunction]
#[pyo3(signature = (cells, /))]
pub(crate) fn check_investment_cells(cells: Vec<Bound<'_, PyAny>>) -> PyResult<PyReport> {
    let read = |(index, given): (usize, &Bound<'_, PyAny>)| {
        if let Ok(cell) = given.cast::<PyInvestmentCell>() {
            return Ok(cell.get().0.clone());
        }
        let read = bilateral::wire::from_json::<InvestmentCell>(&json::read(given)?);
        read.map_err(|refused| refused.at(index)).or_raise()
    };
    let cells: Vec<InvestmentCell> = cells.iter().enumerate().map(read).collect::<PyResult<_>>()?;
    Ok(PyReport(check::check_investment_cells(&cells)))
}

/// The answer to a question on investment accounts: `reconcile`, `exchange`, `presentations`, `partners`,
/// `blocAsPartner`, `blocAsReporter`, `accumulate`, `estimate`, `index` or `potential`.
///
/// >>> bilateral.answer_investment({"reconcile": [{"period": "2021", "opening": "167204.863",
/// ...     "transactions": "3171.787", "closing": "169102.218"}]})["whole"]["residual"]
/// '-1274.432'
#[pyfunction]
#[pyo3(signature = (question: "dict[str, Any]", /) -> "dict[str, Any] | list[dict[str, Any]]")]
pub(crate) fn answer_investment<'py>(
    py: Python<'py>,
    question: &Bound<'py, PyDict>,
) -> PyResult<Bound<'py, PyAny>> {
    let question: InvestmentQuestion = bilateral::wire::from_json(&json::read(question)?).or_raise()?;
    json::to_object(py, &question.answer().or_raise()?)
}

/// One row of a published table as a cell: columns by name, and whose codes they hold (`eurostat`, `imf`, `oecd`)
/// or a mapping of one's own.
///
/// >>> row = {"COUNTRY": "KAZ", "DV_TYPE": "O", "INDICATOR": "INWD_D_NETLA_FALL_ALL", "COUNTERPART_COUNTRY": "NLD",
/// ...        "TIME_PERIOD": "2021", "OBS_VALUE": "63005200000", "SCALE": "6"}
/// >>> bilateral.read_investment_row(row, "imf").value
/// Decimal('63005200000')
///
/// Wrong: a code nobody has declared.
///
/// >>> bilateral.read_investment_row({**row, "INDICATOR": "SOMETHING"}, "imf")
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ... [investment.row-code at /INDICATOR]
#[pyfunction]
#[pyo3(signature = (row: "dict[str, str]", mapping: "str | dict[str, Any]", /) -> "InvestmentCell")]
pub(crate) fn read_investment_row(
    row: BTreeMap<String, String>,
    mapping: &Bound<'_, PyAny>,
) -> PyResult<PyInvestmentCell> {
    let mapping = match mapping.extract::<String>() {
        Ok(source) => RowSource::parse(&source).map(RowMapping::of).or_raise()?,
        Err(_) => bilateral::wire::from_json(&json::read(mapping)?).or_raise()?,
    };
    mapping.read(&row).or_raise().map(PyInvestmentCell)
}

/// Every index of direct investment: id, name, formula, unit, range, source and inputs.
///
/// >>> [one["id"] for one in bilateral.investment_indices()][:2]
/// ['fdi-performance', 'fdi-potential']
#[pyfunction]
#[pyo3(signature = () -> "list[dict[str, object]]")]
pub(crate) fn investment_indices(py: Python<'_>) -> PyResult<Bound<'_, PyAny>> {
    json::to_object(py, index::INDICES)
}
