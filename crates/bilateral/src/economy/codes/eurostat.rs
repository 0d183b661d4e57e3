//! Eurostat's `geo` dimension: ISO alpha-2 but for Greece and the United Kingdom.

use super::super::Bloc;
use super::entry::{Entry, Word, economy, word, world};

pub(super) static LETTERS: &[Entry<Word>] =
    &[economy(word("EL"), "GRC"), economy(word("UK"), "GBR"), world(word("WORLD"))];

/// Blocs that Eurostat publishes under the same id; the others are no codes of its.
pub(super) fn bloc(code: &str) -> Option<Bloc> {
    Bloc::find(code).filter(|bloc| {
        let id = bloc.id();
        (id.starts_with("EU") || id.starts_with("EA") || id == "EFTA")
            && !matches!(id, "EU_TRADE_CONCEPT" | "EAEU" | "EACU" | "EURASEC")
    })
}
