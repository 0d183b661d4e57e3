//! Groups of a table as cells of matrices, by the places of their words.

use std::collections::BTreeMap;

use crate::flow::{FlowKey, Group, Grouped, Word, used_words};
use crate::order;

/// What stands in a row and a column, by the places of their words.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) sum: Option<i128>,
}

/// The words of one column of a grouping.
#[derive(Clone, Copy, Default)]
pub(super) struct Places<'a> {
    column: usize,
    pub(super) words: &'a [Word],
}

impl<'a> Places<'a> {
    pub(super) fn of(grouped: &'a Grouped, key: FlowKey) -> Self {
        let (column, words) = grouped.column(key).unwrap_or_default();
        Self { column, words }
    }

    /// The place of a group's word.
    pub(super) fn at(&self, group: &Group<'_>) -> usize {
        group.code(self.column).unwrap_or(usize::MAX)
    }

    pub(super) fn names(&self) -> impl Iterator<Item = String> {
        self.words.iter().map(Word::to_string)
    }

    /// The names of the words that occur, and for every word the place of its name among them.
    pub(super) fn used(&self, places: impl Iterator<Item = usize>) -> (Vec<String>, Vec<usize>) {
        let (words, places) = used_words(self.words, places);
        (words.iter().map(Word::to_string).collect(), places)
    }
}

/// What each slice comes to, all of it together.
pub(super) fn totals(whole: &Grouped, by: Option<FlowKey>) -> BTreeMap<String, i128> {
    let slices = by.map(|key| Places::of(whole, key));
    let mut sums = vec![0_i128; slices.as_ref().map_or(1, |slices| slices.words.len())];
    for group in whole.groups() {
        if let Some(sum) = sums.get_mut(slices.as_ref().map_or(0, |slices| slices.at(&group))) {
            *sum += group.sums().thousandths();
        }
    }
    let names = slices.iter().flat_map(Places::names).chain(by.is_none().then(String::new));
    order::map(names.zip(sums))
}
