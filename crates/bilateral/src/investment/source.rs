//! Rows of published tables on direct investment, read by a declared meaning of their columns and codes.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::cell::InvestmentCell;
use super::row_reader::RowReader;
use super::rules::ROW_CODE;
use super::source_tables as tables;
use crate::economy::{Area, CodeSystem};
use crate::error::{Error, Result};
use crate::order;
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
    /// The code system of partners, where it is another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub partner_areas: Option<CodeSystem>,
    /// Areas the system does not know, by the text in the table.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub names: BTreeMap<String, Area>,
    /// The column of the reporter; unused if `constants` has a `reporter`.
    #[serde(default)]
    pub reporter: String,
    /// The column of the partner; unused if `constants` has a `partner`.
    #[serde(default)]
    pub partner: String,
    /// The column of the period; of a position, its last day is taken. Unused if `constants` has a `period`.
    #[serde(default)]
    pub time: String,
    /// The column of the value.
    #[serde(default)]
    pub value: String,
    /// The column of the currency's code, for rows where no declared code sets the currency.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The column of the power of ten the value is to be multiplied by, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub power: Option<String>,
    /// The power of ten where no column and no code says it.
    #[serde(default)]
    pub scale: u8,
    /// What the codes of a column say: fields of the cell by column and code. A column that is listed
    /// may hold these codes and no other; one that is not listed says nothing about the cell. Beside the
    /// fields there are `power`, `direction` (of which assets or liabilities are a part) and `leftOut`
    /// (the row is no cell: a share, an industry). A code may have `*` at its ends for any text.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub codes: BTreeMap<String, BTreeMap<String, BTreeMap<String, String>>>,
    /// Columns whose text can be several codes of one letter each, such as the flags `bep`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub letters: Vec<String>,
    /// Fields of the cell that are the same in every row; also `reporter`, `partner` and `period`.
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
            order::map(fields.iter().map(|(field, word)| ((*field).to_owned(), (*word).to_owned())))
        };
        let codes = |codes: &[tables::Code]| -> BTreeMap<String, BTreeMap<String, String>> {
            order::map(codes.iter().map(|(code, says)| ((*code).to_owned(), fields(says))))
        };
        Self {
            areas: preset.areas,
            partner_areas: None,
            names: order::map(preset.names.iter().map(|(text, area)| ((*text).to_owned(), *area))),
            reporter: preset.reporter.to_owned(),
            partner: preset.partner.to_owned(),
            time: "TIME_PERIOD".to_owned(),
            value: "OBS_VALUE".to_owned(),
            currency: preset.currency.map(str::to_owned),
            power: preset.power.map(str::to_owned),
            scale: preset.scale,
            codes: order::map(
                preset.columns.iter().map(|(column, says)| ((*column).to_owned(), codes(says))),
            ),
            letters: preset.letters.iter().map(|column| (*column).to_owned()).collect(),
            constants: fields(preset.constants),
            missing: preset.missing.iter().map(|text| (*text).to_owned()).collect(),
        }
    }

    /// Nothing declared yet but the code system of areas.
    pub fn empty(areas: CodeSystem) -> Self {
        Self {
            areas,
            partner_areas: None,
            names: BTreeMap::new(),
            reporter: String::new(),
            partner: String::new(),
            time: String::new(),
            value: String::new(),
            currency: None,
            power: None,
            scale: 0,
            codes: BTreeMap::new(),
            letters: Vec::new(),
            constants: BTreeMap::new(),
            missing: Vec::new(),
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
        let names: Vec<&str> = row.keys().map(String::as_str).collect();
        let cells: Vec<&str> = row.values().map(|text| text.trim()).collect();
        let mut reader = RowReader::new(self, &names)?;
        let place = reader.value_place()?;
        let text = cells.get(place).copied().unwrap_or_default();
        let value = if self.is_missing(text) {
            None
        } else {
            Some(decimal::parse(text).map_err(|refused| refused.at(&self.value))?)
        };
        reader.read(&cells, None, value)?.ok_or_else(|| {
            Error::new(&ROW_CODE, "the row is declared to be no cell; read it as what it is, or leave it out")
        })
    }

    /// Whether a text stands for a value that is missing.
    pub fn is_missing(&self, text: &str) -> bool {
        text.is_empty() || self.missing.iter().any(|missing| missing == text)
    }
}
