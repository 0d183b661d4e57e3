//! What holds between growth factors, and between shares, though nobody says of how much.

use rust_decimal::Decimal;

use super::{Built, not_negative};
use crate::amount::{Bound, Interval};
use crate::claim::solve::{Constraint, Variable};

pub(super) fn add(built: &mut Built) {
    growth(built);
    shares(built);
}

/// From one quantity to a later one: by which factor.
type Factor = (Variable, Variable, Variable);

/// Growth over two years is the growth over the first, and then over the second.
fn growth(built: &mut Built) {
    // Growth of what may change its sign is no product.
    let plain = |variable| built.system.domain(variable).low().is_some();
    let growth = built.ratios.iter().filter(|one| !one.share && plain(one.variable));
    let mut factors: Vec<Factor> = growth.map(|one| (one.lower, one.upper, one.variable)).collect();
    crate::order::sort(&mut factors);
    let mut found = Vec::new();
    for direct in factors.chunk_by(|one, other| one.0 == other.0) {
        // Only one way leads on from most.
        if direct.len() > 1 {
            chains(built, direct, &factors, &mut found);
        }
    }
    for constraint in found {
        built.system.identity(constraint);
    }
}

fn chains(built: &mut Built, direct: &[Factor], all: &[Factor], found: &mut Vec<Constraint>) {
    let last = |one: Variable| built.quantity(one).map(|quantity| quantity.time.last_day());
    let until = direct.iter().filter_map(|(_, upper, _)| last(*upper)).max();
    let start = direct.first().map(|(lower, ..)| *lower);
    let mut reached: Vec<(Variable, Variable)> =
        direct.iter().map(|(_, upper, factor)| (*upper, *factor)).collect();
    let mut next = 0;
    while let Some((from, so_far)) = reached.get(next).copied() {
        next += 1;
        let begin = all.partition_point(|(lower, ..)| *lower < from);
        let steps = all.iter().skip(begin).take_while(|(lower, ..)| *lower == from);
        for (_, to, step) in steps {
            if Some(*to) == start || built.quantity(*to).map(|quantity| quantity.time.last_day()) > until {
                continue;
            }
            let known = reached.iter().find(|(one, _)| one == to).map(|(_, factor)| *factor);
            let factor = known.unwrap_or_else(|| built.system.variable(not_negative()));
            if known.is_none() {
                reached.push((*to, factor));
            }
            found.push(Constraint::Product(factor, so_far, *step));
        }
    }
}

/// Shares of parts that do not overlap are not more than one, whatever the whole.
fn shares(built: &mut Built) {
    let (one, none) = (Bound::Closed(Decimal::NEGATIVE_ONE), Bound::Closed(Decimal::ZERO));
    for (whole, parts, all) in std::mem::take(&mut built.sums) {
        let share = |part: &Variable| built.ratio_of.get(&(*part, whole, true));
        let shares = parts.iter().filter_map(share).filter_map(|index| built.ratios.get(*index));
        let mut terms: Vec<(i32, Variable)> = shares.map(|ratio| (1, ratio.variable)).collect();
        if terms.len() > 1 {
            let high = if all && terms.len() == parts.len() { one } else { none };
            let domain = Interval::new(one, high).unwrap_or(Interval::ALL);
            terms.push((1, built.system.variable(domain)));
            built.system.identity(Constraint::Linear(terms));
        }
    }
}
