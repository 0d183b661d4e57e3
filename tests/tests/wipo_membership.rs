//! WIPO's own table of who is bound by which treaty since when: every date reproduced, or
//! explained by a named reason.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a failed unwrap in a test is a failed test"
)]

use std::collections::BTreeMap;

use bilateral::agreement::{Agreement, AgreementRecord, Bindingness, EntryRule, Event, EventKind, Kind};
use bilateral::economy::{Area, Economy};
use bilateral::period::{Truth, When};
use bilateral::wire::Id;
use bilateral_tests::reference_data;

/// The rows of one treaty. Who a party is does not matter to the arithmetic, so each row gets a
/// party of its own; the table names states that no code list has any more.
fn treaty(name: &str, rule: &str) -> Option<Agreement> {
    let path = reference_data("agreements/wipo_membership.csv")?;
    let mut table = csv::Reader::from_path(path).unwrap();
    let mut parties = Vec::new();
    let mut events = Vec::new();
    for row in table.records().map(Result::unwrap).filter(|row| &row[1] == name) {
        let party = Area::Economy(Economy::all().nth(parties.len()).unwrap());
        parties.push(party);
        let mut add = |kind: EventKind, on: &str| {
            if !on.is_empty() {
                events.push(Event { by: Some(party), ..Event::new(kind, When::parse(on).unwrap()) });
            }
        };
        add(EventKind::Signed, &row[2]);
        let mode = match &row[3] {
            "" => None,
            "Ratification" => Some(EventKind::Ratified),
            "Acceptance" => Some(EventKind::Accepted),
            "Accession" => Some(EventKind::Acceded),
            "Declaration/Notification of Succession" => Some(EventKind::Succeeded),
            "Declaration of Continued Application" => Some(EventKind::ApplicationContinued),
            other => panic!("{other}"),
        };
        if let Some(mode) = mode {
            add(mode, &row[4]);
        }
        add(EventKind::EnteredIntoForce, &row[5]);
    }
    let rule: EntryRule = serde_json::from_str(rule).unwrap();
    let record =
        AgreementRecord::new(Id::parse("WIPO").unwrap(), name, Kind::Sectoral, Bindingness::Binding, parties);
    let record = AgreementRecord { entry_into_force: vec![rule], events, ..record };
    Some(Agreement::try_from(record).unwrap())
}

/// How many rows agree, and how many differ for which reason.
fn tally(name: &str, rule: &str) -> Option<BTreeMap<String, usize>> {
    let mut tally = BTreeMap::new();
    for one in treaty(name, rule)?.audit_entry_into_force() {
        let word = one.reason.map_or_else(|| "agrees".to_owned(), |reason| reason.to_string());
        assert_eq!(one.agrees == Truth::Yes, one.reason.is_none(), "{one:?}");
        *tally.entry(word).or_default() += 1;
    }
    Some(tally)
}

/// `n` instruments, so many months, for late joiners too.
fn clause(n: u32, months: u32, end_of_month: &str) -> String {
    format!(
        r#"{{ "trigger": "nth-instrument", "n": {n}, "offset": [{{ "months": {months} }}],
              "joining": [{{ "months": {months} }}], "endOfMonth": "{end_of_month}" }}"#
    )
}

#[track_caller]
fn all(name: &str, rule: &str, expected: &[(&str, usize)]) {
    let Some(found) = tally(name, rule) else { return };
    let expected = expected.iter().map(|(word, count)| ((*word).to_owned(), *count)).collect();
    assert_eq!(found, expected, "{name}");
}

/// Articles 20 WCT, 29 WPPT, 18 Marrakesh, 25 Rome, 26 Beijing: three months. Switzerland's
/// instruments of 31 March 2008 took effect on 1 July, not on 30 June; Rome's first six parties
/// are dated one day later than three months after the sixth instrument in the table.
#[test]
fn three_months_after_deposit() {
    let succeeded = ("succession", 1);
    all(
        "WIPO Copyright Treaty (WCT)",
        &clause(30, 3, "clamp"),
        &[("agrees", 116), ("eom-policy", 1), succeeded],
    );
    all(
        "WIPO Performances and Phonograms Treaty (WPPT)",
        &clause(30, 3, "clamp"),
        &[("agrees", 112), ("eom-policy", 1), succeeded],
    );
    all("Marrakesh", &clause(20, 3, "clamp"), &[("agrees", 100)]);
    all("Rome", &clause(6, 3, "clamp"), &[("agrees", 89), ("stated-later", 6), ("succession", 3)]);
    all("Beijing", &clause(30, 3, "clamp"), &[("agrees", 48)]);
}

/// Under the other policy Switzerland agrees, and two parties to the Marrakesh Treaty do not: the
/// table itself follows neither throughout.
#[test]
fn the_end_of_the_month_under_the_other_policy() {
    all("WIPO Copyright Treaty (WCT)", &clause(30, 3, "roll-over"), &[("agrees", 117), ("succession", 1)]);
    all("Marrakesh", &clause(20, 3, "roll-over"), &[("agrees", 98), ("eom-policy", 2)]);
}

/// Article 6 of the Nairobi Treaty: one month.
#[test]
fn one_month_after_deposit() {
    all("Nairobi", &clause(3, 1, "clamp"), &[("agrees", 52), ("succession", 4)]);
}

/// The Berne Convention: in force on 5 December 1887; three months after the Director General's
/// notice, under earlier Acts on the day of the instrument or one it names.
#[test]
fn berne_is_explained() {
    let rule = r#"{ "trigger": "fixed-date", "date": "1887-12-05", "joining": [{ "months": 3 }], "endOfMonth": "clamp" }"#;
    all(
        "Berne",
        rule,
        &[
            ("agrees", 89),
            ("on-instrument-day", 10),
            ("stated-earlier", 18),
            ("stated-later", 38),
            ("succession", 27),
        ],
    );
}
