//! The envelope of UN Comtrade's interface, one record after another.

use std::collections::BTreeMap;
use std::fmt;

use bilateral::flow::file_rules::{CUBE, SYNTAX};
use bilateral::{Error, Result};
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::JSON;
use super::columns::{Cells, Reader};
use crate::fail::Place;
use crate::input::Input;
use crate::options::{OnProgress, Options, Progress};
use crate::rows::Read;
use crate::sheet::{key, report};

pub(super) fn read(input: Input<'_>, mut options: Options<'_>) -> Result<Read> {
    let mut progress = options.progress.take();
    let mut taker = Taker { options: &options, progress: &mut progress, reader: None, records: 0, refused: None };
    let mut deserializer = serde_json::Deserializer::from_reader(std::io::BufReader::new(input.reader));
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
    let mut rows = match taker.reader {
        Some(reader) => reader.rows,
        None => crate::rows::Rows::new(JSON, crate::rows::Has::default(), &options),
    };
    rows.diagnostics.rows = taker.records;
    rows.diagnostics.encoding = crate::text::Encoding::Utf8;
    rows.finish()
}

/// Fields of a record in the order of their names, and the texts of its values.
struct Record {
    names: Vec<String>,
    keys: Vec<String>,
    cells: Vec<Vec<u8>>,
    number: u64,
}

impl Cells for Record {
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
        Ok(self.keys.iter().position(|known| keys.contains(known)))
    }

    fn need(&self, names: &[&str]) -> Result<usize> {
        self.find(names)?.ok_or_else(|| {
            let wanted = names.first().copied().unwrap_or_default();
            let message = format!("record {} has no field `{wanted}`", self.number);
            Error::new(&bilateral::flow::file_rules::COLUMN_MISSING, message).at(wanted)
        })
    }
}

struct Taker<'a, 'o, 'p> {
    options: &'a Options<'o>,
    progress: &'a mut Option<OnProgress<'p>>,
    reader: Option<(Reader, Vec<String>)>,
    records: u64,
    refused: Option<Error>,
}
