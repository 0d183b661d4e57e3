//! Objects cross as JSON text: one format for all languages, and `serde_json`
//! refuses unknown fields where a converter of JS objects would drop them.

use js_sys::Reflect;
use serde::Serialize;
use wasm_bindgen::prelude::JsValue;

/// The value as a plain JavaScript object.
pub(crate) fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    js_sys::JSON::parse(&bilateral::wire::to_json_line(value))
}

/// Gives an object a property.
pub(crate) fn set(object: &JsValue, name: &str, value: &JsValue) -> Result<bool, JsValue> {
    Reflect::set(object, &name.into(), value)
}
