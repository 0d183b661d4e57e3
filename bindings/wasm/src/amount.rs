//! Figures as printed, intervals, currencies and conversion.

use bilateral::amount::{Converted, Currency, Interval, Money, Published, Rate, Unit};
use bilateral::error::Result;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::call;

#[wasm_bindgen(typescript_custom_section)]
const AMOUNTS: &str = r#"
import type {
    Converted, Currency, Decimal, Interval, IntervalInput, Money, Published, RateInput, Unit,
} from "./types.js";

/** A figure as it was printed, and every value it can stand for, in base units. */
export interface PublishedInfo extends Interval {
    /** Its canonical text. */
    text: Published;
    /** The printed number in base units, hedge and rounding aside; of `between A and B`, A. */
    value: Decimal;
    unit: Unit;
    /** The currency; absent if it is no money. */
    currency?: Currency;
    /** The scale the digits are counted in. */
    scale: "one" | "thousand" | "million" | "billion" | "trillion";
    /** How it was hedged. */
    qualifier: "exact" | "about" | "over" | "at least" | "up to" | "under" | "between";
    /** How its digits came about; `half up` where nothing is said. */
    rounding: "half up" | "half even" | "truncated" | "rounding unstated";
}

/** What `intervalArithmetic` does. */
export type IntervalOperation = "add" | "sub" | "mul" | "div";

/** A currency of ISO 4217, present or withdrawn. */
export interface CurrencyInfo {
    code: Currency;
    /** The English name. */
    name: string;
    /** Decimal places of the smallest unit in use; absent where there is none (gold). */
    minorUnits?: number;
    /** Whether it has been withdrawn. */
    historical: boolean;
}

/** What is converted, and whether a rate of the other kind is insisted on. */
export type ConvertAs =
    /** So much in a period, at an average or a fixed rate. */
    | "flow"
    /** A single transaction, or a flow for want of an average: at the rate of one day. */
    | "flow-at-moment"
    /** So much on a day, at the rate of a day or a fixed rate. */
    | "position"
    /** A position for want of a rate of its day. */
    | "position-at-average";

/** An amount in another currency, with how it got there. */
export interface Conversion extends Converted {
    /** Whether nothing was rounded. */
    exact: boolean;
    /** Whether the basis of the rate does not fit what was converted, and was insisted on. */
    insisted: boolean;
}
"#;

#[derive(Serialize)]
struct PublishedInfo {
    text: Published,
    #[serde(with = "bilateral::wire::decimal")]
    value: Decimal,
    #[serde(flatten)]
    interval: Interval,
    unit: Unit,
    #[serde(skip_serializing_if = "Option::is_none")]
    currency: Option<Currency>,
    scale: String,
    qualifier: String,
    rounding: String,
}

impl From<Published> for PublishedInfo {
    fn from(figure: Published) -> Self {
        Self {
            text: figure,
            value: figure.value(),
            interval: figure.interval(),
            unit: figure.unit(),
            currency: figure.currency(),
            scale: figure.scale().to_string(),
            qualifier: figure.qualifier().to_string(),
            rounding: figure.rounding().to_string(),
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CurrencyInfo {
    code: Currency,
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    minor_units: Option<u32>,
    historical: bool,
}

impl From<Currency> for CurrencyInfo {
    fn from(currency: Currency) -> Self {
        Self {
            code: currency,
            name: currency.name().to_owned(),
            minor_units: currency.minor_units(),
            historical: currency.is_historical(),
        }
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum Operation {
    Add,
    Sub,
    Mul,
    Div,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum ConvertAs {
    Flow,
    FlowAtMoment,
    Position,
    PositionAtAverage,
}

#[derive(Serialize)]
struct Conversion {
    #[serde(flatten)]
    converted: Converted,
    exact: bool,
    insisted: bool,
}

impl From<Converted> for Conversion {
    fn from(converted: Converted) -> Self {
        Self { converted, exact: converted.is_exact(), insisted: converted.is_insisted() }
    }
}

/// Reads a figure as printed: `41.2 billion USD`, `over 3000`, `+23 %`, `between 5 and 10 billion`.
///
/// @throws {BilateralError} `figure.separator` for `3,000`, `figure.unknown-word`,
/// `currency.unknown`, `amount.overflow` and their kin
#[wasm_bindgen(js_name = parsePublished, unchecked_return_type = "PublishedInfo")]
pub fn parse_published(text: &str) -> Result<JsValue, JsValue> {
    call::object(Published::parse(text).map(PublishedInfo::from))
}

/// Every sum, difference, product or quotient of a number of `a` and a number of `b`.
/// An end that cannot be written exactly is moved outward.
///
/// @throws {BilateralError} `interval.division-by-zero` if `b` contains zero;
/// `interval.empty`, `amount.not-text` and their kin for the intervals;
/// `input.unknown-word`
#[wasm_bindgen(js_name = intervalArithmetic, unchecked_return_type = "Interval")]
pub fn interval_arithmetic(
    #[wasm_bindgen(unchecked_param_type = "IntervalOperation")] op: &str,
    #[wasm_bindgen(unchecked_param_type = "IntervalInput | Interval")] a: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "IntervalInput | Interval")] b: &JsValue,
) -> Result<JsValue, JsValue> {
    let result = || {
        let (op, a, b): (_, Interval, Interval) = (call::word(op)?, call::given(a)?, call::given(b)?);
        match op {
            Operation::Add => a.add(&b),
            Operation::Sub => a.sub(&b),
            Operation::Mul => a.mul(&b),
            Operation::Div => a.div(&b),
        }
    };
    call::object(result())
}

/// An interval for readers, its ends rounded to the nearest at so many decimals. They
/// may cut off possible values; `intervalShownOutward` does not.
///
/// @throws {BilateralError} as `intervalArithmetic`; `input.wrong-type` if `decimals` is
/// not a whole number
#[wasm_bindgen(js_name = intervalShown)]
pub fn interval_shown(
    #[wasm_bindgen(unchecked_param_type = "IntervalInput | Interval")] interval: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number")] decimals: &JsValue,
) -> Result<String, JsValue> {
    let shown =
        call::given(interval).and_then(|interval: Interval| Ok(interval.shown(call::given(decimals)?)));
    call::text(shown)
}

/// An interval for readers, its ends rounded outward at so many decimals: no possible
/// value is cut off.
///
/// @throws {BilateralError} as `intervalShown`
#[wasm_bindgen(js_name = intervalShownOutward)]
pub fn interval_shown_outward(
    #[wasm_bindgen(unchecked_param_type = "IntervalInput | Interval")] interval: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "number")] decimals: &JsValue,
) -> Result<String, JsValue> {
    let shown = call::given(interval)
        .and_then(|interval: Interval| Ok(interval.shown_outward(call::given(decimals)?)));
    call::text(shown)
}

/// Reads a currency code of three capital letters.
///
/// @throws {BilateralError} `currency.unknown`, with the codes that come near
#[wasm_bindgen(js_name = parseCurrency, unchecked_return_type = "CurrencyInfo")]
pub fn parse_currency(code: &str) -> Result<JsValue, JsValue> {
    call::object(Currency::parse(code).map(CurrencyInfo::from))
}

/// Every currency that is known, the present ones first.
#[wasm_bindgen(unchecked_return_type = "CurrencyInfo[]")]
pub fn currencies() -> Result<JsValue, JsValue> {
    call::object(Ok(Currency::all().map(CurrencyInfo::from).collect::<Vec<_>>()))
}

/// An amount in the rate's quote currency. A flow takes an average, a position the rate
/// of its day; the other kind has to be insisted on, and the answer keeps it on record.
///
/// @throws {BilateralError} `rate.wrong-pair`, `rate.moment-for-flow`,
/// `rate.average-for-position`, `amount.overflow`; `rate.not-positive`, `amount.not-text`
/// and their kin for the rate and the amount; `input.unknown-word`
#[wasm_bindgen(unchecked_return_type = "Conversion")]
pub fn convert(
    #[wasm_bindgen(unchecked_param_type = "Money")] money: &JsValue,
    #[wasm_bindgen(unchecked_param_type = "RateInput")] rate: &JsValue,
    #[wasm_bindgen(js_name = as, unchecked_param_type = "ConvertAs")] kind: &str,
) -> Result<JsValue, JsValue> {
    let converted = || {
        let (money, rate): (Money, Rate) = (call::given(money)?, call::given(rate)?);
        match call::word(kind)? {
            ConvertAs::Flow => money.convert_flow(&rate),
            ConvertAs::FlowAtMoment => money.convert_flow_at_moment(&rate),
            ConvertAs::Position => money.convert_position(&rate),
            ConvertAs::PositionAtAverage => money.convert_position_at_average(&rate),
        }
    };
    call::object(converted().map(Conversion::from))
}
