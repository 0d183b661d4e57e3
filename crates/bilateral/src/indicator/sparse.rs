//! Cells of which few are stored: the others are zero, or nobody knows them.

use std::borrow::Cow;

use super::number::sum;
use crate::wire::words::words;

words! {
    /// What a cell is that is not stored.
    pub enum Absent {
        /// A zero, as in sources that list what there is.
        Zero = "zero",
        /// Missing.
        Missing = "missing",
    }
}

/// Stored cells row by row, upwards in each row.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Sparse {
    /// Where each row begins; one more for the end.
    starts: Vec<usize>,
    columns: Vec<u32>,
    /// `None` where a stored cell is known to be missing.
    values: Vec<Option<f64>>,
    width: usize,
    absent: Absent,
}

impl Sparse {
    /// Of cells in order of rows and columns, none twice, all inside.
    pub(super) fn of_sorted(
        height: usize,
        width: usize,
        cells: &[(usize, u32, Option<f64>)],
        absent: Absent,
    ) -> Self {
        let starts = (0..=height).map(|row| cells.partition_point(|(place, ..)| *place < row)).collect();
        let columns = cells.iter().map(|(_, column, _)| *column).collect();
        let values = cells.iter().map(|(.., value)| *value).collect();
        Self { starts, columns, values, width, absent }
    }

    pub(super) const fn absent(&self) -> Absent {
        self.absent
    }

    /// The stored cells of a row.
    pub(super) fn stored(&self, row: usize) -> impl Iterator<Item = (u32, Option<f64>)> + Clone {
        let range = self.starts.get(row).copied().unwrap_or_default()
            ..self.starts.get(row + 1).copied().unwrap_or_default();
        let columns = self.columns.get(range.clone()).unwrap_or_default();
        columns.iter().copied().zip(self.values.get(range).unwrap_or_default().iter().copied())
    }

    /// How many cells are stored, and how many of them are missing.
    pub(super) fn counts(&self) -> (usize, usize) {
        (self.values.len(), self.values.iter().filter(|value| value.is_none()).count())
    }

    pub(super) fn cell(&self, row: usize, column: usize) -> Option<f64> {
        let (start, end) = (*self.starts.get(row)?, *self.starts.get(row + 1)?);
        let columns = self.columns.get(start..end)?;
        match columns.binary_search(&u32::try_from(column).ok()?) {
            Ok(place) => self.values.get(start + place).copied().flatten(),
            Err(_) => (self.absent == Absent::Zero).then_some(0.0),
        }
    }

    /// A row written out, zero where a cell is missing.
    pub(super) fn line(&self, row: usize) -> Cow<'_, [f64]> {
        let mut line = vec![0.0; self.width];
        for (column, value) in self.stored(row) {
            if let Some(slot) = line.get_mut(column as usize) {
                *slot = value.unwrap_or_default();
            }
        }
        line.into()
    }

    /// Which cells of a row are known; `None` if all are.
    pub(super) fn known_line(&self, row: usize) -> Option<Vec<bool>> {
        let all = self.absent == Absent::Zero;
        if all && self.stored(row).all(|(_, value)| value.is_some()) {
            return None;
        }
        let mut line = vec![all; self.width];
        for (column, value) in self.stored(row) {
            if let Some(slot) = line.get_mut(column as usize) {
                *slot = value.is_some();
            }
        }
        Some(line)
    }

    /// The sum of a row in the order in which the written-out row is added: the zeros between change nothing.
    pub(super) fn row_total(&self, row: usize) -> f64 {
        const BLOCK: usize = 512;
        let mut blocks = vec![([0.0_f64; 8], Vec::new()); self.width.div_ceil(BLOCK)];
        for (column, value) in self.stored(row) {
            let (block, place) = (column as usize / BLOCK, column as usize % BLOCK);
            let length = (self.width - block * BLOCK).min(BLOCK);
            let Some((lanes, rest)) = blocks.get_mut(block) else { continue };
            let value = value.unwrap_or_default();
            if place < length - length % 8 {
                if let Some(lane) = lanes.get_mut(place % 8) {
                    *lane += value;
                }
            } else {
                rest.push(value);
            }
        }
        sum(blocks.into_iter().map(|(lanes, rest)| sum(lanes.into_iter().chain(rest))))
    }

    /// Missing cells as zeros.
    pub(super) fn missing_as_zero(mut self) -> Self {
        for value in &mut self.values {
            value.get_or_insert(0.0);
        }
        Self { absent: Absent::Zero, ..self }
    }

    /// Every stored cell.
    pub(super) fn entries(&self) -> impl Iterator<Item = (usize, u32, Option<f64>)> {
        (0..self.starts.len().saturating_sub(1))
            .flat_map(|row| self.stored(row).map(move |(column, value)| (row, column, value)))
    }
}
