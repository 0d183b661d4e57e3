//! Flows held against each other, added up, checked, seen from both sides.

use bilateral::check::check_flows;
use bilateral::error;
use bilateral::flow::{
    Flow, FlowKey, FlowTable, GroupedAnswer, Grouping, MirrorPair, Partial, compare, growth,
};
use bilateral::wire::from_json;
use serde_json::{Value, json};

use super::case;

/// Each line: reporter, partner, direction, product, period, value, further fields.
pub(super) fn flow(line: [&str; 6], more: &str) -> String {
    let [reporter, partner, direction, product, period, value] = line;
    format!(
        "{{ \"reporter\": \"{reporter}\", \"partner\": \"{partner}\", \"direction\": \"{direction}\", \
         \"product\": \"{product}\", \"period\": \"{period}\", \"value\": \"{value}\", \"currency\": \"EUR\"{more} }}"
    )
}

pub(super) fn export(reporter: &str, partner: &str, period: &str, value: &str) -> String {
    flow([reporter, partner, "export", "TOTAL", period, value], "")
}

fn pairs() -> Vec<[String; 2]> {
    let base = export("DEU", "KAZ", "2023-08", "3");
    let against = [
        export("DEU", "KAZ", "2024-08", "4"),
        export("FRA", "KAZ", "2024", "4"),
        export("DEU", "KAZ", "2024-08", "-4"),
        flow(["DEU", "KAZ", "import", "HS2022:870323", "2024-08", "4"], ", \"valuation\": \"cif\""),
        flow(["DEU", "KAZ", "export", "TOTAL", "2024-08", "4"], ", \"netMass\": { \"amount\": \"1\" }"),
        flow(
            ["DEU", "KAZ", "export", "TOTAL", "2024-08", "4"],
            ", \"netMass\": { \"amount\": \"1\", \"unit\": \"l\" }",
        ),
        flow(["WORLD", "KAZ", "export", "TOTAL", "2024-08", "4"], ""),
        flow(["DEU", "KAZ", "export", "TOTAL", "2024-08", "4"], ", \"secondPartner\": \"KAZ\""),
    ];
    let zero = [export("DEU", "KAZ", "2023-08", "0"), export("DEU", "KAZ", "2024-08", "4")];
    let bloc = [export("EU", "KAZ", "2019-08", "3"), export("EU", "KAZ", "2024-08", "4")];
    against.into_iter().map(|other| [base.clone(), other]).chain([zero, bloc]).collect()
}

pub(super) fn compared() -> Vec<Value> {
    of_pairs(pairs(), |one, other| Ok(json!(compare(&one, &other))))
}

pub(super) fn grown() -> Vec<Value> {
    of_pairs(pairs(), |one, other| Ok(json!(growth(&one, &other)?)))
}

pub(super) fn mirrored() -> Vec<Value> {
    let out = flow(["CHL", "ARG", "export", "TOTAL", "2021", "1000"], ", \"valuation\": \"fob\"");
    let arrivals = ["748", "1060", "3000", "0", "-1"]
        .map(|value| flow(["ARG", "CHL", "import", "TOTAL", "2021", value], ", \"valuation\": \"cif\""));
    let mut all: Vec<[String; 2]> = arrivals.into_iter().map(|inward| [out.clone(), inward]).collect();
    all.push([out.clone(), out]);
    of_pairs(all, |one, other| Ok(json!(MirrorPair::new(one, other)?.answer(None)?)))
}

pub(super) fn of_pairs(
    pairs: Vec<[String; 2]>,
    answer: impl Fn(Flow, Flow) -> error::Result<Value>,
) -> Vec<Value> {
    let told = |[one, other]: [String; 2]| {
        let read = from_json(&one).and_then(|earlier| Ok((earlier, from_json(&other)?)));
        case(&[&one, &other], read.and_then(|(earlier, later)| answer(earlier, later)))
    };
    pairs.into_iter().map(told).collect()
}

fn tables() -> Vec<String> {
    let rows = [
        vec![],
        vec![export("DEU", "KAZ", "2024", "2.5")],
        vec![
            export("DEU", "KAZ", "2024", "2.5"),
            export("DEU", "UZB", "2024", "-1"),
            export("FRA", "KAZ", "2024", "0.001"),
            export("DEU", "WORLD", "2024", "90"),
        ],
        vec![export("DEU", "KAZ", "2024", "2"), export("DEU", "KAZ", "2024", "3")],
        vec![export("DEU", "KAZ", "2024", "2"), export("DEU", "KAZ", "2024", "2")],
        vec![export("DEU", "KAZ", "2024", "2.0001")],
        vec![export("DEU", "KAZ", "2024", "99999999999999999999")],
        vec![flow(
            ["DEU", "KAZ", "export", "TOTAL", "2024", "2"],
            ", \"netMass\": { \"amount\": \"0\", \"unit\": \"kg\" }",
        )],
        vec![
            export("DEU", "KAZ", "2024", "2"),
            flow(["FRA", "KAZ", "import", "TOTAL", "2024", "2"], ", \"valuation\": \"cif\""),
        ],
    ];
    rows.into_iter().map(|rows| format!("[{}]", rows.join(", "))).collect()
}

pub(super) fn table(text: &str) -> error::Result<FlowTable> {
    FlowTable::from_flows(from_json::<Vec<Flow>>(text)?)
}

pub(super) fn checked() -> Vec<Value> {
    let told = |text: &String| case(&[text], table(text).map(|table| json!(check_flows(&table))));
    tables().iter().map(told).collect()
}

pub(super) fn grouped() -> Vec<Value> {
    let keys: [&[&str]; 4] = [&[], &["reporter"], &["reporter", "partner"], &["country"]];
    let told = |text: &String, keys: &[&str]| {
        let answer = || {
            let table = table(text)?;
            let by = keys
                .iter()
                .enumerate()
                .map(|(index, key)| FlowKey::parse(key).map_err(|refused| refused.at(index).at("by")))
                .collect::<error::Result<Vec<_>>>()?;
            Ok(json!(GroupedAnswer::from(&table.group(&Grouping::by(by))?)))
        };
        case(&[text, &keys.join(",")], answer())
    };
    tables().iter().flat_map(|text| keys.iter().map(|keys| told(text, keys)).collect::<Vec<_>>()).collect()
}

/// The byte form, in hexadecimal: the same bytes in every language.
pub(super) fn partials() -> Vec<Value> {
    let told = |text: &String| {
        let bytes = table(text).and_then(|table| {
            let by = Grouping::by([FlowKey::Reporter, FlowKey::Partner]);
            Ok(table.partial(0..table.len(), &by)?.to_bytes())
        });
        case(&[text], bytes.map(|bytes| json!(hex(&bytes))))
    };
    tables().iter().take(5).map(told).collect()
}

/// Bytes that are no partial: nothing, another version, one bit off.
pub(super) fn damaged() -> Vec<Value> {
    let table = table(&format!("[{}]", export("DEU", "KAZ", "2024", "2")));
    let whole = table.and_then(|table| table.partial(0..1, &Grouping::by([FlowKey::Partner])));
    let Ok(whole) = whole.map(|partial| partial.to_bytes()) else { return Vec::new() };
    let cut = whole.iter().copied().take(whole.len().saturating_sub(1)).collect();
    let flipped = whole.iter().enumerate().map(|(place, byte)| byte ^ u8::from(place == 20)).collect();
    let inputs: [Vec<u8>; 4] = [Vec::new(), cut, flipped, whole];
    let told = |bytes: Vec<u8>| {
        let hex = hex(&bytes);
        let sums = Partial::from_bytes(&bytes).and_then(Partial::finish);
        case(&[&hex], sums.map(|grouped| json!(GroupedAnswer::from(&grouped))))
    };
    inputs.into_iter().map(told).collect()
}

fn hex(bytes: &[u8]) -> String {
    let digit = |half: u8| char::from_digit(half.into(), 16);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).flatten().collect()
}
