//! A refusal on its way up the tree: serde's own become codes of ours here.

use std::fmt::{self, Display};

use serde::de::{Expected, Unexpected};

use crate::error::{Error, Path};
use crate::wire::rules::{DUPLICATE_FIELD, MISSING_FIELD, UNKNOWN_FIELD, UNKNOWN_WORD, WRONG_TYPE};
use crate::wire::words::nearest;

/// An [`Error`] that serde can raise.
#[derive(Debug)]
pub(crate) enum Refused {
    /// By the type that was read.
    Own(Error),
    /// By the reader, for its shape, so that the place in the text belongs in the message.
    Shape(Error),
    /// Nothing was there to be read; its record knows the name. See [`super::record`].
    Absent,
}

impl Refused {
    /// The same, found one step down.
    pub(super) fn at(self, step: impl Display) -> Self {
        match self {
            Self::Own(error) => Self::Own(error.at(step)),
            Self::Shape(error) => Self::Shape(error.at(step)),
            Self::Absent => Self::Absent,
        }
    }

    /// More or fewer items than are due.
    pub(super) fn length(length: usize, due: &dyn Expected) -> Self {
        Self::Shape(Error::new(&WRONG_TYPE, format!("{length} items stand where {due} is due")))
    }

    /// A field that stands twice in its table.
    pub(super) fn twice(name: &str) -> Self {
        Self::Shape(Error::new(&DUPLICATE_FIELD, format!("field `{name}` is given twice"))).at(name)
    }

    /// The error with its place in the text, where that helps.
    pub(super) fn placed(self, place_of: impl FnOnce(&Path) -> Option<String>) -> Error {
        match self {
            Self::Own(error) => error,
            Self::Shape(error) => match place_of(error.path()) {
                Some(place) => error.with_place(&place),
                None => error,
            },
            Self::Absent => Error::new(&MISSING_FIELD, "there is nothing to read"),
        }
    }
}

impl Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Own(error) | Self::Shape(error) => error.fmt(f),
            Self::Absent => f.write_str("there is nothing to read"),
        }
    }
}

impl std::error::Error for Refused {}

impl serde::de::Error for Refused {
    /// A type's own refusal arrives as text with its code.
    fn custom<T: Display>(message: T) -> Self {
        let text = message.to_string();
        match Error::from_text(&text) {
            Some(error) => Self::Own(error),
            None => Self::Shape(Error::new(&WRONG_TYPE, text)),
        }
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::Shape(Error::new(&WRONG_TYPE, format!("{} stands where {expected} is due", shown(found))))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    /// The derived reader of a record raises it where a field has no value; the length of a list is seen before.
    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self::Absent
    }

    fn unknown_variant(word: &str, known: &'static [&'static str]) -> Self {
        Self::Shape(Error::new(&UNKNOWN_WORD, unknown("word", word, known)))
    }

    fn unknown_field(field: &str, known: &'static [&'static str]) -> Self {
        Self::Shape(Error::new(&UNKNOWN_FIELD, unknown("field", field, known)))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::Shape(Error::new(&MISSING_FIELD, format!("missing field `{field}`")))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::Shape(Error::new(&DUPLICATE_FIELD, format!("field `{field}` is given twice")))
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
