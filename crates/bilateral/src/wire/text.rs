//! Types that are text on the wire, read through their one parser.

use std::borrow::Cow;
use std::fmt;

use serde::Deserializer;
use serde::de::{Error as _, IgnoredAny, MapAccess, Visitor};

use super::float;
use super::rules::WRONG_TYPE;
use crate::error::{Error, Result};

pub(crate) fn deserialize<'de, D, T>(
    deserializer: D,
    expecting: &'static str,
    parse: fn(&str) -> Result<T>,
) -> Result<T, D::Error>
where
    D: Deserializer<'de>,
{
    let given = deserializer.deserialize_any(Any(expecting))?;
    parse(&given.text(expecting)?).map_err(D::Error::custom)
}

pub(crate) fn deserialize_option<'de, D, T>(
    deserializer: D,
    expecting: &'static str,
    parse: fn(&str) -> Result<T>,
) -> Result<Option<T>, D::Error>
where
    D: Deserializer<'de>,
{
    let Some(given) = deserializer.deserialize_option(Optional(expecting))? else { return Ok(None) };
    parse(&given.text(expecting)?).map(Some).map_err(D::Error::custom)
}

/// What stands where text is due; the same for every type, so that it is compiled once.
enum Given<'a> {
    Text(Cow<'a, str>),
    Other(String),
}

impl<'a> Given<'a> {
    fn text<E: serde::de::Error>(self, expecting: &str) -> std::result::Result<Cow<'a, str>, E> {
        match self {
            Self::Text(text) => Ok(text),
            Self::Other(shown) => {
                Err(E::custom(Error::new(&WRONG_TYPE, format!("{shown} stands where {expecting} is due"))))
            }
        }
    }

    fn number(value: impl fmt::Display) -> Self {
        Self::Other(format!("the number {value}"))
    }
}

struct Any(&'static str);

impl<'de> Visitor<'de> for Any {
    type Value = Given<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_str<E>(self, text: &str) -> Result<Given<'de>, E> {
        Ok(Given::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Given<'de>, E> {
        Ok(Given::Text(Cow::Borrowed(text)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Given<'de>, E> {
        Ok(Given::number(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Given<'de>, E> {
        Ok(Given::number(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Given<'de>, E> {
        Ok(Given::number(float::shown(value)))
    }

    // In other readers of TOML an unquoted date arrives as a map; so does a real table.
    fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Given<'de>, A::Error> {
        while fields.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Given::Other("a table or an unquoted date".to_owned()))
    }
}

struct Optional(&'static str);

impl<'de> Visitor<'de> for Optional {
    type Value = Option<Given<'de>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }

    fn visit_none<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(Any(self.0)).map(Some)
    }
}

/// Serde for a type that is `Display` out and `parse` in, with its JSON Schema.
macro_rules! wire_text {
    ($type:ty, $name:literal, $expecting:literal, $pattern:expr) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                $crate::wire::text::deserialize(deserializer, $expecting, |text| <$type>::parse(text))
            }
        }
        impl std::str::FromStr for $type {
            type Err = $crate::error::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                <$type>::parse(text)
            }
        }
        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $type {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                $name.into()
            }
            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                let mut schema = schemars::json_schema!({ "type": "string", "description": $expecting });
                let pattern: &str = $pattern;
                if !pattern.is_empty() {
                    schema.insert("pattern".to_owned(), pattern.into());
                }
                schema
            }
        }
    };
}
pub(crate) use wire_text;
