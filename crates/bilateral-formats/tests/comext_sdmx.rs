//! Comext through Eurostat's interface: what its datasets and dimensions say about a row.

use bilateral::product::Classification;
use bilateral_formats::{Note, Options, Read, comext_sdmx_csv, sdmx_csv};

fn read(text: &str) -> bilateral::Result<Read> {
    comext_sdmx_csv(text.as_bytes(), Options::default())
}

const HEADER: &str =
    "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE";

#[test]
fn the_dataset_says_of_which_classification_products_are() {
    let row = |dataset: &str, code: &str| {
        format!("ESTAT:{dataset}(1.0),17/02/25 11:00:00,A,DE,KZ,{code},2,VALUE_IN_EUROS,2024,1000")
    };
    let rows = [
        ("DS-045409", "78", "CN2024:78"),
        ("DS-059341", "2709", "CN2024:2709"),
        ("DS-059331", "78", "SITC4:78"),
        ("DS-059331$DEFAULTVIEW", "333", "SITC4:333"),
        ("DS-059328", "122", "BEC4:122"),
        ("DS-059329", "111", "BEC5:111"),
        ("DS-059327", "0610", "CPA2.1:0610"),
        ("DS-059366", "0610", "CPA2.2:0610"),
        ("X", "78", "CN2024:78"),
    ];
    for (dataset, code, expected) in rows {
        let table = read(&format!("{HEADER}\n{}\n", row(dataset, code))).unwrap().table;
        assert_eq!(table.get(0).unwrap().product().to_string(), expected, "{dataset}");
    }
    // Downloads one behind the other.
    let all: Vec<String> = rows.iter().map(|(dataset, code, _)| row(dataset, code)).collect();
    let table = read(&format!("{HEADER}\n{}\n", all.join("\n"))).unwrap().table;
    let products: Vec<String> = table.iter().map(|flow| flow.product().to_string()).collect();
    assert_eq!(products, rows.map(|(_, _, expected)| expected));

    let old = format!("{HEADER}\n{}\n{}\n", row("DS-045409", "78"), row("DS-018995", "78"));
    let refused = read(&old).unwrap_err();
    assert_eq!((refused.code(), refused.path().as_str()), ("file.edition", "/3/1"));
    assert!(refused.message().contains("state it as `edition`"), "{refused}");
    let edition = Classification::parse("SITC3").ok();
    let table = comext_sdmx_csv(old.as_bytes(), Options { edition, ..Options::default() }).unwrap().table;
    assert!(table.iter().all(|flow| flow.product().to_string() == "SITC3:78"));
}

/// By transport and by procedure: the whole and its parts.
fn by(dimension: &str, codes: &[&str]) -> String {
    let header = HEADER.replace("indicators", &format!("{dimension},indicators"));
    let rows = codes.iter().map(|code| {
        format!("ESTAT:DS-059334(1.0),x,A,DE,KZ,TOTAL,2,{code},VALUE_IN_EUROS,2024,{}\n", code.len())
    });
    format!("{header}\n{}", rows.collect::<String>())
}

#[test]
fn a_part_by_transport_or_procedure_is_no_total() {
    let read_by = |dimension: &str, codes: &[&str]| {
        let Read { table, diagnostics } = read(&by(dimension, codes)).unwrap();
        let said = |flow: bilateral::flow::Flow| {
            let terms = flow.terms();
            format!("{:?} {:?}", terms.transport, terms.procedure)
        };
        let wholes = diagnostics.count(Note::WholeBesideParts);
        assert_eq!(diagnostics.count(Note::Contradictory), 0);
        (table.iter().map(said).collect::<Vec<_>>(), wholes)
    };
    let (modes, wholes) = read_by("mode_of_transport", &["TOTAL", "1", "3: Road", "7"]);
    assert_eq!(modes, ["None None", "Some(Sea) None", "Some(Road) None", "Some(Fixed) None"]);
    assert_eq!(wholes, 1);
    let (procedures, wholes) = read_by("stat_procedure", &["T", "1", "3"]);
    assert_eq!(procedures, ["None None", "None Some(Normal)", "None Some(OutwardProcessing)"]);
    assert_eq!(wholes, 1);
    for dimension in ["mode_of_transport", "stat_procedure"] {
        let refused = read(&by(dimension, &["1", "88"])).unwrap_err();
        assert_eq!((refused.code(), refused.path().as_str()), ("file.word", "/3/8"));
    }
}

#[test]
fn a_dimension_that_flows_do_not_have_is_constant_or_refused() {
    let same = read(&by("tariff", &["T"])).unwrap();
    let tally = same.diagnostics.tally(Note::UnknownFlag).unwrap();
    assert_eq!((tally.rows, tally.examples.as_slice()), (1, ["tariff: T".to_owned()].as_slice()));
    let text = by("tariff", &["T", "10"]);
    let refused = read(&text).unwrap_err();
    assert_eq!((refused.code(), refused.path().as_str()), ("file.not-flows", "/3/8"));
    assert!(
        refused.message().contains("`T` at line 2") && refused.message().contains("sdmx-csv"),
        "{refused}"
    );
    assert_eq!(sdmx_csv(text.as_bytes(), Options::default()).unwrap().dataset.len(), 2);
}

#[test]
fn a_mark_at_the_value_does_not_part_it_from_its_mass() {
    let read_marked = |value: &str, mass: &str| {
        let row = |indicator: &str, number: u32, mark: &str| {
            format!("ESTAT:DS-045409(1.0),x,A,DE,KZ,27,2,{indicator},2024,{number},{mark}\n")
        };
        let text = format!(
            "{HEADER},OBS_FLAG,CONF_STATUS\n{}{}",
            row("QUANTITY_IN_100KG", 3, mass),
            row("VALUE_IN_EUROS", 5, value)
        );
        let Read { table, diagnostics } = read(&text).unwrap();
        assert_eq!((table.len(), diagnostics.rows), (1, 2), "{value} {mass}");
        let flow = table.get(0).unwrap();
        assert_eq!(flow.value().unwrap().to_string(), "5");
        assert_eq!(flow.net_mass().unwrap().to_string(), "300 kg");
        format!("{:?} {:?}", flow.terms().status, flow.terms().confidentiality)
    };
    assert_eq!(read_marked(",", ","), "Normal Free");
    assert_eq!(read_marked("p,", ","), "Provisional Free");
    assert_eq!(read_marked(",", "e,"), "Estimated Free");
    assert_eq!(read_marked("p,", "e,"), "Provisional Free");
    assert_eq!(read_marked(",C", "p,"), "Normal Confidential");
}
