//! What holds between a period and those within it, or between totals since one start.

use time::Date;

use super::{Built, not_negative};
use crate::claim::solve::{Constraint, Variable};
use crate::claim::{ClaimMeasure, QuantityTime};

/// The first and the last day, and what flowed from the one to the other.
pub(super) type Span = (Date, Date, Variable);

/// The flows of a family, a measure at a time, in the order of their first days, the longer first.
/// A cumulative total is the inflow of a long period.
pub(super) fn of_family(built: &Built, family: usize) -> Vec<(ClaimMeasure, Vec<Span>)> {
    let mut found: Vec<(ClaimMeasure, Vec<Span>)> = Vec::new();
    for ((time, measure), variable) in built.families.get(family).into_iter().flat_map(|one| &one.of) {
        let Some((measure, first, last)) = span(*time, *measure) else { continue };
        let span = (first, last, *variable);
        match found.iter_mut().find(|(known, _)| *known == measure) {
            Some((_, spans)) => spans.push(span),
            None => found.push((measure, vec![span])),
        }
    }
    for (_, spans) in &mut found {
        crate::order::sort_by_key(spans, |(first, last, one)| (*first, std::cmp::Reverse(*last), *one));
    }
    found
}

/// Between which days what adds up, for what never falls.
pub(super) fn span(time: QuantityTime, measure: ClaimMeasure) -> Option<(ClaimMeasure, Date, Date)> {
    match (time, measure) {
        (QuantityTime::Period { period }, _) if measure.adds_up_over_time() => {
            Some((measure, period.first_day(), period.last_day()))
        }
        (QuantityTime::Window { from: Some(from), to, open: false }, ClaimMeasure::CumulativeGrossInflow) => {
            Some((ClaimMeasure::GrossInflow, from, to))
        }
        _ => None,
    }
}

/// Parts that do not overlap are not more than the whole, and all of it where they cover it.
pub(super) fn add(built: &mut Built, family: usize) {
    for (measure, spans) in of_family(built, family) {
        for (index, (first, last, whole)) in spans.iter().enumerate() {
            let later = spans.iter().skip(index + 1).take_while(|(start, ..)| start <= last);
            let parts: Vec<Span> = later.filter(|(_, end, _)| end <= last).copied().collect();
            within(built, (*first, *last, *whole), &parts);
        }
        if measure == ClaimMeasure::GrossInflow {
            open(built, family, &spans);
        }
    }
}

fn within(built: &mut Built, (first, last, whole): Span, parts: &[Span]) {
    if let [(start, end, part)] = parts {
        built.system.identity(Constraint::AtMost(*part, whole));
        if (*start, *end) == (first, last) {
            built.system.identity(Constraint::AtMost(whole, *part));
        }
        return;
    }
    // What has flowed since the first day of the whole, by the days on which a part begins or
    // after which it ends. It never falls, and a part is the difference of two.
    let after = |day: Date| day.next_day().unwrap_or(day);
    let mut marks: Vec<(Date, Variable)> = parts
        .iter()
        .filter(|(start, ..)| *start == first)
        .map(|(_, end, part)| (after(*end), *part))
        .collect();
    let mut days: Vec<Date> = parts.iter().flat_map(|(start, end, _)| [*start, after(*end)]).collect();
    crate::order::sort(&mut days);
    days.dedup();
    days.retain(|day| *day != first && *day <= last && marks.iter().all(|(known, _)| known != day));
    marks.extend(days.into_iter().map(|day| (day, built.system.variable(not_negative()))));
    if !parts.is_empty() {
        marks.push((after(last), whole));
    }
    crate::order::sort(&mut marks);
    for pair in marks.windows(2) {
        let [(day, small), (next, large)] = pair else { continue };
        built.system.identity(Constraint::AtMost(*small, *large));
        if day == next {
            built.system.identity(Constraint::AtMost(*large, *small));
        }
    }
    let since = |day: Date| {
        let place = marks.binary_search_by_key(&day, |(known, _)| *known).ok()?;
        marks.get(place).map(|(_, variable)| *variable)
    };
    for (start, end, part) in parts.iter().filter(|(start, ..)| *start != first) {
        if let Some((before, then)) = since(*start).zip(since(after(*end))) {
            built.system.identity(Constraint::Linear(vec![(1, before), (1, *part), (-1, then)]));
        }
    }
}

/// An open window ends on its day at the latest, perhaps long before.
fn open(built: &mut Built, family: usize, spans: &[Span]) {
    let Some(family) = built.families.get(family) else { return };
    for ((time, measure), small) in &family.of {
        let QuantityTime::Window { from: Some(from), to, open: true } = time else { continue };
        let holds = |(start, end, _): &&Span| start == from && end >= to;
        // The shortest of those that begin with it stands last.
        if *measure == ClaimMeasure::CumulativeGrossInflow
            && let Some((.., large)) = spans.iter().rev().find(holds)
        {
            built.system.identity(Constraint::AtMost(*small, *large));
        }
    }
}
