//! Recognition, packing, descriptions of tables, and bytes that are no file of statistics.

#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod common;

use std::io::Write;

use bilateral::product::Classification;
use bilateral_formats::{Encoding, Mapping, Note, Options, Recognised, mapped, mapped_dataset, read};
use rust_decimal::Decimal;

fn hs17<'a>() -> Options<'a> {
    Options { edition: Some(Classification::parse("HS17").unwrap()), ..Options::default() }
}

#[test]
fn every_real_file_is_recognised() {
    for (file, format) in [
        ("baci/BACI_extract_AFG_ZAF_2021.csv", "baci"),
        ("comtrade/plus_web_TradeData_goods.csv", "comtrade"),
        ("comtrade/legacy_EU28_UKR_grain.csv", "comtrade-legacy"),
        ("comtrade/legacy_short12_US_CN_HS2.csv", "comtrade-legacy"),
        ("comtrade/api_v1_get_CHN_2010_TOTAL.json", "comtrade-json"),
        ("comext/comext_bulk_quoted_rows_v2_202402.dat", "comext-bulk"),
        ("comext/comext_bulk_quoted_row_v1_historical_200101.dat", "comext-bulk"),
        ("comext/DS-045409_sdmx_csv_codes.csv", "comext-sdmx-csv"),
        (
            "comext/easycomext_EU27_to_KZ_monthly_codelabels/Relational_View_2024-11-17T07_25_35.876Z.csv",
            "easy-comext",
        ),
        ("eurostat/estat_naio_10_cp1610_confidential.csv", "sdmx-csv"),
        ("eurostat/estat_nama_10_gdp_filtered_en.csv.gz", "sdmx-csv"),
        ("sdmx/data_v1.csv", "sdmx-csv"),
        ("sdmx/csv_labels_both.csv", "sdmx-csv"),
        ("sdmx/gen_ser.xml", "sdmx-ml"),
        ("sdmx/str_all.xml", "sdmx-ml"),
        ("fx/ecb_eurofxref-hist.zip", "ecb-rates"),
        ("fx/ecb_sdmx_EXR_M.USD.EUR.SP00.A.xml", "sdmx-ml"),
        ("jsonstat/json-stat.org_v2_oecd.json", "json-stat"),
        ("jsonstat/json-stat.org_v2_order.json", "json-stat"),
        ("jsonstat/eurostat_v1_eurostat-name_gpd_c.json", "json-stat"),
    ] {
        let Some(path) = common::reference_data(file) else { return };
        let found = read(std::fs::File::open(path).unwrap(), hs17()).unwrap();
        assert_eq!(found.diagnostics().format, format, "{file}");
        assert!(!found.diagnostics().why.is_empty(), "{file}");
        assert!(found.diagnostics().kept > 0, "{file}");
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

/// An archive of deflated or stored files, sizes before or after the data.
fn zip(files: &[(&str, &[u8])], stored: bool, sizes_after: bool) -> Vec<u8> {
    let mut archive = Vec::new();
    for (name, bytes) in files {
        let mut packed = flate2::write::DeflateEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(bytes).unwrap();
        let packed = if stored { bytes.to_vec() } else { packed.finish().unwrap() };
        let size = u32::try_from(packed.len()).unwrap().to_le_bytes();
        let flags: u16 = if sizes_after { 8 } else { 0 };
        archive.extend(b"PK\x03\x04\x14\x00");
        archive.extend(flags.to_le_bytes());
        archive.extend(if stored { [0, 0] } else { [8, 0] });
        let mut sum = flate2::Crc::new();
        sum.update(bytes);
        let sum = sum.sum().to_le_bytes();
        archive.extend([0; 4]);
        archive.extend(if sizes_after { [0; 4] } else { sum });
        archive.extend(if sizes_after { [0; 4] } else { size });
        archive.extend(u32::try_from(bytes.len()).unwrap().to_le_bytes());
        archive.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        archive.extend([0, 0]);
        archive.extend(name.as_bytes());
        archive.extend(&packed);
        if sizes_after {
            archive.extend(b"PK\x07\x08");
            archive.extend(sum);
            archive.extend(size);
            archive.extend(u32::try_from(bytes.len()).unwrap().to_le_bytes());
        }
    }
    archive.extend(b"PK\x01\x02");
    archive.extend([0; 42]);
    archive
}

const BACI: &[u8] = b"t,i,j,k,v,q\n2021,4,24,010121,1,2\n";

fn rows(bytes: &[u8]) -> usize {
    read(bytes, hs17()).unwrap().flows().unwrap().table.len()
}

fn code(bytes: &[u8]) -> &'static str {
    read(bytes, hs17()).unwrap_err().code()
}

#[test]
fn packed_files() {
    assert_eq!(rows(&gzip(BACI)), 1);
    for (stored, after) in [(false, false), (false, true), (true, false)] {
        assert_eq!(rows(&zip(&[("BACI.csv", BACI)], stored, after)), 1, "{stored} {after}");
    }
    let two: &[(&str, &[u8])] = &[("readme.txt", b"about"), ("data/BACI.csv", BACI)];
    assert_eq!(code(&zip(two, false, false)), "file.archive");
    let named = Options { entry: Some("BACI.csv".to_owned()), ..hs17() };
    assert_eq!(read(zip(two, false, true).as_slice(), named).unwrap().flows().unwrap().table.len(), 1);
    let absent = Options { entry: Some("other.csv".to_owned()), ..hs17() };
    assert_eq!(read(zip(two, false, true).as_slice(), absent).unwrap_err().code(), "file.archive");
    let found = read(gzip(BACI).as_slice(), hs17()).unwrap();
    assert!(found.diagnostics().why.ends_with("within gzip"));
}

#[test]
fn bombs_and_cut_files() {
    let bomb = gzip(&[BACI, &vec![b'\n'; 64 << 20]].concat());
    assert!(bomb.len() < 1 << 20);
    let few = Options { most_bytes: 1 << 20, ..hs17() };
    assert_eq!(read(bomb.as_slice(), few).unwrap_err().code(), "file.too-large");
    let mut long = BACI.to_vec();
    long.extend(std::iter::repeat_n(b'1', 40 << 20));
    assert_eq!(code(&long), "file.too-large");
    let packed = gzip(&[BACI, &b"2021,4,24,010129,1,2\n".repeat(100_000)].concat());
    for end in (11..packed.len()).step_by(packed.len() / 9) {
        assert_eq!(code(&packed[..end]), "file.damaged", "{end}");
    }
    let mut flipped = packed.clone();
    let middle = flipped.len() - 6;
    flipped[middle] ^= 0xff;
    assert_eq!(code(&flipped), "file.damaged");
}

#[test]
fn bytes_that_are_no_table() {
    for bytes in [
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice(),
        b"\x7fELF\x02\x01\x01\0\0\0",
        b"7z\xbc\xaf\x27\x1c",
        b"PK\x05\x06",
        b"\xff\xd8\xff\xe0",
        b"t,i,j,k,v,q",
        b"{",
        b"<",
        b"\"",
        b"a",
        b"[]",
        b"\x1f\x8b",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"<html><body>404</body></html>",
    ] {
        match read(bytes, hs17()) {
            Err(refused) => assert!(refused.code().starts_with("file."), "{bytes:?}: {refused}"),
            Ok(found) => assert_eq!(found.diagnostics().kept, 0, "{bytes:?}"),
        }
    }
    // Whatever the bytes are, the answer is a table or a code.
    let mut state = 1_u64;
    for length in 0..400 {
        let mut bytes = [BACI, BACI].concat();
        for _ in 0..length % 7 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let place = usize::try_from(state >> 33).unwrap() % bytes.len();
            bytes[place] = u8::try_from(state >> 24 & 0xff).unwrap();
        }
        if let Err(refused) = read(bytes.as_slice(), hs17()) {
            assert!(!refused.code().is_empty());
        }
    }
}

#[test]
fn encodings() {
    let text = "t,i,j,k,v,q\n2021,4,24,010121,1,2\n";
    let wide = |unit: fn(u16) -> [u8; 2], mark: [u8; 2]| -> Vec<u8> {
        mark.into_iter().chain(text.encode_utf16().flat_map(unit)).collect()
    };
    for bytes in [wide(u16::to_le_bytes, [0xff, 0xfe]), wide(u16::to_be_bytes, [0xfe, 0xff])] {
        let found = read(bytes.as_slice(), hs17()).unwrap();
        assert_eq!((found.diagnostics().encoding, found.diagnostics().kept), (Encoding::Utf16, 1));
    }
    let marked = [b"\xef\xbb\xbf".as_slice(), text.as_bytes()].concat();
    assert_eq!(read(marked.as_slice(), hs17()).unwrap().diagnostics().encoding, Encoding::Utf8Bom);
}

#[test]
fn a_real_tidy_table_described() {
    let Some(path) = common::reference_data("fdi/IMF_DIP_CDIS_inward_positions_pacific.csv") else { return };
    let text = std::fs::read_to_string(path).unwrap();
    let mapping = Mapping::parse("dimensions = [\"pacific_code\", \"counterpart_code\"]\nattributes = [\"pct_gdp\"]\n[columns]\nperiod = \"year\"\nvalue = \"value_usd\"\n").unwrap();
    let dataset = mapped_dataset(text.as_bytes(), &mapping, Options::default()).unwrap().dataset;
    let cells: Vec<String> = text.lines().skip(1).map(|line| common::split(line, ',')[5].clone()).collect();
    let expected: Decimal = cells.iter().filter_map(|cell| cell.parse::<Decimal>().ok()).sum();
    assert_eq!(
        (dataset.len(), dataset.observations().filter_map(|one| one.number()).sum()),
        (cells.len(), expected)
    );
    assert_eq!(dataset.get(0).unwrap().attribute("pct_gdp"), Some("704.4331"));
}

#[test]
fn a_real_wide_table_described() {
    let Some(path) = common::reference_data("fdi/UNCTAD_WIR2022_tab01_fdi_inflows.csv") else { return };
    let bytes = std::fs::read(path).unwrap();
    let text: String = bytes.iter().map(|byte| char::from(*byte)).collect();
    let mapping = Mapping::parse("wide = true\npower = 6\nmissing = [\"..\", \"-\", \"_\"]\ndimensions = [\"level\", \"type\", \"Region/economy\"]\n").unwrap();
    let dataset = mapped_dataset(bytes.as_slice(), &mapping, Options::default()).unwrap().dataset;
    let rows: Vec<Vec<String>> = text.lines().skip(1).map(|line| common::split(line, ',')).collect();
    assert_eq!(dataset.len(), rows.len() * 32);
    let numbers =
        rows.iter().flat_map(|row| &row[3..]).filter_map(|cell| cell.trim().parse::<Decimal>().ok());
    let expected: Decimal = numbers.sum();
    assert_eq!(dataset.observations().filter_map(|one| one.number()).sum::<Decimal>(), expected);
    let kazakhstan = dataset
        .observations()
        .find(|one| {
            one.code("Region/economy") == Some("Kazakhstan") && one.code("TIME_PERIOD") == Some("2021")
        })
        .unwrap();
    let row = rows.iter().find(|row| row[2] == "Kazakhstan").unwrap();
    assert_eq!(kazakhstan.number(), row[34].parse().ok());
}

#[test]
fn wide_flows_with_commas_footers_and_preamble() {
    let mapping = Mapping::parse("skip-lines = 2\nwide = true\nareas = \"name\"\ncurrency = \"USD\"\npower = 3\ndecimal-comma = true\nthousands = \".\"\nmissing = [\"..\"]\nfooters = [\"Data from\"]\n[columns]\nreporter = \"Country Name\"\n[constants]\npartner = \"World\"\nflow = \"export\"\nproduct = \"TOTAL\"\n").unwrap();
    let text = "\u{feff}Report\nof 2024\nCountry Name;2010 [YR2010];_2011;Note\nKazakhstan;1.234,5;..;\nUzbekistan;2;3;\nData from database: X\n";
    let read = mapped(text.as_bytes(), &mapping, Options::default()).unwrap();
    let flows: Vec<String> = read
        .table
        .iter()
        .map(|flow| {
            format!("{} {} {:?}", flow.reporter(), flow.period(), flow.value().map(|value| value.to_string()))
        })
        .collect();
    assert_eq!(
        flows,
        ["KAZ 2010 Some(\"1234500\")", "KAZ 2011 None", "UZB 2010 Some(\"2000\")", "UZB 2011 Some(\"3000\")"]
    );
    assert_eq!(read.diagnostics.tally(Note::Skipped).unwrap().lines, [6]);
    let point = text.replace("1.234,5", "1,234.5");
    let refused = mapped(point.as_bytes(), &mapping, Options::default()).unwrap_err();
    assert_eq!((refused.code(), refused.path().as_str()), ("file.number", "/4/2"));
    let bad = text.replace("2;3", "2x;3");
    let refused = mapped(bad.as_bytes(), &mapping, Options::default()).unwrap_err();
    assert!(refused.message().contains("at line 5, column 2"), "{refused}");
}

#[test]
fn descriptions_that_cannot_be() {
    for text in [
        "wide = true\n[columns]\nperiod = \"x\"\n",
        "colour = 1\n",
        "[columns]\nnothing = \"x\"\n",
        "[columns]\nvalue = \"x\"\n[constants]\nvalue = \"y\"\n",
        "areas = \"isox\"\n",
        "= 1",
    ] {
        assert_eq!(Mapping::parse(text).unwrap_err().code(), "file.mapping", "{text}");
    }
    assert!(matches!(read(BACI, hs17()).unwrap(), Recognised::Flows(_)));
}
