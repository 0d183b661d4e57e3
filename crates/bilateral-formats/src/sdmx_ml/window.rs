//! The text of an XML file a block at a time, with lines and columns, whatever it is encoded in.

use std::io::{self, BufRead, Read};

use bilateral::Error;
use bilateral::flow::file_rules::TOO_LARGE;

use crate::text::{Encoding, windows_1252};

const BLOCK: usize = 1 << 16;

/// The most bytes of one tag or one text between tags.
const MOST_ITEM: usize = 1 << 25;

/// Where a block begins.
#[derive(Debug, Clone, Copy)]
struct Start {
    offset: u64,
    line: u64,
    /// Letters of the line before the block.
    column: u64,
}

pub(super) struct Window<'a> {
    source: Box<dyn Read + 'a>,
    /// Bytes that are no whole letter yet.
    raw: Vec<u8>,
    block: String,
    given: usize,
    /// Bytes that were taken without the parser, which does not count them.
    pub skipped: u64,
    start: Start,
    /// The block before this one, since a tag may begin there.
    last: (String, Start),
    /// Whether the file says that it is in Latin letters of one byte.
    latin: bool,
    pub encoding: Encoding,
    pub mixed: bool,
    /// Bytes until what is being read is too long.
    left: usize,
}

impl<'a> Window<'a> {
    pub(super) fn new(source: Box<dyn Read + 'a>, encoding: Encoding, latin: bool) -> Self {
        let start = Start { offset: 0, line: 1, column: 0 };
        let encoding = if latin { Encoding::Windows1252 } else { encoding };
        Self {
            source,
            raw: Vec::new(),
            block: String::new(),
            given: 0,
            skipped: 0,
            start,
            last: (String::new(), start),
            latin,
            encoding,
            mixed: false,
            left: MOST_ITEM,
        }
    }

    /// What has been read is whole: the next tag or text may be as long again.
    #[inline]
    pub(super) fn next_item(&mut self) {
        self.left = MOST_ITEM;
    }

    /// What is left of the block.
    #[inline]
    pub(super) fn ahead(&self) -> &str {
        self.block.get(self.given..).unwrap_or_default()
    }

    /// Goes on after so many bytes of the block, which the parser is not shown.
    #[inline]
    pub(super) fn skip(&mut self, length: usize) {
        self.given += length;
        self.skipped += u64::try_from(length).unwrap_or(u64::MAX);
    }

    /// Line and column of a byte of one of the last two blocks, from 1.
    pub(super) fn locate(&self, offset: u64) -> (u64, u64) {
        let (block, start) =
            if offset >= self.start.offset { (&self.block, self.start) } else { (&self.last.0, self.last.1) };
        let before = usize::try_from(offset.saturating_sub(start.offset)).unwrap_or(usize::MAX);
        let block = block.as_bytes();
        let end = after(start, block.get(..before).unwrap_or(block));
        (end.line, end.column + 1)
    }

    fn refill(&mut self) -> io::Result<()> {
        let next = after(self.start, self.block.as_bytes());
        std::mem::swap(&mut self.block, &mut self.last.0);
        self.last.1 = self.start;
        self.start = next;
        self.given = 0;
        self.block.clear();
        while self.block.is_empty() {
            let before = self.raw.len();
            let most = u64::try_from(BLOCK).unwrap_or(u64::MAX);
            self.source.by_ref().take(most).read_to_end(&mut self.raw)?;
            let ended = self.raw.len() - before < BLOCK;
            self.decode(ended);
            if ended {
                break;
            }
        }
        self.left = self.left.checked_sub(self.block.len()).ok_or_else(|| {
            let (line, column) = (self.start.line, self.start.column + 1);
            let message = format!(
                "a tag or text of the XML is longer than the {MOST_ITEM} bytes allowed, at line {line}, column {column}"
            );
            io::Error::other(Error::new(&TOO_LARGE, message))
        })?;
        Ok(())
    }

    /// From bytes to text: UTF-8, and byte by byte Windows-1252 where it cannot be.
    fn decode(&mut self, ended: bool) {
        if self.latin {
            let letters: String = self.raw.drain(..).map(windows_1252).collect();
            self.block.push_str(&letters);
            return;
        }
        let mut raw = std::mem::take(&mut self.raw);
        let mut rest = raw.as_slice();
        loop {
            match std::str::from_utf8(rest) {
                Ok(text) => {
                    self.noted(!text.is_ascii());
                    self.block.push_str(text);
                    // What was allocated is used again.
                    raw.clear();
                    self.raw = raw;
                    return;
                }
                Err(why) => {
                    let (good, bad) = rest.split_at_checked(why.valid_up_to()).unwrap_or((rest, &[]));
                    let wide = !good.is_ascii();
                    self.block.push_str(std::str::from_utf8(good).unwrap_or_default());
                    let length = match why.error_len() {
                        Some(length) => length,
                        None if ended => bad.len(),
                        None => {
                            let bad = bad.to_vec();
                            self.noted(wide);
                            self.raw = bad;
                            return;
                        }
                    };
                    let (bad, after) = bad.split_at_checked(length).unwrap_or((bad, &[]));
                    let letters: String = bad.iter().map(|byte| windows_1252(*byte)).collect();
                    self.block.push_str(&letters);
                    self.mixed |= wide || matches!(self.encoding, Encoding::Utf8 | Encoding::Utf8Bom);
                    self.encoding = Encoding::Windows1252;
                    rest = after;
                }
            }
        }
    }

    fn noted(&mut self, wide: bool) {
        match self.encoding {
            Encoding::Ascii if wide => self.encoding = Encoding::Utf8,
            Encoding::Windows1252 => self.mixed |= wide,
            _ => {}
        }
    }
}

/// Where a place stands after some text.
fn after(start: Start, text: &[u8]) -> Start {
    let letters = |text: &[u8]| {
        let count = text.iter().filter(|byte| **byte & 0xc0 != 0x80).count();
        u64::try_from(count).unwrap_or(u64::MAX)
    };
    let offset = start.offset + u64::try_from(text.len()).unwrap_or(u64::MAX);
    match memchr::memrchr(b'\n', text) {
        Some(last) => {
            let lines = memchr::memchr_iter(b'\n', text).count();
            let line = start.line + u64::try_from(lines).unwrap_or(u64::MAX);
            Start { offset, line, column: letters(text.get(last + 1..).unwrap_or_default()) }
        }
        None => Start { offset, line: start.line, column: start.column + letters(text) },
    }
}

impl Read for Window<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let have = self.fill_buf()?;
        let count = have.len().min(into.len());
        if let (Some(to), Some(from)) = (into.get_mut(..count), have.get(..count)) {
            to.copy_from_slice(from);
        }
        self.consume(count);
        Ok(count)
    }
}

impl BufRead for Window<'_> {
    #[inline]
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.given >= self.block.len() {
            self.refill()?;
        }
        Ok(self.block.as_bytes().get(self.given..).unwrap_or_default())
    }

    #[inline]
    fn consume(&mut self, amount: usize) {
        self.given += amount;
    }
}
