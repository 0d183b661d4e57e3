//! Work plans that follow each other: whether their windows meet, by label and by endorsement.

use serde::{Deserialize, Serialize};

use super::Dossier;
use crate::agreement::Agreement;
use crate::period::{DaySpan, When};
use crate::wire::Id;

/// Two instruments of one series, one after the other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Joint {
    /// The earlier one.
    pub earlier: Id,
    /// The one that follows it.
    pub later: Id,
    /// Days between the two windows as labelled: 0 where they meet, below zero where they overlap.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_label: Option<DaySpan>,
    /// Days from the end of the earlier window to the day the later one was agreed on: above zero, so many
    /// days were covered by nothing; below, by both.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_endorsement: Option<DaySpan>,
}

/// Instruments that follow each other.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Series {
    /// The instruments, the first one first.
    pub instruments: Vec<Id>,
    /// Where one meets the next.
    pub joints: Vec<Joint>,
}

impl Dossier {
    /// Every series of instruments that name each other in `follows`, in the order of the file; a circle
    /// has no first one and is no series.
    pub fn series(&self) -> Vec<Series> {
        let parent = |one: &Agreement| one.follows().and_then(|id| self.agreement(id.as_str()));
        let mut series = Vec::new();
        for one in self.agreements() {
            match parent(one) {
                None => series.extend(self.series_from(vec![one])),
                // Of several that follow one and the same, the first goes on; each other is a series of its own.
                Some(earlier) => {
                    let first = self.next_after(earlier).is_some_and(|next| std::ptr::eq(next, one));
                    series.extend((!first).then(|| self.series_from(vec![earlier, one])).flatten());
                }
            }
        }
        series
    }

    fn next_after(&self, earlier: &Agreement) -> Option<&Agreement> {
        self.agreements().iter().find(|later| later.follows() == Some(earlier.id()))
    }

    fn series_from<'a>(&'a self, mut instruments: Vec<&'a Agreement>) -> Option<Series> {
        while let Some(next) = instruments.last().and_then(|last| self.next_after(last)) {
            if instruments.iter().any(|one| std::ptr::eq(*one, next)) {
                break;
            }
            instruments.push(next);
        }
        let pairs = instruments.iter().zip(instruments.iter().skip(1));
        let joints: Vec<Joint> = pairs.map(|(earlier, later)| joint(earlier, later)).collect();
        let instruments = instruments.iter().map(|one| one.id().clone()).collect();
        (!joints.is_empty()).then_some(Series { instruments, joints })
    }
}

fn joint(earlier: &Agreement, later: &Agreement) -> Joint {
    // What is agreed on the day after the end leaves no day uncovered.
    let end = earlier.valid().and_then(When::latest).and_then(time::Date::next_day).map(When::day);
    let start = later.valid().and_then(When::earliest).map(When::day);
    let agreed = later.agreed();
    let between = |from: Option<&When>, to: Option<&When>| Some(from?.days_until(to?));
    Joint {
        earlier: earlier.id().clone(),
        later: later.id().clone(),
        by_label: between(end.as_ref(), start.as_ref()),
        by_endorsement: between(end.as_ref(), agreed),
    }
}
