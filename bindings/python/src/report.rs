//! What a check found.

use bilateral::Severity;
use bilateral::check::{Finding, Report};
use bilateral::columns::Tabular;
use pyo3::prelude::*;

use crate::word::Word;

fn listed<'a>(findings: impl Iterator<Item = &'a Finding>) -> Vec<PyFinding> {
    findings.cloned().map(PyFinding).collect()
}

/// What a check found: errors first, then warnings, then notes; within each in the order of the input.
///
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
/// >>> report = dossier.check()
/// >>> report.summary
/// '0 errors, 0 warnings, 3 notes'
#[pyclass(frozen, module = "bilateral", name = "Report")]
pub(crate) struct PyReport(pub(crate) Report);

record_class!(PyReport, Report, |it| it.summary());

table_class!(PyReport, |it| bilateral_arrow::table(&it.to_columns()));

#[pymethods]
impl PyReport {
    /// Every finding.
    #[getter]
    fn findings(&self) -> Vec<PyFinding> {
        self.0.findings().iter().cloned().map(PyFinding).collect()
    }

    /// The errors.
    #[getter]
    fn errors(&self) -> Vec<PyFinding> {
        listed(self.0.errors())
    }

    /// The warnings.
    #[getter]
    fn warnings(&self) -> Vec<PyFinding> {
        listed(self.0.warnings())
    }

    /// The notes.
    #[getter]
    fn notes(&self) -> Vec<PyFinding> {
        listed(self.0.notes())
    }

    /// Whether there is no error. Warnings and notes do not fail a report.
    #[getter]
    fn passed(&self) -> bool {
        self.0.passed()
    }

    /// `2 errors, 5 warnings, 1 note`.
    #[getter]
    fn summary(&self) -> String {
        self.0.summary()
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }

    /// For notebooks.
    fn _repr_html_(&self) -> String {
        self.0.html()
    }
}

/// Something a check has to say about the input. Nothing is changed or dropped because of it.
///
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
/// >>> finding = dossier.check().findings[0]
/// >>> finding.code, finding.path, finding.severity
/// ('dossier.no-source', '/agreements/0/events/0', <Severity.NOTE: 'note'>)
#[pyclass(frozen, module = "bilateral", name = "Finding")]
pub(crate) struct PyFinding(pub(crate) Finding);

record_class!(PyFinding, Finding, |it| format!("{} at {}", it.code, it.path));

#[pymethods]
impl PyFinding {
    /// Stable code; `explain(code)` has its page.
    #[getter]
    fn code(&self) -> &'static str {
        self.0.code
    }

    /// How much it weighs: what its rule says, or a note where it is uncertain.
    #[getter]
    fn severity(&self) -> Word<Severity> {
        Word(self.0.severity)
    }

    /// Where in the input.
    #[getter]
    fn path(&self) -> &str {
        self.0.path.as_str()
    }

    /// What was found, naming the culprit.
    #[getter]
    fn message(&self) -> &str {
        &self.0.message
    }

    /// What to do about it.
    #[getter]
    fn help(&self) -> &'static str {
        self.0.help
    }

    /// The rule may be broken: dates known only in part leave it open.
    #[getter]
    fn uncertain(&self) -> bool {
        self.0.uncertain
    }

    fn __str__(&self) -> String {
        self.0.to_string()
    }
}
