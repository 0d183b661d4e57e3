//! Groups of modes of transport: `2000` is by water, `2100` and `2200` of it by sea and on rivers.

use std::collections::HashSet;

use bilateral::Result;
use bilateral::flow::{MISSING, Transport};

use super::codes::transport;
use crate::diagnostics::Note;
use crate::fail::shown;
use crate::rows::{Row, Rows};

/// A flow in all modes, and the digits of a group of them.
type Key = ([u32; 6], Vec<u8>);

#[derive(Default)]
pub(super) struct Groups {
    /// The groups of which a mode was met.
    parts: HashSet<Key>,
    /// Rows of groups, whose parts may stand anywhere.
    held: Vec<(Key, Row, Vec<u8>)>,
}

impl Groups {
    /// Whether the row waits for what else there is; `terms` is the number of its terms without a mode.
    pub(super) fn hold(&mut self, mode: &[u8], row: &Row, terms: u32) -> bool {
        let digits = mode.trim_ascii_end();
        let zeros = digits.iter().rev().take_while(|digit| **digit == b'0').count();
        let stem = digits.get(..digits.len() - zeros).unwrap_or_default();
        let second = row.second.map_or(u32::MAX, |second| second.word);
        let flow = [row.reporter.word, row.partner.word, second, row.product.word, row.period, terms];
        // A part without a value takes nothing from its group.
        for end in 1..stem.len() * usize::from(row.value != MISSING) {
            self.parts.insert((flow, stem.get(..end).unwrap_or_default().to_vec()));
        }
        let held = matches!(stem, b"2" | b"3" | b"9" | b"91");
        if held {
            self.held.push(((flow, stem.to_vec()), *row, digits.to_vec()));
        }
        held
    }

    /// Gives on the rows of groups that stand alone: beside its parts a group counts them once more.
    pub(super) fn finish(self, rows: &mut Rows) -> Result<()> {
        for (key, row, mode) in self.held {
            if self.parts.contains(&key) {
                let tally = rows.diagnostics.note(Note::WholeBesideParts, row.line);
                tally.example(&format!("motCode {}", shown(&mode)));
                crate::rows::leave(tally, row.value);
                continue;
            }
            note(rows, &mode, row.line);
            rows.push(row)?;
        }
        Ok(())
    }
}

/// Notes a mode that there is no word for, other than those that are the rest of their group.
pub(super) fn note(rows: &mut Rows, mode: &[u8], line: u64) {
    if transport(mode) == Some(Transport::Unknown) && !matches!(mode, b"2900" | b"3900" | b"9900") {
        rows.diagnostics.note(Note::UnknownFlag, line).example(&format!("motCode {}", shown(mode)));
    }
}
