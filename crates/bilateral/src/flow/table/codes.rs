//! Columns as numbers into lists of words, and which of the words occur.

use std::ops::Range;

use super::partial::length;
use super::{FlowKey, FlowTable, area_code};
use crate::order;
use crate::parallel;

/// Codes looked at between two questions whether there is more to learn.
const BLOCK: usize = 2048;

/// A column of numbers, and for each number the place of its word in a sorted list.
pub(super) struct Column<'a> {
    codes: Codes<'a>,
    pub(super) words: Vec<String>,
    places: Vec<u64>,
    /// The place of "nothing stated".
    absent: u64,
}

#[derive(Clone, Copy)]
pub(super) enum Codes<'a> {
    /// One for all rows.
    Same(u32),
    One(&'a [u8]),
    Two(&'a [u16]),
    Four(&'a [u32]),
    /// The column is not there: nothing is stated anywhere.
    None,
}

impl<'a> Column<'a> {
    pub(super) fn of(table: &'a FlowTable, key: FlowKey, rows: Range<usize>) -> Self {
        let (codes, texts) = texts(table, key);
        let used = codes.used(texts.len(), rows, true);
        Self::ranked(codes, &texts, &used)
    }

    fn ranked(codes: Codes<'a>, texts: &[String], used: &Used) -> Self {
        let mut sorted: Vec<(&str, Option<usize>)> = (0..texts.len())
            .zip(texts.iter().zip(&used.codes))
            .filter(|(_, (_, used))| **used)
            .map(|(code, (text, _))| (text.as_str(), Some(code)))
            .chain(used.absent.then_some(("", None)))
            .collect();
        order::sort(&mut sorted);
        let mut words: Vec<String> = Vec::with_capacity(sorted.len());
        let (mut places, mut absent) = (vec![0; texts.len()], 0);
        for (text, code) in sorted {
            if words.last().is_none_or(|last| last != text) {
                words.push(text.to_owned());
            }
            let place = length(words.len()) - 1;
            match code.and_then(|code| places.get_mut(code)) {
                Some(slot) => *slot = place,
                None => absent = place,
            }
        }
        Self { codes, words, places, absent }
    }

    /// Makes the column the last digit of every key.
    pub(super) fn shift_in(&self, start: usize, keys: &mut [u64]) {
        let base = length(self.words.len());
        let place = |code: usize| self.places.get(code).copied().unwrap_or(self.absent);
        match self.codes {
            Codes::Same(code) => {
                let place = place(code.place());
                for key in keys {
                    *key = *key * base + place;
                }
            }
            Codes::One(codes) => shift(codes, start, keys, base, place),
            Codes::Two(codes) => shift(codes, start, keys, base, place),
            Codes::Four(codes) => shift(codes, start, keys, base, place),
            Codes::None => {
                for key in keys {
                    *key = *key * base + self.absent;
                }
            }
        }
    }
}

fn shift<C: Code>(codes: &[C], start: usize, keys: &mut [u64], base: u64, place: impl Fn(usize) -> u64) {
    for (key, code) in keys.iter_mut().zip(codes.get(start..).unwrap_or_default()) {
        *key = *key * base + place(code.place());
    }
}

struct Used {
    codes: Vec<bool>,
    absent: bool,
}

impl Used {
    fn of<C: Code>(codes: &[C], words: usize, absent: bool) -> Self {
        let mut used = Self { codes: vec![false; words], absent: false };
        let mut blocks = codes.chunks(BLOCK);
        for codes in &mut blocks {
            for code in codes {
                match used.codes.get_mut(code.place()) {
                    Some(slot) => *slot = true,
                    None => used.absent = true,
                }
            }
            // Where all were met there is nothing more to learn about them.
            if used.codes.iter().all(|used| *used) {
                break;
            }
        }
        let beyond = |any, code: &C| any | (code.place() >= words);
        used.absent = used.absent || absent && blocks.any(|codes| codes.iter().fold(false, beyond));
        used
    }
}

/// Notes what another part met.
pub(super) fn either(own: &mut [bool], other: &[bool]) {
    for (own, other) in own.iter_mut().zip(other) {
        *own |= *other;
    }
}

trait Code: Copy {
    fn place(self) -> usize;
}

impl Code for u8 {
    fn place(self) -> usize {
        usize::from(self)
    }
}

impl Code for u16 {
    fn place(self) -> usize {
        usize::from(self)
    }
}

impl Code for u32 {
    fn place(self) -> usize {
        usize::try_from(self).unwrap_or(usize::MAX)
    }
}

impl Codes<'_> {
    /// Which words occur, and where that is asked whether some row has none.
    fn used(self, words: usize, rows: Range<usize>, absent: bool) -> Used {
        let of_part = |rows: Range<usize>| match self {
            Self::Same(code) => Used::of([code].get(..rows.len().min(1)).unwrap_or_default(), words, absent),
            Self::One(codes) => Used::of(codes.get(rows).unwrap_or_default(), words, absent),
            Self::Two(codes) => Used::of(codes.get(rows).unwrap_or_default(), words, absent),
            Self::Four(codes) => Used::of(codes.get(rows).unwrap_or_default(), words, absent),
            Self::None => Used { codes: vec![false; words], absent: true },
        };
        parallel::over(rows, of_part, |used, other| {
            used.absent |= other.absent;
            either(&mut used.codes, &other.codes);
        })
    }

    /// Which words occur.
    pub(super) fn met(self, words: usize, rows: Range<usize>) -> Vec<bool> {
        self.used(words, rows, false).codes
    }

    pub(super) fn at(self, row: usize) -> usize {
        match self {
            Self::Same(code) => code.place(),
            Self::One(codes) => codes.get(row).map_or(usize::MAX, |code| code.place()),
            Self::Two(codes) => codes.get(row).map_or(usize::MAX, |code| code.place()),
            Self::Four(codes) => codes.get(row).map_or(usize::MAX, |code| code.place()),
            Self::None => usize::MAX,
        }
    }

    /// The codes from a row on, as many as there is room for.
    pub(super) fn read(self, start: usize, into: &mut [u32]) {
        match self {
            Self::Same(code) => into.fill(code),
            Self::One(codes) => write(codes, start, into),
            Self::Two(codes) => write(codes, start, into),
            Self::Four(codes) => write(codes, start, into),
            Self::None => {}
        }
    }
}

fn write<C: Copy + Into<u32>>(codes: &[C], start: usize, into: &mut [u32]) {
    for (slot, code) in into.iter_mut().zip(codes.get(start..).unwrap_or_default()) {
        *slot = (*code).into();
    }
}

/// The numbers of a column and the text each stands for.
pub(super) fn texts(table: &FlowTable, key: FlowKey) -> (Codes<'_>, Vec<String>) {
    let areas = || {
        let all = (0..area_code::count()).filter_map(|code| u16::try_from(code).ok());
        all.filter_map(area_code::area).map(|area| area.id().to_owned()).collect()
    };
    match key {
        FlowKey::Reporter => (Codes::Two(&table.reporter), areas()),
        FlowKey::Partner => (Codes::Two(&table.partner), areas()),
        FlowKey::SecondPartner => {
            let codes = table.second_partner.as_deref().map_or(Codes::None, Codes::Two);
            (codes, areas())
        }
        FlowKey::Product => {
            (table.product.codes(), table.products().iter().map(ToString::to_string).collect())
        }
        FlowKey::Period => (table.period.codes(), table.periods().iter().map(ToString::to_string).collect()),
        _ => (table.terms.codes(), table.terms().iter().map(|terms| key.of_terms(terms)).collect()),
    }
}
