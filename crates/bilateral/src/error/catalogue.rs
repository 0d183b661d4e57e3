//! Every rule of the library, gathered from the modules that declare them.

use super::Rule;

static MODULES: &[&[&Rule]] = &[
    crate::wire::rules::RULES,
    crate::period::rules::RULES,
    crate::amount::rules::RULES,
    crate::economy::rules::RULES,
    crate::product::rules::RULES,
    crate::agreement::rules::RULES,
    crate::agreement::wording::rules::RULES,
    crate::agreement::analysis::rules::RULES,
    crate::agreement::import::rules::RULES,
    crate::cooperation::rules::RULES,
    crate::trade::rules::RULES,
    crate::flow::rules::RULES,
    crate::flow::file_rules::RULES,
    crate::investment::rules::RULES,
    crate::claim::rules::RULES,
    crate::indicator::rules::RULES,
    crate::check::rules::RULES,
    crate::check::claims::rules::RULES,
    crate::dossier::rules::RULES,
    crate::chart::rules::RULES,
];

/// Every rule, ordered by module and then by declaration.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    MODULES.iter().flat_map(|module| module.iter().copied())
}

/// The page behind a code, or `None` if no rule has that code.
///
/// ```
/// let page = bilateral::explain("date.invalid").unwrap();
/// assert!(page.fix.contains("EDTF"));
/// assert!(bilateral::explain("date.unheard-of").is_none());
/// ```
pub fn explain(code: &str) -> Option<&'static Rule> {
    rules().find(|rule| rule.code == code)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::rules;

    #[test]
    fn codes_are_unique_and_kebab_case() {
        let mut seen = BTreeSet::new();
        for rule in rules() {
            assert!(seen.insert(rule.code), "{} declared twice", rule.code);
            let shape = rule
                .code
                .chars()
                .all(|c| c.is_ascii_lowercase() || c == '.' || c == '-' || c.is_ascii_digit());
            assert!(shape && rule.code.matches('.').count() == 1, "{}", rule.code);
        }
    }

    #[test]
    fn every_page_is_written() {
        for rule in rules() {
            for text in [rule.title, rule.meaning, rule.why, rule.source, rule.fix] {
                assert!(!text.trim().is_empty(), "{} has an empty paragraph", rule.code);
            }
        }
    }
}
