//! Arguments as JavaScript hands them over: anything at all.
//!
//! What is not of the right type is a `TypeError` that names the argument;
//! a type of Rust in its place would read `undefined` as text or trap.

use js_sys::{Array, ArrayBuffer, JsString, Object, Reflect, TypeError, Uint8Array};
use serde::de::DeserializeOwned;
use time::Date;
use wasm_bindgen::prelude::{JsCast, JsValue};

use crate::error;

/// Text.
pub(crate) fn text(value: &JsValue, name: &str) -> Result<String, JsValue> {
    value.as_string().ok_or_else(|| wrong(value, name, "a string"))
}

/// The bytes of a file.
pub(crate) fn bytes(value: &JsValue, name: &str) -> Result<Vec<u8>, JsValue> {
    if let Some(array) = value.dyn_ref::<Uint8Array>() {
        return Ok(array.to_vec());
    }
    match value.dyn_ref::<ArrayBuffer>() {
        Some(buffer) => Ok(Uint8Array::new(buffer).to_vec()),
        None => Err(wrong(value, name, "a Uint8Array")),
    }
}

/// A function.
#[cfg(feature = "full")]
pub(crate) fn function(value: &JsValue, name: &str) -> Result<js_sys::Function, JsValue> {
    value.dyn_ref::<js_sys::Function>().cloned().ok_or_else(|| wrong(value, name, "a function"))
}

/// A day, `YYYY-MM-DD`.
pub(crate) fn day(value: &JsValue, name: &str) -> Result<Date, JsValue> {
    bilateral::wire::date::parse(&text(value, name)?).map_err(|refused| error::to_js(&refused))
}

/// A plain object, read like a file: what it should not have is refused.
pub(crate) fn record<T: DeserializeOwned>(value: &JsValue, name: &str) -> Result<T, JsValue> {
    if !value.is_object() {
        return Err(wrong(value, name, "a plain object"));
    }
    // A cycle or a BigInt is JavaScript's own refusal.
    let json = js_sys::JSON::stringify(value)?;
    let json = json.dyn_ref::<JsString>().map_or_else(String::new, String::from);
    if json == EMPTY && !is_plain(value) {
        return Err(wrong(value, name, "a plain object"));
    }
    bilateral::wire::from_json(&json).map_err(|refused| error::to_js(&refused))
}

/// What JSON makes of an object that keeps what it holds to itself, as a `Map` or a `Set` does.
pub(crate) const EMPTY: &str = "{}";

/// Whether an object is one that `{}` writes, of this page or another.
pub(crate) fn is_plain(object: &JsValue) -> bool {
    let kind = Object::get_prototype_of(object);
    kind.is_null() || Object::get_prototype_of(&kind).is_null()
}

/// The day in `{ on }`, where `{ on }` and the day may be left out.
pub(crate) fn on_if_given(options: &JsValue) -> Result<Option<Date>, JsValue> {
    if options.is_undefined() {
        return Ok(None);
    }
    let on = on_of(options)?;
    if on.is_undefined() { Ok(None) } else { day(&on, "on").map(Some) }
}

/// The day in `{ on }`.
pub(crate) fn on(options: &JsValue) -> Result<Date, JsValue> {
    day(&on_of(options)?, "on")
}

/// The texts in an object of options, each of which may be left out, as may the object.
pub(crate) fn options<const N: usize>(
    options: &JsValue,
    names: [&str; N],
) -> Result<[Option<String>; N], JsValue> {
    let mut given = names.map(|_| None);
    if options.is_undefined() {
        return Ok(given);
    }
    let (object, keys) = fields(options, &format!("an object of {}", names.join(", ")))?;
    if let Some(stray) =
        keys.iter().filter_map(|key| key.as_string()).find(|key| !names.contains(&key.as_str()))
    {
        let known = names.map(|name| format!("`{name}`")).join(", ");
        return Err(TypeError::new(&format!("`{stray}` is no option; there is {known}")).into());
    }
    for (name, slot) in names.iter().zip(&mut given) {
        let value = Reflect::get(&object, &JsValue::from_str(name))?;
        if !value.is_undefined() {
            *slot = Some(text(&value, name)?);
        }
    }
    Ok(given)
}

fn on_of(options: &JsValue) -> Result<JsValue, JsValue> {
    let (object, keys) = fields(options, "an object such as { on: \"2024-12-23\" }")?;
    let stray = keys.iter().filter_map(|key| key.as_string()).find(|key| key != "on");
    match stray {
        Some(key) => Err(TypeError::new(&format!("`{key}` is no option; the one there is, is `on`")).into()),
        None => Reflect::get(&object, &"on".into()),
    }
}

/// An object of options and its fields. One that keeps them to itself, such as a `Map` or a `Date`, would pass for empty.
fn fields(options: &JsValue, wanted: &str) -> Result<(Object, Array), JsValue> {
    let object = options.dyn_ref::<Object>().ok_or_else(|| wrong(options, "options", wanted))?;
    let keys = Object::keys(object);
    if keys.length() == 0 && !is_plain(object) {
        return Err(wrong(options, "options", wanted));
    }
    Ok((object.clone(), keys))
}

fn wrong(value: &JsValue, name: &str, wanted: &str) -> JsValue {
    let given =
        if value.is_null() { "null".into() } else { value.js_typeof().as_string().unwrap_or_default() };
    TypeError::new(&format!("`{name}` must be {wanted}, not {given}")).into()
}
