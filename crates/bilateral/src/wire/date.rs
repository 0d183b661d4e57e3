//! Exact days as `YYYY-MM-DD`.

use serde::{Deserializer, Serializer};
use time::Date;

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
    let shown: String = text.chars().take(40).collect();
    let invalid = || Error::new(&DATE_INVALID, format!("`{shown}` is not a day written YYYY-MM-DD"));
    let mut parts = text.splitn(3, '-');
    let mut number = |width: usize| {
        parts
            .next()
            .filter(|p| p.len() == width && p.bytes().all(|b| b.is_ascii_digit()))?
            .parse::<u16>()
            .ok()
    };
    let (Some(year), Some(month), Some(day)) = (number(4), number(2), number(2)) else {
        return Err(invalid());
    };
    if year == 9999 {
        return Err(Error::new(
            &DATE_SENTINEL,
            format!("`{text}` stands for \"no date\" in databases; leave the end open (`..`) instead"),
        ));
    }
    let month = u8::try_from(month).ok().and_then(|m| time::Month::try_from(m).ok()).ok_or_else(invalid)?;
    let day = u8::try_from(day).map_err(|_| invalid())?;
    Date::from_calendar_date(i32::from(year), month, day).map_err(|_| invalid())
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
