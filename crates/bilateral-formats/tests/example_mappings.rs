//! The mappings of `examples/mappings`, each on the small table beside it.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::fs;
use std::path::{Path, PathBuf};

use bilateral::investment::{InvestmentCell, MeasureKind};
use bilateral_formats::{Diagnostics, Encoding, Format, Note, ReadCells, ReadDataset, Recognised, Request};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/mappings")
}

fn found(name: &str, format: Option<Format>) -> Recognised {
    let mapping = fs::read_to_string(folder().join(format!("{name}.toml"))).unwrap();
    let table = fs::read(folder().join(format!("{name}.csv"))).unwrap();
    let request = Request { mapping: Some(mapping), format, ..Request::default() };
    request.read(table.as_slice(), None).unwrap()
}

/// What was read, a row as a line; and what was noticed.
fn flows(name: &str) -> (Vec<String>, Diagnostics) {
    let read = found(name, None).flows().unwrap();
    let line = |flow: bilateral::flow::Flow| {
        let mass = flow.net_mass().map(|mass| format!(" {} kg", mass.amount())).unwrap_or_default();
        format!(
            "{} {} {} {} {} {} {}{mass}",
            flow.reporter().id(),
            flow.direction(),
            flow.partner().id(),
            flow.product(),
            flow.period(),
            flow.value().map_or_else(|| "missing".to_owned(), |value| value.normalize().to_string()),
            flow.currency(),
        )
    };
    (read.table.iter().map(line).collect(), read.diagnostics)
}

#[test]
fn every_mapping_has_a_table_and_a_line_in_the_list_and_a_test() {
    let list = fs::read_to_string(folder().join("README.md")).unwrap();
    let tests = include_str!("example_mappings.rs");
    let mut count = 0;
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|end| end == "toml") {
            let name = path.file_stem().unwrap().to_str().unwrap();
            assert!(path.with_extension("csv").exists(), "{name}");
            assert!(list.contains(&format!("| `{name}` |")), "{name}");
            assert!(tests.contains(&format!("(\"{name}\"")), "{name}");
            count += 1;
        }
    }
    assert_eq!(list.lines().filter(|line| line.starts_with("| `")).count(), count);
}

#[test]
fn faostat_by_partner_and_item() {
    let (rows, told) = flows("faostat-trade-matrix");
    assert_eq!(
        rows,
        ["KAZ export UZB HS2022:1001 2023 512500 USD", "KAZ import DEU HS2022:1101 2023 7000 USD",]
    );
    assert_eq!(told.tally(Note::NoCell).unwrap().lines, [2]);
    assert_eq!(told.tally(Note::Unmapped).unwrap().left_out(), "3000");
}

#[test]
fn unctads_matrix_with_numbers_of_four_digits() {
    let (rows, told) = flows("unctad-trade-matrix");
    assert_eq!(
        rows,
        [
            "KAZ export DEU TOTAL 2023 1500250 USD",
            "KAZ import USA SITC3:33 2023 20000 USD",
            "KAZ export WORLD SITC3:33 2023 missing USD",
        ]
    );
    assert_eq!((told.count(Note::MissingValue), told.count(Note::Unmapped)), (1, 0));
}

#[test]
fn wits_with_the_world_and_a_lost_zero() {
    let (rows, told) = flows("wits-trade");
    assert_eq!(
        rows,
        ["KAZ import WORLD HS2017:010190 2021 12345 USD", "KAZ export EU HS2017:270900 2021 15000000001 USD",]
    );
    assert_eq!((told.count(Note::ZerosRestored), told.count(Note::Bloc)), (1, 1));
}

#[test]
fn tariffs_are_a_dataset() {
    let ReadDataset { dataset, diagnostics } =
        found("wits-tariffs", Some(Format::MappedDataset)).dataset().unwrap();
    let first = dataset.get(0).unwrap();
    assert_eq!((first.code("Duty Type"), first.code("Product")), (Some("MFN"), Some("0709")));
    assert_eq!(first.number().unwrap().to_string(), "9.67");
    assert_eq!(diagnostics.count(Note::MissingValue), 1);
}

#[test]
fn the_wto_by_indicator() {
    let (rows, told) = flows("wto-merchandise");
    assert_eq!(
        rows,
        ["KAZ export WORLD TOTAL 2023 78674500000 USD", "KAZ import WORLD TOTAL 2023 61000000000 USD",]
    );
    assert_eq!(told.count(Note::NoCell), 1);
}

#[test]
fn dataweb_with_commas_and_quantities_among_values() {
    let (rows, told) = flows("us-dataweb");
    assert_eq!(
        rows,
        [
            "USA import KAZ HS2022:2709 2022 1234567 USD",
            "USA import KAZ HS2022:2709 2023 0 USD",
            "USA import DEU HS2022:8703 2022 25000000123 USD",
        ]
    );
    assert_eq!((told.count(Note::NoCell), told.count(Note::Skipped)), (1, 1));
}

#[test]
fn the_census_with_code_and_label_in_one_cell() {
    let (rows, _) = flows("us-census");
    assert_eq!(
        rows,
        ["USA export KAZ HS2022:84 2024-01 12345678 USD", "USA export KAZ HS2022:2709 2024-02 5 USD",]
    );
}

#[test]
fn hmrc_in_pounds_and_kilograms() {
    let (rows, told) = flows("uk-hmrc-ots");
    assert_eq!(
        rows,
        [
            "GBR export KAZ CN2023:87032319 2023-05 15000 GBP 1350 kg",
            "GBR import KAZ CN2023:01012100 2023-05 77 GBP 5.5 kg",
            "GBR import GRC CN2023:22042111 2023-05 20 GBP 3 kg",
        ]
    );
    assert_eq!(told.count(Note::ZerosRestored), 1);
}

#[test]
fn kazakhstans_trade_in_windows_1251() {
    let (rows, told) = flows("kz-trade");
    assert_eq!(
        rows,
        [
            "KAZ export WORLD TOTAL 2023 78674512500 USD",
            "KAZ export DEU TOTAL 2023 812345000 USD",
            "KAZ export UZB TOTAL 2023 3178000250 USD",
            "KAZ export ITA TOTAL 2023 missing USD",
        ]
    );
    assert_eq!((told.encoding, told.count(Note::Skipped)), (Encoding::Windows1251, 1));
}

#[test]
fn gross_inflow_into_kazakhstan_is_gross() {
    let ReadCells { cells, diagnostics } = found("kz-investment", None).cells().unwrap();
    assert!(cells.iter().all(|cell| cell.record().measure == MeasureKind::GrossInflow));
    let line = |cell: &InvestmentCell| {
        let value = cell.value().map_or_else(|| "missing".to_owned(), |value| value.normalize().to_string());
        format!("{} {} {value}", cell.record().period.unwrap(), cell.partner().id())
    };
    assert_eq!(
        cells.iter().map(line).collect::<Vec<_>>(),
        [
            "2021 WORLD 23772500000",
            "2022 WORLD 28033100000",
            "2023 WORLD missing",
            "2021 NLD 4386000000",
            "2022 NLD 8340200000",
            "2023 NLD -12500000",
            "2021 AUT missing",
            "2022 AUT 61000000",
        ]
    );
    assert_eq!((diagnostics.count(Note::MissingValue), diagnostics.count(Note::Skipped)), (2, 1));
}
