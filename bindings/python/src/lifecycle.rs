//! The tracks of an instrument, and when it enters into force by its own rule.

use bilateral::agreement::{
    AuditReason, ConsentStage, ConsentTrack, EntryAudit, EntryIntoForce, EntryRule, EventKind, ForceStage,
    ForceTrack, PartyEntry, Stage, Terms, TextTrack, Tracks, Trigger,
};
use bilateral::period::Truth;
use pyo3::prelude::*;
use time::Date;

use crate::economy::PyArea;
use crate::period::PyDaySpan;
use crate::when::PyWhen;
use crate::word::Word;

/// All tracks of an instrument at the end of a day: one stage each.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "A treaty", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [
/// ...         { "kind": "signed", "on": "2015-12-21" },
/// ...         { "kind": "provisional-application-started", "on": "2016-05-01", "scope": "trade" }
/// ...     ]
/// ... }""")
/// >>> [(force.party.id, force.scope, str(force.stage)) for force in treaty.tracks(date(2017, 1, 1)).force]
/// [('KAZ', 'whole', 'not-applied'), ('KAZ', 'trade', 'provisionally-applied'), ('EU', 'whole', 'not-applied'), ('EU', 'trade', 'provisionally-applied')]
#[pyclass(frozen, module = "bilateral", name = "Tracks")]
pub(crate) struct PyTracks(pub(crate) Tracks);

record_class!(PyTracks, Tracks, |it| format!("on {}", it.on));

getters!(PyTracks {
    /// The day asked about.
    on: Date = |it| it.on;
    /// Versions of the text, in order of time; the last is the one that counts.
    texts: Vec<PyTextTrack> = |it| it.texts.iter().cloned().map(PyTextTrack).collect();
    /// Every party's consent; empty for what binds nobody.
    consent: Vec<PyConsentTrack> = |it| it.consent.iter().cloned().map(PyConsentTrack).collect();
    /// Every part for every party; empty for what binds nobody.
    force: Vec<PyForceTrack> = |it| it.force.iter().cloned().map(PyForceTrack).collect();
    /// The stage of an instrument that binds nobody.
    instrument: Option<Word<Stage>> = |it| it.instrument.map(Word);
});

/// One version of the text.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" }] }""")
/// >>> treaty.tracks(date(2015, 1, 1)).texts
/// [<TextTrack 1 initialled>]
#[pyclass(frozen, module = "bilateral", name = "TextTrack")]
pub(crate) struct PyTextTrack(pub(crate) TextTrack);

record_class!(PyTextTrack, TextTrack, |it| format!("{} {}", it.version, it.stage));

getters!(PyTextTrack {
    /// The version, as the events name it, or its number in order of time.
    version: String = |it| it.version.clone();
    /// How far it has come.
    stage: Word<Stage> = |it| Word(it.stage);
    /// Since when.
    since: PyWhen = |it| PyWhen(it.since.clone());
    /// The event that proves it, as an index into the log.
    event: usize = |it| it.event;
    /// The version it took up again.
    replaces: Option<String> = |it| it.replaces.clone();
});

/// One party's consent.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "signed", "on": "2015-12-21" }, { "kind": "ratified", "on": "2016-03-25", "by": "KAZ" }] }""")
/// >>> ours = treaty.tracks(date(2018, 6, 30)).consent[0]
/// >>> ours.party, ours.stage.value, ours.mode.value, ours.interim_duty
/// (Area('KAZ'), 'expressed', 'ratified', True)
#[pyclass(frozen, module = "bilateral", name = "ConsentTrack")]
pub(crate) struct PyConsentTrack(pub(crate) ConsentTrack);

record_class!(PyConsentTrack, ConsentTrack, |it| format!("{} {}", it.party, it.stage));

getters!(PyConsentTrack {
    /// The party.
    party: PyArea = |it| PyArea(it.party);
    /// How far it has come.
    stage: Word<ConsentStage> = |it| Word(it.stage);
    /// The act by which it consented.
    mode: Option<Word<EventKind>> = |it| it.mode.map(Word);
    /// Since when.
    since: Option<PyWhen> = |it| it.since.clone().map(PyWhen);
    /// The event that proves it, as an index into the log.
    event: Option<usize> = |it| it.event;
    /// Whether it must not defeat the treaty's object although the treaty is not in force for it (VCLT Article 18).
    interim_duty: bool = |it| it.interim_duty;
});

/// The force of one part for one party.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> treaty.tracks(date(2024, 1, 1)).force
/// [<ForceTrack KAZ whole in-force>, <ForceTrack EU whole in-force>]
#[pyclass(frozen, module = "bilateral", name = "ForceTrack")]
pub(crate) struct PyForceTrack(pub(crate) ForceTrack);

record_class!(PyForceTrack, ForceTrack, |it| format!("{} {} {}", it.party, it.scope, it.stage));

getters!(PyForceTrack {
    /// The party.
    party: PyArea = |it| PyArea(it.party);
    /// The part, or `whole`.
    scope: String = |it| it.scope.clone();
    /// Whether it is applied.
    stage: Word<ForceStage> = |it| Word(it.stage);
    /// Since when; absent while nothing has happened.
    since: Option<PyWhen> = |it| it.since.clone().map(PyWhen);
    /// The event that proves it, as an index into the log.
    event: Option<usize> = |it| it.event;
});

/// When an agreement enters into force by its own rule, for whom, and what that rests on.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "entryIntoForce": [{ "trigger": "last-notification", "offset": [{ "firstOfMonth": 2 }] }],
/// ...     "events": [{ "kind": "notified", "on": "2016-03-25", "by": "KAZ" }, { "kind": "notified", "on": "2020-01-20", "by": "EU" }] }""")
/// >>> entry = treaty.entry_into_force(date(2018, 6, 30))
/// >>> entry.general, [str(party) for party in entry.holding_up], entry.counted
/// (None, ['EU'], 1)
/// >>> treaty.entry_into_force(date(2020, 12, 31)).general
/// When('2020-03-01')
#[pyclass(frozen, module = "bilateral", name = "EntryIntoForce")]
pub(crate) struct PyEntryIntoForce(pub(crate) EntryIntoForce);

record_class!(PyEntryIntoForce, EntryIntoForce, |it| it.explanation);

getters!(PyEntryIntoForce {
    /// The day asked about; absent where all that the log holds was used.
    on: Option<Date> = |it| it.on;
    /// Which part; absent for the whole.
    scope: Option<String> = |it| it.scope.clone();
    /// The trigger of the rule used.
    trigger: Word<Trigger> = |it| Word(it.trigger);
    /// No rule is recorded, so VCLT Article 24(2) was used: all negotiating states.
    residual: bool = |it| it.residual;
    /// The day of entry into force at large, with bounds where dates are uncertain; absent while the rule is not met.
    general: Option<PyWhen> = |it| it.general.clone().map(PyWhen);
    /// Whether it is in force at the end of the day asked about.
    in_force: Word<Truth> = |it| Word(it.in_force);
    /// Instruments that count so far.
    counted: u32 = |it| it.counted;
    /// How many the rule asks for.
    required: u32 = |it| it.required;
    /// The weight of those parties as an exact decimal, where the rule asks for a share.
    share: Option<String> = |it| it.share.map(|share| share.to_string());
    /// Each party's own date.
    parties: Vec<PyPartyEntry> = |it| it.parties.iter().cloned().map(PyPartyEntry).collect();
    /// Parties whose act is missing; where a number of instruments is counted, any of them would do.
    holding_up: Vec<PyArea> = |it| it.holding_up.iter().copied().map(PyArea).collect();
    /// The events that set it off, as indices into the log, the last one last.
    evidence: Vec<usize> = |it| it.evidence.clone();
    /// One sentence that says it all.
    explanation: String = |it| it.explanation.clone();
});

/// When an agreement enters into force for one party.
///
/// >>> from datetime import date
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "entryIntoForce": [{ "trigger": "last-notification", "offset": [{ "firstOfMonth": 2 }] }],
/// ...     "events": [{ "kind": "notified", "on": "2016-03-25", "by": "KAZ" }] }""")
/// >>> [(str(one.party), str(one.instrument)) for one in treaty.entry_into_force(date(2018, 6, 30)).parties]
/// [('EU', 'None'), ('KAZ', '2016-03-25')]
#[pyclass(frozen, module = "bilateral", name = "PartyEntry")]
pub(crate) struct PyPartyEntry(pub(crate) PartyEntry);

record_class!(PyPartyEntry, PartyEntry, |it| it.party);

getters!(PyPartyEntry {
    /// The party.
    party: PyArea = |it| PyArea(it.party);
    /// When its instrument was given; absent while there is none.
    instrument: Option<PyWhen> = |it| it.instrument.clone().map(PyWhen);
    /// The event, as an index into the log.
    event: Option<usize> = |it| it.event;
    /// When its own waiting time is over, whether or not the agreement is in force at large.
    own: Option<PyWhen> = |it| it.own.clone().map(PyWhen);
    /// The later of its own date and the general one.
    in_force: Option<PyWhen> = |it| it.in_force.clone().map(PyWhen);
});

/// One stated date of entry into force beside the computed one.
///
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "entryIntoForce": [{ "trigger": "last-notification", "offset": [{ "days": 30 }] }],
/// ...     "events": [{ "kind": "notified", "on": "2016-03-25", "by": "KAZ" }, { "kind": "notified", "on": "2020-01-20", "by": "EU" },
/// ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
/// >>> audit = treaty.audit_entry_into_force()[0]
/// >>> audit.agrees.value, str(audit.computed), str(audit.difference)
/// ('no', '2020-02-19', '11 days')
#[pyclass(frozen, module = "bilateral", name = "EntryAudit")]
pub(crate) struct PyEntryAudit(pub(crate) EntryAudit);

record_class!(PyEntryAudit, EntryAudit, |it| it.stated);

getters!(PyEntryAudit {
    /// For whom; absent for entry into force at large.
    party: Option<PyArea> = |it| it.party.map(PyArea);
    /// For which part; absent for the whole.
    scope: Option<String> = |it| it.scope.clone();
    /// The event that states it, as an index into the log.
    event: usize = |it| it.event;
    /// What is stated.
    stated: PyWhen = |it| PyWhen(it.stated.clone());
    /// What the rule gives; absent where it is not met.
    computed: Option<PyWhen> = |it| it.computed.clone().map(PyWhen);
    /// Whether the two agree; `maybe` where an uncertain date leaves it open.
    agrees: Word<Truth> = |it| Word(it.agrees);
    /// Days from the computed to the stated date.
    difference: Option<PyDaySpan> = |it| it.difference.map(PyDaySpan);
    /// Why they differ.
    reason: Option<Word<AuditReason>> = |it| it.reason.map(Word);
});

/// The clause on entry into force: what sets it off, and how long after.
///
/// >>> clause = bilateral.EntryRule.from_json('{"trigger": "nth-instrument", "n": 35, "offset": [{"days": 30}]}')
/// >>> clause.trigger
/// <Trigger.NTH_INSTRUMENT: 'nth-instrument'>
///
/// Wrong: months are counted and nothing says what three months after 30 November are.
///
/// >>> bilateral.EntryRule.from_json('{"trigger": "last-deposit", "offset": [{"months": 3}]}')
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ... [agreement.entry-rule-invalid at /endOfMonth]
#[pyclass(frozen, module = "bilateral", name = "EntryRule")]
pub(crate) struct PyEntryRule(pub(crate) EntryRule);

record_class!(PyEntryRule, EntryRule, |it| it.record().trigger);

getters!(PyEntryRule {
    /// Which part it brings into force; absent for the whole.
    scope: Option<String> = |it| it.record().scope.clone();
    /// What sets it off.
    trigger: Word<Trigger> = |it| Word(it.record().trigger);
    /// How many instruments it asks for, where it counts them.
    n: Option<u32> = |it| it.record().n;
    /// The agreement whose entry into force brings this one with it.
    linked: Option<String> = |it| it.record().linked.as_ref().map(ToString::to_string);
    /// The article it stands in.
    article: Option<String> = |it| it.record().article.clone();
});

/// What the treaty says about its own life, as far as it matters for reading its log.
///
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "investment", "binding": "binding", "parties": ["DEU", "KAZ"],
/// ...     "events": [],
/// ...     "terms": { "notice": 12, "initialTerm": 120, "sunset": 240 } }""")
/// >>> treaty.terms.sunset, treaty.terms.retroactive
/// (240, False)
#[pyclass(frozen, module = "bilateral", name = "Terms")]
pub(crate) struct PyTerms(pub(crate) Terms);

record_class!(PyTerms, Terms, |it| format!("{} months' notice", it.notice_months()));

getters!(PyTerms {
    /// Months of notice before a denunciation takes effect; absent for twelve (VCLT Article 56(2)).
    notice: Option<u32> = |it| it.notice;
    /// Months from entry into force before which it cannot be ended.
    initial_term: Option<u32> = |it| it.initial_term;
    /// Months for which it goes on protecting what was done under it once it has ended.
    sunset: Option<u32> = |it| it.sunset;
    /// It reaches back before its signature, and says so (VCLT Article 28).
    retroactive: bool = |it| it.retroactive;
    /// Initialling counts as signature (VCLT Article 12(2)(a)).
    initials_sign: bool = |it| it.initials_sign;
});
