//! Who stands in a reporter or partner column: an economy, a bloc, the world, or a
//! residual partner — typed apart, so that they cannot be summed together by accident.

use std::fmt;

use super::near;
use super::ordinal;
use super::rules::AREA_UNKNOWN;
use super::{Bloc, Economy, Residual};
use crate::error::{Error, Result};
use crate::wire::text::wire_text;

/// What a reporter or partner column holds.
///
/// ```
/// use bilateral::economy::{Area, Economy};
/// assert_eq!(Area::parse("KAZ").unwrap(), Area::Economy(Economy::KAZ));
/// assert_eq!(Area::parse("CA5").unwrap().name(), "Central Asia (five states)");
/// assert!(!Area::parse("EU27_2020").unwrap().is_economy());
///
/// // Wrong: a code of another system; the message says which id it stands for.
/// let refused = Area::parse("EL").unwrap_err();
/// assert_eq!(refused.code(), "area.unknown");
/// assert!(refused.message().contains("`GRC`"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// An economy.
    Economy(Economy),
    /// A group of economies with dated membership.
    Bloc(Bloc),
    /// All partners together, residual ones included.
    World,
    /// A partner that is not an economy.
    Residual(Residual),
}

const WORLD: &str = "WORLD";

impl Area {
    /// Reads a canonical id: the alpha-3 code of an economy, the id of a bloc such as
    /// `EU27_2020`, `WORLD`, or the id of a residual partner such as `BUNKERS`.
    ///
    /// # Errors
    /// `area.unknown` for anything else; the message names near misses. Codes of
    /// other systems go through [`Area::from_code`].
    pub fn parse(text: &str) -> Result<Self> {
        Self::find(text).ok_or_else(|| Error::new(&AREA_UNKNOWN, near::unknown_id(text)))
    }

    pub(super) fn find(text: &str) -> Option<Self> {
        Economy::find(text).map(Self::Economy).or_else(|| ordinal::by_id(text))
    }

    /// Every area there is, in order.
    pub fn all() -> impl Iterator<Item = Self> {
        Economy::all()
            .map(Self::Economy)
            .chain(Bloc::all().map(Self::Bloc))
            .chain([Self::World])
            .chain(Residual::ALL.iter().copied().map(Self::Residual))
    }

    /// Its canonical id.
    pub fn id(self) -> &'static str {
        match self {
            Self::Economy(economy) => economy.alpha3(),
            Self::Bloc(bloc) => bloc.id(),
            Self::World => WORLD,
            Self::Residual(residual) => residual.id(),
        }
    }

    /// For static tables; the id of whatever is no economy.
    pub(super) const fn short_id(self) -> &'static str {
        match self {
            Self::Economy(_) => "",
            Self::Bloc(bloc) => bloc.static_id(),
            Self::World => WORLD,
            Self::Residual(residual) => residual.id(),
        }
    }

    /// Its English name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Economy(economy) => economy.name(),
            Self::Bloc(bloc) => bloc.name(),
            Self::World => "World",
            Self::Residual(residual) => residual.name(),
        }
    }

    /// Whether it is a single economy.
    pub const fn is_economy(self) -> bool {
        matches!(self, Self::Economy(_))
    }

    /// The economy, if it is one.
    pub const fn as_economy(self) -> Option<Economy> {
        match self {
            Self::Economy(economy) => Some(economy),
            _ => None,
        }
    }

    /// The bloc, if it is one.
    pub const fn as_bloc(self) -> Option<Bloc> {
        match self {
            Self::Bloc(bloc) => Some(bloc),
            _ => None,
        }
    }

    /// The residual partner, if it is one.
    pub const fn as_residual(self) -> Option<Residual> {
        match self {
            Self::Residual(residual) => Some(residual),
            _ => None,
        }
    }

    pub(super) fn kind_in_words(self) -> &'static str {
        match self {
            Self::Economy(_) => "an economy",
            Self::Bloc(_) => "a bloc",
            Self::World => "the world total",
            Self::Residual(_) => "a residual partner",
        }
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl From<Economy> for Area {
    fn from(economy: Economy) -> Self {
        Self::Economy(economy)
    }
}

impl From<Bloc> for Area {
    fn from(bloc: Bloc) -> Self {
        Self::Bloc(bloc)
    }
}

impl From<Residual> for Area {
    fn from(residual: Residual) -> Self {
        Self::Residual(residual)
    }
}

wire_text!(
    Area,
    "Area",
    "an economy as its ISO alpha-3 code, a bloc such as \"EU27_2020\", \"WORLD\" or a residual partner such as \"BUNKERS\"",
    "^[A-Z][A-Z0-9_]+$"
);
