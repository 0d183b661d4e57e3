//! Exact sums of many groups, in order of key.

use super::Sums;
use super::full::Full;
use super::listed::Listed;
use crate::error::Result;

/// In the form that suits how many of the possible groups there are. What it says does
/// not depend on the form, and nothing outside can tell.
#[derive(Debug, Clone)]
pub(super) enum Totals {
    Listed(Listed),
    Full(Full),
}

impl Totals {
    pub(super) fn with_capacity(groups: usize) -> Self {
        Self::Listed(Listed::with_capacity(groups))
    }

    pub(super) fn len(&self) -> usize {
        match self {
            Self::Listed(listed) => listed.len(),
            Self::Full(full) => full.len(),
        }
    }

    pub(super) fn keys(&self) -> impl Iterator<Item = u64> {
        let (listed, full) = match self {
            Self::Listed(listed) => (Some(listed.keys()), None),
            Self::Full(full) => (None, Some(full.keys())),
        };
        listed.into_iter().flatten().copied().chain(full.into_iter().flatten())
    }

    pub(super) fn iter(&self) -> impl ExactSizeIterator<Item = (u64, Sums)> {
        let (listed, full) = match self {
            Self::Listed(listed) => (Some(listed.iter()), None),
            Self::Full(full) => (None, Some(full.iter())),
        };
        Counted { left: self.len(), of: listed.into_iter().flatten().chain(full.into_iter().flatten()) }
    }

    /// Adds a group after the last one, or to the last one if it is the same.
    pub(super) fn push(&mut self, key: u64, more: Sums) -> Result<()> {
        match self {
            Self::Listed(listed) => listed.push(key, more),
            Self::Full(_) => {
                *self = Self::Listed(std::mem::take(self).listed());
                self.push(key, more)
            }
        }
    }

    /// The same groups under other keys, in the same order.
    pub(super) fn rekeyed(self, new: impl Fn(u64) -> u64) -> Self {
        Self::Listed(self.listed().rekeyed(new))
    }

    /// The groups of both.
    pub(super) fn merge(self, other: Self) -> Result<Self> {
        match (self, other) {
            (Self::Full(mine), Self::Full(theirs)) if mine.is_like(&theirs) => {
                mine.merge(theirs).map(Self::Full)
            }
            (mine, theirs) => mine.listed().merge(theirs.listed()).map(Self::Listed),
        }
    }

    fn listed(self) -> Listed {
        match self {
            Self::Listed(listed) => listed,
            Self::Full(full) => full.listed(),
        }
    }
}

impl Default for Totals {
    fn default() -> Self {
        Self::Listed(Listed::default())
    }
}

impl PartialEq for Totals {
    fn eq(&self, other: &Self) -> bool {
        self.len() == other.len() && self.iter().eq(other.iter())
    }
}

impl Eq for Totals {}

/// An iterator whose length is known apart.
struct Counted<I> {
    left: usize,
    of: I,
}

impl<I: Iterator> Iterator for Counted<I> {
    type Item = I::Item;

    fn next(&mut self) -> Option<I::Item> {
        let next = self.of.next()?;
        self.left = self.left.saturating_sub(1);
        Some(next)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<I: Iterator> ExactSizeIterator for Counted<I> {}
