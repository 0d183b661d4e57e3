//! Laws of a status: it depends on the set of events, never on their order, and never on the future.

#![expect(clippy::unwrap_used, reason = "a failed unwrap in a helper is a failed test")]

use bilateral::agreement::{Agreement, AgreementRecord, Bindingness, Event, EventKind, Kind};
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
    }
}
