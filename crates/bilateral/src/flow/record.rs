//! One trade flow: who reports what trade, with whom, in what, when, worth how much, counted how.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use time::Date;

use super::nature::{self, Marks};
use super::rules::{MASS_NOT_KILOGRAM, REPORTER_RESIDUAL, SECOND_PARTNER_REPEATED};
use super::terms::{free, is_free, is_normal, normal};
use super::{
    Attribution, Axis, Confidentiality, Direction, ObservationStatus, Procedure, Quantity, QuantityUnit,
    RowNature, Terms, TradeSystem, Transport, Valuation,
};
use crate::amount::Currency;
use crate::economy::Area;
use crate::error::{Error, Result};
use crate::period::Period;
use crate::product::ProductKey;
use crate::wire::{Id, date, decimal};

/// A trade flow as a statistical office records it.
///
/// A value that is absent is missing, which is not zero. A negative value is kept, and
/// found by [`check_flows`](crate::check::check_flows).
///
/// ```
/// use bilateral::flow::{Flow, RowNature};
/// let read = |json: &str| bilateral::wire::from_json::<Flow>(json);
/// let flow = read(r#"{
///     "reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "HS2022:870323",
///     "period": "2024-08", "value": "1523011.25", "currency": "EUR", "valuation": "fob",
///     "netMass": { "amount": "88012", "unit": "kg", "estimated": true }, "source": "comext"
/// }"#).unwrap();
/// assert_eq!(flow.nature(), RowNature::Item);
/// assert!(flow.net_mass().unwrap().is_estimated());
///
/// // Wrong: a value as a number has already lost digits.
/// assert!(read(r#"{ "reporter": "DEU", "value": 1.5 }"#).is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "FlowRecord", into = "FlowRecord")]
pub struct Flow {
    raw: FlowRecord,
}

/// A flow as it stands on the wire; becomes a [`Flow`] through `try_into`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FlowRecord {
    /// Whose statistics.
    pub reporter: Area,
    /// The other side.
    pub partner: Area,
    /// A further side that is stated beside the partner: the economy of consignment next to that of origin.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub second_partner: Option<Area>,
    /// Which way.
    pub direction: Direction,
    /// What.
    pub product: ProductKey,
    /// When.
    pub period: Period,
    /// Worth how much; missing if absent.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub value: Option<Decimal>,
    /// In which currency.
    pub currency: Currency,
    /// At which point of the journey the goods are valued.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valuation: Option<Valuation>,
    /// Which border counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub system: Option<TradeSystem>,
    /// What makes an economy the partner.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attribution: Option<Attribution>,
    /// The weight without packing, in kilograms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub net_mass: Option<Quantity>,
    /// The quantity in the unit the classification asks for besides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quantity: Option<Quantity>,
    /// Under which customs procedure; all together, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub procedure: Option<Procedure>,
    /// By which means of transport; all together, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub transport: Option<Transport>,
    /// What the publisher says about the quality of the value.
    #[serde(default = "normal", skip_serializing_if = "is_normal")]
    pub status: ObservationStatus,
    /// Whether the value is hidden, and why.
    #[serde(default = "free", skip_serializing_if = "is_free")]
    pub confidentiality: Confidentiality,
    /// Whether the source says that the row is a sum of other rows.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sub_total: bool,
    /// When this version of the value was published.
    #[serde(default, with = "date::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::IsoDate>"))]
    pub vintage: Option<Date>,
    /// The source that proves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Id>,
}

impl TryFrom<FlowRecord> for Flow {
    type Error = Error;

    fn try_from(raw: FlowRecord) -> Result<Self> {
        if !nature::reports(raw.reporter) {
            let message = format!(
                "`{}` keeps no statistics; a reporter is an economy or a bloc, so turn the flow round or name one",
                raw.reporter
            );
            return Err(Error::new(&REPORTER_RESIDUAL, message).at("reporter"));
        }
        if raw.second_partner == Some(raw.partner) {
            let message = format!("`{}` is already the partner; leave the second one out", raw.partner);
            return Err(Error::new(&SECOND_PARTNER_REPEATED, message).at("secondPartner"));
        }
        if let Some(mass) = raw.net_mass.filter(|mass| mass.unit() != QuantityUnit::Kilogram) {
            let message =
                format!("`{mass}` is no net mass in kilograms; convert it, or record it as a quantity");
            return Err(Error::new(&MASS_NOT_KILOGRAM, message).at("unit").at("netMass"));
        }
        Ok(Self { raw })
    }
}

impl From<Flow> for FlowRecord {
    fn from(flow: Flow) -> Self {
        flow.raw
    }
}

impl Flow {
    /// Whose statistics.
    pub fn reporter(&self) -> Area {
        self.raw.reporter
    }

    /// The other side.
    pub fn partner(&self) -> Area {
        self.raw.partner
    }

    /// A further side stated beside the partner.
    pub fn second_partner(&self) -> Option<Area> {
        self.raw.second_partner
    }

    /// Which way.
    pub fn direction(&self) -> Direction {
        self.raw.direction
    }

    /// What.
    pub fn product(&self) -> ProductKey {
        self.raw.product
    }

    /// When.
    pub fn period(&self) -> Period {
        self.raw.period
    }

    /// Worth how much; `None` is missing, which is not zero.
    pub fn value(&self) -> Option<Decimal> {
        self.raw.value
    }

    /// In which currency.
    pub fn currency(&self) -> Currency {
        self.raw.currency
    }

    /// The weight in kilograms.
    pub fn net_mass(&self) -> Option<Quantity> {
        self.raw.net_mass
    }

    /// The quantity in the unit the classification asks for besides.
    pub fn quantity(&self) -> Option<Quantity> {
        self.raw.quantity
    }

    /// Whether the source says that the row is a sum of other rows.
    pub fn is_sub_total(&self) -> bool {
        self.raw.sub_total
    }

    /// The terms on which it was counted.
    pub fn terms(&self) -> Terms {
        let raw = &self.raw;
        Terms {
            direction: raw.direction,
            currency: raw.currency,
            valuation: raw.valuation,
            system: raw.system,
            attribution: raw.attribution,
            procedure: raw.procedure,
            transport: raw.transport,
            status: raw.status,
            confidentiality: raw.confidentiality,
            vintage: raw.vintage,
            source: raw.source.clone(),
        }
    }

    /// What the row is, as far as adding it to others goes.
    pub fn nature(&self) -> RowNature {
        self.marks().nature()
    }

    /// What the row is along one axis: a row with the world in one product is a total
    /// among partners and an item among products.
    pub fn nature_on(&self, axis: Axis) -> RowNature {
        self.marks().on(axis)
    }

    /// The same flow with another value.
    #[must_use]
    pub fn with_value(mut self, value: Option<Decimal>) -> Self {
        self.raw.value = value;
        self
    }

    /// The fields by name.
    pub fn record(&self) -> &FlowRecord {
        &self.raw
    }

    pub(super) fn marks(&self) -> Marks {
        nature::marks(self.raw.reporter, self.raw.partner, self.raw.product, self.raw.sub_total)
    }
}
