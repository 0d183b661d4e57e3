//! Cells of investment tables: what cannot be built, and what a check finds.
#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use bilateral::check::{Finding, check_investment_cells};
use bilateral::investment::InvestmentCell;
use bilateral::wire::{from_json, to_json};
use serde_json::{Value, json};

/// An inward position of the Netherlands in Kazakhstan at the end of 2021, with other fields.
fn cell(other: &Value) -> bilateral::Result<InvestmentCell> {
    let mut fields = json!({
        "reporter": "KAZ", "partner": "NLD", "measure": "position", "at": "2021-12-31",
        "side": "inward", "value": "60", "currency": "USD"
    });
    for (field, value) in other.as_object().unwrap() {
        if value.is_null() {
            fields.as_object_mut().unwrap().remove(field);
        } else {
            *fields.get_mut(field).unwrap_or(&mut Value::Null) = value.clone();
            fields.as_object_mut().unwrap().insert(field.clone(), value.clone());
        }
    }
    from_json(&fields.to_string())
}

fn refused(other: &Value) -> (&'static str, String) {
    let refused = cell(other).unwrap_err();
    (refused.code(), refused.path().to_string())
}

fn found(others: &[Value]) -> Vec<(&'static str, String)> {
    let cells: Vec<InvestmentCell> = others.iter().map(|other| cell(other).unwrap()).collect();
    let report = check_investment_cells(&cells);
    report.findings().iter().map(|one: &Finding| (one.code, one.path.to_string())).collect()
}

fn flow(period: &str, value: &str) -> Value {
    json!({ "measure": "net-flow", "at": null, "period": period, "value": value })
}

fn is(codes: &[(&'static str, &str)]) -> Vec<(&'static str, String)> {
    codes.iter().map(|(code, path)| (*code, (*path).to_owned())).collect()
}

#[test]
fn what_cannot_be_is_refused_with_its_path() {
    let cases = [
        (json!({ "measure": "gross-inflow" }), "investment.wrong-time", "/at"),
        (json!({ "period": "2021" }), "investment.wrong-time", "/period"),
        (json!({ "at": null }), "investment.time-missing", "/at"),
        (json!({ "measure": "cumulative-gross-inflow", "at": null }), "investment.time-missing", "/window"),
        (
            json!({ "confidentiality": "confidential", "value": "0" }),
            "investment.confidential-value",
            "/value",
        ),
        (json!({ "partner": "KAZ" }), "investment.partner-is-host", "/partner"),
        (json!({ "instrument": "reinvested-earnings" }), "investment.reinvested-position", "/instrument"),
        (json!({ "change": "price" }), "investment.kind-misplaced", "/change"),
        (json!({ "income": "dividends" }), "investment.kind-misplaced", "/income"),
        (json!({ "value": 60 }), "amount.not-text", "/value"),
        (json!({ "currency": null }), "input.missing-field", ""),
    ];
    for (other, code, path) in cases {
        assert_eq!(refused(&other), (code, path.to_owned()), "{other}");
    }
    assert!(cell(&json!({ "partner": "KAZ", "roundTrip": true })).is_ok());
    assert!(cell(&json!({ "confidentiality": "confidential", "value": null })).unwrap().is_hidden());
    assert!(cell(&json!({ "value": "-3" })).is_ok(), "negative values are legal");
}

#[test]
fn a_cell_reads_back_as_it_was_written() {
    let whole = cell(&json!({
        "conversion": "end-of-period", "instrument": "debt", "relationship": "fellows", "counterpart": "ultimate",
        "entity": "non-spe", "valuation": "market", "manual": "bpm6", "benchmark": "bmd4", "status": "provisional",
        "estimate": "mirror", "vintage": "2024-05-01", "source": "S"
    }))
    .unwrap();
    assert_eq!(from_json::<InvestmentCell>(&to_json(&whole)).unwrap(), whole);
    assert!(whole.is_estimate());
}

#[test]
fn an_account_that_does_not_close_is_found() {
    let year = [json!({ "at": "2020-12-31", "value": "100" }), flow("2021", "10"), json!({ "value": "130" })];
    assert_eq!(found(&year), is(&[("investment.reconciliation-gap", "/1/value")]));
    let change = json!({ "measure": "other-change", "change": "exchange-rate", "at": null, "period": "2021", "value": "20" });
    assert_eq!(found(&[year.as_slice(), &[change]].concat()), []);
}

#[test]
fn parts_and_totals() {
    let part = |instrument: &str, value: &str| json!({ "instrument": instrument, "value": value });
    assert_eq!(found(&[json!({}), part("equity", "50.4"), part("debt", "9.8")]), [], "within rounding");
    let broken = found(&[json!({}), part("equity", "50"), part("debt", "5")]);
    assert_eq!(broken, is(&[("investment.components-not-total", "/0/value")]));
    let of_flow = |instrument: &str, value: &str| json!({ "measure": "net-flow", "at": null, "period": "2021", "instrument": instrument, "value": value });
    let flows = [
        flow("2021", "6"),
        of_flow("equity", "1"),
        of_flow("reinvested-earnings", "7"),
        of_flow("debt", "-2"),
    ];
    assert_eq!(found(&flows), is(&[("investment.negative-value", "/3/value")]));
    let spe = |entity: &str, value: &str| json!({ "entity": entity, "value": value });
    let broken = found(&[json!({}), spe("spe", "50"), spe("non-spe", "5")]);
    assert_eq!(broken, is(&[("investment.components-not-total", "/0/value")]));
}

#[test]
fn a_partner_above_the_world_unless_others_are_below_zero() {
    let world = json!({ "partner": "WORLD", "value": "50" });
    assert_eq!(found(&[world.clone(), json!({})]), is(&[("investment.partner-exceeds-world", "/1/value")]));
    let negative = json!({ "partner": "GBR", "value": "-10" });
    assert_eq!(
        found(&[world.clone(), json!({}), negative]),
        is(&[("investment.negative-value", "/2/value")])
    );
    let hidden = json!({ "partner": "GBR", "value": null, "confidentiality": "confidential" });
    let report = check_investment_cells(&[world, json!({}), hidden].map(|other| cell(&other).unwrap()));
    assert!(report.passed() && report.findings().first().unwrap().uncertain);
}

#[test]
fn gross_below_net_and_sums_that_fall() {
    let gross = json!({ "measure": "gross-inflow", "at": null, "period": "2021", "value": "3" });
    assert_eq!(found(&[gross, flow("2021", "24")]), is(&[("investment.gross-below-net", "/0/value")]));
    let since = |window: &str, value: &str| json!({ "measure": "cumulative-gross-inflow", "at": null, "window": window, "value": value });
    assert_eq!(
        found(&[since("2005/2021", "170"), since("2005/2020", "180")]),
        is(&[("investment.cumulative-falls", "/0/value")])
    );
    assert_eq!(found(&[since("2005/2021", "170"), since("2006/2021", "160")]), [], "another start");
    assert_eq!(
        found(&[since("2005/2021", "60"), json!({})]),
        is(&[("investment.measures-mixed", "/0/measure")])
    );
}

#[test]
fn two_values_two_currencies_two_sides() {
    assert_eq!(found(&[json!({}), json!({ "value": "61" })]), is(&[("investment.values-differ", "/1")]));
    assert_eq!(
        found(&[json!({ "valuation": "market" }), json!({ "valuation": "nominal", "value": "61" })]),
        []
    );
    let euros = found(&[json!({}), json!({ "currency": "EUR", "value": "53" })]);
    assert_eq!(euros, is(&[("investment.conversion-missing", "/1/currency")]));
    let rule = "end-of-period";
    let both =
        [json!({ "conversion": rule }), json!({ "currency": "EUR", "value": "53", "conversion": rule })];
    assert_eq!(found(&both), []);
    let digits = [json!({ "conversion": rule }), json!({ "currency": "EUR", "conversion": rule })];
    assert_eq!(found(&digits), is(&[("investment.currency-label-suspect", "/1/currency")]));
    let outward = json!({ "reporter": "NLD", "partner": "KAZ", "side": "outward", "value": "20" });
    assert_eq!(found(&[json!({}), outward]), is(&[("investment.mirror-asymmetry", "/0/value")]));
}

#[test]
fn methods_and_blocs_that_change_on_the_way() {
    let manual = |year: &str, manual: &str| json!({ "at": format!("{year}-12-31"), "manual": manual });
    let broken = found(&[manual("2013", "bpm6"), manual("2012", "bpm5"), manual("2014", "bpm6")]);
    assert_eq!(broken, is(&[("investment.series-break", "/0/value")]));
    let bloc = |year: &str, partner: &str| json!({ "at": format!("{year}-12-31"), "partner": partner });
    assert_eq!(found(&[bloc("2021", "EU28")]), is(&[("investment.bloc-composition", "/0/partner")]));
    assert_eq!(found(&[bloc("2015", "EU27_2020"), bloc("2021", "EU27_2020")]), [], "back-cast");
    let mixed = found(&[bloc("2015", "EU28"), bloc("2021", "EU27_2020")]);
    assert_eq!(mixed, is(&[("investment.bloc-composition", "/1/partner")]));
}

#[test]
fn the_order_of_cells_changes_paths_and_nothing_else() {
    let cells = [
        json!({ "partner": "WORLD", "value": "50" }),
        json!({}),
        json!({ "at": "2020-12-31", "value": "100" }),
        flow("2021", "10"),
    ];
    let codes = |found: Vec<(&'static str, String)>| {
        let mut codes: Vec<&str> = found.into_iter().map(|(code, _)| code).collect();
        codes.sort_unstable();
        codes
    };
    let mut turned = cells.to_vec();
    turned.reverse();
    assert_eq!(codes(found(&cells)), codes(found(&turned)));
    assert_eq!(found(&cells).len(), 2);
}
