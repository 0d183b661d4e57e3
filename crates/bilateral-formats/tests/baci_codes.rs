//! The tables that come with BACI: of every release, with every code that is known here.

#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod common;

use bilateral::product::Classification;
use bilateral_formats::{Dataset, Encoding, Note, Options, ReadDataset, Value, baci_codes, read};

fn hs17<'a>() -> Options<'a> {
    Options { edition: Some(Classification::parse("HS17").unwrap()), ..Options::default() }
}

fn meant(dataset: &Dataset, code: &str) -> Option<String> {
    let found = dataset.observations().find(|one| one.code_at(0) == Some(code))?;
    match found.value() {
        Value::Text(text) => Some(text.to_owned()),
        _ => None,
    }
}

#[test]
fn the_real_table_of_countries_agrees_with_its_own_iso_codes() {
    let Some(path) = common::reference_data("baci/country_codes_V202301.csv") else { return };
    let bytes = std::fs::read(path).unwrap();
    let rows = bytes.split(|byte| *byte == b'\n').filter(|line| line.len() > 1).count() - 1;
    let ReadDataset { dataset, diagnostics } = baci_codes(bytes.as_slice(), Options::default()).unwrap();
    assert_eq!((dataset.len(), diagnostics.rows), (rows, u64::try_from(rows).unwrap()));
    // The release at hand is UTF-8; others are Windows-1252.
    assert_eq!(diagnostics.encoding, Encoding::Utf8);
    assert!(dataset.dimensions()[0].labels.iter().any(|label| label.contains("Côte d'Ivoire")));
    assert_eq!(meant(&dataset, "398").as_deref(), Some("KAZ"));
    assert_eq!(meant(&dataset, "251").as_deref(), Some("FRA"));
    let mut same = 0;
    for one in dataset.observations() {
        let (Value::Text(id), Some(iso)) = (one.value(), one.attribute("iso_3digit_alpha")) else { continue };
        same += usize::from(id == iso);
    }
    assert!(same > 200, "{same} of {rows}");
}

#[test]
fn the_real_table_of_products_has_its_zeros() {
    let Some(path) = common::reference_data("baci/product_codes_HS17.csv") else { return };
    let read = read(std::fs::File::open(path).unwrap(), hs17()).unwrap();
    assert_eq!(read.diagnostics().format, "baci-codes");
    let dataset = read.dataset().unwrap().dataset;
    assert_eq!(meant(&dataset, "010121").as_deref(), Some("HS2017:010121"));
    assert!(dataset.len() > 5_000);
}

#[test]
fn the_later_generation_and_lost_zeros() {
    let file = "country_code,country_name,country_iso2,country_iso3\n384,C\u{f4}te d'Ivoire,CI,CIV\n999999,Nowhere,,\n";
    let bytes: Vec<u8> = file.chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    let found = read(bytes.as_slice(), Options::default()).unwrap();
    assert_eq!(
        (found.diagnostics().format.as_str(), found.diagnostics().encoding),
        ("baci-codes", Encoding::Windows1252)
    );
    assert_eq!(found.diagnostics().tally(Note::Unmapped).unwrap().lines, [3]);
    let dataset = found.dataset().unwrap().dataset;
    assert_eq!(dataset.dimensions()[0].labels, ["Côte d'Ivoire", "Nowhere"]);
    assert_eq!(meant(&dataset, "384").as_deref(), Some("CIV"));
    assert_eq!(meant(&dataset, "999999"), None);

    let products = baci_codes("code,description\n10121,\"Horses: live\"\n".as_bytes(), hs17()).unwrap();
    assert_eq!(products.diagnostics.count(Note::ZerosRestored), 1);
    assert_eq!(meant(&products.dataset, "010121").as_deref(), Some("HS2017:010121"));
    let refused = baci_codes("code,description\n10121,x,y\n".as_bytes(), hs17()).unwrap_err();
    assert_eq!(refused.code(), "file.cell-surplus");
    assert_eq!(baci_codes("a,b\n1,2\n".as_bytes(), hs17()).unwrap_err().code(), "file.column-missing");
}
