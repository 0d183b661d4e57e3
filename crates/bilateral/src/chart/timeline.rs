//! Agreements side by side: which stage each was in, and since when.

use serde_json::Value;
use time::Date;

use super::Chart;
use super::rules::CHART_EMPTY;
use super::subject::lines;
use super::template::{data, fill, row};
use crate::Dossier;
use crate::agreement::{Agreement, Span, Stage};
use crate::error::{Error, Result};
use crate::order;
use crate::period::When;

/// How near a text is to binding anyone, and how it ended; and the colour of it.
const LOOKS: [(&str, &str); 6] = [
    ("in preparation", "#c7c9cd"),
    ("text agreed or initialled", "#e8b94a"),
    ("signed, not applied", "#d55e00"),
    ("provisionally applied", "#56b4e9"),
    ("in force or active", "#0072b2"),
    ("suspended, over or abandoned", "#6b5876"),
];

const fn look(stage: Stage) -> usize {
    match stage {
        Stage::NotBegun
        | Stage::Consultations
        | Stage::Mandated
        | Stage::Negotiating
        | Stage::Paused
        | Stage::Announced => 0,
        Stage::TextAgreed | Stage::Initialled | Stage::SignatureAuthorised => 1,
        Stage::Signed => 2,
        Stage::ProvisionallyApplied => 3,
        Stage::InForce | Stage::Active => 4,
        Stage::Suspended
        | Stage::Abandoned
        | Stage::Terminated
        | Stage::Expired
        | Stage::Superseded
        | Stage::Lapsed
        | Stage::Discontinued => 5,
    }
}

/// The stages of every agreement of a dossier up to a day, one bar each: what was ahead of that day is
/// not drawn. A date known only in part is drawn at its first possible day, and the tooltip has it as it
/// is known.
///
/// ```
/// use bilateral::{Dossier, chart};
/// use bilateral::wire::date;
/// let dossier = Dossier::from_toml(r#"
///     title = "Two parties"
///     parties = ["KAZ", "EU"]
///     [[agreements]]
///     id = "A"
///     title = "A treaty"
///     kind = "sectoral"
///     binding = "binding"
///     parties = ["EU", "KAZ"]
///     events = [{ kind = "initialled", on = "2011-06-01" }, { kind = "signed", on = "2015-12-21" }]
/// "#).unwrap();
/// let before = chart::timeline(&dossier, date::parse("2012-01-01").unwrap()).unwrap().to_string();
/// assert!(before.contains("initialled") && !before.contains("2015-12-21"));
/// // Wrong: before the first event there is nothing.
/// let early = chart::timeline(&dossier, date::parse("2001-01-01").unwrap());
/// assert_eq!(early.unwrap_err().code(), "chart.empty");
/// ```
///
/// # Errors
/// `chart.empty` if nothing had happened by then.
pub fn timeline(dossier: &Dossier, on: Date) -> Result<Chart> {
    let mut agreements: Vec<(Date, Vec<Value>)> =
        dossier.agreements().iter().filter_map(|one| bars(one, on)).collect();
    order::sort_by_key(&mut agreements, |(first, _)| *first);
    let rows: Vec<Value> = agreements.into_iter().flat_map(|(_, rows)| rows).collect();
    if rows.is_empty() {
        return Err(Error::new(
            &CHART_EMPTY,
            format!("no agreement had a dated event by {on}; ask about a later day"),
        ));
    }
    let (domain, range): (Vec<&str>, Vec<&str>) = LOOKS.into_iter().unzip();
    let body = fill(
        include_str!("templates/timeline.json"),
        &[
            ("rows", rows.into()),
            ("looks", domain.into()),
            ("colours", range.into()),
            ("today", data(vec![row(&[("on", on.to_string().into())])], &[])),
        ],
    );
    Ok(Chart::new(format!("{}: agreements", dossier.title()), &[format!("as of {on}")], body))
}

/// The bars of one agreement, and the day the first begins.
fn bars(agreement: &Agreement, on: Date) -> Option<(Date, Vec<Value>)> {
    let begun = |span: &&Span| first_day(&span.from).is_some_and(|day| day <= on);
    let spans: Vec<Span> = agreement.timeline().iter().filter(begun).cloned().collect();
    let first = first_day(&spans.first()?.from)?;
    let bar = |span: &Span| {
        let to = span.to.as_ref().filter(|to| first_day(to).is_some_and(|day| day <= on));
        let end = to.and_then(first_day).unwrap_or(on);
        row(&[
            ("agreement", lines(agreement.title(), 52).into()),
            ("stage", span.stage.label().into()),
            ("look", LOOKS.get(look(span.stage)).map(|(name, _)| *name).into()),
            ("from", first_day(&span.from).map(|day| day.to_string()).into()),
            ("to", end.to_string().into()),
            ("since", span.from.to_string().into()),
            ("until", to.map_or_else(|| "still so".to_owned(), When::to_string).into()),
        ])
    };
    Some((first, spans.iter().map(bar).collect()))
}

fn first_day(when: &When) -> Option<Date> {
    when.earliest().or_else(|| when.latest())
}
