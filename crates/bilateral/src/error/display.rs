//! `message [code at /path]`, written and read back.

use super::{Path, Rule, explain};

pub(super) fn shown(message: &str, rule: &Rule, path: &Path) -> String {
    if path.is_root() {
        format!("{message} [{}]", rule.code)
    } else {
        format!("{message} [{} at {path}]", rule.code)
    }
}

/// The last bracket that holds a known code; what follows it is the carrier's own
/// (`serde_json` appends the line and column).
pub(super) fn parse(text: &str) -> Option<(String, &'static Rule, Path)> {
    text.rmatch_indices('[').find_map(|(open, _)| {
        let (message, rest) = text.split_at_checked(open)?;
        let (inside, _) = rest.strip_prefix('[')?.split_once(']')?;
        let (code, path) = inside.split_once(" at ").unwrap_or((inside, ""));
        let rule = explain(code)?;
        Some((message.trim_end().to_owned(), rule, Path::from_pointer(path)))
    })
}

#[cfg(test)]
mod tests {
    use crate::error::Error;
    use crate::period::rules::DATE_INVALID;

    #[test]
    fn an_error_survives_a_foreign_carrier() {
        let original = Error::new(&DATE_INVALID, "`x[1]` is not a date").at(4).at("events");
        let carried = format!("{original} at line 3 column 9");
        assert_eq!(Error::from_text(&carried), Some(original));
        assert_eq!(Error::from_text("plain [words]"), None);
        assert_eq!(Error::from_text(""), None);
    }
}
