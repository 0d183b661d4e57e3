//! SDMX-JSON data messages: 1.0 and its draft, 2.0 and 2.1; by series or as flat observations.

mod keys;
mod observe;
mod structure;

use std::io;

use bilateral::flow::file_rules::NOT_RECOGNISED;
use bilateral::{Error, Result};
use serde_json::value::RawValue;

use crate::dataset::{Builder, ReadDataset};
use crate::diagnostics::Note;
use crate::input::{Input, open, whole};
use crate::json::{Json, Members, text};
use crate::options::Options;
use crate::service;
use crate::text::{Decoder, Encoding};
use observe::Message;
use structure::Structure;

pub(crate) const FORMAT: &str = "sdmx-json";

/// Reads a data message of SDMX-JSON: 1.0 and the draft before it (`structure` and `dataSets` at
/// the top), 2.0 and 2.1 (both under `data`, `structures` in the plural); by series or flat.
///
/// Indices become the codes they stand for. Attributes of the dataset, of groups of dimensions and
/// of series are carried to each observation they hold for, the nearest first; those of the only
/// dataset are kept beside the cube. A missing index takes the attribute's default, if it has one.
/// A series that is written in parts, under its key each time, is one.
/// Several values of one attribute are joined by semicolons. Of several measures `OBS_VALUE`, else
/// the first, is the value and the others are attributes. Data sets to be deleted are left out and
/// counted. Lines of diagnostics are numbers of observations, from 1.
///
/// ```
/// use bilateral_formats::{Options, sdmx_json};
/// let file = r#"{"structure": {"dimensions": {"series": [{"id": "GEO", "values": [{"id": "KZ"}]}],
///     "observation": [{"id": "TIME_PERIOD", "values": [{"id": "2023"}, {"id": "2024"}]}]}},
///     "dataSets": [{"series": {"0": {"observations": {"0": [12.5], "1": [null]}}}}]}"#;
/// let dataset = sdmx_json(file.as_bytes(), Options::default()).unwrap().dataset;
/// let first = dataset.get(0).unwrap();
/// assert_eq!((first.code("GEO"), first.code("TIME_PERIOD")), (Some("KZ"), Some("2023")));
/// assert_eq!(dataset.get(1).unwrap().number(), None);
///
/// // Wrong: an index with no code.
/// let refused = sdmx_json(file.replace("\"1\": [null]", "\"2\": [7]").as_bytes(), Options::default());
/// let refused = refused.unwrap_err();
/// assert_eq!(refused.code(), "file.cube");
/// assert_eq!(refused.path().to_string(), "/dataSets/0/series/0/observations/2");
/// ```
///
/// # Errors
/// - `file.cube` for an index without a code, a key of another length, data of several structures
/// - `file.not-recognised` for JSON that is no data message of SDMX, `file.service-message` for an error
///   of a service, `file.syntax` and `file.damaged` for text that is no JSON, all with line and column
pub fn sdmx_json(input: impl io::Read, options: Options<'_>) -> Result<ReadDataset> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    read(input, options)
}

pub(crate) fn read(input: Input<'_>, mut options: Options<'_>) -> Result<ReadDataset> {
    let marked = input.encoding;
    let bytes = whole(input.reader, &mut options.progress)?;
    let mut decoder = Decoder { encoding: marked, mixed: false };
    let whole_text = decoder.decode(&bytes);
    let json = Json(&whole_text);
    let top: Members<'_> = json.top()?;
    let (holder, base) = match top.get("data") {
        Some(data) => (json.read::<Members<'_>>(data).map_err(|refused| refused.at("data"))?, "data"),
        None => (top.clone(), ""),
    };
    let Some(sets) = holder.get("dataSets") else {
        return Err(service::json(&whole_text).unwrap_or_else(|| {
            Error::new(&NOT_RECOGNISED, "there are no `dataSets`, so this is no data message of SDMX-JSON")
        }));
    };
    let mut builder = Builder::new(FORMAT);
    if let Some(errors) = top.get("errors").filter(|errors| *errors != "[]") {
        builder.about("errors", errors);
    }
    read_sets(json, &holder, sets, &mut builder, &mut options).map_err(|refused| match base {
        "" => refused,
        base => refused.at(base),
    })?;
    let mut read = builder.finish();
    read.diagnostics.encoding = if bytes.is_ascii() { Encoding::Ascii } else { decoder.encoding };
    read.diagnostics.bytes = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    Ok(read)
}

fn read_sets<'a>(
    json: Json<'a>,
    holder: &Members<'a>,
    sets: &'a str,
    builder: &mut Builder,
    options: &mut Options<'_>,
) -> Result<()> {
    let all: Vec<&RawValue> = json.read(sets).map_err(|refused| refused.at("dataSets"))?;
    let mut given: Vec<Members<'_>> = Vec::new();
    for (place, set) in all.iter().enumerate() {
        given.push(json.read(set.get()).map_err(|refused| refused.at(place).at("dataSets"))?);
    }
    let structure = Structure::of(json, holder, sets, &given)?;
    builder.name(&structure.id, &structure.label);
    let kept = |set: &Members<'_>| !is_deleted(set);
    let alone = given.iter().filter(|set| kept(set)).count() == 1;
    let mut message = Message::new(json, builder, &structure, alone)?;
    for (place, set) in given.iter().enumerate() {
        let read = if kept(set) { message.set(set, &mut options.progress) } else { message.skip(set) };
        read.map_err(|refused| refused.at(place).at("dataSets"))?;
    }
    let skipped = message.skipped;
    for _ in 0..skipped {
        builder.diagnostics.note(Note::Skipped, 0);
    }
    Ok(())
}

/// Whether the data set says what to remove.
fn is_deleted(set: &Members<'_>) -> bool {
    let action = set.get("action").and_then(text).unwrap_or_default();
    action.eq_ignore_ascii_case("delete") || action.eq_ignore_ascii_case("d")
}
