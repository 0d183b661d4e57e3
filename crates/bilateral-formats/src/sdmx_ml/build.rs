//! From the columns of a message to a cube: which are dimensions, and what holds for each observation.

use std::collections::HashMap;

use bilateral::flow::file_rules::CUBE;
use bilateral::{Error, Result, order};

use super::FORMAT;
use super::columns::{ABSENT, Column, Columns, Kind};
use super::message::{Message, Pair};
use super::words::is_mark;
use crate::dataset::{Builder, ReadDataset};
use crate::diagnostics::Note;

pub(super) fn build(mut message: Message) -> Result<ReadDataset> {
    let mut builder = Builder::new(FORMAT);
    let structure = message.structure().cloned().unwrap_or_default();
    builder.name(&structure.id, "");
    let sets = std::mem::take(&mut message.sets);
    match sets.as_slice() {
        [(_, pairs)] => about(&mut builder, &message.columns, pairs),
        several => {
            for (rows, pairs) in several {
                for (column, code) in pairs {
                    message.columns.fill(*column, rows.clone(), *code);
                }
            }
        }
    }
    if !message.said.is_empty() {
        builder.about("footer", &message.said.join(" "));
    }
    let at = structure.at_observation.as_str();
    let within = message.by_series && at != "AllDimensions";
    let stands = |name: &str| message.columns.all.iter().any(|one| one.name == name && !one.codes.is_empty());
    // In messages of 2.0 the header names none, and the concept of time may be called `TIME`.
    let time = if stands("TIME") && !stands("TIME_PERIOD") { "TIME" } else { "TIME_PERIOD" };
    let at = if at.is_empty() { time } else { at };
    let rows = message.columns.rows;
    let is_axis = |column: &Column| match column.kind {
        Kind::Key => !column.codes.is_empty(),
        Kind::Mark => false,
        Kind::Either => {
            let fits = !within || column.above || column.name == at;
            rows > 0 && fits && !is_mark(&column.name) && column.is_full(rows)
        }
    };
    let axes: Vec<bool> = message.columns.all.iter().map(is_axis).collect();
    complete(&message.columns, &axes, within.then_some(at))?;
    spread(&mut message.columns, &axes, &message.groups);
    let mut places: Vec<usize> = (0..axes.len()).filter(|place| axes.get(*place) == Some(&true)).collect();
    // Time comes last, as everywhere else.
    order::sort_by_key(&mut places, |place| {
        message.columns.all.get(*place).map(|one| (one.name == time, one.order))
    });
    let mut all: Vec<Option<Column>> = message.columns.all.into_iter().map(Some).collect();
    for place in places {
        if let Some(column) = all.get_mut(place).and_then(Option::take) {
            builder.axis(&column.name, column.words, column.codes);
        }
    }
    builder.values(message.values, message.texts);
    mark(&mut builder, all.into_iter().flatten().filter(|one| !one.codes.is_empty()).collect(), rows);
    for _ in 0..message.skipped {
        builder.diagnostics.note(Note::Skipped, 0);
    }
    Ok(builder.finish())
}

/// What the only data set says about itself.
fn about(builder: &mut Builder, columns: &Columns, pairs: &[Pair]) {
    for (column, code) in pairs {
        let column = columns.all.get(*column);
        let word = usize::try_from(*code).ok().and_then(|code| column?.words.get(code));
        if let (Some(column), Some(word)) = (column, word) {
            builder.about(&column.name, word);
        }
    }
}

/// Refuses an observation that lacks a dimension others have.
fn complete(columns: &Columns, axes: &[bool], at: Option<&str>) -> Result<()> {
    let rows = columns.rows;
    let all = || columns.all.iter().zip(axes).filter(|(_, is_axis)| **is_axis).map(|(column, _)| column);
    let first = all().filter_map(|column| (0..rows).find(|row| column.at(*row) == ABSENT)).min();
    if let Some(row) = first {
        let lacks: Vec<&str> =
            all().filter(|one| one.at(row) == ABSENT).map(|one| one.name.as_str()).collect();
        let (number, count) = (row + 1, all().count());
        let message = format!(
            "observation {number} has {} of {count} dimensions; it lacks {}",
            count - lacks.len(),
            lacks.join(", ")
        );
        return Err(Error::new(&CUBE, message).at(number));
    }
    // The header names what tells observations of a series apart.
    match at {
        Some(at) if rows > 0 && !all().any(|one| one.name == at) => {
            let lacking = columns.all.iter().find(|one| one.name == at);
            let row = lacking.and_then(|one| (0..rows).find(|row| one.at(*row) == ABSENT)).unwrap_or(0);
            let number = row + 1;
            let message =
                format!("observation {number} has no `{at}`, which tells observations of a series apart");
            Err(Error::new(&CUBE, message).at(number))
        }
        _ => Ok(()),
    }
}

/// Groups said of the same columns: their marks by the codes of the key.
type ByKey = HashMap<Vec<u32>, Vec<Pair>>;

/// Carries the attributes of groups to the observations whose keys they fit.
fn spread(columns: &mut Columns, axes: &[bool], groups: &[Vec<Pair>]) {
    let mut of_columns: Vec<(Vec<usize>, ByKey)> = Vec::new();
    for group in groups {
        let is_axis = |pair: &Pair| axes.get(pair.0) == Some(&true);
        let (mut key, marks): (Vec<Pair>, Vec<Pair>) = group.iter().partition(|pair| is_axis(pair));
        order::sort(&mut key);
        let (places, codes): (Vec<usize>, Vec<u32>) = key.into_iter().unzip();
        let known = of_columns.iter().position(|(known, _)| *known == places);
        let place = known.unwrap_or_else(|| {
            of_columns.push((places, HashMap::new()));
            of_columns.len() - 1
        });
        if let Some((_, by_key)) = of_columns.get_mut(place) {
            by_key.entry(codes).or_default().extend(marks);
        }
    }
    // The more columns a group is said of, the nearer it is.
    order::sort_by_key(&mut of_columns, |(places, _)| std::cmp::Reverse(places.len()));
    let mut codes = Vec::new();
    for (places, by_key) in &of_columns {
        let mut before: Option<(Vec<u32>, &[Pair])> = None;
        for row in 0..columns.rows {
            codes.clear();
            codes
                .extend(places.iter().map(|place| columns.all.get(*place).map_or(ABSENT, |one| one.at(row))));
            let marks = match &before {
                Some((known, marks)) if *known == codes => *marks,
                _ => {
                    let marks = by_key.get(&codes).map_or(&[][..], Vec::as_slice);
                    before = Some((codes.clone(), marks));
                    marks
                }
            };
            for (column, code) in marks {
                columns.fill(*column, row..row + 1, *code);
            }
        }
    }
}

/// Hands the marks of every observation over.
fn mark(builder: &mut Builder, columns: Vec<Column>, rows: usize) {
    let mut marks: Vec<(u32, Vec<u32>, Option<u32>)> = Vec::new();
    for column in columns {
        let empty = column.words.iter().position(String::is_empty);
        let empty = empty.and_then(|empty| u32::try_from(empty).ok());
        marks.push((builder.attribute_of(&column.name, column.words), column.codes, empty));
    }
    let mut set = Vec::new();
    for row in 0..rows {
        set.clear();
        for (attribute, codes, empty) in &marks {
            let code = codes.get(row).copied().unwrap_or(ABSENT);
            if code != ABSENT && Some(code) != *empty {
                set.push((*attribute, code));
            }
        }
        builder.marked(&set, u64::try_from(row + 1).unwrap_or(u64::MAX));
    }
}
