//! What happens to files between their publisher and a reader: spreadsheets, concatenation, floating point, archives.
//!
//! Each file reads as the plain one does, or says where it does not.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::Write as _;

use bilateral::product::Classification;
use bilateral_formats::{Format, Note, Options, Recognised, Request, easy_comext, read};

/// What was read, without the lines it stood on; what was noticed, or what was refused and where.
fn tried(bytes: &[u8], format: Option<Format>) -> Result<(String, Vec<Note>), (String, String)> {
    let edition = Classification::parse("HS2017").ok().filter(|_| format == Some(Format::Baci));
    let request = Request { format, edition, ..Request::default() };
    let read =
        request.read(bytes, None).map_err(|why| (why.code().to_owned(), why.path().as_str().to_owned()))?;
    let notes = read.diagnostics().tallies.iter().map(|tally| tally.note).collect();
    let said = match read {
        Recognised::Flows(read) => {
            read.table.iter().map(|flow| format!("{flow:?}\n")).collect::<Vec<_>>().concat()
        }
        Recognised::Dataset(read) => read
            .dataset
            .observations()
            .map(|one| format!("{:?} {:?}\n", one.codes().collect::<Vec<_>>(), one.value()))
            .collect::<Vec<_>>()
            .concat(),
        Recognised::Cells(read) => {
            read.cells.iter().map(|cell| format!("{cell:?}\n")).collect::<Vec<_>>().concat()
        }
    };
    Ok((said, notes))
}

/// A format, its header, and two rows.
const FILES: [(Format, &str, [&str; 2]); 9] = [
    (Format::Baci, "t,i,j,k,v,q", ["2021,398,276,270900,1.5,2.25", "2022,398,276,270900,2,3"]),
    (
        Format::Comtrade,
        "typeCode,period,reporterCode,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,primaryValue",
        ["C,2021,398,X,276,0,H6,270900,1.5", "C,2022,398,X,276,0,H6,270900,2"],
    ),
    (
        Format::Comtrade,
        "Classification,Year,Trade Flow Code,Reporter Code,Partner Code,Commodity Code,Trade Value (US$)",
        ["H5,2017,1,398,276,27,15", "H5,2018,1,398,276,27,2"],
    ),
    (
        Format::ComextBulk,
        "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_PROCEDURE,PERIOD,VALUE_EUR,QUANTITY_KG",
        ["DE,KZ,E,27090090,1,1,202401,5,6", "DE,KZ,E,27090090,1,1,202402,7,8"],
    ),
    (
        Format::EasyComext,
        "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR",
        ["Malta,Kazakhstan,TOTAL,EXPORT,TOTAL,202401,5", "Malta,Kazakhstan,TOTAL,EXPORT,TOTAL,202402,6"],
    ),
    (
        Format::ComextSdmxCsv,
        "DATAFLOW,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE",
        [
            "ESTAT:DS-045409(1.0),M,DE,KZ,27,1,VALUE_IN_EUROS,2024-01,5",
            "ESTAT:DS-045409(1.0),M,DE,KZ,27,1,VALUE_IN_EUROS,2024-02,6",
        ],
    ),
    (
        Format::SdmxCsv,
        "DATAFLOW,freq,geo,TIME_PERIOD,OBS_VALUE",
        ["X:Y(1.0),A,KZ,2021,1.5", "X:Y(1.0),A,KZ,2022,2"],
    ),
    (
        Format::EcbRates,
        "Date,USD,JPY,BGN,CYP,CZK",
        ["2026-04-14,1.17,185,1.9,N/A,24", "2026-04-13,1.16,185,1.9,N/A,24"],
    ),
    (
        Format::EurostatFdi,
        "DATAFLOW,freq,currency,nace_r2,stk_flow,entity,fdi_item,partner,geo,TIME_PERIOD,OBS_VALUE",
        [
            "ESTAT:BOP_FDI6_POS(1.0),A,MIO_EUR,FDI,NI,TOTAL,DI__D__F,KZ,NL,2021,-12.5",
            "ESTAT:BOP_FDI6_POS(1.0),A,MIO_EUR,FDI,NI,TOTAL,DI__D__F,KZ,NL,2022,7",
        ],
    ),
];

fn gzip(text: &str) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(text.as_bytes()).unwrap();
    packed.finish().unwrap()
}

fn utf16(text: &str) -> Vec<u8> {
    [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

#[test]
fn what_spreadsheets_and_downloads_do_changes_nothing_that_is_read() {
    for (format, header, [first, second]) in FILES {
        let plain = format!("{header}\n{first}\n{second}\n");
        let (whole, usual) = tried(plain.as_bytes(), Some(format)).unwrap();
        assert!(!whole.is_empty(), "{format:?}");
        let commas = ",".repeat(header.matches(',').count());
        let quoted = format!("\"{}\"", header.replace(',', "\",\""));
        let again = |file: &[u8], note: Option<Note>, what: &str| {
            let (said, notes) =
                tried(file, Some(format)).unwrap_or_else(|why| panic!("{format:?}, {what}: {why:?}"));
            assert_eq!(said, whole, "{format:?}, {what}");
            let mut wanted: Vec<Note> = usual.iter().copied().chain(note).collect();
            wanted.sort_unstable();
            assert_eq!(notes, wanted, "{format:?}, {what}");
        };
        again(
            format!("\u{feff}{quoted}\r\n{first}\r\n{second}\r\n").as_bytes(),
            None,
            "a mark, quotation, two bytes a line end",
        );
        again(format!("{header}\n\n{first}\n\n\n{second}\n\n").as_bytes(), None, "blank lines");
        again(
            format!("{header}\n{first}\n{second}\n{commas}\n").as_bytes(),
            Some(Note::Skipped),
            "an empty row",
        );
        again(
            format!("{header}\n{first}\n   \n{second}\n").as_bytes(),
            Some(Note::Skipped),
            "a row of blanks",
        );
        again(
            format!("{header}\n{first}\n{header}\n{second}\n").as_bytes(),
            Some(Note::Skipped),
            "the header again",
        );
        again(
            format!("{header},\n{first},\n{second},\n").as_bytes(),
            Some(Note::TrailingCells),
            "trailing commas",
        );
        again(&utf16(&plain.replace(',', "\t")), None, "a spreadsheet's Unicode text");
        again(plain.replace(',', ";").as_bytes(), None, "semicolons");
        again(
            &[gzip(&format!("{header}\n{first}\n")), gzip(&format!("{second}\n"))].concat(),
            None,
            "two packed parts",
        );
        // What is no row is refused where it stands.
        for footnote in ["Source: somebody".to_owned(), format!("Source: somebody{commas}")] {
            match tried(format!("{plain}{footnote}\n").as_bytes(), Some(format)) {
                Err((code, path)) => assert!(path.starts_with("/4"), "{format:?}: {code} at {path}"),
                // Codes nobody knows leave a row out, and it is told.
                Ok((said, notes)) => {
                    assert_eq!((said, notes.contains(&Note::Unmapped)), (whole.clone(), true), "{format:?}");
                }
            }
        }
    }
}

#[test]
fn years_that_were_floating_point_numbers() {
    for (format, header, [first, second]) in FILES {
        if matches!(format, Format::EcbRates | Format::ComextSdmxCsv | Format::SdmxCsv) {
            continue;
        }
        let plain = format!("{header}\n{first}\n{second}\n");
        let mut floats = plain.clone();
        for period in ["202401", "202402", "2021", "2022", "2017", "2018"] {
            floats = floats.replace(&format!(",{period},"), &format!(",{period}.0,"));
            floats = floats.replace(&format!("\n{period},"), &format!("\n{period}.0,"));
        }
        assert_ne!(floats, plain, "{format:?}");
        assert_eq!(
            tried(floats.as_bytes(), Some(format)),
            tried(plain.as_bytes(), Some(format)),
            "{format:?}"
        );
    }
}

#[test]
fn codes_in_a_spreadsheets_notation_are_left_out_and_told() {
    let file = "t,i,j,k,v,q\n2021,398,276,2.709E+05,1.5,2\n2021,398,276,270900,2,2\n";
    let edition = Classification::parse("HS2017").ok();
    let read = bilateral_formats::baci(file.as_bytes(), Options { edition, ..Options::default() }).unwrap();
    let told = read.diagnostics.tally(Note::Unmapped).unwrap();
    assert_eq!((told.lines.as_slice(), told.left_out()), ([2].as_slice(), "1500".to_owned()));
    assert_eq!(told.examples, ["`2.709E+05` (product.malformed)"]);
}

#[test]
fn marks_for_thousands_are_no_flags() {
    for cell in ["1 234.5 p", "1 234", "1\u{a0}234 p", "1,234.5"] {
        let file = format!("geo\\TIME_PERIOD\t2023\t2024\nKZ\t1\t{cell}\n");
        assert_eq!(
            tried(file.as_bytes(), None).unwrap_err(),
            ("file.number".to_owned(), "/2/3".to_owned()),
            "{cell}"
        );
    }
    let good = "geo\\TIME_PERIOD\t2023\t2024\nKZ\t1 bep\t: c\n";
    assert!(tried(good.as_bytes(), None).unwrap().0.contains("Number(1)"));
}

#[test]
fn a_batch_of_easy_comext_and_a_period_a_column() {
    let batch = "DECLARANT_LAB,PARTNER_LAB,PRODUCT_LAB,FLOW_LAB,STAT_REGIME_LAB,PERIOD_LAB,INDICATORS_LAB,INDICATOR_VALUE\n\
        Malta,Kazakhstan,TOTAL,EXPORT,TOTAL,Aug. 2024,VALUE_IN_EUROS,5\n\
        Malta,Kazakhstan,TOTAL,EXPORT,TOTAL,Aug. 2024,QUANTITY_IN_100KG,6\n\
        Malta,Kazakhstan,TOTAL,EXPORT,TOTAL,Sep. 2024,VALUE_IN_EUROS,:C\n";
    let found = read(batch.as_bytes(), Options::default()).unwrap().flows().unwrap();
    assert_eq!(found.diagnostics.format, "easy-comext");
    let first = found.table.get(0).unwrap();
    assert_eq!(first.value().unwrap().to_string(), "5");
    assert_eq!(first.net_mass().unwrap().amount().to_string(), "600");
    assert_eq!(found.table.get(1).unwrap().value(), None);
    assert_eq!((found.table.len(), found.diagnostics.count(Note::Confidential)), (2, 1));
    let wide = "REPORTER,PARTNER,PRODUCT,FLOW,INDICATORS,Aug. 2024,Sep. 2024\n\
        Malta,Kazakhstan,TOTAL,EXPORT,VALUE_IN_EUROS,5,:C\n\
        Malta,Kazakhstan,TOTAL,EXPORT,QUANTITY_IN_100KG,6,:\n";
    let across = read(wide.as_bytes(), Options::default()).unwrap().flows().unwrap();
    let rows = |read: &bilateral_formats::Read| {
        read.table.iter().map(|flow| format!("{flow:?}")).collect::<Vec<_>>()
    };
    assert_eq!(rows(&across), rows(&found));
    let refused =
        easy_comext("REPORTER,PARTNER,PRODUCT,FLOW,Aug. 2024\n".as_bytes(), Options::default()).unwrap_err();
    assert_eq!(refused.code(), "file.column-missing");
}

/// Every reader of wide tables: a column whose year cannot be read is told or refused, never dropped.
#[test]
fn no_year_of_a_wide_table_is_dropped() {
    const MAPPED: &str = "wide = true\nareas = 'name'\ncurrency = 'USD'\n[columns]\nreporter = 'Who'\n[constants]\npartner = 'WORLD'\nflow = 'export'\nproduct = 'TOTAL'\n";
    const CUBE: &str = "wide = true\ndimensions = ['Who']\n";
    let tables = [
        ("Who,2021,YEAR\nMalta,5,6\n", Some((Format::Mapped, MAPPED))),
        ("Who,2021,YEAR\nMalta,5,6\n", Some((Format::MappedDataset, CUBE))),
        ("REPORTER,PARTNER,PRODUCT,FLOW,INDICATORS,2021,YEAR\nMT,KZ,27,2,VALUE_IN_EUROS,5,6\n", None),
        (
            "SERIES_CODE,COUNTRY,DV_TYPE,INDICATOR,COUNTERPART_COUNTRY,2021,YEAR\nKAZ.O.INWD_D_NETLA_FALL_ALL.NLD.A,KAZ,O,INWD_D_NETLA_FALL_ALL,NLD,5,6\n",
            None,
        ),
        (
            "Country Code,Counterpart Country Code,Indicator Name,Indicator Code,Attribute,2021,YEAR\n916,138,\"Inward Direct Investment Positions, US Dollars\",X,Value,5,6\n",
            None,
        ),
    ];
    for (table, mapped) in tables {
        let read = |year: &str| {
            let (format, mapping) = mapped.unzip();
            let request = Request { format, mapping: mapping.map(str::to_owned), ..Request::default() };
            request.read(table.replace("YEAR", year).as_bytes(), None)
        };
        let told = |year: &str| {
            let read = read(year).unwrap();
            (read.diagnostics().kept, read.diagnostics().count(Note::ColumnPassedOver))
        };
        assert_eq!((told("2022"), told("Notes"), told("2022*")), ((2, 0), (1, 0), (1, 1)), "{table}");
        for (year, code) in [("9999", "date.sentinel"), ("2021/22", "period.ambiguous")] {
            let refused = read(year).unwrap_err();
            assert_eq!(refused.code(), code, "{table}");
            assert!(refused.path().as_str().starts_with("/1/"), "{table} {}", refused.path());
        }
    }
}

#[test]
fn production_is_no_trade() {
    let file = "DECL_LAB,PERIOD_LAB,PRCCODE_LAB,INDICATORS_LAB,INDICATOR_VALUE\n\
        Germany,2022,Iron ores,PRODQNT,12345\nGermany,2022,Iron ores,QNTUNIT,kg\nGermany,2022,Iron ores,PRODVAL,:C\n";
    let found = read(file.as_bytes(), Options::default()).unwrap().dataset().unwrap();
    let told: Vec<_> =
        found.dataset.observations().map(|one| (one.number().is_some(), one.attribute("OBS_FLAG"))).collect();
    assert_eq!(told, [(true, None), (false, None), (false, Some("c"))]);
    assert_eq!(found.diagnostics.tally(Note::TextForNumber).unwrap().examples, ["kg"]);
    assert_eq!(easy_comext(file.as_bytes(), Options::default()).unwrap_err().code(), "file.column-missing");
}
