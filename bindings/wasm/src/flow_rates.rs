//! What is made of flows that may be compared: sums, differences, shares, contributions, estimates.

use bilateral::error::{Error, Result};
use bilateral::flow::{self, Along, CifMargin, Contributions, Flow, MirrorPair, Movement};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::argument;
use crate::call::{self, Exact};

#[wasm_bindgen(typescript_custom_section)]
const FLOW_RATES: &str = r#"
/** Along what the parts of a sum or a share differ. */
export type FlowAlong = "reporter" | "partner" | "product" | "period";

/** Growth of a whole, taken apart; contributions and the rest sum to it exactly. */
export interface FlowContributions {
    whole: Movement;
    /** The largest change first. */
    parts: { part: string; own: Quotient; contribution: Quotient; change: DecimalText }[];
    unallocated: Quotient;
}

/** An estimate out of both views, with its weights. */
export interface FlowEstimate {
    exporter: Area;
    importer: Area;
    value: DecimalText;
    exporterWeight: DecimalText;
    importerWeight: DecimalText;
    exporterDistance: { mean: DecimalText; pairs: number };
    importerDistance: { mean: DecimalText; pairs: number };
    importerFob: DecimalText;
}
"#;

/// The sum of flows that differ along one thing only; `null` for no flow at all.
///
/// @throws {BilateralError} `flow.not-comparable` with every other difference, `flow.overlapping`
#[wasm_bindgen(js_name = flowSum, unchecked_return_type = "Money | null")]
pub fn flow_sum(
    #[wasm_bindgen(unchecked_param_type = "readonly (FlowInput | Flow)[]")] flows: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "FlowAlong")] along: &JsValue,
) -> Result<JsValue, JsValue> {
    let along = argument::text(along, "along")?;
    let sum = call::given::<Vec<Flow>>(flows).and_then(|flows| flow::sum(&flows, Along::parse(&along)?));
    call::object(sum)
}

/// By how much a flow rose or fell.
///
/// @throws {BilateralError} `flow.not-comparable` with every mismatch
#[wasm_bindgen(js_name = flowDifference, unchecked_return_type = "Money")]
pub fn flow_difference(
    #[wasm_bindgen(unchecked_param_type = "FlowInput | Flow")] earlier: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "FlowInput | Flow")] later: &JsValue,
) -> Result<JsValue, JsValue> {
    call::object(two(earlier, later).and_then(|(earlier, later)| flow::difference(&earlier, &later)))
}

/// The share of a part in its whole, which differ along one thing only.
///
/// @throws {BilateralError} `flow.not-comparable` with every other difference, `flow.overlapping`
#[wasm_bindgen(js_name = flowShare, unchecked_return_type = "Quotient")]
pub fn flow_share(
    #[wasm_bindgen(unchecked_param_type = "FlowInput | Flow")] part: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "FlowInput | Flow")] whole: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "FlowAlong")] along: &JsValue,
) -> Result<JsValue, JsValue> {
    let along = argument::text(along, "along")?;
    call::object(two(part, whole).and_then(|(part, whole)| flow::share(&part, &whole, Along::parse(&along)?)))
}

/// Growth of a whole taken apart: who did it.
///
/// @throws {BilateralError} `flow.value-too-fine`, `flow.value-out-of-range`
#[wasm_bindgen(unchecked_return_type = "FlowContributions")]
pub fn contributions(
    #[wasm_bindgen(unchecked_param_type = "readonly [before: string, after: string]")] whole: &JsValue,
    #[wasm_bindgen(
        unchecked_param_type = "readonly (readonly [part: string, before: string, after: string])[]"
    )]
    parts: &JsValue,
) -> Result<JsValue, JsValue> {
    let split = call::given::<(Exact, Exact)>(whole).and_then(|(before, after)| {
        let parts: Vec<(String, Exact, Exact)> = call::given(parts)?;
        let parts = parts.into_iter().map(|(part, before, after)| (part, before.0, after.0));
        Contributions::of_amounts((before.0, after.0), parts)
    });
    call::object(split)
}

/// Growth of the daily average from one amount to another, over spans of so many days.
///
/// @throws {BilateralError} `flow.days-not-positive`
#[wasm_bindgen(js_name = growthAdjustedForDays, unchecked_return_type = "Quotient")]
pub fn growth_adjusted_for_days(
    #[wasm_bindgen(unchecked_param_type = "string")] before: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] after: &JsValue,
    #[wasm_bindgen(js_name = daysBefore, unchecked_param_type = "number")] days_before: &JsValue,
    #[wasm_bindgen(js_name = daysAfter, unchecked_param_type = "number")] days_after: &JsValue,
) -> Result<JsValue, JsValue> {
    let growth = || {
        let (before, after): (Exact, Exact) = (call::given(before)?, call::given(after)?);
        let days = (call::given(days_before)?, call::given(days_after)?);
        Movement::of_amounts(before.0, after.0)?.adjusted_for_days(days.0, days.1)
    };
    call::object(growth())
}

/// Estimates of what was traded out of both views, each with its weights; never a statistic.
/// `margin` is the freight taken off what importers record, as a share of the FOB value.
///
/// @throws {BilateralError} `flow.not-comparable` with every mismatch, `flow.margin-range`
#[wasm_bindgen(unchecked_return_type = "FlowEstimate[]")]
pub fn reconcile(
    #[wasm_bindgen(
        unchecked_param_type = "readonly (readonly [exporter: FlowInput | Flow, importer: FlowInput | Flow])[]"
    )]
    pairs: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "string")] margin: &JsValue,
) -> Result<JsValue, JsValue> {
    let pair = |(index, (exporter, importer))| {
        MirrorPair::new(exporter, importer).map_err(|refused: Error| refused.at(index))
    };
    let estimates = call::given::<Vec<(Flow, Flow)>>(pairs).and_then(|pairs| {
        let pairs = pairs.into_iter().enumerate().map(pair).collect::<Result<Vec<_>>>()?;
        flow::reconcile(&pairs, CifMargin::own(call::given::<Exact>(margin)?.0)?)
    });
    call::object(estimates)
}

fn two(one: &JsValue, other: &JsValue) -> Result<(Flow, Flow)> {
    Ok((call::given(one)?, call::given(other)?))
}
