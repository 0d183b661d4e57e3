//! Which bytes of a block are delimiters, line ends, quotation marks: a bit for each byte.

#[cfg(any(target_arch = "x86_64", target_feature = "simd128"))]
use wide::{CmpEq as _, i8x16};

/// Bytes of a block.
pub(super) const BLOCK: usize = 64;

/// One bit for each byte of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Masks {
    /// Delimiters and line ends.
    pub(super) ends: u64,
    /// Quotation marks.
    pub(super) quotes: u64,
    /// Carriage returns.
    pub(super) returns: u64,
}

impl Masks {
    #[cfg(any(target_arch = "x86_64", target_feature = "simd128"))]
    #[inline]
    pub(super) fn of(block: &[u8; BLOCK], delimiter: u8) -> Self {
        let all = |byte: u8| i8x16::splat(byte.cast_signed());
        let (delimiters, newlines, quotes, returns) = (all(delimiter), all(b'\n'), all(b'"'), all(b'\r'));
        let bits = |found: i8x16, shift: u32| u64::from(found.move_mask().cast_unsigned()) << shift;
        let mut masks = Self::default();
        let (pieces, _) = block.as_chunks::<16>();
        let mut odd = i8x16::splat(0);
        for (piece, shift) in pieces.iter().zip([0, 16, 32, 48]) {
            let bytes = i8x16::new(piece.map(u8::cast_signed));
            let line = bytes.cmp_eq(newlines);
            masks.ends |= bits(line | bytes.cmp_eq(delimiters), shift);
            odd |= bytes.cmp_eq(quotes) | bytes.cmp_eq(returns);
        }
        // Most blocks have neither.
        if odd.move_mask() != 0 {
            for (piece, shift) in pieces.iter().zip([0, 16, 32, 48]) {
                let bytes = i8x16::new(piece.map(u8::cast_signed));
                masks.quotes |= bits(bytes.cmp_eq(quotes), shift);
                masks.returns |= bits(bytes.cmp_eq(returns), shift);
            }
        }
        masks
    }

    #[cfg(not(any(target_arch = "x86_64", target_feature = "simd128")))]
    #[inline]
    pub(super) fn of(block: &[u8; BLOCK], delimiter: u8) -> Self {
        Self::by_words(block, delimiter)
    }

    /// The line ends of a block alone.
    #[cfg(any(target_arch = "x86_64", target_feature = "simd128"))]
    pub(super) fn lines(block: &[u8; BLOCK]) -> u64 {
        let (pieces, _) = block.as_chunks::<16>();
        pieces.iter().zip([0, 16, 32, 48]).fold(0, |lines, (piece, shift)| {
            let found = i8x16::new(piece.map(u8::cast_signed)).cmp_eq(i8x16::splat(b'\n'.cast_signed()));
            lines | u64::from(found.move_mask().cast_unsigned()) << shift
        })
    }

    #[cfg(not(any(target_arch = "x86_64", target_feature = "simd128")))]
    pub(super) fn lines(block: &[u8; BLOCK]) -> u64 {
        Self::by_words(block, b'\n').ends
    }

    /// Eight bytes at a time, on any machine.
    #[cfg(any(test, not(any(target_arch = "x86_64", target_feature = "simd128"))))]
    #[inline]
    fn by_words(block: &[u8; BLOCK], delimiter: u8) -> Self {
        let all = |byte: u8| u64::from(byte) * EACH_BYTE;
        let (delimiters, newlines, quotes, returns) = (all(delimiter), all(b'\n'), all(b'"'), all(b'\r'));
        let mut masks = Self::default();
        let (words, _) = block.as_chunks::<8>();
        for (word, shift) in words.iter().zip((0..64).step_by(8)) {
            let word = u64::from_le_bytes(*word);
            let line = crate::scanner::equal_bytes(word ^ newlines);
            masks.ends |= gathered(line | crate::scanner::equal_bytes(word ^ delimiters)) << shift;
            masks.quotes |= gathered(crate::scanner::equal_bytes(word ^ quotes)) << shift;
            masks.returns |= gathered(crate::scanner::equal_bytes(word ^ returns)) << shift;
        }
        masks
    }
}

#[cfg(any(test, not(any(target_arch = "x86_64", target_feature = "simd128"))))]
const EACH_BYTE: u64 = 0x0101_0101_0101_0101;

/// The highest bits of eight bytes, side by side.
#[cfg(any(test, not(any(target_arch = "x86_64", target_feature = "simd128"))))]
#[inline]
const fn gathered(bits: u64) -> u64 {
    (bits >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Masks};

    #[test]
    fn both_ways_find_the_same_bytes() {
        let mut state = 7_u64;
        for _ in 0..2_000 {
            let block: [u8; BLOCK] = std::array::from_fn(|_| {
                state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                let byte = (state >> 33).to_le_bytes()[0];
                *b",;\n\r\"0a\xac\x8a\xff\x00".get(usize::from(byte) % 16).unwrap_or(&byte)
            });
            let found = Masks::of(&block, b',');
            assert_eq!(found, Masks::by_words(&block, b','), "{block:?}");
            let block = &block;
            for (place, byte) in block.iter().enumerate() {
                assert_eq!(Masks::lines(block) >> place & 1 == 1, *byte == b'\n');
                assert_eq!(found.ends >> place & 1 == 1, matches!(byte, b'\n' | b','));
                assert_eq!(found.quotes >> place & 1 == 1, *byte == b'"');
                assert_eq!(found.returns >> place & 1 == 1, *byte == b'\r');
            }
        }
    }
}
