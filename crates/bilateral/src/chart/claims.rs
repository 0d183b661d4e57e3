//! A picture of claims: what each says of a quantity, and what all together leave.

use rust_decimal::Decimal;
use serde_json::Value;

use super::Chart;
use super::template::{amounts, data, fill, row};
use crate::amount::Interval;
use crate::claim::{ClaimRelation, ClaimVerdict, ImpliedQuantity, Solution};

/// One panel for each quantity of which somebody prints a figure and others say something too: the claims
/// as bars, the interval they leave shaded. Ends that are missing are drawn a little past the others.
/// Quantities with nothing but one claim are counted, and drawn where there are no others. With `about`,
/// the panel of one quantity only.
///
/// ```
/// use bilateral::chart;
/// use bilateral::check::check_claims;
/// use bilateral::claim::Claim;
/// let claim: Claim = serde_json::from_str(r#"{ "trade": {
///     "id": "T5", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2023",
///     "figure": "41.4 billion USD", "said": "2024-12-23", "source": "article" } }"#).unwrap();
/// let chart = chart::claims(&check_claims(&[claim]).solution, None);
/// assert!(chart.to_string().contains("\"low\": \"41350000000\""));
/// ```
pub fn claims(solution: &Solution, about: Option<&str>) -> Chart {
    let wanted =
        |one: &&ImpliedQuantity| !one.printed.is_empty() && about.is_none_or(|about| about == one.about);
    let shown: Vec<&ImpliedQuantity> = solution.quantities.iter().filter(wanted).collect();
    let telling: Vec<&ImpliedQuantity> = shown.iter().copied().filter(|one| tells(solution, one)).collect();
    let plain = shown.len() - telling.len();
    let drawn = if telling.is_empty() || about.is_some() { shown } else { telling };
    let rows: Vec<Value> = drawn.iter().flat_map(|one| panel(solution, one)).collect();
    let body = fill(
        include_str!("templates/claims.json"),
        &[("data", data(rows, &["low", "high", "leftLow", "leftHigh"])), ("amounts", amounts(""))],
    );
    let mut small_print = vec!["bars: what each claim can mean; shaded: what all together leave".to_owned()];
    if plain > 0 && plain < plain + drawn.len() && about.is_none() {
        small_print
            .push(format!("not drawn: {plain} quantities with one claim, to which the others add nothing"));
    }
    Chart::new("Claims and what they leave", &small_print, body)
}

/// Whether there is more to see than one claim.
fn tells(solution: &Solution, quantity: &ImpliedQuantity) -> bool {
    let claims = claims_on(solution, quantity);
    claims.len() > 1 || claims.iter().any(|one| one.interval != quantity.interval)
}

fn claims_on<'a>(solution: &'a Solution, quantity: &ImpliedQuantity) -> Vec<&'a ClaimVerdict> {
    let rated = |one: &ClaimVerdict| {
        matches!(one.relation, ClaimRelation::Growth | ClaimRelation::ShareOf | ClaimRelation::Rank)
    };
    let about = |one: &&ClaimVerdict| {
        one.about == quantity.about && quantity.printed.contains(&one.id) && !rated(one)
    };
    solution.claims.iter().filter(about).collect()
}

fn panel(solution: &Solution, quantity: &ImpliedQuantity) -> Vec<Value> {
    let claims = claims_on(solution, quantity);
    let drawn: Vec<Interval> = claims.iter().map(|one| one.interval).chain([quantity.interval]).collect();
    let (low, high) = frame(&drawn);
    let ends = |interval: &Interval| {
        let text = |end: Decimal| end.normalize().to_string();
        (text(interval.low().unwrap_or(low)), text(interval.high().unwrap_or(high)))
    };
    let (left_low, left_high) = ends(&quantity.interval);
    claims
        .iter()
        .map(|one| {
            let (low, high) = ends(&one.interval);
            row(&[
                ("quantity", format!("{} ({})", quantity.about, quantity.quantity.unit).into()),
                ("claim", one.id.as_str().into()),
                ("figure", one.figure.as_str().into()),
                ("verdict", one.verdict.as_str().into()),
                ("said", one.said.to_string().into()),
                ("source", one.source.as_str().into()),
                ("low", low.into()),
                ("high", high.into()),
                ("leftLow", left_low.as_str().into()),
                ("leftHigh", left_high.as_str().into()),
            ])
        })
        .collect()
}

/// A little more than the ends there are: a tenth of their distance, or of the one there is.
fn frame(drawn: &[Interval]) -> (Decimal, Decimal) {
    let ends: Vec<Decimal> = drawn.iter().flat_map(|one| [one.low(), one.high()]).flatten().collect();
    let (low, high) =
        (ends.iter().min().copied().unwrap_or_default(), ends.iter().max().copied().unwrap_or_default());
    let apart = high.checked_sub(low).filter(|gap| !gap.is_zero()).unwrap_or(high.abs());
    let more = apart.checked_div(Decimal::TEN).unwrap_or_default();
    (low.checked_sub(more).unwrap_or(low), high.checked_add(more).unwrap_or(high))
}
