//! Record batches of anyone as a table of flows.

use std::collections::BTreeMap;

use arrow_array::cast::AsArray;
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::DataType;
use bilateral::economy::Area;
use bilateral::error::{Error, Result};
use bilateral::flow::file_rules::{COLUMN_MISSING, COLUMN_TWICE, WORD};
use bilateral::flow::{Batch, Extras, FlowKey, FlowTable, QuantityUnit, Terms};
use bilateral::period::Period;
use bilateral::product::ProductKey;
use serde_json::{Map, Value};

use crate::give::FLAGS;
use crate::numbers::thousandths;
use crate::terms::{ALWAYS, is_label_of_rows, name, plain};
use crate::texts::{Cell, Words, distinct, texts};

/// A table of the rows of all batches.
///
/// Columns are found by name, in any order and spelling of case (`netMass`, `net_mass`); `constants` are
/// words that hold for every row, for columns that are not there: `("direction", "export")`. Words may be
/// texts or dictionaries, values decimals, whole numbers, texts or floats; a period may be a day or
/// midnight. A column nobody knows is refused, not passed over: drop it first. Only the labels that
/// pandas gives its rows without a name (`__index_level_0__`) are no column.
///
/// # Errors
/// - `file.column-missing` if something every flow has is neither a column nor a constant
/// - `file.column-twice`; `file.word` for a column nobody knows, a null among words that must be there
/// - `file.number`, `flow.value-too-fine`, `flow.value-out-of-range` with the column and the row
/// - those of a flow: `area.unknown`, `product.unknown-classification` and their kin, at the column and the row
pub fn flow_table(batches: &[RecordBatch], constants: &[(String, String)]) -> Result<FlowTable> {
    let mut table = FlowTable::new();
    let mut before = 0;
    for batch in batches {
        let appended = append(&mut table, batch, constants);
        appended.map_err(|refused| after(beside_strangers(refused, batch), before))?;
        before += batch.num_rows();
    }
    Ok(table)
}

/// Who misses a column mostly has it under another name: those nobody knows are named.
fn beside_strangers(refused: Error, batch: &RecordBatch) -> Error {
    /// How many are worth reading.
    const MOST: usize = 5;
    if refused.code() != COLUMN_MISSING.code {
        return refused;
    }
    let fields = FlowKey::ALL.iter().map(|key| name(*key)).chain(FLAGS.map(|(name, _)| name));
    let known: Vec<String> =
        fields.chain(["value", "netMass", "quantity", "quantityUnit"]).map(plain).collect();
    let schema = batch.schema_ref();
    let names = schema.fields().iter().map(|field| field.name().as_str());
    let strange = names.filter(|name| !is_label_of_rows(name) && !known.contains(&plain(name)));
    let shown: Vec<String> = strange.take(MOST).map(|name| format!("`{name}`")).collect();
    if shown.is_empty() {
        return refused;
    }
    let message =
        format!("{}; no flow has {}: rename what it is, drop the rest", refused.message(), shown.join(", "));
    let steps = refused.path().to_string();
    Error::new(refused.rule(), message).at(steps.trim_start_matches('/'))
}

/// Rows are counted from the first batch on; the message has the row within its batch.
fn after(refused: Error, before: usize) -> Error {
    if before == 0 { refused } else { refused.at(format!("after-row-{before}")) }
}

fn append(table: &mut FlowTable, batch: &RecordBatch, constants: &[(String, String)]) -> Result<()> {
    let mut columns = named(batch)?;
    constants_fit(&columns, constants)?;
    let rows = batch.num_rows();
    let reporter = due(&mut columns, constants, FlowKey::Reporter, rows, Area::parse)?;
    let partner = due(&mut columns, constants, FlowKey::Partner, rows, Area::parse)?;
    let product = due(&mut columns, constants, FlowKey::Product, rows, ProductKey::parse)?;
    let period = due(&mut columns, constants, FlowKey::Period, rows, Period::parse)?;
    let seconds = optional(&mut columns, FlowKey::SecondPartner, Area::parse)?;
    let terms = terms(&mut columns, constants, rows)?;
    let value = match columns.remove("value") {
        Some(column) => thousandths("value", &column)?,
        None => return Err(missing("value")),
    };
    let net_mass = columns.remove("netmass").map(|column| thousandths("netMass", &column)).transpose()?;
    let quantity = columns.remove("quantity").map(|column| thousandths("quantity", &column)).transpose()?;
    let units = units(columns.remove("quantityunit").as_ref(), rows)?;
    let mut flags = FLAGS.map(|_| None);
    for ((name, _), slot) in FLAGS.iter().zip(&mut flags) {
        *slot = columns.remove(&plain(name)).map(|column| yes(name, &column)).transpose()?;
    }
    if let Some(stranger) = columns.keys().next() {
        let message = format!("no flow has a column `{stranger}`; drop it, or rename it to the field it is");
        return Err(Error::new(&WORD, message).at(stranger.as_str()));
    }
    if quantity.is_some() && units.is_none() {
        return Err(missing("quantityUnit"));
    }
    let [mass_estimated, quantity_estimated, sub_total] = &flags;
    let extras = Extras {
        second_partner: seconds.as_ref().map(Words::coded),
        quantity: quantity.as_deref().zip(units.as_ref().map(Words::coded)),
        quantity_estimated: quantity_estimated.as_deref(),
        mass_estimated: mass_estimated.as_deref(),
        sub_total: sub_total.as_deref(),
    };
    let batch = Batch {
        reporter: reporter.coded(),
        partner: partner.coded(),
        product: product.coded(),
        period: period.coded(),
        terms: terms.coded(),
        value: &value,
        net_mass: net_mass.as_deref(),
    };
    table.append_with(&batch, &extras)
}

/// Columns by plain name.
fn named(batch: &RecordBatch) -> Result<BTreeMap<String, ArrayRef>> {
    let mut columns = BTreeMap::new();
    for (field, column) in batch.schema_ref().fields().iter().zip(batch.columns()) {
        if is_label_of_rows(field.name()) {
            continue;
        }
        if field.metadata().get("ARROW:extension:name").is_some_and(|kind| kind == "pandas.period") {
            let name = field.name();
            let message = format!(
                "`{name}` holds periods of pandas, which come as bare counts; make them texts: `frame[\"{name}\"].astype(str)`"
            );
            return Err(Error::new(&WORD, message).at(name.as_str()));
        }
        if columns.insert(plain(field.name()), column.clone()).is_some() {
            let message =
                format!("two columns are called `{}`, case and hyphens aside; keep one", field.name());
            return Err(Error::new(&COLUMN_TWICE, message).at(field.name().as_str()));
        }
    }
    Ok(columns)
}

/// Each constant is of a column a flow has words in, and in nobody's way.
fn constants_fit(columns: &BTreeMap<String, ArrayRef>, constants: &[(String, String)]) -> Result<()> {
    for (given, _) in constants {
        if columns.contains_key(&plain(given)) {
            let message =
                format!("`{given}` is a column and said for every row as well; keep one of the two");
            return Err(Error::new(&COLUMN_TWICE, message).at(given.as_str()));
        }
        let known = |key: &FlowKey| *key != FlowKey::SecondPartner && plain(name(*key)) == plain(given);
        if !FlowKey::ALL.iter().any(known) {
            let message = format!("`{given}` is nothing that can hold for every row; check its spelling");
            return Err(Error::new(&WORD, message).at(given.as_str()));
        }
    }
    Ok(())
}

fn missing(name: &str) -> Error {
    let message = format!("there is no column `{name}`; add it, or say what it is for every row");
    Error::new(&COLUMN_MISSING, message).at(name)
}

fn constant(constants: &[(String, String)], key: FlowKey) -> Option<&str> {
    constants.iter().find(|(given, _)| plain(given) == plain(name(key))).map(|(_, word)| word.as_str())
}

/// A column every flow has.
fn due<T>(
    columns: &mut BTreeMap<String, ArrayRef>,
    constants: &[(String, String)],
    key: FlowKey,
    rows: usize,
    parse: impl Fn(&str) -> Result<T>,
) -> Result<Words<T>> {
    let name = name(key);
    let Some(column) = columns.remove(&plain(name)) else {
        let word = constant(constants, key).ok_or_else(|| missing(name))?;
        return Ok(Words {
            words: vec![parse(word).map_err(|refused| refused.at(name))?],
            codes: vec![0; rows],
        });
    };
    let cells = texts(name, &column)?;
    let words = cells.words.iter().enumerate().map(|(place, word)| {
        let Some(word) = word else {
            let row = cells.row_of(place);
            let message = format!("the {name} at row {row} is null; a flow has one");
            return Err(Error::new(&WORD, message).at(row).at(name));
        };
        parse(word).map_err(|refused| refused.at(cells.row_of(place)).at(name))
    });
    Ok(Words { words: words.collect::<Result<_>>()?, codes: cells.codes })
}

/// A column some flows have.
fn optional<T>(
    columns: &mut BTreeMap<String, ArrayRef>,
    key: FlowKey,
    parse: impl Fn(&str) -> Result<T>,
) -> Result<Option<Words<Option<T>>>> {
    let Some(column) = columns.remove(&plain(name(key))) else { return Ok(None) };
    let cells = texts(name(key), &column)?;
    let read = |(place, word): (usize, &Cell)| {
        let word = word.as_deref().map(&parse).transpose();
        word.map_err(|refused| refused.at(cells.row_of(place)).at(name(key)))
    };
    let words = cells.words.iter().enumerate().map(read).collect::<Result<_>>()?;
    Ok(Some(Words { words, codes: cells.codes }))
}

/// The terms of every row, put together from their columns and constants.
fn terms(
    columns: &mut BTreeMap<String, ArrayRef>,
    constants: &[(String, String)],
    rows: usize,
) -> Result<Words<Terms>> {
    let of_terms = |key: &&FlowKey| {
        !matches!(
            key,
            FlowKey::Reporter
                | FlowKey::Partner
                | FlowKey::SecondPartner
                | FlowKey::Product
                | FlowKey::Period
        )
    };
    let mut given: Vec<(FlowKey, Words<Option<String>>)> = Vec::new();
    for key in FlowKey::ALL.iter().filter(of_terms) {
        match (columns.remove(&plain(name(*key))), constant(constants, *key)) {
            (Some(column), _) => given.push((*key, texts(name(*key), &column)?)),
            (None, Some(word)) => {
                given.push((*key, Words { words: vec![Some(word.to_owned())], codes: vec![0; rows] }));
            }
            (None, None) if ALWAYS.contains(key) => return Err(missing(name(*key))),
            (None, None) => {}
        }
    }
    // Each combination that occurs is read once.
    let mut codes = vec![0_u32; rows];
    let mut combinations: Vec<Vec<u32>> = vec![Vec::new()];
    for (_, column) in &given {
        let pairs = distinct(codes.iter().copied().zip(column.codes.iter().copied()), |pair| pair);
        let longer = pairs.words.iter().map(|(before, code)| {
            let mut longer = usize::try_from(*before)
                .ok()
                .and_then(|at| combinations.get(at))
                .cloned()
                .unwrap_or_default();
            longer.push(*code);
            longer
        });
        combinations = longer.collect();
        codes = pairs.codes;
    }
    let read = |(place, combination): (usize, &Vec<u32>)| {
        let mut record = Map::new();
        for ((key, column), code) in given.iter().zip(combination) {
            let word = usize::try_from(*code).ok().and_then(|code| column.words.get(code)).cloned().flatten();
            if let Some(word) = word {
                record.insert(name(*key).to_owned(), Value::String(word));
            }
        }
        let row = codes.iter().position(|code| usize::try_from(*code) == Ok(place)).unwrap_or_default();
        bilateral::wire::from_json::<Terms>(&Value::Object(record).to_string())
            .map_err(|refused| refused.at(row))
    };
    let words = if rows == 0 {
        Vec::new()
    } else {
        combinations.iter().enumerate().map(read).collect::<Result<_>>()?
    };
    Ok(Words { words, codes })
}

/// The units of quantities; a null stands where there is no quantity.
fn units(column: Option<&ArrayRef>, rows: usize) -> Result<Option<Words<QuantityUnit>>> {
    let Some(column) = column else { return Ok(None) };
    let cells = texts("quantityUnit", column)?;
    let read = |(place, word): (usize, &Cell)| {
        let word = word.as_deref().map_or(Ok(QuantityUnit::Kilogram), QuantityUnit::parse);
        word.map_err(|refused| refused.at(cells.row_of(place)).at("quantityUnit"))
    };
    debug_assert_eq!(cells.codes.len(), rows, "a column is as long as its batch");
    let words = cells.words.iter().enumerate().map(read).collect::<Result<_>>()?;
    Ok(Some(Words { words, codes: cells.codes }))
}

fn yes(name: &str, column: &ArrayRef) -> Result<Vec<bool>> {
    if *column.data_type() == DataType::Null {
        return Ok(vec![false; column.len()]);
    }
    if *column.data_type() != DataType::Boolean {
        let message = format!("`{name}` is yes or no, and the column is of {}", column.data_type());
        return Err(Error::new(&WORD, message).at(name));
    }
    Ok(column.as_boolean().iter().map(|cell| cell.unwrap_or(false)).collect())
}
