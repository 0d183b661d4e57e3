//! How many treaties there are: by UNCTAD's rule, by the law, and instruments that bind nobody apart.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::agreement::{Agreement, Bindingness, EntryRule, Event, EventKind, Kind, Stage};
use crate::order;
use crate::period::{EndOfMonth, Truth, When, add_months};
use crate::wire::{Id, count, date};

/// How many instruments there are on a day, under rules that must not be mixed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct TreatyCount {
    /// The day asked about.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub on: Date,
    /// UNCTAD's rule: treaties signed and not ended, in force or not.
    pub signed_and_not_ended: usize,
    /// The legal rule: treaties in force, suspended ones included.
    pub in_force: usize,
    /// Treaties applied provisionally; they are in neither force nor limbo.
    pub provisionally_applied: usize,
    /// Treaties that have ended.
    pub ended: usize,
    /// Instruments that bind nobody and are active; part of no number above.
    pub political: usize,
    /// Treaties whose place depends on a day nobody recorded, in order of id.
    pub doubtful: Vec<Id>,
}

/// How many instruments of some kinds there are at the end of a day; of every kind, if none is named.
///
/// UNCTAD counts a treaty from its signature until it ends, in force or not; the law counts
/// from entry into force. The two differ by every treaty that was signed and never ratified.
pub fn treaty_count(agreements: &[Agreement], kinds: &[Kind], on: Date) -> TreatyCount {
    let mut counted = TreatyCount {
        on,
        signed_and_not_ended: 0,
        in_force: 0,
        provisionally_applied: 0,
        ended: 0,
        political: 0,
        doubtful: Vec::new(),
    };
    for agreement in agreements.iter().filter(|one| kinds.is_empty() || kinds.contains(&one.kind())) {
        let stage = agreement.stage(on).0;
        if agreement.binding() != Bindingness::Binding {
            counted.political += usize::from(stage == Stage::Active);
            continue;
        }
        match stage {
            Stage::InForce | Stage::Suspended => counted.in_force += 1,
            Stage::ProvisionallyApplied => counted.provisionally_applied += 1,
            Stage::Terminated | Stage::Expired | Stage::Superseded => counted.ended += 1,
            _ => {}
        }
        let live =
            matches!(stage, Stage::Signed | Stage::ProvisionallyApplied | Stage::InForce | Stage::Suspended);
        counted.signed_and_not_ended += usize::from(live);
        let stated = agreement
            .events()
            .iter()
            .any(|event| decides(event) && event.takes_effect().happened_by(on) == Truth::Maybe);
        if stated || perhaps_by_rule(agreement, stage, on) {
            counted.doubtful.push(agreement.id().clone());
        }
    }
    order::sort(&mut counted.doubtful);
    counted
}

/// Whether the treaty's own rule may have brought it into force already.
fn perhaps_by_rule(agreement: &Agreement, stage: Stage, on: Date) -> bool {
    let waits = !(stage.is_over() || matches!(stage, Stage::InForce | Stage::Suspended));
    let perhaps = |rule: &EntryRule| agreement.entry(rule.part(), Some(on)).in_force == Truth::Maybe;
    waits && agreement.entry_rules().iter().any(perhaps)
}

fn decides(event: &Event) -> bool {
    use EventKind as E;
    matches!(
        event.kind,
        E::Signed
            | E::SignedAdReferendum
            | E::SignedDefinitively
            | E::ProvisionalApplicationStarted
            | E::ProvisionalApplicationEnded
            | E::EnteredIntoForce
            | E::Terminated
            | E::Expired
            | E::Superseded
    )
}

/// A text initialled long ago and never signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StaleText {
    /// The agreement.
    pub agreement: Id,
    /// When it was initialled.
    pub initialled: When,
    /// Whether it certainly lies longer than asked, or perhaps.
    pub stale: Truth,
}

/// Texts that still are merely initialled at the end of a day, and have been for more than so many months.
pub fn stale_texts(agreements: &[Agreement], months: u16, on: Date) -> Vec<StaleText> {
    let Ok(before) = add_months(on, -i32::from(months), EndOfMonth::Clamp) else { return Vec::new() };
    let mut texts: Vec<StaleText> = agreements
        .iter()
        .filter_map(|agreement| {
            let (reached, since) = agreement.stage(on);
            let initialled = since.filter(|_| reached == Stage::Initialled)?;
            let stale = before.previous_day().map_or(Truth::No, |day| initialled.happened_by(day));
            (stale != Truth::No).then(|| StaleText { agreement: agreement.id().clone(), initialled, stale })
        })
        .collect();
    order::sort_by(&mut texts, |a, b| a.agreement.cmp(&b.agreement));
    texts
}

/// How long a treaty goes on protecting what was invested under it, after it has ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SunsetClause {
    /// The treaty.
    pub agreement: Id,
    /// For how many years.
    #[serde(with = "count")]
    #[cfg_attr(feature = "schema", schemars(with = "u32"))]
    pub years: u32,
}

/// Treaties that have ended, by whether they still protect.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SunsetExposure {
    /// The day asked about.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub on: Date,
    /// Those that still protect, and through which day.
    pub protecting: Vec<Sunset>,
    /// Those that protect no longer.
    pub lapsed: Vec<Sunset>,
    /// Those that have ended with no clause given, or on no known day: whether they protect is not known.
    pub unknown: Vec<Id>,
}

/// A treaty that has ended, and the last day on which it protects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Sunset {
    /// The treaty.
    pub agreement: Id,
    /// The first day it was no longer in force.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub ended: Date,
    /// The last day on which what was invested before is protected.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub protects_through: Date,
}

/// Treaties that have ended by a day and still protect what was invested under them.
///
/// The clauses are the caller's: no event log holds them. A treaty that never was in force protects nothing.
pub fn sunset_exposure(agreements: &[Agreement], clauses: &[SunsetClause], on: Date) -> SunsetExposure {
    let mut exposure = SunsetExposure { on, protecting: vec![], lapsed: vec![], unknown: vec![] };
    for agreement in agreements.iter().filter(|one| one.binding() == Bindingness::Binding) {
        let status = agreement.status(on);
        let ended = matches!(status.stage, Stage::Terminated | Stage::Expired | Stage::Superseded);
        if !ended || !status.history.iter().any(|span| span.stage == Stage::InForce) {
            continue;
        }
        let id = agreement.id();
        let years = clauses.iter().find(|clause| clause.agreement == *id).map(|clause| clause.years);
        let day = status.since.as_ref().and_then(When::exact);
        let through = |(day, years): (Date, u32)| {
            let months = i32::try_from(years).ok()?.checked_mul(12)?;
            Some((day, add_months(day, months, EndOfMonth::Clamp).ok()?.previous_day()?))
        };
        match day.zip(years).and_then(through) {
            None => exposure.unknown.push(id.clone()),
            Some((ended, protects_through)) => {
                let sunset = Sunset { agreement: id.clone(), ended, protects_through };
                let list =
                    if protects_through >= on { &mut exposure.protecting } else { &mut exposure.lapsed };
                list.push(sunset);
            }
        }
    }
    order::sort_by(&mut exposure.protecting, |a, b| a.agreement.cmp(&b.agreement));
    order::sort_by(&mut exposure.lapsed, |a, b| a.agreement.cmp(&b.agreement));
    order::sort(&mut exposure.unknown);
    exposure
}
