//! Where the cells of many lines end, found sixty-four bytes at a time.

use super::masks::{BLOCK, Masks};
use crate::rows::index;

/// Bytes looked at in one go: what fits beside its index into the nearest cache.
const WINDOW: usize = 1 << 15;

const HALF: u64 = 0xffff_ffff;

/// Writes where the cells of half a block end, and what is to be written over behind them.
#[inline]
fn write_ends(mut ends: u64, at: u32, out: Option<&mut [u32; BLOCK / 2]>) {
    const USUAL: usize = 8;
    let Some((usual, more)) = out.map(|out| out.split_at_mut(USUAL)) else { return };
    for slot in usual {
        *slot = at + (ends | 1 << 63).trailing_zeros();
        ends &= ends.wrapping_sub(1);
    }
    for slot in more {
        if ends == 0 {
            break;
        }
        *slot = at + ends.trailing_zeros();
        ends &= ends - 1;
    }
}

/// How many bits are set in the lower half, and in all. Counted once for both: not every processor that this is
/// built for has an instruction to count with.
#[inline]
fn counted(bits: u64) -> (usize, usize) {
    let bits = bits - (bits >> 1 & 0x5555_5555_5555_5555);
    let bits = (bits & 0x3333_3333_3333_3333) + (bits >> 2 & 0x3333_3333_3333_3333);
    let of_bytes = (bits + (bits >> 4)) & 0x0f0f_0f0f_0f0f_0f0f;
    let [.., half, _, _, _, all] = of_bytes.wrapping_mul(0x0101_0101_0101_0101).to_le_bytes();
    (usize::from(half), usize::from(all))
}

/// Where each cell of some lines ends.
#[derive(Debug, Default)]
pub(super) struct Index {
    /// Just past the delimiter, so that each entry is where the next cell starts; the first is 0.
    starts: Vec<u32>,
    used: usize,
}

impl Index {
    /// Takes the lines at the beginning of `window` that have `width` cells each, no quotation
    /// mark, and no carriage return but at their end. Says how many they are, and whether what
    /// follows is no such line.
    pub(super) fn fill(&mut self, window: &[u8], delimiter: u8, width: usize) -> (usize, bool) {
        let whole = window.len() >= WINDOW;
        let window = window.get(..WINDOW).unwrap_or(window);
        self.starts.resize(WINDOW + 2 * BLOCK, 0);
        let (mut used, mut at, mut returned, mut stopped) = (0, 1, 0, None);
        let (blocks, rest) = window.as_chunks::<BLOCK>();
        let mut padded = [0; BLOCK];
        if let Some(into) = padded.get_mut(..rest.len()) {
            into.copy_from_slice(rest);
        }
        for block in blocks.iter().chain(std::iter::once(&padded)) {
            let masks = Masks::of(block, delimiter);
            let mut bad = masks.quotes;
            if masks.returns | returned != 0 {
                // A carriage return is good before a line end only.
                bad |= (masks.returns << 1 | returned) & !Masks::lines(block);
                returned = masks.returns >> 63;
            }
            let stop = bad.trailing_zeros();
            let ends = masks.ends & !u64::MAX.checked_shl(stop).unwrap_or_default();
            // Each half by itself: neither waits for the other.
            let [first, second] = [ends & HALF, ends >> 32];
            let (half, all) = counted(ends);
            let Some(out) = self.starts.get_mut(used + 1..).and_then(|rest| rest.first_chunk_mut::<BLOCK>())
            else {
                break;
            };
            write_ends(first, at, out.first_chunk_mut());
            write_ends(second, at + 32, out.get_mut(half..).and_then(|rest| rest.first_chunk_mut()));
            used += all;
            if stop != 64 {
                stopped = Some(index(at + stop) - 1);
                break;
            }
            at += 64;
        }
        self.used = used;
        let text = window.get(..stopped.unwrap_or(window.len())).unwrap_or_default();
        let lines = memchr::memchr_iter(b'\n', text).count();
        let good = self.whole_lines(window, width, lines);
        (good, stopped.is_some() || good < lines || (good == 0 && whole))
    }

    /// How many lines have their ends where lines of this width have them.
    fn whole_lines(&mut self, window: &[u8], width: usize, lines: usize) -> usize {
        let is_line_end = |end: u32| window.get(index(end).wrapping_sub(1)) == Some(&b'\n');
        let rows = self.starts.get(1..=self.used).unwrap_or_default().chunks_exact(width);
        let ended = rows.clone().take_while(|row| row.last().is_some_and(|end| is_line_end(*end))).count();
        // Where every line end is the last of a row, none is anywhere else.
        let good = if ended == lines {
            ended
        } else {
            let whole = |row: &&[u32]| row.iter().position(|end| is_line_end(*end)) == Some(width - 1);
            rows.take_while(whole).count()
        };
        self.used = good * width;
        good
    }

    /// Where so many cells from a place on start, and the one after.
    pub(super) fn starts(&self, from: usize, cells: usize) -> &[u32] {
        self.starts.get(from..=from + cells).unwrap_or_default()
    }

    /// Where one cell starts.
    pub(super) fn start(&self, place: usize) -> usize {
        self.starts.get(place).map_or(0, |start| index(*start))
    }
}

#[cfg(test)]
mod tests {
    use super::Index;

    /// Also at the end of a block of sixty-four bytes, where what follows is in the next one.
    #[test]
    fn lines_end_before_a_carriage_return_or_a_mark_within_one() {
        let text = "aa,bb\n".repeat(60);
        for odd in [b'\r', b'"'] {
            for place in (0..text.len()).filter(|place| matches!(place % 6, 0 | 3)) {
                let mut bytes = text.clone().into_bytes();
                bytes[place] = odd;
                let found = Index::default().fill(&bytes, b',', 2);
                assert_eq!(found, (place / 6, true), "{odd} at {place}");
            }
        }
        let returned = text.replace('\n', "\r\n");
        assert_eq!(Index::default().fill(returned.as_bytes(), b',', 2), (60, false));
    }

    proptest::proptest! {
        #[test]
        fn bits_are_counted(bits: u64) {
            let expected = ((bits & super::HALF).count_ones() as usize, bits.count_ones() as usize);
            proptest::prop_assert_eq!(super::counted(bits), expected);
        }
    }
}
