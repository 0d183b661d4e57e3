//! A real table of a depositary, read through a declared mapping.

use std::collections::BTreeMap;
use std::fs;

use bilateral::agreement::EventKind;
use bilateral::agreement::import::{Mapping, Outcome, import_csv};
use bilateral::period::Truth;
use bilateral::wire::from_toml;
use bilateral_tests::reference_data;

const MAPPING: &str = r#"
rows = "parties"
dates = "iso"
areas = "name"
[modes]
"Declaration of Continued Application" = "application-continued"
"Declaration/Notification of Succession" = "succeeded"
[names]
"European Union (EU)" = "EU"
[columns]
id = "Treaty"
parties = ["Contracting Party"]
signed = "Signature Date"
instrument = "Instrument Date"
mode = "Instrument Type"
inForce = "Entry Into Force Date"
"#;

#[test]
fn every_row_of_the_wipo_table_is_accounted_for() {
    let Some(path) = reference_data("agreements/wipo_membership.csv") else { return };
    let mapping: Mapping = from_toml(MAPPING).unwrap();
    let read = import_csv(&fs::read_to_string(path).unwrap(), &mapping).unwrap();
    let mut codes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for one in &read.diagnostics {
        codes.entry(&one.code).or_default().push(&one.message);
    }
    assert_eq!(read.rows.len(), 1501);
    assert_eq!(read.count(Outcome::Read) + read.count(Outcome::Refused), 1501);
    // Three organisations that are no economy and no bloc.
    let unknown = codes.get("area.unknown").map_or(0, Vec::len);
    assert_eq!((read.count(Outcome::Refused), unknown, codes.len()), (3, 3, 1), "{codes:#?}");
    // In force for a party before its instrument: successors alone.
    let mut early = 0;
    for agreement in &read.agreements {
        let by = |kind: fn(EventKind) -> bool| {
            agreement.events().iter().filter(move |event| kind(event.kind)).map(|event| (event.by, event))
        };
        let force: BTreeMap<_, _> = by(|kind| kind == EventKind::EnteredIntoForce).collect();
        for (party, instrument) in by(EventKind::is_consent) {
            let Some(force) = force.get(&party) else { continue };
            if force.on.before(&instrument.on) == Truth::Yes {
                early += 1;
                let kind = instrument.kind;
                let successor = matches!(kind, EventKind::Succeeded | EventKind::ApplicationContinued);
                assert!(successor, "{}: {party:?} by {kind}", agreement.id());
            }
        }
    }
    assert_eq!(early, 62);
}
