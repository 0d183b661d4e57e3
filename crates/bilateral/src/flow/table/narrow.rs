//! Columns of small numbers, no wider than their largest needs.

use super::codes::Codes;

/// A column of numbers. One that says the same in every row takes no room.
#[derive(Debug, Clone)]
pub(super) enum Narrow {
    Same(u32, usize),
    One(Vec<u8>),
    Two(Vec<u16>),
    Four(Vec<u32>),
}

impl Default for Narrow {
    fn default() -> Self {
        Self::Same(0, 0)
    }
}

impl Narrow {
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Same(_, rows) => *rows,
            Self::One(codes) => codes.len(),
            Self::Two(codes) => codes.len(),
            Self::Four(codes) => codes.len(),
        }
    }

    #[inline]
    pub(super) fn get(&self, row: usize) -> Option<u32> {
        match self {
            Self::Same(code, rows) => (row < *rows).then_some(*code),
            Self::One(codes) => codes.get(row).copied().map(u32::from),
            Self::Two(codes) => codes.get(row).copied().map(u32::from),
            Self::Four(codes) => codes.get(row).copied(),
        }
    }

    pub(super) fn codes(&self) -> Codes<'_> {
        match self {
            Self::Same(code, _) => Codes::Same(*code),
            Self::One(codes) => Codes::One(codes),
            Self::Two(codes) => Codes::Two(codes),
            Self::Four(codes) => Codes::Four(codes),
        }
    }

    /// Bytes for each row.
    pub(super) fn width(&self) -> usize {
        match self {
            Self::Same(..) => 0,
            Self::One(_) => 1,
            Self::Two(_) => 2,
            Self::Four(_) => 4,
        }
    }

    pub(super) fn push(&mut self, code: u32) {
        self.extend_same(code, 1);
    }

    /// Adds so many rows with one code.
    pub(super) fn extend_same(&mut self, code: u32, rows: usize) {
        if let Self::Same(known, length) = self
            && (*known == code || *length == 0)
        {
            *self = Self::Same(code, *length + rows);
            return;
        }
        self.widen(code);
        let length = self.len() + rows;
        match self {
            Self::Same(..) => {}
            Self::One(codes) => codes.resize(length, lowest(code)),
            Self::Two(codes) => codes.resize(length, low(code)),
            Self::Four(codes) => codes.resize(length, code),
        }
    }

    /// Adds a row for each of some codes.
    pub(super) fn extend(&mut self, codes: &[u32]) {
        let Some(first) = codes.first().copied() else { return };
        let (differ, any) =
            codes.iter().fold((0, 0), |(differ, any), code| (differ | (code ^ first), any | code));
        if differ == 0 {
            self.extend_same(first, codes.len());
            return;
        }
        self.widen(any);
        match self {
            Self::Same(..) => {}
            Self::One(own) => own.extend(codes.iter().map(|code| lowest(*code))),
            Self::Two(own) => own.extend(codes.iter().map(|code| low(*code))),
            Self::Four(own) => own.extend_from_slice(codes),
        }
    }

    /// The codes from a row on, into a piece that ends where the column does or earlier.
    pub(super) fn read(&self, start: usize, into: &mut [u32]) {
        self.codes().read(start, into);
    }

    /// Makes room in every row for a number as large as this one.
    fn widen(&mut self, largest: u32) {
        let held = if let Self::Same(code, 1..) = self { *code } else { 0 };
        let width = match largest | held {
            0..=0xff => 1,
            0x100..=0xffff => 2,
            _ => 4,
        };
        if self.width() >= width {
            return;
        }
        *self = match (&*self, width) {
            (Self::Same(code, rows), 1) => Self::One(vec![lowest(*code); *rows]),
            (Self::Same(code, rows), 2) => Self::Two(vec![low(*code); *rows]),
            (Self::Same(code, rows), _) => Self::Four(vec![*code; *rows]),
            (Self::One(codes), 2) => Self::Two(codes.iter().copied().map(u16::from).collect()),
            (Self::One(codes), _) => Self::Four(codes.iter().copied().map(u32::from).collect()),
            (Self::Two(codes), _) => Self::Four(codes.iter().copied().map(u32::from).collect()),
            (Self::Four(_), _) => return,
        };
    }
}

const fn lowest(code: u32) -> u8 {
    let [lowest, ..] = code.to_le_bytes();
    lowest
}

const fn low(code: u32) -> u16 {
    let [lowest, next, ..] = code.to_le_bytes();
    u16::from_le_bytes([lowest, next])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::Narrow;

    /// Codes of every width, most of them small or the same.
    fn codes() -> impl Strategy<Value = Vec<u32>> {
        let code =
            prop_oneof![Just(0), Just(7), 0..300_u32, Just(255), Just(256), Just(65_535), any::<u32>()];
        prop_oneof![
            prop::collection::vec(code.clone(), 0..9),
            (code, 0..9_usize).prop_map(|(code, rows)| vec![code; rows]),
        ]
    }

    proptest! {
        #[test]
        fn nothing_is_lost_by_being_narrow(batches in prop::collection::vec((codes(), 0..3_u8), 0..6)) {
            let (mut narrow, mut plain) = (Narrow::default(), Vec::new());
            for (codes, how) in batches {
                match (how, codes.first()) {
                    (0, _) => narrow.extend(&codes),
                    (1, Some(first)) if codes.iter().all(|code| code == first) => {
                        narrow.extend_same(*first, codes.len());
                    }
                    _ => codes.iter().for_each(|code| narrow.push(*code)),
                }
                plain.extend(codes);
            }
            prop_assert_eq!(narrow.len(), plain.len());
            let mut read = vec![1; plain.len()];
            narrow.read(0, &mut read);
            prop_assert_eq!(&read, &plain);
            let got: Vec<u32> = (0..plain.len()).filter_map(|row| narrow.get(row)).collect();
            prop_assert_eq!(&got, &plain);
            prop_assert_eq!(narrow.get(plain.len()), None);
            let largest = plain.iter().copied().max().unwrap_or_default();
            let is_same = plain.iter().all(|code| plain.first() == Some(code));
            let width = if largest > 0xffff { 4 } else if largest > 0xff { 2 } else { 1 };
            prop_assert_eq!(narrow.width(), if is_same { 0 } else { width });
        }
    }
}
