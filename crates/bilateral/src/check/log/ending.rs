//! Whether a treaty ended as treaties may: on a ground, after notice, once it was in force.

use super::{Log, earlier, joint, own};
use crate::agreement::rules as rule;
use crate::agreement::{Bindingness, Event, EventKind};
use crate::check::Report;
use crate::period::{EndOfMonth, Truth, When, add_months};

impl Log<'_> {
    pub(super) fn ending(&self, report: &mut Report) {
        let ends = |kind: EventKind| {
            matches!(kind, EventKind::Terminated | EventKind::Expired | EventKind::Superseded)
        };
        for (index, event) in self.of(ends).filter(|(_, event)| event.part().is_none()) {
            let message =
                || format!("{} {}, and never in force", event.kind.label(), event.takes_effect().phrase());
            self.tell(self.never_applied(), &rule::ENDED_WITHOUT_FORCE, index, message, report);
        }
        for (index, event) in self.of(EventKind::is_end) {
            let when = event.takes_effect();
            if when.latest().is_none() {
                let message = || format!("{} {}: by no day is it certain", event.kind.label(), when.phrase());
                self.tell(Truth::Yes, &rule::END_UNDATED, index, message, report);
            }
        }
        for (index, event) in self.of(|kind| matches!(kind, EventKind::Terminated | EventKind::Suspended)) {
            if event.ground.is_none() && !self.denounced_before(event) {
                let message =
                    || format!("{} {} on no ground", event.kind.label(), event.takes_effect().phrase());
                self.tell(Truth::Yes, &rule::ENDED_WITHOUT_GROUND, index, message, report);
            }
        }
        for (index, event) in self.all(EventKind::Denounced) {
            self.notice(index, event, report);
            self.without_effect(index, event, report);
        }
        for (index, event) in self.all(EventKind::DenunciationRevoked) {
            self.revocation(index, event, report);
        }
        for (index, event) in self.of(|kind| matches!(kind, EventKind::Denounced | EventKind::Terminated)) {
            if event.by.is_some() {
                self.initial_term(index, event, report);
            }
        }
    }

    /// Whether it was never in force nor applied, by what is stated or by its rule.
    fn never_applied(&self) -> Truth {
        let applies =
            |kind| matches!(kind, EventKind::EnteredIntoForce | EventKind::ProvisionalApplicationStarted);
        if self.of(applies).next().is_some() || !self.entered().is_empty() {
            return Truth::No;
        }
        if self.agreement.entry_rules().is_empty() {
            return Truth::Yes;
        }
        // Whose parties disagree whether it binds at all has no computed force.
        if self.agreement.binding() == Bindingness::Disputed {
            return Truth::No;
        }
        // A rule may have been met by acts on days nobody has bounded.
        let acts = |kind: EventKind| {
            kind.is_signature()
                || kind.is_consent()
                || matches!(kind, EventKind::Deposited | EventKind::Notified)
        };
        let unbounded = self.of(acts).any(|(_, event)| event.given().latest().is_none());
        if unbounded { Truth::Maybe } else { Truth::Yes }
    }

    fn denounced_before(&self, end: &Event) -> bool {
        self.all(EventKind::Denounced).any(|(_, notice)| {
            (end.by.is_none() || notice.by == end.by) && earlier(end.takes_effect(), &notice.on) != Truth::Yes
        })
    }

    /// Twelve months unless the treaty says otherwise (VCLT Article 56(2)).
    fn notice(&self, index: usize, event: &Event, report: &mut Report) {
        let Some(effective) = &event.effective else { return };
        let terms = self.agreement.terms();
        let months = terms.notice_months();
        let Some(due) = later(event.given(), months) else { return };
        let rule = if terms.notice.is_some() { &rule::NOTICE_TOO_SHORT } else { &rule::NOTICE_BELOW_DEFAULT };
        let message = || {
            format!(
                "denunciation given {} takes effect {}, and notice is {months} months",
                event.given().phrase(),
                effective.phrase()
            )
        };
        self.tell(earlier(effective, &due), rule, index, message, report);
    }

    /// Notice alone does not tell when a party is free; the end may be on record as an event of its own.
    fn without_effect(&self, index: usize, event: &Event, report: &mut Report) {
        if event.effective.is_some() {
            return;
        }
        let settles = |kind: EventKind| {
            (kind.is_end() && kind != EventKind::Denounced) || kind == EventKind::DenunciationRevoked
        };
        let settled = self.of(settles).any(|(_, end)| {
            (joint(end) || end.by == event.by) && earlier(end.takes_effect(), &event.on) != Truth::Yes
        });
        if settled {
            return;
        }
        let terms = self.agreement.terms();
        let months = terms.notice_months();
        let message = || {
            let whom = event.by.map_or_else(String::new, |by| format!(" by {}", by.name()));
            let from = if terms.notice.is_some() { "agreed" } else { "of VCLT Article 56(2)" };
            let over = later(event.given(), months).map_or_else(String::new, |over| {
                format!(", not before the {months} months {from} have run {}", over.phrase())
            });
            format!("denounced{whom} {}, and from when is not on record{over}", event.given().phrase())
        };
        self.tell(Truth::Yes, &rule::DENUNCIATION_OPEN, index, message, report);
    }

    /// Revocable until it takes effect (VCLT Article 68).
    fn revocation(&self, index: usize, event: &Event, report: &mut Report) {
        let notice = self
            .all(EventKind::Denounced)
            .map(|(_, notice)| notice)
            .find(|notice| notice.by == event.by && earlier(&event.on, &notice.on) != Truth::Yes);
        let Some(effective) = notice.and_then(|notice| notice.effective.as_ref()) else { return };
        let message = || {
            format!(
                "denunciation revoked {}, after it had taken effect {}",
                event.on.phrase(),
                effective.phrase()
            )
        };
        self.tell(earlier(effective, &event.on), &rule::REVOKED_TOO_LATE, index, message, report);
    }

    fn initial_term(&self, index: usize, event: &Event, report: &mut Report) {
        let Some(months) = self.agreement.terms().initial_term else { return };
        if event.kind == EventKind::Denounced && event.effective.is_none() {
            return;
        }
        let stated = self
            .all(EventKind::EnteredIntoForce)
            .map(|(_, entry)| entry)
            .find(|entry| entry.by.is_none() || event.by.is_some_and(|by| own(entry, by)));
        let force = stated.map(Event::takes_effect).or_else(|| self.force_by_rule());
        let Some(over) = force.and_then(|force| later(force, months)) else { return };
        let message =
            || format!("ended {} within the first {months} months of force", event.takes_effect().phrase());
        self.tell(earlier(event.takes_effect(), &over), &rule::ENDED_WITHIN_TERM, index, message, report);
    }
}

/// So many months after a date, known as well as the date.
fn later(when: &When, months: u32) -> Option<When> {
    let months = i32::try_from(months).ok()?;
    let (earliest, latest) = (when.earliest()?, when.latest()?);
    let shifted = |day| add_months(day, months, EndOfMonth::Clamp).ok();
    crate::agreement::between(shifted(earliest)?, shifted(latest)?).into()
}
