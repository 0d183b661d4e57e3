//! Sums by key where keys are few among very many.

use super::cell::Cell;

/// Open addressing with a fixed hash: the same steps on every machine.
pub(super) struct Hashed {
    slots: Vec<u32>,
    keys: Vec<u64>,
    cells: Vec<Cell>,
}

const EMPTY: u32 = u32::MAX;

impl Hashed {
    pub(super) fn new() -> Self {
        Self { slots: vec![EMPTY; 1 << 12], keys: Vec::new(), cells: Vec::new() }
    }

    /// The cell of a key, a new one if need be; `None` past 2³² − 1 keys.
    pub(super) fn of(&mut self, key: u64) -> Option<&mut Cell> {
        if self.keys.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut slot = spread(key) & mask;
        loop {
            let entry = *self.slots.get(slot)?;
            if entry == EMPTY {
                let entry = u32::try_from(self.keys.len()).ok().filter(|entry| *entry != EMPTY)?;
                *self.slots.get_mut(slot)? = entry;
                self.keys.push(key);
                self.cells.push(Cell::default());
                return self.cells.last_mut();
            }
            let place = usize::try_from(entry).ok()?;
            if *self.keys.get(place)? == key {
                return self.cells.get_mut(place);
            }
            slot = (slot + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let size = self.slots.len() * 4;
        self.slots = vec![EMPTY; size];
        for (entry, key) in (0..EMPTY).zip(&self.keys) {
            let mut slot = spread(*key) & (size - 1);
            while self.slots.get(slot).is_some_and(|taken| *taken != EMPTY) {
                slot = (slot + 1) & (size - 1);
            }
            if let Some(free) = self.slots.get_mut(slot) {
                *free = entry;
            }
        }
    }

    /// In order of key.
    pub(super) fn sorted(self) -> Vec<(u64, Cell)> {
        let mut both: Vec<(u64, Cell)> = self.keys.into_iter().zip(self.cells).collect();
        both.sort_unstable_by_key(|(key, _)| *key);
        both
    }
}

/// Fibonacci hashing: the golden ratio spreads neighbours apart.
fn spread(key: u64) -> usize {
    usize::try_from(key.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32).unwrap_or_default()
}
