//! `js/worker/rules.js`: what must be said where the library cannot be asked, because it is in a thread that
//! is gone or was never loaded.

use bilateral::error::rules;
use serde_json::{Map, Value, json};

use crate::Generated;

const CODES: [&str; 3] = ["file.unreadable", "file.reader-ended", "library.not-loaded"];

/// The module.
pub(crate) fn module() -> Result<Generated, String> {
    let mut said = Map::new();
    for code in CODES {
        let rule = rules().find(|rule| rule.code == code).ok_or_else(|| format!("no rule `{code}`"))?;
        let message = rule.meaning.trim_end_matches('.');
        let (first, rest) = message.split_at(message.chars().next().map_or(0, char::len_utf8));
        let message = first.to_lowercase() + rest;
        said.insert(
            code.to_owned(),
            json!({ "message": message, "severity": rule.severity, "help": rule.fix }),
        );
    }
    let written = serde_json::to_string_pretty(&Value::Object(said)).map_err(|why| why.to_string())?;
    let text = format!(
        "// Written from the library's rules by `cargo xtask generate`; do not edit.\nexport const RULES = {written};\n"
    );
    Ok(Generated { path: "bindings/wasm/js/worker/rules.js".to_owned(), text })
}
