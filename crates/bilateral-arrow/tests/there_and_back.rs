//! Whatever a table holds comes back from its batch; whatever cannot be read is refused with its place.

#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

use std::sync::Arc;

use arrow_array::{ArrayRef, Float64Array, Int64Array, RecordBatch, StringArray};
use bilateral::flow::{Flow, FlowTable};
use bilateral_arrow::{flow_table, record_batch};
use serde_json::{Value, json};

fn flow(more: &Value) -> Flow {
    let mut record = json!({ "reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL",
        "currency": "EUR", "period": "2024-08" });
    let fields = record.as_object_mut().unwrap();
    for (name, value) in more.as_object().unwrap() {
        fields.insert(name.clone(), value.clone());
    }
    serde_json::from_value(record).unwrap()
}

fn constants() -> Vec<(String, String)> {
    [
        ("reporter", "DEU"),
        ("partner", "KAZ"),
        ("product", "TOTAL"),
        ("direction", "export"),
        ("currency", "EUR"),
    ]
    .map(|(name, word)| (name.to_owned(), word.to_owned()))
    .into()
}

fn of_values(values: ArrayRef) -> RecordBatch {
    let periods: ArrayRef = Arc::new(StringArray::from(vec!["2024"; values.len()]));
    RecordBatch::try_from_iter([("Period", periods), ("value", values)]).unwrap()
}

#[test]
fn every_field_of_a_flow_comes_back() {
    let rows = [
        json!({}),
        json!({ "value": "9223372036854775.806", "valuation": "fob", "vintage": "2025-02-28", "source": "comext" }),
        json!({ "value": "-0.001", "status": "estimated", "confidentiality": "confidential", "subTotal": true }),
        json!({ "value": "0", "netMass": { "amount": "1.5", "unit": "kg", "estimated": true } }),
        json!({ "quantity": { "amount": "7", "unit": "l", "estimated": true }, "secondPartner": "FRA" }),
        json!({ "partner": "UNSPECIFIED", "currency": "USD", "period": "2024-01/2024-10", "direction": "import" }),
    ];
    let table = FlowTable::from_flows(rows.iter().map(flow)).unwrap();
    let batch = record_batch(&table).unwrap();
    let halves = [batch.slice(0, 2), batch.slice(2, 4)];
    assert!(flow_table(&[batch], &[]).unwrap().iter().eq(table.iter()));
    assert!(flow_table(&halves, &[]).unwrap().iter().eq(table.iter()));
}

#[test]
fn floats_mean_their_shortest_decimal() {
    let batch = of_values(Arc::new(Float64Array::from(vec![Some(0.1), None, Some(f64::NAN), Some(1e6)])));
    let table = flow_table(&[batch], &constants()).unwrap();
    let values: Vec<Option<String>> =
        table.iter().map(|flow| flow.value().map(|value| value.to_string())).collect();
    assert_eq!(values, [Some("0.1".to_owned()), None, None, Some("1000000".to_owned())]);
    let third = of_values(Arc::new(Float64Array::from(vec![1.0 / 3.0])));
    assert_eq!(flow_table(&[third], &constants()).unwrap_err().code(), "flow.value-too-fine");
}

#[test]
fn texts_mean_their_digits() {
    let read = |text: &str| {
        let table = flow_table(&[of_values(Arc::new(StringArray::from(vec![text])))], &constants());
        table.map(|table| table.iter().next().unwrap().value().unwrap().to_string())
    };
    for (text, value) in [
        ("1.50", "1.5"),
        ("-0", "0"),
        ("1.01E+05", "101000"),
        ("12345e-3", "12.345"),
        ("1.500000000000000000000000000000000000000000", "1.5"),
    ] {
        assert_eq!(read(text).unwrap(), value, "{text}");
    }
    let long = "9".repeat(60);
    for (text, code) in [
        ("1_0_0.5", "file.number"),
        ("+5", "file.number"),
        (".5", "file.number"),
        ("5.", "file.number"),
        ("1e", "file.number"),
        ("", "file.number"),
        ("1000.00000000000000000000000000001", "flow.value-too-fine"),
        ("1e-30", "flow.value-too-fine"),
        ("1e-300", "flow.value-too-fine"),
        ("1e300", "flow.value-out-of-range"),
        (long.as_str(), "flow.value-out-of-range"),
    ] {
        assert_eq!(read(text).unwrap_err().code(), code, "{text}");
    }
    for tiny in [1e-30, 1e-300] {
        let batch = of_values(Arc::new(Float64Array::from(vec![tiny])));
        assert_eq!(flow_table(&[batch], &constants()).unwrap_err().code(), "flow.value-too-fine");
    }
}

#[test]
fn what_is_past_the_table_is_refused() {
    let most = i64::MAX / 1000;
    assert!(flow_table(&[of_values(Arc::new(Int64Array::from(vec![most])))], &constants()).is_ok());
    let more = of_values(Arc::new(Int64Array::from(vec![0, most + 1])));
    let refused = flow_table(&[more], &constants()).unwrap_err();
    assert_eq!(
        (refused.code(), refused.path().to_string()),
        ("flow.value-out-of-range", "/value/1".to_owned())
    );
}
