//! Whether parts are their total: instruments, entities, partners of the world.

use rust_decimal::Decimal;
use std::collections::BTreeSet;

use super::super::Report;
use super::at;
use super::key::{ByKey, Key, Table};
use crate::economy::Area;
use crate::error::Rule;
use crate::investment::rules as rule;
use crate::investment::{EntityScope, Instrument, InvestmentCell, MeasureKind};

pub(super) fn check(table: &Table<'_>, report: &mut Report) {
    let distinct = |used: &dyn Fn(&Key<'_>) -> bool| table.keys.iter().any(used);
    let has_parts = distinct(&|key| key.instrument != Instrument::Total);
    let has_entities = distinct(&|key| key.entity != EntityScope::All);
    for (row, total, key) in table.rows() {
        if total.value().is_none() {
            continue;
        }
        if has_parts && key.instrument == Instrument::Total {
            instruments(table, (row, total, key), report);
        }
        if has_entities && key.entity == EntityScope::All {
            let parts =
                [EntityScope::Spe, EntityScope::NonSpe].map(|entity| table.find(&Key { entity, ..key }));
            adds_up(
                (row, total),
                &parts,
                &rule::COMPONENTS,
                "special-purpose entities and the others",
                report,
            );
        }
    }
    partners(table, report);
}

fn instruments(table: &Table<'_>, (row, total, key): (usize, &InvestmentCell, Key<'_>), report: &mut Report) {
    let value = |instrument| table.find(&Key { instrument, ..key }).filter(|part| part.value().is_some());
    let (equity, debt) = (value(Instrument::Equity), value(Instrument::Debt));
    let both = value(Instrument::EquityAndReinvestedEarnings);
    let of_flow = matches!(key.kind, MeasureKind::NetFlow | MeasureKind::Income);
    if both.is_some() {
        adds_up(
            (row, total),
            &[both, debt],
            &rule::COMPONENTS,
            "equity with reinvested earnings, and debt",
            report,
        );
    } else if of_flow {
        let reinvested = value(Instrument::ReinvestedEarnings);
        adds_up(
            (row, total),
            &[equity, reinvested, debt],
            &rule::COMPONENTS,
            "equity, reinvested earnings and debt",
            report,
        );
    } else {
        adds_up((row, total), &[equity, debt], &rule::COMPONENTS, "equity and debt", report);
    }
}

/// Only where every part is published; within half a unit of the last digit of each value.
fn adds_up(
    (row, total): (usize, &InvestmentCell),
    parts: &[Option<&InvestmentCell>],
    rule: &'static Rule,
    named: &str,
    report: &mut Report,
) {
    let Some(known) = parts.iter().copied().collect::<Option<Vec<&InvestmentCell>>>() else { return };
    let sum = known.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.value()?));
    let Some((sum, printed)) = sum.zip(total.value()) else { return };
    let slack = known
        .iter()
        .chain([&total])
        .fold(Decimal::ZERO, |slack, cell| slack.saturating_add(cell.half_unit()));
    if sum.saturating_sub(printed).abs() > slack {
        let message = format!(
            "{named} add up to `{sum}`, not `{printed}`: a difference of {}",
            printed.saturating_sub(sum)
        );
        report.add(rule, &at(row, "value"), message);
    }
}

/// What partners of one world total have in common.
#[derive(Clone, Default)]
struct Others {
    /// The sum of what is below zero, which lifts the others above the world.
    negative: Decimal,
    hidden: bool,
}

/// No partner holds more than the world does, unless others hold less than nothing.
fn partners(table: &Table<'_>, report: &mut Report) {
    let of_partner = |key: &Key<'_>| key.kind == MeasureKind::Position && key.partner != Area::World;
    let mut above: Vec<(usize, Decimal, Decimal, Key<'_>)> = Vec::new();
    for (row, cell, key) in table.rows().filter(|(_, _, key)| of_partner(key)) {
        let Some(value) = cell.value() else { continue };
        let Some(total) = table.find(&Key { partner: Area::World, ..key }) else { continue };
        let Some(world) = total.value() else { continue };
        if value.saturating_sub(world) > cell.half_unit().saturating_add(total.half_unit()) {
            above.push((row, value, world, Key { partner: Area::World, ..key }));
        }
    }
    if above.is_empty() {
        return;
    }
    let (mut others, mut places) = (vec![Others::default(); above.len()], ByKey::default());
    for (place, found) in above.iter().enumerate() {
        places.insert(found.3, place);
    }
    let mut counted = BTreeSet::new();
    for (row, cell, key) in
        table.rows().filter(|(_, _, key)| of_partner(key) && key.partner.as_bloc().is_none())
    {
        let place = places.get(&Key { partner: Area::World, ..key });
        let Some(group) = place.and_then(|place| others.get_mut(*place)) else { continue };
        match cell.value() {
            Some(value) if value < Decimal::ZERO && counted.insert(row) => {
                group.negative = group.negative.saturating_add(value);
            }
            Some(_) => {}
            None => group.hidden = true,
        }
    }
    for (row, value, world, key) in above {
        let group = places.get(&key).and_then(|place| others.get(*place));
        let negative = group.map_or(Decimal::ZERO, |group| group.negative);
        // What others owe on balance explains as much.
        let broken = value.saturating_add(negative) > world;
        let hidden = group.is_some_and(|group| group.hidden);
        let truth = match (broken, hidden) {
            (false, _) => crate::period::Truth::No,
            (true, true) => crate::period::Truth::Maybe,
            (true, false) => crate::period::Truth::Yes,
        };
        let message = || format!("one partner holds `{value}` and all together `{world}`");
        if truth == crate::period::Truth::Maybe {
            let message = format!("{}; a hidden cell below zero could explain it", message());
            report.add_perhaps(&rule::PARTNER_EXCEEDS_WORLD, &at(row, "value"), message);
        } else if truth == crate::period::Truth::Yes {
            report.add(&rule::PARTNER_EXCEEDS_WORLD, &at(row, "value"), message());
        }
    }
}
