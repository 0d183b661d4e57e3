//! What months are called.

use crate::letters;

/// English, for readers.
pub(super) const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// English, abbreviated, for canonical text.
pub(super) const SHORT: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// English, German and French, full and abbreviated, with and without accents; Russian, of a month and in a date.
const KNOWN: [&[&str]; 12] = [
    &["january", "jan", "januar", "jänner", "janvier", "janv", "январь", "января"],
    &[
        "february",
        "feb",
        "februar",
        "feber",
        "février",
        "fevrier",
        "févr",
        "fevr",
        "fév",
        "fev",
        "февраль",
        "февраля",
    ],
    &["march", "mar", "märz", "maerz", "marz", "mär", "mrz", "mars", "март", "марта"],
    &["april", "apr", "avril", "avr", "апрель", "апреля"],
    &["may", "mai", "май", "мая"],
    &["june", "jun", "juni", "juin", "июнь", "июня"],
    &["july", "jul", "juli", "juillet", "juil", "июль", "июля"],
    &["august", "aug", "août", "aout", "август", "августа"],
    &["september", "sep", "sept", "septembre", "сентябрь", "сентября"],
    &["october", "oct", "oktober", "okt", "octobre", "октябрь", "октября"],
    &["november", "nov", "novembre", "ноябрь", "ноября"],
    &["december", "dec", "dezember", "dez", "décembre", "decembre", "déc", "декабрь", "декабря"],
];

/// The month a name stands for, in any case, without its dot.
pub(super) fn number(name: &str) -> Option<u8> {
    if name.len() > 16 {
        return None;
    }
    let name = letters::lower(name);
    (1..).zip(KNOWN).find_map(|(month, names)| names.contains(&name.as_str()).then_some(month))
}

/// The name of month 1 to 12.
pub(super) fn named(names: [&'static str; 12], month: u8) -> &'static str {
    names.get(usize::from(month).saturating_sub(1)).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{ENGLISH, KNOWN, SHORT, number};

    #[test]
    fn no_name_stands_for_two_months() {
        let all: Vec<&str> = KNOWN.iter().flat_map(|names| names.iter().copied()).collect();
        assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), all.len());
    }

    #[test]
    fn what_is_written_is_known() {
        for (month, (long, short)) in (1..).zip(ENGLISH.iter().zip(SHORT)) {
            assert_eq!((number(long), number(short)), (Some(month), Some(month)));
        }
        assert_eq!(number(""), None);
        assert_eq!(number("Août"), Some(8));
        assert_eq!(number("FÉVRIER"), Some(2));
    }
}
