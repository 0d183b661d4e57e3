//! Objects cross as JSON text: one format for all languages, and `serde_json`
//! refuses unknown fields where a converter of JS objects would drop them.

use serde::Serialize;
use wasm_bindgen::prelude::JsValue;

use crate::error;

/// The value as a plain JavaScript object.
pub(crate) fn to_js<T: Serialize + ?Sized>(value: &T) -> Result<JsValue, JsValue> {
    let text = serde_json::to_string(value).map_err(|failure| error::foreign(&failure))?;
    js_sys::JSON::parse(&text)
}
