//! What of a dossier is ahead of a day.

use time::Date;

use super::derived::derived;
use super::uid::{Unnamed, named};
use super::{Calendar, Item, ItemKind, Undated};
use crate::agreement::{Agreement, Event, EventKind};
use crate::cooperation::{Commitment, Meeting};
use crate::dossier::Dossier;
use crate::order;
use crate::period::{Truth, When};
use crate::wire::Id;

pub(super) fn calendar(dossier: &Dossier, on: Date) -> Calendar {
    let mut ahead = Ahead { dossier, on, dated: Vec::new(), undated: Vec::new() };
    for agreement in dossier.agreements() {
        ahead.events(agreement.id(), agreement.name(), agreement.events());
        ahead.derived(agreement);
        ahead.window(agreement);
    }
    for venue in dossier.cooperation() {
        ahead.events(&venue.id, &venue.title, &venue.events);
    }
    for meeting in dossier.meetings() {
        ahead.meeting(meeting);
    }
    for commitment in dossier.commitments() {
        ahead.commitment(commitment);
    }
    let mut items = named(ahead.dated);
    order::sort_by(&mut items, |a, b| {
        (a.first, a.last, a.kind, &a.uid).cmp(&(b.first, b.last, b.kind, &b.uid))
    });
    let mut undated = ahead.undated;
    order::sort_by(&mut undated, |a, b| (a.kind, &a.of, &a.summary).cmp(&(b.kind, &b.of, &b.summary)));
    undated.dedup();
    Calendar { title: dossier.title().to_owned(), on, items, undated }
}

struct Ahead<'a> {
    dossier: &'a Dossier,
    on: Date,
    dated: Vec<Unnamed>,
    undated: Vec<Undated>,
}

impl Ahead<'_> {
    /// An item of `of` with its days, if they are not all past. `None` where they are, or
    /// where no last day is possible; that goes to the undated.
    fn item(&mut self, kind: ItemKind, of: &Id, summary: String, when: &When) -> Option<Item> {
        let Some(last) = when.latest() else {
            self.undated.push(Undated { kind, of: of.clone(), summary, when: Some(when.clone()) });
            return None;
        };
        if last < self.on {
            return None;
        }
        let first = when.earliest().unwrap_or(last);
        let certain = when.exact().is_some();
        let note = (!certain).then(|| format!("The date is known only as {}.", when.describe()));
        Some(Item {
            uid: String::new(),
            kind,
            of: of.clone(),
            summary,
            first,
            last,
            certain,
            note,
            place: None,
            url: None,
            status: None,
            recurrence: None,
        })
    }

    fn url(&self, source: Option<&Id>) -> Option<String> {
        self.dossier.source(source?)?.url.clone()
    }

    fn events(&mut self, of: &Id, name: &str, events: &[Event]) {
        for event in events {
            let by = match (&event.organisation, event.by) {
                (Some(name), _) => format!(" ({name})"),
                (None, Some(by)) => format!(" ({by})"),
                (None, None) => String::new(),
            };
            let scope = event.scope.as_ref().map_or_else(String::new, |scope| format!(", {scope}"));
            let summary = format!("{name}: {}{scope}{by}", ahead_label(event.kind));
            let Some(mut item) = self.item(kind_of(event.kind), of, summary, event.takes_effect()) else {
                continue;
            };
            item.note = joined(item.note, event.note.as_deref());
            item.place.clone_from(&event.place);
            item.url = self.url(event.source.as_ref());
            let source = event.source.as_ref().map_or("", Id::as_str);
            let mut firm = format!(
                "{}|{}|{}|{source}",
                event.kind,
                event.by.map_or("", crate::economy::Area::id),
                event.scope.as_deref().unwrap_or_default(),
            );
            if event.organisation.is_some() || event.version.is_some() {
                let version = event.version.as_ref().map_or("", Id::as_str);
                firm.extend(["|", event.organisation.as_deref().unwrap_or_default(), "|", version]);
            }
            let past = |other: &Event| {
                alike(event, other) && other.takes_effect().latest().is_some_and(|last| last < self.on)
            };
            let follows = events.iter().any(past);
            let more =
                [&event.place, &event.reference, &event.note].map(|it| it.as_deref().unwrap_or_default());
            let loose = format!("{}|{}|{}", event.on, event.takes_effect(), more.join("|"));
            self.dated.push(Unnamed { item, firm, loose, follows });
        }
    }

    /// What the agreement's own clauses give.
    fn derived(&mut self, agreement: &Agreement) {
        for one in derived(agreement, self.on) {
            let summary = format!("{}: {}", agreement.name(), one.summary);
            let Some(mut item) = self.item(one.kind, agreement.id(), summary, &one.when) else { continue };
            item.note = joined(item.note, Some(&one.note));
            let event = one.event.and_then(|index| agreement.events().get(index));
            item.url = self.url(event.and_then(|event| event.source.as_ref()));
            self.dated.push(Unnamed { item, firm: one.firm, loose: one.when.to_string(), follows: false });
        }
    }

    /// The last day of a window, unless what it was for is over already.
    fn window(&mut self, agreement: &Agreement) {
        let Some(last) = agreement.valid().and_then(When::latest) else { return };
        if agreement.status(self.on).stage.is_over() {
            return;
        }
        let summary = format!("{}: last day of its window", agreement.name());
        let item = self.item(ItemKind::WindowEnd, agreement.id(), summary, &When::day(last));
        let loose = format!("{}|{last}", agreement.title());
        self.dated.extend(item.map(|item| Unnamed::alone(item, loose)));
    }

    /// An interval is the meeting's duration, not a doubt about its day.
    fn meeting(&mut self, meeting: &Meeting) {
        let Some(mut item) = self.item(ItemKind::Meeting, &meeting.id, meeting.title.clone(), &meeting.on)
        else {
            return;
        };
        if meeting.on.to_string().split_once('/').is_some_and(|(from, to)| is_day(from) && is_day(to)) {
            item.certain = true;
            item.note = None;
        }
        item.place.clone_from(&meeting.place);
        item.url = self.url(Some(&meeting.source));
        self.dated.push(Unnamed::alone(item, format!("{}|{}", meeting.title, meeting.on)));
    }

    fn commitment(&mut self, commitment: &Commitment) {
        let article = commitment.article.as_ref().map_or_else(String::new, |article| format!("{article}: "));
        let summary = format!("{article}{}", commitment.action);
        let Some(due) = &commitment.due else {
            if commitment.overdue(self.on) == Truth::No && open(commitment, self.on) {
                let of = commitment.id.clone();
                self.undated.push(Undated { kind: ItemKind::Commitment, of, summary, when: None });
            }
            return;
        };
        let recurrence = commitment.recurrence.filter(|_| due.known_day().is_some());
        if recurrence.is_some() && commitment.next_due(self.on).is_none() {
            return;
        }
        // What recurs is written from its first deadline on, wherever the day asked about lies.
        let on = self.on;
        if recurrence.is_some() {
            self.on = due.earliest().unwrap_or(on);
        }
        let item = self.item(ItemKind::Commitment, &commitment.id, summary, due);
        self.on = on;
        let Some(mut item) = item else { return };
        item.recurrence = recurrence;
        item.status = Some(commitment.status_on(on));
        let by = commitment.by.map(|by| format!("To be done by {}.", by.name()));
        item.note = joined(by, item.note.as_deref());
        item.url = self.url(Some(&commitment.source));
        self.dated.push(Unnamed::alone(item, format!("{}|{due}", commitment.action)));
    }
}

/// Whether only their dates and words tell two events apart.
fn alike(one: &Event, other: &Event) -> bool {
    one.kind == other.kind
        && one.by == other.by
        && one.organisation == other.organisation
        && one.version == other.version
        && one.scope == other.scope
        && one.source == other.source
}

fn open(commitment: &Commitment, on: Date) -> bool {
    use crate::cooperation::CommitmentStatus as S;
    matches!(commitment.status_on(on), S::NotStarted | S::InProgress)
}

fn is_day(text: &str) -> bool {
    When::parse(text).is_ok_and(|when| when.exact().is_some())
}

fn joined(first: Option<String>, second: Option<&str>) -> Option<String> {
    match (first, second) {
        (Some(first), Some(second)) => Some(format!("{first} {second}")),
        (first, second) => first.or_else(|| second.map(str::to_owned)),
    }
}

/// What is to happen; the labels of events speak of what has.
fn ahead_label(kind: EventKind) -> String {
    match kind {
        EventKind::EnteredIntoForce => "entry into force".to_owned(),
        EventKind::ProvisionalApplicationStarted => "provisional application begins".to_owned(),
        EventKind::ProvisionalApplicationEnded => "provisional application ends".to_owned(),
        EventKind::Terminated => "termination takes effect".to_owned(),
        EventKind::Expired => "expiry".to_owned(),
        other => other.label(),
    }
}

fn kind_of(kind: EventKind) -> ItemKind {
    use EventKind as E;
    match kind {
        E::EnteredIntoForce => ItemKind::EntryIntoForce,
        E::ProvisionalApplicationStarted => ItemKind::ProvisionalApplication,
        E::Expired | E::Terminated | E::Superseded | E::ProvisionalApplicationEnded | E::Discontinued => {
            ItemKind::End
        }
        _ => ItemKind::Event,
    }
}
