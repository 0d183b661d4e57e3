//! Claims written in a dossier: verdicts, tables, a picture.
#![expect(clippy::unwrap_used, reason = "test code")]

use bilateral::Dossier;
use bilateral::claim::Verdict;
use serde_json::Value;
use time::macros::date;

fn worked() -> Dossier {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/kazakhstan-eu/dossier.toml");
    Dossier::from_toml(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn the_article_is_believed_first_and_its_base_follows() {
    let checked = worked().check_claims(Some(date!(2024 - 12 - 23)));
    let base =
        checked.solution.quantities.iter().find(|one| one.about.contains("January–October 2023")).unwrap();
    assert_eq!(base.shown, "33.32–33.67 billion USD");
    let year = checked.solution.quantities.iter().find(|one| one.about.contains("the year 2023")).unwrap();
    assert_eq!(year.shown, "41.35–41.45 billion USD");
    assert!(year.left_out.iter().all(|id| id.as_str() == "T7"), "{:?}", year.left_out);
    let verdict =
        |id: &str| checked.solution.claims.iter().find(|one| one.id.as_str() == id).unwrap().verdict;
    assert_eq!(verdict("T3"), Verdict::Consistent);
    assert_eq!(verdict("T4"), Verdict::Consistent);
    assert_eq!(verdict("T7"), Verdict::Contradicted);
    assert_eq!(verdict("I5"), Verdict::Incomparable);
}

#[test]
fn the_rank_the_article_claims_is_on_record_and_in_the_brief() {
    let text = worked().brief_with_claims(date!(2024 - 12 - 23)).text();
    let line = |id: &str| text.lines().find(|line| line.starts_with(id)).unwrap_or_default().to_owned();
    for (id, about) in [("R1 ", "turnover"), ("R2 ", "unstated")] {
        let line = line(id);
        for word in ["rank", about, "European Union", "article"] {
            assert!(line.contains(word), "{word}: {line}");
        }
    }
}

#[test]
fn what_was_said_later_is_not_known_yet() {
    let dossier = worked();
    let ids = |on| {
        let claims = dossier.check_claims(on).solution.claims;
        claims.iter().map(|one| one.id.to_string()).collect::<Vec<_>>()
    };
    assert!(!ids(Some(date!(2024 - 12 - 23))).contains(&"T12".to_owned()));
    assert!(ids(None).contains(&"T12".to_owned()));
}

#[test]
fn the_brief_has_the_claims_in_every_rendering() {
    let brief = worked().brief_with_claims(date!(2025 - 12 - 31));
    for (name, rendered) in [("text", brief.text()), ("markdown", brief.markdown()), ("html", brief.html())] {
        for wanted in [
            "Whether the claims hold together",
            "contradicted",
            "33.32–33.67 billion USD",
            "cannot all be true",
        ] {
            assert!(rendered.contains(wanted), "{name}: {wanted}");
        }
    }
    let back: bilateral::Brief = serde_json::from_str(&brief.to_json()).unwrap();
    assert_eq!(back, brief);
}

#[test]
fn the_chart_draws_every_printed_claim_and_what_is_left() {
    let solution = worked().check_claims(None).solution;
    let chart: Value = bilateral::chart::claims(&solution, None).specification().clone();
    let rows = chart["data"]["values"].as_array().unwrap();
    let row = |id: &str| rows.iter().find(|row| row["claim"] == id).unwrap();
    assert_eq!(row("T5")["low"], "41350000000");
    assert_eq!(row("T7")["leftHigh"], "41450000000", "what is left once it is left out");
    let number = |value: &Value| value.as_str().unwrap().parse::<f64>().unwrap();
    assert!(number(&row("T11")["high"]) > 34e9, "an open end is drawn");
    for row in rows {
        assert!(number(&row["low"]) <= number(&row["high"]));
    }
    let about = &solution.quantities[0].about;
    let one: Value = bilateral::chart::claims(&solution, Some(about)).specification().clone();
    assert!(one["data"]["values"].as_array().unwrap().len() < rows.len());
}
