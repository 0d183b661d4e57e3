//! Up to eight letters and digits, stored inline.

use std::fmt;

/// ASCII capitals and digits, padded with zero bytes so that a code sorts before
/// its parts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Code([u8; 8]);

impl Code {
    /// `None` if it is empty, longer than eight, or holds anything but letters and digits.
    pub(super) fn new(text: &str) -> Option<Self> {
        if text.is_empty() || text.len() > 8 || !text.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return None;
        }
        let mut bytes = [0; 8];
        for (slot, byte) in bytes.iter_mut().zip(text.bytes()) {
            *slot = byte.to_ascii_uppercase();
        }
        Some(Self(bytes))
    }

    /// The same for digits alone, without looking at each in turn; one digit goes the
    /// other way, which knows what it may mean.
    pub(super) fn of_digits(text: &[u8]) -> Option<Self> {
        let mut padded = [b'0'; 8];
        match *text {
            [_, _] => padded.first_chunk_mut::<2>()?.copy_from_slice(text),
            [_, _, _] => padded.first_chunk_mut::<3>()?.copy_from_slice(text),
            [_, _, _, _] => padded.first_chunk_mut::<4>()?.copy_from_slice(text),
            [_, _, _, _, _] => padded.first_chunk_mut::<5>()?.copy_from_slice(text),
            [_, _, _, _, _, _] => padded.first_chunk_mut::<6>()?.copy_from_slice(text),
            [_, _, _, _, _, _, _, _] => padded.copy_from_slice(text),
            _ => return None,
        }
        let all_digits = padded.iter().fold(true, |so_far, byte| so_far & byte.is_ascii_digit());
        let written = u64::MAX << (8 * (8 - text.len()));
        all_digits.then(|| Self((u64::from_be_bytes(padded) & written).to_be_bytes()))
    }

    pub(super) fn as_str(&self) -> &str {
        let text = self.0.split(|byte| *byte == 0).next().unwrap_or_default();
        std::str::from_utf8(text).unwrap_or_default()
    }

    pub(super) fn len(self) -> usize {
        self.0.iter().take_while(|byte| **byte != 0).count()
    }

    /// The first `len` characters; `None` if that is nothing.
    pub(super) fn prefix(mut self, len: usize) -> Option<Self> {
        for byte in self.0.iter_mut().skip(len) {
            *byte = 0;
        }
        (len > 0).then_some(self)
    }
}

impl fmt::Debug for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
