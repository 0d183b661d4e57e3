//! Several sources for one event, and how instruments stand to each other.

use bilateral::agreement::{Claimed, Conflict, EventKind, Resolved};
use bilateral::dossier::{Joint, Lineage, Link, Relation, Series};
use pyo3::prelude::*;

use crate::agreement::PyAgreement;
use crate::economy::PyArea;
use crate::period::PyDaySpan;
use crate::when::PyWhen;
use crate::word::Word;

/// What one source says of an event.
///
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "signed", "on": "2015-12-21", "source": "council" },
/// ...                { "kind": "signed", "on": "2015-12-20", "source": "press" }] }""")
/// >>> [(one.source, str(one.on)) for one in treaty.conflicts()[0].claims]
/// [('council', '2015-12-21'), ('press', '2015-12-20')]
#[pyclass(frozen, module = "bilateral", name = "Claimed")]
pub(crate) struct PyClaimed(pub(crate) Claimed);

record_class!(PyClaimed, Claimed, |it| it.on);

getters!(PyClaimed {
    /// The event, as an index into the log.
    event: usize = |it| it.event;
    /// When it took effect by this source.
    on: PyWhen = |it| PyWhen(it.on.clone());
    /// The source.
    source: Option<String> = |it| it.source.as_ref().map(ToString::to_string);
});

/// One event that several sources tell of with different dates.
///
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "signed", "on": "2015-12-21", "source": "council" },
/// ...                { "kind": "signed", "on": "2015-12-20", "source": "press" }] }""")
/// >>> treaty.conflicts()
/// [<Conflict signed>]
#[pyclass(frozen, module = "bilateral", name = "Conflict")]
pub(crate) struct PyConflict(pub(crate) Conflict);

record_class!(PyConflict, Conflict, |it| it.kind);

getters!(PyConflict {
    /// What happened.
    kind: Word<EventKind> = |it| Word(it.kind);
    /// Whose act it is; absent for a joint act.
    by: Option<PyArea> = |it| it.by.map(PyArea);
    /// Which part it concerns; absent for the whole.
    scope: Option<String> = |it| it.scope.clone();
    /// What each source says, in the order of the file.
    claims: Vec<PyClaimed> = |it| it.claims.iter().cloned().map(PyClaimed).collect();
});

/// An agreement of which conflicting dates have been settled by a policy.
///
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "signed", "on": "2015-12-21", "source": "council" },
/// ...                { "kind": "signed", "on": "2015-12-20", "source": "press" }] }""")
/// >>> settled = treaty.resolved("source", ["council"])
/// >>> settled.set_aside, [str(event.on) for event in settled.agreement.events]
/// ([1], ['2015-12-21'])
#[pyclass(frozen, module = "bilateral", name = "Resolved")]
pub(crate) struct PyResolved(pub(crate) Resolved);

record_class!(PyResolved, Resolved, |it| it.agreement.id());

getters!(PyResolved {
    /// The agreement without the claims that were not followed. The original keeps them all.
    agreement: PyAgreement = |it| PyAgreement(it.agreement.clone());
    /// The claims not followed, as indices into the log of the original.
    set_aside: Vec<usize> = |it| it.set_aside.clone();
    /// The conflicts the policy leaves open; all their claims are still there.
    open: Vec<PyConflict> = |it| it.open.iter().cloned().map(PyConflict).collect();
});

/// One relation between two instruments.
///
/// >>> newer = bilateral.Agreement.from_json("""{
/// ...     "id": "EPCA", "title": "EPCA", "kind": "partnership", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "supersedes": ["PCA"], "events": [] }""")
/// >>> newer.relations()
/// [<Link EPCA supersedes PCA>]
#[pyclass(frozen, module = "bilateral", name = "Link")]
pub(crate) struct PyLink(pub(crate) Link);

record_class!(PyLink, Link, |it| format!("{} {} {}", it.from, it.relation, it.to));

getters!(PyLink {
    /// The later one.
    later: String = |it| it.from.to_string();
    /// How it stands to the earlier one.
    relation: Word<Relation> = |it| Word(it.relation);
    /// The earlier one.
    earlier: String = |it| it.to.to_string();
});

/// An instrument among those it comes from and those that come from it.
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
/// >>> dossier.lineage("EPCA").earlier, dossier.lineage("PCA").later
/// ([<Link EPCA supersedes PCA>], [<Link EPCA supersedes PCA>])
#[pyclass(frozen, module = "bilateral", name = "Lineage")]
pub(crate) struct PyLineage(pub(crate) Lineage);

record_class!(PyLineage, Lineage, |it| it.id);

getters!(PyLineage {
    /// The instrument asked about.
    id: String = |it| it.id.to_string();
    /// What it comes from, the nearest first.
    earlier: Vec<PyLink> = |it| it.earlier.iter().cloned().map(PyLink).collect();
    /// What comes from it, the nearest first.
    later: Vec<PyLink> = |it| it.later.iter().cloned().map(PyLink).collect();
    /// Following the relations back leads to the instrument itself.
    circular: bool = |it| it.circular;
});

/// Instruments that follow each other.
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
/// >>> dossier.series()
/// [<Series P1, P2>]
#[pyclass(frozen, module = "bilateral", name = "Series")]
pub(crate) struct PySeries(pub(crate) Series);

record_class!(PySeries, Series, |it| {
    it.instruments.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
});

getters!(PySeries {
    /// The instruments, the first one first.
    instruments: Vec<String> = |it| it.instruments.iter().map(ToString::to_string).collect();
    /// Where one meets the next.
    joints: Vec<PyJoint> = |it| it.joints.iter().cloned().map(PyJoint).collect();
});

/// Two instruments of one series, one after the other.
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
/// >>> joint = dossier.series()[0].joints[0]
/// >>> joint, str(joint.by_label)
/// (<Joint P1 to P2>, '0 days')
#[pyclass(frozen, module = "bilateral", name = "Joint")]
pub(crate) struct PyJoint(pub(crate) Joint);

record_class!(PyJoint, Joint, |it| format!("{} to {}", it.earlier, it.later));

getters!(PyJoint {
    /// The earlier one.
    earlier: String = |it| it.earlier.to_string();
    /// The one that follows it.
    later: String = |it| it.later.to_string();
    /// Days between the two windows as labelled: 0 where they meet, below zero where they overlap.
    by_label: Option<PyDaySpan> = |it| it.by_label.map(PyDaySpan);
    /// Days from the end of the earlier window to the day the later one was agreed on.
    by_endorsement: Option<PyDaySpan> = |it| it.by_endorsement.map(PyDaySpan);
});
