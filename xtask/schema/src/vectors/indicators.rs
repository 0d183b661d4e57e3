//! Every indicator once on inputs of its own, and what is refused.

use bilateral::flow::{Flow, FlowTable};
use bilateral::indicator::{
    Definition, Family, Inputs, PivotRecord, Trials, compute, definitions, intra_industry, robustness, search,
};
use bilateral::wire::from_json;
use serde_json::{Map, Value, json};

use super::case;

/// Names of inputs that are matrices.
const MATRICES: [&str; 10] =
    ["exports", "imports", "trade", "v0", "v1", "w0", "w1", "prices", "quantities", "outside"];

pub(super) fn found() -> Vec<Value> {
    let keys = |text: &str| search(text).into_iter().map(Definition::key).collect::<Vec<_>>();
    ["", "herfindahl", "UNCTAD openness", "grubel item", "no such thing"]
        .map(|text| case(&[text], Ok(json!(keys(text)))))
        .into()
}

/// Wholes larger than their parts, which the inputs of all indicators are not, and numbers a formula has to be
/// careful with.
const WITHIN: [(&str, &str); 10] = [
    ("intra-regional-share", r#"{ "columns": { "within": [3, 5], "total": [5, 5] } }"#),
    ("intra-regional-intensity", r#"{ "columns": { "within": [3, 5], "total": [5, 5], "world": [20, 8] } }"#),
    (
        "drysdale-garnaut",
        r#"{ "columns": { "xij": [1, 2], "xi": [5, 6], "mj": [3, 4], "mi": [2, 1], "mw": [20, 16] } }"#,
    ),
    (
        "introversion",
        r#"{ "columns": { "within": [3], "total": [5], "outsideWithin": [2], "outsideTotal": [20] } }"#,
    ),
    (
        "fdi-concentration",
        r#"{ "columns": { "values": [35689.38464, 28263.397759999996, 242.19831999999997] } }"#,
    ),
    (
        "fdi-performance",
        r#"{ "columns": { "inflows": [1.37e-9], "worldInflows": [3.1], "output": [7.3], "worldOutput": [11.9] } }"#,
    ),
    ("pearson", r#"{ "columns": { "x": [0.1, 0.1, 0.1], "y": [1, 2, 4] } }"#),
    ("cosine", r#"{ "columns": { "x": [1e80, 2e80], "y": [1e80, 2e80] } }"#),
    ("vertical-horizontal.ratio", r#"{ "columns": { "x": [10], "m": [10], "uvx": [100], "uvm": [115] } }"#),
    (
        "rca.vollrath",
        r#"{ "matrices": { "exports": { "rows": ["A", "B"], "columns": ["p", "q"], "cells": [[1000000000000, 100000000000], [0.001, 100000000000]] } } }"#,
    ),
];

pub(super) fn computed() -> Vec<Value> {
    let told = |key: &str, inputs: &str| {
        let answer = from_json::<Inputs>(inputs).and_then(|inputs| compute(key, &inputs));
        case(&[key, inputs], answer.map(|answer| json!(answer.record())))
    };
    let own = definitions().map(|one| told(one.key(), &inputs_of(one).to_string()));
    let refused = [
        ("hhi", r#"{ "columns": { "x": [1] } }"#),
        ("hhi.unit", r#"{ "columns": { "x": [1, -2] } }"#),
        ("hhi.unit", r#"{ "columns": { "x": [1, "NaN"] } }"#),
        ("hhi.unit", r#"{ "columns": { "x": [1, "12"] } }"#),
        ("hhi.unit", r#"{ "columns": { "x": [0, 0] } }"#),
        ("hhi.unit", r#"{ "columns": { "x": [3, null, 1] }, "labels": ["a", "b", "c"] }"#),
        ("hhi.unit", r#"{ "columns": { "x": [50, 30, 20, 100] } }"#),
        ("hhi.unit", r#"{ "columns": { "x": [1, 2] }, "labels": ["a", "a"] }"#),
        ("hhi.unit", r#"{ "columns": { "y": [1] } }"#),
        ("hhi.unit", r#"{ "column": { "x": [1] } }"#),
        ("hhi.normalised", r#"{ "columns": { "x": [7] } }"#),
        ("krugman", r#"{ "columns": { "x": [1, 2], "world": [1] } }"#),
        ("hill", r#"{ "columns": { "x": [1, 2] }, "options": { "q": -1 } }"#),
        (
            "eci.population",
            r#"{ "matrices": { "exports": { "rows": ["A", "B"], "columns": ["p", "q"], "cells": [[1, 0], [0, 1]] } } }"#,
        ),
        (
            "rca.balassa",
            r#"{ "matrices": { "exports": { "rows": ["A", "B"], "columns": ["p", "q"], "entries": { "row": [0, 1, 1], "column": [0, 0, 1], "value": [3, 1, 4], "absent": "zero" } } } }"#,
        ),
        (
            "rca.balassa",
            r#"{ "matrices": { "exports": { "rows": ["A", "B"], "columns": ["p", "q"], "entries": { "row": [0, 1, 1], "column": [0, 0, 1], "value": [3, null, 4], "absent": "missing" } } } }"#,
        ),
        (
            "rca.balassa",
            r#"{ "matrices": { "exports": { "rows": ["A"], "columns": ["p"], "entries": { "row": [0], "column": [1], "value": [3], "absent": "zero" } } } }"#,
        ),
        (
            "rca.balassa",
            r#"{ "matrices": { "exports": { "rows": ["A"], "columns": ["p"], "entries": { "row": [0, 0], "column": [0, 0], "value": [3, 3], "absent": "zero" } } } }"#,
        ),
        ("rca.balassa", r#"{ "matrices": { "exports": { "rows": ["A"], "columns": ["p"] } } }"#),
        (
            "rca.balassa",
            r#"{ "matrices": { "exports": { "rows": ["A", "B", "WORLD"], "columns": ["p", "q", "none"], "cells": [[3, 1, 0], [1, 3, 0], [4, 4, 0]] } } }"#,
        ),
        (
            "eci.population",
            r#"{ "matrices": { "exports": { "rows": ["A", "B", "C", "none"], "columns": ["p", "q", "r", "nobody"], "cells": [[1, 1, 1, 0], [1, 1, 0, 0], [1, 0, 0, 0], [0, 0, 0, 0]] } }, "options": { "asGiven": 1 } }"#,
        ),
        (
            "eci.population",
            r#"{ "matrices": { "exports": { "rows": ["A"], "columns": ["p"], "cells": [[1]] } }, "options": { "asGiven": 2 } }"#,
        ),
        ("growth.year-to-date", r#"{ "columns": { "before": [1, 2], "after": [2, null] } }"#),
        (
            "prody",
            r#"{ "matrices": { "exports": { "rows": ["A"], "columns": ["p"], "cells": [[1]] } }, "columns": { "income": [1, 2] } }"#,
        ),
    ];
    let more = WITHIN.into_iter().chain(refused);
    own.chain(more.map(|(key, inputs)| told(key, inputs))).collect()
}

pub(super) fn tried() -> Vec<Value> {
    let inputs = r#"{ "columns": { "x": [50, 30, 15, 5] }, "labels": ["2701", "2709", "7403", "8517"] }"#;
    let trials = [
        ("hhi.unit", r#"{ "levels": [2], "withoutLargest": 2, "thresholds": [0.1] }"#),
        ("gini.corrected", r#"{ "withoutLargest": 4 }"#),
        ("share", "{}"),
        ("hhi.unit", r#"{ "level": 2 }"#),
    ];
    let told = |(key, trials): (&str, &str)| {
        let report = from_json::<Inputs>(inputs)
            .and_then(|inputs| robustness(key, &inputs, &from_json::<Trials>(trials)?));
        case(&[key, inputs, trials], report.map(|report| json!(report)))
    };
    trials.into_iter().map(told).collect()
}

/// Exporters by products out of flows, in two years.
fn flows() -> String {
    let flow = |reporter: &str, product: &str, period: &str, value: Option<&str>, confidentiality: &str| {
        let mut flow = json!({ "reporter": reporter, "partner": "EU", "direction": "export", "product": product,
            "period": period, "currency": "USD", "confidentiality": confidentiality });
        if let (Some(fields), Some(value)) = (flow.as_object_mut(), value) {
            fields.insert("value".to_owned(), json!(value));
        }
        flow
    };
    json!([
        flow("KAZ", "HS2022:270900", "2024", Some("90.5"), "free"),
        flow("KAZ", "HS2022:520100", "2024", None, "free"),
        flow("UZB", "HS2022:520100", "2024", Some("40"), "free"),
        flow("UZB", "HS2022:740311", "2024", Some("7"), "confidential"),
        flow("KAZ", "HS2022:270900", "2023", Some("80"), "free"),
        flow("KAZ", "HS2022:740311", "2023", Some("20"), "free"),
        flow("UZB", "HS2022:520100", "2023", Some("30"), "free"),
    ])
    .to_string()
}

fn table_of(flows: &str) -> bilateral::error::Result<FlowTable> {
    from_json::<Vec<Flow>>(flows).and_then(FlowTable::from_flows)
}

/// Residual and hidden rows aside, or among the items; written out, or only the cells there are.
pub(super) fn matrices() -> Vec<Value> {
    let flows = flows();
    let hows = [
        json!({ "rows": "reporter", "columns": "product" }),
        json!({ "rows": "reporter", "columns": "product", "absentAsZero": true }),
        json!({ "rows": "reporter", "columns": "product", "confidential": "as-items", "residuals": "as-items" }),
        json!({ "rows": "reporter", "columns": "product", "sparse": true }),
        json!({ "rows": "reporter", "columns": "product", "sparse": true, "absentAsZero": true }),
        json!({ "rows": "product", "columns": "reporter", "measure": "net-mass" }),
        json!({ "rows": "reporter", "columns": "country" }),
    ];
    let told = |how: Value| {
        let how = how.to_string();
        let matrix = table_of(&flows).and_then(|table| from_json::<PivotRecord>(&how)?.of_table(&table));
        case(&[&flows, &how], matrix.map(|matrix| json!(matrix)))
    };
    hows.map(told).into()
}

/// A matrix for each year, and an indicator of each.
pub(super) fn panels() -> (Vec<Value>, Vec<Value>) {
    let flows = flows();
    let how =
        json!({ "rows": "reporter", "columns": "product", "absentAsZero": true, "sparse": true }).to_string();
    let panel = table_of(&flows).and_then(|table| from_json::<PivotRecord>(&how)?.panel_of(&table));
    let asked = [
        ("rca.balassa", "{}"),
        ("hhi.normalised", "{}"),
        ("hill", r#"{"q":0}"#),
        ("hill", r#"{"q":-1}"#),
        ("krugman", "{}"),
        ("share", "{}"),
        ("hhi", "{}"),
    ];
    let told = |(key, options): (&str, &str)| {
        let answers = table_of(&flows)
            .and_then(|table| from_json::<PivotRecord>(&how)?.answers_of(&table, key, &from_json(options)?));
        case(&[&flows, &how, key, options], answers.map(|answers| json!(answers)))
    };
    (vec![case(&[&flows, &how], panel.map(|panel| json!(panel)))], asked.map(told).into())
}

/// Pairs that trade in both directions, in one, with a value missing, with a world beside them, below zero.
pub(super) fn two_way() -> Vec<Value> {
    let flow = |(partner, direction, product, value): (&str, &str, &str, &str)| {
        let mut flow = json!({ "reporter": "KAZ", "partner": partner, "direction": direction,
            "product": format!("HS2022:{product}"), "period": "2024", "currency": "USD" });
        if let (Some(fields), false) = (flow.as_object_mut(), value.is_empty()) {
            fields.insert("value".to_owned(), json!(value));
        }
        flow
    };
    let both = [
        ("DEU", "export", "740311", "30"),
        ("DEU", "import", "740311", "10.5"),
        ("DEU", "export", "270900", "40"),
        ("ITA", "export", "270900", "90"),
    ];
    let more = |one: (&'static str, &'static str, &'static str, &'static str)| -> Vec<_> {
        both.into_iter().chain([one]).collect()
    };
    let tables = [
        both.to_vec(),
        more(("ITA", "import", "740311", "")),
        more(("WORLD", "export", "270900", "130")),
        more(("ITA", "import", "740311", "-3")),
        Vec::new(),
    ];
    let told = |flows: Vec<(&str, &str, &str, &str)>| {
        let flows = json!(flows.into_iter().map(flow).collect::<Vec<_>>()).to_string();
        let answer = table_of(&flows).and_then(|table| intra_industry::grubel_lloyd_of_table(&table));
        case(&[&flows], answer.map(|answer| json!(answer.record())))
    };
    tables.map(told).into()
}

/// Small numbers made from the place of an input and of an item.
fn value(input: usize, item: usize) -> usize {
    1 + (7 * item + 5 * input + item * item * (input + 1)) % 23
}

fn inputs_of(one: &Definition) -> Value {
    let is_matrix = |name: &str| MATRICES.contains(&name) && !is_column(one, name);
    let count = |name: &str| match one.family() {
        _ if one.key() == "growth.rolling-twelve" => 24,
        Family::Investment if !is_series(one, name) => 1,
        _ => 4,
    };
    let (mut columns, mut matrices) = (Map::new(), Map::new());
    for (number, name) in one.inputs().iter().enumerate() {
        if is_matrix(name) {
            let sides: Vec<&str> = vec!["A", "B", "C", "D"];
            let nested = |row: usize, column: usize| {
                if row + column < 5 { value(number, 4 * row + column) } else { 0 }
            };
            let cells: Vec<Vec<usize>> =
                (0..4).map(|row| (0..4).map(|column| nested(row, column)).collect()).collect();
            let matrix = json!({ "rows": sides, "columns": sides, "cells": cells });
            matrices.insert((*name).to_owned(), matrix);
        } else {
            let list: Vec<usize> = (0..count(name)).map(|item| value(number, item)).collect();
            columns.insert((*name).to_owned(), json!(list));
        }
    }
    let options = match one.key() {
        "chained-contribution" => json!({ "totalBefore": 40, "totalAfter": 50 }),
        "implied-base" => json!({ "growthLow": 0.225, "growthHigh": 0.235 }),
        "contribution-to-balance" => json!({ "gdp": 1000 }),
        "survival.spells" => json!({ "keepFirst": 1, "gap": 0 }),
        _ => json!({}),
    };
    json!({ "columns": columns, "matrices": matrices, "options": options })
}

/// Whether an index of investment takes several values under a name.
fn is_series(one: &Definition, name: &str) -> bool {
    ["fdi-performance", "fdi-potential", "fdi-global-asymmetry"].contains(&one.key())
        || ["values", "flows", "gross", "prices"].contains(&name)
}

/// Some names stand for a column in one definition and for a matrix in another.
fn is_column(one: &Definition, name: &str) -> bool {
    let columns_of = [
        "strategic-dependency.share",
        "strategic-dependency.substitutability",
        "constant-market-share.three-term",
        "constant-market-share.three-term-current",
        "shift-share",
        "regional-orientation",
        "fdi-duration-weighted-inflow",
    ];
    columns_of.contains(&one.key()) || (one.key() == "strategic-dependency.verdict" && name != "outside")
}

/// So that a definition added without inputs here is seen.
#[cfg(test)]
mod tests {
    use super::{Inputs, compute, definitions, from_json, inputs_of};

    #[test]
    fn every_definition_takes_what_is_made_for_it() {
        for one in definitions() {
            let inputs: Inputs = from_json(&inputs_of(one).to_string()).unwrap();
            let answer = compute(one.key(), &inputs);
            assert!(answer.is_ok(), "{}: {}", one.key(), answer.unwrap_err());
        }
    }
}
