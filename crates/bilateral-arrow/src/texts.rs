//! Columns of words, however they are laid out, as each word once and a place for every row.

use std::collections::HashMap;
use std::hash::Hash;

use arrow_array::cast::AsArray;
use arrow_array::types::{Int16Type, Int32Type, Int64Type, RunEndIndexType};
use arrow_array::{Array, RunArray};
use arrow_schema::DataType;
use bilateral::error::{Error, Result};
use bilateral::flow::Coded;
use bilateral::flow::file_rules::WORD;

use crate::whole::{Day, days, keys, wholes};

/// The words of one column: each once, and for every row its place.
pub(crate) struct Words<T> {
    pub(crate) words: Vec<T>,
    pub(crate) codes: Vec<u32>,
}

impl<T> Words<T> {
    pub(crate) fn coded(&self) -> Coded<'_, T> {
        Coded { words: &self.words, codes: &self.codes }
    }

    /// The first row with a word.
    pub(crate) fn row_of(&self, place: usize) -> usize {
        self.codes.iter().position(|code| usize::try_from(*code) == Ok(place)).unwrap_or_default()
    }
}

/// A word, or null.
pub(crate) type Cell = Option<String>;

/// The words of a column. Whole numbers are written out, days in ISO 8601; what a float or a moment of
/// the day would say is not guessed.
pub(crate) fn texts(name: &str, column: &dyn Array) -> Result<Words<Cell>> {
    match column.data_type() {
        DataType::Utf8 => Ok(distinct(column.as_string::<i32>().iter(), owned)),
        DataType::LargeUtf8 => Ok(distinct(column.as_string::<i64>().iter(), owned)),
        DataType::Utf8View => Ok(distinct(column.as_string_view().iter(), owned)),
        DataType::Dictionary(_, _) => {
            let (list, keys) = dictionary(name, column)?;
            Ok(listed(&list, keys))
        }
        DataType::RunEndEncoded(ends, _) => match ends.data_type() {
            DataType::Int16 => runs::<Int16Type>(name, column),
            DataType::Int32 => runs::<Int32Type>(name, column),
            _ => runs::<Int64Type>(name, column),
        },
        // What holds nothing has no kind: frames give empty columns any.
        _ if column.null_count() == column.len() => {
            let words = if column.is_empty() { Vec::new() } else { vec![None] };
            Ok(Words { words, codes: vec![0; column.len()] })
        }
        kind => match (wholes(column), days(column)) {
            (Some(cells), _) => Ok(distinct(cells, |cell| cell.map(|number| number.to_string()))),
            (_, Some(cells)) => dates(name, &distinct(cells, |cell| cell)),
            _ => Err(no_words(name, kind)),
        },
    }
}

/// Whether a column of a type is one of texts.
pub(crate) fn are_words(kind: &DataType) -> bool {
    match kind {
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => true,
        DataType::Dictionary(_, kind) => are_words(kind),
        DataType::RunEndEncoded(_, kind) => are_words(kind.data_type()),
        _ => false,
    }
}

/// As [`texts`], but of a dictionary its own list: some of it may stand there twice or be used nowhere, and a
/// place outside of it is null.
pub(crate) fn listed_texts(name: &str, column: &dyn Array) -> Result<Words<Cell>> {
    let DataType::Dictionary(_, _) = column.data_type() else { return texts(name, column) };
    let (list, codes) = dictionary(name, column)?;
    let word = |code: &u32| list.words.get(*code as usize).cloned().flatten();
    Ok(Words { words: list.codes.iter().map(word).collect(), codes })
}

/// The list of a dictionary, and the place of every row in it.
fn dictionary(name: &str, column: &dyn Array) -> Result<(Words<Cell>, Vec<u32>)> {
    let coded = column.as_any_dictionary();
    let Some(keys) = keys(coded.keys()) else { return Err(no_words(name, column.data_type())) };
    Ok((texts(name, coded.values())?, keys))
}

fn owned(cell: Option<&str>) -> Cell {
    cell.map(str::to_owned)
}

/// Each cell once, in the order in which they first occur.
pub(crate) fn distinct<K: Hash + Eq + Copy, T>(
    cells: impl Iterator<Item = K>,
    word: impl Fn(K) -> T,
) -> Words<T> {
    let (mut words, mut met, mut places) = (Vec::new(), Vec::new(), HashMap::new());
    // What came after each word when it was last met: rows that belong together mostly stand together,
    // and lists of the same things mostly have the same order.
    let mut after: Vec<u32> = Vec::new();
    let mut last = u32::MAX;
    let codes = cells
        .map(|cell| {
            let is = |place: &u32| met.get(*place as usize) == Some(&cell);
            if is(&last) {
                return last;
            }
            let guess = after.get(last as usize).copied().filter(is);
            let place = guess.unwrap_or_else(|| {
                *places.entry(cell).or_insert_with(|| {
                    words.push(word(cell));
                    met.push(cell);
                    after.push(u32::MAX);
                    u32::try_from(words.len() - 1).unwrap_or(u32::MAX)
                })
            });
            if let Some(next) = after.get_mut(last as usize) {
                *next = place;
            }
            last = place;
            place
        })
        .collect();
    Words { words, codes }
}

/// Places in a list of words, of which only those that occur are kept: a category nobody uses need
/// not be one we know. Outside the list, as no place at all, is null.
fn listed(list: &Words<Cell>, mut places: Vec<u32>) -> Words<Cell> {
    const UNMET: u32 = u32::MAX;
    let mut words: Vec<Cell> = Vec::new();
    // For every place of the list the word's own; the last is for null.
    let mut met = vec![UNMET; list.codes.len() + 1];
    let mut known = vec![UNMET; list.words.len() + 1];
    let nothing = list.codes.len();
    for place in &mut places {
        let slot = (*place as usize).min(nothing);
        let Some(code) = met.get_mut(slot) else { continue };
        if *code == UNMET {
            // The same word may stand in the list twice.
            let word = list.codes.get(slot).map_or(list.words.len(), |code| *code as usize);
            if let Some(own) = known.get_mut(word) {
                if *own == UNMET {
                    *own = u32::try_from(words.len()).unwrap_or(UNMET);
                    words.push(list.words.get(word).cloned().flatten());
                }
                *code = *own;
            }
        }
        *place = *code;
    }
    Words { words, codes: places }
}

fn runs<R: RunEndIndexType>(name: &str, column: &dyn Array) -> Result<Words<Cell>> {
    let Some(column) = column.as_any().downcast_ref::<RunArray<R>>() else {
        return Err(no_words(name, column.data_type()));
    };
    let list = texts(name, column.values())?;
    let places = (0..column.len()).map(|row| u32::try_from(column.get_physical_index(row)));
    Ok(listed(&list, places.map(|place| place.unwrap_or(u32::MAX)).collect()))
}

/// Days as they are written.
fn dates(name: &str, days: &Words<Option<Day>>) -> Result<Words<Cell>> {
    let written = |(place, day): (usize, &Option<Day>)| match day {
        None => Ok(None),
        Some(Day::Whole(day)) => Ok(Some(day.to_string())),
        Some(Day::Moment) => {
            let row = days.row_of(place);
            let message = format!(
                "the {name} at row {row} is a moment within a day, or a day no calendar has; give the day or month itself"
            );
            Err(Error::new(&WORD, message).at(row).at(name))
        }
    };
    let words = days.words.iter().enumerate().map(written).collect::<Result<_>>()?;
    Ok(Words { words, codes: days.codes.clone() })
}

fn no_words(name: &str, kind: &DataType) -> Error {
    let message = format!("a column of {kind} holds no words; give texts, so that no zero in front is lost");
    Error::new(&WORD, message).at(name)
}
