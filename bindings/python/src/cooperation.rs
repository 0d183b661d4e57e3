//! What stands beside the treaties.

use bilateral::cooperation::{Meeting, Topic, Venue, VenueKind};
use bilateral::wire::Id;
use pyo3::prelude::*;

use crate::agreement::PyEvent;
use crate::date::Day;
use crate::economy::PyArea;
use crate::status::PyStatus;
use crate::when::PyWhen;
use crate::word::Word;

/// A standing form of cooperation, as the log of what happened to it.
///
/// Formats and platforms bind nobody. Whether a body may, is for the treaty that set it up to say, and no
/// status says either.
///
/// >>> dossier = bilateral.Dossier.from_toml("""
/// ...     title = "A and B"
/// ...     parties = ["KAZ", "EU"]
/// ...     cooperation = [{ id = "CC", title = "Cooperation Council", kind = "body", members = ["EU", "KAZ"],
/// ...         events = [{ kind = "launched", on = "1999-07" }] }]
/// ...     """)
/// >>> council = dossier.cooperation[0]
/// >>> council.title, council.kind.value, [str(member) for member in council.members]
/// ('Cooperation Council', 'body', ['EU', 'KAZ'])
#[pyclass(frozen, module = "bilateral", name = "Venue")]
pub(crate) struct PyVenue(pub(crate) Venue);

record_class!(PyVenue, Venue, |it| it.id.to_string());

#[pymethods]
impl PyVenue {
    /// What other records call it.
    #[getter]
    fn id(&self) -> &str {
        self.0.id.as_str()
    }

    /// Its name in English.
    #[getter]
    fn title(&self) -> &str {
        &self.0.title
    }

    /// What sort of standing cooperation it is.
    #[getter]
    fn kind(&self) -> Word<VenueKind> {
        Word(self.0.kind)
    }

    /// Who takes part.
    #[getter]
    fn members(&self) -> Vec<PyArea> {
        self.0.members.iter().copied().map(PyArea).collect()
    }

    /// The larger venue it belongs to.
    #[getter]
    fn within(&self) -> Option<&str> {
        self.0.within.as_ref().map(Id::as_str)
    }

    /// Instruments adopted in it.
    #[getter]
    fn instruments(&self) -> Vec<&str> {
        self.0.instruments.iter().map(Id::as_str).collect()
    }

    /// What a reader should know about it.
    #[getter]
    fn note(&self) -> Option<&str> {
        self.0.note.as_deref()
    }

    /// What happened to it, in any order.
    #[getter]
    fn events(&self) -> Vec<PyEvent> {
        self.0.events.iter().cloned().map(PyEvent).collect()
    }

    /// What it is at the end of a day, and why.
    ///
    /// >>> from datetime import date
    /// >>> dossier = bilateral.Dossier.from_toml("""
    /// ...     title = "A and B"
    /// ...     parties = ["KAZ", "EU"]
    /// ...     cooperation = [{ id = "CC", title = "Cooperation Council", kind = "body", members = ["EU", "KAZ"],
    /// ...         events = [{ kind = "launched", on = "1999-07" }] }]
    /// ...     """)
    /// >>> dossier.cooperation[0].status(date(2024, 12, 23)).stage
    /// <Stage.ACTIVE: 'active'>
    fn status(&self, on: Day) -> PyStatus {
        PyStatus(self.0.status(on.0))
    }
}

/// A meeting, held or planned: which of the two follows from its date.
///
/// >>> dossier = bilateral.Dossier.from_toml("""
/// ...     title = "A and B"
/// ...     parties = ["KAZ", "EU"]
/// ...     meetings = [{ id = "M1", title = "First summit", on = "2025-04-04", place = "Samarkand", source = "press" }]
/// ...     """)
/// >>> meeting = dossier.meetings[0]
/// >>> meeting.title, meeting.on, meeting.place
/// ('First summit', When('2025-04-04'), 'Samarkand')
#[pyclass(frozen, module = "bilateral", name = "Meeting")]
pub(crate) struct PyMeeting(pub(crate) Meeting);

record_class!(PyMeeting, Meeting, |it| it.id.to_string());

#[pymethods]
impl PyMeeting {
    /// What other records call it.
    #[getter]
    fn id(&self) -> &str {
        self.0.id.as_str()
    }

    /// Its name in English.
    #[getter]
    fn title(&self) -> &str {
        &self.0.title
    }

    /// When, as far as it is known.
    #[getter]
    fn on(&self) -> PyWhen {
        PyWhen(self.0.on.clone())
    }

    /// Where.
    #[getter]
    fn place(&self) -> Option<&str> {
        self.0.place.as_deref()
    }

    /// Which sides took part.
    #[getter]
    fn parties(&self) -> Vec<PyArea> {
        self.0.parties.iter().copied().map(PyArea).collect()
    }

    /// Who took part, by name and office.
    #[getter]
    fn people(&self) -> Vec<String> {
        self.0.people.clone()
    }

    /// The venue it was a session of.
    #[getter]
    fn of(&self) -> Option<&str> {
        self.0.of.as_ref().map(Id::as_str)
    }

    /// Subjects it dealt with.
    #[getter]
    fn areas(&self) -> Vec<&str> {
        self.0.areas.iter().map(Id::as_str).collect()
    }

    /// What came of it.
    #[getter]
    fn outcome(&self) -> Option<&str> {
        self.0.outcome.as_deref()
    }

    /// The source that proves it.
    #[getter]
    fn source(&self) -> &str {
        self.0.source.as_str()
    }
}

/// A subject the parties work on together.
///
/// >>> dossier = bilateral.Dossier.from_toml("""
/// ...     title = "A and B"
/// ...     parties = ["KAZ", "EU"]
/// ...     areas = [{ id = "raw", title = "Raw materials" }]
/// ...     """)
/// >>> [(area.id, area.title) for area in dossier.areas]
/// [('raw', 'Raw materials')]
#[pyclass(frozen, module = "bilateral", name = "Topic")]
pub(crate) struct PyTopic(pub(crate) Topic);

record_class!(PyTopic, Topic, |it| it.id.to_string());

#[pymethods]
impl PyTopic {
    /// What other records call it.
    #[getter]
    fn id(&self) -> &str {
        self.0.id.as_str()
    }

    /// Its name in English.
    #[getter]
    fn title(&self) -> &str {
        &self.0.title
    }

    /// The source that names it.
    #[getter]
    fn source(&self) -> Option<&str> {
        self.0.source.as_ref().map(Id::as_str)
    }
}
