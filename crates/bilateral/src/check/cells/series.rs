//! Whether a series keeps its method: manuals, valuations, blocs, sums that only grow.

use time::Date;

use super::super::Report;
use super::at;
use super::key::{ByKey, Key, Table, Time};
use crate::economy::{Area, Bloc, Composition};
use crate::investment::rules as rule;
use crate::investment::{Benchmark, Manual, MeasureKind, PositionValuation};
use crate::order;
use crate::period::YearMonth;

pub(super) fn check(table: &Table<'_>, report: &mut Report) {
    breaks(table, report);
    blocs(table, report);
    cumulative(table, report);
}

const fn end(time: Time) -> Option<Date> {
    match time {
        Time::At(day) | Time::Over(_, day) => Some(day),
        Time::Since(_, end) => end,
    }
}

type Method = (Option<Manual>, Option<Benchmark>, Option<PositionValuation>);

fn breaks(table: &Table<'_>, report: &mut Report) {
    let methods: Vec<Method> = table
        .cells
        .iter()
        .map(|cell| (cell.record().manual, cell.record().benchmark, cell.record().valuation))
        .collect();
    if methods.windows(2).all(|two| two.first() == two.last()) {
        return;
    }
    // Positions and flows have their valuations each; only like is compared.
    let mut in_time: Vec<(usize, Method, Key<'_>)> = table
        .rows()
        .zip(&methods)
        .map(|((row, _, key), method)| (row, *method, key))
        .filter(|(_, _, key)| end(key.time).is_some())
        .collect();
    order::sort_by_key(&mut in_time, |(_, _, key)| end(key.time));
    let mut last = ByKey::default();
    for (row, method, key) in in_time {
        let series = Key { manual: None, benchmark: None, ..key.whenever() };
        let day = end(key.time);
        let known = last
            .insert(series, row)
            .and_then(|row| Some((*methods.get(row)?, end(table.keys.get(row)?.time))));
        if let Some((before, then)) = known.filter(|(before, then)| *before != method && *then != day) {
            let mut changed = Vec::new();
            let shown = |word: Option<&str>| word.unwrap_or("not stated").to_owned();
            let mut tell = |name: &str, was: Option<&str>, is: Option<&str>| {
                if was != is {
                    changed.push(format!("{name} from {} to {}", shown(was), shown(is)));
                }
            };
            tell("manual", before.0.map(Manual::as_str), method.0.map(Manual::as_str));
            tell("benchmark", before.1.map(Benchmark::as_str), method.1.map(Benchmark::as_str));
            tell(
                "valuation",
                before.2.map(PositionValuation::as_str),
                method.2.map(PositionValuation::as_str),
            );
            let since = then.map_or_else(String::new, |then| format!(" after {then}"));
            report.add(
                &rule::SERIES_BREAK,
                &at(row, "value"),
                format!("the series changes its {}{since}", changed.join(", ")),
            );
        }
    }
}

/// The bloc whose members change with time, of a composition that stands still.
fn evolving(bloc: Bloc) -> Option<Bloc> {
    match bloc.id() {
        id if id.starts_with("EU") => Some(Bloc::EU),
        id if id.starts_with("EA") && id != "EAEU" && id != "EACU" => Some(Bloc::EA),
        _ => None,
    }
}

fn blocs(table: &Table<'_>, report: &mut Report) {
    let (mut first, mut blocs) = (ByKey::default(), Vec::new());
    for (row, _, key) in table.rows() {
        for (area, field) in [(key.reporter, "reporter"), (key.partner, "partner")] {
            let Some((bloc, family)) = area.as_bloc().and_then(|bloc| Some((bloc, evolving(bloc)?))) else {
                continue;
            };
            if let (Composition::Fixed(of), Some(month)) =
                (bloc.composition(), end(key.time).and_then(YearMonth::of))
                && of < month
                && bloc.members_on(month) != family.members_on(month)
            {
                let message = format!(
                    "`{bloc}` had other members by {month}; name the composition of that time, or back-cast the whole series"
                );
                report.add(&rule::BLOC_COMPOSITION, &at(row, field), message);
                continue;
            }
            let series = match field {
                "reporter" => Key { reporter: Area::Bloc(family), ..key.whenever() },
                _ => Key { partner: Area::Bloc(family), ..key.whenever() },
            };
            let place = *first.entry(series).or_insert(blocs.len());
            if place == blocs.len() {
                blocs.push(bloc);
            }
            let known = blocs.get(place).copied().unwrap_or(bloc);
            let at_once = |other: Bloc| {
                let twin = match field {
                    "reporter" => Key { reporter: Area::Bloc(other), ..key },
                    _ => Key { partner: Area::Bloc(other), ..key },
                };
                table.find(&twin).is_some()
            };
            // Two compositions side by side for every period are two series; one after the other is a break.
            if known != bloc && !at_once(known) {
                let message = format!("the series goes on as `{bloc}` and began as `{known}`");
                report.add(&rule::BLOC_COMPOSITION, &at(row, field), message);
            }
        }
    }
}

/// Gross inflows from one start on can only grow.
fn cumulative(table: &Table<'_>, report: &mut Report) {
    let mut sums: Vec<_> = table
        .rows()
        .filter(|(_, cell, key)| key.kind == MeasureKind::CumulativeGrossInflow && cell.value().is_some())
        .collect();
    order::sort_by_key(&mut sums, |(_, _, key)| end(key.time));
    let mut last = ByKey::default();
    for (row, cell, key) in sums {
        let (Some(value), Time::Since(start, end)) = (cell.value(), key.time) else { continue };
        let series = Key { time: Time::Since(start, None), ..key };
        let known = last.insert(series, row).and_then(|row| match table.keys.get(row)?.time {
            Time::Since(_, then) if then != end => table.cells.get(row)?.value(),
            _ => None,
        });
        if let Some(before) = known.filter(|before| value < *before) {
            let message = format!(
                "`{value}` is less than the `{before}` that had come in before; an inflow that came in stays counted"
            );
            report.add(&rule::CUMULATIVE_FALLS, &at(row, "value"), message);
        }
    }
}
