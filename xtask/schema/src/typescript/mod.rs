//! JSON Schema to TypeScript.

mod shape;

use serde_json::{Map, Value};
use shape::{Depth, comment, shape};

const HEADER: &str = "\
// Generated from the wire format by `cargo xtask generate`; do not edit.
//
// A named text such as `When` takes any string literal, but not another named
// text: a `Currency` does not pass for a `When`.
";

/// A module that exports every definition under its own name.
pub(crate) fn module(definitions: &Map<String, Value>) -> Result<String, String> {
    let mut names: Vec<&String> = definitions.keys().collect();
    names.sort();
    let mut text = HEADER.to_owned();
    for name in names {
        let schema = definitions.get(name).unwrap_or(&Value::Null);
        text += &declaration(name, schema).map_err(|why| format!("{name}: {why}"))?;
    }
    Ok(text)
}

fn declaration(name: &str, schema: &Value) -> Result<String, String> {
    let top = Depth::default();
    let doc = comment(schema, top);
    let body = shape(schema, top)?;
    Ok(if body == "string" {
        format!("\n{doc}export type {name} = string & {{ readonly __brand?: \"{name}\" }};\n")
    } else if body.starts_with('{') && is_plain_object(schema) {
        format!("\n{doc}export interface {name} {body}\n")
    } else {
        let gap = if body.starts_with('\n') { "" } else { " " };
        format!("\n{doc}export type {name} ={gap}{body};\n")
    })
}

fn is_plain_object(schema: &Value) -> bool {
    schema.get("properties").is_some()
        && ["oneOf", "anyOf", "allOf"].iter().all(|key| schema.get(key).is_none())
}

#[cfg(test)]
mod tests {
    use expect_test::{Expect, expect};
    use serde_json::{Value, json};

    use super::declaration;

    #[track_caller]
    fn check(schema: &Value, expected: &Expect) {
        expected.assert_eq(declaration("X", schema).unwrap_or_else(|why| why).trim_start());
    }

    #[test]
    fn objects() {
        let schema = json!({
            "type": "object",
            "description": "An event.",
            "properties": {
                "on": { "$ref": "#/$defs/When", "description": "The day.\nAs known." },
                "note": { "type": ["string", "null"] },
                "odd-key": { "type": "array", "items": { "type": ["integer", "null"] } },
                "place": { "type": "object", "properties": { "name": { "type": "string" } } },
            },
            "required": ["on", "note"],
            "additionalProperties": false,
        });
        check(
            &schema,
            &expect![[r#"
                /** An event. */
                export interface X {
                    note: string | null;
                    "odd-key"?: (number | null)[];
                    /**
                     * The day.
                     * As known.
                     */
                    on: When;
                    place?: {
                        name?: string;
                    };
                }
            "#]],
        );
    }

    #[test]
    fn words() {
        check(
            &json!({ "oneOf": [
                { "const": "error", "description": "It fails." },
                { "enum": ["warning", "note"], "type": "string" },
            ]}),
            &expect![[r#"
                export type X =
                    /** It fails. */
                    | "error"
                    | "warning" | "note";
            "#]],
        );
        check(
            &json!({ "type": "string", "enum": ["a", "b"] }),
            &expect![[r#"
            export type X = "a" | "b";
        "#]],
        );
    }

    #[test]
    fn texts_carry_their_name() {
        check(
            &json!({ "type": "string", "pattern": "^[A-Z]{3}$" }),
            &expect![[r#"
            export type X = string & { readonly __brand?: "X" };
        "#]],
        );
    }

    #[test]
    fn tagged_unions_share_their_fields() {
        check(
            &json!({
                "type": "object",
                "properties": { "id": { "type": "string" } },
                "required": ["id"],
                "oneOf": [
                    { "type": "object", "properties": { "kind": { "const": "open" } }, "required": ["kind"] },
                    { "$ref": "#/$defs/Closed" },
                ],
            }),
            &expect![[r#"
                export type X = {
                    id: string;
                } & (
                    | {
                        kind: "open";
                    }
                    | Closed
                );
            "#]],
        );
    }

    #[test]
    fn maps_tuples_and_whatever() {
        check(
            &json!({ "type": "object", "additionalProperties": { "type": "number" } }),
            &expect![[r"
                export type X = Record<string, number>;
            "]],
        );
        check(
            &json!({ "type": "array", "prefixItems": [{ "type": "string" }, { "type": "boolean" }] }),
            &expect![[r"
                export type X = [string, boolean];
            "]],
        );
        check(
            &json!(true),
            &expect![[r"
            export type X = unknown;
        "]],
        );
        check(
            &json!({ "anyOf": [{ "$ref": "#/$defs/Y" }, { "type": "null" }] }),
            &expect![[r"
            export type X = Y | null;
        "]],
        );
    }

    #[test]
    fn what_is_not_understood_is_refused() {
        check(&json!({ "if": {}, "then": {} }), &expect!["no TypeScript for the keyword `if`"]);
        check(&json!({ "type": "date" }), &expect!["no TypeScript for the type `date`"]);
    }
}
