//! What the mark of a publisher says about a value: Eurostat's small letters, or one code of SDMX.

use bilateral::flow::{Confidentiality, ObservationStatus};

use crate::diagnostics::Note;
use crate::rows::Rows;

/// Whether a mark is of Eurostat's letters, a few in any order. A word of the same letters is none.
pub(crate) fn is_letters(mark: &str) -> bool {
    let known = |(place, letter): (usize, char)| {
        "bcdefinprsuz".contains(letter) && !mark.get(..place).unwrap_or_default().contains(letter)
    };
    (1..=4).contains(&mark.len()) && mark.char_indices().all(known)
}

/// The gravest of Eurostat's letters, or what the code of `CL_OBS_STATUS` says.
pub(crate) fn status(mark: &str) -> ObservationStatus {
    let of = [
        ('u', ObservationStatus::Unreliable),
        ('e', ObservationStatus::Estimated),
        ('s', ObservationStatus::Estimated),
        ('f', ObservationStatus::Estimated),
        ('b', ObservationStatus::Break),
        ('p', ObservationStatus::Provisional),
        ('r', ObservationStatus::Revised),
    ];
    match mark {
        "B" => ObservationStatus::Break,
        "E" | "F" => ObservationStatus::Estimated,
        "I" => ObservationStatus::Imputed,
        "P" => ObservationStatus::Provisional,
        "U" => ObservationStatus::Unreliable,
        letters if is_letters(letters) => {
            let found = of.into_iter().find(|(letter, _)| letters.contains(*letter));
            found.map_or(ObservationStatus::Normal, |(_, status)| status)
        }
        _ => ObservationStatus::Normal,
    }
}

/// Whether a value is hidden, by its mark and by the code of `CL_CONF_STATUS` beside it.
pub(crate) fn confidentiality(mark: &str, code: &str) -> Confidentiality {
    match code {
        "C" => Confidentiality::Confidential,
        "N" => Confidentiality::NotForPublication,
        "S" | "D" => Confidentiality::Secondary,
        // `Q` is suppressed.
        _ if matches!(mark, "C" | "Q") || is_letters(mark) && mark.contains('c') => {
            Confidentiality::Confidential
        }
        _ => Confidentiality::Free,
    }
}

/// Counts a row by its mark and by the code beside it.
pub(crate) fn note(rows: &mut Rows, line: u64, mark: &str, code: &str) {
    if confidentiality(mark, code) != Confidentiality::Free {
        rows.diagnostics.note(Note::Confidential, line);
    }
    // `A` is a value of which there is nothing to say.
    if matches!(mark, "" | "A") {
        return;
    }
    let letters = is_letters(mark);
    if matches!(mark, "E" | "I") || letters && mark.contains(['e', 's']) {
        rows.diagnostics.note(Note::Estimated, line);
    }
    let known = letters || mark.len() == 1 && "BCDEFGHIJKLMNOPQSUVW".contains(mark);
    let note = if known { Note::Flagged } else { Note::UnknownFlag };
    rows.diagnostics.note(note, line).example(mark);
}
