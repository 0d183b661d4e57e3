//! A cube, observation by observation.

use std::collections::HashMap;

use bilateral::Result;
use bilateral::amount::rules::AMOUNT_TOO_LONG;
use bilateral::flow::file_rules::NUMBER;

use super::{Dataset, Dimension, ReadDataset};
use crate::diagnostics::{Diagnostics, Note};
use crate::fail::{Place, refuse, shown};
use crate::number::{Bad, decimal};

/// What a cell of values may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cells {
    /// Numbers alone: anything else is refused.
    Numbers,
    /// Whatever the source has.
    Anything,
}

pub(crate) struct Builder {
    dataset: Dataset,
    pub diagnostics: Diagnostics,
    codes: Vec<HashMap<String, u32>>,
    mark_words: HashMap<Vec<(u32, String)>, u32>,
    lines: Vec<u64>,
}

impl Builder {
    pub(crate) fn new(format: &str) -> Self {
        let diagnostics = Diagnostics { format: format.to_owned(), ..Diagnostics::default() };
        let dataset = Dataset { mark_sets: vec![Vec::new()], ..Dataset::default() };
        let mark_words = HashMap::from([(Vec::new(), 0)]);
        Self { dataset, diagnostics, codes: Vec::new(), mark_words, lines: Vec::new() }
    }

    pub(crate) fn name(&mut self, id: &str, label: &str) {
        id.clone_into(&mut self.dataset.id);
        label.clone_into(&mut self.dataset.label);
    }

    pub(crate) fn id(&self) -> &str {
        &self.dataset.id
    }

    pub(crate) fn about(&mut self, name: &str, value: &str) {
        self.dataset.dataset_attributes.push((name.to_owned(), value.to_owned()));
    }

    /// Adds an axis, before the first observation.
    pub(crate) fn dimension(&mut self, id: &str, label: &str) -> usize {
        let (codes, labels) = (Vec::new(), Vec::new());
        self.dataset.dimensions.push(Dimension { id: id.to_owned(), label: label.to_owned(), codes, labels });
        self.codes.push(HashMap::new());
        self.dataset.dimensions.len() - 1
    }

    pub(crate) fn dimensions(&self) -> usize {
        self.dataset.dimensions.len()
    }

    /// The number of a mark's name.
    pub(crate) fn attribute(&mut self, name: &str) -> u32 {
        let known = self.dataset.attributes.iter().position(|known| known == name);
        let place = known.unwrap_or_else(|| {
            self.dataset.attributes.push(name.to_owned());
            self.dataset.attributes.len() - 1
        });
        u32::try_from(place).unwrap_or(u32::MAX)
    }

    /// The number of a code on an axis.
    pub(crate) fn code(&mut self, dimension: usize, code: &str, label: &str) -> u32 {
        let (Some(known), Some(axis)) =
            (self.codes.get_mut(dimension), self.dataset.dimensions.get_mut(dimension))
        else {
            return u32::MAX;
        };
        if let Some(number) = known.get(code) {
            return *number;
        }
        let number = u32::try_from(axis.codes.len()).unwrap_or(u32::MAX);
        axis.codes.push(code.to_owned());
        axis.labels.push(label.to_owned());
        known.insert(code.to_owned(), number);
        number
    }

    /// Adds an observation; `codes` has one number for each axis.
    pub(crate) fn push(
        &mut self,
        codes: &[u32],
        cell: &[u8],
        kind: Cells,
        marks: Vec<(u32, String)>,
        place: Place<'_>,
    ) -> Result<()> {
        let row = self.dataset.values.len();
        let value = match cell {
            b"" | b":" | b"NaN" | b"nan" | b"NA" | b"N/A" | b"null" => None,
            number => match decimal(number) {
                Ok(number) => Some(number),
                Err(Bad::Malformed) if kind == Cells::Anything => {
                    self.dataset.texts.insert(row, String::from_utf8_lossy(number).into_owned());
                    None
                }
                Err(Bad::Malformed) => {
                    return Err(refuse(&NUMBER, place, format!("`{}` {}", shown(number), Bad::Malformed)));
                }
                Err(_) => {
                    let message =
                        format!("`{}` has more digits than the 28 that are kept exactly", shown(number));
                    return Err(refuse(&AMOUNT_TOO_LONG, place, message));
                }
            },
        };
        self.notice(&marks, value.is_none() && !self.dataset.texts.contains_key(&row), place.line);
        let set = match self.mark_words.get(&marks) {
            Some(set) => *set,
            None => {
                let set = u32::try_from(self.dataset.mark_sets.len()).unwrap_or(u32::MAX);
                self.dataset.mark_sets.push(marks.clone());
                self.mark_words.insert(marks, set);
                set
            }
        };
        self.dataset.codes.extend_from_slice(codes);
        self.dataset.values.push(value);
        self.dataset.marks.push(set);
        self.lines.push(place.line);
        Ok(())
    }

    fn notice(&mut self, marks: &[(u32, String)], missing: bool, line: u64) {
        if missing {
            self.diagnostics.note(Note::MissingValue, line);
        }
        for (attribute, mark) in marks {
            let name = usize::try_from(*attribute).ok().and_then(|place| self.dataset.attributes.get(place));
            let notes: &[Note] = match name.map(|name| name.to_ascii_uppercase()).as_deref() {
                Some("CONF_STATUS" | "OBS_CONF" | "CONF_FLAG") if !matches!(mark.as_str(), "F" | "A") => {
                    &[Note::Confidential]
                }
                Some("OBS_FLAG" | "STATUS") if mark.contains('c') || mark.contains('C') => {
                    &[Note::Confidential]
                }
                Some("OBS_FLAG" | "STATUS") if mark.contains('e') || mark.contains('s') => {
                    &[Note::Estimated, Note::Flagged]
                }
                Some("OBS_STATUS") if mark == "C" || mark == "Q" => &[Note::Confidential],
                Some("OBS_STATUS") if mark == "E" || mark == "I" => &[Note::Estimated, Note::Flagged],
                Some("OBS_STATUS") if mark == "A" => &[],
                Some("OBS_FLAG" | "STATUS" | "OBS_STATUS") => &[Note::Flagged],
                _ => &[],
            };
            for note in notes {
                self.diagnostics.note(*note, line).example(mark);
            }
        }
    }

    /// The dataset, after repeats have been looked for.
    pub(crate) fn finish(mut self) -> ReadDataset {
        let axes = self.dataset.dimensions.len().max(1);
        let mut first_of: HashMap<&[u32], usize> = HashMap::new();
        let mut repeats = Vec::new();
        for (row, codes) in self.dataset.codes.chunks(axes).enumerate() {
            let first = *first_of.entry(codes).or_insert(row);
            if first != row {
                repeats.push((first, row));
            }
        }
        let line = |row: usize| self.lines.get(row).copied().unwrap_or_default();
        for (first, row) in repeats {
            let same = self.dataset.values.get(first) == self.dataset.values.get(row)
                && self.dataset.texts.get(&first) == self.dataset.texts.get(&row);
            let note = if same { Note::Duplicate } else { Note::Contradictory };
            let example = format!("lines {} and {}", line(first), line(row));
            self.diagnostics.note(note, line(row)).example(&example);
        }
        self.diagnostics.kept = u64::try_from(self.dataset.values.len()).unwrap_or(u64::MAX);
        if self.diagnostics.rows == 0 {
            self.diagnostics.rows = self.diagnostics.kept;
        }
        ReadDataset { dataset: self.dataset, diagnostics: self.diagnostics }
    }
}
