//! Whether instruments fit each other: replacements, follow-ups, gaps between windows.

use std::collections::BTreeMap;

use time::Date;

use super::rules::SUPERSEDES_ITSELF;
use super::{Placed, Report};
use crate::agreement::rules as rule;
use crate::agreement::{Agreement, Event, EventKind, Question};
use crate::order;
use crate::period::{Truth, When, phrase};
use crate::wire::Id;

/// With a day, as far as they had begun by then; a circle is one on every day.
pub(crate) fn check_series(agreements: &[Placed<'_, Agreement>], on: Option<Date>, report: &mut Report) {
    let by_id: BTreeMap<&Id, &Placed<'_, Agreement>> =
        order::map(agreements.iter().map(|placed| (placed.item.id(), placed)));
    for placed in agreements {
        if placed.item.events().iter().any(|event| had_happened(event, on)) {
            superseded_stays_open(placed, &by_id, on, report);
            superseded_for_some(placed, &by_id, report);
            window_gap(placed, &by_id, on, report);
        }
        circle(placed, &by_id, report);
    }
}

type ById<'a, 'b> = BTreeMap<&'a Id, &'b Placed<'a, Agreement>>;

/// Whether it happened, or may have, by the day; ever, where there is none.
fn had_happened(event: &Event, on: Option<Date>) -> bool {
    on.is_none_or(|day| event.on.happened_by(day) != Truth::No)
}

fn superseded_stays_open(
    placed: &Placed<'_, Agreement>,
    by_id: &ById<'_, '_>,
    on: Option<Date>,
    report: &mut Report,
) {
    if placed.item.supersedes().is_empty() {
        return;
    }
    let entered = |event: &Event| event.kind == EventKind::EnteredIntoForce && had_happened(event, on);
    let stated = placed.item.events().iter().any(entered);
    if !stated && placed.item.entered(Question { on, ..Question::default() }).is_empty() {
        return;
    }
    for earlier in placed.item.supersedes().iter().filter_map(|id| by_id.get(id)) {
        let ended = earlier.item.events().iter().any(|event| {
            matches!(event.kind, EventKind::Superseded | EventKind::Terminated | EventKind::Expired)
        });
        if !ended {
            let message = format!(
                "`{}` is superseded by `{}` and its log has no end",
                earlier.item.id(),
                placed.item.id()
            );
            report.add(&rule::SUPERSESSION_OPEN, &earlier.at.child("events"), message);
        }
    }
}

/// Those who are no party to the later treaty are not released from the earlier one.
fn superseded_for_some(placed: &Placed<'_, Agreement>, by_id: &ById<'_, '_>, report: &mut Report) {
    for earlier in placed.item.supersedes().iter().filter_map(|id| by_id.get(id)) {
        let left: Vec<&str> = earlier
            .item
            .parties()
            .iter()
            .filter(|party| !placed.item.parties().contains(party))
            .map(|party| party.name())
            .collect();
        if !left.is_empty() {
            let message = format!(
                "`{}` supersedes `{}`, to which {} also a party: there the earlier one goes on",
                placed.item.id(),
                earlier.item.id(),
                match left.as_slice() {
                    [one] => format!("{one} is"),
                    several => format!("{} are", several.join(", ")),
                }
            );
            report.add(&rule::SUPERSESSION_PARTIAL, &placed.at.child("supersedes"), message);
        }
    }
}

/// By its label a series may be seamless while for weeks nothing was agreed.
fn window_gap(placed: &Placed<'_, Agreement>, by_id: &ById<'_, '_>, on: Option<Date>, report: &mut Report) {
    let Some(earlier) = placed.item.follows().and_then(|id| by_id.get(id)) else { return };
    let Some(ended) = earlier.item.valid().and_then(When::latest) else { return };
    let Some(begun) = placed.item.agreed().and_then(When::known_day) else { return };
    if on.is_some_and(|day| begun > day) {
        return;
    }
    let uncovered = (begun - ended).whole_days() - 1;
    if uncovered == 0 {
        return;
    }
    let (from, to, word) =
        (phrase::day(ended), phrase::day(begun), if uncovered > 0 { "uncovered" } else { "covered twice" });
    let message = format!(
        "`{}` {} out on {from}, `{}` was endorsed on {to}: {} days {word}",
        earlier.item.id(),
        if on.is_some_and(|day| ended > day) { "runs" } else { "ran" },
        placed.item.id(),
        uncovered.abs()
    );
    report.add(&rule::WINDOW_GAP, &placed.at, message);
}

fn circle(placed: &Placed<'_, Agreement>, by_id: &ById<'_, '_>, report: &mut Report) {
    let mut seen: Vec<&Id> = Vec::new();
    let mut ahead: Vec<&Id> = earlier_of(placed.item).collect();
    while let Some(id) = ahead.pop() {
        if id == placed.item.id() {
            let message = format!("`{id}` comes before itself");
            report.add(&SUPERSEDES_ITSELF, &placed.at, message);
            return;
        }
        if !seen.contains(&id) {
            seen.push(id);
            ahead.extend(by_id.get(id).into_iter().flat_map(|next| earlier_of(next.item)));
        }
    }
}

fn earlier_of(agreement: &Agreement) -> impl Iterator<Item = &Id> {
    let linked = agreement.entry_rules().iter().filter_map(|rule| rule.record().linked.as_ref());
    agreement
        .supersedes()
        .iter()
        .chain(agreement.replaces_draft())
        .chain(agreement.follows())
        .chain(agreement.amends())
        .chain(agreement.accession_to())
        .chain(agreement.implements())
        .chain(linked)
}
