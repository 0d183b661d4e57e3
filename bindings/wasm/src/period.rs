//! Dates as the library reads them.

use bilateral::period::When;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{argument, error};

/// Reads a date (`2015`, `2011-06`, `2023-05-19~`) and returns its canonical text.
///
/// @throws {BilateralError} `date.invalid` and its kin
#[wasm_bindgen(js_name = parseDate, unchecked_return_type = "When")]
pub fn parse_date(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
) -> Result<String, JsValue> {
    let text = argument::text(text, "text")?;
    When::parse(&text).map(|when| when.to_string()).map_err(|refused| error::to_js(&refused))
}
