//! How far a list of commitments has come on a day: counted, and weighted.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use time::Date;

use super::{Commitment, CommitmentStatus};
use crate::period::Truth;
use crate::wire::{Id, date};

/// How far commitments have come, in all and by area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Progress {
    /// The day asked about.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub on: Date,
    /// All of them.
    pub total: Tally,
    /// By area, in order of its id; those of no area come last.
    pub areas: Vec<AreaProgress>,
}

/// How far the commitments of one area have come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct AreaProgress {
    /// The area; absent for commitments of no area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Id>,
    /// Its commitments.
    pub tally: Tally,
}

/// Commitments by what came of them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Tally {
    /// Nothing has been done.
    pub not_started: usize,
    /// Work is under way.
    pub in_progress: usize,
    /// Done.
    pub done: usize,
    /// Given up; they count in no share.
    pub dropped: usize,
    /// Certainly past their deadline, and neither done nor dropped.
    pub overdue: usize,
    /// Perhaps past it: the deadline is not known well enough, or recurs.
    pub perhaps_overdue: usize,
    /// Done as a share of those not dropped, 0 to 1 at six decimals; absent where there are none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<String>,
    /// The same by weight; absent unless each that is not dropped has a weight and their sum is positive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weighted_share: Option<String>,
}

/// How far commitments have come by the end of a day.
///
/// ```
/// use bilateral::cooperation::{Commitment, progress};
/// use time::macros::date;
///
/// let list: Vec<Commitment> = serde_json::from_str(r#"[
///     { "id": "A", "action": "a", "status": "done", "weight": "3", "source": "s", "evidence": "s" },
///     { "id": "B", "action": "b", "status": "not-started", "weight": "1", "source": "s", "due": "2025-06-30" },
///     { "id": "C", "action": "c", "status": "dropped", "source": "s" }
/// ]"#).unwrap();
/// let all = progress(&list, date!(2025 - 07 - 01)).total;
/// assert_eq!((all.share.as_deref(), all.weighted_share.as_deref()), (Some("0.5"), Some("0.75")));
/// assert_eq!((all.overdue, all.dropped), (1, 1));
///
/// // Undefined, not zero: nothing to do is not "nothing done".
/// assert_eq!(progress(&[], date!(2025 - 07 - 01)).total.share, None);
/// ```
pub fn progress(commitments: &[Commitment], on: Date) -> Progress {
    let mut areas: BTreeMap<(bool, Option<&Id>), Vec<&Commitment>> = BTreeMap::new();
    for commitment in commitments {
        let area = commitment.area.as_ref();
        areas.entry((area.is_none(), area)).or_default().push(commitment);
    }
    let areas = areas
        .into_iter()
        .map(|((_, area), of_area)| AreaProgress { area: area.cloned(), tally: tally(&of_area, on) });
    Progress { on, total: tally(&commitments.iter().collect::<Vec<_>>(), on), areas: areas.collect() }
}

fn tally(commitments: &[&Commitment], on: Date) -> Tally {
    let mut tally = Tally::default();
    let (mut weight, mut done) = (Some(Decimal::ZERO), Some(Decimal::ZERO));
    for commitment in commitments {
        let status = commitment.status_on(on);
        match status {
            CommitmentStatus::NotStarted => tally.not_started += 1,
            CommitmentStatus::InProgress => tally.in_progress += 1,
            CommitmentStatus::Done => tally.done += 1,
            CommitmentStatus::Dropped => tally.dropped += 1,
        }
        match commitment.overdue(on) {
            Truth::Yes => tally.overdue += 1,
            Truth::Maybe => tally.perhaps_overdue += 1,
            Truth::No => {}
        }
        if status != CommitmentStatus::Dropped {
            let more = |sum: Option<Decimal>| sum?.checked_add(commitment.weight?);
            weight = more(weight);
            if status == CommitmentStatus::Done {
                done = more(done);
            }
        }
    }
    let live = tally.not_started + tally.in_progress + tally.done;
    tally.share = share(Decimal::from(tally.done), Decimal::from(live));
    tally.weighted_share = weight.zip(done).and_then(|(weight, done)| share(done, weight));
    tally
}

fn share(part: Decimal, whole: Decimal) -> Option<String> {
    if whole <= Decimal::ZERO {
        return None;
    }
    Some(part.checked_div(whole)?.round_dp(6).normalize().to_string())
}
