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

    fn next(&mut self) -> &'a Node<'n> {
        let Some((name, rest)) = self.rest.split_first() else { return &ABSENT };
        self.rest = rest;
        self.last = name;
        self.table.iter().find(|(given, _)| given == name).map_or(&ABSENT, |(_, value)| value)
    }

    /// The refusal of a record whose last field was not there, with its name.
    pub(super) fn named(&self, refused: Refused) -> Refused {
        if refused.is_absent() { Refused::missing_field(self.last) } else { refused }
    }

    /// That the last field was not there, or its refusal.
    #[cold]
    fn without<T>(&self, refused: Refused) -> Result<Option<T>, Refused> {
        if refused.is_absent() { Ok(None) } else { Err(refused.at(self.last)) }
    }
}

impl<'de> SeqAccess<'de> for Record<'de, '_> {
    type Error = Refused;

    /// A type that can do without a value reads one all the same; for others there is none, and the derived
    /// reader takes the default or refuses.
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Refused> {
        match seed.deserialize(self.next()) {
            Ok(read) => Ok(Some(read)),
            Err(refused) => self.without(refused),
        }
    }
}
