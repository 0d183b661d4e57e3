//! Traps of Eurostat, the ECB, SDMX-CSV and JSON-stat: files of our own, each with one of them.

#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

use std::ops::ControlFlow;

use bilateral_formats::{
    Dataset, Note, Options, Progress, ReadDataset, Value, ecb_rates, eurostat_tsv, exchange_rates, json_stat,
    read, sdmx_csv,
};
use rust_decimal::Decimal;

fn csv(text: &str) -> ReadDataset {
    sdmx_csv(text.as_bytes(), Options::default()).unwrap()
}

fn sniffed(bytes: &[u8]) -> (String, Dataset) {
    let read = read(bytes, Options::default()).unwrap().dataset().unwrap();
    (read.diagnostics.format.clone(), read.dataset)
}

fn marks<'a>(dataset: &'a Dataset, name: &str) -> Vec<&'a str> {
    dataset.observations().map(|one| one.attribute(name).unwrap_or("-")).collect()
}

#[test]
fn eurostat_with_flags_of_several_letters_and_hidden_values() {
    let text = "DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\r\n\
        ESTAT:X(1.0),03/02/25 23:00:00,A,KZ,2021,1.5,bep,\r\n\
        ESTAT:X(1.0),03/02/25 23:00:00,A,KZ,2022,,,C\r\n\
        ESTAT:X(1.0),03/02/25 23:00:00,A,KZ,2023,:,m,\r\n\
        ESTAT:X(1.0),03/02/25 23:00:00,A,EL,2023,0,n,\r\n";
    let ReadDataset { dataset, diagnostics } = csv(text);
    assert_eq!(marks(&dataset, "OBS_FLAG"), ["bep", "-", "m", "n"]);
    assert_eq!(marks(&dataset, "CONF_STATUS"), ["-", "C", "-", "-"]);
    let values: Vec<Option<Decimal>> = dataset.observations().map(|one| one.number()).collect();
    assert_eq!(values, [Some(Decimal::new(15, 1)), None, None, Some(Decimal::ZERO)]);
    assert_eq!(
        (
            diagnostics.count(Note::Confidential),
            diagnostics.count(Note::Estimated),
            diagnostics.count(Note::MissingValue)
        ),
        (1, 1, 2)
    );
    assert!(dataset.dimension("LAST UPDATE").is_none());
}

#[test]
fn labels_in_columns_of_their_own() {
    let text = "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Observation status\n\
        DATAFLOW,OECD.DAF:DF_FDI(1.0),FDI positions,I,KAZ,\"Kazakhstan, Republic of\",2023,,61.5,,A,Normal value\n\
        DATAFLOW,OECD.DAF:DF_FDI(1.0),FDI positions,I,UZB,Uzbekistan,2023,,,,C,Confidential\n";
    let dataset = csv(text).dataset;
    let ids: Vec<&str> = dataset.dimensions().iter().map(|axis| axis.id.as_str()).collect();
    assert_eq!((dataset.id(), ids), ("OECD.DAF:DF_FDI(1.0)", vec!["REF_AREA", "TIME_PERIOD"]));
    let area = dataset.dimension("REF_AREA").unwrap();
    assert_eq!((area.label.as_str(), area.labels[0].as_str()), ("Reference area", "Kazakhstan, Republic of"));
    assert_eq!(
        (dataset.attributes(), marks(&dataset, "OBS_STATUS")),
        (&["OBS_STATUS".to_owned()][..], vec!["A", "C"])
    );
    // Names beside codes in one column.
    let both = csv("DATAFLOW,FREQ: Frequency,GEO: Area,TIME_PERIOD: Time,OBS_VALUE: Value,OBS_FLAG: Flag\n\
        X:Y(1.0): A flow,A: Annual,KZ: Kazakhstan: the whole,2023,1,p: provisional\n");
    let one = both.dataset.get(0).unwrap();
    assert_eq!((one.code("GEO"), one.attribute("OBS_FLAG")), (Some("KZ"), Some("p")));
    assert_eq!(both.dataset.dimension("GEO").unwrap().labels, ["Kazakhstan: the whole"]);
}

#[test]
fn several_values_in_a_cell_and_deletions() {
    let text = "STRUCTURE[|],STRUCTURE_ID,ACTION,SERIES_KEY,OBS_KEY,FREQ,TIME_PERIOD,OBS_VALUE,SOURCE[],OBS_STATUS\n\
        dataflow,A:B(1.0),M,A,A.2023,A,2023,1,x|y,A\ndataflow,A:B(1.0),D,A,A.2024,A,2024,,,\n";
    let ReadDataset { dataset, diagnostics } = csv(text);
    assert_eq!((dataset.len(), diagnostics.count(Note::Skipped)), (1, 1));
    assert_eq!(marks(&dataset, "SOURCE"), ["x;y"]);
}

#[test]
fn exchange_rates_of_the_service_have_a_key_instead_of_a_dataflow() {
    let text = "KEY,FREQ,CURRENCY,CURRENCY_DENOM,EXR_TYPE,EXR_SUFFIX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,TITLE\n\
        EXR.M.USD.EUR.SP00.A,M,USD,EUR,SP00,A,2024-01,1.0905,A,US dollar/Euro\n\
        EXR.M.USD.EUR.SP00.A,M,USD,EUR,SP00,A,2024-02,,M,US dollar/Euro\n";
    let (format, dataset) = sniffed(text.as_bytes());
    let rates = exchange_rates(&dataset).unwrap();
    assert_eq!((format.as_str(), rates.len()), ("sdmx-csv", 1));
    assert!(rates[0].1.basis().is_average());
}

#[test]
fn reference_rates_with_blanks_gaps_and_a_comma_too_many() {
    let daily = "Date, USD, JPY, BGN, CZK, KZT, \n13 April 2026, 1.1684, 185.5, 1.9558, 24.4, N/A, \n";
    let (format, dataset) = sniffed(daily.as_bytes());
    assert_eq!((format.as_str(), dataset.len()), ("ecb-rates", 5));
    assert_eq!(dataset.get(0).unwrap().code("TIME_PERIOD"), Some("2026-04-13"));
    assert_eq!(dataset.get(4).unwrap().value(), Value::Missing);
    let surplus = daily.replace("N/A, ", "N/A, 7");
    for (text, code) in [
        (surplus.as_str(), "file.cell-surplus"),
        ("Date,USD,USD\n2026-04-13,1,2\n", "file.column-twice"),
        ("Date,USD\n2026-04-13,1.1.1\n", "file.number"),
        ("Day,USD\n2026-04-13,1\n", "file.column-missing"),
    ] {
        assert_eq!(ecb_rates(text.as_bytes(), Options::default()).unwrap_err().code(), code, "{text}");
    }
}

#[test]
fn tables_of_eurostat_before_and_after_2023() {
    let old = "unit,geo\\time\t2014Q2 \t2014Q1 \t2013Q4 \nMIO,KZ\t1 bep\t: c\t:z\nMIO,EL\t-0.5n\t: \t1e3 u\n";
    let ReadDataset { dataset, .. } = eurostat_tsv(old.as_bytes(), Options::default()).unwrap();
    assert_eq!(marks(&dataset, "OBS_FLAG"), ["bep", "c", "z", "n", "-", "u"]);
    assert_eq!(dataset.dimension("time").unwrap().codes, ["2014Q2", "2014Q1", "2013Q4"]);
    assert_eq!(dataset.get(3).unwrap().number(), Some(Decimal::new(-5, 1)));
    assert_eq!(dataset.get(5).unwrap().number(), Some(Decimal::from(1000)));
    for (text, code) in [
        ("geo\\time\t2014 \t2014 \nKZ\t1\t2\n", "file.column-twice"),
        ("geo,geo\\time\t2014 \nKZ,KZ\t1\n", "file.column-twice"),
        ("geo\\time\t2014 \nKZ,DE\t1\n", "file.row-short"),
        ("geo\\time\t2014 \nKZ\n", "file.row-short"),
        ("geo\\time\t2014 \nKZ\t1\t2\n", "file.cell-surplus"),
        ("geo\\time\t2014 \nKZ\tmany\n", "file.number"),
        ("geo\t2014\nKZ\t1\n", "file.column-missing"),
    ] {
        let refused = eurostat_tsv(text.as_bytes(), Options::default()).unwrap_err();
        assert_eq!(refused.code(), code, "{text}");
        assert!(refused.message().contains("line "), "{refused}");
    }
}

#[test]
fn columns_twice_in_sdmx_csv() {
    for header in [
        "GEO,GEO,TIME_PERIOD,OBS_VALUE",
        "geo,GEO,TIME_PERIOD,OBS_VALUE",
        "GEO,TIME_PERIOD,OBS_VALUE,OBS_VALUE",
    ] {
        let text = format!("DATAFLOW,{header}\nX:Y(1),a,b,c,d\n");
        let refused = sdmx_csv(text.as_bytes(), Options::default()).unwrap_err();
        assert_eq!(refused.code(), "file.column-twice", "{header}");
    }
}

/// A cube of two by two.
fn cube(rest: &str) -> String {
    format!(
        r#"{{"id":["geo","time"],"size":[2,2],"dimension":{{"geo":{{"category":{{"index":["KZ","UZ"],"label":{{"KZ":"Kazakhstan"}}}}}},"time":{{"category":{{"index":{{"2024":1,"2023":0}}}}}}}},{rest}}}"#
    )
}

fn refused(text: &str) -> (String, String) {
    let refused = json_stat(text.as_bytes(), Options::default()).unwrap_err();
    assert!(refused.message().contains("at line "), "{refused}");
    (refused.code().to_owned(), refused.path().to_string())
}

#[test]
fn units_of_json_stat_are_said_about_the_dataset() {
    let text = r#"{"version":"2.0","class":"dataset","id":["measure"],"size":[2],"dimension":{"measure":{"category":{
        "index":["gdp","pop"],"unit":{"gdp":{"decimals":1,"multiplier":6,"label":"EUR"}},"note":{"pop":["of 1 January"]}}}},
        "value":[1.5,2]}"#;
    let dataset = json_stat(text.as_bytes(), Options::default()).unwrap().dataset;
    let about = |name: &str| dataset.dataset_attributes().iter().find(|(known, _)| known == name).unwrap();
    assert_eq!(about("unit:measure").1, r#"{"gdp":{"decimals":1,"multiplier":6,"label":"EUR"}}"#);
    assert_eq!(about("note:measure").1, r#"{"pop":["of 1 January"]}"#);
}

#[test]
fn json_stat_without_roles_sparse_and_in_collections() {
    let text = cube(r#""value":{"3":"1.50","0":2},"status":{"1":"c","3":"p"}"#);
    let dataset = json_stat(text.as_bytes(), Options::default()).unwrap().dataset;
    let found: Vec<_> = dataset.observations().map(|one| (one.number(), one.attribute("STATUS"))).collect();
    let expected = [(Some(Decimal::TWO), None), (None, Some("c")), (Some(Decimal::new(15, 1)), Some("p"))];
    assert_eq!(found, expected);
    assert_eq!(dataset.dimension("geo").unwrap().labels, ["Kazakhstan", ""]);
    let inner = cube(r#""class":"dataset","label":"one","value":[1,2,3,4]"#);
    let collection = format!(r#"{{"version":"2.0","class":"collection","link":{{"item":[{inner}]}}}}"#);
    let (format, dataset) = sniffed(collection.as_bytes());
    assert_eq!((format.as_str(), dataset.id(), dataset.len()), ("json-stat", "one", 4));
    let listing = r#"{"class":"collection","link":{"item":[{"class":"dataset","href":"https://x/y"}]}}"#;
    let told = json_stat(listing.as_bytes(), Options::default()).unwrap_err();
    assert!(told.message().contains("fetch one of them"), "{told}");
    let two = format!(r#"{{"a":{inner},"b":{inner}}}"#);
    assert_eq!(json_stat(two.as_bytes(), Options::default()).unwrap_err().code(), "file.cube");
    let named = Options { entry: Some("b".to_owned()), ..Options::default() };
    assert_eq!(json_stat(two.as_bytes(), named).unwrap().dataset.id(), "b");
}

#[test]
fn json_stat_that_contradicts_itself() {
    for (rest, path) in [
        (r#""value":{"4":1}"#, "/value/4"),
        (r#""value":{"0":1,"00":2}"#, "/value/00"),
        (r#""value":{"+1":1}"#, "/value/+1"),
        (r#""value":[1,2,3]"#, "/value"),
        (r#""value":[1,2,3,4],"status":["a","b"]"#, "/status"),
    ] {
        assert_eq!(refused(&cube(rest)), ("file.cube".to_owned(), path.to_owned()), "{rest}");
    }
    let good = cube(r#""value":[1,2,3,4]"#);
    for (from, to, path) in [
        (r#"["KZ","UZ"]"#, r#"["KZ","KZ"]"#, "/dimension/geo/category"),
        (r#"["KZ","UZ"]"#, r#"["KZ"]"#, "/dimension/geo/category"),
        (r#""2024":1"#, r#""2024":2"#, "/dimension/time/category/index"),
        (r#"["geo","time"]"#, r#"["geo","geo"]"#, "/id/1"),
        (r#"["geo","time"]"#, r#"["geo"]"#, "/size"),
        (r#""size":[2,2]"#, r#""size":[2,9999999999999]"#, "/size"),
    ] {
        assert_eq!(refused(&good.replace(from, to)), ("file.cube".to_owned(), path.to_owned()), "{to}");
    }
    for (rest, code, path) in [
        (r#""value":{"0":1,"0":2}"#, "file.syntax", "/value"),
        (r#""value":[1,2,3,4],"value":[1,2,3,4]"#, "file.syntax", ""),
    ] {
        let found = refused(&cube(rest));
        assert_eq!((found.0.as_str(), found.1.trim_end_matches('/')), (code, path), "{rest}");
    }
    let long = cube(&format!(r#""value":[1,2,3,{}]"#, "7".repeat(100)));
    let found = json_stat(long.as_bytes(), Options::default()).unwrap();
    assert_eq!(found.diagnostics.count(Note::TooLong), 1);
    assert_eq!(found.dataset.get(3).unwrap().value(), Value::Text(&"7".repeat(100)));
}

#[test]
fn services_that_refuse_in_json() {
    for (text, way) in [
        (
            r#"{"error":[{"status":413,"id":150,"label":"EXTRACTION_TOO_BIG: The requested extraction is too big, estimated 9999999 rows"}]}"#,
            "ask for less at once",
        ),
        (
            r#"{"warning":{"status":413,"label":"ASYNCHRONOUS_RESPONSE. Your request will be treated, at https://ec.example/out/1.zip."}}"#,
            "fetch https://ec.example/out/1.zip when",
        ),
        (r#"{"statusCode":401,"message":"Access denied due to missing subscription key."}"#, "ask again"),
    ] {
        for refused in [
            read(text.as_bytes(), Options::default()).unwrap_err(),
            json_stat(text.as_bytes(), Options::default()).unwrap_err(),
        ] {
            assert_eq!(refused.code(), "file.service-message", "{refused}");
            assert!(refused.message().contains(way), "{refused}");
        }
    }
}

#[test]
fn progress_of_json_comes_on_the_way() {
    let cells: Vec<String> = (0..300_000).map(|cell| cell.to_string()).collect();
    let text = format!(
        r#"{{"id":["x"],"size":[300000],"dimension":{{"x":{{"category":{{"index":[{}]}}}}}},"value":[{}]}}"#,
        cells.iter().map(|cell| format!("\"{cell}\"")).collect::<Vec<_>>().join(","),
        cells.join(",")
    );
    let mut told: Vec<Progress> = Vec::new();
    let mut note = |now: Progress| {
        told.push(now);
        ControlFlow::Continue(())
    };
    let options = Options { progress: Some(&mut note), ..Options::default() };
    assert_eq!(json_stat(text.as_bytes(), options).unwrap().dataset.len(), 300_000);
    let (taking_in, making): (Vec<Progress>, Vec<Progress>) = told.iter().partition(|now| now.rows == 0);
    assert!(taking_in.len() >= 4 && making.len() >= 30, "{} {}", taking_in.len(), making.len());
    assert!(making.windows(2).all(|pair| pair[0].rows < pair[1].rows && pair[0].bytes < pair[1].bytes));
}
