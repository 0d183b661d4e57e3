//! Each word of a column once, and its number.

use std::collections::HashMap;
use std::hash::Hash;

/// Words in the order in which they came. Nothing that is printed may show that order.
#[derive(Debug, Clone)]
pub(super) struct Dictionary<T> {
    words: Vec<T>,
    codes: HashMap<T, u32>,
}

impl<T> Default for Dictionary<T> {
    fn default() -> Self {
        Self { words: Vec::new(), codes: HashMap::new() }
    }
}

impl<T: Clone + Eq + Hash> Dictionary<T> {
    /// The number of a word, a new one if need be; `None` past `most` words.
    pub(super) fn code(&mut self, word: &T, most: usize) -> Option<u32> {
        if let Some(code) = self.codes.get(word) {
            return Some(*code);
        }
        if self.words.len() >= most {
            return None;
        }
        let code = u32::try_from(self.words.len()).ok()?;
        self.words.push(word.clone());
        self.codes.insert(word.clone(), code);
        Some(code)
    }

    pub(super) fn words(&self) -> &[T] {
        &self.words
    }

    pub(super) fn word(&self, code: u32) -> Option<&T> {
        self.words.get(usize::try_from(code).ok()?)
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }
}
