//! A refusal on its way up the tree: serde's own become codes of ours here.

use std::fmt::{self, Display};

use serde::de::{Expected, Unexpected};

use crate::error::{Error, Path};
use crate::wire::rules::{DUPLICATE_FIELD, MISSING_FIELD, UNKNOWN_FIELD, UNKNOWN_WORD, WRONG_TYPE};
use crate::wire::words::nearest;

/// An [`Error`] that serde can raise.
#[derive(Debug)]
pub(crate) struct Refused {
    error: Error,
    /// Whether the reader refused the shape, so that the place in the text belongs in the message.
    shape: bool,
}

impl Refused {
    pub(super) fn shape(error: Error) -> Self {
        Self { error, shape: true }
    }

    /// The same, found one step down.
    pub(super) fn at(self, step: impl Display) -> Self {
        Self { error: self.error.at(step), ..self }
    }

    /// The error with its place in the text, where that helps.
    pub(super) fn placed(self, place_of: impl FnOnce(&Path) -> Option<String>) -> Error {
        if !self.shape {
            return self.error;
        }
        match place_of(self.error.path()) {
            Some(place) => self.error.with_place(&place),
            None => self.error,
        }
    }
}

impl Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.error.fmt(f)
    }
}

impl std::error::Error for Refused {}

impl serde::de::Error for Refused {
    /// A type's own refusal arrives as text with its code.
    fn custom<T: Display>(message: T) -> Self {
        let text = message.to_string();
        match Error::from_text(&text) {
            Some(error) => Self { error, shape: false },
            None => Self::shape(Error::new(&WRONG_TYPE, text)),
        }
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::shape(Error::new(&WRONG_TYPE, format!("{} stands where {expected} is due", shown(found))))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn invalid_length(length: usize, expected: &dyn Expected) -> Self {
        Self::shape(Error::new(&WRONG_TYPE, format!("{length} items stand where {expected} is due")))
    }

    fn unknown_variant(word: &str, known: &'static [&'static str]) -> Self {
        Self::shape(Error::new(&UNKNOWN_WORD, unknown("word", word, known)))
    }

    fn unknown_field(field: &str, known: &'static [&'static str]) -> Self {
        Self::shape(Error::new(&UNKNOWN_FIELD, unknown("field", field, known)))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::shape(Error::new(&MISSING_FIELD, format!("missing field `{field}`")))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::shape(Error::new(&DUPLICATE_FIELD, format!("field `{field}` is given twice")))
    }
}

fn unknown(what: &str, given: &str, known: &[&str]) -> String {
    let given: String = given.chars().take(40).collect();
    let hint = nearest(&given, known).map_or_else(String::new, |near| format!(", did you mean `{near}`?"));
    format!("unknown {what} `{given}`{hint} (known: {})", known.join(", "))
}

fn shown(found: Unexpected<'_>) -> String {
    match found {
        Unexpected::Bool(value) => format!("`{value}`"),
        Unexpected::Signed(value) => format!("the number {value}"),
        Unexpected::Unsigned(value) => format!("the number {value}"),
        Unexpected::Float(value) => format!("the number {value}"),
        Unexpected::Str(text) => {
            let start: String = text.chars().take(40).collect();
            format!("the text `{start}`")
        }
        Unexpected::Unit | Unexpected::Option => "null".to_owned(),
        Unexpected::Seq => "a list".to_owned(),
        Unexpected::Map => "a table".to_owned(),
        other => other.to_string(),
    }
}
