//! What a status says in its sentence is true of the day, the party and the part asked about.

#![expect(clippy::unwrap_used, reason = "a failed unwrap in a test is a failed test")]

use bilateral::agreement::{Agreement, Stage, Status};
use bilateral::economy::Area;
use serde_json::{Value, json};
use time::Date;
use time::macros::date;

fn area(id: &str) -> Area {
    Area::parse(id).unwrap()
}

fn treaty(parties: &[&str], events: &Value) -> Agreement {
    let treaty = json!({ "id": "T", "title": "T", "kind": "sectoral", "binding": "binding",
        "parties": parties, "events": events });
    serde_json::from_value(treaty).unwrap()
}

fn status(treaty: &Agreement, party: &str, on: Date) -> Status {
    treaty.status_for(on, area(party))
}

fn interim_duty(treaty: &Agreement, party: &str, on: Date) -> bool {
    treaty.tracks(on).consent.into_iter().find(|one| one.party == area(party)).unwrap().interim_duty
}

/// Russia and the Energy Charter Treaty.
#[test]
fn the_day_of_signature_is_that_of_signature() {
    let events = json!([
        { "kind": "signed", "on": "1994-12-17", "by": "RUS" },
        { "kind": "provisional-application-started", "on": "1994-12-17", "by": "RUS" },
        { "kind": "provisional-application-ended", "on": "2009-10-18", "by": "RUS" },
    ]);
    let treaty = treaty(&["RUS", "DEU", "FRA"], &events);
    let on = date!(2010 - 01 - 01);
    let after = status(&treaty, "RUS", on);
    assert_eq!((after.stage, after.since.unwrap().to_string()), (Stage::Signed, "2009-10-18".to_owned()));
    assert_eq!(
        after.explanation,
        "for Russia: signed on 17 December 1994; not in force; provisional application ended on 18 October 2009"
    );
    assert!(!interim_duty(&treaty, "RUS", on));
}

/// The United States and the Rome Statute: VCLT Article 18(a).
#[test]
fn who_will_not_join_has_no_duty_left() {
    let events = json!([
        { "kind": "signed", "on": "2000-12-31", "by": "USA" },
        { "kind": "intention-not-to-join", "on": "2002-05-06", "by": "USA" },
        { "kind": "ratified", "on": "2000-01-01", "by": "FRA" },
    ]);
    let treaty = treaty(&["USA", "FRA", "DEU"], &events);
    let (before, after) = (date!(2002 - 05 - 05), date!(2003 - 01 - 01));
    assert!(status(&treaty, "USA", before).explanation.contains("signature obliges"));
    let said = status(&treaty, "USA", after).explanation;
    assert!(said.contains("signed on 31 December 2000; not in force: it declared on 6 May 2002"), "{said}");
    assert!(!said.contains("obliges"), "{said}");
    assert_eq!([before, after].map(|on| interim_duty(&treaty, "USA", on)), [true, false]);
}

#[test]
fn every_part_that_is_applied_is_named_and_none_where_one_is_asked_about() {
    let started = |on: &str, scope: &str| json!({ "kind": "provisional-application-started", "on": on, "scope": scope });
    let signed = json!({ "kind": "signed", "on": "2015-12-21" });
    let mut events = vec![signed, started("2016-05-01", "trade"), started("2017-05-01", "energy")];
    let on = date!(2018 - 01 - 01);
    let said = treaty(&["EU", "KAZ"], &json!(events)).status(on).explanation;
    assert!(said.ends_with("not yet in force, and only in part: energy, trade"), "{said}");
    let trade = treaty(&["EU", "KAZ"], &json!(events)).status_of_scope(on, "trade").explanation;
    assert!(trade.contains("provisionally applied since 1 May 2016") && !trade.contains("energy"), "{trade}");
    events.push(json!({ "kind": "provisional-application-ended", "on": "2017-06-01", "scope": "trade" }));
    let said = treaty(&["EU", "KAZ"], &json!(events)).status(on).explanation;
    assert!(said.ends_with("only in part: energy"), "{said}");
    events.push(json!({ "kind": "provisional-application-started", "on": "2017-07-01" }));
    let said = treaty(&["EU", "KAZ"], &json!(events)).status(on).explanation;
    assert!(!said.contains("in part"), "{said}");
}

#[test]
fn consent_withdrawn_is_no_consent_on_record() {
    let events = json!([
        { "kind": "ratified", "on": "2000-01-01", "by": "FRA" },
        { "kind": "consent-withdrawn", "on": "2000-06-01", "by": "FRA" },
    ]);
    let treaty = treaty(&["FRA", "DEU"], &events);
    let own = |status: &Status| status.missing.iter().any(|one| one.starts_with("its own consent"));
    let stood = status(&treaty, "FRA", date!(2000 - 05 - 31));
    assert!(stood.explanation.contains("its consent to be bound is on record") && !own(&stood));
    assert!(stood.consent[0].bound);
    let taken = status(&treaty, "FRA", date!(2001 - 01 - 01));
    assert!(!taken.explanation.contains("on record: "), "{}", taken.explanation);
    assert!(taken.explanation.contains("its consent was withdrawn on 1 June 2000"), "{}", taken.explanation);
    assert!(own(&taken) && !taken.consent[0].bound);
}

/// TFEU Article 218(6): the Parliament and the Council are the Union's.
#[test]
fn what_another_parliament_does_is_not_what_the_union_lacks() {
    let lacks = |kind: &str, by: Option<&str>, word: &str| {
        let mut event = json!({ "kind": kind, "on": "2016-03-01" });
        if let Some(by) = by {
            event["by"] = json!(by);
        }
        let events = json!([{ "kind": "signed", "on": "2015-12-21" }, event]);
        let missing = treaty(&["EU", "KAZ"], &events).status(date!(2017 - 01 - 01)).missing;
        missing.iter().any(|one| one.contains(word))
    };
    for (kind, word) in [("parliament-consented", "Parliament"), ("conclusion-decided", "on conclusion")] {
        assert!(lacks(kind, Some("KAZ"), word), "{kind}");
        assert!(!lacks(kind, Some("EU"), word) && !lacks(kind, None, word), "{kind}");
    }
}
