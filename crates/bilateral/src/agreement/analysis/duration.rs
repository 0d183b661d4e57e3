//! How long an agreement stood in each stage, and how long it has been in force.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::agreement::{Agreement, EventKind, Span, Stage};
use crate::period::{DaySpan, When};
use crate::wire::date;

/// How long an agreement stood in one stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StageDuration {
    /// The stage.
    pub stage: Stage,
    /// Its first day, as far as it is known.
    pub from: When,
    /// The first day of the next stage; absent while it lasts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<When>,
    /// At least and at most so many days; while it lasts, up to the day asked about.
    pub days: DaySpan,
}

/// Days an agreement has spent in the stages that matter to those who rely on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DaysApplied {
    /// The day asked about.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub on: Date,
    /// In force and not suspended.
    pub in_force: Days,
    /// Applied provisionally, before entry into force.
    pub provisional: Days,
    /// In force and suspended.
    pub suspended: Days,
}

/// A number of days between two bounds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Days {
    /// The fewest it can be.
    pub min: i64,
    /// The most it can be; absent where nothing bounds it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max: Option<i64>,
}

impl Days {
    /// The number, if only one is possible.
    pub fn exact(self) -> Option<i64> {
        self.max.filter(|max| *max == self.min)
    }
}

/// The days of every stage an agreement has certainly reached by the end of a day.
///
/// ```
/// use bilateral::agreement::{Agreement, Stage, analysis::stage_durations};
/// use time::macros::date;
///
/// let treaty: Agreement = serde_json::from_str(r#"{
///     "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": ["EU", "KAZ"],
///     "events": [{ "kind": "initialled", "on": "2015-01" }, { "kind": "signed", "on": "2015-12-21" }]
/// }"#).unwrap();
/// let stages = stage_durations(&treaty, date!(2015 - 12 - 31));
/// assert_eq!(stages[0].stage, Stage::Initialled);
/// assert_eq!((stages[0].days.min(), stages[0].days.max()), (Some(324), Some(354)));
/// assert_eq!(stages[1].days.exact(), Some(10));
/// ```
pub fn stage_durations(agreement: &Agreement, on: Date) -> Vec<StageDuration> {
    let spans = agreement.status(on).history;
    spans
        .into_iter()
        .map(|span| StageDuration { days: days(&span, on), stage: span.stage, from: span.from, to: span.to })
        .collect()
}

fn days(span: &Span, on: Date) -> DaySpan {
    span.to.as_ref().map_or_else(|| span.from.days_until(&When::day(on)), |to| span.from.days_until(to))
}

/// Days from the first event of one kind to the first event of another, at least and at most;
/// `None` where either is not on record.
///
/// The agreements between the stages of a legal process are counted from the events alone:
/// whether one can come before the other is for `check()` to say.
pub fn days_between_events(agreement: &Agreement, from: EventKind, to: EventKind) -> Option<DaySpan> {
    let milestones = agreement.milestones();
    let first = |kind: EventKind| milestones.iter().find(|milestone| milestone.kind == kind);
    Some(first(from)?.on.days_until(&first(to)?.on))
}

/// Days in force, applied provisionally and suspended, up to the end of a day.
///
/// The day asked about is not counted, as in [`crate::agreement::Status::days`]: on the first day in force it is 0.
pub fn days_applied(agreement: &Agreement, on: Date) -> DaysApplied {
    let stages = stage_durations(agreement, on);
    let total = |stage: Stage| {
        let spans = stages.iter().filter(|one| one.stage == stage).map(|one| one.days);
        spans.fold(Days { min: 0, max: Some(0) }, |sum, days| Days {
            min: sum.min + i64::from(days.min().unwrap_or(0).max(0)),
            max: sum.max.zip(days.max()).map(|(sum, days)| sum + i64::from(days.max(0))),
        })
    };
    DaysApplied {
        on,
        in_force: total(Stage::InForce),
        provisional: total(Stage::ProvisionallyApplied),
        suspended: total(Stage::Suspended),
    }
}
