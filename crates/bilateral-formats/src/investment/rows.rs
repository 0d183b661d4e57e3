//! Delimited tables on direct investment: SDMX-CSV, and any other that is described.

use bilateral::Result;
use bilateral::flow::file_rules::MAPPING;
use bilateral::investment::RowMapping;
use bilateral::period::Period;

use super::gather::Gather;
use super::{Marks, ReadCells};
use crate::fail::Place;
use crate::input::Input;
use crate::mapping::Mapping;
use crate::options::Options;
use crate::sdmx_csv::half;
use crate::sheet::Sheet;

/// SDMX-CSV with codes, or codes and labels in one cell or in two.
pub(super) fn sdmx(
    input: Input<'_>,
    meaning: &RowMapping,
    options: Options<'_>,
    format: &str,
) -> Result<ReadCells> {
    let delimiter = crate::sniff::delimiter(&input.head);
    let sheet = Sheet::open(input, delimiter)?;
    let names = sheet.names().to_vec();
    // `FREQ: Frequency`: codes and labels together.
    let split: Vec<bool> = names.iter().map(|name| name.contains(": ")).collect();
    let both = split.iter().filter(|split| **split).count() * 2 >= names.len();
    let ids: Vec<&str> = names.iter().map(|name| half(name, both).0).collect();
    let split = if both { split } else { Vec::new() };
    let gather = Gather::new(meaning, &ids, Marks::of(&options), format)?;
    let value = gather.reader().value_place()?;
    read(sheet, gather, &[(value, None)], &split, &|text| text.to_owned(), options)
}

/// A table of any shape that a mapping describes.
pub(super) fn described(
    input: Input<'_>,
    shape: &Mapping,
    meaning: &RowMapping,
    options: Options<'_>,
    format: &str,
) -> Result<ReadCells> {
    let delimiter = shape.byte(&input.head);
    let mut sheet = Sheet::open_at(input, delimiter, u64::from(shape.skip_lines))?;
    sheet.footers.clone_from(&shape.footers);
    let names = sheet.names().to_vec();
    let ids: Vec<&str> = names.iter().map(String::as_str).collect();
    let gather = Gather::new(meaning, &ids, Marks::of(&options), format)?;
    let values = if shape.wide {
        let used = gather.reader().places();
        let periods = names.iter().enumerate().filter(|(place, _)| !used.contains(place));
        let found: Vec<_> =
            periods.filter_map(|(place, name)| Some((place, Some(Period::parse_any(name).ok()?)))).collect();
        if found.is_empty() {
            let message = "no column of the wide table has a period for its name, at line 1";
            return Err(bilateral::Error::new(&MAPPING, message).at("wide"));
        }
        found
    } else {
        vec![(gather.reader().value_place()?, None)]
    };
    let plain = |text: &str| {
        let mut scratch = Vec::new();
        String::from_utf8_lossy(shape.plain(text.as_bytes(), &mut scratch)).into_owned()
    };
    read(sheet, gather, &values, &[], &plain, options)
}

fn read(
    mut sheet: Sheet<'_>,
    mut gather: Gather<'_>,
    values: &[(usize, Option<Period>)],
    split: &[bool],
    plain: &dyn Fn(&str) -> String,
    mut options: Options<'_>,
) -> Result<ReadCells> {
    let used = gather.reader().places();
    let mut cells = vec![String::new(); sheet.names().len()];
    let mut text = String::new();
    while sheet.advance(&mut gather.diagnostics, &mut options.progress)? {
        let line = sheet.line();
        for place in &used {
            let Some(cell) = cells.get_mut(*place) else { continue };
            sheet.text_into(*place, cell);
            if split.get(*place).copied().unwrap_or_default() {
                let code = half(cell, true).0.len();
                cell.truncate(code);
            }
        }
        for (place, period) in values {
            sheet.text_into(*place, &mut text);
            // An empty cell of a wide table is a row that a tidy one would not have.
            if text.is_empty() && period.is_some() {
                continue;
            }
            let name = sheet.names().get(*place).map_or("", String::as_str);
            let printed = plain(&text);
            let value = gather.value(&printed, Place { line, column: place + 1, name })?;
            gather.row(&cells, *period, value, line)?;
        }
    }
    Ok(gather.finish())
}
