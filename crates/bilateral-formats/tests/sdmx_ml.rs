//! SDMX-ML: real messages against a plain search through their text.

#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod common;

use bilateral_formats::{Dataset, Note, Options, ReadDataset, Value, exchange_rates, sdmx_csv, sdmx_ml};
use rust_decimal::Decimal;

fn read(text: &str) -> ReadDataset {
    sdmx_ml(text.as_bytes(), Options::default()).unwrap()
}

fn sum(dataset: &Dataset) -> Decimal {
    dataset.observations().filter_map(|one| one.number()).sum()
}

/// Every text between two marks.
fn between<'a>(text: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    text.split(from).skip(1).map(|rest| rest.split(to).next().unwrap()).collect()
}

#[test]
fn real_messages_of_every_shape() {
    for (file, mark, rows) in [
        ("gen_all_no_atts.xml", "ObsValue value=\"", 1),
        ("gen_ser.xml", "ObsValue value=\"", 1000),
        ("str_all.xml", "OBS_VALUE=\"", 1000),
        ("str_ser_group.xml", "OBS_VALUE=\"", 1000),
        ("str_ser_no_obs.xml", "OBS_VALUE=\"", 0),
    ] {
        let Some(path) = common::reference_data(&format!("sdmx/{file}")) else { return };
        let text = std::fs::read_to_string(path).unwrap();
        let numbers: Vec<Decimal> =
            between(&text, mark, "\"").iter().filter_map(|cell| cell.parse().ok()).collect();
        let ReadDataset { dataset, diagnostics } = read(&text);
        assert_eq!(dataset.len(), rows, "{file}");
        assert_eq!(sum(&dataset), numbers.iter().sum(), "{file}");
        let known = dataset.observations().filter(|one| one.number().is_some()).count();
        assert_eq!(known, numbers.len(), "{file}");
        assert_eq!(diagnostics.count(Note::MissingValue), u64::try_from(rows - known).unwrap(), "{file}");
        assert_eq!(dataset.id(), "BIS:BIS_DER(1.0)", "{file}");
        assert_eq!(
            dataset.dimensions().len(),
            if rows == 0 { 0 } else { 15 },
            "{file}: {:?}",
            dataset.dimensions().iter().map(|one| &one.id).collect::<Vec<_>>()
        );
        if rows == 1000 {
            let first = dataset.get(0).unwrap();
            assert_eq!(
                (first.code("DER_REP_CTY"), first.code("TIME_PERIOD")),
                (Some("5J"), Some("2002")),
                "{file}"
            );
            assert_eq!((first.value(), first.attribute("OBS_STATUS")), (Value::Missing, Some("M")), "{file}");
            assert_eq!(first.attribute("AVAILABILITY"), Some("K"), "{file}");
            assert_eq!(
                dataset.dataset_attributes().iter().any(|(name, _)| name == "UNIT_MULT"),
                file != "str_ser_group.xml",
                "{file}"
            );
        }
    }
}

#[test]
fn three_notations_of_one_dataset_agree() {
    let texts = ["data_v1.csv", "gen_ser.xml", "str_all.xml"].map(|file| {
        common::reference_data(&format!("sdmx/{file}")).map(|path| std::fs::read_to_string(path).unwrap())
    });
    let [Some(csv), Some(generic), Some(specific)] = texts else { return };
    let csv = sdmx_csv(csv.as_bytes(), Options::default()).unwrap().dataset;
    for other in [read(&generic).dataset, read(&specific).dataset] {
        assert_eq!((other.len(), sum(&other)), (csv.len(), sum(&csv)));
    }
}

#[test]
fn monthly_averages_of_the_ecb() {
    let Some(path) = common::reference_data("fx/ecb_sdmx_EXR_M.USD.EUR.SP00.A.xml") else { return };
    let text = std::fs::read_to_string(path).unwrap();
    let ReadDataset { dataset, .. } = read(&text);
    let numbers: Vec<Decimal> =
        between(&text, "ObsValue value=\"", "\"").iter().map(|cell| cell.parse().unwrap()).collect();
    assert!(numbers.len() > 200);
    assert_eq!((dataset.len(), sum(&dataset)), (numbers.len(), numbers.iter().sum()));
    let rates = exchange_rates(&dataset).unwrap();
    let (period, rate) = rates.first().unwrap();
    assert_eq!(
        (period.to_string().as_str(), rate.base().code(), rate.quote().code()),
        ("1999-01", "EUR", "USD")
    );
    assert!(rate.basis().is_average());
}

const HEAD: &str = "<?xml version=\"1.0\"?>\n<m:GenericData xmlns:m=\"m\" xmlns:g=\"g\"><m:Header><m:Structure dimensionAtObservation=\"TIME_PERIOD\"/></m:Header><m:DataSet>";

#[test]
fn missing_values_attributes_everywhere_and_escapes() {
    let series = "<g:Series><g:SeriesKey><g:Value id=\"GEO\" value=\"A&amp;B\"/></g:SeriesKey><g:Attributes><g:Value id=\"UNIT\" value=\"EUR\"/></g:Attributes>\
        <g:Obs><g:ObsDimension value=\"2023\"/><g:ObsValue value=\"NaN\"/></g:Obs>\
        <g:Obs><g:ObsDimension value=\"2024\"/><g:ObsValue value=\"1.5E2\"/><g:Attributes><g:Value id=\"OBS_STATUS\" value=\"E\"/></g:Attributes></g:Obs>\
        <g:Obs><g:ObsDimension value=\"2025\"/></g:Obs></g:Series>";
    let text = format!(
        "{HEAD}<g:Group type=\"X\"><g:GroupKey><g:Value id=\"GEO\" value=\"A&amp;B\"/></g:GroupKey><g:Attributes><g:Value id=\"TITLE\" value=\"t\"/></g:Attributes></g:Group>{series}</m:DataSet></m:GenericData>"
    );
    let ReadDataset { dataset, diagnostics } = read(&text);
    let values: Vec<_> = dataset.observations().map(|one| one.number()).collect();
    assert_eq!(values, [None, Some(Decimal::from(150)), None]);
    let second = dataset.get(1).unwrap();
    assert_eq!(
        (second.code("GEO"), second.attribute("UNIT"), second.attribute("TITLE")),
        (Some("A&B"), Some("EUR"), Some("t"))
    );
    assert_eq!(diagnostics.count(Note::Estimated), 1);
}

#[test]
fn bad_messages_are_refused() {
    let good = format!(
        "{HEAD}<g:Obs><g:ObsKey><g:Value id=\"A\" value=\"1\"/></g:ObsKey><g:ObsValue value=\"1\"/></g:Obs>\n</m:DataSet></m:GenericData>"
    );
    assert_eq!(read(&good).dataset.len(), 1);
    let lacks = good.replace(
        "\n</m:D",
        "<g:Obs><g:ObsKey><g:Value id=\"B\" value=\"1\"/></g:ObsKey><g:ObsValue value=\"1\"/></g:Obs></m:D",
    );
    let footer = "<m:GenericData><m:Footer><m:Text>https://x/y.zip</m:Text></m:Footer></m:GenericData>";
    for (text, code) in [
        (lacks.as_str(), "file.cube"),
        (good.get(..good.len() - 30).unwrap(), "file.damaged"),
        (&good.replace("</g:Obs>", "</g:Obz>"), "file.syntax"),
        ("<html><body>Service unavailable</body></html>", "file.not-recognised"),
        (footer, "file.service-message"),
        ("", "file.empty"),
    ] {
        let refused = sdmx_ml(text.as_bytes(), Options::default()).unwrap_err();
        assert_eq!(refused.code(), code, "{refused}");
    }
}
