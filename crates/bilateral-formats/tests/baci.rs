//! BACI: the real extract against a plain count, and every trap of the format.

#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod common;

use std::collections::BTreeMap;

use bilateral::economy::Area;
use bilateral::flow::{FlowKey, Grouping, Word};
use bilateral::product::Classification;
use bilateral_formats::{Note, Options, Read, baci};

fn hs17<'a>() -> Options<'a> {
    Options { edition: Some(Classification::parse("HS17").unwrap()), ..Options::default() }
}

fn read(text: &str) -> Read {
    baci(text.as_bytes(), hs17()).unwrap()
}

fn refused(text: &str) -> (String, String) {
    let refused = baci(text.as_bytes(), hs17()).unwrap_err();
    (refused.code().to_owned(), refused.message().to_owned())
}

#[test]
fn the_real_extract_agrees_with_a_plain_count() {
    let Some(path) = common::reference_data("baci/BACI_extract_AFG_ZAF_2021.csv") else { return };
    let bytes = std::fs::read(path).unwrap();
    let text = std::str::from_utf8(&bytes).unwrap();
    let (mut rows, mut value, mut mass, mut no_mass, mut five) = (0, 0, 0, 0, 0);
    let mut of_exporter: BTreeMap<String, i128> = BTreeMap::new();
    for line in text.lines().skip(1) {
        let cells = common::split(line, ',');
        rows += 1;
        value += common::milli(&cells[4]) * 1000;
        *of_exporter.entry(cells[1].clone()).or_default() += common::milli(&cells[4]) * 1000;
        five += u64::from(cells[3].len() == 5);
        match cells[5].trim() {
            "NA" => no_mass += 1,
            number => mass += common::milli(number) * 1000,
        }
    }
    let Read { table, diagnostics } = baci(bytes.as_slice(), hs17()).unwrap();
    assert_eq!(
        (diagnostics.rows, diagnostics.kept, table.len()),
        (rows, rows, usize::try_from(rows).unwrap())
    );
    assert_eq!((rows, five, no_mass), (71_192, 4_442, 2_306), "as the notes on the file say");
    assert_eq!(diagnostics.count(Note::ZerosRestored), five);
    assert_eq!(diagnostics.count(Note::Duplicate) + diagnostics.count(Note::Contradictory), 0);

    let sums = table.group(&Grouping::by([FlowKey::Reporter]).with_residuals()).unwrap();
    let total: i128 = sums.groups().map(|group| group.sums().thousandths()).sum();
    let aside: u64 = sums.set_aside().iter().map(|aside| aside.rows).sum();
    assert_eq!((total, aside), (value, 0));
    for group in sums.groups() {
        let Word::Area(area) = group.word(FlowKey::Reporter).unwrap() else { panic!("not what it is") };
        let code = area.code_in(bilateral::economy::CodeSystem::Comtrade).unwrap();
        let code = code.trim_start_matches('0');
        assert_eq!(group.sums().thousandths(), of_exporter[code], "{area}");
    }
    let kilograms: i128 = table
        .iter()
        .filter_map(|flow| flow.net_mass())
        .map(|mass| common::milli(&mass.amount().to_string()))
        .sum();
    assert_eq!(kilograms, mass);
    assert_eq!(table.iter().filter(|flow| flow.net_mass().is_none()).count(), no_mass);
    assert!(table.products().iter().all(|key| key.item().is_none_or(|product| product.level() == 6)));
}

#[test]
fn lost_zeros_padding_and_missing_masses() {
    let read = read(
        "\"t\",\"i\",\"j\",\"k\",\"v\",\"q\"\r\n2021,4,24,81310,1.624,\"        0.500\"\r\n2021,4,31,854140,0.401,\"           NA\"\r\n",
    );
    let flows: Vec<_> = read.table.iter().collect();
    assert_eq!(flows[0].product().to_string(), "HS2017:081310");
    assert_eq!(flows[0].value().unwrap().to_string(), "1624");
    assert_eq!(flows[0].net_mass().unwrap().amount().to_string(), "500");
    assert_eq!(flows[1].net_mass(), None);
    assert_eq!(flows[1].partner(), Area::parse("AZE").unwrap());
    assert_eq!(read.diagnostics.tally(Note::ZerosRestored).unwrap().lines, [2]);
}

#[test]
fn unknown_codes_are_left_out_with_their_value() {
    let read = read("t,i,j,k,v,q\n2021,4,24,010121,1,1\n2021,4,9999,010121,2.5,1\n2021,4,24,000121,4,1\n");
    let tally = read.diagnostics.tally(Note::Unmapped).unwrap();
    assert_eq!((tally.rows, tally.value_left_out, tally.lines.as_slice()), (2, 6_500_000, [3, 4].as_slice()));
    assert_eq!((read.diagnostics.rows, read.diagnostics.kept), (3, 1));
}

#[test]
fn repeated_and_contradictory_rows_are_found_in_any_order() {
    let read = read(
        "t,i,j,k,v,q\n2021,24,4,010121,1,1\n2021,4,24,010121,2,1\n2021,24,4,010121,1,1\n2021,4,24,10121,3,1\n",
    );
    assert_eq!(read.diagnostics.tally(Note::Duplicate).unwrap().lines, [4]);
    assert_eq!(read.diagnostics.tally(Note::Contradictory).unwrap().examples, ["lines 3 and 5"]);
}

#[test]
fn bad_input_is_refused_with_line_and_column() {
    for (text, code, place) in [
        ("t,i,j,k,v,q\n2021,4,24,010121,1,2,3\n", "file.cell-surplus", "at line 2, column 7"),
        ("t,i,j,k,v,q\n2021,4,24,010121,1\n", "file.row-short", "at line 2"),
        ("t,i,j,k,v,q\n2021,4,24,010121,1 234,2\n", "file.number", "at line 2, column 5 (`v`)"),
        ("t,i,j,k,v,q\n2021,4,24,010121,\"1,5\",2\n", "file.number", "at line 2, column 5 (`v`)"),
        ("t,i,j,k,v,q\n2021,4,24,010121,0.0000001,2\n", "flow.value-too-fine", "at line 2, column 5 (`v`)"),
        ("t,i,j,k,v,q\n21,4,24,010121,1,2\n", "period.invalid", "at line 2, column 1 (`t`)"),
        ("t,i,j,k,v,v,q\n2021,4,24,010121,1,2,3\n", "file.column-twice", "columns 5 and 6, at line 1"),
        ("t,i,j,k,v\n2021,4,24,010121,1\n", "file.column-missing", "at line 1"),
        ("t,i,j,k,v,q\n2021,4,24,\"010121,1,2\n", "file.quote", "at line 2"),
        ("t,i,j,k,v,q\n2021,4,\u{0},010121,1,2\n", "file.binary", "byte 19"),
        ("", "file.empty", "not a single byte"),
        ("\n\n", "file.empty", "not even a header"),
    ] {
        let (found, message) = refused(text);
        assert_eq!(found, code, "{text:?}: {message}");
        assert!(message.contains(place), "{text:?}: {message}");
    }
    let hundred = format!("t,i,j,k,v,q\n2021,4,24,010121,{},2\n", "7".repeat(100));
    let read = baci(hundred.as_bytes(), hs17()).unwrap();
    assert_eq!(read.diagnostics.tally(Note::TooLong).unwrap().lines, [2]);
    assert_eq!(read.table.get(0).unwrap().value(), None);
}

#[test]
fn a_header_alone_is_an_empty_table_and_a_missing_line_end_is_noted() {
    assert_eq!(read("t,i,j,k,v,q\n").table.len(), 0);
    let cut = read("t,i,j,k,v,q\n2021,4,24,010121,1,2\n2021,4,24,010129,1,2");
    assert_eq!(cut.diagnostics.tally(Note::NoFinalNewline).unwrap().lines, [3]);
    let mixed = read("t,i,j,k,v,q\r\n2021,4,24,010121,1,2\r2021,4,24,010129,1,2\n\n2021,4,24,010130,1,2\n");
    assert_eq!((mixed.table.len(), mixed.diagnostics.count(Note::NoFinalNewline)), (3, 0));
}

#[test]
fn progress_is_told_and_may_stop_the_reading() {
    let row = "2021,4,24,010121,1,2\n".repeat(200_000);
    let text = format!("t,i,j,k,v,q\n{row}");
    let mut calls = Vec::new();
    let mut progress = |now: bilateral_formats::Progress| {
        calls.push(now);
        if calls.len() == 2 { std::ops::ControlFlow::Break(()) } else { std::ops::ControlFlow::Continue(()) }
    };
    let options = Options { progress: Some(&mut progress), ..hs17() };
    let refused = baci(text.as_bytes(), options).unwrap_err();
    assert_eq!(refused.code(), "file.cancelled");
    assert_eq!(calls.len(), 2);
    assert!(calls[0].rows > 0 && calls[1].bytes > calls[0].bytes);
}

#[test]
fn only_the_wanted_partners() {
    let options = Options { partners: Some(vec![Area::parse("AGO").unwrap()]), ..hs17() };
    let text = "t,i,j,k,v,q\n2021,4,24,010121,1,2\n2021,4,31,010121,8,2\n";
    let Read { table, diagnostics } = baci(text.as_bytes(), options).unwrap();
    assert_eq!(table.len(), 1);
    assert_eq!(diagnostics.tally(Note::Filtered).unwrap().value_left_out, 8_000_000);
}

#[test]
fn a_place_and_a_product_that_are_unknown_are_both_named() {
    let read = read("t,i,j,k,v,q\n2021,4,528,270900,1,1\n2021,4,528,ABCDEF,1,1\n2021,9999,528,270900,1,1\n");
    let told = read.diagnostics.tally(Note::Unmapped).unwrap();
    assert_eq!(told.rows, 2);
    let examples = format!("{told:?}");
    assert!(examples.contains("ABCDEF") && examples.contains("9999"), "{examples}");
}

/// Taiwan has no code of its own in UN Comtrade, and exports all the same.
#[test]
fn who_reports_under_a_residual_is_kept() {
    let read = read("t,i,j,k,v,q\n2021,490,40,270900,5,1\n2021,842,40,270900,1,1\n2021,837,40,270900,7,1\n");
    assert_eq!((read.table.len(), read.diagnostics.count(Note::NotReporting)), (2, 1));
    let sums = read.table.group(&Grouping::by([FlowKey::Reporter])).unwrap();
    let words: Vec<String> =
        sums.groups().filter_map(|group| group.word(FlowKey::Reporter).map(ToString::to_string)).collect();
    assert_eq!(words, ["OTHER_ASIA_NES", "USA"]);
    assert!(sums.set_aside().is_empty());
}
