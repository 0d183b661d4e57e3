//! One value of a table on direct investment, with everything that tells it apart from its neighbours.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use time::Date;

use super::identity::half_unit;
use super::measure::{ChangeKind, IncomeKind, Measure, MeasureKind};
use super::rules::{CONFIDENTIAL_VALUE, PARTNER_IS_HOST, REINVESTED_POSITION, ROW_SCALE};
use super::terms::{
    Benchmark, ConversionRule, CounterpartLevel, EntityScope, EstimateMethod, Instrument, Manual,
    PositionValuation, Relationship, Side,
};
use super::time_fields::TimeFields;
use crate::amount::Currency;
use crate::economy::Area;
use crate::error::{Error, Result};
use crate::flow::{Confidentiality, ObservationStatus};
use crate::period::{Period, When};
use crate::wire::{Id, date, decimal};

/// A value of a statistical table on direct investment.
///
/// An absent value is missing, which is not zero; a negative one is legal: claims of enterprises on
/// their investors can exceed what they owe, and losses accumulate.
///
/// ```
/// use bilateral::investment::{InvestmentCell, Principle};
/// let read = |json: &str| bilateral::wire::from_json::<InvestmentCell>(json);
/// let cell = read(r#"{
///     "reporter": "KAZ", "partner": "NLD", "measure": "position", "at": "2021-12-31",
///     "side": "inward", "counterpart": "immediate", "value": "63000000000", "currency": "USD"
/// }"#).unwrap();
/// assert_eq!(cell.side().principle(), Principle::Directional);
///
/// // Wrong: a position has an instant, not a period.
/// let refused = read(r#"{
///     "reporter": "KAZ", "partner": "NLD", "measure": "position", "period": "2021",
///     "side": "inward", "value": "63000000000", "currency": "USD"
/// }"#).unwrap_err();
/// assert_eq!((refused.code(), refused.path().as_str()), ("investment.wrong-time", "/period"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(try_from = "InvestmentCellRecord", into = "InvestmentCellRecord")]
pub struct InvestmentCell {
    raw: InvestmentCellRecord,
    measure: Measure,
}

/// A cell as it stands on the wire; becomes an [`InvestmentCell`] through `try_into`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InvestmentCellRecord {
    /// Whose statistics.
    pub reporter: Area,
    /// The other side; a bloc carries its composition in its id.
    pub partner: Area,
    /// What the value measures.
    pub measure: MeasureKind,
    /// What changed, of other changes; all of it, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<ChangeKind>,
    /// Which earnings, of income; all of them, if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub income: Option<IncomeKind>,
    /// The day of a position.
    #[serde(default, with = "date::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::IsoDate>"))]
    pub at: Option<Date>,
    /// The period of a flow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// The window of a cumulative inflow.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub window: Option<When>,
    /// Worth how much, in units of the currency; missing if absent.
    #[serde(default, with = "decimal::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::DecimalText>"))]
    pub value: Option<Decimal>,
    /// The power of ten the source prints values in, 6 for millions: what rounding can hide is half a unit of
    /// its last digit, not of ours.
    #[serde(default, skip_serializing_if = "is_units")]
    pub power: u8,
    /// In which currency.
    pub currency: Currency,
    /// How it came into that currency, where stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversion: Option<ConversionRule>,
    /// On which side of the account.
    pub side: Side,
    /// In what form; all together, if absent.
    #[serde(default = "total", skip_serializing_if = "is_total")]
    pub instrument: Instrument,
    /// Who in whom within the group; all together, if absent.
    #[serde(default = "all_relationships", skip_serializing_if = "is_any_relationship")]
    pub relationship: Relationship,
    /// Which investor it is attributed to, where stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub counterpart: Option<CounterpartLevel>,
    /// Which enterprises are counted; all, if absent.
    #[serde(default = "all_entities", skip_serializing_if = "is_any_entity")]
    pub entity: EntityScope,
    /// How positions are valued, where stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub valuation: Option<PositionValuation>,
    /// Which manual it follows, where stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub manual: Option<Manual>,
    /// Which benchmark definition it follows, where stated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub benchmark: Option<Benchmark>,
    /// What the publisher says about the quality of the value.
    #[serde(default = "normal", skip_serializing_if = "is_normal")]
    pub status: ObservationStatus,
    /// Whether the value is hidden, and why.
    #[serde(default = "free", skip_serializing_if = "is_free")]
    pub confidentiality: Confidentiality,
    /// How it was estimated, if it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimate: Option<EstimateMethod>,
    /// The source books residents' own money that came back from abroad: partner and reporter may be the same.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub round_trip: bool,
    /// When this version of the value was published.
    #[serde(default, with = "date::option", skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::wire::schema::IsoDate>"))]
    pub vintage: Option<Date>,
    /// The source that proves it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Id>,
}

impl InvestmentCellRecord {
    /// A cell of which nothing else is known; its time is still to be given.
    pub fn new(reporter: Area, partner: Area, measure: MeasureKind, side: Side, currency: Currency) -> Self {
        Self {
            reporter,
            partner,
            measure,
            change: None,
            income: None,
            at: None,
            period: None,
            window: None,
            value: None,
            power: 0,
            currency,
            conversion: None,
            side,
            instrument: total(),
            relationship: all_relationships(),
            counterpart: None,
            entity: all_entities(),
            valuation: None,
            manual: None,
            benchmark: None,
            status: normal(),
            confidentiality: free(),
            estimate: None,
            round_trip: false,
            vintage: None,
            source: None,
        }
    }
}

impl TryFrom<InvestmentCellRecord> for InvestmentCell {
    type Error = Error;

    fn try_from(raw: InvestmentCellRecord) -> Result<Self> {
        // The world invests in itself, and members of a bloc in one another; an economy does not.
        let many = raw.reporter == Area::World || raw.reporter.as_bloc().is_some();
        if raw.reporter == raw.partner && !many && !raw.round_trip {
            let message = format!(
                "`{}` is reporter and partner; set `roundTrip` if the source books money that came back",
                raw.reporter
            );
            return Err(Error::new(&PARTNER_IS_HOST, message).at("partner"));
        }
        let hidden =
            matches!(raw.confidentiality, Confidentiality::Confidential | Confidentiality::Secondary);
        if let Some(value) = raw.value.filter(|_| hidden) {
            let message =
                format!("the cell is {} and states `{value}`; leave the value out", raw.confidentiality);
            return Err(Error::new(&CONFIDENTIAL_VALUE, message).at("value"));
        }
        if raw.measure == MeasureKind::Position && raw.instrument == Instrument::ReinvestedEarnings {
            let message = "`reinvested-earnings` are a flow; what was reinvested is part of the equity held";
            return Err(Error::new(&REINVESTED_POSITION, message).at("instrument"));
        }
        if raw.power > 12 {
            let message = format!("`{}` is no power of ten from 0 to 12", raw.power);
            return Err(Error::new(&ROW_SCALE, message).at("power"));
        }
        let time = TimeFields {
            at: raw.at,
            period: raw.period,
            window: raw.window.clone(),
            change: raw.change,
            income: raw.income,
        };
        let measure = time.measure(raw.measure)?;
        Ok(Self { raw, measure })
    }
}

impl From<InvestmentCell> for InvestmentCellRecord {
    fn from(cell: InvestmentCell) -> Self {
        cell.raw
    }
}

impl InvestmentCell {
    /// Whose statistics.
    pub fn reporter(&self) -> Area {
        self.raw.reporter
    }

    /// The other side.
    pub fn partner(&self) -> Area {
        self.raw.partner
    }

    /// What it measures, with its time.
    pub fn measure(&self) -> &Measure {
        &self.measure
    }

    /// Worth how much; `None` is missing, which is not zero.
    pub fn value(&self) -> Option<Decimal> {
        self.raw.value
    }

    /// In which currency.
    pub fn currency(&self) -> Currency {
        self.raw.currency
    }

    /// On which side of the account.
    pub fn side(&self) -> Side {
        self.raw.side
    }

    /// Half a unit of the last digit the source printed: what rounding can hide.
    pub fn half_unit(&self) -> Decimal {
        let Some(value) = self.raw.value else { return Decimal::ZERO };
        let power = u32::from(self.raw.power);
        let printed = value.scale();
        if power > printed {
            // A power of at most twelve, less one place for the half.
            Decimal::from(5_u64.saturating_mul(10_u64.saturating_pow(power - printed - 1)))
        } else {
            half_unit(Decimal::new(1, printed - power))
        }
    }

    /// Whether the value is withheld.
    pub fn is_hidden(&self) -> bool {
        matches!(self.raw.confidentiality, Confidentiality::Confidential | Confidentiality::Secondary)
    }

    /// Whether nobody surveyed the value: it is estimated, by its method or by its status.
    pub fn is_estimate(&self) -> bool {
        self.raw.estimate.is_some()
            || matches!(self.raw.status, ObservationStatus::Estimated | ObservationStatus::Imputed)
    }

    /// The same cell with its source and the day it was published, where they are given.
    #[must_use]
    pub fn marked(mut self, source: Option<Id>, vintage: Option<Date>) -> Self {
        self.raw.source = source.or(self.raw.source);
        self.raw.vintage = vintage.or(self.raw.vintage);
        self
    }

    /// The fields by name.
    pub fn record(&self) -> &InvestmentCellRecord {
        &self.raw
    }
}

const fn total() -> Instrument {
    Instrument::Total
}

const fn all_relationships() -> Relationship {
    Relationship::All
}

const fn all_entities() -> EntityScope {
    EntityScope::All
}

const fn normal() -> ObservationStatus {
    ObservationStatus::Normal
}

const fn free() -> Confidentiality {
    Confidentiality::Free
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
const fn is_units(power: &u8) -> bool {
    *power == 0
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
const fn is_total(instrument: &Instrument) -> bool {
    matches!(instrument, Instrument::Total)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
const fn is_any_relationship(relationship: &Relationship) -> bool {
    matches!(relationship, Relationship::All)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
const fn is_any_entity(entity: &EntityScope) -> bool {
    matches!(entity, EntityScope::All)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
const fn is_normal(status: &ObservationStatus) -> bool {
    matches!(status, ObservationStatus::Normal)
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands out references")]
const fn is_free(confidentiality: &Confidentiality) -> bool {
    matches!(confidentiality, Confidentiality::Free)
}
