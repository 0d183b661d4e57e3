//! The tables that come with BACI: which numbers are which countries, and what products are called.

use std::io;

use bilateral::Result;
use bilateral::economy::{Area, CodeSystem};

use crate::baci::{hs, six_digits};
use crate::dataset::{Builder, Cell, ReadDataset};
use crate::diagnostics::Note;
use crate::input::{Input, open};
use crate::options::Options;
use crate::rows::state;
use crate::sheet::Sheet;

pub(crate) const FORMAT: &str = "baci-codes";

/// Reads `country_codes_V….csv` of any release, or `product_codes_HS….csv`: a dataset with one axis,
/// the codes and their names, and as values what they are here, `KAZ` or `HS2017:270900`.
///
/// A code that is not known here has no value and is counted; the other columns are marks.
///
/// ```
/// use bilateral_formats::{Options, Value, baci_codes};
/// let file = "country_code,country_name,country_iso2,country_iso3\n490,\"Other Asia, nes\",N/A,N/A\n842,USA,US,USA\n";
/// let codes = baci_codes(file.as_bytes(), Options::default()).unwrap().dataset;
/// assert_eq!(codes.dimensions()[0].labels, ["Other Asia, nes", "USA"]);
/// assert_eq!(codes.get(0).unwrap().value(), Value::Text("OTHER_ASIA_NES"));
///
/// // Wrong: the codes of products, and not of which edition.
/// let refused = baci_codes("code,description\n010121,Horses\n".as_bytes(), Options::default()).unwrap_err();
/// assert_eq!(refused.code(), "file.edition");
/// ```
///
/// # Errors
/// - `file.column-missing` if it is neither table
/// - `file.edition` for products without an edition of the HS
/// - the other `file.*` codes, with line and column, for damaged files
pub fn baci_codes(input: impl io::Read, options: Options<'_>) -> Result<ReadDataset> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    read(input, options)
}

pub(crate) fn read(input: Input<'_>, mut options: Options<'_>) -> Result<ReadDataset> {
    let delimiter = crate::sniff::delimiter(&input.head);
    let mut sheet = Sheet::open(input, delimiter)?;
    let products = sheet.column(&["country_code"])?.is_none();
    let (code, name, edition) = if products {
        (sheet.need(&["code"])?, sheet.need(&["description"])?, Some(hs(options.edition)?))
    } else {
        let full = sheet.column(&["country_name_full"])?;
        let name = full.map_or_else(|| sheet.need(&["country_name"]), Ok)?;
        (sheet.need(&["country_code"])?, name, None)
    };
    let names = sheet.names().to_vec();
    let mut builder = Builder::of_texts(FORMAT);
    builder.name(if products { "BACI:product_codes" } else { "BACI:country_codes" }, "");
    let axis = builder.dimension(names.get(code).map_or("code", String::as_str), "");
    let others: Vec<(usize, u32)> = names
        .iter()
        .enumerate()
        .filter(|(place, word)| ![code, name].contains(place) && !word.is_empty())
        .map(|(place, word)| (place, builder.attribute(word)))
        .collect();
    while sheet.advance(&mut builder.diagnostics, &mut options.progress)? {
        let line = sheet.line();
        let (text, label) = (sheet.text(code), sheet.text(name));
        let (text, meant) = match edition {
            Some(edition) => match six_digits(edition, text.as_bytes()) {
                Ok((key, found)) => {
                    if found & state::ZEROS != 0 {
                        builder.diagnostics.note(Note::ZerosRestored, line);
                    }
                    (format!("{text:0>6}"), Ok(key.to_string()))
                }
                Err(refused) => (text, Err(refused)),
            },
            None => {
                let area = Area::from_code(CodeSystem::Comtrade, &text).map(|area| area.to_string());
                (text, area)
            }
        };
        let value = match meant {
            Ok(meant) => Cell::Text(meant),
            Err(refused) => {
                let tally = builder.diagnostics.note(Note::Unmapped, line);
                tally.example(&format!("`{text}` ({})", refused.code()));
                Cell::Missing
            }
        };
        let number = builder.code(axis, &text, &label);
        let mut marks = Vec::new();
        for (place, attribute) in &others {
            let cell = sheet.text(*place);
            if !cell.is_empty() {
                marks.push((*attribute, builder.word(*attribute, &cell)));
            }
        }
        builder.row(&[number], value, &marks, line);
    }
    Ok(builder.finish())
}
