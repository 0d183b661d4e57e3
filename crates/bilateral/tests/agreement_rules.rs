//! Every rule about agreements: a log that breaks it, one that keeps it, and one whose dates leave it open.

#![expect(clippy::unwrap_used, reason = "a failed unwrap in a helper is a failed test")]

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
    let code = "agreement.reservation-late";
    breaks(code, "", &refs(&[kaz("acceded", "2011-01-01"), kaz("reservation-made", "2012-01-01")]));
    keeps(code, "", &refs(&[kaz("acceded", "2011-01-01"), kaz("reservation-made", "2011-01-01")]));
    keeps(code, "", &refs(&[signed, kaz("ratified", "2011-01-01"), kaz("reservation-made", "2010-06-01")]));
    may_break(code, "", &refs(&[kaz("acceded", "2011-06"), kaz("reservation-made", "2011")]));
}

#[test]
fn provisional_application_has_its_time_and_its_parts() {
    let code = "agreement.provisional-after-force";
    let events =
        |on: &str| [at("entered-into-force", "2012-01-01"), at("provisional-application-started", on)];
    breaks(code, "", &refs(&events("2013-01-01")));
    keeps(code, "", &refs(&events("2011-01-01")));
    may_break(code, "", &refs(&events("2012")));
    let code = "agreement.provisional-beyond-competence";
    let whole = [at("provisional-application-started", "2016-05-01")];
    let part = [at("provisional-application-started", "2016-05-01") + ", scope = \"trade\""];
    breaks(code, "competence = \"mixed\"", &refs(&whole));
    keeps(code, "competence = \"mixed\"", &refs(&part));
    keeps(code, "competence = \"eu-only\"", &refs(&whole));
    let declared = "competence = \"mixed\"\nparts = [{ scope = \"trade\", competence = \"eu-only\" }, \
                    { scope = \"trade/criminal-law\", competence = \"member-states\" }]";
    keeps(code, declared, &refs(&part));
    let of = |scope: &str| {
        [at("provisional-application-started", "2016-05-01") + &format!(", scope = \"{scope}\"")]
    };
    breaks(code, declared, &refs(&of("trade/criminal-law")));
    breaks(code, declared, &refs(&of("trade/criminal-law/penalties")));
    let code = "agreement.unknown-part";
    keeps(code, declared, &refs(&of("trade/goods")));
    keeps(code, "", &refs(&of("cultural")));
    breaks(code, declared, &refs(&of("culture")));
    let rule = "entryIntoForce = [{ scope = \"culture\", trigger = \"fixed-date\", date = \"2020-01-01\" }]";
    breaks(code, &format!("{declared}\n{rule}"), &refs(&part));
}

#[test]
fn an_end_has_a_ground_and_its_notice() {
    let force = at("entered-into-force", "2000-01-01");
    let ended = at("terminated", "2012-01-01");
    breaks("agreement.ended-without-force", "", &[&ended]);
    keeps("agreement.ended-without-force", "", &[&force, &ended]);
    let code = "agreement.ended-without-ground";
    breaks(code, "", &[&force, &ended]);
    keeps(code, "", &[&force, &(ended.clone() + ", ground = \"consent\"")]);
    keeps(code, "", &[&force, &by("KAZ", "denounced", "2011-01-01"), &ended]);
    breaks(code, "", &[&force, &at("suspended", "2005-01-01")]);
    breaks("agreement.end-undated", "", &[&force, &at("terminated", "2012/..")]);
    keeps("agreement.end-undated", "", &[&force, &at("terminated", "../2012")]);
    let denounced =
        |effect: &str| by("KAZ", "denounced", "2011-01-31") + &format!(", effective = \"{effect}\"");
    let code = "agreement.notice-below-default";
    breaks(code, "", &[&force, &denounced("2011-07-31")]);
    keeps(code, "", &[&force, &denounced("2012-01-31")]);
    may_break(code, "", &[&force, &denounced("2012")]);
    let code = "agreement.notice-too-short";
    breaks(code, "terms = { notice = 6 }", &[&force, &denounced("2011-07-30")]);
    keeps(code, "terms = { notice = 6 }", &[&force, &denounced("2011-07-31")]);
    may_break(code, "terms = { notice = 6 }", &[&force, &denounced("2011")]);
    let code = "agreement.ended-within-term";
    breaks(code, "terms = { initialTerm = 180 }", &[&force, &denounced("2012-01-31")]);
    keeps(code, "terms = { initialTerm = 120 }", &[&force, &denounced("2012-01-31")]);
    let code = "agreement.revoked-too-late";
    let revoked = |on: &str| by("KAZ", "denunciation-revoked", on);
    breaks(code, "", &[&force, &denounced("2012-01-31"), &revoked("2012-02-01")]);
    keeps(code, "", &[&force, &denounced("2012-01-31"), &revoked("2011-12-01")]);
    may_break(code, "", &[&force, &denounced("2012-01-31"), &revoked("2012")]);
}

/// In force by its own rule two months after the later notification.
const BY_RULE: &str =
    "entryIntoForce = [{ trigger = \"last-notification\", offset = [{ firstOfMonth = 2 }] }]";

#[test]
fn force_by_rule_is_force() {
    let signed = at("signed", "1999-01-01");
    let notified = [by("EU", "notified", "2000-01-10"), by("KAZ", "notified", "2000-01-20")];
    let with = |more: &[String]| [std::slice::from_ref(&signed), &notified[..], more].concat();
    let code = "agreement.out-of-order";
    let ended = |kind: &str, on: &str| at(kind, on) + ", ground = \"consent\"";
    for kind in ["terminated", "expired", "superseded"] {
        breaks(code, BY_RULE, &refs(&with(&[ended(kind, "1999-06-01")])));
        keeps(code, BY_RULE, &refs(&with(&[ended(kind, "2000-03-01")])));
        may_break(code, BY_RULE, &refs(&with(&[ended(kind, "2000")])));
        let stated = at("entered-into-force", "2000-03-01");
        breaks(code, "", &[&stated, &ended(kind, "1999-06-01")]);
    }
    let code = "agreement.ended-without-force";
    let over = ended("terminated", "2005-01-01");
    keeps(code, BY_RULE, &refs(&with(std::slice::from_ref(&over))));
    breaks(code, BY_RULE, &[&signed, &over]);
    breaks(code, BY_RULE, &[&signed, &notified[0], &over]);
    let open = by("KAZ", "notified", "2000/..");
    may_break(code, BY_RULE, &[&signed, &notified[0], &open, &over]);
    let code = "agreement.ended-within-term";
    let left = by("KAZ", "denounced", "2005-01-01") + ", effective = \"2006-01-01\"";
    breaks(
        code,
        &format!("{BY_RULE}\nterms = {{ initialTerm = 120 }}"),
        &refs(&with(std::slice::from_ref(&left))),
    );
    keeps(code, &format!("{BY_RULE}\nterms = {{ initialTerm = 60 }}"), &refs(&with(&[left])));
    breaks("agreement.registered-before-force", BY_RULE, &refs(&with(&[at("registered", "2000-02-01")])));
}

#[test]
fn provisional_application_of_what_is_in_force_already_for_that_party() {
    let code = "agreement.provisional-after-force";
    let begun = |on: &str| at("provisional-application-started", on);
    let notified = [by("EU", "notified", "2000-01-10"), by("KAZ", "notified", "2000-01-20")];
    let with = |more: String| [&notified[..], &[more]].concat();
    breaks(code, BY_RULE, &refs(&with(begun("2001-01-01"))));
    keeps(code, BY_RULE, &refs(&with(begun("2000-02-01"))));
    may_break(code, BY_RULE, &refs(&with(begun("2000"))));
    let kaz = |on: &str| by("KAZ", "provisional-application-started", on);
    breaks(code, BY_RULE, &refs(&with(kaz("2001-01-01"))));
    let force = at("entered-into-force", "2000-01-01");
    breaks(code, "", &[&force, &kaz("2001-01-01")]);
    keeps(code, "", &[&force, &kaz("1999-01-01")]);
    // A signatory may go on applying provisionally what is in force among others.
    let many = "parties = [\"DEU\", \"FRA\", \"KAZ\"]";
    let others = [by("DEU", "ratified", "1999-01-01"), by("FRA", "ratified", "1999-01-01"), force];
    let applied = kaz("2001-01-01");
    keeps(code, many, &refs(&[&others[..], std::slice::from_ref(&applied)].concat()));
    let joined = |on: &str| [&others[..], &[by("KAZ", "ratified", on), applied.clone()]].concat();
    breaks(code, many, &refs(&joined("2000-06-01")));
    keeps(code, many, &refs(&joined("2002-06-01")));
    may_break(code, many, &refs(&joined("2000/2001")));
}

#[test]
fn the_union_and_its_members() {
    let conclusion = at("conclusion-decided", "2020-01-20");
    breaks("agreement.concluded-without-parliament", "", &[&conclusion]);
    keeps(
        "agreement.concluded-without-parliament",
        "",
        &[&at("parliament-consented", "2017-12-12"), &conclusion],
    );
    let french = by("FRA", "ratified", "2016-01-01");
    breaks("agreement.member-in-union-only", "competence = \"eu-only\"", &[&french]);
    keeps("agreement.member-in-union-only", "competence = \"mixed\"", &[&french]);
    let code = "agreement.mixed-consent-missing";
    let force = at("entered-into-force", "2020-03-01");
    let mixed = "competence = \"mixed\"";
    let german = by("DEU", "signed", "2015-12-21");
    breaks(code, mixed, &[&conclusion, &french, &german, &force]);
    breaks(code, mixed, &[&conclusion, &by("FRA", "ratified", "2021-01-01"), &force]);
    keeps(code, mixed, &[&conclusion, &french, &force]);
    may_break(code, mixed, &[&conclusion, &by("FRA", "ratified", "2020"), &force]);
    keeps(code, mixed, &[&conclusion, &force]);
    breaks("agreement.bloc-and-member", "parties = [\"EU\", \"FRA\", \"KAZ\"]", &[&force]);
    keeps(
        "agreement.bloc-and-member",
        "competence = \"mixed\"\nparties = [\"EU\", \"FRA\", \"KAZ\"]",
        &[&force],
    );
    breaks("agreement.talks-without-mandate", "", &[&at("negotiation-opened", "2011-06")]);
    breaks("agreement.signed-without-decision", "", &[&at("signed", "2015-12-21")]);
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
