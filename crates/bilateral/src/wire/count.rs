//! Counts: whole numbers from 0 upwards.

use std::fmt;

use serde::de::Visitor;
use serde::{Deserializer, Serializer};

use super::float;
use super::rules::{COUNT_NEGATIVE, WRONG_TYPE};
use crate::error::Error;

/// Writes the count as a number.
///
/// # Errors
/// Only the serializer's own.
pub fn serialize<S: Serializer>(value: &u32, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u32(*value)
}

/// Reads a count.
///
/// # Errors
/// `count.negative` below zero, `input.wrong-type` for anything but a whole
/// number below 2³².
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<u32, D::Error> {
    deserializer.deserialize_u32(Count)
}

/// Counts that may be left out.
pub mod option {
    use serde::{Deserialize, Deserializer, Serializer};

    /// Writes the count as a number.
    ///
    /// # Errors
    /// Only the serializer's own.
    pub fn serialize<S: Serializer>(value: &Option<u32>, serializer: S) -> Result<S::Ok, S::Error> {
        match value {
            Some(value) => super::serialize(value, serializer),
            None => serializer.serialize_none(),
        }
    }

    /// Reads a count, if there is one.
    ///
    /// # Errors
    /// As for a count that is there.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
        #[derive(Deserialize)]
        struct Counted(#[serde(with = "super")] u32);
        Ok(Option::<Counted>::deserialize(deserializer)?.map(|counted| counted.0))
    }
}

struct Count;

impl Visitor<'_> for Count {
    type Value = u32;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a whole number from 0 to 4294967295")
    }

    fn visit_i64<E: serde::de::Error>(self, value: i64) -> Result<u32, E> {
        if value < 0 {
            return Err(E::custom(Error::new(&COUNT_NEGATIVE, format!("`{value}` is below zero"))));
        }
        self.visit_u64(value.unsigned_abs())
    }

    fn visit_u64<E: serde::de::Error>(self, value: u64) -> Result<u32, E> {
        u32::try_from(value)
            .map_err(|_| E::custom(Error::new(&WRONG_TYPE, format!("`{value}` is too large for a count"))))
    }

    fn visit_f64<E: serde::de::Error>(self, value: f64) -> Result<u32, E> {
        Err(E::custom(Error::new(&WRONG_TYPE, format!("`{}` is not a whole number", float::shown(value)))))
    }
}
