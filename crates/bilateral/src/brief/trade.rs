//! What follows from the trade figures.

use rust_decimal::Decimal;
use time::Date;

use super::conclusion::{Conclusion, ConclusionKind};
use super::entry::FigureLine;
use crate::amount::{Interval, Published};
use crate::check::{Placed, parts_of};
use crate::dossier::Dossier;
use crate::trade::{Mismatch, TradeFigure, compare};

pub(super) fn line(placed: &Placed<'_, TradeFigure>) -> FigureLine {
    let figure = placed.item;
    FigureLine {
        id: figure.id().clone(),
        measure: figure.flow().to_string(),
        between: format!(
            "{} with {}",
            figure.reporter().name(),
            figure.worded().unwrap_or(figure.partner().name())
        ),
        time: figure.period().describe(),
        figure: figure.figure().to_string(),
        growth: figure.growth().map(|growth| growth.rate.to_string()),
        interval: figure.figure().interval(),
        said: figure.said(),
        source: figure.source().clone(),
        path: placed.at.clone(),
    }
}

/// Whether the period of a figure had ended by the day.
pub(super) fn has_passed(figure: &TradeFigure, on: Date) -> bool {
    figure.period().last_day() <= on
}

pub(super) fn conclusions(dossier: &Dossier, on: Date) -> Vec<Conclusion> {
    let own: Vec<Placed<'_, TradeFigure>> =
        dossier.placed_trade().into_iter().filter(|placed| has_passed(placed.item, on)).collect();
    let sums = own.iter().filter_map(|placed| sum(placed, &own));
    let bases = own.iter().filter_map(base);
    let refusals = own
        .iter()
        .enumerate()
        .flat_map(|(index, later)| own.iter().take(index).filter_map(move |earlier| refusal(earlier, later)));
    sums.chain(bases).chain(refusals).collect()
}

fn sum(turnover: &Placed<'_, TradeFigure>, figures: &[Placed<'_, TradeFigure>]) -> Option<Conclusion> {
    let (exports, imports) = parts_of(turnover.item, figures)?;
    let (x, m, t) = (exports.item.figure(), imports.item.figure(), turnover.item.figure());
    let added = x.interval().add(&m.interval()).ok()?;
    let holds = added.overlaps(&t.interval());
    let (kind, word) = if holds {
        (ConclusionKind::SumHolds, "holds")
    } else {
        (ConclusionKind::SumBroken, "does not hold")
    };
    Some(Conclusion {
        kind,
        text: format!(
            "{} + {} = {} {word}: exports of {x} and imports of {m} against a turnover of {t}",
            x.printed(),
            m.printed(),
            t.printed()
        ),
        because: format!(
            "the printed parts add up to something in {}, and the printed whole stands for {} ({})",
            added.in_scale(t.scale()),
            in_print(t),
            t.rounding().describe()
        ),
        interval: None,
        evidence: vec![exports.at.clone(), imports.at.clone(), turnover.at.clone()],
    })
}

/// The interval of a printed figure in the scale it was printed in.
fn in_print(figure: &Published) -> String {
    figure.interval().in_scale(figure.scale()).to_string()
}

fn base(placed: &Placed<'_, TradeFigure>) -> Option<Conclusion> {
    let figure = placed.item;
    let (growth, period, implied) = (figure.growth()?, figure.base_period()?, figure.implied_base()?.ok()?);
    let scaled = implied.in_scale(figure.figure().scale());
    let currency = figure.figure().currency().map_or("", |currency| currency.code());
    let unit = format!("{} {currency}", figure.figure().scale().word());
    let about =
        scaled.midpoint().map_or_else(String::new, |middle| format!(" (about {})", middle.round_dp(1)));
    Some(Conclusion {
        kind: ConclusionKind::ImpliedBase,
        text: format!(
            "{} for {} at {} implies {} {}{about} for {}",
            figure.figure(),
            figure.period().describe(),
            growth.rate,
            scaled.shown(2),
            unit.trim(),
            period.describe()
        ),
        because: format!(
            "{} stands for {} and {} for {} % ({}); the ends of the quotient are rounded to two decimals",
            figure.figure(),
            in_print(figure.figure()),
            growth.rate,
            percent(&growth.rate),
            figure.figure().rounding().describe()
        ),
        interval: Some(implied),
        evidence: vec![placed.at.clone()],
    })
}

fn percent(rate: &Published) -> String {
    let hundred = Interval::point(Decimal::ONE_HUNDRED);
    rate.interval().mul(&hundred).map_or_else(|_| rate.interval().to_string(), |scaled| scaled.to_string())
}

fn refusal(a: &Placed<'_, TradeFigure>, b: &Placed<'_, TradeFigure>) -> Option<Conclusion> {
    let (earlier, later) =
        if a.item.period().first_day() <= b.item.period().first_day() { (a, b) } else { (b, a) };
    let side_by_side = earlier.item.flow() == later.item.flow()
        && earlier.item.source() == later.item.source()
        && earlier.item.period().year() != later.item.period().year();
    if !side_by_side {
        return None;
    }
    let reasons = compare(earlier.item, later.item).reasons;
    reasons.iter().find(|reason| reason.differs == Mismatch::Period)?;
    let because: Vec<&str> = reasons.iter().map(|reason| reason.because.as_str()).collect();
    Some(Conclusion {
        kind: ConclusionKind::NotComparable,
        text: format!(
            "{} ({}) may not be compared with {} ({})",
            later.item.figure(),
            later.item.period().describe(),
            earlier.item.figure(),
            earlier.item.period().describe()
        ),
        because: because.join("; "),
        interval: None,
        evidence: vec![later.at.clone(), earlier.at.clone()],
    })
}
