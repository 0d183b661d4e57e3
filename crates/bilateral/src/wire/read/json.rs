//! JSON into the tree.

use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_path_to_error::{Segment, Track};

use super::{Node, place};
use crate::error::{Error, Path, Result};
use crate::wire::rules::SYNTAX;

pub(super) fn parse(text: &str) -> Result<Node<'_>> {
    serde_json::from_str(text).map_err(|why| refuse(text, &why))
}

/// Reads again with an eye on the path: only a text that is refused pays for it.
fn refuse(text: &str, why: &serde_json::Error) -> Error {
    let mut reader = serde_json::Deserializer::from_str(text);
    let mut track = Track::new();
    let path = match Node::deserialize(serde_path_to_error::Deserializer::new(&mut reader, &mut track)) {
        Ok(_) => Path::root(),
        Err(_) => pointer(&track.path()),
    };
    let message = why.to_string();
    let bare = message.rsplit_once(" at line ").map_or(message.as_str(), |(bare, _)| bare);
    Error::new(&SYNTAX, format!("{bare}, at {}", place::shown(why.line(), why.column()))).under(&path)
}

fn pointer(path: &serde_path_to_error::Path) -> Path {
    path.iter().fold(Path::root(), |at, segment| match segment {
        Segment::Seq { index } => at.child(index),
        Segment::Map { key } => at.child(key),
        Segment::Enum { variant } => at.child(variant),
        Segment::Unknown => at,
    })
}

/// Where the value at a path stands in the text: a reader that gives up there knows the line.
pub(super) fn place_of(text: &str, path: &Path) -> Option<String> {
    let steps = place::steps(path.as_str());
    let mut reader = serde_json::Deserializer::from_str(text);
    let stopped = Seek(&steps).deserialize(&mut reader).err()?;
    (stopped.line() > 0).then(|| place::shown(stopped.line(), stopped.column()))
}

#[derive(Clone, Copy)]
struct Seek<'a>(&'a [String]);

impl<'de> DeserializeSeed<'de> for Seek<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if self.0.is_empty() {
            return Err(D::Error::custom("here"));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seek<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list or an object")
    }

    // Nothing lies further down in a plain value. Serde's own refusals of one bring its writer of floats.

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<(), A::Error> {
        let Some((step, rest)) = self.0.split_first() else { return Ok(()) };
        while let Some(name) = fields.next_key::<String>()? {
            if name == *step {
                return fields.next_value_seed(Seek(rest));
            }
            fields.next_value::<IgnoredAny>()?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let Some((step, rest)) = self.0.split_first() else { return Ok(()) };
        let index = step.parse::<usize>().unwrap_or(usize::MAX);
        for _ in 0..index {
            if items.next_element::<IgnoredAny>()?.is_none() {
                return Ok(());
            }
        }
        items.next_element_seed(Seek(rest)).map(|_| ())
    }
}
