//! Quantities nobody has spoken of that stand between two somebody has: exports to Germany are
//! no more than turnover with the Union, by way of turnover with Germany.

use super::identities::is_part;
use super::{Built, Family};
use crate::claim::{ClaimMeasure, QuantityTime};
use crate::economy::Area;
use crate::period::Period;

/// The measures spoken of at a time.
type Known = (Period, QuantityTime, Vec<ClaimMeasure>);

/// What to make: in which family, when, which.
type Wanted = (usize, QuantityTime, ClaimMeasure);

/// Makes them. Each follows from two quantities alone, so that claims mean the same to each other
/// whoever else speaks.
pub(super) fn add(built: &mut Built, periods_free: bool) {
    for _ in 0..2 {
        // First what leads from one measure to another, then the same of the whole and of the part.
        for (family, time, measure) in wanted(built, periods_free) {
            built.member(family, time, measure);
        }
    }
}

fn wanted(built: &Built, periods_free: bool) -> Vec<Wanted> {
    let known: Vec<Vec<Known>> = built.families.iter().map(known).collect();
    let of = |family: usize| known.get(family).map_or(&[][..], Vec::as_slice);
    let families: Vec<_> = built.index.iter().collect();
    let mut found = Vec::new();
    for group in families.chunk_by(|((one, _), _), ((other, _), _)| one == other) {
        for (((_, subject, _), (whole, worded)), large) in group {
            for ((_, (partner, words)), small) in group {
                let same = small == large;
                let holds = |(large, worded): (Area, &Option<String>),
                             (small, words): (Area, &Option<String>),
                             time| {
                    worded.is_none() && is_part(small, words.as_deref(), large, *subject, time)
                };
                let bloc = |area: &Area| *area == Area::World || area.as_bloc().is_some();
                if !same && !bloc(whole) && !bloc(partner) {
                    continue;
                }
                for above in of(**large) {
                    let below = of(**small);
                    let start =
                        below.partition_point(|(period, ..)| period.first_day() < above.0.first_day());
                    let starting = below.iter().skip(start);
                    for part in starting.take_while(|(period, ..)| period.first_day() <= above.0.last_day()) {
                        let now = part.0 == above.0;
                        if (now && same) || (periods_free && !now) || !above.0.contains_period(part.0) {
                            continue;
                        }
                        let (a, b) = ((*whole, worded), (*partner, words));
                        let within = same || holds(a, b, part.1);
                        if within {
                            measures((**small, part), (**large, above), &mut found);
                        }
                        // Two periods of two partners: the other period of each.
                        if !same && !now && (within || holds(b, a, part.1)) {
                            corners((**small, part), (**large, above), &mut found);
                        }
                    }
                }
            }
        }
    }
    found
}

fn known(family: &Family) -> Vec<Known> {
    let mut found: Vec<Known> = Vec::new();
    for (time, measure) in family.of.keys() {
        let QuantityTime::Period { period } = *time else { continue };
        match found.last_mut() {
            Some((last, _, measures)) if *last == period => measures.push(*measure),
            _ => found.push((period, *time, vec![*measure])),
        }
    }
    found
}

fn measures((small, part): (usize, &Known), (large, whole): (usize, &Known), found: &mut Vec<Wanted>) {
    use ClaimMeasure::{Balance, Exports, Imports, Turnover};
    let below = |measure: ClaimMeasure| part.2.contains(&measure);
    let above = |measure: ClaimMeasure| whole.2.contains(&measure);
    let flows = below(Exports) || below(Imports);
    if above(Turnover) && (flows || below(Balance)) {
        found.push((small, part.1, Turnover));
    }
    for flow in [Exports, Imports] {
        if above(flow) && below(Balance) {
            found.push((small, part.1, flow));
        }
    }
    if below(Turnover) && above(Exports) && above(Imports) {
        found.push((large, whole.1, Turnover));
    }
}

fn corners((small, part): (usize, &Known), (large, whole): (usize, &Known), found: &mut Vec<Wanted>) {
    let common = part.2.iter().filter(|measure| measure.adds_up_over_time() && whole.2.contains(measure));
    for measure in common {
        found.extend([(large, part.1, *measure), (small, whole.1, *measure)]);
    }
}
