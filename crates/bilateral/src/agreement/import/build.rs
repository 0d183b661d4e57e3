//! From rows to agreements: every row is read, or refused with its code; none is lost.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::json;

use super::cell;
use super::mapping::{Mapping, RowsAre};
use super::rules::{
    COLUMN_MISSING, ID_COLLISION, MAPPING_INCOMPLETE, MODE_CONFLICT, MODE_MISSING, ROW_LENGTH, ROW_REPEATED,
    STATUS_UNDATED,
};
use super::{Diagnostic, Import, Outcome, RowOutcome, Table};
use crate::agreement::{Agreement, Event, EventKind};
use crate::economy::Area;
use crate::error::{Error, Path, Result};
use crate::order;
use crate::period::When;
use crate::wire::Id;
use crate::wire::words::nearest;

pub(super) fn built(table: &Table, mapping: &Mapping) -> Result<Import> {
    let columns = columns(table, mapping)?;
    let mut import = Import::default();
    let mut groups: BTreeMap<Id, Group> = BTreeMap::new();
    for (index, row) in table.rows.iter().enumerate() {
        let outcome = match read(row, table, mapping, &columns) {
            Ok(None) => Outcome::Empty,
            Ok(Some(mut line)) => {
                let doubt = line.doubt.take();
                match add(&mut groups, index, line) {
                    Ok(()) => {
                        import.tell(index, doubt);
                        Outcome::Read
                    }
                    Err(refused) => import.refuse(index, vec![refused]),
                }
            }
            Err(refused) => import.refuse(index, refused),
        };
        import.rows.push(RowOutcome { row: index, outcome });
    }
    for (id, group) in groups {
        let rows = group.rows.clone();
        match group.agreement(&id, mapping) {
            Ok(agreement) => import.agreements.push(agreement),
            Err(refused) => {
                for row in rows {
                    let outcome = import.refuse(row, vec![refused.clone()]);
                    if let Some(told) = import.rows.get_mut(row) {
                        told.outcome = outcome;
                    }
                }
            }
        }
    }
    order::sort_by(&mut import.diagnostics, |a, b| (a.row, &a.path).cmp(&(b.row, &b.path)));
    Ok(import)
}

/// Where each named column stands.
fn columns<'a>(table: &Table, mapping: &'a Mapping) -> Result<BTreeMap<&'a str, usize>> {
    let columns = &mapping.columns;
    if mapping.agreement.is_none() && columns.id.is_none() {
        let message = "name the column that tells agreements apart, or the one agreement the table is about";
        return Err(Error::new(&MAPPING_INCOMPLETE, message).at("id").at("columns"));
    }
    if columns.parties.is_empty() {
        let message = "name the columns the parties stand in";
        return Err(Error::new(&MAPPING_INCOMPLETE, message).at("parties").at("columns"));
    }
    let declared = mapping.modes.values().chain(&mapping.plain_mode);
    if let Some(mode) = declared.copied().find(|mode| !mode.is_consent()) {
        let message = format!("`{mode}` binds nobody; a mode is a ratification, an accession or the like");
        return Err(Error::new(&MAPPING_INCOMPLETE, message).at("modes"));
    }
    let header: Vec<&str> = table.header.iter().map(|name| name.trim()).collect();
    order::try_map(columns.named().map(|(field, name)| {
        let places: Vec<usize> =
            header.iter().enumerate().filter(|(_, found)| **found == name).map(|(place, _)| place).collect();
        match places.as_slice() {
            [place] => Ok((name, *place)),
            [] => {
                let hint = nearest(name, &header)
                    .map_or_else(String::new, |near| format!(", did you mean `{near}`?"));
                let message = format!("the table has no column `{name}`{hint}");
                Err(Error::new(&COLUMN_MISSING, message).at(field).at("columns"))
            }
            _ => {
                let message = format!("the table has {} columns `{name}`", places.len());
                Err(Error::new(&COLUMN_MISSING, message).at(field).at("columns"))
            }
        }
    }))
}

/// What one row says.
struct Line {
    name: String,
    title: Option<String>,
    parties: Vec<Area>,
    events: Vec<Event>,
    doubt: Option<Error>,
}

/// Everything that is wrong with a row, not only the first thing; `None` for a row of empty cells.
fn read(
    row: &[String],
    table: &Table,
    mapping: &Mapping,
    columns: &BTreeMap<&str, usize>,
) -> Result<Option<Line>, Vec<Error>> {
    if row.iter().all(|cell| cell.trim().is_empty()) {
        return Ok(None);
    }
    if row.len() != table.header.len() {
        let message = format!("the row has {} cells, the header {}", row.len(), table.header.len());
        return Err(vec![Error::new(&ROW_LENGTH, message)]);
    }
    let at = |name: &str| columns.get(name).and_then(|place| row.get(*place)).map_or("", |cell| cell.trim());
    let mut refused = Vec::new();
    let mut parties = Vec::new();
    for column in &mapping.columns.parties {
        match cell::parties(at(column), mapping) {
            Ok(found) if found.is_empty() => {
                refused.push(Error::new(&MAPPING_INCOMPLETE, "the row names no party").at(column));
            }
            Ok(found) => parties.extend(found),
            Err(why) => refused.push(why.at(column)),
        }
    }
    let by = parties.first().copied().filter(|_| mapping.rows == RowsAre::Parties);
    let mut events = Vec::new();
    let single = [
        (&mapping.columns.signed, EventKind::Signed),
        (&mapping.columns.provisional, EventKind::ProvisionalApplicationStarted),
        (&mapping.columns.in_force, EventKind::EnteredIntoForce),
        (&mapping.columns.denounced, EventKind::Denounced),
        (&mapping.columns.terminated, EventKind::Terminated),
    ];
    let event = |kind: EventKind, on: When| {
        let mut event = Event::new(kind, on);
        event.by = by;
        event.source.clone_from(&mapping.source);
        event
    };
    for (column, kind) in single {
        let Some(column) = column else { continue };
        // A letter after the date says how; of a signature it can only say that it binds.
        match cell::date(at(column), mapping) {
            Ok(None) => {}
            Ok(Some((on, None))) => events.push(event(kind, on)),
            Ok(Some((on, Some(mode)))) if kind == EventKind::Signed => events.push(event(mode, on)),
            Ok(Some((_, Some(mode)))) => {
                let message = format!("`{}` is no date of `{mode}`", kind.label());
                refused.push(Error::new(&MODE_CONFLICT, message).at(column));
            }
            Err(why) => refused.push(why.at(column)),
        }
    }
    match instrument(&at, mapping) {
        Ok(None) => {}
        Ok(Some((on, kind))) => events.push(event(kind, on)),
        Err(why) => refused.push(why),
    }
    if !refused.is_empty() {
        return Err(refused);
    }
    let name = match (&mapping.agreement, &mapping.columns.id) {
        (Some(id), _) => id.to_string(),
        (None, column) => column.as_deref().map_or("", at).to_owned(),
    };
    let title = mapping.columns.title.as_deref().map(at).filter(|title| !title.is_empty()).map(str::to_owned);
    let doubt = undated_end(&at, mapping, &events);
    Ok(Some(Line { name, title, parties, events, doubt }))
}

/// A row that calls its agreement ended and has no date for it.
fn undated_end<'a>(at: &impl Fn(&str) -> &'a str, mapping: &Mapping, events: &[Event]) -> Option<Error> {
    let column = mapping.columns.status.as_deref()?;
    let word = at(column);
    let ended = mapping.ended.iter().any(|known| known.trim() == word);
    let dated = events.iter().any(|event| event.kind.is_end());
    (ended && !dated).then(|| {
        let message = format!("the table says `{word}` and dates no end");
        Error::new(&STATUS_UNDATED, message).at(column)
    })
}

fn instrument<'a>(at: &impl Fn(&str) -> &'a str, mapping: &Mapping) -> Result<Option<(When, EventKind)>> {
    let Some(column) = &mapping.columns.instrument else { return Ok(None) };
    let Some((on, suffix)) = cell::date(at(column), mapping).map_err(|why| why.at(column))? else {
        return Ok(None);
    };
    let word = match &mapping.columns.mode {
        Some(column) if !at(column).is_empty() => {
            Some(cell::mode(at(column), mapping).map_err(|why| why.at(column))?)
        }
        _ => None,
    };
    match (suffix, word) {
        (Some(one), Some(other)) if one != other => {
            let message = format!("the date says `{one}`, the column `{other}`");
            Err(Error::new(&MODE_CONFLICT, message).at(column))
        }
        (one, other) => one.or(other).or(mapping.plain_mode).map(|mode| Some((on, mode))).ok_or_else(|| {
            Error::new(&MODE_MISSING, "the instrument has a date and nothing says what it is").at(column)
        }),
    }
}

/// What the rows of one agreement say together.
struct Group {
    name: String,
    title: Option<String>,
    parties: BTreeSet<Area>,
    events: Vec<Event>,
    rows: Vec<usize>,
    lines: BTreeSet<String>,
}

impl Group {
    /// Through the one door of agreements: what it refuses is refused here.
    fn agreement(self, id: &Id, mapping: &Mapping) -> Result<Agreement> {
        let parties = order::set(self.parties.into_iter().chain(mapping.also.iter().copied()));
        let record = json!({
            "id": id,
            "title": self.title.unwrap_or(self.name),
            "kind": mapping.kind.unwrap_or(crate::agreement::Kind::Sectoral),
            "binding": mapping.binding.unwrap_or(crate::agreement::Bindingness::Binding),
            "parties": parties,
            "events": self.events,
        });
        crate::wire::from_json(&record.to_string())
    }
}

fn add(groups: &mut BTreeMap<Id, Group>, index: usize, line: Line) -> Result<()> {
    let id = id_of(&line.name)?;
    let group = groups.entry(id.clone()).or_insert_with(|| Group {
        name: line.name.clone(),
        title: None,
        parties: BTreeSet::new(),
        events: Vec::new(),
        rows: Vec::new(),
        lines: BTreeSet::new(),
    });
    if group.name != line.name {
        let message = format!("`{}` and `{}` both make the id `{id}`", group.name, line.name);
        return Err(Error::new(&ID_COLLISION, message));
    }
    let said = json!([line.parties, line.events]).to_string();
    if !group.lines.insert(said) {
        let message = format!("an earlier row says the same of `{}`", line.name);
        return Err(Error::new(&ROW_REPEATED, message));
    }
    group.title = group.title.take().or(line.title);
    group.parties.extend(line.parties);
    group.events.extend(line.events);
    group.rows.push(index);
    Ok(())
}

/// An id from a name: what ids cannot hold becomes `-`.
fn id_of(name: &str) -> Result<Id> {
    let mut text = String::new();
    for c in name.chars() {
        let fits = c.is_ascii_alphanumeric() || "_.:".contains(c);
        if fits {
            text.push(c);
        } else if !text.ends_with('-') && !text.is_empty() {
            text.push('-');
        }
    }
    let text: String = text.trim_end_matches('-').chars().take(80).collect();
    Id::parse(&text)
}

impl Import {
    fn refuse(&mut self, row: usize, refused: Vec<Error>) -> Outcome {
        self.tell(row, refused);
        Outcome::Refused
    }

    fn tell(&mut self, row: usize, errors: impl IntoIterator<Item = Error>) {
        let at = Path::root().child("rows").child(row);
        self.diagnostics.extend(errors.into_iter().map(|error| {
            let error = error.under(&at);
            Diagnostic {
                row,
                code: error.code().to_owned(),
                severity: error.rule().severity,
                path: error.path().clone(),
                message: error.message().to_owned(),
                help: error.help().to_owned(),
            }
        }));
    }
}
