//! Running sums in eight bytes a group.

use std::collections::BTreeMap;

use super::Sums;
use super::cell::Cell;
use super::full::Full;
use super::hashed::Hashed;
use super::listed::Listed;
use super::totals::Totals;
use crate::parallel::dealt;

/// Past so many cells a table of all combinations gives way to a hash table.
const MOST_CELLS: u64 = 1 << 23;

/// One cell a group, and the carry of those few whose sum outgrew its cell.
pub(super) struct Cells {
    kept: Kept,
    carried: BTreeMap<u64, Sums>,
}

enum Kept {
    All(Vec<Cell>),
    Some(Hashed),
}

impl Cells {
    /// For keys below `space`, of so many rows.
    pub(super) fn new(space: u64, rows: usize) -> Self {
        let rows = u64::try_from(rows).unwrap_or(u64::MAX);
        let most = MOST_CELLS.min(rows.saturating_mul(4).max(4096));
        let all = usize::try_from(space).ok().filter(|_| space <= most);
        let kept =
            all.map_or_else(|| Kept::Some(Hashed::new()), |space| Kept::All(vec![Cell::default(); space]));
        Self { kept, carried: BTreeMap::new() }
    }

    pub(super) fn add(&mut self, keys: &[u64], values: &[i64]) {
        let carried = &mut self.carried;
        match &mut self.kept {
            Kept::All(cells) if cells.len() <= NEXT_CACHE => add_each(cells, keys, values, carried),
            Kept::All(cells) => {
                for (keys, values) in keys.chunks(NEAR).zip(values.chunks(NEAR)) {
                    fetch(cells, keys);
                    add_each(cells, keys, values, carried);
                }
            }
            Kept::Some(table) => {
                for (key, value) in keys.iter().zip(values) {
                    if let Some(cell) = table.of(*key) {
                        add(cell, *key, *value, carried);
                    }
                }
            }
        }
    }

    /// Adds those of other rows, by the same keys.
    pub(super) fn merge(&mut self, other: Self) {
        let mut outgrown = vec![other.carried];
        match (&mut self.kept, other.kept) {
            (Kept::All(cells), Kept::All(others)) => {
                let pieces = (0..).step_by(PIECE).zip(cells.chunks_mut(PIECE).zip(others.chunks(PIECE)));
                let mut carried = vec![BTreeMap::new(); others.len().div_ceil(PIECE)];
                dealt(pieces.zip(&mut carried), |hand| {
                    for ((start, (cells, others)), carried) in hand {
                        for (key, (cell, more)) in (start..).zip(cells.iter_mut().zip(others)) {
                            join(cell, key, *more, carried);
                        }
                    }
                });
                outgrown.extend(carried);
            }
            (kept, others) => {
                for (key, more) in others.listed() {
                    if let Some(cell) = kept.of(key) {
                        join(cell, key, more, &mut self.carried);
                    }
                }
            }
        }
        for (key, more) in outgrown.into_iter().flatten() {
            carry(&mut self.carried, key, more);
        }
    }

    /// The groups that have a row, in order of key.
    pub(super) fn sorted(self) -> Totals {
        match self.kept {
            Kept::Some(table) => {
                let (keys, cells) = table.sorted().into_iter().unzip();
                Totals::Listed(Listed::new(keys, cells, self.carried))
            }
            Kept::All(mut cells) => {
                let used = cells.iter().filter(|cell| !cell.is_empty()).count();
                if used > cells.len() / 4 * 3 {
                    return Totals::Full(Full::new(cells, self.carried, used));
                }
                // Pushed together where they stand: fresh memory would cost as much as the sums.
                // A little room, so that a merge with the groups of other rows stays in place.
                let mut keys = Vec::with_capacity(cells.len().min(used + used / 8));
                let mut key = 0;
                cells.retain(|cell| {
                    if !cell.is_empty() {
                        keys.push(key);
                    }
                    key += 1;
                    !cell.is_empty()
                });
                if used < cells.capacity() / 2 {
                    cells.shrink_to_fit();
                }
                Totals::Listed(Listed::new(keys, cells, self.carried))
            }
        }
    }
}

impl Kept {
    fn of(&mut self, key: u64) -> Option<&mut Cell> {
        match self {
            Self::All(cells) => cells.get_mut(usize::try_from(key).ok()?),
            Self::Some(table) => table.of(key),
        }
    }

    /// The cells in use, in order of key.
    fn listed(self) -> Vec<(u64, Cell)> {
        match self {
            Self::All(cells) => (0..).zip(cells).filter(|(_, cell)| !cell.is_empty()).collect(),
            Self::Some(table) => table.sorted(),
        }
    }
}

fn add_each(cells: &mut [Cell], keys: &[u64], values: &[i64], carried: &mut BTreeMap<u64, Sums>) {
    for (key, value) in keys.iter().zip(values) {
        if let Some(cell) = usize::try_from(*key).ok().and_then(|key| cells.get_mut(key)) {
            add(cell, *key, *value, carried);
        }
    }
}

/// Cells two threads add up before they look for more.
const PIECE: usize = 1 << 14;

/// Rows whose cells the nearest cache holds beside each other.
const NEAR: usize = 256;

/// Cells that stay in the caches anyway: half a megabyte.
const NEXT_CACHE: usize = 1 << 16;

/// Looks at the cells of some keys, so that all of them are on their way before the first is needed.
fn fetch(cells: &[Cell], keys: &[u64]) {
    let mut seen = 0;
    for key in keys {
        seen |= usize::try_from(*key).ok().and_then(|key| cells.get(key)).map_or(0, |cell| cell.bits());
    }
    std::hint::black_box(seen);
}

fn add(cell: &mut Cell, key: u64, value: i64, carried: &mut BTreeMap<u64, Sums>) {
    match cell.with(value) {
        Some(sum) => *cell = sum,
        None => anew(cell, key, value, carried),
    }
}

/// Moves what is in a cell to where there is room, and starts it again.
#[cold]
fn anew(cell: &mut Cell, key: u64, value: i64, carried: &mut BTreeMap<u64, Sums>) {
    carry(carried, key, std::mem::take(cell).sums());
    // The row stays here in any case: a cell without one counts as no group.
    let Some(one) = cell.with(value).or_else(|| {
        carry(carried, key, Sums { thousandths: value.into(), rows: 0, missing: 0 });
        cell.with(0)
    }) else {
        return;
    };
    *cell = one;
}

/// Adds what other rows of the same group come to.
fn join(cell: &mut Cell, key: u64, more: Cell, carried: &mut BTreeMap<u64, Sums>) {
    match cell.plus(more) {
        Some(sum) => *cell = sum,
        None => carry(carried, key, std::mem::replace(cell, more).sums()),
    }
}

fn carry(carried: &mut BTreeMap<u64, Sums>, key: u64, more: Sums) {
    let carry = carried.entry(key).or_default();
    // 2^64 rows of 2^63 thousandths each are below 2^127.
    *carry = carry.plus(more).unwrap_or(*carry);
}

#[cfg(test)]
mod tests {
    use super::super::MISSING;
    use super::{Cells, Kept, Sums, Totals};

    fn told(totals: &Totals) -> Vec<(u64, i128, u64, u64)> {
        let told = |(key, sums): (u64, Sums)| (key, sums.thousandths(), sums.rows(), sums.missing());
        totals.iter().map(told).collect()
    }

    #[test]
    fn parts_of_either_kind_merge_to_the_same_sums() {
        let keys: Vec<u64> = (0..200_000).map(|row| row * 7 % 5_000).collect();
        let values: Vec<i64> =
            (0..200_000).map(|row| if row % 11 == 0 { MISSING } else { i64::MAX / 3 - row }).collect();
        let part = |rows: std::ops::Range<usize>, dense: bool| {
            let mut cells = Cells::new(5_000, if dense { 200_000 } else { 1 });
            assert_eq!(matches!(cells.kept, Kept::All(_)), dense);
            cells.add(&keys[rows.clone()], &values[rows]);
            cells
        };
        let whole = told(&part(0..200_000, true).sorted());
        assert_eq!(whole.len(), 5_000);
        for (first, second) in [(true, true), (true, false), (false, true), (false, false)] {
            let mut cells = part(0..90_000, first);
            cells.merge(part(90_000..200_000, second));
            assert_eq!(told(&cells.sorted()), whole, "{first} {second}");
        }
    }

    #[test]
    fn sums_are_those_of_plain_addition_however_large_the_values() {
        let value = |row: i64| match row % 7 {
            0 => MISSING,
            1 => i64::MAX / 5,
            2 => -(1_i64 << 51),
            3 => (1 << 51) - 1,
            _ => row,
        };
        let rows: Vec<(u64, i64)> =
            (0..60_000).map(|row: i64| (row.unsigned_abs() % 13, value(row))).collect();
        let mut plain = vec![Sums::default(); 13];
        for (key, value) in &rows {
            let sums = &mut plain[usize::try_from(*key).unwrap()];
            if *value == MISSING {
                sums.missing += 1;
            } else {
                sums.rows += 1;
                sums.thousandths += i128::from(*value);
            }
        }
        let (keys, values): (Vec<u64>, Vec<i64>) = rows.into_iter().unzip();
        for dense in [true, false] {
            let mut cells = Cells::new(13, if dense { 60_000 } else { 1 });
            cells.add(&keys, &values);
            let sums: Vec<(u64, Sums)> = cells.sorted().iter().collect();
            assert_eq!(sums, (0..).zip(plain.clone()).collect::<Vec<_>>());
        }
    }
}
