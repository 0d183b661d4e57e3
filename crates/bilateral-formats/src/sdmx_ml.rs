//! SDMX-ML 2.x and 3.0 data messages: generic and structure-specific, series or flat.

use std::collections::BTreeMap;
use std::io;

use bilateral::flow::file_rules::{CUBE, DAMAGED, NOT_RECOGNISED, SYNTAX};
use bilateral::{Error, Result};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::dataset::{Builder, Cells, ReadDataset};
use crate::fail::Place;
use crate::input::{Input, open, whole};
use crate::options::{Options, Progress};
use crate::sheet::report;
use crate::text::Encoding;

pub(crate) const FORMAT: &str = "sdmx-ml";

/// Reads a data message of SDMX-ML 2.0, 2.1 or 3.0: generic or structure-specific, by series or
/// as flat observations.
///
/// Keys of series and observations are dimensions. In a structure-specific message nothing
/// tells a dimension from an attribute: what stands at a series (or group) in all of them counts
/// as a dimension unless its id is one of the usual attributes (`OBS_STATUS`, `DECIMALS`,
/// `TITLE`, …). Attributes of groups, series and the dataset are carried to each observation
/// they hold for. Lines of diagnostics are numbers of observations, from 1.
///
/// # Errors
/// - `file.syntax`, `file.damaged` for XML that does not parse or breaks off
/// - `file.not-recognised` for XML that is no data message, or one that only says where data are
/// - `file.cube` where an observation lacks a dimension others have
pub fn sdmx_ml(input: impl io::Read, options: Options<'_>) -> Result<ReadDataset> {
    let input = open(input, options.entry.as_deref(), options.most_bytes)?;
    read(input, options)
}

type Pairs = Vec<(String, String)>;

/// What is open while the message is read.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "which elements are open")]
struct State {
    /// Of the dataset.
    dataset: Pairs,
    /// Keys with the attributes that hold for whatever has them.
    groups: Vec<(Pairs, Pairs)>,
    group: Pairs,
    group_marks: Pairs,
    series: Pairs,
    series_marks: Pairs,
    key: Pairs,
    marks: Pairs,
    value: String,
    time: String,
    within: Within,
    /// Whether keys are spelt out, so that they are told from attributes.
    generic: bool,
    in_group: bool,
    in_series: bool,
    in_obs: bool,
    /// The id of the dimension at the observation, where the message says it.
    at_observation: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Within {
    #[default]
    Nothing,
    Key,
    Attributes,
}

struct Found {
    key: Pairs,
    marks: Pairs,
    value: String,
}

pub(crate) fn read(input: Input<'_>, mut options: Options<'_>) -> Result<ReadDataset> {
    let bytes = whole(input.reader)?;
    let mut decoder = crate::text::Decoder::default();
    let text = decoder.decode(&bytes).into_owned();
    let mut found = Vec::new();
    let mut state = State::default();
    let mut message = false;
    let (mut id, mut depth) = (String::new(), 0_u32);
    let mut xml = Reader::from_str(&text);
    let mut take_text = false;
    loop {
        let event = match xml.read_event() {
            Ok(event) => event,
            Err(why) => return Err(broken(&text, xml.error_position(), &why)),
        };
        match event {
            Event::Start(tag) => {
                depth += 1;
                start(&tag, &mut state, &mut id, &mut message)?;
                take_text = local(&tag) == "Time";
            }
            Event::Empty(tag) => {
                start(&tag, &mut state, &mut id, &mut message)?;
                end(&local(&tag), &mut state, &mut found);
            }
            Event::Text(content) if take_text => state.time.push_str(content.trim()),
            Event::End(tag) => {
                depth = depth.saturating_sub(1);
                take_text = false;
                let name = tag.local_name();
                end(name.as_ref(), &mut state, &mut found);
                if found.len().is_multiple_of(1 << 14) {
                    let bytes = xml.buffer_position();
                    let rows = u64::try_from(found.len()).unwrap_or(u64::MAX);
                    report(&mut options.progress, Progress { bytes, rows })?;
                }
            }
            Event::Eof => break,
            _ => {}
        }
    }
    if depth > 0 {
        return Err(Error::new(&DAMAGED, format!("the XML breaks off within {depth} elements")));
    }
    if !message {
        return Err(Error::new(&NOT_RECOGNISED, "the XML is no data message of SDMX"));
    }
    if found.is_empty() && text.contains("Footer") && text.contains("http") {
        let message = "the message holds no data but a footer; it says where the service has put them";
        return Err(Error::new(&NOT_RECOGNISED, message));
    }
    let mut read = build(&id, state.generic, &state.dataset, &state.groups, found)?;
    read.diagnostics.encoding = if bytes.is_ascii() { Encoding::Ascii } else { decoder.encoding };
    read.diagnostics.bytes = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    Ok(read)
}

fn broken(text: &str, position: u64, why: &quick_xml::Error) -> Error {
    let until = usize::try_from(position).ok().and_then(|end| text.get(..end)).unwrap_or(text);
    let line = until.bytes().filter(|byte| *byte == b'\n').count() + 1;
    let column = until.chars().rev().take_while(|letter| *letter != '\n').count() + 1;
    // A syntax error of this parser is a construct that the text ends within.
    let rule = if matches!(why, quick_xml::Error::Syntax(_)) { &DAMAGED } else { &SYNTAX };
    Error::new(rule, format!("the XML does not parse: {why}, at line {line}, column {column}"))
}

fn local(tag: &BytesStart<'_>) -> String {
    tag.local_name().as_ref().to_owned()
}

/// The attributes of an element, without those of XML itself.
fn pairs(tag: &BytesStart<'_>) -> Result<Pairs> {
    let mut pairs = Vec::new();
    for attribute in tag.attributes() {
        let attribute =
            attribute.map_err(|why| Error::new(&SYNTAX, format!("an attribute does not parse: {why}")))?;
        let name: &str = attribute.key.as_ref();
        if name.starts_with("xmlns") || name.starts_with("xsi:") || name.contains(':') {
            continue;
        }
        let value = quick_xml::escape::unescape(attribute.value.as_ref())
            .map_err(|why| Error::new(&SYNTAX, format!("a value does not parse: {why}")))?;
        pairs.push((name.to_owned(), value.into_owned()));
    }
    Ok(pairs)
}

fn get<'a>(pairs: &'a Pairs, name: &str) -> Option<&'a str> {
    pairs.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

fn start(tag: &BytesStart<'_>, state: &mut State, id: &mut String, message: &mut bool) -> Result<()> {
    let name = local(tag);
    match name.as_str() {
        "GenericData"
        | "StructureSpecificData"
        | "GenericTimeSeriesData"
        | "StructureSpecificTimeSeriesData"
        | "CompactData" => {
            *message = true;
        }
        "Structure" => {
            if let Some(at) = get(&pairs(tag)?, "dimensionAtObservation") {
                at.clone_into(&mut state.at_observation);
            }
        }
        "Ref" => {
            let pairs = pairs(tag)?;
            if id.is_empty()
                && let Some(own) = get(&pairs, "id")
            {
                let (agency, version) = (get(&pairs, "agencyID"), get(&pairs, "version"));
                *id = match (agency, version) {
                    (Some(agency), Some(version)) => format!("{agency}:{own}({version})"),
                    _ => own.to_owned(),
                };
            }
        }
        "DataSet" => {
            let own = [
                "action",
                "structureRef",
                "validFromDate",
                "validToDate",
                "setID",
                "publicationYear",
                "publicationPeriod",
                "reportingBeginDate",
                "reportingEndDate",
                "keyFamilyURI",
                "dataScope",
            ];
            state.dataset =
                pairs(tag)?.into_iter().filter(|(name, _)| !own.contains(&name.as_str())).collect();
        }
        "Group" => {
            state.in_group = true;
            state.group = pairs(tag)?.into_iter().filter(|(name, _)| name != "type").collect();
            state.group_marks.clear();
        }
        "Series" => {
            state.in_series = true;
            state.series = pairs(tag)?;
            state.series_marks.clear();
        }
        "Obs" => {
            state.in_obs = true;
            state.key.clear();
            state.marks.clear();
            state.value.clear();
            state.time.clear();
            for (name, value) in pairs(tag)? {
                match name.as_str() {
                    "OBS_VALUE" => state.value = value,
                    _ => state.key.push((name, value)),
                }
            }
        }
        "SeriesKey" | "ObsKey" | "GroupKey" => {
            state.within = Within::Key;
            state.generic = true;
        }
        "Attributes" => state.within = Within::Attributes,
        "ObsDimension" => {
            let pairs = pairs(tag)?;
            let own = get(&pairs, "id").map_or_else(|| state.at_observation.clone(), str::to_owned);
            let own = if own.is_empty() { "TIME_PERIOD".to_owned() } else { own };
            state.key.push((own, get(&pairs, "value").unwrap_or_default().to_owned()));
        }
        "ObsValue" => get(&pairs(tag)?, "value").unwrap_or_default().clone_into(&mut state.value),
        "Value" => {
            let pairs = pairs(tag)?;
            let own = get(&pairs, "id").or_else(|| get(&pairs, "concept")).unwrap_or_default().to_owned();
            let pair = (own, get(&pairs, "value").unwrap_or_default().to_owned());
            match (state.within, state.in_obs, state.in_series, state.in_group) {
                (Within::Key, true, _, _) => state.key.push(pair),
                (Within::Key, false, true, _) => state.series.push(pair),
                (Within::Key, false, false, true) => state.group.push(pair),
                (Within::Attributes, true, _, _) => state.marks.push(pair),
                (Within::Attributes, false, true, _) => state.series_marks.push(pair),
                (Within::Attributes, false, false, true) => state.group_marks.push(pair),
                (Within::Attributes, false, false, false) => state.dataset.push(pair),
                _ => {}
            }
        }
        _ => {}
    }
    Ok(())
}

fn end(name: &str, state: &mut State, found: &mut Vec<Found>) {
    match name {
        "SeriesKey" | "ObsKey" | "GroupKey" | "Attributes" => state.within = Within::Nothing,
        "Group" => {
            state.in_group = false;
            // Structure-specific groups mix key and attributes; the usual attributes are told apart.
            let (marks, key): (Pairs, Pairs) =
                std::mem::take(&mut state.group).into_iter().partition(|(name, _)| is_mark(name));
            let mut marks = marks;
            marks.append(&mut state.group_marks);
            state.groups.push((key, marks));
        }
        "Series" => state.in_series = false,
        "Obs" => {
            state.in_obs = false;
            let mut key: Pairs = if state.in_series { state.series.clone() } else { Vec::new() };
            key.append(&mut state.key);
            if !state.time.is_empty() {
                key.push(("TIME_PERIOD".to_owned(), std::mem::take(&mut state.time)));
            }
            let mut marks = std::mem::take(&mut state.marks);
            if state.in_series {
                marks.extend(state.series_marks.iter().cloned());
            }
            found.push(Found { key, marks, value: std::mem::take(&mut state.value) });
        }
        _ => {}
    }
}

/// Attributes of the cross-domain concepts of SDMX, and those statistical offices add to all data.
fn is_mark(id: &str) -> bool {
    const USUAL: &[&str] = &[
        "OBS_STATUS",
        "OBS_CONF",
        "OBS_FLAG",
        "CONF_STATUS",
        "OBS_PRE_BREAK",
        "OBS_COM",
        "PRE_BREAK_VALUE",
        "DECIMALS",
        "UNIT_MULT",
        "UNIT",
        "UNIT_MEASURE_NOTE",
        "TITLE",
        "TITLE_COMPL",
        "TIME_FORMAT",
        "COLLECTION",
        "AVAILABILITY",
        "SOURCE_AGENCY",
        "SOURCE_PUB",
        "PUBL_PUBLIC",
        "PUBL_MU",
        "PUBL_ECB",
        "COMPILATION",
        "COVERAGE",
        "NAT_TITLE",
        "DISS_ORG",
        "COMMENT",
        "COMMENTS",
        "EMBARGO_TIME",
        "SCALE",
        "FLAGS",
        "FLAG",
        "PRECISION",
        "BREAKS",
        "ORGANISATION",
        "ORG_VISIBILITY",
        "NOTE",
        "LAST_UPDATE",
        "UPDATE_DATE",
    ];
    USUAL.contains(&id)
}

fn build(
    id: &str,
    generic: bool,
    dataset: &Pairs,
    groups: &[(Pairs, Pairs)],
    found: Vec<Found>,
) -> Result<ReadDataset> {
    let mut builder = Builder::new(FORMAT);
    builder.name(id, "");
    for (name, value) in dataset {
        builder.about(name, value);
    }
    let mut named: Vec<(String, usize)> = Vec::new();
    for (name, _) in found.iter().flat_map(|one| &one.key) {
        match named.iter_mut().find(|(known, _)| known == name) {
            Some((_, count)) => *count += 1,
            None => named.push((name.clone(), 1)),
        }
    }
    // Where nothing tells keys from attributes, a key is what all observations have.
    let is_axis = |name: &str, count: usize| generic || (!is_mark(name) && count == found.len());
    let mut dimensions: Vec<String> =
        named.into_iter().filter(|(name, count)| is_axis(name, *count)).map(|(name, _)| name).collect();
    // Time comes last, as everywhere else.
    if let Some(time) = dimensions.iter().position(|name| name == "TIME_PERIOD") {
        let time = dimensions.remove(time);
        dimensions.push(time);
    }
    let places: BTreeMap<String, usize> =
        dimensions.iter().map(|name| (name.clone(), builder.dimension(name, ""))).collect();
    let mut codes = vec![0; dimensions.len()];
    for (number, one) in (1_u64..).zip(found) {
        let place = Place { line: number, column: 0, name: "" };
        let mut given = 0;
        let mut marks: Pairs = Vec::new();
        for (name, value) in &one.key {
            match places.get(name) {
                Some(axis) => {
                    given += 1;
                    if let Some(slot) = codes.get_mut(*axis) {
                        *slot = builder.code(*axis, value, "");
                    }
                }
                None => marks.push((name.clone(), value.clone())),
            }
        }
        if given != dimensions.len() {
            let lacks: Vec<&str> =
                dimensions.iter().filter(|name| get(&one.key, name).is_none()).map(String::as_str).collect();
            let message = format!(
                "observation {number} has {given} of {} dimensions; it lacks {}",
                dimensions.len(),
                lacks.join(", ")
            );
            return Err(Error::new(&CUBE, message).at(number));
        }
        for (name, value) in one.marks {
            if get(&marks, &name).is_none() {
                marks.push((name, value));
            }
        }
        for (key, values) in groups {
            if key.iter().all(|(name, value)| get(&one.key, name) == Some(value)) {
                for (name, value) in values {
                    if get(&marks, name).is_none() {
                        marks.push((name.clone(), value.clone()));
                    }
                }
            }
        }
        let marks = marks
            .into_iter()
            .filter(|(_, value)| !value.is_empty())
            .map(|(name, value)| (builder.attribute(&name), value))
            .collect();
        builder.push(
            &codes,
            one.value.trim().as_bytes(),
            Cells::Anything,
            marks,
            Place { column: 1, name: "OBS_VALUE", ..place },
        )?;
    }
    Ok(builder.finish())
}
