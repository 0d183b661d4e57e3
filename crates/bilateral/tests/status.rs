//! Laws of a status: it depends on the set of events, never on their order, and never on the future.

#![expect(clippy::unwrap_used, reason = "a failed unwrap in a helper is a failed test")]

use bilateral::agreement::{Agreement, AgreementRecord, Bindingness, Event, EventKind, Kind, Stage};
use bilateral::period::When;
use bilateral::wire::Id;
use proptest::prelude::*;
use time::{Date, Month};

fn day(offset: i64) -> Date {
    Date::from_calendar_date(2000, Month::January, 1).unwrap() + time::Duration::days(offset)
}

fn agreement(binding: Bindingness, events: Vec<Event>) -> Agreement {
    let parties = vec!["EU".parse().unwrap(), "KAZ".parse().unwrap()];
    let record = AgreementRecord::new(Id::parse("A").unwrap(), "A", Kind::Sectoral, binding, parties);
    AgreementRecord { events, ..record }.try_into().unwrap()
}

prop_compose! {
    fn event()(kind in prop::sample::select(EventKind::ALL), on in 0_i64..4000, width in prop_oneof![Just(0_i64), 1_i64..400]) -> Event {
        let when = if width == 0 { When::day(day(on)) } else { When::parse(&format!("{}/{}", day(on), day(on + width))).unwrap() };
        Event::new(kind, when)
    }
}

fn binding() -> impl Strategy<Value = Bindingness> {
    prop_oneof![Just(Bindingness::Binding), Just(Bindingness::NonBinding)]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_order_of_the_file_does_not_matter(
        binding in binding(), events in prop::collection::vec(event(), 0..12), seed in any::<u64>(), on in 0_i64..5000,
    ) {
        let mut shuffled = events.clone();
        let length = shuffled.len().max(1);
        for index in 0..shuffled.len() {
            shuffled.swap(index, usize::try_from(seed.rotate_left(u32::try_from(index).unwrap() * 7) % u64::try_from(length).unwrap()).unwrap());
        }
        let (one, other) = (agreement(binding, events).status(day(on)), agreement(binding, shuffled).status(day(on)));
        prop_assert_eq!(one.stage, other.stage);
        prop_assert_eq!(&one.since, &other.since);
        prop_assert_eq!(&one.missing, &other.missing);
        let stages = |status: &bilateral::agreement::Status| status.history.iter().map(|span| (span.stage, span.from.to_string())).collect::<Vec<_>>();
        prop_assert_eq!(stages(&one), stages(&other));
    }

    #[test]
    fn the_future_changes_nothing(
        binding in binding(), events in prop::collection::vec(event(), 0..10), later in event(), on in 0_i64..5000,
    ) {
        prop_assume!(later.on.earliest().unwrap() > day(on));
        let before = agreement(binding, events.clone()).status(day(on));
        let after = agreement(binding, [events, vec![later]].concat()).status(day(on));
        prop_assert_eq!(before, after);
    }

    #[test]
    fn history_has_no_gap_and_ends_in_the_stage(
        binding in binding(), events in prop::collection::vec(event(), 1..12), on in 0_i64..5000,
    ) {
        let status = agreement(binding, events).status(day(on));
        for (span, next) in status.history.iter().zip(status.history.iter().skip(1)) {
            prop_assert_eq!(span.to.as_ref(), Some(&next.from));
            prop_assert_ne!(span.stage, next.stage);
        }
        if let Some(last) = status.history.last() {
            prop_assert_eq!(last.stage, status.stage);
            prop_assert!(last.to.is_none());
            prop_assert!(last.from.earliest().unwrap() <= day(on));
        }
        prop_assert!(!status.explanation.is_empty());
        // The shapes that the schema and the types of JavaScript tell apart.
        prop_assert_eq!(status.since.is_none(), status.stage == Stage::NotBegun);
        prop_assert!(status.since.is_some() || status.days.is_none());
        prop_assert!(status.stage == Stage::Active || status.until.is_none());
    }
}

/// Events of several parties about several parts, some with another day of effect.
fn attributed() -> impl Strategy<Value = Event> {
    let scope = prop::option::of(prop::sample::select(vec!["goods", "services", "goods/fish"]));
    let by = prop::option::of(prop::sample::select(vec!["EU", "KAZ", "NOR", "DEU"]));
    let version = prop::option::weighted(0.2, prop::sample::select(vec!["one", "two"]));
    (event(), scope, by, version, prop::option::weighted(0.2, 0_i64..400)).prop_map(
        |(mut event, scope, by, version, later)| {
            event.scope = scope.map(str::to_owned);
            event.by = by.map(|id| id.parse().unwrap());
            event.version = version.map(|id| Id::parse(id).unwrap());
            event.effective =
                later.map(|days| When::day(event.on.latest().unwrap() + time::Duration::days(days)));
            event
        },
    )
}

fn ruled(events: Vec<Event>, rule: bool) -> Agreement {
    let parties = ["EU", "KAZ", "NOR"].map(|id| id.parse().unwrap()).to_vec();
    let record =
        AgreementRecord::new(Id::parse("A").unwrap(), "A", Kind::Sectoral, Bindingness::Binding, parties);
    let rules =
        r#"[{ "trigger": "nth-instrument", "n": 2, "offset": [{ "months": 1 }], "endOfMonth": "clamp" }]"#;
    let entry_into_force = if rule { serde_json::from_str(rules).unwrap() } else { vec![] };
    AgreementRecord { events, entry_into_force, ..record }.try_into().unwrap()
}

/// What is said of a day, without the indices of events, which follow the file.
fn told(agreement: &Agreement, on: Date) -> Vec<String> {
    let mut told = Vec::new();
    for party in ["EU", "KAZ", "NOR", "DEU", "USA"] {
        let party = party.parse().unwrap();
        for scope in ["whole", "goods", "services", "goods/fish", "never-named"] {
            let status = agreement.status_for_scope(on, party, scope);
            told.push(format!(
                "{} {:?} {} {:?}",
                status.stage, status.since, status.explanation, status.missing
            ));
        }
    }
    let tracks = agreement.tracks(on);
    told.extend(tracks.texts.iter().map(|text| format!("{} {} {}", text.version, text.stage, text.since)));
    told.extend(
        tracks
            .consent
            .iter()
            .map(|one| format!("{} {} {:?} {:?}", one.party, one.stage, one.mode, one.since)),
    );
    told.extend(
        tracks.force.iter().map(|one| format!("{} {} {} {:?}", one.party, one.scope, one.stage, one.since)),
    );
    let entry = agreement.entry_into_force(on);
    told.push(format!("{:?} {:?} {}", entry.general, entry.in_force, entry.explanation));
    told
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_track_is_the_same_whatever_the_order(
        events in prop::collection::vec(attributed(), 0..14), seed in any::<u64>(), rule in any::<bool>(), on in 0_i64..5000,
    ) {
        let mut shuffled = events.clone();
        let length = u64::try_from(shuffled.len().max(1)).unwrap();
        for index in 0..shuffled.len() {
            let turn = u32::try_from(index).unwrap() * 7;
            shuffled.swap(index, usize::try_from(seed.rotate_left(turn) % length).unwrap());
        }
        let mut one = told(&ruled(events, rule), day(on));
        let mut other = told(&ruled(shuffled, rule), day(on));
        // Doubts are listed in the order of the file.
        for text in one.iter_mut().chain(&mut other) {
            text.truncate(text.find("; perhaps also").unwrap_or(text.len()));
        }
        prop_assert_eq!(one, other);
    }

    #[test]
    fn no_track_knows_the_future(
        events in prop::collection::vec(attributed(), 0..12), later in attributed(), rule in any::<bool>(), on in 0_i64..5000,
    ) {
        prop_assume!(later.on.earliest().unwrap() > day(on));
        let before = told(&ruled(events.clone(), rule), day(on));
        let after = told(&ruled([events, vec![later]].concat(), rule), day(on));
        prop_assert_eq!(before, after);
    }

    #[test]
    fn one_stage_per_track_and_part(
        events in prop::collection::vec(attributed(), 0..14), rule in any::<bool>(), on in 0_i64..5000,
    ) {
        let tracks = ruled(events, rule).tracks(day(on));
        let mut forces: Vec<_> = tracks.force.iter().map(|one| (one.party, &one.scope)).collect();
        let mut consents: Vec<_> = tracks.consent.iter().map(|one| one.party).collect();
        let mut texts: Vec<_> = tracks.texts.iter().map(|one| &one.version).collect();
        let lengths = (forces.len(), consents.len(), texts.len());
        forces.sort();
        forces.dedup();
        consents.sort();
        consents.dedup();
        texts.sort();
        texts.dedup();
        prop_assert_eq!(lengths, (forces.len(), consents.len(), texts.len()));
        for party in ["EU", "KAZ", "NOR"] {
            prop_assert!(tracks.force.iter().any(|one| one.party.id() == party && one.scope == "whole"));
            prop_assert!(tracks.consent.iter().any(|one| one.party.id() == party));
        }
        prop_assert!(tracks.instrument.is_none());
    }
}
