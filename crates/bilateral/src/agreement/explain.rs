//! A status in one sentence, and what is missing for the next stage.

use time::Date;

use super::fold::{Entered, Log, Nature, Question};
use super::order::Place;
use super::{Event, EventKind, Span, Stage, ending};
use crate::economy::{Area, Bloc};
use crate::order;
use crate::period::{Truth, phrase};

pub(super) struct Facts<'a> {
    pub(super) log: &'a Log<'a>,
    pub(super) places: &'a [Place],
    pub(super) question: Question<'a>,
    pub(super) entered: &'a [Entered<'a>],
    pub(super) history: &'a [Span],
    pub(super) doubts: &'a [usize],
    /// What may have entered into force by its rule.
    pub(super) perhaps: &'a [&'a Entered<'a>],
    pub(super) until: Option<Date>,
    pub(super) union: bool,
    pub(super) on: Date,
}

impl Facts<'_> {
    /// Whether the Union has done so; a record that names nobody means it.
    fn union_has(&self, kind: EventKind) -> bool {
        let union = |event: &Event| {
            event.organisation.is_none() && event.by.is_none_or(|by| by == Area::Bloc(Bloc::EU))
        };
        let details = |place: &Place| place.details(self.log.events).is_none_or(union);
        self.places.iter().any(|place| place.kind == kind && details(place))
    }

    /// The first signature of the party asked about, or a joint one; anybody's where none is asked about.
    fn signature(&self) -> Option<&Event> {
        let party = self.question.party;
        let signs = |kind: EventKind| {
            kind.is_signature() || matches!(kind, EventKind::Exchanged | EventKind::SignatureConfirmed)
        };
        let places = self.places.iter().filter(|place| signs(place.kind));
        let mut events = places.filter_map(|place| self.log.events.get(place.index()));
        events.find(|event| {
            party.is_none() || event.by == party || (event.by.is_none() && event.organisation.is_none())
        })
    }

    /// The act by which the party asked about is, or will be, bound; none once it has taken it back.
    fn consent(&self) -> Option<&Event> {
        let notice = self.log.notice_months();
        let (truth, act) = ending::consent(self.log.events, self.question.party?, notice, self.on);
        act.filter(|_| truth == Truth::Yes)
    }

    /// What has happened to parts or by somebody, the latest first.
    fn detailed(&self) -> impl Iterator<Item = &Event> {
        self.places.iter().rev().filter_map(|place| place.details(self.log.events))
    }

    /// What the party asked about did itself, the latest first.
    fn own(&self) -> impl Iterator<Item = &Event> {
        let party = self.question.party;
        self.detailed().filter(move |event| party.is_some() && event.author() == party)
    }

    /// The event the current stage began with.
    fn begun_by(&self) -> Option<&Event> {
        self.log.events.get(self.current()?.event)
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
    let doubts = doubts.filter(|event| facts.question.concerns(event.author())).map(|event| {
        let when = ending::effect(event, facts.log.notice_months());
        format!("; perhaps also by then: {} (known only as {})", event.kind.label(), when.describe())
    });
    let perhaps = facts.perhaps.iter().map(|entry| {
        let part = entry.scope.map_or_else(String::new, |scope| format!(" as to {scope}"));
        format!("; perhaps also by then: entry into force{part} by its rule ({})", entry.from.describe())
    });
    let said = body(stage, facts);
    let rest = [own_act(stage, facts), parts(stage, facts)];
    let mut sentence = if facts.question.is_general() { said } else { subject(facts) + &said };
    for more in rest.into_iter().chain(perhaps).chain(doubts) {
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
    let act = if before_force { facts.consent() } else { None };
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
        Stage::Signed => signed(facts, &when),
        Stage::ProvisionallyApplied => {
            format!("provisionally applied {since}{length}; not yet in force{}", part(facts))
        }
        Stage::InForce => format!("in force {since}{length}{}", provisional_past(facts)),
        Stage::Suspended => format!("suspended {since}; it has not ended"),
        Stage::Abandoned => abandoned(facts),
        Stage::Terminated => format!("terminated {when}{}", notice(facts)),
        Stage::Expired => format!("expired {when}"),
        Stage::Superseded => format!("superseded {when}{}", force_past(facts)),
        Stage::Announced => format!("announced {when}: an intention; nothing has been signed or endorsed"),
        Stage::Active if facts.log.nature == Nature::Standing => format!("active {since}"),
        Stage::Active => format!("active {since}, binding nobody{}", window(facts)),
        Stage::Lapsed => format!("lapsed {when}: its window has closed"),
        Stage::Discontinued => format!("discontinued {when}"),
    }
}

/// Signed, or consented to without a signature; since when it is neither in force nor applied is
/// another date where it was applied before.
fn signed(facts: &Facts<'_>, when: &str) -> String {
    let begun = facts.begun_by();
    let kind = begun.map(|event| event.kind);
    let ended = kind == Some(EventKind::ProvisionalApplicationEnded);
    let consents = kind.is_some_and(|kind| kind.is_consent() && kind != EventKind::SignedDefinitively);
    let signature = facts.signature().filter(|_| ended || consents);
    let signature = signature.map(|event| format!("signed {}", event.takes_effect().phrase()));
    let consent = |when: &str| format!("consent to be bound expressed {when}");
    let said = match (signature, ended, consents) {
        (Some(signature), false, _) => format!("{signature}, {}", consent(when)),
        (Some(signature), true, _) => signature,
        (None, true, _) => facts.earlier(Stage::Signed).map_or_else(
            || "agreed to, no signature on record".to_owned(),
            |span| format!("{}, no signature on record", consent(&span.from.phrase())),
        ),
        (None, false, true) => format!("{}, no signature on record", consent(when)),
        (None, false, false) => format!("signed {when}"),
    };
    let tells = |kind: EventKind| {
        kind.is_signature() || matches!(kind, EventKind::IntentionNotToJoin | EventKind::ConsentWithdrawn)
    };
    let last = facts.own().find(|event| tells(event.kind)).filter(|_| facts.consent().is_none());
    let why = match last {
        Some(event) if event.kind == EventKind::IntentionNotToJoin => format!(
            ": it declared {} that it will not become a party, which ends the duty that signature brings \
             (VCLT Article 18(a))",
            event.takes_effect().phrase()
        ),
        Some(event) if event.kind == EventKind::ConsentWithdrawn => {
            format!(": its consent was withdrawn {}", event.takes_effect().phrase())
        }
        _ if ended => format!("; provisional application ended {when}"),
        _ if consents => {
            ": who has consented is obliged not to defeat the treaty's object (VCLT Article 18), \
                          no more"
                .to_owned()
        }
        _ => ": signature obliges not to defeat the treaty's object (VCLT Article 18), no more".to_owned(),
    };
    format!("{said}; not in force{why}")
}

/// Why it ended on a day that no record states.
fn notice(facts: &Facts<'_>) -> String {
    let silent = |event: &&Event| event.kind == EventKind::Denounced && event.effective.is_none();
    facts.begun_by().filter(silent).map_or_else(String::new, |event| {
        let whose = if facts.log.notice.is_some() { "as the treaty says" } else { "VCLT Article 56(2)" };
        format!(
            "; denounced {}, with no date of effect on record: notice is {} months ({whose})",
            event.given().phrase(),
            facts.log.notice_months()
        )
    })
}

/// The parts that are applied provisionally, where the whole is not.
fn part(facts: &Facts<'_>) -> String {
    if facts.question.scope.is_some() {
        return String::new();
    }
    let applied = |scope: &str| {
        let question = Question { scope: Some(scope), ..facts.question };
        let last = facts.log.steps(question, facts.entered).pop();
        last.is_some_and(|step| step.stage == Stage::ProvisionallyApplied)
    };
    let started = facts.detailed().filter(|event| event.kind == EventKind::ProvisionalApplicationStarted);
    let mut scopes: Vec<&str> = started.filter_map(Event::part).collect();
    if scopes.is_empty() || applied(super::WHOLE) {
        return String::new();
    }
    order::sort(&mut scopes);
    scopes.dedup();
    scopes.retain(|scope| applied(scope));
    format!(", and only in part: {}", scopes.join(", "))
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
            if union && !facts.union_has(EventKind::ParliamentConsented) {
                steps.push("the European Parliament's consent, where required (Article 218(6)(a) TFEU)");
            }
            if union && !facts.union_has(EventKind::ConclusionDecided) {
                steps.push("a Council decision on conclusion (Article 218(6) TFEU)");
            }
            if facts.question.party.is_some() && facts.consent().is_none() {
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
