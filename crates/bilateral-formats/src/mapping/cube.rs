//! A dataset out of a described table.

use bilateral::flow::file_rules::MAPPING;
use bilateral::period::Period;
use bilateral::{Error, Result};

use super::Mapping;
use crate::across;
use crate::dataset::{Builder, Cells, ReadDataset};
use crate::diagnostics::Note;
use crate::input::Input;
use crate::options::Options;
use crate::sheet::Sheet;

pub(super) fn read(input: Input<'_>, mapping: &Mapping, mut options: Options<'_>) -> Result<ReadDataset> {
    let delimiter = mapping.byte(&input.head);
    let mut sheet = Sheet::open_at(input, delimiter, u64::from(mapping.skip_lines))?;
    sheet.footers.clone_from(&mapping.footers);
    let mut builder = Builder::new("mapped");
    let mut axes = Vec::new();
    for name in mapping.dimensions.iter().chain(mapping.columns.get("period")) {
        axes.push((sheet.need(&[name])?, builder.dimension(name, "")));
    }
    let mut marks = Vec::new();
    for name in &mapping.attributes {
        marks.push((sheet.need(&[name])?, builder.attribute(name)));
    }
    let time = if mapping.wide { Some(builder.dimension("TIME_PERIOD", "")) } else { None };
    let values: Vec<(usize, Option<u32>)> = match (time, mapping.columns.get("value")) {
        (None, Some(name)) => vec![(sheet.need(&[name])?, None)],
        (None, None) => {
            return Err(Error::new(
                &MAPPING,
                "nothing says which column is the value; name it under `columns`",
            )
            .at("value"));
        }
        (Some(time), _) => {
            let used = || mapping.dimensions.iter().chain(&mapping.attributes);
            let names = sheet.names().iter().map(String::as_str).enumerate();
            let mut free = names.filter(|(_, name)| !used().any(|column| column == name));
            let found = across::periods(&mut free, sheet.line(), &mut builder.diagnostics)?;
            let coded =
                |(place, period): (usize, Period)| (place, Some(builder.code(time, &period.to_string(), "")));
            found.into_iter().map(coded).collect()
        }
    };
    if values.is_empty() {
        return Err(across::nothing_across());
    }
    if mapping.power != 0 {
        builder.about("power", &mapping.power.to_string());
    }
    let chosen = mapping.chosen(&sheet)?;
    let (mut codes, mut scratch) = (vec![0; builder.dimensions()], Vec::new());
    while sheet.advance(&mut builder.diagnostics, &mut options.progress)? {
        if !super::is_meant(&mut sheet, &chosen) {
            builder.diagnostics.note(Note::NoCell, sheet.line());
            continue;
        }
        for (place, axis) in &axes {
            let text = sheet.text(*place);
            if let Some(slot) = codes.get_mut(*axis) {
                *slot = builder.code(*axis, &text, "");
            }
        }
        let mut found = Vec::new();
        for (place, attribute) in &marks {
            let text = sheet.text(*place);
            if !text.is_empty() {
                found.push((*attribute, text));
            }
        }
        for (place, period) in &values {
            if let (Some(time), Some(period)) = (time, period)
                && let Some(slot) = codes.get_mut(time)
            {
                *slot = *period;
            }
            let cell = mapping.plain(sheet.cell(*place), &mut scratch, sheet.place(*place))?;
            builder.push(&codes, cell, Cells::Numbers, found.clone(), sheet.place(*place))?;
        }
    }
    Ok(builder.finish())
}
