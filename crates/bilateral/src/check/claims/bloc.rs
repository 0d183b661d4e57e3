//! Blocs under one name that do not hold the same economies.

use std::collections::BTreeMap;

use super::rules::COMPOSITION;
use crate::check::Report;
use crate::claim::{Assertion, ClaimRelation, Quantity};
use crate::economy::{Area, Bloc, Composition, Economy};
use crate::letters;
use crate::period::{Period, YearMonth};

pub(super) fn check(all: &[Assertion], report: &mut Report) {
    side_by_side(all, report);
    for one in all {
        strangers(one, report);
        across_a_change(one, report);
    }
}

/// The same measure, subject and time, with blocs in different words.
fn side_by_side(all: &[Assertion], report: &mut Report) {
    let mut groups: BTreeMap<_, Vec<&Assertion>> = BTreeMap::new();
    for one in all.iter().filter(|one| one.relation == ClaimRelation::Equals) {
        let q = &one.quantity;
        if q.partner.as_bloc().is_some() {
            groups.entry((q.measure, q.subject, q.product, q.time)).or_default().push(one);
        }
    }
    for group in groups.values() {
        let mut seen: BTreeMap<String, &Assertion> = BTreeMap::new();
        for one in group {
            let name = name(one);
            let other =
                seen.iter().find(|(known, _)| **known != name).map(|(known, one)| (known.clone(), *one));
            if let (Some((known, first)), false) = (other, seen.contains_key(&name)) {
                let message = format!(
                    "{} (`{}`) counts \"{name}\", {} (`{}`) \"{known}\"",
                    one.figure, one.id, first.figure, first.id
                );
                report.add(&COMPOSITION, &one.path, message);
            }
            seen.entry(name).or_insert(one);
        }
    }
}

fn name(one: &Assertion) -> String {
    let q = &one.quantity;
    q.worded.clone().unwrap_or_else(|| q.partner.to_string())
}

/// Economies that the words name and that were no members when it was said.
fn strangers(one: &Assertion, report: &mut Report) {
    let (Some(bloc), Some(words)) = (one.quantity.partner.as_bloc(), &one.quantity.worded) else { return };
    let Some(month) = YearMonth::of(one.said) else { return };
    let words = letters::lower(words);
    let named = Economy::all()
        .find(|economy| words.contains(&letters::lower(economy.name())) && !bloc.contains(*economy, month));
    if let Some(economy) = named {
        let message = format!(
            "{} counts {}, which was no member of {} in {month}",
            one.figure,
            economy.name(),
            bloc.name()
        );
        report.add(&COMPOSITION, &one.path.child("worded"), message);
    }
}

/// Growth of a bloc that gained or lost a member between the base and the period.
fn across_a_change(one: &Assertion, report: &mut Report) {
    if one.relation != ClaimRelation::Growth {
        return;
    }
    let (Some(period), Some(base)) = (one.quantity.period(), one.others.first().and_then(Quantity::period))
    else {
        return;
    };
    let blocs = [one.quantity.subject, one.quantity.partner].into_iter().filter_map(Area::as_bloc);
    for bloc in blocs.filter(|bloc| matches!(bloc.composition(), Composition::Evolving)) {
        if members(bloc, base) != members(bloc, period) {
            let message = format!(
                "{} on {} compares {} with other members then and now",
                one.figure,
                base.describe(),
                bloc.name()
            );
            report.add(&COMPOSITION, &one.path, message);
        }
    }
}

fn members(bloc: Bloc, period: Period) -> Option<crate::economy::EconomySet> {
    YearMonth::of(period.last_day()).map(|month| bloc.members_on(month))
}
