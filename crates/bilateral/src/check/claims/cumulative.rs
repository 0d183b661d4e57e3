//! Totals of inflows: taken for stocks, and jumping.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use time::Date;

use super::rules::{JUMP, SERIES_START, STOCK};
use crate::check::Report;
use crate::claim::{Assertion, ClaimMeasure, QuantityTime};
use crate::economy::Area;
use crate::letters;
use crate::order;

pub(super) fn check(all: &[Assertion], report: &mut Report) {
    let positions: Vec<&Assertion> = all
        .iter()
        .filter(|one| one.quantity.measure == ClaimMeasure::Position && one.quantity.partner == Area::World)
        .collect();
    let mut groups: BTreeMap<_, Vec<&Assertion>> = BTreeMap::new();
    for one in all {
        if is_total(one) {
            stock(one, &positions, report);
        }
        if one.quantity.measure.is_investment() {
            let key = (one.quantity.subject, one.quantity.partner, one.quantity.unit.to_string());
            groups.entry(key).or_default().push(one);
        }
    }
    for group in groups.values() {
        jumps(group, report);
        starts(group, report);
    }
}

/// Every day since which totals are counted, once, at the first who said so.
fn starts(group: &[&Assertion], report: &mut Report) {
    let since = |one: &&Assertion| start(one).filter(|_| is_total(one));
    let mut totals: Vec<(Date, &Assertion)> =
        group.iter().filter_map(|one| since(one).map(|day| (day, *one))).collect();
    order::sort_by_key(&mut totals, |(day, one)| (*day, one.said, one.id.clone()));
    totals.dedup_by_key(|(day, _)| *day);
    for (_, one) in totals {
        let (figure, time) = (&one.figure, one.quantity.time.describe());
        let message = format!("{figure} {time}: what came in before the series begins is left out");
        report.add(&SERIES_START, &one.path, message);
    }
}

fn is_total(one: &Assertion) -> bool {
    matches!(one.quantity.measure, ClaimMeasure::CumulativeGrossInflow | ClaimMeasure::Unstated)
}

/// More than all investors held on the latest day known before.
fn stock(one: &Assertion, positions: &[&Assertion], report: &mut Report) {
    let words = letters::lower(one.called.as_deref().unwrap_or("gross"));
    if words.contains("gross") || words.contains("cumulative") || one.quantity.partner == Area::World {
        return;
    }
    let Some(low) = one.figure.interval().low() else { return };
    let position = positions
        .iter()
        .filter(|other| {
            other.quantity.subject == one.quantity.subject
                && other.quantity.unit == one.quantity.unit
                && other.quantity.time.last_day() <= one.said
        })
        .max_by_key(|other| (other.quantity.time.last_day(), other.id.clone()));
    if let Some(position) = position
        && position.figure.interval().high().is_some_and(|high| low > high)
    {
        let message = format!(
            "{} cannot be a stock: it exceeds the {} (`{}`) of all investors together {}",
            one.figure,
            position.figure,
            position.id,
            position.quantity.time.describe()
        );
        report.add(&STOCK, &one.path, message);
    }
}

/// Totals in the order they were published, against the largest inflow of a year.
fn jumps(group: &[&Assertion], report: &mut Report) {
    let yearly = |one: &&&Assertion| {
        let flow = one.quantity.measure == ClaimMeasure::GrossInflow
            && one.quantity.period().is_some_and(|period| period.days() <= 366);
        if flow { one.figure.interval().high() } else { None }
    };
    let Some(largest) = group.iter().filter_map(|one| yearly(&one)).max() else { return };
    let mut totals: Vec<&Assertion> = group.iter().copied().filter(|one| is_total(one)).collect();
    order::sort_by_key(&mut totals, |one| (one.said, one.id.clone()));
    for pair in totals.windows(2) {
        let [earlier, later] = pair else { continue };
        if !same_start(earlier, later) {
            continue;
        }
        // A total that was not renewed is older than the day it was said on.
        let years = ((later.said - earlier.said).whole_days().max(0) / 365) + 1;
        let room = Decimal::from(years).checked_mul(largest);
        let rise = later.figure.value().checked_sub(earlier.figure.value());
        if let (Some(room), Some(rise)) = (room, rise)
            && rise > room
        {
            let message = format!(
                "from {} (`{}`, {}) to {} (`{}`, {}) is more than {years} {} of the largest known inflow can explain",
                earlier.figure,
                earlier.id,
                earlier.said,
                later.figure,
                later.id,
                later.said,
                if years == 1 { "year" } else { "years" }
            );
            report.add(&JUMP, &later.path, message);
        }
    }
}

fn same_start(a: &Assertion, b: &Assertion) -> bool {
    start(a).zip(start(b)).is_none_or(|(one, other)| one == other)
}

fn start(one: &Assertion) -> Option<Date> {
    match one.quantity.time {
        QuantityTime::Window { from, .. } => from,
        _ => None,
    }
}
