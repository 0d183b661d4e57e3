//! Which column of a matrix written out has the labels of its rows.

use arrow_schema::Schema;
use bilateral::error::{Error, Result};
use bilateral::flow::file_rules::{COLUMN_MISSING, WORD};
use serde_json::Value;

use crate::terms::is_label_of_rows;
use crate::texts::are_words;

/// The place of the labels: pandas' index where it has one, else the first column.
///
/// An index without a name may be no more than the numbers of the rows that a filter left. It counts where
/// it holds words and the first column none; where neither does, nothing says which of the two it is.
pub(crate) fn labels(schema: &Schema) -> Result<usize> {
    let fields = schema.fields();
    let index = index(schema);
    let first = (0..fields.len()).find(|place| !index.contains(place));
    let holds_words = |place: usize| fields.get(place).is_some_and(|field| are_words(field.data_type()));
    match index.as_slice() {
        [] => first.ok_or_else(nothing),
        [one] if fields.get(*one).is_some_and(|field| !is_label_of_rows(field.name())) => Ok(*one),
        [one] => match first {
            Some(first) if holds_words(first) => Ok(first),
            _ if holds_words(*one) => Ok(*one),
            _ => Err(Error::new(
                &WORD,
                "neither the index, which has no name, nor the first column holds words; name the index if the labels are there, or make labels texts",
            )),
        },
        several => Err(Error::new(
            &WORD,
            format!("the index has {} levels, and a row of a matrix has one label; join them", several.len()),
        )),
    }
}

pub(crate) fn nothing() -> Error {
    Error::new(&COLUMN_MISSING, "the first column has the labels of the rows, and there is none")
}

/// The places of what was pandas' index.
fn index(schema: &Schema) -> Vec<usize> {
    let said = schema.metadata().get("pandas").and_then(|text| serde_json::from_str::<Value>(text).ok());
    let names = said.as_ref().and_then(|said| said.get("index_columns")?.as_array());
    // A range of numbers is said by an object, and is no column.
    let is_named = |name: &str| names.into_iter().flatten().any(|one| one.as_str() == Some(name));
    let fields = schema.fields().iter().enumerate();
    fields
        .filter(|(_, field)| is_named(field.name()) || is_label_of_rows(field.name()))
        .map(|(place, _)| place)
        .collect()
}
