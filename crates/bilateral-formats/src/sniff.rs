//! What a file is, from its first bytes.

use std::borrow::Cow;
use std::io;

use bilateral::flow::file_rules::NOT_RECOGNISED;
use bilateral::{Error, Result};

use crate::dataset::ReadDataset;
use crate::diagnostics::Diagnostics;
use crate::input::{Input, open};
use crate::investment::{self, Given, ReadCells, Table, of_cube, of_header};
use crate::options::Options;
use crate::rows::Read;
use crate::sheet::key;
use crate::{baci, baci_codes, comext, comtrade, ecb, jsonstat, sdmx_csv, sdmx_json, sdmx_ml, tsv};

/// What a file turned out to hold.
#[derive(Debug, Clone)]
#[expect(clippy::large_enum_variant, reason = "one a file")]
pub enum Recognised {
    /// Trade flows.
    Flows(Read),
    /// Cells of a table on direct investment.
    Cells(ReadCells),
    /// Anything else.
    Dataset(ReadDataset),
}

impl Recognised {
    /// What was noticed, and as what it was read and why.
    pub fn diagnostics(&self) -> &Diagnostics {
        match self {
            Self::Flows(read) => &read.diagnostics,
            Self::Cells(read) => &read.diagnostics,
            Self::Dataset(read) => &read.diagnostics,
        }
    }

    /// The flows, if that is what it holds.
    pub fn flows(self) -> Option<Read> {
        match self {
            Self::Flows(read) => Some(read),
            Self::Cells(_) | Self::Dataset(_) => None,
        }
    }

    /// The cells of a table on direct investment, if that is what it holds.
    pub fn cells(self) -> Option<ReadCells> {
        match self {
            Self::Cells(read) => Some(read),
            Self::Flows(_) | Self::Dataset(_) => None,
        }
    }

    /// The dataset, if that is what it holds.
    pub fn dataset(self) -> Option<ReadDataset> {
        match self {
            Self::Dataset(read) => Some(read),
            Self::Flows(_) | Self::Cells(_) => None,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Baci,
    BaciCodes,
    Comtrade,
    ComtradeJson,
    ComextBulk,
    EasyComext,
    Production,
    ComextSdmx,
    SdmxCsv,
    SdmxMl,
    SdmxJson,
    JsonStat,
    Tsv,
    Ecb,
    Investment(Table),
}

/// Reads a file of any format known, and says in [`Diagnostics::format`] which and in
/// [`Diagnostics::why`] what told.
///
/// ```
/// use bilateral_formats::{Options, Recognised, read};
/// let file = b"REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR\nMalta,Kazakhstan,Total,EXPORT,Total,Aug. 2024,66962\n";
/// let found = read(file.as_slice(), Options::default()).unwrap();
/// assert_eq!(found.diagnostics().format, "easy-comext");
/// assert!(matches!(found, Recognised::Flows(_)));
///
/// // Wrong: a table nobody has described.
/// let refused = read(b"a,b\n1,2\n".as_slice(), Options::default()).unwrap_err();
/// assert_eq!(refused.code(), "file.not-recognised");
/// ```
///
/// # Errors
/// `file.not-recognised` if the first bytes fit no format; else those of the reader.
pub fn read(input: impl io::Read, options: Options<'_>) -> Result<Recognised> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    let (format, why) = recognise(&input)?;
    let why = match input.packing {
        "" => why,
        packing => format!("{why}, within {packing}"),
    };
    let given = Given::of(&options);
    let mut found = match format {
        Format::Investment(table) => Recognised::Cells(investment::source(input, table, options)?),
        Format::Baci => Recognised::Flows(baci::read(input, options)?),
        Format::BaciCodes => Recognised::Dataset(baci_codes::read(input, options)?),
        Format::Comtrade => Recognised::Flows(comtrade::read(input, options)?),
        Format::ComtradeJson => Recognised::Flows(comtrade::read_json(input, options)?),
        Format::ComextBulk => Recognised::Flows(comext::read_bulk(input, options)?),
        Format::EasyComext => Recognised::Flows(comext::read_easy(input, options)?),
        Format::Production => Recognised::Dataset(comext::read_production(input, options)?),
        Format::ComextSdmx => Recognised::Flows(comext::read_sdmx(input, options)?),
        Format::SdmxCsv => Recognised::Dataset(sdmx_csv::read(input, options)?),
        Format::SdmxMl => Recognised::Dataset(sdmx_ml::read(input, options)?),
        Format::SdmxJson => Recognised::Dataset(sdmx_json::read(input, options)?),
        Format::JsonStat => Recognised::Dataset(jsonstat::read(input, options)?),
        Format::Tsv => Recognised::Dataset(tsv::read(input, options)?),
        Format::Ecb => Recognised::Dataset(ecb::read(input, options)?),
    };
    if let Recognised::Dataset(read) = &found
        && let Some((table, what)) = of_cube(&read.dataset, given.says_measure())
        && let Recognised::Dataset(read) = found
    {
        let mut read = investment::cube(read, table, &given)?;
        read.diagnostics.why = format!("{why}, with {what}");
        return Ok(Recognised::Cells(read));
    }
    match &mut found {
        Recognised::Flows(read) => read.diagnostics.why = why,
        Recognised::Cells(read) => read.diagnostics.why = why,
        Recognised::Dataset(read) => read.diagnostics.why = why,
    }
    Ok(found)
}

fn recognise(input: &Input<'_>) -> Result<(Format, String)> {
    let head = input.head.trim_ascii_start();
    let has = |text: &str| memchr::memmem::find(head, text.as_bytes()).is_some();
    match head.first() {
        Some(b'{' | b'[') => {
            let envelope = ["\"elapsedTime\"", "\"reporterCode\"", "\"rtCode\""].into_iter().any(has);
            if envelope || (has("\"validation\"") && has("\"dataset\"")) {
                if has("\"fileUrl\"") {
                    let message = "the file lists files of UN Comtrade; fetch what their `fileUrl` names";
                    return Err(Error::new(&NOT_RECOGNISED, message));
                }
                return Ok((Format::ComtradeJson, "JSON with the envelope of UN Comtrade".to_owned()));
            }
            // Where the structure stands first, the data sets may be past what is looked at.
            let structure = has("\"structure\"") && has("\"dimensions\"") && has("\"observation\"");
            if has("\"dataSets\"") || has("\"structures\"") || has("sdmx-json-data") || structure {
                return Ok((Format::SdmxJson, "JSON with the data sets of SDMX".to_owned()));
            }
            if has("\"dimension\"")
                || has("\"json-stat")
                || (has("\"class\"") && has("\"dataset\""))
                || has("\"value\"")
            {
                return Ok((Format::JsonStat, "JSON with values by dimension".to_owned()));
            }
            // An error of a service is short: all of it is here.
            let service = std::str::from_utf8(head).ok().and_then(crate::service::json);
            Err(service.unwrap_or_else(|| {
                let message =
                    "the file is JSON, of no shape known; there are UN Comtrade, SDMX and JSON-stat";
                Error::new(&NOT_RECOGNISED, message)
            }))
        }
        Some(b'<') => {
            let data = ["GenericData", "StructureSpecific", "GenericTimeSeriesData", "CompactData"];
            if data.iter().any(|name| has(name)) {
                return Ok((Format::SdmxMl, "XML with a data message of SDMX".to_owned()));
            }
            // Answers without data, which its reader explains.
            if has("/sdmxml/schemas/") || has("/SDMX/resources/SDMXML/") || has("faultstring") {
                return Ok((Format::SdmxMl, "XML with a message of SDMX".to_owned()));
            }
            let message = if has("CrossSectionalData") {
                "the file is cross-sectional data of SDMX-ML 2.0, which is not read; ask for generic or compact data"
            } else {
                "the file is XML, and no data message of SDMX"
            };
            Err(Error::new(&NOT_RECOGNISED, message))
        }
        _ => table(head),
    }
}

/// The names in the first line, as far as they can be told before the table is opened.
pub(crate) fn header(head: &[u8]) -> Vec<String> {
    first_line(head)
        .split(char::from(delimiter(head)))
        .map(|name| name.trim().trim_matches('"').to_owned())
        .collect()
}

fn first_line(head: &[u8]) -> Cow<'_, str> {
    let end = head.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(head.len());
    String::from_utf8_lossy(head.get(..end).unwrap_or_default())
}

fn table(head: &[u8]) -> Result<(Format, String)> {
    let names = header(head);
    // A column of numbers without a name is in front of what went through a program for tables.
    let first = names.iter().find(|name| !name.is_empty()).map_or("", String::as_str);
    if delimiter(head) == b'\t' && first.contains('\\') {
        return Ok((Format::Tsv, format!("the first cell `{first}` names dimensions")));
    }
    let keys: Vec<String> =
        names.iter().map(|name| key(name.split(':').next().unwrap_or_default())).collect();
    let has = |wanted: &[&str]| wanted.iter().all(|name| keys.iter().any(|known| known == name));
    let by = |what: &str| format!("the header has {what}");
    if has(&["t", "i", "j", "k", "v", "q"]) {
        return Ok((Format::Baci, by("`t`, `i`, `j`, `k`, `v`, `q`")));
    }
    if has(&["countrycode"]) && (has(&["countryiso3"]) || has(&["iso3digitalpha"])) {
        return Ok((Format::BaciCodes, by("`country_code` and ISO codes")));
    }
    if has(&["code", "description"]) {
        return Ok((Format::BaciCodes, by("`code` and `description`")));
    }
    if has(&["primaryvalue"]) {
        return Ok((Format::Comtrade, by("`primaryValue`")));
    }
    if has(&["rtcode", "rgcode", "tradevalue"]) {
        return Ok((Format::Comtrade, by("`rtCode`, `rgCode` and `TradeValue`")));
    }
    if keys.iter().any(|known| known.starts_with("tradevalueus"))
        && (has(&["tradeflow"]) || has(&["tradeflowcode"]))
    {
        return Ok((Format::Comtrade, by("`Trade Flow` and `Trade Value (US$)`")));
    }
    if let Some((table, what)) = of_header(&keys).or_else(|| below_title(head)) {
        return Ok((Format::Investment(table), by(what)));
    }
    let begins = keys.iter().find(|known| !known.is_empty()).map_or("", String::as_str);
    let says_structure = has(&["structure", "structureid"]);
    if matches!(begins, "dataflow" | "structure" | "key") && (has(&["obsvalue"]) || says_structure) {
        // With labels beside or behind the codes it is a dataset as any other.
        let bare = !has(&["structurename"]) && names.iter().all(|name| !name.contains(':'));
        return Ok(if bare && has(&["reporter", "partner", "product", "flow", "obsvalue"]) {
            (Format::ComextSdmx, by("`DATAFLOW` and `reporter`, `partner`, `product`, `flow`"))
        } else {
            (Format::SdmxCsv, format!("the header begins with `{first}`"))
        });
    }
    if has(&["timeperiod", "obsvalue"]) {
        // Its reader says what is missing.
        return Ok((Format::SdmxCsv, by("`TIME_PERIOD` and `OBS_VALUE`")));
    }
    if has(&["productnc", "flow"]) {
        return Ok((Format::ComextBulk, by("`PRODUCT_NC` and `FLOW`")));
    }
    if has(&["reporter", "partner", "product", "flow", "period"]) {
        return Ok((Format::EasyComext, by("`REPORTER`, `PARTNER`, `PRODUCT`, `FLOW`, `PERIOD`")));
    }
    let stems: Vec<&str> = keys.iter().map(|name| name.strip_suffix("lab").unwrap_or(name)).collect();
    let stands = |wanted: &[&str]| wanted.iter().all(|name| stems.contains(name));
    if stands(&["partner", "product", "flow", "indicators"])
        && ["reporter", "declarant", "decl"].iter().any(|name| stems.contains(name))
    {
        return Ok((Format::EasyComext, by("`PARTNER`, `PRODUCT`, `FLOW`, `INDICATORS`")));
    }
    if stands(&["prccode", "indicators", "indicatorvalue"]) {
        return Ok((Format::Production, by("`PRCCODE`, `INDICATORS`, `INDICATOR_VALUE`")));
    }
    let currencies =
        names.iter().filter(|name| name.len() == 3 && name.bytes().all(|byte| byte.is_ascii_uppercase()));
    if begins == "date" && currencies.count() >= 5 {
        return Ok((Format::Ecb, by("`Date` and currencies")));
    }
    if first.to_ascii_lowercase().contains("query is too complex") {
        return Err(crate::service::message(&String::from_utf8_lossy(head)));
    }
    let shown: String = first_line(head).chars().take(120).collect();
    let message = format!(
        "the header `{shown}` is of no format known; name the reader, or describe the columns in a mapping"
    );
    Err(Error::new(&NOT_RECOGNISED, message))
}

/// An annex table whose header stands below its title.
fn below_title(head: &[u8]) -> Option<(Table, &'static str)> {
    let text = String::from_utf8_lossy(head);
    let header = text.lines().take(12).find(|line| line.to_ascii_lowercase().contains("region/economy"))?;
    let mark = char::from(delimiter(header.as_bytes()));
    let keys: Vec<String> = header.split(mark).map(|name| key(name.trim().trim_matches('"'))).collect();
    of_header(&keys)
}

/// The delimiter of a header: what stands in it most often, outside quotation marks.
pub(crate) fn delimiter(head: &[u8]) -> u8 {
    let (mut counts, mut quoted) = ([0_u32; 4], false);
    for byte in head.iter().take_while(|byte| !matches!(byte, b'\n' | b'\r')) {
        match byte {
            b'"' => quoted = !quoted,
            _ if quoted => {}
            _ => {
                for (count, delimiter) in counts.iter_mut().zip(DELIMITERS) {
                    *count += u32::from(*byte == delimiter);
                }
            }
        }
    }
    // Tables of Eurostat have commas within their first cell, and tabs between cells.
    if counts.get(1).is_some_and(|tabs| *tabs > 0) {
        return b'\t';
    }
    let most = counts.iter().max().copied().unwrap_or_default();
    let found = counts.iter().zip(DELIMITERS).find(|(count, _)| **count == most && most > 0);
    found.map_or(b',', |(_, delimiter)| delimiter)
}

const DELIMITERS: [u8; 4] = [b',', b'\t', b';', b'|'];
