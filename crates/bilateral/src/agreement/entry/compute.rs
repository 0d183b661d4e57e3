//! Entry into force, worked out from a rule and a log.

use std::sync::Arc;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use time::Date;

use super::instrument::{self, Actor, Instrument};
use super::threshold::{self, End};
use super::{EntryRule, OffsetStep, Trigger, offset};
use crate::agreement::{Agreement, Event};
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
    pub(crate) residual: bool,
}

impl Basis<'_> {
    /// Whether an act had certainly been done by the day asked about.
    fn known(&self, event: &Event) -> bool {
        self.on.is_none_or(|day| event.given().happened_by(day) == Truth::Yes)
    }

    fn possible(&self, event: &Event) -> bool {
        self.on.is_none_or(|day| event.given().happened_by(day) != Truth::No)
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

/// Both ends of the date a rule leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Bounds {
    earliest: Date,
    latest: Date,
}

impl Bounds {
    fn when(self) -> When {
        between(self.earliest, self.latest)
    }
}

/// A day, or some day between two.
pub(crate) fn between(earliest: Date, latest: Date) -> When {
    if earliest >= latest {
        return When::day(latest);
    }
    When::parse(&format!("{earliest}/{latest}")).unwrap_or_else(|_| When::day(latest))
}

/// What one evaluation found.
struct Found {
    bounds: Option<Bounds>,
    instruments: Vec<Instrument>,
    tally: threshold::Tally,
    evidence: Vec<usize>,
}

fn search(rule: &EntryRule, basis: &Basis<'_>, known: impl Fn(&Event) -> bool) -> Found {
    let record = rule.record();
    let required = basis.required(rule);
    let instruments = instrument::gathered(basis.events, rule, required, known);
    let counted = match record.trigger {
        Trigger::NthInstrument | Trigger::DualThreshold => {
            instrument::counted(&instruments, basis.events, rule, basis.on)
        }
        _ => instruments.clone(),
    };
    let (late, tally) = threshold::reached(&counted, rule, required, End::Latest);
    let (early, _) = threshold::reached(&counted, rule, required, End::Earliest);
    let bounds = bounds(rule, basis, early.map(|(day, _)| day), late.map(|(day, _)| day));
    let evidence = late.map_or_else(Vec::new, |(day, last)| {
        let mut upto: Vec<usize> = counted
            .iter()
            .enumerate()
            .filter(|(index, one)| *index != last && one.given.latest().is_some_and(|given| given <= day))
            .filter_map(|(_, one)| one.event)
            .collect();
        upto.extend(counted.get(last).and_then(|one| one.event));
        let mut seen = std::collections::BTreeSet::new();
        upto.reverse();
        upto.retain(|event| seen.insert(*event));
        upto.reverse();
        upto
    });
    Found { bounds, instruments, tally, evidence }
}

fn bounds(rule: &EntryRule, basis: &Basis<'_>, early: Option<Date>, late: Option<Date>) -> Option<Bounds> {
    let record = rule.record();
    let shifted = |day: Date| offset::after(day, &record.offset, rule.month_end()).ok();
    let held = |day: Date| record.not_before.map_or(day, |floor| floor.max(day));
    let either = |early: Option<Date>, late: Option<Date>| {
        let latest = held(late?);
        Some(Bounds { earliest: early.map_or(latest, held).min(latest), latest })
    };
    match record.trigger {
        Trigger::FixedDate => either(record.date, record.date),
        Trigger::FixedDateIfAllDeposited => {
            let named = record.date?;
            let one = |day: Date| if day <= named { Some(named) } else { shifted(day) };
            either(early.and_then(one), late.and_then(one))
        }
        Trigger::Linked => {
            let other = basis.linked(record.linked.as_ref()?)?;
            either(other.earliest().and_then(shifted), other.latest().and_then(shifted))
        }
        _ => either(early.filter(|day| *day != Date::MIN).and_then(shifted), late.and_then(shifted)),
    }
}

pub(crate) fn entry_into_force(rule: &EntryRule, basis: &Basis<'_>) -> EntryIntoForce {
    let record = rule.record();
    let found = search(rule, basis, |event| basis.known(event));
    let required = basis.required(rule);
    let in_force = truth(rule, basis, &found);
    let parties = parties(rule, basis, &found);
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
    answer
}

/// Certainly in force if the day had come; perhaps, if the acts that may have been done would do.
fn truth(rule: &EntryRule, basis: &Basis<'_>, found: &Found) -> Truth {
    let Some(on) = basis.on else {
        return if found.bounds.is_some() { Truth::Yes } else { Truth::No };
    };
    if found.bounds.is_some_and(|bounds| bounds.latest <= on) {
        return Truth::Yes;
    }
    let possible = search(rule, basis, |event| basis.possible(event));
    let early = possible.bounds.map(|bounds| bounds.earliest);
    if early.is_some_and(|day| day <= on) { Truth::Maybe } else { Truth::No }
}

fn parties(rule: &EntryRule, basis: &Basis<'_>, found: &Found) -> Vec<PartyEntry> {
    let mut named: Vec<Area> = basis.parties.to_vec();
    named.extend(found.instruments.iter().filter_map(|one| match one.actor {
        Actor::Area(area) => Some(area),
        Actor::Named(_) => None,
    }));
    let mut seen = std::collections::BTreeSet::new();
    named.retain(|area| seen.insert(*area));
    let everyone = matches!(rule.record().trigger, Trigger::FixedDate | Trigger::Linked);
    named
        .into_iter()
        .map(|party| {
            let own = found.instruments.iter().find(|one| one.actor == Actor::Area(party));
            let Some(own) = own else {
                let in_force = found.bounds.filter(|_| everyone).map(Bounds::when);
                return PartyEntry { party, instrument: None, event: None, own: None, in_force };
            };
            let ready = own_bounds(rule, basis, own);
            let both = ready.zip(found.bounds).map(|(own, general)| Bounds {
                earliest: own.earliest.max(general.earliest),
                latest: own.latest.max(general.latest),
            });
            PartyEntry {
                party,
                instrument: Some(own.given.clone()),
                event: own.event,
                own: ready.map(Bounds::when),
                in_force: both.map(Bounds::when),
            }
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
    let latest = shifted(from.latest()?)?;
    let earliest = from.earliest().and_then(shifted).unwrap_or(latest);
    Some(Bounds { earliest, latest })
}

/// A decimal as it stands in a sentence.
pub(super) fn plain(number: Decimal) -> String {
    number.normalize().to_string()
}
