//! Whether trade figures hold together, and which must not be set against each other.

use super::traded::check_traded;
use super::{Placed, Report};
use crate::claim::amount;
use crate::error::Path;
use crate::period::Truth;
use crate::trade::rules as rule;
use crate::trade::{Mismatch, TradeFigure, TradeFlow, compare};

type Figures<'a, 'b> = &'b [Placed<'a, TradeFigure>];

pub(crate) fn check_trade(figures: Figures<'_, '_>, report: &mut Report) {
    for (index, placed) in figures.iter().enumerate() {
        let before = figures.get(..index).unwrap_or_default();
        check_traded(placed, report);
        sums(placed, figures, report);
        growth(placed, figures, report);
        for earlier in before {
            same_source(earlier, placed, report);
            same_quantity(earlier, placed, report);
        }
    }
}

/// Exports and imports that the same source prints beside a turnover.
pub(crate) fn parts_of<'a, 'b>(
    turnover: &TradeFigure,
    figures: Figures<'a, 'b>,
) -> Option<(&'b Placed<'a, TradeFigure>, &'b Placed<'a, TradeFigure>)> {
    let part = |flow: TradeFlow| {
        figures.iter().find(|other| {
            other.item.flow() == flow
                && other.item.source() == turnover.source()
                && other.item.reporter() == turnover.reporter()
                && other.item.partner() == turnover.partner()
                && other.item.period() == turnover.period()
                && other.item.figure().currency() == turnover.figure().currency()
        })
    };
    (turnover.flow() == TradeFlow::Turnover).then_some(())?;
    Some((part(TradeFlow::Exports)?, part(TradeFlow::Imports)?))
}

fn sums(placed: &Placed<'_, TradeFigure>, figures: Figures<'_, '_>, report: &mut Report) {
    let Some((exports, imports)) = parts_of(placed.item, figures) else { return };
    let (x, m, t) = (exports.item.figure(), imports.item.figure(), placed.item.figure());
    if x.interval().add(&m.interval()).is_ok_and(|sum| !sum.overlaps(&t.interval())) {
        report.add(&rule::SUM_BROKEN, &placed.at, format!("{x} and {m} cannot add up to {t}"));
    }
}

/// The base a growth rate implies, against every figure stated for that base.
fn growth(placed: &Placed<'_, TradeFigure>, figures: Figures<'_, '_>, report: &mut Report) {
    let item = placed.item;
    let at = || placed.at.child("growth");
    match item.lacks_base() {
        Truth::Yes => return report.add(&rule::GROWTH_IMPOSSIBLE, &at(), item.no_base()),
        Truth::Maybe => {
            let message = format!("perhaps {}; its rounding leaves it open", item.no_base());
            return report.add_perhaps(&rule::GROWTH_IMPOSSIBLE, &at(), message);
        }
        Truth::No => {}
    }
    let (Some(base), Some(Ok(implied))) = (item.base_period(), item.implied_base()) else {
        return;
    };
    let stated = figures.iter().map(|other| other.item).filter(|other| {
        other.period() == base
            && other.flow() == item.flow()
            && other.reporter() == item.reporter()
            && other.partner() == item.partner()
            && other.worded() == item.worded()
            && other.figure().currency() == item.figure().currency()
    });
    let (fits, others): (Vec<_>, Vec<_>) =
        stated.partition(|other| other.figure().interval().overlaps(&implied));
    if others.is_empty() {
        return;
    }
    let loosely = item.loose_base().and_then(Result::ok).unwrap_or(implied);
    let (hang, deny): (Vec<_>, Vec<_>) =
        others.into_iter().partition(|other| other.figure().loosely().overlaps(&loosely));
    let figure = item.figure();
    let rate = item.growth().map_or_else(String::new, |growth| growth.rate.to_string());
    let what =
        format!("{figure} at {rate} implies {} for {}", amount(&implied, figure.unit()), base.describe());
    let fitting = if fits.is_empty() { String::new() } else { format!("; it fits {}", listed(&fits)) };
    if !deny.is_empty() {
        let message = format!("{what}, which {} denies{fitting}", listed(&deny));
        report.add(&rule::GROWTH_BROKEN, &at(), message);
    }
    if !hang.is_empty() {
        let message = format!("{what}; whether {} denies it hangs on the rounding", listed(&hang));
        report.add(&rule::GROWTH_ROUNDED, &at(), message);
    }
}

fn listed(figures: &[&TradeFigure]) -> String {
    let shown: Vec<String> =
        figures.iter().map(|other| format!("{} (`{}`)", other.figure(), other.id())).collect();
    shown.join(", ")
}

/// Two figures side by side in one text invite a comparison.
fn same_source(a: &Placed<'_, TradeFigure>, b: &Placed<'_, TradeFigure>, report: &mut Report) {
    let (first, second) = in_time(a, b);
    let related = first.item.source() == second.item.source()
        && first.item.flow() == second.item.flow()
        && first.item.reporter() == second.item.reporter()
        && first.item.partner() == second.item.partner();
    if !related || first.item.period().year() == second.item.period().year() {
        return;
    }
    let reasons = compare(first.item, second.item).reasons;
    if let Some(reason) = reasons.iter().find(|reason| reason.differs == Mismatch::Period) {
        let message = format!(
            "{} and {} may not be compared: {}",
            first.item.figure(),
            second.item.figure(),
            reason.because
        );
        report.add(&rule::PART_YEAR, &second.at, message);
    }
}

fn in_time<'p, 'a>(
    a: &'p Placed<'a, TradeFigure>,
    b: &'p Placed<'a, TradeFigure>,
) -> (&'p Placed<'a, TradeFigure>, &'p Placed<'a, TradeFigure>) {
    if a.item.period().first_day() <= b.item.period().first_day() { (a, b) } else { (b, a) }
}

/// Two sources on the same flow, partner and period.
fn same_quantity(a: &Placed<'_, TradeFigure>, b: &Placed<'_, TradeFigure>, report: &mut Report) {
    let (x, y) = (a.item, b.item);
    let same = x.flow() == y.flow()
        && x.period() == y.period()
        && x.reporter() == y.reporter()
        && x.partner() == y.partner()
        && x.figure().currency() == y.figure().currency();
    if !same || x.figure().interval().overlaps(&y.figure().interval()) {
        return;
    }
    let values = format!(
        "{} (`{}`) and {} (`{}`) for {}",
        x.figure(),
        x.id(),
        y.figure(),
        y.id(),
        x.period().describe()
    );
    if x.worded() == y.worded() {
        report.add(&rule::SERIES_CONFLICT, &figure_of(b), format!("{values} cannot both be true"));
    } else {
        let word = |figure: &TradeFigure| figure.worded().unwrap_or(figure.partner().name()).to_owned();
        let message = format!("{values}: one counts \"{}\", the other \"{}\"", word(x), word(y));
        report.add(&rule::WORDING_DIFFERS, &figure_of(b), message);
    }
}

fn figure_of(placed: &Placed<'_, TradeFigure>) -> Path {
    placed.at.child("figure")
}
