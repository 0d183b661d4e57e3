//! What stands between two parties on a day.

use bilateral::Brief;
use bilateral::brief::{Conclusion, ConclusionKind};
use pyo3::prelude::*;
use time::Date;

use crate::amount::PyInterval;
use crate::claim::PyClaimCheck;
use crate::report::PyReport;
use crate::word::Word;

/// Everything that stands between two parties on a day, each statement with its reason and its evidence.
///
/// `to_dict` has every line; the texts are laid out from them.
///
/// >>> from datetime import date
/// >>> dossier = bilateral.Dossier.from_toml("""
/// ...     title = "A and B"
/// ...     parties = ["KAZ", "EU"]
/// ...     [[agreements]]
/// ...     id = "T"
/// ...     title = "An agreement"
/// ...     kind = "sectoral"
/// ...     binding = "binding"
/// ...     parties = ["EU", "KAZ"]
/// ...     entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
/// ...     events = [{ kind = "signed", on = "2023-01-20" }, { kind = "notified", on = "2023-11-20", by = "KAZ" }]
/// ...     """)
/// >>> brief = dossier.brief(date(2024, 1, 1))
/// >>> brief
/// <Brief A and B on 2024-01-01>
/// >>> [one.text for one in brief.conclusions]
/// []
#[pyclass(frozen, module = "bilateral", name = "Brief")]
pub(crate) struct PyBrief(pub(crate) Brief);

record_class!(PyBrief, Brief, |it| format!("{} on {}", it.title, it.on));

#[pymethods]
impl PyBrief {
    /// What the dossier is about.
    #[getter]
    fn title(&self) -> &str {
        &self.0.title
    }

    /// The day asked about.
    #[getter]
    fn on(&self) -> Date {
        self.0.on
    }

    /// What follows from the figures, each with its reason and its evidence.
    #[getter]
    fn conclusions(&self) -> Vec<PyConclusion> {
        self.0.conclusions.iter().cloned().map(PyConclusion).collect()
    }

    /// Whether what was published by then holds together, where that was asked for.
    #[getter]
    fn claims(&self) -> Option<PyClaimCheck> {
        self.0.claims.clone().map(PyClaimCheck)
    }

    /// What a reader would be misled by.
    #[getter]
    fn report(&self) -> PyReport {
        PyReport(self.0.report.clone())
    }

    /// For a terminal or an e-mail: plain text, at most 100 columns.
    #[getter]
    fn text(&self) -> String {
        self.0.text()
    }

    /// For a document: `CommonMark` with tables.
    #[getter]
    fn markdown(&self) -> String {
        self.0.markdown()
    }

    /// For a page or a notebook: one `<article>` with its own style.
    #[getter]
    fn html(&self) -> String {
        self.0.html()
    }

    /// A complete HTML page.
    #[getter]
    fn html_page(&self) -> String {
        self.0.html_page()
    }

    fn __str__(&self) -> String {
        self.0.text()
    }

    /// For notebooks.
    fn _repr_html_(&self) -> String {
        self.0.html()
    }
}

/// A statement that follows from the dossier's figures.
///
/// >>> from datetime import date
/// >>> dossier = bilateral.Dossier.from_toml("""
/// ...     title = "A and B"
/// ...     parties = ["KAZ", "EU"]
/// ...     trade = [{ id = "T1", reporter = "KAZ", partner = "EU", flow = "turnover", period = "2024-01/2024-10",
/// ...         figure = "41.2 billion USD", growth = { rate = "+23 %" }, said = "2024-12-23", source = "article" }]
/// ...     sources = [{ id = "article", title = "Press" }]
/// ...     """)
/// >>> conclusion = dossier.brief(date(2024, 12, 23)).conclusions[0]
/// >>> print(conclusion.text)
/// 41.2 billion USD for January–October 2024 at +23 % implies 33.32–33.67 billion USD (about 33.5) for January–October 2023
#[pyclass(frozen, module = "bilateral", name = "Conclusion")]
pub(crate) struct PyConclusion(pub(crate) Conclusion);

record_class!(PyConclusion, Conclusion, |it| it.kind.to_string());

#[pymethods]
impl PyConclusion {
    /// What sort of conclusion it is.
    #[getter]
    fn kind(&self) -> Word<ConclusionKind> {
        Word(self.0.kind)
    }

    /// The statement.
    #[getter]
    fn text(&self) -> &str {
        &self.0.text
    }

    /// Why it holds.
    #[getter]
    fn because(&self) -> &str {
        &self.0.because
    }

    /// The records it rests on.
    #[getter]
    fn evidence(&self) -> Vec<String> {
        self.0.evidence.iter().map(ToString::to_string).collect()
    }

    /// The interval it arrives at, in single units, where it arrives at one.
    #[getter]
    fn interval(&self) -> Option<PyInterval> {
        self.0.interval.map(PyInterval)
    }

    fn __str__(&self) -> &str {
        &self.0.text
    }
}
