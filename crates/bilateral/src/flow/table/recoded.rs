//! What words are in a table, each looked up once.

use super::Coded;
use crate::error::{Error, Result};
use crate::flow::rules::COLUMN_CODE;

/// What the words of batches are in one table, for readers that add batch after batch to it: their
/// lists of words may grow between batches, but what stands in a place must stay there.
#[doc(hidden)]
#[derive(Debug, Clone, Default)]
pub struct Recoded {
    pub(super) reporter: List<u16>,
    pub(super) partner: List<u16>,
    pub(super) product: List<u32>,
    pub(super) period: List<u16>,
    pub(super) terms: List<u32>,
}

/// One column's words, by their places.
#[derive(Debug, Clone, Default)]
pub(super) struct List<C> {
    words: Vec<Known<C>>,
    /// Whether any has marks.
    marked: bool,
}

#[derive(Debug, Clone, Copy, Default)]
struct Known<C> {
    code: C,
    marks: u8,
    met: bool,
}

impl<C: Copy + Default> List<C> {
    /// Meets the words that a column uses; `read` gives the code and the marks of each that is new.
    pub(super) fn meet<T>(
        &mut self,
        name: &str,
        column: Coded<'_, T>,
        mut read: impl FnMut(&T) -> Result<(C, u8)>,
    ) -> Result<()> {
        let met = |words: &[Known<C>], code: u32| words.get(place(code)).is_some_and(|known| known.met);
        if let Some(code) = constant(column.codes)
            && met(&self.words, code)
        {
            return Ok(());
        }
        if column.codes.iter().all(|code| met(&self.words, *code)) {
            return Ok(());
        }
        self.words.resize(column.words.len().max(self.words.len()), Known::default());
        for code in column.codes {
            let (Some(word), Some(known)) =
                (column.words.get(place(*code)), self.words.get_mut(place(*code)))
            else {
                let message =
                    format!("`{code}` has no word in a list of {}; count from 0", column.words.len());
                return Err(Error::new(&COLUMN_CODE, message).at(name));
            };
            if !known.met {
                let (code, marks) = read(word)?;
                *known = Known { code, marks, met: true };
                self.marked |= marks != 0;
            }
        }
        Ok(())
    }

    /// Adds the codes of a column whose words were met.
    pub(super) fn spread(&self, codes: &[u32], into: &mut Vec<C>) {
        match constant(codes) {
            Some(code) => into.resize(into.len() + codes.len(), self.known(code).code),
            None => into.extend(codes.iter().map(|code| self.known(*code).code)),
        }
    }

    /// Sets the marks of such a column.
    pub(super) fn mark(&self, codes: &[u32], marks: &mut [u8]) {
        if self.marked {
            for (code, marks) in codes.iter().zip(marks) {
                *marks |= self.known(*code).marks;
            }
        }
    }

    #[inline]
    fn known(&self, code: u32) -> Known<C> {
        self.words.get(place(code)).copied().unwrap_or_default()
    }
}

/// The one code of a column that has no other.
fn constant(codes: &[u32]) -> Option<u32> {
    let first = *codes.first()?;
    (codes.iter().fold(0, |other, code| other | (code ^ first)) == 0).then_some(first)
}

#[inline]
fn place(code: u32) -> usize {
    usize::try_from(code).unwrap_or(usize::MAX)
}
