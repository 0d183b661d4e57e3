//! Partial sums as bytes, to be sent from one machine to another.
//!
//! Eight bytes of name, four of version, eight of length, eight of checksum, then that
//! many bytes of content; all numbers little-endian. The same partial gives the same bytes everywhere.

use super::grouping::HELD;
use super::partial::{Class, Partial, Seen, space};
use super::totals::Totals;
use super::{FlowKey, FlowMeasure, Grouping, Sums, Word};
use crate::error::{Error, Result};
use crate::flow::rules::{PARTIAL_DAMAGED, PARTIAL_VERSION};

const NAME: [u8; 8] = *b"BILATSUM";
const VERSION: u32 = 1;
const HEADER: usize = 28;

impl Partial {
    /// The bytes of the partial, in version 1 of the form.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut content = Writer(Vec::with_capacity(self.len() * 40 + 4096));
        content.count(self.grouping.keys.len());
        for key in &self.grouping.keys {
            content.text(key.as_str());
        }
        content.text(self.grouping.measure.as_str());
        content.0.push(u8::from(self.grouping.residuals));
        content.count(self.classes.len());
        for (class, seen) in self.classes.iter().zip(&self.seen) {
            content.0.push(class.marks);
            content.text(&class.classification);
            content.text(&class.unit);
            content.texts(class.held.iter());
            for words in seen {
                content.texts(words.iter());
            }
        }
        for words in &self.words {
            content.texts(words.iter());
        }
        content.count(self.len());
        for key in self.totals.keys() {
            content.0.extend(key.to_le_bytes());
        }
        for (_, sums) in self.totals.iter() {
            content.0.extend(sums.thousandths.to_le_bytes());
            content.0.extend(sums.rows.to_le_bytes());
            content.0.extend(sums.missing.to_le_bytes());
        }
        let content = content.0;
        let mut bytes = Vec::with_capacity(HEADER + content.len());
        bytes.extend(NAME);
        bytes.extend(VERSION.to_le_bytes());
        bytes.extend(u64::try_from(content.len()).unwrap_or(u64::MAX).to_le_bytes());
        bytes.extend(checksum(&content).to_le_bytes());
        bytes.extend(content);
        bytes
    }

    /// Reads the bytes of a partial.
    ///
    /// # Errors
    /// - `flow.partial-damaged` if a byte is missing, extra or changed, or these are other bytes
    /// - `flow.partial-version` if a later version of the library wrote them
    pub fn from_bytes(bytes: &[u8]) -> Result<Self> {
        let mut header = Reader(bytes);
        if header.take(NAME.len())? != NAME {
            return Err(damaged("they do not begin with the name of the form"));
        }
        let version = header.u32()?;
        if version != VERSION {
            let message = format!(
                "version `{version}` of the form is not known here, only {VERSION}; use one version of the library throughout"
            );
            return Err(Error::new(&PARTIAL_VERSION, message));
        }
        let (length, stated) = (header.u64()?, header.u64()?);
        let content = header.0;
        if u64::try_from(content.len()) != Ok(length) {
            return Err(damaged(&format!("{} bytes of content where {length} are announced", content.len())));
        }
        if checksum(content) != stated {
            return Err(damaged("the checksum does not fit"));
        }
        let mut reader = Reader(content);
        let partial = read(&mut reader)?;
        if !reader.0.is_empty() {
            return Err(damaged("there is more after the end"));
        }
        Ok(partial)
    }
}

fn read(reader: &mut Reader<'_>) -> Result<Partial> {
    let mut keys = Vec::new();
    for _ in 0..reader.count()? {
        keys.push(FlowKey::parse(&reader.text()?).map_err(|_| damaged("an unknown column"))?);
    }
    let measure = FlowMeasure::parse(&reader.text()?).map_err(|_| damaged("an unknown measure"))?;
    let mut grouping = Grouping::by(keys.iter().copied()).of(measure);
    grouping.residuals = reader.byte()? != 0;
    if grouping.keys != keys {
        return Err(damaged("a column twice"));
    }
    let (mut classes, mut seen) = (Vec::new(), Vec::new());
    for _ in 0..reader.count()? {
        let marks = reader.byte()?;
        let (classification, unit, held) = (reader.text()?, reader.text()?, reader.texts()?);
        if held.len() != HELD.len() || marks > 127 {
            return Err(damaged("a class of rows that cannot be"));
        }
        classes.push(Class { marks, classification, unit, held });
        let mut words = Seen::default();
        for into in &mut words {
            *into = reader.texts()?;
            if !into.is_sorted_by(|one, next| one < next) {
                return Err(damaged("a list of words out of order"));
            }
        }
        seen.push(words);
    }
    let mut words = Vec::new();
    for key in &grouping.keys {
        let texts = reader.texts()?;
        let readable = texts.iter().all(|text| Word::read(*key, text).is_ok());
        if !readable || !texts.is_sorted_by(|one, next| one < next) {
            return Err(damaged("a list of words that are unknown or out of order"));
        }
        words.push(texts);
    }
    if !classes.is_sorted_by(|one, next| one < next) {
        return Err(damaged("classes out of order"));
    }
    let most = space(classes.len(), &words)?;
    let count = reader.count()?;
    let keys: Vec<u64> = reader.take(count.saturating_mul(8))?.chunks_exact(8).map(little).collect();
    let in_order = keys.is_sorted_by(|one, next| one < next) && keys.last().is_none_or(|last| *last < most);
    if !in_order || (count > 0 && classes.is_empty()) {
        return Err(damaged("groups out of order"));
    }
    let mut totals = Totals::with_capacity(count);
    for (key, chunk) in keys.into_iter().zip(reader.take(count.saturating_mul(32))?.chunks_exact(32)) {
        let word = |at: usize| chunk.get(at..at + 8).map_or(0, little);
        let (low, high) = (u128::from(word(0)), u128::from(word(8)));
        let sums =
            Sums { thousandths: (low | (high << 64)).cast_signed(), rows: word(16), missing: word(24) };
        if sums.rows == 0 && sums.missing == 0 {
            return Err(damaged("a group without a row"));
        }
        totals.push(key, sums)?;
    }
    Ok(Partial { grouping, classes, seen, words, totals })
}

fn little(bytes: &[u8]) -> u64 {
    bytes.iter().rev().fold(0, |number, byte| (number << 8) | u64::from(*byte))
}

struct Writer(Vec<u8>);

impl Writer {
    fn count(&mut self, count: usize) {
        self.0.extend(u64::try_from(count).unwrap_or(u64::MAX).to_le_bytes());
    }

    fn text(&mut self, text: &str) {
        self.count(text.len());
        self.0.extend(text.as_bytes());
    }

    fn texts<'a>(&mut self, texts: impl ExactSizeIterator<Item = &'a String>) {
        self.count(texts.len());
        for text in texts {
            self.text(text);
        }
    }
}

struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or_else(|| damaged("they end too early"))?;
        self.0 = rest;
        Ok(taken)
    }

    fn byte(&mut self) -> Result<u8> {
        Ok(self.take(1)?.first().copied().unwrap_or_default())
    }

    fn u32(&mut self) -> Result<u32> {
        self.take(4).map(|bytes| u32::try_from(little(bytes)).unwrap_or_default())
    }

    fn u64(&mut self) -> Result<u64> {
        self.take(8).map(little)
    }

    fn count(&mut self) -> Result<usize> {
        usize::try_from(self.u64()?).map_err(|_| damaged("a count that is too large"))
    }

    fn text(&mut self) -> Result<String> {
        let length = self.count()?;
        let bytes = self.take(length)?;
        std::str::from_utf8(bytes).map(str::to_owned).map_err(|_| damaged("a word that is no text"))
    }

    fn texts(&mut self) -> Result<Vec<String>> {
        let count = self.count()?;
        let mut texts = Vec::new();
        for _ in 0..count {
            texts.push(self.text()?);
        }
        Ok(texts)
    }
}

/// FNV-1a over words of eight bytes: a change within one word always changes the sum.
fn checksum(bytes: &[u8]) -> u64 {
    bytes.chunks(8).fold(0xCBF2_9CE4_8422_2325, |hash: u64, word| {
        (hash ^ little(word)).wrapping_mul(0x0000_0100_0000_01B3).rotate_left(23)
    })
}

fn damaged(how: &str) -> Error {
    Error::new(&PARTIAL_DAMAGED, format!("the bytes are no partial sums: {how}; send them again"))
}
