//! What holds between quantities whatever is stated of them.

use std::collections::BTreeMap;

use time::Date;

use super::{Built, Relaxed, not_negative};
use crate::claim::solve::{Constraint, Variable};
use crate::claim::{ClaimMeasure, Quantity, QuantityTime};
use crate::economy::Area;
use crate::period::{MonthSpan, Period, YearMonth};

/// A quantity of a family, that is of one subject, partner, product and unit.
type Member = (Quantity, Variable);

pub(super) fn add(built: &mut Built, relaxed: &Relaxed<'_>) {
    let families = families(built);
    for ((_, tag), members) in &families {
        trade(built, members, tag);
    }
    // With what the identities of trade have added.
    let families = self::families(built);
    for ((_, tag), members) in &families {
        if !relaxed.periods_free {
            nested(built, members, tag);
        }
        cumulative(built, members);
    }
    wholes(built);
}

type Family = ((Area, Area, Option<String>), (String, String, String));

fn families(built: &Built) -> BTreeMap<(Family, String), Vec<Member>> {
    let mut families: BTreeMap<(Family, String), Vec<Member>> = BTreeMap::new();
    for ((((_, subject, partner, worded), (product, counts, unit), _), tag), variable) in &built.known {
        let Some(quantity) = built.quantity(*variable) else { continue };
        let product = product.map_or_else(String::new, |product| product.to_string());
        let rest = (product, counts.clone().unwrap_or_default(), unit.clone());
        let family = ((*subject, *partner, worded.clone()), rest);
        families.entry((family, tag.clone())).or_default().push((quantity.clone(), *variable));
    }
    families
}

/// Exports, imports, turnover and balance of one period.
fn trade(built: &mut Built, members: &[Member], tag: &str) {
    let mut by_time: BTreeMap<QuantityTime, BTreeMap<ClaimMeasure, &Quantity>> = BTreeMap::new();
    for (quantity, _) in members.iter().filter(|(quantity, _)| quantity.measure.is_trade()) {
        by_time.entry(quantity.time).or_default().insert(quantity.measure, quantity);
    }
    for known in by_time.into_values() {
        let has = |measure: ClaimMeasure| known.contains_key(&measure);
        let (turnover, balance) = (has(ClaimMeasure::Turnover), has(ClaimMeasure::Balance));
        let flows = has(ClaimMeasure::Exports) || has(ClaimMeasure::Imports);
        if !((turnover && balance) || (flows && (turnover || balance))) {
            continue;
        }
        let Some(any) = known.values().next() else { continue };
        let mut of = |measure| built.variable(&Quantity { measure, ..(*any).clone() }, tag);
        let (x, m) = (of(ClaimMeasure::Exports), of(ClaimMeasure::Imports));
        let t = turnover.then(|| of(ClaimMeasure::Turnover));
        let b = balance.then(|| of(ClaimMeasure::Balance));
        let mut hold = |terms: Vec<(i32, Variable)>| built.system.identity(Constraint::Linear(terms));
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

/// A part of a period, the period, and what is left of it.
fn nested(built: &mut Built, members: &[Member], tag: &str) {
    let mut by_year: BTreeMap<(ClaimMeasure, i32), Vec<(Period, &Member)>> = BTreeMap::new();
    let mut long: Vec<(Period, &Member)> = Vec::new();
    for member in members.iter().filter(|(quantity, _)| quantity.measure.adds_up_over_time()) {
        let Some(period) = member.0.period() else { continue };
        match period.year() {
            Some(year) => by_year.entry((member.0.measure, year)).or_default().push((period, member)),
            None => long.push((period, member)),
        }
    }
    for (whole, (quantity, large)) in &long {
        let years = whole.first_day().year()..=whole.last_day().year();
        let within = years.filter_map(|year| by_year.get(&(quantity.measure, year))).flatten();
        for (part, (_, small)) in
            within.chain(long.iter().filter(|(_, one)| one.0.measure == quantity.measure))
        {
            if large != small && whole.contains_period(*part) {
                built.system.identity(Constraint::AtMost(*small, *large));
            }
        }
    }
    for mut periods in by_year.into_values() {
        crate::order::sort_by_key(&mut periods, |(period, _)| *period);
        for (whole, (_, large)) in &periods {
            for (part, (_, small)) in &periods {
                if small != large && whole.contains_period(*part) {
                    built.system.identity(Constraint::AtMost(*small, *large));
                }
            }
            months_of_year(built, *whole, *large, &periods);
        }
        for pair in periods.windows(2) {
            let [(part, (quantity, small)), (whole, (_, large))] = pair else { continue };
            let Some(rest) = rest(*part, *whole) else { continue };
            let time = QuantityTime::Period { period: rest };
            let left = built.variable(&Quantity { time, ..quantity.clone() }, tag);
            built.system.identity(Constraint::Linear(vec![(1, *small), (1, left), (-1, *large)]));
        }
    }
}

/// Twelve months, all spoken of, are their year.
fn months_of_year(built: &mut Built, whole: Period, large: Variable, periods: &[(Period, &Member)]) {
    if whole.months_in_year().is_none_or(|(_, months)| months.len() != 12) {
        return;
    }
    let single = |period: &Period| period.months_in_year().is_some_and(|(_, months)| months.len() == 1);
    let months: Vec<(i32, Variable)> =
        periods.iter().filter(|(period, _)| single(period)).map(|(_, (_, one))| (1, *one)).collect();
    if months.len() == 12 {
        built.system.identity(Constraint::Linear(months.into_iter().chain([(-1, large)]).collect()));
    }
}

/// The months of the whole after those of a part that begins with it.
fn rest(part: Period, whole: Period) -> Option<Period> {
    let (part, whole) = (part.months()?, whole.months()?);
    let (after, end): (YearMonth, YearMonth) = (part.last().next(), whole.last());
    if part.first() != whole.first() || after > end {
        return None;
    }
    MonthSpan::new(after, end).ok().map(Period::from)
}

/// Cumulative totals from one start, and the inflows they hold.
fn cumulative(built: &mut Built, members: &[Member]) {
    let mut closed: BTreeMap<Date, Vec<(Date, Variable)>> = BTreeMap::new();
    let mut open: Vec<(Date, Date, Variable)> = Vec::new();
    let mut inflows: Vec<(Period, Variable)> = Vec::new();
    for (quantity, variable) in members {
        match (quantity.measure, quantity.time) {
            (
                ClaimMeasure::CumulativeGrossInflow,
                QuantityTime::Window { from: Some(from), to, open: ends },
            ) => {
                if ends {
                    open.push((from, to, *variable));
                } else {
                    closed.entry(from).or_default().push((to, *variable));
                }
            }
            (ClaimMeasure::GrossInflow, QuantityTime::Period { period }) => inflows.push((period, *variable)),
            _ => {}
        }
    }
    for (from, totals) in &mut closed {
        crate::order::sort(totals);
        for pair in totals.windows(2) {
            let [(earlier, small), (later, large)] = pair else { continue };
            built.system.identity(Constraint::AtMost(*small, *large));
            for (period, inflow) in &inflows {
                if period.first_day() > *earlier && period.last_day() <= *later {
                    let slack = built.system.variable(not_negative());
                    let terms = vec![(1, *small), (1, *inflow), (1, slack), (-1, *large)];
                    built.system.identity(Constraint::Linear(terms));
                }
            }
        }
        for (period, inflow) in &inflows {
            let held = totals.iter().find(|(to, _)| period.first_day() >= *from && period.last_day() <= *to);
            if let Some((_, total)) = held {
                built.system.identity(Constraint::AtMost(*inflow, *total));
            }
        }
        // An open window ends on its day at the latest, perhaps long before.
        for (_, said, small) in open.iter().filter(|(start, ..)| start == from) {
            if let Some((_, large)) = totals.iter().find(|(to, _)| to >= said) {
                built.system.identity(Constraint::AtMost(*small, *large));
            }
        }
    }
}

/// A partner is part of the world, and a member of its bloc.
fn wholes(built: &mut Built) {
    let mut blocs: Vec<Area> = built.quantities.iter().map(|(quantity, _)| quantity.partner).collect();
    crate::order::sort(&mut blocs);
    blocs.dedup();
    blocs.retain(|area| *area == Area::World || area.as_bloc().is_some());
    let mut found = Vec::new();
    for (((measure, subject, partner, worded), rest, time), tag) in built.known.keys() {
        if !measure.adds_up_over_partners() {
            continue;
        }
        let part = ((*measure, *subject, *partner, worded.clone()), rest.clone(), *time);
        for whole in &blocs {
            if !is_part(*partner, worded.as_deref(), *whole, *subject, *time) {
                continue;
            }
            let key = ((*measure, *subject, *whole, None), rest.clone(), *time);
            let pair =
                built.known.get(&(part.clone(), tag.clone())).zip(built.known.get(&(key, tag.clone())));
            found.extend(pair.map(|(small, large)| (*small, *large)));
        }
    }
    for (small, large) in found {
        built.system.identity(Constraint::AtMost(small, large));
    }
}

fn is_part(partner: Area, worded: Option<&str>, whole: Area, subject: Area, time: QuantityTime) -> bool {
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
