//! What follows from the investment figures and the company counts.

use std::cmp::Reverse;

use time::Date;

use super::conclusion::{Conclusion, ConclusionKind};
use super::entry::FigureLine;
use crate::check::{Placed, exceeded_position};
use crate::dossier::Dossier;
use crate::economy::Area;
use crate::investment::{CompanyCount, InvestmentFigure, Measure, MeasureKind};
use crate::order;

pub(super) fn line(placed: &Placed<'_, InvestmentFigure>) -> FigureLine {
    let figure = placed.item;
    let accounts = [
        figure.principle().map(|principle| principle.to_string()),
        figure.counterpart().map(|level| format!("{level} counterpart")),
    ];
    let measure =
        std::iter::once(figure.measure().kind().label().to_owned()).chain(accounts.into_iter().flatten());
    FigureLine {
        id: figure.id().clone(),
        measure: measure.collect::<Vec<_>>().join(", "),
        between: format!(
            "{} in {}",
            figure.worded().unwrap_or(figure.investor().name()),
            figure.host().name()
        ),
        time: figure.measure().time(),
        figure: figure.figure().to_string(),
        growth: None,
        interval: figure.figure().interval(),
        said: figure.said(),
        source: figure.source().clone(),
        path: placed.at.clone(),
    }
}

pub(super) fn company_line(placed: &Placed<'_, CompanyCount>) -> FigureLine {
    let count = placed.item;
    FigureLine {
        id: count.id().clone(),
        measure: count.counts().to_owned(),
        between: format!("{} in {}", count.origin().name(), count.host().name()),
        time: String::new(),
        figure: count.figure().to_string(),
        growth: None,
        interval: count.figure().interval(),
        said: count.said(),
        source: count.source().clone(),
        path: placed.at.clone(),
    }
}

/// Whether the time of a figure had passed by the day; an open window counts from its publication.
pub(super) fn has_passed(figure: &InvestmentFigure, on: Date) -> bool {
    figure.measure().ends().map_or(figure.said() <= on, |end| end <= on)
}

pub(super) fn conclusions(dossier: &Dossier, on: Date) -> Vec<Conclusion> {
    let passed = |placed: &Placed<'_, InvestmentFigure>| has_passed(placed.item, on);
    let known: Vec<Placed<'_, InvestmentFigure>> =
        dossier.investment_and_claims().into_iter().filter(passed).collect();
    let stocks = dossier.placed_investment().into_iter().filter(passed);
    let all = dossier.companies_and_claims();
    let counts = dossier.placed_companies().into_iter().filter(|placed| placed.item.said() <= on);
    stocks
        .flat_map(|placed| [not_a_stock(&placed, &known), measures_differ(&placed, &known)])
        .flatten()
        .chain(counts.filter_map(|placed| lower_bound(&placed, &all)))
        .collect()
}

fn not_a_stock(
    placed: &Placed<'_, InvestmentFigure>,
    known: &[Placed<'_, InvestmentFigure>],
) -> Option<Conclusion> {
    let figure = placed.item;
    let Measure::CumulativeGrossInflow(_) = figure.measure() else { return None };
    let position = exceeded_position(figure, known);
    let comparison = position.map_or_else(String::new, |position| {
        format!(
            "; it exceeds the {} that investors from the whole world held {}",
            position.item.figure(),
            position.item.measure().time()
        )
    });
    let text = format!(
        "{} is cumulative gross inflow {}, not a stock{comparison}",
        figure.figure(),
        figure.measure().time()
    );
    Some(Conclusion {
        kind: ConclusionKind::NotAStock,
        text,
        because: "repayments, dividends paid out, disinvestment and revaluation are never subtracted from a \
                  cumulative gross inflow, so that it can only grow; a position is what is left on a day \
                  (BPM6 chapter 7)"
            .to_owned(),
        interval: None,
        evidence: std::iter::once(placed.at.clone())
            .chain(position.map(|position| position.at.clone()))
            .collect(),
    })
}

/// A cumulative gross inflow beside what the same dossier knows of net flows and positions.
fn measures_differ(
    placed: &Placed<'_, InvestmentFigure>,
    known: &[Placed<'_, InvestmentFigure>],
) -> Option<Conclusion> {
    let gross = placed.item;
    let Measure::CumulativeGrossInflow(_) = gross.measure() else { return None };
    let flows = of_kind(gross, known, MeasureKind::NetFlow);
    let positions = of_kind(gross, known, MeasureKind::Position);
    if flows.is_empty() && positions.is_empty() {
        return None;
    }
    let said = |listed: &[&Placed<'_, InvestmentFigure>], what: &str, none: &str| {
        if listed.is_empty() {
            return format!("{what}: {none}");
        }
        let each: Vec<String> = listed.iter().map(|placed| with_terms(placed.item)).collect();
        format!("{what}: {}", each.join("; "))
    };
    let text = [
        format!(
            "three measures, not one: cumulative gross inflow, everything that came in: {}",
            with_terms(gross)
        ),
        said(&flows, "net flow, less what went out again", "no figure in the dossier"),
        said(
            &positions,
            "position, what is left on a day at its value of that day",
            "no figure in the dossier",
        ),
    ]
    .join(" — ");
    Some(Conclusion {
        kind: ConclusionKind::MeasuresDiffer,
        text,
        because:
            "net flows subtract repayments and disinvestment, and added up they still differ from the change \
                  of a position by prices, exchange rates and write-offs (BPM6 chapters 6, 7 and 9)"
                .to_owned(),
        interval: None,
        evidence: std::iter::once(&placed.at)
            .chain(flows.iter().chain(&positions).map(|placed| &placed.at))
            .cloned()
            .collect(),
    })
}

/// Figures of a measure for the same host and currency: of the same investor, or else of the world;
/// the two latest.
fn of_kind<'a, 'b>(
    gross: &InvestmentFigure,
    known: &'b [Placed<'a, InvestmentFigure>],
    kind: MeasureKind,
) -> Vec<&'b Placed<'a, InvestmentFigure>> {
    let of = |investor: Area| -> Vec<&'b Placed<'a, InvestmentFigure>> {
        let same = |other: &&Placed<'_, InvestmentFigure>| {
            other.item.measure().kind() == kind
                && other.item.host() == gross.host()
                && other.item.investor() == investor
                && other.item.figure().currency() == gross.figure().currency()
        };
        let mut found: Vec<_> = known.iter().filter(same).collect();
        order::sort_by_key(&mut found, |placed| {
            (Reverse(placed.item.measure().ends()), placed.item.id().clone())
        });
        found.truncate(2);
        found
    };
    let own = of(gross.investor());
    if own.is_empty() { of(Area::World) } else { own }
}

/// The figure with its time, investor, and the terms that are stated.
fn with_terms(figure: &InvestmentFigure) -> String {
    let investor = match (figure.investor(), figure.worded()) {
        (Area::World, _) => "from the whole world".to_owned(),
        (_, Some(worded)) => format!("from investors called \"{worded}\""),
        (area, None) => format!("from {}", area.name()),
    };
    let time = match figure.measure().period() {
        Some(period) => format!("in {}", period.describe()),
        None => figure.measure().time(),
    };
    let terms: Vec<String> = [
        figure.principle().map(|principle| format!("{principle} principle")),
        figure.counterpart().map(|level| format!("{level} counterpart")),
    ]
    .into_iter()
    .flatten()
    .collect();
    let stated = if terms.is_empty() { "terms not stated".to_owned() } else { terms.join(", ") };
    format!("{} {investor} {time} ({stated})", figure.figure())
}

fn lower_bound(placed: &Placed<'_, CompanyCount>, all: &[Placed<'_, CompanyCount>]) -> Option<Conclusion> {
    let count = placed.item;
    let interval = count.figure().interval();
    if interval.high().is_some() {
        return None;
    }
    let others: Vec<&Placed<'_, CompanyCount>> = all
        .iter()
        .filter(|other| other.item.host() == count.host() && other.item.origin() == count.origin())
        .filter(|other| other.at != placed.at)
        .collect();
    let listed: Vec<String> = others
        .iter()
        .map(|other| {
            format!("{} {} ({})", other.item.figure(), other.item.counts(), other.item.said().year())
        })
        .collect();
    let rest = if listed.is_empty() {
        String::new()
    } else {
        format!("; other sources count {}", listed.join(" and "))
    };
    Some(Conclusion {
        kind: ConclusionKind::LowerBound,
        text: format!("{} {} is a lower bound{rest}", count.figure(), count.counts()),
        because: format!(
            "\"{}\" has no upper end, and each source counts by its own definition",
            count.figure()
        ),
        interval: Some(interval),
        evidence: std::iter::once(placed.at.clone())
            .chain(others.iter().map(|other| other.at.clone()))
            .collect(),
    })
}
