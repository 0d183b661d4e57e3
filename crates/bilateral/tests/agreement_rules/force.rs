//! Findings on force, provisional application and the end.

use bilateral::Dossier;

use super::{BY_RULE, HEAD, agreement, at, breaks, by, keeps, may_break, refs};

#[test]
fn a_denunciation_without_effect_is_named() {
    let code = "agreement.denunciation-open";
    let force = at("entered-into-force", "2000-01-01");
    let left = by("KAZ", "denounced", "2011-01-31");
    breaks(code, "", &[&force, &left]);
    keeps(code, "", &[&force, &(left.clone() + ", effective = \"2012-01-31\"")]);
    keeps(code, "", &[&force, &left, &at("terminated", "2012-01-31")]);
    keeps(code, "", &[&force, &left, &by("KAZ", "terminated", "2012-01-31")]);
    keeps(code, "", &[&force, &left, &by("KAZ", "denunciation-revoked", "2011-06-01")]);
    breaks(code, "", &[&force, &left, &by("EU", "denunciation-revoked", "2011-06-01")]);
    let said = |fields: &str| {
        let dossier = Dossier::from_toml(&format!("{HEAD}{}", agreement(fields, &[&force, &left]))).unwrap();
        let report = dossier.check();
        report.findings().iter().find(|finding| finding.code == code).map(|finding| finding.message.clone())
    };
    assert_eq!(
        said("terms = { notice = 6 }").as_deref(),
        Some(
            "`A`: denounced by Kazakhstan on 31 January 2011, and from when is not on record, \
             not before the 6 months agreed have run on 31 July 2011"
        )
    );
    assert!(
        said("")
            .unwrap()
            .ends_with("not before the 12 months of VCLT Article 56(2) have run on 31 January 2012")
    );
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
