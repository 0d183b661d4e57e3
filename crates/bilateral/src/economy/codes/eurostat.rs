//! Eurostat's `geo` dimension: ISO alpha-2 but for Greece and the United Kingdom.

use super::super::Bloc;
use super::entry::{Entry, economy, world};

pub(super) static LETTERS: &[Entry<&str>] = &[economy("EL", "GRC"), economy("UK", "GBR"), world("WORLD")];

/// Blocs that Eurostat publishes under the same id; the others are no codes of its.
pub(super) fn bloc(code: &str) -> Option<Bloc> {
    Bloc::find(code).filter(|bloc| {
        let id = bloc.id();
        (id.starts_with("EU") || id.starts_with("EA") || id == "EFTA")
            && !matches!(id, "EU_TRADE_CONCEPT" | "EAEU" | "EACU" | "EURASEC")
    })
}
