//! What is a finding called in German, French and Russian?
//!
//! Titles only: a finding's sentence quotes records and sources, and stays in English.

use crate::agreement::Language;
use crate::error::Rule;

/// The title of a finding in a language; in English where a code has none there, as codes that are only
/// ever refusals have not.
///
/// ```
/// use bilateral::agreement::Language;
/// use bilateral::check::title_in;
/// let rule = bilateral::explain("agreement.end-undated").unwrap();
/// assert_eq!(title_in(rule, Language::De), "Ein Ende ohne spätesten Tag");
/// assert_eq!(title_in(rule, Language::En), rule.title);
///
/// // Wrong: a refusal has no other title than its own.
/// let refusal = bilateral::explain("date.invalid").unwrap();
/// assert_eq!(title_in(refusal, Language::De), refusal.title);
/// ```
pub fn title_in(rule: &Rule, language: Language) -> &'static str {
    let Some((_, [german, french, russian])) = titles().find(|(code, _)| *code == rule.code) else {
        return rule.title;
    };
    match language {
        Language::En => rule.title,
        Language::De => german,
        Language::Fr => french,
        Language::Ru => russian,
    }
}

/// A code and its titles in German, French and Russian a line, in the order of codes.
const TITLES: &str = include_str!("titles.tsv");

fn titles() -> impl Iterator<Item = (&'static str, [&'static str; 3])> {
    TITLES.lines().filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, [cells.next()?, cells.next()?, cells.next()?]))
    })
}

#[cfg(test)]
mod tests {
    use super::{TITLES, titles};
    use crate::error::{Severity, rules};

    #[test]
    fn every_warning_and_note_has_its_titles() {
        let untitled: Vec<&str> = rules()
            .filter(|rule| rule.severity != Severity::Error)
            .map(|rule| rule.code)
            .filter(|code| !titles().any(|(known, _)| known == *code))
            .collect();
        assert_eq!(untitled, [""; 0], "findings without a title in German, French and Russian");
    }

    #[test]
    fn titles_are_of_codes_there_are_and_stand_in_order() {
        for (code, titles) in titles() {
            assert!(rules().any(|rule| rule.code == code), "{code}");
            assert!(titles.iter().all(|title| !title.is_empty() && !title.ends_with('.')), "{code}");
        }
        let codes: Vec<&str> = titles().map(|(code, _)| code).collect();
        assert_eq!(codes.len(), TITLES.lines().count());
        assert!(codes.windows(2).all(|two| two[0] < two[1]));
    }
}
