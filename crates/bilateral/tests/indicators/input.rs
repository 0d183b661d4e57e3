use bilateral::error::explain;
use bilateral::flow::{Flow, FlowKey, FlowTable};
use bilateral::indicator::{
    Columns, Inputs, Matrix, Panel, Pivot, Residuals, advantage, compute, concentration, definition,
    definitions, search,
};
use bilateral::wire::from_json;

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
