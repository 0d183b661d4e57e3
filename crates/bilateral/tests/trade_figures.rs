//! What a check says of trade figures that nobody can have measured.

#![expect(clippy::unwrap_used, reason = "a failed unwrap in a test is a failed test")]

use bilateral::Dossier;
use bilateral::brief::ConclusionKind;
use bilateral::check::Finding;
use time::macros::date;

fn dossier(fields: &str) -> Dossier {
    let text = format!(
        "title = \"t\"\nparties = [\"KAZ\", \"EU\"]\nsources = [{{ id = \"s\", title = \"S\" }}]\n\
         [[trade]]\nid = \"T\"\nsource = \"s\"\n{fields}\n"
    );
    Dossier::from_toml(&text).unwrap()
}

fn fallen(flow: &str, figure: &str, rate: &str) -> Dossier {
    dossier(&format!(
        "reporter = \"KAZ\"\npartner = \"EU\"\nflow = \"{flow}\"\nperiod = \"2023\"\nsaid = \"2024-02-01\"\n\
         figure = \"{figure}\"\ngrowth = {{ rate = \"{rate}\" }}"
    ))
}

fn codes(findings: &[Finding]) -> Vec<(&str, bool)> {
    findings.iter().map(|finding| (finding.code, finding.uncertain)).collect()
}

#[test]
fn a_fall_by_all_or_more_leaves_no_base() {
    let lost = "trade.growth-impossible";
    for (flow, figure, rate, said) in [
        ("exports", "5 billion USD", "-150 %", vec![(lost, false)]),
        ("turnover", "0 billion USD", "-150 %", vec![(lost, false)]),
        ("exports", "5 billion USD", "-100 %", vec![(lost, true)]),
        ("exports", "0 billion USD", "-100 %", vec![]),
        ("exports", "5 billion USD", "-99 %", vec![]),
        ("balance", "-5 billion USD", "-150 %", vec![]),
    ] {
        let dossier = fallen(flow, figure, rate);
        let report = dossier.check();
        assert_eq!(codes(report.findings()), said, "{flow} {figure} {rate}");
        assert!(report.findings().iter().all(|finding| finding.path.as_str() == "/trade/0/growth"));
        let brief = dossier.brief(date!(2024 - 02 - 01));
        let based = brief.conclusions.iter().any(|one| one.kind == ConclusionKind::ImpliedBase);
        assert_eq!(based, matches!(rate, "-99 %") || flow == "balance", "{flow} {figure} {rate}");
    }
    // From 10 to -5 is a fall by 150 %.
    let base = fallen("balance", "-5 billion USD", "-150 %").trade()[0].implied_base().unwrap().unwrap();
    assert!(base.contains(10_000_000_000_i64.into()));
    let refused =
        fallen("exports", "5 billion USD", "-150 %").trade()[0].implied_base().unwrap().unwrap_err();
    assert_eq!(refused.code(), lost);
}

#[test]
fn figures_of_what_cannot_have_been_traded_are_found() {
    let found = |reporter: &str, partner: &str, flow: &str, period: &str| -> Vec<(&'static str, String)> {
        let report = dossier(&format!(
            "reporter = \"{reporter}\"\npartner = \"{partner}\"\nflow = \"{flow}\"\nperiod = \"{period}\"\n\
             said = \"2024-02-01\"\nfigure = \"5 billion USD\""
        ))
        .check();
        report.findings().iter().map(|one| (one.code, one.path.to_string())).collect()
    };
    let one = |code: &'static str, side: &str| vec![(code, format!("/trade/0/{side}"))];
    let sides = |reporter: &str, partner: &str| found(reporter, partner, "exports", "2023");
    let itself = one("trade.with-itself", "partner");
    assert_eq!(sides("KAZ", "KAZ"), itself);
    assert_eq!(found("KAZ", "KAZ", "turnover", "2023"), itself);
    assert_eq!(found("KAZ", "KAZ", "imports", "2023"), [], "goods that come back");
    assert_eq!(sides("EU", "EU"), itself);
    assert_eq!(found("EU", "EU", "imports", "2023"), itself);
    assert_eq!(sides("WORLD", "WORLD"), []);
    let member = one("trade.with-own-member", "partner");
    assert_eq!(sides("EU", "DEU"), member);
    assert_eq!(sides("DEU", "EU"), [], "a member's trade inside the Union is recorded");
    assert_eq!(found("EU", "GBR", "exports", "2019"), member);
    assert_eq!(found("EU", "GBR", "exports", "2020"), [], "it left in the course of the year");
    assert_eq!(found("EU", "GBR", "exports", "2021"), []);
    let gone = "trade.side-not-then";
    assert_eq!(
        sides("DDR", "SUN"),
        [(gone, "/trade/0/reporter".to_owned()), (gone, "/trade/0/partner".to_owned())]
    );
    assert_eq!(sides("SUN", "SUN").len(), 2);
    assert_eq!(found("DDR", "SUN", "exports", "1988"), []);
    assert_eq!(found("KAZ", "SUN", "exports", "1991").len(), 0, "there for a part of it");
    let early = one("trade.said-before-its-end", "said");
    assert_eq!(found("KAZ", "EU", "exports", "2025"), early);
    assert_eq!(found("KAZ", "EU", "exports", "2024-02"), early);
    assert_eq!(found("KAZ", "EU", "exports", "2024-02-01"), []);
}

#[test]
fn a_refusal_says_what_to_write() {
    let refused = |fields: &str| {
        let text = format!(
            "title = \"t\"\nparties = [\"KAZ\", \"EU\"]\n[[trade]]\nid = \"T\"\nsource = \"s\"\nreporter = \"KAZ\"\n\
             partner = \"EU\"\nflow = \"exports\"\nperiod = \"2023\"\nsaid = \"2024-02-01\"\n{fields}\n"
        );
        Dossier::from_toml(&text).unwrap_err().to_string()
    };
    let rate = refused("figure = \"5 %\"");
    assert!(!rate.contains("% USD") && rate.contains("no amount of money"), "{rate}");
    let bare = refused("figure = \"5 billion\"");
    assert!(bare.contains("write `5 billion USD`"), "{bare}");
    let growth = refused("figure = \"5 billion USD\"\ngrowth = \"+23 %\"");
    assert!(!growth.contains("struct") && growth.contains("{ rate = \"+23 %\" }"), "{growth}");
}
