//! How far the plain lines at hand go, and when it is worth looking for more.

use super::index::Index;
use super::plan::{Found, Plan};
use super::{Lines, MARGIN};

/// Fewer lines than these are not worth having looked for.
const FEW: usize = 8;
const MANY: usize = 1 << 11;
/// The most records read with care before looking again.
const LONGEST_WAIT: u32 = 1 << 10;

/// Plain lines in the buffer of a scanner.
#[derive(Debug)]
pub(crate) struct Ahead {
    index: Index,
    found: Found,
    /// Where in the buffer the lines that were found begin.
    from: usize,
    taken: usize,
    /// The most to offer at once: fewer where rows turned out to need care.
    most: usize,
    offered: usize,
    wait: u32,
    last_wait: u32,
}

impl Default for Ahead {
    fn default() -> Self {
        Self {
            index: Index::default(),
            found: Found::default(),
            from: 0,
            taken: 0,
            most: MANY,
            offered: 0,
            wait: 0,
            last_wait: 0,
        }
    }
}

impl Ahead {
    /// Whether to look at all, at the record that comes next.
    #[inline]
    pub(crate) fn is_due(&mut self) -> bool {
        if self.wait == 0 {
            return true;
        }
        self.wait -= 1;
        false
    }

    /// Whether a line that was found starts at `next`; those before it may have been read with care since.
    pub(crate) fn goes_on_at(&mut self, next: usize) -> bool {
        let line = next.checked_sub(self.from).and_then(|place| {
            let is_next = self.taken < self.found.lines() && self.found.start(self.taken) == place;
            if is_next { Some(self.taken) } else { self.found.line_at(place) }
        });
        self.taken = line.unwrap_or(self.taken);
        line.is_some()
    }

    /// Looks for lines in a text that begins at `from` in the buffer and ends at `until`; `None` where more of it
    /// has to be read.
    pub(crate) fn look(&mut self, plan: &Plan, buffer: &[u8], from: usize, until: usize) -> Option<bool> {
        let before = from - MARGIN;
        self.found.clear();
        let bytes = buffer.get(before..).unwrap_or_default();
        let (_, odd) = plan.look(bytes, until - before, &mut self.index, &mut self.found);
        (self.from, self.taken) = (from, 0);
        let lines = self.found.lines();
        if lines == 0 && !odd {
            return None;
        }
        if odd && lines < FEW {
            self.in_vain();
        }
        Some(lines > 0)
    }

    /// Takes over what another thread found in a text that begins at `from` in the buffer, for what it had itself.
    pub(crate) fn adopt(&mut self, found: &mut Found, from: usize) {
        std::mem::swap(&mut self.found, found);
        (self.from, self.taken) = (from, 0);
    }

    /// What was found is no longer where it was.
    pub(crate) fn forget(&mut self) {
        self.found.clear();
        self.taken = 0;
    }

    /// The next lines, the first of which has this number; `None` if that one is not plain.
    pub(crate) fn offer(&mut self, line: u64) -> Option<Lines<'_>> {
        self.offered = self.most.min(self.found.plain_from(self.taken));
        (self.offered > 0).then(|| Lines::new(&self.found, self.taken, self.offered, line))
    }

    /// Takes lines of those offered; where the next one starts.
    pub(crate) fn take(&mut self, lines: usize) -> usize {
        if lines == self.offered {
            self.most = (self.most * 2).min(MANY);
        } else {
            self.most = lines.next_power_of_two().max(FEW);
        }
        if lines == self.offered || lines >= FEW {
            self.last_wait = 0;
        } else {
            self.in_vain();
        }
        self.taken += lines;
        self.from + self.found.start(self.taken)
    }

    /// Whoever looks in vain looks more and more seldom.
    fn in_vain(&mut self) {
        self.last_wait = (self.last_wait * 2 + 1).min(LONGEST_WAIT);
        self.wait = self.last_wait;
    }
}
