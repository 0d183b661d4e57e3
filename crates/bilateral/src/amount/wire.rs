//! The wire forms of amounts that are objects.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Bound, Interval};
use crate::error::{Error, Result};
use crate::wire::decimal;

/// A decimal as text, with its JSON Schema, and usable inside an `Option`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Exact(pub(super) Decimal);

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        decimal::serialize(&self.0, serializer)
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decimal::deserialize(deserializer).map(Self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Exact {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Decimal".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "an exact decimal as text, such as \"41.2\"",
            "pattern": r"^-?[0-9]+(\.[0-9]+)?$"
        })
    }
}

/// An absent or null end is unbounded, and its `…Open` says nothing.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Interval"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(super) struct RawInterval {
    /// The lower end; null if there is none.
    #[serde(default)]
    low: Option<Exact>,
    /// Whether the lower end itself is left out.
    #[serde(default)]
    low_open: bool,
    /// The upper end; null if there is none.
    #[serde(default)]
    high: Option<Exact>,
    /// Whether the upper end itself is left out.
    #[serde(default)]
    high_open: bool,
}

impl From<Interval> for RawInterval {
    fn from(interval: Interval) -> Self {
        Self {
            low: interval.low().map(Exact),
            low_open: interval.low_open(),
            high: interval.high().map(Exact),
            high_open: interval.high_open(),
        }
    }
}

impl TryFrom<RawInterval> for Interval {
    type Error = Error;

    fn try_from(raw: RawInterval) -> Result<Self> {
        let bound = |end: Option<Exact>, open| match (end, open) {
            (None, _) => Bound::Unbounded,
            (Some(Exact(value)), true) => Bound::Open(value),
            (Some(Exact(value)), false) => Bound::Closed(value),
        };
        Self::new(bound(raw.low, raw.low_open), bound(raw.high, raw.high_open))
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Interval {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        RawInterval::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        RawInterval::json_schema(generator)
    }
}
