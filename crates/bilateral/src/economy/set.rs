//! A set of economies that is asked often: one bit each.

use std::fmt;

use super::Economy;
use super::table::COUNT;

const WORDS: usize = COUNT.div_ceil(64);

/// A set of economies, in order of alpha-3 code; a few machine words, no allocation.
///
/// ```
/// use bilateral::economy::{Bloc, Economy};
/// use bilateral::period::YearMonth;
/// let before = Bloc::EU.members_on(YearMonth::at(2020, 1));
/// let after = Bloc::EU.members_on(YearMonth::at(2020, 2));
/// assert_eq!((before.len(), after.len()), (28, 27));
/// assert_eq!(before.minus(after).iter().collect::<Vec<_>>(), [Economy::GBR]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct EconomySet([u64; WORDS]);

impl EconomySet {
    /// Without a member.
    pub const EMPTY: Self = Self([0; WORDS]);

    /// Puts an economy in; says whether it was new.
    pub fn insert(&mut self, economy: Economy) -> bool {
        let (word, bit) = place(economy);
        match self.0.get_mut(word) {
            Some(bits) if *bits & bit == 0 => {
                *bits |= bit;
                true
            }
            _ => false,
        }
    }

    /// Whether the economy is in it.
    pub fn contains(self, economy: Economy) -> bool {
        let (word, bit) = place(economy);
        self.0.get(word).is_some_and(|bits| bits & bit != 0)
    }

    /// How many there are.
    pub fn len(self) -> usize {
        self.0.iter().map(|bits| bits.count_ones() as usize).sum()
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self == Self::EMPTY
    }

    /// Those in both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        self.with(other, |a, b| a & b)
    }

    /// Those in either.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        self.with(other, |a, b| a | b)
    }

    /// Those that are not in `other`.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        self.with(other, |a, b| a & !b)
    }

    /// The economies, in order of alpha-3 code.
    pub fn iter(self) -> impl Iterator<Item = Economy> {
        Economy::all().filter(move |&economy| self.contains(economy))
    }

    fn with(mut self, other: Self, combine: fn(u64, u64) -> u64) -> Self {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine = combine(*mine, theirs);
        }
        self
    }
}

fn place(economy: Economy) -> (usize, u64) {
    let position = usize::from(economy.position());
    (position / 64, 1 << (position % 64))
}

impl FromIterator<Economy> for EconomySet {
    fn from_iter<I: IntoIterator<Item = Economy>>(economies: I) -> Self {
        let mut set = Self::EMPTY;
        set.extend(economies);
        set
    }
}

impl Extend<Economy> for EconomySet {
    fn extend<I: IntoIterator<Item = Economy>>(&mut self, economies: I) {
        for economy in economies {
            self.insert(economy);
        }
    }
}

impl fmt::Debug for EconomySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

/// The codes, separated by commas.
impl fmt::Display for EconomySet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut first = true;
        for economy in self.iter() {
            f.write_str(if first { "" } else { ", " })?;
            f.write_str(economy.alpha3())?;
            first = false;
        }
        Ok(())
    }
}
