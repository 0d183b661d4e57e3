//! Calls and their answers, read by the Rust, Python and JavaScript tests alike.
//!
//! `{ "call": "parseDate", "cases": [{ "arguments": […], "returns": … }] }`, or
//! `"throws": { "code", "path", "severity" }` in place of `returns`; `null` stands
//! for "none". Names are JavaScript's; Python's follow mechanically.

use bilateral::error::{self, rules};
use bilateral::explain;
use bilateral::period::When;
use serde_json::{Value, json};

use crate::Generated;

const DATES: [&str; 10] = [
    "2015",
    "2011-06",
    "2023-05-19",
    "2023-05-19~",
    "2024-02-29",
    "2015-02-30",
    "9999-12-31",
    "19.05.2023",
    "NA",
    "",
];

/// Every vector file.
pub(crate) fn all() -> Result<Vec<Generated>, String> {
    let codes = rules().map(|rule| rule.code).chain(["date.unheard-of", ""]);
    let pages = codes.map(|code| case(&json!(code), Ok(json!(explain(code)))));
    let dates = DATES.iter().map(|text| case(&json!(text), When::parse(text).map(|when| json!(when))));
    Ok(vec![file("explain", pages)?, file("parseDate", dates)?])
}

fn case(argument: &Value, answer: error::Result<Value>) -> Value {
    match answer {
        Ok(value) => json!({ "arguments": [argument], "returns": value }),
        Err(refused) => {
            let severity = refused.rule().severity;
            let thrown = json!({ "code": refused.code(), "path": refused.path(), "severity": severity });
            json!({ "arguments": [argument], "throws": thrown })
        }
    }
}

fn file(call: &str, cases: impl Iterator<Item = Value>) -> Result<Generated, String> {
    let vectors = json!({ "call": call, "cases": cases.collect::<Vec<_>>() });
    let text = serde_json::to_string_pretty(&vectors).map_err(|why| format!("{call}: {why}"))?;
    Ok(Generated { path: format!("tests/vectors/{call}.json"), text: text + "\n" })
}
