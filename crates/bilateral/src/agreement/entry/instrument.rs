//! Who has done what a rule on entry into force counts, and when.

use time::Date;

use super::compute::Basis;
use super::{EntryRule, OrganisationsCount, SuccessionsCount, Trigger};
use crate::agreement::{Event, EventKind, ending, scope};
use crate::economy::Area;
use crate::order;
use crate::period::{Truth, When, YearMonth};

/// Whose instrument it is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Actor {
    Area(Area),
    /// An international organisation, or a state that is no more.
    Named(String),
}

/// Consent given once: the act that counts, and what reports it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Instrument {
    pub(super) actor: Actor,
    /// The event; none for a predecessor's, which the rule itself states.
    pub(super) event: Option<usize>,
    pub(super) kind: EventKind,
    /// From when it counts towards entry into force at large.
    pub(super) given: When,
    /// When it ended, if it did: taken back, or denounced with effect.
    pub(super) ended: Option<When>,
    rank: u8,
    /// Further acts of the same party while it stood, such as the deposit of what was ratified before.
    /// With their rank, and whether they are certain.
    reports: Vec<(u8, usize, bool)>,
}

impl Instrument {
    pub(super) fn is_succession(&self) -> bool {
        matches!(self.kind, EventKind::Succeeded | EventKind::ApplicationContinued)
    }

    /// Whether the rule counts organisations apart and this is one.
    fn is_organisation(&self) -> bool {
        match &self.actor {
            Actor::Area(area) => matches!(area, Area::Bloc(_)),
            Actor::Named(_) => self.event.is_some(),
        }
    }

    /// The same by the international act that reports the domestic one, if that came in time: by the
    /// first of two days certainly, by the second perhaps.
    pub(super) fn reported(&self, events: &[Event], by: Option<(Date, Date)>) -> Self {
        let mut best = self.clone();
        for (rank, index, sure) in &self.reports {
            let Some(event) = events.get(*index).filter(|_| *rank < best.rank) else { continue };
            let given = event.given();
            let Some((certainly, perhaps)) = by else {
                if *sure {
                    best = best.told_by(event, *rank, *index);
                }
                continue;
            };
            if *sure && given.happened_by(certainly) == Truth::Yes {
                best = best.told_by(event, *rank, *index);
            } else if given.happened_by(perhaps) != Truth::No {
                // Perhaps in time: the act proves it, and the day is one of the two or between them.
                best.given = ending::span(self.given.earliest(), Some(perhaps)).unwrap_or(best.given);
            }
        }
        best
    }

    fn told_by(self, event: &Event, rank: u8, index: usize) -> Self {
        Self { given: event.given().clone(), rank, event: Some(index), kind: event.kind, ..self }
    }
}

/// What counts, in order of time: for each of those who acted (the required ones for a joint act)
/// one instrument, and another each time it consents anew after the last has ended.
pub(super) fn gathered(
    rule: &EntryRule,
    basis: &Basis<'_>,
    required: &[Area],
    certainly: bool,
) -> Vec<Instrument> {
    let mut found: Vec<(bool, Instrument)> = Vec::new();
    for (index, event) in basis.events.iter().enumerate().filter(|(_, event)| basis.done(event, false)) {
        let Some(rank) = rank(rule.record().trigger, event.kind) else { continue };
        if event.part().is_some() && event.part() != rule.part() {
            continue;
        }
        for actor in actors(event, required) {
            let (given, kind) = (event.given().clone(), event.kind);
            let (sure, reports) = (basis.done(event, certainly), Vec::new());
            let one = Instrument { actor, event: Some(index), kind, given, ended: None, rank, reports };
            found.push((sure, one));
        }
    }
    order::sort_by(&mut found, |(_, a), (_, b)| {
        let key =
            |one: &Instrument| (one.given.latest().unwrap_or(Date::MAX), one.given.earliest(), one.rank);
        key(a).cmp(&key(b)).then_with(|| a.actor.cmp(&b.actor)).then_with(|| a.kind.cmp(&b.kind))
    });
    // What is certain outlives what may have ended it.
    let ends = ends(rule, basis, !certainly);
    let mut instruments: Vec<Instrument> = Vec::with_capacity(found.len());
    for (sure, mut one) in found {
        let held = instruments.iter_mut().rev().find(|held| held.actor == one.actor);
        let over =
            |held: &Instrument| held.ended.as_ref().is_some_and(|end| end.before(&one.given) != Truth::No);
        match held {
            Some(held) if !over(held) => {
                held.reports.extend(one.event.map(|index| (one.rank, index, sure)));
            }
            // What may not have been done yet counts for nothing of its own.
            _ if !sure => {}
            _ => {
                let own = ends.iter().filter(|(actor, ..)| *actor == one.actor);
                let mut later = own.filter(|(_, told, _)| told.before(&one.given) != Truth::Yes);
                one.ended = later.next().map(|(.., end)| end.clone());
                instruments.push(one);
            }
        }
    }
    instruments
}

/// When instruments ended, in order of time, with the day that was told: it ends what was given before.
fn ends<'a>(rule: &EntryRule, basis: &Basis<'a>, certainly: bool) -> Vec<(Actor, &'a When, When)> {
    let mut ends: Vec<(Actor, &When, When)> = Vec::new();
    for event in basis.events.iter().filter(|event| basis.done(event, certainly)) {
        let whole = scope::covers(event.part(), rule.part());
        let Some(end) = ending::end(basis.events, event, basis.notice, basis.on).filter(|_| whole) else {
            continue;
        };
        let actors = actors(event, &[]).into_iter();
        ends.extend(actors.map(|actor| (actor, event.given(), end.clone().into_owned())));
    }
    order::sort_by(&mut ends, |(.., a), (.., b)| (a.latest(), a.earliest()).cmp(&(b.latest(), b.earliest())));
    ends
}

fn actors(event: &Event, required: &[Area]) -> Vec<Actor> {
    match (&event.organisation, event.author()) {
        (Some(name), _) => vec![Actor::Named(name.clone())],
        (None, Some(by)) => vec![Actor::Area(by)],
        (None, None) => required.iter().map(|area| Actor::Area(*area)).collect(),
    }
}

/// Which acts a trigger looks at. The lower the rank, the better an act tells what counts: an
/// international instrument goes before the domestic act it reports.
fn rank(trigger: Trigger, kind: EventKind) -> Option<u8> {
    use EventKind as E;
    let consent = kind.is_consent();
    match trigger {
        Trigger::Signature => {
            matches!(kind, E::Signed | E::SignedDefinitively | E::SignatureConfirmed | E::Exchanged)
                .then_some(0)
        }
        Trigger::LastNotification => match kind {
            E::Notified => Some(0),
            E::Deposited => Some(1),
            _ => None,
        },
        Trigger::Exchange => (kind == E::Exchanged).then_some(0),
        _ => match kind {
            E::Deposited => Some(0),
            E::Notified => Some(1),
            _ if consent => Some(2),
            _ => None,
        },
    }
}

/// What the rule's counting policy leaves, with the instruments of predecessors added.
pub(super) fn counted(
    all: &[Instrument],
    events: &[Event],
    rule: &EntryRule,
    on: Option<Date>,
) -> Vec<Instrument> {
    let policy = &rule.record().counting;
    let succeeded =
        |area: Area| policy.predecessors.iter().any(|predecessor| predecessor.successors.contains(&area));
    let mut counted: Vec<Instrument> = Vec::with_capacity(all.len());
    for one in all {
        if one.is_organisation() && policy.organisations == OrganisationsCount::Exclude {
            continue;
        }
        let mut one = one.clone();
        if one.is_succession() {
            let replaced = matches!(one.actor, Actor::Area(area) if succeeded(area));
            if policy.successions == SuccessionsCount::Exclude || replaced {
                continue;
            }
            let effect =
                one.event.and_then(|index| events.get(index)).and_then(|event| event.effective.as_ref());
            if let (SuccessionsCount::OnEffect, Some(effect)) = (policy.successions, effect) {
                one.given = effect.clone();
            }
        }
        counted.push(one);
    }
    let before = policy
        .predecessors
        .iter()
        .filter(|before| on.is_none_or(|day| before.on.happened_by(day) == Truth::Yes));
    counted.extend(before.map(|before| Instrument {
        actor: Actor::Named(before.name.clone()),
        event: None,
        kind: EventKind::Deposited,
        given: before.on.clone(),
        ended: None,
        rank: 0,
        reports: Vec::new(),
    }));
    if policy.organisations == OrganisationsCount::NotAdditional {
        give_way(&mut counted);
    }
    counted
}

/// A bloc adds nothing to instruments of its members: it counts until one of them has one.
fn give_way(counted: &mut Vec<Instrument>) {
    let all = counted.clone();
    counted.retain_mut(|one| {
        let Actor::Area(Area::Bloc(bloc)) = one.actor else { return true };
        let member = |other: &&Instrument| {
            let both = one.given.latest().max(other.given.latest()).and_then(YearMonth::of);
            let gone = other.ended.as_ref().is_some_and(|end| end.before(&one.given) == Truth::Yes);
            matches!((&other.actor, both), (Actor::Area(Area::Economy(economy)), Some(month))
                if !gone && bloc.contains(*economy, month))
        };
        // In order of time, so that the first is the earliest.
        let Some(other) = all.iter().find(member) else { return true };
        let sooner = one.ended.as_ref().is_none_or(|end| other.given.latest() < end.latest());
        if sooner {
            one.ended = Some(other.given.clone());
        }
        one.given.before(&other.given) != Truth::No
    });
}
