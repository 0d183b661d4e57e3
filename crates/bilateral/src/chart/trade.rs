//! Trade by year, so that the eye compares like with like.

use rust_decimal::Decimal;
use serde_json::Value;

use super::rules::CHART_EMPTY;
use super::subject::{currency, subject};
use super::template::{amounts, data, fill, row};
use super::{Chart, text};
use crate::error::{Error, Result};
use crate::flow::{Direction, FlowKey, FlowTable, Quotient, Series, Word};
use crate::order;
use crate::period::{Months, YearMonth};

/// Trade by year from a table of monthly rows: the months that the last year has drawn full in every
/// year, the rest of the year pale on top, growth over the same months above. A year of which a
/// compared month is missing has no bar; it says which.
///
/// With `last`, January to that month is compared. The table is of one direction and one currency:
/// filter it first. Unit: as in the table.
///
/// ```
/// use bilateral::chart;
/// use bilateral::flow::{Flow, FlowTable};
/// let flow = |period: &str, value: &str| -> Flow {
///     let text = format!(r#"{{ "reporter": "DEU", "partner": "KAZ", "direction": "export",
///         "product": "TOTAL", "currency": "EUR", "period": "{period}", "value": "{value}" }}"#);
///     serde_json::from_str(&text).unwrap()
/// };
/// let two_years = FlowTable::from_flows([
///     flow("2023-01", "100"), flow("2023-02", "900"), flow("2024-01", "110"),
/// ]).unwrap();
/// let chart = chart::trade(&two_years, None).unwrap().to_string();
/// // January against January, not 110 against 1,000.
/// assert!(chart.contains("+10.0 %"));
/// ```
///
/// # Errors
/// - `chart.empty` for a table without a value in January of its last year, or of the months asked for
/// - those of [`FlowTable::series`]; `months.invalid` for a month outside 1 to 12
pub fn trade(table: &FlowTable, last: Option<u8>) -> Result<Chart> {
    let series = only(table.series(&[])?.into_iter().map(|(_, series)| series).next())?;
    let compared = compared(&[&series], last)?;
    let months = compared.describe();
    let mut rows = Vec::new();
    for year in years(&[&series]) {
        match sum(&series, year, compared.iter()) {
            Err(month) => rows.push(missing(year, &month)),
            Ok(value) => {
                rows.push(row(&[
                    ("year", year.into()),
                    ("part", months.as_str().into()),
                    ("order", 0.into()),
                    ("value", text(value)),
                    ("growth", growth(&series, year, compared)?.into()),
                ]));
                let rest = (1..=12)
                    .filter(|month| !compared.contains(*month) && value_of(&series, year, *month).is_some());
                if let Ok(more) = sum(&series, year, rest.clone())
                    && rest.count() > 0
                {
                    rows.push(row(&[
                        ("year", year.into()),
                        ("part", "the other months there are".into()),
                        ("order", 1.into()),
                        ("value", text(more)),
                    ]));
                }
            }
        }
    }
    let body = fill(
        include_str!("templates/trade.json"),
        &[
            ("data", data(rows, &["value"])),
            ("months", months.as_str().into()),
            ("amounts", amounts(&currency(table))),
        ],
    );
    let small_print = [format!("full colour and growth: {months} of every year")];
    Ok(Chart::new(format!("{} by year", subject(table)), &small_print, body))
}

/// Exports upwards, imports downwards and the balance as a line, over the same months of every year.
///
/// The table is of one reporter's exports and imports in one currency, by month. A year in which
/// either is not complete has no bars; it says which month is missing.
///
/// # Errors
/// - `chart.empty` without exports or without imports
/// - those of [`FlowTable::series`]; `months.invalid` for a month outside 1 to 12
pub fn balance(table: &FlowTable, last: Option<u8>) -> Result<Chart> {
    let all = table.series(&[FlowKey::Direction])?;
    let of = |direction: Direction| {
        let word = Word::Text(direction.as_str().to_owned());
        only(all.iter().find(|(words, _)| words.first() == Some(&word)).map(|(_, series)| series))
    };
    let (exports, imports) = (of(Direction::Export)?, of(Direction::Import)?);
    let compared = compared(&[exports, imports], last)?;
    let mut rows = Vec::new();
    for year in years(&[exports, imports]) {
        let sums = sum(exports, year, compared.iter())
            .and_then(|out| sum(imports, year, compared.iter()).map(|come| (out, come)));
        match sums {
            Err(month) => rows.push(missing(year, &month)),
            Ok((out, come)) => {
                for (side, value, drawn) in [("exports", out, out), ("imports", come, -come)] {
                    rows.push(row(&[
                        ("year", year.into()),
                        ("side", side.into()),
                        ("value", text(value)),
                        ("drawn", text(drawn)),
                    ]));
                }
                let balance = out.checked_sub(come).map(text);
                rows.push(row(&[("year", year.into()), ("balance", balance.into()), ("line", true.into())]));
            }
        }
    }
    let body = fill(
        include_str!("templates/balance.json"),
        &[("data", data(rows, &["value", "drawn", "balance"])), ("amounts", amounts(&currency(table)))],
    );
    let small_print =
        [format!("{} of every year; imports downwards, the line is the balance", compared.describe())];
    Ok(Chart::new(format!("{}: exports, imports and balance", subject(table)), &small_print, body))
}

/// A year without bars, and the month it lacks.
fn missing(year: i32, month: &str) -> Value {
    row(&[("year", year.into()), ("missing", format!("no {month}").into()), ("line", true.into())])
}

fn only<T>(found: Option<T>) -> Result<T> {
    let message = "no monthly value is left to draw; a picture of a balance takes exports and imports";
    found.ok_or_else(|| Error::new(&CHART_EMPTY, message))
}

/// January to the last month that every series has without a hole in the last year.
fn compared(all: &[&Series], last: Option<u8>) -> Result<Months> {
    if let Some(last) = last {
        return Months::year_to(last);
    }
    let year = only(years(all).pop())?;
    let known = |month: &u8| all.iter().all(|series| value_of(series, year, *month).is_some());
    let count = (1..=12_u8).take_while(known).last();
    Months::year_to(count.ok_or_else(|| {
        let message = format!(
            "January {year} is missing, so no months of that year can be compared; filter to earlier years"
        );
        Error::new(&CHART_EMPTY, message)
    })?)
}

fn years(all: &[&Series]) -> Vec<i32> {
    let known = all.iter().flat_map(|series| series.iter().map(|(month, _)| month.year()));
    order::set(known).into_iter().collect()
}

fn value_of(series: &Series, year: i32, month: u8) -> Option<Decimal> {
    series.value(YearMonth::new(year, month).ok()?)
}

/// The sum over some months of a year, or the first that is missing.
fn sum(series: &Series, year: i32, months: impl Iterator<Item = u8>) -> std::result::Result<Decimal, String> {
    let mut sum = Decimal::ZERO;
    for month in months {
        let more = value_of(series, year, month).and_then(|value| sum.checked_add(value));
        sum = more.ok_or_else(|| format!("{year}-{month:02}"))?;
    }
    Ok(sum)
}

/// `+6.1 %` over the same months of the year before; none where that year is not complete.
fn growth(series: &Series, year: i32, months: Months) -> Result<Option<String>> {
    let movement = series.same_months(year.saturating_sub(1), year, months)?;
    Ok(match movement.growth {
        Quotient::Exact(rate) => {
            let percent = rate.percent(1);
            Some(format!("{}{percent:.1} %", if percent.is_sign_negative() { "" } else { "+" }))
        }
        Quotient::Undefined { .. } => None,
    })
}
