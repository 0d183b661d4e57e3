//! SDMX-JSON: every layout of 1.0, its draft, 2.0 and 2.1, and what breaks them.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod common;

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use bilateral_formats::{Dataset, Note, Options, Progress, ReadDataset, Value, read, sdmx_csv, sdmx_json};
use rust_decimal::Decimal;
use serde_json::{Value as Json, json};

fn parse(message: &Json) -> ReadDataset {
    sdmx_json(message.to_string().as_bytes(), Options::default()).unwrap()
}

fn refused(message: &Json) -> (String, String) {
    let refused = sdmx_json(message.to_string().as_bytes(), Options::default()).unwrap_err();
    (refused.code().to_owned(), refused.path().to_string())
}

/// Every observation on a line: codes, value, marks by name.
fn lines(dataset: &Dataset) -> Vec<String> {
    let line = |one: bilateral_formats::Observation<'_>| {
        let codes: Vec<&str> = one.codes().collect();
        let value = match one.value() {
            Value::Number(number) => number.to_string(),
            Value::Text(text) => format!("`{text}`"),
            Value::Missing => "-".to_owned(),
        };
        let marks: BTreeMap<&str, &str> = dataset
            .attributes()
            .iter()
            .filter_map(|name| Some((name.as_str(), one.attribute(name)?)))
            .collect();
        let marks: Vec<String> = marks.iter().map(|(name, mark)| format!("{name}={mark}")).collect();
        format!("{} {value} {}", codes.join("."), marks.join(" ")).trim_end().to_owned()
    };
    dataset.observations().map(line).collect()
}

/// A dimension or attribute with its codes.
fn component(id: &str, values: &[&str]) -> Json {
    let values: Vec<Json> =
        values.iter().map(|id| json!({ "id": id, "name": format!("name of {id}") })).collect();
    json!({ "id": id, "name": format!("name of {id}"), "values": values })
}

/// Exchange rates of two currencies, as the draft of 1.0 has them: all at the top.
fn draft() -> Json {
    json!({
        "header": { "id": "x", "prepared": "2013-01-18", "test": false },
        "structure": {
            "name": "Rates",
            "links": [{ "rel": "dataflow", "urn": "urn:sdmx:org.sdmx.infomodel.datastructure.Dataflow=ECB:EXR(1.0)" }],
            "dimensions": {
                "dataSet": [component("FREQ", &["D"])],
                "series": [component("CURRENCY", &["NZD", "RUB"])],
                "observation": [component("TIME_PERIOD", &["2013-01-18", "2013-01-21"])],
            },
            "attributes": {
                "dataSet": [component("DECIMALS", &["4"])],
                "series": [component("TITLE", &["New Zealand dollar", "Russian rouble"])],
                "observation": [component("OBS_STATUS", &["A", "E"])],
            },
        },
        "dataSets": [{
            "action": "Information",
            "attributes": [0],
            "series": {
                "0": { "attributes": [0], "observations": { "0": [1.5931, 0], "1": [1.5925, 1] } },
                "1": { "attributes": [1], "observations": { "0": [40.3426, null], "1": [null, 0] } },
            },
        }],
    })
}

const RATES: [&str; 4] = [
    "D.NZD.2013-01-18 1.5931 OBS_STATUS=A TITLE=New Zealand dollar",
    "D.NZD.2013-01-21 1.5925 OBS_STATUS=E TITLE=New Zealand dollar",
    "D.RUB.2013-01-18 40.3426 TITLE=Russian rouble",
    "D.RUB.2013-01-21 - OBS_STATUS=A TITLE=Russian rouble",
];

#[test]
fn by_series_at_the_top_and_under_data() {
    let ReadDataset { dataset, diagnostics } = parse(&draft());
    assert_eq!(lines(&dataset), RATES);
    assert_eq!((dataset.id(), dataset.label()), ("ECB:EXR(1.0)", "Rates"));
    assert_eq!(dataset.dataset_attributes(), [("DECIMALS".to_owned(), "4".to_owned())]);
    assert_eq!(dataset.dimension("CURRENCY").unwrap().labels, ["name of NZD", "name of RUB"]);
    assert_eq!(
        (diagnostics.count(Note::MissingValue), diagnostics.count(Note::Estimated), diagnostics.rows),
        (1, 1, 4)
    );
    // 1.0 as published: both under `data`.
    let old = draft();
    let published = json!({ "meta": {}, "errors": [], "data": { "structure": old["structure"], "dataSets": old["dataSets"] } });
    assert_eq!(lines(&parse(&published).dataset), RATES);
    // 2.0: structures in the plural, each data set says its own.
    let mut sets = old["dataSets"].clone();
    sets[0]["structure"] = json!(1);
    let other = json!({ "dimensions": { "observation": [component("X", &["1"])] } });
    let two = json!({ "data": { "dataSets": sets, "structures": [other, old["structure"]] } });
    assert_eq!(lines(&parse(&two).dataset), RATES);
    let found = read(two.to_string().as_bytes(), Options::default()).unwrap();
    assert_eq!(found.diagnostics().format, "sdmx-json");
    // 2.1 may leave it to the structure to list its data sets.
    let mut listed = two.clone();
    listed["data"]["dataSets"][0].as_object_mut().unwrap().remove("structure");
    listed["data"]["structures"][1]["dataSets"] = json!([0]);
    assert_eq!(lines(&parse(&listed).dataset), RATES);
}

#[test]
fn flat_observations_and_full_keys() {
    let mut flat = draft();
    let series = flat["structure"]["dimensions"]["series"].take();
    let time = flat["structure"]["dimensions"]["observation"][0].take();
    flat["structure"]["dimensions"] = json!({
        "dataSet": [component("FREQ", &["D"])],
        "observation": [series[0], time],
    });
    let title = flat["structure"]["attributes"]["series"][0].clone();
    let status = flat["structure"]["attributes"]["observation"][0].clone();
    flat["structure"]["attributes"] = json!({ "dataSet": [], "series": [], "observation": [status, title] });
    flat["dataSets"] = json!([{ "observations": {
        "0:0": [1.5931, 0, 0], "0:1": [1.5925, 1, 0], "1:0": [40.3426, null, 1], "1:1": [null, 0, 1]
    } }]);
    assert_eq!(lines(&parse(&flat).dataset), RATES);
    // The server has put `FREQ` at the data set and writes it in its keys all the same.
    flat["dataSets"] = json!([{ "observations": { "0:1:1": [2] } }]);
    assert_eq!(lines(&parse(&flat).dataset), ["D.RUB.2013-01-21 2"]);
}

#[test]
fn places_in_the_key_order_the_axes() {
    let mut message = draft();
    for (level, position) in [("dataSet", 0), ("series", 2), ("observation", 1)] {
        message["structure"]["dimensions"][level][0]["keyPosition"] = json!(position);
    }
    let dataset = parse(&message).dataset;
    let ids: Vec<&str> = dataset.dimensions().iter().map(|axis| axis.id.as_str()).collect();
    assert_eq!(ids, ["FREQ", "TIME_PERIOD", "CURRENCY"]);
    assert_eq!(lines(&dataset)[2], "D.2013-01-18.RUB 40.3426 TITLE=Russian rouble");
}

#[test]
fn across_currencies_at_the_observation() {
    let mut message = draft();
    let (series, time) = (
        message["structure"]["dimensions"]["series"].clone(),
        message["structure"]["dimensions"]["observation"].clone(),
    );
    message["structure"]["dimensions"]["series"] = time;
    message["structure"]["dimensions"]["observation"] = series;
    message["structure"]["attributes"]["series"] = json!([]);
    message["dataSets"] = json!([{ "series": {
        "0": { "observations": { "0": [1.5931, 0], "1": [40.3426] } }, "1": { "observations": { "1": ["NaN"] } }
    } }]);
    let found = lines(&parse(&message).dataset);
    assert_eq!(
        found,
        ["D.2013-01-18.NZD 1.5931 OBS_STATUS=A", "D.2013-01-18.RUB 40.3426", "D.2013-01-21.RUB -"]
    );
}

#[test]
fn attributes_at_four_levels_defaults_and_values_written_out() {
    let mut message = draft();
    let attributes = &mut message["structure"]["attributes"];
    attributes["dimensionGroup"] = json!([component("UNIT", &["NZD", "RUB", "both"])]);
    attributes["series"][0]["default"] = json!("no title");
    attributes["observation"] = json!([
        { "id": "OBS_STATUS", "default": "A", "values": [null, { "id": "E" }, { "value": 7 }] },
        { "id": "COMMENT" },
        { "id": "SOURCES", "values": [{ "id": "x" }, { "values": ["y", "z"] }] },
    ]);
    message["structure"]["annotations"] = json!([{ "text": "a" }]);
    message["dataSets"] = json!([{
        "dimensionGroupAttributes": { "0:1:": [1], "::1": [2], "0:0:0": [0] },
        "series": {
            "0": { "observations": { "0": [1, 0, "said", [0, 1], 0], "1": [2, 1, { "fr": "dit", "en": "told" }] } },
            "1": { "attributes": [null], "observations": { "0": [3, 2, 12], "1": [4] } },
        },
    }]);
    let found = lines(&parse(&message).dataset);
    assert_eq!(found[0], "D.NZD.2013-01-18 1 COMMENT=said SOURCES=x;y;z TITLE=no title UNIT=NZD");
    assert_eq!(found[1], "D.NZD.2013-01-21 2 COMMENT=told OBS_STATUS=E TITLE=no title UNIT=both");
    assert_eq!(found[2], "D.RUB.2013-01-18 3 COMMENT=12 OBS_STATUS=7 TITLE=no title UNIT=RUB");
    assert_eq!(found[3], "D.RUB.2013-01-21 4 OBS_STATUS=A TITLE=no title UNIT=RUB");
    // An index of an annotation that is none is an entry too many.
    message["dataSets"][0]["series"]["0"]["observations"]["0"] = json!([1, 0, "said", [0, 1], 1]);
    assert_eq!(
        refused(&message),
        ("file.cube".to_owned(), "/dataSets/0/series/0/observations/0/4".to_owned())
    );
}

#[test]
fn several_measures_and_coded_ones() {
    let mut message = draft();
    message["structure"]["measures"] = json!({ "observation": [
        { "id": "LOW" }, { "id": "OBS_VALUE" }, { "id": "KIND", "values": [{ "id": "spot" }] }
    ] });
    message["dataSets"] =
        json!([{ "series": { "0": { "observations": { "0": [1, 2.50, 0, 1], "1": [null] } } } }]);
    assert_eq!(
        lines(&parse(&message).dataset),
        ["D.NZD.2013-01-18 2.5 KIND=spot LOW=1 OBS_STATUS=E", "D.NZD.2013-01-21 -"]
    );
    message["structure"]["measures"] = json!({});
    message["dataSets"] = json!([{ "series": { "0": { "observations": { "0": [1] } } } }]);
    assert_eq!(lines(&parse(&message).dataset), ["D.NZD.2013-01-18 - OBS_STATUS=E"]);
}

#[test]
fn several_data_sets_one_of_them_to_delete() {
    let mut message = draft();
    let mut second = message["dataSets"][0].clone();
    second["attributes"] = json!([null]);
    second["action"] = json!("Append");
    let mut third = second.clone();
    third["action"] = json!("Delete");
    message["dataSets"].as_array_mut().unwrap().extend([second, third]);
    let ReadDataset { dataset, diagnostics } = parse(&message);
    assert_eq!((dataset.len(), diagnostics.count(Note::Skipped)), (8, 2));
    assert_eq!(diagnostics.count(Note::Duplicate), 4);
    // What only one of them says is carried to its own observations.
    let decimals: Vec<_> = dataset.observations().map(|one| one.attribute("DECIMALS")).collect();
    assert_eq!(decimals, [[Some("4"); 4], [None; 4]].concat());
}

#[test]
fn numbers_keep_every_digit_and_the_text_its_languages() {
    let text = draft().to_string().replace("1.5931", "0.1000000000000000055511151231");
    let dataset = sdmx_json(text.as_bytes(), Options::default()).unwrap().dataset;
    assert_eq!(dataset.get(0).unwrap().number().unwrap().to_string(), "0.1000000000000000055511151231");
    let long = draft().to_string().replace("1.5931", &"9".repeat(100));
    let ReadDataset { dataset, diagnostics } = sdmx_json(long.as_bytes(), Options::default()).unwrap();
    let first = dataset.get(0).unwrap();
    assert_eq!((first.number(), first.value()), (None, Value::Text(&"9".repeat(100))));
    assert_eq!((diagnostics.count(Note::TooLong), diagnostics.count(Note::MissingValue)), (1, 1));
    assert!(dataset.get(1).unwrap().number().is_some(), "the others stay numbers");
    let mut message = draft();
    message["structure"]["dimensions"]["series"][0]["values"][0] =
        json!({ "id": "NZD", "names": { "fr": "dollar", "en": "a dollar" } });
    message["structure"]["dimensions"]["observation"][0]["values"] = json!([{ "value": "2013" }, "2014"]);
    let dataset = parse(&message).dataset;
    assert_eq!(dataset.dimension("CURRENCY").unwrap().labels[0], "a dollar");
    assert_eq!(dataset.dimension("TIME_PERIOD").unwrap().codes, ["2013", "2014"]);
}

fn series(key: &'static str, series: Json) -> impl Fn(&mut Json) {
    move |message| message["dataSets"][0]["series"] = json!({ key: series })
}

#[test]
fn what_does_not_fit_is_refused_with_its_path() {
    let at = |change: &dyn Fn(&mut Json)| {
        let mut message = draft();
        change(&mut message);
        refused(&message)
    };
    let first = "/dataSets/0/series/0/observations/0";
    for (found, path) in [
        (at(&series("2", json!({}))), "/dataSets/0/series/2"),
        (at(&series("0:0:0", json!({}))), "/dataSets/0/series/0:0:0"),
        (at(&series("x", json!({}))), "/dataSets/0/series/x"),
        (at(&series("-1", json!({}))), "/dataSets/0/series/-1"),
        (at(&series("99999999999999999999", json!({}))), "/dataSets/0/series/99999999999999999999"),
        (at(&series("0", json!({ "observations": { "2": [1] } }))), "/dataSets/0/series/0/observations/2"),
        (at(&series("0", json!({ "observations": { "0": [1, 2] } }))), &format!("{first}/1")),
        (at(&series("0", json!({ "observations": { "0": [1, "A"] } }))), &format!("{first}/1")),
        (at(&series("0", json!({ "observations": { "0": [1, -1] } }))), &format!("{first}/1")),
        (at(&series("0", json!({ "observations": { "0": [1, 0, 0] } }))), &format!("{first}/2")),
        (at(&series("0", json!({ "attributes": [2] }))), "/dataSets/0/series/0/attributes/0"),
        (at(&series("0", json!({ "attributes": [0, 0] }))), "/dataSets/0/series/0/attributes/1"),
        (at(&|message| message["dataSets"][0]["attributes"] = json!([1])), "/dataSets/0/attributes/0"),
        (
            at(&|message| message["structure"]["dimensions"]["dataSet"][0] = component("FREQ", &["D", "M"])),
            "/dataSets/0",
        ),
        (at(&|message| message["structure"]["dimensions"]["series"][0]["id"] = json!("FREQ")), "/FREQ"),
    ] {
        assert_eq!(found.0, "file.cube", "{path}");
        assert_eq!(found.1, path);
    }
    let two = json!({ "data": {
        "structures": [draft()["structure"], draft()["structure"]],
        "dataSets": [{ "structure": 0 }, { "structure": 1 }],
    } });
    assert_eq!(refused(&two), ("file.cube".to_owned(), "/data/dataSets".to_owned()));
    let past = json!({ "data": { "structures": [], "dataSets": [{ "structure": 3 }] } });
    assert_eq!(refused(&past).0, "file.cube");
    for (message, code) in [
        (json!({ "dataSets": [] }), "file.not-recognised"),
        (json!({ "data": {} }), "file.not-recognised"),
        (json!({ "errors": [{ "code": 404, "title": "No data found" }] }), "file.service-message"),
    ] {
        assert_eq!(refused(&message).0, code, "{message}");
    }
}

#[test]
fn text_that_is_no_message() {
    let whole = draft().to_string();
    for end in (1..whole.len()).step_by(37) {
        let refused = sdmx_json(&whole.as_bytes()[..end], Options::default()).unwrap_err();
        assert_eq!(refused.code(), "file.damaged", "{end}: {refused}");
        assert!(refused.message().contains("at line 1, column "), "{refused}");
    }
    // An observation that stands twice within one series is another matter than a series in parts.
    let twice = r#"{"structure": {"dimensions": {"observation": [{"id": "G", "values": [{"id": "K"}]}]}},
        "dataSets": [{"observations": {"0": [1], "0": [2]}}]}"#;
    let refused = sdmx_json(twice.as_bytes(), Options::default()).unwrap_err();
    let path = refused.path().to_string();
    assert_eq!((refused.code(), path.as_str()), ("file.syntax", "/dataSets/0/observations"));
    assert!(refused.message().contains("`0` stands twice"), "{refused}");
    let pretty = serde_json::to_string_pretty(&draft())
        .unwrap()
        .replace("1.5931,\n              0", "1.5931,\n              7");
    let refused = sdmx_json(pretty.as_bytes(), Options::default()).unwrap_err();
    let line = pretty.lines().position(|line| line.trim() == "7").unwrap() + 1;
    assert!(refused.message().contains(&format!("at line {line}, column 15")), "{refused}");
    let deep = format!("{{\"dataSets\":{}", "[".repeat(100_000));
    assert!(sdmx_json(deep.as_bytes(), Options::default()).is_err());
}

#[test]
fn told_of_progress_and_stopped() {
    let mut message = draft();
    let periods: Vec<String> = (0..40_000).map(|day| format!("P{day}")).collect();
    let periods: Vec<&str> = periods.iter().map(String::as_str).collect();
    message["structure"]["dimensions"]["observation"][0] = component("TIME_PERIOD", &periods);
    let observations: serde_json::Map<String, Json> =
        (0..40_000).map(|day| (day.to_string(), json!([day]))).collect();
    message["dataSets"][0]["series"]["0"]["observations"] = json!(observations);
    let text = message.to_string();
    let mut told: Vec<Progress> = Vec::new();
    let mut note = |now: Progress| {
        told.push(now);
        ControlFlow::Continue(())
    };
    let options = Options { progress: Some(&mut note), ..Options::default() };
    assert_eq!(sdmx_json(text.as_bytes(), options).unwrap().dataset.len(), 40_002);
    assert!(told.iter().filter(|now| now.rows > 0).count() >= 4, "{told:?}");
    let mut stop =
        |now: Progress| if now.rows > 0 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) };
    let options = Options { progress: Some(&mut stop), ..Options::default() };
    assert_eq!(sdmx_json(text.as_bytes(), options).unwrap_err().code(), "file.cancelled");
}

#[test]
fn a_real_table_in_another_notation() {
    let Some(path) = common::reference_data("sdmx/data_v1.csv") else { return };
    let text = std::fs::read_to_string(path).unwrap();
    let mut rows = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let header = rows.next().unwrap();
    let (dimensions, attributes) = (1..16, 16..20);
    let mut words: Vec<Vec<&str>> = vec![Vec::new(); header.len()];
    let mut index = |column: usize, word: &'static str| -> usize {
        let known = words[column].iter().position(|known| *known == word);
        known.unwrap_or_else(|| {
            words[column].push(word);
            words[column].len() - 1
        })
    };
    let leaked: &'static str = Box::leak(text.clone().into_boxed_str());
    let mut observations = serde_json::Map::new();
    for row in leaked.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>()) {
        let key: Vec<String> =
            dimensions.clone().map(|column| index(column, row[column]).to_string()).collect();
        let mut entries: Vec<Json> = vec![row[20].parse::<f64>().map_or(Json::Null, |number| json!(number))];
        entries.extend(attributes.clone().map(|column| json!(index(column, row[column]))));
        observations.insert(key.join(":"), json!(entries));
    }
    let components = |columns: std::ops::Range<usize>| -> Vec<Json> {
        columns.map(|column| component(header[column], &words[column])).collect()
    };
    let message = json!({ "structure": {
        "dimensions": { "observation": components(1..16) }, "attributes": { "observation": components(16..20) }
    }, "dataSets": [{ "observations": observations }] });
    let mut found = lines(&parse(&message).dataset);
    let mut expected = lines(&sdmx_csv(text.as_bytes(), Options::default()).unwrap().dataset);
    found.sort();
    expected.sort();
    assert_eq!(found.len(), 1000);
    assert_eq!(found, expected);
    let sum: Decimal = parse(&message).dataset.observations().filter_map(|one| one.number()).sum();
    assert!(sum > Decimal::ZERO);
}

#[test]
fn levels_in_small_letters_and_series_in_parts() {
    let text = r#"{"data": {"structure": {
        "dimensions": {"dataset": [{"id": "FREQ", "keyPosition": 0, "values": [{"id": "A"}]}],
            "series": [{"id": "GEO", "keyPosition": 1, "values": [{"id": "KZ"}]}],
            "observation": [{"id": "TIME_PERIOD", "keyPosition": 2, "values": [{"id": "2023"}, {"id": "2024"}]}]},
        "attributes": {"dataset": [{"id": "UNIT_MULT", "values": [{"id": "3"}]},
            {"id": "UNIT", "values": [{"id": "USD"}, {"id": "EUR"}]}]}},
        "dataSets": [{"series": {"0": {"observations": {"0": [1]}}, "0": {"observations": {"1": [2]}}}}]}}"#;
    let dataset = sdmx_json(text.as_bytes(), Options::default()).unwrap().dataset;
    let found: Vec<_> =
        dataset.observations().map(|one| (one.code("FREQ"), one.code("TIME_PERIOD"))).collect();
    assert_eq!(found, [(Some("A"), Some("2023")), (Some("A"), Some("2024"))]);
    // The only value holds for the only data set; of two nobody knows which.
    assert_eq!(dataset.dataset_attributes(), [("UNIT_MULT".to_owned(), "3".to_owned())]);
    // Nothing is lost where both spellings stand.
    let both = text.replace(r#"{"dataset": [{"id": "FREQ""#, r#"{"dataset": [], "dataSet": [{"id": "FREQ""#);
    assert_ne!(both, text);
    assert_eq!(
        sdmx_json(both.as_bytes(), Options::default()).unwrap().dataset.get(0).unwrap().code("FREQ"),
        Some("A")
    );
    // Twice the same observation is no part of a series.
    let twice = text.replace(r#"{"1": [2]}"#, r#"{"0": [2]}"#);
    let read = sdmx_json(twice.as_bytes(), Options::default()).unwrap();
    assert_eq!(read.diagnostics.count(Note::Contradictory), 1);
}

/// What comes first may be all that is looked at.
#[test]
fn a_long_structure_may_come_first() {
    let codes: Vec<Json> =
        (0..9_000).map(|code| json!({ "id": format!("C{code}"), "name": "A code" })).collect();
    let text =
        json!({ "structure": { "dimensions": { "observation": [{ "id": "REF_AREA", "values": codes }] } } });
    let text = text.to_string();
    let sets = r#","dataSets":[{"observations":{"0":[1.5]}}]}"#;
    let message = format!("{}{sets}", text.strip_suffix('}').unwrap());
    assert!(message.find("dataSets").unwrap() > 1 << 16);
    let read = read(message.as_bytes(), Options::default()).unwrap();
    assert_eq!(read.dataset().unwrap().dataset.len(), 1);
}
