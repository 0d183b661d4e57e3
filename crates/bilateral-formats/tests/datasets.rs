//! Cubes: Eurostat, the ECB, JSON-stat and SDMX-CSV, real files against a plain count.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod common;

use bilateral::flow::Flow;
use bilateral_formats::{
    Dataset, Note, Options, Read, ReadDataset, Value, comext_sdmx_csv, ecb_rates, eurostat_tsv,
    exchange_rates, json_stat, sdmx_csv,
};
use rust_decimal::Decimal;

fn csv(bytes: &[u8]) -> ReadDataset {
    sdmx_csv(bytes, Options::default()).unwrap()
}

fn sum(dataset: &Dataset) -> Decimal {
    dataset.observations().filter_map(|one| one.number()).sum()
}

/// The sum of one column of a plain comma-separated file, and how many of its cells are empty.
fn column(text: &str, name: &str) -> (Decimal, usize, usize) {
    let mut lines = text.lines();
    let header = common::split(lines.next().unwrap(), ',');
    let place = header.iter().position(|known| known == name).unwrap();
    let cells: Vec<String> = lines.map(|line| common::split(line, ',')[place].clone()).collect();
    let empty = cells.iter().filter(|cell| cell.is_empty()).count();
    let sum = cells.iter().filter(|cell| !cell.is_empty()).map(|cell| cell.parse::<Decimal>().unwrap()).sum();
    (sum, empty, cells.len())
}

#[test]
fn comext_through_sdmx_csv_stays_in_its_columns() {
    let Some(path) = common::reference_data("comext/DS-045409_sdmx_csv_codes.csv") else { return };
    let text = std::fs::read_to_string(path).unwrap();
    let Read { table, diagnostics } = comext_sdmx_csv(text.as_bytes(), Options::default()).unwrap();
    let (expected, _, rows) = column(&text, "OBS_VALUE");
    let mass: Decimal = table.iter().filter_map(|flow| flow.net_mass()).map(|mass| mass.amount()).sum();
    assert_eq!((table.len(), mass), (rows, expected * Decimal::from(100)));
    assert_eq!(diagnostics.count(Note::TrailingCells), u64::try_from(rows).unwrap());
    assert_eq!(diagnostics.units[0].stated, "100 kg");
    assert!(table.iter().all(|flow| flow.value().is_none()));
    assert_eq!(table.get(0).unwrap().product().to_string(), "CN2010:3915");
}

#[test]
fn labels_of_comext_carry_the_bloc_and_need_the_product() {
    let Some(path) = common::reference_data("comext/DS-045409_sdmx_csv_labels_monthly.csv") else { return };
    let text = std::fs::read_to_string(path).unwrap();
    let (expected, _, rows) = column(&text, "OBS_VALUE");
    let blind = comext_sdmx_csv(text.as_bytes(), Options::default()).unwrap();
    assert_eq!((blind.table.len(), blind.diagnostics.count(Note::Unmapped)), (0, 120));
    let label = "Waste, parings and scrap, of plastics".to_owned();
    let options = Options { product_labels: [(label, "3915".to_owned())].into(), ..Options::default() };
    let Read { table, diagnostics } = comext_sdmx_csv(text.as_bytes(), options).unwrap();
    // All but a bloc is no area: the rows are left out, and the label says why.
    assert_eq!((table.len(), rows), (0, 120));
    assert!(diagnostics.tally(Note::Unmapped).unwrap().examples[0].starts_with("`Extra-EU"));
    let world = text.replace("Extra-EU (= 'WORLD' - 'EU_INTRA')", "World");
    let label = "Waste, parings and scrap, of plastics".to_owned();
    let options = Options { product_labels: [(label, "3915".to_owned())].into(), ..Options::default() };
    let table = comext_sdmx_csv(world.as_bytes(), options).unwrap().table;
    let mass: Decimal = table.iter().filter_map(|flow| flow.net_mass()).map(|mass| mass.amount()).sum();
    assert_eq!((table.len(), mass), (120, expected * Decimal::from(100)));
    assert_eq!(table.get(0).unwrap().reporter().id(), "EU");
    // The same bytes as a cube.
    let cube = csv(text.as_bytes()).dataset;
    assert_eq!((sum(&cube), cube.len()), (expected, 120));
    assert_eq!(cube.id(), "ESTAT:DS-045409(1.0)");
}

#[test]
fn eurostat_tables_keep_flags_and_confidentiality() {
    let Some(path) = common::reference_data("eurostat/estat_naio_10_cp1610_confidential.csv") else { return };
    let text = std::fs::read_to_string(path).unwrap();
    let ReadDataset { dataset, diagnostics } = csv(text.as_bytes());
    let (expected, empty, rows) = column(&text, "OBS_VALUE");
    assert_eq!((sum(&dataset), dataset.len()), (expected, rows));
    assert_eq!(diagnostics.count(Note::MissingValue), u64::try_from(empty).unwrap());
    let hidden = text.lines().filter(|line| line.ends_with(",C")).count();
    assert!(hidden > 0);
    assert_eq!(diagnostics.count(Note::Confidential), u64::try_from(hidden).unwrap());
    assert_eq!(
        dataset.dimensions().iter().map(|one| one.id.as_str()).collect::<Vec<_>>(),
        ["freq", "unit", "ind_use", "stk_flow", "prd_ava", "geo", "TIME_PERIOD"]
    );
    assert_eq!(comext_sdmx_csv(text.as_bytes(), Options::default()).unwrap_err().code(), "file.not-flows");

    let Some(path) = common::reference_data("eurostat/estat_nama_10_gdp_filtered_en.csv.gz") else { return };
    let packed = std::fs::read(path).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut flate2::read::GzDecoder::new(packed.as_slice()), &mut text).unwrap();
    let ReadDataset { dataset, diagnostics } = csv(&packed);
    let (expected, empty, rows) = column(&text, "OBS_VALUE");
    assert_eq!(
        (sum(&dataset), dataset.len(), diagnostics.count(Note::MissingValue)),
        (expected, rows, u64::try_from(empty).unwrap())
    );
    assert!(diagnostics.count(Note::Flagged) > 0);
    let cut = &packed[..packed.len() / 2];
    assert_eq!(sdmx_csv(cut, Options::default()).unwrap_err().code(), "file.damaged");
}

#[test]
fn sdmx_csv_of_others() {
    for (file, rows, dimensions) in [
        ("data_v1.csv", None, 15),
        ("data_v1_datetime.csv", Some(1), 2),
        ("data_v1_no_freq_cols.csv", None, 5),
        ("csv_labels_both.csv", Some(1), 5),
    ] {
        let Some(path) = common::reference_data(&format!("sdmx/{file}")) else { return };
        let text = std::fs::read_to_string(path).unwrap();
        let ReadDataset { dataset, .. } = csv(text.as_bytes());
        let lines = text.lines().filter(|line| !line.trim().is_empty()).count() - 1;
        assert_eq!(dataset.len(), rows.unwrap_or(lines), "{file}");
        assert_eq!(dataset.dimensions().len(), dimensions, "{file}");
        if file == "data_v1.csv" {
            let (expected, empty, _) = column(&text, "OBS_VALUE");
            assert_eq!(sum(&dataset), expected);
            assert_eq!(dataset.observations().filter(|one| one.value() == Value::Missing).count(), empty);
            assert_eq!(dataset.get(0).unwrap().attribute("OBS_STATUS"), Some("M"));
        }
        if file == "data_v1_no_freq_cols.csv" {
            let first = dataset.get(0).unwrap();
            assert_eq!(
                (dataset.id(), first.code("REF_AREA"), first.number()),
                ("WB:GCI(1.0)", Some("GHA"), Some(Decimal::from(102)))
            );
            assert_eq!(dataset.dimension("REF_AREA").unwrap().labels, ["Ghana"]);
        }
        if file == "csv_labels_both.csv" {
            assert_eq!(dataset.get(0).unwrap().number(), Some(Decimal::ONE));
        }
    }
    let Some(path) = common::reference_data("sdmx/data_v1_exception.csv") else { return };
    let refused = sdmx_csv(std::fs::read(path).unwrap().as_slice(), Options::default()).unwrap_err();
    assert_eq!(refused.code(), "file.column-missing");
}

#[test]
fn sdmx_csv_2() {
    let text = "STRUCTURE;STRUCTURE_ID;ACTION;SERIES_KEY;FREQ;GEO;TIME_PERIOD;OBS_VALUE;OBS_STATUS\n\
                dataflow;A:B(1.0);I;A.KZ;A;KZ;2023;NaN;M\ndataflow;A:B(1.0);I;A.KZ;A;KZ;2024;1.5E3;E\ndataflow;A:B(1.0);D;A.KZ;A;KZ;2022;;\n";
    let ReadDataset { dataset, diagnostics } = csv(text.as_bytes());
    assert_eq!(
        (dataset.len(), diagnostics.count(Note::Skipped), diagnostics.count(Note::Estimated)),
        (2, 1, 1)
    );
    assert_eq!(dataset.get(0).unwrap().value(), Value::Missing);
    assert_eq!(dataset.get(1).unwrap().number(), Some(Decimal::from(1500)));
    let two = text.replacen("dataflow;A:B(1.0);D", "dataflow;A:C(1.0);D", 1);
    assert_eq!(sdmx_csv(two.as_bytes(), Options::default()).unwrap_err().code(), "file.cube");
    let shifted = "DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE\nX:Y(1),KZ,2024,1,5\n";
    assert_eq!(sdmx_csv(shifted.as_bytes(), Options::default()).unwrap_err().code(), "file.cell-surplus");
    let twice = "DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE\nX:Y(1),KZ,2024,1\nX:Y(1),KZ,2024,2\n";
    assert_eq!(
        csv(twice.as_bytes()).diagnostics.tally(Note::Contradictory).unwrap().examples,
        ["lines 2 and 3"]
    );
    let long = format!("DATAFLOW,GEO,TIME_PERIOD,OBS_VALUE\nX:Y(1),KZ,2024,{}\n", "1".repeat(100));
    let found = csv(long.as_bytes());
    let told = found.diagnostics.tally(Note::TooLong).unwrap();
    assert_eq!((told.rows, told.lines.as_slice()), (1, [2].as_slice()));
    assert_eq!(found.dataset.get(0).unwrap().value(), Value::Text(&"1".repeat(100)));
}

#[test]
fn comext_rows_of_one_flow_become_one() {
    let head = "DATAFLOW,LAST UPDATE,freq,reporter,partner,product,flow,indicators,TIME_PERIOD,OBS_VALUE,OBS_FLAG,CONF_STATUS\n";
    let row = |indicator: &str, value: &str, rest: &str| {
        format!("ESTAT:X(1.0),d,M,EL,KZ,27,1,{indicator},2024-05,{value},{rest}\n")
    };
    let text = format!("{head}{}{}", row("VALUE_IN_EUROS", "7", "p,"), row("QUANTITY_IN_100KG", "2", "p,"));
    let Read { table, diagnostics } = comext_sdmx_csv(text.as_bytes(), Options::default()).unwrap();
    let flow: Flow = table.get(0).unwrap();
    assert_eq!(table.len(), 1);
    assert_eq!(flow.reporter().id(), "GRC");
    assert_eq!(
        (flow.value(), flow.net_mass().unwrap().amount()),
        (Some(Decimal::from(7)), Decimal::from(200))
    );
    assert_eq!(flow.terms().status.as_str(), "provisional");
    assert_eq!(diagnostics.count(Note::Flagged), 2);
    let hidden = format!("{head}{}", row("VALUE_IN_EUROS", ":", ",C"));
    let Read { table, .. } = comext_sdmx_csv(hidden.as_bytes(), Options::default()).unwrap();
    assert_eq!(table.get(0).unwrap().terms().confidentiality.as_str(), "confidential");
}

#[test]
fn tables_with_periods_in_columns() {
    let text = "freq,unit,geo\\TIME_PERIOD\t2021 \t2022 \t2023 \r\nA,MIO,KZ\t329295.6 \t3591874.0 p\t: \r\nA,MIO,EL\t: c\t0n\t:z\r\n";
    let ReadDataset { dataset, diagnostics } = eurostat_tsv(text.as_bytes(), Options::default()).unwrap();
    assert_eq!(dataset.len(), 6);
    assert_eq!(sum(&dataset), "3921169.6".parse().unwrap());
    let flags: Vec<_> =
        dataset.observations().map(|one| one.attribute("OBS_FLAG").unwrap_or_default()).collect();
    assert_eq!(flags, ["", "p", "", "c", "n", "z"]);
    assert_eq!(diagnostics.count(Note::MissingValue), 3);
    assert_eq!(diagnostics.count(Note::Confidential), 1);
    let old = "unit,geo\\time\t2014M02 \t2014M01 \nX,KZ\t1 bep\t2 \n";
    let dataset = eurostat_tsv(old.as_bytes(), Options::default()).unwrap().dataset;
    assert_eq!(dataset.get(0).unwrap().attribute("OBS_FLAG"), Some("bep"));
    assert_eq!(dataset.get(0).unwrap().code("time"), Some("2014M02"));
    let bad = text.replace("329295.6", "329,295");
    let refused = eurostat_tsv(bad.as_bytes(), Options::default()).unwrap_err();
    assert!(refused.message().contains("at line 2, column 2 (`2021`)"), "{refused}");
}

#[test]
fn the_history_of_the_euro() {
    let Some(path) = common::reference_data("fx/ecb_eurofxref-hist.zip") else { return };
    let bytes = std::fs::read(path).unwrap();
    let ReadDataset { dataset, diagnostics } = ecb_rates(bytes.as_slice(), Options::default()).unwrap();
    assert_eq!((diagnostics.rows, dataset.len()), (6_983, 6_983 * 41));
    let rates = exchange_rates(&dataset).unwrap();
    let missing = dataset.observations().filter(|one| one.number().is_none()).count();
    assert_eq!(rates.len() + missing, dataset.len());
    let (day, rate) = rates[0];
    assert_eq!(
        (day.to_string().as_str(), rate.base().code(), rate.quote().code()),
        ("2026-04-13", "EUR", "USD")
    );
    assert_eq!(rate.value().to_string(), "1.1684");
    assert!(dataset.dimension("CURRENCY").unwrap().codes.iter().all(|code| code != "KZT"));
    // The local header's file, unpacked another way: thirty bytes, the name, the extra field.
    let name = usize::from(u16::from_le_bytes([bytes[26], bytes[27]]))
        + usize::from(u16::from_le_bytes([bytes[28], bytes[29]]));
    let mut text = String::new();
    std::io::Read::read_to_string(&mut flate2::read::DeflateDecoder::new(&bytes[30 + name..]), &mut text)
        .unwrap();
    let expected: Decimal = text
        .lines()
        .skip(1)
        .flat_map(|line| line.split(',').skip(1))
        .filter_map(|cell| cell.parse::<Decimal>().ok())
        .sum();
    assert_eq!(sum(&dataset), expected);
    for cut in [bytes.len() / 2, 20, 4] {
        assert_eq!(ecb_rates(&bytes[..cut], Options::default()).unwrap_err().code(), "file.damaged", "{cut}");
    }
    let few = Options { most_bytes: 1 << 20, ..Options::default() };
    assert_eq!(ecb_rates(bytes.as_slice(), few).unwrap_err().code(), "file.too-large");
}

#[test]
fn json_stat_of_both_versions() {
    for (file, cells) in [
        ("json-stat.org_v2_canada", 120),
        ("json-stat.org_v2_galicia", 3960),
        ("json-stat.org_v2_hierarchy", 1),
        ("json-stat.org_v2_oecd", 432),
        ("json-stat.org_v2_order", 24),
        ("eurostat_v1_eurostat-name_gpd_c", 44 * 69),
    ] {
        let Some(path) = common::reference_data(&format!("jsonstat/{file}.json")) else { return };
        let bytes = std::fs::read(path).unwrap();
        let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
        let cube = json.get("nama_gdp_c").unwrap_or(&json);
        let values: Vec<&serde_json::Value> = match &cube["value"] {
            serde_json::Value::Array(list) => list.iter().collect(),
            other => other.as_object().unwrap().values().collect(),
        };
        let expected: f64 = values.iter().filter_map(|value| value.as_f64()).sum();
        let ReadDataset { dataset, .. } = json_stat(bytes.as_slice(), Options::default()).unwrap();
        assert_eq!((dataset.len(), values.len()), (cells, cells), "{file}");
        let found: f64 = sum(&dataset).to_string().parse().unwrap();
        assert!((found - expected).abs() <= expected.abs() * 1e-12, "{file}: {found} {expected}");
        let numbers = values.iter().filter(|value| value.is_number()).count();
        assert_eq!(dataset.observations().filter(|one| one.number().is_some()).count(), numbers, "{file}");
    }
}

#[test]
fn json_stat_in_row_major_order_and_with_every_kind_of_status() {
    let Some(path) = common::reference_data("jsonstat/json-stat.org_v2_order.json") else { return };
    let dataset = json_stat(std::fs::read(path).unwrap().as_slice(), Options::default()).unwrap().dataset;
    let mut odd = 0;
    for one in dataset.observations() {
        let Value::Text(text) = one.value() else { panic!("not what it is") };
        let expected: String = ["A", "B", "C"].iter().flat_map(|id| [id, one.code(id).unwrap()]).collect();
        odd += usize::from(text != expected);
    }
    assert_eq!(odd, 1, "the sample itself has one cell `A1B1C4` in the place of `A2B1C4`");
    let cube = |value: &str, status: &str| {
        format!(
            r#"{{"version":"2.0","class":"dataset","id":["geo","time"],"size":[2,2],"dimension":{{"geo":{{"category":{{"index":["KZ","UZ"]}}}},"time":{{"category":{{"index":{{"2024":1,"2023":0}}}}}}}},"value":{value},"status":{status}}}"#
        )
    };
    for (value, status, marks) in [
        ("[1,2.50,null,4]", "\"p\"", "pppp"),
        ("[1,2.50,null,4]", "[\"p\",null,\":\",\"e\"]", "p:e"),
        ("{\"0\":1,\"3\":4}", "{\"0\":\"p\",\"2\":\"c\"}", "pc"),
        ("[1,2,3,4]", "null", ""),
    ] {
        let dataset = json_stat(cube(value, status).as_bytes(), Options::default()).unwrap().dataset;
        let found: String = dataset.observations().filter_map(|one| one.attribute("status")).collect();
        assert_eq!(found, marks);
        let first = dataset.get(0).unwrap();
        assert_eq!(
            (first.code("geo"), first.code("time"), first.number()),
            (Some("KZ"), Some("2023"), Some(Decimal::ONE))
        );
    }
    for (value, code) in [
        ("[1,2]", "file.cube"),
        ("{\"4\":1}", "file.cube"),
        ("{\"x\":1}", "file.cube"),
        ("[1,2", "file.syntax"),
        ("[1,2,3,4,5]", "file.cube"),
    ] {
        assert_eq!(
            json_stat(cube(value, "null").as_bytes(), Options::default()).unwrap_err().code(),
            code,
            "{value}"
        );
    }
    assert_eq!(
        json_stat(b"{\"a\":1}".as_slice(), Options::default()).unwrap_err().code(),
        "file.not-recognised"
    );
    assert_eq!(json_stat(b"{\"a\":".as_slice(), Options::default()).unwrap_err().code(), "file.damaged");
}

#[test]
fn a_mark_for_thousands_in_a_tab_separated_table_is_no_flag() {
    for cell in ["1 234.5 p", "1 234", "1\u{a0}234 p"] {
        let file = format!("geo\\TIME_PERIOD\t2023\t2024\nKZ\t1\t{cell}\n");
        let refused = eurostat_tsv(file.as_bytes(), Options::default()).unwrap_err();
        assert_eq!((refused.code(), refused.path().as_str()), ("file.number", "/2/3"), "{cell}");
    }
}
