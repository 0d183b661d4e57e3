//! What no event states and the agreement's own clauses give: entry into force by rule, and the last day
//! for notice.

use time::Date;

use super::ItemKind;
use crate::agreement::{Agreement, Bindingness, EventKind, Question, Stage, between};
use crate::economy::Area;
use crate::period::{EndOfMonth, Truth, When, add_months};

/// Something ahead that follows from a clause.
pub(super) struct Derived {
    pub(super) kind: ItemKind,
    /// What comes after the name of the agreement.
    pub(super) summary: String,
    pub(super) when: When,
    /// From what it follows.
    pub(super) note: String,
    /// The event it counts from, as an index into the log.
    pub(super) event: Option<usize>,
    /// What tells it from others of its kind.
    pub(super) firm: String,
}

pub(super) fn derived(agreement: &Agreement, on: Date) -> Vec<Derived> {
    let mut found = Vec::new();
    if agreement.binding() == Bindingness::Binding {
        entries(agreement, on, &mut found);
        found.extend(notice(agreement));
    }
    found
}

/// Entry into force by rule, at large and for those who join later, where no event states it.
fn entries(agreement: &Agreement, on: Date, found: &mut Vec<Derived>) {
    for rule in agreement.entry_rules() {
        let part = rule.part();
        let answer = agreement.entry(part, None);
        let Some(general) = answer.general else { continue };
        let stated = |by: Option<Area>| {
            agreement.events().iter().any(|event| {
                let entry = event.kind == EventKind::EnteredIntoForce && event.organisation.is_none();
                entry && event.by == by && event.part() == part
            })
        };
        let comes = |by: Option<Area>, when: &When| {
            let latest = when.latest().filter(|day| *day >= on);
            !stated(by) && latest.is_some_and(|day| is_in_force(agreement, by, part, day))
        };
        let scope = part.map_or_else(String::new, |part| format!(", {part}"));
        let firm = |by: &str| format!("{}|{by}|{}|", EventKind::EnteredIntoForce, part.unwrap_or_default());
        for one in answer.parties {
            let Some(own) = one.in_force.filter(|own| general.before(own) == Truth::Yes) else { continue };
            let act = one.event.and_then(|index| agreement.events().get(index));
            let Some(given) = one.instrument.filter(|_| act.is_none_or(|act| act.effective.is_none())) else {
                continue;
            };
            if comes(Some(one.party), &own) {
                found.push(Derived {
                    kind: ItemKind::EntryIntoForce,
                    summary: format!("entry into force{scope} ({})", one.party),
                    when: own,
                    note: format!("By its rule, counted from the instrument given {}.", given.phrase()),
                    event: one.event,
                    firm: firm(one.party.id()),
                });
            }
        }
        if comes(None, &general) {
            found.push(Derived {
                kind: ItemKind::EntryIntoForce,
                summary: format!("entry into force{scope}"),
                when: general,
                note: format!("By its rule {}.", answer.explanation),
                event: answer.evidence.last().copied(),
                firm: firm(""),
            });
        }
    }
}

/// Whether it is in force at the end of a day by all that the log tells; what has ended before never will be.
fn is_in_force(agreement: &Agreement, party: Option<Area>, scope: Option<&str>, day: Date) -> bool {
    let question = Question { on: Some(day), party, scope };
    let entered = agreement.entered(question);
    agreement.log().steps(question, &entered).pop().is_some_and(|step| step.stage == Stage::InForce)
}

/// The last day on which notice still ends the treaty with its initial term. Both lengths must be on
/// record; whether a treaty is renewed after that, no clause recorded tells.
fn notice(agreement: &Agreement) -> Option<Derived> {
    let (months, term) = (agreement.terms().notice?, agreement.terms().initial_term?);
    let entered = agreement.entered(Question::default());
    let stated = agreement.events().iter().filter(|event| {
        let general = event.by.is_none() && event.organisation.is_none() && event.part().is_none();
        event.kind == EventKind::EnteredIntoForce && general
    });
    let computed = entered.iter().filter(|entry| entry.scope.is_none()).map(|entry| &entry.from);
    let force =
        stated.map(crate::agreement::Event::takes_effect).chain(computed).min_by_key(|when| when.latest())?;
    let over = shifted(force, i32::try_from(term).ok()?)?;
    let when = shifted(&over, -i32::try_from(months).ok()?)?;
    if agreement.stage(over.latest()?).0.is_over() {
        return None;
    }
    let note =
        format!("Notice is {months} months, and the initial term of {term} months ends {}.", over.phrase());
    Some(Derived {
        kind: ItemKind::NoticeBy,
        summary: "last day for notice to end it with its initial term".to_owned(),
        when,
        note,
        event: None,
        firm: String::new(),
    })
}

/// So many months from a date, known as well as the date.
fn shifted(when: &When, months: i32) -> Option<When> {
    let day = |day: Date| add_months(day, months, EndOfMonth::Clamp).ok();
    Some(between(day(when.earliest()?)?, day(when.latest()?)?))
}
