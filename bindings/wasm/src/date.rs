//! What an uncertain date says, and in which order two of them came.

use bilateral::period::When;
use bilateral::wire::date;
use serde::Serialize;
use time::Date;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::call;

#[wasm_bindgen(typescript_custom_section)]
const DATES: &str = r#"
/** A date as far as it is known. */
export interface DateInfo {
    /** Its canonical text. */
    text: When;
    /** The first day it can have been; null where the start is open. */
    earliest: IsoDate | null;
    /** The last day it can have been; null where the end is open. */
    latest: IsoDate | null;
    /** The day, if exactly one is written, doubted or not. */
    knownDay: IsoDate | null;
    /** Whether the source calls it doubtful (`?`) or approximate (`~`). */
    qualified: boolean;
}

/** An answer that may depend on a day nobody recorded. "no" is a text, and true in a condition: compare it. */
export type Truth = "yes" | "no" | "maybe";
"#;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct DateInfo {
    text: When,
    #[serde(with = "bilateral::wire::date::option")]
    earliest: Option<Date>,
    #[serde(with = "bilateral::wire::date::option")]
    latest: Option<Date>,
    #[serde(with = "bilateral::wire::date::option")]
    known_day: Option<Date>,
    qualified: bool,
}

impl From<When> for DateInfo {
    fn from(when: When) -> Self {
        Self {
            earliest: when.earliest(),
            latest: when.latest(),
            known_day: when.known_day(),
            qualified: when.is_qualified(),
            text: when,
        }
    }
}

/// Reads a date (`2015`, `2011-06`, `2023-05-19~`, `2025/..`) with the days it can have been.
///
/// @throws {BilateralError} as `parseDate`
#[wasm_bindgen(js_name = dateInfo, unchecked_return_type = "DateInfo")]
pub fn date_info(text: &str) -> Result<JsValue, JsValue> {
    call::object(When::parse(text).map(DateInfo::from))
}

/// Whether it had happened by the end of a day.
///
/// @throws {BilateralError} as `parseDate`
#[wasm_bindgen(js_name = happenedBy, unchecked_return_type = "Truth")]
pub fn happened_by(
    #[wasm_bindgen(unchecked_param_type = "When")] when: &str,
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] day: &str,
) -> Result<JsValue, JsValue> {
    call::object(When::parse(when).and_then(|when| Ok(when.happened_by(date::parse(day)?))))
}

/// Whether one date came before another, on every, no or some reading.
///
/// @throws {BilateralError} as `parseDate`
#[wasm_bindgen(js_name = dateBefore, unchecked_return_type = "Truth")]
pub fn date_before(
    #[wasm_bindgen(unchecked_param_type = "When")] one: &str,
    #[wasm_bindgen(unchecked_param_type = "When")] other: &str,
) -> Result<JsValue, JsValue> {
    call::object(When::parse(one).and_then(|one| Ok(one.before(&When::parse(other)?))))
}
