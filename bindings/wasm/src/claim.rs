//! Claims: whether what was published holds together.

use bilateral::check::check_claims as check;
use bilateral::claim::Claim;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::dossier::Dossier;
use crate::{argument, call, json};

#[wasm_bindgen(typescript_custom_section)]
const CLAIM: &str = r#"
import type { ClaimCheck, ClaimInput } from "./types.js";
"#;

/// Whether claims hold together, and what in them misleads. Paths are places in the list.
///
/// @throws {BilateralError} what is wrong with a claim, and where in the list
#[wasm_bindgen(js_name = checkClaims, unchecked_return_type = "ClaimCheck")]
pub fn check_claims(
    #[wasm_bindgen(unchecked_param_type = "readonly ClaimInput[]")] claims: &JsValue,
) -> Result<JsValue, JsValue> {
    call::object(call::given::<Vec<Claim>>(claims).map(|claims| check(&claims)))
}

#[wasm_bindgen]
impl Dossier {
    /// Whether the dossier's own figures and the claims of others hold together; with a day, those published
    /// by then. The dossier's own are believed first.
    ///
    /// @throws {BilateralError} `date.invalid` and its kin
    #[wasm_bindgen(js_name = checkClaims, unchecked_return_type = "ClaimCheck")]
    pub fn check_claims(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "{ readonly on?: IsoDate | undefined }")]
        options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        json::to_js(&self.inner.check_claims(argument::on_if_given(options)?))
    }

    /// What `brief` gives, with every claim published by then checked against the others and the dossier's own
    /// figures.
    ///
    /// @throws {BilateralError} `date.invalid` and its kin
    #[wasm_bindgen(js_name = briefWithClaims, unchecked_return_type = "RenderedBrief")]
    pub fn brief_with_claims(
        &self,
        #[wasm_bindgen(unchecked_param_type = "{ readonly on: IsoDate }")] options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        crate::dossier::rendered(&self.inner.brief_with_claims(argument::on(options)?))
    }
}
