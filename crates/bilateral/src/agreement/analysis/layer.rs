//! Law, provisional law and politics: three layers that are never counted together.

use time::Date;

use crate::agreement::{Agreement, Bindingness, Event, EventKind, Question, Stage};
use crate::economy::Area;
use crate::period::YearMonth;
use crate::wire::words::words;

words! {
    /// How firmly two parties are tied on a day.
    pub enum Layer {
        /// A treaty in force.
        Legal = "legal",
        /// A treaty applied provisionally, and not in force.
        Provisional = "provisional",
        /// An instrument that binds nobody and is active.
        Political = "political",
    }
}

impl Layer {
    /// The layer an instrument as such belongs to on a day; `None` if it does nothing then.
    ///
    /// A suspended treaty is in no layer: it is in force and not applied. Force is each party's own, so
    /// whom a treaty in force ties is for [`network`](super::network()) to say.
    pub fn of(agreement: &Agreement, on: Date) -> Option<Self> {
        Self::at(agreement, agreement.stage(on).0)
    }

    fn at(agreement: &Agreement, stage: Stage) -> Option<Self> {
        match (agreement.binding(), stage) {
            (Bindingness::Binding, Stage::InForce) => Some(Self::Legal),
            (Bindingness::Binding, Stage::ProvisionallyApplied) => Some(Self::Provisional),
            (Bindingness::NonBinding | Bindingness::Disputed, Stage::Active) => Some(Self::Political),
            _ => None,
        }
    }

    /// The tie between two sides of an instrument: that of the one it does less for.
    pub(super) fn between(one: Self, other: Self) -> Self {
        one.max(other)
    }
}

/// Everybody an instrument does something for on a day, each in the layer of its own: the parties, and
/// those who have joined them since.
pub(super) fn sides(agreement: &Agreement, on: Date) -> Vec<(Area, Layer)> {
    let apart = agreement.binding() == Bindingness::Binding
        && !(agreement.entry_rules().is_empty() && agreement.events().iter().all(is_joint));
    if !apart {
        let layer = Layer::of(agreement, on);
        return layer.map_or_else(Vec::new, |layer| {
            agreement.parties().iter().map(|party| (*party, layer)).collect()
        });
    }
    let own = |party: Area| {
        let question = Question { on: Some(on), party: Some(party), scope: None };
        let entered = agreement.entered(question);
        let stage = agreement.log().steps(question, &entered).pop()?.stage;
        Some((party, Layer::at(agreement, stage)?))
    };
    agreement.parties().iter().copied().chain(joined(agreement, on)).filter_map(own).collect()
}

fn is_joint(event: &Event) -> bool {
    event.by.is_none() && event.organisation.is_none()
}

/// Those who acceded or otherwise took the instrument on without being named as parties. A member of a
/// bloc that is a party acts within the bloc's side.
fn joined(agreement: &Agreement, on: Date) -> Vec<Area> {
    let takes_on = |kind: EventKind| {
        let applies = matches!(
            kind,
            EventKind::Deposited | EventKind::EnteredIntoForce | EventKind::ProvisionalApplicationStarted
        );
        kind.is_consent() || applies
    };
    let mut joined: Vec<Area> = Vec::new();
    for (_, event) in agreement.log().happened(Some(on)) {
        let Some(by) = event.by.filter(|_| event.organisation.is_none() && takes_on(event.kind)) else {
            continue;
        };
        let day = event.on.earliest().or(event.on.latest());
        let within = |party: &Area| day.is_some_and(|day| is_member(by, *party, day));
        if !joined.contains(&by) && !agreement.parties().iter().any(|party| *party == by || within(party)) {
            joined.push(by);
        }
    }
    joined
}

/// Whether an economy belongs to a bloc in the month of a day.
pub(super) fn is_member(area: Area, bloc: Area, on: Date) -> bool {
    match (bloc, area.as_economy(), YearMonth::of(on)) {
        (Area::Bloc(bloc), Some(economy), Some(month)) => bloc.contains(economy, month),
        _ => false,
    }
}
