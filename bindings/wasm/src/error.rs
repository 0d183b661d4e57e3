//! Refusals as JavaScript errors.

use js_sys::{Error as JsError, Reflect};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(typescript_custom_section)]
const BILATERAL_ERROR: &str = r#"
/** What every function of this package throws when it refuses its input. */
export interface BilateralError extends Error {
    readonly name: "BilateralError";
    /** Stable kebab-case code; `explain(code)` has its page. */
    readonly code: string;
    /** Where in the input, as a JSON Pointer; empty at the root. */
    readonly path: Path;
    readonly severity: Severity;
    /** How to mend it. */
    readonly help: string;
}
"#;

/// A refusal of the library, with its code and place.
pub(crate) fn to_js(refused: &bilateral::Error) -> JsValue {
    let error = JsError::new(refused.message());
    error.set_name("BilateralError");
    let fields = [
        ("code", refused.code()),
        ("path", refused.path().as_str()),
        ("severity", refused.rule().severity.as_str()),
        ("help", refused.help()),
    ];
    for (name, value) in fields {
        // Setting a property of an object made two lines above cannot be refused.
        let _ = Reflect::set(&error, &name.into(), &value.into());
    }
    error.into()
}
