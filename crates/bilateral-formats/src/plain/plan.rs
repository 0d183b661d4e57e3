//! What a reader wants of plain lines, and what was found for it.

use super::cells::Cells;
use super::index::Index;
use super::{Decimals, MARGIN};
use crate::rows::index;

/// Which columns a reader takes out of plain lines, and as what.
#[derive(Debug, Clone, Default)]
pub(crate) struct Wanted {
    /// Columns of codes that stay the same over many rows.
    pub runs: Vec<usize>,
    /// Columns of codes.
    pub codes: Vec<usize>,
    /// Columns of amounts, what they count in, and the word for a missing one.
    pub amounts: Vec<(usize, Decimals, &'static [u8])>,
}

impl Wanted {
    /// Whether the columns of runs are the first of the line.
    fn leads(&self) -> bool {
        self.runs.iter().copied().eq(0..self.runs.len())
    }
}

/// What is to be looked for in a text.
#[derive(Debug, Clone)]
pub(crate) struct Plan {
    pub delimiter: u8,
    /// How many cells a line has.
    pub width: usize,
    pub wanted: Wanted,
}

impl Plan {
    /// Looks at the lines at the beginning of a text, [`MARGIN`] bytes in, which goes on until a place; at most at
    /// as many as fit into the nearest cache. Says how many bytes they take and whether something else follows.
    pub(super) fn look(
        &self,
        bytes: &[u8],
        until: usize,
        index: &mut Index,
        found: &mut Found,
    ) -> (usize, bool) {
        let window = bytes.get(MARGIN..until).unwrap_or_default();
        let (lines, odd) = index.fill(window, self.delimiter, self.width);
        let end = index.start(lines * self.width);
        found.add(&self.wanted, Cells::new(bytes, index.starts(0, lines * self.width), self.width), end);
        (end, odd)
    }

    /// Looks at all the lines of such a text up to one that is not plain.
    pub(super) fn look_through(&self, bytes: &[u8], until: usize, index: &mut Index, found: &mut Found) {
        found.clear();
        while let Some(rest) = bytes.get(found.end..).filter(|_| found.end + MARGIN < until) {
            let (taken, odd) = self.look(rest, until - found.end, index, found);
            if odd || taken == 0 {
                break;
            }
        }
    }
}

/// Lines, column by column.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Where each line starts, and where the one after the last would.
    starts: Vec<u32>,
    /// The rows in which one of the columns of runs changes, and what stands there from then on.
    runs: Vec<usize>,
    run_codes: Vec<u64>,
    codes: Vec<Vec<u64>>,
    amounts: Vec<Vec<i64>>,
    /// Rows with a cell that is no plain amount, upwards.
    odd: Vec<usize>,
    /// Where the lines end.
    end: usize,
}

impl Found {
    pub(super) fn clear(&mut self) {
        self.starts.clear();
        self.runs.clear();
        self.run_codes.clear();
        self.codes.iter_mut().for_each(Vec::clear);
        self.amounts.iter_mut().for_each(Vec::clear);
        self.odd.clear();
        self.end = 0;
    }

    pub(super) fn lines(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Where a line starts.
    pub(super) fn start(&self, line: usize) -> usize {
        self.starts.get(line).map_or(0, |start| index(*start))
    }

    /// The line that starts at a place.
    pub(super) fn line_at(&self, place: usize) -> Option<usize> {
        self.starts.binary_search(&u32::try_from(place).ok()?).ok().filter(|line| *line < self.lines())
    }

    /// How many lines from one on have nothing but plain amounts.
    pub(super) fn plain_from(&self, line: usize) -> usize {
        let next = self.odd.partition_point(|odd| *odd < line);
        self.odd.get(next).copied().unwrap_or(self.lines()).min(self.lines()).saturating_sub(line)
    }

    pub(super) fn codes(&self, column: usize) -> &[u64] {
        self.codes.get(column).map_or(&[], Vec::as_slice)
    }

    pub(super) fn amounts(&self, column: usize) -> &[i64] {
        self.amounts.get(column).map_or(&[], Vec::as_slice)
    }

    /// The runs that reach into lines from one on, each with where it begins, and its codes.
    pub(super) fn runs_from(&self, line: usize, columns: usize) -> impl Iterator<Item = (usize, &[u64])> {
        let first = self.runs.partition_point(|start| *start <= line).saturating_sub(1);
        let codes = self.run_codes.chunks(columns.max(1)).skip(first);
        self.runs.iter().skip(first).copied().zip(codes)
    }

    fn add(&mut self, wanted: &Wanted, cells: Cells<'_>, end: usize) {
        let before = self.lines();
        let base = u32::try_from(self.end).unwrap_or(u32::MAX);
        self.end += end;
        self.starts.truncate(before);
        self.starts.extend(cells.line_starts().map(|start| start + base));
        self.starts.push(u32::try_from(self.end).unwrap_or(u32::MAX));
        let (runs, run_codes) = (&mut self.runs, &mut self.run_codes);
        let mut run = |row: usize| {
            runs.push(before + row);
            run_codes.extend(wanted.runs.iter().map(|place| cells.code(row, *place)));
        };
        if wanted.runs.is_empty() {
            // Nobody asks where they begin.
        } else if wanted.leads() {
            cells.changes(wanted.runs.len(), run);
        } else {
            (0..cells.lines()).for_each(&mut run);
        }
        self.codes.resize_with(wanted.codes.len(), Vec::new);
        for (place, codes) in wanted.codes.iter().zip(&mut self.codes) {
            cells.codes(*place, codes);
        }
        let known = self.odd.len();
        let odd = &mut self.odd;
        self.amounts.resize_with(wanted.amounts.len(), Vec::new);
        for ((place, decimals, missing), amounts) in wanted.amounts.iter().zip(&mut self.amounts) {
            cells.amounts(*place, decimals, missing, amounts, |row| odd.push(before + row));
        }
        if self.odd.len() > known {
            bilateral::order::sort(&mut self.odd);
        }
    }
}
