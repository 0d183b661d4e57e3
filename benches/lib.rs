//! What the benches measure: the worked case, and agreements made up by the thousand.
#![expect(clippy::expect_used, reason = "a bench whose input does not read has nothing to measure")]

use bilateral::Dossier;
use bilateral::agreement::{Agreement, AgreementRecord, Bindingness, Event, EventKind, Kind};
use bilateral::economy::Area;
use bilateral::period::When;
use bilateral::wire::Id;
use time::{Date, Duration, macros::date};

/// The worked case as a person writes it.
pub const WORKED_CASE: &str = include_str!("../examples/kazakhstan-eu/dossier.toml");

/// The day of the article the worked case starts from.
pub const ARTICLE_DAY: Date = date!(2024 - 12 - 23);

/// Events of each made-up agreement.
pub const EVENTS: usize = 50;

/// The worked case, read.
///
/// # Panics
/// If it does not read.
pub fn worked_case() -> Dossier {
    Dossier::from_toml(WORKED_CASE).expect("the worked case reads")
}

/// Agreements with [`EVENTS`] events each, a month apart, every third known to the month only.
///
/// # Panics
/// If one cannot be built.
pub fn agreements(count: usize) -> Vec<Agreement> {
    (0..count).map(agreement).collect()
}

/// A dossier of such agreements, each event with its source.
///
/// # Panics
/// If it cannot be built.
pub fn dossier(count: usize) -> Dossier {
    let agreements = agreements(count);
    let text = serde_json::json!({
        "title": "Made up", "parties": ["EU", "KAZ"],
        "sources": [{ "id": "S", "title": "A source" }],
        "agreements": agreements,
    });
    Dossier::from_json(&text.to_string()).expect("it reads")
}

fn agreement(number: usize) -> Agreement {
    let start = date!(1995 - 01 - 15) + Duration::days(i64::try_from(number % 5_000).expect("it is small"));
    let record = AgreementRecord::new(
        Id::parse(&format!("A{number}")).expect("an id"),
        format!("Made-up agreement {number}"),
        Kind::Trade,
        Bindingness::Binding,
        vec![Area::parse("EU").expect("a bloc"), Area::parse("KAZ").expect("an economy")],
    );
    let record = AgreementRecord { events: (0..EVENTS).map(|index| event(start, index)).collect(), ..record };
    Agreement::try_from(record).expect("an agreement")
}

/// A mandate, talks in rounds and pauses, initials, signature, force; then years of amendments.
fn event(start: Date, index: usize) -> Event {
    let kind = match index {
        0 => EventKind::NegotiationAuthorised,
        1 => EventKind::NegotiationOpened,
        12 => EventKind::NegotiationPaused,
        14 => EventKind::NegotiationResumed,
        20 => EventKind::TextAgreed,
        21 => EventKind::Initialled,
        22 => EventKind::SignatureAuthorised,
        23 => EventKind::Signed,
        25 => EventKind::ProvisionalApplicationStarted,
        30 => EventKind::Ratified,
        33 => EventKind::ConclusionDecided,
        34 => EventKind::EnteredIntoForce,
        35.. => EventKind::Amended,
        _ => EventKind::NegotiationRound,
    };
    let day = start + Duration::days(30 * i64::try_from(index).expect("it is small"));
    let on = if index % 3 == 2 {
        When::parse(&format!("{}-{:02}", day.year(), u8::from(day.month()))).expect("a month")
    } else {
        When::day(day)
    };
    Event { source: Some(Id::parse("S").expect("an id")), ..Event::new(kind, on) }
}
