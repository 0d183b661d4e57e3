//! Whether the events of one instrument fit each other.

mod consent;
mod ending;
mod entry;
mod force;
mod order;
mod party;
mod text;
mod union;

use std::cell::OnceCell;

use time::Date;

use super::Report;
use crate::agreement::covers;
use crate::agreement::rules as rule;
use crate::agreement::{Agreement, Bindingness, Entered, Event, EventKind, Question, Stage};
use crate::economy::Area;
use crate::error::{Path, Rule};
use crate::period::{Truth, When};

pub(crate) use entry::check_entry;

pub(crate) fn check_log(agreement: &Agreement, at: &Path, on: Option<Date>, report: &mut Report) {
    let log = Log { agreement, at, events: agreement.events(), entered: OnceCell::new() };
    log.parties(report);
    if log.events.is_empty() {
        report.add(&rule::LOG_EMPTY, &at.child("events"), format!("`{}` has no event", agreement.id()));
        return;
    }
    if agreement.binding() == Bindingness::NonBinding {
        log.treaty_acts(report);
    } else {
        log.order_of_law(report);
        log.text(report);
        log.consent(report);
        log.force(report);
        log.ending(report);
        log.union_procedure(report);
    }
    log.parts(report);
    log.sources(report);
    log.actors(report);
    if let Some(on) = on {
        log.stale(on, report);
    }
}

struct Log<'a> {
    agreement: &'a Agreement,
    at: &'a Path,
    events: &'a [Event],
    entered: OnceCell<Vec<Entered<'a>>>,
}

impl<'a> Log<'a> {
    fn of(&self, is: impl Fn(EventKind) -> bool) -> impl Iterator<Item = (usize, &'a Event)> {
        self.events.iter().enumerate().filter(move |(_, event)| is(event.kind))
    }

    fn all(&self, kind: EventKind) -> impl Iterator<Item = (usize, &'a Event)> {
        self.of(move |other| other == kind)
    }

    /// Entry into force by the treaty's own rules, of the whole and of parts; worked out once, and only
    /// where a rule of the check asks.
    fn entered(&self) -> &[Entered<'a>] {
        self.entered.get_or_init(|| self.agreement.entered(Question::default()))
    }

    /// When the whole is in force by its rule.
    fn force_by_rule(&self) -> Option<&When> {
        self.entered().iter().find(|entry| entry.scope.is_none()).map(|entry| &entry.from)
    }

    fn path(&self, index: usize) -> Path {
        self.at.child("events").child(index)
    }

    /// A finding at an event, whose message begins with the agreement.
    fn tell(
        &self,
        broken: Truth,
        rule: &'static Rule,
        index: usize,
        message: impl FnOnce() -> String,
        report: &mut Report,
    ) {
        report.add_if(
            broken,
            rule,
            || self.path(index),
            || format!("`{}`: {}", self.agreement.id(), message()),
        );
    }

    fn treaty_acts(&self, report: &mut Report) {
        for (index, event) in self.of(EventKind::is_treaty_act) {
            let message = format!("`{}` does not bind, and yet: {}", self.agreement.id(), event.kind.label());
            report.add(&rule::NON_BINDING_IN_FORCE, &self.path(index), message);
        }
    }

    /// Scopes that are no declared part, nor within one.
    fn parts(&self, report: &mut Report) {
        let declared = self.agreement.parts();
        let known = |scope: &str| declared.iter().any(|part| covers(Some(&part.scope), Some(scope)));
        let strange = |scope: Option<&'a str>| scope.filter(|scope| !declared.is_empty() && !known(scope));
        let id = self.agreement.id();
        for (index, event) in self.of(|_| true) {
            if let Some(scope) = strange(event.part()) {
                let message = format!("`{id}` has no part `{scope}`");
                report.add(&rule::PART_UNKNOWN, &self.path(index).child("scope"), message);
            }
        }
        for (position, entry) in self.agreement.entry_rules().iter().enumerate() {
            if let Some(scope) = strange(entry.part()) {
                let at = self.at.child("entryIntoForce").child(position).child("scope");
                report.add(&rule::PART_UNKNOWN, &at, format!("`{id}` has no part `{scope}`"));
            }
        }
    }

    /// What several sources say of one event, where they differ; for entry into force there is a rule of its own.
    fn sources(&self, report: &mut Report) {
        for conflict in self.agreement.conflicts() {
            if conflict.kind == EventKind::EnteredIntoForce && conflict.by.is_none() {
                continue;
            }
            let (Some(index), Some(said)) =
                (conflict.claims.last().map(|claim| claim.event), conflict.said())
            else {
                continue;
            };
            let message = || format!("{} is dated {said}", conflict.kind.label());
            self.tell(Truth::Yes, &rule::SOURCES_CONFLICT, index, message, report);
        }
    }

    fn stale(&self, on: Date, report: &mut Report) {
        let (Stage::Initialled, Some(since)) = self.agreement.stage(on) else { return };
        let lain = since.days_until(&When::day(on));
        if lain.is_at_least(5 * 365 + 1) != Truth::Yes {
            return;
        }
        let log = self.agreement.log();
        let initialled = log.happened(Some(on)).rfind(|(_, event)| event.kind == EventKind::Initialled);
        let version = initialled.and_then(|(_, event)| event.version.as_ref());
        let follows = |event: &Event| {
            let same_text = event.version.is_none() || event.version.as_ref() == version;
            event.kind > EventKind::Initialled && same_text
        };
        let last = log.happened(Some(on)).rfind(|(_, event)| follows(event));
        let perhaps = self
            .of(|_| true)
            .find(|(_, event)| follows(event) && event.takes_effect().happened_by(on) == Truth::Maybe);
        let since = match (last, perhaps) {
            (Some((_, event)), _) => {
                format!("the last that is on record since: {} {}", event.kind.label(), event.on.phrase())
            }
            (None, Some(_)) => "nothing has certainly happened since".to_owned(),
            (None, None) => "nothing on record has happened since".to_owned(),
        };
        let perhaps = perhaps.map_or_else(String::new, |(_, event)| {
            let (what, when) = (event.kind.label(), event.takes_effect().describe());
            format!("; perhaps also by then: {what} (known only as {when})")
        });
        let message = format!("`{}` was initialled {lain} ago; {since}{perhaps}", self.agreement.id());
        report.add(&rule::STALE_INITIALLED, self.at, message);
    }
}

/// Whether one date lies before another; a date its source doubts proves nothing.
fn earlier(a: &When, b: &When) -> Truth {
    match a.before(b) {
        Truth::Yes if a.is_qualified() || b.is_qualified() => Truth::Maybe,
        truth => truth,
    }
}

/// Whether a date lies before every one of some; `No` where there are none.
fn before_all<'w>(when: &When, others: impl IntoIterator<Item = &'w When>) -> Truth {
    let truths = others.into_iter().map(|other| earlier(when, other));
    truths.reduce(both).unwrap_or(Truth::No)
}

/// `Yes` where one of two is so.
fn either(one: Truth, other: Truth) -> Truth {
    match (one, other) {
        (Truth::Yes, _) | (_, Truth::Yes) => Truth::Yes,
        (Truth::No, Truth::No) => Truth::No,
        _ => Truth::Maybe,
    }
}

fn both(one: Truth, other: Truth) -> Truth {
    match (one, other) {
        (Truth::No, _) | (_, Truth::No) => Truth::No,
        (Truth::Yes, Truth::Yes) => Truth::Yes,
        _ => Truth::Maybe,
    }
}

/// Whether an act is one party's own.
fn own(event: &Event, party: Area) -> bool {
    event.by == Some(party) && event.organisation.is_none()
}

/// Whether it is a joint act of all.
fn joint(event: &Event) -> bool {
    event.by.is_none() && event.organisation.is_none()
}
