//! Files of every format, with what is read out of them and all that is noticed.

use bilateral::error::{self, Error};
use bilateral::wire::from_json;
use bilateral::wire::rules::WRONG_TYPE;
use bilateral_formats::{DatasetRecord, PeriodRate, Recognised, RecognisedAs, Request, exchange_rates};
use serde_json::{Value, json};

use super::{case, investment_files, reading_files as files};

/// `readFile(file, options)`: the file as text, or as bytes after `base64:`; the options as JSON text.
pub(super) fn read() -> Vec<Value> {
    let told = |[file, options]: &[&str; 2]| {
        case(&[file, options], found(file, options).map(|found| answer(&found)))
    };
    files::READ.iter().chain(files::REFUSED).chain(investment_files::READ).map(told).collect()
}

/// `exchangeRates(file, options)`: the rates of a dataset.
pub(super) fn rates() -> Vec<Value> {
    let told = |[file, options]: &[&str; 2]| case(&[file, options], rates_of(file, options));
    files::RATES.iter().map(told).collect()
}

fn found(file: &str, options: &str) -> error::Result<Recognised> {
    from_json::<Request>(options)?.read(bytes(file)?.as_slice(), None)
}

fn answer(found: &Recognised) -> Value {
    let diagnostics = json!(found.diagnostics());
    let recognised = json!(RecognisedAs::from(found.diagnostics()));
    let (mut table, mut dataset, mut cells) = (Value::Null, Value::Null, Value::Null);
    match found {
        Recognised::Flows(read) => table = json!(read.table.iter().collect::<Vec<_>>()),
        Recognised::Dataset(read) => dataset = json!(DatasetRecord::from(&read.dataset)),
        Recognised::Cells(read) => cells = json!(read.cells),
    }
    json!({ "recognised": recognised, "diagnostics": diagnostics, "table": table, "dataset": dataset, "cells": cells })
}

fn rates_of(file: &str, options: &str) -> error::Result<Value> {
    let none = || Error::new(&WRONG_TYPE, "the file holds flows");
    let read = found(file, options)?.dataset().ok_or_else(none)?;
    let rates = exchange_rates(&read.dataset)?.into_iter();
    Ok(json!(rates.map(|(period, rate)| PeriodRate { period, rate }).collect::<Vec<_>>()))
}

fn bytes(file: &str) -> error::Result<Vec<u8>> {
    let Some(text) = file.strip_prefix("base64:") else { return Ok(file.as_bytes().to_vec()) };
    let sextet = |letter: u8| {
        let place = ALPHABET.iter().position(|known| *known == letter);
        place.and_then(|place| u32::try_from(place).ok())
    };
    let mut bytes = Vec::new();
    for four in text.trim_end_matches('=').as_bytes().chunks(4) {
        let bits = four.iter().try_fold(0_u32, |bits, letter| Some((bits << 6) | sextet(*letter)?));
        let bits = bits.ok_or_else(|| Error::new(&WRONG_TYPE, "no base64"))? << (6 * (4 - four.len()));
        let [_, whole @ ..] = bits.to_be_bytes();
        bytes.extend(whole.iter().take(four.len() - 1));
    }
    Ok(bytes)
}

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
