//! Every indicator there is.

use super::{
    Definition, advantage, complexity, concentration, intra_industry, investment, levels, margins, network,
    openness, prices, similarity, survival,
};
use crate::error::{Error, Result};
use crate::indicator::rules::UNKNOWN;
use crate::letters;

static FAMILIES: &[&[&Definition]] = &[
    levels::DEFINITIONS,
    openness::DEFINITIONS,
    concentration::DEFINITIONS,
    advantage::DEFINITIONS,
    intra_industry::DEFINITIONS,
    similarity::DEFINITIONS,
    complexity::DEFINITIONS,
    prices::DEFINITIONS,
    margins::DEFINITIONS,
    survival::DEFINITIONS,
    network::DEFINITIONS,
    investment::DEFINITIONS,
];

/// Every definition, by family and then in the order of declaration.
pub fn definitions() -> impl Iterator<Item = &'static Definition> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// The definition with a key.
///
/// ```
/// use bilateral::indicator::definition;
/// assert_eq!(definition("hhi.points").unwrap().range(), "[10000/n, 10000]");
/// // Six numbers are called HHI: the name alone is none of them.
/// assert_eq!(definition("hhi").unwrap_err().code(), "indicator.unknown");
/// ```
///
/// # Errors
/// `indicator.unknown`, naming the variants where the name alone was given.
pub fn definition(key: &str) -> Result<&'static Definition> {
    definitions().find(|definition| definition.key() == key).ok_or_else(|| {
        let variants: Vec<String> =
            definitions().filter(|one| one.id() == key).map(|one| format!("`{}`", one.key())).collect();
        let way_out = if variants.is_empty() {
            let keys = definitions().map(Definition::key);
            let near = keys.max_by(|one, other| {
                strsim::jaro_winkler(one, key).total_cmp(&strsim::jaro_winkler(other, key))
            });
            format!("the nearest is `{}`", near.unwrap_or_default())
        } else {
            format!("it has variants: {}", variants.join(", "))
        };
        Error::new(&UNKNOWN, format!("`{key}` is no indicator; {way_out}"))
    })
}

/// Definitions that have every word of the text in their key, name, formula, source or traps,
/// whatever the case of letters; first those that have them all in key and name.
///
/// ```
/// let found = bilateral::indicator::search("herfindahl normalised");
/// assert_eq!(found[0].key(), "hhi.normalised");
/// assert!(bilateral::indicator::search("no such words").is_empty());
/// ```
pub fn search(text: &str) -> Vec<&'static Definition> {
    let words: Vec<String> = text.split_whitespace().map(letters::lower).collect();
    let has = |text: String| {
        let text = letters::lower(&text);
        words.iter().all(|word| text.contains(word))
    };
    let (mut named, mut told) = (Vec::new(), Vec::new());
    for one in definitions() {
        let name = format!("{} {}", one.key(), one.name());
        let rest =
            format!("{name} {} {} {} {}", one.formula(), one.source(), one.family(), one.traps().join(" "));
        if has(name) {
            named.push(one);
        } else if has(rest) {
            told.push(one);
        }
    }
    named.append(&mut told);
    named
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{Definition, definitions};

    #[test]
    fn keys_are_unique_and_references_lead_somewhere() {
        let mut keys = BTreeSet::new();
        for one in definitions() {
            assert!(keys.insert(one.key()), "{} twice", one.key());
        }
        for one in definitions() {
            for see in one.see_also() {
                assert!(keys.contains(see), "{} refers to {see}", one.key());
            }
            for text in [one.name(), one.formula(), one.tex(), one.unit(), one.range(), one.source()] {
                assert!(!text.is_empty(), "{} has an empty paragraph", one.key());
            }
        }
    }

    #[test]
    fn a_name_is_bare_or_has_variants_never_both() {
        let bare: BTreeSet<&str> =
            definitions().filter(|one| one.variant().is_empty()).map(Definition::id).collect();
        for one in definitions().filter(|one| !one.variant().is_empty()) {
            assert!(!bare.contains(one.id()), "{} beside the bare name", one.key());
        }
    }
}
