//! What the rule gives against what the sources state, and why the two differ.

use serde::{Deserialize, Serialize};

use super::compute::{self, Basis};
use super::{EntryIntoForce, EntryRule, EntryRuleRecord, OrganisationsCount, PartyEntry, SuccessionsCount};
use crate::agreement::{Event, EventKind};
use crate::economy::Area;
use crate::period::{DaySpan, Truth, When};
use crate::wire::words::words;

words! {
    /// Why a stated date of entry into force is not the one computed.
    pub enum AuditReason {
        /// It is the one the other end-of-month policy gives.
        EomPolicy = "eom-policy",
        /// A succession or continued application, which reaches back.
        Succession = "succession",
        /// The instruments of states that have been succeeded to are not in the log.
        Predecessor = "predecessor",
        /// It fits if instruments of organisations are counted the other way.
        Reio = "reio",
        /// The party's own waiting time ended before the agreement was in force at large.
        PartyJoinedBeforeGeneral = "party-joined-before-general",
        /// It is the very day of the instrument: no waiting time was applied.
        OnInstrumentDay = "on-instrument-day",
        /// It is the general date, though the party's instrument came later.
        WithTheOthers = "with-the-others",
        /// Earlier than computed, for a reason the log does not show.
        StatedEarlier = "stated-earlier",
        /// Later than computed: counted from a later day, such as that of the depositary's notice.
        StatedLater = "stated-later",
        /// By the rule and the log it is not in force at all.
        NotComputed = "not-computed",
    }
}

/// One stated date of entry into force beside the computed one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntryAudit {
    /// For whom; absent for entry into force at large.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<Area>,
    /// For which part; absent for the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// The event that states it, as an index into the log.
    pub event: usize,
    /// What is stated.
    pub stated: When,
    /// What the rule gives; absent where it is not met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub computed: Option<When>,
    /// Whether the two agree; `maybe` where an uncertain date leaves it open.
    pub agrees: Truth,
    /// Days from the computed to the stated date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub difference: Option<DaySpan>,
    /// Why they differ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<AuditReason>,
}

pub(crate) fn audit(rule: &EntryRule, basis: &Basis<'_>) -> Vec<EntryAudit> {
    let (computed, times) = compute::evaluated(rule, basis);
    let variants = Variants { rule, basis, computed: &computed, times: &times };
    let stated = basis.events.iter().enumerate().filter_map(|(index, event)| {
        let states = event.kind == EventKind::EnteredIntoForce;
        let consents = event.kind.is_consent() && event.effective.is_some() && event.by.is_some();
        ((states || consents) && event.organisation.is_none() && event.part() == rule.part())
            .then_some((index, event))
    });
    stated.map(|(index, event)| variants.compare(index, event)).collect()
}

struct Variants<'a> {
    rule: &'a EntryRule,
    basis: &'a Basis<'a>,
    computed: &'a EntryIntoForce,
    /// Every time a party consented.
    times: &'a [PartyEntry],
}

impl Variants<'_> {
    fn compare(&self, index: usize, event: &Event) -> EntryAudit {
        let stated = event.takes_effect();
        let computed = Self::date(self.computed, self.times, event.by, stated);
        let agrees = computed.map_or(Truth::No, |computed| same(computed, stated));
        EntryAudit {
            party: event.by,
            scope: event.part().map(str::to_owned),
            event: index,
            stated: stated.clone(),
            computed: computed.cloned(),
            agrees,
            difference: computed.map(|computed| computed.days_until(stated)),
            reason: (agrees == Truth::No).then(|| self.reason(event, stated, computed)),
        }
    }

    fn date<'d>(
        answer: &'d EntryIntoForce,
        times: &'d [PartyEntry],
        party: Option<Area>,
        stated: &When,
    ) -> Option<&'d When> {
        let Some(party) = party else { return answer.general.as_ref() };
        if let Some(time) = Self::time(times, party, stated) {
            return time.in_force.as_ref();
        }
        answer.parties.iter().find(|one| one.party == party)?.in_force.as_ref()
    }

    /// Of the times a party consented the one that a stated date is about: that which gives it, else
    /// the last before it, else the first.
    fn time<'d>(times: &'d [PartyEntry], party: Area, stated: &When) -> Option<&'d PartyEntry> {
        let own = || times.iter().filter(|one| one.party == party);
        let gives =
            |one: &&PartyEntry| one.in_force.as_ref().is_some_and(|when| same(when, stated) != Truth::No);
        let before = |one: &&PartyEntry| {
            one.instrument.as_ref().is_some_and(|given| stated.before(given) != Truth::Yes)
        };
        own().find(gives).or_else(|| own().rfind(before)).or_else(|| own().next())
    }

    fn reason(&self, event: &Event, stated: &When, computed: Option<&When>) -> AuditReason {
        if self.fits(event.by, stated, |record| {
            record.end_of_month = record.end_of_month.map(super::MonthEnd::other);
        }) {
            return AuditReason::EomPolicy;
        }
        let own = event.by.and_then(|party| Self::time(self.times, party, stated));
        if let Some(reason) = own.and_then(|own| self.reason_of_party(own, stated)) {
            return reason;
        }
        for organisations in OrganisationsCount::ALL {
            if self.fits(event.by, stated, |record| record.counting.organisations = *organisations) {
                return AuditReason::Reio;
            }
        }
        for successions in SuccessionsCount::ALL {
            if self.fits(event.by, stated, |record| record.counting.successions = *successions) {
                return AuditReason::Predecessor;
            }
        }
        let Some(computed) = computed else { return AuditReason::NotComputed };
        let earlier = stated.before(computed) == Truth::Yes;
        if event.by.is_none() && earlier && self.has_successions() {
            return AuditReason::Predecessor;
        }
        if earlier { AuditReason::StatedEarlier } else { AuditReason::StatedLater }
    }

    fn reason_of_party(&self, own: &PartyEntry, stated: &When) -> Option<AuditReason> {
        let kind = own.event.and_then(|index| self.basis.events.get(index)).map(|event| event.kind);
        if matches!(kind, Some(EventKind::Succeeded | EventKind::ApplicationContinued)) {
            return Some(AuditReason::Succession);
        }
        let is = |when: Option<&When>| when.is_some_and(|when| same(when, stated) == Truth::Yes);
        let general = self.computed.general.as_ref();
        let waited = own.own.as_ref();
        let before_general =
            waited.zip(general).is_some_and(|(own, general)| own.before(general) == Truth::Yes);
        if before_general && is(waited) {
            return Some(AuditReason::PartyJoinedBeforeGeneral);
        }
        if is(own.instrument.as_ref()) {
            return Some(AuditReason::OnInstrumentDay);
        }
        is(general).then_some(AuditReason::WithTheOthers)
    }

    fn has_successions(&self) -> bool {
        let succession =
            |event: &&Event| matches!(event.kind, EventKind::Succeeded | EventKind::ApplicationContinued);
        self.basis.events.iter().any(|event| succession(&event))
    }

    /// Whether the stated date is the one a changed rule gives.
    fn fits(&self, party: Option<Area>, stated: &When, change: impl FnOnce(&mut EntryRuleRecord)) -> bool {
        let mut record = self.rule.record().clone();
        change(&mut record);
        if record == *self.rule.record() {
            return false;
        }
        let Ok(rule) = EntryRule::try_from(record) else { return false };
        let (answer, times) = compute::evaluated(&rule, self.basis);
        Self::date(&answer, &times, party, stated).is_some_and(|when| same(when, stated) == Truth::Yes)
    }
}

/// Whether two dates are one day: certainly, possibly, or not.
fn same(a: &When, b: &When) -> Truth {
    if a.before(b) == Truth::Yes || b.before(a) == Truth::Yes {
        return Truth::No;
    }
    match (a.known_day(), b.known_day()) {
        (Some(one), Some(other)) if one == other => Truth::Yes,
        _ => Truth::Maybe,
    }
}
