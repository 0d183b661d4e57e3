//! Tables on direct investment, from bytes to cells.

mod cube;
mod gather;
mod rows;
mod shape;
mod tables;

use std::io;

use bilateral::Result;
use bilateral::investment::{InvestmentCell, RowMapping, RowSource};

use crate::dataset::ReadDataset;
use crate::diagnostics::Diagnostics;
use crate::input::{Input, open};
use crate::mapping::Mapping;
use crate::options::Options;
use crate::sniff::header;
use crate::{jsonstat, sdmx_json, sdmx_ml, tsv};

pub(crate) use shape::{Table, of_cube, of_header};

/// Cells of a table on direct investment, and what was noticed while reading it.
#[derive(Debug, Clone)]
pub struct ReadCells {
    /// The cells, in the order of the file.
    pub cells: Vec<InvestmentCell>,
    /// What was noticed.
    pub diagnostics: Diagnostics,
}

/// Reads Eurostat's `bop_fdi6_*`: SDMX-CSV, SDMX-ML, SDMX-JSON, JSON-stat or its tab-separated tables.
///
/// Values are millions, hidden ones missing. Which of positions, flows and income a table holds its
/// dataflow says; a tab-separated table has none, so `constants` must give the `measure`. Industries are
/// left out and counted: a cell is all of them.
///
/// ```
/// use bilateral_formats::{Options, eurostat_fdi};
/// let file = "DATAFLOW,freq,currency,nace_r2,stk_flow,entity,fdi_item,partner,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n\
///     ESTAT:BOP_FDI6_POS(1.0),A,MIO_EUR,FDI,NI,TOTAL,DI__D__F,KZ,NL,2021,-12.5,,\n\
///     ESTAT:BOP_FDI6_POS(1.0),A,MIO_EUR,FDI,NI,TOTAL,DI__D__F,KZ,LU,2021,,,C\n";
/// let read = eurostat_fdi(file.as_bytes(), Options::default()).unwrap();
/// assert_eq!(read.cells[0].value().unwrap().to_string(), "-12500000.0");
/// assert!(read.cells[1].is_hidden() && read.cells[1].value().is_none());
///
/// // Wrong: a table that does not say what it measures.
/// let tsv = "freq,currency,nace_r2,stk_flow,entity,fdi_item,partner,geo\\TIME_PERIOD\t2021 \nA,MIO_EUR,FDI,NI,TOTAL,DI__D__F,KZ,NL\t5 \n";
/// assert_eq!(eurostat_fdi(tsv.as_bytes(), Options::default()).unwrap_err().code(), "investment.row-column");
/// ```
///
/// # Errors
/// - `investment.row-column` if nothing says what the values measure
/// - `investment.confidential-value` for a hidden cell with a value, `investment.row-scale`, and the
///   `file.*` codes, with line and column
pub fn eurostat_fdi(input: impl io::Read, options: Options<'_>) -> Result<ReadCells> {
    source(open(input, options.entry.as_deref(), options.most_bytes)?, Table::Eurostat, options)
}

/// Reads the IMF's Direct Investment Positions by counterpart (DIP, formerly CDIS) as SDMX-CSV, SDMX-ML or SDMX-JSON,
/// and the tables of its site, a row for each observation or a column for each year, also those until 2025.
///
/// Values are US dollars whatever `SCALE` says; values derived from what the partner reports are estimates by `mirror`.
///
/// # Errors
/// As [`eurostat_fdi`].
pub fn imf_dip(input: impl io::Read, options: Options<'_>) -> Result<ReadCells> {
    source(open(input, options.entry.as_deref(), options.most_bytes)?, Table::Imf, options)
}

/// Reads the OECD's `DSD_FDI` dataflows as SDMX-CSV, SDMX-ML or SDMX-JSON: values times ten to the `UNIT_MULT`.
///
/// # Errors
/// As [`eurostat_fdi`].
pub fn oecd_fdi(input: impl io::Read, options: Options<'_>) -> Result<ReadCells> {
    source(open(input, options.entry.as_deref(), options.most_bytes)?, Table::Oecd, options)
}

/// Reads an annex table of UNCTAD's World Investment Report: an economy a row, a year a column, million US dollars.
///
/// What the table measures its title says, if it stands above the header; else `constants` must give
/// `measure` and `side`. UNCTAD's inflows are net.
///
/// # Errors
/// As [`eurostat_fdi`].
pub fn unctad_wir(input: impl io::Read, options: Options<'_>) -> Result<ReadCells> {
    source(open(input, options.entry.as_deref(), options.most_bytes)?, Table::Wir, options)
}

/// Reads the table of direct investment of UNCTAD's data centre: an economy, a direction and a mode a row.
///
/// Amounts are those at current prices; what else stands in a row are shares and rates of them. Flows are net.
///
/// ```
/// use bilateral_formats::{Options, unctad_stat};
/// let file = "Year,Economy Label,Direction Label,Mode Label,US$ at current prices in millions\n\
///     2021,Kazakhstan,Inward,Flow,3171.787\n2021,Kazakhstan,Inward,Stock,151990.25\n";
/// let read = unctad_stat(file.as_bytes(), Options::default()).unwrap();
/// assert_eq!(read.cells[0].value().unwrap().to_string(), "3171787000.000");
///
/// // Wrong: a table that does not say which way the money goes.
/// let refused = unctad_stat("Year,Economy,US$ at current prices in millions\n".as_bytes(), Options::default());
/// assert_eq!(refused.unwrap_err().code(), "file.column-missing");
/// ```
///
/// # Errors
/// As [`eurostat_fdi`]; `file.column-missing` for a column it cannot do without.
pub fn unctad_stat(input: impl io::Read, options: Options<'_>) -> Result<ReadCells> {
    source(open(input, options.entry.as_deref(), options.most_bytes)?, Table::UnctadStat, options)
}

/// Reads a wide table of the wiiw FDI database: reporter, partner and direction a row, a year a column.
///
/// # Errors
/// As [`eurostat_fdi`].
pub fn wiiw_fdi(input: impl io::Read, options: Options<'_>) -> Result<ReadCells> {
    source(open(input, options.entry.as_deref(), options.most_bytes)?, Table::Wiiw, options)
}

/// Reads cells out of any table that a mapping describes.
///
/// # Errors
/// - `file.mapping` if the mapping lacks what a cell must have
/// - as [`eurostat_fdi`]
pub fn mapped_investment(input: impl io::Read, mapping: &Mapping, options: Options<'_>) -> Result<ReadCells> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    let meaning = with_constants(mapping.investment()?, &options);
    rows::described(input, mapping, &meaning, options, "mapped-investment", &rows::Quirks::default())
}

/// A table of a known source, in whichever notation it came.
pub(crate) fn source(input: Input<'_>, table: Table, options: Options<'_>) -> Result<ReadCells> {
    let table = match table {
        Table::Imf if header(&input.head).iter().any(|name| name == "Counterpart Country Code") => {
            Table::Cdis
        }
        table => table,
    };
    let of = |source| with_constants(RowMapping::of(source), &options);
    let meaning = match table {
        Table::Eurostat => of(RowSource::Eurostat),
        Table::Imf => of(RowSource::Imf),
        Table::Oecd => of(RowSource::Oecd),
        Table::Cdis => return tables::cdis(input, options),
        Table::Wir => return tables::wir(input, options),
        Table::UnctadStat => return tables::unctad_stat(input, options),
        Table::Wiiw => return tables::wiiw(input, options),
    };
    let head = input.head.trim_ascii_start();
    let first = head.split(|byte| matches!(byte, b'\t' | b'\n')).next().unwrap_or_default();
    let is_sdmx = ["\"dataSets\"", "\"structures\"", "sdmx-json-data"]
        .iter()
        .any(|sign| memchr::memmem::find(head, sign.as_bytes()).is_some());
    let marks = Marks::of(&options);
    match head.first() {
        Some(b'<') => cube::read(sdmx_ml::read(input, options)?, &meaning, marks, table.word()),
        Some(b'{' | b'[') if is_sdmx => {
            cube::read(sdmx_json::read(input, options)?, &meaning, marks, table.word())
        }
        Some(b'{' | b'[') => cube::read(jsonstat::read(input, options)?, &meaning, marks, table.word()),
        _ if first.contains(&b'\\') => cube::read(tsv::read(input, options)?, &meaning, marks, table.word()),
        _ => rows::sdmx(input, &meaning, options, table.word()),
    }
}

/// A cube of a known source, already read.
pub(crate) fn cube(read: ReadDataset, table: Table, options: &Given) -> Result<ReadCells> {
    let source = match table {
        Table::Eurostat => RowSource::Eurostat,
        Table::Imf | Table::Cdis => RowSource::Imf,
        Table::Oecd | Table::Wir | Table::UnctadStat | Table::Wiiw => RowSource::Oecd,
    };
    let mut meaning = RowMapping::of(source);
    meaning.constants.extend(options.constants.clone());
    cube::read(read, &meaning, options.marks.clone(), table.word())
}

/// What a caller said, kept while a cube is read.
pub(crate) struct Given {
    constants: std::collections::BTreeMap<String, String>,
    marks: Marks,
}

impl Given {
    pub(crate) fn of(options: &Options<'_>) -> Self {
        Self { constants: options.constants.clone(), marks: Marks::of(options) }
    }

    pub(crate) fn says_measure(&self) -> bool {
        self.constants.contains_key("measure")
    }
}

/// With what every cell is marked, and which are wanted.
#[derive(Debug, Clone, Default)]
pub(crate) struct Marks {
    source: Option<bilateral::wire::Id>,
    vintage: Option<time::Date>,
    reporters: Option<Vec<bilateral::economy::Area>>,
    partners: Option<Vec<bilateral::economy::Area>>,
}

impl Marks {
    fn of(options: &Options<'_>) -> Self {
        Self {
            source: options.source.clone(),
            vintage: options.vintage,
            reporters: options.reporters.clone(),
            partners: options.partners.clone(),
        }
    }
}

fn with_constants(mut meaning: RowMapping, options: &Options<'_>) -> RowMapping {
    meaning.constants.extend(options.constants.clone());
    meaning
}
