//! The stages an instrument went through, as spans, and how long each step took.

use serde::{Deserialize, Serialize};
use time::Date;

use super::fold::Step;
use super::{EventKind, Stage};
use crate::period::{DaySpan, When};

/// A stretch of time spent in one stage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Span {
    /// The stage.
    pub stage: Stage,
    /// Its first day, as far as it is known.
    pub from: When,
    /// The first day of the next stage; absent while the stage lasts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<When>,
    /// The event that began it, as an index into the log.
    pub event: usize,
}

impl Span {
    /// The last day of the stage, where the next one began on a known day.
    pub fn last_day(&self) -> Option<Date> {
        self.to.as_ref()?.known_day()?.previous_day()
    }

    /// Days spent, where both ends are known days; up to `on` while the stage lasts.
    pub fn days(&self, on: Date) -> Option<i64> {
        let end = match &self.to {
            Some(to) => to.known_day()?,
            None => on,
        };
        Some((end - self.from.known_day()?).whole_days())
    }
}

pub(super) fn spans(steps: Vec<Step<'_>>) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::with_capacity(steps.len());
    for step in steps {
        let from = step.from.into_owned();
        if let Some(last) = spans.last_mut() {
            last.to = Some(from.clone());
        }
        spans.push(Span { stage: step.stage, from, to: None, event: step.event });
    }
    spans
}

/// One step with the days since the one before it and since the first.
///
/// Where a date is uncertain the count has bounds: at least, at most.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Milestone {
    /// What happened.
    pub kind: EventKind,
    /// When it took effect.
    pub on: When,
    /// Days since the previous milestone; absent for the first.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_previous: Option<DaySpan>,
    /// Days since the first milestone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after_first: Option<DaySpan>,
    /// The event, as an index into the log.
    pub event: usize,
}

pub(super) fn milestones(ordered: Vec<(usize, EventKind, When)>) -> Vec<Milestone> {
    let mut milestones: Vec<Milestone> = Vec::with_capacity(ordered.len());
    for (event, kind, on) in ordered {
        let since = |earlier: Option<&Milestone>| earlier.map(|earlier| earlier.on.days_until(&on));
        let (after_previous, after_first) = (since(milestones.last()), since(milestones.first()));
        milestones.push(Milestone { kind, on, after_previous, after_first, event });
    }
    milestones
}
