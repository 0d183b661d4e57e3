//! What is made of flows: sums, shares, contributions, series, vintages, estimates.

use bilateral::amount::{Currency, Rate};
use bilateral::economy::Area;
use bilateral::error::{self, Error};
use bilateral::flow::{
    Along, Amount, CifMargin, Contributions, Filter, Flow, FlowKey, FlowTable, MatrixAnswer, MirrorPair,
    MonthlyRates, Movement, Ratio, Revisions, Series, Word, difference, reconcile, share, sum,
};
use bilateral::period::{MonthSpan, Months, Period, YearMonth};
use bilateral::product::{Product, ProductKey};
use bilateral::wire::from_json;
use rust_decimal::Decimal;
use serde_json::{Value, json};

use super::case;
use super::flows::{export, flow, of_pairs, table};

fn list(flows: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", flows.into_iter().collect::<Vec<_>>().join(", "))
}

pub(super) fn sums() -> Vec<Value> {
    let two = list([export("DEU", "KAZ", "2024", "2.5"), export("FRA", "KAZ", "2024", "0.001")]);
    let same = list([export("DEU", "KAZ", "2024", "2"), export("DEU", "KAZ", "2024", "2")]);
    let bloc = list([export("DEU", "KAZ", "2024", "2"), export("EU", "KAZ", "2024", "9")]);
    let periods = list([export("DEU", "KAZ", "2024-01", "2"), export("FRA", "KAZ", "2024-02", "9")]);
    let none = "[]".to_owned();
    let told = |flows: &String, along: &str| {
        let added = from_json::<Vec<Flow>>(flows).and_then(|flows| sum(&flows, Along::parse(along)?));
        case(&[flows, along], added.map(|money| json!(money)))
    };
    let tried = [
        (two.clone(), "reporter"),
        (two, "country"),
        (same, "reporter"),
        (bloc, "reporter"),
        (periods, "reporter"),
        (none, "partner"),
    ];
    tried.iter().map(|(flows, along)| told(flows, along)).collect()
}

pub(super) fn differences() -> Vec<Value> {
    let base = export("DEU", "KAZ", "2023-08", "3");
    let later = ["4.125", "3", "-1"].map(|value| export("DEU", "KAZ", "2024-08", value));
    let other = flow(["DEU", "KAZ", "import", "TOTAL", "2024", "4"], ", \"valuation\": \"cif\"");
    let pairs = later.into_iter().chain([other]).map(|other| [base.clone(), other]);
    of_pairs(pairs.collect(), |one, other| Ok(json!(difference(&one, &other)?)))
}

pub(super) fn shares() -> Vec<Value> {
    let (part, whole) = (export("DEU", "KAZ", "2024", "2"), export("DEU", "WORLD", "2024", "8"));
    let nothing = export("DEU", "WORLD", "2024", "0");
    let told = |one: &String, other: &String, along: &str| {
        let read = from_json(one).and_then(|one| Ok((one, from_json(other)?)));
        let answer = read.and_then(|(one, other)| share(&one, &other, Along::parse(along)?));
        case(&[one, other, along], answer.map(|share| json!(share)))
    };
    let tried = [
        (&part, &whole, "partner"),
        (&part, &nothing, "partner"),
        (&whole, &part, "partner"),
        (&part, &whole, "reporter"),
    ];
    tried.map(|(one, other, along)| told(one, other, along)).into()
}

pub(super) fn contributions() -> Vec<Value> {
    let tried = [
        ("[\"100\", \"116\"]", "[[\"a\", \"30\", \"36\"], [\"b\", \"70\", \"80\"]]"),
        ("[\"10\", \"12.5\"]", "[[\"DEU\", \"3.5\", \"3\"]]"),
        ("[\"0\", \"1\"]", "[[\"a\", \"0\", \"1\"]]"),
        ("[\"1\", \"2\"]", "[[\"a\", \"0.0001\", \"1\"]]"),
    ];
    let told = |(whole, parts): (&str, &str)| {
        let answer = || {
            let (before, after): (Decimal, Decimal) = exact_pair(whole)?;
            let parts: Vec<(String, String, String)> = from_json(parts)?;
            let parts = parts
                .into_iter()
                .map(|(part, before, after)| Ok((part, exact(&before)?, exact(&after)?)))
                .collect::<error::Result<Vec<_>>>()?;
            Ok(json!(Contributions::of_amounts((before, after), parts)?))
        };
        case(&[whole, parts], answer())
    };
    tried.map(told).into()
}

pub(super) fn by_days() -> Vec<Value> {
    let tried =
        [["2.8", "2.8", "28", "29"], ["0", "1", "31", "31"], ["1", "1", "0", "31"], ["-1", "1", "31", "31"]];
    let told = |arguments: [&str; 4]| {
        let [before, after, first, second] = arguments;
        let days = |text: &str| text.parse::<u32>().unwrap_or_default();
        let growth = || {
            let movement = Movement::of_amounts(exact(before)?, exact(after)?)?;
            movement.adjusted_for_days(days(first), days(second))
        };
        case(&arguments, growth().map(|growth| json!(growth)))
    };
    tried.map(told).into()
}

pub(super) fn estimates() -> Vec<Value> {
    let view = |[reporter, partner, direction, value]: [&str; 4], valuation: &str| {
        let more = format!(", \"valuation\": \"{valuation}\"");
        flow([reporter, partner, direction, "TOTAL", "2024", value], &more)
    };
    let pair = |one: &str, other: &str, fob: &str, cif: &str| {
        let views = [view([one, other, "export", fob], "fob"), view([other, one, "import", cif], "cif")];
        list(views)
    };
    let three = list([
        pair("KAZ", "DEU", "100", "106"),
        pair("KAZ", "FRA", "50", "90"),
        pair("DEU", "FRA", "7", "8"),
    ]);
    let same_side = list([list([
        view(["KAZ", "DEU", "export", "1"], "fob"),
        view(["KAZ", "DEU", "export", "1"], "fob"),
    ])]);
    let tried = [(three.clone(), "0.06"), (three, "6"), (same_side, "0.06"), ("[]".to_owned(), "0")];
    let told = |(pairs, margin): &(String, &str)| {
        let answer = || {
            let pair = |(index, (out, arrived))| {
                MirrorPair::new(out, arrived).map_err(|refused: Error| refused.at(index))
            };
            let pairs: Vec<(Flow, Flow)> = from_json(pairs)?;
            let pairs = pairs.into_iter().enumerate().map(pair).collect::<error::Result<Vec<_>>>()?;
            Ok(json!(reconcile(&pairs, CifMargin::own(exact(margin)?)?)?))
        };
        case(&[pairs, margin], answer())
    };
    tried.iter().map(told).collect()
}

/// Twelve months of one year and ten of the next; each question with its arguments as JSON text.
pub(super) fn series() -> Vec<Value> {
    let months: Vec<YearMonth> = (0..22).map(|place| YearMonth::at(2023, 1).plus(place)).collect();
    let rows = |but: &str| {
        let each = (91..).zip(months.iter().map(ToString::to_string)).filter(|(_, month)| month != but);
        list(each.map(|(value, month)| export("DEU", "KAZ", &month, &format!("{value}.5"))))
    };
    let (whole, gap) = (rows(""), rows("2023-03"));
    let rate = |(thousandths, month): (u32, &YearMonth)| {
        let basis = json!({ "kind": "period-average", "from": month.first_day().to_string(), "to": month.last_day().to_string() });
        json!({ "base": "EUR", "quote": "USD", "value": format!("1.{thousandths:03}"), "basis": basis })
    };
    let rates: Vec<Value> = (50..).step_by(3).zip(&months).map(rate).collect();
    let tried = [
        (&whole, "values", json!([])),
        (&whole, "sameMonths", json!([2023, 2024, "Jan-Aug"])),
        (&gap, "sameMonths", json!([2023, 2024, "Jan-Aug"])),
        (&whole, "yearToDate", json!([2024, 10])),
        (&whole, "yearToDate", json!([2024, 13])),
        (&whole, "yearToDate", json!([2024, 12])),
        (&whole, "rollingYear", json!(["2024-10"])),
        (&whole, "rollingYear", json!(["2024-12"])),
        (&whole, "carryOver", json!([2023])),
        (&whole, "restNeeded", json!([2024, "Jan-Oct", "0.05"])),
        (&whole, "restNeeded", json!([2024, "Jan-Dec", "0.05"])),
        (&whole, "exchangeSplit", json!([2023, 2024, "Jan-Oct", "EUR", "USD", rates])),
        (&whole, "exchangeSplit", json!([2023, 2024, "Jan-Oct", "EUR", "USD", []])),
        (&gap, "withZeroWhereAbsent", json!(["2023-01", "2024-12"])),
        (&gap, "withZeroWhereAbsent", json!(["2024-12", "2023-01"])),
    ];
    let told = |(flows, question, arguments): &(&String, &str, Value)| {
        let only = || table(flows)?.series(&[FlowKey::Partner]);
        let answer = only().and_then(|all| {
            all.first().map_or(Ok(Value::Null), |(_, series)| asked(series, question, arguments))
        });
        case(&[flows, question, &arguments.to_string()], answer)
    };
    tried.iter().map(told).collect()
}

fn asked(series: &Series, question: &str, arguments: &Value) -> error::Result<Value> {
    let text = |place: usize| arguments.get(place).and_then(Value::as_str).unwrap_or_default();
    let year = |place: usize| {
        let number = arguments.get(place).and_then(Value::as_i64).unwrap_or_default();
        i32::try_from(number).unwrap_or_default()
    };
    Ok(match question {
        "sameMonths" => json!(series.same_months(year(0), year(1), Months::parse(text(2))?)?),
        "yearToDate" => json!(series.year_to_date(year(0), u8::try_from(year(1)).unwrap_or_default())?),
        "rollingYear" => json!(series.rolling_year(YearMonth::parse(text(0))?)?),
        "carryOver" => json!(series.carry_over(year(0))?),
        "restNeeded" => {
            json!(series.rest_needed(year(0), Months::parse(text(1))?, Ratio::of(exact(text(2))?))?)
        }
        "exchangeSplit" => {
            let rates: Vec<Rate> = from_json(&arguments.get(5).unwrap_or(&Value::Null).to_string())?;
            let (base, quote) = (Currency::parse(text(3))?, Currency::parse(text(4))?);
            let rates = MonthlyRates::new(base, quote, rates)?;
            json!(series.exchange_split(year(0), year(1), Months::parse(text(2))?, &rates)?)
        }
        "withZeroWhereAbsent" => {
            let span = MonthSpan::new(YearMonth::parse(text(0))?, YearMonth::parse(text(1))?)?;
            values(&series.clone().with_zero_where_absent(span))
        }
        _ => values(series),
    })
}

fn values(series: &Series) -> Value {
    json!(series.iter().map(|(month, value)| json!([month, Amount(value)])).collect::<Vec<_>>())
}

fn published() -> String {
    let row = |month: &str, value: &str, day: &str| {
        flow(["DEU", "KAZ", "export", "TOTAL", month, value], &format!(", \"vintage\": \"{day}\""))
    };
    list([
        row("2024-06", "100", "2024-08-15"),
        row("2024-06", "103", "2024-09-15"),
        row("2024-07", "110", "2024-09-15"),
        row("2024-07", "109.5", "2024-10-15"),
    ])
}

pub(super) fn revisions() -> Vec<Value> {
    let told = |flows: String| {
        let each = |(words, revisions): (Vec<Word>, Revisions)| revisions.answer(&words);
        let all = || {
            table(&flows)?
                .revisions(&[FlowKey::Partner])?
                .into_iter()
                .map(each)
                .collect::<error::Result<Vec<_>>>()
        };
        case(&[&flows, "partner"], all().map(|all| json!(all)))
    };
    let once = list([export("DEU", "KAZ", "2024-06", "1")]);
    [published(), once].map(told).into()
}

pub(super) fn revised_growth() -> Vec<Value> {
    let flows = published();
    let told = |earlier: &str, later: &str| {
        let answer = || {
            let (before, after) = (Period::parse(earlier)?, Period::parse(later)?);
            let each = |(words, revisions): (Vec<Word>, Revisions)| {
                let mut growth = json!(revisions.growth(before, after)?);
                if let Some(fields) = growth.as_object_mut() {
                    let words: Vec<Option<String>> = words.iter().map(Word::said).collect();
                    fields.insert("words".to_owned(), json!(words));
                }
                Ok(growth)
            };
            let all = table(&flows)?.revisions(&[FlowKey::Partner])?;
            all.into_iter().map(each).collect::<error::Result<Vec<_>>>().map(Value::from)
        };
        case(&[&flows, "partner", earlier, later], answer())
    };
    vec![told("2024-06", "2024-07"), told("2024-05", "2024-07"), told("2024-13", "2024-07")]
}

fn goods() -> String {
    let row = |reporter: &str, product: &str, value: &str| {
        flow([reporter, "KAZ", "export", product, "2024", value], "")
    };
    list([
        row("DEU", "HS2022:870323", "5"),
        row("DEU", "HS2022:300490", "2.25"),
        row("FRA", "HS2022:870323", "1"),
        row("FRA", "TOTAL", "9"),
    ])
}

pub(super) fn pivots() -> Vec<Value> {
    let flows = goods();
    let told = |rows: &str, columns: &str| {
        let answer = || {
            let (rows, columns) = (FlowKey::parse(rows)?, FlowKey::parse(columns)?);
            Ok(json!(MatrixAnswer::from(&table(&flows)?.pivot(rows, columns)?)))
        };
        case(&[&flows, rows, columns], answer())
    };
    vec![
        told("reporter", "product"),
        told("product", "partner"),
        told("reporter", "reporter"),
        told("reporter", "tariff"),
    ]
}

pub(super) fn filtered() -> Vec<Value> {
    let flows = goods();
    let tried = [
        json!({}),
        json!({ "reporters": ["DEU"] }),
        json!({ "products": ["HS2022:870323"], "direction": "export" }),
        json!({ "within": "HS2022:87" }),
        json!({ "during": "2024", "partners": ["KAZ", "UZB"] }),
        json!({ "periods": ["2023"] }),
    ];
    let told = |conditions: &Value| {
        let kept = || {
            let table: FlowTable = table(&flows)?.filter(&filter(conditions)?)?;
            Ok(json!(table.iter().collect::<Vec<Flow>>()))
        };
        case(&[&flows, &conditions.to_string()], kept())
    };
    tried.iter().map(told).collect()
}

fn filter(conditions: &Value) -> error::Result<Filter> {
    let mut filter = Filter::new();
    for (name, value) in conditions.as_object().into_iter().flatten() {
        let text = value.as_str().unwrap_or_default();
        let texts = || value.as_array().into_iter().flatten().filter_map(Value::as_str);
        filter = match name.as_str() {
            "reporters" => filter.reporters(texts().map(Area::parse).collect::<error::Result<Vec<_>>>()?),
            "partners" => filter.partners(texts().map(Area::parse).collect::<error::Result<Vec<_>>>()?),
            "products" => filter.products(texts().map(ProductKey::parse).collect::<error::Result<Vec<_>>>()?),
            "periods" => filter.periods(texts().map(Period::parse).collect::<error::Result<Vec<_>>>()?),
            "within" => filter.within(Product::parse(text)?),
            "during" => filter.during(Period::parse(text)?),
            _ => filter.direction(bilateral::flow::Direction::parse(text)?),
        };
    }
    Ok(filter)
}

fn exact(text: &str) -> error::Result<Decimal> {
    bilateral::wire::decimal::parse(text)
}

fn exact_pair(text: &str) -> error::Result<(Decimal, Decimal)> {
    let (one, other): (String, String) = from_json(text)?;
    Ok((exact(&one)?, exact(&other)?))
}
