//! JSON: numbers as the text they are, members in their order, refusals with their place.

use std::borrow::Cow;
use std::collections::HashSet;
use std::fmt;

use bilateral::flow::file_rules::{CUBE, DAMAGED, SYNTAX};
use bilateral::{Error, Result, Rule};
use serde::Deserialize;
use serde::de::{Deserializer, Error as _, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::fail::{from_io, shown};

/// What the parser refused, with line and column; the source's own error, if that is what it was.
pub(crate) fn refused(why: &serde_json::Error) -> Error {
    if why.is_io() {
        return from_io(std::io::Error::other(why.to_string()));
    }
    let (line, column) = (why.line(), why.column());
    let rule = if why.is_eof() { &DAMAGED } else { &SYNTAX };
    Error::new(rule, format!("the JSON does not parse: {}, at line {line}, column {column}", said(why)))
}

fn said(why: &serde_json::Error) -> String {
    let text = why.to_string();
    text.split(" at line ").next().unwrap_or_default().to_owned()
}

/// A whole text, of which parts are read later.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Json<'a>(pub &'a str);

impl<'a> Json<'a> {
    /// The text as a whole.
    pub(crate) fn top<T: Deserialize<'a>>(self) -> Result<T> {
        serde_json::from_str(self.0).map_err(|why| refused(&why))
    }

    /// A part of the text.
    pub(crate) fn read<T: Deserialize<'a>>(self, part: &'a str) -> Result<T> {
        serde_json::from_str(part).map_err(|why| {
            self.refuse(
                &SYNTAX,
                part,
                format!("`{}` is not what stands there: {}", shown(part.as_bytes()), said(&why)),
            )
        })
    }

    /// How many bytes of the text come before a part of it.
    pub(crate) fn before(self, part: &str) -> usize {
        part.as_ptr().addr().saturating_sub(self.0.as_ptr().addr()).min(self.0.len())
    }

    /// A refusal that says where in the text the part stands.
    pub(crate) fn refuse(self, rule: &'static Rule, part: &str, message: impl fmt::Display) -> Error {
        let until = self.0.get(..self.before(part)).unwrap_or_default();
        let line = memchr::memchr_iter(b'\n', until.as_bytes()).count() + 1;
        let column = until.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        Error::new(rule, format!("{message}, at line {line}, column {column}"))
    }

    /// A contradiction within the cube.
    pub(crate) fn wrong(self, part: &str, message: impl fmt::Display) -> Error {
        self.refuse(&CUBE, part, message)
    }
}

/// The members of an object, unread, in their order; a name that stands twice is refused.
#[derive(Debug, Clone, Default)]
pub(crate) struct Members<'a>(pub Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'a> Members<'a> {
    /// A member; nothing where it is null.
    pub(crate) fn get(&self, name: &str) -> Option<&'a str> {
        let member = self.0.iter().find(|(known, _)| known == name)?;
        Some(member.1.get()).filter(|text| *text != "null")
    }
}

impl<'de: 'a, 'a> Deserialize<'de> for Members<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        deserializer.deserialize_map(Ordered { repeats: false }).map(Members)
    }
}

/// The members of an object of which some services write one in parts, under its name each time.
pub(crate) struct Parts<'a>(pub Vec<(Cow<'a, str>, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Parts<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        deserializer.deserialize_map(Ordered { repeats: true }).map(Parts)
    }
}

/// Members in order, with whether a name may stand twice.
struct Ordered {
    repeats: bool,
}

impl<'de> Visitor<'de> for Ordered {
    type Value = Vec<(Cow<'de, str>, &'de RawValue)>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Self::Value, A::Error> {
        let (mut members, mut names) = (Vec::new(), HashSet::new());
        while let Some(Name(name)) = map.next_key()? {
            if !self.repeats && !names.insert(name.clone()) {
                let name: String = name.chars().take(40).collect();
                return Err(A::Error::custom(format!("`{name}` stands twice in one object")));
            }
            members.push((name, map.next_value()?));
        }
        Ok(members)
    }
}

/// Borrowed where nothing is escaped.
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

/// A text, a number or a word as it would stand in a cell; nothing for null. Of a text in several
/// languages the English one, else the first; several values are joined by semicolons.
pub(crate) fn text(raw: &str) -> Option<String> {
    match raw.as_bytes().first()? {
        b'"' => serde_json::from_str(raw).ok(),
        b'[' => {
            let values: Vec<&RawValue> = serde_json::from_str(raw).ok()?;
            let values: Vec<String> = values.iter().filter_map(|value| text(value.get())).collect();
            (!values.is_empty()).then(|| values.join(";"))
        }
        b'{' => {
            let languages: Members<'_> = serde_json::from_str(raw).ok()?;
            let any = || languages.0.first().map(|(_, value)| value.get());
            text(languages.get("en").or_else(any)?)
        }
        _ if raw == "null" => None,
        _ => Some(raw.to_owned()),
    }
}
