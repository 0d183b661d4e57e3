//! How deep agreements go, by indices others have published: imported, never recomputed.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use time::Date;

use super::Layer;
use super::layer::sides;
use super::network::ties;
use super::rules::DEPTH_OUT_OF_SCALE;
use crate::agreement::Agreement;
use crate::economy::Area;
use crate::error::{Error, Result};
use crate::wire::{Id, decimal};

/// The depth somebody published for an agreement, on a scale of his own.
///
/// ```
/// use bilateral::agreement::analysis::Depth;
/// let depth: Depth = serde_json::from_str(r#"{
///     "agreement": "T", "index": "DESTA depth", "value": "6", "least": "0", "greatest": "7", "source": "desta"
/// }"#).unwrap();
/// assert_eq!(depth.value().to_string(), "6");
///
/// // Wrong: outside its own scale.
/// let refused = serde_json::from_str::<Depth>(r#"{
///     "agreement": "T", "index": "DESTA depth", "value": "8", "least": "0", "greatest": "7", "source": "desta"
/// }"#).unwrap_err();
/// assert!(refused.to_string().contains("analysis.depth-out-of-scale"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "DepthRecord", into = "DepthRecord")]
pub struct Depth {
    record: DepthRecord,
}

/// A depth as it stands on the wire; becomes a [`Depth`] through `try_into`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct DepthRecord {
    /// The agreement.
    pub agreement: Id,
    /// The index, by its publisher's name for it.
    pub index: String,
    /// Its value.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub value: Decimal,
    /// The least value of the scale.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub least: Decimal,
    /// The greatest value of the scale.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub greatest: Decimal,
    /// Who published it.
    pub source: Id,
}

impl TryFrom<DepthRecord> for Depth {
    type Error = Error;

    fn try_from(record: DepthRecord) -> Result<Self> {
        if (record.least..=record.greatest).contains(&record.value) {
            return Ok(Self { record });
        }
        let DepthRecord { value, least, greatest, index, .. } = &record;
        let message = format!("`{value}` is not on the scale of `{index}`, {least} to {greatest}");
        Err(Error::new(&DEPTH_OUT_OF_SCALE, message).at("value"))
    }
}

impl From<Depth> for DepthRecord {
    fn from(depth: Depth) -> Self {
        depth.record
    }
}

impl Depth {
    /// The agreement.
    pub fn agreement(&self) -> &Id {
        &self.record.agreement
    }

    /// The index, by its publisher's name for it.
    pub fn index(&self) -> &str {
        &self.record.index
    }

    /// Its value.
    pub fn value(&self) -> Decimal {
        self.record.value
    }
}

/// The deepest agreement in force between two on a day, for both of them, by one index; `None` where
/// none of those has a value of that index.
pub fn deepest<'a>(
    agreements: &[Agreement],
    depths: &'a [Depth],
    index: &str,
    (one, other): (Area, Area),
    on: Date,
) -> Option<&'a Depth> {
    let between =
        agreements.iter().filter(|agreement| ties(&sides(agreement, on), Layer::Legal, one, other, on));
    between
        .flat_map(|agreement| {
            depths.iter().filter(|depth| depth.index() == index && depth.agreement() == agreement.id())
        })
        .max_by(|a, b| a.value().cmp(&b.value()).then_with(|| b.agreement().cmp(a.agreement())))
}
