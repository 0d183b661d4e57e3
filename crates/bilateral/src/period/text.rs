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

/// What databases write for "no date", alone or as an end of an interval.
pub(super) fn is_sentinel(text: &str) -> bool {
    const WORDS: [&str; 6] = ["NA", "NULL", "NONE", "NAN", "NAT", "0000-00-00"];
    let means_none = |part: &str| {
        part.trim_start_matches(['Y', '_']).starts_with("9999")
            || WORDS.iter().any(|word| word.eq_ignore_ascii_case(part))
    };
    text.len() <= LONGEST
        && (text.eq_ignore_ascii_case("N/A")
            || text.split(['/', '.', ',', ' ', '[', ']', '{', '}']).any(means_none))
}
