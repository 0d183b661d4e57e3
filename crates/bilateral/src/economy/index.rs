//! Where in the table of economies a code stands: direct tables, filled at compile time.
#![expect(
    clippy::indexing_slicing,
    reason = "every index here is evaluated at compile time, except those masked to the table"
)]

use super::table::{COUNT, ROWS};

const LETTERS: usize = 26;
const NONE: u16 = u16::MAX;

/// For each pair of first letters the row it begins at; the entry after is its end.
static FIRST_TWO: [u16; LETTERS * LETTERS + 1] = {
    let mut starts = [0; LETTERS * LETTERS + 1];
    let mut row = 0;
    while row < COUNT {
        starts[pair(ROWS[row].alpha3.as_bytes()) + 1] += 1;
        row += 1;
    }
    let mut at = 1;
    while at < starts.len() {
        starts[at] += starts[at - 1];
        at += 1;
    }
    starts
};

static THIRD: [u8; COUNT] = {
    let mut thirds = [0; COUNT];
    let mut row = 0;
    while row < COUNT {
        thirds[row] = ROWS[row].alpha3.as_bytes()[2];
        row += 1;
    }
    thirds
};

/// Current holders only: withdrawn two-letter codes have been given out anew.
static ALPHA2: [u16; LETTERS * LETTERS] = {
    let mut rows = [NONE; LETTERS * LETTERS];
    let mut row = 0;
    while row < COUNT {
        if ROWS[row].alpha2.len() == 2 && !ROWS[row].is_former() {
            rows[pair(ROWS[row].alpha2.as_bytes())] = narrow(row);
        }
        row += 1;
    }
    rows
};

static NUMERIC: [u16; 1000] = {
    let mut rows = [NONE; 1000];
    let mut row = 0;
    while row < COUNT {
        if ROWS[row].numeric != 0 {
            rows[ROWS[row].numeric as usize] = narrow(row);
        }
        row += 1;
    }
    rows
};

const fn pair(code: &[u8]) -> usize {
    (code[0] - b'A') as usize * LETTERS + (code[1] - b'A') as usize
}

#[expect(clippy::cast_possible_truncation, reason = "the table has fewer than 65535 rows")]
const fn narrow(row: usize) -> u16 {
    row as u16
}

fn letter(byte: u8) -> Option<usize> {
    byte.is_ascii_uppercase().then(|| usize::from(byte - b'A'))
}

fn letters(first: u8, second: u8) -> Option<usize> {
    Some(letter(first)? * LETTERS + letter(second)?)
}

pub(super) fn by_alpha3(code: [u8; 3]) -> Option<u16> {
    let [first, second, third] = code;
    let at = letters(first, second)?;
    let (start, end) = (*FIRST_TWO.get(at)?, *FIRST_TWO.get(at + 1)?);
    (start..end).find(|&row| THIRD.get(usize::from(row)) == Some(&third))
}

pub(super) fn by_alpha2(code: [u8; 2]) -> Option<u16> {
    let [first, second] = code;
    ALPHA2.get(letters(first, second)?).copied().filter(|&row| row != NONE)
}

pub(super) fn by_numeric(code: u16) -> Option<u16> {
    NUMERIC.get(usize::from(code)).copied().filter(|&row| row != NONE)
}

/// For static tables; a code that is not in the table stops the build.
pub(super) const fn known(alpha3: &str) -> u16 {
    let code = alpha3.as_bytes();
    let mut row = 0;
    while row < COUNT {
        let here = ROWS[row].alpha3.as_bytes();
        if here[0] == code[0] && here[1] == code[1] && here[2] == code[2] {
            return narrow(row);
        }
        row += 1;
    }
    assert!(row < COUNT, "no such alpha-3 code in the table");
    NONE
}

#[cfg(test)]
mod tests {
    use super::{ROWS, by_alpha2, by_alpha3, by_numeric};

    #[test]
    fn every_row_is_found_by_its_codes_and_no_code_is_given_twice() {
        for (row, entry) in ROWS.iter().enumerate() {
            let row = u16::try_from(row).unwrap();
            let code: [u8; 3] = entry.alpha3.as_bytes().try_into().unwrap();
            assert_eq!(by_alpha3(code), Some(row), "{}", entry.alpha3);
            if let (Ok(code), false) = (entry.alpha2.as_bytes().try_into(), entry.is_former()) {
                assert_eq!(by_alpha2(code), Some(row), "{}", entry.alpha2);
            }
            if entry.numeric != 0 {
                assert_eq!(by_numeric(entry.numeric), Some(row), "{}", entry.numeric);
            }
        }
        assert!(ROWS.is_sorted_by(|a, b| a.alpha3 < b.alpha3));
    }
}
