//! What a total is made of: by partner, by product, by anything a table has a column for.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::Value;

use super::rules::{CHART_EMPTY, CHART_NEGATIVE_PART};
use super::squarify::squarify;
use super::subject::{currency, digits, period, subject};
use super::template::{amounts, data, fill, row};
use super::{Chart, text};
use crate::error::{Error, Result};
use crate::flow::{FlowKey, FlowTable, Grouped, Grouping, Ratio, Word};
use crate::order;

/// Parts beyond so many are drawn as one, with their number.
const DRAWN: usize = 20;

/// Of the rectangle, and of a bold letter, in points.
const WIDTH: f64 = 560.0;
const HEIGHT: f64 = 340.0;
const LETTER: f64 = 6.6;

/// One part, exactly.
struct Part {
    name: String,
    value: Decimal,
    share: Ratio,
    /// Several in one.
    rest: bool,
}

/// What a table's values are made of, by one column: a bar for each of the twenty largest parts, the
/// rest as one, shares of the whole beside them.
///
/// Residual partners and products ("unspecified") are parts like others, so that parts make up the
/// whole; totals and blocs beside their parts are left out, and counted below the title.
///
/// ```
/// use bilateral::chart;
/// use bilateral::flow::{Flow, FlowKey, FlowTable};
/// let flow = |partner: &str, value: &str| -> Flow {
///     let text = format!(r#"{{ "reporter": "KAZ", "partner": "{partner}", "direction": "export",
///         "product": "TOTAL", "currency": "USD", "period": "2024", "value": "{value}" }}"#);
///     serde_json::from_str(&text).unwrap()
/// };
/// let table = FlowTable::from_flows([flow("ITA", "60"), flow("NLD", "20"), flow("CHN", "20")]).unwrap();
/// let chart = chart::composition(&table, FlowKey::Partner).unwrap().to_string();
/// assert!(chart.contains("\"Italy\"") && chart.contains("60.0 %"));
/// ```
///
/// # Errors
/// - `chart.empty` where no part has a value, `chart.negative-part` where one is below zero
/// - those of [`FlowTable::group`]
pub fn composition(table: &FlowTable, by: FlowKey) -> Result<Chart> {
    let grouped = grouped(table, by)?;
    let row = |part: Part| {
        row(&[
            ("part", part.name.into()),
            ("value", text(part.value)),
            ("share", percent(part.share).into()),
            ("rest", part.rest.into()),
        ])
    };
    let rows: Vec<Value> = parts(&grouped)?.into_iter().map(row).collect();
    let body = fill(
        include_str!("templates/composition.json"),
        &[("data", data(rows, &["value"])), ("amounts", amounts(&currency(table)))],
    );
    Ok(Chart::new(heading(table, by), &small_print(&grouped), body))
}

/// The same parts as areas of a rectangle.
///
/// # Errors
/// As [`composition`].
pub fn treemap(table: &FlowTable, by: FlowKey) -> Result<Chart> {
    let grouped = grouped(table, by)?;
    let parts: Vec<Part> = parts(&grouped)?.into_iter().filter(|part| !part.value.is_zero()).collect();
    let weights: Vec<f64> = parts.iter().map(|part| part.value.to_f64().unwrap_or_default()).collect();
    let row = |(part, [left, top, right, bottom]): (&Part, [f64; 4])| {
        let (wide, high) = (right - left, bottom - top);
        // What does not fit is in the tooltip.
        let letters = f64::from(u32::try_from(part.name.chars().count().max(6)).unwrap_or(u32::MAX));
        let fits = wide * WIDTH > letters * LETTER + 6.0 && high * HEIGHT > 30.0;
        let label = if fits { part.name.as_str() } else { "" };
        row(&[
            ("part", part.name.as_str().into()),
            ("value", text(part.value)),
            ("share", percent(part.share).into()),
            ("rest", part.rest.into()),
            ("left", left.into()),
            ("top", top.into()),
            ("right", right.into()),
            ("bottom", bottom.into()),
            ("x", f64::midpoint(left, right).into()),
            ("y", f64::midpoint(top, bottom).into()),
            ("label", label.into()),
            ("said", if label.is_empty() { String::new() } else { percent(part.share) }.into()),
        ])
    };
    let rows: Vec<Value> = parts.iter().zip(squarify(&weights)).map(row).collect();
    let body = fill(
        include_str!("templates/treemap.json"),
        &[("data", data(rows, &["value"])), ("width", WIDTH.into()), ("height", HEIGHT.into())],
    );
    let title = heading(table, by);
    let mut below = small_print(&grouped);
    below.extend(total(&parts).map(|total| format!("{} {} in all", digits(total), currency(table))));
    Ok(Chart::new(title, &below, body))
}

/// `Exports of Kazakhstan by partner, 2024`.
fn heading(table: &FlowTable, by: FlowKey) -> String {
    let when = period(table).map_or_else(String::new, |period| format!(", {period}"));
    format!("{} by {}{when}", subject(table), by.as_str().replace('-', " "))
}

fn grouped(table: &FlowTable, by: FlowKey) -> Result<Grouped> {
    // Shares are of one sum, so all rows must add up: no parts by currency.
    table.group(&Grouping::by([]).with_residuals())?;
    table.group(&Grouping::by([by]).with_residuals())
}

/// The parts with a value from large to small, those past the twentieth as one.
fn parts(grouped: &Grouped) -> Result<Vec<Part>> {
    let mut known: Vec<(String, Decimal)> = Vec::new();
    for group in grouped.groups() {
        let Some(value) = group.sums().total() else { continue };
        let name = group.words().next().map_or_else(String::new, name);
        if value.is_sign_negative() && !value.is_zero() {
            let message = format!(
                "`{name}` is {value}, below zero, and no share of a whole; correct it or leave it out"
            );
            return Err(Error::new(&CHART_NEGATIVE_PART, message));
        }
        known.push((name, value));
    }
    order::sort_by(&mut known, |(_, one), (_, other)| other.cmp(one));
    let whole = known.iter().try_fold(Decimal::ZERO, |sum, (_, value)| sum.checked_add(*value));
    let Some(whole) = whole.filter(|whole| !whole.is_zero()) else {
        return Err(Error::new(&CHART_EMPTY, "no part has a value above zero; look at what the filter left"));
    };
    let tail = if known.len() > DRAWN { known.split_off(DRAWN - 1) } else { Vec::new() };
    let share = |value: Decimal| {
        Ratio::of(value).over(Ratio::of(whole)).map(|share| share.unwrap_or(Ratio::whole(0)))
    };
    let mut parts = Vec::with_capacity(known.len() + 1);
    for (name, value) in known {
        parts.push(Part { name, value, share: share(value)?, rest: false });
    }
    if !tail.is_empty() {
        let value: Decimal = tail.iter().map(|(_, value)| *value).sum();
        parts.push(Part { name: format!("{} others", tail.len()), value, share: share(value)?, rest: true });
    }
    Ok(parts)
}

fn name(word: &Word) -> String {
    match word {
        Word::Absent => "not stated".to_owned(),
        Word::Area(area) => area.name().to_owned(),
        other => other.to_string(),
    }
}

fn percent(share: Ratio) -> String {
    format!("{:.1} %", share.percent(1))
}

/// What the table had that is not drawn.
fn small_print(grouped: &Grouped) -> Vec<String> {
    let missing: u64 = grouped.groups().map(|group| group.sums().missing()).sum();
    let aside = grouped.set_aside().iter().map(|aside| {
        let rows = if aside.rows == 1 { "row" } else { "rows" };
        format!("left out: {} {rows} of the nature {}", aside.rows, aside.nature.as_str())
    });
    aside.chain((missing > 0).then(|| format!("without a value: {missing} rows"))).collect()
}

fn total(parts: &[Part]) -> Option<Decimal> {
    parts.iter().try_fold(Decimal::ZERO, |sum, part| sum.checked_add(part.value))
}
