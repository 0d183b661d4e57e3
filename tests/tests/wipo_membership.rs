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
fn tally(name: &str, n: u32, months: u32, end_of_month: &str) -> Option<BTreeMap<String, usize>> {
    let rule = format!(
        r#"{{ "trigger": "nth-instrument", "n": {n}, "offset": [{{ "months": {months} }}],
              "joining": [{{ "months": {months} }}], "endOfMonth": "{end_of_month}" }}"#
    );
    let mut tally = BTreeMap::new();
    for one in treaty(name, &rule)?.audit_entry_into_force() {
        let word = one.reason.map_or_else(|| "agrees".to_owned(), |reason| reason.to_string());
        assert_eq!(one.agrees == Truth::Yes, one.reason.is_none(), "{one:?}");
        *tally.entry(word).or_default() += 1;
    }
    Some(tally)
}

#[track_caller]
fn all(name: &str, n: u32, months: u32, expected: &[(&str, usize)]) {
    let Some(found) = tally(name, n, months, "clamp") else { return };
    let expected = expected.iter().map(|(word, count)| ((*word).to_owned(), *count)).collect();
    assert_eq!(found, expected, "{name}");
}

/// Articles 20 WCT, 29 WPPT, 18 Marrakesh, 25 Rome, 26 Beijing: three months.
#[test]
fn three_months_after_deposit() {
    all("WIPO Copyright Treaty (WCT)", 30, 3, &[]);
    all("WIPO Performances and Phonograms Treaty (WPPT)", 30, 3, &[]);
    all("Marrakesh", 20, 3, &[]);
    all("Rome", 6, 3, &[]);
    all("Beijing", 30, 3, &[]);
}

/// Article 6 of the Nairobi Treaty: one month.
#[test]
fn one_month_after_deposit() {
    all("Nairobi", 3, 1, &[]);
}
