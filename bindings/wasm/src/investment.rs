//! Tables and accounts of direct investment.

use std::collections::BTreeMap;

use bilateral::check;
use bilateral::investment::{InvestmentCell, InvestmentQuestion, RowMapping, RowSource, index};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::{call, json};

#[wasm_bindgen(typescript_custom_section)]
const INVESTMENT: &str = r#"
import type { IndexDefinition, InvestmentCell, InvestmentQuestion, RowMappingInput, RowSource } from "./types.js";

/** One period, or a run of them, with what nothing stated explains. */
export interface Reconciled {
    period: string;
    opening: string;
    transactions: string;
    price?: string;
    exchangeRate?: string;
    volume?: string;
    closing: string;
    residual: string;
    /** What rounding can account for, at most. */
    rounding: string;
    closes: boolean;
    residualShare: Quotient;
}

/** The answers to the questions, by name. */
export interface InvestmentAnswers {
    reconcile: {
        years: Reconciled[];
        whole: Reconciled;
        breaks: { period: string; gap: string }[];
        consistencyGap: string;
    };
    exchange: { change: string; transactions: string; exchange: string; priceAndVolume: string };
    presentations: { outward: string; inward: string; assets: string; liabilities: string; net: string };
    partners: {
        world: string | null;
        published: string;
        unallocated: string | null;
        rounding: string;
        partners: { partner: string; value: string | null; share: Quotient; bounds?: Interval }[];
        hidden: number;
    };
    blocAsPartner: { bloc: string; members: string[]; known: string; value: string | null; missing: string[] };
    blocAsReporter: { bloc: string; members: string[]; known: string; value: string | null; missing: string[] };
    accumulate: { period: string; gross: string; net: string | null; leftAgain: string | null; ratio: Quotient }[];
    estimate: { period: string; value: string; method: string }[];
    index: Quotient;
    potential: Quotient;
}
"#;

/// Every finding on the cells of a table; the path of a finding is the number of the cell.
///
/// @throws {BilateralError} what is wrong with a cell, and at which index
#[wasm_bindgen(js_name = checkInvestmentCells, unchecked_return_type = "Report")]
pub fn check_investment_cells(
    #[wasm_bindgen(unchecked_param_type = "readonly InvestmentCell[]")] cells: &JsValue,
) -> Result<JsValue, JsValue> {
    call::object(call::given::<Vec<InvestmentCell>>(cells).map(|cells| check::check_investment_cells(&cells)))
}

/// The answer to a question on investment accounts; see `InvestmentAnswers`.
///
/// @throws {BilateralError} what is wrong with the question, and where in it
#[wasm_bindgen(js_name = answerInvestment, unchecked_return_type = "InvestmentAnswers[keyof InvestmentAnswers]")]
pub fn answer_investment(
    #[wasm_bindgen(unchecked_param_type = "InvestmentQuestion")] question: &JsValue,
) -> Result<JsValue, JsValue> {
    call::object(call::given::<InvestmentQuestion>(question).and_then(|question| question.answer()))
}

/// One row of a published table as a cell: columns by name, and whose codes they hold or a mapping of one's own.
///
/// @throws {BilateralError} `investment.row-column`, `investment.row-code`, `investment.row-scale`, and the cell's own
#[wasm_bindgen(js_name = readInvestmentRow, unchecked_return_type = "InvestmentCell")]
pub fn read_investment_row(
    #[wasm_bindgen(unchecked_param_type = "Readonly<Record<string, string>>")] row: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "RowSource | RowMappingInput")] mapping: &JsValue,
) -> Result<JsValue, JsValue> {
    let read = || {
        let mapping = match mapping.as_string() {
            Some(source) => RowMapping::of(RowSource::parse(&source)?),
            None => call::given::<RowMapping>(mapping)?,
        };
        mapping.read(&call::given::<BTreeMap<String, String>>(row)?)
    };
    call::object(read())
}

/// Every index of direct investment: id, name, formula, unit, range, source and inputs.
#[wasm_bindgen(js_name = investmentIndices, unchecked_return_type = "IndexDefinition[]")]
pub fn investment_indices() -> Result<JsValue, JsValue> {
    json::to_js(index::INDICES)
}
