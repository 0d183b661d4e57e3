//! Every rule about agreements: a log that breaks it, one that keeps it, and one whose dates leave it open.

#![expect(clippy::unwrap_used, reason = "a failed unwrap in a helper is a failed test")]

mod force;
mod union;

use bilateral::error::Severity;
use bilateral::{Dossier, explain};

const HEAD: &str = "title = \"Two parties\"\nparties = [\"KAZ\", \"EU\"]\nsources = [{ id = \"S\", title = \"A source\" }, { id = \"R\", title = \"Another\" }]\n";

fn agreement(fields: &str, events: &[&str]) -> String {
    let parties = if fields.contains("parties =") { "" } else { "parties = [\"EU\", \"KAZ\"]\n" };
    let id = if fields.contains("id = \"B\"") { "" } else { "id = \"A\"\n" };
    let events: Vec<String> = events
        .iter()
        .map(|event| {
            let source = if event.contains("source") { "" } else { ", source = \"S\"" };
            format!("{{ {event}{source} }}")
        })
        .collect();
    format!(
        "[[agreements]]\ntitle = \"T\"\nkind = \"sectoral\"\nbinding = \"binding\"\n{id}{parties}{fields}\nevents = [{}]\n",
        events.join(", ")
    )
}

/// The findings with one code: how many are certain, and how many say "perhaps".
fn found(text: &str, code: &str) -> (usize, usize) {
    assert!(explain(code).is_some(), "{code} has no page");
    let dossier = Dossier::from_toml(&format!("{HEAD}{text}")).unwrap();
    let report = dossier.check();
    let of = |uncertain: bool| {
        report.findings().iter().filter(|one| one.code == code && one.uncertain == uncertain).count()
    };
    for finding in report.findings().iter().filter(|finding| finding.uncertain) {
        assert_eq!(finding.severity, Severity::Note, "{finding}");
        assert!(finding.message.starts_with("perhaps "), "{finding}");
        let back: bilateral::check::Finding =
            serde_json::from_str(&serde_json::to_string(finding).unwrap()).unwrap();
        assert_eq!(&back, finding);
    }
    (of(false), of(true))
}

#[track_caller]
fn breaks(code: &str, fields: &str, events: &[&str]) {
    let (yes, _) = found(&agreement(fields, events), code);
    assert!(yes > 0, "{code} is not found in {events:?}");
}

#[track_caller]
fn may_break(code: &str, fields: &str, events: &[&str]) {
    assert_eq!(found(&agreement(fields, events), code), (0, 1), "{code} in {events:?}");
}

#[track_caller]
fn keeps(code: &str, fields: &str, events: &[&str]) {
    assert_eq!(found(&agreement(fields, events), code), (0, 0), "{code} in {events:?}");
}

fn at(kind: &str, on: &str) -> String {
    format!("kind = \"{kind}\", on = \"{on}\"")
}

fn by(party: &str, kind: &str, on: &str) -> String {
    format!("kind = \"{kind}\", on = \"{on}\", by = \"{party}\"")
}

fn refs(events: &[String]) -> Vec<&str> {
    events.iter().map(String::as_str).collect()
}

/// An order of two events: broken, kept and left open.
#[track_caller]
fn order(code: &str, first: &str, then: &str) {
    let pair = |one: &str, other: &str| vec![at(first, one), at(then, other)];
    breaks(code, "", &refs(&pair("2015-12-21", "2014-12-21")));
    keeps(code, "", &refs(&pair("2014-12-21", "2015-12-21")));
    keeps(code, "", &refs(&pair("2014-12-21", "2014-12-21")));
    may_break(code, "", &refs(&pair("2015-06", "2015")));
    may_break(code, "", &refs(&pair("2015-12-21~", "2014-12-21")));
}

/// In force by its own rule two months after the later notification.
const BY_RULE: &str =
    "entryIntoForce = [{ trigger = \"last-notification\", offset = [{ firstOfMonth = 2 }] }]";

#[test]
fn what_comes_before_what() {
    order("agreement.in-force-before-signature", "signed", "entered-into-force");
    order("agreement.provisional-before-signature", "signed", "provisional-application-started");
    order("agreement.consent-before-signature", "signed", "ratified");
    order("agreement.in-force-before-conclusion", "conclusion-decided", "entered-into-force");
    order("agreement.conclusion-before-parliament", "parliament-consented", "conclusion-decided");
    order("agreement.out-of-order", "entered-into-force", "terminated");
    order("agreement.wto-notified-before-signature", "signed", "notified-to-wto");
    order("agreement.registered-before-force", "entered-into-force", "registered");
}

#[test]
fn a_retroactive_clause_turns_the_error_into_a_note() {
    let events = [at("signed", "2015-12-21"), at("entered-into-force", "2015-01-01")];
    let retroactive = "terms = { retroactive = true }";
    breaks("agreement.in-force-before-signature", "", &refs(&events));
    keeps("agreement.in-force-before-signature", retroactive, &refs(&events));
    breaks("agreement.reaches-back", retroactive, &refs(&events));
}

#[test]
fn one_party_after_another() {
    let kaz = |kind: &str, on: &str| by("KAZ", kind, on);
    let signed = at("signed", "2010-01-01");
    let own = [by("EU", "signed", "2010-01-01"), kaz("signed", "2012-01-01"), kaz("ratified", "2011-01-01")];
    breaks("agreement.consent-before-signature", "", &refs(&own));
    let code = "agreement.deposit-before-consent";
    breaks(code, "", &refs(&[kaz("ratified", "2011-01-01"), kaz("deposited", "2010-06-01")]));
    keeps(code, "", &refs(&[kaz("ratified", "2011-01-01"), kaz("deposited", "2011-01-01")]));
    may_break(code, "", &refs(&[kaz("ratified", "2011-06"), kaz("notified", "2011")]));
    let code = "agreement.in-force-before-instrument";
    breaks(code, "", &refs(&[kaz("acceded", "2011-01-01"), kaz("entered-into-force", "2010-06-01")]));
    keeps(code, "", &refs(&[kaz("succeeded", "2011-01-01"), kaz("entered-into-force", "1991-12-16")]));
    keeps(code, "", &refs(&[kaz("acceded", "2011-01-01"), kaz("entered-into-force", "2011-01-01")]));
    may_break(code, "", &refs(&[kaz("acceded", "2011-06"), kaz("entered-into-force", "2011")]));
    let code = "agreement.ratified-unsigned";
    breaks(code, "", &refs(&[by("EU", "signed", "2010-01-01"), kaz("ratified", "2011-01-01")]));
    keeps(code, "", &refs(&[signed.clone(), kaz("ratified", "2011-01-01")]));
    keeps(code, "", &refs(&[by("EU", "signed", "2010-01-01"), kaz("acceded", "2011-01-01")]));
    let code = "agreement.accession-by-signatory";
    breaks(code, "", &refs(&[kaz("signed", "2010-01-01"), kaz("acceded", "2011-01-01")]));
    keeps(code, "", &refs(&[kaz("signed", "2010-01-01"), kaz("ratified", "2011-01-01")]));
    may_break(code, "", &refs(&[kaz("signed", "2011-06"), kaz("acceded", "2011")]));
    breaks(code, "", &refs(&[signed.clone(), kaz("acceded", "2011-01-01")]));
    keeps(code, "", &refs(&[kaz("acceded", "2009-01-01"), signed.clone()]));
    keeps(code, "parties = [\"DEU\", \"FRA\"]", &refs(&[signed.clone(), kaz("acceded", "2011-01-01")]));
    let code = "agreement.reservation-late";
    breaks(code, "", &refs(&[kaz("acceded", "2011-01-01"), kaz("reservation-made", "2012-01-01")]));
    keeps(code, "", &refs(&[kaz("acceded", "2011-01-01"), kaz("reservation-made", "2011-01-01")]));
    keeps(
        code,
        "",
        &refs(&[signed.clone(), kaz("ratified", "2011-01-01"), kaz("reservation-made", "2010-06-01")]),
    );
    may_break(code, "", &refs(&[kaz("acceded", "2011-06"), kaz("reservation-made", "2011")]));
}

#[test]
fn a_reservation_is_made_with_an_act() {
    let kaz = |kind: &str, on: &str| by("KAZ", kind, on);
    let reserved = |on: &str| kaz("reservation-made", on);
    let code = "agreement.reservation-without-act";
    let both = [kaz("signed", "2010-01-01"), kaz("ratified", "2011-01-01")];
    let with = |more: &[String]| [&both[..], more].concat();
    breaks(code, "", &refs(&with(&[reserved("2010-06-01")])));
    keeps(code, "", &refs(&with(&[reserved("2010-01-01")])));
    keeps(code, "", &refs(&with(&[reserved("2011-01-01")])));
    keeps(code, "", &refs(&with(&[reserved("2010-06-01"), reserved("2011-01-01")])));
    may_break(code, "", &refs(&with(&[reserved("2010")])));
    // Late is late, and what is dated between the act at home and the instrument is made with one of them.
    keeps(code, "", &refs(&with(&[reserved("2012-01-01")])));
    keeps(code, "", &refs(&with(&[kaz("deposited", "2011-03-01"), reserved("2011-02-01")])));
    breaks(code, "", &refs(&[kaz("acceded", "2011-01-01"), reserved("2010-06-01")]));
    breaks(code, "", &refs(&[by("EU", "signed", "2010-01-01"), reserved("2010-06-01")]));
    keeps(code, "", &refs(&[at("signed", "2010-06-01"), reserved("2010-06-01")]));
}

#[test]
fn what_binds_nobody_has_no_act_of_a_treaty() {
    let code = "agreement.non-binding-in-force";
    let memorandum = |kind: &str| {
        let text = agreement("", &[&at("signed", "2015-12-21"), &at(kind, "2016-01-01")]);
        found(&text.replace("binding = \"binding\"", "binding = \"non-binding\""), code)
    };
    for kind in
        ["ratified", "signed-definitively", "reservation-made", "objection-made", "intention-not-to-join"]
    {
        assert_eq!(memorandum(kind), (1, 0), "{kind}");
    }
    // Somebody decides to sign a memorandum too, and its cooperation can be suspended and ended.
    for kind in ["signature-authorised", "suspended", "terminated", "signed"] {
        assert_eq!(memorandum(kind), (0, 0), "{kind}");
    }
}

#[test]
fn who_acts_is_there() {
    breaks("agreement.unknown-party", "", &[&by("USA", "ratified", "2016-01-01")]);
    breaks("agreement.not-a-member-then", "", &[&by("GBR", "ratified", "2021-01-01")]);
    breaks("agreement.not-a-member-then", "", &[&by("HRV", "ratified", "2012-01-01")]);
    keeps("agreement.not-a-member-then", "", &[&by("GBR", "ratified", "2016-01-01")]);
    let code = "agreement.before-the-party";
    breaks(code, "", &[&by("KAZ", "signed", "1991-12-15")]);
    keeps(code, "", &[&by("KAZ", "signed", "1991-12-16")]);
    may_break(code, "", &[&by("KAZ", "signed", "1991")]);
    breaks(code, "", &[&at("signed", "1990-06-01")]);
}

#[test]
fn every_move_of_the_text() {
    let (fine, unusual, impossible) = (0, 1, 2);
    let kinds = [
        "negotiation-authorised",
        "negotiation-opened",
        "text-agreed",
        "initialled",
        "signature-authorised",
        "signed",
        "abandoned",
    ];
    // From each row to each column.
    let matrix = [
        [fine, fine, unusual, unusual, impossible, impossible, fine],
        [impossible, fine, fine, fine, unusual, unusual, fine],
        [impossible, fine, fine, fine, fine, fine, fine],
        [impossible, fine, impossible, fine, fine, fine, fine],
        [impossible, unusual, impossible, impossible, fine, fine, fine],
        [impossible, impossible, impossible, impossible, impossible, fine, unusual],
    ];
    for (row, from) in matrix.iter().zip(kinds) {
        for (verdict, to) in row.iter().zip(kinds) {
            let log = agreement("", &[&at(from, "2010-01-01"), &at(to, "2011-01-01")]);
            let skips = found(&log, "agreement.transition-skips").0;
            let breaks = found(&log, "agreement.transition-impossible").0;
            assert_eq!(
                (skips, breaks),
                (usize::from(*verdict == 1), usize::from(*verdict == 2)),
                "{from} to {to}"
            );
        }
    }
    breaks("agreement.transition-impossible", "", &[&at("abandoned", "2010-01-01")]);
    may_break(
        "agreement.transition-impossible",
        "",
        &[&at("signed", "2010"), &at("initialled", "2010/2011")],
    );
    let again = [
        at("initialled", "2007") + ", version = \"one\"",
        at("abandoned", "2010") + ", version = \"one\"",
        at("negotiation-opened", "2022") + ", version = \"two\"",
    ];
    keeps("agreement.transition-impossible", "", &refs(&again));
}

#[test]
fn a_rule_is_held_against_what_is_stated() {
    let code = "agreement.entry-into-force-differs";
    let rule = "entryIntoForce = [{ trigger = \"last-notification\", offset = [{ firstOfMonth = 2 }] }]";
    let log = |stated: &str| {
        [
            by("EU", "notified", "2020-01-20"),
            by("KAZ", "notified", "2016-03-25"),
            at("entered-into-force", stated),
        ]
    };
    keeps(code, rule, &refs(&log("2020-03-01")));
    breaks(code, rule, &refs(&log("2020-02-01")));
    may_break(code, rule, &refs(&log("2020-03")));
}

#[test]
fn sources_that_differ_are_all_kept() {
    let code = "agreement.sources-conflict";
    let signed = |on: &str, source: &str| at("signed", on) + &format!(", source = \"{source}\"");
    breaks(code, "", &[&signed("2015-12-21", "S"), &signed("2015-12-22", "R")]);
    keeps(code, "", &[&signed("2015-12-21", "S"), &signed("2015-12", "R")]);
    keeps(code, "", &[&signed("2015-12-21", "S"), &signed("2015-12-22", "S")]);
    breaks(
        "agreement.force-dates-conflict",
        "",
        &[&at("entered-into-force", "2020-03-01"), &at("entered-into-force", "2020-04-01")],
    );
}

#[test]
fn between_agreements() {
    let earlier = agreement(
        "parties = [\"KAZ\", \"EU\", \"FRA\"]\ncompetence = \"mixed\"",
        &[&at("entered-into-force", "1999-07-01"), &at("superseded", "2020-03-01")],
    );
    let later = |parties: &str| {
        agreement(
            &format!("id = \"B\"\nsupersedes = [\"A\"]\nparties = [{parties}]\ncompetence = \"mixed\""),
            &[&at("entered-into-force", "2020-03-01")],
        )
    };
    let code = "agreement.supersession-partial";
    assert_eq!(found(&format!("{earlier}{}", later("\"EU\", \"KAZ\"")), code).0, 1);
    assert_eq!(found(&format!("{earlier}{}", later("\"EU\", \"KAZ\", \"FRA\"")), code).0, 0);
    for relation in ["supersedes = [\"A\"]", "amends = [\"A\"]", "accessionTo = \"A\"", "implements = \"A\""]
    {
        let circle = agreement("follows = \"B\"", &[&at("initialled", "2020")])
            + &agreement(&format!("id = \"B\"\n{relation}"), &[&at("initialled", "2020")]);
        assert_eq!(found(&circle, "dossier.circular-relation").0, 2, "{relation}");
    }
    let replaced = agreement("", &[&at("entered-into-force", "1999-07-01")]);
    let by_rule = |events: &[&str]| {
        let fields = format!("id = \"B\"\nsupersedes = [\"A\"]\n{BY_RULE}");
        format!("{replaced}{}", agreement(&fields, events))
    };
    let notified = [by("EU", "notified", "2004-01-10"), by("KAZ", "notified", "2004-01-20")];
    let code = "agreement.supersession-open";
    assert_eq!(found(&by_rule(&[&notified[0], &notified[1]]), code).0, 1);
    assert_eq!(found(&by_rule(&[&notified[0]]), code).0, 0);
    let nowhere = agreement("amends = [\"X\"]\naccessionTo = \"Y\"", &[&at("initialled", "2020")]);
    assert_eq!(found(&nowhere, "dossier.unknown-reference").0, 2);
}
