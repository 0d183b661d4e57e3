//! The worked case on the days that matter in it.

use std::fs;

use bilateral::wire::date;
use bilateral::{Brief, Dossier};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::case;

const WORKED_CASE: &str = "examples/kazakhstan-eu/dossier.toml";

const DAYS: [&str; 5] = ["2015-12-22", "2016-05-01", "2020-02-29", "2024-12-23", "2025-04-05"];

pub(super) fn briefs() -> Result<Vec<Value>, String> {
    let text = fs::read_to_string(WORKED_CASE).map_err(|why| format!("{WORKED_CASE}: {why}"))?;
    let dossier = Dossier::from_toml(&text).map_err(|refused| format!("{WORKED_CASE}: {refused}"))?;
    let brief = |day: &str| date::parse(day).map(|on| digest(&dossier.brief(on)));
    let mut cases: Vec<Value> = DAYS.iter().map(|day| case(&[WORKED_CASE, day], brief(day))).collect();
    cases.push(case(&[WORKED_CASE, "2015-02-30"], brief("2015-02-30")));
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
