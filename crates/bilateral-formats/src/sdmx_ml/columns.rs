//! Keys and attributes of observations, by name: a column each, filled as the message is read.

use crate::dataset::number;
use crate::intern::Intern;

/// No word at this observation.
pub(super) const ABSENT: u32 = u32::MAX;

/// The most different names a message may have: each costs four bytes an observation.
pub(super) const MOST: usize = 1 << 10;

/// What the message says that a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Part of a key.
    Key,
    /// An attribute.
    Mark,
    /// Either: nothing tells them apart yet.
    Either,
}

#[derive(Debug)]
pub(super) struct Column {
    pub name: String,
    pub kind: Kind,
    pub words: Vec<String>,
    /// By observation; shorter than there are observations where the rest has none.
    pub codes: Vec<u32>,
    /// Whether it has stood at a series, or at an observation that is in none.
    pub above: bool,
    /// The how manyth it was to stand at a series or an observation; groups name keys in an order of their own.
    pub order: usize,
    known: Intern,
    last: u32,
    /// Which column stood after this one the last time.
    next: usize,
}

#[derive(Debug, Default)]
pub(super) struct Columns {
    pub all: Vec<Column>,
    /// The column that was asked for last.
    last: usize,
    /// How many have stood at a series or an observation.
    ordered: usize,
    /// Observations that are complete.
    pub rows: usize,
}

impl Columns {
    /// The column of a name; `None` where there are too many.
    #[inline]
    pub(super) fn find(&mut self, name: &str, kind: Kind) -> Option<usize> {
        // Names mostly stand in the same order as the time before.
        let guess = self.all.get(self.last).map_or(0, |last| last.next);
        if self.all.get(guess).is_some_and(|one| one.kind == kind && one.name == name) {
            self.last = guess;
            return Some(guess);
        }
        self.search(name, kind)
    }

    #[cold]
    fn search(&mut self, name: &str, kind: Kind) -> Option<usize> {
        let known = self.all.iter().position(|one| one.kind == kind && one.name == name);
        let place = match known {
            Some(place) => place,
            None if self.all.len() >= MOST => return None,
            None => {
                self.all.push(Column {
                    name: name.to_owned(),
                    kind,
                    words: Vec::new(),
                    codes: Vec::new(),
                    above: false,
                    order: usize::MAX,
                    known: Intern::default(),
                    last: ABSENT,
                    next: 0,
                });
                self.all.len() - 1
            }
        };
        if let Some(last) = self.all.get_mut(self.last) {
            last.next = place;
        }
        self.last = place;
        Some(place)
    }

    /// The number of a word of a column.
    #[inline]
    pub(super) fn word(&mut self, place: usize, word: &str) -> u32 {
        let Some(column) = self.all.get_mut(place) else { return ABSENT };
        let last = usize::try_from(column.last).ok().and_then(|last| column.words.get(last));
        if last.is_none_or(|last| last != word) {
            column.last = number(&mut column.known, &mut column.words, word);
        }
        column.last
    }

    /// Notes that a column stands at a series or an observation.
    #[inline]
    pub(super) fn stands(&mut self, place: usize) {
        if let Some(column) = self.all.get_mut(place).filter(|column| column.order == usize::MAX) {
            column.order = self.ordered;
            self.ordered += 1;
        }
    }

    /// Notes a word at the observation that is being read; `false` if there is one already.
    #[inline]
    pub(super) fn set(&mut self, place: usize, code: u32) -> bool {
        let rows = self.rows;
        self.stands(place);
        let Some(column) = self.all.get_mut(place) else { return true };
        if column.codes.len() > rows {
            return false;
        }
        if column.codes.len() < rows {
            column.codes.resize(rows, ABSENT);
        }
        column.codes.push(code);
        true
    }

    /// Notes a word at observations that have none.
    pub(super) fn fill(&mut self, place: usize, rows: std::ops::Range<usize>, code: u32) {
        let Some(column) = self.all.get_mut(place) else { return };
        if column.codes.len() < rows.end {
            column.codes.resize(rows.end, ABSENT);
        }
        for slot in column.codes.get_mut(rows).into_iter().flatten() {
            if *slot == ABSENT {
                *slot = code;
            }
        }
    }

    /// Drops what was noted at an observation that does not count.
    pub(super) fn drop_row(&mut self) {
        for column in &mut self.all {
            column.codes.truncate(self.rows);
        }
    }
}

impl Column {
    pub(super) fn at(&self, row: usize) -> u32 {
        self.codes.get(row).copied().unwrap_or(ABSENT)
    }

    /// Whether every observation has it.
    pub(super) fn is_full(&self, rows: usize) -> bool {
        self.codes.len() == rows && !self.codes.contains(&ABSENT)
    }
}
