//! What holds between quantities whatever is stated of them.

use super::{Built, Relaxed, links, spans};
use crate::claim::solve::{Constraint, Variable};
use crate::claim::{ClaimMeasure, QuantityTime};
use crate::economy::Area;
use crate::period::{MonthSpan, Period, YearMonth};

pub(super) fn add(built: &mut Built, relaxed: &Relaxed<'_>) {
    let families = 0..built.families.len();
    for family in families.clone() {
        trade(built, family, false);
        if !relaxed.periods_free {
            rests(built, family);
        }
    }
    built.told = built.quantities.len();
    links::add(built, relaxed.periods_free);
    for family in families {
        trade(built, family, true);
        if !relaxed.periods_free {
            spans::add(built, family);
        }
    }
    wholes(built);
}

/// Exports, imports, turnover and balance of one period: made, and then held to each other.
fn trade(built: &mut Built, family: usize, hold: bool) {
    let Some(known) = built.families.get(family) else { return };
    let mut times: Vec<(QuantityTime, Vec<ClaimMeasure>)> = Vec::new();
    for (time, measure) in known.of.keys().filter(|(_, measure)| measure.is_trade()) {
        match times.last_mut() {
            Some((last, measures)) if last == time => measures.push(*measure),
            _ => times.push((*time, vec![*measure])),
        }
    }
    for (time, measures) in times {
        let has = |measure: ClaimMeasure| measures.contains(&measure);
        let (turnover, balance) = (has(ClaimMeasure::Turnover), has(ClaimMeasure::Balance));
        let flows = has(ClaimMeasure::Exports) || has(ClaimMeasure::Imports);
        if !((turnover && balance) || (flows && (turnover || balance))) {
            continue;
        }
        let mut of = |measure| built.member(family, time, measure);
        let (x, m) = (of(ClaimMeasure::Exports), of(ClaimMeasure::Imports));
        let t = turnover.then(|| of(ClaimMeasure::Turnover));
        let b = balance.then(|| of(ClaimMeasure::Balance));
        let mut hold = |terms: Vec<(i32, Variable)>| {
            if hold {
                built.system.identity(Constraint::Linear(terms));
            }
        };
        if let Some(t) = t {
            hold(vec![(1, x), (1, m), (-1, t)]);
        }
        if let Some(b) = b {
            hold(vec![(1, x), (-1, m), (-1, b)]);
        }
        if let (Some(t), Some(b)) = (t, b) {
            // They follow from the two above; stated, they are narrowed by at once.
            hold(vec![(2, x), (-1, t), (-1, b)]);
            hold(vec![(2, m), (-1, t), (1, b)]);
        }
    }
}

/// What is left of a year after a part that begins with it.
fn rests(built: &mut Built, family: usize) {
    for (measure, spans) in spans::of_family(built, family) {
        for pair in spans.windows(2) {
            let [(first, end, _), (start, last, _)] = pair else { continue };
            // The longer comes first.
            let period = |from, to| Period::of_days(from, to).ok();
            let rest =
                period(*start, *last).zip(period(*first, *end)).and_then(|(part, whole)| rest(part, whole));
            if let Some(period) = rest {
                built.member(family, QuantityTime::Period { period }, measure);
            }
        }
    }
}

/// The months of the whole after those of a part that begins with it.
fn rest(part: Period, whole: Period) -> Option<Period> {
    part.year().filter(|year| whole.year() == Some(*year))?;
    let (part, whole) = (part.months()?, whole.months()?);
    let (after, end): (YearMonth, YearMonth) = (part.last().next(), whole.last());
    if part.first() != whole.first() || after > end {
        return None;
    }
    MonthSpan::new(after, end).ok().map(Period::from)
}

/// A partner is part of the world, and a member of its bloc.
fn wholes(built: &mut Built) {
    let families: Vec<_> = built.index.iter().collect();
    let mut found = Vec::new();
    for group in families.chunk_by(|((one, _), _), ((other, _), _)| one == other) {
        for (((_, subject, _), (whole, worded)), large) in group {
            let bloc = *whole == Area::World || whole.as_bloc().is_some();
            let Some(large) = built.families.get(**large).filter(|_| bloc && worded.is_none()) else {
                continue;
            };
            for ((_, (partner, worded)), small) in group {
                for (key, small) in built.families.get(**small).into_iter().flat_map(|one| &one.of) {
                    if key.1.is_never_negative()
                        && let Some(large) = large.of.get(key)
                        && is_part(*partner, worded.as_deref(), *whole, *subject, key.0)
                    {
                        found.push((*small, *large));
                    }
                }
            }
        }
    }
    for (small, large) in found {
        built.system.identity(Constraint::AtMost(small, large));
    }
}

pub(super) fn is_part(
    partner: Area,
    worded: Option<&str>,
    whole: Area,
    subject: Area,
    time: QuantityTime,
) -> bool {
    if whole == Area::World {
        return partner != Area::World;
    }
    let (Some(bloc), Some(economy), QuantityTime::Period { period }, None) =
        (whole.as_bloc(), partner.as_economy(), time, worded)
    else {
        return false;
    };
    let months = [YearMonth::of(period.first_day()), YearMonth::of(period.last_day())];
    let member = |economy| months.iter().flatten().all(|month| bloc.contains(economy, *month));
    member(economy) && subject.as_economy().is_none_or(|subject| !member(subject))
}
