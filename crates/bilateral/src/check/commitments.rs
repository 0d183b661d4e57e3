//! Whether commitments can be dated, were kept, and who says so.

use time::Date;

use super::{Placed, Report};
use crate::cooperation::rules as rule;
use crate::cooperation::{Commitment, CommitmentStatus};
use crate::period::{Truth, When, phrase};

pub(crate) fn check_commitments(
    commitments: &[Placed<'_, Commitment>],
    on: Option<Date>,
    report: &mut Report,
) {
    for Placed { at, item } in commitments {
        if item.recurrence.is_some() && item.due.as_ref().and_then(When::known_day).is_none() {
            let message = format!("`{}` recurs and has no day to count from", item.id);
            report.add(&rule::RECURRENCE_WITHOUT_DAY, &at.child("recurrence"), message);
        }
        if item.status == CommitmentStatus::Done && item.evidence.is_none() {
            let message = format!("`{}` is done, and no source shows it", item.id);
            report.add(&rule::DONE_WITHOUT_EVIDENCE, &at.child("evidence"), message);
        }
        let (Some(on), Some(due)) = (on, &item.due) else { continue };
        let says = match item.overdue(on) {
            Truth::Yes => "is",
            Truth::Maybe => "may be",
            Truth::No => continue,
        };
        let message = format!(
            "`{}` {says} overdue on {}: it was due {} and is {}",
            item.id,
            phrase::day(on),
            due.phrase(),
            item.status_on(on).as_str().replace('-', " ")
        );
        report.add(&rule::COMMITMENT_OVERDUE, &at.child("due"), message);
    }
}
