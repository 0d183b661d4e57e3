//! How much of a bloc's change is trade, and how much is who was counted.

use rust_decimal::Decimal;

use super::rules::{BLOC_MEMBER_MISSING, BLOC_MEMBER_TWICE, BLOC_SUM_INEXACT};
use super::{Bloc, Economy, EconomySet};
use crate::error::{Error, Result};
use crate::period::YearMonth;

mod sealed {
    pub trait Sealed {}
    impl Sealed for rust_decimal::Decimal {}
    impl Sealed for i128 {}
}

/// Numbers that add exactly or say that they cannot: `Decimal` and `i128`.
pub trait Exact: Copy + PartialEq + sealed::Sealed {
    /// Nothing.
    const ZERO: Self;
    /// The sum, unless it is too large.
    fn plus(self, other: Self) -> Option<Self>;
    /// The difference, unless it is too large.
    fn minus(self, other: Self) -> Option<Self>;
}

impl Exact for Decimal {
    const ZERO: Self = Self::ZERO;
    fn plus(self, other: Self) -> Option<Self> {
        self.checked_add(other).filter(|sum| unrounded(*sum, self, other))
    }
    fn minus(self, other: Self) -> Option<Self> {
        self.checked_sub(other).filter(|difference| unrounded(*difference, self, other))
    }
}

/// Past 28 digits a decimal gives up places after the point without a sign of it.
fn unrounded(result: Decimal, one: Decimal, other: Decimal) -> bool {
    one.is_zero() || other.is_zero() || result.scale() >= one.scale().max(other.scale())
}

impl Exact for i128 {
    const ZERO: Self = 0;
    fn plus(self, other: Self) -> Option<Self> {
        self.checked_add(other)
    }
    fn minus(self, other: Self) -> Option<Self> {
        self.checked_sub(other)
    }
}

/// The change of a bloc's total between two months, taken apart:
/// `change = same_members + joiners − leavers`, exactly.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CompositionEffect<N> {
    /// The bloc's total before, over its members before.
    pub total_before: N,
    /// The bloc's total after, over its members after.
    pub total_after: N,
    /// `total_after − total_before`.
    pub change: N,
    /// What those who were members both times added.
    pub same_members: N,
    /// What those who are members only after have after.
    pub joiners: N,
    /// What those who were members only before had before.
    pub leavers: N,
    /// Who joined.
    pub joined: EconomySet,
    /// Who left.
    pub left: EconomySet,
}

impl<N: Exact> CompositionEffect<N> {
    /// `joiners − leavers`: the part of the change that is no trade.
    pub fn composition(&self) -> Option<N> {
        self.joiners.minus(self.leavers)
    }
}

/// One value of each economy in one period.
struct Values<'a, N> {
    of: &'a [(Economy, N)],
    when: YearMonth,
}

impl<N: Exact> Values<'_, N> {
    fn checked(&self, members: EconomySet) -> Result<()> {
        let mut seen = EconomySet::EMPTY;
        for &(economy, _) in self.of {
            if !seen.insert(economy) {
                return Err(Error::new(
                    &BLOC_MEMBER_TWICE,
                    format!("`{economy}` has two values in {}; add or drop one", self.when),
                ));
            }
        }
        let missing = members.minus(seen);
        if missing.is_empty() {
            return Ok(());
        }
        Err(Error::new(
            &BLOC_MEMBER_MISSING,
            format!("no value in {} for the members `{missing}`; give a zero where zero is known", self.when),
        ))
    }

    fn sum(&self, over: EconomySet) -> Result<N> {
        self.of
            .iter()
            .filter(|(economy, _)| over.contains(*economy))
            .try_fold(N::ZERO, |sum, &(_, value)| sum.plus(value))
            .ok_or_else(inexact)
    }
}

fn inexact() -> Error {
    Error::new(&BLOC_SUM_INEXACT, "the values are too long to be added exactly; use whole units")
}

impl Bloc {
    /// Takes the change of the bloc's total between two months apart into the change of
    /// those who were members both times, joiners and leavers.
    ///
    /// Values of economies that are not members are not used, so a whole file's rows can
    /// be given. Every member needs one value: a missing row is not a zero.
    ///
    /// ```
    /// use bilateral::economy::{Bloc, Economy};
    /// use bilateral::period::YearMonth;
    /// let every = |value: i128| Bloc::EU28.members_on(YearMonth::at(2020, 1)).iter()
    ///     .map(|economy| (economy, value)).collect::<Vec<_>>();
    /// let effect = Bloc::EU
    ///     .composition_effect(&every(10), YearMonth::at(2020, 1), &every(11), YearMonth::at(2020, 2))
    ///     .unwrap();
    /// assert_eq!((effect.total_before, effect.total_after), (280, 297));
    /// assert_eq!((effect.same_members, effect.joiners, effect.leavers), (27, 0, 10));
    ///
    /// // Wrong: one member's value alone.
    /// let alone = [(Economy::DEU, 1_i128)];
    /// let refused = Bloc::EU
    ///     .composition_effect(&alone, YearMonth::at(2019, 1), &alone, YearMonth::at(2020, 1))
    ///     .unwrap_err();
    /// assert_eq!(refused.code(), "bloc.member-missing");
    /// ```
    ///
    /// # Errors
    /// - `bloc.member-missing` if a member has no value in its month
    /// - `bloc.member-twice` if an economy has two
    /// - `bloc.sum-inexact` if the sums would have to be rounded
    pub fn composition_effect<N: Exact>(
        self,
        before: &[(Economy, N)],
        month_before: YearMonth,
        after: &[(Economy, N)],
        month_after: YearMonth,
    ) -> Result<CompositionEffect<N>> {
        let (old, new) = (self.members_on(month_before), self.members_on(month_after));
        let before = Values { of: before, when: month_before };
        let after = Values { of: after, when: month_after };
        before.checked(old)?;
        after.checked(new)?;

        let (stayed, joined, left) = (old.and(new), new.minus(old), old.minus(new));
        let (total_before, total_after) = (before.sum(old)?, after.sum(new)?);
        let change = total_after.minus(total_before).ok_or_else(inexact)?;
        let same_members = after.sum(stayed)?.minus(before.sum(stayed)?).ok_or_else(inexact)?;
        let (joiners, leavers) = (after.sum(joined)?, before.sum(left)?);

        let closed = same_members.plus(joiners).and_then(|sum| sum.minus(leavers));
        if closed != Some(change) {
            return Err(inexact());
        }
        Ok(CompositionEffect {
            total_before,
            total_after,
            change,
            same_members,
            joiners,
            leavers,
            joined,
            left,
        })
    }
}
