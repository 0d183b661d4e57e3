//! Pictures: one of each kind, and what cannot be drawn.

use bilateral::Dossier;
use bilateral::chart::{self, Chart};
use bilateral::check::check_claims;
use bilateral::claim::Claim;
use bilateral::error::{self, Error};
use bilateral::flow::{Flow, FlowKey, FlowTable, MirrorPair};
use bilateral::indicator::{Inputs, MatrixRecord, compute};
use bilateral::investment::{StockFlow, reconcile};
use bilateral::wire::{date, from_json, rules::UNKNOWN_WORD};
use serde_json::{Value, json};

use super::case;

const DOSSIER: &str = r#"title = "Two parties"
parties = ["KAZ", "EU"]
[[agreements]]
id = "A"
title = "A treaty with a title that does not fit on one line of a picture of any use"
kind = "sectoral"
binding = "binding"
parties = ["EU", "KAZ"]
events = [
    { kind = "initialled", on = "2011-06" }, { kind = "signed", on = "2015-12-21" },
    { kind = "entered-into-force", on = "2020-03-01" },
]
[[agreements]]
id = "M"
title = "A memorandum"
kind = "memorandum"
binding = "non-binding"
parties = ["EU", "KAZ"]
events = [{ kind = "signed", on = "2014-11-07" }]
"#;

fn flow(direction: &str, partner: &str, period: &str, value: &str) -> Value {
    view("DEU", direction, partner, period, value)
}

fn view(reporter: &str, direction: &str, partner: &str, period: &str, value: &str) -> Value {
    json!({ "reporter": reporter, "partner": partner, "direction": direction, "product": "TOTAL",
        "currency": "EUR", "period": period, "value": value })
}

fn months(direction: &str, hole: &str) -> Vec<Value> {
    let all = (2022..=2024).flat_map(|year| (1..=12).map(move |month| (year, month)));
    all.filter(|at| *at <= (2024, 10))
        .map(|(year, month)| (format!("{year}-{month:02}"), (year - 2000) * 1000 + month * 7))
        .filter(|(period, _)| period != hole)
        .map(|(period, value)| flow(direction, "KAZ", &period, &format!("{value}.5")))
        .collect()
}

fn by_partner() -> Vec<Value> {
    let partners = ["KAZ", "UZB", "FRA", "ITA", "UNSPECIFIED", "WORLD"];
    partners
        .iter()
        .zip(["600", "200.25", "150", "30", "19.75", "1000"])
        .map(|(partner, value)| flow("export", partner, "2024", value))
        .collect()
}

fn two_currencies() -> String {
    let mut dollars = flow("export", "FRA", "2024", "5");
    if let Some(fields) = dollars.as_object_mut() {
        fields.insert("currency".to_owned(), json!("USD"));
    }
    json!([flow("export", "KAZ", "2024", "5"), dollars]).to_string()
}

/// Two groups of products, and one product nobody has.
fn space() -> Value {
    json!({ "rows": ["A", "B", "C", "D"], "columns": ["HS2:01", "HS2:02", "HS2:03", "HS2:04", "HS2:05", "HS2:06"],
        "cells": [[9, 8, 1, 0, 0, 0], [7, 9, 0, 0, 0, 0], [0, 1, 6, 5, 0, 0], [0, 0, 7, 9, 4, 0]] })
}

/// More products than can be told apart.
fn crowd() -> Value {
    let columns: Vec<String> = (0..251).map(|number| format!("P{number}")).collect();
    json!({ "rows": ["A"], "columns": columns, "cells": [vec![1; 251]] })
}

fn requests() -> Vec<(&'static str, String, &'static str)> {
    let text = |value: Value| value.to_string();
    let both = || [months("export", ""), months("import", "2023-03")].concat();
    let claim = |id: &str, figure: &str| {
        json!({ "trade": { "id": id, "reporter": "KAZ", "partner": "EU", "flow": "turnover", "period": "2023",
            "figure": figure, "said": "2024-12-23", "source": id } })
    };
    let claims = json!([claim("A", "41.4 billion USD"), claim("B", "42.6 billion USD")]);
    let account = |period: &str, opening: &str, closing: &str| json!({ "period": period, "opening": opening, "transactions": "3171.787", "price": "-900", "closing": closing });
    let pair = |partner: &str, out: &str, come: &str| {
        json!([flow("export", partner, "2024", out), view(partner, "import", "DEU", "2024", come)])
    };
    let matrix = json!({ "matrices": { "exports": { "rows": ["A", "B", "C"], "columns": ["X", "Y", "Z"],
        "cells": [[5, 1, 0], [2, 7, 1], [1, 1, 9]] } } });
    let column = json!({ "columns": { "x": [60, 40] } });
    vec![
        ("timeline", DOSSIER.to_owned(), "2021-06-01"),
        ("timeline", DOSSIER.to_owned(), "2015-01-31"),
        ("timeline", DOSSIER.to_owned(), "2001-01-01"),
        ("trade", text(json!(months("export", "2023-02"))), ""),
        ("trade", text(json!(months("export", ""))), "3"),
        ("trade", text(json!(by_partner())), ""),
        ("trade", "[]".to_owned(), ""),
        ("balance", text(json!(both())), ""),
        ("balance", text(json!(months("export", ""))), ""),
        ("composition", text(json!(by_partner())), "partner"),
        ("composition", text(json!([flow("export", "KAZ", "2024", "0")])), "partner"),
        ("composition", two_currencies(), "currency"),
        ("treemap", text(json!(by_partner())), "partner"),
        (
            "treemap",
            text(json!([flow("export", "KAZ", "2024", "5"), flow("export", "UZB", "2024", "-1")])),
            "partner",
        ),
        ("claims", text(claims), ""),
        (
            "waterfall",
            text(json!([account("2021", "167204.863", "169102.218"), account("2022", "169102.3", "171000")])),
            "",
        ),
        ("waterfall", "[]".to_owned(), ""),
        (
            "mirror",
            text(json!([pair("KAZ", "1000", "1060"), pair("UZB", "500", "2000"), pair("FRA", "0", "7")])),
            "",
        ),
        ("mirror", text(json!([pair("FRA", "0", "7")])), ""),
        ("heatmap", text(matrix), "proximity"),
        ("heatmap", text(column), "hhi.points"),
        ("product-space", text(space()), ""),
        ("product-space", text(space()), "C"),
        ("product-space", text(space()), "E"),
        ("product-space", text(json!({ "rows": ["A"], "columns": ["X"], "cells": [[0]] })), ""),
        ("product-space", text(json!({ "rows": ["A"], "columns": ["X"], "cells": [[1, 2]] })), ""),
        ("product-space", text(crowd()), ""),
    ]
}

pub(super) fn all() -> Vec<Value> {
    let told = |(kind, input, option): (&str, String, &str)| {
        case(&[kind, &input, option], draw(kind, &input, option).map(|chart| json!(chart)))
    };
    requests().into_iter().map(told).collect()
}

fn draw(kind: &str, input: &str, option: &str) -> error::Result<Chart> {
    let table = || FlowTable::from_flows(from_json::<Vec<Flow>>(input)?);
    let last = option.parse::<u8>().ok();
    match kind {
        "timeline" => chart::timeline(&Dossier::from_toml(input)?, date::parse(option)?),
        "trade" => chart::trade(&table()?, last),
        "balance" => chart::balance(&table()?, last),
        "composition" => chart::composition(&table()?, FlowKey::parse(option)?),
        "treemap" => chart::treemap(&table()?, FlowKey::parse(option)?),
        "claims" => Ok(chart::claims(&check_claims(&from_json::<Vec<Claim>>(input)?).solution, None)),
        "waterfall" => Ok(chart::waterfall(&reconcile(&from_json::<Vec<StockFlow>>(input)?)?)),
        "mirror" => {
            let views: Vec<(Flow, Flow)> = from_json(input)?;
            let pairs = views.into_iter().map(|(out, come)| MirrorPair::new(out, come));
            chart::mirror(&pairs.collect::<error::Result<Vec<_>>>()?)
        }
        "product-space" => {
            let exports =
                from_json::<MatrixRecord>(input)?.matrix().map_err(|refused| refused.at("exports"))?;
            chart::product_space(&exports, Some(option).filter(|label| !label.is_empty()))
        }
        "heatmap" => chart::heatmap(&compute(option, &from_json::<Inputs>(input)?)?),
        other => Err(Error::new(&UNKNOWN_WORD, format!("`{other}` is no picture"))),
    }
}
