//! Pictures as Vega-Lite specifications: plain objects for vega-embed and its like.

use bilateral::chart as core;
use bilateral::check::ClaimCheck;
use bilateral::flow::{Flow, FlowKey, MirrorPair};
use bilateral::indicator::{MatrixRecord, compute};
use bilateral::investment::{StockFlow, reconcile};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::dossier::Dossier;
use crate::flow::FlowTable;
use crate::{argument, call, json};

#[wasm_bindgen(typescript_custom_section)]
const CHART: &str = r#"
import type { StockFlow } from "./types.js";

/** A Vega-Lite 5 specification; hand it to `vega-embed`. */
export interface Chart {
    readonly $schema: string;
    /** For those who do not see the picture. */
    readonly description: string;
    readonly title: { readonly text: string; readonly subtitle: readonly string[]; readonly anchor: string };
    readonly [part: string]: unknown;
}
"#;

#[wasm_bindgen]
impl Dossier {
    /// The stages of every agreement up to a day, one bar each; what was ahead of that day is not drawn.
    ///
    /// @throws {BilateralError} `chart.empty` where nothing had happened yet; `date.invalid` and its kin
    #[wasm_bindgen(js_name = timelineChart, unchecked_return_type = "Chart")]
    pub fn timeline_chart(
        &self,
        #[wasm_bindgen(unchecked_param_type = "{ readonly on: IsoDate }")] options: &JsValue,
    ) -> Result<JsValue, JsValue> {
        call::object(core::timeline(&self.inner, argument::on(options)?))
    }
}

#[wasm_bindgen]
impl FlowTable {
    /// Monthly rows by year, so that the same months of every year are compared: January to `last`, or to
    /// the last month of the last year.
    ///
    /// @throws {BilateralError} `chart.empty`, `flow.not-monthly` and what `group` throws
    #[wasm_bindgen(js_name = tradeChart, unchecked_return_type = "Chart")]
    pub fn trade_chart(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "number")] last: &JsValue,
    ) -> Result<JsValue, JsValue> {
        call::object(month(last).and_then(|last| core::trade(&self.inner, last)))
    }

    /// Exports upwards, imports downwards and the balance, over the same months of every year.
    ///
    /// @throws {BilateralError} as `tradeChart`
    #[wasm_bindgen(js_name = balanceChart, unchecked_return_type = "Chart")]
    pub fn balance_chart(
        &self,
        #[wasm_bindgen(unchecked_optional_param_type = "number")] last: &JsValue,
    ) -> Result<JsValue, JsValue> {
        call::object(month(last).and_then(|last| core::balance(&self.inner, last)))
    }

    /// What the values are made of by one column: bars and shares.
    ///
    /// @throws {BilateralError} `chart.empty`, `chart.negative-part` and what `group` throws
    #[wasm_bindgen(js_name = compositionChart, unchecked_return_type = "Chart")]
    pub fn composition_chart(
        &self,
        #[wasm_bindgen(unchecked_param_type = "FlowKey")] by: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let by = argument::text(by, "by")?;
        call::object(FlowKey::parse(&by).and_then(|by| core::composition(&self.inner, by)))
    }

    /// The parts of `compositionChart` as areas of a rectangle.
    ///
    /// @throws {BilateralError} as `compositionChart`
    #[wasm_bindgen(js_name = treemapChart, unchecked_return_type = "Chart")]
    pub fn treemap_chart(
        &self,
        #[wasm_bindgen(unchecked_param_type = "FlowKey")] by: &JsValue,
    ) -> Result<JsValue, JsValue> {
        let by = argument::text(by, "by")?;
        call::object(FlowKey::parse(&by).and_then(|by| core::treemap(&self.inner, by)))
    }
}

fn month(last: &JsValue) -> bilateral::Result<Option<u8>> {
    call::given(last)
}

/// Claims as bars, the interval they leave shaded; of one quantity, if it is named as `about` has it.
///
/// @throws {BilateralError} what is wrong with the answer handed in
#[wasm_bindgen(js_name = claimsChart, unchecked_return_type = "Chart")]
pub fn claims_chart(
    #[wasm_bindgen(unchecked_param_type = "ClaimCheck")] checked: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "{ readonly about?: string | undefined }")]
    options: &JsValue,
) -> Result<JsValue, JsValue> {
    let [about] = argument::options(options, ["about"])?;
    let checked = call::plainly(call::given::<ClaimCheck>(checked))?;
    json::to_js(&core::claims(&checked.solution, about.as_deref()))
}

/// What moved a position, from the accounts that `answerInvestment` takes under `reconcile`; the residual is
/// a step of its own.
///
/// @throws {BilateralError} `investment.years-empty` and its kin
#[wasm_bindgen(js_name = waterfallChart, unchecked_return_type = "Chart")]
pub fn waterfall_chart(
    #[wasm_bindgen(unchecked_param_type = "readonly StockFlow[]")] accounts: &JsValue,
) -> Result<JsValue, JsValue> {
    let reconciled = call::given::<Vec<StockFlow>>(accounts).and_then(|accounts| reconcile(&accounts));
    call::object(reconciled.map(|reconciled| core::waterfall(&reconciled)))
}

/// A point for each pair of the exporter's and the importer's view of one trade.
///
/// @throws {BilateralError} `flow.not-comparable` with the place of the pair; `chart.empty` if no pair has two
/// values
#[wasm_bindgen(js_name = mirrorChart, unchecked_return_type = "Chart")]
pub fn mirror_chart(
    #[wasm_bindgen(unchecked_param_type = "readonly (readonly [FlowInput | Flow, FlowInput | Flow])[]")]
    pairs: &JsValue,
) -> Result<JsValue, JsValue> {
    let pair = |(place, (out, come)): (usize, (Flow, Flow))| {
        MirrorPair::new(out, come).map_err(|refused| refused.at(place))
    };
    let pairs = call::given::<Vec<(Flow, Flow)>>(pairs)
        .and_then(|pairs| pairs.into_iter().enumerate().map(pair).collect::<bilateral::Result<Vec<_>>>());
    call::object(pairs.and_then(|pairs| core::mirror(&pairs)))
}

/// An indicator that gives a table, a shade for each cell: `proximity`, similarities.
///
/// @throws {BilateralError} as `indicator`; `chart.empty` for an answer that is no table or is too large to read
#[wasm_bindgen(js_name = heatmapChart, unchecked_return_type = "Chart")]
pub fn heatmap_chart(
    #[wasm_bindgen(unchecked_param_type = "string")] key: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IndicatorInputs")] inputs: &JsValue,
) -> Result<JsValue, JsValue> {
    let key = argument::text(key, "key")?;
    let inputs = crate::indicator::read(inputs)?;
    call::object(compute(&key, &inputs).and_then(|answer| core::heatmap(&answer)))
}

/// Products as points, near each other where the same economies export both with an advantage; `exports` is a
/// matrix of exporters by products, as `FlowTable.matrix` gives it. The products of `exporter` stand out.
///
/// @throws {BilateralError} `chart.empty` if nobody has an advantage in anything, if no row is called as
/// `exporter` says, or if there are more than 250 products; what is wrong with the matrix
#[wasm_bindgen(js_name = productSpaceChart, unchecked_return_type = "Chart")]
pub fn product_space_chart(
    #[wasm_bindgen(unchecked_param_type = "IndicatorMatrix")] exports: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "{ readonly exporter?: string | undefined }")]
    options: &JsValue,
) -> Result<JsValue, JsValue> {
    let [exporter] = argument::options(options, ["exporter"])?;
    let exports = call::given::<MatrixRecord>(exports)
        .and_then(|record| record.matrix().map_err(|refused| refused.at("exports")));
    call::object(exports.and_then(|exports| core::product_space(&exports, exporter.as_deref())))
}
