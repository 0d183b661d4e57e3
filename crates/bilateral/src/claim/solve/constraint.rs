//! What binds quantities to each other, and what each leaves for the rest.

use rust_decimal::Decimal;

use crate::amount::{Bound, Interval};

/// A quantity of a [`super::System`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Variable(pub(super) usize);

impl Variable {
    /// Its place in [`super::Solved::domains`].
    pub fn index(self) -> usize {
        self.0
    }
}

/// One condition on quantities.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Constraint {
    /// The quantity is one of these numbers.
    Within(Variable, Interval),
    /// The terms, each times its whole factor, add up to zero; a factor of zero is passed over.
    Linear(Vec<(i32, Variable)>),
    /// The first is the product of the other two.
    Product(Variable, Variable, Variable),
    /// The first is not larger than the second.
    AtMost(Variable, Variable),
    /// Fewer than so many of the others are larger than the quantity, and all but one of so many are
    /// as large at least: rank 1 is the largest.
    Rank {
        /// The quantity that is ranked.
        ranked: Variable,
        /// Those it is ranked among, itself left out.
        among: Vec<Variable>,
        /// Its place, from 1.
        rank: usize,
    },
}

/// Some of what a constraint leaves cannot be: no number is left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Empty;

impl Constraint {
    /// Hands over each quantity it is about.
    pub(super) fn each(&self, hand: &mut dyn FnMut(Variable)) {
        match self {
            Self::Within(one, _) => hand(*one),
            Self::Linear(terms) => terms.iter().for_each(|(_, one)| hand(*one)),
            Self::Product(product, left, right) => [*product, *left, *right].into_iter().for_each(hand),
            Self::AtMost(small, large) => [*small, *large].into_iter().for_each(hand),
            Self::Rank { ranked, among, .. } => {
                std::iter::once(ranked).chain(among).copied().for_each(hand);
            }
        }
    }

    /// Hands `narrow` every interval that follows for one of its quantities from those of the others.
    pub(super) fn project(
        &self,
        domains: &mut impl FnMut(Variable) -> Interval,
        narrow: &mut impl FnMut(Variable, Interval) -> Result<Interval, Empty>,
    ) -> Result<(), Empty> {
        match self {
            Self::Within(one, interval) => narrow(*one, *interval).map(drop),
            Self::Linear(terms) => linear(terms, domains, narrow),
            Self::Product(product, left, right) => {
                let (mut l, r) = (domains(*left), domains(*right));
                // A factor nobody has spoken of forbids nothing, not even something out of nothing.
                let any = l.high().is_none() && l.low().is_none_or(|low| low <= Decimal::ZERO);
                let p = if any { domains(*product) } else { narrow(*product, l.times_in_short(&r))? };
                if let Some(quotient) = p.over_in_short(&r) {
                    l = narrow(*left, quotient)?;
                }
                if let Some(quotient) = p.over_in_short(&l) {
                    narrow(*right, quotient)?;
                }
                Ok(())
            }
            Self::AtMost(small, large) => {
                let below = up_to(&domains(*large));
                let small_now = narrow(*small, below)?;
                narrow(*large, from(&small_now)).map(drop)
            }
            Self::Rank { ranked, among, rank } => rank_among(*ranked, among, *rank, domains, narrow),
        }
    }
}

/// Everything not above it.
fn up_to(interval: &Interval) -> Interval {
    Interval::new(Bound::Unbounded, interval.upper()).unwrap_or(Interval::ALL)
}

/// Everything not below it.
fn from(interval: &Interval) -> Interval {
    Interval::new(interval.lower(), Bound::Unbounded).unwrap_or(Interval::ALL)
}

fn linear(
    terms: &[(i32, Variable)],
    domains: &mut impl FnMut(Variable) -> Interval,
    narrow: &mut impl FnMut(Variable, Interval) -> Result<Interval, Empty>,
) -> Result<(), Empty> {
    let zero = Interval::point(Decimal::ZERO);
    let scaled: Vec<Interval> = terms.iter().map(|(factor, one)| multiple(*factor, &domains(*one))).collect();
    // Sums of all terms after each, so that each is left out in turn without subtracting it.
    let mut after = vec![zero; terms.len() + 1];
    for (index, term) in scaled.iter().enumerate().rev() {
        let sum = after.get(index + 1).unwrap_or(&zero).plus(term);
        if let Some(slot) = after.get_mut(index) {
            *slot = sum;
        }
    }
    let mut before = zero;
    for (index, ((factor, one), term)) in terms.iter().zip(&scaled).enumerate() {
        let rest = before.plus(after.get(index + 1).unwrap_or(&zero)).mirrored();
        let own = match factor {
            0 => Some(Interval::ALL),
            1 => Some(rest),
            -1 => Some(rest.mirrored()),
            other => rest.over_in_short(&Interval::point(Decimal::from(*other))),
        };
        if let Some(own) = own {
            narrow(*one, own)?;
        }
        before = before.plus(term);
    }
    Ok(())
}

fn multiple(factor: i32, interval: &Interval) -> Interval {
    match factor {
        1 => *interval,
        -1 => interval.mirrored(),
        other => interval.times(&Interval::point(Decimal::from(other))),
    }
}

fn rank_among(
    ranked: Variable,
    among: &[Variable],
    rank: usize,
    domains: &mut impl FnMut(Variable) -> Interval,
    narrow: &mut impl FnMut(Variable, Interval) -> Result<Interval, Empty>,
) -> Result<(), Empty> {
    let mine = domains(ranked);
    let (larger, others): (Vec<Variable>, Vec<Variable>) =
        among.iter().partition(|one| is_above(&domains(**one), &mine));
    let at_least: Vec<Variable> =
        among.iter().copied().filter(|one| !is_above(&mine, &domains(*one))).collect();
    let room = rank.saturating_sub(1);
    if larger.len() > room || at_least.len() < room {
        return Err(Empty);
    }
    if larger.len() == room {
        for one in others {
            Constraint::AtMost(one, ranked).project(domains, narrow)?;
        }
    }
    if at_least.len() == room {
        for one in at_least {
            Constraint::AtMost(ranked, one).project(domains, narrow)?;
        }
    }
    Ok(())
}

/// Whether every number of the one is larger than every number of the other.
fn is_above(one: &Interval, other: &Interval) -> bool {
    let apart = !one.overlaps(other);
    apart && matches!((one.low(), other.high()), (Some(low), Some(high)) if low >= high)
}
