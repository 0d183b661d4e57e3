//! Parts and wholes that run in a circle.

use std::collections::BTreeMap;

use super::rules::CIRCLE;
use crate::check::Report;
use crate::claim::{Assertion, ClaimRelation};
use crate::order;

pub(super) fn check(all: &[Assertion], report: &mut Report) {
    // From part to whole, by what the quantities are called.
    let mut wholes: BTreeMap<String, Vec<(String, usize)>> = BTreeMap::new();
    for (index, one) in all.iter().enumerate() {
        let own = || one.quantity.describe();
        match one.relation {
            ClaimRelation::ShareOf => {
                for whole in &one.others {
                    wholes.entry(own()).or_default().push((whole.describe(), index));
                }
            }
            ClaimRelation::SumOf => {
                for part in &one.others {
                    wholes.entry(part.describe()).or_default().push((own(), index));
                }
            }
            _ => {}
        }
    }
    // What has no whole cannot be in a circle, and so on down: what is left, is.
    loop {
        let before = edges(&wholes);
        let known: Vec<String> = wholes.keys().cloned().collect();
        for parts in wholes.values_mut() {
            parts.retain(|(whole, _)| known.binary_search(whole).is_ok());
        }
        wholes = order::map(wholes.into_iter().filter(|(_, parts)| !parts.is_empty()));
        if edges(&wholes) == before {
            break;
        }
    }
    // Of what leads into a circle and of the circle itself, one finding for each claim.
    let mut told: Vec<usize> = wholes.values().flatten().map(|(_, index)| *index).collect();
    order::sort(&mut told);
    told.dedup();
    for one in told.into_iter().filter_map(|index| all.get(index)) {
        let message =
            format!("{} (`{}`) is part of a whole that is part of it", one.quantity.describe(), one.id);
        report.add(&CIRCLE, &one.path, message);
    }
}

fn edges(wholes: &BTreeMap<String, Vec<(String, usize)>>) -> usize {
    wholes.values().map(Vec::len).sum()
}
