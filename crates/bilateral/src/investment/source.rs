//! Rows of published tables on direct investment, read by a declared meaning of their columns and codes.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::cell::{InvestmentCell, InvestmentCellRecord};
use super::measure::{ChangeKind, IncomeKind, MeasureKind};
use super::rules::{ROW_CODE, ROW_COLUMN, ROW_SCALE};
use super::source_tables as tables;
use super::terms::{
    Benchmark, ConversionRule, CounterpartLevel, EntityScope, Instrument, Manual, PositionValuation,
    Relationship, Side,
};
use crate::amount::Currency;
use crate::economy::{Area, CodeSystem};
use crate::error::{Error, Result};
use crate::flow::{Confidentiality, ObservationStatus};
use crate::period::{Period, When, YearMonth};
use crate::wire::decimal;
use crate::wire::words::words;

words! {
    /// Whose codes the columns of a table hold.
    pub enum RowSource {
        /// Eurostat's `bop_fdi6_*`, as SDMX-CSV: million units, `C` for hidden.
        Eurostat = "eurostat",
        /// The IMF's DIP, formerly CDIS: values in units, whatever `SCALE` says.
        Imf = "imf",
        /// The OECD's `DSD_FDI`: values times ten to the `UNIT_MULT`.
        Oecd = "oecd",
    }
}

/// What the columns and codes of a table mean: from a source's preset, changed where a file differs.
///
/// ```
/// use std::collections::BTreeMap;
/// use bilateral::investment::{RowMapping, RowSource};
/// let row = [("FREQ", "A"), ("REF_AREA", "KAZ"), ("COUNTERPART_AREA", "NLD"), ("MEASURE", "LE_FA_F"),
///     ("MEASURE_PRINCIPLE", "DI"), ("ACCOUNTING_ENTRY", "NET"), ("TYPE_ENTITY", "ALL"), ("FDI_COMP", "F"),
///     ("LEVEL_COUNTERPART", "IMC"), ("UNIT_MEASURE", "USD_EXC"), ("UNIT_MULT", "6"), ("TIME_PERIOD", "2021"),
///     ("OBS_VALUE", "63005.2")];
/// let row: BTreeMap<String, String> = row.iter().map(|(k, v)| (k.to_string(), v.to_string())).collect();
/// let mapping = RowMapping::of(RowSource::Oecd);
/// assert_eq!(mapping.read(&row).unwrap().value().unwrap().to_string(), "63005200000.0");
///
/// // Wrong: a code the mapping does not know is refused, not passed over.
/// let mut other = row;
/// other.insert("MEASURE_PRINCIPLE".to_owned(), "XX".to_owned());
/// assert_eq!(mapping.read(&other).unwrap_err().code(), "investment.row-code");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct RowMapping {
    /// The code system of reporters and partners.
    pub areas: CodeSystem,
    /// Areas the system does not know, by the text in the table.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<String, Area>,
    /// The column of the reporter.
    pub reporter: String,
    /// The column of the partner.
    pub partner: String,
    /// The column of the period; of a position, its last day is taken.
    pub time: String,
    /// The column of the value.
    pub value: String,
    /// The column of the power of ten the value is to be multiplied by, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub power: Option<String>,
    /// The power of ten where no column says it.
    #[serde(default)]
    pub scale: u32,
    /// What the codes of a column say: fields of the cell by column and code. A column that is listed
    /// may hold these codes and no other; one that is not listed says nothing about the cell.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub codes: BTreeMap<String, BTreeMap<String, BTreeMap<String, String>>>,
    /// Fields of the cell that are the same in every row.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub constants: BTreeMap<String, String>,
    /// Texts that stand for a value that is missing; an empty text always does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub missing: Vec<String>,
}

impl RowMapping {
    /// The preset of a source. Codes the source adds later are refused until they are declared in `codes`.
    pub fn of(source: RowSource) -> Self {
        let preset = match source {
            RowSource::Eurostat => &tables::EUROSTAT,
            RowSource::Imf => &tables::IMF,
            RowSource::Oecd => &tables::OECD,
        };
        let fields = |fields: &[(&str, &str)]| -> BTreeMap<String, String> {
            fields.iter().map(|(field, word)| ((*field).to_owned(), (*word).to_owned())).collect()
        };
        let codes = |codes: &[tables::Code]| -> BTreeMap<String, BTreeMap<String, String>> {
            codes.iter().map(|(code, says)| ((*code).to_owned(), fields(says))).collect()
        };
        Self {
            areas: preset.areas,
            names: preset.names.iter().map(|(text, area)| ((*text).to_owned(), *area)).collect(),
            reporter: preset.reporter.to_owned(),
            partner: preset.partner.to_owned(),
            time: "TIME_PERIOD".to_owned(),
            value: "OBS_VALUE".to_owned(),
            power: preset.power.map(str::to_owned),
            scale: preset.scale,
            codes: preset.columns.iter().map(|(column, says)| ((*column).to_owned(), codes(says))).collect(),
            constants: fields(preset.constants),
            missing: preset.missing.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    /// One row, by the names of its columns; the case of names does not matter.
    ///
    /// # Errors
    /// - `investment.row-column` for a column that is needed and absent
    /// - `investment.row-code` for a code that the mapping does not know, or a code that says something a cell
    ///   does not have; the path is the column
    /// - `investment.row-scale` for a power of ten that is none
    /// - the area's, the period's, the value's and the cell's own
    pub fn read(&self, row: &BTreeMap<String, String>) -> Result<InvestmentCell> {
        let find = |column: &str| {
            let exact = row.get(column);
            exact.or_else(|| {
                row.iter().find(|(name, _)| name.eq_ignore_ascii_case(column)).map(|(_, text)| text)
            })
        };
        let needed = |column: &str| {
            find(column).map(|text| text.trim()).ok_or_else(|| {
                let message = format!("the row has no column `{column}`; name the column that holds it");
                Error::new(&ROW_COLUMN, message).at(column)
            })
        };
        let period = Period::parse(needed(&self.time)?).map_err(|refused| refused.at(&self.time))?;
        let area = |column: &str| {
            let text = needed(column)?;
            if let Some(area) = self.names.get(text) {
                return Ok(*area);
            }
            let read = match YearMonth::of(period.last_day()) {
                Some(month) => Area::from_code_on(self.areas, text, month),
                None => Area::from_code(self.areas, text),
            };
            read.map_err(|refused| refused.at(column))
        };
        let mut fields = Fields::default();
        for (field, word) in &self.constants {
            fields.set(field, word).map_err(|refused| refused.at(field).at("constants"))?;
        }
        for (column, codes) in &self.codes {
            let Some(text) = find(column).map(|text| text.trim()) else { continue };
            let Some(says) = codes.get(text) else {
                let known: Vec<&str> = codes.keys().map(String::as_str).collect();
                let message =
                    format!("`{text}` in `{column}` is not declared; there are {}", known.join(", "));
                return Err(Error::new(&ROW_CODE, message).at(column));
            };
            for (field, word) in says {
                fields.set(field, word).map_err(|refused| refused.at(column))?;
            }
        }
        let given = |field: &str| {
            let message = format!("no column says the `{field}`; declare it in `codes` or `constants`");
            Error::new(&ROW_COLUMN, message).at(field)
        };
        let (measure, side, currency) = (
            fields.measure.ok_or_else(|| given("measure"))?,
            fields.side.ok_or_else(|| given("side"))?,
            fields.currency.ok_or_else(|| given("currency"))?,
        );
        let mut record =
            InvestmentCellRecord::new(area(&self.reporter)?, area(&self.partner)?, measure, side, currency);
        fields.into_record(&mut record);
        // In a position, what was reinvested is equity.
        let with_reinvested = record.instrument == Instrument::EquityAndReinvestedEarnings;
        if measure == MeasureKind::Position && with_reinvested {
            record.instrument = Instrument::Equity;
        }
        match measure.time_field() {
            "at" => record.at = Some(period.last_day()),
            "period" => record.period = Some(period),
            _ => record.window = Some(When::parse(&format!("{}/{}", period.first_day(), period.last_day()))?),
        }
        record.value = self.amount(needed(&self.value)?, self.power.as_deref().and_then(find))?;
        InvestmentCell::try_from(record)
    }

    fn amount(&self, text: &str, power: Option<&String>) -> Result<Option<Decimal>> {
        if text.is_empty() || self.missing.iter().any(|missing| missing == text) {
            return Ok(None);
        }
        let power = match power.map(|power| power.trim()).filter(|power| !power.is_empty()) {
            Some(text) => text.parse().map_err(|_| {
                let column = self.power.as_deref().unwrap_or_default();
                let message = format!("`{text}` is no power of ten from 0 to 12");
                Error::new(&ROW_SCALE, message).at(column)
            })?,
            None => self.scale,
        };
        let value = decimal::parse(text).map_err(|refused| refused.at(&self.value))?;
        let factor = 10_u64.checked_pow(power).filter(|_| power <= 12).map(Decimal::from);
        let scaled = factor.and_then(|factor| value.checked_mul(factor));
        scaled.map(Some).ok_or_else(|| {
            Error::new(&ROW_SCALE, format!("`{text}` times ten to the {power} is past all amounts"))
                .at(&self.value)
        })
    }
}

/// What the codes of a row say, gathered.
#[derive(Default)]
struct Fields {
    measure: Option<MeasureKind>,
    change: Option<ChangeKind>,
    income: Option<IncomeKind>,
    side: Option<Side>,
    instrument: Option<Instrument>,
    relationship: Option<Relationship>,
    counterpart: Option<CounterpartLevel>,
    entity: Option<EntityScope>,
    valuation: Option<PositionValuation>,
    currency: Option<Currency>,
    conversion: Option<ConversionRule>,
    manual: Option<Manual>,
    benchmark: Option<Benchmark>,
    status: Option<ObservationStatus>,
    confidentiality: Option<Confidentiality>,
}

impl Fields {
    fn set(&mut self, field: &str, word: &str) -> Result<()> {
        match field {
            "measure" => self.measure = Some(MeasureKind::parse(word)?),
            "change" => self.change = Some(ChangeKind::parse(word)?),
            "income" => self.income = Some(IncomeKind::parse(word)?),
            "side" => self.side = Some(Side::parse(word)?),
            "instrument" => self.instrument = Some(Instrument::parse(word)?),
            "relationship" => self.relationship = Some(Relationship::parse(word)?),
            "counterpart" => self.counterpart = Some(CounterpartLevel::parse(word)?),
            "entity" => self.entity = Some(EntityScope::parse(word)?),
            "valuation" => self.valuation = Some(PositionValuation::parse(word)?),
            "currency" => self.currency = Some(Currency::parse(word)?),
            "conversion" => self.conversion = Some(ConversionRule::parse(word)?),
            "manual" => self.manual = Some(Manual::parse(word)?),
            "benchmark" => self.benchmark = Some(Benchmark::parse(word)?),
            "status" => self.status = Some(ObservationStatus::parse(word)?),
            "confidentiality" => self.confidentiality = Some(Confidentiality::parse(word)?),
            _ => {
                let message = format!("`{field}` is no field of a cell that a code can set");
                return Err(Error::new(&ROW_CODE, message));
            }
        }
        Ok(())
    }

    fn into_record(self, record: &mut InvestmentCellRecord) {
        record.change = self.change;
        record.income = self.income;
        record.instrument = self.instrument.unwrap_or(record.instrument);
        record.relationship = self.relationship.unwrap_or(record.relationship);
        record.counterpart = self.counterpart;
        record.entity = self.entity.unwrap_or(record.entity);
        record.valuation = self.valuation;
        record.conversion = self.conversion;
        record.manual = self.manual;
        record.benchmark = self.benchmark;
        record.status = self.status.unwrap_or(record.status);
        record.confidentiality = self.confidentiality.unwrap_or(record.confidentiality);
    }
}
