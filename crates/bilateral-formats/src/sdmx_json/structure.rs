//! What the indices of a message of SDMX-JSON stand for.

use bilateral::flow::file_rules::NOT_RECOGNISED;
use bilateral::{Error, Result};
use serde_json::value::RawValue;

use crate::json::{Json, Members, text};

/// A dimension, a measure or an attribute.
#[derive(Debug)]
pub(super) struct Component<'a> {
    pub id: String,
    pub label: String,
    /// Its place in the key, from 0, where the message says it.
    pub position: Option<u64>,
    /// What holds where no value is given.
    pub default: Option<String>,
    /// Code and label of each index; `None` for values that are written out.
    pub values: Option<Vec<Option<(String, String)>>>,
    /// Where it stands in the text.
    pub part: &'a str,
}

/// Components by the level they are stated at.
#[derive(Debug, Default)]
pub(super) struct Levels<'a> {
    pub data_set: Vec<Component<'a>>,
    pub group: Vec<Component<'a>>,
    pub series: Vec<Component<'a>>,
    pub observation: Vec<Component<'a>>,
}

#[derive(Debug)]
pub(super) struct Structure<'a> {
    pub id: String,
    pub label: String,
    pub dimensions: Levels<'a>,
    pub attributes: Levels<'a>,
    /// `None` where the message has no word on measures, as before 2.0: then there is one.
    pub measures: Option<Vec<Component<'a>>>,
    pub annotations: usize,
}

impl<'a> Structure<'a> {
    /// The one structure of all data sets.
    pub(super) fn of(
        json: Json<'a>,
        holder: &Members<'a>,
        sets: &'a str,
        given: &[Members<'a>],
    ) -> Result<Self> {
        if let Some(one) = holder.get("structure") {
            return Self::read(json, one).map_err(|refused| refused.at("structure"));
        }
        let Some(several) = holder.get("structures") else {
            let message = "there is no `structure`, without which indices mean nothing";
            return Err(Error::new(&NOT_RECOGNISED, message));
        };
        let all: Vec<&RawValue> = json.read(several).map_err(|refused| refused.at("structures"))?;
        let mut wanted: Option<usize> = None;
        for (place, set) in given.iter().enumerate() {
            let own = match set.get("structure") {
                Some(index) => json
                    .read::<usize>(index)
                    .map_err(|refused| refused.at("structure").at(place).at("dataSets"))?,
                None => listed(json, &all, place)?.unwrap_or(0),
            };
            if wanted.is_some_and(|wanted| wanted != own) {
                let message = "the data sets are of several structures; ask the service for one of them";
                return Err(json.wrong(sets, message).at("dataSets"));
            }
            wanted = Some(own);
        }
        let wanted = wanted.unwrap_or(0);
        let Some(one) = all.get(wanted) else {
            let message = format!("there is no structure {wanted}; there are {}", all.len());
            return Err(json.wrong(several, message).at("structures"));
        };
        Self::read(json, one.get()).map_err(|refused| refused.at(wanted).at("structures"))
    }

    fn read(json: Json<'a>, part: &'a str) -> Result<Self> {
        let members: Members<'_> = json.read(part)?;
        let levels = |name: &str| match members.get(name) {
            Some(part) => Levels::read(json, part).map_err(|refused| refused.at(name)),
            None => Ok(Levels::default()),
        };
        let measures = match members.get("measures") {
            Some(part) => {
                Some(Levels::read(json, part).map_err(|refused| refused.at("measures"))?.observation)
            }
            None => None,
        };
        let annotations = match members.get("annotations") {
            Some(part) => {
                json.read::<Vec<&RawValue>>(part).map_err(|refused| refused.at("annotations"))?.len()
            }
            None => 0,
        };
        let dimensions = levels("dimensions")?;
        if dimensions.all().next().is_none() {
            return Err(json.wrong(part, "there is not a single dimension").at("dimensions"));
        }
        Ok(Self {
            id: id(json, &members),
            label: named(&members),
            dimensions,
            attributes: levels("attributes")?,
            measures,
            annotations,
        })
    }
}

/// The structure that lists the data set as one of its own.
fn listed(json: Json<'_>, all: &[&RawValue], set: usize) -> Result<Option<usize>> {
    for (place, one) in all.iter().enumerate() {
        let members: Members<'_> =
            json.read(one.get()).map_err(|refused| refused.at(place).at("structures"))?;
        let own = members.get("dataSets").and_then(|own| serde_json::from_str::<Vec<usize>>(own).ok());
        if own.is_some_and(|own| own.contains(&set)) {
            return Ok(Some(place));
        }
    }
    Ok(None)
}

/// `AGENCY:ID(version)` out of the first link with a URN; else the id, if there is one.
fn id(json: Json<'_>, members: &Members<'_>) -> String {
    let links = members.get("links").and_then(|links| json.read::<Vec<Members<'_>>>(links).ok());
    let urn = |link: &Members<'_>| link.get("urn").and_then(text);
    let urn = links.iter().flatten().find_map(urn);
    match urn.as_deref().and_then(|urn| urn.rsplit_once('=')) {
        Some((_, id)) => id.to_owned(),
        None => members.get("id").and_then(text).unwrap_or_default(),
    }
}

fn named(members: &Members<'_>) -> String {
    members.get("name").or_else(|| members.get("names")).and_then(text).unwrap_or_default()
}

impl<'a> Levels<'a> {
    pub(super) fn all(&self) -> impl Iterator<Item = &Component<'a>> {
        self.data_set.iter().chain(&self.series).chain(&self.observation)
    }

    fn read(json: Json<'a>, part: &'a str) -> Result<Self> {
        let members: Members<'_> = json.read(part)?;
        let level = |name: &str| match members.get(name) {
            Some(part) => components(json, part).map_err(|refused| refused.at(name)),
            None => Ok(Vec::new()),
        };
        // Samples of the standard and some services write it small.
        let mut data_set = level("dataSet")?;
        data_set.extend(level("dataset")?);
        Ok(Self {
            data_set,
            group: level("dimensionGroup")?,
            series: level("series")?,
            observation: level("observation")?,
        })
    }
}

fn components<'a>(json: Json<'a>, part: &'a str) -> Result<Vec<Component<'a>>> {
    let all: Vec<&RawValue> = json.read(part)?;
    let mut components: Vec<Component<'_>> = Vec::new();
    for (place, one) in all.into_iter().enumerate() {
        let component = Component::read(json, one.get()).map_err(|refused| refused.at(place))?;
        if components.iter().any(|known| known.id == component.id) {
            return Err(json.wrong(one.get(), format!("`{}` stands twice", component.id)).at(place));
        }
        components.push(component);
    }
    Ok(components)
}

impl<'a> Component<'a> {
    fn read(json: Json<'a>, part: &'a str) -> Result<Self> {
        let members: Members<'_> = json.read(part)?;
        let id = members.get("id").and_then(text).filter(|id| !id.is_empty());
        let id = id.ok_or_else(|| json.wrong(part, "the component has no `id`"))?;
        let position = match members.get("keyPosition") {
            Some(position) => Some(json.read(position).map_err(|refused| refused.at("keyPosition"))?),
            None => None,
        };
        let values = match members.get("values") {
            Some(values) => Some(read_values(json, values).map_err(|refused| refused.at("values"))?),
            None => None,
        };
        let default = members.get("default").and_then(text);
        Ok(Self { id, label: named(&members), position, default, values, part })
    }
}

fn read_values(json: Json<'_>, part: &str) -> Result<Vec<Option<(String, String)>>> {
    // The lifetime of the text: parts are read out of it.
    let all: Vec<Box<RawValue>> =
        serde_json::from_str(part).map_err(|_| json.wrong(part, "the `values` of a component are a list"))?;
    let mut values = Vec::with_capacity(all.len());
    for (place, one) in all.iter().enumerate() {
        let raw = one.get();
        values.push(match raw.as_bytes().first() {
            Some(b'{') => {
                let members: Members<'_> = serde_json::from_str(raw)
                    .map_err(|why| json.wrong(part, format!("a value does not parse: {why}")).at(place))?;
                let own = ["id", "value", "values"].iter().find_map(|name| members.get(name)).and_then(text);
                let label = named(&members);
                let code = own.unwrap_or_else(|| label.clone());
                (!code.is_empty()).then_some((code, label))
            }
            _ => text(raw).filter(|code| !code.is_empty()).map(|code| (code, String::new())),
        });
    }
    Ok(values)
}
