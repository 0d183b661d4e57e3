//! The pages behind the codes.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{argument, json};

/// The page behind a code, or `undefined` if no rule has that code.
#[wasm_bindgen(unchecked_return_type = "Rule | undefined")]
pub fn explain(#[wasm_bindgen(unchecked_param_type = "string")] code: &JsValue) -> Result<JsValue, JsValue> {
    bilateral::explain(&argument::text(code, "code")?).map_or(Ok(JsValue::UNDEFINED), json::to_js)
}

/// Every rule, ordered by topic.
#[wasm_bindgen(unchecked_return_type = "Rule[]")]
pub fn rules() -> Result<JsValue, JsValue> {
    json::to_js(&bilateral::error::rules().collect::<Vec<_>>())
}
