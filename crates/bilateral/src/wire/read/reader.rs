//! Serde's view of a tree: the one source every wire type is read from.

use std::borrow::Cow;
use std::slice;

use serde::de::value::{StrDeserializer, U32Deserializer};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, Expected, MapAccess, SeqAccess, Unexpected,
    VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::record::Record;
use super::{Node, Refused};
use crate::wire::rules::WRONG_TYPE;

type Result<T> = std::result::Result<T, Refused>;

/// Each method offers the visitor only what it asked for. That refuses a list where a
/// record is due, and keeps the code for it out of the package.
impl<'de> Deserializer<'de> for &'de Node<'_> {
    type Error = Refused;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self {
            Node::Absent => Err(Refused::ABSENT),
            Node::Null => visitor.visit_unit(),
            Node::Flag(value) => visitor.visit_bool(*value),
            Node::Whole(value) => visitor.visit_i64(*value),
            Node::Large(value) => visitor.visit_u64(*value),
            Node::Float(value) => visitor.visit_f64(*value),
            Node::Text(text) => visitor.visit_borrowed_str(text),
            Node::Bare(text) => Err(bare(text, &visitor)),
            Node::List(list) => visitor.visit_seq(Items { rest: list.iter(), index: 0 }),
            Node::Table(table) => visitor.visit_map(Fields { table, next: 0 }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self {
            Node::Absent | Node::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self {
            Node::Text(text) => visitor.visit_borrowed_str(text),
            _ => Err(other(self, &visitor)),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        self.deserialize_str(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self {
            Node::List(list) => visitor.visit_seq(Items { rest: list.iter(), index: 0 }),
            _ => Err(other(self, &visitor)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value> {
        match self {
            Node::List(list) if list.len() != length => Err(Refused::length(list.len(), &visitor)),
            _ => self.deserialize_seq(visitor),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value> {
        match self {
            Node::Table(table) => visitor.visit_map(Fields { table, next: 0 }),
            _ => Err(other(self, &visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        let Node::Table(table) = self else { return Err(other(self, &visitor)) };
        let mut record = Record::of(table, names)?;
        visitor.visit_seq(&mut record).map_err(|refused| record.named(refused))
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        words: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value> {
        match self {
            Node::Text(word) => visitor.visit_enum(Variant::of(word, &Node::Null, words)?),
            Node::Table(table) => match table.as_slice() {
                [(word, content)] => visitor.visit_enum(Variant::of(word, content, words)?),
                _ => Err(Refused::length(table.len(), &"a table of one field")),
            },
            _ => Err(other(self, &visitor)),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char bytes byte_buf
        unit unit_struct tuple_struct identifier ignored_any
    }
}

/// The refusal of a value of another kind than was asked for.
fn other(node: &Node<'_>, due: &dyn Expected) -> Refused {
    let found = match node {
        Node::Absent => return Refused::ABSENT,
        Node::Null => Unexpected::Unit,
        Node::Flag(value) => Unexpected::Bool(*value),
        Node::Whole(value) => Unexpected::Signed(*value),
        Node::Large(value) => Unexpected::Unsigned(*value),
        Node::Float(value) => Unexpected::Float(*value),
        Node::Text(text) => Unexpected::Str(text),
        Node::Bare(text) => return bare(text, due),
        Node::List(_) => Unexpected::Seq,
        Node::Table(_) => Unexpected::Map,
    };
    Refused::invalid_type(found, due)
}

fn bare(text: &str, due: &dyn Expected) -> Refused {
    let message = format!("the unquoted date {text} stands where {due} is due; put it in quotes: \"{text}\"");
    Refused::shape(&WRONG_TYPE, message)
}

struct Items<'a, 'n> {
    rest: slice::Iter<'a, Node<'n>>,
    index: usize,
}

impl<'de> SeqAccess<'de> for Items<'de, '_> {
    type Error = Refused;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>> {
        let Some(item) = self.rest.next() else { return Ok(None) };
        let read = seed.deserialize(item).map_err(|refused| refused.at(&self.index.to_string()))?;
        self.index += 1;
        Ok(Some(read))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
    }
}

struct Fields<'a, 'n> {
    table: &'a [(Cow<'n, str>, Node<'n>)],
    next: usize,
}

impl<'de> MapAccess<'de> for Fields<'de, '_> {
    type Error = Refused;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>> {
        let Some((name, _)) = self.table.get(self.next) else { return Ok(None) };
        let before = self.table.get(..self.next).unwrap_or_default();
        if before.iter().any(|(earlier, _)| earlier == name) {
            return Err(Refused::twice(name));
        }
        let name: &str = name;
        seed.deserialize(StrDeserializer::new(name)).map(Some).map_err(|refused: Refused| refused.at(name))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value> {
        let Some((name, value)) = self.table.get(self.next) else {
            return Err(Refused::custom("a field without a value"));
        };
        self.next += 1;
        seed.deserialize(value).map_err(|refused| refused.at(name))
    }
}

struct Variant<'a, 'n> {
    word: &'a str,
    /// Its place among the words of the type: comparing words once for all types is smaller.
    place: u32,
    content: &'a Node<'n>,
}

impl<'a, 'n> Variant<'a, 'n> {
    fn of(word: &'a str, content: &'a Node<'n>, words: &'static [&'static str]) -> Result<Self> {
        match (0_u32..).zip(words).find(|(_, known)| **known == word) {
            Some((place, _)) => Ok(Self { word, place, content }),
            None => Err(Refused::unknown_variant(word, words)),
        }
    }
}

impl<'de> EnumAccess<'de> for Variant<'de, '_> {
    type Error = Refused;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self)> {
        Ok((seed.deserialize(U32Deserializer::new(self.place))?, self))
    }
}

impl<'de> VariantAccess<'de> for Variant<'de, '_> {
    type Error = Refused;

    fn unit_variant(self) -> Result<()> {
        match self.content {
            Node::Null => Ok(()),
            _ => Err(Refused::custom(format!("`{}` holds nothing", self.word)).at(self.word)),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value> {
        seed.deserialize(self.content).map_err(|refused| refused.at(self.word))
    }

    fn tuple_variant<V: Visitor<'de>>(self, length: usize, visitor: V) -> Result<V::Value> {
        self.content.deserialize_tuple(length, visitor).map_err(|refused| refused.at(self.word))
    }

    fn struct_variant<V: Visitor<'de>>(self, names: &'static [&'static str], visitor: V) -> Result<V::Value> {
        self.content.deserialize_struct("", names, visitor).map_err(|refused| refused.at(self.word))
    }
}
