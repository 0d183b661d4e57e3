//! Whether companies are counted by one definition.

use super::{Placed, Report};
use crate::investment::CompanyCount;
use crate::investment::rules::{COUNT_UNDEFINED, DEFINITIONS_DIFFER};
use crate::letters;

pub(crate) fn check_companies(counts: &[Placed<'_, CompanyCount>], report: &mut Report) {
    for (index, placed) in counts.iter().enumerate() {
        if says_nothing(placed.item.counts()) {
            let message = format!("\"{}\" does not say which companies count", placed.item.counts());
            report.add(&COUNT_UNDEFINED, &placed.at.child("counts"), message);
        }
        let same = |other: &&Placed<'_, CompanyCount>| {
            other.item.host() == placed.item.host() && other.item.origin() == placed.item.origin()
        };
        if counts.iter().take(index).any(|other| same(&other)) {
            continue;
        }
        let group: Vec<_> = counts.iter().filter(same).collect();
        let differ = group.iter().any(|other| other.item.counts() != placed.item.counts());
        if differ {
            let listed: Vec<String> = group
                .iter()
                .map(|other| {
                    format!("{} {} (`{}`)", other.item.figure(), other.item.counts(), other.item.id())
                })
                .collect();
            report.add(
                &DEFINITIONS_DIFFER,
                &placed.at,
                format!("counted in different ways: {}", listed.join("; ")),
            );
        }
    }
}

/// A bare word for a company is no definition of one.
fn says_nothing(counts: &str) -> bool {
    let word = letters::lower(counts.trim());
    [
        "",
        "companies",
        "enterprises",
        "firms",
        "businesses",
        "unternehmen",
        "firmen",
        "компании",
        "предприятия",
    ]
    .contains(&word.as_str())
}
