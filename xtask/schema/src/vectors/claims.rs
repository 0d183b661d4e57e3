//! Claims held against each other: every code, every refusal, and the worked case.

use std::fs;

use bilateral::check::{ClaimCheck, check_claims};
use bilateral::claim::Claim;
use bilateral::wire::{date, from_json};
use bilateral::{Dossier, error};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::case;

const WORKED_CASE: &str = "examples/kazakhstan-eu/dossier.toml";

/// What a statement says unless a line says otherwise.
fn statement(id: &str, more: &Value) -> Value {
    let mut record = json!({ "id": id, "measure": "turnover", "subject": "KAZ", "partner": "EU", "period": "2023",
        "figure": "41.4 billion USD", "said": "2024-12-23", "source": id });
    if let (Some(record), Some(more)) = (record.as_object_mut(), more.as_object()) {
        for (name, value) in more {
            if value.is_null() {
                record.remove(name);
            } else {
                record.insert(name.clone(), value.clone());
            }
        }
    }
    json!({ "statement": record })
}

fn statements(lines: &[Value]) -> Vec<Value> {
    lines.iter().zip('A'..).map(|(more, id)| statement(&id.to_string(), more)).collect()
}

/// One for each finding, some with what must not be found beside it.
fn lists() -> Vec<Vec<Value>> {
    let none = Value::Null;
    let rate = |period: &str, figure: &str| json!({ "measure": "other", "counts": "the tariff", "period": period, "figure": figure });
    let mut twice = statements(&[json!({}), json!({ "period": "2022" })]);
    if let Some(id) = twice.get_mut(1).and_then(|one| one.pointer_mut("/statement/id")) {
        *id = json!("A");
    }
    let total = |window: Option<&str>, more: Value| {
        let mut record =
            json!({ "measure": "unstated", "period": none, "window": window, "figure": "180 billion USD" });
        if let (Some(record), Value::Object(more)) = (record.as_object_mut(), more) {
            record.extend(more);
        }
        record
    };
    vec![
        vec![],
        statements(&[
            json!({ "source": "S" }),
            json!({ "measure": "exports", "figure": "32.6 billion USD", "source": "S" }),
            json!({ "measure": "imports", "figure": "8.6 billion USD", "source": "S" }),
        ]),
        statements(&[json!({}), json!({ "figure": "42.6 billion USD" })]),
        statements(&[json!({ "source": "S" }), json!({ "source": "S", "figure": "43 billion USD" })]),
        statements(&[
            json!({ "period": "2024-01/2024-10", "figure": "41.2 billion USD" }),
            json!({ "period": "2024-01/2024-10", "relation": "growth", "figure": "+23 %" }),
            json!({ "period": "2023-01/2023-10", "figure": "over 34 billion USD" }),
        ]),
        statements(&[
            rate("2022", "20 %"),
            rate("2023", "30 %"),
            json!({ "measure": "other", "counts": "the tariff", "relation": "growth", "figure": "10 %", "unit": "%" }),
        ]),
        statements(&[json!({ "source": "S" }), json!({ "source": "S", "period": "2024-01/2024-10" })]),
        statements(&[json!({}), json!({ "worded": "European countries", "figure": "over 45 billion USD" })]),
        statements(&[json!({ "worded": "the Union and Switzerland" })]),
        statements(&[json!({ "period": "2020", "relation": "growth", "base": "2019", "figure": "+3 %" })]),
        vec![
            json!({ "investment": { "id": "P", "host": "KAZ", "investor": "WORLD", "measure": "position",
                "at": "2021-12-31", "figure": "169.1 billion USD", "said": "2022-12-12", "source": "s" } }),
            json!({ "investment": { "id": "I", "host": "KAZ", "investor": "EU", "measure": "unstated",
                "called": "volume of investment", "window": "2005/..", "figure": "180 billion USD",
                "said": "2024-12-23", "source": "s" } }),
            json!({ "investment": { "id": "G", "host": "KAZ", "investor": "EU", "measure": "gross-inflow",
                "period": "2022", "figure": "12.5 billion USD", "said": "2024-01-15", "source": "s" } }),
            json!({ "investment": { "id": "J", "host": "KAZ", "investor": "EU", "measure": "cumulative-gross-inflow",
                "window": "2005/2024-09", "figure": "200.7 billion USD", "said": "2025-03-28", "source": "t" } }),
        ],
        statements(&[
            total(Some("2005/.."), json!({})),
            total(Some("2005/.."), json!({ "figure": "180 billion EUR" })),
        ]),
        statements(&[
            json!({ "measure": "balance", "period": "2022", "figure": "-2 billion USD" }),
            json!({ "measure": "balance", "relation": "growth", "figure": "-150 %", "unit": "USD" }),
        ]),
        statements(&[
            json!({ "measure": "exports" }),
            json!({ "measure": "imports", "subject": "EU", "partner": "KAZ" }),
        ]),
        statements(&[
            json!({ "speaker": "Roman Vassilenko, Deputy Minister" }),
            json!({ "speaker": "Roman Wassilenko", "period": "2022" }),
        ]),
        statements(&[
            json!({ "relation": "share-of", "of": { "partner": "WORLD" }, "figure": "90 %", "unit": "USD" }),
            json!({ "partner": "WORLD", "relation": "share-of", "of": { "partner": "EU" }, "figure": "95 %", "unit": "USD" }),
        ]),
        twice,
        // Slowly towards zero, past any bound on steps.
        statements(&[
            json!({ "relation": "share-of", "of": { "partner": "WORLD" }, "figure": "99.9 %", "unit": "USD" }),
            json!({ "partner": "WORLD", "relation": "share-of", "of": { "partner": "EU" }, "figure": "99.9 %", "unit": "USD" }),
            json!({ "partner": "WORLD", "relation": "at-most" }),
        ]),
        statements(&[
            json!({ "figure": "2", "relation": "rank", "among": [{ "partner": "CHN" }, { "partner": "RUS" }], "unit": "USD" }),
            json!({}),
            json!({ "partner": "CHN", "figure": "31 billion USD" }),
            json!({ "partner": "RUS", "figure": "27 billion USD" }),
        ]),
        statements(&[
            json!({ "relation": "sum-of", "parts": [{ "product": "HS2022:27" }, { "product": "HS2022:28" }] }),
            json!({ "product": "HS2022:27", "figure": "31 billion USD" }),
        ]),
        statements(&[
            json!({ "period": "2024", "relation": "record", "figure": "40 billion USD" }),
            json!({}),
            json!({ "measure": "gross-inflow", "period": "2016", "relation": "cumulative-since", "since": "2005", "figure": "119.9 billion USD" }),
        ]),
    ]
}

/// What only several claims together, and not two of them, can tell.
fn lists_together() -> Vec<Vec<Value>> {
    vec![
        // Through turnover with Germany, which nobody names.
        statements(&[
            json!({ "measure": "exports", "partner": "DEU", "figure": "22.00 billion USD" }),
            json!({ "figure": "11.00 billion USD" }),
            json!({ "measure": "imports", "figure": "over 1 billion USD" }),
        ]),
        // Second of two, and larger.
        statements(&[
            json!({ "partner": "DEU", "figure": "2", "relation": "rank", "among": [{ "partner": "FRA" }], "unit": "USD" }),
            json!({ "partner": "DEU", "figure": "9.0 billion USD" }),
            json!({ "partner": "FRA", "figure": "5.0 billion USD" }),
        ]),
        // Net flows have parts above the whole.
        statements(&[
            json!({ "measure": "net-flow", "relation": "share-of", "of": { "partner": "WORLD" }, "figure": "121.4 %", "unit": "USD" }),
            json!({ "measure": "net-flow", "figure": "12.14 billion USD" }),
            json!({ "measure": "net-flow", "partner": "WORLD", "figure": "10.0 billion USD" }),
        ]),
        statements(&[
            json!({ "period": "2023-Q2", "figure": "30 billion USD" }),
            json!({ "period": "2023-Q3", "figure": "30 billion USD" }),
            json!({ "figure": "50 billion USD" }),
        ]),
        statements(&[
            json!({ "partner": "DEU", "relation": "share-of", "of": { "partner": "EU" }, "figure": "60 %" }),
            json!({ "partner": "FRA", "relation": "share-of", "of": { "partner": "EU" }, "figure": "60 %" }),
        ]),
        // The earlier comes after it in every order.
        statements(&[
            json!({ "measure": "exports", "period": "2024", "relation": "record", "figure": "5 billion USD" }),
            json!({ "measure": "exports", "period": "2022", "figure": "6 billion USD" }),
        ]),
        statements(&[
            json!({ "period": "2021", "figure": "10.0 billion USD" }),
            json!({ "period": "2022", "relation": "growth", "figure": "10 %" }),
            json!({ "relation": "growth", "figure": "10 %" }),
            json!({ "figure": "20.0 billion USD" }),
        ]),
    ]
}

/// One for each refusal.
fn refused() -> Vec<Vec<Value>> {
    let none = Value::Null;
    let one = |more: Value| statements(&[more]);
    vec![
        one(json!({ "period": none, "relation": "growth", "figure": "+23 %" })),
        one(json!({ "relation": "growth", "figure": "+23 pp" })),
        one(json!({ "figure": "41.4 billion" })),
        one(json!({ "relation": "share-of", "of": { "partner": "WORLD" }, "figure": "130 %" })),
        one(json!({ "figure": "-3 billion USD" })),
        one(json!({ "relation": "rank", "among": [{ "partner": "CHN" }], "figure": "5" })),
        one(json!({ "relation": "share-of", "figure": "13 %" })),
        one(json!({ "of": { "partner": "WORLD" } })),
        one(json!({ "relation": "sum-of", "parts": [{ "partner": "DEU" }, {}] })),
        one(json!({ "measure": "position" })),
        one(json!({ "figure": "between 10 and 5 billion USD" })),
        one(json!({ "figure": "41.4 billion barrels" })),
        one(json!({ "unit": "barrels" })),
        one(json!({ "relation": "equal" })),
        one(json!({ "bloc": "EU27" })),
    ]
}

fn dossier(claims: &[Value]) -> String {
    json!({ "title": "Claims", "parties": ["KAZ", "EU"], "claims": claims }).to_string()
}

pub(super) fn of_dossier() -> Vec<Value> {
    let told = |claims: Vec<Value>| {
        let text = dossier(&claims);
        case(&[&text], Dossier::from_json(&text).map(|dossier| json!(dossier.check_claims(None))))
    };
    lists().into_iter().chain(lists_together()).chain(refused()).map(told).collect()
}

pub(super) fn checked() -> Vec<Value> {
    let told = |claims: Vec<Value>| {
        let text = json!(claims).to_string();
        case(&[&text], from_json::<Vec<Claim>>(&text).map(|claims| json!(check_claims(&claims))))
    };
    lists().into_iter().take(4).map(told).collect()
}

pub(super) fn worked() -> Result<Vec<Value>, String> {
    let text = fs::read_to_string(WORKED_CASE).map_err(|why| format!("{WORKED_CASE}: {why}"))?;
    let dossier = Dossier::from_toml(&text).map_err(|refused| format!("{WORKED_CASE}: {refused}"))?;
    let told = |day: &str| -> error::Result<Value> {
        let on = date::parse(day)?;
        let checked = dossier.check_claims(Some(on));
        Ok(digest(&checked, &dossier.brief_with_claims(on).text()))
    };
    Ok(["2024-12-23", "2025-12-31", "2015-02-30"].map(|day| case(&[WORKED_CASE, day], told(day))).into())
}

fn digest(checked: &ClaimCheck, brief: &str) -> Value {
    let verdicts: Vec<Value> =
        checked.solution.claims.iter().map(|one| json!([one.id, one.relation, one.verdict])).collect();
    json!({
        "verdicts": verdicts,
        "conflicts": checked.solution.conflicts.iter().map(|one| &one.because).collect::<Vec<_>>(),
        "codes": checked.report.findings().iter().map(|one| one.code).collect::<Vec<_>>(),
        "brief": hash(brief),
    })
}

fn hash(text: &str) -> String {
    let hex = |hex: String, byte: &u8| hex + &format!("{byte:02x}");
    Sha256::digest(text).iter().fold(String::new(), hex)
}
