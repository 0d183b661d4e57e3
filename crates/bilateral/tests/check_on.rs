//! What a check finds on a day: what had happened by then, and what had lain still.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a failed unwrap in a test is a failed test")]

use bilateral::Dossier;
use bilateral::wire::date;

const HEAD: &str = "title = \"t\"\nparties = [\"KAZ\", \"EU\"]\nsources = [{ id = \"s\", title = \"S\" }]\n";

fn dossier(body: &str) -> Dossier {
    Dossier::from_toml(&format!("{HEAD}{body}")).unwrap()
}

fn agreement(id: &str, more: &str, events: &[(&str, &str)]) -> String {
    let binding = if more.contains("valid") { "non-binding" } else { "binding" };
    let events: Vec<String> = events
        .iter()
        .map(|(kind, on)| format!("{{ kind = \"{kind}\", on = \"{on}\", source = \"s\" }}"))
        .collect();
    format!(
        "[[agreements]]\nid = \"{id}\"\ntitle = \"{id}\"\nkind = \"sectoral\"\nbinding = \"{binding}\"\n\
         parties = [\"EU\", \"KAZ\"]\n{more}events = [{}]\n",
        events.join(", ")
    )
}

fn codes(dossier: &Dossier, on: &str) -> Vec<&'static str> {
    dossier.check_on(date::parse(on).unwrap()).findings().iter().map(|finding| finding.code).collect()
}

fn message(dossier: &Dossier, on: &str) -> String {
    let report = dossier.check_on(date::parse(on).unwrap());
    let [finding] = report.findings() else { panic!("{report}") };
    finding.message.clone()
}

#[test]
fn a_later_event_is_not_weighed() {
    let signed = dossier(&agreement("A", "", &[("initialled", "2024-10-14"), ("signed", "2025/2026-11")]));
    let without = "agreement.signed-without-decision";
    assert_eq!(codes(&signed, "2024-12-31"), [""; 0]);
    assert_eq!(codes(&signed, "2025-01-01"), [without], "it may have been signed");
    assert_eq!(signed.check().findings().len(), 1, "without a day all is weighed");
}

#[test]
fn what_is_impossible_is_so_on_every_day() {
    let body =
        agreement("A", "", &[("entered-into-force", "2019"), ("signed", "2020"), ("ratified", "2018")]);
    let twice = body.clone() + &agreement("A", "", &[("initialled", "2020")]);
    for on in ["1990-06-01", "2026-11-28"] {
        let found = codes(&dossier(&twice), on);
        assert!(found.contains(&"dossier.duplicate-id"), "{on}: {found:?}");
        assert!(found.contains(&"agreement.in-force-before-signature"), "{on}: {found:?}");
    }
}

#[test]
fn a_gap_is_one_from_the_day_the_next_is_agreed() {
    let windows = |begun: &str| {
        dossier(
            &(agreement("A", "valid = \"2023/2024\"\n", &[("endorsed", "2023-05-19")])
                + &agreement("B", "valid = \"2025/2026\"\nfollows = \"A\"\n", &[("endorsed", begun)])),
        )
    };
    let gap = windows("2025-04-04");
    assert_eq!(codes(&gap, "2025-04-03"), [""; 0]);
    assert_eq!(
        message(&gap, "2025-04-04"),
        "`A` ran out on 31 December 2024, `B` was endorsed on 4 April 2025: 93 days uncovered"
    );
    let overlap = windows("2024-11-30");
    assert_eq!(codes(&overlap, "2024-11-29"), [""; 0]);
    assert_eq!(
        message(&overlap, "2024-12-15"),
        "`A` runs out on 31 December 2024, `B` was endorsed on 30 November 2024: 32 days covered twice"
    );
    assert!(message(&overlap, "2025-01-01").starts_with("`A` ran out"));
}

#[test]
fn a_supersession_is_open_once_the_later_treaty_is_in_force() {
    let open = dossier(
        &(agreement("A", "", &[("entered-into-force", "1999-07-01")])
            + &agreement("B", "supersedes = [\"A\"]\n", &[("entered-into-force", "2020-03-01")])),
    );
    assert_eq!(codes(&open, "2020-02-29"), [""; 0]);
    assert_eq!(codes(&open, "2020-03-01"), ["agreement.supersession-open"]);
}

#[test]
fn figures_published_later_are_not_weighed() {
    let figure = |period: &str, figure: &str, said: &str| {
        format!(
            "reporter = \"KAZ\"\npartner = \"EU\"\nflow = \"exports\"\nperiod = \"{period}\"\n\
             figure = \"{figure}\"\nsaid = \"{said}\"\nsource = \"s\"\n"
        )
    };
    let own = format!("[[trade]]\nid = \"T\"\n{}", figure("2023", "42 billion USD", "2024-12-23"));
    let claim = |said: &str| {
        format!("[[claims]]\n[claims.trade]\nid = \"C\"\n{}", figure("2023", "40 billion USD", said))
    };
    let conflict = "trade.series-conflict";
    let known = dossier(&(own.clone() + &claim("2024-02-01")));
    assert_eq!(codes(&known, "2024-01-31"), [""; 0]);
    // The own figure is about a year that had passed, and stands in the brief of that day.
    assert_eq!(codes(&known, "2024-02-01"), [conflict]);
    let later = dossier(&(own + &claim("2025-02-01")));
    assert_eq!(codes(&later, "2024-12-31"), [""; 0]);
    assert_eq!(codes(&later, "2025-02-01"), [conflict]);
}

#[test]
fn what_has_lain_still_is_counted_from_what_is_known() {
    let initialled = |on: &str, more: &[(&str, &str)]| {
        dossier(&agreement("A", "", &[&[("initialled", on)], more].concat()))
    };
    let proposed = initialled("2007", &[("proposed", "2008-02-21"), ("abandoned", "2008/2022")]);
    assert_eq!(
        message(&proposed, "2015-12-22"),
        "`A` was initialled 2913 to 3277 days ago; the last that is on record since: proposed on 21 February \
         2008; perhaps also by then: abandoned (known only as some day from 2008 to 2022)"
    );
    let doubtful = initialled("2007-03-01", &[("abandoned", "2008/2022")]);
    assert!(
        message(&doubtful, "2015-12-22")
            .contains("3218 days ago; nothing has certainly happened since; perhaps"),
        "{}",
        message(&doubtful, "2015-12-22")
    );
    let still = initialled("2007-03-01", &[("signed", "2016-01-01")]);
    assert_eq!(
        message(&still, "2015-12-22"),
        "`A` was initialled 3218 days ago; nothing on record has happened since"
    );
    assert_eq!(codes(&initialled("2007", &[]), "2012-12-29"), [""; 0], "perhaps for less than five years");
}
