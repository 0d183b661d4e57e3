//! A status in one sentence, and what is missing for the next stage.

use time::Date;

use super::fold::{Entered, Log, Nature, Question};
use super::order::Place;
use super::{Event, EventKind, Span, Stage};
use crate::economy::{Area, Bloc};
use crate::order;
use crate::period::phrase;

pub(super) struct Facts<'a> {
    pub(super) log: &'a Log<'a>,
    pub(super) places: &'a [Place],
    pub(super) question: Question<'a>,
    pub(super) entered: &'a [Entered<'a>],
    pub(super) history: &'a [Span],
    pub(super) doubts: &'a [usize],
    pub(super) until: Option<Date>,
    pub(super) union: bool,
    pub(super) on: Date,
}

impl Facts<'_> {
    fn has(&self, kind: EventKind) -> bool {
        self.places.iter().any(|place| place.kind == kind)
    }

    /// The latest of one kind.
    fn last(&self, kind: EventKind) -> Option<&Event> {
        let place = self.places.iter().rev().find(|place| place.kind == kind)?;
        self.log.events.get(place.index())
    }

    /// What has happened to parts or by somebody, the latest first.
    fn detailed(&self) -> impl Iterator<Item = &Event> {
        self.places.iter().rev().filter_map(|place| place.details(self.log.events))
    }

    /// What the party asked about did itself, the latest first.
    fn own(&self) -> impl Iterator<Item = &Event> {
        let party = self.question.party;
        self.detailed().filter(move |event| party.is_some() && event.by == party)
    }

    /// The event the current stage began with.
    fn begun_by(&self) -> Option<&Event> {
        self.log.events.get(self.current()?.event).filter(|event| event.kind != EventKind::SignedDefinitively)
    }

    fn current(&self) -> Option<&Span> {
        self.history.last()
    }

    /// `since 1 March 2020`, `since around 19 May 2023`.
    fn since(&self) -> String {
        self.current().map_or_else(String::new, |span| format!("since {}", span.from.describe()))
    }

    /// `on 14 October 2024`, `in 2007`.
    fn when(&self) -> String {
        self.current().map_or_else(String::new, |span| span.from.phrase())
    }

    /// `for 1,758 days`.
    fn length(&self) -> String {
        match self.current().and_then(|span| span.days(self.on)) {
            Some(0) => " (from this day)".to_owned(),
            Some(1) => " (for 1 day)".to_owned(),
            Some(days) => format!(" (for {} days)", grouped(days)),
            None => String::new(),
        }
    }

    fn earlier(&self, stage: Stage) -> Option<&Span> {
        self.history.iter().rev().skip(1).find(|span| span.stage == stage)
    }

    /// Whether a signature may have been given: its date is not known well enough.
    fn perhaps_signed(&self) -> bool {
        let mut doubts = self.doubts.iter().filter_map(|index| self.log.events.get(*index));
        doubts.any(|event| {
            (event.kind.is_signature() || event.kind == EventKind::Exchanged)
                && self.question.concerns(event.by)
        })
    }

    fn unsigned(&self) -> &'static str {
        if self.perhaps_signed() { "not certainly signed" } else { "not signed" }
    }
}

pub(super) fn sentence(stage: Stage, facts: &Facts<'_>) -> String {
    let doubts = facts.doubts.iter().filter_map(|index| facts.log.events.get(*index));
    let doubts = doubts.filter(|event| facts.question.concerns(event.by)).map(|event| {
        let (what, when) = (event.kind.label(), event.takes_effect().describe());
        format!("; perhaps also by then: {what} (known only as {when})")
    });
    let said = body(stage, facts);
    let rest = [own_act(stage, facts), parts(stage, facts)];
    let mut sentence = if facts.question.is_general() { said } else { subject(facts) + &said };
    for more in rest.into_iter().chain(doubts) {
        sentence.push_str(&more);
    }
    sentence
}

/// `for Kazakhstan, as to goods: `, where one of the two was asked.
fn subject(facts: &Facts<'_>) -> String {
    match (facts.question.party, facts.question.scope) {
        (None, None) => String::new(),
        (None, Some(scope)) => format!("as to {scope}: "),
        (Some(party), None) => format!("for {}: ", party.name()),
        (Some(party), Some(scope)) => format!("for {}, as to {scope}: ", party.name()),
    }
}

/// What the party has done towards being bound, while that is not the same as being bound.
fn own_act(stage: Stage, facts: &Facts<'_>) -> String {
    let before_force = matches!(stage, Stage::TextAgreed | Stage::Signed | Stage::ProvisionallyApplied);
    let act = facts.own().find(|event| event.kind.is_consent()).filter(|_| before_force);
    act.map_or_else(String::new, |event| {
        format!("; its consent to be bound is on record: {} {}", event.kind.label(), event.on.phrase())
    })
}

/// Which parts stand elsewhere than the whole.
fn parts(stage: Stage, facts: &Facts<'_>) -> String {
    if !facts.question.is_general() || !matches!(stage, Stage::InForce | Stage::Suspended) {
        return String::new();
    }
    let mut scopes: Vec<&str> = facts
        .detailed()
        .filter(|event| matches!(event.kind, EventKind::Suspended | EventKind::EnteredIntoForce))
        .filter_map(Event::part)
        .collect();
    if scopes.is_empty() {
        return String::new();
    }
    order::sort(&mut scopes);
    scopes.dedup();
    let told = scopes.into_iter().filter_map(|scope| {
        let question = Question { scope: Some(scope), ..facts.question };
        let last = facts.log.steps(question, facts.entered).pop()?.stage;
        (last != stage).then(|| format!("; as to {scope}: {}", last.label()))
    });
    let whole = Question { scope: Some(super::WHOLE), ..facts.question };
    let steps = facts.log.steps(whole, facts.entered);
    let in_part = steps.iter().all(|step| step.stage != Stage::InForce);
    let partly = if in_part { "; only in part" } else { "" };
    std::iter::once(partly.to_owned()).chain(told).collect()
}

fn body(stage: Stage, facts: &Facts<'_>) -> String {
    let force = matches!(stage, Stage::ProvisionallyApplied | Stage::InForce);
    let length = if force { facts.length() } else { String::new() };
    let lasts = force
        || matches!(
            stage,
            Stage::Consultations | Stage::Negotiating | Stage::Paused | Stage::Suspended | Stage::Active
        );
    let (since, when) = if lasts { (facts.since(), String::new()) } else { (String::new(), facts.when()) };
    match stage {
        Stage::NotBegun => format!("nothing recorded had happened by {}", phrase::day(facts.on)),
        Stage::Consultations => {
            format!("in consultations {since}; no negotiating mandate, no negotiations, no text")
        }
        Stage::Mandated => format!("negotiations authorised {when}; not yet opened, no text"),
        Stage::Negotiating => format!("under negotiation {since}; no agreed text"),
        Stage::Paused => format!("negotiations interrupted {since}"),
        Stage::TextAgreed => format!(
            "text agreed between negotiators {when}; not initialled, {} and not in force \
             (negotiations are concluded, the agreement is not)",
            facts.unsigned()
        ),
        Stage::Initialled => format!(
            "initialled {when}; {} and not in force: initials authenticate the text and bind nobody \
             (VCLT Article 10)",
            facts.unsigned()
        ),
        Stage::SignatureAuthorised => {
            let unsigned = if facts.perhaps_signed() { "not certainly signed" } else { "not yet signed" };
            format!("signature authorised {when}; {unsigned} and not in force")
        }
        Stage::Signed if facts.begun_by().is_some_and(|event| event.kind.is_consent()) => format!(
            "consent to be bound expressed {when}, no signature on record; not in force: who has consented is \
             obliged not to defeat the treaty's object (VCLT Article 18), no more"
        ),
        Stage::Signed => format!(
            "signed {when}; not in force: signature obliges not to defeat the treaty's object (VCLT Article 18), \
             no more"
        ),
        Stage::ProvisionallyApplied => {
            format!("provisionally applied {since}{length}; not yet in force{}", part(facts))
        }
        Stage::InForce => format!("in force {since}{length}{}", provisional_past(facts)),
        Stage::Suspended => format!("suspended {since}; it has not ended"),
        Stage::Abandoned => abandoned(facts),
        Stage::Terminated => format!("terminated {when}"),
        Stage::Expired => format!("expired {when}"),
        Stage::Superseded => format!("superseded {when}{}", force_past(facts)),
        Stage::Announced => format!("announced {when}: an intention; nothing has been signed or endorsed"),
        Stage::Active if facts.log.nature == Nature::Standing => format!("active {since}"),
        Stage::Active => format!("active {since}, binding nobody{}", window(facts)),
        Stage::Lapsed => format!("lapsed {when}: its window has closed"),
        Stage::Discontinued => format!("discontinued {when}"),
    }
}

fn part(facts: &Facts<'_>) -> String {
    let scope = facts.last(EventKind::ProvisionalApplicationStarted).and_then(Event::part);
    scope.map_or_else(String::new, |scope| format!(", and only in part: {scope}"))
}

fn provisional_past(facts: &Facts<'_>) -> String {
    let Some(span) = facts.earlier(Stage::ProvisionallyApplied) else { return String::new() };
    match (span.last_day(), span.days(facts.on)) {
        (Some(last), Some(days)) => format!(
            "; provisionally applied from {} to {} ({} days)",
            span.from.describe(),
            phrase::day(last),
            grouped(days)
        ),
        _ => format!("; provisionally applied before that, since {}", span.from.describe()),
    }
}

fn force_past(facts: &Facts<'_>) -> String {
    facts
        .earlier(Stage::InForce)
        .map_or_else(String::new, |span| format!("; it had been in force since {}", span.from.describe()))
}

fn abandoned(facts: &Facts<'_>) -> String {
    let text = facts.earlier(Stage::Initialled).map_or_else(String::new, |span| {
        format!("; the text initialled {} never became law", span.from.phrase())
    });
    format!("abandoned {}{text}", facts.when())
}

fn window(facts: &Facts<'_>) -> String {
    let Some(end) = facts.until else { return String::new() };
    let left = (end - facts.on).whole_days();
    let left = match left {
        0 => "today".to_owned(),
        1 => "tomorrow".to_owned(),
        days => format!("in {} days", grouped(days)),
    };
    format!("; its window closes on {}, {left}", phrase::day(end))
}

pub(super) fn missing(stage: Stage, facts: &Facts<'_>) -> Vec<String> {
    let mut steps: Vec<&str> = Vec::new();
    let union = facts.union && facts.question.party.is_none_or(|party| party == Area::Bloc(Bloc::EU));
    let mandate =
        if union { "a negotiating mandate (Article 218(2)–(4) TFEU)" } else { "a mandate to negotiate" };
    match stage {
        Stage::NotBegun | Stage::Consultations => steps.extend([mandate, "negotiations", "an agreed text"]),
        Stage::Mandated => steps.extend(["the opening of negotiations", "an agreed text"]),
        Stage::Negotiating | Stage::Paused => steps.push("an agreed text"),
        Stage::TextAgreed if facts.question.party.is_some() => steps.push("its own signature or accession"),
        Stage::TextAgreed => steps.extend(["initialling (optional)", "signature"]),
        Stage::Initialled if union => {
            steps.extend(["a Council decision on signature (Article 218(5) TFEU)", "signature"]);
        }
        Stage::Initialled | Stage::SignatureAuthorised => steps.push("signature"),
        Stage::Signed | Stage::ProvisionallyApplied => {
            if union && !facts.has(EventKind::ParliamentConsented) {
                steps.push("the European Parliament's consent, where required (Article 218(6)(a) TFEU)");
            }
            if union && !facts.has(EventKind::ConclusionDecided) {
                steps.push("a Council decision on conclusion (Article 218(6) TFEU)");
            }
            if facts.question.party.is_some() && !facts.own().any(|event| event.kind.is_consent()) {
                steps.push("its own consent to be bound (VCLT Articles 11–15)");
            }
            steps.push(super::force::ENTRY);
        }
        Stage::Announced => steps.push("signature or endorsement"),
        Stage::Suspended => steps.push("the lifting of the suspension"),
        _ => {}
    }
    let perhaps = steps.contains(&"signature") && facts.perhaps_signed();
    let told = |step: &str| {
        let given = if perhaps && step == "signature" { " (perhaps given already)" } else { "" };
        format!("{step}{given}")
    };
    steps.into_iter().map(told).collect()
}

/// `1,758`.
fn grouped(number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let separated = digits.chars().enumerate().flat_map(|(index, digit)| {
        let starts_group = index > 0 && (digits.len() - index).is_multiple_of(3);
        starts_group.then_some(',').into_iter().chain([digit])
    });
    (number < 0).then_some('−').into_iter().chain(separated).collect()
}
