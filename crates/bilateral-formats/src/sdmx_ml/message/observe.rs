//! Observations of a message, and what is said at whatever element is open.

use std::borrow::Cow;

use bilateral::{Error, Result};
use quick_xml::events::BytesStart;

use super::super::columns::Kind;
use super::super::tag::{each, is_foreign, twice};
use super::{Message, is_delete, too_many};
use crate::dataset::{Cell, Cells, cell};

impl Message {
    pub(super) fn observation(&mut self, tag: &BytesStart<'_>) -> Result<()> {
        self.in_obs = true;
        self.value = Cell::Missing;
        let mut valued = false;
        each(tag, |name, value| {
            match name {
                "OBS_VALUE" if valued => return Err(twice(name)),
                "OBS_VALUE" => {
                    valued = true;
                    return self.read_value(value.trim());
                }
                "action" => {
                    self.delete(2, is_delete(&value));
                    return Ok(());
                }
                "xsi:type" => {
                    value.rsplit(':').next().unwrap_or_default().clone_into(&mut self.kind);
                    return Ok(());
                }
                name if is_foreign(name) => return Ok(()),
                _ => {}
            }
            let (column, code) = self.pair(name, &value, Kind::Either)?;
            if let (false, Some(column)) = (self.in_series, self.columns.all.get_mut(column)) {
                column.above = true;
            }
            if self.columns.set(column, code) { Ok(()) } else { Err(twice(name)) }
        })
    }

    pub(super) fn read_value(&mut self, text: &str) -> Result<()> {
        self.value =
            cell(text.as_bytes(), Cells::Anything).map_err(|(rule, message)| Error::new(rule, message))?;
        Ok(())
    }

    /// A pair at the observation.
    pub(super) fn set(&mut self, name: &str, value: &str, kind: Kind) -> Result<()> {
        let (column, code) = self.pair(name, value, kind)?;
        if self.columns.set(column, code) { Ok(()) } else { Err(twice(name)) }
    }

    /// The word of the dimension that the header says stands at observations.
    pub(super) fn set_at_observation(&mut self, value: &str) -> Result<()> {
        let structure = self.of.and_then(|of| self.structures.get(of)).or_else(|| self.structures.first());
        let at = structure.map_or("", |one| one.at_observation.as_str());
        let at = if at.is_empty() { "TIME_PERIOD" } else { at };
        let column = self.columns.find(at, Kind::Key).ok_or_else(too_many)?;
        let code = self.columns.word(column, value);
        if self.columns.set(column, code) { Ok(()) } else { Err(twice("ObsDimension")) }
    }

    /// A pair of a generic message, or several values of 3.0, at whatever is open.
    pub(super) fn place(&mut self, name: &str, value: &str, kind: Kind) -> Result<()> {
        if self.in_obs {
            return self.set(name, value, kind);
        }
        let pair = self.pair(name, value, kind)?;
        if self.in_series {
            self.columns.stands(pair.0);
        }
        let pairs = match (&mut self.group, self.in_series) {
            (_, true) => &mut self.series,
            (Some(group), false) => group,
            (None, false) => match self.sets.last_mut() {
                Some((_, pairs)) => pairs,
                None => return Ok(()),
            },
        };
        if pairs.iter().any(|(known, _)| *known == pair.0) {
            return Err(twice(name));
        }
        pairs.push(pair);
        Ok(())
    }

    /// `<Value id="GEO" value="KZ"/>`.
    pub(super) fn spelt(&mut self, tag: &BytesStart<'_>) -> Result<()> {
        let (mut id, mut value) = (Cow::Borrowed(""), Cow::Borrowed(""));
        each(tag, |name, given| {
            match name {
                "id" | "concept" if id.is_empty() => id = given,
                "value" => value = given,
                _ => {}
            }
            Ok(())
        })?;
        let kind = if self.in_key { Kind::Key } else { Kind::Mark };
        self.place(&id, &value, kind)
    }

    /// The observation is complete.
    pub(super) fn observed(&mut self) -> Result<()> {
        self.in_obs = false;
        if self.deletes() {
            self.skipped += 1;
            self.columns.drop_row();
            self.delete(2, false);
            return Ok(());
        }
        if !self.kind.is_empty() {
            self.explicit_measure()?;
        }
        if self.in_series {
            for (column, code) in &self.series {
                // What the observation says of itself is nearer.
                self.columns.set(*column, *code);
                if let Some(column) = self.columns.all.get_mut(*column) {
                    column.above = true;
                }
            }
        }
        let row = self.values.len();
        self.values.push(match std::mem::replace(&mut self.value, Cell::Missing) {
            Cell::Number(number) => Some(number),
            Cell::Missing => None,
            Cell::Text(text) => {
                self.texts.insert(row, text);
                None
            }
        });
        self.columns.rows += 1;
        Ok(())
    }

    /// Where measures are a dimension, the type of an observation may be its code.
    fn explicit_measure(&mut self) -> Result<()> {
        let kind = std::mem::take(&mut self.kind);
        let at = self.structure().map(|one| one.at_observation.clone()).unwrap_or_default();
        if matches!(at.as_str(), "" | "AllDimensions" | "TIME_PERIOD") {
            return Ok(());
        }
        let (column, code) = self.pair(&at, &kind, Kind::Either)?;
        self.columns.set(column, code);
        Ok(())
    }
}
