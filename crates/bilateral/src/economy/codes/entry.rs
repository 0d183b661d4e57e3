//! One meaning of one code, and how a code with several is decided.

use super::super::{Area, Bloc, Economy, Residual, Validity};
use crate::period::YearMonth;

/// A code, what it means, and from when to when.
#[derive(Clone, Copy)]
pub(super) struct Entry<C> {
    code: C,
    area: Area,
    validity: Validity,
    read_only: bool,
}

pub(super) const fn economy<C: Copy>(code: C, alpha3: &str) -> Entry<C> {
    entry(code, Area::Economy(Economy::known(alpha3)))
}

pub(super) const fn residual<C: Copy>(code: C, residual: Residual) -> Entry<C> {
    entry(code, Area::Residual(residual))
}

pub(super) const fn bloc<C: Copy>(code: C, bloc: Bloc) -> Entry<C> {
    entry(code, Area::Bloc(bloc))
}

pub(super) const fn world<C: Copy>(code: C) -> Entry<C> {
    entry(code, Area::World)
}

const fn entry<C: Copy>(code: C, area: Area) -> Entry<C> {
    Entry { code, area, validity: Validity::ALWAYS, read_only: false }
}

impl<C: Copy> Entry<C> {
    pub(super) const fn code(&self) -> C {
        self.code
    }

    pub(super) const fn area(&self) -> Area {
        self.area
    }

    /// Whether the area is written with this code.
    pub(super) const fn is_written(&self) -> bool {
        !self.read_only
    }

    /// Understood where it is met, never written.
    pub(super) const fn read_only(self) -> Self {
        Self { read_only: true, ..self }
    }

    pub(super) const fn from(self, year: i16, month: u8) -> Self {
        Self { validity: Validity::between(Some(YearMonth::at(year, month)), self.validity.until()), ..self }
    }

    pub(super) const fn until(self, year: i16, month: u8) -> Self {
        Self { validity: Validity::between(self.validity.from(), Some(YearMonth::at(year, month))), ..self }
    }
}

/// What a code turned out to mean.
pub(in super::super) enum Found {
    None,
    One(Area),
    Several(Vec<(Area, Validity)>),
}

impl From<Option<Area>> for Found {
    fn from(area: Option<Area>) -> Self {
        area.map_or(Self::None, Self::One)
    }
}

/// What a code is compared by.
pub(super) trait Key: Copy {
    type Key: Ord + Copy;
    fn key(self) -> Self::Key;
}

impl Key for u16 {
    type Key = Self;
    fn key(self) -> Self {
        self
    }
}

impl Key for Word {
    type Key = u64;
    fn key(self) -> u64 {
        self.packed
    }
}

pub(super) fn look_up<C: Key>(entries: &[Entry<C>], code: C::Key, on: Option<YearMonth>) -> Found {
    let start = entries.partition_point(|entry| entry.code.key() < code);
    let mut meanings = entries.iter().skip(start).take_while(|entry| entry.code.key() == code);
    let Some(first) = meanings.next() else { return Found::None };
    if meanings.next().is_none() {
        return Found::One(first.area);
    }
    let meanings = entries.iter().skip(start).take_while(|entry| entry.code.key() == code);
    let mut fitting = meanings.clone().filter(|entry| match on {
        Some(month) => entry.validity.covers(month),
        None => entry.validity.until().is_none(),
    });
    match (fitting.next(), fitting.next()) {
        (Some(only), None) => Found::One(only.area),
        _ => Found::Several(meanings.map(|entry| (entry.area, entry.validity)).collect()),
    }
}

/// A letter code of at most eight bytes as one number, which compares faster than text
/// and in the same order.
#[derive(Debug, Clone, Copy)]
pub(super) struct Word {
    text: &'static str,
    packed: u64,
}

impl Word {
    pub(super) const fn text(self) -> &'static str {
        self.text
    }

    pub(super) const fn packed(self) -> u64 {
        self.packed
    }
}

pub(super) const fn word(text: &'static str) -> Word {
    assert!(text.len() <= 8, "a letter code longer than eight bytes");
    Word { text, packed: packed(text) }
}

/// Longer codes are equal to no word.
pub(super) const fn packed(code: &str) -> u64 {
    let mut rest = code.as_bytes();
    if rest.len() > 8 {
        return u64::MAX;
    }
    let mut packed = 0;
    let mut places = 64;
    while let [byte, after @ ..] = rest {
        places -= 8;
        packed |= (*byte as u64) << places;
        rest = after;
    }
    packed
}

#[cfg(test)]
pub(super) fn check<C: Key + std::fmt::Debug>(system: super::CodeSystem, entries: &[Entry<C>]) {
    assert!(entries.is_sorted_by_key(|entry| entry.code.key()), "{system}");
    let mut written: Vec<_> =
        entries.iter().filter(|entry| !entry.read_only).map(|entry| entry.area).collect();
    written.sort();
    for pair in written.windows(2) {
        assert!(pair[0] != pair[1], "{system}: {pair:?}");
    }
}
