//! Each claim as one or two assertions: a quantity, a relation, a figure.

use std::collections::BTreeMap;

use time::Date;

use super::quantity::Key;
use super::{Claim, ClaimMeasure, ClaimRelation, Operand, Quantity, QuantityTime, StatementRecord};
use crate::amount::{Published, Unit};
use crate::economy::Area;
use crate::error::Path;
use crate::investment::{InvestmentFigure, Measure};
use crate::period::{Period, When};
use crate::trade::TradeFigure;
use crate::wire::Id;

/// A claim, where it stands, and whether it is of those the dossier stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Located {
    /// Where it stands in the input.
    pub path: Path,
    /// The claim.
    pub claim: Claim,
    /// Whether it is believed before others are.
    pub own: bool,
}

/// One thing a claim says.
#[derive(Debug, Clone)]
pub(crate) struct Assertion {
    pub(crate) id: Id,
    pub(crate) path: Path,
    pub(crate) own: bool,
    pub(crate) relation: ClaimRelation,
    pub(crate) quantity: Quantity,
    /// The other side: a base, a whole, parts, those ranked among.
    pub(crate) others: Vec<Quantity>,
    pub(crate) figure: Published,
    /// Whether growth is measured against a base nobody named.
    pub(crate) base_implied: bool,
    pub(crate) said: Date,
    pub(crate) speaker: Option<String>,
    pub(crate) source: Id,
    /// The words of the source for the measure.
    pub(crate) called: Option<String>,
    /// Whether the unit of the quantity has still to be found.
    unit_open: bool,
}

/// Every assertion, in the order in which they are believed: the dossier's own first, then those
/// that are not hedged, then by day and id.
pub(crate) fn assertions(claims: &[Located]) -> Vec<Assertion> {
    let mut all: Vec<Assertion> = claims.iter().flat_map(of).collect();
    let hedged = |one: &Assertion| one.figure.interval().width().is_none();
    crate::order::sort_by_cached_key(&mut all, |one| {
        // What is said before what it is called, so that verdicts do not hang on ids.
        let others: Vec<Key> = one.others.iter().map(Quantity::key).collect();
        let shape = (one.quantity.key(), one.relation, others, one.figure.to_string());
        (!one.own, hedged(one), one.said, shape, one.source.clone(), one.id.clone())
    });
    find_units(&mut all);
    all
}

fn of(located: &Located) -> Vec<Assertion> {
    match &located.claim {
        Claim::Trade(figure) => trade(located, figure),
        Claim::Investment(figure) => vec![investment(located, figure)],
        Claim::Companies(count) => {
            let quantity = Quantity {
                measure: ClaimMeasure::Companies,
                subject: count.host(),
                partner: count.origin(),
                worded: None,
                product: None,
                counts: Some(count.counts().to_owned()),
                time: QuantityTime::Unstated { said: count.said() },
                unit: Unit::Count,
            };
            vec![plain(located, ClaimRelation::Equals, quantity)]
        }
        Claim::Statement(statement) => vec![stated(located, statement.record())],
    }
}

fn plain(located: &Located, relation: ClaimRelation, quantity: Quantity) -> Assertion {
    let claim = &located.claim;
    Assertion {
        id: claim.id().clone(),
        path: located.path.clone(),
        own: located.own,
        relation,
        quantity,
        others: Vec::new(),
        figure: *claim.figure(),
        base_implied: false,
        said: claim.said(),
        speaker: claim.speaker().map(str::to_owned),
        source: claim.source().clone(),
        called: None,
        unit_open: false,
    }
}

fn trade(located: &Located, figure: &TradeFigure) -> Vec<Assertion> {
    let quantity = Quantity {
        measure: figure.flow().into(),
        subject: figure.reporter(),
        partner: figure.partner(),
        worded: wording(figure.partner(), figure.worded()),
        product: None,
        counts: None,
        time: QuantityTime::Period { period: figure.period() },
        unit: figure.figure().unit(),
    };
    let value = plain(located, ClaimRelation::Equals, quantity.clone());
    let growth = figure.growth().zip(figure.base_period()).map(|(growth, base)| Assertion {
        relation: ClaimRelation::Growth,
        others: vec![at_period(&quantity, base)],
        figure: growth.rate,
        base_implied: growth.base.is_none(),
        path: located.path.child("growth"),
        ..value.clone()
    });
    std::iter::once(value).chain(growth).collect()
}

fn investment(located: &Located, figure: &InvestmentFigure) -> Assertion {
    let time = match figure.measure() {
        Measure::Position(position) => QuantityTime::At { on: position.at },
        Measure::NetFlow(flow) => QuantityTime::Period { period: flow.period },
        Measure::GrossInflow(flow) => QuantityTime::Period { period: flow.period },
        measure => window(measure.window(), figure.said()),
    };
    let principle = figure.principle().map(|principle| principle.to_string());
    let level = figure.counterpart().map(|level| format!("{level} counterpart"));
    let basis: Vec<String> = principle.into_iter().chain(level).collect();
    let quantity = Quantity {
        measure: figure.measure().kind().into(),
        subject: figure.host(),
        partner: figure.investor(),
        worded: wording(figure.investor(), figure.worded()),
        product: None,
        counts: (!basis.is_empty()).then(|| basis.join(", ")),
        time,
        unit: figure.figure().unit(),
    };
    Assertion {
        called: figure.called().map(str::to_owned),
        ..plain(located, ClaimRelation::Equals, quantity)
    }
}

fn stated(located: &Located, raw: &StatementRecord) -> Assertion {
    let rated = matches!(raw.relation, ClaimRelation::Growth | ClaimRelation::ShareOf | ClaimRelation::Rank);
    let unit = if rated { raw.unit.unwrap_or(Unit::Number) } else { raw.figure.unit() };
    let unit = if raw.measure == ClaimMeasure::Companies { Unit::Count } else { unit };
    let time = match (raw.period, raw.at) {
        (Some(period), _) => QuantityTime::Period { period },
        (None, Some(on)) => QuantityTime::At { on },
        _ if raw.window.is_some() || raw.measure == ClaimMeasure::Unstated => {
            window(raw.window.as_ref(), raw.said)
        }
        _ => QuantityTime::Unstated { said: raw.said },
    };
    let mut quantity = Quantity {
        measure: raw.measure,
        subject: raw.subject,
        partner: raw.partner,
        worded: wording(raw.partner, raw.worded.as_deref()),
        product: raw.product.filter(|product| !product.is_total()),
        counts: raw.counts.clone(),
        time,
        unit,
    };
    if raw.relation == ClaimRelation::CumulativeSince {
        quantity = since(quantity, raw);
    }
    let others = match raw.relation {
        ClaimRelation::Growth => base(raw).map(|base| at_period(&quantity, base)).into_iter().collect(),
        ClaimRelation::ShareOf => raw.of.iter().map(|operand| applied(&quantity, operand)).collect(),
        ClaimRelation::SumOf => raw.parts.iter().map(|operand| applied(&quantity, operand)).collect(),
        ClaimRelation::Rank => raw.among.iter().map(|operand| applied(&quantity, operand)).collect(),
        _ => Vec::new(),
    };
    Assertion {
        others,
        base_implied: raw.base.is_none(),
        unit_open: rated && raw.unit.is_none() && raw.measure != ClaimMeasure::Companies,
        ..plain(located, raw.relation, quantity)
    }
}

fn base(raw: &StatementRecord) -> Option<Period> {
    raw.base.or_else(|| raw.period?.previous_year().ok())
}

/// Exports since January until the end of their period are the exports of a longer period; gross
/// inflows since a year are a cumulative total.
fn since(quantity: Quantity, raw: &StatementRecord) -> Quantity {
    let Some(from) = raw.since.as_ref().and_then(When::earliest) else { return quantity };
    let end = raw.period.map(|period| period.last_day());
    if raw.measure == ClaimMeasure::GrossInflow {
        let time =
            QuantityTime::Window { from: Some(from), to: end.unwrap_or(raw.said), open: end.is_none() };
        return Quantity { measure: ClaimMeasure::CumulativeGrossInflow, time, ..quantity };
    }
    match end.and_then(|end| Period::of_days(from, end).ok()) {
        Some(period) => Quantity { time: QuantityTime::Period { period }, ..quantity },
        None => quantity,
    }
}

fn at_period(quantity: &Quantity, period: Period) -> Quantity {
    Quantity { time: QuantityTime::Period { period }, ..quantity.clone() }
}

fn applied(quantity: &Quantity, operand: &Operand) -> Quantity {
    let moved = operand.partner.is_some_and(|partner| partner != quantity.partner);
    let partner = operand.partner.unwrap_or(quantity.partner);
    let words = operand.worded.as_deref();
    Quantity {
        measure: operand.measure.unwrap_or(quantity.measure),
        subject: operand.subject.unwrap_or(quantity.subject),
        partner,
        worded: if moved || words.is_some() { wording(partner, words) } else { quantity.worded.clone() },
        product: operand.product.or(quantity.product).filter(|product| !product.is_total()),
        time: operand.period.map_or(quantity.time, |period| QuantityTime::Period { period }),
        counts: quantity.counts.clone(),
        unit: quantity.unit,
    }
}

fn window(window: Option<&When>, said: Date) -> QuantityTime {
    match window {
        Some(window) => {
            let (from, latest) = (window.earliest(), window.latest());
            QuantityTime::Window { from, to: latest.unwrap_or(said), open: latest.is_none() }
        }
        None => QuantityTime::Unstated { said },
    }
}

/// Words that are the partner's own name or id say nothing more.
fn wording(partner: Area, worded: Option<&str>) -> Option<String> {
    let words = worded?.trim();
    let plain = [partner.name().to_owned(), format!("the {}", partner.name()), partner.to_string()];
    let own = words.is_empty()
        || plain.iter().any(|name| crate::letters::lower(name) == crate::letters::lower(words));
    (!own).then(|| words.to_owned())
}

/// A rate that names no unit is about quantities in the unit others state them in, of the same
/// source before all: the quantity itself, or its base or whole. Where they state it in several,
/// or nobody does, it stays alone.
fn find_units(all: &mut [Assertion]) {
    // A rate that has found its unit lends it to the next of a chain, so once more until none does.
    loop {
        let open = |one: &&Assertion| one.unit_open;
        if !all.iter().any(|one| one.unit_open) {
            return;
        }
        let mut stated: BTreeMap<Key, Vec<(Unit, Id)>> = all
            .iter()
            .filter(open)
            .flat_map(sides)
            .map(|quantity| (but_for_unit(quantity), Vec::new()))
            .collect();
        for one in all.iter().filter(|one| !one.unit_open) {
            for quantity in sides(one) {
                if let Some(units) = stated.get_mut(&but_for_unit(quantity)) {
                    units.push((quantity.unit, one.source.clone()));
                }
            }
        }
        let found = |one: &Assertion| {
            let of = |own: bool| {
                let mut units: Vec<Unit> = sides(one)
                    .filter_map(|quantity| stated.get(&but_for_unit(quantity)))
                    .flatten()
                    .filter(|(_, source)| !own || *source == one.source)
                    .map(|(unit, _)| *unit)
                    .collect();
                units.dedup();
                units
            };
            let units = [of(true), of(false)].into_iter().find(|units| !units.is_empty())?;
            if let [unit] = *units { Some(unit) } else { None }
        };
        let units: Vec<Option<Unit>> = all.iter().map(|one| found(one).filter(|_| one.unit_open)).collect();
        if units.iter().all(Option::is_none) {
            return;
        }
        for (one, unit) in all.iter_mut().zip(units) {
            let Some(unit) = unit else { continue };
            one.unit_open = false;
            one.quantity.unit = unit;
            for other in &mut one.others {
                other.unit = unit;
            }
        }
    }
}

/// What it is about, and what that is related to.
fn sides(one: &Assertion) -> impl Iterator<Item = &Quantity> {
    std::iter::once(&one.quantity).chain(&one.others)
}

fn but_for_unit(quantity: &Quantity) -> Key {
    Quantity { unit: Unit::Number, ..quantity.clone() }.key()
}
