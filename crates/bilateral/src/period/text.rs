//! How much of hostile text is repeated, and what counts as a number.

/// More bytes than any period needs; what is longer is refused unread.
pub(super) const LONGEST: usize = 64;

/// The first forty characters, for a message.
pub(super) fn shown(text: &str) -> String {
    text.trim().chars().take(40).collect()
}

/// A number of exactly `width` ASCII digits.
pub(super) fn digits(text: &str, width: usize) -> Option<u16> {
    (text.len() == width && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// What databases write for "no date".
pub(super) fn is_sentinel(text: &str) -> bool {
    const WORDS: [&str; 5] = ["NA", "N/A", "NULL", "NONE", "0000-00-00"];
    let nines = |part: &str| part.trim_start_matches(['Y', '_']).starts_with("9999");
    text.len() <= LONGEST
        && (WORDS.iter().any(|word| word.eq_ignore_ascii_case(text))
            || text.split(['/', '.', ' ']).any(nines))
}
