//! How long it takes from signature to entry into force, counting those still waiting (Kaplan–Meier).

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use time::Date;

use super::fraction::Fraction;
use super::rules::OBSERVATION_NEGATIVE;
use crate::agreement::{Agreement, Bindingness, EventKind};
use crate::error::{Error, Result};
use crate::order;
use crate::period::{Truth, When};
use crate::wire::{Id, count};

/// One subject: how long it was watched, and whether the event came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Observation {
    /// Time watched, in whole units; of agreements, days.
    pub time: i64,
    /// Whether the event came at that time; if not, the subject was lost from view or still waits (censored).
    pub event: bool,
}

/// The estimate after one time at which events came.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SurvivalStep {
    /// The time.
    pub time: i64,
    /// How many were still watched just before it.
    #[serde(with = "count")]
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub at_risk: u32,
    /// How many events came at it.
    #[serde(with = "count")]
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub events: u32,
    /// The share still waiting after it, at twelve decimals.
    pub survival: String,
    /// The same exactly, as `6/7`; absent where numerator or denominator pass 38 digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exact: Option<String>,
    /// Greenwood's variance of it, at twelve decimals; absent where it is undefined, as when nobody waits any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub variance: Option<String>,
}

/// A product-limit estimate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Survival {
    /// How many were watched.
    #[serde(with = "count")]
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub subjects: u32,
    /// How many of them are censored.
    #[serde(with = "count")]
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub censored: u32,
    /// The estimate after each time at which events came.
    pub steps: Vec<SurvivalStep>,
    /// The first time by which half or more had their event; absent while that is not reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub median: Option<i64>,
}

/// The product-limit estimate of Kaplan and Meier (1958).
///
/// A subject censored at a time at which events come is still at risk at that time.
///
/// ```
/// use bilateral::agreement::analysis::{Observation, kaplan_meier};
/// let seen = |time, event| Observation { time, event };
/// let curve = kaplan_meier(&[seen(6, true), seen(6, false), seen(9, true)]).unwrap();
/// assert_eq!(curve.steps[0].exact.as_deref(), Some("2/3"));
/// assert_eq!(curve.median, Some(9));
///
/// // Undefined, not infinite: nobody has had the event.
/// assert_eq!(kaplan_meier(&[seen(6, false)]).unwrap().median, None);
/// // Wrong: a waiting time below zero.
/// assert_eq!(kaplan_meier(&[seen(-1, true)]).unwrap_err().code(), "analysis.negative-duration");
/// ```
///
/// # Errors
/// `analysis.negative-duration`, at the observation.
pub fn kaplan_meier(observations: &[Observation]) -> Result<Survival> {
    let mut times: BTreeMap<i64, (u32, u32)> = BTreeMap::new();
    for (index, one) in observations.iter().enumerate() {
        if one.time < 0 {
            let message = format!("a waiting time of `{}` is below zero", one.time);
            return Err(Error::new(&OBSERVATION_NEGATIVE, message).at("time").at(index));
        }
        let (events, censored) = times.entry(one.time).or_default();
        *(if one.event { events } else { censored }) += 1;
    }
    let subjects = u32::try_from(observations.len()).unwrap_or(u32::MAX);
    let mut at_risk = subjects;
    let (mut survival, mut greenwood) = (Fraction::ONE, Some(Decimal::ZERO));
    let (mut steps, mut median, mut all_censored) = (Vec::new(), None, 0);
    for (time, (events, censored)) in times {
        if events > 0 {
            survival = survival.times(at_risk - events, at_risk);
            greenwood = greenwood.and_then(|sum| sum.checked_add(term(events, at_risk)?));
            let value = survival.decimal();
            let variance = greenwood.and_then(|sum| value.checked_mul(value)?.checked_mul(sum));
            if median.is_none() && survival.is_at_most_half() {
                median = Some(time);
            }
            steps.push(SurvivalStep {
                time,
                at_risk,
                events,
                survival: shown(value),
                exact: survival.text(),
                variance: variance.map(shown),
            });
        }
        at_risk -= events + censored;
        all_censored += censored;
    }
    Ok(Survival { subjects, censored: all_censored, steps, median })
}

/// Greenwood's d / (n (n − d)).
fn term(events: u32, at_risk: u32) -> Option<Decimal> {
    let product = Decimal::from(at_risk).checked_mul(Decimal::from(at_risk - events))?;
    Decimal::from(events).checked_div(product)
}

fn shown(value: Decimal) -> String {
    value.round_dp(12).normalize().to_string()
}

/// How long agreements waited from signature to force, and which could not be counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TimeToForce {
    /// The estimate, in days.
    pub survival: Survival,
    /// Treaties that could not be counted, and why.
    pub left_out: Vec<LeftOut>,
}

/// A treaty an analysis could not use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct LeftOut {
    /// The agreement.
    pub agreement: Id,
    /// Why.
    pub because: String,
}

/// The time treaties take from signature to entry into force, as seen at the end of a day.
///
/// In force is what `entered-into-force` states or the treaty's own rule gives, whichever is earlier.
/// Treaties signed and not in force by then are censored at that day; those abandoned,
/// superseded or ended before force, at the day that happened. Instruments that bind nobody
/// never enter into force and are not counted at all.
pub fn time_to_force(agreements: &[Agreement], on: Date) -> TimeToForce {
    let (mut seen, mut left_out) = (Vec::new(), Vec::new());
    for agreement in agreements.iter().filter(|one| one.binding() == Bindingness::Binding) {
        match observed(agreement, on) {
            Ok(None) => {}
            Ok(Some(one)) => seen.push(one),
            Err(because) => {
                left_out.push(LeftOut { agreement: agreement.id().clone(), because: because.to_owned() });
            }
        }
    }
    order::sort_by(&mut left_out, |a, b| a.agreement.cmp(&b.agreement));
    // Every time was checked above; no observation is left to refuse.
    let survival =
        kaplan_meier(&seen).unwrap_or(Survival { subjects: 0, censored: 0, steps: vec![], median: None });
    TimeToForce { survival, left_out }
}

/// What ends the waiting without force.
const ENDS: [EventKind; 4] =
    [EventKind::Abandoned, EventKind::Terminated, EventKind::Expired, EventKind::Superseded];

const FORCE_UNKNOWN: &str = "the day of entry into force is not known";

/// The day a treaty is in force by its own rules, as far as is known by the end of a day.
fn by_rule(agreement: &Agreement, on: Date) -> Result<Option<Date>, &'static str> {
    let mut first: Option<Date> = None;
    for rule in agreement.entry_rules() {
        let answer = agreement.entry(rule.part(), Some(on));
        match answer.in_force {
            Truth::No => {}
            Truth::Maybe => return Err(FORCE_UNKNOWN),
            Truth::Yes => {
                let day = answer.general.and_then(|when| when.exact()).ok_or(FORCE_UNKNOWN)?;
                first = Some(first.map_or(day, |first| first.min(day)));
            }
        }
    }
    Ok(first)
}

/// `None` for a treaty not signed by then.
fn observed(agreement: &Agreement, on: Date) -> Result<Option<Observation>, &'static str> {
    use EventKind as E;
    let firsts = |kinds: &[E]| -> Vec<&When> {
        agreement
            .events()
            .iter()
            .filter(|event| kinds.contains(&event.kind))
            .map(crate::agreement::Event::takes_effect)
            .collect()
    };
    let signed = firsts(&[E::Signed, E::SignedAdReferendum, E::SignedDefinitively]);
    let Some(signed) = signed.iter().min_by_key(|when| when.latest()) else { return Ok(None) };
    if signed.earliest().is_some_and(|day| day > on) {
        return Ok(None);
    }
    let from = signed.exact().ok_or("the day of signature is not known")?;
    let day = |kinds: &[E], unknown: &'static str| {
        let mut days = Vec::new();
        for when in firsts(kinds) {
            if when.earliest().is_some_and(|day| day > on) {
                continue;
            }
            days.push(when.exact().ok_or(unknown)?);
        }
        Ok::<_, &'static str>(days.into_iter().min())
    };
    let stated = day(&[E::EnteredIntoForce], FORCE_UNKNOWN)?;
    let end = day(&ENDS, "the day it ended without force is not known");
    // It counts from the day the rule gives, or from the day stated if that is earlier.
    let force = match (stated, by_rule(agreement, on)) {
        (Some(stated), Ok(Some(computed))) => Some(stated.min(computed)),
        (Some(stated), _) => Some(stated),
        (None, computed) => computed?.filter(|day| {
            let force = When::day(*day);
            firsts(&ENDS).iter().all(|end| end.before(&force) != Truth::Yes)
        }),
    };
    let (until, event) = match force {
        Some(force) => (force, true),
        None => (end?.unwrap_or(on), false),
    };
    let time = (until - from).whole_days();
    if time < 0 {
        return Err("it is in force, or ended, before it was signed");
    }
    Ok(Some(Observation { time, event }))
}
