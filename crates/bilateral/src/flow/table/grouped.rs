//! The answer of a grouping.

use std::fmt;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::thousandths::sum_to_decimal;
use super::totals::Totals;
use super::{FlowKey, FlowMeasure};
use crate::economy::Area;
use crate::error::Result;
use crate::flow::{Axis, RowNature};
use crate::period::Period;
use crate::product::ProductKey;

/// An exact sum, and of how many rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sums {
    pub(super) thousandths: i128,
    pub(super) rows: u64,
    pub(super) missing: u64,
}

impl Sums {
    /// The sum of the known values in thousandths.
    pub const fn thousandths(&self) -> i128 {
        self.thousandths
    }

    /// The sum of the known values; `None` past the 28 digits of a decimal, and where
    /// no value is known: nothing known is not zero.
    pub fn total(&self) -> Option<Decimal> {
        (self.rows > 0).then_some(())?;
        sum_to_decimal(self.thousandths)
    }

    /// How many rows have a value.
    pub const fn rows(&self) -> u64 {
        self.rows
    }

    /// How many rows have none.
    pub const fn missing(&self) -> u64 {
        self.missing
    }

    /// Whether no value is missing.
    pub const fn is_complete(&self) -> bool {
        self.missing == 0
    }

    pub(super) fn plus(self, other: Self) -> Option<Self> {
        Some(Self {
            thousandths: self.thousandths.checked_add(other.thousandths)?,
            rows: self.rows.checked_add(other.rows)?,
            missing: self.missing.checked_add(other.missing)?,
        })
    }
}

/// What stands in one column of a group.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Word {
    /// Nothing was stated.
    Absent,
    /// A reporter or a partner.
    Area(Area),
    /// A product.
    Product(ProductKey),
    /// A period.
    Period(Period),
    /// A word of the terms, as it stands on the wire.
    Text(String),
}

impl Word {
    pub(super) fn read(key: FlowKey, text: &str) -> Result<Self> {
        match key {
            _ if text.is_empty() => Ok(Self::Absent),
            FlowKey::Reporter | FlowKey::Partner | FlowKey::SecondPartner => {
                Area::parse(text).map(Self::Area)
            }
            FlowKey::Product => ProductKey::parse(text).map(Self::Product),
            FlowKey::Period => Period::parse(text).map(Self::Period),
            _ => Ok(Self::Text(text.to_owned())),
        }
    }

    /// As text; `None` where nothing was stated.
    pub fn said(&self) -> Option<String> {
        (*self != Self::Absent).then(|| self.to_string())
    }

    /// The area, if it is one.
    pub const fn area(&self) -> Option<Area> {
        match self {
            Self::Area(area) => Some(*area),
            _ => None,
        }
    }

    /// The product, if it is one.
    pub const fn product(&self) -> Option<ProductKey> {
        match self {
            Self::Product(product) => Some(*product),
            _ => None,
        }
    }

    /// The period, if it is one.
    pub const fn period(&self) -> Option<Period> {
        match self {
            Self::Period(period) => Some(*period),
            _ => None,
        }
    }
}

impl fmt::Display for Word {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Absent => Ok(()),
            Self::Area(area) => area.fmt(f),
            Self::Product(product) => product.fmt(f),
            Self::Period(period) => period.fmt(f),
            Self::Text(text) => f.write_str(text),
        }
    }
}

/// Rows that were left out of the sums, because what they hold is in them already or
/// belongs to nobody in particular.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct SetAside {
    /// Along which axis; none for rows that their source marks as sub-totals.
    pub axis: Option<Axis>,
    /// What they are.
    pub nature: RowNature,
    /// How many, those without a value included.
    pub rows: u64,
}

/// Sums by group, in the order of the groups' words, whatever the order of the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Grouped {
    pub(super) keys: Vec<FlowKey>,
    pub(super) measure: FlowMeasure,
    pub(super) words: Vec<Vec<Word>>,
    pub(super) totals: Totals,
    pub(super) set_aside: Vec<SetAside>,
}

impl Grouped {
    /// The columns of a group.
    pub fn keys(&self) -> &[FlowKey] {
        &self.keys
    }

    /// What was added up.
    pub fn measure(&self) -> FlowMeasure {
        self.measure
    }

    /// How many groups.
    pub fn len(&self) -> usize {
        self.totals.len()
    }

    /// Whether there is no group.
    pub fn is_empty(&self) -> bool {
        self.totals.len() == 0
    }

    /// What was left out and why. Nothing else was.
    pub fn set_aside(&self) -> &[SetAside] {
        &self.set_aside
    }

    /// Where in a group the word of a column stands, and all words of the column, in order.
    pub(crate) fn column(&self, key: FlowKey) -> Option<(usize, &[Word])> {
        let place = self.keys.iter().position(|one| *one == key)?;
        Some((place, self.words.get(place)?))
    }

    /// Every group.
    pub fn groups(&self) -> impl ExactSizeIterator<Item = Group<'_>> {
        self.totals.iter().map(|(packed, sums)| Group { of: self, packed, sums })
    }
}

/// One group: its words and its sums.
#[derive(Debug, Clone, Copy)]
pub struct Group<'a> {
    of: &'a Grouped,
    packed: u64,
    sums: Sums,
}

impl<'a> Group<'a> {
    /// Its word in one column; `None` if that is no column of the grouping.
    pub fn word(&self, key: FlowKey) -> Option<&'a Word> {
        let place = self.of.keys.iter().position(|one| *one == key)?;
        self.of.words.get(place)?.get(self.code(place)?)
    }

    /// Its words, in the order of the columns.
    pub fn words(&self) -> impl Iterator<Item = &'a Word> + '_ {
        self.of.words.iter().enumerate().filter_map(|(place, words)| words.get(self.code(place)?))
    }

    /// The sum and how many rows it is of.
    pub const fn sums(&self) -> Sums {
        self.sums
    }

    /// The place of its word in a column.
    pub(crate) fn code(&self, place: usize) -> Option<usize> {
        let mut rest = self.packed;
        for words in self.of.words.iter().skip(place + 1).rev() {
            rest /= u64::try_from(words.len().max(1)).ok()?;
        }
        let own = u64::try_from(self.of.words.get(place)?.len().max(1)).ok()?;
        usize::try_from(rest % own).ok()
    }
}
