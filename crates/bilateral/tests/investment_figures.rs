//! Published investment figures: what is refused, and what a dossier's check finds.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use bilateral::Dossier;
use bilateral::investment::InvestmentFigure;
use bilateral::wire::from_json;
use serde_json::{Value, json};
use time::macros::date;

fn figure(id: &str, fields: &Value) -> Value {
    let mut figure =
        json!({ "id": id, "host": "KAZ", "investor": "EU", "said": "2024-12-23", "source": "S" });
    for (field, value) in fields.as_object().unwrap() {
        figure.as_object_mut().unwrap().insert(field.clone(), value.clone());
    }
    figure
}

fn dossier(figures: &[Value]) -> Dossier {
    let text = json!({
        "title": "T", "parties": ["KAZ", "EU"], "sources": [{ "id": "S", "title": "S" }], "investment": figures
    });
    Dossier::from_json(&text.to_string()).unwrap()
}

fn found(figures: &[Value]) -> Vec<(&'static str, String)> {
    let report = dossier(figures).check();
    report.findings().iter().map(|one| (one.code, one.path.to_string())).collect()
}

fn position(id: &str, investor: &str, figure_text: &str) -> Value {
    figure(
        id,
        &json!({ "investor": investor, "measure": "position", "at": "2021-12-31", "figure": figure_text }),
    )
}

fn since(id: &str, window: &str, figure_text: &str) -> Value {
    figure(id, &json!({ "measure": "cumulative-gross-inflow", "window": window, "figure": figure_text }))
}

#[test]
fn every_measure_has_its_own_time() {
    let measures = [
        ("position", "at", "2021-12-31"),
        ("net-flow", "period", "2021"),
        ("other-change", "period", "2021"),
        ("income", "period", "2021"),
        ("gross-inflow", "period", "2021"),
        ("announced-project", "period", "2021"),
        ("cumulative-gross-inflow", "window", "2005/2021"),
    ];
    for (measure, field, time) in measures {
        for (_, other, text) in measures {
            let read = figure("A", &json!({ "measure": measure, "figure": "1 billion USD", other: text }));
            let read = from_json::<InvestmentFigure>(&read.to_string());
            if other == field {
                assert_eq!(read.unwrap().measure().kind().as_str(), measure);
            } else {
                let refused = read.unwrap_err();
                let told = (refused.code(), refused.path().to_string());
                assert_eq!(told, ("investment.wrong-time", format!("/{other}")), "{measure} {time}");
            }
        }
    }
}

#[test]
fn kinds_stand_where_they_belong() {
    let read = |fields: &Value| from_json::<InvestmentFigure>(&figure("A", fields).to_string());
    let change =
        json!({ "measure": "other-change", "change": "exchange-rate", "period": "2021", "figure": "1 USD" });
    assert!(read(&change).is_ok());
    let refused =
        read(&json!({ "measure": "income", "change": "price", "period": "2021", "figure": "1 USD" }))
            .unwrap_err();
    assert_eq!((refused.code(), refused.path().as_str()), ("investment.kind-misplaced", "/change"));
    let rate = json!({ "measure": "income", "period": "2021", "figure": "1 USD", "growth": { "rate": "3" } });
    assert_eq!(read(&rate).unwrap_err().path().as_str(), "/growth/rate");
}

#[test]
fn one_investor_above_all_of_them() {
    let broken =
        found(&[position("W", "WORLD", "169.1 billion USD"), position("A", "EU", "180 billion USD")]);
    assert_eq!(broken, [("investment.partner-exceeds-world", "/investment/1/figure".to_owned())]);
    assert_eq!(
        found(&[position("W", "WORLD", "169 billion USD"), position("A", "EU", "169.3 billion USD")]),
        []
    );
}

#[test]
fn wording_growth_and_sums_that_fall() {
    let mut worded = since("A", "2005/..", "180 billion USD");
    worded.as_object_mut().unwrap().insert("called".to_owned(), json!("Investitionsvolumen … insgesamt"));
    assert_eq!(found(&[worded]), [("investment.stock-wording", "/investment/0/called".to_owned())]);
    let fallen =
        found(&[since("A", "2005/2021", "180 billion USD"), since("B", "2005/2022", "170 billion USD")]);
    assert_eq!(fallen, [("investment.cumulative-falls", "/investment/1/figure".to_owned())]);
    let inflow = |id: &str, year: &str, text: &str, growth: Option<&str>| {
        let mut fields = json!({ "measure": "gross-inflow", "period": year, "figure": text });
        if let Some(rate) = growth {
            fields.as_object_mut().unwrap().insert("growth".to_owned(), json!({ "rate": rate }));
        }
        figure(id, &fields)
    };
    let rise = |base: &str| {
        found(&[inflow("A", "2021", base, None), inflow("B", "2022", "12.5 billion USD", Some("+25 %"))])
    };
    assert_eq!(rise("10.0 billion USD"), []);
    assert_eq!(rise("9.0 billion USD"), [("investment.growth-disagrees", "/investment/1/growth".to_owned())]);
}

#[test]
fn companies_need_a_definition() {
    let text = json!({
        "title": "T", "parties": ["KAZ", "EU"], "sources": [{ "id": "S", "title": "S" }],
        "companies": [{ "id": "C", "host": "KAZ", "origin": "EU", "figure": "over 3000", "counts": "Companies",
                        "said": "2024-12-23", "source": "S" }]
    });
    let report = Dossier::from_json(&text.to_string()).unwrap().check();
    let told: Vec<_> = report.findings().iter().map(|one| (one.code, one.path.as_str())).collect();
    assert_eq!(told, [("companies.undefined", "/companies/0/counts")]);
}

#[test]
fn the_brief_spells_the_three_measures_out() {
    let flow = figure(
        "F",
        &json!({ "investor": "WORLD", "measure": "net-flow", "period": "2021", "figure": "3.17 billion USD" }),
    );
    let mut stock = position("P", "EU", "77 billion USD");
    stock.as_object_mut().unwrap().insert("principle".to_owned(), json!("directional"));
    stock.as_object_mut().unwrap().insert("counterpart".to_owned(), json!("immediate"));
    let all =
        [since("A", "2005/..", "180 billion USD"), flow, stock, position("W", "WORLD", "169 billion USD")];
    let text = dossier(&all).brief(date!(2024 - 12 - 23)).text();
    let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "cumulative gross inflow, everything that came in: 180 billion USD from European Union since 2005 (terms not stated)",
        "net flow, less what went out again: 3.17 billion USD from the whole world in the year 2021",
        "position, what is left on a day at its value of that day: 77 billion USD from European Union at 31 December 2021 \
         (directional principle, immediate counterpart)",
    ] {
        assert!(flat.contains(part), "{part}\n{flat}");
    }
    let alone = dossier(&[since("A", "2005/..", "180 billion USD")]).brief(date!(2024 - 12 - 23)).text();
    assert!(!alone.contains("less what went out again"), "nothing to set it against");
}
