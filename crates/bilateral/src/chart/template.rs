//! Pictures are JSON files with holes: `"$name"` stands where a value goes.
//!
//! Written out as code they take more than twice the bytes in a browser's package.

use serde_json::{Map, Value};

use super::{BLUE, GREEN, GREY, ORANGE, PALE};

/// What any template may name.
const COLOURS: [(&str, &str); 5] =
    [("blue", BLUE), ("orange", ORANGE), ("green", GREEN), ("grey", GREY), ("pale", PALE)];

/// A template with its holes filled. What fills one is data and holds no further holes.
pub(super) fn fill(template: &str, holes: &[(&str, Value)]) -> Value {
    let mut picture = serde_json::from_str(template).unwrap_or_default();
    put(&mut picture, holes);
    picture
}

fn put(here: &mut Value, holes: &[(&str, Value)]) {
    match here {
        Value::String(text) => {
            let Some(name) = text.strip_prefix('$') else { return };
            let colour =
                || COLOURS.iter().find(|(one, _)| *one == name).map(|(_, colour)| Value::from(*colour));
            let given = holes.iter().find(|(one, _)| *one == name).map(|(_, value)| value.clone());
            let filled = given.or_else(colour);
            debug_assert!(filled.is_some(), "nothing fills `${name}`");
            *here = filled.unwrap_or_default();
        }
        Value::Array(items) => items.iter_mut().for_each(|item| put(item, holes)),
        Value::Object(fields) => fields.values_mut().for_each(|field| put(field, holes)),
        _ => {}
    }
}

/// One row of a picture's data.
pub(super) fn row(fields: &[(&str, Value)]) -> Value {
    let mut row = Map::new();
    for (name, value) in fields {
        row.insert((*name).to_owned(), value.clone());
    }
    Value::Object(row)
}

/// Rows, and which of their fields are numbers written as text.
pub(super) fn data(rows: Vec<Value>, numbers: &[&str]) -> Value {
    let mut parse = Map::new();
    for field in numbers {
        parse.insert((*field).to_owned(), "number".into());
    }
    fill(include_str!("templates/data.json"), &[("rows", rows.into()), ("parse", parse.into())])
}

/// An axis of amounts: `25 bn`, never `25G`.
pub(super) fn amounts(title: &str) -> Value {
    fill(include_str!("templates/amounts.json"), &[("title", title.into())])
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{BLUE, fill};

    #[test]
    fn holes_are_filled_once() {
        let filled = fill(r#"{ "a": ["$one", "$blue"], "b": "plain" }"#, &[("one", "$two".into())]);
        assert_eq!(filled, json!({ "a": ["$two", BLUE], "b": "plain" }));
    }

    /// Whatever a template lacks would be seen on a page only.
    #[test]
    fn every_template_is_json() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/chart/templates");
        for file in std::fs::read_dir(folder).unwrap() {
            let path = file.unwrap().path();
            let text = std::fs::read_to_string(&path).unwrap();
            assert!(serde_json::from_str::<Value>(&text).is_ok(), "{}", path.display());
        }
    }
}
