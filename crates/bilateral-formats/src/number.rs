//! Numbers as files write them, into whole thousandths.

use std::fmt;

use rust_decimal::Decimal;

/// Why a cell is no thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bad {
    /// No number at all.
    Malformed,
    /// Digits past the thousandths.
    TooFine,
    /// Past 64 bits.
    TooLarge,
}

/// A number read, and whether digits were rounded off.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Thousandths {
    pub value: i64,
    pub rounded: bool,
    /// Whether it was written with an exponent.
    pub exponent: bool,
}

/// Whole thousandths of a number that counts in units of `10^shift`; digits past them are
/// refused, or rounded half to even.
#[inline]
pub(crate) fn thousandths(text: &[u8], shift: i32, round: bool) -> Result<Thousandths, Bad> {
    // Eighteen digits and a point at most: nothing can overflow before the scale is known.
    if text.len() <= 18
        && let Some(value) = short(text, shift)
    {
        return Ok(Thousandths { value, rounded: false, exponent: false });
    }
    long(text, shift, round)
}

#[inline]
fn short(text: &[u8], shift: i32) -> Option<i64> {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    let (mut value, mut places, mut after_point, mut seen) = (0_i64, 0_i32, 0_i32, false);
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit < 10 {
            value = value * 10 + i64::from(digit);
            places += after_point;
            seen = true;
        } else if *byte == b'.' && after_point == 0 && seen {
            after_point = 1;
        } else {
            return None;
        }
    }
    if !seen || digits.last() == Some(&b'.') {
        return None;
    }
    let factor = POWERS.get(usize::try_from(3 + shift - places).ok()?)?;
    let value = value.checked_mul(*factor)?;
    Some(if negative { -value } else { value })
}

const POWERS: [i64; 16] = {
    let mut powers = [1_i64; 16];
    let mut n = 1;
    while n < 16 {
        #[expect(clippy::indexing_slicing, reason = "at compile time, within bounds")]
        {
            powers[n] = powers[n - 1] * 10;
        }
        n += 1;
    }
    powers
};

/// Any plain number: sign, digits, a point, an exponent.
fn long(text: &[u8], shift: i32, round: bool) -> Result<Thousandths, Bad> {
    let (negative, digits, exponent) = digits(text)?;
    let marked = text.iter().any(|byte| matches!(byte, b'e' | b'E'));
    let exponent = exponent + i64::from(shift) + 3;
    if digits.is_empty() {
        return Ok(Thousandths { value: 0, rounded: false, exponent: marked });
    }
    let whole = i64::try_from(digits.len()).unwrap_or(i64::MAX).saturating_add(exponent);
    if whole > 19 {
        return Err(Bad::TooLarge);
    }
    let kept = usize::try_from(whole.max(0)).unwrap_or_default();
    let number = |digits: &[u8]| digits.iter().fold(0_i128, |sum, digit| sum * 10 + i128::from(*digit));
    let mut value = number(digits.get(..kept.min(digits.len())).unwrap_or_default());
    for _ in digits.len()..kept {
        value *= 10;
    }
    let rest = digits.get(kept..).unwrap_or_default();
    let rounded = !rest.is_empty();
    if rounded {
        if !round {
            return Err(Bad::TooFine);
        }
        // A number below half a thousandth has zeros before its digits.
        let zeros = whole < 0;
        let above = !zeros && (rest.first() > Some(&5) || (rest.first() == Some(&5) && rest.len() > 1));
        let half = !zeros && rest == [5];
        value += i128::from(above || (half && value % 2 == 1));
    }
    let value = if negative { -value } else { value };
    match i64::try_from(value) {
        Ok(value) if value != i64::MIN => Ok(Thousandths { value, rounded, exponent: marked }),
        _ => Err(Bad::TooLarge),
    }
}

/// Sign, digits without zeros at either end, and the power of ten they count in.
fn digits(text: &[u8]) -> Result<(bool, Vec<u8>, i64), Bad> {
    let (negative, text) = match text {
        [b'-', rest @ ..] => (true, rest),
        [b'+', rest @ ..] | rest => (false, rest),
    };
    let mark = text.iter().position(|byte| matches!(byte, b'e' | b'E'));
    let (number, power) = match mark {
        Some(mark) => {
            (text.get(..mark).unwrap_or_default(), power(text.get(mark + 1..).unwrap_or_default())?)
        }
        None => (text, 0),
    };
    let point = number.iter().position(|byte| *byte == b'.');
    let (whole, fraction) = match point {
        Some(point) => (number.get(..point), number.get(point + 1..)),
        None => (Some(number), None),
    };
    let (whole, fraction) = (whole.unwrap_or_default(), fraction.unwrap_or_default());
    let plain = |part: &[u8]| part.iter().all(u8::is_ascii_digit);
    if whole.is_empty() || !plain(whole) || !plain(fraction) || (point.is_some() && fraction.is_empty()) {
        return Err(Bad::Malformed);
    }
    let mut digits: Vec<u8> = whole.iter().chain(fraction).map(|byte| byte - b'0').collect();
    let mut exponent = power - i64::try_from(fraction.len()).unwrap_or(i64::MAX);
    while digits.last() == Some(&0) {
        digits.pop();
        exponent += 1;
    }
    let zeros = digits.iter().take_while(|digit| **digit == 0).count();
    Ok((negative, digits.split_off(zeros), exponent))
}

fn power(text: &[u8]) -> Result<i64, Bad> {
    let text = std::str::from_utf8(text).map_err(|_| Bad::Malformed)?;
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if digits.is_empty() || digits.len() > 4 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Bad::Malformed);
    }
    text.strip_prefix('+').unwrap_or(text).parse().map_err(|_| Bad::Malformed)
}

/// A number with all its digits.
pub(crate) fn decimal(text: &[u8]) -> Result<Decimal, Bad> {
    // Eighteen digits and a point at most fit into 64 bits.
    if text.len() <= 18
        && let Some((value, places)) = plain(text)
    {
        return Ok(Decimal::new(value, places));
    }
    let (negative, digits, exponent) = digits(text)?;
    if digits.is_empty() {
        return Ok(Decimal::ZERO);
    }
    let places = u32::try_from((-exponent).max(0)).map_err(|_| Bad::TooFine)?;
    let zeros = usize::try_from(exponent.max(0)).map_err(|_| Bad::TooLarge)?;
    if digits.len() > 29 || zeros > 29 {
        return Err(Bad::TooLarge);
    }
    if places > 28 {
        return Err(Bad::TooFine);
    }
    let ten = |number: i128, digit: &u8| number.checked_mul(10)?.checked_add(i128::from(*digit));
    let number = digits.iter().chain(&vec![0; zeros]).try_fold(0, ten).ok_or(Bad::TooLarge)?;
    let number = Decimal::try_from_i128_with_scale(number, places).map_err(|_| Bad::TooLarge)?;
    Ok(if negative { -number } else { number })
}

/// Digits and the places after the point, without zeros at their end, of the usual number.
#[inline]
fn plain(text: &[u8]) -> Option<(i64, u32)> {
    let (negative, digits) = match text {
        [b'-', rest @ ..] => (true, rest),
        rest => (false, rest),
    };
    let (mut value, mut places, mut after_point, mut seen) = (0_i64, 0_u32, 0_u32, false);
    for byte in digits {
        let digit = byte.wrapping_sub(b'0');
        if digit < 10 {
            value = value * 10 + i64::from(digit);
            places += after_point;
            seen = true;
        } else if *byte == b'.' && after_point == 0 && seen {
            after_point = 1;
        } else {
            return None;
        }
    }
    if !seen || digits.last() == Some(&b'.') {
        return None;
    }
    while places > 0 && value % 10 == 0 {
        value /= 10;
        places -= 1;
    }
    Some((if negative { -value } else { value }, places))
}

/// Without blanks at either end.
#[inline]
pub(crate) fn trim(text: &[u8]) -> &[u8] {
    match text {
        [first, .., last] if *first > b' ' && *last > b' ' => text,
        other => other.trim_ascii(),
    }
}

impl fmt::Display for Bad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Malformed => "is no number; write `1234.5`, with a point before decimals and no marks for thousands",
            Self::TooFine => {
                "has digits past the thousandths a table keeps; state the column in a smaller unit, or ask for rounding"
            }
            Self::TooLarge => "is past 9223372036854775.807 units, the largest amount a table keeps",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{Bad, thousandths};

    fn exact(text: &str, shift: i32) -> Result<i64, Bad> {
        thousandths(text.as_bytes(), shift, false).map(|read| read.value)
    }

    #[test]
    fn numbers_of_every_kind() {
        assert_eq!(exact("52.051", 3), Ok(52_051_000));
        assert_eq!(exact("0", 0), Ok(0));
        assert_eq!(exact("-12.5", 0), Ok(-12_500));
        assert_eq!(exact("7495626132.315", 0), Ok(7_495_626_132_315));
        assert_eq!(exact("14960878.06", 2), Ok(1_496_087_806_000));
        assert_eq!(exact("1.5E3", 0), Ok(1_500_000));
        assert_eq!(exact("000000000000000000000000012.50000000000000000000000", 0), Ok(12_500));
        assert_eq!(exact("9223372036854775.807", 0), Ok(i64::MAX));
        assert_eq!(exact("9223372036854775.808", 0), Err(Bad::TooLarge));
        assert_eq!(exact("-9223372036854775.808", 0), Err(Bad::TooLarge));
        assert_eq!(exact(&"9".repeat(100), 0), Err(Bad::TooLarge));
        assert_eq!(exact("0.0001", 0), Err(Bad::TooFine));
        assert_eq!(exact("1e-400", 0), Err(Bad::TooFine));
        for bad in
            ["", "-", ".", "1.", ".5", "1,5", "1 000", "1.2.3", "0x1", "NaN", "1e", "1e99999", "--1", "12a"]
        {
            assert_eq!(exact(bad, 0), Err(Bad::Malformed), "{bad}");
        }
    }

    #[test]
    fn the_short_way_to_a_number_is_the_long_one() {
        use super::decimal;
        for text in ["0", "-0", "0.0", "12.50", "1500", "-3.000", "123456789012345678", "0.00000000000001"] {
            // A plus and zeros before the number send it the other way.
            let long = format!("+{}{}", "0".repeat(20), text.trim_start_matches('-'));
            let expected = decimal(long.as_bytes()).unwrap();
            let expected = if text.starts_with('-') { -expected } else { expected };
            let found = decimal(text.as_bytes()).unwrap();
            assert_eq!((found, found.scale()), (expected, expected.scale()), "{text}");
        }
    }

    #[test]
    fn rounding_goes_to_the_even_neighbour() {
        let rounded =
            |text: &str| thousandths(text.as_bytes(), 0, true).map(|read| (read.value, read.rounded));
        assert_eq!(rounded("0.0005"), Ok((0, true)));
        assert_eq!(rounded("0.0015"), Ok((2, true)));
        assert_eq!(rounded("0.00151"), Ok((2, true)));
        assert_eq!(rounded("0.0025"), Ok((2, true)));
        assert_eq!(rounded("0.30000000000000004"), Ok((300, true)));
        assert_eq!(rounded("0.00009"), Ok((0, true)));
        assert_eq!(rounded("-0.0016"), Ok((-2, true)));
        assert_eq!(rounded("0.0010"), Ok((1, false)));
    }
}
