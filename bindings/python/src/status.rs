//! What an instrument is on a day, and the way it came.

use bilateral::agreement::{Consent, EventKind, Milestone, Span, Stage, Status};
use pyo3::prelude::*;
use time::Date;

use crate::date::Day;
use crate::economy::PyArea;
use crate::kin::PyClaimed;
use crate::period::PyDaySpan;
use crate::when::PyWhen;
use crate::word::Word;

/// The answer to "what is it today, since when, why, and what is missing?".
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
/// ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> status = treaty.status(date(2018, 6, 30))
/// >>> status.stage, status.missing
/// (<Stage.SIGNED: 'signed'>, ["the European Parliament's consent, where required (Article 218(6)(a) TFEU)", 'a Council decision on conclusion (Article 218(6) TFEU)', 'entry into force'])
/// >>> print(status.explanation)
/// signed on 21 December 2015; not in force: signature obliges not to defeat the treaty's object (VCLT Article 18), no more
#[pyclass(frozen, module = "bilateral", name = "Status")]
pub(crate) struct PyStatus(pub(crate) Status);

record_class!(PyStatus, Status, |it| format!("{} on {}", it.stage, it.on));

#[pymethods]
impl PyStatus {
    /// The day asked about.
    #[getter]
    fn on(&self) -> Date {
        self.0.on
    }

    /// For whom, where it was asked for one party.
    #[getter]
    fn party(&self) -> Option<PyArea> {
        self.0.party.map(PyArea)
    }

    /// For which part, where it was asked for one.
    #[getter]
    fn scope(&self) -> Option<&str> {
        self.0.scope.as_deref()
    }

    /// The furthest stage certainly reached.
    #[getter]
    fn stage(&self) -> Word<Stage> {
        Word(self.0.stage)
    }

    /// Since when.
    #[getter]
    fn since(&self) -> Option<PyWhen> {
        self.0.since.clone().map(PyWhen)
    }

    /// Days from `since` to `on`, where `since` is a known day.
    #[getter]
    fn days(&self) -> Option<i64> {
        self.0.days
    }

    /// The last day of its window, where it has one; never the date of a later event.
    #[getter]
    fn until(&self) -> Option<Day> {
        self.0.until.map(Day)
    }

    /// One sentence that says it all.
    #[getter]
    fn explanation(&self) -> &str {
        &self.0.explanation
    }

    /// The events that prove it, as indices into the log, in order of effect.
    #[getter]
    fn evidence(&self) -> Vec<usize> {
        self.0.evidence.clone()
    }

    /// What is missing for the next stage.
    #[getter]
    fn missing(&self) -> Vec<String> {
        self.0.missing.clone()
    }

    /// Events that may have happened by then: their dates are not known well enough.
    #[getter]
    fn doubts(&self) -> Vec<usize> {
        self.0.doubts.clone()
    }

    /// The stages up to that day.
    #[getter]
    fn history(&self) -> Vec<PySpan> {
        self.0.history.iter().cloned().map(PySpan).collect()
    }

    /// What each party has done, where the log says so.
    #[getter]
    fn consent(&self) -> Vec<PyConsent> {
        self.0.consent.iter().cloned().map(PyConsent).collect()
    }

    fn __str__(&self) -> &str {
        &self.0.explanation
    }

    /// For notebooks.
    fn _repr_html_(&self) -> String {
        self.0.html()
    }
}

/// A stretch of time spent in one stage.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "signed", "on": "2015-12-21" }, { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> signed, in_force = treaty.status(date(2024, 1, 1)).history
/// >>> signed.stage.value, signed.last_day, in_force.end
/// ('signed', datetime.date(2020, 2, 29), None)
#[pyclass(frozen, module = "bilateral", name = "Span")]
pub(crate) struct PySpan(pub(crate) Span);

record_class!(PySpan, Span, |it| format!("{} from {}", it.stage, it.from));

#[pymethods]
impl PySpan {
    /// The stage.
    #[getter]
    fn stage(&self) -> Word<Stage> {
        Word(self.0.stage)
    }

    /// Its first day, as far as it is known.
    #[getter]
    fn start(&self) -> PyWhen {
        PyWhen(self.0.from.clone())
    }

    /// The first day of the next stage; absent while the stage lasts.
    #[getter]
    fn end(&self) -> Option<PyWhen> {
        self.0.to.clone().map(PyWhen)
    }

    /// The event that began it, as an index into the log.
    #[getter]
    fn event(&self) -> usize {
        self.0.event
    }

    /// The last day of the stage, where the next one began on a known day.
    #[getter]
    fn last_day(&self) -> Option<Day> {
        self.0.last_day().map(Day)
    }

    /// Days spent, where both ends are known days; up to the given day while the stage lasts.
    ///
    /// >>> from datetime import date
    /// >>> treaty = bilateral.Agreement.from_json("""{
    /// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    /// ...     "events": [{ "kind": "signed", "on": "2015-12-21" }, { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
    /// >>> [span.days(date(2024, 1, 1)) for span in treaty.status(date(2024, 1, 1)).history]
    /// [1532, 1401]
    fn days(&self, on: Day) -> Option<i64> {
        self.0.days(on.0)
    }
}

/// One step with the days since the one before it and since the first. What several sources tell of one
/// event is one step.
///
/// Where a date is uncertain the count has bounds: at least, at most.
///
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" }] }""")
/// >>> signed = treaty.milestones()[1]
/// >>> signed, signed.after_previous
/// (<Milestone signed 2015-12-21>, <DaySpan 416 to 446 days>)
#[pyclass(frozen, module = "bilateral", name = "Milestone")]
pub(crate) struct PyMilestone(pub(crate) Milestone);

record_class!(PyMilestone, Milestone, |it| format!("{} {}", it.kind, it.on));

#[pymethods]
impl PyMilestone {
    /// What happened.
    #[getter]
    fn kind(&self) -> Word<EventKind> {
        Word(self.0.kind)
    }

    /// When it took effect.
    #[getter]
    fn on(&self) -> PyWhen {
        PyWhen(self.0.on.clone())
    }

    /// Days since the previous milestone; absent for the first.
    #[getter]
    fn after_previous(&self) -> Option<PyDaySpan> {
        self.0.after_previous.map(PyDaySpan)
    }

    /// Days since the first milestone.
    #[getter]
    fn after_first(&self) -> Option<PyDaySpan> {
        self.0.after_first.map(PyDaySpan)
    }

    /// The event, as an index into the log.
    #[getter]
    fn event(&self) -> usize {
        self.0.event
    }

    /// What other sources say of the same event, later than `on`; the days count from `on`.
    #[getter]
    fn others(&self) -> Vec<PyClaimed> {
        self.0.others.iter().cloned().map(PyClaimed).collect()
    }
}

/// What one party has done towards being bound.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "signed", "on": "2015-12-21" }, { "kind": "ratified", "on": "2016-03-25", "by": "KAZ" }] }""")
/// >>> [(str(one.party), one.act.value, one.bound) for one in treaty.status(date(2018, 6, 30)).consent]
/// [('KAZ', 'ratified', True)]
#[pyclass(frozen, module = "bilateral", name = "Consent")]
pub(crate) struct PyConsent(pub(crate) Consent);

record_class!(PyConsent, Consent, |it| format!("{} {}", it.party, it.act));

#[pymethods]
impl PyConsent {
    /// The party.
    #[getter]
    fn party(&self) -> PyArea {
        PyArea(self.0.party)
    }

    /// Its latest act.
    #[getter]
    fn act(&self) -> Word<EventKind> {
        Word(self.0.act)
    }

    /// When.
    #[getter]
    fn on(&self) -> PyWhen {
        PyWhen(self.0.on.clone())
    }

    /// Whether it has expressed consent to be bound.
    #[getter]
    fn bound(&self) -> bool {
        self.0.bound
    }
}
