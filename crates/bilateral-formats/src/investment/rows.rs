//! Delimited tables on direct investment: SDMX-CSV, and any other that is described.

use bilateral::Result;
use bilateral::investment::RowMapping;
use bilateral::period::Period;

use super::gather::Gather;
use super::{Marks, ReadCells};
use crate::across;
use crate::diagnostics::Note;
use crate::fail::Place;
use crate::input::Input;
use crate::mapping::{Mapping, is_meant};
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
    let mut gather = Gather::new(meaning, &ids, Marks::of(&options), format)?;
    // The IMF's site has a column for each year on request.
    let values = match gather.reader().value_place() {
        Ok(value) => vec![(value, None)],
        Err(absent) => {
            Some(periods(&ids, sheet.line(), &mut gather)?).filter(|found| !found.is_empty()).ok_or(absent)?
        }
    };
    let series = series(&ids);
    let shape = Shape {
        values,
        split,
        plain: &|text, _| Ok(text.to_owned()),
        codes: &|cells| series.spell(cells),
        status: None,
        chosen: Vec::new(),
    };
    read(sheet, gather, &shape, options)
}

/// The column of a whole key such as `KAZ.O.INWD_D_NETLA_FALL_ALL.NLD.A`, and those whose codes it has: the
/// IMF's site writes labels into them.
struct Series(Option<(usize, [Option<usize>; 4])>);

fn series(ids: &[&str]) -> Series {
    let find = |name: &str| ids.iter().position(|id| id.eq_ignore_ascii_case(name));
    let parts = ["COUNTRY", "DV_TYPE", "INDICATOR", "COUNTERPART_COUNTRY"].map(find);
    Series(find("SERIES_CODE").map(|place| (place, parts)))
}

impl Series {
    fn spell(&self, cells: &mut [String]) {
        let Series(Some((place, parts))) = self else { return };
        let key = cells.get(*place).cloned().unwrap_or_default();
        let codes: Vec<&str> = key.split('.').collect();
        if codes.len() == parts.len() + 1 {
            for (part, code) in parts.iter().zip(codes) {
                if let Some(cell) = part.and_then(|part| cells.get_mut(part)) {
                    code.clone_into(cell);
                }
            }
        }
    }
}

/// The columns whose names are periods.
fn periods(names: &[&str], line: u64, gather: &mut Gather<'_>) -> Result<Vec<(usize, Option<Period>)>> {
    let used = gather.reader().places();
    let mut free = names.iter().copied().enumerate().filter(|(place, _)| !used.contains(place));
    let found = across::periods(&mut free, line, &mut gather.diagnostics)?;
    Ok(found.into_iter().map(|(place, period)| (place, Some(period))).collect())
}

/// How a table is laid out.
pub(super) struct Shape<'a> {
    /// The columns of values, with their period where the header says it.
    pub(super) values: Vec<(usize, Option<Period>)>,
    /// Which columns have codes and labels together.
    pub(super) split: Vec<bool>,
    /// A number without the marks of its country.
    pub(super) plain: &'a dyn Fn(&str, Place<'_>) -> Result<String>,
    /// Puts codes where the row has something else.
    pub(super) codes: &'a dyn Fn(&mut [String]),
    /// The column that says whether a row has values or the marks of another row's values.
    pub(super) status: Option<usize>,
    /// The rows that are meant, by column.
    pub(super) chosen: Vec<(usize, &'a [String])>,
}

/// What some tables have that no mapping can describe.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Quirks {
    /// The column that says whether a row has values or, by the word `Status`, the marks of another row's.
    pub(super) status: Option<&'static str>,
    /// The column whose numbers are filled up with zeros.
    pub(super) padded: Option<&'static str>,
}

/// A table of any shape that a mapping describes.
pub(super) fn described(
    input: Input<'_>,
    shape: &Mapping,
    meaning: &RowMapping,
    options: Options<'_>,
    format: &str,
    quirks: &Quirks,
) -> Result<ReadCells> {
    let delimiter = shape.byte(&input.head);
    let mut sheet = Sheet::open_at(shape.declared(input), delimiter, u64::from(shape.skip_lines))?;
    sheet.footers.clone_from(&shape.footers);
    let names = sheet.names().to_vec();
    let ids: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut gather = Gather::new(meaning, &ids, Marks::of(&options), format)?;
    let values = if shape.wide {
        let found = periods(&ids, sheet.line(), &mut gather)?;
        if found.is_empty() {
            return Err(across::nothing_across());
        }
        found
    } else {
        vec![(gather.reader().value_place()?, None)]
    };
    let plain = |text: &str, place: Place<'_>| {
        if meaning.is_missing(text) {
            return Ok(text.to_owned());
        }
        let mut scratch = Vec::new();
        let plain = shape.plain(text.as_bytes(), &mut scratch, place)?;
        Ok(String::from_utf8_lossy(plain).into_owned())
    };
    let find = |name: Option<&str>| ids.iter().position(|id| Some(*id) == name);
    let (status, padded) = (find(quirks.status), find(quirks.padded));
    let unpadded = |cells: &mut [String]| {
        if let Some(cell) = padded.and_then(|place| cells.get_mut(place)) {
            let digits = cell.trim_start_matches('0').len();
            *cell = cell.split_off(cell.len() - digits.max(1).min(cell.len()));
        }
    };
    let chosen = shape.chosen(&sheet)?;
    read(
        sheet,
        gather,
        &Shape { values, split: Vec::new(), plain: &plain, codes: &unpadded, status, chosen },
        options,
    )
}

fn read(
    mut sheet: Sheet<'_>,
    mut gather: Gather<'_>,
    shape: &Shape<'_>,
    mut options: Options<'_>,
) -> Result<ReadCells> {
    let mut used = gather.reader().places();
    used.extend(sheet.names().iter().position(|name| name == "SERIES_CODE"));
    used.extend(shape.status);
    let mut cells = vec![String::new(); sheet.names().len()];
    let mut text = String::new();
    while sheet.advance(&mut gather.diagnostics, &mut options.progress)? {
        let line = sheet.line();
        if !is_meant(&mut sheet, &shape.chosen) {
            gather.diagnostics.note(Note::NoCell, line);
            continue;
        }
        for place in &used {
            let Some(cell) = cells.get_mut(*place) else { continue };
            sheet.text_into(*place, cell);
            if shape.split.get(*place).copied().unwrap_or_default() {
                let code = half(cell, true).0.len();
                cell.truncate(code);
            }
        }
        (shape.codes)(&mut cells);
        let of_marks = shape.status.and_then(|place| cells.get(place)).is_some_and(|what| what == "Status");
        for (place, period) in &shape.values {
            sheet.text_into(*place, &mut text);
            // An empty cell of a wide table is a row that a tidy one would not have.
            if text.is_empty() && period.is_some() {
                continue;
            }
            if gather.hides(&text) {
                gather.hidden(&cells, *period, line)?;
                continue;
            }
            if of_marks {
                gather.diagnostics.note(Note::Flagged, line).example(&text);
                continue;
            }
            let name = sheet.names().get(*place).map_or("", String::as_str);
            let at = Place { line, column: place + 1, name };
            let value = gather.value(&(shape.plain)(&text, at)?, at)?;
            gather.row(&cells, *period, value, line)?;
        }
    }
    Ok(gather.finish())
}
