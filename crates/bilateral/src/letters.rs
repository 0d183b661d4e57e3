//! Capital and small letters of the alphabets the tables of this library are written in:
//! Latin, Greek and Cyrillic. The tables of the standard library cover every alphabet, which
//! no name, month or scale word here needs, and cost a page ten kilobytes.

/// In small letters.
pub(crate) fn lower(text: &str) -> String {
    text.chars().map(lower_char).collect()
}

/// In capitals. `ß` has none and stays.
pub(crate) fn upper(text: &str) -> String {
    text.chars().map(upper_char).collect()
}

pub(crate) fn lower_char(letter: char) -> char {
    let distance = match letter {
        'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ' | 'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' => 32,
        'Ѐ'..='Џ' => 80,
        'Ÿ' => return 'ÿ',
        _ if alternates(letter) == Some(false) => 1,
        _ => 0,
    };
    char::from_u32(u32::from(letter) + distance).unwrap_or(letter)
}

pub(crate) fn upper_char(letter: char) -> char {
    let distance = match letter {
        'a'..='z' | 'à'..='ö' | 'ø'..='þ' | 'α'..='ρ' | 'σ'..='ϋ' | 'а'..='я' => 32,
        'ѐ'..='џ' => 80,
        'ÿ' => return 'Ÿ',
        _ if alternates(letter) == Some(true) => 1,
        _ => 0,
    };
    char::from_u32(u32::from(letter) - distance).unwrap_or(letter)
}

/// Where a capital stands before its small letter: whether this is the small one.
fn alternates(letter: char) -> Option<bool> {
    let odd = u32::from(letter) % 2 == 1;
    match letter {
        'Ā'..='į' | 'Ĳ'..='ķ' | 'Ŋ'..='ŷ' | 'Ѡ'..='ҁ' | 'Ҋ'..='ҿ' | 'Ӑ'..='ԯ' => Some(odd),
        'Ĺ'..='ň' | 'Ź'..='ž' | 'Ӂ'..='ӎ' => Some(!odd),
        _ => None,
    }
}

/// A letter of any alphabet: what is beyond ASCII and is neither a mark of punctuation,
/// a symbol, a blank nor a digit of a block where such are found.
pub(crate) fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        return c.is_ascii_alphabetic();
    }
    let latin_sign = matches!(c, '\u{80}'..='¿' | '×' | '÷') && !matches!(c, 'ª' | 'µ' | 'º');
    // Spaces, dashes, quotation marks, currencies, arrows, operators, boxes.
    let sign = matches!(c, '\u{2000}'..='\u{2bff}' | '\u{2e00}'..='\u{303f}');
    let accent_or_digit = matches!(c, '\u{300}'..='\u{36f}' | '٠'..='٩' | '۰'..='۹');
    // Private use, presentation forms, full-width digits and signs.
    let form = matches!(
        c,
        '\u{d7ff}'..='\u{f8ff}' | '\u{fe00}'..='\u{fe6f}' | '\u{feff}'..='＠' | '\u{fff0}'..
    );
    !(latin_sign || sign || accent_or_digit || form)
}

pub(crate) fn is_letter_or_digit(c: char) -> bool {
    c.is_ascii_digit() || is_letter(c)
}

#[cfg(test)]
mod tests {
    use super::{is_letter, lower_char, upper_char};

    #[test]
    fn capitals_agree_with_the_standard_library_in_the_alphabets_covered() {
        let covered = ('\0'..='\u{17f}').chain('Α'..='ώ').chain('\u{400}'..='\u{52f}');
        // Letters whose other form is two letters, lies in another block, or is shared.
        let apart = |c: char| "µßİıŉſΰΐςάέήίΆΈΉΊόύώΌΎΏĸÿӀӏ".contains(c);
        for letter in covered.filter(|&c| !apart(c)) {
            assert!(letter.to_lowercase().eq([lower_char(letter)]), "{letter} {:x}", u32::from(letter));
            assert!(letter.to_uppercase().eq([upper_char(letter)]), "{letter} {:x}", u32::from(letter));
        }
    }

    #[test]
    fn letters_agree_with_the_standard_library_where_it_matters() {
        for c in ('\0'..='\u{24f}').chain('\u{400}'..='\u{481}').chain('\u{2000}'..='\u{20cf}') {
            let other = matches!(c, '\u{2071}' | '\u{207f}' | '\u{2090}'..='\u{209c}');
            assert_eq!(is_letter(c), c.is_alphabetic() && !other, "{c:?}");
        }
        assert!("қҒәұ日本語한글עברית".chars().all(is_letter));
        assert!(!"₸€→−–“”…\u{a0}\u{202f}½²１".chars().any(is_letter));
    }
}
