//! A picture of claims: what each says of a quantity, and what all together leave.

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::{ClaimRelation, ClaimVerdict, ImpliedQuantity, Solution};
use crate::amount::Interval;

impl Solution {
    /// A Vega-Lite specification as JSON: one panel for each quantity that somebody prints a figure
    /// for, the claims as bars, the interval they leave shaded. Ends that are missing are drawn a
    /// little past the others. With `about`, the panel of one quantity only.
    ///
    /// Numbers are exact decimals as text, which Vega-Lite is told to read as numbers.
    ///
    /// ```
    /// use bilateral::check::check_claims;
    /// use bilateral::claim::Claim;
    /// let claim: Claim = serde_json::from_str(r#"{ "trade": {
    ///     "id": "T5", "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2023",
    ///     "figure": "41.4 billion USD", "said": "2024-12-23", "source": "article" } }"#).unwrap();
    /// let chart = check_claims(&[claim]).solution.chart(None);
    /// assert!(chart.contains("\"low\": \"41350000000\""));
    /// ```
    pub fn chart(&self, about: Option<&str>) -> String {
        let wanted =
            |one: &&ImpliedQuantity| !one.printed.is_empty() && about.is_none_or(|about| about == one.about);
        let rows: Vec<Value> =
            self.quantities.iter().filter(wanted).flat_map(|one| self.panel(one)).collect();
        let number = |title: &str, field: &str| json!({ "field": field, "type": "quantitative", "title": title, "scale": { "zero": false } });
        let chart = json!({
            "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
            "description": "claims as intervals, and the interval that all kept claims leave",
            "data": { "values": rows, "format": { "parse": {
                "low": "number", "high": "number", "leftLow": "number", "leftHigh": "number" } } },
            "facet": { "row": { "field": "quantity", "type": "nominal", "title": null,
                "header": { "labelAngle": 0, "labelOrient": "top", "labelAnchor": "start" } } },
            "spec": { "width": 480, "layer": [
                { "mark": { "type": "rect", "opacity": 0.2, "color": "#3b6fb5" }, "encoding": {
                    "x": number("", "leftLow"), "x2": { "field": "leftHigh" } } },
                { "mark": { "type": "bar", "height": 10 }, "encoding": {
                    "y": { "field": "claim", "type": "nominal", "title": null },
                    "x": number("", "low"), "x2": { "field": "high" },
                    "color": { "field": "verdict", "type": "nominal", "title": "Verdict" },
                    "tooltip": [{ "field": "claim" }, { "field": "figure" }, { "field": "verdict" },
                        { "field": "said" }, { "field": "source" }] } },
            ] },
            "resolve": { "scale": { "x": "independent", "y": "independent" } },
        });
        crate::wire::to_json(&in_order(chart))
    }

    fn panel(&self, quantity: &ImpliedQuantity) -> Vec<Value> {
        let rated = |one: &ClaimVerdict| {
            matches!(one.relation, ClaimRelation::Growth | ClaimRelation::ShareOf | ClaimRelation::Rank)
        };
        let claims: Vec<&ClaimVerdict> = self
            .claims
            .iter()
            .filter(|one| one.about == quantity.about && quantity.printed.contains(&one.id) && !rated(one))
            .collect();
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
                json!({
                    "quantity": format!("{} ({})", quantity.about, quantity.quantity.unit),
                    "claim": one.id, "figure": one.figure, "verdict": one.verdict,
                    "said": one.said.to_string(), "source": one.source,
                    "low": low, "high": high, "leftLow": left_low, "leftHigh": left_high,
                })
            })
            .collect()
    }
}

/// Keys in the order of the alphabet, whichever order a build of `serde_json` keeps.
fn in_order(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            let sorted: BTreeMap<String, Value> =
                fields.into_iter().map(|(name, field)| (name, in_order(field))).collect();
            Value::Object(sorted.into_iter().collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(in_order).collect()),
        plain => plain,
    }
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
