//! A calendar as a file: RFC 5545.

use time::Date;

use super::line::{push, text, uri};
use super::{Calendar, Item, ItemKind};
use crate::cooperation::CommitmentStatus;

pub(super) fn written(calendar: &Calendar) -> String {
    let mut out = String::new();
    push(&mut out, "BEGIN:VCALENDAR");
    push(&mut out, "VERSION:2.0");
    push(&mut out, "PRODID:-//bilateral//bilateral//EN");
    push(&mut out, "CALSCALE:GREGORIAN");
    // The name by RFC 7986, and by the custom that came before it.
    for name in ["NAME", "X-WR-CALNAME"] {
        push(&mut out, &format!("{name}:{}", text(&calendar.title)));
    }
    for item in &calendar.items {
        component(&mut out, item, calendar.on);
    }
    push(&mut out, "END:VCALENDAR");
    out
}

fn component(out: &mut String, item: &Item, on: Date) {
    let todo = item.kind == ItemKind::Commitment;
    let name = if todo { "VTODO" } else { "VEVENT" };
    push(out, &format!("BEGIN:{name}"));
    push(out, &format!("UID:{}", text(&item.uid)));
    push(out, &format!("DTSTAMP:{}T000000Z", digits(on)));
    if todo {
        due(out, item);
    } else {
        days(out, item);
    }
    push(out, &format!("SUMMARY:{}", text(&item.summary)));
    if let Some(note) = &item.note {
        push(out, &format!("DESCRIPTION:{}", text(note)));
    }
    if let Some(place) = &item.place {
        push(out, &format!("LOCATION:{}", text(place)));
    }
    push(out, &format!("CATEGORIES:{}", text(item.kind.as_str())));
    if let Some(url) = item.url.as_deref().and_then(uri) {
        push(out, &format!("URL:{url}"));
    }
    if todo {
        push(out, &format!("STATUS:{}", item.status.map_or("NEEDS-ACTION", todo_status)));
    } else {
        push(out, if item.certain { "STATUS:CONFIRMED" } else { "STATUS:TENTATIVE" });
        push(out, "TRANSP:TRANSPARENT");
    }
    push(out, &format!("END:{name}"));
}

/// Whole days; the end is the first day that is no longer part of it.
fn days(out: &mut String, item: &Item) {
    push(out, &format!("DTSTART;VALUE=DATE:{}", digits(item.first)));
    if let Some(end) = item.last.next_day() {
        push(out, &format!("DTEND;VALUE=DATE:{}", digits(end)));
    }
}

/// A deadline is its last day. What recurs is anchored at its first deadline and lasts
/// that day; a start that equals the deadline would be an error (section 3.8.2.3).
fn due(out: &mut String, item: &Item) {
    if let Some(recurrence) = item.recurrence {
        push(out, &format!("DTSTART;VALUE=DATE:{}", digits(item.first)));
        push(out, "DURATION:P1D");
        push(out, &format!("RRULE:{}", recurrence.rrule()));
        return;
    }
    if item.first < item.last {
        push(out, &format!("DTSTART;VALUE=DATE:{}", digits(item.first)));
    }
    push(out, &format!("DUE;VALUE=DATE:{}", digits(item.last)));
}

fn todo_status(status: CommitmentStatus) -> &'static str {
    match status {
        CommitmentStatus::NotStarted => "NEEDS-ACTION",
        CommitmentStatus::InProgress => "IN-PROCESS",
        CommitmentStatus::Done => "COMPLETED",
        CommitmentStatus::Dropped => "CANCELLED",
    }
}

fn digits(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), u8::from(day.month()), day.day())
}
