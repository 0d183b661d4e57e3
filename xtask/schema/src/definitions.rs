//! Named schemas: references between them, and the two directions brought together.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

const PREFIX: &str = "#/$defs/";

/// The name a `$ref` points at.
pub(crate) fn referred(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix(PREFIX)
}

/// Whether `name` is referred to anywhere within.
pub(crate) fn mentions(schema: &Value, name: &str) -> bool {
    referred(schema) == Some(name)
        || match schema {
            Value::Object(fields) => fields.values().any(|inner| mentions(inner, name)),
            Value::Array(items) => items.iter().any(|inner| mentions(inner, name)),
            _ => false,
        }
}

/// Descriptions without the code examples of the Rust documentation.
pub(crate) fn polished(mut definitions: Map<String, Value>) -> Map<String, Value> {
    definitions.values_mut().for_each(polish);
    definitions
}

fn polish(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            if let Some(Value::String(text)) = fields.get_mut("description") {
                *text = text.split("```").step_by(2).map(str::trim).collect::<Vec<_>>().join("\n\n");
                text.truncate(text.trim_end().len());
            }
            fields.values_mut().for_each(polish);
        }
        Value::Array(items) => items.iter_mut().for_each(polish),
        _ => {}
    }
}

/// What users write and what they receive, in one list. Where a type differs
/// between the two (a field with a default is optional only when written by hand)
/// the form users write is called `…Input`.
pub(crate) fn merged(read: &Map<String, Value>, mut written: Map<String, Value>) -> Map<String, Value> {
    let mut differing: BTreeSet<&str> = read
        .iter()
        .filter(|(name, schema)| written.get(*name).is_some_and(|other| other != *schema))
        .map(|(name, _)| name.as_str())
        .collect();
    loop {
        let reached: Vec<&str> = read
            .iter()
            .filter(|(name, _)| !differing.contains(name.as_str()) && written.contains_key(*name))
            .filter(|(_, schema)| differing.iter().any(|other| mentions(schema, other)))
            .map(|(name, _)| name.as_str())
            .collect();
        if reached.is_empty() {
            break;
        }
        differing.extend(reached);
    }
    for (name, schema) in read {
        let differs = differing.contains(name.as_str());
        if differs || !written.contains_key(name) {
            let mut schema = schema.clone();
            rename(&mut schema, &differing);
            written.insert(if differs { format!("{name}Input") } else { name.clone() }, schema);
        }
    }
    written
}

fn rename(schema: &mut Value, differing: &BTreeSet<&str>) {
    if let Some(name) = referred(schema).filter(|name| differing.contains(name)) {
        let renamed = format!("{PREFIX}{name}Input");
        if let Value::Object(fields) = schema {
            fields.insert("$ref".to_owned(), renamed.into());
        }
    }
    match schema {
        Value::Object(fields) => fields.values_mut().for_each(|inner| rename(inner, differing)),
        Value::Array(items) => items.iter_mut().for_each(|inner| rename(inner, differing)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use super::{merged, polished};

    fn map(value: Value) -> Map<String, Value> {
        match value {
            Value::Object(fields) => fields,
            other => panic!("{other}"),
        }
    }

    #[test]
    fn a_difference_reaches_what_refers_to_it() {
        let read = json!({
            "Leaf": { "type": ["string", "null"] },
            "Branch": { "$ref": "#/$defs/Leaf" },
            "Same": { "type": "string" },
            "OnlyRead": { "$ref": "#/$defs/Branch" },
        });
        let written = json!({
            "Leaf": { "type": "string" },
            "Branch": { "$ref": "#/$defs/Leaf" },
            "Same": { "type": "string" },
        });
        let expected = json!({
            "Leaf": { "type": "string" },
            "LeafInput": { "type": ["string", "null"] },
            "Branch": { "$ref": "#/$defs/Leaf" },
            "BranchInput": { "$ref": "#/$defs/LeafInput" },
            "Same": { "type": "string" },
            "OnlyRead": { "$ref": "#/$defs/BranchInput" },
        });
        assert_eq!(merged(&map(read), map(written)), map(expected));
    }

    #[test]
    fn code_is_cut_from_descriptions() {
        let before = json!({ "X": { "description": "A date.\n\n```\nlet x = 1;\n```" } });
        assert_eq!(polished(map(before)), map(json!({ "X": { "description": "A date." } })));
    }
}
