//! SDMX-CSV 1.0 and 2.0, and the dialect of Eurostat: an extra column, ids in small letters, a cell too many.

use std::io;

use bilateral::flow::file_rules::{COLUMN_MISSING, COLUMN_TWICE, CUBE};
use bilateral::{Error, Result};

use crate::dataset::{Builder, Cells, ReadDataset};
use crate::diagnostics::Note;
use crate::fail::refuse;
use crate::input::{Input, open};
use crate::options::Options;
use crate::sheet::{Sheet, key};

pub(crate) const FORMAT: &str = "sdmx-csv";

/// Reads SDMX-CSV: version 1.0 (`DATAFLOW,…`), 2.0 (`STRUCTURE,STRUCTURE_ID,ACTION,…`), the
/// ECB's (`KEY,…`) and Eurostat's dialect, with codes, labels, or both, in one column or in two.
///
/// Columns before the first of `TIME_PERIOD` and `OBS_VALUE`, and `TIME_PERIOD` itself, are
/// dimensions; the others are attributes. Where no column stands before them, the file has an order of its own, and every
/// column is a dimension that is not known to be an attribute (`OBS_STATUS`, `UNIT_MULT` and the like, or a name that ends
/// with `[]`). Rows to be deleted (`ACTION` of `D`) are left out.
/// An empty value and `NaN` are missing. Several values of one attribute (2.0) are joined by semicolons.
///
/// # Errors
/// - `file.column-missing` without `DATAFLOW`, `STRUCTURE` or `KEY`, or without a value
/// - `file.column-twice` if two columns have one name
/// - `file.cube` if rows are of several dataflows
/// - the other `file.*` codes, with line and column, for damaged files
pub fn sdmx_csv(input: impl io::Read, options: Options<'_>) -> Result<ReadDataset> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    read(input, options)
}

/// What a column is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Role {
    Flow,
    Action,
    Meta,
    /// With whether the next column has its labels.
    Dimension(usize, bool),
    /// With whether a cell may hold several values.
    Attribute(u32, bool),
    Value,
}

pub(crate) fn read(input: Input<'_>, mut options: Options<'_>) -> Result<ReadDataset> {
    let delimiter = crate::sniff::delimiter(&input.head);
    let mut sheet = Sheet::open(input, delimiter)?;
    let mut builder = Builder::new(FORMAT);
    let names = sheet.names().to_vec();
    // `FREQ: Frequency` or `FREQ:Frequency`: codes and labels together.
    let split: Vec<bool> = names.iter().map(|name| name.contains(':')).collect();
    let both = split.iter().filter(|split| **split).count() * 2 >= names.len();
    let title = |name| if both { halves(name, |_, _| true) } else { (name, "") };
    let ids: Vec<&str> = names.iter().map(|name| title(name).0).collect();
    // A column of numbers without a name is in front of what went through a program for tables.
    let lead = ids.iter().take_while(|id| id.is_empty()).count();
    let (flow_column, first_data) = structure(ids.get(lead..).unwrap_or_default())?;
    let (flow_column, first_data) = (flow_column.map(|place| place + lead), first_data + lead);
    let labelled = is_labelled(&ids, first_data);
    let is_label = |place: usize| labelled && place >= first_data && (place - first_data) % 2 == 1;
    once(&ids, is_label)?;
    // `STRUCTURE[;]`: what stands between the values of a cell that has several.
    let within = names.get(lead).and_then(|name| name.split_once('[')?.1.chars().next()).unwrap_or(';');
    let find = |id: &str| ids.iter().position(|known| key(known) == id);
    let time = find("timeperiod");
    let value = find("obsvalue").ok_or_else(|| {
        let message = "there is no column `OBS_VALUE`, at line 1: of SDMX-CSV, observations of one measure are read, and neither attributes nor deletions alone";
        Error::new(&COLUMN_MISSING, message).at("OBS_VALUE")
    })?;
    let end = time.map_or(value, |time| time.min(value));
    let is_meta = |place: usize, word: &str| place < first_data || META.contains(&word);
    let own_order = ids.iter().enumerate().take(end).all(|(place, id)| is_meta(place, &key(id)));
    let is_dimension = |place: usize, id: &str, word: &str| {
        place < end
            || Some(place) == time
            || (own_order && !id.ends_with("[]") && !ATTRIBUTES.contains(&word))
    };
    let mut roles = Vec::new();
    for (place, (id, name)) in ids.iter().zip(&names).enumerate() {
        let word = key(id);
        let several = id.ends_with("[]");
        let dimension = is_dimension(place, id, &word);
        let id = id.trim_end_matches("[]");
        roles.push(if is_label(place) {
            Role::Meta
        } else if Some(place) == flow_column {
            Role::Flow
        } else if word == "action" && place < first_data {
            Role::Action
        } else if is_meta(place, &word) {
            Role::Meta
        } else if place == value {
            Role::Value
        } else if dimension {
            let label =
                if labelled { names.get(place + 1).map_or("", String::as_str) } else { title(name).1 };
            Role::Dimension(builder.dimension(id, label), labelled)
        } else {
            Role::Attribute(builder.attribute(id), several)
        });
    }
    let mut codes = vec![0; builder.dimensions()];
    while sheet.advance(&mut builder.diagnostics, &mut options.progress)? {
        let mut marks = Vec::new();
        let mut skipped = false;
        for (place, role) in roles.iter().enumerate() {
            let split = both && split.get(place).copied().unwrap_or_default();
            // Cells are joined without a blank only where their title is.
            let tight = names.get(place).is_some_and(|name| !name.contains(": "));
            match role {
                Role::Value | Role::Meta => {}
                Role::Flow => {
                    let cell = sheet.cell(place);
                    if cell != builder.id().as_bytes() {
                        flow_id(&mut builder, &mut sheet, place, both)?;
                    }
                }
                Role::Action => skipped |= sheet.cell(place).eq_ignore_ascii_case(b"D"),
                Role::Dimension(dimension, labelled) => {
                    let text = sheet.text(place);
                    let beside = if *labelled { sheet.text(place + 1) } else { String::new() };
                    let bare = |_: &str, _: &str| tight && Some(place) != time;
                    let (code, label) = if split { halves(&text, bare) } else { (text.as_str(), "") };
                    let label = if *labelled { &beside } else { label };
                    if let Some(slot) = codes.get_mut(*dimension) {
                        *slot = builder.code(*dimension, code, label);
                    }
                }
                Role::Attribute(attribute, several) => {
                    let text = sheet.text(place);
                    // Neither a time of day nor an address on the web has a code before its colon.
                    let bare = |_: &str, label: &str| tight && label.starts_with(char::is_alphabetic);
                    let (mark, _) = if split { halves(&text, bare) } else { (text.as_str(), "") };
                    if !mark.is_empty() {
                        let mark = if *several { mark.replace(within, ";") } else { mark.to_owned() };
                        marks.push((*attribute, mark));
                    }
                }
            }
        }
        if skipped {
            builder.diagnostics.note(Note::Skipped, sheet.line());
            continue;
        }
        let text = sheet.text(value);
        let (cell, _) = half(&text, both && split.get(value).copied().unwrap_or_default());
        builder.push(&codes, cell.as_bytes(), Cells::Anything, marks, sheet.place(value))?;
    }
    Ok(builder.finish())
}

/// Whether each column is followed by one with its labels, as version 2.0 has them on request.
fn is_labelled(ids: &[&str], first_data: usize) -> bool {
    let named = ids.iter().take(first_data).any(|id| key(id) == "structurename");
    let data = ids.get(first_data..).unwrap_or_default();
    let is_id = |id: &str| !id.is_empty() && !id.contains(char::is_whitespace);
    named && data.len() % 2 == 0 && data.chunks(2).all(|pair| pair.first().is_some_and(|id| is_id(id)))
}

/// What is about the file and not about its observations, besides the first columns.
const META: [&str; 3] = ["lastupdate", "serieskey", "obskey"];

/// Names that attributes have in the structures of all agencies, as [`key`] has them.
const ATTRIBUTES: [&str; 24] = [
    "breaks",
    "collection",
    "comment",
    "commentobs",
    "commentts",
    "compilation",
    "confstatus",
    "coverage",
    "decimals",
    "embargotime",
    "obscom",
    "obsconf",
    "obsflag",
    "obsprebreak",
    "obsstatus",
    "prebreakvalue",
    "sourceagency",
    "sourcenote",
    "timeformat",
    "title",
    "titlecompl",
    "unitindexbase",
    "unitmult",
    "unitmultiplier",
];

/// Refuses two columns of one name.
fn once(ids: &[&str], is_label: impl Fn(usize) -> bool) -> Result<()> {
    let mut seen: Vec<(String, usize)> = Vec::new();
    for (place, id) in ids.iter().enumerate().filter(|(place, id)| !is_label(*place) && !id.is_empty()) {
        let word = id.to_ascii_lowercase();
        if let Some((_, first)) = seen.iter().find(|(known, _)| *known == word) {
            let message = format!(
                "`{id}` is the name of columns {} and {}, at line 1; remove one",
                first + 1,
                place + 1
            );
            return Err(Error::new(&COLUMN_TWICE, message).at(id));
        }
        seen.push((word, place));
    }
    Ok(())
}

/// The column of the dataflow, and where data columns begin.
fn structure(ids: &[&str]) -> Result<(Option<usize>, usize)> {
    let words: Vec<String> = ids.iter().take(6).map(|id| key(id)).collect();
    match words.first().map(String::as_str) {
        Some("dataflow" | "key") => {
            let flow = (words.first().map(String::as_str) == Some("dataflow")).then_some(0);
            Ok((flow, 1))
        }
        Some("structure") => {
            let meta = ["structure", "structureid", "structurename", "action", "serieskey", "obskey"];
            let first = words.iter().take_while(|word| meta.contains(&word.as_str())).count();
            Ok((words.iter().position(|word| word == "structureid"), first))
        }
        _ => {
            let first: String = ids.first().copied().unwrap_or_default().chars().take(40).collect();
            let message = format!(
                "the first column is `{first}`; SDMX-CSV begins with `DATAFLOW` or `STRUCTURE`, at line 1, column 1"
            );
            Err(Error::new(&COLUMN_MISSING, message).at("DATAFLOW"))
        }
    }
}

fn flow_id(builder: &mut Builder, sheet: &mut Sheet<'_>, place: usize, split: bool) -> Result<()> {
    let text = sheet.text(place);
    let (id, label) = if split {
        // `BIS:FLOW(1.0): its name`: the id itself has a colon without a blank.
        half(&text, true)
    } else {
        (text.as_str(), "")
    };
    if builder.id().is_empty() {
        builder.name(id, label);
    } else if builder.id() != id {
        let message =
            format!("the row is of `{id}`, the rows before it of `{}`; split the file", builder.id());
        return Err(refuse(&CUBE, sheet.place(place), message));
    }
    Ok(())
}

/// `CODE: label` apart, or `CODE:label` where the code is one and `bare` says so of both.
fn halves(text: &str, bare: impl Fn(&str, &str) -> bool) -> (&str, &str) {
    let is_code =
        |code: &str| code.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-@$[]".contains(&byte));
    let apart = |(code, label): &(&str, &str)| !code.is_empty() && is_code(code) && bare(code, label);
    let blank = half(text, true);
    if blank.1.is_empty() { text.split_once(':').filter(apart).unwrap_or(blank) } else { blank }
}

/// `CODE: label` apart.
pub(crate) fn half(text: &str, split: bool) -> (&str, &str) {
    match text.split_once(": ").filter(|_| split) {
        Some((code, label)) => (code.trim(), label.trim()),
        None => (text, ""),
    }
}
