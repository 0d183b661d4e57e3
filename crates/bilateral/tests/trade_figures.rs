//! What a check says of trade figures that nobody can have measured.

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
    let lost = "trade.growth-without-base";
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
