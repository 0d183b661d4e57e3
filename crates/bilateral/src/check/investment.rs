//! Whether investment figures mean what they are called.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{Placed, Report};
use crate::amount::Interval;
use crate::economy::Area;
use crate::investment::rules as rule;
use crate::investment::{InvestmentFigure, Measure, MeasureKind};
use crate::order;
use crate::period::When;

type Figures<'a, 'b> = &'b [Placed<'a, InvestmentFigure>];

pub(crate) fn check_investment(figures: Figures<'_, '_>, report: &mut Report) {
    for (index, placed) in figures.iter().enumerate() {
        if placed.item.measure().kind() == MeasureKind::Unstated {
            let called = placed.item.called().unwrap_or("investment");
            let message = format!("{} is called \"{called}\" and nothing more", placed.item.figure());
            report.add(&rule::MEASURE_UNSTATED, &placed.at.child("measure"), message);
        }
        not_a_stock(placed, figures, report);
        for earlier in figures.get(..index).unwrap_or_default() {
            currency_label(earlier, placed, report);
        }
    }
    jumps(figures, report);
}

/// The world's position on the latest day before a figure was published, if the figure exceeds it.
pub(crate) fn exceeded_position<'a, 'b>(
    figure: &InvestmentFigure,
    figures: Figures<'a, 'b>,
) -> Option<&'b Placed<'a, InvestmentFigure>> {
    let low = figure.figure().interval().low()?;
    figures
        .iter()
        .filter(|other| is_world_position(other.item, figure))
        .filter(|other| other.item.measure().ends().is_some_and(|day| day <= figure.said()))
        .max_by_key(|other| other.item.measure().ends())
        .filter(|other| other.item.figure().interval().high().is_some_and(|high| low > high))
}

fn is_world_position(position: &InvestmentFigure, figure: &InvestmentFigure) -> bool {
    position.measure().kind() == MeasureKind::Position
        && position.investor() == Area::World
        && position.host() == figure.host()
        && position.figure().currency() == figure.figure().currency()
}

fn not_a_stock(placed: &Placed<'_, InvestmentFigure>, figures: Figures<'_, '_>, report: &mut Report) {
    // A source that itself says "cumulative gross inflow" misleads nobody.
    if !is_cumulative(placed.item) || placed.item.called().is_none() {
        return;
    }
    let Some(position) = exceeded_position(placed.item, figures) else { return };
    let message = format!(
        "{} from {} cannot be a stock: it exceeds the {} that all investors together held {}",
        placed.item.figure(),
        placed.item.investor().name(),
        position.item.figure(),
        position.item.measure().time()
    );
    report.add(&rule::NOT_A_STOCK, &placed.at, message);
}

fn currency_label(a: &Placed<'_, InvestmentFigure>, b: &Placed<'_, InvestmentFigure>, report: &mut Report) {
    let (x, y) = (a.item, b.item);
    let near = || {
        x.figure().value().checked_sub(y.figure().value()).is_some_and(|gap| {
            gap.abs().checked_mul(Decimal::from(50)).is_some_and(|scaled| scaled <= x.figure().value().abs())
        })
    };
    let suspect = is_cumulative(x)
        && is_cumulative(y)
        && x.host() == y.host()
        && x.investor() == y.investor()
        && x.figure().currency() != y.figure().currency()
        && near();
    if suspect {
        let message = format!(
            "{} (`{}`) and {} (`{}`) differ in the currency and in little else",
            x.figure(),
            x.id(),
            y.figure(),
            y.id()
        );
        report.add(&rule::LABEL_SUSPECT, &b.at.child("figure"), message);
    }
}

/// Cumulative totals of one partner, in the order they were published.
fn jumps(figures: Figures<'_, '_>, report: &mut Report) {
    let relations: BTreeSet<(Area, Area)> =
        order::set(figures.iter().map(|placed| (placed.item.host(), placed.item.investor())));
    for (host, investor) in relations {
        let of_relation =
            || figures.iter().filter(move |p| p.item.host() == host && p.item.investor() == investor);
        let Some(largest) = of_relation().filter_map(yearly_inflow).max() else { continue };
        let mut totals: Vec<&Placed<'_, InvestmentFigure>> =
            of_relation().filter(|placed| is_cumulative(placed.item)).collect();
        order::sort_by_key(&mut totals, |placed| (placed.item.said(), placed.item.id().clone()));
        for (index, later) in totals.iter().enumerate() {
            let before = totals.get(..index).unwrap_or_default().iter().rev();
            if let Some(earlier) = before.into_iter().find(|earlier| same_window(earlier.item, later.item)) {
                jump(earlier, later, largest, report);
            }
        }
    }
}

fn is_cumulative(figure: &InvestmentFigure) -> bool {
    matches!(figure.measure(), Measure::CumulativeGrossInflow(_) | Measure::Unstated(_))
}

/// Whether two totals count from the same start, in the same currency.
fn same_window(a: &InvestmentFigure, b: &InvestmentFigure) -> bool {
    let start = |figure: &InvestmentFigure| figure.measure().window().and_then(When::earliest);
    start(a).is_some() && start(a) == start(b) && a.figure().currency() == b.figure().currency()
}

/// What came in during one year, gross, at most.
fn yearly_inflow(placed: &Placed<'_, InvestmentFigure>) -> Option<Decimal> {
    match placed.item.measure() {
        Measure::GrossInflow(flow) if flow.period.days() <= 366 => placed.item.figure().interval().high(),
        _ => None,
    }
}

fn jump(
    earlier: &Placed<'_, InvestmentFigure>,
    later: &Placed<'_, InvestmentFigure>,
    largest: Decimal,
    report: &mut Report,
) {
    let end = |figure: &InvestmentFigure| figure.measure().ends().unwrap_or(figure.said());
    let years = ((end(later.item) - end(earlier.item)).whole_days().max(0) / 365) + 1;
    let room = Decimal::from(years).checked_mul(largest);
    let rise = rise(&earlier.item.figure().interval(), &later.item.figure().interval());
    if let (Some(room), Some(rise)) = (room, rise)
        && rise > room
    {
        let message = format!(
            "from {} (`{}`) to {} (`{}`) is more than {years} {} of the largest known inflow can explain",
            earlier.item.figure(),
            earlier.item.id(),
            later.item.figure(),
            later.item.id(),
            if years == 1 { "year" } else { "years" }
        );
        report.add(&rule::JUMP, &later.at.child("figure"), message);
    }
}

/// The least rise the two printed figures allow.
fn rise(earlier: &Interval, later: &Interval) -> Option<Decimal> {
    later.low()?.checked_sub(earlier.high()?)
}
