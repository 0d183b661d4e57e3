//! One call: its arguments in, its answer or refusal out.

use std::fmt::Display;

use bilateral::error::{Error, Result};
use bilateral::wire::from_json;
use bilateral::wire::rules::{UNKNOWN_WORD, WRONG_TYPE};
use serde::Serialize;
use serde::de::value::{Error as WordError, StrDeserializer};
use serde::de::{Deserialize, DeserializeOwned};
use time::Date;
use wasm_bindgen::prelude::{JsCast, JsValue};

use crate::argument::{self, EMPTY};
use crate::{error, json};

/// What stands in a refusal for an object that does not show what it holds.
const HIDDEN: &str = "\"no plain object\"";

/// A day, as the wire has it.
#[derive(serde::Deserialize)]
#[serde(transparent)]
pub(crate) struct Day(#[serde(with = "bilateral::wire::date")] pub(crate) Date);

/// An exact decimal, as the wire has it.
#[derive(serde::Deserialize, Serialize)]
#[serde(transparent)]
pub(crate) struct Exact(#[serde(with = "bilateral::wire::decimal")] pub(crate) rust_decimal::Decimal);

/// An object, a number or a list that was handed in; a refusal says which of its items. Through JSON, so that
/// `1.5` is not cut to a whole number and a field nobody knows is not passed over.
pub(crate) fn given<T: DeserializeOwned>(argument: &JsValue) -> Result<T> {
    let text = js_sys::JSON::stringify(argument).map_err(|thrown| {
        let why = thrown.dyn_ref::<js_sys::Error>().map(|thrown| String::from(thrown.message()));
        Error::new(&WRONG_TYPE, why.unwrap_or_default())
    })?;
    // `undefined` has no JSON, and what a `Map` holds has none.
    let text = text.as_string().unwrap_or_else(|| "null".to_owned());
    let hides = text == EMPTY && !argument::is_plain(argument);
    from_json(if hides { HIDDEN } else { &text })
}

/// One word of a closed list.
pub(crate) fn word<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T> {
    T::deserialize(StrDeserializer::<WordError>::new(text))
        .map_err(|why| Error::new(&UNKNOWN_WORD, why.to_string()))
}

/// The answer as text.
pub(crate) fn text<T: Display>(answer: Result<T>) -> Result<String, JsValue> {
    plainly(answer.map(|value| value.to_string()))
}

/// The answer as a plain object.
pub(crate) fn object<T: Serialize>(answer: Result<T>) -> Result<JsValue, JsValue> {
    json::to_js(&plainly(answer)?)
}

/// The answer as it is.
pub(crate) fn plainly<T>(answer: Result<T>) -> Result<T, JsValue> {
    answer.map_err(|refused| error::to_js(&refused))
}
