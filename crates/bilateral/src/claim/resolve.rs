//! Which assumption does a conflict hang on? Each is given up in turn, and the claims tried again.

use super::assertion::Assertion;
use super::system::{Relaxed, build};
use super::{Assumption, ClaimMeasure};
use crate::economy::{Area, Composition};
use crate::period::YearMonth;

/// The assumptions without any one of which the claims can all be true, in the order of
/// [`Assumption::ALL`]. The last, that the sources draw on one series, is named only where
/// nothing more definite is.
pub(super) fn resolutions(set: &[&Assertion], all: &[Assertion]) -> Vec<Assumption> {
    // Where they conflict by way of a quantity of others only, that one has to be there.
    let others = if vanishes(set, &Relaxed::default(), &[]) { all } else { &[] };
    let mut found: Vec<Assumption> = Assumption::ALL
        .iter()
        .copied()
        .filter(|assumption| *assumption != Assumption::Series && resolves(*assumption, set, all, others))
        .collect();
    if found.is_empty() && resolves(Assumption::Series, set, all, others) {
        found.push(Assumption::Series);
    }
    found
}

fn resolves(assumption: Assumption, set: &[&Assertion], all: &[Assertion], others: &[Assertion]) -> bool {
    let by_source = |one: &Assertion| one.source.to_string();
    let by_measure = |one: &Assertion| one.called.clone().unwrap_or_default();
    let by_label = |one: &Assertion| if label_suspect(one, all) { one.id.to_string() } else { String::new() };
    let relaxed = match assumption {
        Assumption::Rounding => Relaxed { loose: true, ..Relaxed::default() },
        Assumption::Composition if !set.iter().any(|one| moves(one)) => return false,
        Assumption::Composition | Assumption::Series => {
            Relaxed { apart: Some(&by_source), ..Relaxed::default() }
        }
        Assumption::CurrencyLabel if !currencies_differ(all) => return false,
        Assumption::Period => Relaxed { periods_free: true, ..Relaxed::default() },
        Assumption::CurrencyLabel => Relaxed { apart: Some(&by_label), ..Relaxed::default() },
        Assumption::Measure if !set.iter().any(|one| one.quantity.measure.is_investment()) => return false,
        Assumption::Measure => Relaxed { apart: Some(&by_measure), ..Relaxed::default() },
    };
    vanishes(set, &relaxed, others)
}

fn vanishes(set: &[&Assertion], relaxed: &Relaxed<'_>, others: &[Assertion]) -> bool {
    let built = build(set, relaxed, others);
    let every: Vec<usize> = (0..set.len()).collect();
    built.system.narrowed_by(&every).is_some()
}

fn currencies_differ(all: &[Assertion]) -> bool {
    let mut currencies = all.iter().filter_map(|one| one.quantity.unit.currency());
    currencies.next().is_some_and(|first| currencies.any(|other| other != first))
}

/// Whether the bloc a claim is about gained or lost a member between its time and the day it was said.
fn moves(one: &Assertion) -> bool {
    let quantities = || std::iter::once(&one.quantity).chain(&one.others);
    let evolving =
        |area: Area| area.as_bloc().filter(|bloc| matches!(bloc.composition(), Composition::Evolving));
    quantities().any(|quantity| {
        let from = match quantity.time {
            super::QuantityTime::Period { period } => period.first_day(),
            super::QuantityTime::Window { from: Some(from), .. } => from,
            time => time.last_day(),
        };
        let months = YearMonth::of(from).zip(YearMonth::of(one.said));
        [quantity.subject, quantity.partner]
            .into_iter()
            .filter_map(evolving)
            .any(|bloc| months.is_some_and(|(then, now)| bloc.members_on(then) != bloc.members_on(now)))
    })
}

/// Whether another claim prints the same digits under another currency.
pub(crate) fn label_suspect(one: &Assertion, all: &[Assertion]) -> bool {
    all.iter().any(|other| same_digits(one, other))
}

/// Whether two claims print nearly the same digits for what would be the same quantity in another currency.
pub(crate) fn same_digits(one: &Assertion, other: &Assertion) -> bool {
    let (a, b) = (&one.quantity, &other.quantity);
    let money = a.unit.currency().is_some() && b.unit.currency().is_some() && a.unit != b.unit;
    let same = a.measure == b.measure
        || (a.measure.is_investment()
            && b.measure.is_investment()
            && [a.measure, b.measure].contains(&ClaimMeasure::Unstated));
    money
        && same
        && a.subject == b.subject
        && a.partner == b.partner
        && one.figure.loosely().overlaps(&other.figure.loosely())
}
