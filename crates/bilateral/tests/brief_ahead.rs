//! What lies ahead of the day of a brief, and what of it was known then.

#![expect(clippy::unwrap_used, reason = "a failed unwrap in a test is a failed test")]

use bilateral::Dossier;
use bilateral::brief::AheadKind;
use bilateral::wire::date;

const DOSSIER: &str = r#"
title = "Treaties and plans"
parties = ["KAZ", "EU"]
sources = [
    { id = "s", title = "S", published = "2024-06-01" },
    { id = "undated", title = "U" },
]

[[agreements]]
id = "T"
title = "T"
kind = "partnership"
binding = "binding"
parties = ["EU", "KAZ"]
entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
events = [
    { kind = "signed", on = "2015-12-21", source = "s" },
    { kind = "notified", on = "2016-03-25", by = "KAZ", source = "s" },
    { kind = "notified", on = "2020-01-20", by = "EU", source = "s" },
    { kind = "entered-into-force", on = "2020-03-01", source = "s" },
    { kind = "denounced", on = "2025-01-31", effective = "2025-07-31", by = "KAZ", source = "s" },
]

[[agreements]]
id = "U"
title = "U"
kind = "sectoral"
binding = "binding"
parties = ["EU", "KAZ"]
entryIntoForce = [{ trigger = "last-notification", offset = [{ firstOfMonth = 2 }] }]
events = [
    { kind = "signed", on = "2015-12-21", source = "s" },
    { kind = "notified", on = "2016-03-25", by = "KAZ", source = "s" },
    { kind = "notified", on = "2020-01-20", by = "EU", source = "s" },
]

[[commitments]]
id = "C"
action = "Deepen cooperation"
by = "KAZ"
due = "2025"
status = "done"
completed = "2025-04-04"
evidence = "s"
source = "s"

[[commitments]]
id = "D"
action = "Meet"
due = "2025-12-31"
status = "not-started"
source = "undated"
"#;

fn ahead(on: &str) -> Vec<(String, AheadKind, String, String)> {
    let brief = Dossier::from_toml(DOSSIER).unwrap().brief(date::parse(on).unwrap());
    brief
        .ahead
        .into_iter()
        .map(|one| (one.on.to_string(), one.kind, one.text, one.path.to_string()))
        .collect()
}

fn at(on: &str, path: &str) -> Option<(String, AheadKind, String)> {
    let found = ahead(on).into_iter().find(|(.., at)| at == path);
    found.map(|(on, kind, text, _)| (on, kind, text))
}

#[test]
fn an_entry_into_force_that_follows_from_the_log_is_fixed() {
    let stated = "/agreements/0/events/3";
    let known = |kind, text: &str| Some(("2020-03-01".to_owned(), kind, text.to_owned()));
    assert_eq!(at("2020-02-29", stated), known(AheadKind::Fixed, "T: enters into force"));
    assert_eq!(at("2020-01-19", stated), known(AheadKind::Recorded, "T: entered into force"));
    assert_eq!(at("2020-03-01", stated), None);
    let by_rule = "/agreements/1/entryIntoForce/0";
    assert_eq!(at("2020-02-29", by_rule), known(AheadKind::Fixed, "U: enters into force by its rule"));
    assert_eq!(at("2020-01-19", by_rule), None);
    assert_eq!(at("2020-02-29", "/agreements/0/entryIntoForce/0"), None, "stated already");
}

#[test]
fn what_was_done_takes_effect_on_a_day_that_is_known() {
    let notice = |on| at(on, "/agreements/0/events/4").unwrap();
    let told = (
        "2025-07-31".to_owned(),
        AheadKind::Fixed,
        "T: denounced on 31 January 2025, takes effect".to_owned(),
    );
    assert_eq!(notice("2025-02-15"), told);
    assert_eq!(notice("2025-01-30").1, AheadKind::Recorded);
}

#[test]
fn deadlines_are_ahead_until_they_pass_or_the_thing_is_done() {
    let due = |on| at(on, "/commitments/0/due").map(|(due, kind, text)| (due, kind.to_string(), text));
    let told = |kind: &str| {
        Some(("2025".to_owned(), kind.to_owned(), "deadline: Deepen cooperation (Kazakhstan)".to_owned()))
    };
    assert_eq!(due("2024-12-23"), told("fixed"));
    assert_eq!(due("2024-05-31"), told("recorded"), "its source is of June 2024");
    assert_eq!(due("2025-04-03"), told("fixed"));
    assert_eq!(due("2025-04-04"), None, "done");
    let kind = |on| at(on, "/commitments/1/due").map(|(_, kind, _)| kind);
    assert_eq!(kind("2025-12-30"), Some(AheadKind::Recorded), "nothing says since when");
    assert_eq!(kind("2025-12-31"), None);
}
