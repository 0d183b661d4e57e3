//! Entry into force against dates that are known: treaties with their own thresholds.

#![expect(clippy::unwrap_used, reason = "a failed unwrap in a test is a failed test")]

use bilateral::agreement::{
    Agreement, AgreementRecord, AuditReason, Bindingness, EntryRule, Event, EventKind, Kind,
};
use bilateral::economy::{Area, Economy};
use bilateral::period::{Truth, When};
use bilateral::wire::Id;
use time::Date;
use time::macros::date;

fn rule(json: &str) -> EntryRule {
    serde_json::from_str(json).unwrap()
}

fn act(kind: EventKind, by: Area, on: Date) -> Event {
    Event { by: Some(by), ..Event::new(kind, When::day(on)) }
}

fn treaty(parties: Vec<Area>, rules: Vec<EntryRule>, events: Vec<Event>) -> Agreement {
    let record = AgreementRecord::new(
        Id::parse("T").unwrap(),
        "A treaty",
        Kind::Sectoral,
        Bindingness::Binding,
        parties,
    );
    AgreementRecord { entry_into_force: rules, events, ..record }.try_into().unwrap()
}

fn area(id: &str) -> Area {
    Area::parse(id).unwrap()
}

/// So many states, each with an instrument; the last on the day given, the others long before.
fn states(count: usize, last: Date) -> (Vec<Area>, Vec<Event>) {
    let parties: Vec<Area> = Economy::all().take(count).map(Area::Economy).collect();
    let events = parties.iter().enumerate().map(|(index, party)| {
        let before = time::Duration::days(i64::try_from(count - 1 - index).unwrap());
        act(EventKind::Ratified, *party, last - before)
    });
    (parties.clone(), events.collect())
}

#[track_caller]
fn threshold(n: usize, last: Date, clause: &str, in_force: Date) {
    let (parties, events) = states(n + 5, last + time::Duration::days(5));
    let rule = rule(&format!(r#"{{ "trigger": "nth-instrument", "n": {n}, {clause} }}"#));
    let treaty = treaty(parties, vec![rule], events);
    let day_before = treaty.entry_into_force(last.previous_day().unwrap());
    assert_eq!((day_before.general, day_before.counted), (None, u32::try_from(n - 1).unwrap()));
    let reached = treaty.entry_into_force(last);
    assert_eq!(reached.general.unwrap().exact(), Some(in_force), "{}", reached.explanation);
    assert_eq!(reached.evidence.len(), n);
    assert_eq!(treaty.entry_into_force(in_force).in_force, Truth::Yes);
    assert_eq!(treaty.entry_into_force(in_force.previous_day().unwrap()).in_force, Truth::No);
}

/// UN Treaty Collection, chapters XXIII.1, X.10, XVIII.10, XXVI.5: the day of the last instrument needed
/// and the day of entry into force.
#[test]
fn well_known_thresholds() {
    // VCLT Article 84(1): the thirtieth day after the thirty-fifth instrument.
    threshold(35, date!(1979 - 12 - 28), r#""offset": [{ "days": 30 }]"#, date!(1980 - 01 - 27));
    // CISG Article 99(1): the first day of the month following the expiration of twelve months after the tenth.
    threshold(
        10,
        date!(1986 - 12 - 11),
        r#""offset": [{ "months": 12 }, { "firstOfMonth": 1 }], "endOfMonth": "clamp""#,
        date!(1988 - 01 - 01),
    );
    // Rome Statute Article 126(1): the first day of the month after the sixtieth day after the sixtieth.
    threshold(
        60,
        date!(2002 - 04 - 11),
        r#""offset": [{ "days": 60 }, { "firstOfMonth": 1 }]"#,
        date!(2002 - 07 - 01),
    );
    // Ottawa Convention Article 17(1): the first day of the sixth month after the month of the fortieth.
    threshold(40, date!(1998 - 09 - 16), r#""offset": [{ "firstOfMonth": 6 }]"#, date!(1999 - 03 - 01));
}

/// Paris Agreement Article 21(1): the thirtieth day after 55 parties with 55 per cent of emissions.
/// On 5 October 2016 the shares deposited passed 55; the Union and seven of its members were among them.
#[test]
fn two_thresholds_must_both_be_passed() {
    let weights =
        r#""weights": { "CHN": "20.09", "USA": "17.89", "IND": "4.10", "BRA": "2.48", "EU": "12.10" }"#;
    let clause = |organisations: &str| {
        rule(&format!(
            r#"{{ "trigger": "dual-threshold", "n": 55, "share": "55", {weights}, "offset": [{{ "days": 30 }}],
                "counting": {{ "organisations": "{organisations}" }} }}"#
        ))
    };
    let big = ["CHN", "USA", "IND", "BRA", "EU"].map(area);
    let small: Vec<Area> =
        Economy::all().map(Area::Economy).filter(|one| !big.contains(one)).take(60).collect();
    let mut events: Vec<Event> =
        small.iter().map(|party| act(EventKind::Ratified, *party, date!(2016 - 09 - 21))).collect();
    events.extend(big[..4].iter().map(|party| act(EventKind::Ratified, *party, date!(2016 - 10 - 02))));
    let parties = [small, big.to_vec()].concat();
    let before = treaty(parties.clone(), vec![clause("count")], events.clone());
    let lacking = before.entry_into_force(date!(2016 - 10 - 04));
    assert_eq!((lacking.general, lacking.share.unwrap().to_string()), (None, "44.56".to_owned()));
    assert_eq!(lacking.holding_up, [area("EU")]);
    assert!(lacking.explanation.contains("44.56 of 55 by weight"), "{}", lacking.explanation);
    events.push(act(EventKind::ConclusionDecided, area("EU"), date!(2016 - 10 - 05)));
    let after = treaty(parties.clone(), vec![clause("count")], events.clone());
    assert_eq!(
        after.entry_into_force(date!(2016 - 10 - 05)).general.unwrap().exact(),
        Some(date!(2016 - 11 - 04))
    );
    let excluded = treaty(parties, vec![clause("exclude")], events).entry_into_force(date!(2016 - 10 - 05));
    assert_eq!(excluded.general, None, "without the Union's instrument the share is not reached");
}

/// VCLT 1986, Article 85(1): thirty-five States; 43 instruments, 12 of them of organisations, are 31.
#[test]
fn organisations_are_no_states() {
    let (parties, mut events) = states(31, date!(2015 - 01 - 15));
    for number in 0..12 {
        let kind = if number % 2 == 0 { EventKind::FormallyConfirmed } else { EventKind::Acceded };
        let organisation = Some(format!("Organisation {number}"));
        events.push(Event { organisation, ..Event::new(kind, When::day(date!(2000 - 01 - 01))) });
    }
    let clause = |organisations: &str| {
        rule(&format!(
            r#"{{ "trigger": "nth-instrument", "n": 35, "offset": [{{ "days": 30 }}],
                "counting": {{ "organisations": "{organisations}" }} }}"#
        ))
    };
    let states_only = treaty(parties.clone(), vec![clause("exclude")], events.clone());
    let found = states_only.entry_into_force(date!(2015 - 06 - 01));
    assert_eq!((found.counted, found.in_force), (31, Truth::No));
    let everyone = treaty(parties, vec![clause("count")], events).entry_into_force(date!(2015 - 06 - 01));
    assert_eq!(everyone.in_force, Truth::Yes, "the trap: 43 rows are more than 35");
}

/// The Framework Convention's Kyoto Protocol, Article 25(1): the ninetieth day.
#[test]
fn the_day_of_the_trigger_is_not_counted() {
    threshold(55, date!(2004 - 11 - 18), r#""offset": [{ "days": 90 }]"#, date!(2005 - 02 - 16));
}

#[test]
fn what_if_says_who_holds_it_up_and_until_when() {
    let clause =
        rule(r#"{ "trigger": "last-notification", "offset": [{ "firstOfMonth": 2 }], "article": "281(1)" }"#);
    let (eu, kaz) = (area("EU"), area("KAZ"));
    let one = treaty(vec![eu, kaz], vec![clause], vec![act(EventKind::Notified, kaz, date!(2016 - 03 - 28))]);
    let today = one.entry_into_force(date!(2019 - 12 - 31));
    assert_eq!(today.holding_up, [eu]);
    assert!(
        today.explanation.contains("the notification of European Union lacking"),
        "{}",
        today.explanation
    );
    let then = one.if_notified(eu, date!(2020 - 01 - 12));
    assert_eq!(then.general.as_ref().unwrap().exact(), Some(date!(2020 - 03 - 01)));
    assert!(then.explanation.contains("in force on 1 March 2020"), "{}", then.explanation);
    assert_eq!(one.if_all_notified(date!(2020 - 01 - 12)).general, then.general);
}

#[test]
fn uncertain_dates_give_bounds() {
    let clause = rule(r#"{ "trigger": "last-notification", "offset": [{ "firstOfMonth": 2 }] }"#);
    let (eu, kaz) = (area("EU"), area("KAZ"));
    let uncertain = Event {
        by: Some(eu),
        ..Event::new(EventKind::Notified, When::parse("2020-01-20/2020-02-10").unwrap())
    };
    let one = treaty(
        vec![eu, kaz],
        vec![clause],
        vec![act(EventKind::Notified, kaz, date!(2016 - 03 - 28)), uncertain],
    );
    let found = one.entry_into_force_expected().general.unwrap();
    assert_eq!(
        (found.earliest(), found.latest()),
        (Some(date!(2020 - 03 - 01)), Some(date!(2020 - 04 - 01)))
    );
    assert_eq!(one.entry_into_force(date!(2020 - 03 - 15)).in_force, Truth::Maybe);
    assert_eq!(one.entry_into_force(date!(2020 - 04 - 01)).in_force, Truth::Yes);
    assert_eq!(one.entry_into_force(date!(2020 - 02 - 01)).in_force, Truth::No);
}

#[test]
fn a_later_party_waits_for_its_own_date() {
    let clause = rule(
        r#"{ "trigger": "nth-instrument", "n": 2, "offset": [{ "months": 3 }], "joining": [{ "months": 3 }], "endOfMonth": "clamp" }"#,
    );
    let [fra, nor, kaz] = ["FRA", "NOR", "KAZ"].map(area);
    let events = vec![
        act(EventKind::Ratified, fra, date!(2010 - 01 - 10)),
        act(EventKind::Ratified, nor, date!(2010 - 02 - 10)),
        act(EventKind::Acceded, kaz, date!(2012 - 08 - 31)),
    ];
    let one = treaty(vec![fra, nor, kaz], vec![clause], events);
    let dates: Vec<_> = one
        .entry_into_force_expected()
        .parties
        .iter()
        .map(|p| p.in_force.as_ref().unwrap().exact().unwrap())
        .collect();
    assert_eq!(dates, [date!(2010 - 05 - 10), date!(2010 - 05 - 10), date!(2012 - 11 - 30)]);
    let stage = |on, party| one.status_for(on, party).stage.as_str();
    assert_eq!(stage(date!(2012 - 09 - 30), kaz), "signed");
    assert_eq!(stage(date!(2012 - 11 - 30), kaz), "in-force");
    assert_eq!(stage(date!(2010 - 05 - 10), fra), "in-force");
    let waiting = one.status(date!(2010 - 05 - 09));
    assert_eq!(waiting.stage.as_str(), "signed");
    assert!(waiting.explanation.contains("no signature on record"), "{}", waiting.explanation);
}

#[test]
fn withdrawn_before_the_threshold_counts_no_more() {
    let clause = rule(r#"{ "trigger": "nth-instrument", "n": 2 }"#);
    let [fra, nor, kaz] = ["FRA", "NOR", "KAZ"].map(area);
    let events = vec![
        act(EventKind::Ratified, fra, date!(2010 - 01 - 10)),
        act(EventKind::ConsentWithdrawn, fra, date!(2010 - 02 - 01)),
        act(EventKind::Ratified, nor, date!(2010 - 03 - 10)),
        act(EventKind::Ratified, kaz, date!(2011 - 05 - 10)),
    ];
    let one = treaty(vec![fra, nor, kaz], vec![clause], events);
    assert_eq!(one.entry_into_force_expected().general.unwrap().exact(), Some(date!(2011 - 05 - 10)));
}

#[test]
fn quotas_fixed_dates_and_the_residual_rule() {
    let [fra, nor, kaz] = ["FRA", "NOR", "KAZ"].map(area);
    let events = || {
        vec![
            act(EventKind::Ratified, kaz, date!(2010 - 01 - 10)),
            act(EventKind::Ratified, nor, date!(2010 - 02 - 10)),
            act(EventKind::Ratified, fra, date!(2011 - 03 - 10)),
        ]
    };
    let of = |json: &str| {
        treaty(vec![fra, nor, kaz], vec![rule(json)], events()).entry_into_force_expected().general
    };
    let quota = r#"{ "trigger": "nth-instrument", "n": 2, "quotas": [{ "n": 1, "of": ["FRA"] }] }"#;
    assert_eq!(of(quota).unwrap().exact(), Some(date!(2011 - 03 - 10)));
    let fixed =
        r#"{ "trigger": "fixed-date-if-all-deposited", "date": "2012-01-01", "offset": [{ "days": 30 }] }"#;
    assert_eq!(of(fixed).unwrap().exact(), Some(date!(2012 - 01 - 01)));
    let missed =
        r#"{ "trigger": "fixed-date-if-all-deposited", "date": "2011-01-01", "offset": [{ "days": 30 }] }"#;
    assert_eq!(of(missed).unwrap().exact(), Some(date!(2011 - 04 - 09)));
    let floor = r#"{ "trigger": "all-negotiating-states", "notBefore": "2013-01-01" }"#;
    assert_eq!(of(floor).unwrap().exact(), Some(date!(2013 - 01 - 01)));
    let residual = treaty(vec![fra, nor, kaz], vec![], events()).entry_into_force_expected();
    assert!(residual.residual && residual.general.unwrap().exact() == Some(date!(2011 - 03 - 10)));
}

#[test]
fn predecessors_count_once() {
    let [fra, hrv, svn] = ["FRA", "HRV", "SVN"].map(area);
    let clause = rule(
        r#"{ "trigger": "nth-instrument", "n": 2, "counting": { "predecessors": [
            { "name": "Yugoslavia", "on": "1970-08-27", "successors": ["HRV", "SVN"] }] } }"#,
    );
    let events = vec![
        act(EventKind::Succeeded, hrv, date!(1992 - 10 - 12)),
        act(EventKind::Succeeded, svn, date!(1992 - 07 - 06)),
        act(EventKind::Ratified, fra, date!(1975 - 01 - 01)),
    ];
    let found = treaty(vec![fra, hrv, svn], vec![clause], events).entry_into_force_expected();
    assert_eq!((found.counted, found.general.unwrap().exact()), (2, Some(date!(1975 - 01 - 01))));
}

#[test]
fn an_audit_names_its_reason() {
    let clause = rule(
        r#"{ "trigger": "nth-instrument", "n": 1, "offset": [{ "months": 3 }], "joining": [{ "months": 3 }], "endOfMonth": "clamp" }"#,
    );
    let [fra, che] = ["FRA", "CHE"].map(area);
    let events = vec![
        act(EventKind::Ratified, fra, date!(2000 - 01 - 01)),
        act(EventKind::Ratified, che, date!(2008 - 03 - 31)),
        act(EventKind::EnteredIntoForce, che, date!(2008 - 07 - 01)),
        Event::new(EventKind::EnteredIntoForce, When::day(date!(2000 - 04 - 01))),
    ];
    let audit = treaty(vec![fra, che], vec![clause], events).audit_entry_into_force();
    assert_eq!((audit[0].agrees, audit[0].reason), (Truth::No, Some(AuditReason::EomPolicy)));
    assert_eq!((audit[1].agrees, audit[1].reason), (Truth::Yes, None));
}

#[test]
fn half_a_rule_is_refused() {
    let refused = |json: &str| {
        let message = serde_json::from_str::<EntryRule>(json).unwrap_err().to_string();
        bilateral::Error::from_text(&message).unwrap_or_else(|| panic!("{message}")).code()
    };
    for json in [
        r#"{ "trigger": "nth-instrument" }"#,
        r#"{ "trigger": "signature", "n": 3 }"#,
        r#"{ "trigger": "dual-threshold", "n": 3 }"#,
        r#"{ "trigger": "last-deposit", "offset": [{ "months": 1 }] }"#,
        r#"{ "trigger": "last-deposit", "offset": [{ "firstOfMonth": 0 }] }"#,
        r#"{ "trigger": "nth-instrument", "n": 2, "quotas": [{ "n": 2, "of": ["FRA"] }] }"#,
    ] {
        assert_eq!(refused(json), "agreement.entry-rule-invalid", "{json}");
    }
}

#[test]
fn a_part_with_a_rule_of_its_own_waits_for_it() {
    let rules =
        [r#"{ "trigger": "nth-instrument", "n": 1 }"#, r#"{ "scope": "annex", "trigger": "last-deposit" }"#]
            .map(rule)
            .to_vec();
    let [fra, nor] = ["FRA", "NOR"].map(area);
    let events = vec![
        act(EventKind::Ratified, fra, date!(2010 - 01 - 10)),
        act(EventKind::Ratified, nor, date!(2012 - 01 - 10)),
    ];
    let one = treaty(vec![fra, nor], rules, events);
    let stage = |on, scope| one.status_for_scope(on, fra, scope).stage.to_string();
    let day = date!(2011 - 01 - 01);
    assert_eq!(
        [stage(day, "whole"), stage(day, "annex"), stage(day, "annex/one")],
        ["in-force", "signed", "signed"]
    );
    assert_eq!(stage(date!(2012 - 01 - 10), "annex/one"), "in-force");
}

#[test]
fn what_holds_in_part_counts_anew_once_it_holds_as_a_whole() {
    let [fra, nor] = ["FRA", "NOR"].map(area);
    let force = |scope: Option<&str>, on| Event {
        scope: scope.map(str::to_owned),
        ..Event::new(EventKind::EnteredIntoForce, When::day(on))
    };
    let events = vec![force(Some("trade"), date!(2010 - 01 - 01)), force(None, date!(2012 - 01 - 01))];
    let one = treaty(vec![fra, nor], vec![], events);
    let since = |on| one.status(on).since.unwrap().exact().unwrap();
    assert_eq!(since(date!(2011 - 01 - 01)), date!(2010 - 01 - 01));
    assert!(one.status(date!(2011 - 01 - 01)).explanation.contains("only in part"));
    assert_eq!(since(date!(2012 - 01 - 01)), date!(2012 - 01 - 01));
    assert_eq!(one.timeline().len(), 1);
}

#[test]
fn a_member_shares_what_its_bloc_has_done() {
    let [eu, kaz, fra, usa] = ["EU", "KAZ", "FRA", "USA"].map(area);
    let clause = rule(r#"{ "trigger": "last-notification", "offset": [{ "firstOfMonth": 2 }] }"#);
    let events = vec![
        Event::new(EventKind::Signed, When::day(date!(2015 - 12 - 21))),
        act(EventKind::Notified, kaz, date!(2016 - 03 - 25)),
        act(EventKind::Notified, eu, date!(2020 - 01 - 20)),
    ];
    let one = treaty(vec![eu, kaz], vec![clause], events);
    let member = one.status_for(date!(2020 - 03 - 01), fra);
    assert_eq!((member.stage.as_str(), member.party), ("in-force", Some(fra)));
    assert!(member.explanation.starts_with("France as a member, for European Union: in force since"));
    assert_eq!(one.status_for(date!(2020 - 03 - 01), usa).stage.as_str(), "not-begun");
    let waiting = one.status(date!(2019 - 01 - 01)).missing;
    assert!(waiting.last().unwrap().contains("the notification of European Union"), "{waiting:?}");
    // If everybody acts who has not by then, the date is that of the rule.
    let then = one.if_all_notified(date!(2018 - 01 - 12));
    assert_eq!(then.general.unwrap().exact(), Some(date!(2018 - 03 - 01)));
}
