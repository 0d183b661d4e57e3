//! Investment figures and companies counted.

use bilateral::investment::{
    CompanyCount, CounterpartLevel, GrossInflow, InvestmentFigure, Measure, MeasureKind, NetFlow, Position,
    Principle,
};
use pyo3::prelude::*;
use time::Date;

use crate::amount::{PyInterval, PyPublished};
use crate::economy::PyArea;
use crate::period::PyPeriod;
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
    fn said(&self) -> Date {
        self.0.said()
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
    fn at(&self) -> Option<Date> {
        match self.0.measure() {
            Measure::Position(Position { at }) => Some(*at),
            _ => None,
        }
    }

    /// The period of a flow.
    #[getter]
    fn period(&self) -> Option<PyPeriod> {
        match self.0.measure() {
            Measure::NetFlow(NetFlow { period }) | Measure::GrossInflow(GrossInflow { period }) => {
                Some(PyPeriod(*period))
            }
            _ => None,
        }
    }

    /// The window of a cumulative or unstated measure.
    #[getter]
    fn window(&self) -> Option<PyWhen> {
        self.0.measure().window().cloned().map(PyWhen)
    }
}

/// How many companies of one area work in another, as printed, and what counts as one.
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
    fn said(&self) -> Date {
        self.0.said()
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
