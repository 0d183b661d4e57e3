//! The worked case on the days that matter in it.

use std::fs;

use bilateral::wire::date;
use bilateral::{Brief, Dossier};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::case;

const WORKED_CASE: &str = "examples/kazakhstan-eu/dossier.toml";

/// Thirty-five cells of investment tables, and the figure the press gives.
const INVESTMENT: &str = "examples/kazakhstan-investment/dossier.toml";

const DAYS: [&str; 5] = ["2015-12-22", "2016-05-01", "2020-02-29", "2024-12-23", "2025-04-05"];

pub(super) fn briefs() -> Result<Vec<Value>, String> {
    let read = |path: &str| {
        let text = fs::read_to_string(path).map_err(|why| format!("{path}: {why}"))?;
        Dossier::from_toml(&text).map_err(|refused| format!("{path}: {refused}"))
    };
    let told = |path: &str, dossier: &Dossier, days: &[&str]| -> Vec<Value> {
        let brief = |day: &str| date::parse(day).map(|on| digest(&dossier.brief(on)));
        days.iter().map(|day| case(&[path, day], brief(day))).collect()
    };
    let mut cases = told(WORKED_CASE, &read(WORKED_CASE)?, &DAYS);
    cases.extend(told(WORKED_CASE, &read(WORKED_CASE)?, &["2015-02-30"]));
    cases.extend(told(INVESTMENT, &read(INVESTMENT)?, &["2010-12-31", "2024-12-23"]));
    Ok(cases)
}

fn digest(brief: &Brief) -> Value {
    let stages: Map<String, Value> = brief
        .treaties
        .iter()
        .chain(&brief.political)
        .map(|entry| (entry.id.to_string(), json!(entry.status.stage)))
        .collect();
    let conclusions: Vec<Value> =
        brief.conclusions.iter().map(|conclusion| json!([conclusion.kind, conclusion.text])).collect();
    json!({
        "stages": stages,
        "conclusions": conclusions,
        "text": hash(&brief.text()),
        "markdown": hash(&brief.markdown()),
        "html": hash(&brief.html()),
        "json": hash(&brief.to_json()),
    })
}

fn hash(text: &str) -> String {
    let hex = |hex: String, byte: &u8| hex + &format!("{byte:02x}");
    Sha256::digest(text).iter().fold(String::new(), hex)
}
