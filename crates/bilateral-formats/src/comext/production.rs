//! Production (PRODCOM), which the site of Easy Comext gives out beside trade: no partner, so no flows.

use bilateral::Result;

use crate::dataset::{Builder, Cells, ReadDataset};
use crate::input::Input;
use crate::options::Options;
use crate::sheet::Sheet;

/// Numbers, units and marks stand in one column.
pub(crate) fn read(input: Input<'_>, mut options: Options<'_>) -> Result<ReadDataset> {
    let delimiter = crate::sniff::delimiter(&input.head);
    let mut sheet = Sheet::open(input, delimiter)?;
    let value = sheet.need(&["INDICATOR_VALUE"])?;
    let mut builder = Builder::new(super::easy::FORMAT);
    let flag = builder.attribute("OBS_FLAG");
    let names = sheet.names().to_vec();
    let axes: Vec<(usize, usize)> = (names.iter().enumerate())
        .filter(|(place, _)| *place != value)
        .map(|(place, name)| (place, builder.dimension(name, "")))
        .collect();
    let mut codes = vec![0; axes.len()];
    while sheet.advance(&mut builder.diagnostics, &mut options.progress)? {
        for (place, axis) in &axes {
            let text = sheet.text(*place);
            if let Some(slot) = codes.get_mut(*axis) {
                *slot = builder.code(*axis, &text, "");
            }
        }
        let text = sheet.text(value);
        let (number, mark) = match text.strip_prefix(':') {
            Some(mark) => ("", mark.trim().to_ascii_lowercase()),
            None => (text.as_str(), String::new()),
        };
        let marks = if mark.is_empty() { Vec::new() } else { vec![(flag, mark)] };
        builder.push(&codes, number.as_bytes(), Cells::Anything, marks, sheet.place(value))?;
    }
    Ok(builder.finish())
}
