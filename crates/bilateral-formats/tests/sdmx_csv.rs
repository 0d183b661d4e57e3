//! SDMX-CSV as services and people write it: orders of their own, labels with and without a blank.
#![expect(clippy::unwrap_used, reason = "a test")]

use bilateral_formats::{Dataset, Note, Options, Recognised, read, sdmx_csv};

fn found(text: &str) -> (Recognised, String) {
    let found = read(text.as_bytes(), Options::default()).unwrap();
    let format = found.diagnostics().format.clone();
    (found, format)
}

fn dataset(text: &str) -> Dataset {
    let (found, format) = found(text);
    assert_eq!(format, "sdmx-csv");
    found.dataset().unwrap().dataset
}

fn ids(dataset: &Dataset) -> Vec<&str> {
    dataset.dimensions().iter().map(|one| one.id.as_str()).collect()
}

#[test]
fn a_label_follows_its_code_with_or_without_a_blank() {
    let text = "STRUCTURE,STRUCTURE_ID,ACTION,FREQ:Frequency,AREA:Area,TIME_PERIOD:Time,OBS_VALUE:Value,\
        UNIT:Unit,TAKEN:Taken,PAGE:Page\n\
        dataflow,X:RATES(1.0),I,D: Daily,10Y:10 years,2024-01-02T10:00:00,6.25,368: Per cent,2024-01-03T09:30:00,https://x.example\n\
        dataflow,X:RATES(1.0),I,M:Monthly,10Y:10 years,2024-01-03T10:00:00,6.5,N:Normal,,\n";
    let dataset = dataset(text);
    assert_eq!((dataset.id(), ids(&dataset)), ("X:RATES(1.0)", vec!["FREQ", "AREA", "TIME_PERIOD"]));
    let [frequency, area, _] = dataset.dimensions() else { panic!("three") };
    assert_eq!(
        (frequency.label.as_str(), frequency.codes.as_slice()),
        ("Frequency", ["D", "M"].map(String::from).as_slice())
    );
    assert_eq!(area.labels.first().map(String::as_str), Some("10 years"));
    let [first, second] = [0, 1].map(|row| dataset.get(row).unwrap());
    assert_eq!(first.code("TIME_PERIOD"), Some("2024-01-02T10:00:00"));
    assert_eq!((first.attribute("UNIT"), second.attribute("UNIT")), (Some("368"), Some("N")));
    // A time of day and an address have colons of their own.
    assert_eq!(first.attribute("TAKEN"), Some("2024-01-03T09:30:00"));
    assert_eq!(first.attribute("PAGE"), Some("https://x.example"));
}

#[test]
fn where_titles_have_a_blank_cells_need_one_too() {
    let text =
        "DATAFLOW,AREA: Area,CLOCK: Time of day,OBS_VALUE: Value\nX:Y(1.0): Y,KZ: Kazakhstan,10:00:00,1\n";
    let first = dataset(text);
    let first = first.get(0).unwrap();
    assert_eq!((first.code("AREA"), first.code("CLOCK")), (Some("KZ"), Some("10:00:00")));
}

#[test]
fn columns_in_an_order_of_their_own_are_still_dimensions() {
    for header in ["TIME_PERIOD,freq,geo,OBS_VALUE,OBS_FLAG", "OBS_VALUE,TIME_PERIOD,OBS_FLAG,freq,geo"] {
        let row = |geo: &str, value: &str| {
            let cell = |name: &str| match name {
                "TIME_PERIOD" => "2021".to_owned(),
                "freq" => "A".to_owned(),
                "geo" => geo.to_owned(),
                "OBS_VALUE" => value.to_owned(),
                _ => "e".to_owned(),
            };
            format!("ESTAT:X(1.0),1,{}\n", header.split(',').map(cell).collect::<Vec<_>>().join(","))
        };
        let text = format!("DATAFLOW,LAST UPDATE,{header}\n{}{}", row("FR", "1"), row("DE", "2"));
        let read = sdmx_csv(text.as_bytes(), Options::default()).unwrap();
        let mut names = ids(&read.dataset);
        names.sort_unstable();
        assert_eq!(names, ["TIME_PERIOD", "freq", "geo"], "{header}");
        assert_eq!(read.dataset.attributes(), ["OBS_FLAG"]);
        assert_eq!(read.dataset.get(1).unwrap().code("geo"), Some("DE"));
        assert_eq!(read.diagnostics.count(Note::Contradictory), 0);
    }
}

#[test]
fn what_holds_no_observations_says_so() {
    for header in [
        "STRUCTURE,STRUCTURE_ID,ACTION,DIM,ATTR",
        "STRUCTURE[;],STRUCTURE_ID,ACTION,OBS_VALUE1,OBS_VALUE2,DIM",
    ] {
        let refused = read(format!("{header}\ndataflow,A:B(1.0),I,1,2,3\n").as_bytes(), Options::default())
            .unwrap_err();
        assert_eq!(
            (refused.code(), refused.path().to_string()),
            ("file.column-missing", "/OBS_VALUE".to_owned())
        );
        assert!(refused.message().contains("observations of one measure"), "{refused}");
    }
}

#[test]
fn trade_with_labels_is_a_dataset() {
    let text = "DATAFLOW,LAST UPDATE,freq: Frequency,reporter: Reporter,partner: Partner,product: Product,flow: Flow,\
        indicators: Indicators,TIME_PERIOD: Time,OBS_VALUE: Value\n\
        ESTAT:DS(1.0): Trade,1,M: Monthly,DE: Germany,KZ: Kazakhstan,TOTAL: Total,1: Import,VALUE_IN_EUROS: Value,2024-01,5\n";
    assert_eq!(dataset(text).get(0).unwrap().code("reporter"), Some("DE"));
}

#[test]
fn a_column_of_row_numbers_in_front_is_passed_over() {
    let text = ",DATAFLOW,LAST UPDATE,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\n0,ESTAT:X(1.0),1,FR,2021,1,\n1,ESTAT:X(1.0),1,DE,2021,2,e\n";
    let dataset = dataset(text);
    assert_eq!((dataset.id(), ids(&dataset), dataset.len()), ("ESTAT:X(1.0)", vec!["geo", "TIME_PERIOD"], 2));
    let (rates, format) = found(",Date,USD,JPY,BGN,CZK,DKK\n0,2026-10-30,1.1,175.6,,24.3,7.4\n");
    assert_eq!((format.as_str(), rates.dataset().unwrap().dataset.len()), ("ecb-rates", 5));
}

#[test]
fn without_its_first_column_it_is_told_so() {
    let text = "freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE\nM,DE,KZ,TOTAL,1,VALUE,2024-01,5\n";
    let refused = read(text.as_bytes(), Options::default()).unwrap_err();
    assert_eq!(refused.code(), "file.column-missing");
    assert!(refused.message().contains("begins with `DATAFLOW`"), "{refused}");
}
