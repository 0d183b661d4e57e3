//! What the marks of observations say that a reader should be told, counted once for each set of them.

use crate::diagnostics::{Note, Rows};
use crate::flags::is_letters;

/// In how many rows each set of marks stands, and where first.
#[derive(Debug, Default)]
pub(super) struct Marks {
    rows: Vec<Rows>,
}

impl Marks {
    #[inline]
    pub(super) fn seen(&mut self, set: u32, line: u64) {
        let place = usize::try_from(set).unwrap_or(usize::MAX);
        if place == self.rows.len() {
            self.rows.push(Rows::default());
        }
        if let Some(rows) = self.rows.get_mut(place) {
            rows.seen(line);
        }
    }

    /// By the number of the set.
    pub(super) fn sets(&self) -> impl Iterator<Item = &Rows> {
        self.rows.iter()
    }
}

/// What a mark means, by the attribute it is one of.
pub(super) fn notes_of(attribute: &str, mark: &str) -> &'static [Note] {
    match attribute.to_ascii_uppercase().as_str() {
        "CONF_STATUS" | "OBS_CONF" | "CONF_FLAG" if !matches!(mark, "F" | "A") => &[Note::Confidential],
        "OBS_FLAG" | "STATUS" if mark == "C" || is_letters(mark) && mark.contains('c') => {
            &[Note::Confidential]
        }
        "OBS_FLAG" | "STATUS" if is_letters(mark) && mark.contains(['e', 's']) => {
            &[Note::Estimated, Note::Flagged]
        }
        "OBS_STATUS" if matches!(mark, "C" | "Q") => &[Note::Confidential],
        "OBS_STATUS" if matches!(mark, "E" | "I") => &[Note::Estimated, Note::Flagged],
        "OBS_STATUS" if mark == "A" => &[],
        "OBS_FLAG" | "STATUS" | "OBS_STATUS" => &[Note::Flagged],
        _ => &[],
    }
}
