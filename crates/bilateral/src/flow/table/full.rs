//! Sums of nearly every group there could be: the key is the place.

use std::collections::BTreeMap;

use super::Sums;
use super::cell::Cell;
use super::listed::Listed;
use super::partial::overflow;
use crate::error::Result;

/// Eight bytes a possible group; two of them add up without a look at a key.
#[derive(Debug, Clone)]
pub(super) struct Full {
    /// Empty where there is no group.
    cells: Vec<Cell>,
    /// What comes on top of a cell that it had no room for.
    carried: BTreeMap<u64, Sums>,
    groups: usize,
}

impl Full {
    /// Of a cell for every key, so many of which are in use.
    pub(super) fn new(cells: Vec<Cell>, carried: BTreeMap<u64, Sums>, groups: usize) -> Self {
        Self { cells, carried, groups }
    }

    pub(super) fn len(&self) -> usize {
        self.groups
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = u64> {
        (0..).zip(&self.cells).filter(|(_, cell)| !cell.is_empty()).map(|(key, _)| key)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = (u64, Sums)> {
        let used = (0..).zip(&self.cells).filter(|(_, cell)| !cell.is_empty());
        used.map(|(key, cell)| (key, self.sums(key, *cell)))
    }

    fn sums(&self, key: u64, cell: Cell) -> Sums {
        let carry = self.carried.get(&key).filter(|_| !self.carried.is_empty());
        // Every cell began with a row, and its carry was checked when it was moved.
        carry.and_then(|carry| carry.plus(cell.sums())).unwrap_or_else(|| cell.sums())
    }

    /// Whether two have room for the same keys.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.cells.len() == other.cells.len()
    }

    /// The groups of both, of the same keys.
    pub(super) fn merge(mut self, other: Self) -> Result<Self> {
        let (mut groups, mut unfit) = (0, Vec::new());
        for (place, (own, more)) in self.cells.iter_mut().zip(&other.cells).enumerate() {
            match own.plus(*more) {
                Some(sum) => *own = sum,
                None => unfit.push((place, *more)),
            }
            groups += usize::from(!own.is_empty());
        }
        self.groups = groups;
        let key = |place: usize| u64::try_from(place).unwrap_or(u64::MAX);
        let unfit = unfit.into_iter().map(|(place, more)| (key(place), more.sums()));
        for (key, more) in unfit.chain(other.carried) {
            self.carry(key, more)?;
        }
        Ok(self)
    }

    fn carry(&mut self, key: u64, more: Sums) -> Result<()> {
        let carry = self.carried.entry(key).or_default();
        *carry = carry.plus(more).ok_or_else(overflow)?;
        // Together they have to stay below the limit too.
        let cell = usize::try_from(key).ok().and_then(|place| self.cells.get(place));
        let both = carry.plus(cell.copied().unwrap_or_default().sums());
        both.map(|_| ()).ok_or_else(overflow)
    }

    /// With a key beside every sum.
    pub(super) fn listed(self) -> Listed {
        let mut listed = Listed::with_capacity(self.groups);
        for (key, sums) in self.iter() {
            listed.append(key, sums);
        }
        listed
    }
}
