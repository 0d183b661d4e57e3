//! UN Comtrade: every real file against a plain count, and every trap of the format.

#![expect(clippy::unwrap_used, reason = "a test stops at the first thing that is not as it should be")]

mod common;

use bilateral::economy::Area;
use bilateral::flow::{Direction, Flow, FlowKey, FlowTable, Grouping, Transport, Valuation};
use bilateral::product::Classification;
use bilateral_formats::{Encoding, Note, Options, Read, comtrade, comtrade_json};

fn read(bytes: &[u8]) -> Read {
    comtrade(bytes, Options::default()).unwrap()
}

fn total(table: &FlowTable, wanted: impl Fn(&Flow) -> bool) -> i128 {
    let values = table.iter().filter(wanted).filter_map(|flow| flow.value());
    values.map(|value| common::milli(&value.to_string())).sum()
}

/// Another decoding: each byte as the code point of its number.
fn latin(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| char::from(*byte)).collect()
}

#[test]
fn the_web_download_keeps_every_column_in_place() {
    let Some(path) = common::reference_data("comtrade/plus_web_TradeData_goods.csv") else { return };
    let bytes = std::fs::read(path).unwrap();
    let text = latin(&bytes);
    let mut lines = text.lines();
    let header = common::split(lines.next().unwrap(), ',');
    let place = |name: &str| header.iter().position(|known| known == name).unwrap();
    let (value, flow) = (place("primaryValue"), place("flowCode"));
    let rows: Vec<Vec<String>> = lines.map(|line| common::split(line, ',')).collect();
    let sum = |direction: &str| -> i128 {
        rows.iter().filter(|row| row[flow] == direction).map(|row| common::milli(&row[value])).sum()
    };

    let Read { table, diagnostics } = read(&bytes);
    assert_eq!(diagnostics.rows, 1352);
    assert_eq!(diagnostics.count(Note::Unmapped), 0, "{:?}", diagnostics.tally(Note::Unmapped));
    assert_eq!(table.len(), rows.len());
    assert_eq!(diagnostics.count(Note::TrailingCells), 1352);
    assert_eq!(diagnostics.encoding, Encoding::Windows1252);
    assert_eq!(total(&table, |flow| flow.direction() == Direction::Import), sum("M"));
    assert_eq!(total(&table, |flow| flow.direction() == Direction::Export), sum("X"));
    let world = rows.iter().find(|row| row[place("partnerISO")] == "W00" && row[flow] == "M").unwrap();
    assert!(world[value].starts_with("27"), "the value a shifted reader takes for 4: {}", world[value]);
    assert_eq!(diagnostics.count(Note::Aggregate), 1352, "all are in all products");
    assert_eq!(diagnostics.count(Note::Estimated), 1283);
    assert!(table.iter().all(|flow| flow.net_mass().is_none()), "zero stands for not available");
    assert_eq!(diagnostics.count(Note::ZeroForMissing), 1352);

    let kaz = Area::parse("KAZ").unwrap();
    let named: Vec<i128> = rows
        .iter()
        .filter(|row| row[place("partnerISO")] == "KAZ")
        .map(|row| common::milli(&row[value]))
        .collect();
    assert!(!named.is_empty());
    assert_eq!(total(&table, |flow| flow.partner() == kaz), named.iter().sum::<i128>());
}

#[test]
fn the_answer_of_the_interface() {
    let Some(path) = common::reference_data("comtrade/api_v1_get_CHN_2010_TOTAL.json") else { return };
    let bytes = std::fs::read(path).unwrap();
    let json: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    let records = json["data"].as_array().unwrap();
    let Read { table, diagnostics } = comtrade_json(bytes.as_slice(), Options::default()).unwrap();
    assert_eq!((table.len(), diagnostics.rows), (records.len(), 4));
    for (flow, record) in table.iter().zip(records) {
        assert_eq!(
            flow.value().unwrap().to_string(),
            format!("{}", record["primaryValue"].as_f64().unwrap())
        );
        assert_eq!(flow.partner().id(), record["partnerISO"].as_str().unwrap());
        assert_eq!(flow.direction().is_outward(), record["flowCode"] == "X");
        assert_eq!(flow.period().to_string(), "2010");
        assert_eq!(flow.net_mass(), None);
    }
}

#[test]
fn the_download_of_the_old_site() {
    let Some(path) = common::reference_data("comtrade/legacy_EU28_UKR_grain.csv") else { return };
    let bytes = std::fs::read(path).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    let rows: Vec<Vec<String>> = text.lines().skip(1).map(|line| common::split(line, ',')).collect();
    let sum: i128 = rows.iter().map(|row| common::milli(&row[31])).sum();
    let mass: i128 = rows.iter().filter(|row| !row[29].is_empty()).map(|row| common::milli(&row[29])).sum();
    let Read { table, diagnostics } = read(&bytes);
    assert_eq!((table.len(), diagnostics.count(Note::Bloc)), (21, 21));
    assert_eq!(total(&table, |_| true), sum);
    let masses =
        table.iter().filter_map(|flow| flow.net_mass()).map(|mass| common::milli(&mass.amount().to_string()));
    assert_eq!(masses.sum::<i128>(), mass);
    assert!(table.iter().all(|flow| flow.reporter().as_bloc().is_some()));
    assert_eq!(diagnostics.count(Note::Estimated), 3);
    let editions: std::collections::BTreeSet<String> =
        table.products().iter().filter_map(|key| key.classification()).map(|one| one.to_string()).collect();
    let stated: std::collections::BTreeSet<String> =
        rows.iter().map(|row| Classification::parse(&row[0]).unwrap().to_string()).collect();
    assert_eq!(editions, stated);
}

/// A spreadsheet wrote some values with an exponent, and their last digits are gone.
fn plain(cell: &str) -> i128 {
    let Some((number, power)) = cell.split_once("E+") else { return common::milli(cell) };
    let digits = number.replace('.', "").len() - 1;
    let power: usize = power.parse().unwrap();
    common::milli(&format!("{}{}", number.replace('.', ""), "0".repeat(power - digits)))
}

#[test]
fn the_short_download_gets_its_zeros_back() {
    let Some(path) = common::reference_data("comtrade/legacy_short12_US_CN_HS2.csv") else { return };
    let bytes = std::fs::read(path).unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    let rows: Vec<Vec<String>> = text.lines().skip(1).map(|line| common::split(line, ',')).collect();
    let Read { table, diagnostics } = read(&bytes);
    let short = rows.iter().filter(|row| row[8].len() == 1).count();
    assert!(short > 0);
    assert_eq!(diagnostics.count(Note::ZerosRestored), u64::try_from(short).unwrap());
    assert_eq!(table.len(), rows.len(), "{diagnostics}");
    let exponents = rows.iter().filter(|row| row[10].contains('E')).count();
    assert!(exponents > 0);
    assert_eq!(diagnostics.count(Note::DigitsLost), u64::try_from(exponents).unwrap());
    for (code, direction) in
        [("Import", Direction::Import), ("Export", Direction::Export), ("Re-Export", Direction::ReExport)]
    {
        let sum: i128 = rows.iter().filter(|row| row[3] == code).map(|row| plain(&row[10])).sum();
        assert_eq!(total(&table, |flow| flow.direction() == direction), sum, "{code}");
    }
    let grouped = table
        .group(&Grouping::by([FlowKey::Direction, FlowKey::Valuation, FlowKey::Period]).with_residuals())
        .unwrap();
    assert!(grouped.set_aside().is_empty());
}

const HEADER: &str = "typeCode,freqCode,refPeriodId,refYear,refMonth,period,reporterCode,reporterISO,flowCode,partnerCode,partner2Code,classificationCode,cmdCode,customsCode,mosCode,motCode,qtyUnitCode,qty,netWgt,cifvalue,fobvalue,primaryValue,legacyEstimationFlag,isAggregate\n";

fn row(partner2: &str, customs: &str, transport: &str, value: &str) -> String {
    format!(
        "C,A,20220101,2022,52,2022,276,DEU,M,398,{partner2},H6,270900,{customs},0,{transport},8,12.5,12.5,{value},,{value},0,false\n"
    )
}

#[test]
fn wholes_beside_their_parts_are_noted_and_never_added() {
    let text = format!(
        "{HEADER}{}{}{}",
        row("0", "C00", "0", "10"),
        row("0", "C00", "2100", "4"),
        row("0", "C00", "3100", "6")
    );
    let Read { table, diagnostics } = read(text.as_bytes());
    assert_eq!(diagnostics.tally(Note::WholeBesideParts).unwrap().lines, [2]);
    let transports: Vec<_> = table.iter().map(|flow| flow.terms().transport).collect();
    assert_eq!(transports, [None, Some(Transport::Sea), Some(Transport::Rail)]);
    assert_eq!(table.group(&Grouping::by([FlowKey::Reporter])).unwrap_err().code(), "flow.not-comparable");

    let text = format!(
        "{HEADER}{}{}{}{}",
        row("0", "C00", "0", "10"),
        row("643", "C00", "0", "4"),
        row("398", "C00", "0", "6"),
        row("0", "C01", "0", "3")
    );
    let Read { table, diagnostics } = read(text.as_bytes());
    assert_eq!(table.len(), 3);
    assert_eq!(diagnostics.tally(Note::SecondPartnerRepeated).unwrap().value_left_out, 6_000);
    assert_eq!(table.get(1).unwrap().second_partner(), Some(Area::parse("RUS").unwrap()));
    assert_eq!(table.group(&Grouping::by([FlowKey::Reporter])).unwrap_err().code(), "flow.not-comparable");
    assert_eq!(diagnostics.count(Note::Contradictory), 0);
}

#[test]
fn valuations_units_estimates_and_months() {
    let text = format!(
        "{HEADER}C,M,20220501,2022,5,202205,276,DEU,X,490,0,H6,27,C00,0,0,5,3,7.125,,99.125,99.125,4,true\nC,A,20220101,2022,52,2022,276,DEU,M,490,0,H6,27,C00,0,0,77,3,7,8,9,9,0,false\n"
    );
    let Read { table, diagnostics } = read(text.as_bytes());
    let flows: Vec<Flow> = table.iter().collect();
    assert_eq!(flows[0].terms().valuation, Some(Valuation::Fob));
    assert_eq!(flows[1].terms().valuation, Some(Valuation::Fob), "the row says so");
    assert_eq!(flows[0].quantity().unwrap().to_string(), "3 items");
    assert!(flows[0].net_mass().unwrap().is_estimated());
    assert_eq!(flows[0].partner().id(), "OTHER_ASIA_NES");
    assert_eq!(flows[1].quantity(), None);
    assert_eq!(diagnostics.tally(Note::UnknownUnit).unwrap().examples, ["77"]);
    assert_eq!(diagnostics.tally(Note::YearAmongMonths).unwrap().lines, [3]);
    assert_eq!(diagnostics.count(Note::Aggregate), 1);
}

#[test]
fn short_variants_of_the_old_site() {
    let eight = b"Year,Trade Flow,Reporter,Partner,Commodity Code,Commodity,Trade Value (US$),Flag\n\
        2019,Re-exports,Kazakhstan,\"C\xf4te d'Ivoire\",2709,Oil,5,0\n";
    let options = Options { edition: Some(Classification::parse("H5").unwrap()), ..Options::default() };
    let Read { table, diagnostics } = comtrade(eight.as_slice(), options).unwrap();
    let flow = table.get(0).unwrap();
    assert_eq!((flow.reporter().id(), flow.partner().id()), ("KAZ", "CIV"));
    assert_eq!(flow.direction(), Direction::ReExport);
    assert_eq!(diagnostics.encoding, Encoding::Windows1252);
    let stripped = "Classification,Period,TradeFlow Code,ReporterCode,PartnerCode,CommodityCode,Netweightkg,TradeValueUS\nH5,201905,4,398,0,TOTAL,2,5.5\n";
    let flow = read(stripped.as_bytes()).table.get(0).unwrap();
    assert_eq!((flow.direction(), flow.period().to_string().as_str()), (Direction::ReImport, "2019-05"));
    assert_eq!((flow.value().unwrap().to_string().as_str(), flow.partner().id()), ("5.5", "WORLD"));
    let tabs = stripped.replace(',', "\t");
    assert_eq!(read(tabs.as_bytes()).table.len(), 1);
}

#[test]
fn bad_input_is_refused() {
    let good = format!("{HEADER}{}", row("0", "C00", "0", "10"));
    for (from, to, code) in [
        (",M,", ",Q,", "file.word"),
        ("H6", "HS", "file.edition"),
        ("primaryValue", "otherValue", "file.column-missing"),
        (",2022,276", ",20220101,276", "period.ambiguous"),
        (",10,0,false", ",1O,0,false", "file.number"),
        ("0,false\n", "0\n", "file.row-short"),
        ("0,false\n", "0,false,x\n", "file.cell-surplus"),
    ] {
        let refused = comtrade(good.replacen(from, to, 1).as_bytes(), Options::default()).unwrap_err();
        assert_eq!(refused.code(), code, "{refused}");
    }
    for (json, code) in [
        ("{\"count\":0,\"data\":[", "file.damaged"),
        ("{\"count\":1,\"data\":[]}", "file.cube"),
        ("{\"statusCode\":429,\"message\":\"slow down\"}", "file.syntax"),
        ("[1]", "file.syntax"),
        ("{\"data\":[{\"a\":1}]}", "file.column-missing"),
    ] {
        assert_eq!(comtrade_json(json.as_bytes(), Options::default()).unwrap_err().code(), code, "{json}");
    }
    assert_eq!(
        comtrade_json(b"{\"count\":0,\"data\":[],\"error\":\"\"}".as_slice(), Options::default())
            .unwrap()
            .table
            .len(),
        0
    );
}

#[test]
fn encodings_that_are_mixed_are_noted_also_in_columns_nobody_reads() {
    let header = "Classification,Year,Trade Flow Code,Reporter Code,Partner Code,Partner,Commodity Code,Trade Value (US$)\n";
    let row = |name: &[u8]| [b"H5,2017,2,842,384,".as_slice(), name, b",1,5\n"].concat();
    let mixed = [header.as_bytes(), &row(b"C\xf4te d'Ivoire"), &row("Côte d'Ivoire".as_bytes())].concat();
    let found = read(&mixed).diagnostics;
    assert_eq!((found.encoding, found.count(Note::MixedEncoding)), (Encoding::Windows1252, 1));
    let one = [header.as_bytes(), &row(b"C\xf4te d'Ivoire")].concat();
    assert_eq!(read(&one).diagnostics.count(Note::MixedEncoding), 0);
}

#[test]
fn json_says_how_many_bytes_it_was() {
    let text = r#"{"data":[{"period":"2022","reporterCode":398,"partnerCode":0,"flowCode":"X","classificationCode":"H6","cmdCode":"TOTAL","primaryValue":1.5}],"count":1}"#;
    let read = comtrade_json(text.as_bytes(), Options::default()).unwrap();
    assert_eq!(read.diagnostics.bytes, u64::try_from(text.len()).unwrap());
}

#[test]
fn a_whole_beside_its_second_partners_is_told() {
    let header = "Classification,Year,Trade Flow Code,Reporter Code,Partner Code,2nd Partner Code,Commodity Code,Trade Value (US$)\n";
    let text = format!(
        "{header}H5,2017,1,398,156,0,27,9\nH5,2017,1,398,156,643,27,4\nH5,2017,1,398,156,842,27,5\nH5,2017,1,398,276,0,27,1\n"
    );
    let tally = read(text.as_bytes()).diagnostics.tally(Note::WholeBesideParts).cloned().unwrap();
    assert_eq!((tally.rows, tally.lines.as_slice()), (1, [2].as_slice()));
}

#[test]
fn what_programs_for_tables_leave_behind() {
    let text = "Classification,Year,Period,Trade Flow Code,Trade Flow,Reporter Code,Partner Code,Commodity Code,Qty,Qty Unit Code,Netweight (kg),Trade Value (US$)\n\
        H4,2014.0,2014.0,0,X,398.0,276.0,90210.0,NA,-1,NA,5.5\n\
        H4,2014,2014,,M,398,276,090210,7,8,NA,NA\n\
        H4,2014,2014,0,RX,398,276,8542,7,8,7,1\n\
        H4,2014,2014,1,whatever,398,643,8542,7,8,7,2\n";
    let Read { table, diagnostics } = read(text.as_bytes());
    let flows: Vec<Flow> = table.iter().collect();
    let directions: Vec<Direction> = flows.iter().map(Flow::direction).collect();
    // The name counts where the code says nothing, and only there.
    assert_eq!(directions, [Direction::Export, Direction::Import, Direction::ReExport, Direction::Import]);
    let [first, second, ..] = flows.as_slice() else { panic!("four") };
    assert_eq!((first.reporter(), first.partner()), (second.reporter(), second.partner()));
    assert_eq!(first.product().to_string(), "HS2012:090210");
    assert_eq!(diagnostics.count(Note::ZerosRestored), 1);
    assert_eq!((first.net_mass(), first.quantity(), second.value()), (None, None, None));
    assert_eq!(diagnostics.count(Note::MissingValue), 1);
    // The refusal points at the cell that was read.
    let refused = comtrade(text.replace(",RX,", ",Quark,").as_bytes(), Options::default()).unwrap_err();
    assert_eq!((refused.code(), refused.path().to_string().as_str()), ("file.word", "/4/5"));
    assert!(refused.message().contains("(`Trade Flow`)"), "{refused}");
}

#[test]
fn what_is_no_data_says_what_it_is() {
    for (text, code, said) in [
        (
            "Query complexity: your query is too complex. Please simplify.\nResultset count: 0\n",
            "file.service-message",
            "ask for less",
        ),
        (
            r#"{"elapsedTime": "0.1 secs", "data": [{"fileUrl": "https://x.example/1", "reporterCode": 32}]}"#,
            "file.not-recognised",
            "`fileUrl`",
        ),
    ] {
        let refused = bilateral_formats::read(text.as_bytes(), Options::default()).unwrap_err();
        assert_eq!(refused.code(), code, "{refused}");
        assert!(refused.message().contains(said), "{refused}");
    }
}

#[test]
fn the_service_until_2023_in_json_and_under_names_for_machines() {
    let json = r#"{"validation": {"status": {"name": "Ok", "value": 0}, "count": {"value": 2}, "datasetTimer": {}},
        "dataset": [{"pfCode": "H4", "yr": 2016, "period": 2016, "aggrLevel": 4, "rgCode": 2, "rgDesc": "Export", "rtCode": 398,
            "ptCode": 276, "ptCode2": null, "cstCode": "", "motCode": "", "cmdCode": "2709", "qtCode": 8, "TradeQuantity": 12,
            "NetWeight": 12, "TradeValue": 684747, "CIFValue": null, "FOBValue": null, "estCode": 4},
            {"pfCode": "H4", "yr": 2016, "period": 2016, "aggrLevel": 2, "rgCode": 1, "rgDesc": "Import", "rtCode": 398,
            "ptCode": 0, "ptCode2": null, "cstCode": "", "motCode": "", "cmdCode": "01", "qtCode": 1, "TradeQuantity": null,
            "NetWeight": null, "TradeValue": 5, "CIFValue": 5, "FOBValue": null, "estCode": 0}]}"#;
    let csv = "pfCode,yr,period,aggrLevel,rgCode,rgDesc,rtCode,ptCode,ptCode2,cstCode,motCode,cmdCode,qtCode,TradeQuantity,NetWeight,TradeValue,CIFValue,FOBValue,estCode\n\
        H4,2016,2016,4,2,Export,398,276,,,,2709,8,12,12,684747,,,4\nH4,2016,2016,2,1,Import,398,0,,,,01,1,,,5,5,,0\n";
    for (text, format) in [(json, "comtrade-json"), (csv, "comtrade-legacy")] {
        let found = bilateral_formats::read(text.as_bytes(), Options::default()).unwrap();
        assert_eq!(found.diagnostics().format, format);
        let Read { table, diagnostics } = found.flows().unwrap();
        let flows: Vec<Flow> = table.iter().collect();
        let [first, second] = flows.as_slice() else { panic!("two") };
        assert_eq!(
            (first.direction(), first.product().to_string().as_str()),
            (Direction::Export, "HS2012:2709")
        );
        assert_eq!(first.value().map(|value| value.to_string()).as_deref(), Some("684747"));
        assert_eq!(
            first.net_mass().map(|mass| (mass.amount().to_string(), mass.is_estimated())),
            Some(("12".to_owned(), true))
        );
        assert_eq!(
            (second.partner(), second.terms().valuation, second.net_mass()),
            (Area::World, Some(Valuation::Cif), None)
        );
        assert_eq!(diagnostics.count(Note::Estimated), 1);
    }
    let short = json.replace(r#""count": {"value": 2}"#, r#""count": {"value": 3}"#);
    let refused = comtrade_json(short.as_bytes(), Options::default()).unwrap_err();
    assert_eq!((refused.code(), refused.path().to_string().as_str()), ("file.cube", "/count"));
    let twice = json.replacen(r#""rtCode": 398"#, r#""rtCode": 643, "rtCode": 398"#, 1);
    let refused = comtrade_json(twice.as_bytes(), Options::default()).unwrap_err();
    assert_eq!(refused.code(), "file.syntax");
    assert!(refused.message().contains("`rtCode` stands twice"), "{refused}");
    let large = r#"{"validation": {"status": {"name": "ResultTooLarge", "value": 5003}, "count": {"value": 0}}, "dataset": []}"#;
    let refused = bilateral_formats::read(large.as_bytes(), Options::default()).unwrap_err();
    assert!(refused.message().contains("ResultTooLarge"), "{refused}");
}
