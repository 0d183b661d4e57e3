//! A dossier and a day in, a brief out.

use std::cmp::Reverse;

use time::Date;

use super::entry::{EventLine, Instrument, MeetingLine, Party, Standing};
use super::{Brief, ahead, cells, investment, trade};
use crate::agreement::{Agreement, Bindingness, Event, Stage, Status};
use crate::cooperation::Venue;
use crate::dossier::Dossier;
use crate::error::Path;
use crate::order;
use crate::period::Truth;

pub(super) fn brief(dossier: &Dossier, on: Date) -> Brief {
    let (treaties, political) = instruments(dossier, on);
    let mut conclusions = trade::conclusions(dossier, on);
    conclusions.extend(investment::conclusions(dossier, on));
    conclusions.extend(cells::conclusions(dossier, on));
    let (traded, traded_later) =
        split(dossier.placed_trade(), |p| trade::has_passed(p.item, on), trade::line);
    let (invested, invested_later) =
        split(dossier.placed_investment(), |p| investment::has_passed(p.item, on), investment::line);
    let (companies, companies_later) =
        split(dossier.placed_companies(), |p| p.item.said() <= on, investment::company_line);
    Brief {
        title: dossier.title().to_owned(),
        on,
        parties: dossier
            .parties()
            .iter()
            .map(|party| Party { id: *party, name: party.name().to_owned() })
            .collect(),
        treaties,
        political,
        cooperation: cooperation(dossier, on),
        meetings: meetings(dossier, on),
        areas: dossier.areas().iter().map(|area| area.title.clone()).collect(),
        trade: traded,
        investment: invested,
        investment_cells: cells::lines(dossier, on),
        companies,
        conclusions,
        claims: None,
        left_out: [traded_later, invested_later, companies_later].concat(),
        ahead: ahead::after(dossier, on),
        report: dossier.check_on(on),
        sources: dossier.sources().to_vec(),
    }
}

/// Treaties and political instruments, each in the order a reader wants.
fn instruments(dossier: &Dossier, on: Date) -> (Vec<Instrument>, Vec<Instrument>) {
    let path = |index: usize| Path::root().child("agreements").child(index);
    let mut found: Vec<Instrument> = dossier
        .agreements()
        .iter()
        .enumerate()
        .map(|(index, agreement)| {
            let status = agreement.status(on);
            instrument(agreement, path(index), on, status)
        })
        .filter(|instrument| instrument.status.stage != Stage::NotBegun)
        .collect();
    let since =
        |instrument: &Instrument| instrument.status.since.as_ref().and_then(crate::period::When::earliest);
    order::sort_by_key(&mut found, |instrument| (rank(instrument.status.stage), Reverse(since(instrument))));
    found.into_iter().partition(|instrument| instrument.binding == Bindingness::Binding)
}

/// What is applied, then what is coming, then what is over.
fn rank(stage: Stage) -> u8 {
    match stage {
        Stage::InForce | Stage::Active => 0,
        Stage::ProvisionallyApplied => 1,
        Stage::Suspended => 2,
        Stage::Signed | Stage::SignatureAuthorised | Stage::Initialled | Stage::Announced => 3,
        stage if stage.is_over() => 5,
        _ => 4,
    }
}

fn instrument(agreement: &Agreement, path: Path, on: Date, status: Status) -> Instrument {
    let line = |index: &usize| {
        let event = agreement.events().get(*index)?;
        Some(event_line(event, path.child("events").child(index)))
    };
    Instrument {
        id: agreement.id().clone(),
        title: agreement.title().to_owned(),
        kind: agreement.kind(),
        binding: agreement.binding(),
        evidence: status.evidence.iter().filter_map(line).collect(),
        milestones: agreement
            .milestones()
            .into_iter()
            .filter(|milestone| milestone.on.happened_by(on) == Truth::Yes)
            .map(|mut milestone| {
                milestone.others.retain(|other| other.on.happened_by(on) == Truth::Yes);
                milestone
            })
            .collect(),
        status,
        path,
    }
}

fn event_line(event: &Event, path: Path) -> EventLine {
    let words = format!("{} {}", event.kind.label(), event.takes_effect().phrase());
    let details = [event.place.clone(), event.reference.clone()];
    let text = std::iter::once(words).chain(details.into_iter().flatten()).collect::<Vec<_>>().join(", ");
    EventLine { text, on: event.takes_effect().clone(), source: event.source.clone(), path }
}

fn cooperation(dossier: &Dossier, on: Date) -> Vec<Standing> {
    let standing = |(index, venue): (usize, &Venue)| {
        let status = venue.status(on);
        (status.stage != Stage::NotBegun).then(|| Standing {
            id: venue.id.clone(),
            title: venue.title.clone(),
            kind: venue.kind,
            stage: status.stage,
            explanation: status.explanation,
            path: Path::root().child("cooperation").child(index),
        })
    };
    dossier.cooperation().iter().enumerate().filter_map(standing).collect()
}

fn meetings(dossier: &Dossier, on: Date) -> Vec<MeetingLine> {
    let mut held: Vec<MeetingLine> = dossier
        .meetings()
        .iter()
        .enumerate()
        .filter(|(_, meeting)| meeting.on.happened_by(on) == Truth::Yes)
        .map(|(index, meeting)| MeetingLine {
            title: meeting.title.clone(),
            on: meeting.on.clone(),
            place: meeting.place.clone(),
            people: meeting.people.clone(),
            outcome: meeting.outcome.clone(),
            path: Path::root().child("meetings").child(index),
        })
        .collect();
    order::sort_by_key(&mut held, |meeting| Reverse(meeting.on.latest()));
    held
}

/// Lines of the records that pass, and lines of those that do not.
fn split<T, L>(records: Vec<T>, passes: impl Fn(&T) -> bool, line: impl Fn(&T) -> L) -> (Vec<L>, Vec<L>) {
    let (in_time, later): (Vec<T>, Vec<T>) = records.into_iter().partition(passes);
    (in_time.iter().map(&line).collect(), later.iter().map(&line).collect())
}
