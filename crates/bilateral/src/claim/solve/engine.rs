//! The narrowing itself: a queue of constraints, a trail to undo, and what led to an empty interval.

use std::collections::VecDeque;

use super::System;
use super::constraint::{Empty, Variable};
use crate::amount::Interval;

/// How often one constraint is looked at again within one call; endless convergence ends here.
const WAKES: u32 = 64;

/// Intervals under narrowing, and how they came about.
pub(super) struct Engine<'a> {
    system: &'a System,
    domains: Vec<Interval>,
    active: Vec<bool>,
    trail: Vec<Step>,
    /// The latest step of each variable, plus one; zero for none.
    latest: Vec<usize>,
    queue: VecDeque<usize>,
    queued: Vec<bool>,
    wakes: Vec<u32>,
    woken: Vec<usize>,
    /// The variables one revision narrows, kept for its room.
    moved: Vec<Variable>,
    /// Whether no call has run into the bound on steps.
    pub(super) narrowed: bool,
}

/// One narrowing: undone by putting `before` back.
struct Step {
    variable: Variable,
    before: Interval,
    previous: usize,
    constraint: usize,
}

impl<'a> Engine<'a> {
    pub(super) fn new(system: &'a System) -> Self {
        Self {
            system,
            domains: system.domains.clone(),
            active: vec![false; system.statements.len()],
            trail: Vec::new(),
            latest: vec![0; system.domains.len()],
            queue: VecDeque::new(),
            queued: vec![false; system.constraints.len()],
            wakes: vec![0; system.constraints.len()],
            woken: Vec::new(),
            moved: Vec::new(),
            narrowed: true,
        }
    }

    pub(super) fn into_domains(self) -> Vec<Interval> {
        self.domains
    }

    /// Takes statements in. If that leaves nothing for some quantity, undoes it and says which
    /// statements, old ones included, had a part in it.
    pub(super) fn add(&mut self, statements: &[usize]) -> Result<(), Vec<usize>> {
        let start = self.trail.len();
        self.activate(statements, true);
        let outcome = self.propagate();
        if let Err(constraint) = outcome {
            let cause = self.cause(constraint);
            self.undo(start);
            self.activate(statements, false);
            return Err(cause);
        }
        Ok(())
    }

    /// What some statements alone leave for one variable; afterwards all is as before.
    pub(super) fn trial(&mut self, statements: &[usize], variable: Variable) -> Option<Interval> {
        self.add(statements).ok()?;
        let found = self.domain(variable);
        self.undo(0);
        self.activate(statements, false);
        Some(found)
    }

    /// Whether some statements alone leave something for everything; afterwards all is as before.
    pub(super) fn alone(&mut self, statements: &[usize]) -> Result<(), Vec<usize>> {
        self.add(statements)?;
        self.undo(0);
        self.activate(statements, false);
        Ok(())
    }

    /// A subset that still leaves nothing, and leaves something without any one of its own. The
    /// last are dropped first, so that what came first is named where there is a choice.
    pub(super) fn minimal(&mut self, statements: &[usize]) -> Vec<usize> {
        let mut kept = statements.to_vec();
        for one in statements.iter().rev() {
            if !kept.contains(one) {
                continue;
            }
            let without: Vec<usize> = kept.iter().copied().filter(|other| other != one).collect();
            // What had a part in it without the one, is enough.
            if let Err(cause) = self.alone(&without) {
                kept = cause;
            }
        }
        kept
    }

    fn activate(&mut self, statements: &[usize], active: bool) {
        for statement in statements {
            if let Some(slot) = self.active.get_mut(*statement) {
                *slot = active;
            }
            if active {
                for number in self.system.statements.get(*statement).into_iter().flatten() {
                    self.enqueue(*number);
                }
            }
        }
    }

    fn enqueue(&mut self, number: usize) {
        let (Some(queued), Some(wakes)) = (self.queued.get_mut(number), self.wakes.get_mut(number)) else {
            return;
        };
        if *queued {
            return;
        }
        if *wakes >= WAKES {
            self.narrowed = false;
            return;
        }
        if *wakes == 0 {
            self.woken.push(number);
        }
        *wakes += 1;
        *queued = true;
        self.queue.push_back(number);
    }

    fn domain(&self, variable: Variable) -> Interval {
        self.domains.get(variable.index()).copied().unwrap_or(Interval::ALL)
    }

    /// Until nothing moves, or the constraint that leaves nothing.
    fn propagate(&mut self) -> Result<(), usize> {
        let mut outcome = Ok(());
        while let Some(number) = self.queue.pop_front() {
            if let Some(queued) = self.queued.get_mut(number) {
                *queued = false;
            }
            if outcome.is_ok() && self.revise(number).is_err() {
                outcome = Err(number);
            }
        }
        for number in self.woken.drain(..) {
            if let Some(wakes) = self.wakes.get_mut(number) {
                *wakes = 0;
            }
        }
        outcome
    }

    fn revise(&mut self, number: usize) -> Result<(), Empty> {
        let Some(held) = self.system.constraints.get(number) else { return Ok(()) };
        let mut moved = std::mem::take(&mut self.moved);
        let Self { domains, trail, latest, .. } = self;
        let domains = std::cell::RefCell::new(domains);
        let outcome = held.constraint.project(
            &mut |one| domains.borrow().get(one.index()).copied().unwrap_or(Interval::ALL),
            &mut |one, interval| {
                let mut domains = domains.borrow_mut();
                let Some(slot) = domains.get_mut(one.index()) else { return Ok(Interval::ALL) };
                if interval.encloses(slot) {
                    return Ok(*slot);
                }
                let now = slot.intersect(&interval).ok_or(Empty)?;
                let previous = latest.get(one.index()).copied().unwrap_or(0);
                trail.push(Step { variable: one, before: *slot, previous, constraint: number });
                if let Some(latest) = latest.get_mut(one.index()) {
                    *latest = trail.len();
                }
                *slot = now;
                moved.push(one);
                Ok(now)
            },
        );
        let several = !matches!(held.constraint, super::Constraint::Within(..));
        for one in moved.drain(..) {
            for other in self.system.watching.get(one.index()).into_iter().flatten() {
                // A sum or a product is looked at again itself: its own narrowing may allow more.
                let again = *other != number || several;
                if again && self.is_active(*other) {
                    self.enqueue(*other);
                }
            }
        }
        self.moved = moved;
        outcome
    }

    fn is_active(&self, number: usize) -> bool {
        let statement = self.system.constraints.get(number).and_then(|held| held.statement);
        statement.is_none_or(|statement| self.active.get(statement).copied().unwrap_or(false))
    }

    /// The statements behind what a constraint met when it left nothing, ascending.
    fn cause(&self, constraint: usize) -> Vec<usize> {
        let mut statements = Vec::new();
        let mut seen = vec![false; self.trail.len()];
        let mut open = vec![(constraint, self.trail.len())];
        while let Some((number, time)) = open.pop() {
            let Some(held) = self.system.constraints.get(number) else { continue };
            statements.extend(held.statement);
            held.constraint.each(&mut |variable| {
                let Some(step) = self.step_before(variable, time) else { return };
                if let Some(known) = seen.get_mut(step)
                    && !*known
                {
                    *known = true;
                    open.extend(self.trail.get(step).map(|found| (found.constraint, step)));
                }
            });
        }
        crate::order::sort(&mut statements);
        statements.dedup();
        statements
    }

    fn step_before(&self, variable: Variable, time: usize) -> Option<usize> {
        let mut next = self.latest.get(variable.index()).copied().unwrap_or(0);
        while let Some(index) = next.checked_sub(1) {
            if index < time {
                return Some(index);
            }
            next = self.trail.get(index)?.previous;
        }
        None
    }

    fn undo(&mut self, start: usize) {
        while self.trail.len() > start {
            let Some(step) = self.trail.pop() else { break };
            if let Some(slot) = self.domains.get_mut(step.variable.index()) {
                *slot = step.before;
            }
            if let Some(latest) = self.latest.get_mut(step.variable.index()) {
                *latest = step.previous;
            }
        }
    }
}
