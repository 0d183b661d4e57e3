//! What an instrument is on a day: derived, explained, proved.

use serde::{Deserialize, Serialize};
use time::Date;

use super::fold::{Entered, Log, Nature, Question};
use super::order::Place;
use super::{Event, EventKind, Order, Span, Stage, ending, explain, scope, timeline};
use crate::economy::Area;
use crate::order::{sort, sort_by_key};
use crate::period::When;
use crate::wire::date;

/// The answer to "what is it today, since when, why, and what is missing?".
///
/// What has not begun has no `since`, everything else has; only what is active may have an `until`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(transform = by_stage))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Status {
    /// The day asked about.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub on: Date,
    /// For whom, where it was asked for one party.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub party: Option<Area>,
    /// For which part, where it was asked for one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scope: Option<String>,
    /// The furthest stage certainly reached.
    pub stage: Stage,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<When>,
    /// Days from `since` to `on`, where `since` is a known day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<i64>,
    /// The last day of its window, where it has one; never the date of a later event.
    #[serde(default, with = "date::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::IsoDate>"))]
    pub until: Option<Date>,
    /// One sentence that says it all.
    pub explanation: String,
    /// The events that prove it, as indices into the log, in order of effect.
    pub evidence: Vec<usize>,
    /// What is missing for the next stage.
    pub missing: Vec<String>,
    /// Events that may have happened by then, or may have brought it into force by then: their dates are
    /// not known well enough.
    pub doubts: Vec<usize>,
    /// The stages up to that day.
    pub history: Vec<Span>,
    /// What each party has done, where the log says so.
    pub consent: Vec<Consent>,
}

/// A shape for each kind of stage, so that whoever asks for the stage first knows what else is there.
#[cfg(feature = "schema")]
fn by_stage(schema: &mut schemars::Schema) {
    use serde_json::{Value, json};
    let mut own = |name: &str| {
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
        properties.and_then(|properties| properties.remove(name)).unwrap_or_default()
    };
    let [stage, mut since, days, until] = ["stage", "since", "days", "until"].map(&mut own);
    if let Some(since) = since.as_object_mut() {
        since.remove("anyOf");
        since.insert("$ref".to_owned(), json!("#/$defs/When"));
    }
    let with = |mut fields: Value, stages: Value, required: &[&str]| {
        let stage = json!({ "enum": stages, "description": stage.get("description") });
        fields.as_object_mut().map(|fields| fields.insert("stage".to_owned(), stage));
        json!({ "type": "object", "properties": fields, "required": required })
    };
    let other = Stage::ALL.iter().filter(|stage| !matches!(stage, Stage::NotBegun | Stage::Active));
    let shapes = [
        with(json!({ "since": false, "days": false, "until": false }), json!([Stage::NotBegun]), &["stage"]),
        with(
            json!({ "since": since, "days": days, "until": until }),
            json!([Stage::Active]),
            &["since", "stage"],
        ),
        with(
            json!({ "since": since, "days": days, "until": false }),
            json!(other.collect::<Vec<_>>()),
            &["since", "stage"],
        ),
    ];
    schema.remove("additionalProperties");
    schema.insert("unevaluatedProperties".to_owned(), json!(false));
    schema.insert("oneOf".to_owned(), json!(shapes));
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.retain(|name| name != "stage");
    }
}

/// What one party has done towards being bound.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Consent {
    /// The party.
    pub party: Area,
    /// Its latest act.
    pub act: EventKind,
    /// When.
    pub on: When,
    /// Whether it has expressed consent to be bound, and has neither withdrawn nor denounced it with effect.
    pub bound: bool,
}

impl Status {
    /// The answer for somebody who is no party.
    pub(super) fn of_a_stranger(id: &crate::wire::Id, party: Area, scope: Option<&str>, on: Date) -> Self {
        Self {
            on,
            party: Some(party),
            scope: scope.map(str::to_owned),
            stage: Stage::NotBegun,
            since: None,
            days: None,
            until: None,
            explanation: format!("{} is no party to `{id}` and no act of its own is on record", party.name()),
            evidence: Vec::new(),
            missing: vec!["accession, where the instrument allows it".to_owned()],
            doubts: Vec::new(),
            history: Vec::new(),
            consent: Vec::new(),
        }
    }
}

/// The status of something that is no treaty, from its events alone.
pub(crate) fn standing_status(events: &[Event], nature: Nature, on: Date) -> Status {
    let order = Order::of(events, super::terms::USUAL_NOTICE);
    let log = Log {
        events,
        order: &order,
        nature,
        window: None,
        parties: &[],
        initials_sign: false,
        rules: &[],
        notice: None,
        folded: None,
    };
    status_of(&log, Question { on: Some(on), ..Question::default() }, (&[], &[]), false, on)
}

pub(crate) fn status_of(
    log: &Log<'_>,
    question: Question<'_>,
    (entered, perhaps): (&[Entered<'_>], &[Entered<'_>]),
    union: bool,
    on: Date,
) -> Status {
    let history = timeline::spans(log.steps(question, entered));
    let current = history.last();
    let stage = current.map_or(Stage::NotBegun, |span| span.stage);
    let since = current.map(|span| span.from.clone());
    let doubts = log.order.doubts(on);
    let asked = scope::part(question.scope);
    let before_force = !(stage.is_over() || matches!(stage, Stage::InForce | Stage::Suspended));
    let concerns =
        |entry: &&Entered<'_>| question.scope.is_none() || scope::covers(scope::part(entry.scope), asked);
    let perhaps: Vec<&Entered<'_>> = perhaps.iter().filter(|_| before_force).filter(concerns).collect();
    let until = log.window.and_then(When::latest).filter(|_| stage == Stage::Active);
    let places = log.places(question.on);
    let facts = explain::Facts {
        log,
        places,
        question,
        entered,
        history: &history,
        doubts: &doubts,
        perhaps: &perhaps,
        until,
        union,
        on,
    };
    Status {
        on,
        party: question.party,
        scope: question.scope.map(str::to_owned),
        stage,
        days: current.and_then(|span| span.days(on)),
        since,
        until,
        explanation: explain::sentence(stage, &facts),
        evidence: evidence(&history, stage),
        missing: explain::missing(stage, &facts),
        consent: consent(log, places, question),
        doubts: in_doubt(doubts, &perhaps),
        history,
    }
}

/// The event behind the current stage, and those behind the stages that still matter to it.
fn evidence(history: &[Span], stage: Stage) -> Vec<usize> {
    history
        .iter()
        .filter(|span| span.stage == stage || proves_more(span.stage))
        .map(|span| span.event)
        .collect()
}

/// Stages that still matter once they are passed.
fn proves_more(stage: Stage) -> bool {
    matches!(stage, Stage::Initialled | Stage::Signed | Stage::ProvisionallyApplied | Stage::InForce)
}

/// With the events that a rule's uncertain date rests on.
fn in_doubt(mut doubts: Vec<usize>, perhaps: &[&Entered<'_>]) -> Vec<usize> {
    if perhaps.is_empty() {
        return doubts;
    }
    for entry in perhaps {
        if !doubts.contains(&entry.event) {
            doubts.push(entry.event);
        }
    }
    sort(&mut doubts);
    doubts
}

fn consent(log: &Log<'_>, places: &[Place], question: Question<'_>) -> Vec<Consent> {
    use EventKind as E;
    let mut acts: Vec<Consent> = Vec::new();
    for event in places.iter().filter_map(|place| place.details(log.events)) {
        let author = event.author();
        let Some(party) = author.filter(|_| question.concerns(author)) else { continue };
        let gives = event.kind.is_consent() || event.kind == E::Deposited;
        let takes = match event.kind {
            E::ConsentWithdrawn => true,
            E::Denounced => !ending::is_revoked(log.events, event, log.notice_months(), question.on),
            _ => false,
        };
        let tells = matches!(event.kind, E::Signed | E::SignedAdReferendum | E::Notified | E::Denounced);
        if !(gives || takes || tells) {
            continue;
        }
        match acts.iter_mut().find(|act| act.party == party) {
            Some(act) => {
                act.bound = (act.bound || gives) && !takes;
                act.act = event.kind;
                act.on = event.on.clone();
            }
            None => acts.push(Consent { party, act: event.kind, on: event.on.clone(), bound: gives }),
        }
    }
    sort_by_key(&mut acts, |act| act.party);
    acts
}
