//! Instruments and what happened to them.

use bilateral::agreement::{
    Agreement, Bindingness, Competence, Event, EventKind, Ground, Kind, Part, Policy, Resolution, Votes,
};
use bilateral::columns::Tabular;
use bilateral::wire::Id;
use pyo3::prelude::*;

use crate::date::Day;
use crate::economy::PyArea;
use crate::error::OrRaise;
use crate::kin::{PyConflict, PyLink, PyResolved};
use crate::lifecycle::{PyEntryAudit, PyEntryIntoForce, PyEntryRule, PyTerms, PyTracks};
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

table_class!(PyAgreement, |it| bilateral_arrow::table(&it.to_columns()));
html_class!(PyAgreement, |it| it.html());

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

    /// Its parts, as far as they are declared.
    #[getter]
    fn parts(&self) -> Vec<PyPart> {
        self.0.parts().iter().cloned().map(PyPart).collect()
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

    /// Earlier instruments it amends.
    #[getter]
    fn amends(&self) -> Vec<&str> {
        self.0.amends().iter().map(Id::as_str).collect()
    }

    /// The earlier instrument it lets somebody accede to.
    #[getter]
    fn accession_to(&self) -> Option<&str> {
        self.0.accession_to().map(Id::as_str)
    }

    /// Its clauses on entry into force.
    #[getter]
    fn entry_rules(&self) -> Vec<PyEntryRule> {
        self.0.entry_rules().iter().cloned().map(PyEntryRule).collect()
    }

    /// Further clauses that decide what an event means.
    #[getter]
    fn terms(&self) -> PyTerms {
        PyTerms(self.0.terms().clone())
    }

    /// What it is at the end of a day, why, and what is missing for more: for everybody or one party,
    /// as a whole or in a part. A rule linked to another agreement is followed by `Dossier.status`.
    ///
    /// >>> from datetime import date
    /// >>> treaty = bilateral.Agreement.from_json("""{
    /// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    /// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
    /// ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
    /// >>> treaty.status(date(2019, 1, 1)).stage
    /// <Stage.SIGNED: 'signed'>
    /// >>> print(treaty.status(date(2019, 1, 1)).explanation)
    /// signed on 21 December 2015; not in force: signature obliges not to defeat the treaty's object (VCLT Article 18), no more
    #[pyo3(signature = (on, party = None, scope = None))]
    fn status(&self, on: Day, party: Option<PyArea>, scope: Option<&str>) -> PyStatus {
        PyStatus(match (party, scope) {
            (None, None) => self.0.status(on.0),
            (Some(party), None) => self.0.status_for(on.0, party.0),
            (Some(party), Some(scope)) => self.0.status_for_scope(on.0, party.0, scope),
            (None, Some(scope)) => self.0.status_of_scope(on.0, scope),
        })
    }

    /// The four tracks at the end of a day. Only events certain to have taken effect count.
    ///
    /// >>> from datetime import date
    /// >>> treaty = bilateral.Agreement.from_json("""{
    /// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    /// ...     "events": [{ "kind": "signed", "on": "2015-12-21" }, { "kind": "ratified", "on": "2016-03-25", "by": "KAZ" }] }""")
    /// >>> [(str(one.party), one.stage.value) for one in treaty.tracks(date(2018, 6, 30)).consent]
    /// [('KAZ', 'expressed'), ('EU', 'signed')]
    fn tracks(&self, on: Day) -> PyTracks {
        PyTracks(self.0.tracks(on.0))
    }

    /// When it, or a part of it, enters into force by its rule, as far as the log tells by the end of a
    /// day; without one, with all that the log holds, whenever it happens.
    ///
    /// >>> from datetime import date
    /// >>> agreement = bilateral.Agreement.from_json("""{
    /// ...     "id": "A", "title": "An agreement", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    /// ...     "entryIntoForce": [{ "trigger": "last-notification", "offset": [{ "firstOfMonth": 2 }] }],
    /// ...     "events": [{ "kind": "notified", "on": "2023-11-20", "by": "KAZ" }]
    /// ... }""")
    /// >>> [party.id for party in agreement.entry_into_force(date(2023, 12, 1)).holding_up]
    /// ['EU']
    /// >>> str(agreement.entry_into_force_if(date(2024, 1, 12), "EU").general)
    /// '2024-03-01'
    #[pyo3(signature = (on = None, scope = None))]
    fn entry_into_force(&self, on: Option<Day>, scope: Option<&str>) -> PyEntryIntoForce {
        let scope = scope.unwrap_or(bilateral::agreement::WHOLE);
        PyEntryIntoForce(match on {
            Some(on) => self.0.entry_into_force_of(scope, on.0),
            None => self.0.entry_into_force_expected_of(scope),
        })
    }

    /// When it enters into force if a party, or everybody it waits for, does on a day what the rule asks.
    ///
    /// >>> from datetime import date
    /// >>> treaty = bilateral.Agreement.from_json("""{
    /// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    /// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
    /// ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
    /// >>> treaty.entry_into_force_if(date(2024, 1, 1)).general
    /// When('2024-01-01')
    #[pyo3(signature = (on, party = None))]
    fn entry_into_force_if(&self, on: Day, party: Option<PyArea>) -> PyEntryIntoForce {
        PyEntryIntoForce(match party {
            Some(party) => self.0.if_notified(party.0, on.0),
            None => self.0.if_all_notified(on.0),
        })
    }

    /// What the rules give against what the log states, date by date; empty where no rule is recorded.
    ///
    /// >>> treaty = bilateral.Agreement.from_json("""{
    /// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    /// ...     "entryIntoForce": [{ "trigger": "last-notification", "offset": [{ "firstOfMonth": 2 }] }],
    /// ...     "events": [{ "kind": "notified", "on": "2016-03-25", "by": "KAZ" }, { "kind": "notified", "on": "2020-01-20", "by": "EU" },
    /// ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
    /// >>> [(str(one.stated), str(one.computed), one.agrees.value) for one in treaty.audit_entry_into_force()]
    /// [('2020-03-01', '2020-03-01', 'yes')]
    fn audit_entry_into_force(&self) -> Vec<PyEntryAudit> {
        self.0.audit_entry_into_force().into_iter().map(PyEntryAudit).collect()
    }

    /// Events that different sources date differently, in order of the log.
    ///
    /// >>> treaty = bilateral.Agreement.from_json("""{
    /// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    /// ...     "events": [{ "kind": "signed", "on": "2015-12-21", "source": "council" },
    /// ...                { "kind": "signed", "on": "2015-12-20", "source": "press" }] }""")
    /// >>> [(one.kind.value, [str(claim.on) for claim in one.claims]) for one in treaty.conflicts()]
    /// [('signed', ['2015-12-21', '2015-12-20'])]
    fn conflicts(&self) -> Vec<PyConflict> {
        self.0.conflicts().into_iter().map(PyConflict).collect()
    }

    /// The agreement with one date for every event, chosen by a policy. What it cannot decide stays open.
    ///
    /// >>> treaty = bilateral.Agreement.from_json("""{
    /// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    /// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
    /// ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
    /// >>> treaty.resolved("earliest").agreement == treaty
    /// True
    #[pyo3(signature = (policy, sources = Vec::new()))]
    fn resolved(&self, policy: &str, sources: Vec<String>) -> PyResult<PyResolved> {
        let policy = Policy::parse(policy).map_err(|refused| refused.at("policy")).or_raise()?;
        let ids = sources
            .iter()
            .enumerate()
            .map(|(index, id)| Id::parse(id).map_err(|refused| refused.at(index).at("sources")));
        let ids = ids.collect::<bilateral::Result<Vec<Id>>>().or_raise()?;
        let resolution = Resolution::new(policy, ids).or_raise()?;
        Ok(PyResolved(self.0.resolved(&resolution)))
    }

    /// The earlier instruments it names, by relation.
    ///
    /// >>> newer = bilateral.Agreement.from_json("""{
    /// ...     "id": "EPCA", "title": "EPCA", "kind": "partnership", "binding": "binding", "parties": ["EU", "KAZ"],
    /// ...     "supersedes": ["PCA"], "events": [] }""")
    /// >>> [(one.later, one.relation.value, one.earlier) for one in newer.relations()]
    /// [('EPCA', 'supersedes', 'PCA')]
    fn relations(&self) -> Vec<PyLink> {
        self.0.relations().into_iter().map(PyLink).collect()
    }

    /// Every stage it went through, as far as the log reaches.
    ///
    /// >>> treaty = bilateral.Agreement.from_json("""{
    /// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    /// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" },
    /// ...                { "kind": "entered-into-force", "on": "2020-03-01" }] }""")
    /// >>> [str(one) for one in treaty.timeline()][:1]
    /// ['<Span initialled from 2014-10>']
    fn timeline(&self) -> Vec<PySpan> {
        self.0.timeline().into_iter().map(PySpan).collect()
    }

    /// Every event in order of effect, with the days each took.
    ///
    /// >>> treaty = bilateral.Agreement.from_json("""{
    /// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
    /// ...     "events": [{ "kind": "initialled", "on": "2014-10" }, { "kind": "signed", "on": "2015-12-21" }] }""")
    /// >>> [(one.kind.value, str(one.after_first)) for one in treaty.milestones()]
    /// [('initialled', 'None'), ('signed', '416 to 446 days')]
    fn milestones(&self) -> Vec<PyMilestone> {
        self.0.milestones().into_iter().map(PyMilestone).collect()
    }
}

/// A part of an instrument that can have a fate of its own.
///
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "partnership", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "parts": [{ "scope": "trade", "title": "Title III", "competence": "eu-only" }], "events": [] }""")
/// >>> [(part.scope, part.title, part.competence.value) for part in treaty.parts]
/// [('trade', 'Title III', 'eu-only')]
#[pyclass(frozen, module = "bilateral", name = "Part")]
pub(crate) struct PyPart(pub(crate) Part);

record_class!(PyPart, Part, |it| it.scope.clone());

#[pymethods]
impl PyPart {
    /// The name events and rules use in `scope`.
    #[getter]
    fn scope(&self) -> &str {
        &self.0.scope
    }

    /// What it is called in the text.
    #[getter]
    fn title(&self) -> Option<&str> {
        self.0.title.as_deref()
    }

    /// Whose powers it touches on the Union's side, where that is not the whole's answer.
    #[getter]
    fn competence(&self) -> Option<Word<Competence>> {
        self.0.competence.map(Word)
    }
}

/// One dated event in the life of an instrument.
///
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "signed", "on": "2015-12-21", "place": "Astana" }] }""")
/// >>> event = treaty.events[0]
/// >>> event.kind.value, event.on, event.place
/// ('signed', When('2015-12-21'), 'Astana')
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

    /// When the depositary or the other side received it, if that is another day (VCLT Article 78).
    #[getter]
    fn received(&self) -> Option<PyWhen> {
        self.0.received.clone().map(PyWhen)
    }

    /// Whose act it is where that is neither an economy nor a bloc: an international organisation, by name.
    #[getter]
    fn organisation(&self) -> Option<&str> {
        self.0.organisation.as_deref()
    }

    /// Which version of the text it concerns; absent for the last one named before it.
    #[getter]
    fn version(&self) -> Option<&str> {
        self.0.version.as_ref().map(Id::as_str)
    }

    /// On what ground it ends or suspends the treaty.
    #[getter]
    fn ground(&self) -> Option<Word<Ground>> {
        self.0.ground.map(Word)
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
///
/// >>> treaty = bilateral.Agreement.from_json("""{
/// ...     "id": "T", "title": "T", "kind": "partnership", "binding": "binding", "parties": ["EU", "KAZ"],
/// ...     "events": [{ "kind": "parliament-consented", "on": "2017-12-12", "votes": { "for": 511, "against": 115, "abstaining": 28 } }] }""")
/// >>> votes = treaty.events[0].votes
/// >>> votes.in_favour, votes.against, votes.abstaining
/// (511, 115, 28)
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
