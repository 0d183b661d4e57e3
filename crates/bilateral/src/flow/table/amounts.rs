//! Columns of thousandths: four bytes a row where amounts are whole units, as most are.

use super::MISSING;

/// Rows that are packed together. One amount that is not whole, negative or past 2³² widens no more than these.
const BLOCK: usize = 2048;

/// Units are thousandths without a remainder.
const UNIT: i64 = 1000;

/// What a packed block holds where nothing is known.
const UNKNOWN: u32 = u32::MAX;

/// A column of amounts in whole thousandths, with [`MISSING`] where nothing is known.
///
/// ```
/// use bilateral::flow::{Flow, FlowTable, MISSING};
/// let flow = |value: &str| bilateral::wire::from_json::<Flow>(&format!(r#"{{ "reporter": "DEU", "partner": "KAZ",
///     "direction": "export", "product": "TOTAL", "period": "2024", "value": {value}, "currency": "EUR" }}"#)).unwrap();
/// let table = FlowTable::from_flows([flow("\"1.5\""), flow("null")]).unwrap();
/// assert_eq!(table.values().to_vec(), [1_500, MISSING]);
/// assert_eq!((table.values().get(0), table.values().get(2)), (Some(1_500), None));
/// // Wrong: what is missing is a number here, and no amount. Sums are what `group` is for.
/// assert!(table.values().get(1).unwrap() < 0);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Amounts {
    /// Each of `BLOCK` rows.
    blocks: Vec<Block>,
    /// The rows of the block that is not full.
    rest: Vec<i64>,
}

#[derive(Debug, Clone)]
enum Block {
    Units(Box<[u32]>),
    Thousandths(Box<[i64]>),
}

impl Amounts {
    /// So many rows of which nothing is known.
    pub(super) fn missing(rows: usize) -> Self {
        let mut column = Self::default();
        column.resize(rows);
        column
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.blocks.len() * BLOCK + self.rest.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The amount of a row in thousandths, [`MISSING`] where nothing is known; `None` past the last row.
    #[inline]
    pub fn get(&self, row: usize) -> Option<i64> {
        let place = row % BLOCK;
        match self.blocks.get(row / BLOCK) {
            Some(Block::Units(units)) => units.get(place).copied().map(unpacked),
            Some(Block::Thousandths(amounts)) => amounts.get(place).copied(),
            None => self.rest.get(row - self.blocks.len() * BLOCK).copied(),
        }
    }

    /// The amounts from a row on, as many as there is room for and rows; the room past them stays as it is.
    pub fn read(&self, start: usize, into: &mut [i64]) {
        let (mut row, mut room) = (start, into);
        while !room.is_empty() && row < self.len() {
            let in_block = (BLOCK - row % BLOCK).min(self.len() - row).min(room.len());
            let (piece, rest) = room.split_at_mut(in_block);
            let from = row % BLOCK;
            match self.blocks.get(row / BLOCK) {
                Some(Block::Units(units)) => {
                    for (slot, unit) in piece.iter_mut().zip(units.get(from..).unwrap_or_default()) {
                        *slot = unpacked(*unit);
                    }
                }
                Some(Block::Thousandths(amounts)) => copy(amounts, from, piece),
                None => copy(&self.rest, from, piece),
            }
            (row, room) = (row + in_block, rest);
        }
    }

    /// All amounts in a list of their own: eight bytes a row.
    pub fn to_vec(&self) -> Vec<i64> {
        let mut all = vec![MISSING; self.len()];
        self.read(0, &mut all);
        all
    }

    /// Whether some row's amount is so.
    pub(super) fn any(&self, is_so: impl Fn(i64) -> bool) -> bool {
        let mut block = [MISSING; BLOCK];
        (0..self.len()).step_by(BLOCK).any(|start| {
            let block = block.get_mut(..BLOCK.min(self.len() - start)).unwrap_or_default();
            self.read(start, block);
            block.iter().any(|amount| is_so(*amount))
        })
    }

    /// The bytes that all rows take.
    pub(super) fn bytes(&self) -> usize {
        let of_block = |block: &Block| match block {
            Block::Units(units) => size_of_val::<[u32]>(units),
            Block::Thousandths(amounts) => size_of_val::<[i64]>(amounts),
        };
        self.blocks.iter().map(of_block).sum::<usize>() + size_of_val::<[i64]>(&self.rest)
    }

    pub(super) fn push(&mut self, amount: i64) {
        self.rest.push(amount);
        self.settle();
    }

    /// Packs the rest once it is a block.
    fn settle(&mut self) {
        if self.rest.len() == BLOCK {
            self.blocks.push(Block::of(&self.rest));
            self.rest.clear();
        }
    }

    pub(super) fn extend(&mut self, amounts: &[i64]) {
        let room = (BLOCK - self.rest.len()) % BLOCK;
        let (first, others) = amounts.split_at_checked(room).unwrap_or((amounts, &[]));
        self.rest.extend_from_slice(first);
        self.settle();
        let blocks = others.chunks_exact(BLOCK);
        self.rest.extend_from_slice(blocks.remainder());
        self.blocks.extend(blocks.map(Block::of));
    }

    /// Makes it so many rows, nothing known of those that are new.
    pub(super) fn resize(&mut self, rows: usize) {
        for _ in self.len()..rows {
            self.push(MISSING);
        }
    }
}

impl Block {
    fn of(amounts: &[i64]) -> Self {
        units(amounts).map_or_else(|| Self::Thousandths(amounts.into()), Self::Units)
    }
}

/// Amounts as whole units, if all are.
fn units(amounts: &[i64]) -> Option<Box<[u32]>> {
    /// Rows looked at between two questions whether to go on.
    const STEP: usize = 256;
    let mut units = vec![0; amounts.len()];
    for (units, amounts) in units.chunks_mut(STEP).zip(amounts.chunks(STEP)) {
        let mut beyond = 0;
        for (slot, amount) in units.iter_mut().zip(amounts) {
            let (unit, left) = packed(*amount);
            *slot = unit;
            beyond |= left;
        }
        if beyond != 0 {
            return None;
        }
    }
    Some(units.into())
}

/// An amount in whole units, and zero if it is one below 2³².
///
/// Times the inverse of 125 among the numbers below 2⁶⁴, and its last three bits to the front: the quotient by
/// 1000 if there is no remainder, and past all quotients if there is one. No other amount than [`MISSING`], 2⁶³,
/// becomes 2⁶⁰.
#[inline]
fn packed(amount: i64) -> (u32, u64) {
    const INVERSE: u64 = 0x1CAC_0831_26E9_78D5;
    let quotient = amount.cast_unsigned().wrapping_mul(INVERSE).rotate_right(3);
    let [a, b, c, d, ..] = quotient.to_le_bytes();
    let known = quotient != 1 << 60;
    let unit = if known { u32::from_le_bytes([a, b, c, d]) } else { UNKNOWN };
    // One more, as the last of four bytes says that nothing is known.
    let beyond = quotient.wrapping_add(1) >> 32;
    (unit, if known { beyond } else { 0 })
}

#[inline]
fn unpacked(unit: u32) -> i64 {
    if unit == UNKNOWN { MISSING } else { i64::from(unit) * UNIT }
}

fn copy(amounts: &[i64], from: usize, into: &mut [i64]) {
    for (slot, amount) in into.iter_mut().zip(amounts.get(from..).unwrap_or_default()) {
        *slot = *amount;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Amounts, BLOCK, MISSING, UNIT, packed, unpacked};

    /// Whole units mostly, and what stands at every border.
    fn amount() -> impl Strategy<Value = i64> {
        let border = i64::from(u32::MAX) * UNIT;
        prop_oneof![
            8 => (0..u32::MAX).prop_map(|unit| i64::from(unit) * UNIT),
            1 => Just(MISSING),
            1 => (-2_i64..3).prop_map(move |by| border + by * UNIT),
            1 => (-9_i64..9).prop_map(move |by| border + by),
            1 => -2_000_i64..2_000,
            1 => any::<i64>(),
            1 => Just(i64::MAX),
        ]
    }

    proptest! {
        #[test]
        fn only_whole_units_below_the_border_are_packed(amount in amount()) {
            let fits = amount == MISSING
                || (amount >= 0 && amount % UNIT == 0 && amount / UNIT < i64::from(u32::MAX));
            let (unit, beyond) = packed(amount);
            prop_assert_eq!(beyond == 0, fits);
            if fits {
                prop_assert_eq!(unpacked(unit), amount);
            }
        }

        #[test]
        fn nothing_is_lost_by_being_packed(
            pieces in prop::collection::vec((amount(), prop::collection::vec(amount(), 0..4), 0..3 * BLOCK, 0..4_u8), 0..6),
            starts in prop::collection::vec((0..8 * BLOCK, 0..3 * BLOCK), 4),
        ) {
            let (mut column, mut plain) = (Amounts::default(), Vec::new());
            for (usual, odd, rows, how) in pieces {
                let mut piece = vec![usual; rows];
                for (place, odd) in odd.into_iter().enumerate() {
                    if let Some(slot) = piece.get_mut(place * 997) {
                        *slot = odd;
                    }
                }
                match how {
                    0 => piece.iter().for_each(|amount| column.push(*amount)),
                    1 => {
                        piece.fill(MISSING);
                        column.resize(plain.len() + rows);
                    }
                    _ => column.extend(&piece),
                }
                plain.extend(piece);
            }
            prop_assert_eq!(column.len(), plain.len());
            prop_assert_eq!(&column.to_vec(), &plain);
            let got: Vec<i64> = (0..plain.len()).filter_map(|row| column.get(row)).collect();
            prop_assert_eq!(&got, &plain);
            prop_assert_eq!(column.get(plain.len()), None);
            prop_assert_eq!(column.any(|amount| amount == MISSING), plain.contains(&MISSING));
            for (start, rows) in starts {
                let mut room = vec![7; rows];
                column.read(start, &mut room);
                let there = plain.get(start..).unwrap_or_default();
                let expected: Vec<i64> = there.iter().copied().chain(std::iter::repeat(7)).take(rows).collect();
                prop_assert_eq!(room, expected);
            }
        }
    }

    #[test]
    fn whole_units_take_half_the_room() {
        let mut column = Amounts::default();
        column.extend(&vec![5_000; 3 * BLOCK]);
        assert_eq!(column.bytes(), 3 * BLOCK * 4);
        column.extend(&[5_001; BLOCK]);
        column.extend(&[-5_000; BLOCK]);
        column.push(0);
        assert_eq!(column.bytes(), 3 * BLOCK * 4 + 2 * BLOCK * 8 + 8);
    }
}
