//! The envelope of UN Comtrade's interface, one record after another.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt;
use std::io;

use bilateral::flow::file_rules::{COLUMN_MISSING, CUBE, SYNTAX};
use bilateral::{Error, Result};
use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;
use serde_json::value::RawValue;

use super::JSON;
use super::columns::{Cells, Places, Reader, VALUE};
use crate::fail::Place;
use crate::input::Input;
use crate::options::{OnProgress, Options, Progress};
use crate::rows::Read;
use crate::sheet::{key, report};

pub(super) fn read(input: Input<'_>, mut options: Options<'_>) -> Result<Read> {
    let mut progress = options.progress.take();
    let bytes = Cell::new(0);
    let mut taker = Taker {
        options: &options,
        progress: &mut progress,
        reader: None,
        shapes: Vec::new(),
        records: 0,
        bytes: &bytes,
        refused: None,
    };
    let counted = Counted { inner: input.reader, bytes: &bytes };
    let mut deserializer = serde_json::Deserializer::from_reader(io::BufReader::new(counted));
    let read = Envelope(&mut taker).deserialize(&mut deserializer).and_then(|answer| {
        deserializer.end()?;
        Ok(answer)
    });
    if let Some(refused) = taker.refused {
        return Err(refused);
    }
    let answer = read.map_err(|why| crate::json::refused(&why))?;
    if let Some(error) = answer.error {
        let message = format!("the answer is an error: {error}; ask again");
        return Err(Error::new(&SYNTAX, message).at("error"));
    }
    if !answer.has_data {
        return Err(Error::new(&SYNTAX, "there is no `data` in the answer, so it is none of UN Comtrade's"));
    }
    if let Some(count) = answer.count.filter(|count| *count != taker.records) {
        let message = format!("`count` says {count}, and there are {} records; ask again", taker.records);
        return Err(Error::new(&CUBE, message).at("count"));
    }
    if !taker.shapes.is_empty() && taker.shapes.iter().all(|(_, places)| places.value.is_none()) {
        let [value, ..] = VALUE;
        return Err(Error::new(&COLUMN_MISSING, format!("no record has a field `{value}`")).at(value));
    }
    let mut reader = taker.reader;
    let mut none = crate::rows::Rows::new(JSON, crate::rows::Has::default(), &options);
    let diagnostics = &mut reader.as_mut().map_or(&mut none, |reader| &mut reader.rows).diagnostics;
    diagnostics.rows = taker.records;
    diagnostics.bytes = bytes.get();
    diagnostics.encoding = crate::text::Encoding::Utf8;
    match reader {
        Some(reader) => reader.finish(),
        None => none.finish(),
    }
}

/// Counts what is read.
struct Counted<'a, R> {
    inner: R,
    bytes: &'a Cell<u64>,
}

impl<R: io::Read> io::Read for Counted<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        self.bytes.set(self.bytes.get() + u64::try_from(read).unwrap_or_default());
        Ok(read)
    }
}

/// The texts of a record's values, in the order of its fields' names.
struct Record<'a> {
    names: &'a [String],
    cells: Vec<Vec<u8>>,
    number: u64,
}

impl Cells for Record<'_> {
    fn cell(&self, place: usize) -> &[u8] {
        self.cells.get(place).map(Vec::as_slice).unwrap_or_default()
    }

    fn line(&self) -> u64 {
        self.number
    }

    fn place(&self, place: usize) -> Place<'_> {
        let name = self.names.get(place).map_or("", String::as_str);
        Place { line: self.number, column: place + 1, name }
    }

    fn find(&self, names: &[&str]) -> Result<Option<usize>> {
        let keys: Vec<String> = names.iter().map(|name| key(name)).collect();
        Ok(self.names.iter().position(|known| keys.contains(&key(known))))
    }

    fn need(&self, names: &[&str]) -> Result<usize> {
        self.find(names)?.ok_or_else(|| {
            let wanted = names.first().copied().unwrap_or_default();
            let message = format!("record {} has no field `{wanted}`", self.number);
            Error::new(&COLUMN_MISSING, message).at(wanted)
        })
    }
}

struct Taker<'a, 'o, 'p> {
    options: &'a Options<'o>,
    progress: &'a mut Option<OnProgress<'p>>,
    reader: Option<Reader>,
    /// The names of the fields of records met so far, and where in them the cells are: a field that a record does not
    /// have is missing in it, and in no other.
    shapes: Vec<(Vec<String>, Places)>,
    records: u64,
    bytes: &'a Cell<u64>,
    refused: Option<Error>,
}

impl Taker<'_, '_, '_> {
    fn take(&mut self, fields: &BTreeMap<String, Box<RawValue>>) -> Result<()> {
        self.records += 1;
        let number = self.records;
        let cells = fields.values().map(|raw| text(raw)).collect();
        let known = self.shapes.iter().position(|(names, _)| names.iter().eq(fields.keys()));
        let shape = known.unwrap_or(self.shapes.len());
        if known.is_none() {
            let names: Vec<String> = fields.keys().cloned().collect();
            let places = Places::of(&Record { names: &names, cells: Vec::new(), number })?;
            self.shapes.push((names, places));
        }
        let Some((names, places)) = self.shapes.get(shape) else { return Ok(()) };
        let reader = self.reader.get_or_insert_with(|| {
            let mut reader = Reader::new(places, JSON, self.options);
            reader.rows.expect_seconds();
            reader
        });
        if known.is_none() {
            reader.rows.grow(places.has())?;
        }
        reader.at = *places;
        reader.take(&Record { names, cells, number })?;
        if self.records.is_multiple_of(4096) {
            report(self.progress, Progress { bytes: self.bytes.get(), rows: self.records })?;
        }
        Ok(())
    }
}

/// A value as a cell of a table would hold it: null is empty.
fn text(raw: &RawValue) -> Vec<u8> {
    match raw.get() {
        "null" => Vec::new(),
        quoted if quoted.starts_with('"') => {
            serde_json::from_str::<String>(quoted).unwrap_or_default().trim().as_bytes().to_vec()
        }
        plain => plain.as_bytes().to_vec(),
    }
}

struct Answer {
    error: Option<String>,
    has_data: bool,
    count: Option<u64>,
}

struct Envelope<'t, 'a, 'o, 'p>(&'t mut Taker<'a, 'o, 'p>);

impl<'de> DeserializeSeed<'de> for Envelope<'_, '_, '_, '_> {
    type Value = Answer;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Answer, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Envelope<'_, '_, '_, '_> {
    type Value = Answer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an answer of UN Comtrade, `{ \"data\": [ … ] }`")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Answer, A::Error> {
        let mut answer = Answer { error: None, has_data: false, count: None };
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                // The service until 2023 called it so.
                "data" | "dataset" => {
                    answer.has_data = true;
                    map.next_value_seed(Records(&mut *self.0))?;
                }
                "count" => answer.count = map.next_value::<Option<u64>>()?,
                "validation" => {
                    let said = map.next_value::<Value>()?;
                    answer.count = said.pointer("/count/value").and_then(Value::as_u64);
                    let status = said.pointer("/status/name").and_then(Value::as_str);
                    answer.error = status.filter(|name| !matches!(*name, "Ok" | "")).map(str::to_owned);
                }
                "error" | "message" => {
                    let raw = map.next_value::<Box<RawValue>>()?;
                    let said = String::from_utf8_lossy(&text(&raw)).into_owned();
                    answer.error = (!said.is_empty()).then(|| said.chars().take(200).collect());
                }
                _ => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(answer)
    }
}

struct Records<'t, 'a, 'o, 'p>(&'t mut Taker<'a, 'o, 'p>);

impl<'de> DeserializeSeed<'de> for Records<'_, '_, '_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Records<'_, '_, '_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of records")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(Fields(fields)) = list.next_element()? {
            if let Err(refused) = self.0.take(&fields) {
                self.0.refused = Some(refused);
                return Err(serde::de::Error::custom("refused"));
            }
        }
        Ok(())
    }
}

/// The fields of a record, none twice.
struct Fields(BTreeMap<String, Box<RawValue>>);

impl<'de> Deserialize<'de> for Fields {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(OneRecord)
    }
}

struct OneRecord;

impl<'de> Visitor<'de> for OneRecord {
    type Value = Fields;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Fields, A::Error> {
        let mut fields = BTreeMap::new();
        while let Some((name, raw)) = map.next_entry()? {
            match fields.entry(name) {
                Entry::Vacant(slot) => slot.insert(raw),
                Entry::Occupied(slot) => {
                    let message = format!("`{}` stands twice in one record", slot.key());
                    return Err(serde::de::Error::custom(message));
                }
            };
        }
        Ok(Fields(fields))
    }
}
