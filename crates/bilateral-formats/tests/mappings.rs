//! Cells of tables that a mapping describes: what they say is kept as it stands, or refused.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use bilateral_formats::{Format, Mapping, Recognised, Request};

fn read(mapping: &str, table: &str, format: Option<Format>) -> bilateral::Result<Recognised> {
    let request = Request { mapping: Some(mapping.to_owned()), format, ..Request::default() };
    request.read(table.as_bytes(), None)
}

const FLOWS: &str = "areas = 'iso3'\ncurrency = 'EUR'\n[columns]\nvalue = 'v'\nmass = 'm'\n[constants]\nreporter = 'DEU'\npartner = 'KAZ'\nperiod = '2024'\nproduct = 'TOTAL'\nflow = 'export'\n";
const CUBE: &str = "delimiter = ';'\ndimensions = ['a']\n[columns]\nvalue = 'v'\n";
const CELLS: &str = "areas = 'iso3'\n[columns]\nreporter = 'a'\nvalue = 'v'\n[constants]\npartner = 'WORLD'\nperiod = '2024'\nmeasure = 'position'\nside = 'inward'\ncurrency = 'USD'\n";

/// The number of a cell as flows, as a dataset and as cells have it; or what was refused and where.
fn number(marks: &str, cell: &str) -> [String; 3] {
    let said = |read: bilateral::Result<Recognised>| match read {
        Ok(Recognised::Flows(read)) => {
            let flow = read.table.get(0).unwrap();
            let mass = flow.net_mass().unwrap().amount().normalize();
            assert_eq!(flow.value().unwrap().normalize(), mass);
            mass.to_string()
        }
        Ok(Recognised::Dataset(read)) => {
            read.dataset.get(0).unwrap().number().unwrap().normalize().to_string()
        }
        Ok(Recognised::Cells(read)) => {
            let value = read.cells.first().unwrap().value().unwrap();
            value.normalize().to_string()
        }
        Err(refused) => format!("{} {}", refused.code(), refused.path()),
    };
    [
        said(read(&format!("{marks}\ndelimiter = ';'\n{FLOWS}"), &format!("v;m\n{cell};{cell}\n"), None)),
        said(read(&format!("{marks}\n{CUBE}"), &format!("a;v\nx;{cell}\n"), Some(Format::MappedDataset))),
        said(read(
            &format!("{marks}\ndelimiter = ';'\n{CELLS}"),
            &format!("a;v\nDEU;{cell}\n"),
            Some(Format::MappedInvestment),
        )),
    ]
}

#[test]
fn marks_between_thousands_part_groups_of_three() {
    let german = "decimal-comma = true\nthousands = '.'";
    let french = "decimal-comma = true\nthousands = ' '";
    let english = "thousands = ','";
    for (marks, cell, expected) in [
        (german, "1.234,56", "1234.56"),
        (german, "-1.234.567", "-1234567"),
        (german, "1234,5", "1234.5"),
        (german, "0,125", "0.125"),
        (english, "12,345.5", "12345.5"),
        (english, "\u{2212}1,234", "-1234"),
        (english, "1234.5", "1234.5"),
        (french, "12\u{a0}345,6\u{a0}", "12345.6"),
        (french, "1\u{202f}234 567", "1234567"),
        ("thousands = \"'\"", "1'234.5", "1234.5"),
    ] {
        assert_eq!(number(marks, cell), [expected; 3], "{marks} {cell}");
    }
    for (marks, cell) in [
        (german, "1.5"),
        (german, "12.34,5"),
        (german, "12,345.0"),
        (german, "1234.567"),
        (german, "1.234.56"),
        (english, "1,5"),
        (english, "12,34"),
        (english, "1,,2"),
        (english, ",5"),
        (english, "1,234,"),
        (english, "1.234,56"),
        (english, "1.234,567"),
        (english, "1,23.5"),
        (english, "12,34,567"),
        (french, "1 5"),
        (french, "- 500"),
    ] {
        let refused = ["file.number /2/1", "file.number /2/2", "file.number /2/2"];
        assert_eq!(number(marks, cell), refused, "{marks} {cell}");
    }
    let lakhs =
        read(&format!("{english}\ndelimiter = ';'\n{FLOWS}"), "v;m\n12,34,567;1\n", None).unwrap_err();
    assert!(lakhs.message().contains("`12,34,567`") && lakhs.message().contains("without marks"), "{lakhs}");
}

#[test]
fn a_mark_of_what_is_missing_is_no_number_with_marks() {
    let marked = format!("thousands = '.'\ndelimiter = ';'\nmissing = ['..']\n{FLOWS}");
    let read = read(&marked, "v;m\n..;NA\n", None).unwrap().flows().unwrap();
    assert_eq!(read.table.get(0).unwrap().value(), None);
    assert_eq!(read.table.get(0).unwrap().net_mass(), None);
}

#[test]
fn a_flag_is_letters_of_eurostat_or_a_code_of_sdmx() {
    let mapping = format!("delimiter = ';'\n{}", FLOWS.replace("mass = 'm'", "flag = 'f'"));
    let said = |flag: &str| {
        let read = read(&mapping, &format!("v;f\n1;{flag}\n"), None).unwrap().flows().unwrap();
        let flow = read.table.get(0).unwrap();
        let notes: Vec<&str> = read.diagnostics.tallies.iter().map(|tally| tally.note.as_str()).collect();
        let terms = flow.terms();
        format!("{:?} {:?} {}", terms.status, terms.confidentiality, notes.join(" "))
    };
    for (flag, expected) in [
        ("", "Normal Free aggregate"),
        ("A", "Normal Free aggregate"),
        ("p", "Provisional Free aggregate flagged"),
        ("bep", "Estimated Free aggregate estimated flagged"),
        ("c", "Normal Confidential aggregate flagged confidential"),
        ("E", "Estimated Free aggregate estimated flagged"),
        ("I", "Imputed Free aggregate estimated flagged"),
        ("F", "Estimated Free aggregate flagged"),
        ("B", "Break Free aggregate flagged"),
        ("P", "Provisional Free aggregate flagged"),
        ("U", "Unreliable Free aggregate flagged"),
        ("C", "Normal Confidential aggregate flagged confidential"),
        ("M", "Normal Free aggregate flagged"),
        ("Official figure", "Normal Free aggregate unknown-flag"),
        ("not confidential", "Normal Free aggregate unknown-flag"),
        ("unspecified", "Normal Free aggregate unknown-flag"),
        ("EP", "Normal Free aggregate unknown-flag"),
        ("pX", "Normal Free aggregate unknown-flag"),
        ("T", "Normal Free aggregate unknown-flag"),
        ("pp", "Normal Free aggregate unknown-flag"),
    ] {
        assert_eq!(said(flag), expected, "{flag}");
    }
}

#[test]
fn a_period_has_one_column_of_a_wide_table() {
    let wide = "wide = true\nareas = 'iso3'\ncurrency = 'USD'\n[columns]\nreporter = 'r'\n[constants]\npartner = 'KAZ'\nproduct = 'TOTAL'\nflow = 'export'\n";
    let cube = "wide = true\ndimensions = ['r']\n";
    for header in ["r;2021;2021", "r;2021;_2021"] {
        for (mapping, format) in [(wide, None), (cube, Some(Format::MappedDataset))] {
            let refused = read(mapping, &format!("{header}\nDEU;1;2\n"), format).unwrap_err();
            assert_eq!((refused.code(), refused.path().as_str()), ("file.column-twice", "/1/3"), "{header}");
        }
    }
}

#[test]
fn a_power_of_ten_has_a_reasonable_size() {
    for (name, power) in [("power", "2147483647"), ("mass-power", "-13")] {
        let refused = Mapping::parse(&format!("{name} = {power}\n[columns]\nvalue = \"v\"\n")).unwrap_err();
        assert_eq!((refused.code(), refused.path().to_string()), ("file.mapping", format!("/{name}")));
    }
}
