//! Investment tables checked, rows read, questions answered.

use std::collections::BTreeMap;

use bilateral::check::check_investment_cells;
use bilateral::error;
use bilateral::investment::{InvestmentCell, InvestmentQuestion, RowMapping, RowSource};
use bilateral::wire::from_json;
use serde_json::{Value, json};

use super::case;

/// A list of cells: an inward position of the Netherlands in Kazakhstan, each with other fields; `null` takes one out.
fn cells(others: &[Value]) -> String {
    let cell = |other: &Value| {
        let mut fields = json!({
            "reporter": "KAZ", "partner": "NLD", "measure": "position", "at": "2021-12-31",
            "side": "inward", "value": "60", "currency": "USD"
        });
        if let (Some(fields), Some(other)) = (fields.as_object_mut(), other.as_object()) {
            fields.extend(other.clone());
            fields.retain(|_, value| !value.is_null());
        }
        fields
    };
    Value::Array(others.iter().map(cell).collect()).to_string()
}

fn flow(measure: &str, value: &str) -> Value {
    json!({ "measure": measure, "at": null, "period": "2021", "value": value })
}

fn since(window: &str, value: &str) -> Value {
    json!({ "measure": "cumulative-gross-inflow", "at": null, "window": window, "value": value })
}

pub(super) fn checked() -> Vec<Value> {
    let hidden = json!({ "partner": "GBR", "value": null, "confidentiality": "confidential" });
    let world = json!({ "partner": "WORLD", "value": "50" });
    let tables = [
        vec![],
        vec![json!({})],
        vec![json!({ "period": "2021" })],
        vec![json!({ "at": null })],
        vec![json!({ "measure": "gross-inflow" })],
        vec![json!({ "partner": "KAZ" })],
        vec![json!({ "partner": "KAZ", "roundTrip": true })],
        vec![json!({ "value": "0", "confidentiality": "confidential" })],
        vec![json!({ "instrument": "reinvested-earnings" })],
        vec![json!({ "change": "price" })],
        vec![json!({ "value": 60 })],
        vec![json!({ "value": "-60" })],
        vec![json!({}), json!({ "value": "61" })],
        vec![flow("gross-inflow", "3"), flow("net-flow", "24")],
        vec![since("2005/2021", "60"), json!({})],
        vec![since("2005/2021", "170"), since("2005/2020", "180")],
        vec![
            json!({ "at": "2020-12-31", "value": "100" }),
            flow("net-flow", "10"),
            json!({ "value": "130" }),
        ],
        vec![
            json!({}),
            json!({ "instrument": "equity", "value": "50" }),
            json!({ "instrument": "debt", "value": "5" }),
        ],
        vec![json!({}), world.clone()],
        vec![json!({}), world, hidden],
        vec![json!({}), json!({ "currency": "EUR", "value": "53" })],
        vec![json!({}), json!({ "currency": "EUR" })],
        // In millions, parts may miss their total by the rounding of what was printed; 13 is no power.
        vec![
            json!({ "power": 6, "value": "15900000.0" }),
            json!({ "power": 6, "value": "10400000.0", "instrument": "equity" }),
            json!({ "power": 6, "value": "5400000.0", "instrument": "debt" }),
        ],
        vec![json!({ "power": 13 })],
        vec![json!({ "reporter": "WORLD", "partner": "WORLD" })],
        vec![json!({}), json!({ "reporter": "NLD", "partner": "KAZ", "side": "outward", "value": "20" })],
        vec![json!({ "at": "2012-12-31", "manual": "bpm5" }), json!({ "manual": "bpm6" })],
        vec![json!({ "partner": "EU28" })],
    ];
    let told = |others: &Vec<Value>| {
        let text = cells(others);
        let read = from_json::<Vec<InvestmentCell>>(&text);
        case(&[&text], read.map(|cells| json!(check_investment_cells(&cells))))
    };
    tables.iter().map(told).collect()
}

pub(super) fn answered() -> Vec<Value> {
    let year = |period: &str, opening: &str, flow: &str, closing: &str| json!({ "period": period, "opening": opening, "transactions": flow, "closing": closing });
    let kazakhstan = [
        year("2020", "164332.027", "3675.397", "167204.863"),
        year("2021", "167204.863", "3171.787", "169102.218"),
    ];
    let claims = json!({
        "investorAssets": "50", "investorLiabilities": "5", "enterpriseAssets": "20", "enterpriseLiabilities": "140",
        "fellowAssetsParentResident": "3", "fellowLiabilitiesParentResident": "1",
        "fellowAssetsParentNonResident": "7", "fellowLiabilitiesParentNonResident": "9"
    });
    let partner = |id: &str, value: Value| json!({ "partner": id, "value": value });
    let index = |id: &str, inputs: Value| json!({ "index": { "id": id, "inputs": inputs } });
    let questions = [
        json!({ "reconcile": kazakhstan }),
        json!({ "reconcile": [] }),
        json!({ "reconcile": [year("2019", "1", "1", "2"), year("2021", "2", "1", "3")] }),
        json!({ "reconcile": [year("2019", "1", "1", "0")] }),
        // A run whose exchange-rate change one year states and another does not; printed to one place, it closes.
        json!({ "reconcile": [
            { "period": "2020", "opening": "100.0", "transactions": "10.1", "price": "3.1", "exchangeRate": "-5.3",
              "volume": "0.2", "closing": "108.0" },
            { "period": "2021", "opening": "108.1", "transactions": "-4.0", "exchangeRate": "1.0", "closing": "105.0" }
        ] }),
        json!({ "exchange": { "opening": "100", "transactions": "10", "closing": "120",
            "openingRate": "0.0024", "averageRate": "0.0025", "closingRate": "0.0023" } }),
        json!({ "exchange": { "opening": "100", "transactions": "10", "closing": "120",
            "openingRate": "0", "averageRate": "0.0025", "closingRate": "0.0023" } }),
        json!({ "presentations": claims }),
        json!({ "presentations": { "investorAssets": "50", "enterpriseLiabilities": "140" } }),
        json!({ "partners": { "world": "100", "values": [partner("NLD", json!("105.8")), partner("GBR", json!("-5.8"))] } }),
        json!({ "partners": { "world": "100", "values": [partner("NLD", json!("60")), partner("GBR", Value::Null)] } }),
        json!({ "partners": { "values": [partner("NLD", json!("60")), partner("NLD", json!("61"))] } }),
        // Two hidden cells are only bounded together, unless a floor is assumed.
        json!({ "partners": { "world": "100", "values": [partner("NLD", json!("60")), partner("GBR", Value::Null), partner("FRA", Value::Null)] } }),
        json!({ "partners": { "world": "100", "floor": "0", "values": [partner("NLD", json!("60")), partner("GBR", Value::Null), partner("FRA", Value::Null)] } }),
        json!({ "blocAsPartner": { "bloc": "EFTA", "month": "2021-12", "values": [partner("CHE", json!("4")),
            partner("NOR", json!("2")), partner("ISL", json!("-1")), partner("LIE", json!("0.5"))] } }),
        json!({ "blocAsPartner": { "bloc": "EFTA", "month": "2021-12", "values": [partner("CHE", json!("4"))] } }),
        json!({ "blocAsReporter": { "bloc": "CA5", "month": "2021-12",
            "values": [{ "reporter": "KAZ", "total": "9", "within": "1" }] } }),
        json!({ "accumulate": [{ "period": "2021", "gross": "23.7", "net": "3.17" },
            { "period": "2022", "gross": "28", "net": "6.1" }] }),
        json!({ "accumulate": [{ "period": "2021", "gross": "3.17", "net": "23.7" }] }),
        json!({ "estimate": { "method": "perpetual-inventory", "opening": "100",
            "years": [{ "period": "2021", "flow": "10", "rate": "0.05" }] } }),
        json!({ "estimate": { "method": "cumulated-flows", "opening": "100",
            "years": [{ "period": "2021", "flow": "10", "rate": "0.05" }, { "period": "2022", "flow": "-3", "rate": "-0.02" }] } }),
        json!({ "estimate": { "method": "perpetual-inventory", "opening": "100",
            "years": [{ "period": "2021", "flow": "10", "rate": "1.5" }] } }),
        json!({ "estimate": { "method": "mirror", "opening": "100",
            "years": [{ "period": "2021", "flow": "10", "rate": "0.05" }] } }),
        index(
            "fdi-performance",
            json!({ "inflows": ["2590.218", "2092.029", "4157.208"],
            "worldInflows": ["590311.349", "549628.777", "698479.54"], "output": ["24637", "30834", "43152"],
            "worldOutput": ["34635964", "38894059", "43804824"] }),
        ),
        index("fdi-concentration", json!({ "values": ["3", "1"] })),
        index("fdi-concentration", json!({ "values": ["3", "-1"] })),
        index(
            "fdi-quadrant",
            json!({ "performance": ["1.4"], "medianPerformance": ["1"], "potential": ["0.2"], "medianPotential": ["0.3"] }),
        ),
        index("fdi-top-share", json!({ "values": ["3", "1", "4"], "count": ["2"] })),
        index("fdi-top-share", json!({ "values": ["3", "1", "4"], "count": ["1.5"] })),
        index(
            "fdi-duration-weighted-inflow",
            json!({ "gross": ["10", "10"], "prices": ["50", "100"], "basePrice": ["100"] }),
        ),
        index("fdi-global-asymmetry", json!({ "inward": ["60", "-5"], "outward": ["20"] })),
        index("fdi-phantom-share", json!({ "real": ["60"] })),
        index("fdi-phantom-chair", json!({})),
        json!({ "potential": [{ "value": "1", "least": "0", "greatest": "4" }] }),
        json!({ "guess": [] }),
    ];
    let told = |question: &Value| {
        let text = question.to_string();
        let answer = from_json::<InvestmentQuestion>(&text).and_then(|question| question.answer());
        case(&[&text], answer.map(|answer| json!(answer)))
    };
    questions.iter().map(told).collect()
}

pub(super) fn rows() -> Vec<Value> {
    let oecd = json!({
        "REF_AREA": "DEU", "COUNTERPART_AREA": "KAZ", "MEASURE": "LE_FA_F", "MEASURE_PRINCIPLE": "DO",
        "ACCOUNTING_ENTRY": "NET", "TYPE_ENTITY": "ALL", "LEVEL_COUNTERPART": "IMC", "UNIT_MEASURE": "USD_EXC",
        "UNIT_MULT": "6", "TIME_PERIOD": "2021", "OBS_VALUE": "5210.5"
    });
    let eurostat = json!({
        "DATAFLOW": "ESTAT:BOP_FDI6_POS(1.0)", "currency": "MIO_EUR", "stk_flow": "NO", "entity": "TOTAL",
        "fdi_item": "DI__D__F", "partner": "KZ", "geo": "NL", "TIME_PERIOD": "2021", "OBS_VALUE": "", "CONF_STATUS": "C"
    });
    let imf = json!({
        "COUNTRY": "KAZ", "DV_TYPE": "O", "INDICATOR": "INWD_D_NETLA_FALL_ALL", "COUNTERPART_COUNTRY": "G001",
        "TIME_PERIOD": "2021", "OBS_VALUE": "151991000000", "SCALE": "6"
    });
    let with = |column: &str, text: &str| {
        let mut row = oecd.clone();
        if let Some(row) = row.as_object_mut() {
            row.insert(column.to_owned(), json!(text));
        }
        row
    };
    let without_side = || {
        let mut row = oecd.clone();
        if let Some(row) = row.as_object_mut() {
            row.remove("MEASURE_PRINCIPLE");
        }
        row
    };
    let asked = [
        (oecd.clone(), "oecd"),
        (eurostat, "eurostat"),
        (imf, "imf"),
        (with("MEASURE", "LE_FA_X"), "oecd"),
        (with("UNIT_MULT", "six"), "oecd"),
        (with("OBS_VALUE", "1e3"), "oecd"),
        (without_side(), "oecd"),
        (oecd.clone(), "comtrade"),
    ];
    let told = |(row, source): &(Value, &str)| {
        let text = row.to_string();
        let read = || -> error::Result<InvestmentCell> {
            RowMapping::of(RowSource::parse(source)?).read(&from_json::<BTreeMap<String, String>>(&text)?)
        };
        case(&[&text, source], read().map(|cell| json!(cell)))
    };
    asked.iter().map(told).collect()
}
