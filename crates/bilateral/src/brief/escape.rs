//! What would be markup, replaced.

/// For each ASCII letter what stands in its place; nothing where it may stay.
pub(super) type Replacements = [&'static str; 128];

/// Of the letters that may not stay.
#[expect(clippy::indexing_slicing, reason = "the compiler itself runs this, and stops past an end")]
pub(super) const fn replacements<const N: usize>(pairs: [(u8, &'static str); N]) -> Replacements {
    let mut all = [""; 128];
    let mut index = 0;
    while index < N {
        let (letter, new) = pairs[index];
        all[letter as usize] = new;
        index += 1;
    }
    all
}

/// Writes the text with every letter replaced that has to be; the rest is copied in runs.
pub(super) fn replaced(out: &mut String, text: &str, replacements: &Replacements) {
    let new = |byte: u8| replacements.get(usize::from(byte)).copied().unwrap_or_default();
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| !new(byte).is_empty()) {
        let Some((before, after)) = rest.split_at_checked(at) else { break };
        out.push_str(before);
        out.push_str(after.bytes().next().map_or("", new));
        rest = after.get(1..).unwrap_or_default();
    }
    out.push_str(rest);
}

/// Several texts, one after the other, as they are.
pub(super) fn all(out: &mut String, texts: &[&str]) {
    for text in texts {
        out.push_str(text);
    }
}
