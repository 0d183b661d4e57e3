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
