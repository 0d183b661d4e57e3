//! A cube of observations: what SDMX, JSON-stat and Eurostat's tables all are.

mod build;
mod kept;
mod marks;
mod repeats;

pub(crate) use build::{Builder, Cell, Cells, cell, number};

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use crate::diagnostics::Diagnostics;

/// Observations by dimensions, with the marks of their source: exchange rates, investment,
/// national accounts, and anything else that is no trade flow.
///
/// ```
/// use bilateral_formats::{Options, sdmx_csv};
/// let file = "DATAFLOW,FREQ,GEO,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nX:Y(1.0),A,KZ,2024,12.5,p\n";
/// let dataset = sdmx_csv(file.as_bytes(), Options::default()).unwrap().dataset;
/// let observation = dataset.observations().next().unwrap();
/// assert_eq!(observation.code("GEO"), Some("KZ"));
/// assert_eq!(observation.number().unwrap().to_string(), "12.5");
/// assert_eq!(observation.attribute("OBS_FLAG"), Some("p"));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
#[expect(clippy::struct_field_names, reason = "the source has attributes of two kinds")]
pub struct Dataset {
    id: String,
    label: String,
    dimensions: Vec<Dimension>,
    attributes: Vec<String>,
    dataset_attributes: Vec<(String, String)>,
    /// The words each attribute has.
    attribute_words: Vec<Vec<String>>,
    /// Numbers of codes, dimension after dimension, one for each observation.
    codes: Vec<Vec<u32>>,
    values: Vec<Option<Decimal>>,
    texts: BTreeMap<usize, String>,
    marks: Vec<u32>,
    /// Sets of marks: an attribute and one of its words.
    mark_sets: Vec<Vec<(u32, u32)>>,
    lines: Lines,
}

/// Where observations stood in their file, which is no part of what they say: all places are equal.
#[derive(Debug, Clone, Default)]
struct Lines(Vec<u32>);

impl PartialEq for Lines {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl Eq for Lines {}

/// One axis of a cube.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// What the source calls it.
    pub id: String,
    /// Its name in words; empty where the source has none.
    pub label: String,
    /// The codes, in the order of the source.
    pub codes: Vec<String>,
    /// Their names, as many as there are codes; empty where the source has none.
    pub labels: Vec<String>,
}

/// What an observation says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value<'a> {
    /// A number, exactly as written.
    Number(Decimal),
    /// Something that is no number.
    Text(&'a str),
    /// Nothing, which is not zero.
    Missing,
}

/// A dataset, and what was noticed while reading it.
#[derive(Debug, Clone)]
pub struct ReadDataset {
    /// The observations.
    pub dataset: Dataset,
    /// What was noticed.
    pub diagnostics: Diagnostics,
}

/// One cell of a cube.
#[derive(Debug, Clone, Copy)]
pub struct Observation<'a> {
    dataset: &'a Dataset,
    row: usize,
}

impl Dataset {
    /// What the source calls it, such as `ESTAT:NAMA_10_GDP(1.0)`; empty if it does not say.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Its title; empty if it has none.
    pub fn label(&self) -> &str {
        &self.label
    }

    /// The axes, in the order of the source.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.dimensions
    }

    /// An axis by its id, capitals aside.
    pub fn dimension(&self, id: &str) -> Option<&Dimension> {
        self.dimensions.iter().find(|one| one.id.eq_ignore_ascii_case(id))
    }

    /// The marks observations can have.
    pub fn attributes(&self) -> &[String] {
        &self.attributes
    }

    fn attribute_name(&self, attribute: u32) -> Option<&str> {
        self.attributes.get(usize::try_from(attribute).ok()?).map(String::as_str)
    }

    fn word(&self, attribute: u32, word: u32) -> Option<&str> {
        let words = self.attribute_words.get(usize::try_from(attribute).ok()?)?;
        words.get(usize::try_from(word).ok()?).map(String::as_str)
    }

    /// What the source says about the dataset as a whole.
    pub fn dataset_attributes(&self) -> &[(String, String)] {
        &self.dataset_attributes
    }

    /// The line of the file an observation stood on; 0 where it is not known.
    pub(crate) fn line(&self, row: usize) -> u64 {
        self.lines.0.get(row).copied().map_or(0, u64::from)
    }

    /// How many observations.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// One observation; `None` past the end.
    pub fn get(&self, row: usize) -> Option<Observation<'_>> {
        (row < self.len()).then_some(Observation { dataset: self, row })
    }

    /// Every observation, in the order of the source.
    pub fn observations(&self) -> impl Iterator<Item = Observation<'_>> {
        (0..self.len()).map(|row| Observation { dataset: self, row })
    }
}

impl<'a> Observation<'a> {
    /// The code on an axis, capitals in the axis' id aside.
    pub fn code(&self, dimension: &str) -> Option<&'a str> {
        let place = self.dataset.dimensions.iter().position(|one| one.id.eq_ignore_ascii_case(dimension))?;
        self.code_at(place)
    }

    /// The code on the axis of a place.
    pub fn code_at(&self, place: usize) -> Option<&'a str> {
        let dimension = self.dataset.dimensions.get(place)?;
        let code = *self.dataset.codes.get(place)?.get(self.row)?;
        dimension.codes.get(usize::try_from(code).ok()?).map(String::as_str)
    }

    /// The codes on all axes.
    pub fn codes(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let observation = *self;
        (0..self.dataset.dimensions.len()).filter_map(move |place| observation.code_at(place))
    }

    /// What it says.
    pub fn value(&self) -> Value<'a> {
        match self.dataset.values.get(self.row).copied().flatten() {
            Some(number) => Value::Number(number),
            None => self.dataset.texts.get(&self.row).map_or(Value::Missing, |text| Value::Text(text)),
        }
    }

    /// The number, if it is one.
    pub fn number(&self) -> Option<Decimal> {
        self.dataset.values.get(self.row).copied().flatten()
    }

    /// A mark of the source, such as `OBS_FLAG`, capitals in its name aside; empty ones are absent.
    pub fn attribute(&self, name: &str) -> Option<&'a str> {
        let wanted = self.dataset.attributes.iter().position(|known| known.eq_ignore_ascii_case(name))?;
        let set = *self.dataset.marks.get(self.row)?;
        let marks = self.dataset.mark_sets.get(usize::try_from(set).ok()?)?;
        let wanted = u32::try_from(wanted).ok()?;
        let (attribute, word) = marks.iter().find(|(attribute, _)| *attribute == wanted)?;
        self.dataset.word(*attribute, *word)
    }
}
