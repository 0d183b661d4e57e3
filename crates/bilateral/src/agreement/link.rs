//! Agreements whose entry into force waits for another one's.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::Agreement;
use crate::order;
use crate::wire::Id;

/// Links followed in a row; beyond that a file is no legal practice but an attack on the stack.
const DEPTH: usize = 32;

impl Agreement {
    /// The agreements its rules are linked to, by id.
    fn awaited(&self) -> impl Iterator<Item = &Id> {
        self.raw.entry_into_force.iter().filter_map(|rule| rule.record().linked.as_ref())
    }

    fn follow(&mut self, done: &BTreeMap<Id, Arc<Self>>) {
        self.waits_for = self.awaited().filter_map(|id| done.get(id).cloned()).collect();
    }
}

/// Gives every agreement those its rules are linked to, so that it answers as one of a dossier wherever
/// it is asked. A link into a circle or to an unknown id stays open; the check names both.
pub(crate) fn link(agreements: &mut [Agreement]) {
    let targets: BTreeSet<Id> = order::set(agreements.iter().flat_map(Agreement::awaited).cloned());
    if targets.is_empty() {
        return;
    }
    let held = |one: &&Agreement| targets.contains(one.id());
    let known: BTreeSet<Id> = order::set(agreements.iter().filter(held).map(|one| one.id().clone()));
    let mut ready: BTreeMap<Id, Arc<Agreement>> = BTreeMap::new();
    let mut waiting: Vec<&mut Agreement> = agreements.iter_mut().collect();
    for _ in 0..DEPTH {
        let before = waiting.len();
        let done = ready.clone();
        waiting.retain_mut(|agreement| {
            if !agreement.awaited().all(|id| done.contains_key(id) || !known.contains(id)) {
                return true;
            }
            agreement.follow(&done);
            if known.contains(agreement.id()) {
                ready.entry(agreement.id().clone()).or_insert_with(|| Arc::new(agreement.clone()));
            }
            false
        });
        if waiting.len() == before {
            break;
        }
    }
    for agreement in waiting {
        agreement.follow(&ready);
    }
}
