//! What is ahead of a day, and what the parties have undertaken to do.

use bilateral::Calendar;
use bilateral::calendar::{Item, ItemKind, Undated};
use bilateral::cooperation::{AreaProgress, Commitment, CommitmentStatus, Progress, Recurrence, Tally};
use bilateral::period::Truth;
use bilateral::wire::Id;
use pyo3::prelude::*;
use time::Date;

use crate::date::Day;
use crate::when::PyWhen;
use crate::word::Word;

/// Everything in a dossier that has a date on a day or after it; from `Dossier.calendar`.
///
/// >>> from datetime import date
/// >>> dossier = bilateral.Dossier.from_toml("""
/// ...     title = "Two parties"
/// ...     parties = ["KAZ", "EU"]
/// ...     sources = [{ id = "S", title = "A source" }]
/// ...     [[meetings]]
/// ...     id = "M"
/// ...     title = "Cooperation Council"
/// ...     on = "2025-12-01"
/// ...     source = "S"
/// ... """)
/// >>> ahead = dossier.calendar(on=date(2025, 11, 1))
/// >>> [(item.kind, item.first) for item in ahead.items]
/// [(<ItemKind.MEETING: 'meeting'>, datetime.date(2025, 12, 1))]
/// >>> "DTEND;VALUE=DATE:20251202\r\n" in ahead.to_ics()
/// True
///
/// Wrong: expecting what is past.
///
/// >>> dossier.calendar(on=date(2025, 12, 2)).items
/// []
#[pyclass(frozen, module = "bilateral", name = "Calendar")]
pub(crate) struct PyCalendar(pub(crate) Calendar);

record_class!(PyCalendar, Calendar, |it| format!("{} on {}", it.title, it.on));

getters!(PyCalendar {
    /// What the dossier is about.
    title: String = |it| it.title.clone();
    /// The day asked about.
    on: Date = |it| it.on;
    /// What is ahead, by first day.
    items: Vec<PyItem> = |it| it.items.iter().cloned().map(PyItem).collect();
    /// What is ahead at a time nobody has bounded.
    undated: Vec<PyUndated> = |it| it.undated.iter().cloned().map(PyUndated).collect();
});

#[pymethods]
impl PyCalendar {
    /// The calendar file (RFC 5545). Write it as bytes, or with `newline=""`: its lines end in `\r\n`.
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
    /// >>> dossier.calendar(date(2023, 1, 1)).to_ics().splitlines()[0]
    /// 'BEGIN:VCALENDAR'
    fn to_ics(&self) -> String {
        self.0.to_ics()
    }
}

/// One thing ahead, with its days.
///
/// >>> from datetime import date
/// >>> dossier = bilateral.Dossier.from_toml("""
/// ...     title = "A and B"
/// ...     parties = ["KAZ", "EU"]
/// ...     commitments = [{ id = "C1", action = "Hold a summit", due = "2025-04", status = "not-started", source = "press" }]
/// ...     """)
/// >>> item = dossier.calendar(date(2025, 1, 1)).items[0]
/// >>> item.summary, item.first, item.last, item.certain
/// ('Hold a summit', datetime.date(2025, 4, 1), datetime.date(2025, 4, 30), False)
#[pyclass(frozen, module = "bilateral", name = "CalendarItem")]
pub(crate) struct PyItem(pub(crate) Item);

record_class!(PyItem, Item, |it| it.uid.clone());

getters!(PyItem {
    /// Its name in every calendar, made from ids alone.
    uid: &str = |it| &it.uid;
    /// What sort of thing it is.
    kind: Word<ItemKind> = |it| Word(it.kind);
    /// The record it is about.
    of: &str = |it| it.of.as_str();
    /// One line.
    summary: &str = |it| &it.summary;
    /// Its first day, or the first day possible.
    first: Date = |it| it.first;
    /// Its last day, or the last day possible; that day included.
    last: Date = |it| it.last;
    /// Whether the days are known; if not, it is on some day from first to last.
    certain: bool = |it| it.certain;
    /// What a reader should know about it.
    note: Option<&str> = |it| it.note.as_deref();
    /// What came of it by the day asked about; of commitments only.
    status: Option<Word<CommitmentStatus>> = |it| it.status.map(Word);
    /// How often it comes again, as the value of an RRULE; of commitments only.
    rrule: Option<String> = |it| it.recurrence.map(Recurrence::rrule);
});

/// Something ahead at a time nobody has bounded.
///
/// >>> from datetime import date
/// >>> dossier = bilateral.Dossier.from_toml("""
/// ...     title = "A and B"
/// ...     parties = ["KAZ", "EU"]
/// ...     commitments = [{ id = "C1", action = "Hold a summit", status = "not-started", source = "press" }]
/// ...     """)
/// >>> dossier.calendar(date(2025, 1, 1)).undated
/// [<UndatedItem Hold a summit>]
#[pyclass(frozen, module = "bilateral", name = "UndatedItem")]
pub(crate) struct PyUndated(pub(crate) Undated);

record_class!(PyUndated, Undated, |it| it.summary.clone());

getters!(PyUndated {
    /// What sort of thing it is.
    kind: Word<ItemKind> = |it| Word(it.kind);
    /// The record it is about.
    of: &str = |it| it.of.as_str();
    /// One line.
    summary: &str = |it| &it.summary;
    /// As far as the time is known; None where nothing is.
    when: Option<PyWhen> = |it| it.when.clone().map(PyWhen);
});

/// An undertaking with a deadline: who does what by when, under which article.
///
/// >>> from datetime import date
/// >>> summit = bilateral.Commitment.from_json("""{
/// ...     "id": "C1", "action": "Hold the first summit", "due": "2025", "status": "not-started", "source": "press"
/// ... }""")
/// >>> summit.overdue(date(2025, 12, 31)), summit.overdue(date(2026, 1, 1))
/// (<Truth.NO: 'no'>, <Truth.YES: 'yes'>)
///
/// Wrong: "overdue" is no status; it would be true on one day and false on another.
///
/// >>> bilateral.Commitment.from_json('{"id": "C1", "action": "Meet", "status": "overdue", "source": "press"}')
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ... [input.unknown-word at /status]
#[pyclass(frozen, module = "bilateral", name = "Commitment")]
pub(crate) struct PyCommitment(pub(crate) Commitment);

record_class!(PyCommitment, Commitment, |it| it.id.to_string());

getters!(PyCommitment {
    /// What other records call it.
    id: &str = |it| it.id.as_str();
    /// The instrument it stands in.
    agreement: Option<&str> = |it| it.agreement.as_ref().map(Id::as_str);
    /// The article, paragraph or action number it stands under.
    article: Option<&str> = |it| it.article.as_deref();
    /// Who undertakes it; None where both sides do.
    by: Option<String> = |it| it.by.map(|by| by.to_string());
    /// What is to be done.
    action: &str = |it| &it.action;
    /// By when, as far as it is known.
    due: Option<PyWhen> = |it| it.due.clone().map(PyWhen);
    /// How often it comes due again, as the value of an RRULE.
    rrule: Option<String> = |it| it.recurrence.map(Recurrence::rrule);
    /// What came of it, as far as the dossier knows.
    status: Word<CommitmentStatus> = |it| Word(it.status);
    /// When it was done, if it was.
    completed: Option<PyWhen> = |it| it.completed.clone().map(PyWhen);
    /// The source that shows it was done.
    evidence: Option<&str> = |it| it.evidence.as_ref().map(Id::as_str);
    /// The area of work it belongs to.
    area: Option<&str> = |it| it.area.as_ref().map(Id::as_str);
    /// The source that records the undertaking.
    source: &str = |it| it.source.as_str();
});

#[pymethods]
impl PyCommitment {
    /// What came of it by the end of a day: what was completed later counts as in progress.
    ///
    /// >>> from datetime import date
    /// >>> summit = bilateral.Commitment.from_json("""{
    /// ...     "id": "C1", "action": "Hold the first summit", "due": "2025", "status": "done", "completed": "2025-04-04",
    /// ...     "source": "press" }""")
    /// >>> summit.status_on(date(2025, 4, 3)), summit.status_on(date(2025, 4, 4))
    /// (<CommitmentStatus.IN_PROGRESS: 'in-progress'>, <CommitmentStatus.DONE: 'done'>)
    fn status_on(&self, on: Day) -> Word<CommitmentStatus> {
        Word(self.0.status_on(on.0))
    }

    /// Whether its deadline had passed by the end of a day with the thing not done.
    ///
    /// >>> from datetime import date
    /// >>> vague = bilateral.Commitment.from_json("""{
    /// ...     "id": "C1", "action": "Hold the first summit", "due": "2025/..", "status": "not-started", "source": "press" }""")
    /// >>> vague.overdue(date(2026, 1, 1))
    /// <Truth.MAYBE: 'maybe'>
    fn overdue(&self, on: Day) -> Word<Truth> {
        Word(self.0.overdue(on.0))
    }

    /// The next deadline on a day or after it.
    ///
    /// >>> from datetime import date
    /// >>> talks = bilateral.Commitment.from_json("""{
    /// ...     "id": "C1", "action": "Meet every year", "due": "2024-10-15", "recurrence": { "every": "year" }, "status": "in-progress",
    /// ...     "source": "press" }""")
    /// >>> talks.next_due(date(2025, 1, 1))
    /// When('2025-10-15')
    fn next_due(&self, on: Day) -> Option<PyWhen> {
        self.0.next_due(on.0).map(PyWhen)
    }
}

/// How far commitments have come by the end of a day; from `Dossier.progress`.
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
/// >>> progress = dossier.progress(date(2025, 12, 31))
/// >>> progress.total, progress.areas
/// (<Tally 1 done>, [(None, <Tally 1 done>)])
#[pyclass(frozen, module = "bilateral", name = "Progress")]
pub(crate) struct PyProgress(pub(crate) Progress);

record_class!(PyProgress, Progress, |it| it.on.to_string());

getters!(PyProgress {
    /// The day asked about.
    on: Date = |it| it.on;
    /// All commitments.
    total: PyTally = |it| PyTally(it.total.clone());
    /// By area, in order of its id; those of no area, under None, come last.
    areas: Vec<(Option<String>, PyTally)> = |it| it.areas.iter().map(of_area).collect();
});

fn of_area(one: &AreaProgress) -> (Option<String>, PyTally) {
    (one.area.as_ref().map(ToString::to_string), PyTally(one.tally.clone()))
}

/// Commitments by what came of them.
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
/// >>> tally = dossier.progress(date(2025, 12, 31)).total
/// >>> tally.overdue, tally.share
/// (1, '0.5')
#[pyclass(frozen, module = "bilateral", name = "Tally")]
pub(crate) struct PyTally(pub(crate) Tally);

record_class!(PyTally, Tally, |it| format!("{} done", it.done));

getters!(PyTally {
    /// Nothing is on record as done.
    not_started: usize = |it| it.not_started;
    /// Work is under way.
    in_progress: usize = |it| it.in_progress;
    /// Done.
    done: usize = |it| it.done;
    /// Given up; they count in no share.
    dropped: usize = |it| it.dropped;
    /// Certainly past their deadline, and neither done nor dropped.
    overdue: usize = |it| it.overdue;
    /// Perhaps past it.
    perhaps_overdue: usize = |it| it.perhaps_overdue;
    /// Done as a share of those not dropped, as decimal text; None where there are none.
    share: Option<&str> = |it| it.share.as_deref();
    /// The same by weight; None unless each has a weight.
    weighted_share: Option<&str> = |it| it.weighted_share.as_deref();
});
