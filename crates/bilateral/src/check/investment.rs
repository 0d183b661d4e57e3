//! Whether investment figures mean what they are called.

use std::collections::BTreeSet;

use rust_decimal::Decimal;

use super::{Placed, Report};
use crate::amount::Interval;
use crate::claim::amount;
use crate::economy::Area;
use crate::investment::rules as rule;
use crate::investment::{InvestmentFigure, Measure, MeasureKind};
use crate::letters;
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
        above_the_world(placed, figures, report);
        growth(placed, figures, report);
        for earlier in figures.get(..index).unwrap_or_default() {
            currency_label(earlier, placed, report);
        }
    }
    jumps(figures, report);
    falls(figures, report);
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
    let Some(position) = exceeded_position(placed.item, figures) else {
        worded_as_a_stock(placed, report);
        return;
    };
    let message = format!(
        "{} from {} cannot be a stock: it exceeds the {} that all investors together held {}",
        placed.item.figure(),
        placed.item.investor().name(),
        position.item.figure(),
        position.item.measure().time()
    );
    report.add(&rule::NOT_A_STOCK, &placed.at, message);
}

/// Without a position to hold it against, the wording alone says what a reader will take it for.
fn worded_as_a_stock(placed: &Placed<'_, InvestmentFigure>, report: &mut Report) {
    let Some(called) = placed.item.called() else { return };
    let lower = letters::lower(called);
    let gross = ["gross", "inflow", "brutto", "zufluss", "zuflüsse", "валов", "приток"];
    let stock = [
        "stock",
        "volume of",
        "total volume",
        "invested",
        "accumulated",
        "bestand",
        "investitionsvolumen",
        "insgesamt",
        "накопл",
        "объем",
        "объём",
    ];
    let says = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if placed.item.measure().kind() == MeasureKind::CumulativeGrossInflow && says(&stock) && !says(&gross) {
        let message = format!(
            "{} is cumulative gross inflow {}, and \"{called}\" reads like a stock",
            placed.item.figure(),
            placed.item.measure().time()
        );
        report.add(&rule::STOCK_WORDING, &placed.at.child("called"), message);
    }
}

/// A position of one investor against that of all of them on the same day.
fn above_the_world(placed: &Placed<'_, InvestmentFigure>, figures: Figures<'_, '_>, report: &mut Report) {
    let figure = placed.item;
    if figure.measure().kind() != MeasureKind::Position || figure.investor() == Area::World {
        return;
    }
    let total = figures.iter().find(|other| {
        is_world_position(other.item, figure)
            && other.item.measure() == figure.measure()
            && other.item.principle() == figure.principle()
    });
    let ends = |total: &Placed<'_, InvestmentFigure>| {
        figure.figure().interval().low().zip(total.item.figure().interval().high())
    };
    if let Some(total) = total
        && ends(total).is_some_and(|(low, high)| low > high)
    {
        let message = format!(
            "{} from {} is more than the {} of all investors together on the same day",
            figure.figure(),
            figure.investor().name(),
            total.item.figure()
        );
        report.add(&rule::PARTNER_EXCEEDS_WORLD, &placed.at.child("figure"), message);
    }
}

/// The base a growth rate implies, against every figure of the same measure stated for that base.
fn growth(placed: &Placed<'_, InvestmentFigure>, figures: Figures<'_, '_>, report: &mut Report) {
    let (Some(base), Some(Ok(implied))) = (placed.item.base_period(), placed.item.implied_base()) else {
        return;
    };
    let same = |other: &InvestmentFigure| {
        other.measure().period() == Some(base)
            && other.measure().kind() == placed.item.measure().kind()
            && other.host() == placed.item.host()
            && other.investor() == placed.item.investor()
            && other.figure().currency() == placed.item.figure().currency()
    };
    for other in figures.iter().filter(|other| same(other.item)) {
        if !other.item.figure().interval().overlaps(&implied) {
            let figure = placed.item.figure();
            let message = format!(
                "{figure} and its growth rate imply {} for {}, which {} (`{}`) denies",
                amount(&implied, figure.unit()),
                base.describe(),
                other.item.figure(),
                other.item.id()
            );
            report.add(&rule::GROWTH_DENIED, &placed.at.child("growth"), message);
        }
    }
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

/// A cumulative inflow with a later end that is smaller on every reading.
fn falls(figures: Figures<'_, '_>, report: &mut Report) {
    for later in figures {
        let smaller = |earlier: &&Placed<'_, InvestmentFigure>| {
            let (x, y) = (earlier.item, later.item);
            x.measure().kind() == MeasureKind::CumulativeGrossInflow
                && y.measure().kind() == MeasureKind::CumulativeGrossInflow
                && x.host() == y.host()
                && x.investor() == y.investor()
                && same_window(x, y)
                && x.measure().ends().zip(y.measure().ends()).is_some_and(|(x, y)| x < y)
                && y.figure().interval().high().zip(x.figure().interval().low()).is_some_and(|(y, x)| y < x)
        };
        if let Some(earlier) = figures.iter().find(smaller) {
            let message = format!(
                "{} {} is less than the {} (`{}`) that had come in before",
                later.item.figure(),
                later.item.measure().time(),
                earlier.item.figure(),
                earlier.item.id()
            );
            report.add(&rule::CUMULATIVE_FALLS, &later.at.child("figure"), message);
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
