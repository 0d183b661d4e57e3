//! Entry into force in one sentence.

use super::compute::plain;
use super::offset;
use super::{EntryIntoForce, EntryRule, Trigger};
use crate::economy::Area;
use crate::period::Truth;

pub(super) fn sentence(answer: &EntryIntoForce, rule: &EntryRule) -> String {
    let clause = clause(rule, answer.residual);
    let part = answer.scope.as_deref().map_or_else(String::new, |scope| format!("as to {scope}: "));
    let Some(general) = &answer.general else {
        return format!("{part}not in force: {}; the rule is {clause}", lacking(answer, rule));
    };
    let when = general.phrase();
    let fact = match (answer.on, answer.in_force) {
        (None, _) => format!("in force {when}"),
        (_, Truth::Yes) => format!("in force since {}", general.describe()),
        (_, Truth::Maybe) => format!("perhaps in force by then: {when}"),
        (_, Truth::No) => format!("not yet in force, but enters into force {when}"),
    };
    format!("{part}{fact}: {clause}")
}

/// What is still missing.
fn lacking(answer: &EntryIntoForce, rule: &EntryRule) -> String {
    let record = rule.record();
    match record.trigger {
        Trigger::Linked => "the other agreement is not known to be in force".to_owned(),
        Trigger::NthInstrument | Trigger::DualThreshold => {
            let mut told = vec![format!("{} of {} instruments", answer.counted, answer.required)];
            if let (Some(share), Some(held)) = (record.share, answer.share) {
                told.push(format!("{} of {} by weight", plain(held), plain(share)));
            }
            for quota in &record.quotas {
                let has = |area: &Area| {
                    answer.parties.iter().any(|one| one.party == *area && one.instrument.is_some())
                };
                let there = quota.of.iter().filter(|area| has(area)).count();
                told.push(format!("{there} of the {} required of a group of {}", quota.n, quota.of.len()));
            }
            told.join(", ")
        }
        Trigger::FixedDate => "no date".to_owned(),
        trigger => format!("{} of {} lacking", act(trigger), names(&answer.holding_up)),
    }
}

fn act(trigger: Trigger) -> &'static str {
    match trigger {
        Trigger::Signature => "the signature",
        Trigger::LastNotification => "the notification",
        Trigger::Exchange => "the exchange of instruments",
        _ => "the instrument",
    }
}

fn names(areas: &[Area]) -> String {
    if areas.is_empty() {
        return "the parties".to_owned();
    }
    let shown: Vec<&str> = areas.iter().take(5).map(|area| area.name()).collect();
    let rest = areas.len() - shown.len();
    let more = if rest > 0 { format!(" and {rest} more") } else { String::new() };
    shown.join(", ") + &more
}

/// `the first day of the second month following, from the last notification (Article 281(1))`.
fn clause(rule: &EntryRule, residual: bool) -> String {
    let record = rule.record();
    let article = match (&record.article, residual) {
        (_, true) => " (no rule is recorded: VCLT Article 24(2))".to_owned(),
        (Some(article), _) => format!(" (Article {article})"),
        (None, _) => String::new(),
    };
    let from = match record.trigger {
        Trigger::Signature => "signature".to_owned(),
        Trigger::LastNotification => "the last notification".to_owned(),
        Trigger::LastDeposit => "the last deposit".to_owned(),
        Trigger::NthInstrument => format!("the {} instrument", offset::ordinal(record.n.unwrap_or(1))),
        Trigger::DualThreshold => format!(
            "{} instruments of parties with a share of {}",
            record.n.unwrap_or(1),
            plain(record.share.unwrap_or_default())
        ),
        Trigger::Exchange => "the exchange of instruments".to_owned(),
        Trigger::AllNegotiatingStates => "the consent of all negotiating states".to_owned(),
        Trigger::Linked => {
            format!("the entry into force of `{}`", record.linked.as_ref().map_or("", |id| id.as_str()))
        }
        Trigger::FixedDate => return format!("the date the treaty names{article}"),
        Trigger::FixedDateIfAllDeposited => {
            "the last deposit, or the date the treaty names if that is later".to_owned()
        }
    };
    format!("{}, from {from}{article}", offset::words(&record.offset))
}
