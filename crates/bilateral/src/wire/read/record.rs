//! The fields of a record in the order of its type, as serde reads a list.
//!
//! Serde derives two readers of a record. The one for a map compares names, watches out for fields given
//! twice and keeps every value until all are there; the one for a list takes one value after the other.
//! Names are compared here, once for all types, so that a package holds the smaller of the two only.

use std::borrow::Cow;

use serde::de::{DeserializeSeed, Error as _, SeqAccess};

use super::{Node, Refused};

static ABSENT: Node<'static> = Node::Absent;

pub(super) struct Record<'a, 'n> {
    table: &'a [(Cow<'n, str>, Node<'n>)],
    rest: &'static [&'static str],
    last: &'static str,
}

impl<'a, 'n> Record<'a, 'n> {
    /// Refuses what is none of the fields, or stands there twice.
    pub(super) fn of(
        table: &'a [(Cow<'n, str>, Node<'n>)],
        names: &'static [&'static str],
    ) -> Result<Self, Refused> {
        for (index, (name, _)) in table.iter().enumerate() {
            if table.iter().take(index).any(|(earlier, _)| earlier == name) {
                return Err(Refused::twice(name));
            }
            if !names.contains(&name.as_ref()) {
                return Err(Refused::unknown_field(name, names).at(name));
            }
        }
        Ok(Self { table, rest: names, last: "" })
    }

    fn next(&mut self) -> Option<(&'static str, &'a Node<'n>)> {
        let (name, rest) = self.rest.split_first()?;
        self.rest = rest;
        self.last = name;
        let value = self.table.iter().find(|(given, _)| given == name).map(|(_, value)| value);
        Some((name, value.unwrap_or(&ABSENT)))
    }

    /// The refusal of a record whose last field was not there, with its name.
    pub(super) fn named(&self, refused: Refused) -> Refused {
        match refused {
            Refused::Absent => Refused::missing_field(self.last),
            other => other,
        }
    }
}

impl<'de> SeqAccess<'de> for Record<'de, '_> {
    type Error = Refused;

    /// A type that can do without a value reads one all the same; for others there is none, and the derived
    /// reader takes the default or refuses.
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Refused> {
        let Some((name, value)) = self.next() else { return Ok(None) };
        match seed.deserialize(value) {
            Ok(read) => Ok(Some(read)),
            Err(Refused::Absent) => Ok(None),
            Err(refused) => Err(refused.at(name)),
        }
    }
}
