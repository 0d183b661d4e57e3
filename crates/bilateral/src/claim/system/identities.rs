//! What holds between quantities whatever is stated of them.

use super::{Built, Relaxed, links, not_negative, spans};
use crate::claim::solve::{Constraint, Variable};
use crate::claim::{ClaimMeasure, QuantityTime};
use crate::economy::{Area, EconomySet};
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
        if let Some(t) = t.filter(|_| hold) {
            built.sums.push((t, vec![x, m], true));
        }
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

/// A part of a whole: which partner it is, its variable, and whether it is told by more than its name.
type Part = (Area, Variable, bool);

/// A partner is part of the world, and a member of its bloc.
fn wholes(built: &mut Built) {
    let families: Vec<_> = built.index.iter().collect();
    let mut found: Vec<(Area, QuantityTime, ClaimMeasure, Variable, Vec<Part>)> = Vec::new();
    for group in families.chunk_by(|((one, _), _), ((other, _), _)| one == other) {
        for (((_, subject, _), (whole, worded)), large) in group {
            let bloc = *whole == Area::World || whole.as_bloc().is_some();
            let Some(large) = built.families.get(**large).filter(|_| bloc && worded.is_none()) else {
                continue;
            };
            for ((time, measure), one) in large.of.iter().filter(|(key, _)| key.1.is_never_negative()) {
                let part = |((_, (partner, worded)), small): &(&(_, (Area, Option<String>)), &usize)| {
                    let small = built.families.get(**small)?.of.get(&(*time, *measure))?;
                    is_part(*partner, worded.as_deref(), *whole, *subject, *time).then_some((
                        *partner,
                        *small,
                        worded.is_some(),
                    ))
                };
                found.push((*whole, *time, *measure, *one, group.iter().filter_map(part).collect()));
            }
        }
    }
    for (whole, time, measure, large, parts) in found {
        for (_, small, _) in &parts {
            built.system.identity(Constraint::AtMost(*small, large));
        }
        // A company, or a project, can be of two economies.
        let adds = measure.adds_up_over_time() && measure != ClaimMeasure::AnnouncedProject
            || measure == ClaimMeasure::CumulativeGrossInflow;
        let Some(months) = months(time).filter(|_| adds) else { continue };
        let members = whole.as_bloc().map(|bloc| bloc.members_on(months.0).len());
        for chosen in apart(&parts, months) {
            let all = members == Some(chosen.len());
            let mut terms: Vec<(i32, Variable)> = chosen.iter().map(|one| (1, *one)).collect();
            terms.push((-1, large));
            if !all {
                terms.push((1, built.system.variable(not_negative())));
            }
            built.system.identity(Constraint::Linear(terms));
            built.sums.push((large, chosen, all));
        }
    }
}

/// Sets of parts that do not overlap: all economies, and around each bloc what is outside it.
fn apart(parts: &[Part], (first, last): (YearMonth, YearMonth)) -> Vec<Vec<Variable>> {
    let members = |area: Area| area.as_bloc().map(|bloc| bloc.members_on(first).or(bloc.members_on(last)));
    let named = || parts.iter().filter(|(_, _, worded)| !worded);
    let blocs = || named().filter_map(|(area, one, _)| members(*area).map(|held| (held, *one)));
    let around = |(held, one): (EconomySet, Variable)| {
        let (mut held, mut chosen) = (held, vec![one]);
        for (more, other) in blocs() {
            if held.and(more).is_empty() {
                held = held.or(more);
                chosen.push(other);
            }
        }
        (held, chosen)
    };
    let mut sets: Vec<(EconomySet, Vec<Variable>)> = blocs().map(around).collect();
    sets.push((EconomySet::EMPTY, Vec::new()));
    for (held, chosen) in &mut sets {
        let outside = |area: &Area| area.as_economy().is_some_and(|economy| !held.contains(economy));
        chosen.extend(named().filter(|(area, ..)| outside(area)).map(|(_, one, _)| *one));
        crate::order::sort(chosen);
    }
    let mut sets: Vec<Vec<Variable>> = sets.into_iter().map(|(_, chosen)| chosen).collect();
    sets.retain(|chosen| chosen.len() > 1);
    crate::order::sort(&mut sets);
    sets.dedup();
    sets
}

/// The first and the last month, where both are sure.
fn months(time: QuantityTime) -> Option<(YearMonth, YearMonth)> {
    let (first, last) = match time {
        QuantityTime::Period { period } => (period.first_day(), period.last_day()),
        QuantityTime::Window { from: Some(from), to, open: false } => (from, to),
        _ => return None,
    };
    YearMonth::of(first).zip(YearMonth::of(last))
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
    let (Some(bloc), Some(economy), Some((first, last)), None) =
        (whole.as_bloc(), partner.as_economy(), months(time), worded)
    else {
        return false;
    };
    let member = |economy| bloc.contains(economy, first) && bloc.contains(economy, last);
    member(economy) && subject.as_economy().is_none_or(|subject| !member(subject))
}
