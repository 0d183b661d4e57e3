//! Who has done what a rule on entry into force counts, and when.

use time::Date;

use super::{EntryRule, OrganisationsCount, SuccessionsCount, Trigger};
use crate::agreement::{Event, EventKind};
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

/// An act that counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Instrument {
    pub(super) actor: Actor,
    /// The event; none for a predecessor's, which the rule itself states.
    pub(super) event: Option<usize>,
    pub(super) kind: EventKind,
    /// From when it counts towards entry into force at large.
    pub(super) given: When,
    /// When it was taken back, if it was.
    pub(super) withdrawn: Option<When>,
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
}

/// One act that counts for each of those who acted, the required ones for a joint act.
pub(super) fn gathered(
    events: &[Event],
    rule: &EntryRule,
    required: &[Area],
    known: impl Fn(&Event) -> bool,
) -> Vec<Instrument> {
    let mut found: Vec<(u8, Instrument)> = Vec::new();
    for (index, event) in events.iter().enumerate().filter(|(_, event)| known(event)) {
        let Some(rank) = rank(rule.record().trigger, event.kind) else { continue };
        if event.part().is_some() && event.part() != rule.part() {
            continue;
        }
        for actor in actors(event, required) {
            let given = event.given().clone();
            let one = Instrument { actor, event: Some(index), kind: event.kind, given, withdrawn: None };
            let better = |held: &(u8, Instrument)| {
                let key = |rank: u8, one: &Instrument| (rank, one.given.latest(), one.given.earliest());
                key(rank, &one) < key(held.0, &held.1)
            };
            match found.iter_mut().find(|(_, held)| held.actor == one.actor) {
                Some(held) if better(held) => *held = (rank, one),
                Some(_) => {}
                None => found.push((rank, one)),
            }
        }
    }
    let mut instruments: Vec<Instrument> = found.into_iter().map(|(_, one)| one).collect();
    take_back(&mut instruments, events, &known);
    order::sort_by(&mut instruments, |a, b| {
        let key = |one: &Instrument| (one.given.latest().unwrap_or(Date::MAX), one.given.earliest());
        key(a).cmp(&key(b)).then_with(|| a.actor.cmp(&b.actor))
    });
    instruments
}

fn take_back(instruments: &mut [Instrument], events: &[Event], known: &impl Fn(&Event) -> bool) {
    for one in instruments {
        let taken = events.iter().filter(|event| known(event)).find(|event| {
            event.kind == EventKind::ConsentWithdrawn
                && actors(event, &[]).contains(&one.actor)
                && event.on.before(&one.given) != Truth::Yes
        });
        one.withdrawn = taken.map(|event| event.on.clone());
    }
}

fn actors(event: &Event, required: &[Area]) -> Vec<Actor> {
    match (&event.organisation, event.by) {
        (Some(name), _) => vec![Actor::Named(name.clone())],
        (None, Some(by)) => vec![Actor::Area(by)],
        (None, None) => required.iter().map(|area| Actor::Area(*area)).collect(),
    }
}

/// Which acts a trigger looks at; of several acts of one party the lowest rank counts. An
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
        withdrawn: None,
    }));
    if policy.organisations == OrganisationsCount::NotAdditional {
        let members: Vec<Area> = counted
            .iter()
            .filter_map(|one| if let Actor::Area(area) = one.actor { Some(area) } else { None })
            .collect();
        counted.retain(|one| !doubles(one, &members));
    }
    counted
}

/// A bloc whose members have instruments of their own adds nothing to them.
fn doubles(one: &Instrument, others: &[Area]) -> bool {
    let Actor::Area(Area::Bloc(bloc)) = one.actor else { return false };
    let Some(month) = one.given.latest().and_then(YearMonth::of) else { return false };
    others.iter().any(|other| matches!(other, Area::Economy(economy) if bloc.contains(*economy, month)))
}
