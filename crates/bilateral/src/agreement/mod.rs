//! Treaties and non-binding instruments: what has happened to them, and so what they are today.
//!
//! No instrument stores a status. It stores dated events, and [`Agreement::status`]
//! folds those certain to have happened by the day in question.

pub mod analysis;
mod conflict;
mod ending;
mod entry;
mod event;
mod explain;
mod fold;
mod force;
pub mod import;
mod kind;
mod link;
mod machine;
mod order;
pub mod rules;
mod scope;
mod stage;
mod status;
mod tabular;
mod terms;
mod timeline;
mod tracks;
pub mod wording;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

pub use conflict::{Claimed, Conflict, Policy, Resolution, ResolutionRecord, Resolved};
pub(crate) use ending::consent;
pub(crate) use entry::between;
pub use entry::{
    AuditReason, Counting, EntryAudit, EntryIntoForce, EntryRule, EntryRuleRecord, MonthEnd, OffsetStep,
    OrganisationsCount, PartyEntry, Predecessor, Quota, SuccessionsCount, Trigger,
};
pub use event::{Event, EventKind, Ground, Votes};
use fold::Folded;
pub(crate) use fold::{Entered, Nature, Question};
pub use kind::{Bindingness, Competence, Kind};
pub(crate) use link::link;
pub(crate) use order::Order;
pub use scope::{Part, WHOLE};
pub(crate) use scope::{covers, part};
pub use stage::Stage;
pub(crate) use status::standing_status;
pub use status::{Consent, Status};
pub use terms::Terms;
pub use timeline::{Milestone, Span};
pub use tracks::{ConsentStage, ConsentTrack, ForceStage, ForceTrack, TextTrack, Tracks};
pub use wording::{Language, Meaning, StatusWord, read_status_word};

use crate::economy::{Area, Bloc};
use crate::error::{Error, Result};
use crate::period::When;
use crate::wire::Id;

use self::rules::{ENTRY_RULE_INVALID, PARTIES_TOO_FEW, WINDOW_MISPLACED};

/// A treaty or a non-binding instrument, as the log of what happened to it.
///
/// ```
/// use bilateral::agreement::{Agreement, Stage};
/// use time::macros::date;
///
/// let air: Agreement = serde_json::from_str(r#"{
///     "id": "EU-KZ-HAS-2024", "title": "Horizontal air services agreement",
///     "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
///     "events": [{ "kind": "initialled", "on": "2024-10-14" }]
/// }"#).unwrap();
/// let status = air.status(date!(2024 - 12 - 23));
/// assert_eq!(status.stage, Stage::Initialled);
/// assert!(status.explanation.contains("not signed and not in force"));
///
/// // Wrong: there is no status to set, and no field for one.
/// let refused = serde_json::from_str::<Agreement>(r#"{ "id": "X", "status": "in force" }"#);
/// assert!(refused.unwrap_err().to_string().contains("unknown field `status`"));
/// ```
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", try_from = "AgreementRecord", into = "AgreementRecord")]
pub struct Agreement {
    raw: AgreementRecord,
    order: Order,
    /// What its rules on entry into force are linked to; only a dossier knows.
    waits_for: Vec<Arc<Agreement>>,
    folded: Vec<Folded>,
}

/// An agreement as it stands on the wire; becomes an [`Agreement`] through `try_into`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AgreementRecord {
    /// What other records call it.
    pub id: Id,
    /// Its title in English.
    pub title: String,
    /// The short name people use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// What sort of instrument it is.
    pub kind: Kind,
    /// Whether it creates obligations under international law.
    pub binding: Bindingness,
    /// Whose powers it touches on the Union's side.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competence: Option<Competence>,
    /// Its parts, where some of them have a fate of their own; events then name no others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// Who agrees.
    pub parties: Vec<Area>,
    /// The window a non-binding instrument is meant for, from its label: `2023/2024`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valid: Option<When>,
    /// Earlier instruments it replaces in law.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub supersedes: Vec<Id>,
    /// An earlier text that died and that this one takes up again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces_draft: Option<Id>,
    /// The instrument it carries out or follows up.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub implements: Option<Id>,
    /// The earlier instrument of the same series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follows: Option<Id>,
    /// Earlier instruments it amends.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub amends: Vec<Id>,
    /// The earlier instrument it lets somebody accede to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accession_to: Option<Id>,
    /// Its clauses on entry into force, one for the whole and one for each part that has its own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub entry_into_force: Vec<EntryRule>,
    /// Further clauses that decide what an event means.
    #[serde(default, skip_serializing_if = "Terms::is_plain")]
    pub terms: Terms,
    /// Areas of cooperation it covers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub areas: Vec<Id>,
    /// What a reader should know about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// What happened, in any order.
    pub events: Vec<Event>,
}

/// The same record; what a dossier knows beside it does not make it another agreement.
impl PartialEq for Agreement {
    fn eq(&self, other: &Self) -> bool {
        self.raw == other.raw
    }
}

impl Eq for Agreement {}

impl TryFrom<AgreementRecord> for Agreement {
    type Error = Error;

    fn try_from(raw: AgreementRecord) -> Result<Self> {
        let mut distinct = raw.parties.clone();
        crate::order::sort(&mut distinct);
        distinct.dedup();
        if distinct.len() < 2 || distinct.len() < raw.parties.len() {
            let message = format!("`{}` needs at least two different parties, each named once", raw.id);
            return Err(Error::new(&PARTIES_TOO_FEW, message).at("parties"));
        }
        if raw.binding == Bindingness::Binding && raw.valid.is_some() {
            let message =
                format!("`{}` binds its parties, so it has no window; record `expired` as an event", raw.id);
            return Err(Error::new(&WINDOW_MISPLACED, message).at("valid"));
        }
        for (position, rule) in raw.entry_into_force.iter().enumerate() {
            if raw.entry_into_force.iter().take(position).any(|other| other.part() == rule.part()) {
                let message = format!("`{}` has two rules on entry into force for one part", raw.id);
                return Err(Error::new(&ENTRY_RULE_INVALID, message).at(position).at("entryIntoForce"));
            }
        }
        if raw.binding == Bindingness::NonBinding && !raw.entry_into_force.is_empty() {
            let message = format!("`{}` binds nobody, so nothing brings it into force", raw.id);
            return Err(Error::new(&ENTRY_RULE_INVALID, message).at("entryIntoForce"));
        }
        Ok(Self::new(raw))
    }
}

impl AgreementRecord {
    /// An instrument with what every instrument has, and nothing else.
    pub fn new(
        id: Id,
        title: impl Into<String>,
        kind: Kind,
        binding: Bindingness,
        parties: Vec<Area>,
    ) -> Self {
        Self {
            id,
            title: title.into(),
            short: None,
            kind,
            binding,
            competence: None,
            parts: Vec::new(),
            parties,
            valid: None,
            supersedes: Vec::new(),
            replaces_draft: None,
            implements: None,
            follows: None,
            amends: Vec::new(),
            accession_to: None,
            entry_into_force: Vec::new(),
            terms: Terms::default(),
            areas: Vec::new(),
            note: None,
            events: Vec::new(),
        }
    }
}

impl From<Agreement> for AgreementRecord {
    fn from(agreement: Agreement) -> Self {
        agreement.raw
    }
}

impl Agreement {
    fn new(raw: AgreementRecord) -> Self {
        let order = Order::of(&raw.events, raw.terms.notice_months());
        let mut agreement = Self { raw, order, waits_for: Vec::new(), folded: Vec::new() };
        agreement.folded = agreement.log().folded();
        agreement
    }

    /// What other records call it.
    pub fn id(&self) -> &Id {
        &self.raw.id
    }

    /// Its title.
    pub fn title(&self) -> &str {
        &self.raw.title
    }

    /// The short name people use, or the title.
    pub fn name(&self) -> &str {
        self.raw.short.as_deref().unwrap_or(&self.raw.title)
    }

    /// What sort of instrument it is.
    pub fn kind(&self) -> Kind {
        self.raw.kind
    }

    /// Whether it creates obligations under international law.
    pub fn binding(&self) -> Bindingness {
        self.raw.binding
    }

    /// Whose powers it touches on the Union's side.
    pub fn competence(&self) -> Option<Competence> {
        self.raw.competence
    }

    /// Its parts, as far as they are declared.
    pub fn parts(&self) -> &[Part] {
        &self.raw.parts
    }

    /// Who agrees.
    pub fn parties(&self) -> &[Area] {
        &self.raw.parties
    }

    /// Whether the European Union is a party, so that Article 218 TFEU applies.
    pub fn has_union(&self) -> bool {
        self.raw.parties.contains(&Area::Bloc(Bloc::EU))
    }

    /// The window a non-binding instrument is meant for.
    pub fn valid(&self) -> Option<&When> {
        self.raw.valid.as_ref()
    }

    /// Earlier instruments it replaces in law.
    pub fn supersedes(&self) -> &[Id] {
        &self.raw.supersedes
    }

    /// An earlier text that died and that this one takes up again.
    pub fn replaces_draft(&self) -> Option<&Id> {
        self.raw.replaces_draft.as_ref()
    }

    /// The instrument it carries out.
    pub fn implements(&self) -> Option<&Id> {
        self.raw.implements.as_ref()
    }

    /// The earlier instrument of the same series.
    pub fn follows(&self) -> Option<&Id> {
        self.raw.follows.as_ref()
    }

    /// Earlier instruments it amends.
    pub fn amends(&self) -> &[Id] {
        &self.raw.amends
    }

    /// The earlier instrument it lets somebody accede to.
    pub fn accession_to(&self) -> Option<&Id> {
        self.raw.accession_to.as_ref()
    }

    /// Its clauses on entry into force.
    pub fn entry_rules(&self) -> &[EntryRule] {
        &self.raw.entry_into_force
    }

    /// Further clauses that decide what an event means.
    pub fn terms(&self) -> &Terms {
        &self.raw.terms
    }

    /// Areas of cooperation it covers.
    pub fn areas(&self) -> &[Id] {
        &self.raw.areas
    }

    /// What a reader should know about it.
    pub fn note(&self) -> Option<&str> {
        self.raw.note.as_deref()
    }

    /// What happened, in the order of the file.
    pub fn events(&self) -> &[Event] {
        &self.raw.events
    }

    /// Every step in order of effect, with the days each took; proposals, rounds and
    /// corrections are no steps ([`EventKind::is_step`]).
    pub fn milestones(&self) -> Vec<Milestone> {
        let steps = self.order.happened(None).iter().filter(|place| place.kind.is_step());
        let dated = |place: &order::Place| Some((place.index(), place.when(&self.raw.events)?.into_owned()));
        timeline::milestones(&self.raw.events, steps.filter_map(dated).collect())
    }

    /// When something nobody is bound by was agreed on: the first of signature, endorsement, adoption and launch.
    pub(crate) fn agreed(&self) -> Option<&When> {
        use EventKind as E;
        let agreed = |kind| matches!(kind, E::Signed | E::Endorsed | E::Adopted | E::Launched);
        let log = self.log();
        log.happened(None).find(|(_, event)| agreed(event.kind)).map(|(_, event)| event.takes_effect())
    }

    pub(crate) fn nature(&self) -> Nature {
        match self.raw.binding {
            Bindingness::Binding => Nature::Treaty,
            Bindingness::NonBinding | Bindingness::Disputed => Nature::Political,
        }
    }
}
