//! Assertions as a system of constraints.

mod identities;
mod links;
mod ratios;
mod spans;

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::assertion::Assertion;
use super::quantity::Key;
use super::solve::{Constraint, System, Variable};
use super::{ClaimMeasure, ClaimRelation, Quantity, QuantityTime};
use crate::amount::{Bound, Interval};
use crate::economy::Area;
use crate::product::ProductKey;

/// What is not taken for granted, to see whether a conflict hangs on it.
#[derive(Default)]
pub(super) struct Relaxed<'a> {
    /// Figures may be rounded in any way and hedged loosely.
    pub(super) loose: bool,
    /// What tells apart quantities that are taken for one otherwise.
    pub(super) apart: Option<&'a dyn Fn(&Assertion) -> String>,
    /// A period need not lie within the one that holds its months.
    pub(super) periods_free: bool,
}

/// A system, and what its variables stand for.
#[derive(Default)]
pub(super) struct Built {
    pub(super) system: System,
    /// The quantities, first those somebody speaks of.
    pub(super) quantities: Vec<(Quantity, Variable)>,
    /// How many of them are of interest; the others only lead from one to another.
    pub(super) told: usize,
    /// Growth factors and shares, with what they relate.
    pub(super) ratios: Vec<Ratio>,
    /// The variable each assertion puts its figure on.
    pub(super) main: Vec<Variable>,
    /// Wholes and parts of them that do not overlap; and whether there are no others.
    sums: Vec<(Variable, Vec<Variable>, bool)>,
    families: Vec<Family>,
    /// Where each family is, those of one group side by side.
    index: BTreeMap<(Group, Partner), usize>,
    ratio_of: BTreeMap<(Variable, Variable, bool), usize>,
}

/// Of which source, whose, and of what, in which unit.
type Group = (String, Area, (Option<ProductKey>, Option<String>, String));

/// With whom, and how that is worded.
type Partner = (Area, Option<String>);

/// Quantities that differ in time and measure only.
struct Family {
    /// One of them.
    any: Quantity,
    of: BTreeMap<(QuantityTime, ClaimMeasure), Variable>,
}

/// The quotient of two quantities.
pub(super) struct Ratio {
    pub(super) upper: Variable,
    pub(super) lower: Variable,
    pub(super) variable: Variable,
    pub(super) share: bool,
}

/// The constraints of all assertions, in their order, and the identities between their quantities.
///
/// What others speak of is there as well, without being held to anything.
pub(super) fn build(assertions: &[&Assertion], relaxed: &Relaxed<'_>, others: &[Assertion]) -> Built {
    let mut built = Built::default();
    let grows = growing(assertions.iter().copied().chain(others));
    let tags: Vec<String> =
        assertions.iter().map(|one| relaxed.apart.map_or_else(String::new, |apart| apart(one))).collect();
    // All quantities before any claim, so that none hangs on the order of the claims.
    let mut sides: Vec<(Variable, Vec<Variable>)> = Vec::with_capacity(assertions.len());
    for (assertion, tag) in assertions.iter().zip(&tags) {
        let own = built.variable(&assertion.quantity, tag);
        sides.push((own, assertion.others.iter().map(|other| built.variable(other, tag)).collect()));
    }
    for tag in crate::order::set(tags.iter().filter(|_| !others.is_empty())) {
        for quantity in others.iter().flat_map(|one| std::iter::once(&one.quantity).chain(&one.others)) {
            built.variable(quantity, tag);
        }
    }
    identities::add(&mut built, relaxed);
    for ((assertion, tag), sides) in assertions.iter().zip(&tags).zip(sides) {
        let constraints = built.constraints(assertion, sides, tag, relaxed, &grows);
        built.system.statement(constraints);
    }
    ratios::add(&mut built);
    built
}

/// Quantities that may be negative and are stated to be above zero: their growth is plain.
fn growing<'a>(assertions: impl Iterator<Item = &'a Assertion>) -> Vec<Key> {
    let above = |one: &&Assertion| {
        one.relation == ClaimRelation::Equals
            && !one.quantity.measure.is_never_negative()
            && one.figure.interval().low().is_some_and(|low| low > Decimal::ZERO)
    };
    let mut keys: Vec<Key> = assertions.filter(above).map(|one| one.quantity.key()).collect();
    crate::order::sort(&mut keys);
    keys
}

impl Built {
    /// The variable of a quantity, made if there is none.
    fn variable(&mut self, quantity: &Quantity, tag: &str) -> Variable {
        let family = self.family(quantity, tag);
        self.member(family, quantity.time, quantity.measure)
    }

    fn family(&mut self, quantity: &Quantity, tag: &str) -> usize {
        let ((_, subject, partner, worded), rest, _) = quantity.key();
        let next = self.families.len();
        let number = *self.index.entry(((tag.to_owned(), subject, rest), (partner, worded))).or_insert(next);
        if number == next {
            self.families.push(Family { any: quantity.clone(), of: BTreeMap::new() });
        }
        number
    }

    /// One of a family, made if there is none.
    fn member(&mut self, family: usize, time: QuantityTime, measure: ClaimMeasure) -> Variable {
        let domain = if measure.is_never_negative() { not_negative() } else { Interval::ALL };
        let Some(family) = self.families.get_mut(family) else { return self.system.variable(domain) };
        *family.of.entry((time, measure)).or_insert_with(|| {
            let variable = self.system.variable(domain);
            self.quantities.push((Quantity { measure, time, ..family.any.clone() }, variable));
            variable
        })
    }

    fn ratio(&mut self, upper: Variable, lower: Variable, share: bool, plain: bool) -> Variable {
        let key = (upper, lower, share);
        if let Some(known) = self.ratio_of.get(&key).and_then(|index| self.ratios.get(*index)) {
            return known.variable;
        }
        let variable = self.system.variable(if plain { not_negative() } else { Interval::ALL });
        if plain || share {
            self.system.identity(Constraint::Product(upper, variable, lower));
        }
        self.ratio_of.insert(key, self.ratios.len());
        self.ratios.push(Ratio { upper, lower, variable, share });
        variable
    }

    fn constraints(
        &mut self,
        assertion: &Assertion,
        (own, others): (Variable, Vec<Variable>),
        tag: &str,
        relaxed: &Relaxed<'_>,
        grows: &[Key],
    ) -> Vec<Constraint> {
        let figure = if relaxed.loose { assertion.figure.loosely() } else { assertion.figure.interval() };
        let (main, constraints) = match (assertion.relation, others.as_slice()) {
            (ClaimRelation::Growth, [base]) => {
                let plain = assertion.quantity.measure.is_never_negative()
                    || std::iter::once(&assertion.quantity)
                        .chain(&assertion.others)
                        .all(|quantity| grows.binary_search(&quantity.key()).is_ok());
                let factor = self.ratio(own, *base, false, plain);
                let times = figure.plus(&Interval::point(Decimal::ONE));
                (factor, vec![Constraint::Within(factor, times)])
            }
            (ClaimRelation::ShareOf, [whole]) => {
                // That it is a part is said by the claim; of two quantities alone it need not be true.
                let part = part_of_whole(assertion);
                let share = self.ratio(own, *whole, true, part.is_some());
                let within = std::iter::once(figure).chain(part);
                (share, within.map(|interval| Constraint::Within(share, interval)).collect())
            }
            (ClaimRelation::SumOf, parts) => {
                let terms = parts.iter().map(|part| (1, *part)).chain([(-1, own)]).collect();
                (own, vec![Constraint::Within(own, figure), Constraint::Linear(terms)])
            }
            (ClaimRelation::Rank, among) => {
                let rank = assertion.figure.value().to_usize().unwrap_or(1);
                (own, vec![Constraint::Rank { ranked: own, among: among.to_vec(), rank }])
            }
            (ClaimRelation::AtLeast, _) => (own, vec![Constraint::Within(own, half(figure, true))]),
            (ClaimRelation::AtMost, _) => (own, vec![Constraint::Within(own, half(figure, false))]),
            (ClaimRelation::Record, _) => {
                let records = self.earlier(&assertion.quantity, tag);
                let largest = records.into_iter().map(|other| Constraint::AtMost(other, own));
                (own, std::iter::once(Constraint::Within(own, figure)).chain(largest).collect())
            }
            _ => (own, vec![Constraint::Within(own, figure)]),
        };
        self.main.push(main);
        constraints
    }

    /// The same over the same months of earlier years, as far as there is one.
    fn earlier(&mut self, quantity: &Quantity, tag: &str) -> Vec<Variable> {
        let months = |time: QuantityTime| match time {
            QuantityTime::Period { period } => period.months_in_year(),
            _ => None,
        };
        let family = self.family(quantity, tag);
        let (Some((year, span)), Some(family)) = (months(quantity.time), self.families.get(family)) else {
            return Vec::new();
        };
        let same = |(time, measure): (QuantityTime, ClaimMeasure)| {
            measure == quantity.measure
                && months(time).is_some_and(|(before, others)| before < year && others == span)
        };
        family.of.iter().filter(|(key, _)| same(**key)).map(|(_, variable)| *variable).collect()
    }

    /// What a variable stands for; a ratio is no quantity.
    pub(super) fn quantity(&self, variable: Variable) -> Option<&Quantity> {
        // Variables are numbered in the order in which quantities came.
        let index = self.quantities.binary_search_by_key(&variable, |(_, known)| *known).ok()?;
        self.quantities.get(index).map(|(quantity, _)| quantity)
    }
}

pub(super) fn not_negative() -> Interval {
    Interval::new(Bound::Closed(Decimal::ZERO), Bound::Unbounded).unwrap_or(Interval::ALL)
}

/// From nothing to all of it, for a share of what is never negative.
pub(super) fn part_of_whole(assertion: &Assertion) -> Option<Interval> {
    let mut both = std::iter::once(&assertion.quantity).chain(&assertion.others);
    let bound =
        assertion.relation == ClaimRelation::ShareOf && both.all(|one| one.measure.is_never_negative());
    let all = Interval::new(Bound::Closed(Decimal::ZERO), Bound::Closed(Decimal::ONE)).ok();
    all.filter(|_| bound)
}

/// From its low end up, or up to its high end.
fn half(interval: Interval, up: bool) -> Interval {
    let (low, high) =
        if up { (interval.lower(), Bound::Unbounded) } else { (Bound::Unbounded, interval.upper()) };
    Interval::new(low, high).unwrap_or(interval)
}
