//! Entry into force, worked out from a rule and a log.

use std::sync::Arc;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use time::Date;

use super::instrument::{self, Actor, Instrument};
use super::threshold::{self, End};
use super::{EntryRule, OffsetStep, Trigger, offset};
use crate::agreement::{Agreement, Event, ending};
use crate::economy::Area;
use crate::period::{Truth, When};
use crate::wire::{Id, count, date};

/// When an agreement enters into force by its own rule, for whom, and what that rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct EntryIntoForce {
    /// The day asked about; absent where all that the log holds was used.
    #[serde(default, with = "date::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::IsoDate>"))]
    pub on: Option<Date>,
    /// Which part; absent for the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// The trigger of the rule used.
    pub trigger: Trigger,
    /// No rule is recorded, so VCLT Article 24(2) was used: all negotiating states.
    pub residual: bool,
    /// The day of entry into force at large, with bounds where dates are uncertain; absent while the rule is not met.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub general: Option<When>,
    /// Whether it is in force at the end of the day asked about.
    pub in_force: Truth,
    /// Instruments that count so far.
    #[serde(with = "count")]
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub counted: u32,
    /// How many the rule asks for.
    #[serde(with = "count")]
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub required: u32,
    /// The weight of those parties, where the rule asks for a share.
    #[serde(default, with = "super::rule::decimal_option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<String>"))]
    pub share: Option<Decimal>,
    /// Each party's own date.
    pub parties: Vec<PartyEntry>,
    /// Parties whose act is missing; where a number of instruments is counted, any of them would do.
    pub holding_up: Vec<Area>,
    /// The events that set it off, as indices into the log, the last one last.
    pub evidence: Vec<usize>,
    /// One sentence that says it all.
    pub explanation: String,
}

/// When an agreement enters into force for one party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct PartyEntry {
    /// The party.
    pub party: Area,
    /// When its instrument was given; absent while there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instrument: Option<When>,
    /// The event, as an index into the log.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<usize>,
    /// When its own waiting time is over, whether or not the agreement is in force at large.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own: Option<When>,
    /// The later of its own date and the general one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<When>,
}

/// What an evaluation needs besides the rule.
pub(crate) struct Basis<'a> {
    pub(crate) events: &'a [Event],
    pub(crate) parties: &'a [Area],
    /// The agreements that rules are linked to, as far as they are known.
    pub(crate) waits_for: &'a [Arc<Agreement>],
    pub(crate) on: Option<Date>,
    /// Months of notice before a denunciation takes effect.
    pub(crate) notice: u32,
    pub(crate) residual: bool,
    /// The date stated for all, from which parties' own dates follow where the log does not fill the rule.
    pub(crate) stated: Option<When>,
}

impl Basis<'_> {
    /// Whether an act had been done by the day asked about: certainly, or at least perhaps.
    pub(super) fn done(&self, event: &Event, certainly: bool) -> bool {
        self.on.is_none_or(|day| match event.given().happened_by(day) {
            Truth::Yes => true,
            Truth::No => false,
            Truth::Maybe => !certainly,
        })
    }

    /// When the agreement with this id is in force, as far as is known by the day asked about.
    fn linked(&self, id: &Id) -> Option<When> {
        self.waits_for.iter().find(|other| other.id() == id)?.force_date(self.on)
    }

    fn required<'r>(&'r self, rule: &'r EntryRule) -> &'r [Area] {
        let named = rule.record().requires.as_slice();
        if named.is_empty() { self.parties } else { named }
    }
}

/// Both ends of the date a rule leads to; the first may be open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bounds {
    earliest: Option<Date>,
    latest: Date,
}

impl Bounds {
    fn when(self) -> When {
        let earliest = self.earliest.map(|day| day.min(self.latest));
        ending::span(earliest, Some(self.latest)).unwrap_or_else(|| When::day(self.latest))
    }

    fn later(self, other: Self) -> Self {
        Self { earliest: self.earliest.max(other.earliest), latest: self.latest.max(other.latest) }
    }

    /// Those of a date; none if its end is open.
    fn of(when: &When) -> Option<Self> {
        Some(Self { earliest: when.earliest(), latest: when.latest()? })
    }
}

/// A day, or some day between two.
pub(crate) fn between(earliest: Date, latest: Date) -> When {
    Bounds { earliest: Some(earliest), latest }.when()
}

/// What one evaluation found.
struct Found {
    bounds: Option<Bounds>,
    instruments: Vec<Instrument>,
    tally: threshold::Tally,
    /// The day the rule was met: at the earliest, and at the latest.
    met: Option<(Date, Date)>,
    evidence: Vec<usize>,
}

/// What follows certainly, or at least perhaps, from what had been done by the day asked about.
fn search(rule: &EntryRule, basis: &Basis<'_>, certainly: bool) -> Found {
    let record = rule.record();
    let required = basis.required(rule);
    let instruments = instrument::gathered(rule, basis, required, certainly);
    let counted = match record.trigger {
        Trigger::NthInstrument | Trigger::DualThreshold => {
            instrument::counted(&instruments, basis.events, rule, basis.on)
        }
        _ => instruments.clone(),
    };
    let (late, tally) = threshold::reached(&counted, rule, required, End::Latest, basis.on);
    let (early, _) = threshold::reached(&counted, rule, required, End::Earliest, basis.on);
    let met = late.map(|(day, _)| (early.map_or(day, |(early, _)| early.min(day)), day));
    let bounds = bounds(rule, basis, met);
    let evidence = late.map_or_else(Vec::new, |(day, last)| {
        let stands = |one: &Instrument| {
            one.given.latest().is_some_and(|given| given <= day)
                && one.ended.as_ref().is_none_or(|end| end.happened_by(day) == Truth::No)
        };
        let proof = |one: &Instrument| one.reported(basis.events, met).event;
        let others = counted.iter().enumerate().filter(|(index, one)| *index != last && stands(one));
        let mut upto: Vec<usize> = others.filter_map(|(_, one)| proof(one)).collect();
        upto.extend(counted.get(last).and_then(proof));
        let mut seen = std::collections::BTreeSet::new();
        upto.reverse();
        upto.retain(|event| seen.insert(*event));
        upto.reverse();
        upto
    });
    Found { bounds, instruments, tally, met, evidence }
}

fn bounds(rule: &EntryRule, basis: &Basis<'_>, met: Option<(Date, Date)>) -> Option<Bounds> {
    let record = rule.record();
    let shifted = |day: Date| offset::after(day, &record.offset, rule.month_end()).ok();
    // A start nobody knows stays unknown; a floor bounds it all the same.
    let either = |early: Option<Date>, late: Option<Date>| {
        let floor = record.not_before;
        let latest = late?.max(floor.unwrap_or(Date::MIN));
        Some(Bounds { earliest: early.max(floor), latest })
    };
    let early = met.map(|(early, _)| early).filter(|day| *day != Date::MIN);
    let late = met.map(|(_, late)| late);
    match record.trigger {
        Trigger::FixedDate => either(record.date, record.date),
        Trigger::FixedDateIfAllDeposited => {
            let named = record.date?;
            let one = |day: Date| if day <= named { Some(named) } else { shifted(day) };
            either(early.map_or(Some(named), one), late.and_then(one))
        }
        Trigger::Linked => {
            let other = basis.linked(record.linked.as_ref()?)?;
            either(other.earliest().and_then(shifted), other.latest().and_then(shifted))
        }
        _ => either(early.and_then(shifted), late.and_then(shifted)),
    }
}

pub(crate) fn entry_into_force(rule: &EntryRule, basis: &Basis<'_>) -> EntryIntoForce {
    evaluated(rule, basis).0
}

/// The same, with each time a party consented: who left and came back has two dates.
pub(crate) fn evaluated(rule: &EntryRule, basis: &Basis<'_>) -> (EntryIntoForce, Vec<PartyEntry>) {
    let record = rule.record();
    let found = search(rule, basis, true);
    let required = basis.required(rule);
    let in_force = truth(rule, basis, &found);
    let times = times(rule, basis, &found);
    let parties = parties(rule, basis, &found, &times);
    let numbered = matches!(record.trigger, Trigger::NthInstrument | Trigger::DualThreshold);
    let free = matches!(record.trigger, Trigger::FixedDate | Trigger::Linked);
    let holding_up: Vec<Area> = if found.bounds.is_some() || free {
        Vec::new()
    } else {
        let asked: &[Area] = if numbered && record.requires.is_empty() { basis.parties } else { required };
        asked.iter().copied().filter(|area| !found.tally.has(*area)).collect()
    };
    let needed = match record.trigger {
        Trigger::NthInstrument | Trigger::DualThreshold => record.n.unwrap_or(1),
        Trigger::FixedDate | Trigger::Linked => 0,
        _ => u32::try_from(required.len()).unwrap_or(u32::MAX),
    };
    let mut answer = EntryIntoForce {
        on: basis.on,
        scope: rule.part().map(str::to_owned),
        trigger: record.trigger,
        residual: basis.residual,
        general: found.bounds.map(Bounds::when),
        in_force,
        counted: found.tally.counted,
        required: needed,
        share: record.share.map(|_| found.tally.weight),
        parties,
        holding_up,
        evidence: found.evidence,
        explanation: String::new(),
    };
    answer.explanation = super::explain::sentence(&answer, rule);
    (answer, times)
}

/// Certainly in force if the day had come; perhaps, if the acts that may have been done would do.
fn truth(rule: &EntryRule, basis: &Basis<'_>, found: &Found) -> Truth {
    let Some(on) = basis.on else {
        return if found.bounds.is_some() { Truth::Yes } else { Truth::No };
    };
    if found.bounds.is_some_and(|bounds| bounds.latest <= on) {
        return Truth::Yes;
    }
    let possible = search(rule, basis, false);
    let early = possible.bounds.map(|bounds| bounds.earliest.unwrap_or(Date::MIN));
    if early.is_some_and(|day| day <= on) { Truth::Maybe } else { Truth::No }
}

/// Every time a party consented, in order of time.
fn times(rule: &EntryRule, basis: &Basis<'_>, found: &Found) -> Vec<PartyEntry> {
    let general = found.bounds.or_else(|| Bounds::of(basis.stated.as_ref()?));
    let entry = |one: &Instrument| {
        let Actor::Area(party) = one.actor else { return None };
        let own = one.reported(basis.events, in_time(rule, basis, found.met, general, one));
        let ready = own_bounds(rule, basis, &own);
        let both = ready.zip(general).map(|(own, general)| own.later(general).when());
        // What has ended before it enters into force never does.
        let lasts = |when: &When| one.ended.as_ref().is_none_or(|end| when.before(end) == Truth::Yes);
        Some(PartyEntry {
            party,
            instrument: Some(own.given),
            event: own.event,
            own: ready.map(Bounds::when),
            in_force: both.filter(lasts),
        })
    };
    found.instruments.iter().filter_map(entry).collect()
}

/// By when a deposit may stand for the act it reports: the threshold, where the act counted towards
/// it, else the eve of the day it brings the agreement into force for its party. What is met is met.
fn in_time(
    rule: &EntryRule,
    basis: &Basis<'_>,
    met: Option<(Date, Date)>,
    general: Option<Bounds>,
    one: &Instrument,
) -> Option<(Date, Date)> {
    let counts = |met: &(Date, Date)| one.given.latest().is_some_and(|given| given <= met.1);
    if let Some(met) = met.filter(counts) {
        return Some(met);
    }
    let force = own_bounds(rule, basis, one)?.later(general?);
    let eve = |day: Date| day.previous_day().unwrap_or(day);
    Some((force.earliest.map_or(Date::MIN, eve), eve(force.latest)))
}

fn parties(rule: &EntryRule, basis: &Basis<'_>, found: &Found, times: &[PartyEntry]) -> Vec<PartyEntry> {
    let mut named: Vec<Area> = basis.parties.to_vec();
    named.extend(times.iter().map(|one| one.party));
    let mut seen = std::collections::BTreeSet::new();
    named.retain(|area| seen.insert(*area));
    let everyone = matches!(rule.record().trigger, Trigger::FixedDate | Trigger::Linked);
    // An instrument taken back before it had any effect is none.
    let stands = |one: &Instrument| {
        !one.ended.as_ref().is_some_and(|end| {
            basis.on.map_or(end.latest().is_some(), |day| end.happened_by(day) == Truth::Yes)
        })
    };
    named
        .into_iter()
        .map(|party| {
            let none = PartyEntry { party, instrument: None, event: None, own: None, in_force: None };
            let Some(last) = times.iter().rev().find(|one| one.party == party) else {
                let in_force = found.bounds.filter(|_| everyone).map(Bounds::when);
                return PartyEntry { in_force, ..none };
            };
            let standing = found
                .instruments
                .iter()
                .rev()
                .find(|one| one.actor == Actor::Area(party))
                .is_some_and(stands);
            if standing || last.in_force.is_some() { last.clone() } else { none }
        })
        .collect()
}

/// One party's own waiting time; a succession that says when it takes effect waits for nothing else.
fn own_bounds(rule: &EntryRule, basis: &Basis<'_>, own: &Instrument) -> Option<Bounds> {
    let effect =
        own.event.and_then(|index| basis.events.get(index)).and_then(|event| event.effective.as_ref());
    let (from, steps): (&When, &[OffsetStep]) = match effect {
        Some(effect) if own.is_succession() => (effect, &[]),
        _ => (&own.given, &rule.record().joining),
    };
    let shifted = |day: Date| offset::after(day, steps, rule.month_end()).ok();
    Some(Bounds { earliest: from.earliest().and_then(shifted), latest: shifted(from.latest()?)? })
}

/// A decimal as it stands in a sentence.
pub(super) fn plain(number: Decimal) -> String {
    number.normalize().to_string()
}
