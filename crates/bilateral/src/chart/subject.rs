//! What a table is of, in a few words, and its numbers as people read them.

use rust_decimal::Decimal;

use crate::economy::Area;
use crate::flow::{Direction, FlowKey, FlowTable, Grouping, Word};

/// `Exports of Germany to Kazakhstan`, as far as all rows agree.
pub(super) fn subject(table: &FlowTable) -> String {
    let mut directions = table.terms().iter().map(|terms| terms.direction);
    let first = directions.next();
    let what = match first.filter(|first| directions.all(|other| other == *first)) {
        Some(Direction::Export) => "Exports",
        Some(Direction::Import) => "Imports",
        Some(Direction::ReExport) => "Re-exports",
        Some(Direction::ReImport) => "Re-imports",
        None => "Trade",
    };
    let towards = match first.filter(|_| what != "Trade") {
        Some(direction) if direction.is_outward() => "to",
        Some(_) => "from",
        None => "with",
    };
    let named = |key: FlowKey, before: &str| {
        only(table, key).map_or_else(String::new, |area| format!(" {before} {}", area.name()))
    };
    format!("{what}{}{}", named(FlowKey::Reporter, "of"), named(FlowKey::Partner, towards))
}

/// The period of all rows, in words.
pub(super) fn period(table: &FlowTable) -> Option<String> {
    match table.periods() {
        [period] => Some(period.describe()),
        _ => None,
    }
}

/// The one area all rows have.
fn only(table: &FlowTable, key: FlowKey) -> Option<Area> {
    // Rows by direction too, so that a balance can be told.
    let grouped = table.group(&Grouping::by([key, FlowKey::Direction]).with_residuals()).ok()?;
    let mut areas = grouped.groups().map(|group| group.word(key).and_then(Word::area));
    let first = areas.next()??;
    areas.all(|other| other == Some(first)).then_some(first)
}

pub(super) fn currency(table: &FlowTable) -> String {
    table.terms().first().map_or_else(String::new, |terms| terms.currency.to_string())
}

/// `-1 234 567.8` with narrow spaces.
pub(super) fn digits(value: Decimal) -> String {
    let plain = value.normalize().abs().to_string();
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut written = String::from(if value.is_sign_negative() && !value.is_zero() { "−" } else { "" });
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) {
            written.push('\u{202f}');
        }
        written.push(digit);
    }
    if fraction.is_empty() { written } else { format!("{written}.{fraction}") }
}

/// Lines of at most so many letters, broken between words.
pub(super) fn lines(text: &str, width: usize) -> String {
    let mut written = String::new();
    let mut line = 0;
    for word in text.split_whitespace() {
        let letters = word.chars().count();
        if line > 0 && line + 1 + letters > width {
            written.push('\n');
            line = 0;
        } else if line > 0 {
            written.push(' ');
            line += 1;
        }
        written.push_str(word);
        line += letters;
    }
    written
}
