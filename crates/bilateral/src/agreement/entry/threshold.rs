//! The first day on which enough instruments are there.

use rust_decimal::Decimal;
use time::Date;

use super::instrument::{Actor, Instrument};
use super::{EntryRule, Trigger};
use crate::economy::Area;
use crate::order;
use crate::period::Truth;

/// How far a rule is met.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tally {
    /// Instruments that count.
    pub(super) counted: u32,
    /// What their parties weigh together.
    pub(super) weight: Decimal,
    /// Who has one, as often as they have.
    present: Vec<Actor>,
}

/// Which end of an uncertain date to reckon with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Earliest,
    Latest,
}

impl End {
    fn of(self, when: &crate::period::When) -> Option<Date> {
        match self {
            Self::Earliest => Some(when.earliest().unwrap_or(Date::MIN)),
            Self::Latest => when.latest(),
        }
    }
}

impl Tally {
    fn change(&mut self, one: &Instrument, rule: &EntryRule, added: bool) {
        let held = self.present.iter().position(|held| *held == one.actor);
        match (added, held) {
            (true, _) => self.present.push(one.actor.clone()),
            (false, Some(at)) => drop(self.present.swap_remove(at)),
            (false, None) => return,
        }
        // A party counts once, even while an uncertain end leaves it two instruments.
        if if added { held.is_some() } else { self.present.contains(&one.actor) } {
            return;
        }
        let weight = match one.actor {
            Actor::Area(area) => rule.record().weights.get(&area).copied().unwrap_or_default(),
            Actor::Named(_) => Decimal::ZERO,
        };
        if added {
            self.counted = self.counted.saturating_add(1);
            self.weight = self.weight.checked_add(weight).unwrap_or(self.weight);
        } else {
            self.counted = self.counted.saturating_sub(1);
            self.weight = self.weight.checked_sub(weight).unwrap_or(self.weight);
        }
    }

    pub(super) fn has(&self, area: Area) -> bool {
        self.present.iter().any(|held| matches!(held, Actor::Area(held) if *held == area))
    }

    pub(super) fn is_met(&self, rule: &EntryRule, required: &[Area]) -> bool {
        let record = rule.record();
        match record.trigger {
            Trigger::NthInstrument | Trigger::DualThreshold => {
                let quota = |quota: &super::Quota| {
                    let there = quota.of.iter().filter(|area| self.has(**area)).count();
                    u32::try_from(there).is_ok_and(|there| there >= quota.n)
                };
                let there = record.requires.iter().all(|area| self.has(*area));
                self.counted >= record.n.unwrap_or(1)
                    && record.share.is_none_or(|share| self.weight >= share)
                    && record.quotas.iter().all(quota)
                    && there
            }
            Trigger::Exchange if required.is_empty() => self.counted > 0,
            _ => !required.is_empty() && required.iter().all(|area| self.has(*area)),
        }
    }
}

/// The first day on which the rule is met, the instrument that met it, and the tally then; or the
/// tally at the end, if it never is.
pub(super) fn reached(
    instruments: &[Instrument],
    rule: &EntryRule,
    required: &[Area],
    end: End,
    on: Option<Date>,
) -> (Option<(Date, usize)>, Tally) {
    let mut moves: Vec<(Date, bool, usize)> = Vec::new();
    for (index, one) in instruments.iter().enumerate() {
        let Some(day) = end.of(&one.given) else { continue };
        // A day known to the year only may have come before or after; what is certain is the worst.
        let back = one.ended.as_ref().and_then(|when| match end {
            End::Earliest => when.latest().filter(|_| when.before(&one.given) == Truth::No),
            End::Latest => Some(when.earliest().unwrap_or(Date::MIN)),
        });
        if back.is_some_and(|back| back <= day) {
            continue;
        }
        moves.push((day, true, index));
        if let Some(back) = back.filter(|back| on.is_none_or(|on| *back <= on)) {
            moves.push((back, false, index));
        }
    }
    order::sort_by_key(&mut moves, |(day, added, index)| (*day, *added, *index));
    let mut tally = Tally::default();
    for (day, added, index) in moves {
        if let Some(one) = instruments.get(index) {
            tally.change(one, rule, added);
        }
        if added && tally.is_met(rule, required) {
            return (Some((day, index)), tally);
        }
    }
    (None, tally)
}
