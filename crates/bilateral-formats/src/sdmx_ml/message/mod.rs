//! A data message element by element: which are open, and what they say.

mod observe;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::Range;

use bilateral::flow::file_rules::{CUBE, SYNTAX};
use bilateral::{Error, Result};
use quick_xml::events::{BytesRef, BytesStart};
use rust_decimal::Decimal;

use super::columns::{Columns, Kind, MOST};
use super::header::{Structure, of_urn};
use super::tag::{each, get, is_foreign, twice};
use crate::dataset::Cell;

/// A column and one of its words.
pub(super) type Pair = (usize, u32);

#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "which elements are open")]
pub(super) struct Message {
    /// Whether there was a data message.
    pub found: bool,
    /// The first element.
    root: String,
    /// What footers and errors say.
    pub said: Vec<String>,
    pub structures: Vec<Structure>,
    pub columns: Columns,
    pub values: Vec<Option<Decimal>>,
    pub texts: BTreeMap<usize, String>,
    /// Attributes of data sets, with the observations they have.
    pub sets: Vec<(Range<usize>, Vec<Pair>)>,
    /// Pairs that hold for whatever fits those of them that are of its key.
    pub groups: Vec<Vec<Pair>>,
    pub skipped: u64,
    /// Whether observations stand within series.
    pub by_series: bool,
    /// Whether keys are spelt out, so that they are told from attributes.
    generic: bool,
    compact: bool,
    of: Option<usize>,
    set_depth: usize,
    /// Whether the data set, the series or group, the observation is to be deleted.
    deletes: [bool; 3],
    /// What holds for data sets that say nothing of it.
    deletes_unless_said: bool,
    group: Option<Vec<Pair>>,
    in_series: bool,
    series: Vec<Pair>,
    in_obs: bool,
    in_key: bool,
    value: Cell,
    kind: String,
    component: Option<(String, Vec<String>)>,
    /// The first text of a value in several languages.
    first_text: Option<String>,
    collects: bool,
    telling: bool,
    text: String,
}

impl Message {
    pub(super) fn rows(&self) -> usize {
        self.values.len()
    }

    /// Whether it holds neither observations nor anything about them.
    pub(super) fn is_empty(&self) -> bool {
        self.values.is_empty() && self.groups.is_empty() && self.skipped == 0
    }

    /// What the file is, as it is no data message.
    pub(super) fn what_else(&self) -> String {
        match self.root.as_str() {
            "UtilityData" | "CrossSectionalData" | "MessageGroup" => {
                format!(
                    "`{}` of SDMX 2.0 is not read; ask the service for generic or compact data",
                    self.root
                )
            }
            "Structure" => "the message holds structures and no data; ask the service for data".to_owned(),
            "GenericMetadata" | "StructureSpecificMetadata" | "RegistryInterface" => {
                format!("`{}` holds no data; ask the service for data", self.root)
            }
            _ => "the XML is no data message of SDMX".to_owned(),
        }
    }

    pub(super) fn structure(&self) -> Option<&Structure> {
        self.of.and_then(|of| self.structures.get(of)).or_else(|| self.structures.first())
    }

    fn column(&mut self, name: &str, kind: Kind) -> Result<usize> {
        self.columns.find(name, kind).ok_or_else(too_many)
    }

    fn pair(&mut self, name: &str, value: &str, kind: Kind) -> Result<Pair> {
        let column = self.column(name, kind)?;
        Ok((column, self.columns.word(column, value)))
    }

    fn deletes(&self) -> bool {
        self.deletes.contains(&true)
    }

    /// An element begins, whose name is this without its prefix.
    pub(super) fn start(&mut self, tag: &BytesStart<'_>, name: &str, depth: usize) -> Result<()> {
        self.collects = false;
        match name {
            "Obs" => self.observation(tag)?,
            "Value" if self.component.is_some() => {
                self.first_text = None;
                self.collect();
            }
            "Value" if self.found => self.spelt(tag)?,
            "Attributes" => {}
            "ObsDimension" => {
                let (mut id, mut value) = (None, Cow::Borrowed(""));
                each(tag, |name, given| {
                    match name {
                        "id" => id = Some(given),
                        "value" => value = given,
                        _ => {}
                    }
                    Ok(())
                })?;
                match id {
                    Some(id) => self.set(&id, &value, Kind::Key)?,
                    None => self.set_at_observation(&value)?,
                }
            }
            "ObsValue" => self.read_value(get(tag, "value")?.unwrap_or_default().trim())?,
            "SeriesKey" | "ObsKey" | "GroupKey" => self.in_key = true,
            "Series" => {
                self.in_series = true;
                self.by_series = true;
                self.series = self.pairs(tag, 1)?;
                self.series.iter().for_each(|(column, _)| self.columns.stands(*column));
            }
            "Group" | "Atts" => self.group = Some(self.pairs(tag, 1)?),
            "DataSet" => self.set_begins(tag, depth)?,
            "Comp" => {
                let id = get(tag, "id")?.unwrap_or_default().into_owned();
                self.component = Some((id, Vec::new()));
            }
            "Structure" => {
                let reference = get(tag, "structureID")?;
                let at_observation = get(tag, "dimensionAtObservation")?;
                if reference.is_some() || at_observation.is_some() {
                    let [reference, at_observation] =
                        [reference, at_observation].map(|one| one.unwrap_or_default().into_owned());
                    self.structures.push(Structure { reference, id: String::new(), at_observation });
                }
                self.collect();
            }
            "Ref" => {
                let [id, agency, version] = [get(tag, "id")?, get(tag, "agencyID")?, get(tag, "version")?];
                let id = id.unwrap_or_default();
                match (agency, version) {
                    (Some(agency), Some(version)) => self.named(&format!("{agency}:{id}({version})")),
                    _ => self.named(&id),
                }
            }
            "Time" | "URN" | "StructureUsage" | "ProvisionAgreement" | "KeyFamilyRef" | "DataSetAction"
            | "Text" | "faultstring" => self.collect(),
            "Footer" | "Error" | "ErrorMessage" | "Fault" => self.telling = true,
            "Message" if self.telling => {
                self.said.extend(get(tag, "code")?.map(Cow::into_owned));
            }
            "GenericData"
            | "StructureSpecificData"
            | "GenericTimeSeriesData"
            | "StructureSpecificTimeSeriesData"
            | "CompactData" => {
                self.found = true;
                self.compact = name == "CompactData";
                self.generic = name.starts_with("Generic");
            }
            // Groups of 2.0 have names of their own.
            _ if self.compact
                && self.set_depth > 0
                && depth == self.set_depth + 1
                && name != "Annotations" =>
            {
                self.group = Some(self.pairs(tag, 1)?);
            }
            _ => {}
        }
        if self.root.is_empty() {
            name.clone_into(&mut self.root);
        }
        Ok(())
    }

    fn collect(&mut self) {
        self.collects = true;
        self.text.clear();
    }

    /// Whether what stands between tags counts.
    #[inline]
    pub(super) fn collects(&self) -> bool {
        self.collects
    }

    /// An element that ends where it starts.
    #[inline]
    pub(super) fn empty(&mut self, tag: &BytesStart<'_>, depth: usize) -> Result<()> {
        let name = tag.local_name();
        self.start(tag, name.as_ref(), depth)?;
        self.end(name.as_ref(), depth)
    }

    pub(super) fn text(&mut self, text: &str) {
        if self.collects {
            self.text.push_str(text);
        }
    }

    /// `&amp;` and the like in a text; entities of the file's own are refused.
    pub(super) fn entity(&mut self, entity: &BytesRef<'_>) -> Result<()> {
        let name: &str = entity;
        let unknown = || Error::new(&SYNTAX, format!("the entity `{name}` is not known"));
        let letter = entity.resolve_char_ref().map_err(|_| unknown())?;
        let known = letter.map(String::from);
        let known = known.or_else(|| quick_xml::escape::resolve_predefined_entity(name).map(str::to_owned));
        self.text(&known.ok_or_else(unknown)?);
        Ok(())
    }

    /// The pairs of a tag of a structure-specific message.
    fn pairs(&mut self, tag: &BytesStart<'_>, level: usize) -> Result<Vec<Pair>> {
        let mut pairs: Vec<Pair> = Vec::new();
        each(tag, |name, value| {
            if name == "action" {
                self.delete(level, is_delete(&value));
                return Ok(());
            }
            // The `type` of a group is its own name.
            if is_foreign(name) || (self.generic && name == "type") {
                return Ok(());
            }
            let pair = self.pair(name, &value, Kind::Either)?;
            if pairs.iter().any(|(known, _)| *known == pair.0) {
                return Err(twice(name));
            }
            pairs.push(pair);
            Ok(())
        })?;
        Ok(pairs)
    }

    fn set_begins(&mut self, tag: &BytesStart<'_>, depth: usize) -> Result<()> {
        self.set_depth = depth;
        self.delete(0, self.deletes_unless_said);
        let mut reference = None;
        let mut pairs: Vec<Pair> = Vec::new();
        each(tag, |name, value| {
            match name.rsplit(':').next().unwrap_or(name) {
                "action" => self.delete(0, is_delete(&value)),
                "structureRef" => reference = Some(value.into_owned()),
                "validFromDate" | "validToDate" | "setID" | "publicationYear" | "publicationPeriod"
                | "reportingBeginDate" | "reportingEndDate" | "keyFamilyURI" | "dataScope" | "datasetID"
                | "isMetadataSet" => {}
                _ if is_foreign(name) => {}
                _ => {
                    let pair = self.pair(name, &value, Kind::Either)?;
                    if pairs.iter().any(|(known, _)| *known == pair.0) {
                        return Err(twice(name));
                    }
                    pairs.push(pair);
                }
            }
            Ok(())
        })?;
        let of = reference.and_then(|wanted| self.structures.iter().position(|one| one.reference == wanted));
        if let (Some(of), Some(before)) =
            (of.and_then(|of| self.structures.get(of)), self.of.and_then(|of| self.structures.get(of)))
            && of.id != before.id
        {
            let message = format!(
                "the data set is of `{}`, the one before it of `{}`; ask for one of them",
                of.id, before.id
            );
            return Err(Error::new(&CUBE, message));
        }
        self.of = of.or(self.of);
        let rows = self.rows();
        self.sets.push((rows..rows, pairs));
        Ok(())
    }

    fn named(&mut self, id: &str) {
        if self.structures.is_empty() {
            self.structures.push(Structure::default());
        }
        if let Some(last) = self.structures.last_mut().filter(|last| last.id.is_empty()) {
            of_urn(id).clone_into(&mut last.id);
        }
    }

    pub(super) fn end(&mut self, name: &str, depth: usize) -> Result<()> {
        self.collects = false;
        match name {
            "Obs" => self.observed()?,
            "Attributes" | "ObsDimension" | "ObsValue" => {}
            "Value" if self.component.is_none() => {}
            "SeriesKey" | "ObsKey" | "GroupKey" => self.in_key = false,
            "Series" => {
                self.in_series = false;
                self.delete(1, false);
            }
            "Value" => {
                if let Some((_, values)) = &mut self.component {
                    let value = self.first_text.take().unwrap_or_else(|| self.text.trim().to_owned());
                    values.push(value);
                }
            }
            "Comp" => {
                if let Some((id, values)) = self.component.take() {
                    self.place(&id, &values.join(";"), Kind::Either)?;
                }
            }
            "DataSet" => {
                self.set_depth = 0;
                let rows = self.rows();
                if let Some((range, _)) = self.sets.last_mut() {
                    range.end = rows;
                }
            }
            "Time" if self.in_obs => {
                let time = std::mem::take(&mut self.text);
                self.set("TIME_PERIOD", time.trim(), Kind::Key)?;
            }
            "URN" | "StructureUsage" | "ProvisionAgreement" | "Structure" | "KeyFamilyRef" => {
                let id = std::mem::take(&mut self.text);
                if !id.trim().is_empty() {
                    self.named(id.trim());
                }
            }
            "DataSetAction" => {
                self.deletes_unless_said = is_delete(self.text.trim());
            }
            "Text" | "faultstring" => {
                let text = std::mem::take(&mut self.text);
                if self.component.is_some() {
                    self.first_text.get_or_insert_with(|| text.trim().to_owned());
                } else if self.telling {
                    self.said.push(text.trim().to_owned());
                }
            }
            _ => {
                let closes =
                    matches!(name, "Group" | "Atts") || (self.set_depth > 0 && depth == self.set_depth + 1);
                if let Some(group) = self.group.take_if(|_| closes)
                    && !self.deletes()
                {
                    self.groups.push(group);
                }
                if closes {
                    self.delete(1, false);
                }
            }
        }
        Ok(())
    }

    fn delete(&mut self, level: usize, deletes: bool) {
        if let Some(slot) = self.deletes.get_mut(level) {
            *slot = deletes;
        }
    }
}

fn too_many() -> Error {
    Error::new(&CUBE, format!("there are more than {MOST} different keys and attributes"))
}

fn is_delete(action: &str) -> bool {
    action.eq_ignore_ascii_case("delete") || action.eq_ignore_ascii_case("d")
}
