//! Whether there is anything a trade figure can be the figure of: two sides, at their time, and past.

use super::{Placed, Report};
use crate::economy::Area;
use crate::period::{YearMonth, phrase};
use crate::trade::rules as rule;
use crate::trade::{TradeFigure, TradeFlow};

pub(super) fn check_traded(placed: &Placed<'_, TradeFigure>, report: &mut Report) {
    sides(placed, report);
    existed(placed, "reporter", placed.item.reporter(), report);
    if placed.item.partner() != placed.item.reporter() {
        existed(placed, "partner", placed.item.partner(), report);
    }
    said(placed, report);
}

fn sides(placed: &Placed<'_, TradeFigure>, report: &mut Report) {
    let (reporter, partner, flow) = (placed.item.reporter(), placed.item.partner(), placed.item.flow());
    let at = || placed.at.child("partner");
    if reporter == partner {
        // An economy imports its own goods when they come back, and the world as a whole trades with itself.
        let returns = reporter.is_economy() && flow == TradeFlow::Imports;
        if !returns && reporter != Area::World {
            let message = format!("{flow} of {} with itself", reporter.name());
            report.add(&rule::WITH_ITSELF, &at(), message);
        }
        return;
    }
    let (Area::Bloc(bloc), Area::Economy(member)) = (reporter, partner) else { return };
    let period = placed.item.period();
    let within = |day| YearMonth::of(day).is_some_and(|month| bloc.contains(member, month));
    if within(period.first_day()) && within(period.last_day()) {
        let message = format!(
            "{flow} of {} with {}, which belonged to it in {}",
            bloc.name(),
            member.name(),
            period.describe()
        );
        report.add(&rule::WITH_MEMBER, &at(), message);
    }
}

/// A side that existed in no part of the period.
fn existed(placed: &Placed<'_, TradeFigure>, side: &str, area: Area, report: &mut Report) {
    let Area::Economy(economy) = area else { return };
    let (validity, period) = (economy.validity(), placed.item.period());
    let (first, last) = (YearMonth::of(period.first_day()), YearMonth::of(period.last_day()));
    let over = validity.until().zip(first).is_some_and(|(until, first)| until < first);
    let to_come = validity.from().zip(last).is_some_and(|(from, last)| last < from);
    if over || to_come {
        let message = format!(
            "a figure for {} and {}, which was an economy {validity}",
            period.describe(),
            economy.name()
        );
        report.add(&rule::SIDE_NOT_THEN, &placed.at.child(side), message);
    }
}

fn said(placed: &Placed<'_, TradeFigure>, report: &mut Report) {
    let (said, period) = (placed.item.said(), placed.item.period());
    if said < period.last_day() {
        let message = format!(
            "{} for {} was published on {}, before the last day of that time",
            placed.item.figure(),
            period.describe(),
            phrase::day(said)
        );
        report.add(&rule::SAID_TOO_EARLY, &placed.at.child("said"), message);
    }
}
