//! JSON-stat 1.x and 2.0: a cube in row-major order, dense or sparse.

use std::collections::BTreeMap;
use std::io;

use bilateral::flow::file_rules::{CUBE, NOT_RECOGNISED, SYNTAX};
use bilateral::{Error, Result};
use serde::Deserialize;
use serde_json::value::RawValue;

use crate::dataset::{Builder, Cells, ReadDataset};
use crate::fail::Place;
use crate::input::{Input, open, whole};
use crate::options::Options;
use crate::text::Encoding;

pub(crate) const FORMAT: &str = "json-stat";

/// Reads JSON-stat 2.0 datasets and bundles of JSON-stat 1.x that hold one dataset, Eurostat's
/// old and new answers among them. [`Options::entry`] names the dataset of a larger bundle.
///
/// Values and statuses may be lists or sparse objects; a status becomes the attribute `STATUS`.
/// Numbers keep every digit. Lines of diagnostics are numbers of cells, from 1.
///
/// # Errors
/// - `file.cube` if sizes, categories and values contradict one another
/// - `file.not-recognised` for JSON that is no JSON-stat, `file.syntax` for text that is no JSON
pub fn json_stat(input: impl io::Read, options: Options<'_>) -> Result<ReadDataset> {
    let input = open(input, None, options.most_bytes)?;
    read(input, options)
}

type Raw = Box<RawValue>;

#[derive(Deserialize)]
struct Cube {
    #[serde(default)]
    label: Option<String>,
    #[serde(default)]
    title: Option<String>,
    #[serde(default)]
    source: Option<Raw>,
    #[serde(default)]
    updated: Option<Raw>,
    #[serde(default)]
    extension: Option<Raw>,
    value: Raw,
    #[serde(default)]
    status: Option<Raw>,
    #[serde(default)]
    id: Option<Vec<String>>,
    #[serde(default)]
    size: Option<Vec<u64>>,
    dimension: BTreeMap<String, Raw>,
}

#[derive(Deserialize)]
struct Axis {
    #[serde(default)]
    label: Option<String>,
    category: Category,
}

#[derive(Deserialize)]
struct Category {
    #[serde(default)]
    index: Option<Raw>,
    #[serde(default)]
    label: Option<BTreeMap<String, Option<String>>>,
}

#[expect(clippy::needless_pass_by_value, reason = "every reader takes its options")]
pub(crate) fn read(input: Input<'_>, options: Options<'_>) -> Result<ReadDataset> {
    let text = whole(input.reader)?;
    let top: BTreeMap<String, Raw> =
        serde_json::from_slice(&text).map_err(|why| crate::json::refused(&why))?;
    let (name, cube) = choose(&text, top, options.entry.as_deref())?;
    let mut read = build(&name, cube)?;
    read.diagnostics.encoding = Encoding::Utf8;
    read.diagnostics.bytes = u64::try_from(text.len()).unwrap_or(u64::MAX);
    Ok(read)
}

/// The dataset itself, or the one a bundle holds.
fn choose(text: &[u8], top: BTreeMap<String, Raw>, wanted: Option<&str>) -> Result<(String, Cube)> {
    if top.contains_key("value") && top.contains_key("dimension") {
        let cube = serde_json::from_slice(text).map_err(|why| crate::json::refused(&why))?;
        return Ok((String::new(), cube));
    }
    let is_cube = |raw: &Raw| raw.get().contains("\"dimension\"") && raw.get().contains("\"value\"");
    let mut cubes: Vec<(String, Raw)> = top.into_iter().filter(|(_, raw)| is_cube(raw)).collect();
    if let Some(wanted) = wanted {
        cubes.retain(|(name, _)| name == wanted);
    }
    match cubes.as_slice() {
        [(name, raw)] => {
            let cube = serde_json::from_str(raw.get()).map_err(|why| crate::json::refused(&why))?;
            Ok((name.clone(), cube))
        }
        [] => Err(Error::new(
            &NOT_RECOGNISED,
            "there is no dataset with `dimension` and `value`, so this is no JSON-stat",
        )),
        several => {
            let names: Vec<&str> = several.iter().map(|(name, _)| name.as_str()).collect();
            let message = format!("the bundle holds {}; say which is meant", names.join(", "));
            Err(Error::new(&CUBE, message))
        }
    }
}

fn build(name: &str, cube: Cube) -> Result<ReadDataset> {
    let parse = |raw: Option<&Raw>| raw.map(|raw| raw.get().to_owned());
    // JSON-stat 1.x keeps both within `dimension`.
    let id: Vec<String> = match (&cube.id, parse(cube.dimension.get("id"))) {
        (Some(id), _) => id.clone(),
        (None, Some(raw)) => from(&raw)?,
        (None, None) => return Err(wrong("there is no list `id` of dimensions")),
    };
    let size: Vec<u64> = match (&cube.size, parse(cube.dimension.get("size"))) {
        (Some(size), _) => size.clone(),
        (None, Some(raw)) => from(&raw)?,
        (None, None) => return Err(wrong("there is no list `size` of dimensions")),
    };
    if id.len() != size.len() {
        return Err(wrong(&format!("`id` has {} dimensions and `size` {}", id.len(), size.len())));
    }
    let cells = size
        .iter()
        .try_fold(1_u64, |product, size| product.checked_mul(*size))
        .and_then(|cells| usize::try_from(cells).ok())
        .filter(|cells| *cells <= MOST_CELLS)
        .ok_or_else(|| wrong(&format!("the cube has more than {MOST_CELLS} cells")))?;
    let mut builder = Builder::new(FORMAT);
    builder.name(name, cube.label.or(cube.title).as_deref().unwrap_or_default());
    for (key, raw) in [("source", &cube.source), ("updated", &cube.updated), ("extension", &cube.extension)] {
        if let Some(raw) = raw {
            builder.about(key, raw.get().trim_matches('"'));
        }
    }
    for (id, size) in id.iter().zip(&size) {
        let raw = cube.dimension.get(id).ok_or_else(|| wrong(&format!("`dimension` has no `{id}`")))?;
        let axis: Axis = from(raw.get())?;
        let place = builder.dimension(id, axis.label.as_deref().unwrap_or_default());
        let codes = codes(id, &axis.category)?;
        if u64::try_from(codes.len()) != Ok(*size) {
            let message = format!("`{id}` has {} categories where `size` says {size}", codes.len());
            return Err(wrong(&message));
        }
        for code in codes {
            let label = axis.category.label.as_ref().and_then(|labels| labels.get(&code)).cloned().flatten();
            builder.code(place, &code, label.as_deref().unwrap_or_default());
        }
    }
    let status = builder.attribute("STATUS");
    let values = column(cube.value.get(), cells, "value")?;
    let statuses = match &cube.status {
        Some(raw) => statuses(raw.get(), cells)?,
        None => BTreeMap::new(),
    };
    let everywhere = statuses.get(&usize::MAX);
    let mut codes = vec![0; size.len()];
    let mut observe = |cell: usize, value: &str| -> Result<()> {
        let mut rest = cell;
        for (slot, size) in codes.iter_mut().zip(&size).rev() {
            let size = usize::try_from(*size).unwrap_or(1).max(1);
            *slot = u32::try_from(rest % size).unwrap_or(u32::MAX);
            rest /= size;
        }
        let mark = statuses.get(&cell).or(everywhere);
        let marks = mark.map(|mark| vec![(status, mark.clone())]).unwrap_or_default();
        let place = Place { line: u64::try_from(cell + 1).unwrap_or(u64::MAX), column: 1, name: "value" };
        let text: String = if value.starts_with('"') { from(value)? } else { value.to_owned() };
        builder.push(&codes, text.as_bytes(), Cells::Anything, marks, place)
    };
    match values {
        Column::Dense(values) => {
            for (cell, value) in values.iter().enumerate() {
                observe(cell, value.get())?;
            }
        }
        Column::Sparse(values) => {
            let marked = statuses.keys().filter(|cell| **cell != usize::MAX && !values.contains_key(cell));
            let mut all: Vec<(usize, &str)> = values.iter().map(|(cell, raw)| (*cell, raw.get())).collect();
            all.extend(marked.map(|cell| (*cell, "null")));
            all.sort_unstable_by_key(|(cell, _)| *cell);
            for (cell, value) in all {
                observe(cell, value)?;
            }
        }
    }
    Ok(builder.finish())
}

const MOST_CELLS: usize = 1 << 30;

enum Column {
    Dense(Vec<Raw>),
    Sparse(BTreeMap<usize, Raw>),
}

fn column(text: &str, cells: usize, name: &str) -> Result<Column> {
    if text.starts_with('[') {
        let values: Vec<Raw> = from(text)?;
        if values.len() != cells {
            return Err(wrong(&format!("`{name}` has {} entries for {cells} cells", values.len())));
        }
        return Ok(Column::Dense(values));
    }
    let values: BTreeMap<String, Raw> = from(text)?;
    let mut sparse = BTreeMap::new();
    for (index, raw) in values {
        let cell = index.parse::<usize>().ok().filter(|cell| *cell < cells).ok_or_else(|| {
            let shown: String = index.chars().take(20).collect();
            wrong(&format!("`{shown}` in `{name}` is no index of one of {cells} cells"))
        })?;
        sparse.insert(cell, raw);
    }
    Ok(Column::Sparse(sparse))
}

/// Statuses by cell; the one under the largest index is everywhere.
fn statuses(text: &str, cells: usize) -> Result<BTreeMap<usize, String>> {
    let word = |raw: &Raw| -> Result<Option<String>> {
        match from::<Option<serde_json::Value>>(raw.get())? {
            Some(serde_json::Value::String(text)) => Ok(Some(text).filter(|text| !text.is_empty())),
            None | Some(serde_json::Value::Null) => Ok(None),
            Some(other) => Ok(Some(other.to_string())),
        }
    };
    let mut statuses = BTreeMap::new();
    if text.starts_with('"') {
        statuses.insert(usize::MAX, from::<String>(text)?);
        return Ok(statuses);
    }
    if text.starts_with('[') {
        let list: Vec<Raw> = from(text)?;
        if let [one] = list.as_slice() {
            statuses.extend(word(one)?.map(|word| (usize::MAX, word)));
            return Ok(statuses);
        }
        if list.len() != cells {
            return Err(wrong(&format!("`status` has {} entries for {cells} cells", list.len())));
        }
        for (cell, raw) in list.iter().enumerate() {
            statuses.extend(word(raw)?.map(|word| (cell, word)));
        }
        return Ok(statuses);
    }
    if text == "null" {
        return Ok(statuses);
    }
    let object: BTreeMap<String, Raw> = from(text)?;
    // Eurostat's answers before 2023 keep them one level down, beside their names.
    if let Some(inner) = object.get("value") {
        return self::statuses(inner.get(), cells);
    }
    if let Column::Sparse(values) = column(text, cells, "status")? {
        for (cell, raw) in values {
            statuses.extend(word(&raw)?.map(|word| (cell, word)));
        }
    }
    Ok(statuses)
}

/// The codes of an axis in order.
fn codes(id: &str, category: &Category) -> Result<Vec<String>> {
    let Some(index) = &category.index else {
        return match &category.label {
            Some(labels) if labels.len() == 1 => Ok(labels.keys().cloned().collect()),
            _ => Err(wrong(&format!("`{id}` has no `index` of its categories"))),
        };
    };
    if index.get().starts_with('[') {
        return from(index.get());
    }
    let places: BTreeMap<String, usize> = from(index.get())?;
    let mut codes: Vec<(usize, String)> = places.into_iter().map(|(code, place)| (place, code)).collect();
    codes.sort_unstable();
    if codes.iter().enumerate().any(|(expected, (place, _))| expected != *place) {
        return Err(wrong(&format!("the `index` of `{id}` does not count 0, 1, 2, …")));
    }
    Ok(codes.into_iter().map(|(_, code)| code).collect())
}

fn from<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T> {
    serde_json::from_str(text).map_err(|why| {
        let shown: String = text.chars().take(40).collect();
        let said = why.to_string();
        let said = said.split(" at line ").next().unwrap_or_default().to_owned();
        Error::new(&SYNTAX, format!("`{shown}` is not what JSON-stat has there: {said}"))
    })
}

fn wrong(message: &str) -> Error {
    Error::new(&CUBE, message)
}
