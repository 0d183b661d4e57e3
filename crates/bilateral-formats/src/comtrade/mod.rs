//! UN Comtrade: the answers of its interface, its downloads, and those of the site it had until 2023.

mod codes;
mod columns;
mod groups;
mod json;

use std::io;

use bilateral::Result;
use bilateral::flow::file_rules::WORD;

use crate::fail::{Place, refuse, shown};
use crate::input::{Input, open};
use crate::options::Options;
use crate::rows::Read;
use crate::sheet::Sheet;
use columns::{Cells, Places, Reader, VALUE};

pub(crate) const FORMAT: &str = "comtrade";
pub(crate) const LEGACY: &str = "comtrade-legacy";
pub(crate) const JSON: &str = "comtrade-json";

/// Reads a table of UN Comtrade: the download of the present site (47 columns, a trailing
/// comma, Windows-1252), the bulk files, and what the site gave until 2023, in 35 columns or fewer, under
/// long names or those for machines (`rtCode`, `TradeValue`).
///
/// Values are USD, exports FOB and imports CIF unless the row says otherwise; masses are
/// kilograms. A mass or quantity of zero beside a value is missing, and counted. Rows broken down
/// by customs procedure, mode of transport or second partner keep what they are parts of.
///
/// ```
/// use bilateral_formats::{Options, comtrade};
/// let file = "Classification,Year,Trade Flow Code,Reporter Code,Partner Code,Commodity Code,Trade Value (US$)\n\
///             H5,2017,2,842,156,1,16729257\n";
/// let read = comtrade(file.as_bytes(), Options::default()).unwrap();
/// let flow = read.table.get(0).unwrap();
/// assert_eq!(flow.product().to_string(), "HS2017:01");
///
/// // Wrong: a value in a cell too many shifts nothing, it is refused.
/// let refused = comtrade(file.replace("16729257", "16,729,257").as_bytes(), Options::default()).unwrap_err();
/// assert_eq!(refused.code(), "file.cell-surplus");
/// ```
///
/// # Errors
/// - `file.column-missing` without value, flow, reporter, partner, product or period
/// - `file.edition` where neither the row nor [`Options::edition`] says which classification
/// - `file.word` for a flow that is none
/// - the other `file.*` codes, with line and column, for damaged files
pub fn comtrade(input: impl io::Read, options: Options<'_>) -> Result<Read> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    read(input, options)
}

/// Reads an answer of the interface of UN Comtrade, `{ "data": [ … ] }`, or of the one it had until 2023,
/// `{ "validation": …, "dataset": [ … ] }`.
///
/// As [`comtrade()`]; lines of diagnostics are numbers of records, from 1.
///
/// # Errors
/// As [`comtrade()`], and `file.syntax` for JSON that does not parse, an answer that says
/// it is an error, or one without data.
pub fn comtrade_json(input: impl io::Read, options: Options<'_>) -> Result<Read> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    read_json(input, options)
}

pub(crate) fn read(input: Input<'_>, mut options: Options<'_>) -> Result<Read> {
    let delimiter = crate::sniff::delimiter(&input.head);
    let mut sheet = Sheet::open(input, delimiter)?;
    let legacy = sheet.column(&["primaryValue"])?.is_none();
    let places = Places::of(&sheet)?;
    sheet.need(&VALUE)?;
    let mut reader = Reader::new(&places, if legacy { LEGACY } else { FORMAT }, &options);
    while sheet.advance(&mut reader.rows.diagnostics, &mut options.progress)? {
        sheet.note_encoding();
        reader.take(&sheet)?;
    }
    reader.finish()
}

pub(crate) fn read_json(input: Input<'_>, options: Options<'_>) -> Result<Read> {
    json::read(input, options)
}

impl Cells for Sheet<'_> {
    fn cell(&self, place: usize) -> &[u8] {
        Sheet::cell(self, place)
    }

    fn line(&self) -> u64 {
        Sheet::line(self)
    }

    fn place(&self, place: usize) -> Place<'_> {
        Sheet::place(self, place)
    }

    fn find(&self, names: &[&str]) -> Result<Option<usize>> {
        self.column(names)
    }

    fn need(&self, names: &[&str]) -> Result<usize> {
        Sheet::need(self, names)
    }
}

fn no_flow(cell: &[u8], place: Place<'_>) -> bilateral::Error {
    let message = format!("`{}` is no flow; there are `M`, `X`, `RM`, `RX` and 1 to 4", shown(cell));
    refuse(&WORD, place, message)
}
