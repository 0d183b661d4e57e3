//! The cells of lines of one width, column by column.

use bilateral::flow::MISSING;

use super::{Decimals, MARGIN, NO_CODE};
use crate::rows::index;

/// Some lines of one width, as where their cells are.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cells<'a> {
    /// The text, [`MARGIN`] bytes in.
    bytes: &'a [u8],
    /// Where each cell starts, and where the one after the last would.
    starts: &'a [u32],
    width: usize,
}

impl<'a> Cells<'a> {
    pub(super) fn new(bytes: &'a [u8], starts: &'a [u32], width: usize) -> Self {
        Self { bytes, starts, width }
    }

    pub(super) fn lines(self) -> usize {
        self.starts.len().saturating_sub(1) / self.width
    }

    /// Where each line starts.
    pub(super) fn line_starts(self) -> impl Iterator<Item = u32> {
        self.starts.chunks_exact(self.width).filter_map(|line| line.first()).take(self.lines()).copied()
    }

    /// One column, as where its cells start and end among the bytes.
    #[inline]
    fn spans(self, place: usize) -> impl Iterator<Item = (usize, usize)> + 'a {
        let last = place + 1 == self.width;
        let pairs = self.starts.get(place..).unwrap_or_default().chunks(self.width);
        pairs.map_while(move |pair| {
            let [start, next, ..] = pair else { return None };
            let (start, mut end) = (index(*start) + MARGIN, index(*next) + MARGIN - 1);
            if last && end > start && self.bytes.get(end - 1) == Some(&b'\r') {
                end -= 1;
            }
            Some((start, end))
        })
    }

    /// A column of codes, each as [`crate::intern::packed`] has it, 0 for an empty cell, and
    /// [`NO_CODE`] for one that is longer than eight bytes or begins with a zero byte.
    pub(super) fn codes(self, place: usize, into: &mut Vec<u64>) {
        let before = into.len();
        into.resize(before + self.lines(), NO_CODE);
        for ((start, end), code) in self.spans(place).zip(into.get_mut(before..).unwrap_or_default()) {
            *code = self.packed(start, end);
        }
    }

    /// One cell as [`Cells::codes`] has it.
    pub(super) fn code(self, row: usize, place: usize) -> u64 {
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

    /// The rows whose first `columns` cells are not letter for letter those of the row before: the first, and
    /// all of those where they take more than sixteen bytes.
    pub(super) fn changes(self, columns: usize, mut change: impl FnMut(usize)) {
        let (mut before, mut known, mut within) = (0_u128, None, 0_u128);
        for (row, line) in self.starts.chunks(self.width).enumerate() {
            let (Some(start), Some(end)) = (line.first(), line.get(columns)) else { return };
            let length = end - start;
            let start = index(*start) + MARGIN;
            let bytes = self.bytes.get(start..start + 16).and_then(|bytes| bytes.first_chunk());
            let now = u128::from_le_bytes(bytes.copied().unwrap_or_default());
            if known != Some(length) || (now ^ before) & within != 0 {
                (before, known) = (now, (length <= 16).then_some(length));
                within = !u128::MAX.checked_shl(8 * length).unwrap_or_default();
                change(row);
            }
        }
    }

    /// A column of amounts in whole thousandths; `missing` is a code that stands for none, as the empty cell
    /// does. Tells the rows whose cells are no plain amounts.
    pub(super) fn amounts(
        self,
        place: usize,
        decimals: &Decimals,
        missing: &[u8],
        into: &mut Vec<i64>,
        mut odd: impl FnMut(usize),
    ) {
        let before = into.len();
        into.resize(before + self.lines(), MISSING);
        let amounts = into.get_mut(before..).unwrap_or_default();
        for (row, ((start, end), amount)) in self.spans(place).zip(amounts).enumerate() {
            match decimals.usual(self.bytes, start, end) {
                Some(known) => *amount = known,
                None => match self.amount(start, end, decimals, missing) {
                    Some(known) => *amount = known,
                    None => odd(row),
                },
            }
        }
    }

    /// Any plain amount.
    #[inline(never)]
    fn amount(self, start: usize, end: usize, decimals: &Decimals, missing: &[u8]) -> Option<i64> {
        let cell = self.bytes.get(start..end)?;
        let spaces = cell.iter().take_while(|byte| **byte == b' ').count();
        let known = decimals.thousandths(self.bytes, start + spaces, end);
        known.or_else(|| (start + spaces == end || cell.get(spaces..) == Some(missing)).then_some(MISSING))
    }
}
