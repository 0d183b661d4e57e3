//! TOML into the tree.

use toml::Spanned;
use toml::de::{DeTable, DeValue, Error as TomlError};

use super::{Node, json, place};
use crate::error::{Error, Path, Result};
use crate::order;
use crate::wire::rules::{DUPLICATE_FIELD, SYNTAX};

pub(super) fn parse(text: &str) -> Result<Node<'_>> {
    let table = DeTable::parse(text).map_err(|why| refuse(text, &why))?;
    Ok(of_table(table.into_inner()))
}

/// Where the value at a path stands in the text.
pub(super) fn place_of(text: &str, path: &Path) -> Option<String> {
    let table = DeTable::parse(text).ok()?;
    let mut start = None;
    let mut here = &DeValue::Table(table.into_inner());
    for step in place::steps(path.as_str()) {
        let next = match here {
            DeValue::Table(fields) => {
                let (name, value) = fields.iter().find(|(name, _)| name.get_ref() == step.as_str())?;
                start = Some(name.span().start);
                value
            }
            DeValue::Array(items) => {
                let item = items.get(step.parse::<usize>().ok()?)?;
                start = Some(item.span().start);
                item
            }
            _ => break,
        };
        here = next.get_ref();
    }
    start.map(|byte| place::of_byte(text, byte))
}

/// The parser sorts a table by name; the tree keeps the order of the text.
fn of_table(table: DeTable<'_>) -> Node<'_> {
    let mut fields: Vec<_> =
        table.into_iter().map(|(name, value)| (name.span().start, name.into_inner(), value)).collect();
    order::sort_by_key(&mut fields, |(start, ..)| *start);
    Node::Table(fields.into_iter().map(|(_, name, value)| (name, of_value(value))).collect())
}

fn of_value(value: Spanned<DeValue<'_>>) -> Node<'_> {
    match value.into_inner() {
        DeValue::String(text) => Node::Text(text),
        DeValue::Integer(digits) => match i64::from_str_radix(digits.as_str(), digits.radix()) {
            Ok(value) => Node::Whole(value),
            Err(_) => number(digits.as_str()),
        },
        DeValue::Float(digits) => number(digits.as_str()),
        DeValue::Boolean(value) => Node::Flag(value),
        DeValue::Datetime(date) => Node::Bare(date.to_string()),
        DeValue::Array(items) => Node::List(items.into_iter().map(of_value).collect()),
        DeValue::Table(table) => of_table(table),
    }
}

/// A number that is only read to be refused by name.
fn number(digits: &str) -> Node<'static> {
    // JSON has its own small parser of floats; the standard one brings 10 kB of tables.
    let plain = digits.replace(['_', '+'], "");
    match json::parse(&plain) {
        Ok(Node::Whole(value)) => Node::Whole(value),
        Ok(Node::Large(value)) => Node::Large(value),
        Ok(Node::Float(value)) => Node::Float(value),
        _ => Node::Float(f64::NAN),
    }
}

fn refuse(text: &str, why: &TomlError) -> Error {
    let place = place::of_byte(text, why.span().map_or(0, |span| span.start));
    let message = why.message().lines().next().unwrap_or_default();
    let rule = if message.starts_with("duplicate ") { &DUPLICATE_FIELD } else { &SYNTAX };
    Error::new(rule, format!("{message}, at {place}"))
}
