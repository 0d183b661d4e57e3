//! Status words and titles of findings in four languages.

use bilateral::agreement::{EventKind, Language, Meaning, Stage, StatusWord};
use pyo3::prelude::*;

use crate::error::OrRaise;
use crate::word::Word;

/// A stage in the words of a language: `en`, `de`, `fr`, `ru`.
///
/// >>> [bilateral.stage_label("initialled", language) for language in bilateral.Language]
/// ['initialled', 'paraphiert', 'paraphé', 'парафирован']
#[pyfunction]
#[pyo3(signature = (stage, language, /))]
pub(crate) fn stage_label(stage: &str, language: &str) -> PyResult<String> {
    let (stage, language) = (Stage::parse(stage).or_raise()?, Language::parse(language).or_raise()?);
    Ok(stage.label_in(language))
}

/// An event in the words of a language; None where it has no settled word there.
///
/// >>> bilateral.event_label("ratified", "de")
/// 'ratifiziert'
#[pyfunction]
#[pyo3(signature = (kind, language, /))]
pub(crate) fn event_label(kind: &str, language: &str) -> PyResult<Option<String>> {
    let (kind, language) = (EventKind::parse(kind).or_raise()?, Language::parse(language).or_raise()?);
    Ok(kind.label_in(language))
}

/// The title of a finding in the words of a language; None if no rule has that code.
///
/// A code that is only ever a refusal has its English title in every language.
///
/// >>> [bilateral.title_in("agreement.end-undated", language) for language in ("en", "de")]
/// ['An end without a last possible day', 'Ein Ende ohne spätesten Tag']
/// >>> bilateral.title_in("date.invalid", "de")
/// 'Not a date'
///
/// Wrong: a language there are no titles in.
///
/// >>> bilateral.title_in("date.invalid", "it")
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ... [input.unknown-word]
#[pyfunction]
#[pyo3(signature = (code, language, /))]
pub(crate) fn title_in(code: &str, language: &str) -> PyResult<Option<&'static str>> {
    let language = Language::parse(language).or_raise()?;
    Ok(bilateral::explain(code).map(|rule| bilateral::check::title_in(rule, language)))
}

/// Reads a status word somebody else wrote: every meaning, never a guess.
///
/// >>> concluded = bilateral.read_status_word("abgeschlossen", "de")
/// >>> concluded.ambiguous, concluded.only is None, [meaning.stage for meaning in concluded.meanings][:1]
/// (True, True, [<Stage.TEXT_AGREED: 'text-agreed'>])
///
/// Wrong: a slip of the keyboard is not read as the word next to it.
///
/// >>> bilateral.read_status_word("parafiert", "de")
/// Traceback (most recent call last):
///     ...
/// bilateral.errors.BilateralError: ... did you mean `paraphiert`? [status-word.unknown]
#[pyfunction]
#[pyo3(signature = (text, language, /))]
pub(crate) fn read_status_word(text: &str, language: &str) -> PyResult<PyStatusWord> {
    let language = Language::parse(language).or_raise()?;
    bilateral::agreement::read_status_word(text, language).or_raise().map(PyStatusWord)
}

/// What a status word can mean; from `read_status_word`.
///
/// >>> word = bilateral.read_status_word("abgeschlossen", "de")
/// >>> word.ambiguous, len(word.meanings) > 1, word.only is None
/// (True, True, True)
#[pyclass(frozen, module = "bilateral", name = "StatusWord")]
pub(crate) struct PyStatusWord(pub(crate) StatusWord);

record_class!(PyStatusWord, StatusWord, |it| it.word.clone());

getters!(PyStatusWord {
    /// The word, as it is compared: lower case, single blanks.
    word: &str = |it| &it.word;
    /// The language it was read in.
    language: Word<Language> = |it| Word(it.language);
    /// Whether it has several meanings.
    ambiguous: bool = |it| it.ambiguous;
    /// What it can mean; at least one.
    meanings: Vec<PyMeaning> = |it| it.meanings.iter().cloned().map(PyMeaning).collect();
    /// The meaning, if there is only one.
    only: Option<PyMeaning> = |it| it.only().cloned().map(PyMeaning);
    /// What to ask before using it, where it is ambiguous.
    warning: Option<&str> = |it| it.warning.as_deref();
});

/// One thing a status word can mean.
///
/// >>> initialled = bilateral.read_status_word("paraphiert", "de").only
/// >>> initialled.stage, initialled.event
/// (<Stage.INITIALLED: 'initialled'>, <EventKind.INITIALLED: 'initialled'>)
#[pyclass(frozen, module = "bilateral", name = "Meaning")]
pub(crate) struct PyMeaning(pub(crate) Meaning);

record_class!(PyMeaning, Meaning, |it| it.says.clone());

getters!(PyMeaning {
    /// The stage an instrument would be in; None where an act of one party decides nothing yet.
    stage: Option<Word<Stage>> = |it| it.stage.map(Word);
    /// The event that would be on record.
    event: Option<Word<EventKind>> = |it| it.event.map(Word);
    /// What that says about the instrument.
    says: &str = |it| &it.says;
});
