//! Any table, described: which column is what, in which codes, units and words.

mod cube;
mod flows;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io;

use bilateral::amount::Currency;
use bilateral::economy::{Area, CodeSystem};
use bilateral::flow::Valuation;
use bilateral::flow::file_rules::{MAPPING, NUMBER};
use bilateral::investment::{RowMapping, RowSource};
use bilateral::product::Classification;
use bilateral::{Error, Result};
use serde::Deserialize;

use crate::dataset::ReadDataset;
use crate::fail::{Place, refuse, shown};
use crate::input::{Input, open};
use crate::options::Options;
use crate::rows::Read;
use crate::sheet::Sheet;
use crate::text::Encoding;

/// The description of a table, written in TOML.
///
/// A tidy table has one row for each observation, a wide one a column for each period
/// (`wide = true`; the columns whose names are periods are found by themselves).
///
/// ```
/// use bilateral_formats::{Mapping, Options, mapped};
/// let mapping = Mapping::parse(r#"
///     areas = "iso3"
///     currency = "USD"
///     power = 3                       # thousand USD
///     missing = ["..", "-"]
///     [columns]
///     reporter = "Country"
///     flow = "Direction"
///     value = "Amount"
///     period = "Year"
///     [constants]
///     partner = "KAZ"
///     product = "TOTAL"
///     [words]
///     import = ["Bezug"]
///     export = ["Lieferung"]
/// "#).unwrap();
/// let file = "Country;Direction;Year;Amount\nDEU;Lieferung;2024;1.5\nDEU;Bezug;2024;..\n";
/// let table = mapped(file.as_bytes(), &mapping, Options::default()).unwrap().table;
/// assert_eq!(table.get(0).unwrap().value().unwrap().to_string(), "1500");
/// assert_eq!(table.get(1).unwrap().value(), None);
///
/// // Wrong: nothing says which way the goods go.
/// let refused = Mapping::parse("areas = \"iso3\"\n[columns]\nvalue = \"Amount\"\n");
/// assert!(mapped(file.as_bytes(), &refused.unwrap(), Options::default()).is_err());
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Mapping {
    /// Between cells; told from the header if absent.
    #[serde(default)]
    pub delimiter: Option<char>,
    /// How its text is encoded, where the bytes do not tell: `windows-1251`.
    #[serde(default)]
    pub encoding: Option<Encoding>,
    /// Whether numbers have a comma where a point is expected.
    #[serde(default)]
    pub decimal_comma: bool,
    /// The mark between thousands, which is dropped where it parts groups of three digits; none if absent. A blank is
    /// a blank of any width.
    #[serde(default)]
    pub thousands: Option<char>,
    /// Lines before the header.
    #[serde(default)]
    pub skip_lines: u16,
    /// What lines that are no rows begin with.
    #[serde(default)]
    pub footers: Vec<String>,
    /// Marks of missing values beside the empty cell.
    #[serde(default)]
    pub missing: Vec<String>,
    /// Whether every period has a column.
    #[serde(default)]
    pub wide: bool,
    /// The code system of reporters and partners.
    #[serde(default)]
    pub areas: Option<CodeSystem>,
    /// The code system of reporters, where it is another.
    #[serde(default)]
    pub reporter_areas: Option<CodeSystem>,
    /// The code system of partners, where it is another.
    #[serde(default)]
    pub partner_areas: Option<CodeSystem>,
    /// The classification of product codes.
    #[serde(default)]
    pub classification: Option<Classification>,
    /// The number of digits product codes had before they lost their leading zeros.
    #[serde(default)]
    pub digits: Option<usize>,
    /// The power of ten values count in: 3 for thousands, 6 for millions.
    #[serde(default)]
    pub power: i32,
    /// The power of ten masses count in, of kilograms: 3 for tonnes.
    #[serde(default)]
    pub mass_power: i32,
    /// The currency of values, where no column says.
    #[serde(default)]
    pub currency: Option<Currency>,
    /// At which point of the journey exports are valued.
    #[serde(default)]
    pub export_valuation: Option<Valuation>,
    /// At which point of the journey imports are valued.
    #[serde(default)]
    pub import_valuation: Option<Valuation>,
    /// What stands between a code and its label, where cells of areas and products have both.
    #[serde(default)]
    pub label_after: Option<String>,
    /// The rows that are meant: by column what its cell may be. Others are counted and left out.
    #[serde(default)]
    pub only: BTreeMap<String, Vec<String>>,
    /// The codes of products that the table calls otherwise, by the text in the table.
    #[serde(default)]
    pub products: BTreeMap<String, String>,
    /// Which column is the `reporter`, `partner`, `flow`, `product`, `period`, `month` (of the year that is the
    /// period), `value`, `mass`, `currency`, `flag`.
    #[serde(default)]
    pub columns: BTreeMap<String, String>,
    /// What is the same in every row, under the same names.
    #[serde(default)]
    pub constants: BTreeMap<String, String>,
    /// What the table calls `import`, `export`, `re-import`, `re-export`.
    #[serde(default)]
    pub words: BTreeMap<String, Vec<String>>,
    /// The source whose columns and codes an investment table has, before what is said here.
    #[serde(default)]
    pub like: Option<RowSource>,
    /// Areas that the code system does not know, by the text in the table.
    #[serde(default)]
    pub names: BTreeMap<String, Area>,
    /// What the codes of a column say about the cell of an investment table: fields by column and code.
    #[serde(default)]
    pub codes: BTreeMap<String, BTreeMap<String, BTreeMap<String, String>>>,
    /// The columns that become axes, where the table is read as a dataset.
    #[serde(default)]
    pub dimensions: Vec<String>,
    /// The columns that become marks, where the table is read as a dataset.
    #[serde(default)]
    pub attributes: Vec<String>,
}

const ROLES: [&str; 11] = [
    "reporter", "partner", "flow", "product", "period", "month", "value", "mass", "currency", "flag", "power",
];

/// What else can be the same in every row of an investment table.
const FIELDS: [&str; 15] = [
    "measure",
    "side",
    "change",
    "income",
    "instrument",
    "relationship",
    "counterpart",
    "entity",
    "valuation",
    "conversion",
    "manual",
    "benchmark",
    "status",
    "confidentiality",
    "estimate",
];

impl Mapping {
    /// Reads a description.
    ///
    /// # Errors
    /// `file.mapping` for text that is no TOML, unknown entries, and entries that contradict one another.
    pub fn parse(text: &str) -> Result<Self> {
        let mapping: Self = bilateral::wire::from_toml(text).map_err(|why| {
            Error::new(&MAPPING, format!("the mapping cannot be read: {}", why.message())).under(why.path())
        })?;
        for role in mapping.columns.keys().chain(mapping.constants.keys()) {
            let field = mapping.constants.contains_key(role) && FIELDS.contains(&role.as_str());
            if !ROLES.contains(&role.as_str()) && !field {
                let message = format!("`{role}` is nothing a column can be; there are {}", ROLES.join(", "));
                return Err(Error::new(&MAPPING, message).at(role));
            }
            if mapping.columns.contains_key(role) && mapping.constants.contains_key(role) {
                let message = format!("`{role}` is a column and a constant at once; leave one out");
                return Err(Error::new(&MAPPING, message).at(role));
            }
        }
        for (name, power) in [("power", mapping.power), ("mass-power", mapping.mass_power)] {
            if !(-12..=12).contains(&power) {
                let message = format!("`{name}` is a power of ten from -12 to 12, not {power}");
                return Err(Error::new(&MAPPING, message).at(name));
            }
        }
        let time = mapping.columns.contains_key("period") || mapping.constants.contains_key("period");
        if mapping.wide && time {
            return Err(Error::new(
                &MAPPING,
                "a wide table has its periods in the header; leave `period` out",
            )
            .at("period"));
        }
        Ok(mapping)
    }

    /// Whether the table is described as one on investment: something says what its values measure.
    pub fn is_investment(&self) -> bool {
        self.like.is_some() || !self.codes.is_empty() || self.constants.contains_key("measure")
    }

    /// What the columns and codes of an investment table mean.
    ///
    /// # Errors
    /// `file.mapping` if no code system is named, or the power is none of 0 to 12.
    pub fn investment(&self) -> Result<RowMapping> {
        let refused = |field: &str, message: &str| Error::new(&MAPPING, message).at(field);
        let mut meaning = match (self.like, self.areas.or(self.reporter_areas)) {
            (Some(source), areas) => {
                let preset = RowMapping::of(source);
                RowMapping { areas: areas.unwrap_or(preset.areas), ..preset }
            }
            (None, Some(areas)) => RowMapping::empty(areas),
            (None, None) => {
                let message = "nothing says in which code system areas are; set `areas`, such as `iso3`";
                return Err(refused("areas", message));
            }
        };
        meaning.partner_areas = self.partner_areas.or(meaning.partner_areas);
        if self.power != 0 {
            meaning.scale = u8::try_from(self.power).ok().filter(|power| *power <= 12).ok_or_else(|| {
                refused("power", "values of an investment table count in a power of ten from 0 to 12")
            })?;
        }
        if let Some(currency) = self.currency {
            meaning.constants.insert("currency".to_owned(), currency.to_string());
        }
        for (role, column) in &self.columns {
            let column = column.clone();
            match role.as_str() {
                "reporter" => meaning.reporter = column,
                "partner" => meaning.partner = column,
                "period" => meaning.time = column,
                "value" => meaning.value = column,
                "currency" => meaning.currency = Some(column),
                "power" => meaning.power = Some(column),
                _ => {
                    return Err(refused(
                        role,
                        "an investment table has no such column; describe its codes in `codes`",
                    ));
                }
            }
        }
        meaning.names.extend(self.names.clone());
        meaning.codes.extend(self.codes.clone());
        meaning.constants.extend(self.constants.clone());
        meaning.missing.extend(self.missing.clone());
        Ok(meaning)
    }

    /// A file whose encoding is declared, unless it says itself.
    pub(crate) fn declared<'a>(&self, mut input: Input<'a>) -> Input<'a> {
        if input.encoding == Encoding::Ascii {
            input.encoding = self.encoding.unwrap_or_default();
        }
        input
    }

    /// The columns by which rows are chosen.
    pub(crate) fn chosen(&self, sheet: &Sheet<'_>) -> Result<Vec<(usize, &[String])>> {
        self.only.iter().map(|(column, wanted)| Ok((sheet.need(&[column])?, wanted.as_slice()))).collect()
    }

    pub(crate) fn byte(&self, head: &[u8]) -> u8 {
        let told = self.delimiter.and_then(|letter| u8::try_from(letter).ok());
        told.unwrap_or_else(|| {
            let mut rest = head;
            for _ in 0..self.skip_lines {
                let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |end| end + 1);
                rest = rest.get(end..).unwrap_or_default();
            }
            crate::sniff::delimiter(rest)
        })
    }

    /// A number without the marks of its country.
    ///
    /// A mark between thousands that does not part groups of three is one of another country: `1.5`, without its
    /// mark, would be 15.
    pub(crate) fn plain<'a>(
        &self,
        cell: &'a [u8],
        scratch: &'a mut Vec<u8>,
        place: Place<'_>,
    ) -> Result<&'a [u8]> {
        if self.missing.iter().any(|mark| mark.as_bytes() == cell) {
            return Ok(&[]);
        }
        if !self.decimal_comma && self.thousands.is_none() {
            return Ok(cell);
        }
        scratch.clear();
        // A blank that does not break is one byte in the encodings of Windows.
        let text = std::str::from_utf8(cell)
            .map_or_else(|_| cell.iter().map(|byte| char::from(*byte)).collect(), Cow::Borrowed);
        let blank = self.thousands == Some(' ');
        // Digits since the last mark, whether there was one, whether the whole number is over.
        let (mut digits, mut marked, mut over, mut sound) = (0_usize, false, false, true);
        for letter in text.trim().chars() {
            if Some(letter) == self.thousands || blank && letter.is_whitespace() {
                sound &= !over && if marked { digits == 3 } else { matches!(digits, 1..=3) };
                (marked, digits) = (true, 0);
                continue;
            }
            // A point that was no mark for thousands is no decimal point here either.
            let letter = match letter {
                ',' if self.decimal_comma => '.',
                '.' if self.decimal_comma => '?',
                '\u{2212}' => '-',
                other => other,
            };
            if letter.is_ascii_digit() {
                digits += 1;
            } else if marked || digits > 0 {
                sound &= over || !marked || digits == 3;
                over = true;
            }
            scratch.extend(letter.encode_utf8(&mut [0; 4]).as_bytes());
        }
        sound &= over || !marked || digits == 3;
        if sound {
            return Ok(scratch);
        }
        let message = format!(
            "`{}` is no number with groups of three digits between marks for thousands; correct `thousands` or `decimal-comma`, and write groups of two (`12,34,567`) without marks",
            shown(cell)
        );
        Err(refuse(&NUMBER, place, message))
    }
}

/// Whether the present row is one of those that are meant.
pub(crate) fn is_meant(sheet: &mut Sheet<'_>, chosen: &[(usize, &[String])]) -> bool {
    chosen.iter().all(|(place, wanted)| {
        let text = sheet.text(*place);
        wanted.contains(&text)
    })
}

/// Reads flows out of a table that a mapping describes.
///
/// # Errors
/// - `file.mapping` if the mapping lacks what a flow must have
/// - `file.column-missing`, `file.word` and the other `file.*` codes, with line and column
pub fn mapped(input: impl io::Read, mapping: &Mapping, options: Options<'_>) -> Result<Read> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    flows::read(mapping.declared(input), mapping, options)
}

/// Reads a dataset out of a table that a mapping describes: its `dimensions`, its
/// `attributes`, the column of the `value` or, in a wide table, all whose names are periods.
///
/// # Errors
/// As [`mapped`].
pub fn mapped_dataset(input: impl io::Read, mapping: &Mapping, options: Options<'_>) -> Result<ReadDataset> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    cube::read(mapping.declared(input), mapping, options)
}
