//! Exact days as `YYYY-MM-DD`.

use serde::{Deserializer, Serializer};
use time::{Date, Month};

use super::text;
use crate::error::{Error, Result};
use crate::period::rules::{DATE_INVALID, DATE_SENTINEL};

/// Reads an exact day.
///
/// ```
/// use bilateral::wire::date;
/// assert_eq!(date::parse("2024-12-23").unwrap().to_string(), "2024-12-23");
/// assert_eq!(date::parse("2015-02-30").unwrap_err().code(), "date.invalid");
/// assert_eq!(date::parse("9999-12-31").unwrap_err().code(), "date.sentinel");
/// ```
///
/// # Errors
/// - `date.invalid` for a day that does not exist or any other notation
/// - `date.sentinel` for `9999-12-31` and the like, which mean "no date"
pub fn parse(text: &str) -> Result<Date> {
    plain(text).ok_or_else(|| {
        let shown: String = text.chars().take(40).collect();
        if text.starts_with("9999-") && numbers(text).is_some() {
            return Error::new(
                &DATE_SENTINEL,
                format!("`{shown}` stands for \"no date\" in databases; leave the end open (`..`) instead"),
            );
        }
        Error::new(&DATE_INVALID, format!("`{shown}` is not a day written YYYY-MM-DD"))
    })
}

/// A day as nearly all are written; no sentinel is one.
pub(crate) fn plain(text: &str) -> Option<Date> {
    let (year, month, day) = numbers(text).filter(|(year, ..)| *year != 9999)?;
    Date::from_calendar_date(i32::from(year), Month::try_from(month).ok()?, day).ok()
}

/// `YYYY-MM-DD`, whatever the digits say.
fn numbers(text: &str) -> Option<(u16, u8, u8)> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    let pair = |tens: u8, ones: u8| {
        (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| (tens - b'0') * 10 + (ones - b'0'))
    };
    Some((u16::from(pair(y1, y2)?) * 100 + u16::from(pair(y3, y4)?), pair(m1, m2)?, pair(d1, d2)?))
}

/// Writes the day.
///
/// # Errors
/// Only the serializer's own.
pub fn serialize<S: Serializer>(value: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

/// Reads the day.
///
/// # Errors
/// As [`parse`].
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
    text::deserialize(deserializer, "a day as text, such as \"2024-12-23\"", parse)
}

/// The same for a day that may be absent.
pub mod option {
    use super::{Date, Deserializer, Serializer, text};

    /// Writes the day or null.
    ///
    /// # Errors
    /// Only the serializer's own.
    pub fn serialize<S: Serializer>(value: &Option<Date>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(day) => serializer.collect_str(day),
            None => serializer.serialize_none(),
        }
    }

    /// Reads the day; null is absent.
    ///
    /// # Errors
    /// As [`super::parse`].
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Date>, D::Error> {
        text::deserialize_option(deserializer, "a day as text, such as \"2024-12-23\"", super::parse)
    }
}
