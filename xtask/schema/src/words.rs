//! `js/words.json`: statuses and findings' titles in every language, for pages that show them without the
//! whole library.

use bilateral::agreement::{Language, Stage};
use bilateral::check::title_in;
use bilateral::error::rules;
use serde_json::{Map, Value, json};

use crate::Generated;

/// The file. A title is left out where it is the English one.
pub(crate) fn file() -> Result<Generated, String> {
    let stage = |stage: &Stage| {
        let labels =
            Language::ALL.iter().map(|&language| (language.to_string(), stage.label_in(language).into()));
        (stage.to_string(), Value::Object(labels.collect()))
    };
    let stages: Map<String, Value> = Stage::ALL.iter().map(stage).collect();
    let titles: Map<String, Value> = rules()
        .map(|rule| {
            let titles = Language::ALL
                .iter()
                .map(|&language| (language, title_in(rule, language)))
                .filter(|(language, title)| *language == Language::En || *title != rule.title);
            let titles: Map<String, Value> =
                titles.map(|(language, title)| (language.to_string(), title.into())).collect();
            (rule.code.to_owned(), Value::Object(titles))
        })
        .collect();
    let words = json!({ "languages": Language::ALL, "stages": stages, "titles": titles });
    let text = serde_json::to_string_pretty(&words).map_err(|why| why.to_string())? + "\n";
    Ok(Generated { path: "bindings/wasm/js/words.json".to_owned(), text })
}
