//! Whether ids are unique and what is named exists.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::Report;
use super::rules::{DUPLICATE_ID, NO_SOURCE, UNKNOWN_REFERENCE};
use crate::agreement::Event;
use crate::error::Path;
use crate::wire::Id;
use crate::wire::words::nearest;

/// A record of a dossier, whose path is written only where somebody is told of it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    pub(crate) list: &'static str,
    pub(crate) index: usize,
}

impl Row {
    pub(crate) fn path(self) -> Path {
        Path::root().child(self.list).child(self.index)
    }
}

/// The ids of a dossier: declare all, then ask.
#[derive(Debug, Default)]
pub(crate) struct References<'a> {
    known: BTreeMap<&'a Id, Row>,
}

impl<'a> References<'a> {
    /// Takes note of a record; a second one with the same id is a finding.
    pub(crate) fn declare(&mut self, id: &'a Id, row: Row, report: &mut Report) {
        match self.known.entry(id) {
            Entry::Vacant(free) => {
                free.insert(row);
            }
            Entry::Occupied(first) => {
                let message = format!("`{id}` is already the id of {}", first.get().path());
                report.add(&DUPLICATE_ID, &row.path().child("id"), message);
            }
        }
    }

    /// Finds a reference to nothing.
    pub(crate) fn expect(&self, id: &Id, at: impl FnOnce() -> Path, report: &mut Report) {
        if self.known.contains_key(id) {
            return;
        }
        let known: Vec<&str> = self.known.keys().map(|id| id.as_str()).collect();
        let hint =
            nearest(id.as_str(), &known).map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        report.add(&UNKNOWN_REFERENCE, &at(), format!("`{id}` names no record of this dossier{hint}"));
    }

    /// Every event names a source, and the source exists.
    pub(crate) fn expect_sources(&self, events: &[Event], row: Row, report: &mut Report) {
        for (index, event) in events.iter().enumerate() {
            let at = || row.path().child("events").child(index);
            if let Some(source) = &event.source {
                self.expect(source, || at().child("source"), report);
            } else {
                let message = format!("{} {} has no source", event.kind.label(), event.on.phrase());
                report.add(&NO_SOURCE, &at(), message);
            }
        }
    }
}
