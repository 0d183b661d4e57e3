//! Trade figures, and what may be set against what.

use bilateral::trade::{self, Comparability, Growth, Mismatch, Reason, TradeFigure, TradeFlow};
use pyo3::prelude::*;

use crate::amount::{PyInterval, PyPublished};
use crate::date::Day;
use crate::economy::PyArea;
use crate::error::OrRaise;
use crate::period::PyPeriod;
use crate::word::Word;

/// A published figure: who traded what with whom, when, and how it was printed.
///
/// >>> figure = bilateral.TradeFigure.from_json("""{
/// ...     "id": "T1", "reporter": "KAZ", "partner": "EU", "flow": "turnover",
/// ...     "period": "2024-01/2024-10", "figure": "41.2 billion USD",
/// ...     "growth": { "rate": "+23 %" }, "said": "2024-12-23", "source": "article"
/// ... }""")
/// >>> figure.base_period
/// Period('2023-01/2023-10')
/// >>> figure.figure.currency, figure.reporter.name
/// (Currency('USD'), 'Kazakhstan')
///
/// Wrong: a float has already lost what was printed.
///
/// >>> bilateral.TradeFigure.from_json("""{
/// ...     "id": "T1", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2023",
/// ...     "figure": 41.2, "said": "2024-12-23", "source": "article" }""")
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ... at /figure]
#[pyclass(frozen, module = "bilateral", name = "TradeFigure")]
pub(crate) struct PyTradeFigure(pub(crate) TradeFigure);

record_class!(PyTradeFigure, TradeFigure, |it| it.id().to_string());

#[pymethods]
impl PyTradeFigure {
    /// What other records call it.
    #[getter]
    fn id(&self) -> &str {
        self.0.id().as_str()
    }

    /// Whose statistics, or whose point of view.
    #[getter]
    fn reporter(&self) -> PyArea {
        PyArea(self.0.reporter())
    }

    /// The other side.
    #[getter]
    fn partner(&self) -> PyArea {
        PyArea(self.0.partner())
    }

    /// The words the source used for the partner.
    #[getter]
    fn worded(&self) -> Option<&str> {
        self.0.worded()
    }

    /// Which way.
    #[getter]
    fn flow(&self) -> Word<TradeFlow> {
        Word(self.0.flow())
    }

    /// The months it covers.
    #[getter]
    fn period(&self) -> PyPeriod {
        PyPeriod(self.0.period())
    }

    /// The figure as printed.
    #[getter]
    fn figure(&self) -> PyPublished {
        PyPublished(*self.0.figure())
    }

    /// The growth rate printed beside it.
    #[getter]
    fn growth(&self) -> Option<PyGrowth> {
        self.0.growth().cloned().map(PyGrowth)
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

    /// What a reader should know about it.
    #[getter]
    fn note(&self) -> Option<&str> {
        self.0.note()
    }

    /// What the growth rate is measured against: the stated base, or the same span a year earlier.
    #[getter]
    fn base_period(&self) -> Option<PyPeriod> {
        self.0.base_period().map(PyPeriod)
    }

    /// What the figure and its growth rate imply for the base period.
    ///
    /// >>> figure = bilateral.TradeFigure.from_json("""{
    /// ...     "id": "T1", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2024-01/2024-10",
    /// ...     "figure": "41.2 billion USD", "growth": { "rate": "+23 %" }, "said": "2024-12-23", "source": "article" }""")
    /// >>> figure.implied_base().in_scale("billion").shown_outward(2)
    /// '33.31–33.68'
    fn implied_base(&self) -> PyResult<Option<PyInterval>> {
        self.0.implied_base().map(|base| base.map(PyInterval).or_raise()).transpose()
    }
}

/// A growth rate as printed beside a figure.
///
/// >>> figure = bilateral.TradeFigure.from_json("""{
/// ...     "id": "T1", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2024-01/2024-10",
/// ...     "figure": "41.2 billion USD", "growth": { "rate": "+23 %" }, "said": "2024-12-23", "source": "article" }""")
/// >>> figure.growth.rate, figure.growth.base
/// (Published('+23 %'), None)
#[pyclass(frozen, module = "bilateral", name = "Growth")]
pub(crate) struct PyGrowth(pub(crate) Growth);

record_class!(PyGrowth, Growth, |it| it.rate.to_string());

#[pymethods]
impl PyGrowth {
    /// The rate: `+23 %`.
    #[getter]
    fn rate(&self) -> PyPublished {
        PyPublished(self.0.rate)
    }

    /// What it is measured against; the same span one year earlier, if absent.
    #[getter]
    fn base(&self) -> Option<PyPeriod> {
        self.0.base.map(PyPeriod)
    }
}

/// The answer to "may I compare these?": every reason against it, or none.
///
/// >>> figure = """{"id": "%s", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "%s",
/// ...     "figure": "41.2 billion USD", "said": "2024-12-23", "source": "article"}"""
/// >>> part, year = (bilateral.TradeFigure.from_json(figure % one) for one in [("A", "2024-01/2024-10"), ("B", "2023")])
/// >>> answer = bilateral.compare(year, part)
/// >>> answer.is_comparable, answer.reasons
/// (False, [<Reason period>])
#[pyclass(frozen, module = "bilateral", name = "Comparability")]
pub(crate) struct PyComparability(pub(crate) Comparability);

record_class!(PyComparability, Comparability, |it| format!("{} against", it.reasons.len()));

#[pymethods]
impl PyComparability {
    /// Every mismatch, never just the first.
    #[getter]
    fn reasons(&self) -> Vec<PyReason> {
        self.0.reasons.iter().cloned().map(PyReason).collect()
    }

    /// Whether nothing speaks against it.
    #[getter]
    fn is_comparable(&self) -> bool {
        self.0.is_comparable()
    }
}

/// One reason why two figures may not be compared.
///
/// >>> figure = """{"id": "%s", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "%s",
/// ...     "figure": "41.2 billion USD", "said": "2024-12-23", "source": "article"}"""
/// >>> part, year = (bilateral.TradeFigure.from_json(figure % one) for one in [("A", "2024-01/2024-10"), ("B", "2023")])
/// >>> print(bilateral.compare(year, part).reasons[0].because)
/// the year 2023 covers 12 months, January–October 2024 covers 10 months
#[pyclass(frozen, module = "bilateral", name = "Reason")]
pub(crate) struct PyReason(pub(crate) Reason);

record_class!(PyReason, Reason, |it| it.differs.to_string());

#[pymethods]
impl PyReason {
    /// In what they differ.
    #[getter]
    fn differs(&self) -> Word<Mismatch> {
        Word(self.0.differs)
    }

    /// How, in words.
    #[getter]
    fn because(&self) -> &str {
        &self.0.because
    }
}

/// Whether growth from one figure to a later one would mean anything: the same months of
/// two years, the same currency, reporter, partner and flow.
///
/// >>> figure = """{"id": "%s", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "%s",
/// ...     "figure": "41.2 billion USD", "said": "2024-12-23", "source": "article"}"""
/// >>> part, same = (bilateral.TradeFigure.from_json(figure % one) for one in [("A", "2024-01/2024-10"), ("B", "2023-01/2023-10")])
/// >>> bilateral.compare(same, part).is_comparable
/// True
///
/// Wrong: ten months against twelve.
///
/// >>> year = bilateral.TradeFigure.from_json(figure % ("C", "2023"))
/// >>> bilateral.compare(year, part).is_comparable
/// False
#[pyfunction]
pub(crate) fn compare(earlier: &PyTradeFigure, later: &PyTradeFigure) -> PyComparability {
    PyComparability(trade::compare(&earlier.0, &later.0))
}
