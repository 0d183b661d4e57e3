//! What an indicator is: enough to compute it by hand and to tell it from its namesakes.

use serde::{Serialize, Serializer};

use super::Answer;
use super::call::Call;
use crate::error::Result;
use crate::order;
use crate::wire::words::words;

words! {
    /// What an indicator is about.
    pub enum Family {
        /// Sums, growth, contributions to it.
        Levels = "levels",
        /// Trade beside output; dependence on a partner.
        Openness = "openness",
        /// How few hold how much.
        Concentration = "concentration",
        /// What an economy exports more of than others do.
        Advantage = "advantage",
        /// The same goods in both directions.
        IntraIndustry = "intra-industry",
        /// Intensity, complementarity and similarity of trade.
        Similarity = "similarity",
        /// What a structure of exports says about what an economy can make.
        Complexity = "complexity",
        /// Indices of price and quantity.
        Prices = "prices",
        /// A change or a level taken apart.
        Margins = "margins",
        /// How long trade lasts.
        Survival = "survival",
        /// Positions in the network of trade.
        Network = "network",
        /// Direct investment: how much for an economy's size, from how few, reported by whom.
        Investment = "investment",
    }
}

/// One indicator in one variant.
#[derive(Debug, Clone, Copy)]
pub struct Definition {
    pub(super) key: &'static str,
    pub(super) family: Family,
    pub(super) name: &'static str,
    pub(super) formula: &'static str,
    pub(super) tex: &'static str,
    pub(super) unit: &'static str,
    pub(super) range: &'static str,
    pub(super) source: &'static str,
    pub(super) traps: &'static [&'static str],
    pub(super) see: &'static [&'static str],
    pub(super) inputs: &'static [&'static str],
    pub(super) options: &'static [(&'static str, f64)],
    pub(super) run: fn(&Call<'_>) -> Result<Answer>,
}

impl Definition {
    /// `hhi.points`: the name of the indicator and of its variant.
    pub const fn key(&self) -> &'static str {
        self.key
    }

    /// The name of the indicator, shared by its variants: `hhi`.
    pub fn id(&self) -> &'static str {
        self.key.split_once('.').map_or(self.key, |(id, _)| id)
    }

    /// The variant; empty where everybody computes the same.
    pub fn variant(&self) -> &'static str {
        self.key.split_once('.').map_or("", |(_, variant)| variant)
    }

    /// The family it belongs to.
    pub const fn family(&self) -> Family {
        self.family
    }

    /// Its name in words.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The formula in plain text.
    pub const fn formula(&self) -> &'static str {
        self.formula
    }

    /// The formula in TeX.
    pub const fn tex(&self) -> &'static str {
        self.tex
    }

    /// Of what the number is a number.
    pub const fn unit(&self) -> &'static str {
        self.unit
    }

    /// Between what it can lie.
    pub const fn range(&self) -> &'static str {
        self.range
    }

    /// Who defined it. Textbook knowledge, unless a page is named.
    pub const fn source(&self) -> &'static str {
        self.source
    }

    /// How it misleads.
    pub const fn traps(&self) -> &'static [&'static str] {
        self.traps
    }

    /// Keys of what to look at beside it.
    pub const fn see_also(&self) -> &'static [&'static str] {
        self.see
    }

    /// The columns or matrices it takes.
    pub const fn inputs(&self) -> &'static [&'static str] {
        self.inputs
    }

    /// Its options and what they are unless given.
    pub const fn options(&self) -> &'static [(&'static str, f64)] {
        self.options
    }
}

impl PartialEq for Definition {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

/// As a definition stands on the wire.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written<'a> {
    key: &'a str,
    id: &'a str,
    variant: &'a str,
    family: Family,
    name: &'a str,
    formula: &'a str,
    tex: &'a str,
    unit: &'a str,
    range: &'a str,
    source: &'a str,
    traps: &'a [&'a str],
    see_also: &'a [&'a str],
    inputs: &'a [&'a str],
    options: std::collections::BTreeMap<&'a str, f64>,
}

impl Serialize for Definition {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let written = Written {
            key: self.key,
            id: self.id(),
            variant: self.variant(),
            family: self.family,
            name: self.name,
            formula: self.formula,
            tex: self.tex,
            unit: self.unit,
            range: self.range,
            source: self.source,
            traps: self.traps,
            see_also: self.see,
            inputs: self.inputs,
            options: order::map(self.options.iter().copied()),
        };
        written.serialize(serializer)
    }
}

/// Declares the definitions of one family.
macro_rules! define {
    ($family:ident: $($name:ident = $key:literal $title:literal {
        formula: $formula:literal, tex: $tex:literal, unit: $unit:literal, range: $range:literal, source: $source:literal,
        traps: [$($trap:literal),* $(,)?], see: [$($see:literal),* $(,)?],
        inputs: [$($input:literal),*], $(options: [$(($option:literal, $default:expr)),*],)? run: $run:expr $(,)?
    })+) => {
        $(
            #[doc = concat!("`", $key, "`: ", $title, ".")]
            pub static $name: $crate::indicator::Definition = $crate::indicator::Definition {
                key: $key,
                family: $crate::indicator::Family::$family,
                name: $title,
                formula: $formula,
                tex: $tex,
                unit: $unit,
                range: $range,
                source: $source,
                traps: &[$($trap),*],
                see: &[$($see),*],
                inputs: &[$($input),*],
                options: &[$($(($option, $default)),*)?],
                run: $run,
            };
        )+
        /// Every definition of this family.
        pub static DEFINITIONS: &[&$crate::indicator::Definition] = &[$(&$name),+];
    };
}
pub(super) use define;
