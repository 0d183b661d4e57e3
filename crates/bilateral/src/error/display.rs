//! `message [code at /path]`, written and read back.

use super::{Path, Rule, explain};

pub(super) fn shown(message: &str, rule: &Rule, path: &Path) -> String {
    if path.is_root() {
        format!("{message} [{}]", rule.code)
    } else {
        format!("{message} [{} at {path}]", rule.code)
    }
}

/// The bracket at the very end, if it holds a known code; brackets elsewhere are a user's own text.
pub(super) fn parse(text: &str) -> Option<(String, &'static Rule, Path)> {
    let (message, inside) = without_place(text).strip_suffix(']')?.rsplit_once(" [")?;
    let (code, path) = inside.split_once(" at ").unwrap_or((inside, ""));
    let rule = explain(code)?;
    Some((message.to_owned(), rule, Path::from_pointer(path)))
}

/// Without the ` at line 3 column 9` that `serde_json` appends.
fn without_place(text: &str) -> &str {
    let is_number = |digits: &str| !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
    match text.rsplit_once(" at line ") {
        Some((carried, place)) => match place.split_once(" column ") {
            Some((line, column)) if is_number(line) && is_number(column) => carried,
            _ => text,
        },
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use crate::error::Error;
    use crate::period::rules::DATE_INVALID;

    #[test]
    fn an_error_survives_a_foreign_carrier() {
        let original = Error::new(&DATE_INVALID, "`x[1]` is not a date").at(4).at("events");
        for carrier in ["", " at line 3 column 9"] {
            assert_eq!(Error::from_text(&format!("{original}{carrier}")), Some(original.clone()));
        }
        assert_eq!(Error::from_text("`quoted [date.invalid]` is not a word"), None);
        assert_eq!(Error::from_text("plain [words]"), None);
        assert_eq!(Error::from_text(""), None);
    }
}
