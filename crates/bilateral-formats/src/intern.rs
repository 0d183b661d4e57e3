//! The number of a cell that has been met before, found without decoding it.

use std::collections::HashMap;

/// A code as one number: its letters as digits, so that shorter codes come first and codes
/// of one length keep their order. `None` for what is empty, longer than eight bytes, begins with a zero byte, or is
/// all ones, which readers of plain lines keep for what is no code.
#[inline]
#[expect(clippy::many_single_char_names, reason = "letters of a code, by place")]
pub(crate) fn packed(cell: &[u8]) -> Option<u64> {
    let word = match *cell {
        [a] => u64::from(a),
        [a, b] => u64::from(u16::from_be_bytes([a, b])),
        [a, b, c] => u64::from(u32::from_be_bytes([0, a, b, c])),
        [a, b, c, d] => u64::from(u32::from_be_bytes([a, b, c, d])),
        [a, b, c, d, e] => u64::from_be_bytes([0, 0, 0, a, b, c, d, e]),
        [a, b, c, d, e, f] => u64::from_be_bytes([0, 0, a, b, c, d, e, f]),
        [a, b, c, d, e, f, g] => u64::from_be_bytes([0, a, b, c, d, e, f, g]),
        [a, b, c, d, e, f, g, h] => u64::from_be_bytes([a, b, c, d, e, f, g, h]),
        _ => return None,
    };
    (cell.first() != Some(&0) && word != u64::MAX).then_some(word)
}

/// Numbers of cells.
#[derive(Debug, Clone)]
pub(crate) struct Intern {
    /// Open addressing; a key of zero is a free slot.
    slots: Vec<(u64, u32)>,
    used: usize,
    long: HashMap<Box<[u8]>, u32>,
    empty: Option<u32>,
    last: (u64, u32),
}

impl Default for Intern {
    fn default() -> Self {
        Self { slots: vec![(0, 0); 64], used: 0, long: HashMap::new(), empty: None, last: (0, 0) }
    }
}

impl Intern {
    /// The number a cell was given; `None` if it is new.
    #[inline]
    pub(crate) fn find(&mut self, cell: &[u8]) -> Option<u32> {
        match packed(cell) {
            Some(key) => self.find_packed(key),
            None => self.long.get(cell).copied(),
        }
    }

    /// The number of a code that is [`packed`]; 0 is the empty cell.
    #[inline]
    pub(crate) fn find_packed(&mut self, key: u64) -> Option<u32> {
        if key == 0 {
            return self.empty;
        }
        if self.last.0 == key {
            return Some(self.last.1);
        }
        let mut place = self.place(key);
        loop {
            match self.slots.get(place) {
                Some((known, number)) if *known == key => {
                    self.last = (key, *number);
                    return Some(*number);
                }
                Some((0, _)) | None => return None,
                Some(_) => place = (place + 1) & (self.slots.len() - 1),
            }
        }
    }

    /// Gives a new cell its number.
    pub(crate) fn insert(&mut self, cell: &[u8], number: u32) {
        if cell.is_empty() {
            self.empty = Some(number);
        }
        let Some(key) = packed(cell) else {
            self.long.insert(cell.into(), number);
            return;
        };
        if self.used * 2 >= self.slots.len() {
            let larger = vec![(0, 0); self.slots.len() * 4];
            for (key, number) in std::mem::replace(&mut self.slots, larger) {
                if key != 0 {
                    self.put(key, number);
                }
            }
        }
        self.used += 1;
        self.put(key, number);
    }

    fn put(&mut self, key: u64, number: u32) {
        let mut place = self.place(key);
        let mask = self.slots.len() - 1;
        while let Some(slot) = self.slots.get_mut(place) {
            if slot.0 == 0 || slot.0 == key {
                *slot = (key, number);
                return;
            }
            place = (place + 1) & mask;
        }
    }

    #[inline]
    fn place(&self, key: u64) -> usize {
        let bits = self.slots.len().trailing_zeros();
        usize::try_from(key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - bits)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Intern, packed};

    #[test]
    fn packed_codes_keep_their_order() {
        assert!(packed(b"4") < packed(b"24"));
        assert!(packed(b"010121") < packed(b"010129"));
        assert!(packed(b"99999") < packed(b"010121"));
        assert_eq!(packed(b""), None);
        assert_eq!(packed(b"123456789"), None);
    }

    #[test]
    fn many_cells_keep_their_numbers() {
        let mut intern = Intern::default();
        let cells: Vec<String> = (0..20_000).map(|n| format!("{n:0w$}", w = 1 + n % 11)).collect();
        let mut distinct = std::collections::BTreeMap::new();
        for cell in &cells {
            let number = u32::try_from(distinct.len()).unwrap();
            if intern.find(cell.as_bytes()).is_none() {
                intern.insert(cell.as_bytes(), number);
                assert_eq!(distinct.insert(cell.clone(), number), None);
            }
        }
        for (cell, number) in distinct {
            assert_eq!(intern.find(cell.as_bytes()), Some(number), "{cell}");
        }
    }
}
