//! How far the plain lines at hand go, and when it is worth looking for more.

use super::index::Index;
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
    /// Where in the buffer the indexed text begins.
    from: usize,
    width: usize,
    found: usize,
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
            from: 0,
            width: 0,
            found: 0,
            taken: 0,
            most: MANY,
            offered: 0,
            wait: 0,
            last_wait: 0,
        }
    }
}

impl Ahead {
    /// Whether to look at all, at the record that starts at `next`.
    #[inline]
    pub(crate) fn is_due(&mut self) -> bool {
        if self.wait == 0 {
            return true;
        }
        self.wait -= 1;
        false
    }

    /// Whether a line that was found starts at `next`.
    pub(crate) fn goes_on_at(&mut self, next: usize) -> bool {
        // The line that was left may have been read with care since.
        for taken in [self.taken, self.taken + 1] {
            if taken < self.found && self.index.start(taken * self.width) + self.from == next {
                self.taken = taken;
                return true;
            }
        }
        false
    }

    /// Looks for lines in a text that begins at `from` in the buffer; `None` where more of it has to be read.
    pub(crate) fn look(&mut self, window: &[u8], from: usize, delimiter: u8, width: usize) -> Option<bool> {
        let (found, odd) = self.index.fill(window, delimiter, width);
        (self.from, self.width, self.found, self.taken) = (from, width, found, 0);
        if found == 0 && !odd {
            return None;
        }
        if odd && found < FEW {
            self.in_vain();
        }
        Some(found > 0)
    }

    /// What was found is no longer where it was.
    pub(crate) fn forget(&mut self) {
        self.found = 0;
        self.taken = 0;
    }

    /// The next lines, out of the buffer, the first of which has this number.
    pub(crate) fn offer<'a>(&'a mut self, buffer: &'a [u8], line: u64) -> Lines<'a> {
        self.offered = self.most.min(self.found - self.taken);
        let starts = self.index.starts(self.taken * self.width, self.offered * self.width);
        Lines::new(buffer.get(self.from - MARGIN..).unwrap_or_default(), starts, self.width, line)
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
        self.from + self.index.start(self.taken * self.width)
    }

    /// Whoever looks in vain looks more and more seldom.
    fn in_vain(&mut self) {
        self.last_wait = (self.last_wait * 2 + 1).min(LONGEST_WAIT);
        self.wait = self.last_wait;
    }
}
