//! The parts of an instrument, and which of them an event is about.

use serde::{Deserialize, Serialize};

use super::{Competence, Event};

/// A part of an instrument that can have a fate of its own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Part {
    /// The name events and rules use in `scope`; `trade/goods` is part of `trade`.
    pub scope: String,
    /// What it is called in the text, such as `Title III`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Whose powers it touches on the Union's side, where that is not the whole's answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub competence: Option<Competence>,
}

/// The whole instrument, as an answer names it.
pub const WHOLE: &str = "whole";

/// The part named, or `None` for the whole; `whole` is another way to leave it out.
pub(crate) fn part(scope: Option<&str>) -> Option<&str> {
    scope.map(str::trim).filter(|scope| !scope.is_empty() && *scope != WHOLE)
}

impl Event {
    /// The part it concerns, or `None` for the whole.
    pub fn part(&self) -> Option<&str> {
        part(self.scope.as_deref())
    }
}

/// Whether what is said of `said` holds for `asked`: the whole covers every part, and
/// `trade` covers `trade/goods`.
pub(crate) fn covers(said: Option<&str>, asked: Option<&str>) -> bool {
    let Some(said) = said else { return true };
    asked.is_some_and(|asked| {
        asked == said || asked.strip_prefix(said).is_some_and(|rest| rest.starts_with('/'))
    })
}

#[cfg(test)]
mod tests {
    use super::{covers, part};

    #[test]
    fn the_whole_covers_its_parts_and_no_part_the_whole() {
        assert!(covers(None, None) && covers(None, Some("goods")));
        assert!(covers(Some("trade"), Some("trade/goods")));
        assert!(!covers(Some("trade"), None));
        assert!(!covers(Some("trade"), Some("trade-defence")));
        assert_eq!(part(Some("whole")), None);
    }
}
