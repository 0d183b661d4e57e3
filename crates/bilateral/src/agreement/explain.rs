//! A status in one sentence, and what is missing for the next stage.

use time::Date;

use super::{Event, EventKind, Span, Stage};
use crate::period::phrase;

pub(super) struct Facts<'a> {
    pub(super) events: &'a [Event],
    pub(super) happened: &'a [(usize, &'a Event)],
    pub(super) history: &'a [Span],
    pub(super) doubts: &'a [usize],
    pub(super) until: Option<Date>,
    pub(super) union: bool,
    pub(super) on: Date,
}

impl Facts<'_> {
    fn has(&self, kind: EventKind) -> bool {
        self.happened.iter().any(|(_, event)| event.kind == kind)
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
}

pub(super) fn sentence(stage: Stage, facts: &Facts<'_>) -> String {
    let doubts = facts.doubts.iter().filter_map(|index| facts.events.get(*index)).map(|event| {
        let (what, when) = (event.kind.label(), event.takes_effect().describe());
        format!("; perhaps also by then: {what} (known only as {when})")
    });
    std::iter::once(body(stage, facts)).chain(doubts).collect()
}

fn body(stage: Stage, facts: &Facts<'_>) -> String {
    let (since, when, length) = (facts.since(), facts.when(), facts.length());
    match stage {
        Stage::NotBegun => format!("nothing recorded had happened by {}", phrase::day(facts.on)),
        Stage::Consultations => {
            format!("in consultations {since}; no negotiating mandate, no negotiations, no text")
        }
        Stage::Mandated => format!("negotiations authorised {when}; not yet opened, no text"),
        Stage::Negotiating => format!("under negotiation {since}; no agreed text"),
        Stage::Paused => format!("negotiations interrupted {since}"),
        Stage::TextAgreed => format!(
            "text agreed between negotiators {when}; not initialled, not signed and not in force \
             (negotiations are concluded, the agreement is not)"
        ),
        Stage::Initialled => format!(
            "initialled {when}; not signed and not in force: initials authenticate the text and bind nobody \
             (VCLT Article 10)"
        ),
        Stage::SignatureAuthorised => format!("signature authorised {when}; not yet signed and not in force"),
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
        Stage::Active => format!("active {since}, binding nobody{}", window(facts)),
        Stage::Lapsed => format!("lapsed {when}: its window has closed"),
        Stage::Discontinued => format!("discontinued {when}"),
    }
}

fn part(facts: &Facts<'_>) -> String {
    let scope = facts
        .happened
        .iter()
        .rev()
        .find(|(_, event)| event.kind == EventKind::ProvisionalApplicationStarted)
        .and_then(|(_, event)| event.scope.as_deref());
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
    let mandate = if facts.union {
        "a negotiating mandate (Article 218(2)–(4) TFEU)"
    } else {
        "a mandate to negotiate"
    };
    match stage {
        Stage::NotBegun | Stage::Consultations => steps.extend([mandate, "negotiations", "an agreed text"]),
        Stage::Mandated => steps.extend(["the opening of negotiations", "an agreed text"]),
        Stage::Negotiating | Stage::Paused => steps.push("an agreed text"),
        Stage::TextAgreed => steps.extend(["initialling (optional)", "signature"]),
        Stage::Initialled if facts.union => {
            steps.extend(["a Council decision on signature (Article 218(5) TFEU)", "signature"]);
        }
        Stage::Initialled | Stage::SignatureAuthorised => steps.push("signature"),
        Stage::Signed | Stage::ProvisionallyApplied => {
            if facts.union && !facts.has(EventKind::ParliamentConsented) {
                steps.push("the European Parliament's consent, where required (Article 218(6)(a) TFEU)");
            }
            if facts.union && !facts.has(EventKind::ConclusionDecided) {
                steps.push("a Council decision on conclusion (Article 218(6) TFEU)");
            }
            steps.push("entry into force");
        }
        Stage::Announced => steps.push("signature or endorsement"),
        Stage::Suspended => steps.push("the lifting of the suspension"),
        _ => {}
    }
    steps.into_iter().map(str::to_owned).collect()
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
