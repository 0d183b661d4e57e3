//! What the cells of statistical tables say by a day: series by series, and how the three measures differ.

use rust_decimal::Decimal;
use time::Date;

use super::conclusion::{Conclusion, ConclusionKind};
use super::entry::CellLine;
use crate::dossier::Dossier;
use crate::economy::Area;
use crate::error::Path;
use crate::investment::{
    EntityScope, Instrument, InvestmentCell, InvestmentCellRecord, MeasureKind, Relationship, Side,
};
use crate::order;
use crate::period::phrase;
use crate::wire::Id;

type Placed<'a> = (usize, &'a InvestmentCell);

/// Cells about a time that had passed, in order of time; an open window counts once it has begun.
fn passed(dossier: &Dossier, on: Date) -> Vec<Placed<'_>> {
    let by_then = |cell: &InvestmentCell| cell.measure().ends().is_none_or(|end| end <= on);
    let cells = dossier.investment_cells().iter().enumerate().filter(|(_, cell)| by_then(cell));
    let mut cells: Vec<Placed<'_>> = cells.collect();
    order::sort_by_key(&mut cells, |(_, cell)| cell.measure().ends());
    cells
}

fn path(row: usize) -> Path {
    Path::root().child("investmentCells").child(row)
}

/// Cells that differ in nothing but time, value, and what is said about the value.
fn same_series(a: &InvestmentCellRecord, b: &InvestmentCellRecord) -> bool {
    let terms = |cell: &InvestmentCellRecord| {
        (
            (cell.reporter, cell.partner, cell.measure, cell.change, cell.income, cell.side, cell.currency),
            (
                cell.instrument,
                cell.relationship,
                cell.counterpart,
                cell.entity,
                cell.valuation,
                cell.estimate,
            ),
        )
    };
    terms(a) == terms(b)
}

fn series<'a>(cells: Vec<Placed<'a>>) -> Vec<Vec<Placed<'a>>> {
    let mut all: Vec<Vec<Placed<'a>>> = Vec::new();
    for placed in cells {
        let own = all
            .iter_mut()
            .find(|one| one.first().is_some_and(|(_, first)| same_series(first.record(), placed.1.record())));
        match own {
            Some(one) => one.push(placed),
            None => all.push(vec![placed]),
        }
    }
    all
}

/// One line for each series, in the order of the dossier.
pub(super) fn lines(dossier: &Dossier, on: Date) -> Vec<CellLine> {
    let mut all = series(passed(dossier, on));
    order::sort_by_key(&mut all, |one| one.iter().map(|(row, _)| *row).min());
    all.iter().filter_map(|one| line(one)).collect()
}

fn line(one: &[Placed<'_>]) -> Option<CellLine> {
    let (first, last) = (one.first()?.1, one.last()?.1);
    let ends = |from: String, to: String| if one.len() == 1 { from } else { format!("{from} … {to}") };
    let missing = one.iter().filter(|(_, cell)| cell.value().is_none()).count();
    let count = if one.len() == 1 { "1".to_owned() } else { one.len().to_string() };
    let mut sources: Vec<Id> = Vec::new();
    for source in one.iter().filter_map(|(_, cell)| cell.record().source.as_ref()) {
        if !sources.contains(source) {
            sources.push(source.clone());
        }
    }
    Some(CellLine {
        measure: measure(first.record()),
        terms: terms(first.record()),
        between: between(first),
        time: ends(first.measure().time(), last.measure().time()),
        value: ends(shown(first), shown(last)),
        cells: if missing == 0 { count } else { format!("{count}, {missing} without a value") },
        sources,
        paths: one.iter().map(|(row, _)| path(*row)).collect(),
    })
}

fn measure(cell: &InvestmentCellRecord) -> String {
    let kind = cell.change.map(|kind| kind.to_string()).or(cell.income.map(|kind| kind.to_string()));
    let estimate = cell.estimate.map(|method| format!("estimated by {method}"));
    let words = [Some(cell.measure.label().to_owned()), kind, estimate];
    words.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// `directional principle, inward, immediate counterpart`, and what narrows it.
fn terms(cell: &InvestmentCellRecord) -> String {
    let level = cell
        .counterpart
        .map_or_else(|| "counterpart level not stated".to_owned(), |level| format!("{level} counterpart"));
    let narrower = [
        (cell.instrument != Instrument::Total).then(|| cell.instrument.to_string()),
        (cell.relationship != Relationship::All).then(|| cell.relationship.to_string()),
        (cell.entity != EntityScope::All).then(|| format!("{} entities", cell.entity)),
        cell.valuation.map(|valuation| format!("valued at {valuation}")),
    ];
    let words = [format!("{} principle", cell.side.principle()), cell.side.to_string(), level];
    words.into_iter().chain(narrower.into_iter().flatten()).collect::<Vec<_>>().join(", ")
}

fn between(cell: &InvestmentCell) -> String {
    let world =
        |area: Area| if area == Area::World { "the whole world".to_owned() } else { area.name().to_owned() };
    let (reporter, partner) = (world(cell.reporter()), world(cell.partner()));
    match cell.side() {
        Side::Inward | Side::Liabilities => format!("{partner} in {reporter}"),
        Side::Outward | Side::Assets => format!("{reporter} in {partner}"),
    }
}

fn shown(cell: &InvestmentCell) -> String {
    match cell.value() {
        Some(value) => in_words(value, &cell.currency().to_string()),
        None if cell.is_hidden() => "hidden".to_owned(),
        None => "missing".to_owned(),
    }
}

/// In billions or millions, to three places at most.
fn in_words(value: Decimal, currency: &str) -> String {
    for (unit, word) in [(1_000_000_000_i64, "billion "), (1_000_000, "million ")] {
        let unit = Decimal::from(unit);
        if value.abs() >= unit
            && let Some(scaled) = value.checked_div(unit)
        {
            return format!("{} {word}{currency}", scaled.round_dp(3).normalize());
        }
    }
    format!("{} {currency}", value.normalize())
}

/// For each pair with a run of net flows between two positions: what flowed, what the position did, what
/// neither explains, and the gross inflow of the same years where the dossier has it.
pub(super) fn conclusions(dossier: &Dossier, on: Date) -> Vec<Conclusion> {
    let whole = |cell: &InvestmentCellRecord| {
        cell.instrument == Instrument::Total
            && cell.relationship == Relationship::All
            && cell.entity == EntityScope::All
    };
    let cells = passed(dossier, on).into_iter().filter(|(_, cell)| whole(cell.record())).collect();
    let all = series(cells);
    let of = |kind: MeasureKind| {
        all.iter().filter(move |one| one.first().is_some_and(|(_, cell)| cell.record().measure == kind))
    };
    of(MeasureKind::Position)
        .flat_map(|positions| of(MeasureKind::NetFlow).map(move |flows| (positions, flows)))
        .filter_map(|(positions, flows)| {
            let gross = of(MeasureKind::GrossInflow).find(|gross| alike(positions, gross));
            differ(positions, flows, gross.map(Vec::as_slice))
        })
        .collect()
}

/// Of the same pair, in the same currency and direction, whichever the principle.
fn alike(one: &[Placed<'_>], other: &[Placed<'_>]) -> bool {
    let into = |side| matches!(side, Side::Inward | Side::Liabilities);
    let terms = |cells: &[Placed<'_>]| {
        let record = cells.first()?.1.record();
        Some((record.reporter, record.partner, record.currency, into(record.side), record.counterpart))
    };
    terms(one) == terms(other)
}

fn differ(
    positions: &[Placed<'_>],
    flows: &[Placed<'_>],
    gross: Option<&[Placed<'_>]>,
) -> Option<Conclusion> {
    if !alike(positions, flows) {
        return None;
    }
    let (run, total) = run(flows)?;
    let (first, last) = (run.first()?.1.measure().period()?, run.last()?.1.measure().period()?);
    let at = |day: Date| positions.iter().find(|(_, cell)| cell.measure().ends() == Some(day)).copied();
    let (opening, closing) = (at(first.first_day().previous_day()?)?, at(last.last_day())?);
    let (start, end) = (opening.1.value()?, closing.1.value()?);
    let currency = closing.1.currency().to_string();
    let amount = |value: Decimal| in_words(value, &currency);
    let change = end.checked_sub(start)?;
    let rest = change.checked_sub(total)?;
    let came_in = gross.and_then(|gross| {
        let within = gross.iter().filter(|(_, cell)| {
            cell.measure()
                .period()
                .is_some_and(|one| one.first_day() >= first.first_day() && one.last_day() <= last.last_day())
        });
        let (run, sum) = self::run(&within.copied().collect::<Vec<_>>())?;
        let covers = run.first()?.1.measure().period()?.first_day() == first.first_day()
            && run.last()?.1.measure().period()?.last_day() == last.last_day();
        covers.then_some((run, sum))
    });
    let gross_said = came_in.as_ref().map_or_else(
        || "cumulative gross inflow, everything that came in: not among the cells".to_owned(),
        |(_, sum)| format!("cumulative gross inflow, everything that came in: {}", amount(*sum)),
    );
    let principles = (positions.first()?.1.side().principle(), flows.first()?.1.side().principle());
    let crossed = if principles.0 == principles.1 {
        String::new()
    } else {
        format!(
            " (positions by the {} principle, flows by the {}: part of it is that)",
            principles.0, principles.1
        )
    };
    let text = format!(
        "{}, {} to {}: {gross_said} — cumulative net flow, less what went out again: {} — position: from {} to {}, \
         a change of {}, of which {} no flow explains{crossed}",
        between(closing.1),
        phrase::day(first.first_day()),
        phrase::day(last.last_day()),
        amount(total),
        amount(start),
        amount(end),
        amount(change),
        amount(rest),
    );
    let rows = std::iter::once(opening.0)
        .chain(run.iter().map(|(row, _)| *row))
        .chain(std::iter::once(closing.0))
        .chain(came_in.into_iter().flat_map(|(run, _)| run).map(|(row, _)| row));
    Some(Conclusion {
        kind: ConclusionKind::MeasuresDiffer,
        text,
        because: "closing position = opening position + net flows + prices, exchange rates, other changes in volume \
                  (BPM6 chapters 6, 7 and 9); a gross inflow subtracts nothing"
            .to_owned(),
        interval: None,
        evidence: rows.map(path).collect(),
    })
}

/// The latest run of periods that follow one another, each with a value, and their sum.
fn run<'a>(flows: &[Placed<'a>]) -> Option<(Vec<Placed<'a>>, Decimal)> {
    let mut run: Vec<Placed<'a>> = Vec::new();
    for placed in flows.iter().rev() {
        let (Some(period), Some(_)) = (placed.1.measure().period(), placed.1.value()) else { break };
        let follows = run.last().and_then(|(_, next)| next.measure().period());
        if follows.is_some_and(|next| period.last_day().next_day() != Some(next.first_day())) {
            break;
        }
        run.push(*placed);
    }
    run.reverse();
    let sum = run.iter().try_fold(Decimal::ZERO, |sum, (_, cell)| sum.checked_add(cell.value()?))?;
    (!run.is_empty()).then_some((run, sum))
}
