//! The stages an instrument went through, as spans, and how long each step took.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use time::Date;

use super::conflict::{Claimed, Key, key};
use super::fold::Step;
use super::{Event, EventKind, Stage};
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

/// One step with the days since the one before it and since the first. What several sources tell of one
/// event is one step.
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
    /// What other sources say of the same event, later than `on`; the days count from `on`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Claimed>,
}

pub(super) fn milestones(events: &[Event], ordered: Vec<(usize, When)>) -> Vec<Milestone> {
    let source = |index: usize| events.get(index).map(|event| &event.source);
    // Most logs have no event told twice, and a log by one source has none.
    let first = ordered.first().and_then(|(index, _)| source(*index));
    let several = ordered.iter().any(|(index, _)| source(*index) != first);
    let mut told: BTreeMap<Key<'_>, Vec<usize>> = BTreeMap::new();
    let mut steps: Vec<Milestone> = Vec::with_capacity(ordered.len());
    for (index, on) in ordered {
        let Some(event) = events.get(index) else { continue };
        if several && event.kind.happens_once() {
            let group = told.entry(key(event)).or_default();
            let first = group.first().and_then(|at| steps.get_mut(*at));
            if let Some(step) = first.filter(|step| source(step.event) != Some(&event.source)) {
                step.others.push(Claimed { event: index, on, source: event.source.clone() });
                continue;
            }
            group.push(steps.len());
        }
        let since = |earlier: Option<&Milestone>| earlier.map(|earlier| earlier.on.days_until(&on));
        let (after_previous, after_first) = (since(steps.last()), since(steps.first()));
        let (kind, others) = (event.kind, Vec::new());
        steps.push(Milestone { kind, on, after_previous, after_first, event: index, others });
    }
    steps
}
