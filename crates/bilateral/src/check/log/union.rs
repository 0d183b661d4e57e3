//! Article 218 TFEU, and who else must agree in a mixed agreement.

use super::{Log, before_all, earlier, joint, own};
use crate::agreement::rules as rule;
use crate::agreement::{Competence, Event, EventKind, Part, covers};
use crate::check::Report;
use crate::economy::{Area, Bloc};
use crate::order;
use crate::period::{Truth, YearMonth};

impl Log<'_> {
    pub(super) fn union_procedure(&self, report: &mut Report) {
        if !self.agreement.has_union() {
            return;
        }
        let talks =
            self.of(|kind| matches!(kind, EventKind::NegotiationOpened | EventKind::NegotiationRound)).next();
        if let Some((index, event)) = talks {
            let message =
                || format!("{} {} without a mandate on record", event.kind.label(), event.on.phrase());
            let broken = self.unprecedented(EventKind::NegotiationAuthorised, event);
            self.tell(broken, &rule::TALKS_WITHOUT_MANDATE, index, message, report);
        }
        if let Some((index, event)) = self.of(EventKind::is_signature).next() {
            let message = || {
                format!(
                    "signed {} and no Council decision on signature is recorded before that",
                    event.on.phrase()
                )
            };
            let broken = self.unprecedented(EventKind::SignatureAuthorised, event);
            self.tell(broken, &rule::SIGNED_WITHOUT_DECISION, index, message, report);
        }
        if let Some((index, event)) = self.all(EventKind::ConclusionDecided).next()
            && !self.all(EventKind::ParliamentConsented).any(|(_, consent)| of_the_union(consent))
        {
            let message = || {
                format!("concluded {} and no consent of the European Parliament on record", event.on.phrase())
            };
            self.tell(Truth::Yes, &rule::CONCLUDED_WITHOUT_PARLIAMENT, index, message, report);
        }
        match self.agreement.competence() {
            Some(Competence::EuOnly) => self.members_have_no_part(report),
            Some(Competence::Mixed) => self.members_must_agree(report),
            _ => {}
        }
    }

    /// Whether no event of `kind` came before `event`; dates that leave it open are given the benefit.
    fn unprecedented(&self, kind: EventKind, event: &Event) -> Truth {
        let causes = || self.all(kind).map(|(_, cause)| &cause.on);
        if causes().next().is_none() || before_all(&event.on, causes()) == Truth::Yes {
            return Truth::Yes;
        }
        Truth::No
    }

    /// The Union concludes alone, so no member state ratifies, deposits or notifies.
    fn members_have_no_part(&self, report: &mut Report) {
        for (index, event) in self.of(consents) {
            let Some(member) = event.by.filter(|by| is_member(*by, event)) else { continue };
            let message = || format!("{} by {}", event.kind.label(), member.name());
            self.tell(Truth::Yes, &rule::MEMBER_IN_UNION_ONLY, index, message, report);
        }
    }

    /// Whether the declared part that a scope falls under is one only the member states can apply.
    fn is_of_members(&self, scope: &str) -> bool {
        let covering = |part: &&Part| covers(Some(&part.scope), Some(scope));
        let nearest = self.agreement.parts().iter().filter(covering).max_by_key(|part| part.scope.len());
        nearest.and_then(|part| part.competence) == Some(Competence::MemberStates)
    }

    /// Entry into force although a member state the log knows of has not consented; and provisional
    /// application of more than the Union can apply.
    fn members_must_agree(&self, report: &mut Report) {
        for (index, event) in self.all(EventKind::ProvisionalApplicationStarted) {
            if event.by.is_some_and(|by| is_member(by, event)) {
                continue;
            }
            let message = match event.part() {
                None => "the whole is applied provisionally, and the agreement is mixed".to_owned(),
                Some(part) if self.is_of_members(part) => {
                    format!("`{part}` is applied provisionally, and belongs to the member states")
                }
                Some(_) => continue,
            };
            self.tell(Truth::Yes, &rule::PROVISIONAL_BEYOND_COMPETENCE, index, || message, report);
        }
        let general = self
            .all(EventKind::EnteredIntoForce)
            .find(|(_, event)| event.by.is_none() && event.part().is_none());
        let Some((index, entry)) = general else { return };
        let acts = || self.of(|kind| kind.is_consent() || kind.is_signature() || kind == EventKind::Notified);
        let mut members: Vec<Area> =
            acts().filter_map(|(_, event)| event.by.filter(|by| is_member(*by, event))).collect();
        let listed = self.agreement.parties().iter().copied().filter(|party| is_member(*party, entry));
        members.extend(listed);
        members.extend(self.partner(entry));
        order::sort(&mut members);
        members.dedup();
        for member in members {
            let acts = || {
                // The Council's decision is the Union's act alone, whether or not that is written beside it.
                let of_all = |act: &Event| joint(act) && act.kind != EventKind::ConclusionDecided;
                self.of(consents)
                    .filter(move |(_, act)| own(act, member) || of_all(act))
                    .map(|(_, act)| &act.on)
            };
            let late = before_all(entry.takes_effect(), acts());
            let broken = if acts().next().is_none() { Truth::Yes } else { late };
            let message = || {
                format!(
                    "in force {}, and {} has not consented by then",
                    entry.takes_effect().phrase(),
                    member.name()
                )
            };
            self.tell(broken, &rule::MIXED_CONSENT_MISSING, index, message, report);
        }
        let agreed = self.all(EventKind::ConclusionDecided).next().is_some()
            || self.events.iter().any(|event| {
                event.by == Some(Area::Bloc(Bloc::EU))
                    && matches!(event.kind, EventKind::Notified | EventKind::Deposited)
                    && earlier(entry.takes_effect(), &event.on) != Truth::Yes
            });
        if !agreed && self.of(EventKind::is_consent).next().is_some() {
            let message = || "in force, and no act of the Union that concludes it is on record".to_owned();
            self.tell(Truth::Maybe, &rule::MIXED_CONSENT_MISSING, index, message, report);
        }
    }
}

impl Log<'_> {
    /// The one other side, where the log tells of consent by more than the Union.
    fn partner(&self, entry: &Event) -> Option<Area> {
        let told = self.of(consents).any(|(_, act)| act.by.is_some_and(|by| by != Area::Bloc(Bloc::EU)));
        let parties = self.agreement.parties().iter().copied();
        let mut others = parties.filter(|party| *party != Area::Bloc(Bloc::EU) && !is_member(*party, entry));
        others.next().filter(|_| told && others.next().is_none())
    }
}

/// Acts by which one side says that it is bound.
fn consents(kind: EventKind) -> bool {
    kind.is_consent() || matches!(kind, EventKind::Deposited | EventKind::Notified)
}

/// Whether an act is the Union's own, or said to be nobody's in particular.
pub(super) fn of_the_union(event: &Event) -> bool {
    joint(event) || own(event, Area::Bloc(Bloc::EU))
}

/// Whether it was a member state of the Union when it acted.
fn is_member(area: Area, event: &Event) -> bool {
    let Area::Economy(economy) = area else { return false };
    let day = event.on.earliest().or(event.on.latest());
    day.and_then(YearMonth::of).is_some_and(|month| Bloc::EU.contains(economy, month))
}
