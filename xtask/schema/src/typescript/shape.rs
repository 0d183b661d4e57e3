//! The type expression of a schema.

use serde_json::{Map, Value};

use crate::definitions;

const UNSUPPORTED: [&str; 6] =
    ["if", "not", "$dynamicRef", "contains", "dependentSchemas", "unevaluatedItems"];

/// How far in a line starts.
#[derive(Clone, Copy, Default)]
pub(crate) struct Depth(usize);

impl Depth {
    fn deeper(self) -> Self {
        Self(self.0 + 1)
    }

    fn indent(self) -> String {
        "    ".repeat(self.0)
    }
}

/// The description as a comment with its own lines, or nothing.
pub(crate) fn comment(schema: &Value, depth: Depth) -> String {
    let indent = depth.indent();
    let text = schema.get("description").and_then(Value::as_str).unwrap_or_default().replace("*/", "*\\/");
    let lines: Vec<&str> = text.lines().collect();
    match lines.as_slice() {
        [] => String::new(),
        [line] => format!("{indent}/** {line} */\n"),
        lines => {
            let body: String =
                lines.iter().map(|line| format!("{indent} * {line}").trim_end().to_owned() + "\n").collect();
            format!("{indent}/**\n{body}{indent} */\n")
        }
    }
}

/// The type a schema describes.
pub(crate) fn shape(schema: &Value, depth: Depth) -> Result<String, String> {
    let fields = match schema {
        Value::Bool(true) => return Ok("unknown".to_owned()),
        Value::Bool(false) => return Ok("never".to_owned()),
        Value::Object(fields) => fields,
        other => return Err(format!("`{other}` is not a schema")),
    };
    if let Some(keyword) = UNSUPPORTED.iter().find(|keyword| fields.contains_key(**keyword)) {
        return Err(format!("no TypeScript for the keyword `{keyword}`"));
    }
    let mut parts = Vec::new();
    if fields.contains_key("$ref") {
        let name = definitions::referred(schema).ok_or("a `$ref` outside `$defs`")?;
        parts.push(name.to_owned());
    } else if let Some(literal) = fields.get("const") {
        return Ok(literal.to_string());
    } else if let Some(Value::Array(literals)) = fields.get("enum") {
        return Ok(literals.iter().map(Value::to_string).collect::<Vec<_>>().join(" | "));
    } else if let Some(own) = by_type(fields, depth)? {
        parts.push(own);
    }
    for keyword in ["oneOf", "anyOf"] {
        if let Some(Value::Array(variants)) = fields.get(keyword) {
            parts.push(union(variants, depth)?);
        }
    }
    if let Some(Value::Array(all)) = fields.get("allOf") {
        for part in all {
            parts.push(shape(part, depth)?);
        }
    }
    Ok(match parts.as_slice() {
        [] => "unknown".to_owned(),
        [one] => one.clone(),
        several => {
            let grouped: Vec<String> = several.iter().map(|part| group(part, depth)).collect();
            grouped.join(" & ")
        }
    })
}

fn by_type(fields: &Map<String, Value>, depth: Depth) -> Result<Option<String>, String> {
    let of = |name: &Value| match name.as_str() {
        Some("string") => Ok("string".to_owned()),
        Some("integer" | "number") => Ok("number".to_owned()),
        Some("boolean") => Ok("boolean".to_owned()),
        Some("null") => Ok("null".to_owned()),
        Some("array") => array(fields, depth),
        Some("object") => object(fields, depth),
        _ => Err(format!("no TypeScript for the type `{}`", name.as_str().unwrap_or_default())),
    };
    match fields.get("type") {
        Some(Value::Array(names)) => {
            Ok(Some(names.iter().map(of).collect::<Result<Vec<_>, _>>()?.join(" | ")))
        }
        // `oneOf` beside a bare `"type": "object"` already says it all.
        Some(Value::String(name)) if name == "object" && is_bare(fields) => Ok(None),
        Some(name) => of(name).map(Some),
        None if fields.contains_key("properties") => object(fields, depth).map(Some),
        None => Ok(None),
    }
}

fn is_bare(fields: &Map<String, Value>) -> bool {
    let has = |keys: [&str; 3]| keys.iter().any(|key| fields.contains_key(*key));
    has(["oneOf", "anyOf", "allOf"]) && !has(["properties", "additionalProperties", "patternProperties"])
}

fn array(fields: &Map<String, Value>, depth: Depth) -> Result<String, String> {
    if let Some(Value::Array(items)) = fields.get("prefixItems") {
        let items: Vec<String> = items.iter().map(|item| shape(item, depth)).collect::<Result<_, _>>()?;
        return Ok(format!("[{}]", items.join(", ")));
    }
    let item = shape(fields.get("items").unwrap_or(&Value::Bool(true)), depth)?;
    Ok(format!("{}[]", group(&item, depth)))
}

fn object(fields: &Map<String, Value>, depth: Depth) -> Result<String, String> {
    let mut parts = Vec::new();
    if let Some(Value::Object(properties)) = fields.get("properties") {
        parts.push(members(properties, fields.get("required"), depth)?);
    }
    if let Some(values) = fields.get("additionalProperties").filter(|values| !values.is_boolean()) {
        parts.push(format!("Record<string, {}>", shape(values, depth)?));
    }
    if let Some(Value::Object(patterns)) = fields.get("patternProperties") {
        for values in patterns.values() {
            parts.push(format!("Record<string, {}>", shape(values, depth)?));
        }
    }
    Ok(match parts.as_slice() {
        [] => "Record<string, unknown>".to_owned(),
        parts => parts.join(" & "),
    })
}

fn members(
    properties: &Map<String, Value>,
    required: Option<&Value>,
    depth: Depth,
) -> Result<String, String> {
    let inside = depth.deeper();
    let mut text = "{\n".to_owned();
    for (name, schema) in properties {
        let given = required.and_then(Value::as_array).is_some_and(|all| all.iter().any(|one| one == name));
        let mark = if given { "" } else { "?" };
        let shape = shape(schema, inside).map_err(|why| format!("{name}: {why}"))?;
        // Absent is what is written and returned; that null is read as absent too is no business of the types.
        let shape = if given { shape.as_str() } else { shape.trim_end_matches(" | null") };
        let gap = if shape.starts_with('\n') { "" } else { " " };
        text += &comment(schema, inside);
        text += &[&inside.indent(), &key(name), mark, ":", gap, shape, ";\n"].concat();
    }
    Ok(format!("{text}{}}}", depth.indent()))
}

fn key(name: &str) -> String {
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
        && name.starts_with(|c: char| !c.is_ascii_digit());
    if plain { name.to_owned() } else { Value::from(name).to_string() }
}

/// Short unions stay on the line; documented or spread-out ones get a line per variant.
fn union(variants: &[Value], depth: Depth) -> Result<String, String> {
    let inside = depth.deeper();
    let shapes: Vec<String> =
        variants.iter().map(|variant| shape(variant, inside)).collect::<Result<_, _>>()?;
    let tall = variants.iter().any(|variant| variant.get("description").is_some())
        || shapes.iter().any(|shape| shape.contains('\n'));
    if !tall {
        return Ok(shapes.join(" | "));
    }
    let lines: Vec<String> = variants
        .iter()
        .zip(&shapes)
        .map(|(variant, shape)| {
            format!("\n{}{}| {}", comment(variant, inside), inside.indent(), shape.trim_start())
        })
        .collect();
    Ok(lines.concat())
}

/// The expression as an operand of `&` or `[]`.
fn group(part: &str, depth: Depth) -> String {
    if part.starts_with('\n') {
        format!("({part}\n{})", depth.indent())
    } else if part.contains(" | ") && !part.starts_with('{') {
        format!("({part})")
    } else {
        part.to_owned()
    }
}
