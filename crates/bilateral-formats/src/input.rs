//! From packed bytes to text: gzip, archives, UTF-16 and byte order marks, within a limit.

use std::io::{self, BufReader, Cursor, Read};

use bilateral::flow::file_rules::{ARCHIVE, BINARY, EMPTY, TOO_LARGE};
use bilateral::{Error, Result};
use flate2::bufread::MultiGzDecoder;

use crate::fail::from_io;
use crate::options::{OnProgress, Progress};
use crate::sheet::report;
use crate::text::Encoding;
use crate::zip::Zip;

/// The text of a file, and what is known of it before its first line.
pub(crate) struct Input<'a> {
    pub reader: Box<dyn Read + 'a>,
    pub encoding: Encoding,
    /// The beginning of the text, not yet taken out of the reader.
    pub head: Vec<u8>,
    /// What it was packed in: `gzip`, `zip`, or nothing.
    pub packing: &'static str,
}

const HEAD: usize = 1 << 16;

pub(crate) fn open<'a>(input: impl Read + 'a, entry: Option<&str>, most_bytes: u64) -> Result<Input<'a>> {
    let (head, whole) = peek(Box::new(input))?;
    let (unpacked, packing): (Box<dyn Read + 'a>, _) = match head.as_slice() {
        [] => return Err(Error::new(&EMPTY, "there is not a single byte; fetch the file again")),
        [0x1f, 0x8b, ..] => (Box::new(MultiGzDecoder::new(BufReader::new(whole))), "gzip"),
        [b'P', b'K', 3 | 5 | 7, ..] => {
            if holds(&head, b"[Content_Types].xml") {
                return Err(Error::new(&BINARY, "the file is a spreadsheet; export the sheet as CSV"));
            }
            (Box::new(Zip::open(BufReader::new(whole), entry)), "zip")
        }
        [b'7', b'z', 0xbc, 0xaf, ..] => {
            return Err(Error::new(
                &ARCHIVE,
                "a 7z archive is not read here; unpack it and read the file inside",
            ));
        }
        [b'B', b'Z', b'h', ..] | [0xfd, b'7', b'z', b'X', ..] | [0x28, 0xb5, 0x2f, 0xfd, ..] => {
            return Err(Error::new(&ARCHIVE, "bzip2, xz and zstd are not read here; unpack the file first"));
        }
        _ => (whole, ""),
    };
    let limited = Box::new(Limited { inner: unpacked, left: most_bytes, most: most_bytes });
    let (head, whole) = peek(limited)?;
    let (reader, encoding): (Box<dyn Read + 'a>, _) = match head.as_slice() {
        [] => return Err(Error::new(&EMPTY, "the archive holds a file without a single byte")),
        [0xef, 0xbb, 0xbf, ..] => (without(whole, 3)?, Encoding::Utf8Bom),
        [0xff, 0xfe, ..] => (Box::new(Utf16::new(without(whole, 2)?, u16::from_le_bytes)), Encoding::Utf16),
        [0xfe, 0xff, ..] => (Box::new(Utf16::new(without(whole, 2)?, u16::from_be_bytes)), Encoding::Utf16),
        _ => (whole, Encoding::Ascii),
    };
    let (head, reader) = if encoding == Encoding::Ascii { (head, reader) } else { peek(reader)? };
    if let Some(place) = head.iter().position(|byte| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r')) {
        let message = format!(
            "byte {place} is a control character, so this is no text; it may be a spreadsheet or damaged"
        );
        return Err(Error::new(&BINARY, message));
    }
    Ok(Input { reader, encoding, head, packing })
}

/// The most bytes of a file that is held in memory as a whole.
const MOST_WHOLE: u64 = 2 << 30;

/// All the text, for formats that cannot be read row by row; the caller is told of each piece.
pub(crate) fn whole<'a>(
    mut reader: Box<dyn Read + 'a>,
    progress: &mut Option<OnProgress<'_>>,
) -> Result<Vec<u8>> {
    const PIECE: u64 = 1 << 20;
    let mut text = Vec::new();
    let mut length = 0;
    while length <= MOST_WHOLE {
        let read = reader.by_ref().take(PIECE).read_to_end(&mut text).map_err(from_io)?;
        if read == 0 {
            break;
        }
        length = u64::try_from(text.len()).unwrap_or(u64::MAX);
        report(progress, Progress { bytes: length, rows: 0 })?;
    }
    if length > MOST_WHOLE {
        let message = format!(
            "the file has more than the {MOST_WHOLE} bytes that are held in memory at once; ask for it in parts or as CSV"
        );
        return Err(Error::new(&TOO_LARGE, message));
    }
    Ok(text)
}

/// The first bytes, and a reader that still has them.
fn peek<'a>(mut input: Box<dyn Read + 'a>) -> Result<(Vec<u8>, Box<dyn Read + 'a>)> {
    let mut head = Vec::new();
    let limit = u64::try_from(HEAD).unwrap_or(u64::MAX);
    input.by_ref().take(limit).read_to_end(&mut head).map_err(from_io)?;
    let whole = Cursor::new(head.clone()).chain(input);
    Ok((head, Box::new(whole)))
}

fn without<'a>(mut input: Box<dyn Read + 'a>, bytes: usize) -> Result<Box<dyn Read + 'a>> {
    let mut mark = vec![0; bytes];
    input.read_exact(&mut mark).map_err(from_io)?;
    Ok(input)
}

fn holds(head: &[u8], name: &[u8]) -> bool {
    memchr::memmem::find(head, name).is_some()
}

/// Stops where more bytes come out than were allowed.
struct Limited<R> {
    inner: R,
    left: u64,
    most: u64,
}

impl<R: Read> Read for Limited<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(into)?;
        let read_bytes = u64::try_from(read).unwrap_or(u64::MAX);
        self.left = self.left.checked_sub(read_bytes).ok_or_else(|| {
            let message = format!(
                "unpacked, there are more than the {} bytes allowed; raise the limit if they are expected",
                self.most
            );
            io::Error::other(Error::new(&TOO_LARGE, message))
        })?;
        Ok(read)
    }
}

/// UTF-16 into UTF-8; halves of pairs that stand alone become the replacement character.
struct Utf16<R> {
    inner: BufReader<R>,
    unit: fn([u8; 2]) -> u16,
    pending: Option<u16>,
    out: Vec<u8>,
    given: usize,
}

impl<R: Read> Utf16<R> {
    fn new(inner: R, unit: fn([u8; 2]) -> u16) -> Self {
        Self { inner: BufReader::new(inner), unit, pending: None, out: Vec::new(), given: 0 }
    }

    fn refill(&mut self) -> io::Result<()> {
        self.out.clear();
        self.given = 0;
        let mut block = Vec::new();
        self.inner.by_ref().take(8192).read_to_end(&mut block)?;
        let ended = block.len() < 8192;
        let mut units: Vec<u16> = self.pending.take().into_iter().collect();
        units.extend(block.chunks_exact(2).filter_map(|pair| pair.try_into().ok()).map(self.unit));
        if !ended && units.last().is_some_and(|unit| (0xd800..0xdc00).contains(unit)) {
            self.pending = units.pop();
        }
        for letter in char::decode_utf16(units) {
            let letter = letter.unwrap_or(char::REPLACEMENT_CHARACTER);
            self.out.extend(letter.encode_utf8(&mut [0; 4]).as_bytes());
        }
        Ok(())
    }
}

impl<R: Read> Read for Utf16<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.given >= self.out.len() {
            self.refill()?;
        }
        let rest = self.out.get(self.given..).unwrap_or_default();
        let count = rest.len().min(into.len());
        if let (Some(to), Some(from)) = (into.get_mut(..count), rest.get(..count)) {
            to.copy_from_slice(from);
        }
        self.given += count;
        Ok(count)
    }
}
