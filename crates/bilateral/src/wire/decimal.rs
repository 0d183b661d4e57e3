//! Exact decimals as text.
//!
//! Stricter than `rust_decimal` on purpose: its own readers take floats, drop
//! digits past the 28th and accept `1_000`.

use std::fmt;

use rust_decimal::Decimal;
use serde::de::Visitor;
use serde::{Deserializer, Serializer};

use super::float;
use crate::amount::rules::{AMOUNT_INVALID, AMOUNT_NOT_TEXT, AMOUNT_TOO_LONG};
use crate::error::{Error, Result};

/// Reads an exact decimal: digits, an optional sign, an optional point.
///
/// ```
/// use bilateral::wire::decimal;
/// assert_eq!(decimal::parse("41.20").unwrap().to_string(), "41.20");
/// assert_eq!(decimal::parse("1e3").unwrap_err().code(), "amount.invalid");
/// let forty_digits = "1".repeat(40);
/// assert_eq!(decimal::parse(&forty_digits).unwrap_err().code(), "amount.too-long");
/// ```
///
/// # Errors
/// - `amount.invalid` for anything but `-?[0-9]+(\.[0-9]+)?`
/// - `amount.too-long` past 28 significant digits: nothing is rounded
pub fn parse(text: &str) -> Result<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !all_digits(whole) || !all_digits(fraction) {
        let shown: String = text.chars().take(40).collect();
        return Err(Error::new(
            &AMOUNT_INVALID,
            format!("`{shown}` is not a plain decimal such as `41.2` or `-3`"),
        ));
    }
    Decimal::from_str_exact(text).map_err(|_| {
        let shown: String = text.chars().take(12).collect();
        Error::new(&AMOUNT_TOO_LONG, format!("`{shown}…` has more digits than the 28 that are kept exactly"))
    })
}

/// Writes the decimal as text, digits as they are.
///
/// # Errors
/// Only the serializer's own.
pub fn serialize<S: Serializer>(value: &Decimal, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(value)
}

/// Reads the decimal from text; numbers are refused, since a float has already lost digits.
///
/// # Errors
/// As [`parse`], and `amount.not-text` for a number.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Decimal, D::Error> {
    deserializer.deserialize_any(DecimalText)
}

/// The refusal of a number where exact text is due; shared with the other amount types.
pub(crate) fn not_text(shown: impl fmt::Display) -> Error {
    Error::new(
        &AMOUNT_NOT_TEXT,
        format!("an exact amount is written as text: \"{shown}\" in quotes, not the number {shown}"),
    )
}

/// The same for an amount that may be absent; null is absent, and is not zero.
pub mod option {
    use serde::Deserialize;

    use super::{Decimal, Deserializer, Serializer};

    /// Writes the decimal or null.
    ///
    /// # Errors
    /// Only the serializer's own.
    pub fn serialize<S: Serializer>(value: &Option<Decimal>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => super::serialize(value, serializer),
            None => serializer.serialize_none(),
        }
    }

    /// Reads the decimal; null is absent.
    ///
    /// # Errors
    /// As [`super::deserialize`].
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Decimal>, D::Error> {
        Option::<Text>::deserialize(deserializer).map(|text| text.map(|Text(value)| value))
    }

    struct Text(Decimal);

    impl<'de> Deserialize<'de> for Text {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            super::deserialize(deserializer).map(Self)
        }
    }
}

struct DecimalText;

impl Visitor<'_> for DecimalText {
    type Value = Decimal;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a decimal as text, such as \"41.2\"")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Decimal, E> {
        parse(text).map_err(E::custom)
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<Decimal, E> {
        Err(E::custom(not_text(float::shown(value))))
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<Decimal, E> {
        Err(E::custom(not_text(value)))
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<Decimal, E> {
        Err(E::custom(not_text(value)))
    }
}
