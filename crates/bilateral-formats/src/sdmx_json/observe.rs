//! Observations of a message of SDMX-JSON, with the attributes that hold for them.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};

use bilateral::Result;
use serde_json::value::RawValue;

use super::keys::Axes;
use super::structure::{Component, Structure};
use crate::dataset::{Builder, Cells, cell};
use crate::json::{Json, Members, Parts, text};
use crate::options::{OnProgress, Progress};
use crate::sheet::report;

/// An attribute and one of its words.
type Mark = (u32, u32);

/// Marks by the codes they hold for.
type ByCodes = HashMap<Vec<u32>, Vec<Mark>>;

/// Observations between two reports of progress.
const TICK: u64 = 1 << 13;

pub(super) struct Message<'m, 'a> {
    json: Json<'a>,
    builder: &'m mut Builder,
    structure: &'m Structure<'a>,
    axes: Axes,
    /// Whether there is one data set, whose attributes need not be carried to each observation.
    alone: bool,
    codes: Vec<u32>,
    /// Attributes of groups: by the axes they are said of, most first, then by the codes there.
    groups: BTreeMap<(Reverse<usize>, Vec<usize>), ByCodes>,
    observations: u64,
    pub skipped: u64,
}

impl<'m, 'a> Message<'m, 'a> {
    pub(super) fn new(
        json: Json<'a>,
        builder: &'m mut Builder,
        structure: &'m Structure<'a>,
        alone: bool,
    ) -> Result<Self> {
        let axes = Axes::new(json, builder, structure)?;
        let codes = vec![0; axes.count];
        let groups = BTreeMap::new();
        Ok(Self { json, builder, structure, axes, alone, codes, groups, observations: 0, skipped: 0 })
    }

    /// Counts a data set that says what to remove.
    pub(super) fn skip(&mut self, set: &Members<'a>) -> Result<()> {
        for name in ["series", "observations"] {
            if let Some(part) = set.get(name) {
                let members: Members<'_> = self.json.read(part).map_err(|refused| refused.at(name))?;
                self.skipped += u64::try_from(members.0.len()).unwrap_or(u64::MAX);
            }
        }
        self.skipped = self.skipped.max(1);
        Ok(())
    }

    pub(super) fn set(&mut self, set: &Members<'a>, progress: &mut Option<OnProgress<'_>>) -> Result<()> {
        let structure = self.structure;
        let everywhere = if self.alone {
            self.about(set)?;
            Vec::new()
        } else {
            self.marks(&structure.attributes.data_set, set.get("attributes"))?
        };
        self.read_groups(set)?;
        for place in 0..self.axes.data_set.len() {
            let Some(axis) = self.axes.data_set.get(place) else { continue };
            let only = axis.only().map_err(|why| {
                let part = structure.dimensions.data_set.get(place).map_or("", |one| one.part);
                self.json.wrong(part, why)
            })?;
            if let Some(slot) = self.codes.get_mut(axis.place) {
                *slot = only;
            }
        }
        if let Some(part) = set.get("series") {
            // A service may write a series in parts, each with its key.
            let all: Parts<'_> = self.json.read(part).map_err(|refused| refused.at("series"))?;
            for (key, series) in &all.0 {
                self.series(key, series.get(), &everywhere, progress)
                    .map_err(|refused| refused.at(key).at("series"))?;
            }
        }
        if let Some(part) = set.get("observations") {
            self.observations(part, &everywhere, progress).map_err(|refused| refused.at("observations"))?;
        }
        Ok(())
    }

    /// What the only data set says about itself.
    fn about(&mut self, set: &Members<'a>) -> Result<()> {
        let given = self.list(set.get("attributes"))?;
        let unsaid = set.get("attributes").is_none();
        for (place, attribute) in self.structure.attributes.data_set.iter().enumerate() {
            // Of the only data set the only value holds, also where no index says so.
            let only = unsaid && attribute.values.as_ref().is_some_and(|values| values.len() == 1);
            let raw = given.get(place).map(|raw| raw.get()).or(only.then_some("0"));
            if let Some(word) =
                attribute.word(self.json, raw).map_err(|refused| refused.at(place).at("attributes"))?
            {
                self.builder.about(&attribute.id, &word);
            }
        }
        Ok(())
    }

    fn series(
        &mut self,
        key: &str,
        part: &'a str,
        everywhere: &[Mark],
        progress: &mut Option<OnProgress<'_>>,
    ) -> Result<()> {
        let (axes, codes) = (&self.axes, &mut self.codes);
        axes.place(&axes.series, key, codes).map_err(|why| self.json.wrong(part, why))?;
        let members: Members<'_> = self.json.read(part)?;
        let structure = self.structure;
        let mut marks = self.marks(&structure.attributes.series, members.get("attributes"))?;
        add(&mut marks, everywhere);
        match members.get("observations") {
            Some(part) => {
                self.observations(part, &marks, progress).map_err(|refused| refused.at("observations"))
            }
            None => Ok(()),
        }
    }

    fn observations(
        &mut self,
        part: &'a str,
        above: &[Mark],
        progress: &mut Option<OnProgress<'_>>,
    ) -> Result<()> {
        let all: Members<'_> = self.json.read(part)?;
        for (key, observation) in &all.0 {
            let part = observation.get();
            self.observe(key, part, above).map_err(|refused| refused.at(key))?;
            self.observations += 1;
            if self.observations.is_multiple_of(TICK) {
                let bytes = u64::try_from(self.json.before(part)).unwrap_or(u64::MAX);
                report(progress, Progress { bytes, rows: self.observations })?;
            }
        }
        Ok(())
    }

    fn observe(&mut self, key: &str, part: &'a str, above: &[Mark]) -> Result<()> {
        let (axes, codes) = (&self.axes, &mut self.codes);
        axes.place(&axes.observation, key, codes).map_err(|why| self.json.wrong(part, why))?;
        let structure = self.structure;
        let given = self.list(Some(part).filter(|part| *part != "null"))?;
        let measures = structure.measures.as_deref();
        let count = measures.map_or(1, <[_]>::len);
        let primary = measures.map_or(0, |all| all.iter().position(|one| one.id == "OBS_VALUE").unwrap_or(0));
        let mut marks = Vec::new();
        for (place, attribute) in structure.attributes.observation.iter().enumerate() {
            let raw = given.get(count + place).map(|raw| raw.get());
            let word = attribute.word(self.json, raw).map_err(|refused| refused.at(count + place))?;
            marks.extend(word.map(|word| self.mark(&attribute.id, &word)));
        }
        let mut value = String::new();
        for place in 0..count {
            let raw = given.get(place).map(|raw| raw.get());
            let word = match measures.and_then(|all| all.get(place)) {
                Some(measure) => measure.word(self.json, raw).map_err(|refused| refused.at(place))?,
                None => raw.and_then(text),
            };
            match (word, measures.and_then(|all| all.get(place))) {
                (Some(word), _) if place == primary => value = word,
                (Some(word), Some(measure)) => marks.push(self.mark(&measure.id, &word)),
                _ => {}
            }
        }
        // What comes after the attributes are indices of annotations.
        for (place, raw) in given.iter().enumerate().skip(count + structure.attributes.observation.len()) {
            let fits = |index: u64| usize::try_from(index).is_ok_and(|index| index < structure.annotations);
            let note = serde_json::from_str::<Option<u64>>(raw.get()).ok();
            let note = note.is_some_and(|index| index.is_none_or(fits));
            let list = serde_json::from_str::<Vec<u64>>(raw.get()).is_ok_and(|all| all.into_iter().all(fits));
            if !note && !list {
                let message = format!(
                    "the observation has {} entries where {count} measures and {} attributes are declared",
                    given.len(),
                    structure.attributes.observation.len()
                );
                return Err(self.json.wrong(raw.get(), message).at(place));
            }
        }
        add(&mut marks, above);
        for ((_, places), by_codes) in &self.groups {
            let key: Vec<u32> = places.iter().filter_map(|place| self.codes.get(*place).copied()).collect();
            if let Some(of_group) = by_codes.get(&key) {
                add(&mut marks, of_group);
            }
        }
        let line = self.observations + 1;
        let value = cell(value.trim().as_bytes(), Cells::Anything)
            .map_err(|(rule, message)| self.json.refuse(rule, part, message))?;
        self.builder.row(&self.codes, value, &marks, line);
        Ok(())
    }

    fn read_groups(&mut self, set: &Members<'a>) -> Result<()> {
        self.groups.clear();
        let Some(part) = set.get("dimensionGroupAttributes") else { return Ok(()) };
        let name = "dimensionGroupAttributes";
        let all: Members<'_> = self.json.read(part).map_err(|refused| refused.at(name))?;
        let structure = self.structure;
        for (key, given) in &all.0 {
            let (places, codes) =
                self.axes.partial(key).map_err(|why| self.json.wrong(given.get(), why).at(key).at(name))?;
            let marks = self
                .marks(&structure.attributes.group, Some(given.get()))
                .map_err(|refused| refused.at(key).at(name))?;
            self.groups.entry((Reverse(places.len()), places)).or_default().insert(codes, marks);
        }
        Ok(())
    }

    fn list(&self, part: Option<&'a str>) -> Result<Vec<&'a RawValue>> {
        part.map_or_else(|| Ok(Vec::new()), |part| self.json.read(part))
    }

    fn mark(&mut self, id: &str, word: &str) -> Mark {
        let attribute = self.builder.attribute(id);
        (attribute, self.builder.word(attribute, word))
    }

    /// The attributes of a list of indices.
    fn marks(&mut self, attributes: &[Component<'a>], part: Option<&'a str>) -> Result<Vec<Mark>> {
        let given = self.list(part)?;
        if let Some(raw) = given.get(attributes.len()) {
            let message = format!("there are {} indices for {} attributes", given.len(), attributes.len());
            return Err(self.json.wrong(raw.get(), message).at(attributes.len()).at("attributes"));
        }
        let mut marks = Vec::new();
        for (place, attribute) in attributes.iter().enumerate() {
            let raw = given.get(place).map(|raw| raw.get());
            let word =
                attribute.word(self.json, raw).map_err(|refused| refused.at(place).at("attributes"))?;
            marks.extend(word.map(|word| self.mark(&attribute.id, &word)));
        }
        Ok(marks)
    }
}

impl Component<'_> {
    /// What is said: by index where the values are listed, else written out; the default where nothing is.
    fn word(&self, json: Json<'_>, raw: Option<&str>) -> Result<Option<String>> {
        let Some(raw) = raw.filter(|raw| *raw != "null") else { return Ok(self.default.clone()) };
        let Some(values) = &self.values else {
            return Ok(text(raw).filter(|word| !word.is_empty()));
        };
        if raw.starts_with('[') {
            let several: Vec<Option<usize>> = serde_json::from_str(raw)
                .map_err(|_| json.wrong(raw, format!("no list of indices of `{}`", self.id)))?;
            let mut words = Vec::new();
            for index in several.into_iter().flatten() {
                words.extend(self.at(json, raw, values, index)?);
            }
            return Ok(Some(words.join(";")).filter(|words| !words.is_empty()));
        }
        match serde_json::from_str::<usize>(raw) {
            Ok(index) => Ok(self.at(json, raw, values, index)?.map(str::to_owned)),
            Err(_) => {
                let shown: String = raw.chars().take(40).collect();
                Err(json
                    .wrong(raw, format!("`{shown}` is no index of `{}`, whose values are listed", self.id)))
            }
        }
    }

    fn at<'v>(
        &self,
        json: Json<'_>,
        raw: &str,
        values: &'v [Option<(String, String)>],
        index: usize,
    ) -> Result<Option<&'v str>> {
        match values.get(index) {
            Some(value) => Ok(value.as_ref().map(|(code, _)| code.as_str())),
            None => {
                let message = format!(
                    "there is no value {index} of `{}`; it has {}, counted from 0",
                    self.id,
                    values.len()
                );
                Err(json.wrong(raw, message))
            }
        }
    }
}

/// Adds what is said further up, where nothing nearer says otherwise.
fn add(marks: &mut Vec<Mark>, above: &[Mark]) {
    for mark in above {
        if !marks.iter().any(|(attribute, _)| *attribute == mark.0) {
            marks.push(*mark);
        }
    }
}
