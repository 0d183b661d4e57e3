//! Status words, treaty tables, and what follows from many agreements.

use std::collections::BTreeMap;

use bilateral::agreement::analysis as core;
use bilateral::agreement::analysis::{Depth, Layer, Observation, PairValue, SunsetClause};
use bilateral::agreement::import::{self, Mapping, Table};
use bilateral::agreement::{self, Agreement, EventKind, Kind, Language, Stage};
use bilateral::economy::Area;
use bilateral::order;
use rust_decimal::Decimal;
use serde::Deserialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::call::{self, Day};
use crate::{argument, json};

#[wasm_bindgen(typescript_custom_section)]
const ANALYSIS: &str = r#"
import type {
    AgreementInput, Coverage, DaysApplied, Depth, EventKind, Import, Kind, Language, Layer, MappingInput, Network,
    Observation, PairValue, Ratification, Stage, StageDuration, StaleText, StatusWord, SunsetClause,
    SunsetExposure, Survival, TimeToForce, TreatyCount,
} from "./types.js";

/** Who must consent, and how much each weighs. */
export interface Required {
    readonly on: IsoDate;
    /** Those who must consent; the parties, if it is left out. */
    readonly required?: readonly Area[] | undefined;
    /** A weight for each, as decimal text; the weighted share is absent unless all have one. */
    readonly weights?: Readonly<Record<Area, string>> | undefined;
}
"#;

/// A stage in the words of a language: `en`, `de`, `fr`, `ru`.
///
/// @throws {BilateralError} `input.unknown-word`
#[wasm_bindgen(js_name = stageLabel)]
pub fn stage_label(
    #[wasm_bindgen(unchecked_param_type = "Stage")] stage: &str,
    #[wasm_bindgen(unchecked_param_type = "Language")] language: &str,
) -> Result<String, JsValue> {
    let label = || Ok(Stage::parse(stage)?.label_in(Language::parse(language)?));
    call::plainly(label())
}

/// An event in the words of a language; `undefined` where it has no settled word there.
///
/// @throws {BilateralError} `input.unknown-word`
#[wasm_bindgen(js_name = eventLabel)]
pub fn event_label(
    #[wasm_bindgen(unchecked_param_type = "EventKind")] kind: &str,
    #[wasm_bindgen(unchecked_param_type = "Language")] language: &str,
) -> Result<Option<String>, JsValue> {
    let label = || Ok(EventKind::parse(kind)?.label_in(Language::parse(language)?));
    call::plainly(label())
}

/// The title of a finding in the words of a language; `undefined` if no rule has that code. A code that
/// is only ever a refusal has its English title in every language.
///
/// @throws {BilateralError} `input.unknown-word`
#[wasm_bindgen(js_name = titleIn)]
pub fn title_in(
    code: &str,
    #[wasm_bindgen(unchecked_param_type = "Language")] language: &str,
) -> Result<Option<String>, JsValue> {
    let rule = bilateral::explain(code);
    let title = |language| rule.map(|rule| bilateral::check::title_in(rule, language).to_owned());
    call::plainly(Language::parse(language).map(title))
}

/// Reads a status word somebody else wrote: every meaning, never a guess.
///
/// @throws {BilateralError} `status-word.unknown`, naming the nearest word; `input.unknown-word`
#[wasm_bindgen(js_name = readStatusWord, unchecked_return_type = "StatusWord")]
pub fn read_status_word(
    text: &str,
    #[wasm_bindgen(unchecked_param_type = "Language")] language: &str,
) -> Result<JsValue, JsValue> {
    call::object(Language::parse(language).and_then(|language| agreement::read_status_word(text, language)))
}

/// Reads a treaty table from CSV text.
///
/// @throws {BilateralError} `import.table-unreadable`, `import.column-missing`, `import.mapping-incomplete`;
/// what is wrong with a row is in the answer
#[wasm_bindgen(js_name = importCsv, unchecked_return_type = "Import")]
pub fn import_csv(
    text: &str,
    #[wasm_bindgen(unchecked_param_type = "MappingInput")] mapping: &JsValue,
) -> Result<JsValue, JsValue> {
    let mapping: Mapping = argument::record(mapping, "mapping")?;
    call::object(import::import_csv(text, &mapping))
}

/// Reads a treaty table from a JSON list of objects, one a row.
///
/// @throws {BilateralError} as `importCsv`
#[wasm_bindgen(js_name = importJson, unchecked_return_type = "Import")]
pub fn import_json(
    text: &str,
    #[wasm_bindgen(unchecked_param_type = "MappingInput")] mapping: &JsValue,
) -> Result<JsValue, JsValue> {
    let mapping: Mapping = argument::record(mapping, "mapping")?;
    call::object(import::import_json(text, &mapping))
}

/// Reads a treaty table whose cells are split already.
///
/// @throws {BilateralError} as `importCsv`
#[wasm_bindgen(js_name = importRows, unchecked_return_type = "Import")]
pub fn import_rows(
    #[wasm_bindgen(unchecked_param_type = "readonly string[]")] header: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "readonly (readonly string[])[]")] rows: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "MappingInput")] mapping: &JsValue,
) -> Result<JsValue, JsValue> {
    let mapping: Mapping = argument::record(mapping, "mapping")?;
    let table = || Ok(Table { header: call::given(header)?, rows: call::given(rows)? });
    call::object(table().and_then(|table| import::import_table(&table, &mapping)))
}

/// How long an agreement stood in each stage it had certainly reached by the end of a day.
///
/// @throws {BilateralError} what is wrong with the agreement; `date.invalid` and its kin
#[wasm_bindgen(js_name = stageDurations, unchecked_return_type = "StageDuration[]")]
pub fn stage_durations(
    #[wasm_bindgen(unchecked_param_type = "AgreementInput")] agreement: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] on: &JsValue,
) -> Result<JsValue, JsValue> {
    let (agreement, on) = (one(agreement)?, argument::day(on, "on")?);
    json::to_js(&core::stage_durations(&agreement, on))
}

/// Days from the first event of one kind to the first of another; `undefined` where either is not on record.
///
/// @throws {BilateralError} what is wrong with the agreement; `input.unknown-word`
#[wasm_bindgen(js_name = daysBetweenEvents, unchecked_return_type = "DaySpan | undefined")]
pub fn days_between_events(
    #[wasm_bindgen(unchecked_param_type = "AgreementInput")] agreement: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "EventKind")] earlier: &str,
    #[wasm_bindgen(unchecked_param_type = "EventKind")] later: &str,
) -> Result<JsValue, JsValue> {
    let agreement = one(agreement)?;
    let (earlier, later) =
        (call::plainly(EventKind::parse(earlier))?, call::plainly(EventKind::parse(later))?);
    core::days_between_events(&agreement, earlier, later)
        .map_or(Ok(JsValue::UNDEFINED), |days| json::to_js(&days))
}

/// Days in force, applied provisionally and suspended, up to the end of a day.
///
/// @throws {BilateralError} what is wrong with the agreement; `date.invalid` and its kin
#[wasm_bindgen(js_name = daysApplied, unchecked_return_type = "DaysApplied")]
pub fn days_applied(
    #[wasm_bindgen(unchecked_param_type = "AgreementInput")] agreement: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] on: &JsValue,
) -> Result<JsValue, JsValue> {
    let (agreement, on) = (one(agreement)?, argument::day(on, "on")?);
    json::to_js(&core::days_applied(&agreement, on))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RatificationOptions {
    on: Day,
    #[serde(default)]
    required: Vec<Area>,
    #[serde(default)]
    weights: BTreeMap<String, Weight>,
}

#[derive(Deserialize)]
#[serde(transparent)]
struct Weight(#[serde(with = "bilateral::wire::decimal")] Decimal);

/// How far consent has come among those required, counted and weighted.
///
/// @throws {BilateralError} what is wrong with the agreement or the options, and where
#[wasm_bindgen(unchecked_return_type = "Ratification")]
pub fn ratification(
    #[wasm_bindgen(unchecked_param_type = "AgreementInput")] agreement: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Required")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let agreement = one(agreement)?;
    let options: RatificationOptions = argument::record(options, "options")?;
    let weights = options.weights.into_iter().map(|(area, weight)| Ok((Area::parse(&area)?, weight.0)));
    let weights = call::plainly(order::try_map(weights))?;
    json::to_js(&core::ratification(&agreement, &options.required, &weights, options.on.0))
}

/// The product-limit estimate of Kaplan and Meier.
///
/// @throws {BilateralError} `analysis.negative-duration`, at the observation
#[wasm_bindgen(js_name = kaplanMeier, unchecked_return_type = "Survival")]
pub fn kaplan_meier(
    #[wasm_bindgen(unchecked_param_type = "readonly Observation[]")] observations: &JsValue,
) -> Result<JsValue, JsValue> {
    call::object(call::given::<Vec<Observation>>(observations).and_then(|seen| core::kaplan_meier(&seen)))
}

/// The time treaties take from signature to entry into force, as seen at the end of a day.
///
/// @throws {BilateralError} what is wrong with an agreement, and where; `date.invalid` and its kin
#[wasm_bindgen(js_name = timeToForce, unchecked_return_type = "TimeToForce")]
pub fn time_to_force(
    #[wasm_bindgen(unchecked_param_type = "readonly AgreementInput[]")] agreements: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] on: &JsValue,
) -> Result<JsValue, JsValue> {
    let (agreements, on) = (all(agreements)?, argument::day(on, "on")?);
    json::to_js(&core::time_to_force(&agreements, on))
}

/// Who is tied to whom in one layer on a day; the layers are never counted together.
///
/// @throws {BilateralError} what is wrong with an agreement, and where; `input.unknown-word`
#[wasm_bindgen(unchecked_return_type = "Network")]
pub fn network(
    #[wasm_bindgen(unchecked_param_type = "readonly AgreementInput[]")] agreements: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "Layer")] layer: &str,
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] on: &JsValue,
) -> Result<JsValue, JsValue> {
    let (agreements, on) = (all(agreements)?, argument::day(on, "on")?);
    call::object(Layer::parse(layer).map(|layer| core::network(&agreements, layer, on)))
}

/// How much of what passes between pairs is covered by law, by provisional application, by politics.
///
/// @throws {BilateralError} `analysis.negative-weight`, `amount.not-text` and its kin, at the value
#[wasm_bindgen(unchecked_return_type = "Coverage")]
pub fn coverage(
    #[wasm_bindgen(unchecked_param_type = "readonly AgreementInput[]")] agreements: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "readonly PairValue[]")] values: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] on: &JsValue,
) -> Result<JsValue, JsValue> {
    let (agreements, on) = (all(agreements)?, argument::day(on, "on")?);
    call::object(
        call::given::<Vec<PairValue>>(values).and_then(|values| core::coverage(&agreements, &values, on)),
    )
}

/// How many treaties there are on a day, by UNCTAD's rule and by the law, and instruments that bind nobody apart.
///
/// @throws {BilateralError} what is wrong with an agreement, and where; `input.unknown-word`
#[wasm_bindgen(js_name = treatyCount, unchecked_return_type = "TreatyCount")]
pub fn treaty_count(
    #[wasm_bindgen(unchecked_param_type = "readonly AgreementInput[]")] agreements: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] on: &JsValue,
    #[wasm_bindgen(unchecked_optional_param_type = "readonly Kind[]")] kinds: &JsValue,
) -> Result<JsValue, JsValue> {
    let (agreements, on) = (all(agreements)?, argument::day(on, "on")?);
    let kinds: Vec<Kind> = if kinds.is_undefined() { Vec::new() } else { call::plainly(call::given(kinds))? };
    json::to_js(&core::treaty_count(&agreements, &kinds, on))
}

/// Texts merely initialled at the end of a day, and for more than so many months.
///
/// @throws {BilateralError} what is wrong with an agreement, and where; `input.wrong-type` for the months
#[wasm_bindgen(js_name = staleTexts, unchecked_return_type = "StaleText[]")]
pub fn stale_texts(
    #[wasm_bindgen(unchecked_param_type = "readonly AgreementInput[]")] agreements: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number")] months: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] on: &JsValue,
) -> Result<JsValue, JsValue> {
    let (agreements, on) = (all(agreements)?, argument::day(on, "on")?);
    call::object(call::given(months).map(|months| core::stale_texts(&agreements, months, on)))
}

/// Treaties that have ended, by whether they still protect what was invested under them.
///
/// @throws {BilateralError} what is wrong with an agreement or a clause, and where
#[wasm_bindgen(js_name = sunsetExposure, unchecked_return_type = "SunsetExposure")]
pub fn sunset_exposure(
    #[wasm_bindgen(unchecked_param_type = "readonly AgreementInput[]")] agreements: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "readonly SunsetClause[]")] clauses: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] on: &JsValue,
) -> Result<JsValue, JsValue> {
    let (agreements, on) = (all(agreements)?, argument::day(on, "on")?);
    let clauses = call::given::<Vec<SunsetClause>>(clauses);
    call::object(clauses.map(|clauses| core::sunset_exposure(&agreements, &clauses, on)))
}

/// The deepest agreement in force between two on a day, by one imported index; `undefined` where none has a value.
///
/// @throws {BilateralError} `analysis.depth-out-of-scale`; what is wrong with an agreement, and where
#[wasm_bindgen(unchecked_return_type = "Depth | undefined")]
pub fn deepest(
    #[wasm_bindgen(unchecked_param_type = "readonly AgreementInput[]")] agreements: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "readonly Depth[]")] depths: &JsValue,
    index: &str,
    #[wasm_bindgen(unchecked_param_type = "readonly [Area, Area]")] pair: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] on: &JsValue,
) -> Result<JsValue, JsValue> {
    let (agreements, on) = (all(agreements)?, argument::day(on, "on")?);
    let depths: Vec<Depth> = call::plainly(call::given(depths))?;
    let pair: (Area, Area) = call::plainly(call::given(pair))?;
    core::deepest(&agreements, &depths, index, pair, on).map_or(Ok(JsValue::UNDEFINED), json::to_js)
}

fn one(agreement: &JsValue) -> Result<Agreement, JsValue> {
    argument::record(agreement, "agreement")
}

fn all(agreements: &JsValue) -> Result<Vec<Agreement>, JsValue> {
    call::plainly(call::given(agreements))
}
