//! The same damage done to every delimited format: a code with the place, or something noticed; never another sum.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::io::Write as _;

use bilateral::product::Classification;
use bilateral_formats::{Format, Note, Recognised, Request};

/// A format, its delimiter, its header, a row of which `@` is the value, and the name of the value's column.
const FILES: [(Format, &str, &str, &str, &str); 9] = [
    (Format::Baci, ",", "t,i,j,k,v,q", "202#,398,276,270900,@,2", "v"),
    (
        Format::Comtrade,
        ",",
        "Classification,Year,Trade Flow Code,Reporter Code,Partner Code,Commodity Code,Trade Value (US$)",
        "H5,201#,1,398,276,27,@",
        "Trade Value (US$)",
    ),
    (
        Format::Comtrade,
        ",",
        "refYear,period,reporterCode,flowCode,partnerCode,classificationCode,cmdCode,primaryValue",
        "202#,202#,398,X,276,H6,27,@",
        "primaryValue",
    ),
    (
        Format::ComextBulk,
        ",",
        "REPORTER,PARTNER,TRADE_TYPE,PRODUCT_NC,FLOW,STAT_PROCEDURE,PERIOD,VALUE_EUR,QUANTITY_KG",
        "DE,KZ,E,27090090,1,1,20240#,@,5",
        "VALUE_EUR",
    ),
    (
        Format::EasyComext,
        ",",
        "REPORTER,PARTNER,PRODUCT,FLOW,STAT_PROCEDURE,PERIOD,VALUE_IN_EUR",
        "Malta,Kazakhstan,Total,EXPORT,Total,20240#,@",
        "VALUE_IN_EUR",
    ),
    (
        Format::ComextSdmxCsv,
        ",",
        "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE",
        "ESTAT:DS-045409(1.0),15/01/25 11:00:00,M,DE,KZ,27,1,VALUE_IN_EUROS,2024-0#,@",
        "OBS_VALUE",
    ),
    (
        Format::SdmxCsv,
        ",",
        "DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE",
        "ESTAT:NAMA_10_GDP(1.0),15/01/25 11:00:00,A,DE,202#,@",
        "OBS_VALUE",
    ),
    (Format::EurostatTsv, "\t", "freq,geo\\TIME_PERIOD\t2024", "A,D#\t@", "2024"),
    (Format::EcbRates, ",", "Date,USD", "2026-04-0#,@", "USD"),
];

fn file(header: &str, row: &str, values: &[&str]) -> String {
    let mut text = format!("{header}\n");
    for (place, value) in values.iter().enumerate() {
        text.push_str(&row.replace('#', &(place + 1).to_string()).replace('@', value));
        text.push('\n');
    }
    text
}

/// What was noticed, and on which lines.
type Notes = Vec<(Note, Vec<u64>)>;

/// What was read, rows or cells alone; and what was noticed or refused.
fn tried(bytes: &[u8], format: Format) -> Result<(String, Notes), (String, String)> {
    let request = Request {
        format: Some(format),
        edition: Classification::parse("HS2017").ok().filter(|_| format == Format::Baci),
        most_bytes: Some(1 << 20),
        ..Request::default()
    };
    let read = request.read(bytes, None).map_err(|why| (why.code().to_owned(), why.to_string()))?;
    let notes = read.diagnostics().tallies.iter().map(|tally| (tally.note, tally.lines.clone())).collect();
    let said = match read {
        Recognised::Flows(read) => {
            read.table.iter().map(|flow| format!("{flow:?}")).collect::<Vec<_>>().join("\n")
        }
        Recognised::Dataset(read) => format!("{:?}", read.dataset),
        Recognised::Cells(read) => format!("{:?}", read.cells),
    };
    Ok((said, notes))
}

fn has(notes: &Notes, note: Note) -> bool {
    notes.iter().any(|(known, _)| *known == note)
}

/// That something is refused, with one of these codes, at this line.
fn refused(bytes: &[u8], format: Format, codes: &[&str], line: &str) {
    let (code, message) = match tried(bytes, format) {
        Err(why) => why,
        Ok(read) => panic!("{format:?} {line}: {read:?}"),
    };
    assert!(codes.contains(&code.as_str()), "{format:?}: {message}");
    assert!(message.contains(line), "{format:?}: {message}");
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

/// An archive of files that are not packed.
fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = Vec::new();
    for (name, bytes) in files {
        let length = u32::try_from(bytes.len()).unwrap().to_le_bytes();
        let mut sum = flate2::Crc::new();
        sum.update(bytes);
        archive.extend(b"PK\x03\x04\x14\0\0\0\0\0\0\0\0\0");
        archive.extend(sum.sum().to_le_bytes());
        archive.extend([length, length].concat());
        archive.extend(u16::try_from(name.len()).unwrap().to_le_bytes());
        archive.extend([0, 0]);
        archive.extend(name.as_bytes());
        archive.extend(*bytes);
    }
    archive.extend(b"PK\x01\x02");
    archive
}

#[test]
fn a_file_that_is_cut_says_so() {
    for (format, _, header, row, _) in FILES {
        let good = file(header, row, &["1.5", "2.25", "312.5"]);
        let whole = tried(good.as_bytes(), format).unwrap();
        for cut in 1..4 {
            match tried(&good.as_bytes()[..good.len() - cut], format) {
                Ok((_, notes)) => assert!(has(&notes, Note::NoFinalNewline), "{format:?}, {cut} cut"),
                Err((code, message)) => {
                    assert!(code.starts_with("file.") && message.contains("line 4"), "{format:?}: {message}");
                }
            }
        }
        assert!(!has(&whole.1, Note::NoFinalNewline), "{format:?}");
    }
}

#[test]
fn line_ends_of_every_kind_make_the_same_rows() {
    for (format, _, header, row, _) in FILES {
        let good = file(header, row, &["1.5", "2.25", "312.5"]);
        let lines: Vec<&str> = good.lines().collect();
        let mixed = format!("{}\r\n{}\n{}\r\n{}\n", lines[0], lines[1], lines[2], lines[3]);
        let old = format!("{}\n{}\r{}\n{}\n", lines[0], lines[1], lines[2], lines[3]);
        let whole = tried(good.as_bytes(), format).unwrap();
        assert_eq!(tried(mixed.as_bytes(), format).unwrap(), whole, "{format:?}");
        assert_eq!(tried(old.as_bytes(), format).unwrap(), whole, "{format:?}");
    }
}

#[test]
fn a_header_alone_has_no_rows() {
    for (format, _, header, _, _) in FILES {
        if let Ok((said, _)) = tried(format!("{header}\n").as_bytes(), format) {
            assert!(!said.contains("1.5"), "{format:?}: {said}");
        }
    }
}

#[test]
fn numbers_that_are_none_are_refused_where_they_stand() {
    for (format, delimiter, header, row, _) in FILES {
        let comma = if delimiter == "," { "file.cell-surplus" } else { "file.number" };
        for (value, code) in [("1,5", comma), ("\"1,5\"", "file.number"), ("1.2.3", "file.number")] {
            let bad = file(header, row, &["1.5", value, "3"]);
            // A cube of SDMX-CSV may have texts for values: kept as such, no number, and told.
            if format == Format::SdmxCsv && code == "file.number" {
                let (said, notes) = tried(bad.as_bytes(), format).unwrap();
                let text = format!("texts: {{1: {:?}}}", value.trim_matches('"'));
                assert!(said.contains("[Some(1.5), None, Some(3)]") && said.contains(&text), "{said}");
                assert!(notes.contains(&(Note::TextForNumber, vec![3])), "{notes:?}");
                continue;
            }
            refused(bad.as_bytes(), format, &[code], "line 3");
        }
    }
}

#[test]
fn one_number_too_long_loses_itself_alone_and_is_told() {
    for (format, _, header, row, _) in FILES {
        for value in ["7".repeat(100), format!("-{}.5", "7".repeat(40)), "1e300".to_owned()] {
            let long = file(header, row, &["1.5", &value, "3"]);
            let (said, notes) = tried(long.as_bytes(), format).unwrap();
            assert!(notes.contains(&(Note::TooLong, vec![3])), "{format:?}: {notes:?}");
            let whole = tried(file(header, row, &["1.5", "", "3"]).as_bytes(), format).unwrap().0;
            // As if nothing stood there, but for the text a cube keeps.
            let kept = format!("texts: {{1: {value:?}}}");
            assert_eq!(said.replace(&kept, "texts: {}"), whole, "{format:?}");
        }
    }
}

#[test]
fn a_column_that_is_there_twice_is_refused() {
    for (format, delimiter, header, row, column) in FILES {
        let twice = file(&format!("{header}{delimiter}{column}"), &format!("{row}{delimiter}9"), &["1.5"]);
        match tried(twice.as_bytes(), format) {
            Err((code, message)) => {
                assert!(code.starts_with("file.") && message.contains("line 1"), "{format:?}: {message}");
            }
            Ok((said, _)) => panic!("{format:?} took one of the two: {said}"),
        }
    }
}

#[test]
fn archives_that_grow_or_do_not_say_what_is_meant_are_refused() {
    for (format, _, header, row, _) in FILES {
        let good = file(header, row, &["1.5", "2"]);
        let bomb = [good.as_bytes(), "\n".repeat(4 << 20).as_bytes()].concat();
        refused(&gzip(&bomb), format, &["file.too-large"], "1048576");
        let two = zip(&[("a.csv", good.as_bytes()), ("b.csv", b"Date,USD\n2026-04-13,1.1684\n")]);
        refused(&two, format, &["file.archive"], "b.csv");
        let one = zip(&[("a.csv", good.as_bytes())]);
        assert_eq!(tried(&one, format).unwrap(), tried(good.as_bytes(), format).unwrap(), "{format:?}");
    }
}

#[test]
fn garbage_is_refused() {
    for (format, _, header, row, _) in FILES {
        let garbage: Vec<u8> =
            (0..2_000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_be_bytes()[0]).collect();
        assert!(tried(&garbage, format).is_err(), "{format:?}");
        let good = file(header, row, &["1.5", "2"]);
        let after = [good.as_bytes(), &garbage].concat();
        assert!(tried(&after, format).is_err(), "{format:?}");
    }
}
