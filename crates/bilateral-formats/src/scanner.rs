//! Delimited text into records, with the line each began on: RFC 4180 with any line end.

use std::io::Read;

use bilateral::Result;
use bilateral::flow::file_rules::{BINARY, QUOTE, TOO_LARGE};

use crate::fail::{Place, from_io, refuse};
use crate::plain::{Ahead, Lines, MARGIN, Pieces, Plan, SLACK};

/// The longest record; a quotation mark that does not close is met here at the latest.
const MOST_RECORD: usize = 1 << 24;
const BLOCK: usize = if cfg!(test) { 1 << 10 } else { 1 << 18 };

#[derive(Debug, Clone, Copy, Default)]
struct Span {
    start: usize,
    end: usize,
}

/// Reads one record after another out of a source.
pub(crate) struct Scanner<R> {
    source: R,
    delimiter: u8,
    buffer: Vec<u8>,
    /// Where the next record starts.
    next: usize,
    /// Where what was read ends.
    filled: usize,
    ended: bool,
    cells: Vec<Span>,
    /// Cells whose doubled marks were made single stand here.
    scratch: Vec<u8>,
    line: u64,
    next_line: u64,
    bytes: u64,
    cut: Option<u64>,
    /// What is wanted of plain lines.
    plan: Option<Plan>,
    ahead: Ahead,
    /// The rest of the source, where another thread looks for plain lines in it.
    pieces: Option<Pieces>,
}

/// What the bytes are, as far as the scanner goes.
const PLAIN: u8 = 0;
const STOP: u8 = 1;

impl<R: Read> Scanner<R> {
    pub(crate) fn new(source: R, delimiter: u8) -> Self {
        Self {
            source,
            delimiter,
            buffer: vec![0; MARGIN + BLOCK + SLACK],
            next: MARGIN,
            filled: MARGIN,
            ended: false,
            cells: Vec::new(),
            scratch: Vec::new(),
            line: 0,
            next_line: 1,
            bytes: 0,
            cut: None,
            plan: None,
            ahead: Ahead::default(),
            pieces: None,
        }
    }

    /// Looks for plain lines from here on, on another thread if one is allowed.
    pub(crate) fn look_for(&mut self, plan: Plan) {
        self.pieces = Pieces::new(&plan);
        self.plan = Some(plan);
    }

    /// The plain lines from here on, as many as are at hand; `None` if the next record is to be read with care.
    ///
    /// # Errors
    /// Those of the source.
    #[inline]
    pub(crate) fn plain_lines(&mut self) -> Result<Option<Lines<'_>>> {
        if !self.ahead.is_due() || !self.has_plain_lines()? {
            return Ok(None);
        }
        Ok(self.ahead.offer(self.next_line))
    }

    fn has_plain_lines(&mut self) -> Result<bool> {
        while !self.ahead.goes_on_at(self.next) {
            let Some(plan) = &self.plan else { return Ok(false) };
            if let Some(any) = self.ahead.look(plan, &self.buffer, self.next, self.filled) {
                return Ok(any);
            }
            if self.ended {
                return Ok(false);
            }
            self.more()?;
        }
        Ok(true)
    }

    /// Passes over some of the lines that were offered.
    pub(crate) fn pass(&mut self, lines: usize) {
        self.next = self.ahead.take(lines);
        self.next_line += u64::try_from(lines).unwrap_or_default();
    }

    pub(crate) fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// Counts lines from another than the first.
    pub(crate) fn start_at_line(&mut self, line: u64) {
        self.next_line = line;
    }

    /// Bytes taken out of the source so far.
    pub(crate) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The line the present record began on.
    pub(crate) fn line(&self) -> u64 {
        self.line
    }

    /// The line of the last record, if it ended with the file and not with its line.
    pub(crate) fn was_cut(&self) -> Option<u64> {
        self.cut
    }

    /// Goes to the next record that is not a blank line; whether there is one.
    ///
    /// # Errors
    /// `file.quote`, `file.too-large`, `file.binary`, and those of the source.
    #[inline]
    pub(crate) fn advance(&mut self) -> Result<bool> {
        loop {
            self.line = self.next_line;
            if !self.record()? {
                return Ok(false);
            }
            let blank = self.cells.len() == 1 && self.cell(0).is_empty();
            if !blank {
                return Ok(true);
            }
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.cells.len()
    }

    /// One cell, without its marks; nothing past the last.
    #[inline]
    pub(crate) fn cell(&self, place: usize) -> &[u8] {
        let Some(span) = self.cells.get(place) else { return &[] };
        if span.start >= FROM_SCRATCH {
            let (start, end) = (span.start - FROM_SCRATCH, span.end - FROM_SCRATCH);
            return self.scratch.get(start..end).unwrap_or_default();
        }
        self.buffer.get(span.start..span.end).unwrap_or_default()
    }

    fn record(&mut self) -> Result<bool> {
        let mut scanned = 0;
        loop {
            if self.next >= self.filled && !self.more()? {
                return Ok(false);
            }
            // Where a record is within what was read, this is all there is to do.
            let window = self.buffer.get(self.next..self.filled).unwrap_or_default();
            let end = memchr::memchr(b'\n', window.get(scanned..).unwrap_or_default()).map(|at| at + scanned);
            let length = window.len();
            match end {
                Some(end) if self.plain_line(end) => return Ok(true),
                Some(_) => return self.careful(),
                None if self.ended => return self.careful(),
                None => {
                    scanned = length;
                    self.more()?;
                }
            }
        }
    }

    /// Splits a line of `length` bytes that has no quotation mark and no lone carriage return.
    #[inline]
    fn plain_line(&mut self, length: usize) -> bool {
        let (start, delimiter) = (self.next, self.delimiter);
        let line = self.buffer.get(start..start + length).unwrap_or_default();
        self.cells.clear();
        let (mut from, mut at, mut odd) = (start, start, 0);
        let (words, rest) = line.as_chunks::<8>();
        let (ends, quotes, returns) =
            (u64::from(delimiter) * EACH_BYTE, u64::from(b'"') * EACH_BYTE, u64::from(b'\r') * EACH_BYTE);
        for word in words {
            let word = u64::from_le_bytes(*word);
            let mut found = equal_bytes(word ^ ends);
            odd |= equal_bytes(word ^ quotes) | equal_bytes(word ^ returns);
            while found != 0 {
                let end = at + usize::try_from(found.trailing_zeros() / 8).unwrap_or_default();
                self.cells.push(Span { start: from, end });
                from = end + 1;
                found &= found - 1;
            }
            at += 8;
        }
        for byte in rest {
            if *byte == delimiter {
                self.cells.push(Span { start: from, end: at });
                from = at + 1;
            }
            odd |= u64::from(matches!(byte, b'"' | b'\r'));
            at += 1;
        }
        let mut end = start + length;
        if odd != 0 {
            let returns = memchr::memchr_iter(b'\r', line).count();
            let at_end = line.last() == Some(&b'\r');
            if memchr::memchr(b'"', line).is_some() || returns != usize::from(at_end) {
                return false;
            }
            end -= 1;
        }
        self.cells.push(Span { start: from, end });
        self.next = start + length + 1;
        self.next_line += 1;
        true
    }

    /// A record with quoted cells, with other line ends, or at the end of the file.
    fn careful(&mut self) -> Result<bool> {
        loop {
            match self.attempt()? {
                Attempt::Record => return Ok(true),
                Attempt::Unfinished => {
                    self.more()?;
                }
            }
        }
    }

    fn attempt(&mut self) -> Result<Attempt> {
        self.cells.clear();
        self.scratch.clear();
        let (mut at, mut lines) = (self.next, 0);
        loop {
            // At the start of a cell.
            if self.byte(at) == Some(b'"') {
                let start = at + 1;
                at = start;
                let (mut doubled, mut scratch_start) = (false, self.scratch.len());
                let mut copied = start;
                let end = loop {
                    match self.byte(at) {
                        Some(b'"') if self.byte(at + 1) == Some(b'"') => {
                            if !doubled {
                                scratch_start = self.scratch.len();
                                doubled = true;
                            }
                            self.scratch.extend_from_slice(self.buffer.get(copied..=at).unwrap_or_default());
                            at += 2;
                            copied = at;
                        }
                        // A mark at the very end of what was read may be the first of two.
                        Some(b'"') if at + 1 == self.filled && !self.ended => return Ok(Attempt::Unfinished),
                        Some(b'"') => break at,
                        Some(byte) => {
                            lines += u64::from(byte == b'\n');
                            at += 1;
                        }
                        None if self.ended => {
                            let message = "a quoted cell is not closed before the end of the file";
                            return Err(refuse(&QUOTE, Place::row(self.line), message));
                        }
                        None => return Ok(Attempt::Unfinished),
                    }
                };
                if doubled {
                    self.scratch.extend_from_slice(self.buffer.get(copied..end).unwrap_or_default());
                    let span =
                        Span { start: scratch_start + FROM_SCRATCH, end: self.scratch.len() + FROM_SCRATCH };
                    self.cells.push(span);
                } else {
                    self.cells.push(Span { start, end });
                }
                at = end + 1;
                while self.byte(at) == Some(b' ') {
                    at += 1;
                }
            } else {
                let start = at;
                while self.byte(at).is_some_and(|byte| self.class(byte) == PLAIN) {
                    at += 1;
                }
                self.cells.push(Span { start, end: at });
            }
            match self.byte(at) {
                Some(byte) if byte == self.delimiter => at += 1,
                Some(b'\n') => return Ok(self.taken(at + 1, lines + 1, false)),
                Some(b'\r') => match self.byte(at + 1) {
                    Some(b'\n') => return Ok(self.taken(at + 2, lines + 1, false)),
                    Some(_) => return Ok(self.taken(at + 1, lines + 1, false)),
                    None if self.ended => return Ok(self.taken(at + 1, lines + 1, false)),
                    None => return Ok(Attempt::Unfinished),
                },
                None if self.ended => return Ok(self.taken(at, lines, true)),
                None => return Ok(Attempt::Unfinished),
                Some(0) => {
                    let message = "a zero byte stands in the text, so the file is damaged or no text";
                    return Err(refuse(&BINARY, Place::row(self.line), message));
                }
                Some(_) => {
                    let message = format!("text follows the closing mark of cell {}", self.cells.len());
                    return Err(refuse(&QUOTE, Place::row(self.line), message));
                }
            }
        }
    }

    fn taken(&mut self, next: usize, lines: u64, cut: bool) -> Attempt {
        self.next = next;
        self.next_line += lines;
        self.cut = cut.then_some(self.line);
        Attempt::Record
    }

    #[inline]
    fn class(&self, byte: u8) -> u8 {
        if byte == self.delimiter || matches!(byte, b'\n' | b'\r') { STOP } else { PLAIN }
    }

    #[inline]
    fn byte(&self, at: usize) -> Option<u8> {
        if at < self.filled { self.buffer.get(at).copied() } else { None }
    }

    /// Takes in another block, what is unread moved to the front; whether there was more.
    fn more(&mut self) -> Result<bool> {
        if self.ended {
            return Ok(false);
        }
        if self.pieces.is_some() {
            return self.more_of_pieces();
        }
        self.make_room(BLOCK / 2)?;
        let end = self.buffer.len() - SLACK;
        let into = self.buffer.get_mut(self.filled..end).unwrap_or_default();
        loop {
            match self.source.read(into) {
                Ok(0) => {
                    self.ended = true;
                    return Ok(self.filled > MARGIN);
                }
                Ok(read) => {
                    self.filled += read;
                    self.bytes += u64::try_from(read).unwrap_or_default();
                    return Ok(true);
                }
                Err(why) if why.kind() == std::io::ErrorKind::Interrupted => {}
                Err(why) => return Err(from_io(why)),
            }
        }
    }

    /// Moves what is unread to the front, with room for so many bytes behind it.
    fn make_room(&mut self, bytes: usize) -> Result<()> {
        if self.next > MARGIN {
            self.buffer.copy_within(self.next..self.filled, MARGIN);
            self.filled -= self.next - MARGIN;
            self.next = MARGIN;
            self.ahead.forget();
        }
        while self.filled + bytes > self.buffer.len() - SLACK {
            if self.filled > MOST_RECORD {
                let message = format!(
                    "the record is longer than {MOST_RECORD} bytes; a quotation mark is not closed, or this is no table"
                );
                return Err(refuse(&TOO_LARGE, Place::row(self.line), message));
            }
            self.buffer.resize(self.buffer.len() * 2, 0);
        }
        Ok(())
    }

    /// As [`Scanner::more`], of what was read ahead. Lines were found in it as if it began with a record.
    fn more_of_pieces(&mut self) -> Result<bool> {
        let Some(pieces) = &mut self.pieces else { return Ok(false) };
        let Some(mut piece) = pieces.next(&mut self.source)? else {
            self.ended = true;
            return Ok(self.next < self.filled);
        };
        self.bytes += u64::try_from(piece.text().len()).unwrap_or_default();
        if self.next >= self.filled {
            std::mem::swap(&mut self.buffer, &mut piece.bytes);
            (self.next, self.filled) = (MARGIN, piece.filled);
            self.ahead.adopt(&mut piece.found, MARGIN);
        } else {
            self.make_room(piece.text().len())?;
            let end = self.filled + piece.text().len();
            if let Some(room) = self.buffer.get_mut(self.filled..end) {
                room.copy_from_slice(piece.text());
            }
            self.filled = end;
            self.ahead.forget();
        }
        if let Some(pieces) = &mut self.pieces {
            pieces.give_back(piece);
        }
        Ok(true)
    }
}

const EACH_BYTE: u64 = 0x0101_0101_0101_0101;

/// The highest bit of each byte that is zero.
#[inline]
pub(crate) const fn equal_bytes(word: u64) -> u64 {
    const LOW: u64 = 0x7f * EACH_BYTE;
    !(((word & LOW) + LOW) | word | LOW)
}

/// Added to places within the scratch buffer, past any place in the buffer itself.
const FROM_SCRATCH: usize = usize::MAX / 2;

enum Attempt {
    Record,
    Unfinished,
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::Scanner;

    fn records(text: &[u8]) -> Result<Vec<(u64, Vec<String>)>, String> {
        records_of(Scanner::new(text, b','))
    }

    fn records_of<R: Read>(mut scanner: Scanner<R>) -> Result<Vec<(u64, Vec<String>)>, String> {
        let mut found = Vec::new();
        while scanner.advance().map_err(|refused| refused.to_string())? {
            let cells =
                (0..scanner.len()).map(|place| String::from_utf8_lossy(scanner.cell(place)).into_owned());
            found.push((scanner.line(), cells.collect()));
        }
        Ok(found)
    }

    /// One byte at a time: every record is cut everywhere.
    struct Dripping<'a>(&'a [u8]);

    impl Read for Dripping<'_> {
        fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
            let [first, rest @ ..] = self.0 else { return Ok(0) };
            into[0] = *first;
            self.0 = rest;
            Ok(1)
        }
    }

    #[test]
    fn every_line_end_and_every_quote() {
        let text = b"a,b\r\n1,\"x,\"\"y\"\"\nz\"\r2,3\n\n\"\",\"q\" \n4,5";
        let expected: Vec<(u64, Vec<String>)> = [
            (1, vec!["a", "b"]),
            (2, vec!["1", "x,\"y\"\nz"]),
            (4, vec!["2", "3"]),
            (6, vec!["", "q"]),
            (7, vec!["4", "5"]),
        ]
        .into_iter()
        .map(|(line, cells)| (line, cells.into_iter().map(str::to_owned).collect()))
        .collect();
        assert_eq!(records(text), Ok(expected.clone()));
        assert_eq!(records_of(Scanner::new(Dripping(text), b',')), Ok(expected));
    }

    #[test]
    fn quotes_that_go_wrong_are_refused_with_their_line() {
        assert!(records(b"a\n\"open,1\n2").unwrap_err().contains("at line 2 [file.quote"));
        assert!(records(b"a\n\"x\"y,1\n").unwrap_err().contains("at line 2 [file.quote"));
    }

    #[test]
    fn a_cell_longer_than_a_block_is_one_cell() {
        let long = "x".repeat(super::BLOCK * 3);
        let text = format!("a,b\n{long},\"{long}\"\n1,2\n");
        let found = records(text.as_bytes()).unwrap();
        assert_eq!(found[1].1, [long.clone(), long]);
        assert_eq!(found[2].0, 3);
    }
}
