//! A refusal on its way up the tree: serde's own become codes of ours here.

use std::fmt::{self, Display};

use serde::de::{Expected, Unexpected};

use crate::error::{Error, Path, Rule};
use crate::wire::float;
use crate::wire::rules::{DUPLICATE_FIELD, MISSING_FIELD, UNKNOWN_FIELD, UNKNOWN_WORD, WRONG_TYPE};
use crate::wire::words::nearest;

/// An [`Error`] that serde can raise, or none where nothing was there to be read: its record knows the
/// name, see [`super::record`].
///
/// One pointer, because every value that is read makes room for it.
#[derive(Debug)]
pub(crate) struct Refused(Option<Box<Raised>>);

#[derive(Debug)]
enum Raised {
    /// By the type that was read.
    Own(Error),
    /// By the reader, for its shape, so that the place in the text belongs in the message.
    Shape(Error),
}

impl Refused {
    pub(super) const ABSENT: Self = Self(None);

    fn raised(by: Raised) -> Self {
        Self(Some(Box::new(by)))
    }

    pub(super) fn shape(rule: &'static Rule, message: String) -> Self {
        Self::raised(Raised::Shape(Error::new(rule, message)))
    }

    pub(super) fn is_absent(&self) -> bool {
        self.0.is_none()
    }

    /// The same, found one step down.
    pub(super) fn at(self, step: &str) -> Self {
        Self(self.0.map(|raised| match *raised {
            Raised::Own(error) => Box::new(Raised::Own(error.at(step))),
            Raised::Shape(error) => Box::new(Raised::Shape(error.at(step))),
        }))
    }

    /// More or fewer items than are due.
    pub(super) fn length(length: usize, due: &dyn Expected) -> Self {
        Self::shape(&WRONG_TYPE, format!("{length} items stand where {due} is due"))
    }

    /// A field that stands twice in its table.
    pub(super) fn twice(name: &str) -> Self {
        Self::shape(&DUPLICATE_FIELD, format!("field `{name}` is given twice")).at(name)
    }

    /// The error with its place in the text, where that helps.
    pub(super) fn placed(self, place_of: impl FnOnce(&Path) -> Option<String>) -> Error {
        match self.0.map(|raised| *raised) {
            Some(Raised::Own(error)) => error,
            Some(Raised::Shape(error)) => match place_of(error.path()) {
                Some(place) => error.with_place(&place),
                None => error,
            },
            None => Error::new(&MISSING_FIELD, NOTHING),
        }
    }
}

const NOTHING: &str = "there is nothing to read";

impl Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.as_deref() {
            Some(Raised::Own(error) | Raised::Shape(error)) => error.fmt(f),
            None => f.write_str(NOTHING),
        }
    }
}

impl std::error::Error for Refused {}

impl serde::de::Error for Refused {
    /// A type's own refusal arrives as text with its code.
    fn custom<T: Display>(message: T) -> Self {
        let text = message.to_string();
        match Error::from_text(&text) {
            Some(error) => Self::raised(Raised::Own(error)),
            None => Self::shape(&WRONG_TYPE, text),
        }
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::shape(&WRONG_TYPE, format!("{} stands where {expected} is due", shown(found)))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    /// The derived reader of a record raises it where a field has no value; the length of a list is seen before.
    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self::ABSENT
    }

    fn unknown_variant(word: &str, known: &'static [&'static str]) -> Self {
        Self::shape(&UNKNOWN_WORD, unknown("word", word, known))
    }

    fn unknown_field(field: &str, known: &'static [&'static str]) -> Self {
        Self::shape(&UNKNOWN_FIELD, unknown("field", field, known))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::shape(&MISSING_FIELD, format!("missing field `{field}`"))
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::shape(&DUPLICATE_FIELD, format!("field `{field}` is given twice"))
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
        Unexpected::Float(value) => format!("the number {}", float::shown(value)),
        Unexpected::Str(text) => {
            let start: String = text.chars().take(40).collect();
            format!("the text `{start}`")
        }
        Unexpected::Unit | Unexpected::Option => "null".to_owned(),
        Unexpected::Seq => "a list".to_owned(),
        Unexpected::Map => "a table".to_owned(),
        _ => "something else".to_owned(),
    }
}
