//! Analysis of agreements against published figures and the worked case.

#![expect(clippy::unwrap_used, reason = "a failed unwrap in a helper is a failed test")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use bilateral::agreement::analysis::{
    Depth, Layer, Observation, PairValue, SunsetClause, coverage, days_applied, days_between_events, deepest,
    kaplan_meier, network, ratification, stage_durations, stale_texts, sunset_exposure, time_to_force,
    treaty_count,
};
use bilateral::agreement::{Agreement, EventKind as E, Stage};
use bilateral::economy::{Area, Bloc};
use bilateral::period::{Truth, YearMonth};
use bilateral::{Dossier, wire};
use time::Date;

fn day(text: &str) -> Date {
    wire::date::parse(text).unwrap()
}

fn worked_case() -> Dossier {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/kazakhstan-eu/dossier.toml");
    Dossier::from_toml(&fs::read_to_string(file).unwrap()).unwrap()
}

fn treaty(id: &str, binding: &str, parties: &str, events: &[(&str, &str)]) -> Agreement {
    let events: Vec<String> =
        events.iter().map(|(kind, on)| format!(r#"{{ "kind": "{kind}", "on": "{on}" }}"#)).collect();
    let parties: Vec<String> = parties.split(' ').map(|party| format!("\"{party}\"")).collect();
    serde_json::from_str(&format!(
        r#"{{ "id": "{id}", "title": "{id}", "kind": "investment", "binding": "{binding}",
             "parties": [{}], "events": [{}] }}"#,
        parties.join(", "),
        events.join(", ")
    ))
    .unwrap()
}

/// Freireich and others (1963): weeks of remission under 6-mercaptopurine; the estimates are
/// those printed in textbooks on survival since.
#[test]
fn the_published_leukaemia_trial_is_reproduced() {
    let events = [6, 6, 6, 7, 10, 13, 16, 22, 23];
    let censored = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
    let observations: Vec<Observation> = events
        .iter()
        .map(|&time| Observation { time, event: true })
        .chain(censored.iter().map(|&time| Observation { time, event: false }))
        .collect();
    let curve = kaplan_meier(&observations).unwrap();
    let rounded: Vec<String> =
        curve.steps.iter().map(|step| format!("{:.3}", step.survival.parse::<f64>().unwrap())).collect();
    assert_eq!(rounded, ["0.857", "0.807", "0.753", "0.690", "0.627", "0.538", "0.448"]);
    let at_risk: Vec<u32> = curve.steps.iter().map(|step| step.at_risk).collect();
    assert_eq!(at_risk, [21, 17, 15, 12, 11, 7, 6]);
    assert_eq!(curve.steps[0].exact.as_deref(), Some("6/7"));
    assert_eq!((curve.subjects, curve.censored, curve.median), (21, 12, Some(23)));
    // The standard error printed beside 0.857 is 0.0764, beside 0.448 it is 0.1346.
    let error = |step: usize| curve.steps[step].variance.as_ref().unwrap().parse::<f64>().unwrap().sqrt();
    assert!((error(0) - 0.0764).abs() < 5e-5 && (error(6) - 0.1346).abs() < 5e-5);

    let mut turned = observations;
    turned.reverse();
    assert_eq!(kaplan_meier(&turned).unwrap(), curve);
}

#[test]
fn a_median_not_reached_is_absent_and_a_curve_can_end_at_zero() {
    let seen = |time, event| Observation { time, event };
    let waiting = kaplan_meier(&[seen(1, true), seen(2, false), seen(3, false)]).unwrap();
    assert_eq!((waiting.median, waiting.steps[0].exact.as_deref()), (None, Some("2/3")));
    let all = kaplan_meier(&[seen(1, true), seen(2, true)]).unwrap();
    assert_eq!(all.steps[1].survival, "0");
    assert_eq!(all.steps[1].variance, None, "Greenwood divides by those who still wait");
    assert_eq!(all.median, Some(1));
    assert_eq!(kaplan_meier(&[]).unwrap().median, None);
}

#[test]
fn the_stages_of_the_epca_took_as_long_as_they_did() {
    let dossier = worked_case();
    let epca = dossier.agreement("EU-KZ-EPCA-2015").unwrap();
    let on = day("2024-12-23");
    let days = days_applied(epca, on);
    assert_eq!(
        (days.in_force.exact(), days.provisional.exact(), days.suspended.exact()),
        (Some(1758), Some(1400), Some(0))
    );
    let took = |from, to| days_between_events(epca, from, to).unwrap().exact();
    assert_eq!(took(E::NegotiationAuthorised, E::Initialled), Some(1378));
    assert_eq!(took(E::Initialled, E::SignatureAuthorised), Some(279));
    assert_eq!(took(E::SignatureAuthorised, E::Signed), Some(56));
    assert_eq!(took(E::Signed, E::ProvisionalApplicationStarted), Some(132));
    assert_eq!(took(E::Signed, E::ParliamentConsented), Some(722));
    assert_eq!(took(E::Signed, E::ConclusionDecided), Some(1491));
    assert_eq!(took(E::Signed, E::EnteredIntoForce), Some(1532));
    assert_eq!(took(E::NegotiationAuthorised, E::EnteredIntoForce), Some(3245));
    let opened = days_between_events(epca, E::NegotiationAuthorised, E::NegotiationOpened).unwrap();
    assert_eq!((opened.min(), opened.max()), (Some(49), Some(78)), "June 2011 is any day of June");
    assert!(days_between_events(epca, E::Signed, E::Denounced).is_none());
    let stages: Vec<Stage> = stage_durations(epca, on).iter().map(|one| one.stage).collect();
    assert!(stages.ends_with(&[Stage::Signed, Stage::ProvisionallyApplied, Stage::InForce]));
}

#[test]
fn on_the_day_parliament_consented_eighteen_of_twenty_eight_had_ratified() {
    let members = Bloc::parse("EU").unwrap().members_on(YearMonth::at(2017, 12));
    let states: Vec<Area> = members.iter().map(Area::Economy).collect();
    assert_eq!(states.len(), 28);
    let events: Vec<String> = states
        .iter()
        .take(18)
        .map(|state| format!(r#"{{ "kind": "ratified", "on": "2017-06-01", "by": "{state}" }}"#))
        .chain([r#"{ "kind": "ratified", "on": "2017", "by": "SWE" }"#.to_owned()])
        .collect();
    let epca: Agreement = serde_json::from_str(&format!(
        r#"{{ "id": "E", "title": "E", "kind": "partnership", "binding": "binding", "parties": ["EU", "KAZ"],
             "events": [{}] }}"#,
        events.join(", ")
    ))
    .unwrap();
    let even: BTreeMap<Area, _> = states.iter().map(|state| (*state, 1.into())).collect();
    let progress = ratification(&epca, &states, &even, day("2017-12-12"));
    assert_eq!((progress.consented.len(), progress.perhaps.len(), progress.outstanding.len()), (18, 1, 9));
    assert_eq!(progress.share.as_deref(), Some("0.642857"));
    assert_eq!(progress.weighted_share, progress.share);
    let short: BTreeMap<Area, _> = even.into_iter().skip(1).collect();
    assert_eq!(ratification(&epca, &states, &short, day("2017-12-12")).weighted_share, None);
}

#[test]
fn force_is_waited_for_by_treaties_alone_and_the_waiting_are_censored() {
    let agreements = [
        treaty("A", "binding", "EU KAZ", &[("signed", "2020-01-01"), ("entered-into-force", "2020-01-11")]),
        treaty("B", "binding", "EU KAZ", &[("signed", "2020-01-01")]),
        treaty("C", "binding", "EU KAZ", &[("signed", "2020-01-01"), ("terminated", "2020-01-06")]),
        treaty("D", "binding", "EU KAZ", &[("signed", "2020-01"), ("entered-into-force", "2020-03-01")]),
        treaty("E", "non-binding", "EU KAZ", &[("signed", "2020-01-01")]),
        treaty("F", "binding", "EU KAZ", &[("signed", "2030-01-01")]),
    ];
    let waited = time_to_force(&agreements, day("2020-01-31"));
    assert_eq!((waited.survival.subjects, waited.survival.censored), (3, 2));
    assert_eq!((waited.survival.steps[0].time, waited.survival.steps[0].at_risk), (10, 2));
    assert_eq!(waited.survival.median, Some(10));
    assert_eq!(waited.left_out.len(), 1);
    // Asked earlier, the treaty of 11 January still waits.
    assert_eq!(time_to_force(&agreements, day("2020-01-05")).survival.steps, []);
}

#[test]
fn layers_are_kept_apart() {
    let on = day("2024-12-23");
    let agreements = [
        treaty("L1", "binding", "EU KAZ", &[("entered-into-force", "2020-03-01")]),
        treaty("L2", "binding", "EU KAZ", &[("entered-into-force", "2021-03-01")]),
        treaty("L3", "binding", "CHN PAK", &[("entered-into-force", "2021-03-01")]),
        treaty("P", "binding", "USA KAZ", &[("provisional-application-started", "2021-03-01")]),
        treaty("M", "non-binding", "EU UZB", &[("signed", "2022-11-07")]),
    ];
    let legal = network(&agreements, Layer::Legal, on);
    assert_eq!((legal.parties.len(), legal.ties.len(), legal.components.len()), (4, 2, 2));
    assert_eq!(legal.density.as_deref(), Some("0.333333"));
    assert_eq!(legal.ties.iter().map(|tie| tie.agreements.len()).max(), Some(2), "the pair EU-KAZ overlaps");
    let value = |one: &str, other: &str, value: i64| PairValue {
        one: one.parse().unwrap(),
        other: other.parse().unwrap(),
        value: value.into(),
    };
    let values =
        [value("DEU", "KAZ", 60), value("USA", "KAZ", 20), value("FRA", "UZB", 15), value("DEU", "FRA", 5)];
    let covered = coverage(&agreements, &values, on).unwrap();
    let shares: Vec<&str> = covered.layers.iter().map(|one| one.share.as_deref().unwrap()).collect();
    assert_eq!(shares, ["0.6", "0.2", "0.15"], "two members of one side are no pair of it");
    assert_eq!(coverage(&agreements, &[], on).unwrap().layers[0].share, None);
    let refused = coverage(&agreements, &[value("DEU", "KAZ", -1)], on).unwrap_err();
    assert_eq!((refused.code(), refused.path().as_str()), ("analysis.negative-weight", "/0/value"));
}

#[test]
fn two_rules_give_two_counts() {
    let agreements = [
        treaty("A", "binding", "EU KAZ", &[("signed", "2000-01-01"), ("entered-into-force", "2001-01-01")]),
        treaty("B", "binding", "EU KAZ", &[("signed", "2000-01-01")]),
        treaty(
            "C",
            "binding",
            "EU KAZ",
            &[("signed", "2000-01-01"), ("entered-into-force", "2001-01-01"), ("terminated", "2010-01-01")],
        ),
        treaty("D", "non-binding", "EU KAZ", &[("signed", "2000-01-01")]),
        treaty("E", "binding", "EU KAZ", &[("signed", "2000-01-01"), ("entered-into-force", "2024")]),
    ];
    let counted = treaty_count(&agreements, &[], day("2024-06-30"));
    assert_eq!(
        (counted.signed_and_not_ended, counted.in_force, counted.ended, counted.political),
        (3, 1, 1, 1)
    );
    assert_eq!(counted.doubtful.len(), 1);
    let clause = SunsetClause { agreement: "C".parse().unwrap(), years: 15 };
    let exposed = sunset_exposure(&agreements, std::slice::from_ref(&clause), day("2024-12-31"));
    assert_eq!(exposed.protecting[0].protects_through, day("2024-12-31"));
    let exposed = sunset_exposure(&agreements, &[clause], day("2025-01-01"));
    assert_eq!((exposed.protecting.len(), exposed.lapsed.len()), (0, 1));
    assert_eq!(sunset_exposure(&agreements, &[], day("2025-01-01")).unknown.len(), 1);
}

#[test]
fn a_text_lies_until_it_is_signed() {
    let agreements = [
        treaty("A", "binding", "EU KAZ", &[("initialled", "2007")]),
        treaty("B", "binding", "EU KAZ", &[("initialled", "2007"), ("signed", "2009-01-01")]),
    ];
    let stale = |on: &str| {
        let found = stale_texts(&agreements, 60, day(on));
        found.into_iter().map(|one| (one.agreement.to_string(), one.stale)).collect::<Vec<_>>()
    };
    assert_eq!(stale("2011-12-31"), []);
    assert_eq!(stale("2012-06-30"), [("A".to_owned(), Truth::Maybe)]);
    assert_eq!(stale("2013-01-01"), [("A".to_owned(), Truth::Yes)]);
}

/// A treaty in force thirty days after the second instrument, and for who joins thirty days after its own.
fn convention(parties: &str, events: &[&str]) -> Agreement {
    let events: Vec<String> = events
        .iter()
        .map(|event| {
            let mut words = event.split(' ');
            let (kind, on, by) = (words.next().unwrap(), words.next().unwrap(), words.next());
            let by = by.filter(|by| *by != "-").map_or_else(String::new, |by| format!(r#", "by": "{by}""#));
            let effective = words.next().map_or_else(String::new, |day| format!(r#", "effective": "{day}""#));
            format!(r#"{{ "kind": "{kind}", "on": "{on}"{by}{effective} }}"#)
        })
        .collect();
    let parties: Vec<String> = parties.split(' ').map(|party| format!("\"{party}\"")).collect();
    serde_json::from_str(&format!(
        r#"{{ "id": "T", "title": "T", "kind": "sectoral", "binding": "binding", "parties": [{}],
             "entryIntoForce": [{{ "trigger": "nth-instrument", "n": 2, "offset": [{{ "days": 30 }}],
                                   "joining": [{{ "days": 30 }}] }}],
             "events": [{}] }}"#,
        parties.join(", "),
        events.join(", ")
    ))
    .unwrap()
}

fn tied(agreement: &Agreement, layer: Layer, on: &str) -> Vec<String> {
    let network = network(std::slice::from_ref(agreement), layer, day(on));
    network.ties.iter().map(|tie| format!("{}-{}", tie.one, tie.other)).collect()
}

#[test]
fn only_those_bound_are_tied_and_all_of_them() {
    let events = ["signed 1998-01-01 USA", "ratified 2000-01-01 FRA", "ratified 2000-01-01 DEU"];
    let joined = convention("FRA DEU USA", &[&events[..], &["acceded 2001-01-01 KAZ"]].concat());
    assert_eq!(tied(&joined, Layer::Legal, "2001-01-15"), ["DEU-FRA"], "KAZ waits thirty days");
    assert_eq!(tied(&joined, Layer::Legal, "2010-01-01"), ["DEU-FRA", "DEU-KAZ", "FRA-KAZ"]);
    let value = |one: &str, other: &str, value: i64| PairValue {
        one: one.parse().unwrap(),
        other: other.parse().unwrap(),
        value: value.into(),
    };
    let values = [value("FRA", "USA", 10), value("FRA", "DEU", 5), value("FRA", "KAZ", 1)];
    let covered = coverage(std::slice::from_ref(&joined), &values, day("2010-01-01")).unwrap();
    assert_eq!(covered.layers[0].share.as_deref(), Some("0.375"));
    let depth: Depth = serde_json::from_str(
        r#"{ "agreement": "T", "index": "i", "value": "3", "least": "0", "greatest": "7", "source": "s" }"#,
    )
    .unwrap();
    let deep = |one: &str, other: &str| {
        let pair = (one.parse().unwrap(), other.parse().unwrap());
        deepest(std::slice::from_ref(&joined), std::slice::from_ref(&depth), "i", pair, day("2010-01-01"))
            .is_some()
    };
    assert!(deep("FRA", "KAZ") && !deep("FRA", "USA"));
}

#[test]
fn who_left_is_tied_no_longer() {
    let all = ["ratified 2000-01-01 FRA", "ratified 2000-01-01 DEU", "ratified 2000-01-01 USA"];
    let left = convention("FRA DEU USA", &[&all[..], &["denounced 2005-01-01 USA 2006-01-01"]].concat());
    assert_eq!(tied(&left, Layer::Legal, "2005-12-31").len(), 3);
    assert_eq!(tied(&left, Layer::Legal, "2010-01-01"), ["DEU-FRA"]);
}

#[test]
fn a_tie_is_as_firm_as_the_looser_of_its_two_ends() {
    let events = [
        "signed 1994-12-17 RUS",
        "provisional-application-started 1994-12-17 RUS",
        "ratified 2000-01-01 FRA",
        "ratified 2000-01-01 DEU",
    ];
    let charter = convention("FRA DEU RUS", &events);
    assert_eq!(tied(&charter, Layer::Legal, "2005-01-01"), ["DEU-FRA"]);
    assert_eq!(tied(&charter, Layer::Provisional, "2005-01-01"), ["DEU-RUS", "FRA-RUS"]);
    assert_eq!(tied(&charter, Layer::Provisional, "1999-01-01"), [""; 0], "one alone is tied to nobody");
}

#[test]
fn a_member_that_ratifies_stays_on_its_blocs_side() {
    let mixed = convention(
        "EU KAZ",
        &[
            "ratified 2016-01-01 FRA",
            "ratified 2016-01-01 GBR",
            "ratified 2016-02-01 KAZ",
            "approved 2020-01-01 EU",
        ],
    );
    assert_eq!(tied(&mixed, Layer::Legal, "2024-01-01"), ["KAZ-EU"]);
}

#[test]
fn force_by_rule_ends_the_waiting() {
    let waited = |events: &[&str], on: &str| {
        let waited = time_to_force(&[convention("FRA DEU KAZ", events)], day(on));
        let left_out: Vec<String> = waited.left_out.into_iter().map(|one| one.because).collect();
        (waited.survival.subjects, waited.survival.censored, waited.survival.median, left_out)
    };
    let both = ["signed 2000-01-01", "ratified 2000-01-01 FRA", "ratified 2000-01-01 DEU"];
    assert_eq!(waited(&both, "2010-01-01"), (1, 0, Some(30), vec![]));
    assert_eq!(waited(&both, "2000-01-30"), (1, 1, None, vec![]), "one day before");
    let stated = [&both[..], &["entered-into-force 2000-02-15"]].concat();
    assert_eq!(waited(&stated, "2010-01-01").2, Some(30), "counted from the earlier day, as the status is");
    let vague = ["signed 2000-01-01", "ratified 2000-01-01 FRA", "ratified 2000-03 DEU"];
    let unknown = vec!["the day of entry into force is not known".to_owned()];
    assert_eq!(waited(&vague, "2010-01-01"), (0, 0, None, unknown.clone()));
    assert_eq!(waited(&vague, "2000-04-15"), (0, 0, None, unknown), "perhaps in force by then");
    let dead = [&both[..], &["terminated 2000-01-15"]].concat();
    assert_eq!(waited(&dead, "2010-01-01"), (1, 1, None, vec![]), "what has ended enters into force no more");
    let later = [&both[..], &["terminated 2005"]].concat();
    assert_eq!(waited(&later, "2010-01-01"), (1, 0, Some(30), vec![]));
}

#[test]
fn a_treaty_perhaps_in_force_by_its_rule_is_counted_as_doubtful() {
    let vague = convention("FRA DEU", &["ratified 2000 FRA", "ratified 2001-03 DEU"]);
    let doubtful = |on: &str| treaty_count(std::slice::from_ref(&vague), &[], day(on)).doubtful.len();
    assert_eq!((doubtful("2001-03-15"), doubtful("2001-04-15"), doubtful("2001-05-01")), (0, 1, 0));
}
