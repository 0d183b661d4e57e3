//! Trade figures held against each other.

use bilateral::trade::{TradeFigure, compare};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{argument, json};

/// Whether growth from one figure to the other would mean anything, and every reason why not.
///
/// @throws {BilateralError} what is wrong with a figure, and where in it
#[wasm_bindgen(js_name = compareTrade, unchecked_return_type = "Comparability")]
pub fn compare_trade(
    #[wasm_bindgen(unchecked_param_type = "TradeFigure")] earlier: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "TradeFigure")] later: &JsValue,
) -> Result<JsValue, JsValue> {
    let earlier: TradeFigure = argument::record(earlier, "earlier")?;
    let later: TradeFigure = argument::record(later, "later")?;
    json::to_js(&compare(&earlier, &later))
}
