//! Everything known about what stands between two parties.

use std::path::PathBuf;

use bilateral::Dossier;
use bilateral::dossier::Source;
use pyo3::prelude::*;

use crate::agreement::PyAgreement;
use crate::ahead::{PyCalendar, PyCommitment, PyProgress};
use crate::brief::PyBrief;
use crate::claim::{PyClaim, PyClaimCheck};
use crate::cooperation::{PyMeeting, PyTopic, PyVenue};
use crate::date::Day;
use crate::economy::PyArea;
use crate::error::OrRaise;
use crate::investment::{PyCompanyCount, PyInvestmentCell, PyInvestmentFigure};
use crate::kin::{PyLineage, PySeries};
use crate::lifecycle::{PyEntryAudit, PyEntryIntoForce};
use crate::report::PyReport;
use crate::status::PyStatus;
use crate::trade::PyTradeFigure;
use crate::when::PyWhen;

/// Everything known about what stands between two parties: the file a person writes as TOML.
///
/// >>> from datetime import date
/// >>> dossier = bilateral.Dossier.from_toml("""
/// ...     title = "Kazakhstan and the European Union"
/// ...     parties = ["KAZ", "EU"]
/// ...
/// ...     [[agreements]]
/// ...     id = "CRM-MOU"
/// ...     title = "Memorandum on raw materials"
/// ...     kind = "memorandum"
/// ...     binding = "non-binding"
/// ...     parties = ["EU", "KAZ"]
/// ...     events = [{ kind = "signed", on = "2022-11-07" }]
/// ... """)
/// >>> dossier.check().summary
/// '0 errors, 0 warnings, 1 note'
/// >>> dossier.agreement("CRM-MOU").status(date(2024, 12, 23)).stage
/// <Stage.ACTIVE: 'active'>
///
/// Wrong: a misspelt field is refused, with its path and the way out.
///
/// >>> bilateral.Dossier.from_json('{"title": "x", "partys": []}')
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ... did you mean `parties`? ... [input.unknown-field at /partys]
#[pyclass(frozen, module = "bilateral", name = "Dossier")]
pub(crate) struct PyDossier(pub(crate) Dossier);

record_class!(PyDossier, Dossier, |it| it.title().to_owned());

#[pymethods]
impl PyDossier {
    /// What it is about.
    #[getter]
    fn title(&self) -> &str {
        self.0.title()
    }

    /// The two sides.
    #[getter]
    fn parties(&self) -> Vec<PyArea> {
        self.0.parties().iter().copied().map(PyArea).collect()
    }

    /// What a reader should know about it.
    #[getter]
    fn note(&self) -> Option<&str> {
        self.0.note()
    }

    /// Where everything comes from.
    #[getter]
    fn sources(&self) -> Vec<PySource> {
        self.0.sources().iter().cloned().map(PySource).collect()
    }

    /// Subjects the parties work on.
    #[getter]
    fn areas(&self) -> Vec<PyTopic> {
        self.0.areas().iter().cloned().map(PyTopic).collect()
    }

    /// Treaties and non-binding instruments.
    #[getter]
    fn agreements(&self) -> Vec<PyAgreement> {
        self.0.agreements().iter().cloned().map(PyAgreement).collect()
    }

    /// Formats, platforms, corridors, bodies.
    #[getter]
    fn cooperation(&self) -> Vec<PyVenue> {
        self.0.cooperation().iter().cloned().map(PyVenue).collect()
    }

    /// Meetings, held or planned.
    #[getter]
    fn meetings(&self) -> Vec<PyMeeting> {
        self.0.meetings().iter().cloned().map(PyMeeting).collect()
    }

    /// What the parties have undertaken to do.
    #[getter]
    fn commitments(&self) -> Vec<PyCommitment> {
        self.0.commitments().iter().cloned().map(PyCommitment).collect()
    }

    /// Trade figures the dossier stands on.
    #[getter]
    fn trade(&self) -> Vec<PyTradeFigure> {
        self.0.trade().iter().cloned().map(PyTradeFigure).collect()
    }

    /// Investment figures the dossier stands on.
    #[getter]
    fn investment(&self) -> Vec<PyInvestmentFigure> {
        self.0.investment().iter().cloned().map(PyInvestmentFigure).collect()
    }

    /// Cells of tables on direct investment.
    #[getter]
    fn investment_cells(&self) -> Vec<PyInvestmentCell> {
        self.0.investment_cells().iter().cloned().map(PyInvestmentCell).collect()
    }

    /// Company counts the dossier stands on.
    #[getter]
    fn companies(&self) -> Vec<PyCompanyCount> {
        self.0.companies().iter().cloned().map(PyCompanyCount).collect()
    }

    /// What other sources say about the same quantities.
    #[getter]
    fn claims(&self) -> Vec<PyClaim> {
        self.0.claims().iter().cloned().map(PyClaim).collect()
    }

    /// Reads a dossier from TOML.
    ///
    /// >>> bilateral.Dossier.from_toml('title = "A and B"\nparties = ["KAZ", "EU"]').title
    /// 'A and B'
    #[staticmethod]
    #[pyo3(signature = (text, /))]
    fn from_toml(py: Python<'_>, text: &str) -> PyResult<Self> {
        py.detach(|| Dossier::from_toml(text)).or_raise().map(Self)
    }

    /// Reads a dossier from the bytes of a file: JSON if it begins with `{`, TOML otherwise.
    ///
    /// >>> bilateral.Dossier.from_bytes(b'{"title": "A and B", "parties": ["KAZ", "EU"]}').parties
    /// [Area('KAZ'), Area('EU')]
    #[staticmethod]
    #[pyo3(signature = (content, /))]
    fn from_bytes(py: Python<'_>, content: &[u8]) -> PyResult<Self> {
        py.detach(|| Dossier::from_bytes(content)).or_raise().map(Self)
    }

    /// Reads a dossier from a file, TOML or JSON.
    ///
    /// >>> from pathlib import Path
    /// >>> from tempfile import TemporaryDirectory
    /// >>> with TemporaryDirectory() as folder:
    /// ...     path = Path(folder) / "dossier.toml"
    /// ...     _ = path.write_text('title = "A and B"\nparties = ["KAZ", "EU"]')
    /// ...     print(bilateral.Dossier.load(path).title)
    /// A and B
    #[staticmethod]
    #[pyo3(signature = (path, /))]
    fn load(py: Python<'_>, path: PathBuf) -> PyResult<Self> {
        let file = py.import("pathlib")?.call_method1("Path", (path,))?;
        let content: Vec<u8> = file.call_method0("read_bytes")?.extract()?;
        Self::from_bytes(py, &content)
    }

    /// The same as TOML.
    ///
    /// >>> dossier = bilateral.Dossier.from_toml('title = "A and B"\nparties = ["KAZ", "EU"]')
    /// >>> print(dossier.to_toml().strip())
    /// title = "A and B"
    /// parties = [
    ///     "KAZ",
    ///     "EU",
    /// ]
    fn to_toml(&self) -> String {
        self.0.to_toml()
    }

    /// The agreement with this id; the first, should there be two.
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
    /// >>> dossier.agreement("T").title
    /// 'An agreement'
    /// >>> dossier.agreement("U") is None
    /// True
    #[pyo3(signature = (id, /))]
    fn agreement(&self, id: &str) -> Option<PyAgreement> {
        self.0.agreement(id).cloned().map(PyAgreement)
    }

    /// What an agreement is at the end of a day: for everybody or one party, as a whole or in a part; a
    /// rule linked to another agreement is followed. `None` if there is none with this id.
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
    /// >>> dossier.status("T", date(2024, 1, 1)).stage
    /// <Stage.SIGNED: 'signed'>
    #[pyo3(signature = (id, /, on, party = None, scope = None))]
    fn status(&self, id: &str, on: Day, party: Option<PyArea>, scope: Option<&str>) -> Option<PyStatus> {
        self.0.status(id, on.0, party.map(|party| party.0), scope).map(PyStatus)
    }

    /// When an agreement, or a part of it, enters into force by its rule, as far as the dossier tells by
    /// the end of a day, or by all it holds; a rule linked to another agreement is followed. `None` if
    /// there is none with this id.
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
    /// >>> [party.id for party in dossier.entry_into_force("T", date(2024, 1, 1)).holding_up]
    /// ['EU']
    #[pyo3(signature = (id, /, on = None, scope = None))]
    fn entry_into_force(&self, id: &str, on: Option<Day>, scope: Option<&str>) -> Option<PyEntryIntoForce> {
        self.0.entry_into_force(id, on.map(|on| on.0), scope).map(PyEntryIntoForce)
    }

    /// What an agreement's rules give against what its log states; `None` if there is none with this id.
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
    /// ...     events = [{ kind = "notified", on = "2020-01-20", by = "EU" }, { kind = "notified", on = "2016-03-25", by = "KAZ" },
    /// ...               { kind = "entered-into-force", on = "2020-04-01" }]
    /// ...     """)
    /// >>> [(str(one.stated), str(one.computed), one.agrees.value) for one in dossier.audit_entry_into_force("T")]
    /// [('2020-04-01', '2020-03-01', 'no')]
    #[pyo3(signature = (id, /))]
    fn audit_entry_into_force(&self, id: &str) -> Option<Vec<PyEntryAudit>> {
        let audits = self.0.audit_entry_into_force(id)?;
        Some(audits.into_iter().map(PyEntryAudit).collect())
    }

    /// What an instrument comes from and what comes from it; `None` if there is none with this id.
    ///
    /// >>> dossier = bilateral.Dossier.from_toml("""
    /// ...     title = "A and B"
    /// ...     parties = ["KAZ", "EU"]
    /// ...     agreements = [
    /// ...         { id = "PCA", title = "Old", kind = "partnership", binding = "binding", parties = ["EU", "KAZ"], events = [] },
    /// ...         { id = "EPCA", title = "New", kind = "partnership", binding = "binding", parties = ["EU", "KAZ"],
    /// ...           supersedes = ["PCA"], events = [] },
    /// ...     ]
    /// ...     """)
    /// >>> [link.later for link in dossier.lineage("PCA").later], dossier.lineage("X") is None
    /// (['EPCA'], True)
    #[pyo3(signature = (id, /))]
    fn lineage(&self, id: &str) -> Option<PyLineage> {
        self.0.lineage(id).map(PyLineage)
    }

    /// Every series of instruments that follow each other, in the order of the file.
    ///
    /// >>> dossier = bilateral.Dossier.from_toml("""
    /// ...     title = "A and B"
    /// ...     parties = ["KAZ", "EU"]
    /// ...     agreements = [
    /// ...         { id = "P1", title = "Plan 2021", kind = "roadmap", binding = "non-binding", parties = ["EU", "KAZ"],
    /// ...           valid = "2021/2024", events = [{ kind = "endorsed", on = "2020-12-01" }] },
    /// ...         { id = "P2", title = "Plan 2025", kind = "roadmap", binding = "non-binding", parties = ["EU", "KAZ"],
    /// ...           valid = "2025/2027", follows = "P1", events = [{ kind = "endorsed", on = "2025-04-04" }] },
    /// ...     ]
    /// ...     """)
    /// >>> [series.instruments for series in dossier.series()]
    /// [['P1', 'P2']]
    fn series(&self) -> Vec<PySeries> {
        self.0.series().into_iter().map(PySeries).collect()
    }

    /// Every finding; with a day, those in what had happened by then, and in what has lain still.
    ///
    /// With a day, warnings and notes about events that certainly lie after it are left out, and so are
    /// figures published later. Errors are mistakes in the record on every day, and stay.
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
    /// >>> dossier.check().summary
    /// '0 errors, 0 warnings, 3 notes'
    /// >>> [finding.code for finding in dossier.check().findings]
    /// ['dossier.no-source', 'dossier.no-source', 'agreement.signed-without-decision']
    #[pyo3(signature = (on = None))]
    fn check(&self, py: Python<'_>, on: Option<Day>) -> PyReport {
        PyReport(py.detach(|| match on {
            Some(day) => self.0.check_on(day.0),
            None => self.0.check(),
        }))
    }

    /// For a page or a notebook: what it holds, and what a check finds.
    #[getter]
    fn html(&self) -> String {
        self.0.html()
    }

    /// For notebooks.
    fn _repr_html_(&self) -> String {
        self.0.html()
    }

    /// What stands between the two parties at the end of a day.
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
    /// >>> print(dossier.brief(date(2024, 1, 1)).text.splitlines()[3])
    /// What stands between Kazakhstan and the European Union: 0 treaties in force, 0 provisionally applied,
    fn brief(&self, py: Python<'_>, on: Day) -> PyBrief {
        PyBrief(py.detach(|| self.0.brief(on.0)))
    }

    /// The same, with every claim published by then checked against the others and the dossier's own figures.
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
    /// >>> dossier.brief_with_claims(date(2024, 1, 1)).title
    /// 'A and B'
    fn brief_with_claims(&self, py: Python<'_>, on: Day) -> PyBrief {
        PyBrief(py.detach(|| self.0.brief_with_claims(on.0)))
    }

    /// Whether the dossier's own figures and the claims of others hold together; with a day, those published
    /// by then. The dossier's own are believed first.
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
    /// >>> dossier.check_claims().summary
    /// '0 consistent, 0 contradicted, 0 undetermined, 0 incomparable'
    #[pyo3(signature = (on = None))]
    fn check_claims(&self, py: Python<'_>, on: Option<Day>) -> PyClaimCheck {
        PyClaimCheck(py.detach(|| self.0.check_claims(on.map(|on| on.0))))
    }

    /// What is ahead of a day, that day included.
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
    /// >>> [(item.first, item.summary) for item in dossier.calendar(date(2023, 1, 1)).items][:1]
    /// [(datetime.date(2023, 1, 20), 'An agreement: signed')]
    fn calendar(&self, py: Python<'_>, on: Day) -> PyCalendar {
        PyCalendar(py.detach(|| self.0.calendar(on.0)))
    }

    /// How far the commitments have come by the end of a day.
    ///
    /// >>> from datetime import date
    /// >>> dossier = bilateral.Dossier.from_toml("""
    /// ...     title = "A and B"
    /// ...     parties = ["KAZ", "EU"]
    /// ...     commitments = [
    /// ...         { id = "C1", action = "Hold a summit", due = "2025-04", status = "done", completed = "2025-04-04", source = "press" },
    /// ...         { id = "C2", action = "Open an office", due = "2025-06", status = "in-progress", source = "press" },
    /// ...     ]
    /// ...     """)
    /// >>> dossier.progress(date(2025, 3, 31)).total.done, dossier.progress(date(2025, 12, 31)).total.done
    /// (0, 1)
    fn progress(&self, on: Day) -> PyProgress {
        PyProgress(self.0.progress(on.0))
    }
}

/// A source that events and figures point to.
///
/// >>> dossier = bilateral.Dossier.from_toml("""
/// ...     title = "A and B"
/// ...     parties = ["KAZ", "EU"]
/// ...     sources = [{ id = "oj", title = "Official Journal L 29, 4.2.2016", published = "2016-02-04" }]
/// ...     """)
/// >>> oj = dossier.sources[0]
/// >>> oj.title, oj.published
/// ('Official Journal L 29, 4.2.2016', When('2016-02-04'))
#[pyclass(frozen, module = "bilateral", name = "Source")]
pub(crate) struct PySource(pub(crate) Source);

record_class!(PySource, Source, |it| it.id.to_string());

#[pymethods]
impl PySource {
    /// What other records call it.
    #[getter]
    fn id(&self) -> &str {
        self.0.id.as_str()
    }

    /// What it is: a title, or a description where it has none.
    #[getter]
    fn title(&self) -> &str {
        &self.0.title
    }

    /// Who published it.
    #[getter]
    fn publisher(&self) -> Option<&str> {
        self.0.publisher.as_deref()
    }

    /// Where it can be read.
    #[getter]
    fn url(&self) -> Option<&str> {
        self.0.url.as_deref()
    }

    /// When it was published, as far as it is known.
    #[getter]
    fn published(&self) -> Option<PyWhen> {
        self.0.published.clone().map(PyWhen)
    }

    /// Under what terms its data may be used.
    #[getter]
    fn licence(&self) -> Option<&str> {
        self.0.licence.as_deref()
    }
}
