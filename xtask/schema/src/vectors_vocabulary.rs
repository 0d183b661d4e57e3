//! Calls of the vocabulary: periods, amounts, economies, products.
//!
//! Areas are told apart by `kind`: `economy`, `bloc`, `world` or `residual`. Dates,
//! amounts and codes are text; `null` is what the core calls `None`. The day order of
//! `parsePeriodAny` is `day-first` or `month-first`, left out where it is not known.

use bilateral::amount::{Currency, Interval, Published};
use bilateral::economy::{Area, Bloc, Change, CodeSystem, Economy};
use bilateral::error::Result;
use bilateral::period::{DayOrder, Period, PeriodOptions, When, YearMonth};
use bilateral::product::{Classification, Concordance, MissingWeights, Product, ProductKey};
use bilateral::wire::decimal;
use serde_json::{Value, json};

use crate::Generated;
use crate::vectors_texts::{CURRENCIES, DATES, DAYS, FIGURES, FOREIGN_PERIODS, ORDERS, PERIODS, PRODUCTS};

type Call = fn(&[Value]) -> Result<Value>;

/// Every vector file of the vocabulary.
pub(crate) fn all() -> std::result::Result<Vec<Generated>, String> {
    [
        file("areaFromCode", area_from_code, &areas()),
        file("blocChanges", bloc_changes, &texts(&["EU", "EAEU", "EU28", "KAZ", "EU27"])),
        file("blocMembers", bloc_members, &blocs()),
        file("codeOfArea", code_of_area, &codes()),
        file("convertProducts", convert_products, &conversions()),
        file("dateBefore", date_before, &pairs(&ORDERS)),
        file("dateInfo", date_info, &texts(&DATES)),
        file("happenedBy", happened_by, &pairs(&DAYS)),
        file("intervalArithmetic", interval_arithmetic, &intervals()),
        file("isInternal", is_internal, &internal()),
        file("parseCurrency", parse_currency, &texts(&CURRENCIES)),
        file("parsePeriod", parse_period, &texts(&PERIODS)),
        file("parsePeriodAny", parse_period_any, &foreign_periods()),
        file("parseProduct", parse_product, &texts(&PRODUCTS)),
        file("parsePublished", parse_published, &texts(&FIGURES)),
    ]
    .into_iter()
    .collect()
}

fn texts(texts: &[&str]) -> Vec<Vec<Value>> {
    texts.iter().map(|text| vec![json!(text)]).collect()
}

fn foreign_periods() -> Vec<Vec<Value>> {
    let given = |(text, order): &(&str, Option<&str>)| {
        [Some(*text), *order].into_iter().flatten().map(|text| json!(text)).collect()
    };
    FOREIGN_PERIODS.iter().map(given).collect()
}

fn pairs(pairs: &[(&str, &str)]) -> Vec<Vec<Value>> {
    pairs.iter().map(|(one, other)| values(&[one, other])).collect()
}

fn internal() -> Vec<Vec<Value>> {
    [
        ["EU", "DEU", "FRA", "2019-06"],
        ["EU", "DEU", "GBR", "2020-01"],
        ["EU", "DEU", "GBR", "2020-02"],
        ["EU", "DEU", "KAZ", "2019-06"],
        ["EU", "EA", "FRA", "2019-06"],
        ["EU", "DEU", "FRA", "2019"],
    ]
    .iter()
    .map(|given| values(given))
    .collect()
}

fn conversions() -> Vec<Vec<Value>> {
    let table = json!([["010121", "010121", null], ["851712", "851713", "0.5"], ["851712", "851714", "0.5"]]);
    let bare = json!([["851712", "851713", null], ["851712", "851714", null]]);
    let values = json!([["HS2017:851712", "100.1"], ["HS2017:010121", "7"], ["HS2017:999999", "5"]]);
    let given = |rows: &Value, values: &Value, missing: Option<&str>| {
        let mut given = vec![json!("HS2017"), json!("HS2022"), rows.clone(), values.clone()];
        given.extend(missing.map(|word| json!(word)));
        given
    };
    vec![
        given(&table, &values, None),
        given(&bare, &values, Some("equal-shares")),
        given(&bare, &values, None),
        given(&bare, &values, Some("refuse")),
        given(&json!([]), &values, None),
        given(&table, &json!([]), None),
        given(&json!([["851712", "851713", "0.6"], ["851712", "851714", "0.6"]]), &values, None),
        given(&json!([["10121", "010121", null]]), &values, None),
        given(
            &json!([["8517", "8517", null], ["851712", "851713", null]]),
            &json!([["HS2017:8517", "100"], ["HS2017:851712", "40"]]),
            None,
        ),
    ]
}

fn areas() -> Vec<Vec<Value>> {
    let now = [
        ["id", "KAZ"],
        ["id", "EU27_2020"],
        ["id", "WORLD"],
        ["id", "BUNKERS"],
        ["iso2", "KZ"],
        ["iso3", "ROM"],
        ["iso-numeric", "398"],
        ["m49", "1"],
        ["m49", "143"],
        ["comtrade", "842"],
        ["comtrade", "840"],
        ["comtrade", "251"],
        ["comtrade", "250"],
        ["comtrade", "579"],
        ["comtrade", "757"],
        ["comtrade", "699"],
        ["comtrade", "381"],
        ["comtrade", "380"],
        ["comtrade", "97"],
        ["comtrade", "0"],
        ["comtrade", "58"],
        ["comtrade", "837"],
        ["comtrade", "899"],
        ["m49", "842"],
        ["m49", "490"],
        ["eurostat", "EU27"],
        ["id", "EU27"],
        ["id", "EUN"],
        ["iso2", "CSK"],
        ["m49", "251"],
        ["iso-numeric", "699"],
        ["comtrade", "490"],
        ["comtrade-iso", "S19"],
        ["comtrade-iso", "_X "],
        ["comtrade-iso", "X1 "],
        ["comtrade-iso", "EUR"],
        ["comtrade-iso", "EU2"],
        ["comtrade-iso", "A79"],
        ["comtrade-iso", "W00"],
        ["geonom", "GR"],
        ["geonom", "GB"],
        ["geonom", "EL"],
        ["geonom", "UK"],
        ["geonom", "XI"],
        ["geonom", "XU"],
        ["geonom", "XK"],
        ["geonom", "XS"],
        ["geonom", "BE"],
        ["geonom", "QX"],
        ["geonom", "QY"],
        ["geonom", "QZ"],
        ["geonom", "EU"],
        ["eurostat", "XK"],
        ["eurostat", "GR"],
        ["eurostat", "GB"],
        ["iso2", "XK"],
        ["iso2", "UK"],
        ["imf", "916"],
        ["imf", "111"],
        ["imf", "001"],
        ["imf", "G001"],
        ["imf", "999"],
        ["geonom-numeric", "032"],
        ["geonom", "QP"],
        ["geonom-numeric", "079"],
        ["eurostat", "EL"],
        ["eurostat", " UK "],
        ["imf", "163"],
        ["name", "Korea, Rep. of"],
        ["name", "Казахстан"],
        ["iso2", "EL"],
        ["comtrade", "999999"],
        ["iso3", ""],
        ["geonom", "CS"],
        ["name", "Korea"],
        ["wits", "KAZ"],
        ["", "KAZ"],
    ];
    let then = [
        ["geonom", "CS", "1990-06"],
        ["geonom", "CS", "2004-06"],
        ["geonom", "CS", "1999-06"],
        ["iso2", "CS", "2004-13"],
        ["iso3", "KAZ", "1985-01"],
        ["geonom", "BE", "1998-12"],
        ["geonom", "BE", "1999-01"],
    ];
    now.iter().map(|given| values(given)).chain(then.iter().map(|given| values(given))).collect()
}

fn codes() -> Vec<Vec<Value>> {
    [
        ["KAZ", "iso2"],
        ["USA", "comtrade"],
        ["USA", "m49"],
        ["GRC", "eurostat"],
        ["GRC", "geonom"],
        ["TWN", "comtrade"],
        ["WORLD", "comtrade-iso"],
        ["EA", "imf"],
        ["CA5", "m49"],
        ["BUNKERS", "iso3"],
        ["KAZ", "name"],
        ["KAZ", "id"],
        ["EL", "iso2"],
        ["KAZ", "comext"],
        ["FRA", "comtrade"],
        ["AFG", "comtrade"],
        ["AFG", "m49"],
        ["GBR", "eurostat"],
        ["GBR", "geonom"],
        ["XKX", "eurostat"],
        ["SRB", "geonom"],
        ["OTHER_ASIA_NES", "comtrade"],
        ["OTHER_ASIA_NES", "comtrade-iso"],
        ["CONFIDENTIAL_INTRA_EU", "geonom"],
        ["EU27_2020", "eurostat"],
        ["EAEU", "eurostat"],
        ["KAZ", "geonom-numeric"],
        ["FIN", "geonom-numeric"],
        ["KAZ", "imf"],
    ]
    .iter()
    .map(|given| values(given))
    .collect()
}

fn blocs() -> Vec<Vec<Value>> {
    [
        ["EU", "2020-01"],
        ["EU", "2020-02"],
        ["EU_TRADE_CONCEPT", "2020-12"],
        ["EU_TRADE_CONCEPT", "2021-01"],
        ["EU27_2020", "2015-06"],
        ["EAEU", "2015-01"],
        ["EAEU", "2014-12"],
        ["CA5", "2024-01"],
        ["CIS", "2005-08"],
        ["CIS", "2026-11"],
        ["MERCOSUR", "2026-11"],
        ["EU27", "2020-01"],
        ["KAZ", "2020-01"],
        ["WORLD", "2020-01"],
        ["EU", "2020-13"],
        ["EU", "9999-12"],
        ["EU", "2020"],
    ]
    .iter()
    .map(|given| values(given))
    .collect()
}

fn intervals() -> Vec<Vec<Value>> {
    let closed = |low: &str, high: &str| json!({ "low": low, "high": high });
    let half_open =
        |low: &str, high: &str| json!({ "low": low, "lowOpen": false, "high": high, "highOpen": true });
    let above = |low: &str| json!({ "low": low, "lowOpen": true, "high": null, "highOpen": true });
    let pairs = [
        ("add", half_open("41.15", "41.25"), half_open("8.55", "8.65")),
        ("add", closed("1", "2"), above("180")),
        ("sub", half_open("41.15", "41.25"), half_open("8.55", "8.65")),
        ("sub", above("1"), above("1")),
        ("mul", closed("-2", "3"), half_open("-5", "7")),
        ("mul", closed("0", "0"), above("0")),
        ("div", half_open("41.15", "41.25"), half_open("1.225", "1.235")),
        ("div", closed("1", "1"), closed("3", "3")),
        ("div", closed("1", "2"), above("0")),
        ("div", closed("1", "2"), closed("-1", "1")),
        ("div", closed("1", "2"), json!({})),
        (
            "add",
            closed("79228162514264337593543950335", "79228162514264337593543950335"),
            closed("1.00", "1.00"),
        ),
        ("add", closed("5", "3"), closed("1", "2")),
        ("add", half_open("5", "5"), closed("1", "2")),
        ("add", json!({ "low": 41.2, "high": "42" }), closed("1", "2")),
        ("add", closed("1e3", "2000"), closed("1", "2")),
        ("add", closed("0.12345678901234567890123456789", "1"), closed("1", "2")),
        ("add", closed("1", "2"), json!({ "low": "1", "hihg": "2" })),
        ("add", closed("1", "2"), json!("1..2")),
    ];
    pairs.into_iter().map(|(op, a, b)| vec![json!(op), a, b]).collect()
}

fn values(texts: &[&str]) -> Vec<Value> {
    texts.iter().map(|text| json!(text)).collect()
}

fn text(arguments: &[Value], at: usize) -> &str {
    arguments.get(at).and_then(Value::as_str).unwrap_or_default()
}

fn parse_period(arguments: &[Value]) -> Result<Value> {
    Period::parse(text(arguments, 0)).map(|period| shown_period(&period))
}

fn parse_period_any(arguments: &[Value]) -> Result<Value> {
    let options = PeriodOptions::default();
    let options = match text(arguments, 1) {
        "day-first" => options.day_order(DayOrder::DayFirst),
        "month-first" => options.day_order(DayOrder::MonthFirst),
        _ => options,
    };
    Period::parse_any_with(text(arguments, 0), options).map(|period| shown_period(&period))
}

fn shown_period(period: &Period) -> Value {
    json!({
        "text": period,
        "firstDay": period.first_day().to_string(),
        "lastDay": period.last_day().to_string(),
        "days": period.days(),
        "describe": period.describe(),
    })
}

fn parse_published(arguments: &[Value]) -> Result<Value> {
    let figure = Published::parse(text(arguments, 0))?;
    let mut shown = json!(figure.interval());
    if let Some(shown) = shown.as_object_mut() {
        shown.insert("text".to_owned(), json!(figure));
        shown.insert("value".to_owned(), json!(figure.value().to_string()));
    }
    Ok(shown)
}

fn interval_arithmetic(arguments: &[Value]) -> Result<Value> {
    let (a, b) = (interval(arguments.get(1))?, interval(arguments.get(2))?);
    let result = match text(arguments, 0) {
        "add" => a.add(&b),
        "sub" => a.sub(&b),
        "mul" => a.mul(&b),
        _ => a.div(&b),
    };
    result.map(|interval| json!(interval))
}

fn interval(given: Option<&Value>) -> Result<Interval> {
    bilateral::wire::from_json(&given.cloned().unwrap_or_default().to_string())
}

fn parse_currency(arguments: &[Value]) -> Result<Value> {
    Currency::parse(text(arguments, 0))
        .map(|currency| json!({ "code": currency.code(), "name": currency.name() }))
}

fn area_from_code(arguments: &[Value]) -> Result<Value> {
    let system = CodeSystem::parse(text(arguments, 0))?;
    let code = text(arguments, 1);
    let area = match text(arguments, 2) {
        "" => Area::from_code(system, code)?,
        month => Area::from_code_on(system, code, YearMonth::parse(month)?)?,
    };
    let kind = match area {
        Area::Economy(_) => "economy",
        Area::Bloc(_) => "bloc",
        Area::World => "world",
        Area::Residual(_) => "residual",
    };
    Ok(json!({ "id": area.id(), "name": area.name(), "kind": kind }))
}

fn code_of_area(arguments: &[Value]) -> Result<Value> {
    let area = Area::parse(text(arguments, 0))?;
    Ok(json!(area.code_in(CodeSystem::parse(text(arguments, 1))?)))
}

fn bloc_changes(arguments: &[Value]) -> Result<Value> {
    let told = |(month, economy, change): (YearMonth, Economy, Change)| {
        let change = match change {
            Change::Joined => "joined",
            Change::Left => "left",
        };
        json!({ "month": month, "economy": economy, "change": change })
    };
    Ok(Bloc::parse(text(arguments, 0))?.changes().into_iter().map(told).collect())
}

fn is_internal(arguments: &[Value]) -> Result<Value> {
    let (reporter, partner) = (Economy::parse(text(arguments, 1))?, Economy::parse(text(arguments, 2))?);
    let month = || YearMonth::parse(text(arguments, 3));
    Ok(json!(Bloc::parse(text(arguments, 0))?.is_internal(reporter, partner, month()?)))
}

fn date_info(arguments: &[Value]) -> Result<Value> {
    let when = When::parse(text(arguments, 0))?;
    Ok(json!({
        "text": when,
        "earliest": shown(when.earliest()),
        "latest": shown(when.latest()),
        "knownDay": shown(when.known_day()),
        "qualified": when.is_qualified(),
    }))
}

fn happened_by(arguments: &[Value]) -> Result<Value> {
    let day = bilateral::wire::date::parse(text(arguments, 1));
    When::parse(text(arguments, 0)).and_then(|when| Ok(json!(when.happened_by(day?))))
}

fn date_before(arguments: &[Value]) -> Result<Value> {
    let (one, other) = (When::parse(text(arguments, 0))?, When::parse(text(arguments, 1))?);
    Ok(json!(one.before(&other)))
}

fn shown(value: Option<impl ToString>) -> Option<String> {
    value.map(|value| value.to_string())
}

fn convert_products(arguments: &[Value]) -> Result<Value> {
    let (from, to) = (Classification::parse(text(arguments, 0))?, Classification::parse(text(arguments, 1))?);
    let missing = match text(arguments, 4) {
        "equal-shares" => MissingWeights::EqualShares,
        _ => MissingWeights::Refuse,
    };
    let rows = |at: usize| arguments.get(at).and_then(Value::as_array).into_iter().flatten();
    let cell = |row: &Value, at: usize| row.get(at).and_then(Value::as_str).map(str::to_owned);
    let table = rows(2)
        .map(|row| {
            let weight = cell(row, 2).map(|weight| decimal::parse(&weight)).transpose()?;
            Ok((cell(row, 0).unwrap_or_default(), cell(row, 1).unwrap_or_default(), weight))
        })
        .collect::<Result<Vec<_>>>()?;
    let table = Concordance::from_rows(from, to, table, missing)?;
    let values = rows(3)
        .map(|row| {
            let value = decimal::parse(&cell(row, 1).unwrap_or_default())?;
            Ok((ProductKey::parse(&cell(row, 0).unwrap_or_default())?, value))
        })
        .collect::<Result<Vec<_>>>()?;
    let converted = table.convert(&values)?;
    Ok(json!({
        "values": converted.values().map(|(to, value)| [to.to_string(), value.to_string()]).collect::<Vec<_>>(),
        "unmapped": converted.unmapped().map(|(key, value)| [key.to_string(), value.to_string()]).collect::<Vec<_>>(),
        "total": converted.total()?.to_string(),
        "splitShare": shown(converted.split_share()),
        "assumedShare": shown(converted.assumed_share()),
        "unmappedShare": shown(converted.unmapped_share()),
    }))
}

fn bloc_members(arguments: &[Value]) -> Result<Value> {
    let bloc = Bloc::parse(text(arguments, 0))?;
    let members = bloc.members_on(YearMonth::parse(text(arguments, 1))?);
    Ok(members.iter().map(|economy| json!(economy)).collect())
}

fn parse_product(arguments: &[Value]) -> Result<Value> {
    let product = Product::parse(text(arguments, 0))?;
    Ok(json!({
        "text": product,
        "level": product.level(),
        "chapter": product.chapter().map(|chapter| chapter.code().to_owned()),
        "section": product.section().map(|section| section.to_string()),
    }))
}

fn file(call: &str, answer: Call, cases: &[Vec<Value>]) -> std::result::Result<Generated, String> {
    let cases: Vec<Value> = cases.iter().map(|arguments| case(arguments, answer(arguments))).collect();
    let text = serde_json::to_string_pretty(&json!({ "call": call, "cases": cases }))
        .map_err(|why| format!("{call}: {why}"))?;
    Ok(Generated { path: format!("tests/vectors/{call}.json"), text: text + "\n" })
}

fn case(arguments: &[Value], answer: Result<Value>) -> Value {
    match answer {
        Ok(value) => json!({ "arguments": arguments, "returns": value }),
        Err(refused) => {
            let severity = refused.rule().severity;
            let thrown = json!({ "code": refused.code(), "path": refused.path(), "severity": severity });
            json!({ "arguments": arguments, "throws": thrown })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::all;

    /// What these calls can be refused for; the other codes of the four modules need
    /// dates, rates, sets of keys or tables, or belong to words read on their own.
    const PROVOKED: [&str; 35] = [
        "date.sentinel",
        "date.out-of-range",
        "period.invalid",
        "period.reversed",
        "period.ambiguous",
        "period.contradictory",
        "amount.invalid",
        "amount.not-text",
        "amount.too-long",
        "amount.overflow",
        "interval.empty",
        "interval.division-by-zero",
        "currency.unknown",
        "figure.no-digits",
        "figure.separator",
        "figure.unknown-word",
        "figure.misplaced",
        "area.unknown",
        "area.ambiguous",
        "area.wrong-kind",
        "area.code-system",
        "product.unknown-classification",
        "product.no-classification",
        "product.malformed",
        "product.wrong-length",
        "product.lost-zero",
        "product.no-such-chapter",
        "product.reserved-chapter",
        "product.special-chapter",
        "product.residual-not-item",
        "product.total-not-item",
        "input.wrong-type",
        "economy",
        "bloc",
        "residual",
    ];

    #[test]
    fn every_refusal_and_every_kind_of_area_has_a_case() {
        let text: String = all().unwrap().iter().map(|file| file.text.clone()).collect();
        for word in PROVOKED {
            assert!(text.contains(&format!("\"{word}\"")), "{word}");
        }
    }
}
