//! Content lines of RFC 5545: escaped, folded, ended.

/// Text as a TEXT value (section 3.3.11); control characters that have no place there are gone.
pub(super) fn text(value: &str) -> String {
    let mut escaped = String::with_capacity(value.len());
    let mut characters = value.chars().peekable();
    while let Some(c) = characters.next() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\r' if characters.peek() == Some(&'\n') => {}
            '\n' | '\r' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// A URI as it is, if it can stand on a line.
pub(super) fn uri(value: &str) -> Option<&str> {
    Some(value).filter(|uri| !uri.is_empty() && !uri.chars().any(|c| c.is_control() || c.is_whitespace()))
}

/// Adds a line, folded so that none is longer than 75 octets and no character is cut (section 3.1).
pub(super) fn push(out: &mut String, line: &str) {
    let mut octets = 0;
    for c in line.chars() {
        if octets + c.len_utf8() > 75 {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(c);
        octets += c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::{push, text};

    #[test]
    fn separators_are_escaped_and_lines_stay_one_line() {
        assert_eq!(text("a;b,c\\d\r\ne\nf\tg\u{7}"), "a\\;b\\,c\\\\d\\ne\\nf g");
    }

    #[test]
    fn folding_counts_octets_and_cuts_no_character() {
        for padding in 60..80 {
            let line = "x".repeat(padding) + &"ж€𝄞".repeat(40);
            let mut out = String::new();
            push(&mut out, &line);
            assert!(out.trim_end_matches("\r\n").split("\r\n").all(|part| part.len() <= 75));
            assert_eq!(out.replace("\r\n ", "").trim_end_matches("\r\n"), line);
        }
        let mut exact = String::new();
        push(&mut exact, &"x".repeat(75));
        assert_eq!(exact.len(), 77, "a line of 75 octets is not folded");
    }
}
