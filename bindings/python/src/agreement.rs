//! Instruments and what happened to them.

use bilateral::agreement::{Agreement, Bindingness, Competence, Event, EventKind, Kind, Votes};
use bilateral::wire::Id;
use pyo3::prelude::*;

use crate::date::Day;
use crate::economy::PyArea;
use crate::status::{PyMilestone, PySpan, PyStatus};
use crate::when::PyWhen;
use crate::word::Word;

/// A treaty or a non-binding instrument, as the log of what happened to it. It holds no status: ask for one.
///
/// >>> from datetime import date
/// >>> air = bilateral.Agreement.from_json("""{
/// ...     "id": "EU-KZ-HAS-2024", "title": "Horizontal air services agreement",
/// ...     "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "initialled", "on": "2024-10-14" }]
/// ... }""")
/// >>> air.status(date(2024, 12, 23)).stage
/// <Stage.INITIALLED: 'initialled'>
///
/// Wrong: there is no status to set, and no field for one.
///
/// >>> bilateral.Agreement.from_json('{"id": "X", "status": "in force"}')
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ... [input.unknown-field at /status]
#[pyclass(frozen, module = "bilateral", name = "Agreement")]
pub(crate) struct PyAgreement(pub(crate) Agreement);

record_class!(PyAgreement, Agreement, |it| it.id().to_string());

#[pymethods]
impl PyAgreement {
    /// What other records call it.
    #[getter]
    fn id(&self) -> &str {
        self.0.id().as_str()
    }

    /// Its title.
    #[getter]
    fn title(&self) -> &str {
        self.0.title()
    }

    /// The short name people use, or the title.
    #[getter]
    fn name(&self) -> &str {
        self.0.name()
    }

    /// What sort of instrument it is.
    #[getter]
    fn kind(&self) -> Word<Kind> {
        Word(self.0.kind())
    }

    /// Whether it creates obligations under international law.
    #[getter]
    fn binding(&self) -> Word<Bindingness> {
        Word(self.0.binding())
    }

    /// Whose powers it touches on the Union's side.
    #[getter]
    fn competence(&self) -> Option<Word<Competence>> {
        self.0.competence().map(Word)
    }

    /// Who agrees.
    #[getter]
    fn parties(&self) -> Vec<PyArea> {
        self.0.parties().iter().copied().map(PyArea).collect()
    }

    /// The window a non-binding instrument is meant for.
    #[getter]
    fn valid(&self) -> Option<PyWhen> {
        self.0.valid().cloned().map(PyWhen)
    }

    /// Earlier instruments it replaces in law.
    #[getter]
    fn supersedes(&self) -> Vec<&str> {
        self.0.supersedes().iter().map(Id::as_str).collect()
    }

    /// An earlier text that died and that this one takes up again.
    #[getter]
    fn replaces_draft(&self) -> Option<&str> {
        self.0.replaces_draft().map(Id::as_str)
    }

    /// The instrument it carries out.
    #[getter]
    fn implements(&self) -> Option<&str> {
        self.0.implements().map(Id::as_str)
    }

    /// The earlier instrument of the same series.
    #[getter]
    fn follows(&self) -> Option<&str> {
        self.0.follows().map(Id::as_str)
    }

    /// Areas of cooperation it covers.
    #[getter]
    fn areas(&self) -> Vec<&str> {
        self.0.areas().iter().map(Id::as_str).collect()
    }

    /// What a reader should know about it.
    #[getter]
    fn note(&self) -> Option<&str> {
        self.0.note()
    }

    /// What happened, in the order of the file.
    #[getter]
    fn events(&self) -> Vec<PyEvent> {
        self.0.events().iter().cloned().map(PyEvent).collect()
    }

    /// What it is at the end of a day, why, and what is missing for more.
    fn status(&self, on: Day) -> PyStatus {
        PyStatus(self.0.status(on.0))
    }

    /// Every stage it went through, as far as the log reaches.
    fn timeline(&self) -> Vec<PySpan> {
        self.0.timeline().into_iter().map(PySpan).collect()
    }

    /// Every event in order of effect, with the days each took.
    fn milestones(&self) -> Vec<PyMilestone> {
        self.0.milestones().into_iter().map(PyMilestone).collect()
    }
}

/// One dated event in the life of an instrument.
#[pyclass(frozen, module = "bilateral", name = "Event")]
pub(crate) struct PyEvent(pub(crate) Event);

record_class!(PyEvent, Event, |it| format!("{} {}", it.kind, it.on));

#[pymethods]
impl PyEvent {
    /// What happened.
    #[getter]
    fn kind(&self) -> Word<EventKind> {
        Word(self.0.kind)
    }

    /// When, as far as it is known; an interval means "some day within".
    #[getter]
    fn on(&self) -> PyWhen {
        PyWhen(self.0.on.clone())
    }

    /// When it takes effect, if that is another day.
    #[getter]
    fn effective(&self) -> Option<PyWhen> {
        self.0.effective.clone().map(PyWhen)
    }

    /// Whose act it is; absent for a joint act.
    #[getter]
    fn by(&self) -> Option<PyArea> {
        self.0.by.map(PyArea)
    }

    /// Which part it concerns; absent for the whole.
    #[getter]
    fn scope(&self) -> Option<&str> {
        self.0.scope.as_deref()
    }

    /// Where.
    #[getter]
    fn place(&self) -> Option<&str> {
        self.0.place.as_deref()
    }

    /// The act's own reference: a decision number, a law, a proposal.
    #[getter]
    fn reference(&self) -> Option<&str> {
        self.0.reference.as_deref()
    }

    /// Votes on it.
    #[getter]
    fn votes(&self) -> Option<PyVotes> {
        self.0.votes.map(PyVotes)
    }

    /// The source that proves it.
    #[getter]
    fn source(&self) -> Option<&str> {
        self.0.source.as_ref().map(Id::as_str)
    }

    /// What a reader should know about it.
    #[getter]
    fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    /// When it changes the law between the parties: its effective date, else its own.
    #[getter]
    fn takes_effect(&self) -> PyWhen {
        PyWhen(self.0.takes_effect().clone())
    }
}

/// Votes on an act.
#[pyclass(frozen, module = "bilateral", name = "Votes")]
pub(crate) struct PyVotes(pub(crate) Votes);

record_class!(PyVotes, Votes, |it| format!("{}:{}:{}", it.in_favour, it.against, it.abstaining));

#[pymethods]
impl PyVotes {
    /// Votes in favour.
    #[getter]
    fn in_favour(&self) -> u32 {
        self.0.in_favour
    }

    /// Votes against.
    #[getter]
    fn against(&self) -> u32 {
        self.0.against
    }

    /// Abstentions.
    #[getter]
    fn abstaining(&self) -> u32 {
        self.0.abstaining
    }
}
