//! A cube, observation by observation.

use std::collections::{BTreeMap, HashMap};

use bilateral::flow::file_rules::NUMBER;
use bilateral::{Result, Rule};
use rust_decimal::Decimal;

use super::marks::{Marks, notes_of};
use super::repeats::repeats;
use super::{Dataset, Dimension, Lines, ReadDataset};
use crate::diagnostics::{Diagnostics, Note};
use crate::fail::{Place, refuse, shown};
use crate::intern::Intern;
use crate::number::{Bad, decimal};

/// What a cell of values may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Cells {
    /// Numbers alone: anything else is refused.
    Numbers,
    /// Whatever the source has.
    Anything,
}

/// What stands in a cell of values.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Cell {
    Number(Decimal),
    Text(String),
    #[default]
    Missing,
}

/// Why a cell cannot be read, without its place.
pub(crate) type Refusal = (&'static Rule, String);

/// Reads a cell of values.
#[inline]
pub(crate) fn cell(text: &[u8], kind: Cells) -> std::result::Result<Cell, Refusal> {
    match text {
        b"" | b":" | b"NaN" | b"nan" | b"NA" | b"N/A" | b"null" => Ok(Cell::Missing),
        number => match decimal(number) {
            Ok(number) => Ok(Cell::Number(number)),
            Err(Bad::Malformed) if kind == Cells::Anything => {
                Ok(Cell::Text(String::from_utf8_lossy(number).into_owned()))
            }
            Err(Bad::Malformed) => Err((&NUMBER, format!("`{}` {}", shown(number), Bad::Malformed))),
            // One cell that cannot be kept exactly does not lose the file: it stands as it was printed.
            Err(Bad::TooFine | Bad::TooLarge) => Ok(Cell::Text(String::from_utf8_lossy(number).into_owned())),
        },
    }
}

pub(crate) struct Builder {
    dataset: Dataset,
    pub diagnostics: Diagnostics,
    /// Numbers of the codes of each axis.
    codes: Vec<Intern>,
    /// Numbers of the words of each attribute.
    words: Vec<Intern>,
    sets: HashMap<Box<[(u32, u32)]>, u32>,
    marks: Marks,
    lines: Vec<u32>,
    /// Whether values are texts by design.
    texts: bool,
}

impl Builder {
    pub(crate) fn new(format: &str) -> Self {
        let diagnostics = Diagnostics { format: format.to_owned(), ..Diagnostics::default() };
        Self {
            dataset: Dataset::default(),
            diagnostics,
            codes: Vec::new(),
            words: Vec::new(),
            sets: HashMap::new(),
            marks: Marks::default(),
            lines: Vec::new(),
            texts: false,
        }
    }

    /// For a table whose values are texts.
    pub(crate) fn of_texts(format: &str) -> Self {
        Self { texts: true, ..Self::new(format) }
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
        self.dataset.codes.push(Vec::new());
        self.codes.push(Intern::default());
        self.dataset.dimensions.len() - 1
    }

    /// Adds an axis with its codes and their numbers at each observation, in place of one by one.
    pub(crate) fn axis(&mut self, id: &str, words: Vec<String>, codes: Vec<u32>) {
        let labels = vec![String::new(); words.len()];
        self.dataset.dimensions.push(Dimension {
            id: id.to_owned(),
            label: String::new(),
            codes: words,
            labels,
        });
        self.dataset.codes.push(codes);
        self.codes.push(Intern::default());
    }

    pub(crate) fn dimensions(&self) -> usize {
        self.dataset.dimensions.len()
    }

    /// The number of a mark's name.
    pub(crate) fn attribute(&mut self, name: &str) -> u32 {
        let known = self.dataset.attributes.iter().position(|known| known == name);
        let place = known.unwrap_or_else(|| {
            self.dataset.attributes.push(name.to_owned());
            self.dataset.attribute_words.push(Vec::new());
            self.words.push(Intern::default());
            self.dataset.attributes.len() - 1
        });
        u32::try_from(place).unwrap_or(u32::MAX)
    }

    /// A mark's name, with the words it can be in the order of their numbers.
    pub(crate) fn attribute_of(&mut self, name: &str, words: Vec<String>) -> u32 {
        let attribute = self.attribute(name);
        if let Some(slot) =
            usize::try_from(attribute).ok().and_then(|place| self.dataset.attribute_words.get_mut(place))
        {
            *slot = words;
        }
        attribute
    }

    /// The number of a word of an attribute.
    pub(crate) fn word(&mut self, attribute: u32, word: &str) -> u32 {
        let place = usize::try_from(attribute).unwrap_or(usize::MAX);
        let (Some(known), Some(words)) =
            (self.words.get_mut(place), self.dataset.attribute_words.get_mut(place))
        else {
            return u32::MAX;
        };
        number(known, words, word)
    }

    /// The number of a code on an axis.
    pub(crate) fn code(&mut self, dimension: usize, code: &str, label: &str) -> u32 {
        let (Some(known), Some(axis)) =
            (self.codes.get_mut(dimension), self.dataset.dimensions.get_mut(dimension))
        else {
            return u32::MAX;
        };
        let number = number(known, &mut axis.codes, code);
        if axis.labels.len() < axis.codes.len() {
            axis.labels.push(label.to_owned());
        }
        number
    }

    /// Adds an observation; `codes` has one number for each axis.
    pub(crate) fn push(
        &mut self,
        codes: &[u32],
        text: &[u8],
        kind: Cells,
        marks: Vec<(u32, String)>,
        place: Place<'_>,
    ) -> Result<()> {
        let words: Vec<(u32, u32)> =
            marks.into_iter().map(|(attribute, mark)| (attribute, self.word(attribute, &mark))).collect();
        let value = cell(text, kind).map_err(|(rule, message)| refuse(rule, place, message))?;
        self.row(codes, value, &words, place.line);
        Ok(())
    }

    /// As [`Builder::push`], of a cell and words that were read before.
    pub(crate) fn row(&mut self, codes: &[u32], value: Cell, marks: &[(u32, u32)], line: u64) {
        for (axis, code) in self.dataset.codes.iter_mut().zip(codes) {
            axis.push(*code);
        }
        let row = self.dataset.values.len();
        self.dataset.values.push(match value {
            Cell::Number(number) => Some(number),
            Cell::Missing => None,
            Cell::Text(text) => {
                self.dataset.texts.insert(row, text);
                None
            }
        });
        self.marked(marks, line);
    }

    /// Values of observations whose codes are there already, with what is no number by row.
    pub(crate) fn values(&mut self, values: Vec<Option<Decimal>>, texts: BTreeMap<usize, String>) {
        self.dataset.values = values;
        self.dataset.texts = texts;
    }

    /// The marks and the line of the next observation whose value is there already.
    #[inline]
    pub(crate) fn marked(&mut self, marks: &[(u32, u32)], line: u64) {
        let row = self.dataset.marks.len();
        if self.dataset.values.get(row).is_some_and(Option::is_none) {
            self.no_number(row, line);
        }
        let last = self.dataset.marks.last().copied();
        let same = |set: &u32| {
            let set = self.dataset.mark_sets.get(usize::try_from(*set).unwrap_or(usize::MAX));
            set.is_some_and(|set| set == marks)
        };
        let set = match last.filter(same).or_else(|| self.sets.get(marks).copied()) {
            Some(set) => set,
            None => {
                let set = u32::try_from(self.dataset.mark_sets.len()).unwrap_or(u32::MAX);
                self.dataset.mark_sets.push(marks.to_vec());
                self.sets.insert(marks.into(), set);
                set
            }
        };
        self.marks.seen(set, line);
        self.dataset.marks.push(set);
        self.lines.push(u32::try_from(line).unwrap_or(u32::MAX));
    }

    #[cold]
    fn no_number(&mut self, row: usize, line: u64) {
        let Some(text) = self.dataset.texts.get(&row) else {
            self.diagnostics.note(Note::MissingValue, line);
            return;
        };
        let note = match decimal(text.as_bytes()) {
            Err(Bad::TooFine | Bad::TooLarge) => Note::TooLong,
            _ if self.texts => return,
            _ => Note::TextForNumber,
        };
        self.diagnostics.note(note, line).example(&shown(text.as_bytes()));
    }

    /// The dataset, after repeats have been looked for.
    pub(crate) fn finish(mut self) -> ReadDataset {
        let dataset = &self.dataset;
        for (rows, set) in self.marks.sets().zip(&dataset.mark_sets) {
            for (attribute, word) in set {
                let (Some(name), Some(mark)) =
                    (dataset.attribute_name(*attribute), dataset.word(*attribute, *word))
                else {
                    continue;
                };
                for note in notes_of(name, mark) {
                    self.diagnostics.notes(*note, rows).example(mark);
                }
            }
        }
        let line = |row: usize| self.lines.get(row).copied().map_or(0, u64::from);
        for (first, row) in repeats(&dataset.codes, dataset.values.len()) {
            let same = dataset.values.get(first) == dataset.values.get(row)
                && dataset.texts.get(&first) == dataset.texts.get(&row);
            let note = if same { Note::Duplicate } else { Note::Contradictory };
            let example = format!("lines {} and {}", line(first), line(row));
            self.diagnostics.note(note, line(row)).example(&example);
        }
        self.diagnostics.kept = u64::try_from(self.dataset.values.len()).unwrap_or(u64::MAX);
        if self.diagnostics.rows == 0 {
            self.diagnostics.rows = self.diagnostics.kept;
        }
        self.dataset.lines = Lines(self.lines);
        ReadDataset { dataset: self.dataset, diagnostics: self.diagnostics }
    }
}

/// The number of a word among those met so far.
#[inline]
pub(crate) fn number(known: &mut Intern, words: &mut Vec<String>, word: &str) -> u32 {
    if let Some(number) = known.find(word.as_bytes()) {
        return number;
    }
    let number = u32::try_from(words.len()).unwrap_or(u32::MAX);
    words.push(word.to_owned());
    known.insert(word.as_bytes(), number);
    number
}
