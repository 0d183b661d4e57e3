//! How much was traded, in what unit, and whether somebody weighed it.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::QuantityUnit;
use super::rules::QUANTITY_NO_UNIT;
use crate::error::{Error, Result};
use crate::wire::decimal;

/// A quantity with its unit.
///
/// ```
/// use bilateral::flow::Quantity;
/// let read = |json: &str| bilateral::wire::from_json::<Quantity>(json);
/// assert_eq!(read(r#"{ "amount": "120", "unit": "pairs" }"#).unwrap().to_string(), "120 pairs");
///
/// // Wrong: a hundred and twenty of what?
/// assert_eq!(read(r#"{ "amount": "120" }"#).unwrap_err().code(), "flow.quantity-without-unit");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "RawQuantity", into = "RawQuantity")]
pub struct Quantity {
    amount: Decimal,
    unit: QuantityUnit,
    estimated: bool,
}

impl Quantity {
    /// So much of a unit, as declared.
    pub const fn new(amount: Decimal, unit: QuantityUnit) -> Self {
        Self { amount, unit, estimated: false }
    }

    /// The same amount, filled in by the compiler of the statistics.
    #[must_use]
    pub const fn estimated(self) -> Self {
        Self { estimated: true, ..self }
    }

    /// How much.
    pub const fn amount(&self) -> Decimal {
        self.amount
    }

    /// Of what.
    pub const fn unit(&self) -> QuantityUnit {
        self.unit
    }

    /// Whether it was filled in rather than declared; a unit value over it is a
    /// unit value somebody assumed.
    pub const fn is_estimated(&self) -> bool {
        self.estimated
    }
}

impl std::fmt::Display for Quantity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}{}", self.amount, self.unit, if self.estimated { " (estimated)" } else { "" })
    }
}

/// A supplementary quantity, in its unit.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "Quantity"))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct RawQuantity {
    /// How much.
    #[serde(with = "decimal")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::wire::schema::DecimalText"))]
    amount: Decimal,
    /// Of what; without it the number means nothing and is refused.
    #[serde(default)]
    unit: Option<QuantityUnit>,
    /// Whether it was filled in by the compiler of the statistics.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    estimated: bool,
}

impl From<Quantity> for RawQuantity {
    fn from(quantity: Quantity) -> Self {
        Self { amount: quantity.amount, unit: Some(quantity.unit), estimated: quantity.estimated }
    }
}

impl TryFrom<RawQuantity> for Quantity {
    type Error = Error;

    fn try_from(raw: RawQuantity) -> Result<Self> {
        let unit = raw.unit.ok_or_else(|| {
            let message =
                format!("`{}` is a quantity without a unit; write `\"unit\": \"kg\"`, say", raw.amount);
            Error::new(&QUANTITY_NO_UNIT, message).at("unit")
        })?;
        Ok(Self { amount: raw.amount, unit, estimated: raw.estimated })
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Quantity {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        RawQuantity::schema_name()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        RawQuantity::json_schema(generator)
    }
}
