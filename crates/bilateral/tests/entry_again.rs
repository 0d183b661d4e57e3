//! A threshold is met once; consent can end and be given anew; what is uncertain stays so.

#![expect(clippy::unwrap_used, reason = "a failed unwrap in a test is a failed test")]

use bilateral::agreement::{Agreement, ConsentStage, Stage, analysis};
use bilateral::economy::Area;
use bilateral::period::Truth;
use proptest::prelude::*;
use serde_json::{Value, json};
use time::Date;
use time::macros::date;

fn area(id: &str) -> Area {
    Area::parse(id).unwrap()
}

/// In force thirty days after the second instrument, for who joins later thirty days after its own.
fn second() -> Value {
    json!([{ "trigger": "nth-instrument", "n": 2, "offset": [{ "days": 30 }], "joining": [{ "days": 30 }] }])
}

/// An event: kind, day, party, and the day of effect where it is another.
fn event(text: &str) -> Value {
    let fields = ["kind", "on", "by", "effective"].into_iter().zip(text.split(' '));
    fields.map(|(name, word)| (name.to_owned(), json!(word))).collect()
}

fn treaty(parties: &[&str], rules: &Value, events: &[&str]) -> Agreement {
    let events: Vec<Value> = events.iter().copied().map(event).collect();
    let treaty = json!({ "id": "T", "title": "T", "kind": "sectoral", "binding": "binding",
        "parties": parties, "entryIntoForce": rules, "events": events });
    serde_json::from_value(treaty).unwrap()
}

fn of_three(events: &[&str]) -> Agreement {
    treaty(&["FRA", "DEU", "KAZ"], &second(), events)
}

const TWO: [&str; 2] = ["ratified 2000-01-01 FRA", "ratified 2000-01-01 DEU"];

fn general(treaty: &Agreement) -> String {
    treaty.entry_into_force_expected().general.map_or_else(String::new, |when| when.to_string())
}

fn force(treaty: &Agreement, party: &str) -> String {
    let parties = treaty.entry_into_force_expected().parties;
    let own = parties.into_iter().find(|one| one.party == area(party)).unwrap();
    own.in_force.map_or_else(String::new, |when| when.to_string())
}

fn stage(treaty: &Agreement, party: &str, on: Date) -> Stage {
    treaty.status_for(on, area(party)).stage
}

/// VCLT Articles 24(1) and 55.
#[test]
fn a_threshold_once_met_stays_met() {
    for later in ["notified 2015-05-01 FRA", "deposited 2015-05-01 FRA", "deposited 2000-01-15 DEU"] {
        let treaty = of_three(&[&TWO[..], &[later]].concat());
        assert_eq!(general(&treaty), "2000-01-31", "{later}");
        assert_eq!(force(&treaty, "FRA"), "2000-01-31", "{later}");
        assert_eq!(treaty.status(date!(2015 - 05 - 15)).stage, Stage::InForce, "{later}");
        assert_eq!(stage(&treaty, "FRA", date!(2015 - 05 - 15)), Stage::InForce, "{later}");
    }
    let again = of_three(&TWO).if_notified(area("FRA"), date!(2024 - 01 - 01));
    assert_eq!(again.general.unwrap().to_string(), "2000-01-31");
}

#[test]
fn the_deposit_stands_for_the_act_it_reports_until_what_follows_has_happened() {
    // Before the threshold it is the deposit that proves it, on whatever day the threshold is met.
    let treaty =
        of_three(&["ratified 2000-01-01 FRA", "deposited 2000-03-01 FRA", "deposited 2000-06-01 DEU"]);
    let entry = treaty.entry_into_force_expected();
    assert_eq!((entry.evidence, entry.general.unwrap().to_string()), (vec![1, 2], "2000-07-01".to_owned()));
    assert_eq!(entry.parties[0].instrument.as_ref().unwrap().to_string(), "2000-03-01");
    // Who joins later waits from its deposit, unless it is in force for it already.
    let joins =
        |deposit: &str| force(&of_three(&[&TWO[..], &["ratified 2012-01-01 KAZ", deposit]].concat()), "KAZ");
    assert_eq!(joins("deposited 2012-01-20 KAZ"), "2012-02-19");
    assert_eq!(joins("deposited 2012-06-01 KAZ"), "2012-01-31");
    assert_eq!(joins("deposited 2012-01-20/2012-06-01 KAZ"), "2012-01-31/2012-02-29");
}

#[test]
fn a_bloc_gives_way_to_a_member_only_from_when_it_acts() {
    let rule = json!([{ "trigger": "nth-instrument", "n": 2, "offset": [{ "days": 30 }],
        "counting": { "organisations": "not-additional" } }]);
    let parties = ["EU", "KAZ", "FRA", "USA"];
    let of = |events: &[&str]| general(&treaty(&parties, &rule, events));
    let base = ["approved 2000-01-01 EU", "ratified 2000-06-01 KAZ"];
    assert_eq!(of(&base), "2000-07-01");
    assert_eq!(of(&[&base[..], &["ratified 2010-01-01 FRA"]].concat()), "2000-07-01");
    // Before the threshold the member's instrument takes the place of the bloc's, and either order is one.
    assert_eq!(of(&["approved 2000-01-01 EU", "ratified 2000-03-01 FRA"]), "");
    assert_eq!(of(&["ratified 2000-01-01 FRA", "approved 2000-03-01 EU"]), "");
    assert_eq!(
        of(&["approved 2000-01-01 EU", "ratified 2000-03-01 FRA", "ratified 2000-06-01 KAZ"]),
        "2000-07-01"
    );
}

/// The United States and the Paris Agreement.
#[test]
fn who_left_may_come_back() {
    let events = [
        "accepted 2016-09-03 USA",
        "ratified 2016-10-05 FRA",
        "ratified 2016-10-05 DEU",
        "denounced 2019-11-04 USA 2020-11-04",
        "accepted 2021-01-20 USA",
        "entered-into-force 2016-11-04 USA",
        "entered-into-force 2021-02-19 USA",
    ];
    let parties = ["FRA", "DEU", "USA"];
    for (count, last) in [(5, "accepted"), (7, "accepted"), (5, "deposited")] {
        let mut log = events[..count].to_vec();
        let back = format!("{last} 2021-01-20 USA");
        log[4] = &back;
        let treaty = treaty(&parties, &second(), &log);
        let on = |day| stage(&treaty, "USA", day);
        assert_eq!(on(date!(2016 - 11 - 04)), Stage::InForce);
        assert_eq!(on(date!(2020 - 11 - 03)), Stage::InForce);
        assert_eq!(on(date!(2021 - 01 - 01)), Stage::Terminated);
        assert_ne!(on(date!(2021 - 02 - 18)), Stage::InForce);
        let back = treaty.status_for(date!(2022 - 01 - 01), area("USA"));
        assert_eq!((back.stage, back.since.unwrap().to_string()), (Stage::InForce, "2021-02-19".to_owned()));
        assert!(count == 7 || back.evidence.ends_with(&[4]), "{:?}", back.evidence);
        let waiting = treaty.status_for(date!(2021 - 02 - 01), area("USA")).explanation;
        assert!(
            last == "deposited" || waiting.contains("consent to be bound expressed on 20 January 2021"),
            "{waiting}"
        );
        for audit in treaty.audit_entry_into_force().iter().filter(|audit| audit.party.is_some()) {
            // The denunciation's day of effect is none of entry into force.
            assert_eq!(audit.agrees, Truth::Yes, "{audit:?}");
        }
        assert_eq!(treaty.entry_into_force_expected().general.unwrap().to_string(), "2016-11-04");
    }
}

#[test]
fn what_ended_for_all_takes_nobody_back() {
    let parties = ["FRA", "DEU", "KAZ"];
    for rules in [second(), json!([])] {
        let log = [
            &TWO[..],
            &[
                "entered-into-force 2000-01-31",
                "terminated 2005-01-01",
                "acceded 2006-01-01 KAZ",
                "acceded 2006-01-01 FRA",
            ],
        ]
        .concat();
        let treaty = treaty(&parties, &rules, &log);
        assert_eq!(stage(&treaty, "FRA", date!(2010 - 01 - 01)), Stage::Terminated);
    }
}

#[test]
fn consent_taken_back_and_given_anew_counts_anew() {
    let treaty = of_three(&[
        "ratified 2000-01-01 FRA",
        "consent-withdrawn 2001-01-01 FRA",
        "ratified 2002-01-01 DEU",
        "ratified 2003-01-01 FRA",
    ]);
    let entry = treaty.entry_into_force_expected();
    assert_eq!((entry.counted, entry.evidence), (2, vec![2, 3]));
    assert_eq!(general(&treaty), "2003-01-31");
    assert_eq!(stage(&treaty, "FRA", date!(2004 - 01 - 01)), Stage::InForce);
    let between = treaty.entry_into_force(date!(2002 - 06 - 01));
    assert_eq!((between.counted, between.holding_up), (1, vec![area("FRA"), area("KAZ")]));
}

#[test]
fn consent_withdrawn_before_force_binds_nobody() {
    let early = [
        "ratified 2000-01-01 FRA",
        "consent-withdrawn 2001-01-01 FRA",
        "ratified 2002-01-01 DEU",
        "ratified 2003-01-01 KAZ",
    ];
    let between = ["ratified 2000-01-01 FRA", "ratified 2000-01-01 DEU", "consent-withdrawn 2000-01-15 FRA"];
    let denounced = [
        "ratified 2000-01-01 FRA",
        "denounced 2000-06-01 FRA 2001-06-01",
        "ratified 2002-01-01 DEU",
        "ratified 2003-01-01 KAZ",
    ];
    for (events, all) in [(&early[..], "2003-01-31"), (&between, "2000-01-31"), (&denounced, "2003-01-31")] {
        let treaty = of_three(events);
        assert_eq!(general(&treaty), all, "{events:?}");
        assert_eq!(force(&treaty, "FRA"), "", "{events:?}");
        assert_ne!(stage(&treaty, "FRA", date!(2004 - 01 - 01)), Stage::InForce, "{events:?}");
        assert_eq!(stage(&treaty, "DEU", date!(2004 - 01 - 01)), Stage::InForce, "{events:?}");
        let stated = treaty_stating(events, all);
        assert_ne!(stage(&stated, "FRA", date!(2004 - 01 - 01)), Stage::InForce, "stated: {events:?}");
    }
}

/// The same without a rule, by the date stated.
fn treaty_stating(events: &[&str], on: &str) -> Agreement {
    let stated = format!("entered-into-force {on}");
    treaty(&["FRA", "DEU", "KAZ"], &json!([]), &[events, &[&stated]].concat())
}

/// A rule of thirty-five, and a log that holds three of them.
#[test]
fn who_joins_what_is_stated_waits_by_the_rule() {
    let rule = json!([{ "trigger": "nth-instrument", "n": 35, "offset": [{ "days": 30 }], "joining": [{ "days": 30 }] }]);
    let log = [&TWO[..], &["entered-into-force 2000-01-31", "acceded 2010-01-01 KAZ"]].concat();
    let treaty = treaty(&["FRA", "DEU", "KAZ"], &rule, &log);
    assert_ne!(stage(&treaty, "KAZ", date!(2010 - 01 - 30)), Stage::InForce);
    assert_eq!(stage(&treaty, "KAZ", date!(2010 - 01 - 31)), Stage::InForce);
    assert_eq!(stage(&treaty, "FRA", date!(2000 - 01 - 31)), Stage::InForce);
}

#[test]
fn an_open_start_stays_open() {
    let joins = of_three(&[&TWO[..], &["acceded ../2010 KAZ"]].concat());
    let own = joins.entry_into_force_expected().parties.pop().unwrap();
    assert_eq!(own.own.unwrap().to_string(), "../2011-01-30");
    // For nobody before it is in force at all.
    assert_eq!(own.in_force.unwrap().to_string(), "2000-01-31/2011-01-30");
    let last = json!([{ "trigger": "last-notification" }]);
    let log = ["notified ../2000 FRA", "notified ../2001 DEU", "entered-into-force 1998-03-01"];
    let open = treaty(&["FRA", "DEU"], &last, &log);
    let entry = open.entry_into_force_expected();
    assert_eq!(entry.general.unwrap().to_string(), "../2001-12-31");
    assert!(entry.explanation.contains("on 31 December 2001 or earlier"), "{}", entry.explanation);
    assert_eq!(open.audit_entry_into_force()[0].agrees, Truth::Maybe);
    assert_eq!(open.entry_into_force(date!(1990 - 01 - 01)).in_force, Truth::Maybe);
}

#[test]
fn a_rule_that_gives_bounds_leaves_a_doubt() {
    let treaty = of_three(&["ratified 2000 FRA", "ratified 2001-03 DEU"]);
    let on = date!(2001 - 04 - 15);
    assert_eq!(treaty.entry_into_force(on).in_force, Truth::Maybe);
    let status = treaty.status(on);
    assert_eq!((status.stage, status.doubts), (Stage::Signed, vec![1]));
    let said =
        "perhaps also by then: entry into force by its rule (some day from 31 March 2001 to 30 April 2001)";
    assert!(status.explanation.contains(said), "{}", status.explanation);
    assert_eq!(treaty.status(date!(2001 - 04 - 30)).doubts, Vec::<usize>::new());
    assert_eq!(treaty.status(date!(2001 - 03 - 30)).doubts, [1], "a month known only in part");
}

/// Notice as agreed, else the twelve months of VCLT Article 56(2).
#[test]
fn a_denunciation_takes_effect_when_notice_is_over() {
    let denounced = |notice: Value, on: &str| {
        let mut events: Vec<Value> = TWO.iter().copied().map(event).collect();
        events.push(event("ratified 2000-01-01 KAZ"));
        events.push(event(&format!("denounced {on} FRA")));
        let treaty = json!({ "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "terms": notice,
            "parties": ["FRA", "DEU", "KAZ"], "entryIntoForce": second(), "events": events });
        serde_json::from_value::<Agreement>(treaty).unwrap()
    };
    let usual = denounced(json!({}), "2005-01-01");
    assert_eq!(stage(&usual, "FRA", date!(2005 - 12 - 31)), Stage::InForce);
    let over = usual.status_for(date!(2006 - 01 - 01), area("FRA"));
    assert_eq!((over.stage, over.since.unwrap().to_string()), (Stage::Terminated, "2006-01-01".to_owned()));
    assert!(over.explanation.ends_with("notice is 12 months (VCLT Article 56(2))"), "{}", over.explanation);
    assert_eq!(stage(&usual, "DEU", date!(2010 - 01 - 01)), Stage::InForce);
    let consent = |on| usual.tracks(on).consent.into_iter().find(|one| one.party == area("FRA")).unwrap();
    assert_eq!(consent(date!(2005 - 12 - 31)).stage, ConsentStage::DenunciationNotified);
    let left = consent(date!(2006 - 01 - 01));
    assert_eq!(
        (left.stage, left.since.unwrap().to_string()),
        (ConsentStage::Denounced, "2006-01-01".to_owned())
    );
    let agreed =
        denounced(json!({ "notice": 6 }), "2005-01-01").status_for(date!(2005 - 07 - 01), area("FRA"));
    assert!(
        agreed.explanation.ends_with("notice is 6 months (as the treaty says)"),
        "{}",
        agreed.explanation
    );
    // What is known in part is a doubt from the first day it can have been.
    let vague = denounced(json!({}), "2005");
    let perhaps = vague.status_for(date!(2006 - 06 - 01), area("FRA"));
    assert_eq!((perhaps.stage, perhaps.doubts), (Stage::InForce, vec![3]));
    assert_eq!(
        vague.status_for(date!(2006 - 12 - 31), area("FRA")).since.unwrap().to_string(),
        "2006-01-01/2006-12-31"
    );
}

#[test]
fn one_of_two_ends_it_for_both_once_notice_is_over() {
    let log = ["entered-into-force 2000-01-01", "denounced 2005-01-01 FRA"];
    let treaty = treaty(&["FRA", "DEU"], &json!([]), &log);
    let spans: Vec<String> = treaty.timeline().iter().map(|span| span.from.to_string()).collect();
    assert_eq!(spans, ["2000-01-01", "2006-01-01"]);
    let days = analysis::days_applied(&treaty, date!(2010 - 01 - 01)).in_force.exact();
    assert_eq!(days, Some(2192), "six years, two of them leap years");
    let last = treaty.milestones().pop().unwrap();
    assert_eq!(last.on.to_string(), "2006-01-01");
}

/// TFEU Article 218(6): the Council decides for the Union alone.
#[test]
fn a_decision_on_conclusion_is_the_unions() {
    let log = ["signed 2015-12-21", "conclusion-decided 2020-01-20"];
    let treaty = treaty(&["EU", "KAZ"], &json!([{ "trigger": "all-negotiating-states" }]), &log);
    let entry = treaty.entry_into_force(date!(2021 - 01 - 01));
    assert_eq!((entry.general, entry.holding_up), (None, vec![area("KAZ")]));
    let consent: Vec<ConsentStage> =
        treaty.tracks(date!(2021 - 01 - 01)).consent.iter().map(|one| one.stage).collect();
    assert_eq!(consent, [ConsentStage::Signed, ConsentStage::Expressed], "Kazakhstan, then the Union");
}

#[test]
fn consent_counts_from_when_it_is_given_until_it_is_taken_back() {
    let treaty = of_three(&[
        "ratified 2016-01-01 FRA 2016-04-01",
        "deposited 2015-01-01 DEU",
        "ratified 2014-01-01 KAZ",
        "consent-withdrawn 2015-06-01 KAZ",
    ]);
    let found = analysis::ratification(&treaty, &[], &[].into(), date!(2016 - 02 - 01));
    assert_eq!((found.consented, found.outstanding), (vec![area("DEU"), area("FRA")], vec![area("KAZ")]));
    let left = of_three(&[
        "ratified 2000-01-01 FRA",
        "denounced 2005-01-01 FRA",
        "ratified 2000 DEU",
        "consent-withdrawn 2000-06 DEU",
    ]);
    let on = |day| analysis::ratification(&left, &[], &[].into(), day);
    assert_eq!(on(date!(2005 - 12 - 31)).consented, [area("FRA")]);
    assert_eq!(on(date!(2006 - 01 - 01)).consented, []);
    assert_eq!(on(date!(2000 - 06 - 10)).perhaps, [area("DEU")]);
}

prop_compose! {
    /// What parties do about their own consent, some of it known only in part.
    fn act()(kind in prop::sample::select(vec!["ratified", "acceded", "deposited", "notified", "consent-withdrawn", "denounced", "denunciation-revoked"]),
             by in prop::sample::select(vec!["FRA", "DEU", "KAZ", "EU"]), on in 0_i64..3000, width in prop_oneof![3 => Just(0_i64), 1 => 1_i64..400]) -> (String, Date) {
        let day = |offset: i64| date!(2000-01-01) + time::Duration::days(offset);
        let on_text = if width == 0 { day(on).to_string() } else { format!("{}/{}", day(on), day(on + width)) };
        (format!("{kind} {on_text} {by}"), day(on + width))
    }
}

fn given(acts: &[(String, Date)], organisations: &str) -> Agreement {
    let rule = json!([{ "trigger": "nth-instrument", "n": 2, "offset": [{ "days": 30 }], "joining": [{ "days": 30 }],
        "counting": { "organisations": organisations } }]);
    let events: Vec<&str> = acts.iter().map(|(text, _)| text.as_str()).collect();
    treaty(&["FRA", "DEU", "KAZ", "EU"], &rule, &events)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    /// Once it is certainly in force nothing that is done later takes that away.
    #[test]
    fn in_force_once_is_in_force_for_good(
        acts in prop::collection::vec(act(), 0..12), counting in prop::sample::select(vec!["count", "not-additional"]),
        on in 0_i64..3500, later in 0_i64..1500,
    ) {
        let treaty = given(&acts, counting);
        let on = date!(2000-01-01) + time::Duration::days(on);
        let first = treaty.entry_into_force(on);
        let then = treaty.entry_into_force(on + time::Duration::days(later));
        if first.in_force == Truth::Yes {
            prop_assert_eq!(then.in_force, Truth::Yes);
            prop_assert!(then.general.unwrap().latest() <= first.general.unwrap().latest());
        }
    }

    /// For a party too, as long as it does nothing to leave.
    #[test]
    fn in_force_for_a_party_is_in_force_for_good(
        acts in prop::collection::vec(act(), 0..12), on in 0_i64..3500, later in 0_i64..1500,
    ) {
        let leaves = |text: &str| text.ends_with("KAZ") && (text.starts_with("den") || text.starts_with("consent"));
        let acts: Vec<_> = acts.into_iter().filter(|(text, _)| !leaves(text)).collect();
        let treaty = given(&acts, "count");
        let on = date!(2000-01-01) + time::Duration::days(on);
        if stage(&treaty, "KAZ", on) == Stage::InForce {
            prop_assert_eq!(stage(&treaty, "KAZ", on + time::Duration::days(later)), Stage::InForce);
        }
    }

    /// With days that are known, the date a threshold gives is never moved by what comes after.
    #[test]
    fn a_date_given_is_kept(
        acts in prop::collection::vec(act(), 0..12), counting in prop::sample::select(vec!["count", "not-additional"]),
        on in 0_i64..3500,
    ) {
        let exact: Vec<_> = acts.into_iter().filter(|(text, _)| !text.contains('/')).collect();
        let treaty = given(&exact, counting);
        let on = date!(2000-01-01) + time::Duration::days(on);
        let first = treaty.entry_into_force(on).general;
        let last = treaty.entry_into_force_expected().general;
        if first.is_some() {
            prop_assert_eq!(first, last);
        }
    }

    /// Consent and ratification are one law.
    #[test]
    fn ratification_agrees_with_the_tracks(acts in prop::collection::vec(act(), 0..12), on in 0_i64..3500) {
        let exact: Vec<_> = acts.into_iter().filter(|(text, _)| !text.contains('/')).collect();
        let mut days: Vec<_> = exact.iter().map(|(_, day)| *day).collect();
        days.sort();
        days.dedup();
        prop_assume!(days.len() == exact.len());
        let treaty = given(&exact, "count");
        let on = date!(2000-01-01) + time::Duration::days(on);
        let consented = analysis::ratification(&treaty, &[], &[].into(), on).consented;
        for track in treaty.tracks(on).consent {
            let stands = matches!(track.stage, ConsentStage::Expressed | ConsentStage::DenunciationNotified);
            prop_assert_eq!(consented.contains(&track.party), stands, "{:?} on {}", track, on);
        }
    }
}
