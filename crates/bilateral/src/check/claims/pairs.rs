//! Claims that look comparable and are not: other months, the other side, another spelling.

use std::collections::{BTreeMap, BTreeSet};

use super::rules as rule;
use crate::check::Report;
use crate::claim::{Assertion, ClaimMeasure, ClaimRelation};
use crate::letters;
use crate::period::Period;

pub(super) fn check(all: &[Assertion], report: &mut Report) {
    part_years(all, report);
    mirrors(all, report);
}

/// Two values side by side in one source invite a comparison.
fn part_years(all: &[Assertion], report: &mut Report) {
    let mut groups: BTreeMap<_, Vec<(Period, &Assertion)>> = BTreeMap::new();
    for one in all.iter().filter(|one| one.relation == ClaimRelation::Equals) {
        if let (Some(period), true) = (one.quantity.period(), one.quantity.measure.adds_up_over_time()) {
            let q = &one.quantity;
            let key = (q.measure, q.subject, q.partner, q.product, q.unit.to_string(), one.source.clone());
            groups.entry(key).or_default().push((period, one));
        }
    }
    for mut group in groups.into_values() {
        crate::order::sort_by_cached_key(&mut group, |(period, one)| (*period, one.id.clone()));
        for pair in group.windows(2) {
            let [(before, earlier), (after, later)] = pair else { continue };
            let months = |period: &Period| period.months_in_year();
            let (Some((year, one)), Some((next, other))) = (months(before), months(after)) else { continue };
            if year != next && one != other {
                let message = format!(
                    "{} ({}) and {} (`{}`, {}) may not be compared: they cover {} and {} months",
                    later.figure,
                    after.describe(),
                    earlier.figure,
                    earlier.id,
                    before.describe(),
                    other.len(),
                    one.len()
                );
                report.add(&rule::PART_YEAR, &later.path, message);
            }
        }
    }
}

/// Exports of one side, imports of the other.
fn mirrors(all: &[Assertion], report: &mut Report) {
    let exports = all.iter().filter(|one| one.quantity.measure == ClaimMeasure::Exports);
    let exports = crate::order::map(exports.map(|one| {
        let q = &one.quantity;
        ((q.subject, q.partner, q.product, q.time), one)
    }));
    for one in all.iter().filter(|one| one.quantity.measure == ClaimMeasure::Imports) {
        let q = &one.quantity;
        if let Some(other) = exports.get(&(q.partner, q.subject, q.product, q.time)) {
            let message = format!(
                "{} (`{}`) by origin and {} (`{}`) by last known destination are one flow seen from both sides, {}",
                one.figure,
                one.id,
                other.figure,
                other.id,
                q.time.describe()
            );
            report.add(&rule::MIRROR, &one.path, message);
        }
    }
}

/// So many speakers are compared with each other.
const SPEAKERS: usize = 300;

pub(super) fn speakers(all: &[Assertion], report: &mut Report) {
    let name = |speaker: &str| letters::lower(speaker.split(',').next().unwrap_or(speaker).trim());
    let mut named: BTreeMap<String, &Assertion> = BTreeMap::new();
    for one in all {
        if let Some(speaker) = &one.speaker {
            named.entry(name(speaker)).or_insert(one);
        }
    }
    let spellings: BTreeSet<&String> = crate::order::set(named.keys().take(SPEAKERS));
    for one in &spellings {
        for other in spellings
            .range::<String, _>((std::ops::Bound::Excluded((*one).clone()), std::ops::Bound::Unbounded))
        {
            let close = one.chars().count() > 6 && strsim::damerau_levenshtein(one, other) <= 2;
            if let (true, Some(first), Some(second)) = (close, named.get(*one), named.get(*other)) {
                let spelt = |it: &Assertion| it.speaker.clone().unwrap_or_default();
                let message = format!(
                    "`{}` (`{}`) and `{}` (`{}`) are perhaps one person",
                    spelt(first),
                    first.id,
                    spelt(second),
                    second.id
                );
                report.add(&rule::SPEAKER, &second.path.child("speaker"), message);
            }
        }
    }
}
