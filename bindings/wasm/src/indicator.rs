//! Indicators: by key, from columns and matrices.

use bilateral::error::{Error, Result};
use bilateral::indicator::{self as core, Inputs, PivotRecord, Trials};
use bilateral::wire::rules::WRONG_TYPE;
use js_sys::{Array, Float64Array, Function, JSON, JsString};
use wasm_bindgen::prelude::{Closure, JsCast, JsValue, wasm_bindgen};

use crate::flow::FlowTable;
use crate::numbers::{self, Taken};
use crate::{argument, call, json};

#[wasm_bindgen(typescript_custom_section)]
const INDICATORS: &str = r#"
/** What an indicator is. */
export interface IndicatorDefinition {
    /** The indicator and its variant: `hhi.points`. */
    key: string;
    id: string;
    variant: string;
    family: string;
    name: string;
    formula: string;
    tex: string;
    unit: string;
    range: string;
    source: string;
    traps: string[];
    seeAlso: string[];
    inputs: string[];
    /** What each option is unless given. */
    options: Record<string, number>;
}

/** Stored cells as three lists of one length, counted from 0. */
export interface IndicatorEntries {
    readonly row: readonly number[];
    readonly column: readonly number[];
    /** `null` where a value is missing. */
    readonly value: readonly (number | null)[];
    /** What a cell is that is not listed. */
    readonly absent: "zero" | "missing";
}

/** Labels, and either all cells or only those there are. */
export interface IndicatorMatrix {
    readonly rows: readonly string[];
    readonly columns: readonly string[];
    /** Row by row; `null` where a value is missing. */
    readonly cells?: readonly (readonly (number | null)[] | Float64Array)[] | undefined;
    readonly entries?: IndicatorEntries | undefined;
    /** The share of the whole that is in no cell, where that is known. */
    readonly unallocated?: number | undefined;
}

/** How to make a matrix of a table. */
export interface FlowPivot {
    readonly rows: FlowKey;
    readonly columns: FlowKey;
    /** What is added up; values unless given. */
    readonly measure?: FlowMeasure | undefined;
    /** Residual partners and products; set aside unless given. */
    readonly residuals?: "set-aside" | "as-items" | undefined;
    /** Rows marked confidential; set aside unless given. */
    readonly confidential?: "set-aside" | "as-items" | undefined;
    /** Whether a cell without a row is a zero: right for sources that leave out what is zero. */
    readonly absentAsZero?: boolean | undefined;
    /** Only the cells there are: smaller where most are empty, and the same answers. */
    readonly sparse?: boolean | undefined;
}

/** What the definition lists as its inputs. */
export interface IndicatorInputs {
    /** About the same items; `null` where a value is missing. */
    readonly columns?: Readonly<Record<string, readonly (number | null)[] | Float64Array>> | undefined;
    readonly labels?: readonly string[] | undefined;
    readonly matrices?: Readonly<Record<string, IndicatorMatrix>> | undefined;
    readonly options?: Readonly<Record<string, number>> | undefined;
}

/** Why there is no value. */
export interface IndicatorUndefined {
    reason: string;
    because: string;
}

/** Values, or why there is none. */
export interface IndicatorAnswer {
    definition: IndicatorDefinition;
    /** `null` for a single number. */
    rows: string[] | null;
    /** `null` unless the answer is a table. */
    columns: string[] | null;
    /** Row by row. */
    values: (number | null)[];
    undefined: (IndicatorUndefined | null)[];
    coverage: { items: number; known: number; unallocated: number | null };
    notices: { code: string; severity: "error" | "warning" | "note"; message: string }[];
}

/** What to try. */
export interface IndicatorTrials {
    /** Leading characters of the labels by which items are added up. */
    readonly levels?: readonly number[] | undefined;
    readonly withoutLargest?: number | undefined;
    readonly thresholds?: readonly number[] | undefined;
}

/** One indicator under several choices. */
export interface IndicatorRobustness {
    indicator: string;
    trials: { name: string; items: number; value: number | null; undefined: IndicatorUndefined | null }[];
    least: number | null;
    greatest: number | null;
}
"#;

/// The definitions of all indicators, or of those that have every word of the text.
#[wasm_bindgen(unchecked_return_type = "IndicatorDefinition[]")]
pub fn indicators(
    #[wasm_bindgen(unchecked_optional_param_type = "string")] text: &JsValue,
) -> Result<JsValue, JsValue> {
    let text = if text.is_undefined() { String::new() } else { argument::text(text, "text")? };
    json::to_js(&core::search(&text))
}

/// One indicator by its key: values, why some are undefined, how much was known, and the definition.
///
/// @throws {BilateralError} `indicator.unknown`, `indicator.input-missing`, `indicator.negative` and
/// their like
#[wasm_bindgen(unchecked_return_type = "IndicatorAnswer")]
pub fn indicator(
    #[wasm_bindgen(unchecked_param_type = "string")] key: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IndicatorInputs")] inputs: &JsValue,
) -> Result<JsValue, JsValue> {
    let key = argument::text(key, "key")?;
    numbers::answer(call::plainly(core::compute(&key, &read(inputs)?))?.record())
}

#[wasm_bindgen]
impl FlowTable {
    /// A matrix in numbers, as `indicator` takes it: who by what, exporters by products.
    ///
    /// @throws {BilateralError} as `group`; `indicator.negative` where a sum is below zero
    #[wasm_bindgen(unchecked_return_type = "IndicatorMatrix")]
    pub fn matrix(
        &self,
        #[wasm_bindgen(unchecked_param_type = "FlowPivot")] how: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let matrix = call::given::<PivotRecord>(how).and_then(|how| how.of_table(&self.inner));
        numbers::matrix(call::plainly(matrix)?)
    }

    /// A matrix for each period.
    ///
    /// @throws {BilateralError} as `matrix`
    #[wasm_bindgen(unchecked_return_type = "Record<string, IndicatorMatrix>")]
    pub fn panel(
        &self,
        #[wasm_bindgen(unchecked_param_type = "FlowPivot")] how: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let panel = call::given::<PivotRecord>(how).and_then(|how| how.panel_of(&self.inner));
        numbers::each(call::plainly(panel)?, numbers::matrix)
    }

    /// The Grubel–Lloyd index of every reporter (rows) and partner (columns): exports and imports are held
    /// against each other product by product, in exact sums.
    ///
    /// @throws {BilateralError} as `group`; `indicator.negative` where a value is below zero
    #[wasm_bindgen(js_name = grubelLloyd, unchecked_return_type = "IndicatorAnswer")]
    pub fn grubel_lloyd(&self) -> Result<JsValue, JsValue> {
        let answer = core::intra_industry::grubel_lloyd_of_table(&self.inner);
        numbers::answer(call::plainly(answer)?.record())
    }

    /// One indicator of each period: of the whole matrix, or of each row by itself where the indicator
    /// takes a column.
    ///
    /// @throws {BilateralError} as `indicator` and `matrix`
    #[wasm_bindgen(unchecked_return_type = "Record<string, IndicatorAnswer>")]
    pub fn indicator(
        &self,
        #[wasm_bindgen(unchecked_param_type = "string")] key: &JsValue,
        #[wasm_bindgen(unchecked_param_type = "FlowPivot")] how: &JsValue,
        #[wasm_bindgen(unchecked_optional_param_type = "Readonly<Record<string, number>>")] options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let key = argument::text(key, "key")?;
        let options =
            if options.is_undefined() { Ok(std::collections::BTreeMap::new()) } else { call::given(options) };
        let answers = options.and_then(|options| {
            call::given::<PivotRecord>(how).and_then(|how| how.answers_of(&self.inner, &key, &options))
        });
        numbers::each(call::plainly(answers)?, numbers::answer)
    }
}

/// How much one indicator depends on the level of aggregation, the largest items and a threshold.
///
/// @throws {BilateralError} as `indicator`
#[wasm_bindgen(js_name = indicatorRobustness, unchecked_return_type = "IndicatorRobustness")]
pub fn robustness(
    #[wasm_bindgen(unchecked_param_type = "string")] key: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IndicatorInputs")] inputs: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IndicatorTrials")] trials: &JsValue,
) -> Result<JsValue, JsValue> {
    let key = argument::text(key, "key")?;
    let inputs = read(inputs)?;
    call::object(call::given::<Trials>(trials).and_then(|trials| core::robustness(&key, &inputs, &trials)))
}

/// What an indicator is to be computed of.
pub(crate) fn read(inputs: &JsValue) -> Result<Inputs, JsValue> {
    let taken = Taken::from(inputs)?;
    let mut inputs = call::plainly(rest(&taken.rest))?;
    taken.back_into(&mut inputs);
    Ok(inputs)
}

/// JSON writes NaN as null, which would make missing of what is wrong: it crosses as a word.
fn rest(inputs: &JsValue) -> Result<Inputs> {
    let spelled = |_: JsValue, value: JsValue| match value.as_f64() {
        Some(number) if !number.is_finite() => JsValue::from(number.to_string().replace("inf", "Infinity")),
        _ if value.is_instance_of::<Float64Array>() => Array::from(&value).into(),
        _ => value,
    };
    let replacer = Closure::<dyn Fn(JsValue, JsValue) -> JsValue>::new(spelled);
    let function: &Function = replacer.as_ref().unchecked_ref();
    let text = JSON::stringify_with_replacer(inputs, function).map_err(|thrown| {
        let why = thrown.dyn_ref::<js_sys::Error>().map(|thrown| String::from(thrown.message()));
        Error::new(&WRONG_TYPE, why.unwrap_or_default())
    })?;
    let text = text.dyn_ref::<JsString>().map_or_else(|| "null".to_owned(), String::from);
    bilateral::wire::from_json(&text)
}
