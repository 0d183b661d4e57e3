//! Eurostat's tab-separated tables: dimensions in the first cell, one period a column, flags behind the numbers.

use std::io;

use bilateral::flow::file_rules::{COLUMN_MISSING, COLUMN_TWICE, ROW_SHORT};
use bilateral::{Error, Result};

use crate::dataset::{Builder, Cells, ReadDataset};
use crate::fail::{Place, refuse};
use crate::input::{Input, open};
use crate::options::Options;
use crate::sheet::Sheet;

pub(crate) const FORMAT: &str = "eurostat-tsv";

/// Reads Eurostat's TSV, present and before 2023: a first cell such as
/// `freq,unit,na_item,geo\TIME_PERIOD`, then one column a period, in either order.
///
/// Flags stand behind the number (`3591874.0 p`) or its lack (`: c`), and become the attribute `OBS_FLAG`.
///
/// ```
/// use bilateral_formats::{Options, eurostat_tsv};
/// let file = "unit,geo\\time\t2021 \t2020 \nMIO,KZ\t329295.6 \t: c\n";
/// let dataset = eurostat_tsv(file.as_bytes(), Options::default()).unwrap().dataset;
/// let hidden = dataset.get(1).unwrap();
/// assert_eq!((hidden.number(), hidden.attribute("OBS_FLAG")), (None, Some("c")));
/// ```
///
/// # Errors
/// - `file.column-missing` if the first cell does not end in a backslash and the name of time
/// - `file.column-twice` if a dimension or a period stands twice
/// - the other `file.*` codes, with line and column, for damaged files
pub fn eurostat_tsv(input: impl io::Read, options: Options<'_>) -> Result<ReadDataset> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    read(input, options)
}

pub(crate) fn read(input: Input<'_>, mut options: Options<'_>) -> Result<ReadDataset> {
    let mut sheet = Sheet::open(input, b'\t')?;
    let names = sheet.names().to_vec();
    let (first, periods) = names.split_first().map_or(("", &[][..]), |(first, rest)| (first.as_str(), rest));
    let Some((dimensions, time)) = first.split_once('\\') else {
        let shown: String = first.chars().take(60).collect();
        let message = format!(
            "the first cell is `{shown}`; it names the dimensions, as `unit,geo\\TIME_PERIOD`, at line 1, column 1"
        );
        return Err(Error::new(&COLUMN_MISSING, message));
    };
    let heads = dimensions.split(',').map(|id| (id.trim(), 1)).chain([(time.trim(), 1)]);
    let mut seen = std::collections::HashMap::new();
    for (name, column) in heads.chain(periods.iter().map(String::as_str).zip(2..)) {
        if let Some(first) = seen.insert(name, column) {
            let message =
                format!("`{name}` stands in columns {first} and {column}, at line 1; remove one of them");
            return Err(Error::new(&COLUMN_TWICE, message).at(name));
        }
    }
    let mut builder = Builder::new(FORMAT);
    let axes: Vec<usize> = dimensions.split(',').map(|id| builder.dimension(id.trim(), "")).collect();
    let time = builder.dimension(time.trim(), "");
    let flag = builder.attribute("OBS_FLAG");
    let periods: Vec<u32> = periods.iter().map(|period| builder.code(time, period, "")).collect();
    let mut codes = vec![0; axes.len() + 1];
    while sheet.advance(&mut builder.diagnostics, &mut options.progress)? {
        let key = sheet.text(0);
        let parts: Vec<&str> = key.split(',').collect();
        if parts.len() != axes.len() {
            let message = format!("`{key}` has {} codes for {} dimensions", parts.len(), axes.len());
            return Err(refuse(&ROW_SHORT, sheet.place(0), message));
        }
        for (axis, part) in axes.iter().zip(parts) {
            if let Some(slot) = codes.get_mut(*axis) {
                *slot = builder.code(*axis, part.trim(), "");
            }
        }
        for (column, period) in (1..).zip(&periods) {
            if let Some(slot) = codes.get_mut(time) {
                *slot = *period;
            }
            let text = sheet.text(column);
            let (number, flags) = apart(&text);
            // Flags stand behind something: letters alone are none.
            let (number, flags) = if number.is_empty() { (flags, "") } else { (number, flags) };
            let marks = if flags.is_empty() { Vec::new() } else { vec![(flag, flags.to_owned())] };
            let place = Place {
                line: sheet.line(),
                column: column + 1,
                name: names.get(column).map_or("", String::as_str),
            };
            builder.push(&codes, number.as_bytes(), Cells::Numbers, marks, place)?;
        }
    }
    Ok(builder.finish())
}

/// A number and the flags behind it: `3591874.0 p`, `: c`, `:z`, `0n`.
fn apart(cell: &str) -> (&str, &str) {
    let cell = cell.trim();
    if let Some((number, flags)) = cell.split_once(' ') {
        // `1 234.5` has a mark for thousands, and no flag.
        let is_flags = !flags.bytes().any(|byte| byte.is_ascii_digit());
        return if is_flags { (number, flags.trim()) } else { (cell, "") };
    }
    let end = cell.trim_end_matches(|letter: char| letter.is_ascii_alphabetic()).len();
    // `1e5` is a number; no flag stands right behind another letter's digits.
    cell.split_at_checked(end).unwrap_or((cell, ""))
}
