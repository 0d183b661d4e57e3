//! Sums of groups that are few among those there could be: a key beside every sum.

use std::collections::BTreeMap;

use super::Sums;
use super::cell::Cell;
use super::partial::overflow;
use crate::error::Result;
use crate::order;

/// Sixteen bytes a group, and a place apart for those few sums that need more.
#[derive(Debug, Clone, Default)]
pub(super) struct Listed {
    /// Sorted, each once.
    keys: Vec<u64>,
    /// One a key; empty where the sum is carried.
    cells: Vec<Cell>,
    /// The sums that do not fit a cell.
    carried: BTreeMap<u64, Sums>,
}

impl Listed {
    /// Of sorted keys and their cells, and what those have carried on top.
    pub(super) fn new(keys: Vec<u64>, cells: Vec<Cell>, carried: BTreeMap<u64, Sums>) -> Self {
        let mut listed = Self { keys, cells, carried: BTreeMap::new() };
        for (key, carry) in carried {
            if let Ok(place) = listed.keys.binary_search(&key) {
                let cell = listed.cells.get(place).copied().unwrap_or_default();
                listed.set(place, key, cell.sums().plus(carry).unwrap_or(carry));
            }
        }
        listed
    }

    pub(super) fn with_capacity(groups: usize) -> Self {
        let (keys, cells) = (Vec::with_capacity(groups), Vec::with_capacity(groups));
        Self { keys, cells, carried: BTreeMap::new() }
    }

    pub(super) fn keys(&self) -> &[u64] {
        &self.keys
    }

    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = (u64, Sums)> {
        let carried = &self.carried;
        self.keys.iter().zip(&self.cells).map(move |(key, cell)| (*key, of(*key, *cell, carried)))
    }

    /// Adds a group after the last one.
    pub(super) fn append(&mut self, key: u64, sums: Sums) {
        self.keys.push(key);
        self.cells.push(Cell::default());
        self.set(self.keys.len() - 1, key, sums);
    }

    /// Adds a group after the last one, or to the last one if it is the same.
    pub(super) fn push(&mut self, key: u64, more: Sums) -> Result<()> {
        if self.keys.last() == Some(&key) {
            let place = self.keys.len() - 1;
            let own = self.cells.last().map(|cell| of(key, *cell, &self.carried)).unwrap_or_default();
            self.set(place, key, own.plus(more).ok_or_else(overflow)?);
        } else {
            self.append(key, more);
        }
        Ok(())
    }

    /// The same groups under other keys, in the same order.
    pub(super) fn rekeyed(mut self, new: impl Fn(u64) -> u64) -> Self {
        self.carried = order::map(self.carried.into_iter().map(|(key, sums)| (new(key), sums)));
        for key in &mut self.keys {
            *key = new(*key);
        }
        self
    }

    /// The groups of both.
    pub(super) fn merge(self, other: Self) -> Result<Self> {
        let (mut long, short) = if self.len() >= other.len() { (self, other) } else { (other, self) };
        if long.keys == short.keys {
            for (place, (key, cell)) in short.keys.iter().zip(&short.cells).enumerate() {
                let own = long.cells.get(place).copied().unwrap_or_default();
                long.put(place, *key, own, *cell, &short.carried)?;
            }
            return Ok(long);
        }
        // From the last group to the first, within the longer list: little has to move.
        let (mut mine, mut to) = (long.len(), union_length(&long.keys, &short.keys));
        long.keys.resize(to, 0);
        long.cells.resize(to, Cell::default());
        for (key, more) in short.keys.iter().zip(&short.cells).rev() {
            while let Some(from) =
                mine.checked_sub(1).filter(|from| long.keys.get(*from).is_some_and(|own| own > key))
            {
                (mine, to) = (from, to.saturating_sub(1));
                shift(&mut long.keys, from, to);
                shift(&mut long.cells, from, to);
            }
            to = to.saturating_sub(1);
            let same = mine.checked_sub(1).filter(|from| long.keys.get(*from) == Some(key));
            let own = same.and_then(|from| long.cells.get(from)).copied().unwrap_or_default();
            mine = same.unwrap_or(mine);
            if let Some(into) = long.keys.get_mut(to) {
                *into = *key;
            }
            long.put(to, *key, own, *more, &short.carried)?;
        }
        Ok(long)
    }

    pub(super) fn len(&self) -> usize {
        self.keys.len()
    }

    /// Two cells of one key as one; those that are empty may have been carried.
    fn put(
        &mut self,
        place: usize,
        key: u64,
        own: Cell,
        more: Cell,
        carried: &BTreeMap<u64, Sums>,
    ) -> Result<()> {
        let sum = own.plus(more).filter(|_| !own.is_empty() && !more.is_empty());
        if let (Some(sum), Some(slot)) = (sum, self.cells.get_mut(place)) {
            *slot = sum;
            return Ok(());
        }
        let own = of(key, own, &self.carried);
        let sum = own.plus(of(key, more, carried)).ok_or_else(overflow)?;
        self.set(place, key, sum);
        Ok(())
    }

    fn set(&mut self, place: usize, key: u64, sums: Sums) {
        // What was carried once stays so, even if it would fit again.
        let fits = Cell::of(sums).filter(|_| !self.carried.contains_key(&key));
        if let Some(slot) = self.cells.get_mut(place) {
            *slot = fits.unwrap_or_default();
        }
        if fits.is_none() {
            self.carried.insert(key, sums);
        }
    }
}

fn of(key: u64, cell: Cell, carried: &BTreeMap<u64, Sums>) -> Sums {
    if cell.is_empty() { carried.get(&key).copied().unwrap_or_default() } else { cell.sums() }
}

fn shift<T: Copy>(list: &mut [T], from: usize, to: usize) {
    if let Some(value) = list.get(from).copied()
        && let Some(slot) = list.get_mut(to)
    {
        *slot = value;
    }
}

/// How many different keys two sorted lists have.
fn union_length(mine: &[u64], theirs: &[u64]) -> usize {
    let mut rest = mine.iter().peekable();
    let mut fresh = 0;
    for key in theirs {
        while rest.next_if(|own| *own < key).is_some() {}
        fresh += usize::from(rest.peek() != Some(&key));
    }
    mine.len() + fresh
}
