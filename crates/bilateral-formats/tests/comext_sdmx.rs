//! Comext through Eurostat's interface: what its datasets and dimensions say about a row.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use bilateral::product::Classification;
use bilateral_formats::{Options, Read, comext_sdmx_csv};

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
