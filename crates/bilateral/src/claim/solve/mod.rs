//! Which numbers are left for each quantity when everything stated is taken together,
//! and which statements cannot be true together?
//!
//! Quantities are variables with intervals; statements and identities are constraints.
//! Each constraint narrows each of its quantities to what the others leave, outward
//! rounded, until nothing moves (hull consistency). Narrowing never cuts off a possible
//! value; what is left may still be too much where several constraints share several
//! quantities, so that a system without a found conflict need not have a solution.

mod constraint;
mod engine;

pub use constraint::{Constraint, Variable};

use crate::amount::Interval;
use engine::Engine;

/// Statements narrowed together before the next; a conflict undoes no more than these.
const BATCH: usize = 64;

/// With so many statements around it one is tried, where all would take too long.
const NEIGHBOURS: usize = 24;

/// Quantities, identities that always hold, and statements that may not.
///
/// ```
/// use bilateral::amount::{Interval, Published};
/// use bilateral::claim::solve::{Constraint, System};
///
/// let printed = |text: &str| Published::parse(text).unwrap().interval();
/// let mut system = System::default();
/// let [x, m, b] = [(); 3].map(|()| system.variable(Interval::ALL));
/// system.identity(Constraint::Linear(vec![(1, x), (-1, m), (-1, b)]));
/// // Eurostat prints these three; 1741.9 - 1586.3 is 155.6.
/// for (quantity, figure) in [(x, "1741.9"), (m, "1586.3"), (b, "155.5")] {
///     system.statement(vec![Constraint::Within(quantity, printed(figure))]);
/// }
/// let solved = system.solve();
/// assert!(solved.conflicts.is_empty());
/// assert_eq!(solved.domains[x.index()].to_string(), "[1741.85, 1741.9)");
///
/// // Wrong: one thing cannot be in two places.
/// let extra = system.statement(vec![Constraint::Within(b, printed("155.7"))]);
/// assert_eq!(system.solve().conflicts, [vec![2, extra]]);
/// ```
#[derive(Debug, Clone, Default)]
pub struct System {
    domains: Vec<Interval>,
    constraints: Vec<Held>,
    watching: Vec<Vec<usize>>,
    statements: Vec<Vec<usize>>,
}

/// A constraint and whose statement it is; an identity is nobody's.
#[derive(Debug, Clone)]
struct Held {
    constraint: Constraint,
    statement: Option<usize>,
}

/// What follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Solved {
    /// The interval left for each variable, in the order they were made, by the statements that
    /// were not left out.
    pub domains: Vec<Interval>,
    /// Sets of statements, ascending, that cannot be true together, each of which can without any one.
    pub conflicts: Vec<Vec<usize>>,
    /// The statements left out to reach a set without a conflict; of each conflict the last.
    pub left_out: Vec<usize>,
    /// Whether every interval is as narrow as the constraints make it; if not, the bound on the
    /// number of steps was reached, and the intervals are right but wider than they need be.
    pub narrowed: bool,
}

impl System {
    /// A new quantity, one of these numbers whatever is stated.
    pub fn variable(&mut self, domain: Interval) -> Variable {
        self.domains.push(domain);
        self.watching.push(Vec::new());
        Variable(self.domains.len() - 1)
    }

    /// What holds whatever is stated.
    pub fn identity(&mut self, constraint: Constraint) {
        self.hold(constraint, None);
    }

    /// What somebody states, true or false as a whole; statements made first are kept first
    /// where not all can be. Returns its number.
    pub fn statement(&mut self, constraints: Vec<Constraint>) -> usize {
        let number = self.statements.len();
        let held = constraints.into_iter().map(|constraint| self.hold(constraint, Some(number))).collect();
        self.statements.push(held);
        number
    }

    /// How many statements there are.
    pub fn statements(&self) -> usize {
        self.statements.len()
    }

    fn hold(&mut self, constraint: Constraint, statement: Option<usize>) -> usize {
        let number = self.constraints.len();
        constraint.each(&mut |variable| {
            if let Some(watching) = self.watching.get_mut(variable.index()) {
                watching.push(number);
            }
        });
        self.constraints.push(Held { constraint, statement });
        number
    }

    /// Narrows everything, finding conflicts on the way.
    pub fn solve(&self) -> Solved {
        let (mut engine, mut scratch) = (Engine::new(self), Engine::new(self));
        let (mut conflicts, mut left_out) = (Vec::new(), Vec::new());
        let all: Vec<usize> = (0..self.statements.len()).collect();
        for batch in all.chunks(BATCH) {
            let mut wanted = batch.to_vec();
            while let Err(cause) = engine.add(&wanted) {
                let set = scratch.minimal(&cause);
                // The last of the set is in this batch: what came before is without a conflict.
                let last = set.iter().rev().find(|one| wanted.contains(one)).or(wanted.last()).copied();
                wanted.retain(|one| Some(*one) != last);
                left_out.extend(last);
                if !conflicts.contains(&set) {
                    conflicts.push(set);
                }
            }
        }
        crate::order::sort(&mut left_out);
        // What was left out because of something that was left out later may still fit.
        left_out.retain(|one| engine.add(&[*one]).is_err());
        self.further(&mut scratch, &left_out, &mut conflicts);
        crate::order::sort(&mut conflicts);
        Solved { narrowed: engine.narrowed, domains: engine.into_domains(), conflicts, left_out }
    }

    /// What was left out because of some statements may conflict with others as well: those near
    /// it are tried without the ones already known, a few times for each of the first.
    fn further(&self, scratch: &mut Engine<'_>, left_out: &[usize], conflicts: &mut Vec<Vec<usize>>) {
        const TRIED: usize = 100;
        const ROUNDS: usize = 4;
        for one in left_out.iter().take(TRIED) {
            let known = conflicts.iter().filter(|set| set.contains(one)).flatten().copied();
            let mut passed: Vec<usize> = known.filter(|other| other != one).collect();
            for _ in 0..ROUNDS {
                let near = self
                    .variables_of(*one)
                    .into_iter()
                    .flat_map(|from| self.near(from, *one, left_out, NEIGHBOURS));
                let mut tried: Vec<usize> =
                    near.filter(|other| !passed.contains(other)).chain([*one]).collect();
                crate::order::sort(&mut tried);
                tried.dedup();
                let Err(cause) = scratch.alone(&tried) else { break };
                let set = scratch.minimal(&cause);
                passed.extend(set.iter().copied().filter(|other| other != one));
                if conflicts.contains(&set) {
                    break;
                }
                conflicts.push(set);
            }
        }
    }

    fn variables_of(&self, statement: usize) -> Vec<Variable> {
        let mut found = Vec::new();
        let constraints = self.statements.get(statement).into_iter().flatten();
        for held in constraints.filter_map(|number| self.constraints.get(*number)) {
            held.constraint.each(&mut |variable| found.push(variable));
        }
        found
    }

    /// What some of the statements leave for each variable, or `None` if they leave nothing.
    pub fn narrowed_by(&self, statements: &[usize]) -> Option<Vec<Interval>> {
        let mut engine = Engine::new(self);
        engine.add(statements).ok()?;
        Some(engine.into_domains())
    }

    /// For each statement, what a handful of its neighbours leaves for a quantity without it.
    pub(crate) fn without_each(&self, asked: &[(usize, Variable)], left_out: &[usize]) -> Vec<Interval> {
        /// Neighbours in all: among many claims, each is held against fewer.
        const BUDGET: usize = 5_000;
        let each = (BUDGET / asked.len().max(1)).clamp(5, NEIGHBOURS);
        let mut scratch = Engine::new(self);
        asked
            .iter()
            .map(|(statement, variable)| {
                let near = self.near(*variable, *statement, left_out, each);
                let domain = scratch.trial(&near, *variable);
                domain.unwrap_or(Interval::ALL)
            })
            .collect()
    }

    /// Up to so many statements nearest to a quantity, one and those left out passed over.
    fn near(&self, from: Variable, without: usize, left_out: &[usize], most: usize) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        let mut seen = vec![from];
        let mut next = 0;
        while let Some(variable) = seen.get(next).copied() {
            next += 1;
            for number in self.watching.get(variable.index()).into_iter().flatten() {
                let Some(held) = self.constraints.get(*number) else { continue };
                if let Some(statement) = held.statement {
                    if statement == without || left_out.binary_search(&statement).is_ok() {
                        continue;
                    }
                    if !found.contains(&statement) {
                        found.push(statement);
                    }
                }
                if found.len() >= most || seen.len() >= 3 * most {
                    return found;
                }
                held.constraint.each(&mut |other| {
                    if !seen.contains(&other) {
                        seen.push(other);
                    }
                });
            }
        }
        found
    }

    /// The interval a variable has whatever is stated.
    pub(crate) fn domain(&self, variable: Variable) -> Interval {
        self.domains.get(variable.index()).copied().unwrap_or(Interval::ALL)
    }
}
