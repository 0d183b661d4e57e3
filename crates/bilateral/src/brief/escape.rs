//! What would be markup, replaced.

/// Writes the text with every ASCII letter that has a replacement replaced; the rest is copied in runs.
pub(super) fn replaced(out: &mut String, text: &str, replacement: impl Fn(u8) -> Option<&'static str>) {
    let mut rest = text;
    let next = |rest: &str| rest.bytes().enumerate().find_map(|(at, byte)| Some((at, replacement(byte)?)));
    while let Some((at, new)) = next(rest) {
        let Some((before, after)) = rest.split_at_checked(at) else { break };
        out.push_str(before);
        out.push_str(new);
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
