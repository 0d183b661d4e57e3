//! Lines that hold nothing but cells, many at once: the quick way beside the careful one.
//!
//! A reader says which columns it wants and takes them from here for as many rows as are plainly shaped. Where a
//! cell is not, it stops, and the careful way reads that row; so whatever is to be said about a row is
//! said in one place. Looking for lines needs nothing but their bytes, so another thread may do it ahead.

mod ahead;
mod cells;
mod index;
mod masks;
mod number;
mod piece;
mod plan;
#[cfg(test)]
pub(crate) mod tests;

pub(crate) use ahead::Ahead;
pub(crate) use number::Decimals;
pub(crate) use piece::{Pieces, SLACK};
pub(crate) use plan::{Plan, Wanted};

use plan::Found;

/// Bytes before the text, so that sixteen can be taken up to any cell's end.
pub(crate) const MARGIN: usize = 16;

/// Stands for a cell that is no plain code.
pub(crate) const NO_CODE: u64 = u64::MAX;

/// Some of the lines that were found, in the columns of a [`Plan`].
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lines<'a> {
    found: &'a Found,
    from: usize,
    count: usize,
    /// The line of the first.
    line: u64,
}

impl<'a> Lines<'a> {
    fn new(found: &'a Found, from: usize, count: usize, line: u64) -> Self {
        Self { found, from, count, line }
    }

    pub(crate) fn len(self) -> usize {
        self.count
    }

    pub(crate) fn line(self) -> u64 {
        self.line
    }

    /// A column of codes.
    pub(crate) fn codes(self, column: usize) -> &'a [u64] {
        self.found.codes(column).get(self.from..self.from + self.count).unwrap_or_default()
    }

    /// A column of amounts in whole thousandths.
    pub(crate) fn amounts(self, column: usize) -> &'a [i64] {
        self.found.amounts(column).get(self.from..self.from + self.count).unwrap_or_default()
    }

    /// Rows with the same codes in all columns of runs: where they begin, and the codes.
    pub(crate) fn runs<const N: usize>(self) -> impl Iterator<Item = (usize, [u64; N])> + 'a {
        let inside =
            self.found.runs_from(self.from, N).take_while(move |(start, _)| *start < self.from + self.count);
        inside.filter_map(move |(start, codes)| {
            Some((start.saturating_sub(self.from), *codes.first_chunk::<N>()?))
        })
    }
}
