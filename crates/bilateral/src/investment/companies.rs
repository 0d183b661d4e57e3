//! Companies counted, by a definition or by none.

use serde::{Deserialize, Serialize};
use time::Date;

use super::rules::{COUNT_NEGATIVE_FIGURE, COUNT_NOT_A_COUNT};
use crate::amount::{Published, Unit};
use crate::economy::Area;
use crate::error::{Error, Result};
use crate::wire::{Id, date};

/// How many companies of one area work in another, as printed, and what counts as one.
///
/// ```
/// use bilateral::investment::CompanyCount;
/// let count: CompanyCount = serde_json::from_str(r#"{
///     "id": "C1", "host": "KAZ", "origin": "EU", "figure": "over 3000",
///     "counts": "companies with European capital", "said": "2024-12-23", "source": "article"
/// }"#).unwrap();
/// assert!(count.figure().interval().high().is_none(), "a lower bound has no upper end");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "CompanyCountRecord", into = "CompanyCountRecord")]
pub struct CompanyCount {
    raw: CompanyCountRecord,
}

/// A company count as it stands on the wire; becomes a [`CompanyCount`] through `try_into`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct CompanyCountRecord {
    /// What other records call it.
    pub id: Id,
    /// Where the companies work.
    pub host: Area,
    /// Where their owners are.
    pub origin: Area,
    /// The count as printed: `over 3000`.
    pub figure: Published,
    /// What counts as one, in the source's terms.
    pub counts: String,
    /// When it was published.
    #[serde(with = "date")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::IsoDate"))]
    pub said: Date,
    /// Who said so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speaker: Option<String>,
    /// The source that proves it.
    pub source: Id,
}

impl TryFrom<CompanyCountRecord> for CompanyCount {
    type Error = Error;

    fn try_from(raw: CompanyCountRecord) -> Result<Self> {
        let counted =
            matches!(raw.figure.unit(), Unit::Count | Unit::Number) && raw.figure.value().fract().is_zero();
        if !counted {
            let message = format!("`{}` is not a whole number of companies", raw.figure);
            return Err(Error::new(&COUNT_NOT_A_COUNT, message).at("figure"));
        }
        if raw.figure.printed().is_sign_negative() {
            let message = format!("`{}` is below zero", raw.figure);
            return Err(Error::new(&COUNT_NEGATIVE_FIGURE, message).at("figure"));
        }
        Ok(Self { raw })
    }
}

impl From<CompanyCount> for CompanyCountRecord {
    fn from(count: CompanyCount) -> Self {
        count.raw
    }
}

impl CompanyCount {
    /// What other records call it.
    pub fn id(&self) -> &Id {
        &self.raw.id
    }

    /// Where the companies work.
    pub fn host(&self) -> Area {
        self.raw.host
    }

    /// Where their owners are.
    pub fn origin(&self) -> Area {
        self.raw.origin
    }

    /// The count as printed.
    pub fn figure(&self) -> &Published {
        &self.raw.figure
    }

    /// What counts as one.
    pub fn counts(&self) -> &str {
        &self.raw.counts
    }

    /// When it was published.
    pub fn said(&self) -> Date {
        self.raw.said
    }

    /// Who said so.
    pub fn speaker(&self) -> Option<&str> {
        self.raw.speaker.as_deref()
    }

    /// The source that proves it.
    pub fn source(&self) -> &Id {
        &self.raw.source
    }
}
