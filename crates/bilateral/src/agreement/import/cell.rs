//! One cell: a date with its suffix, a party, a kind of instrument.

use super::mapping::{DateOrder, Mapping};
use super::rules::{DATE_ORDER_UNDECLARED, MODE_UNKNOWN};
use crate::agreement::EventKind;
use crate::economy::Area;
use crate::error::{Error, Result};
use crate::letters;
use crate::period::rules::{DATE_INVALID, DATE_SENTINEL};
use crate::period::{DayOrder, Period, PeriodOptions, When};
use crate::wire::words::nearest;

/// Texts that databases write for "no date", beside those dates refuse anyway.
const SENTINELS: [&str; 12] =
    ["-", "--", "–", "—", "...", "…", "0", "none", "nan", "na", "unknown", "not available"];

/// The date and the letter after it; `None` for an empty cell and for what the mapping calls none.
pub(super) fn date(text: &str, mapping: &Mapping) -> Result<Option<(When, Option<EventKind>)>> {
    let text = text.trim();
    if text.is_empty() || mapping.none.iter().any(|none| none == text) {
        return Ok(None);
    }
    if SENTINELS.contains(&letters::lower(text).as_str()) || text.contains("9999") {
        let message = format!("`{}` stands for \"no date\"; list it in `none` if it does here", shown(text));
        return Err(Error::new(&DATE_SENTINEL, message));
    }
    let suffixed = text.rsplit_once(char::is_whitespace).filter(|_| mapping.suffixes);
    if let Some((date, suffix)) = suffixed
        && suffix.chars().all(char::is_alphabetic)
    {
        return Ok(Some((day(date.trim(), mapping)?, Some(mode(suffix, mapping)?))));
    }
    Ok(Some((day(text, mapping)?, None)))
}

fn day(text: &str, mapping: &Mapping) -> Result<When> {
    if let Some(numbers) = numbers(text) {
        return numeric(text, numbers, mapping.dates);
    }
    let as_it_is = When::parse(text);
    if as_it_is.is_ok() || mapping.dates == Some(DateOrder::Iso) {
        return as_it_is;
    }
    // Months by name need no order.
    let named = Period::parse_any_with(text, PeriodOptions::default())
        .ok()
        .map(|period| period.to_string())
        .filter(|period| !period.contains('/') && text.chars().any(char::is_alphabetic));
    named.and_then(|period| When::parse(&period).ok()).ok_or_else(|| {
        as_it_is
            .err()
            .unwrap_or_else(|| Error::new(&DATE_INVALID, format!("`{}` is not a date", shown(text))))
    })
}

/// `31/12/2015`, `31.12.2015`, `31-12-2015`.
fn numbers(text: &str) -> Option<()> {
    let parts: Vec<&str> = text.split(['/', '.', '-']).collect();
    let digits = |part: &str, widths: std::ops::RangeInclusive<usize>| {
        widths.contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
    };
    match parts.as_slice() {
        [a, b, year] if digits(a, 1..=2) && digits(b, 1..=2) && digits(year, 2..=4) => Some(()),
        _ => None,
    }
}

fn numeric(text: &str, (): (), order: Option<DateOrder>) -> Result<When> {
    let order = match order {
        Some(DateOrder::Dmy) => DayOrder::DayFirst,
        Some(DateOrder::Mdy) => DayOrder::MonthFirst,
        Some(DateOrder::Iso) => {
            return Err(Error::new(
                &DATE_INVALID,
                format!("`{}` is not written as `2015-12-31`", shown(text)),
            ));
        }
        None => {
            let message = format!("`{}` has a day and a month, and nothing says which is which", shown(text));
            return Err(Error::new(&DATE_ORDER_UNDECLARED, message));
        }
    };
    // The day is an ISO day or not there at all: years of two digits are not completed.
    let slashed = text.replace(['.', '-'], "/");
    let period = Period::parse_any_with(&slashed, PeriodOptions::default().day_order(order))
        .map_err(|refused| Error::new(&DATE_INVALID, refused.message()))?;
    When::parse(&period.to_string())
}

/// The event a word or a letter for a kind of instrument stands for.
pub(super) fn mode(text: &str, mapping: &Mapping) -> Result<EventKind> {
    use EventKind as E;
    if let Some(declared) = mapping.modes.get(text) {
        return Ok(*declared);
    }
    // Letters first, as they are: the case decides.
    match text {
        "a" => return Ok(E::Acceded),
        "A" => return Ok(E::Accepted),
        "AA" => return Ok(E::Approved),
        "c" => return Ok(E::FormallyConfirmed),
        "d" => return Ok(E::Succeeded),
        _ => {}
    }
    let words = [
        ("ratification", E::Ratified),
        ("acceptance", E::Accepted),
        ("approval", E::Approved),
        ("accession", E::Acceded),
        ("formal confirmation", E::FormallyConfirmed),
        ("succession", E::Succeeded),
        ("continued application", E::ApplicationContinued),
        ("definitive signature", E::SignedDefinitively),
    ];
    let word = letters::lower(text);
    words.iter().find(|(known, _)| *known == word).map(|(_, kind)| *kind).ok_or_else(|| {
        let known = words.map(|(known, _)| known);
        let hint =
            nearest(&word, &known).map_or_else(String::new, |near| format!(", did you mean `{near}`?"));
        Error::new(
            &MODE_UNKNOWN,
            format!("`{}` is no kind of instrument known or declared{hint}", shown(text)),
        )
    })
}

/// The parties of a cell.
pub(super) fn parties(text: &str, mapping: &Mapping) -> Result<Vec<Area>> {
    let whole = || vec![text];
    let parts = mapping
        .party_separator
        .as_ref()
        .filter(|mark| !mark.is_empty())
        .map_or_else(whole, |mark| text.split(mark.as_str()).collect());
    let named = parts.into_iter().map(str::trim).filter(|part| !part.is_empty());
    named
        .map(|part| match mapping.names.get(part) {
            Some(area) => Ok(*area),
            None => Area::from_code(mapping.areas, part),
        })
        .collect()
}

fn shown(text: &str) -> String {
    text.chars().take(40).collect()
}
