//! Findings on the procedure of the Union and on mixed agreements.

use super::{at, breaks, by, keeps, may_break};

#[test]
fn the_union_and_its_members() {
    let conclusion = at("conclusion-decided", "2020-01-20");
    breaks("agreement.concluded-without-parliament", "", &[&conclusion]);
    keeps(
        "agreement.concluded-without-parliament",
        "",
        &[&at("parliament-consented", "2017-12-12"), &conclusion],
    );
    let kazakh = by("KAZ", "parliament-consented", "2016-03-25");
    breaks("agreement.concluded-without-parliament", "", &[&kazakh, &conclusion]);
    keeps(
        "agreement.conclusion-before-parliament",
        "",
        &[&conclusion, &by("KAZ", "parliament-consented", "2021-01-01")],
    );
    let european = |on: &str| by("EU", "parliament-consented", on);
    keeps("agreement.concluded-without-parliament", "", &[&european("2017-12-12"), &conclusion]);
    breaks("agreement.conclusion-before-parliament", "", &[&conclusion, &european("2021-01-01")]);
    let french = by("FRA", "ratified", "2016-01-01");
    breaks("agreement.member-in-union-only", "competence = \"eu-only\"", &[&french]);
    keeps("agreement.member-in-union-only", "competence = \"mixed\"", &[&french]);
    for kind in ["deposited", "notified"] {
        breaks(
            "agreement.member-in-union-only",
            "competence = \"eu-only\"",
            &[&by("FRA", kind, "2016-01-01")],
        );
    }
    let code = "agreement.mixed-consent-missing";
    let force = at("entered-into-force", "2020-03-01");
    let mixed = "competence = \"mixed\"";
    let german = by("DEU", "signed", "2015-12-21");
    let partner = by("KAZ", "notified", "2016-03-31");
    breaks(code, mixed, &[&conclusion, &french, &german, &partner, &force]);
    breaks(code, mixed, &[&conclusion, &by("FRA", "ratified", "2021-01-01"), &partner, &force]);
    keeps(code, mixed, &[&conclusion, &french, &partner, &force]);
    may_break(code, mixed, &[&conclusion, &by("FRA", "ratified", "2020"), &partner, &force]);
    breaks(code, mixed, &[&conclusion, &french, &force]);
    breaks(code, mixed, &[&conclusion, &french, &by("KAZ", "ratified", "2021-01-01"), &force]);
    keeps(code, mixed, &[&conclusion, &french, &at("exchanged", "2019-01-01"), &force]);
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
