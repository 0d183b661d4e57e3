//! UN Comtrade: records that differ in shape, parts beside their wholes, periods in pieces.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use bilateral_formats::{Note, Options, Read, comtrade_json};

const RECORD: &str = r#""typeCode":"C","reporterCode":276,"flowCode":"X","partnerCode":398,"classificationCode":"H6","cmdCode":"870323""#;

fn json(records: &[&str]) -> bilateral::Result<Read> {
    let records: Vec<String> = records.iter().map(|record| format!("{{{RECORD},{record}}}")).collect();
    let answer = format!(r#"{{"count":{},"data":[{}],"error":""}}"#, records.len(), records.join(","));
    comtrade_json(answer.as_bytes(), Options::default())
}

/// Every row as a line, and every note that is counted.
fn lines(read: &Read) -> Vec<String> {
    let mut lines: Vec<String> = read.table.iter().map(|flow| format!("{flow:?}")).collect();
    let tallies = &read.diagnostics.tallies;
    lines.extend(tallies.iter().map(|tally| format!("{} {} {:?}", tally.note, tally.rows, tally.examples)));
    lines.sort();
    lines
}

#[test]
fn a_field_is_missing_in_the_records_that_do_not_have_it_and_in_no_other() {
    let bare = r#""period":"2021","primaryValue":5"#;
    let full = r#""period":"2021","primaryValue":3,"motCode":1000,"netWgt":7,"qty":2,"qtyUnitCode":5,"isNetWgtEstimated":true,"partner2Code":643,"fobvalue":3"#;
    let whole = r#""period":"2022","primaryValue":9"#;
    let part = r#""period":"2022","primaryValue":4,"partner2Code":643"#;
    let parts = r#""refYear":2023,"flowCodeUnknown":1,"reporterDesc":"Germany""#;
    let records = [bare, full, whole, part, parts];
    let expected = lines(&json(&records).unwrap());
    assert!(expected.iter().any(|line| line.contains("Air") && line.contains("RUS")), "{expected:?}");
    assert!(expected.iter().any(|line| line.starts_with("whole-beside-parts")), "{expected:?}");
    let mut turned = records;
    for _ in 0..records.len() {
        turned.rotate_left(1);
        assert_eq!(lines(&json(&turned).unwrap()), expected);
        let mut back = turned;
        back.reverse();
        assert_eq!(lines(&json(&back).unwrap()), expected);
    }
    let read = json(&[bare, full]).unwrap();
    let masses: Vec<_> = read.table.iter().map(|flow| flow.net_mass().map(|mass| mass.to_string())).collect();
    assert_eq!(masses, [None, Some("7 kg (estimated)".to_owned())]);
    // Two records that are one, field for field, whatever they leave out.
    let twice =
        json(&[bare, r#""period":"2021","primaryValue":5,"motCode":0,"partner2Code":0,"netWgt":null"#]);
    assert_eq!(twice.unwrap().diagnostics.count(Note::Duplicate), 1);

    let none = json(&[r#""period":"2021""#]).unwrap_err();
    assert_eq!((none.code(), none.path().as_str()), ("file.column-missing", "/primaryValue"));
    let timeless = json(&[bare, r#""primaryValue":1"#]).unwrap_err();
    assert_eq!(timeless.code(), "file.column-missing");
    assert!(timeless.message().contains("record 2"), "{timeless}");
}
