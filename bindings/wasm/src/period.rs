//! Dates and periods as the library reads them.

use bilateral::error::Result;
use bilateral::period::{self, DayOrder, EndOfMonth, Period, PeriodOptions, When};
use bilateral::wire::date;
use serde::{Deserialize, Serialize};
use time::Date;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::call::{self, Day};
use crate::{argument, error};

#[wasm_bindgen(typescript_custom_section)]
const PERIODS: &str = r#"
import type { DaySpan, Period } from "./types.js";

/** A period and what it says. */
export interface PeriodInfo {
    /** Its canonical text. */
    text: Period;
    firstDay: IsoDate;
    /** The last day, included. */
    lastDay: IsoDate;
    /** How many calendar days, at least 1. */
    days: number;
    /** In English words, to follow "in", "over" or "for". */
    describe: string;
}

/** The order in which a source writes day and month when both are numbers. */
export type DayOrder =
    /** `05/06/2024` is 5 June. */
    | "day-first"
    /** `05/06/2024` is 6 May. */
    | "month-first";

/** What is known about a source before its periods are read. */
export interface PeriodOptions {
    /** The order of day and month; while it is absent, whatever depends on it is refused. */
    dayOrder?: DayOrder | null | undefined;
}

/** What becomes of a day that the month arrived at does not have. */
export type EndOfMonth =
    /** The last day of that month: 31 January and one month is 29 February 2024. */
    | "clamp"
    /** The first day of the month after: 31 January and one month is 1 March. */
    | "roll-over";
"#;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PeriodInfo {
    text: Period,
    #[serde(with = "bilateral::wire::date")]
    first_day: Date,
    #[serde(with = "bilateral::wire::date")]
    last_day: Date,
    days: u32,
    describe: String,
}

impl From<Period> for PeriodInfo {
    fn from(period: Period) -> Self {
        Self {
            text: period,
            first_day: period.first_day(),
            last_day: period.last_day(),
            days: period.days(),
            describe: period.describe(),
        }
    }
}

#[derive(Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Options {
    day_order: Option<Order>,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Order {
    DayFirst,
    MonthFirst,
}

impl Options {
    fn read(argument: &JsValue) -> Result<PeriodOptions> {
        let given: Option<Self> = call::given(argument)?;
        let known = PeriodOptions::default();
        Ok(match given.unwrap_or_default().day_order {
            None => known,
            Some(Order::DayFirst) => known.day_order(DayOrder::DayFirst),
            Some(Order::MonthFirst) => known.day_order(DayOrder::MonthFirst),
        })
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Rule {
    Clamp,
    RollOver,
}

impl From<Rule> for EndOfMonth {
    fn from(rule: Rule) -> Self {
        match rule {
            Rule::Clamp => Self::Clamp,
            Rule::RollOver => Self::RollOver,
        }
    }
}

/// Reads a date (`2015`, `2011-06`, `2023-05-19~`) and returns its canonical text.
///
/// @throws {BilateralError} `date.invalid` and its kin
#[wasm_bindgen(js_name = parseDate, unchecked_return_type = "When")]
pub fn parse_date(
    #[wasm_bindgen(unchecked_param_type = "string")] text: &JsValue,
) -> Result<String, JsValue> {
    let text = argument::text(text, "text")?;
    When::parse(&text).map(|when| when.to_string()).map_err(|refused| error::to_js(&refused))
}

/// Reads a period: `2024`, `2024-Q1`, `2024-05`, `2024-W07`, `2024-01/2024-10`.
///
/// @throws {BilateralError} `period.invalid`, `period.reversed`, `date.sentinel`
#[wasm_bindgen(js_name = parsePeriod, unchecked_return_type = "PeriodInfo")]
pub fn parse_period(text: &str) -> Result<JsValue, JsValue> {
    call::object(Period::parse(text).map(PeriodInfo::from))
}

/// Reads a period as statistical offices write it: `202352`, `2023M05`, `Jan.-Okt. 2024`.
///
/// @throws {BilateralError} as `parsePeriod`; `period.ambiguous` for a form with two
/// readings, `period.contradictory` if a code and its label disagree
#[wasm_bindgen(js_name = parsePeriodAny, unchecked_return_type = "PeriodInfo")]
pub fn parse_period_any(
    text: &str,
    #[wasm_bindgen(unchecked_optional_param_type = "PeriodOptions | null")] options: &JsValue,
) -> Result<JsValue, JsValue> {
    let period = Options::read(options).and_then(|options| Period::parse_any_with(text, options));
    call::object(period.map(PeriodInfo::from))
}

/// The same span one year earlier: the same months, the week of the same number, the same days.
///
/// @throws {BilateralError} as `parsePeriod`, and `period.no-counterpart` for 29 February
/// and for a week 53 the other year lacks
#[wasm_bindgen(js_name = previousYear, unchecked_return_type = "Period")]
pub fn previous_year(
    #[wasm_bindgen(unchecked_param_type = "Period")] period: &str,
) -> Result<String, JsValue> {
    call::text(Period::parse(period).and_then(|period| period.previous_year()))
}

/// How many days of a period are Monday to Friday and not among the holidays.
///
/// The library holds no calendars of holidays.
///
/// @throws {BilateralError} as `parsePeriod`; `date.invalid` at the place of a holiday
#[wasm_bindgen(js_name = workingDays)]
pub fn working_days(
    #[wasm_bindgen(unchecked_param_type = "Period")] period: &str,
    #[wasm_bindgen(unchecked_param_type = "readonly IsoDate[]")] holidays: &JsValue,
) -> Result<u32, JsValue> {
    let period = call::plainly(Period::parse(period))?;
    let holidays: Vec<Day> = call::plainly(call::given(holidays))?;
    let holidays: Vec<Date> = holidays.into_iter().map(|Day(day)| day).collect();
    Ok(period.working_days(&holidays))
}

/// How many days passed from one date to another, as far as both are known; negative
/// if the second came first.
///
/// @throws {BilateralError} as `parseDate`
#[wasm_bindgen(js_name = daysBetween, unchecked_return_type = "DaySpan")]
pub fn days_between(
    #[wasm_bindgen(unchecked_param_type = "When")] from: &str,
    #[wasm_bindgen(unchecked_param_type = "When")] to: &str,
) -> Result<JsValue, JsValue> {
    call::object(When::parse(from).and_then(|from| Ok(from.days_until(&When::parse(to)?))))
}

/// The day `n` months later, or earlier if `n` is negative.
///
/// @throws {BilateralError} `date.invalid`; `date.out-of-range` outside the years 1 to
/// 9998; `input.wrong-type` if `n` is not a whole number; `input.unknown-word`
#[wasm_bindgen(js_name = addMonths, unchecked_return_type = "IsoDate")]
pub fn add_months(
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] date: &str,
    #[wasm_bindgen(unchecked_param_type = "number")] n: &JsValue,
    #[wasm_bindgen(js_name = endOfMonth, unchecked_param_type = "EndOfMonth")] end_of_month: &str,
) -> Result<String, JsValue> {
    let added = || {
        let rule: Rule = call::word(end_of_month)?;
        period::add_months(date::parse(date)?, call::given(n)?, rule.into())
    };
    call::text(added())
}

/// The first day of the `n`th month following the month of a day, as treaties count
/// it: of the second month following 13 May, 1 July.
///
/// @throws {BilateralError} `date.invalid`; `date.out-of-range` for `n` = 0 and outside the
/// years 1 to 9998; `input.wrong-type` if `n` is not a whole number
#[wasm_bindgen(js_name = firstOfNthMonthFollowing, unchecked_return_type = "IsoDate")]
pub fn first_of_nth_month_following(
    #[wasm_bindgen(unchecked_param_type = "IsoDate")] date: &str,
    #[wasm_bindgen(unchecked_param_type = "number")] n: &JsValue,
) -> Result<String, JsValue> {
    call::text(date::parse(date).and_then(|date| period::first_of_nth_month_following(date, call::given(n)?)))
}
