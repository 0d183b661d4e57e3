//! What the codes of one row say about its cell, gathered column by column.

use super::cell::InvestmentCellRecord;
use super::measure::{ChangeKind, IncomeKind, MeasureKind};
use super::rules::ROW_CODE;
use super::terms::{
    Benchmark, ConversionRule, CounterpartLevel, EntityScope, EstimateMethod, Instrument, Manual,
    PositionValuation, Relationship, Side,
};
use crate::amount::Currency;
use crate::error::{Error, Result};
use crate::flow::{Confidentiality, ObservationStatus};

/// Fields of a cell that codes set, and two that only rows have.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Fields {
    pub(super) measure: Option<MeasureKind>,
    change: Option<ChangeKind>,
    income: Option<IncomeKind>,
    pub(super) side: Option<Side>,
    /// Of what direction the row is a part, where its side is assets or liabilities.
    direction: Option<Side>,
    instrument: Option<Instrument>,
    relationship: Option<Relationship>,
    counterpart: Option<CounterpartLevel>,
    entity: Option<EntityScope>,
    valuation: Option<PositionValuation>,
    pub(super) currency: Option<Currency>,
    conversion: Option<ConversionRule>,
    manual: Option<Manual>,
    benchmark: Option<Benchmark>,
    status: Option<ObservationStatus>,
    confidentiality: Option<Confidentiality>,
    estimate: Option<EstimateMethod>,
    pub(super) power: Option<u8>,
    /// The row is declared to be no cell.
    pub(super) left_out: bool,
}

impl Fields {
    pub(super) fn set(&mut self, field: &str, word: &str) -> Result<()> {
        match field {
            "measure" => self.measure = Some(MeasureKind::parse(word)?),
            "change" => self.change = Some(ChangeKind::parse(word)?),
            "income" => self.income = Some(IncomeKind::parse(word)?),
            "side" => self.side = Some(Side::parse(word)?),
            "direction" => self.direction = Some(Side::parse(word)?),
            "instrument" => self.instrument = Some(Instrument::parse(word)?),
            "relationship" => self.relationship = Some(Relationship::parse(word)?),
            "counterpart" => self.counterpart = Some(CounterpartLevel::parse(word)?),
            "entity" => self.entity = Some(EntityScope::parse(word)?),
            "valuation" => self.valuation = Some(PositionValuation::parse(word)?),
            "currency" => self.currency = Some(Currency::parse(word)?),
            "conversion" => self.conversion = Some(ConversionRule::parse(word)?),
            "manual" => self.manual = Some(Manual::parse(word)?),
            "benchmark" => self.benchmark = Some(Benchmark::parse(word)?),
            "status" => {
                let status = ObservationStatus::parse(word)?;
                self.status = Some(self.status.map_or(status, |known| graver(known, status)));
            }
            "confidentiality" => self.confidentiality = Some(Confidentiality::parse(word)?),
            "estimate" => self.estimate = Some(EstimateMethod::parse(word)?),
            "power" => self.power = Some(power(word)?),
            "leftOut" => self.left_out = true,
            _ => {
                let message = format!("`{field}` is no field of a cell that a code can set");
                return Err(Error::new(&ROW_CODE, message));
            }
        }
        Ok(())
    }

    /// The side of the account: as stated, else the direction.
    pub(super) fn side(&self) -> Option<Side> {
        self.side.or(self.direction)
    }

    pub(super) fn into_record(self, record: &mut InvestmentCellRecord) {
        record.change = self.change;
        record.income = self.income;
        record.instrument = self.instrument.unwrap_or(record.instrument);
        record.relationship = self.relationship.or(self.within_direction()).unwrap_or(record.relationship);
        record.counterpart = self.counterpart;
        record.entity = self.entity.unwrap_or(record.entity);
        record.valuation = self.valuation;
        record.conversion = self.conversion;
        record.manual = self.manual;
        record.benchmark = self.benchmark;
        record.status = self.status.unwrap_or(record.status);
        record.confidentiality = self.confidentiality.unwrap_or(record.confidentiality);
        record.estimate = self.estimate;
    }

    /// One side of a directional value: what the direction is about, or the reverse investment taken off it.
    fn within_direction(&self) -> Option<Relationship> {
        match (self.direction?, self.side?) {
            (Side::Inward, Side::Liabilities) | (Side::Outward, Side::Assets) => {
                Some(Relationship::InvestorInEnterprise)
            }
            (Side::Inward, Side::Assets) | (Side::Outward, Side::Liabilities) => Some(Relationship::Reverse),
            _ => None,
        }
    }
}

/// Of two marks the one a reader must not miss: an estimate before a break, doubts before a first result.
fn graver(a: ObservationStatus, b: ObservationStatus) -> ObservationStatus {
    let weight = |status| match status {
        ObservationStatus::Imputed => 6,
        ObservationStatus::Estimated => 5,
        ObservationStatus::Break => 4,
        ObservationStatus::Unreliable => 3,
        ObservationStatus::Provisional => 2,
        ObservationStatus::Revised => 1,
        ObservationStatus::Normal => 0,
    };
    if weight(b) > weight(a) { b } else { a }
}

/// A power of ten that values count in.
pub(super) fn power(text: &str) -> Result<u8> {
    text.parse::<u8>().ok().filter(|power| *power <= 12).ok_or_else(|| {
        Error::new(&super::rules::ROW_SCALE, format!("`{text}` is no power of ten from 0 to 12"))
    })
}
