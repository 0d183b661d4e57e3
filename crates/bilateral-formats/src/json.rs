//! JSON: numbers as the text they are, refusals with their place.

use bilateral::Error;
use bilateral::flow::file_rules::{DAMAGED, SYNTAX};

use crate::fail::from_io;

/// What the parser refused, with line and column; the source's own error, if that is what it was.
pub(crate) fn refused(why: &serde_json::Error) -> Error {
    if why.is_io() {
        return from_io(std::io::Error::other(why.to_string()));
    }
    let (line, column) = (why.line(), why.column());
    let rule = if why.is_eof() { &DAMAGED } else { &SYNTAX };
    let text = why.to_string();
    let said = text.split(" at line ").next().unwrap_or_default();
    Error::new(rule, format!("the JSON does not parse: {said}, at line {line}, column {column}"))
}
