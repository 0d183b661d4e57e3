//! What occurs in the columns that are added over, class by class.

use std::ops::Range;

use super::codes::{Codes, either, texts};
use super::partial::Seen;
use super::{FlowKey, FlowTable, Grouping};
use crate::order;

const WATCHED: [FlowKey; 4] = [FlowKey::Reporter, FlowKey::Partner, FlowKey::Product, FlowKey::Period];

/// The columns to watch.
pub(super) struct Watch<'a> {
    columns: [Option<(Codes<'a>, Vec<String>)>; 4],
    classes: usize,
    /// What was seen before any row is looked at: with one class a scan needs no keys, and its column can be
    /// put away.
    at_once: Noted,
}

/// For each column and class which words occur.
#[derive(Clone)]
pub(super) struct Noted([Vec<bool>; 4]);

impl<'a> Watch<'a> {
    pub(super) fn new(
        table: &'a FlowTable,
        grouping: &Grouping,
        classes: usize,
        rows: &Range<usize>,
    ) -> Self {
        let columns = WATCHED.map(|key| (!grouping.has(key)).then(|| texts(table, key)));
        let mut at_once = Noted([const { Vec::new() }; 4]);
        for (column, seen) in columns.iter().zip(&mut at_once.0) {
            let Some((codes, texts)) = column else { continue };
            *seen = if classes == 1 {
                codes.met(texts.len(), rows.clone())
            } else {
                vec![false; classes * texts.len()]
            };
        }
        Self { columns, classes, at_once }
    }

    /// Where a part of the rows begins.
    pub(super) fn start(&self) -> Noted {
        self.at_once.clone()
    }

    /// `keys` still hold the class alone.
    pub(super) fn note(&self, noted: &mut Noted, start: usize, keys: &[u64]) {
        if self.classes == 1 {
            return;
        }
        for (column, seen) in self.columns.iter().zip(&mut noted.0) {
            let Some((codes, texts)) = column else { continue };
            for (row, class) in (start..).zip(keys) {
                let class = usize::try_from(*class).unwrap_or_default();
                if let Some(slot) = seen.get_mut(class * texts.len() + codes.at(row)) {
                    *slot = true;
                }
            }
        }
    }

    pub(super) fn seen(&self, noted: &Noted) -> Vec<Seen> {
        (0..self.classes)
            .map(|class| {
                let mut all = Seen::default();
                for ((into, column), seen) in all.iter_mut().zip(&self.columns).zip(&noted.0) {
                    let Some((_, texts)) = column else { continue };
                    let own = seen.iter().skip(class * texts.len());
                    into.extend(
                        texts.iter().zip(own).filter(|(_, seen)| **seen).map(|(text, _)| text.clone()),
                    );
                    order::sort(into);
                }
                all
            })
            .collect()
    }
}

impl Noted {
    /// What either part saw.
    pub(super) fn or(&mut self, other: &Self) {
        for (own, other) in self.0.iter_mut().zip(&other.0) {
            either(own, other);
        }
    }
}
