//! The reference rates of the European Central Bank as its CSV files have them.

use std::io;

use bilateral::flow::file_rules::COLUMN_TWICE;
use bilateral::{Error, Result};

use crate::dataset::{Builder, Cells, ReadDataset};
use crate::input::{Input, open};
use crate::options::Options;
use crate::sheet::Sheet;

pub(crate) const FORMAT: &str = "ecb-rates";

/// Reads `eurofxref.csv` and `eurofxref-hist.csv`, also within their ZIP: a date and one
/// column a currency, units of it for one euro; `N/A` is missing.
///
/// The dataset has the dimensions `CURRENCY`, `CURRENCY_DENOM` (`EUR`) and `TIME_PERIOD`;
/// [`exchange_rates`](crate::exchange_rates) makes typed rates of it. Rates of days are points
/// in time: for trade over a month use the average.
///
/// ```
/// use bilateral_formats::{Options, ecb_rates};
/// let file = "Date,USD,CYP,\n2026-04-13,1.1684,N/A,\n";
/// let dataset = ecb_rates(file.as_bytes(), Options::default()).unwrap().dataset;
/// assert_eq!(dataset.get(0).unwrap().number().unwrap().to_string(), "1.1684");
/// ```
///
/// # Errors
/// `file.column-missing` without dates, `file.column-twice` if a currency stands twice; `file.number` and the other `file.*` codes.
pub fn ecb_rates(input: impl io::Read, options: Options<'_>) -> Result<ReadDataset> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    read(input, options)
}

pub(crate) fn read(input: Input<'_>, mut options: Options<'_>) -> Result<ReadDataset> {
    let delimiter = crate::sniff::delimiter(&input.head);
    let mut sheet = Sheet::open(input, delimiter)?;
    let date = sheet.need(&["Date"])?;
    let names = sheet.names().to_vec();
    let mut builder = Builder::new(FORMAT);
    builder.name("ECB:EXR", "Euro foreign exchange reference rates");
    let (currency, denominator, time) = (
        builder.dimension("CURRENCY", ""),
        builder.dimension("CURRENCY_DENOM", ""),
        builder.dimension("TIME_PERIOD", ""),
    );
    let euro = builder.code(denominator, "EUR", "");
    let columns: Vec<(usize, u32)> = names
        .iter()
        .enumerate()
        .filter(|(place, name)| *place != date && !name.is_empty())
        .map(|(place, name)| (place, builder.code(currency, name, "")))
        .collect();
    for (number, (place, code)) in (0..).zip(&columns) {
        if *code != number {
            let name = names.get(*place).map_or("", String::as_str);
            let message = format!("`{name}` is the name of two columns, at line 1, column {}", place + 1);
            return Err(Error::new(&COLUMN_TWICE, message).at(name));
        }
    }
    while sheet.advance(&mut builder.diagnostics, &mut options.progress)? {
        let text = sheet.text(date);
        // The daily file writes `13 April 2026`.
        let day = bilateral::period::Period::parse_any(&text)
            .map_err(|refused| crate::fail::at(&refused, sheet.place(date)))?;
        let when = builder.code(time, &day.to_string(), "");
        for (place, code) in &columns {
            builder.push(
                &[*code, euro, when],
                sheet.cell(*place),
                Cells::Numbers,
                Vec::new(),
                sheet.place(*place),
            )?;
        }
    }
    Ok(builder.finish())
}
