//! Digits that fit another currency than the one beside them.

use std::collections::{BTreeMap, BTreeSet};

use rust_decimal::Decimal;

use super::rules::CURRENCY_LABEL;
use crate::amount::Unit;
use crate::check::Report;
use crate::claim::{Assertion, ClaimRelation, same_digits};

pub(super) fn check(all: &[Assertion], report: &mut Report) {
    let mut groups: BTreeMap<_, Vec<&Assertion>> = BTreeMap::new();
    for one in all.iter().filter(|one| one.relation == ClaimRelation::Equals) {
        let q = &one.quantity;
        if matches!(q.unit, Unit::Money(_)) {
            groups.entry((q.measure.is_trade(), q.subject, q.partner)).or_default().push(one);
        }
    }
    for mut group in groups.into_values() {
        // Sorted by size, only neighbours can have the same digits.
        crate::order::sort_by_cached_key(&mut group, |one| (one.figure.value(), one.id.clone()));
        let mut told = BTreeSet::new();
        for (index, one) in group.iter().enumerate() {
            let near = group.iter().skip(index + 1).take(NEIGHBOURS);
            if let Some(other) = near.into_iter().find(|other| close(one, other)) {
                let message = format!(
                    "{} (`{}`) and {} (`{}`) differ in the currency and in little else",
                    one.figure, one.id, other.figure, other.id
                );
                report.add(&CURRENCY_LABEL, &other.path, message);
                told.extend([&one.id, &other.id]);
            }
        }
        for one in group.iter().filter(|one| !told.contains(&one.id)) {
            alone(one, &group, report);
        }
    }
}

const NEIGHBOURS: usize = 8;

/// Within two per cent; a bound without another end is taken at its digits.
fn close(one: &Assertion, other: &Assertion) -> bool {
    let (a, b) = (one.figure.value(), other.figure.value());
    let near = b.checked_sub(a).and_then(|gap| gap.abs().checked_mul(Decimal::from(50)));
    same_digits(one, other) && near.is_some_and(|gap| gap <= a.abs().max(b.abs()))
}

/// A flow alone in its currency among others of its kind and year, whose monthly level is theirs.
fn alone(one: &Assertion, group: &[&Assertion], report: &mut Report) {
    let kin = |other: &&&Assertion| {
        other.quantity.measure == one.quantity.measure
            && other.quantity.worded == one.quantity.worded
            && other.id != one.id
    };
    let Some((level, year)) = monthly(one) else { return };
    let mut others =
        group.iter().filter(kin).filter(|other| monthly(other).is_some_and(|(_, of)| of == year));
    if group.iter().filter(kin).any(|other| other.quantity.unit == one.quantity.unit) {
        return;
    }
    let like = |other: &&&Assertion| {
        monthly(other).is_some_and(|(theirs, _)| {
            let gap = level.checked_sub(theirs).map(|gap| gap.abs());
            gap.and_then(|gap| gap.checked_mul(Decimal::TEN)).is_some_and(|gap| gap <= theirs)
        })
    };
    if let Some(other) = others.find(like) {
        let message = format!(
            "{} (`{}`) is alone in its currency, and month for month at the level of {} (`{}`)",
            one.figure, one.id, other.figure, other.id
        );
        report.add(&CURRENCY_LABEL, &one.path, message);
    }
}

/// What a month brought on average, and the year; for parts of one year only.
fn monthly(one: &Assertion) -> Option<(Decimal, i32)> {
    let (year, months) = one.quantity.period()?.months_in_year()?;
    let level = one.figure.value().checked_div(Decimal::from(months.len()))?;
    Some((level, year))
}
