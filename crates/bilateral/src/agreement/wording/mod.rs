//! Status words in four languages, and what a word somebody else wrote can mean.

mod labels;
pub mod rules;
mod traps;

use serde::{Deserialize, Serialize};

use self::rules::STATUS_WORD_UNKNOWN;
use self::traps::{TRAPS, Trap};
use super::{EventKind, Stage};
use crate::error::{Error, Result};
use crate::letters;
use crate::order;
use crate::wire::words::{nearest, words};

words! {
    /// A language status words are written and read in.
    pub enum Language {
        /// English.
        En = "en",
        /// German.
        De = "de",
        /// French.
        Fr = "fr",
        /// Russian.
        Ru = "ru",
    }
}

/// One thing a status word can mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Meaning {
    /// The stage an instrument would be in; absent where an act of one party decides nothing yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// The event that would be on record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event: Option<EventKind>,
    /// What that says about the instrument.
    pub says: String,
}

/// What a status word can mean: every meaning, never a guess.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct StatusWord {
    /// The word, as it is compared: lower case, single blanks.
    pub word: String,
    /// The language it was read in.
    pub language: Language,
    /// Whether it has several meanings.
    pub ambiguous: bool,
    /// What it can mean; at least one.
    pub meanings: Vec<Meaning>,
    /// What to ask before using it, where it is ambiguous.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub warning: Option<String>,
}

impl StatusWord {
    /// The meaning, if there is only one.
    pub fn only(&self) -> Option<&Meaning> {
        self.meanings.first().filter(|_| !self.ambiguous)
    }
}

/// Reads a status word somebody else wrote.
///
/// Case, blanks, final punctuation and the dots of ё do not matter.
///
/// ```
/// use bilateral::agreement::{Language, Stage, read_status_word};
/// let initialled = read_status_word("paraphiert", Language::De).unwrap();
/// assert_eq!(initialled.only().unwrap().stage, Some(Stage::Initialled));
///
/// // "Abgeschlossen" may be the negotiations or the agreement: both are given, neither is chosen.
/// let concluded = read_status_word("abgeschlossen", Language::De).unwrap();
/// assert!(concluded.ambiguous && concluded.only().is_none());
/// assert_eq!(concluded.meanings[0].stage, Some(Stage::TextAgreed));
///
/// // Wrong: a slip of the keyboard is not read as the word next to it.
/// let refused = read_status_word("parafiert", Language::De).unwrap_err();
/// assert_eq!(refused.code(), "status-word.unknown");
/// assert!(refused.message().contains("did you mean `paraphiert`?"));
/// ```
///
/// # Errors
/// `status-word.unknown`, naming the nearest word.
pub fn read_status_word(text: &str, language: Language) -> Result<StatusWord> {
    let word = compared(text);
    if let Some(trap) = TRAPS.iter().find(|trap| forms(trap, language).any(|form| compared(form) == word)) {
        return Ok(several(word, language, trap));
    }
    let meanings = plain(&word, language);
    if meanings.is_empty() {
        return Err(unknown(text, &word, language));
    }
    Ok(StatusWord { word, language, ambiguous: false, meanings, warning: None })
}

fn several(word: String, language: Language, trap: &Trap) -> StatusWord {
    let meanings = trap.senses.iter().map(|sense| Meaning {
        stage: sense.stage,
        event: sense.event,
        says: sense.says.to_owned(),
    });
    StatusWord {
        word,
        language,
        ambiguous: true,
        meanings: meanings.collect(),
        warning: Some(trap.warning.to_owned()),
    }
}

/// The stage and the event of that name, as one meaning.
fn plain(word: &str, language: Language) -> Vec<Meaning> {
    let stage = Stage::ALL.iter().copied().find(|stage| {
        compared(&stage.label_in(language)) == word
            || endings(&stage.label_in(language), language).contains(word)
    });
    let event = EventKind::ALL.iter().copied().find(|event| {
        event
            .label_in(language)
            .is_some_and(|label| compared(&label) == word || endings(&label, language).contains(word))
    });
    let says = match (stage, event) {
        (None, None) => return Vec::new(),
        (Some(stage), _) => stage.label(),
        (None, Some(event)) => event.label(),
    };
    vec![Meaning { stage, event, says }]
}

/// The same participle of another gender: `paraphée`, `парафировано`.
fn endings(label: &str, language: Language) -> std::collections::BTreeSet<String> {
    let label = compared(label);
    let with = |ends: &[&str]| order::set(ends.iter().map(|end| format!("{label}{end}")));
    match language {
        Language::Fr if label.ends_with('é') => with(&["e", "s", "es"]),
        Language::Ru if label.ends_with('н') => with(&["о", "а", "ы"]),
        _ => std::collections::BTreeSet::new(),
    }
}

fn forms(trap: &Trap, language: Language) -> impl Iterator<Item = &'static str> {
    let in_language = trap.words.iter().filter(move |(of, _)| *of == language);
    in_language.flat_map(|(_, forms)| forms.iter().copied())
}

fn compared(text: &str) -> String {
    let words: Vec<String> = text.split_whitespace().map(letters::lower).collect();
    words.join(" ").replace('ё', "е").trim_end_matches(['.', '!', ',', ';']).to_owned()
}

fn unknown(text: &str, word: &str, language: Language) -> Error {
    let labels = Stage::ALL.iter().map(|stage| stage.label_in(language));
    let events = EventKind::ALL.iter().filter_map(|event| event.label_in(language));
    let traps = TRAPS.iter().flat_map(|trap| forms(trap, language)).map(str::to_owned);
    let known: Vec<String> = labels.chain(events).chain(traps).collect();
    let lower: Vec<String> = known.iter().map(|word| compared(word)).collect();
    let lower: Vec<&str> = lower.iter().map(String::as_str).collect();
    let hint = nearest(word, &lower).map_or_else(String::new, |near| format!(", did you mean `{near}`?"));
    let shown: String = text.chars().take(40).collect();
    Error::new(&STATUS_WORD_UNKNOWN, format!("`{shown}` is no status word known in `{language}`{hint}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_label_reads_back_to_its_stage_or_event() {
        for &language in Language::ALL {
            for &stage in Stage::ALL {
                let label = stage.label_in(language);
                let read = read_status_word(&label, language).unwrap();
                assert!(read.meanings.iter().any(|meaning| meaning.stage == Some(stage)), "{label}");
            }
            for &event in EventKind::ALL {
                let Some(label) = event.label_in(language) else { continue };
                let read = read_status_word(&label, language).unwrap();
                let found = read.meanings.iter().any(|meaning| {
                    meaning.event == Some(event)
                        || meaning.stage.is_some_and(|stage| stage.label_in(language) == label)
                });
                assert!(found, "{label}: {read:?}");
            }
        }
    }

    #[test]
    fn a_word_with_two_meanings_is_never_decided() {
        for (word, language) in [
            ("concluded", Language::En),
            ("abgeschlossen", Language::De),
            ("Verabschiedet.", Language::De),
            ("unterzeichnet", Language::De),
            ("conclue", Language::Fr),
            ("заключен", Language::Ru),
        ] {
            let read = read_status_word(word, language).unwrap();
            assert!(read.ambiguous && read.only().is_none() && read.meanings.len() > 1, "{word}");
            assert!(read.warning.is_some(), "{word}");
        }
    }

    #[test]
    fn no_form_stands_in_two_traps() {
        for &language in Language::ALL {
            let forms: Vec<String> =
                TRAPS.iter().flat_map(|trap| forms(trap, language)).map(compared).collect();
            let mut distinct = forms.clone();
            distinct.sort();
            distinct.dedup();
            assert_eq!(distinct.len(), forms.len(), "{language}");
        }
    }

    #[test]
    fn gender_and_dots_do_not_matter() {
        for (word, language) in [("paraphée", Language::Fr), ("Парафировано", Language::Ru)] {
            assert_eq!(
                read_status_word(word, language).unwrap().only().unwrap().stage,
                Some(Stage::Initialled)
            );
        }
    }
}
