//! What the tests of this crate share.
#![allow(
    dead_code,
    clippy::allow_attributes,
    clippy::allow_attributes_without_reason,
    clippy::unnecessary_wraps,
    clippy::unwrap_used,
    unreachable_pub,
    missing_docs
)]

pub mod investment;

use std::path::{Path, PathBuf};

/// A file of the reference data, or `None`, loudly, where there is none.
pub fn reference_data(relative: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("BILATERAL_REFERENCE_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data"), PathBuf::from);
    let path = folder.join(relative);
    if path.exists() {
        return Some(path);
    }
    assert!(std::env::var_os("CI").is_none(), "reference data `{relative}` is absent");
    eprintln!("SKIPPED: reference data `{relative}` is absent; name its folder in BILATERAL_REFERENCE_DATA");
    None
}

/// A plain split of a line at commas outside quotation marks: another way than the reader's.
pub fn split(line: &str, delimiter: char) -> Vec<String> {
    let (mut cells, mut cell, mut quoted) = (Vec::new(), String::new(), false);
    for letter in line.trim_end_matches(['\r', '\n']).chars() {
        match letter {
            '"' => quoted = !quoted,
            letter if letter == delimiter && !quoted => cells.push(std::mem::take(&mut cell)),
            letter => cell.push(letter),
        }
    }
    cells.push(cell);
    cells
}

/// Thousandths of a plain number, by string operations alone.
pub fn milli(text: &str) -> i128 {
    let (sign, text) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = format!("{whole}{:0<3}", fraction.trim_end_matches('0'));
    assert!(fraction.trim_end_matches('0').len() <= 3, "{text}");
    assert!(!digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()), "{text}");
    sign * digits.parse::<i128>().unwrap_or_default()
}
