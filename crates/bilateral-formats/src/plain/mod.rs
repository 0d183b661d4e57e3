//! Lines that hold nothing but cells, many at once: the quick way beside the careful one.
//!
//! A reader takes from here the columns of as many rows as are plainly shaped. Where a cell is
//! not, it stops, and the careful way reads that row; so whatever is to be said about a row is
//! said in one place.

mod ahead;
mod index;
mod masks;
mod number;
#[cfg(test)]
pub(crate) mod tests;

use bilateral::flow::MISSING;

pub(crate) use ahead::Ahead;
pub(crate) use number::Decimals;

/// Bytes before the text, so that sixteen can be taken up to any cell's end.
pub(crate) const MARGIN: usize = 16;

/// Stands for a cell that is no plain code.
pub(crate) const NO_CODE: u64 = u64::MAX;

/// Some lines of one width.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lines<'a> {
    /// The text, [`MARGIN`] bytes in.
    bytes: &'a [u8],
    /// Where each cell starts, and where the one after the last would.
    starts: &'a [u32],
    width: usize,
    /// The line of the first.
    line: u64,
}

impl<'a> Lines<'a> {
    pub(crate) fn new(bytes: &'a [u8], starts: &'a [u32], width: usize, line: u64) -> Self {
        Self { bytes, starts, width, line }
    }

    pub(crate) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1) / self.width
    }

    pub(crate) fn line(&self) -> u64 {
        self.line
    }

    /// One column, as where its cells start and end among the bytes.
    #[inline]
    fn spans(self, place: usize) -> impl Iterator<Item = (usize, usize)> + 'a {
        let last = place + 1 == self.width;
        let pairs = self.starts.get(place..).unwrap_or_default().chunks(self.width);
        pairs.map_while(move |pair| {
            let [start, next, ..] = pair else { return None };
            let (start, mut end) =
                (crate::rows::index(*start) + MARGIN, crate::rows::index(*next) + MARGIN - 1);
            if last && end > start && self.bytes.get(end - 1) == Some(&b'\r') {
                end -= 1;
            }
            Some((start, end))
        })
    }

    /// A column of codes, each as [`crate::intern::packed`] has it, 0 for an empty cell, and
    /// [`NO_CODE`] for one that is longer than eight bytes or begins with a zero byte.
    pub(crate) fn codes(self, place: usize, into: &mut Vec<u64>) {
        into.resize(self.len(), NO_CODE);
        for ((start, end), code) in self.spans(place).zip(into) {
            *code = self.packed(start, end);
        }
    }

    /// One cell as [`Lines::codes`] has it.
    pub(crate) fn code(self, row: usize, place: usize) -> u64 {
        let rest = Self { starts: self.starts.get(row * self.width..).unwrap_or_default(), ..self };
        rest.spans(place).next().map_or(NO_CODE, |(start, end)| self.packed(start, end))
    }

    #[inline]
    fn packed(self, start: usize, end: usize) -> u64 {
        let bytes = self.bytes.get(end - 8..end).and_then(|bytes| bytes.first_chunk());
        let word = u64::from_be_bytes(bytes.copied().unwrap_or_default());
        let length = end - start;
        let shift = u32::try_from(length).map_or(0, |length| 64_u32.wrapping_sub(8 * length));
        // First its letters to the front, whatever is before it falls off; then back.
        let front = word.checked_shl(shift).unwrap_or_default();
        let plain = front >> 56 != 0 || length == 0;
        if plain { front.checked_shr(shift).unwrap_or_default() } else { NO_CODE }
    }

    /// For each row whether its first `columns` cells are letter for letter those of the row
    /// before; never for the first row, and where they take more than sixteen bytes.
    pub(crate) fn repeats(self, columns: usize, into: &mut Vec<bool>) {
        into.resize(self.len(), false);
        let (mut before, mut known, mut within) = (0_u128, None, 0_u128);
        for (line, repeats) in self.starts.chunks(self.width).zip(into) {
            let (Some(start), Some(end)) = (line.first(), line.get(columns)) else { return };
            let length = end - start;
            let start = crate::rows::index(*start) + MARGIN;
            let bytes = self.bytes.get(start..start + 16).and_then(|bytes| bytes.first_chunk());
            let now = u128::from_le_bytes(bytes.copied().unwrap_or_default());
            *repeats = known == Some(length) && (now ^ before) & within == 0;
            if !*repeats {
                (before, known) = (now, (length <= 16).then_some(length));
                within = !u128::MAX.checked_shl(8 * length).unwrap_or_default();
            }
        }
    }

    /// A column of amounts in whole thousandths; `missing` is a code that stands for none, as
    /// the empty cell does. Says how many cells from the first on are plain amounts.
    pub(crate) fn amounts(
        self,
        place: usize,
        decimals: &Decimals,
        missing: &[u8],
        into: &mut Vec<i64>,
    ) -> usize {
        into.resize(self.len(), MISSING);
        let mut good = 0;
        for ((mut start, end), amount) in self.spans(place).zip(into) {
            if self.bytes.get(start) == Some(&b' ') {
                let cell = self.bytes.get(start..end).unwrap_or_default();
                start += cell.iter().take_while(|byte| **byte == b' ').count();
            }
            *amount = match decimals.thousandths(self.bytes, start, end) {
                Some(amount) => amount,
                None if start == end || self.bytes.get(start..end) == Some(missing) => MISSING,
                None => return good,
            };
            good += 1;
        }
        good
    }
}
