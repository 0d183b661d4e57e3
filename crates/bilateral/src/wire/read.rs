//! TOML and JSON in, with a code, a path and a place for every refusal.

use serde::de::DeserializeOwned;
use serde_path_to_error::{Segment, Track};

use super::rules::{DUPLICATE_FIELD, MISSING_FIELD, SYNTAX, UNKNOWN_FIELD, UNKNOWN_WORD, WRONG_TYPE};
use super::words::nearest;
use crate::error::{Error, Path, Result, Rule};

/// Reads a wire type from JSON.
///
/// # Errors
/// `input.syntax` where the text is not complete JSON; `input.unknown-field` and its kin
/// where it does not fit the format; the code of the type that refused a value otherwise.
/// Always with a path and, where it can be told, line and column.
pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T> {
    let mut reader = serde_json::Deserializer::from_str(text);
    let mut track = Track::new();
    let read = T::deserialize(serde_path_to_error::Deserializer::new(&mut reader, &mut track));
    let ended = read.and_then(|value| reader.end().map(|()| value));
    ended.map_err(|why| {
        let place = format!("line {}, column {}", why.line(), why.column());
        let message = why.to_string();
        let bare = message.rsplit_once(" at line ").map_or(message.as_str(), |(bare, _)| bare);
        refuse(bare, &place, &track.path())
    })
}

/// Reads a wire type from TOML.
///
/// # Errors
/// As [`from_json`].
pub fn from_toml<T: DeserializeOwned>(text: &str) -> Result<T> {
    let mut track = Track::new();
    let read = toml::Deserializer::parse(text)
        .and_then(|reader| T::deserialize(serde_path_to_error::Deserializer::new(reader, &mut track)));
    read.map_err(|why| refuse(why.message(), &place(text, why.span()), &track.path()))
}

fn place(text: &str, span: Option<std::ops::Range<usize>>) -> String {
    let before = span.and_then(|span| text.get(..span.start)).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(1, |last| last.chars().count() + 1);
    format!("line {line}, column {column}")
}

/// A reader's refusal as one of ours: the code that travelled in the text, or the one its wording stands for.
fn refuse(message: &str, place: &str, path: &serde_path_to_error::Path) -> Error {
    let path = pointer(path);
    if let Some(ours) = Error::from_text(message) {
        return ours.under(&path);
    }
    let first_line = message.lines().next().unwrap_or_default();
    if let Some(field) = quoted_after(first_line, "unknown field `") {
        let expected: Vec<&str> = first_line.split('`').skip(3).step_by(2).collect();
        let hint =
            nearest(field, &expected).map_or_else(String::new, |near| format!(", did you mean `{near}`?"));
        let at = if path.as_str().ends_with(&format!("/{field}")) { path } else { path.child(field) };
        let known = expected.join(", ");
        return Error::new(
            &UNKNOWN_FIELD,
            format!("unknown field `{field}`{hint} (known: {known}), at {place}"),
        )
        .under(&at);
    }
    let rule: &'static Rule = match first_line {
        text if text.starts_with("missing field") => &MISSING_FIELD,
        text if text.starts_with("duplicate ") => &DUPLICATE_FIELD,
        text if text.starts_with("unknown variant") => &UNKNOWN_WORD,
        text if text.starts_with("invalid type")
            || text.starts_with("invalid value")
            || text.starts_with("invalid length") =>
        {
            &WRONG_TYPE
        }
        _ => &SYNTAX,
    };
    Error::new(rule, format!("{}, at {place}", lower_first(first_line))).under(&path)
}

fn quoted_after<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    text.strip_prefix(start)?.split('`').next()
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn pointer(path: &serde_path_to_error::Path) -> Path {
    path.iter().fold(Path::root(), |at, segment| match segment {
        Segment::Seq { index } => at.child(index),
        Segment::Map { key } => at.child(key),
        Segment::Enum { variant } => at.child(variant),
        Segment::Unknown => at,
    })
}
