use bilateral::error::explain;
use bilateral::flow::{Flow, FlowKey, FlowTable};
use bilateral::indicator::{
    Absent, Answer, Columns, Inputs, Matrix, MatrixRecord, Panel, Pivot, Residuals, advantage, compute,
    concentration, definition, definitions, search,
};
use bilateral::wire::from_json;
use proptest::prelude::*;

#[test]
fn what_is_no_input_is_refused() {
    let code = |refused: bilateral::Error| (refused.code(), refused.path().to_string());
    let nan = Matrix::full(["a"], ["b"], vec![f64::NAN]).unwrap_err();
    assert_eq!(code(nan), ("indicator.not-finite", "/cells/0".to_owned()));
    let twice = Matrix::full(["a", "a"], ["b"], vec![1.0, 2.0]).unwrap_err();
    assert_eq!(code(twice), ("indicator.label-twice", "/rows".to_owned()));
    let shape = Matrix::full(["a"], ["b"], vec![1.0, 2.0]).unwrap_err();
    assert_eq!(code(shape).0, "indicator.lengths-differ");
    let length = Columns::full([&[1.0, 2.0], &[1.0]]).unwrap_err();
    assert_eq!(code(length), ("indicator.lengths-differ", "/1".to_owned()));
    let labels = Columns::of(&[1.0, 2.0]).unwrap().labelled(["a", "a"]).unwrap_err();
    assert_eq!(code(labels).0, "indicator.label-twice");
    let ask = |key: &str, text: &str| code(compute(key, &from_json(text).unwrap()).unwrap_err());
    let at = |code: &'static str, path: &str| (code, path.to_owned());
    assert_eq!(ask("hhi", "{}"), at("indicator.unknown", ""));
    assert_eq!(ask("hhi.unit", "{}"), at("indicator.input-missing", "/columns/x"));
    assert_eq!(
        ask("hhi.unit", r#"{"columns":{"x":[1],"y":[2]}}"#),
        at("indicator.input-missing", "/columns/y")
    );
    assert_eq!(ask("hhi.unit", r#"{"columns":{"x":[1, -2]}}"#), at("indicator.negative", "/columns/x/1"));
    assert_eq!(
        ask("krugman", r#"{"columns":{"x":[1],"world":[1, 2]}}"#),
        at("indicator.lengths-differ", "/columns/world")
    );
    assert_eq!(
        ask("krugman", r#"{"columns":{"x":[1],"world":[-1]}}"#),
        at("indicator.negative", "/columns/world/0")
    );
    assert_eq!(
        ask("hill", r#"{"columns":{"x":[1]},"options":{"q":-1}}"#),
        at("indicator.option-out-of-range", "/options/q")
    );
    assert_eq!(
        ask("hill", r#"{"columns":{"x":[1]},"options":{"p":1}}"#),
        at("indicator.input-missing", "/options/p")
    );
    assert_eq!(
        ask("rca.balassa", r#"{"matrices":{"exports":{"rows":["a"],"columns":["b"],"cells":[[1,2]]}}}"#),
        at("indicator.lengths-differ", "/matrices/exports/cells/0")
    );
}

#[test]
fn the_registry_is_searched() {
    assert_eq!(search("brülhart").len(), 3);
    assert!(search("no such words").is_empty());
    assert!(definitions().count() > 60);
    assert!(definition("theil-betwen").unwrap_err().message().contains("`theil-between`"));
    for one in definitions() {
        assert!(compute(one.key(), &Inputs::default()).is_err(), "{} asks for nothing", one.key());
    }
    assert!(explain("indicator.total-among-items").is_some());
}

fn flow(reporter: &str, partner: &str, product: &str, year: &str, value: &str, more: &str) -> Flow {
    from_json(&format!(
        r#"{{ "reporter": "{reporter}", "partner": "{partner}", "direction": "export", "product": "{product}",
        "period": "{year}", "value": "{value}", "currency": "EUR"{more} }}"#
    ))
    .unwrap()
}

fn table() -> FlowTable {
    FlowTable::from_flows([
        flow("KAZ", "DEU", "HS2022:270900", "2022", "60", ""),
        flow("KAZ", "DEU", "HS2022:740311", "2022", "20", ""),
        flow("UZB", "DEU", "HS2022:740311", "2022", "10", ""),
        flow("UZB", "DEU", "HS2022:520100", "2022", "10", r#", "confidentiality": "confidential""#),
        flow("KAZ", "DEU", "HS2022:270900", "2023", "5", ""),
        flow("UZB", "DEU", "HS2022:740311", "2023", "5", ""),
    ])
    .unwrap()
}

#[test]
fn a_panel_over_years_is_one_line() {
    let pivot = Pivot::new(FlowKey::Reporter, FlowKey::Product);
    let panel = Panel::of_table(&table(), pivot)
        .unwrap()
        .each(|year| advantage::balassa(&year.clone().missing_as_zero()));
    assert_eq!(panel.keys().collect::<Vec<_>>(), ["2022", "2023"]);
    // (60/80) / (60/90), the hidden cotton in no cell.
    assert!(super::near(panel["2022"].cell(0, 0).unwrap(), 1.125));
    assert!(super::near(panel["2022"].coverage().unallocated.unwrap(), 0.1));
    assert_eq!(panel["2023"].coverage().unallocated, Some(0.0));
    assert_eq!(panel["2023"].cell(0, 0), Some(2.0));
}

#[test]
fn hidden_rows_are_items_only_on_demand() {
    let table = table().filter(&bilateral::flow::Filter::new().during("2022".parse().unwrap())).unwrap();
    let pivot = Pivot::new(FlowKey::Reporter, FlowKey::Product);
    let shown = pivot.confidential(Residuals::AsItems).of_table(&table).unwrap();
    assert_eq!((shown.columns().len(), shown.coverage().unallocated), (3, Some(0.0)));
    let hidden = pivot.of_table(&table).unwrap();
    assert_eq!(hidden.columns().len(), 2);
    // What no row speaks of is missing until somebody says otherwise.
    assert_eq!(hidden.coverage().known, 3);
    let by_product = Columns::new([&hidden.row("KAZ").unwrap()]).unwrap();
    assert_eq!(concentration::hhi(&by_product).value(), Some(0.625));
}

/// The same cells, only those above zero stored.
fn thinned(matrix: &Matrix) -> Matrix {
    let stored = matrix.entries().into_iter().filter(|(.., value)| value.is_none_or(|value| value > 0.0));
    Matrix::sparse(matrix.rows(), matrix.columns(), stored, Absent::Zero).unwrap()
}

proptest! {
    #[test]
    fn few_stored_cells_give_the_same_answers(exports in super::matrix(), missing in prop::option::of(0_usize..4)) {
        let hidden = |(row, column, value): (usize, usize, Option<f64>)| (row, column, value.filter(|_| missing != Some(row + column)));
        let cells: Vec<Option<f64>> = exports.entries().into_iter().map(|cell| hidden(cell).2).collect();
        let dense = Matrix::new(exports.rows(), exports.columns(), cells).unwrap();
        let sparse = thinned(&dense);
        prop_assert_eq!(dense.coverage(), sparse.coverage());
        prop_assert_eq!(dense.row_totals(), sparse.row_totals());
        prop_assert_eq!(dense.column_totals(), sparse.column_totals());
        prop_assert_eq!(thinned(&dense.transposed()), sparse.transposed());
        prop_assert_eq!(thinned(&dense.kept(|row| row > 0, |column| column != 1)), sparse.kept(|row| row > 0, |column| column != 1));
        let mut compared = 0;
        for one in definitions() {
            let of = |matrix: &Matrix| {
                let record = MatrixRecord::from(matrix);
                let matrices = one.inputs().iter().map(|name| ((*name).to_owned(), record.clone())).collect();
                compute(one.key(), &Inputs { matrices, ..Inputs::default() })
            };
            let Ok(answer) = of(&dense) else { continue };
            prop_assert_eq!(answer, of(&sparse).unwrap());
            compared += 1;
        }
        prop_assert!(compared > 40, "{}", compared);
    }

    /// Long rows are added in blocks: the blocks have to be the same.
    #[test]
    fn totals_of_long_rows_are_the_same(cells in prop::collection::vec(super::amount(), 1500)) {
        let dense = Matrix::full(["a"], 0..cells.len(), cells).unwrap();
        prop_assert_eq!(dense.row_totals(), thinned(&dense).row_totals());
    }
}

#[test]
fn entries_fit_their_labels() {
    let code = |entries: Vec<(usize, usize, Option<f64>)>| {
        let refused = Matrix::sparse(["a"], ["b"], entries, Absent::Missing).unwrap_err();
        (refused.code(), refused.path().to_string())
    };
    assert_eq!(code(vec![(0, 1, Some(1.0))]), ("indicator.entry-outside", "/entries/0".to_owned()));
    assert_eq!(code(vec![(0, 0, Some(1.0)), (0, 0, None)]), ("indicator.entry-twice", "/entries".to_owned()));
    assert_eq!(code(vec![(0, 0, Some(-1.0))]), ("indicator.negative", "/entries/value/0".to_owned()));
    let nobody_knows = Matrix::sparse(["a"], ["b", "c"], [(0, 0, Some(1.0))], Absent::Missing).unwrap();
    assert_eq!((nobody_knows.cell(0, 1), nobody_knows.coverage().known), (None, 1));
    assert_eq!(nobody_knows.missing_as_zero().cell(0, 1), Some(0.0));
}

#[test]
fn a_panel_by_key() {
    let pivot = Pivot::new(FlowKey::Reporter, FlowKey::Product);
    let none = std::collections::BTreeMap::new();
    let (table, thin) = (table(), pivot.absent_as_zero().sparse());
    let dense =
        Panel::of_table(&table, pivot.absent_as_zero()).unwrap().compute("rca.balassa", &none).unwrap();
    let sparse = Panel::of_table(&table, thin).unwrap().compute("rca.balassa", &none).unwrap();
    assert_eq!(dense, sparse);
    assert_eq!(dense["2023"].cell(0, 0), Some(2.0));
    // Of each row where the indicator takes a column.
    let concentration = Panel::of_table(&table, thin).unwrap().compute("hhi.unit", &none).unwrap();
    assert_eq!((concentration["2022"].of("KAZ"), concentration["2022"].of("UZB")), (Some(0.625), Some(1.0)));
    let refused = Panel::of_table(&table, thin).unwrap().compute("krugman", &none).unwrap_err();
    assert_eq!(refused.code(), "indicator.input-missing");
    let options = [("q".to_owned(), -1.0)].into();
    let refused = Panel::of_table(&table, thin).unwrap().compute("hill", &options).unwrap_err();
    assert_eq!(
        (refused.code(), refused.path().to_string()),
        ("indicator.option-out-of-range", "/2022/options/q".to_owned())
    );
    assert_eq!(
        Panel::of_table(&table, thin).unwrap().compute("hhi", &none).unwrap_err().code(),
        "indicator.unknown"
    );
}

/// As a copy in Python reads it: through the library's own reader, not serde's.
#[test]
fn an_answer_is_read_back_with_what_was_noticed() {
    let columns = [
        r#"{ "columns": { "x": [50, 30, 20, 100] }, "labels": ["a", "b", "c", "TOTAL"] }"#,
        r#"{ "columns": { "x": [1, null, 3] } }"#,
        r#"{ "columns": { "x": [0, null] } }"#,
    ];
    let matrix = r#"{ "matrices": { "exports": { "rows": ["A", "B"], "columns": ["p", "q"], "cells": [[1, null], [2, 0]] } } }"#;
    let asked = columns.map(|inputs| ("hhi.unit", inputs)).into_iter().chain([("rca.logarithmic", matrix)]);
    let mut noticed = 0;
    for (key, inputs) in asked {
        let answer = compute(key, &from_json(inputs).unwrap()).unwrap();
        let text = serde_json::to_string(&answer).unwrap();
        assert_eq!(from_json::<Answer>(&text).unwrap(), answer, "{text}");
        noticed += answer.notices().len();
    }
    assert!(noticed >= 3, "{noticed}");
    let written =
        serde_json::to_string(&compute("hhi.unit", &from_json(columns[0]).unwrap()).unwrap()).unwrap();
    let strange = written.replace(r#""severity":"#, r#""gravity":"#);
    assert_eq!(from_json::<Answer>(&strange).unwrap_err().code(), "input.unknown-field");
}

#[test]
fn totals_among_exporters_or_products_are_noticed_in_every_family() {
    let exports = |rows: [&str; 3], columns: [&str; 4]| Inputs {
        built: [(
            "exports".to_owned(),
            Matrix::full(rows, columns, vec![5.0, 1.0, 2.0, 8.0, 1.0, 4.0, 1.0, 6.0, 6.0, 5.0, 3.0, 14.0])
                .unwrap(),
        )]
        .into(),
        ..Inputs::default()
    };
    let (world, last) = (exports(["A", "B", "all of it"], ["p", "q", "r", "s"]), ["p", "q", "r", "TOTAL"]);
    for key in ["rca.balassa", "diversity", "eci.population", "density.with-self", "finger-kreinin-pairs"] {
        for (inputs, name) in [(&world, "`all of it`"), (&exports(["A", "B", "C"], last), "`TOTAL`")] {
            let answer = compute(key, inputs).unwrap();
            let found = answer.notices().iter().any(|one| one.message.contains(name));
            assert!(found, "{key}, {name}: {:?}", answer.notices());
        }
    }
    // Zeros and ones that a caller made are counts of nothing.
    let made = Inputs { options: [("asGiven".to_owned(), 1.0)].into(), ..world };
    assert!(compute("diversity", &made).unwrap().notices().is_empty());
}

#[test]
fn a_total_past_the_largest_number_is_no_share() {
    for key in ["hhi.unit", "theil", "entropy.nats", "hill"] {
        let inputs = Inputs {
            columns: [("x".to_owned(), vec![Some(1.7e308), Some(1.7e308), Some(1.0)])].into(),
            ..Inputs::default()
        };
        let answer = compute(key, &inputs).unwrap();
        assert_eq!(answer.value(), None, "{key}");
    }
}
