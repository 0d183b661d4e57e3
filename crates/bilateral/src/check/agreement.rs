//! Whether the events of one instrument fit each other.

use time::Date;

use super::Report;
use crate::agreement::rules as rule;
use crate::agreement::{Agreement, Bindingness, Event, EventKind, Stage};
use crate::economy::Area;
use crate::error::{Path, Rule};
use crate::period::{Truth, When, YearMonth};

pub(crate) fn check_log(agreement: &Agreement, at: &Path, on: Option<Date>, report: &mut Report) {
    let log = Log { agreement, at, events: agreement.events() };
    if log.events.is_empty() {
        report.add(&rule::LOG_EMPTY, &at.child("events"), format!("`{}` has no event", agreement.id()));
        return;
    }
    if agreement.binding() == Bindingness::NonBinding {
        log.treaty_acts(report);
    } else {
        log.order_of_law(report);
        log.force_dates(report);
        log.union_procedure(report);
    }
    log.strangers(report);
    if let Some(on) = on {
        log.stale(on, report);
    }
}

struct Log<'a> {
    agreement: &'a Agreement,
    at: &'a Path,
    events: &'a [Event],
}

/// An order the law or logic demands: `first` may not come after `then`.
const ORDER: [(EventKind, EventKind, &Rule); 10] = [
    (EventKind::Signed, EventKind::EnteredIntoForce, &rule::FORCE_BEFORE_SIGNATURE),
    (EventKind::Signed, EventKind::ProvisionalApplicationStarted, &rule::PROVISIONAL_BEFORE_SIGNATURE),
    (EventKind::Signed, EventKind::Ratified, &rule::CONSENT_BEFORE_SIGNATURE),
    (EventKind::Signed, EventKind::Approved, &rule::CONSENT_BEFORE_SIGNATURE),
    (EventKind::Signed, EventKind::Accepted, &rule::CONSENT_BEFORE_SIGNATURE),
    (EventKind::ConclusionDecided, EventKind::EnteredIntoForce, &rule::FORCE_BEFORE_CONCLUSION),
    (EventKind::ParliamentConsented, EventKind::ConclusionDecided, &rule::CONCLUSION_BEFORE_CONSENT),
    (EventKind::NegotiationOpened, EventKind::NegotiationRound, &rule::OUT_OF_ORDER),
    (EventKind::Initialled, EventKind::Signed, &rule::OUT_OF_ORDER),
    (EventKind::EnteredIntoForce, EventKind::Terminated, &rule::OUT_OF_ORDER),
];

impl<'a> Log<'a> {
    fn all(&self, kind: EventKind) -> impl Iterator<Item = (usize, &'a Event)> {
        self.events.iter().enumerate().filter(move |(_, event)| event.kind == kind)
    }

    fn path(&self, index: usize) -> Path {
        self.at.child("events").child(index)
    }

    fn order_of_law(&self, report: &mut Report) {
        for (first, then, rule) in ORDER {
            for (index, later) in self.all(then) {
                let causes: Vec<&Event> = self.all(first).map(|(_, event)| event).collect();
                let broken = !causes.is_empty()
                    && causes.iter().all(|cause| later.takes_effect().before(&cause.on) == Truth::Yes);
                if let (true, Some(cause)) = (broken, causes.first()) {
                    let message = format!(
                        "`{}`: {} {}, but {} only {}",
                        self.agreement.id(),
                        then.label(),
                        later.takes_effect().phrase(),
                        first.label(),
                        cause.on.phrase()
                    );
                    report.add(rule, &self.path(index), message);
                }
            }
        }
    }

    fn force_dates(&self, report: &mut Report) {
        let stated: Vec<(usize, &Event)> =
            self.all(EventKind::EnteredIntoForce).filter(|(_, event)| event.by.is_none()).collect();
        for (position, (index, event)) in stated.iter().enumerate() {
            let rival = stated.iter().take(position).find(|(_, other)| {
                other.scope == event.scope && !can_agree(other.takes_effect(), event.takes_effect())
            });
            if let Some((_, other)) = rival {
                let message = format!(
                    "`{}` is said to have entered into force {} and {}",
                    self.agreement.id(),
                    other.takes_effect().phrase(),
                    event.takes_effect().phrase()
                );
                report.add(&rule::FORCE_DATES_CONFLICT, &self.path(*index), message);
            }
        }
    }

    fn union_procedure(&self, report: &mut Report) {
        if !self.agreement.has_union() {
            return;
        }
        let talks = self.events.iter().enumerate().find(|(_, event)| {
            matches!(event.kind, EventKind::NegotiationOpened | EventKind::NegotiationRound)
        });
        if let Some((index, event)) = talks
            && !self.precedes(EventKind::NegotiationAuthorised, event)
        {
            let message = format!(
                "`{}`: {} {} without a mandate on record",
                self.agreement.id(),
                event.kind.label(),
                event.on.phrase()
            );
            report.add(&rule::TALKS_WITHOUT_MANDATE, &self.path(index), message);
        }
        if let Some((index, event)) = self.all(EventKind::Signed).next()
            && !self.precedes(EventKind::SignatureAuthorised, event)
        {
            let message = format!(
                "`{}`: signed {} and no Council decision on signature is recorded before that",
                self.agreement.id(),
                event.on.phrase()
            );
            report.add(&rule::SIGNED_WITHOUT_DECISION, &self.path(index), message);
        }
    }

    /// Whether some event of `kind` is not certainly later than `event`.
    fn precedes(&self, kind: EventKind, event: &Event) -> bool {
        self.all(kind).any(|(_, cause)| event.on.before(&cause.on) != Truth::Yes)
    }

    fn treaty_acts(&self, report: &mut Report) {
        for (index, event) in self.events.iter().enumerate().filter(|(_, event)| event.kind.is_treaty_act()) {
            let message = format!("`{}` does not bind, and yet: {}", self.agreement.id(), event.kind.label());
            report.add(&rule::NON_BINDING_IN_FORCE, &self.path(index), message);
        }
    }

    fn strangers(&self, report: &mut Report) {
        for (index, event) in self.events.iter().enumerate() {
            let Some(by) = event.by else { continue };
            if !self.agreement.parties().iter().any(|party| *party == by || is_member(by, *party, event)) {
                let message = format!(
                    "`{}`: {} by {}, who is no party",
                    self.agreement.id(),
                    event.kind.label(),
                    by.name()
                );
                report.add(&rule::UNKNOWN_PARTY, &self.path(index).child("by"), message);
            }
        }
    }

    fn stale(&self, on: Date, report: &mut Report) {
        let (Stage::Initialled, Some(since)) = self.agreement.stage(on) else { return };
        let Some(days) = since.latest().map(|day| (on - day).whole_days()) else { return };
        if days > 5 * 365 {
            let message = format!(
                "`{}` was initialled {} days ago and nothing has happened since",
                self.agreement.id(),
                days
            );
            report.add(&rule::STALE_INITIALLED, self.at, message);
        }
    }
}

/// Whether an economy belonged to a bloc in the month of the event.
fn is_member(area: Area, party: Area, event: &Event) -> bool {
    let (Area::Economy(economy), Area::Bloc(bloc)) = (area, party) else { return false };
    let Some(day) = event.on.earliest().or(event.on.latest()) else { return false };
    YearMonth::of(day).is_some_and(|month| bloc.contains(economy, month))
}

fn can_agree(a: &When, b: &When) -> bool {
    a.before(b) != Truth::Yes && b.before(a) != Truth::Yes
}
