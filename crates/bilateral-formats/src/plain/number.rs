//! Numbers of at most sixteen digits, eight at a time, without a branch for each.

/// Factors that make whole thousandths, by digits after the point; 0 where there are none.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Decimals {
    factors: [i64; 8],
    /// Those for no digits and for three, if eight digits times them stay within 64 bits.
    usual: [i64; 2],
}

impl Decimals {
    /// For a column that counts in units of `10^power`.
    pub(crate) fn of(power: i32) -> Self {
        let factor = |places: i32| {
            let exponent = u32::try_from(3 + power - places).ok()?;
            10_i64.checked_pow(exponent)
        };
        let mut factors = [0; 8];
        for (slot, places) in factors.iter_mut().zip(0..) {
            *slot = factor(places).unwrap_or_default();
        }
        let usual = [factor(0), factor(3)];
        let usual =
            usual.map(|factor| factor.filter(|own| *own <= i64::MAX / 100_000_000).unwrap_or_default());
        Self { factors, usual }
    }

    /// As [`Decimals::thousandths`], in half the steps for what most amounts are: eight bytes at most, all of
    /// them digits or a point before the last three.
    #[inline]
    pub(super) fn usual(&self, bytes: &[u8], start: usize, end: usize) -> Option<i64> {
        let word = u64::from_le_bytes(*bytes.get(end.wrapping_sub(8)..end)?.first_chunk()?);
        let length = end.wrapping_sub(start);
        // As numbers; what is before the cell counts for nothing.
        let digits = (word ^ ZEROS) & WITHIN.get(length.wrapping_sub(1))?;
        let [whole, thousandths] = self.usual;
        let (digits, factor) = if digits & POINT == POINT_BEFORE_THREE ^ ZEROS & POINT && length > 4 {
            (digits & LAST_THREE | (digits & FIRST_FOUR) << 8, thousandths)
        } else {
            (digits, whole)
        };
        let no_digits = (digits.wrapping_add(0x76 * EACH_BYTE) | digits) & (0x80 * EACH_BYTE);
        let number = eight_digits(digits).cast_signed().wrapping_mul(factor);
        (no_digits == 0 && factor != 0).then_some(number)
    }

    /// Digits, and perhaps a point between them; nothing for any other text, which may be a
    /// number all the same.
    #[inline]
    pub(super) fn thousandths(&self, bytes: &[u8], start: usize, end: usize) -> Option<i64> {
        let length = end.wrapping_sub(start);
        if length <= 8 {
            return self.short(bytes, length, end);
        }
        let window = bytes.get(end.wrapping_sub(16)..end)?;
        let (low, high) = (*window.first_chunk::<8>()?, *window.last_chunk::<8>()?);
        let [before_low, before_high] = BEFORE.get(length.wrapping_sub(1))?;
        // What is before the number becomes zeros in front of it.
        let (low, high) = (u64::from_le_bytes(low), u64::from_le_bytes(high));
        let low = (low & !before_low) | (ZEROS & before_low);
        let high = (high & !before_high) | (ZEROS & before_high);
        let points = crate::scanner::equal_bytes(high ^ POINTS);
        let (low, high, places) = if high & POINT == POINT_BEFORE_THREE {
            // As most columns of decimals are written throughout.
            (low << 8 | u64::from(b'0'), high & LAST_THREE | (high & FIRST_FOUR) << 8 | low >> 56, 3)
        } else if points == 0 {
            (low, high, 0)
        } else {
            let at = points.trailing_zeros() & !7;
            let after = u64::MAX.checked_shl(at + 8)?;
            let places = 7 - at / 8;
            if crate::rows::index(places) + 2 > length {
                return None;
            }
            let front = high & !(after | 0xff << at);
            (low << 8 | u64::from(b'0'), high & after | front << 8 | low >> 56, places)
        };
        if !are_digits(low) || !are_digits(high) {
            return None;
        }
        self.scaled(eight_digits(low ^ ZEROS) * 100_000_000 + eight_digits(high ^ ZEROS), places)
    }

    /// As above, for eight bytes at most.
    #[inline]
    fn short(&self, bytes: &[u8], length: usize, end: usize) -> Option<i64> {
        let word = u64::from_le_bytes(*bytes.get(end.wrapping_sub(8)..end)?.first_chunk()?);
        let [_, before] = BEFORE.get(length.wrapping_sub(1))?;
        let word = (word & !before) | (ZEROS & before);
        let points = crate::scanner::equal_bytes(word ^ POINTS);
        let (word, places) = if points == 0 {
            (word, 0)
        } else {
            let at = points.trailing_zeros() & !7;
            let after = u64::MAX.checked_shl(at + 8)?;
            let places = 7 - at / 8;
            if crate::rows::index(places) + 2 > length {
                return None;
            }
            let front = word & !(after | 0xff << at);
            (word & after | front << 8 | u64::from(b'0'), places)
        };
        if are_digits(word) { self.scaled(eight_digits(word ^ ZEROS), places) } else { None }
    }

    #[inline]
    fn scaled(&self, number: u64, places: u32) -> Option<i64> {
        let factor = *self.factors.get(crate::rows::index(places))?;
        if factor == 0 { None } else { i64::try_from(number).ok()?.checked_mul(factor) }
    }
}

const EACH_BYTE: u64 = 0x0101_0101_0101_0101;
const ZEROS: u64 = b'0' as u64 * EACH_BYTE;
const POINTS: u64 = b'.' as u64 * EACH_BYTE;

/// Of eight bytes the fifth, where a point stands before three digits; what is before and behind it.
const POINT: u64 = 0xff << 32;
const POINT_BEFORE_THREE: u64 = (b'.' as u64) << 32;
const FIRST_FOUR: u64 = 0xffff_ffff;
const LAST_THREE: u64 = u64::MAX << 40;

/// By length of a number, which of the eight bytes up to its end are its own.
const WITHIN: [u64; 8] = {
    let mut masks = [u64::MAX; 8];
    let mut length = 1;
    while length < 8 {
        #[expect(clippy::indexing_slicing, reason = "at compile time")]
        {
            masks[length - 1] = !(u64::MAX >> (8 * length));
        }
        length += 1;
    }
    masks
};

/// By length of a number, which of the sixteen bytes up to its end are before it.
const BEFORE: [[u64; 2]; 16] = {
    let mut masks = [[0; 2]; 16];
    let mut length = 1;
    while length <= 16 {
        let before = if length == 16 { 0 } else { u128::MAX >> (8 * length) };
        #[expect(
            clippy::indexing_slicing,
            clippy::cast_possible_truncation,
            reason = "at compile time: the two halves"
        )]
        {
            masks[length - 1] = [before as u64, (before >> 64) as u64];
        }
        length += 1;
    }
    masks
};

#[inline]
const fn are_digits(word: u64) -> bool {
    let above = word.wrapping_add(0x46 * EACH_BYTE);
    let below = word.wrapping_sub(ZEROS);
    (above | below) & (0x80 * EACH_BYTE) == 0
}

/// The number that eight digits from 0 to 9 are, the first in the lowest byte.
#[inline]
const fn eight_digits(word: u64) -> u64 {
    const PAIRS: u64 = 0x0000_00ff_0000_00ff;
    let pairs = word.wrapping_mul(10).wrapping_add(word >> 8);
    let upper = (pairs & PAIRS).wrapping_mul(0x000f_4240_0000_0064);
    let lower = (pairs >> 16 & PAIRS).wrapping_mul(0x0000_2710_0000_0001);
    upper.wrapping_add(lower) >> 32
}

#[cfg(test)]
mod tests {
    use super::Decimals;
    use crate::number::thousandths;
    use crate::plain::MARGIN;

    /// What is read the quick way is what is read with care; plain numbers are read the quick way.
    fn same(text: &str, power: i32) -> Option<i64> {
        let bytes = [&[b'7'; MARGIN], text.as_bytes(), &[b'8'; MARGIN]].concat();
        let (decimals, end) = (Decimals::of(power), MARGIN + text.len());
        let quick = decimals.thousandths(&bytes, MARGIN, end);
        let usual = decimals.usual(&bytes, MARGIN, end);
        assert!(usual.is_none() || usual == quick, "{text:?} {power}: {usual:?} {quick:?}");
        let careful = thousandths(text.as_bytes(), power, false).map(|read| read.value).ok();
        assert!(quick.is_none() || quick == careful, "{text:?} {power}: {quick:?} {careful:?}");
        quick
    }

    #[test]
    fn numbers_and_what_is_none() {
        for power in [0, 2, 3] {
            for text in
                ["0", "7", "52.051", "1234567.5", "123456789012", "000.250", "99999999999.001", "100000000.1"]
            {
                assert!(same(text, power).is_some(), "{text}");
            }
        }
        for text in [
            "",
            ".",
            ".5",
            "1.",
            "1..2",
            "1.2.3",
            "-1",
            "+1",
            "1e3",
            " 1",
            "1 ",
            "1,5",
            "NA",
            "1/2",
            "12:4",
            "0.0000001",
            "1234567890123456.7",
            "9999999999999999",
            "1\u{e9}",
        ] {
            if let Some(number) = same(text, 3) {
                assert_eq!(text, "9999999999999999", "{number}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn any_short_text_is_read_alike(text in "[0-9.\\- eE,+]{0,17}", power in 0..4) {
            same(&text, power);
        }

        #[test]
        fn any_number_is_read_alike(whole in 0_u64..10_000_000_000, places in "(\\.[0-9]{1,3})?") {
            let text = format!("{whole}{places}");
            proptest::prop_assert!(same(&text, 0).is_some());
            let is_usual = text.len() <= 8 && (places.is_empty() || places.len() == 4);
            let bytes = [&[b'7'; MARGIN], text.as_bytes()].concat();
            let usual = Decimals::of(0).usual(&bytes, MARGIN, bytes.len());
            proptest::prop_assert_eq!(usual.is_some(), is_usual);
        }
    }
}
