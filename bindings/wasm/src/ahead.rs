//! What is ahead of a day: calendars, and how far commitments have come.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::dossier::Dossier;
use crate::{argument, json};

#[wasm_bindgen(typescript_custom_section)]
const AHEAD: &str = r#"
import type { Calendar, Progress } from "./types.js";

/** What is ahead, as data and as a calendar file. */
export interface WrittenCalendar extends Calendar {
    /** The file (RFC 5545), with its line ends. */
    readonly ics: string;
}
"#;

#[wasm_bindgen]
impl Dossier {
    /// What is ahead of a day, that day included, as data and as a calendar file.
    ///
    /// @throws {BilateralError} `date.invalid` and its kin
    #[wasm_bindgen(unchecked_return_type = "WrittenCalendar")]
    pub fn calendar(
        &self,
        #[wasm_bindgen(unchecked_param_type = "{ readonly on: IsoDate }")] options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let calendar = self.inner.calendar(argument::on(options)?);
        let object = json::to_js(&calendar)?;
        json::set(&object, "ics", &calendar.to_ics().into())?;
        Ok(object)
    }

    /// How far the commitments have come by the end of a day.
    ///
    /// @throws {BilateralError} `date.invalid` and its kin
    #[wasm_bindgen(unchecked_return_type = "Progress")]
    pub fn progress(
        &self,
        #[wasm_bindgen(unchecked_param_type = "{ readonly on: IsoDate }")] options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        json::to_js(&self.inner.progress(argument::on(options)?))
    }
}
