//! Rows into sums.

use std::ops::Range;

use super::cells::Cells;
use super::classing::Classing;
use super::codes::Column;
use super::partial::{Partial, space};
use super::watch::Watch;
use super::{Amounts, FlowMeasure, FlowTable, Grouped, Grouping, MISSING};
use crate::error::Result;
use crate::parallel;

/// Rows whose keys are computed together, column by column, in the nearest cache.
const BLOCK: usize = 2048;

impl FlowTable {
    /// Sums by group of all rows; inside `parallel::with_threads`, on so many threads.
    ///
    /// Only items are added: where rows of the world, of blocs, of residual partners, totals
    /// or sub-totals stand beside items, they are set aside, and the answer says how many of which.
    /// Where an axis has no items at all, its one total or bloc is what is counted.
    /// The columns of the grouping are looked at first: by partner, a file of partners
    /// in all products and of the world in each gives the partners.
    ///
    /// # Errors
    /// - `flow.not-comparable` if what would go into one sum differs in direction, currency,
    ///   valuation, system, attribution or vintage, or is part beside whole in procedure,
    ///   transport or second partner: every difference is named
    /// - `flow.overlapping` if some of it contains the rest: periods, levels of a
    ///   classification, blocs, a territory and its part
    /// - `flow.key-space` for more than 2⁶⁴ combinations of words
    pub fn group(&self, grouping: &Grouping) -> Result<Grouped> {
        self.partial(0..self.len(), grouping)?.finish()
    }

    /// Sums by group of some rows, to be merged with those of the rest.
    ///
    /// # Errors
    /// `flow.key-space`, `flow.sum-overflow` as [`Partial::merge`].
    pub fn partial(&self, rows: Range<usize>, grouping: &Grouping) -> Result<Partial> {
        let rows = rows.start.min(self.len())..rows.end.min(self.len());
        if rows.is_empty() {
            return Ok(Partial::empty(grouping));
        }
        let classing = Classing::new(self, grouping, rows.clone());
        let columns: Vec<Column<'_>> =
            grouping.keys.iter().map(|key| Column::of(self, *key, rows.clone())).collect();
        let words: Vec<Vec<String>> = columns.iter().map(|column| column.words.clone()).collect();
        let space = space(classing.classes.len(), &words)?;
        let watch = Watch::new(self, grouping, classing.classes.len(), &rows);
        let measured = self.measured(grouping.measure);
        let sum = |part: Range<usize>| {
            let mut into = Cells::new(space, part.len());
            let mut noted = watch.start();
            let mut keys = [0_u64; BLOCK];
            let mut values = [MISSING; BLOCK];
            for start in part.clone().step_by(BLOCK) {
                let rows = BLOCK.min(part.end - start);
                let keys = keys.get_mut(..rows).unwrap_or_default();
                let values = values.get_mut(..rows).unwrap_or_default();
                if let Some(measured) = measured {
                    measured.read(start, values);
                }
                classing.codes(self, start, keys);
                watch.note(&mut noted, start, keys);
                for column in &columns {
                    column.shift_in(start, keys);
                }
                into.add(keys, values);
            }
            (into, noted)
        };
        let (cells, noted) = parallel::over(rows.clone(), sum, |(cells, noted), (others, also)| {
            cells.merge(others);
            noted.or(&also);
        });
        Ok(Partial {
            grouping: grouping.clone(),
            seen: watch.seen(&noted),
            classes: classing.classes,
            words,
            totals: cells.sorted(),
        })
    }

    /// What is added; `None` where the table has no such column, and all of it is missing.
    fn measured(&self, measure: FlowMeasure) -> Option<&Amounts> {
        match measure {
            FlowMeasure::Value => Some(&self.value),
            FlowMeasure::NetMass => self.net_mass.as_ref(),
            FlowMeasure::Quantity => self.quantity.as_ref().map(|(amounts, _)| amounts),
        }
    }
}
