//! UN Comtrade: records that differ in shape, parts beside their wholes, periods in pieces.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use bilateral::flow::Transport;
use bilateral_formats::{Note, Options, Read, comtrade, comtrade_json};

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

/// A table by mode of transport: the value of each is what is told beside it.
fn by_mode(modes: &[(&str, &str, u32)]) -> Read {
    let header =
        "typeCode,period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,motCode,primaryValue\n";
    let rows =
        modes.iter().map(|(product, mode, value)| format!("C,2022,398,X,276,H6,{product},{mode},{value}\n"));
    let text = format!("{header}{}", rows.collect::<String>());
    comtrade(text.as_bytes(), Options::default()).unwrap()
}

/// The mode and the value of each row.
fn modes(read: &Read) -> Vec<(Option<Transport>, String)> {
    read.table.iter().map(|flow| (flow.terms().transport, flow.value().unwrap().to_string())).collect()
}

#[test]
fn a_group_of_modes_is_not_added_to_its_parts() {
    let read = by_mode(&[
        ("270900", "0", 100),
        ("270900", "2000", 60),
        ("270900", "2100", 40),
        ("270900", "2200", 15),
        ("270900", "2900", 5),
        ("270900", "9120", 3),
        ("270900", "9100", 30),
        ("270900", "3000", 10),
        ("270900", "1000", 0),
        // Of another product the group stands alone.
        ("870323", "2000", 7),
        ("870323", "1000", 1),
    ]);
    let expected = [
        (None, "100"),
        (Some(Transport::Sea), "40"),
        (Some(Transport::InlandWaterway), "15"),
        (Some(Transport::Unknown), "5"),
        (Some(Transport::Fixed), "3"),
        (Some(Transport::Air), "0"),
        (Some(Transport::Air), "1"),
        (Some(Transport::Unknown), "10"),
        (Some(Transport::Unknown), "7"),
    ];
    assert_eq!(modes(&read), expected.map(|(mode, value)| (mode, value.to_owned())));
    let wholes = read.diagnostics.tally(Note::WholeBesideParts).unwrap();
    assert_eq!(wholes.examples, ["motCode 2000", "motCode 9100"]);
    assert_eq!((wholes.left_out().as_str(), wholes.rows), ("90", 3));
    let unknown = read.diagnostics.tally(Note::UnknownFlag).unwrap();
    assert_eq!((unknown.rows, unknown.lines.as_slice()), (2, [9, 11].as_slice()));
    assert_eq!(unknown.examples, ["motCode 3000", "motCode 2000"]);
    assert_eq!(read.diagnostics.kept, 9);
}

#[test]
fn groups_within_groups() {
    let all = by_mode(&[
        ("270900", "9000", 9),
        ("270900", "9100", 5),
        ("270900", "9110", 2),
        ("270900", "9300", 4),
    ]);
    let expected = [(Some(Transport::Fixed), "2"), (Some(Transport::SelfPropelled), "4")];
    assert_eq!(modes(&all), expected.map(|(mode, value)| (mode, value.to_owned())));
    let alone = by_mode(&[("270900", "9000", 9), ("270900", "9100", 5)]);
    assert_eq!(modes(&alone), [(Some(Transport::Fixed), "5".to_owned())]);
    let odd = by_mode(&[("270900", "7777", 9)]);
    assert_eq!(odd.diagnostics.tally(Note::UnknownFlag).unwrap().examples, ["motCode 7777"]);
}

#[test]
fn a_month_in_pieces_is_no_year() {
    let read_row = |columns: &str, cells: &str| {
        let header = "typeCode,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue";
        let text = format!("{header},{columns}\nC,276,X,398,H6,870323,5,{cells}\n");
        let read = comtrade(text.as_bytes(), Options::default());
        read.map(|read| read.table.get(0).unwrap().period().to_string())
            .map_err(|refused| format!("{} {}", refused.code(), refused.path()))
    };
    for (columns, cells, expected) in [
        ("freqCode,refYear,refMonth", "M,2022,5", "2022-05"),
        ("freqCode,refYear,refMonth", "M,2022.0,12.0", "2022-12"),
        ("freqCode,refYear,refMonth", "A,2022,52", "2022"),
        ("freqCode,refYear,refMonth", "A,2022,", "2022"),
        ("freqCode,refYear", "A,2022", "2022"),
        ("refYear", "2022", "2022"),
        ("freqCode,refYear,refMonth,period", "M,2022,5,202205", "2022-05"),
    ] {
        assert_eq!(read_row(columns, cells).as_deref(), Ok(expected), "{columns} {cells}");
    }
    for (columns, cells, place) in [
        ("freqCode,refYear", "M,2022", "/2/9"),
        ("freqCode,refYear,refMonth", "M,2022,", "/2/9"),
        ("refYear,refMonth", "2022,13", "/2/9"),
        ("refYear,refMonth", "2022,x", "/2/9"),
    ] {
        let refused = read_row(columns, cells).unwrap_err();
        assert!(refused.ends_with(place), "{columns} {cells}: {refused}");
    }
    let month = json(&[r#""freqCode":"M","refYear":2022,"refMonth":5,"primaryValue":1"#]).unwrap();
    assert_eq!(month.table.get(0).unwrap().period().to_string(), "2022-05");
}
