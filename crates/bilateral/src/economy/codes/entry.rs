//! One meaning of one code, and how a code with several is decided.

use super::super::{Area, Bloc, Economy, Residual, Validity, YearMonth};

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

pub(super) fn look_up<C: Ord + Copy>(entries: &[Entry<C>], code: &C, on: Option<YearMonth>) -> Found {
    let start = entries.partition_point(|entry| entry.code < *code);
    let meanings: Vec<&Entry<C>> = match entries.get(start..) {
        Some([first, rest @ ..]) if first.code == *code => match rest.first() {
            Some(second) if second.code == *code => {
                entries.iter().filter(|entry| entry.code == *code).collect()
            }
            _ => return Found::One(first.area),
        },
        _ => return Found::None,
    };
    let mut fitting = meanings.iter().filter(|entry| match on {
        Some(month) => entry.validity.covers(month),
        None => entry.validity.until().is_none(),
    });
    match (fitting.next(), fitting.next()) {
        (Some(only), None) => Found::One(only.area),
        _ => Found::Several(meanings.iter().map(|entry| (entry.area, entry.validity)).collect()),
    }
}

pub(super) fn written<C: Copy>(entries: &[Entry<C>], area: Area) -> Option<C> {
    entries.iter().find(|entry| entry.area == area && !entry.read_only).map(|entry| entry.code)
}

#[cfg(test)]
pub(super) fn check<C: Ord + Copy + std::fmt::Debug>(system: super::CodeSystem, entries: &[Entry<C>]) {
    assert!(entries.is_sorted_by_key(|entry| entry.code), "{system}");
    let mut written: Vec<_> =
        entries.iter().filter(|entry| !entry.read_only).map(|entry| (entry.area, entry.code)).collect();
    written.sort();
    for pair in written.windows(2) {
        assert!(pair[0].0 != pair[1].0, "{system}: {pair:?}");
    }
}
