//! Tables from a code to its area and back, filled at compile time.
//!
//! A slot holds the place of an area plus one; zero is no area, [`SEVERAL`] a code
//! whose meanings its entries have to decide between.
#![expect(clippy::indexing_slicing, reason = "every index here is evaluated at compile time")]

use super::super::ordinal::{self, TOTAL, ordinal};
use super::super::table::{COUNT, ROWS};
use super::super::{Area, Economy};
use super::entry::{Entry, Word};

const SEVERAL: u16 = u16::MAX;
const LETTERS: usize = 26;
const FEW: usize = 64;

/// What a slot says.
#[derive(Clone, Copy)]
pub(super) enum Slot {
    None,
    One(Area),
    Several,
}

fn slot(held: u16) -> Slot {
    match held {
        0 => Slot::None,
        SEVERAL => Slot::Several,
        held => ordinal::nth(usize::from(held) - 1).map_or(Slot::None, Slot::One),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "there are fewer than 65534 areas")]
const fn held(area: Area) -> u16 {
    ordinal(area) as u16 + 1
}

/// A second entry of one code makes it a code with several meanings.
const fn filled<C: Copy>(entries: &[Entry<C>], at: usize, same_as_before: bool) -> u16 {
    if same_as_before { SEVERAL } else { held(entries[at].area()) }
}

/// Codes that are numbers below 1000.
pub(super) struct Numbers {
    slots: [u16; 1000],
    written: [u16; TOTAL],
}

impl Numbers {
    /// The entries, over ISO's numbers where `iso` says so.
    pub(super) const fn new(entries: &[Entry<u16>], iso: bool) -> Self {
        let mut table = Self { slots: [0; 1000], written: [0; TOTAL] };
        let mut row = 0;
        while iso && row < COUNT {
            let numeric = ROWS[row].numeric;
            if numeric != 0 {
                table.slots[numeric as usize] = held(Area::Economy(Economy::nth(row)));
                table.written[row] = numeric + 1;
            }
            row += 1;
        }
        let mut at = 0;
        while at < entries.len() {
            let code = entries[at].code();
            table.slots[code as usize] = filled(entries, at, at > 0 && entries[at - 1].code() == code);
            if entries[at].is_written() {
                table.written[ordinal(entries[at].area())] = code + 1;
            }
            at += 1;
        }
        table
    }

    /// The same, but for an area the system has no number for.
    pub(super) const fn without(mut self, alpha3: &str) -> Self {
        self.written[Economy::known(alpha3).position() as usize] = 0;
        self
    }

    pub(super) fn read(&self, code: &str) -> Option<Slot> {
        let digits = code.as_bytes();
        if !(1..=4).contains(&digits.len()) {
            return None;
        }
        let mut number = 0;
        for digit in digits {
            if !digit.is_ascii_digit() {
                return None;
            }
            number = number * 10 + usize::from(digit - b'0');
        }
        Some(self.slots.get(number).map_or(Slot::None, |&held| slot(held)))
    }

    /// Padded with zeros to so many digits, at most three.
    pub(super) fn write(&self, area: Area, width: usize) -> Option<&'static str> {
        let number = usize::from(self.written.get(ordinal(area))?.checked_sub(1)?);
        let digits = match number {
            0..10 => 1,
            10..100 => 2,
            _ => 3,
        };
        let end = number * 3 + 3;
        DIGITS.get(end - width.clamp(digits, 3)..end)
    }
}

/// `000001002` … `999`, to take numbers from without writing them anew.
static DIGITS: &str = {
    const TEXT: [u8; 3000] = {
        let mut text = [0; 3000];
        let mut at: usize = 0;
        while at < 3000 {
            let number = at / 3;
            text[at] = digit(number / 100);
            text[at + 1] = digit(number / 10 % 10);
            text[at + 2] = digit(number % 10);
            at += 3;
        }
        text
    };
    match std::str::from_utf8(&TEXT) {
        Ok(text) => text,
        Err(_) => "",
    }
};

#[expect(clippy::cast_possible_truncation, reason = "a digit is below ten")]
const fn digit(number: usize) -> u8 {
    b'0' + number as u8
}

/// Which entry writes an area's code, plus one.
pub(super) struct Written([u8; TOTAL]);

impl Written {
    const fn new(entries: &[Entry<Word>]) -> Self {
        let mut places = [0; TOTAL];
        let mut at = 0;
        while at < entries.len() {
            if entries[at].is_written() {
                places[ordinal(entries[at].area())] = narrow(at) + 1;
            }
            at += 1;
        }
        Self(places)
    }

    pub(super) fn entry(&self, area: Area) -> Option<usize> {
        usize::from(*self.0.get(ordinal(area))?).checked_sub(1)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "no system has 255 entries in letters")]
const fn narrow(at: usize) -> u8 {
    at as u8
}

/// Codes of two letters; longer ones are left to the entries.
pub(super) struct Pairs {
    slots: [u16; LETTERS * LETTERS],
    pub(super) written: Written,
}

impl Pairs {
    /// The entries over ISO's present alpha-2 codes.
    pub(super) const fn new(entries: &[Entry<Word>]) -> Self {
        let mut slots = [0; LETTERS * LETTERS];
        let mut row = 0;
        while row < COUNT {
            if ROWS[row].alpha2.len() == 2 && !ROWS[row].is_former() {
                slots[pair(ROWS[row].alpha2.as_bytes())] = held(Area::Economy(Economy::nth(row)));
            }
            row += 1;
        }
        let mut at = 0;
        while at < entries.len() {
            let code = entries[at].code().text().as_bytes();
            if code.len() == 2 {
                let same = at > 0 && entries[at - 1].code().packed() == entries[at].code().packed();
                slots[pair(code)] = filled(entries, at, same);
            }
            at += 1;
        }
        Self { slots, written: Written::new(entries) }
    }

    /// `None` for a code that is not of two letters.
    pub(super) fn read(&self, code: &str) -> Option<Slot> {
        let [first, second] = *code.as_bytes() else { return None };
        let letter = |byte: u8| byte.is_ascii_uppercase().then(|| usize::from(byte - b'A'));
        let at = letter(first)? * LETTERS + letter(second)?;
        self.slots.get(at).map(|&held| slot(held))
    }
}

const fn pair(code: &[u8]) -> usize {
    (code[0] - b'A') as usize * LETTERS + (code[1] - b'A') as usize
}

/// The few codes a system has beside ISO's alpha-3, at their hash or the next free slot.
pub(super) struct Few {
    keys: [u32; FEW],
    slots: [u16; FEW],
    pub(super) written: Written,
}

impl Few {
    pub(super) const fn new(entries: &[Entry<Word>]) -> Self {
        let mut table = Self { keys: [0; FEW], slots: [0; FEW], written: Written::new(entries) };
        let mut at = 0;
        while at < entries.len() {
            let code = entries[at].code().text().as_bytes();
            assert!(code.len() <= 4 && entries.len() <= FEW / 2, "a code too long or codes too many");
            let key = key(code);
            let mut place = hash(key);
            while table.keys[place] != 0 && table.keys[place] != key {
                place = (place + 1) % FEW;
            }
            table.slots[place] = filled(entries, at, table.keys[place] == key);
            table.keys[place] = key;
            at += 1;
        }
        table
    }

    pub(super) fn read(&self, code: &str) -> Slot {
        let key = key(code.as_bytes());
        let mut place = hash(key);
        // Half the slots are free, so the search ends; longer codes have the key of no code.
        while let Some(&here) = self.keys.get(place) {
            if here == 0 {
                break;
            }
            if here == key {
                return self.slots.get(place).map_or(Slot::None, |&held| slot(held));
            }
            place = (place + 1) % FEW;
        }
        Slot::None
    }
}

/// At most four bytes as one number.
const fn key(code: &[u8]) -> u32 {
    match *code {
        [a] => u32::from_be_bytes([0, 0, 0, a]),
        [a, b] => u32::from_be_bytes([0, 0, a, b]),
        [a, b, c] => u32::from_be_bytes([0, a, b, c]),
        [a, b, c, d] => u32::from_be_bytes([a, b, c, d]),
        _ => u32::MAX,
    }
}

const fn hash(key: u32) -> usize {
    (key.wrapping_mul(0x9e37_79b9) >> 26) as usize
}
