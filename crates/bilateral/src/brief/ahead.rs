//! Dates after the day asked about.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::agreement::{Agreement, EntryRule, Event, EventKind, Stage};
use crate::cooperation::{Commitment, CommitmentStatus};
use crate::dossier::Dossier;
use crate::economy::Area;
use crate::error::Path;
use crate::order;
use crate::period::{Truth, When};
use crate::wire::words::words;

words! {
    /// How a later date is known.
    pub enum AheadKind {
        /// It follows from what was fixed by the day: a window that closes, a deadline, the day on which
        /// an act done by then takes effect.
        Fixed = "fixed",
        /// The dossier records it; on the day nobody could know.
        Recorded = "recorded",
    }
}

/// A date after the day asked about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Ahead {
    /// When.
    pub on: When,
    /// Whether it was fixed by the day or is known only since.
    pub kind: AheadKind,
    /// What happens.
    pub text: String,
    /// Where it stands in the dossier.
    pub path: Path,
}

pub(super) fn after(dossier: &Dossier, on: Date) -> Vec<Ahead> {
    let at = |list: &str, index: usize| Path::root().child(list).child(index);
    let mut ahead: Vec<Ahead> = Vec::new();
    for (index, agreement) in dossier.agreements().iter().enumerate() {
        let path = at("agreements", index);
        if let Some(until) = agreement.open_window(on) {
            let text = format!("{}: the window closes", agreement.name());
            ahead.push(Ahead {
                on: When::day(until),
                kind: AheadKind::Fixed,
                text,
                path: path.child("valid"),
            });
        }
        let mut entries = entries(agreement, on);
        ahead.extend(events(agreement.name(), agreement.events(), &mut entries, &path, on));
        ahead.extend(entries.into_iter().filter(|entry| entry.by.is_none() && !entry.stated).map(|entry| {
            let text = format!("{}: enters into force by its rule{}", agreement.name(), entry.scoped());
            let path = path.child("entryIntoForce").child(entry.rule);
            Ahead { on: entry.on, kind: AheadKind::Fixed, text, path }
        }));
    }
    for (index, venue) in dossier.cooperation().iter().enumerate() {
        ahead.extend(events(&venue.title, &venue.events, &mut [], &at("cooperation", index), on));
    }
    for (index, meeting) in dossier.meetings().iter().enumerate() {
        if meeting.on.happened_by(on) == Truth::No {
            let (text, path) = (format!("meeting: {}", meeting.title), at("meetings", index));
            ahead.push(Ahead { on: meeting.on.clone(), kind: AheadKind::Recorded, text, path });
        }
    }
    for (index, commitment) in dossier.commitments().iter().enumerate() {
        ahead.extend(deadline(dossier, commitment, on).map(|(due, kind)| {
            let by = commitment.by.map_or_else(String::new, |by| format!(" ({})", by.name()));
            let text = format!("deadline: {}{by}", commitment.action);
            Ahead { on: due, kind, text, path: at("commitments", index).child("due") }
        }));
    }
    let day = |item: &Ahead| (item.on.earliest().unwrap_or(Date::MIN), item.on.latest().unwrap_or(Date::MAX));
    order::sort_by(&mut ahead, |a, b| day(a).cmp(&day(b)).then_with(|| a.text.cmp(&b.text)));
    ahead
}

/// A later entry into force that follows by rule from what had happened by the day.
struct Entry<'a> {
    on: When,
    by: Option<Area>,
    scope: Option<&'a str>,
    /// The rule, as an index.
    rule: usize,
    /// An event of the log states the same day.
    stated: bool,
}

impl Entry<'_> {
    /// `, services`, for a part.
    fn scoped(&self) -> String {
        self.scope.map_or_else(String::new, |scope| format!(", {scope}"))
    }

    fn is_stated_by(&self, event: &Event) -> bool {
        event.kind == EventKind::EnteredIntoForce
            && event.by == self.by
            && event.part() == self.scope
            && self.on.known_day().is_some()
            && event.takes_effect().known_day() == self.on.known_day()
    }
}

fn entries(agreement: &Agreement, on: Date) -> Vec<Entry<'_>> {
    let mut found = Vec::new();
    for (rule, scope) in agreement.entry_rules().iter().map(EntryRule::part).enumerate() {
        let answer = agreement.entry(scope, Some(on));
        let of_parties = answer.parties.into_iter().map(|one| (Some(one.party), one.in_force));
        for (by, day) in std::iter::once((None, answer.general)).chain(of_parties) {
            if let Some(day) = day.filter(|day| day.happened_by(on) == Truth::No) {
                found.push(Entry { on: day, by, scope, rule, stated: false });
            }
        }
    }
    found
}

fn events(name: &str, events: &[Event], entries: &mut [Entry<'_>], path: &Path, on: Date) -> Vec<Ahead> {
    let later = |event: &Event| event.takes_effect().happened_by(on) == Truth::No;
    events
        .iter()
        .enumerate()
        .filter(|(_, event)| later(event))
        .map(|(index, event)| {
            let entry = entries.iter_mut().find(|entry| entry.is_stated_by(event));
            // What was done by the day takes effect on a day that was known then.
            let (kind, what) = if let Some(entry) = entry {
                entry.stated = true;
                (AheadKind::Fixed, format!("enters into force{}", entry.scoped()))
            } else if event.on.happened_by(on) == Truth::Yes {
                (AheadKind::Fixed, format!("{} {}, takes effect", event.kind.label(), event.on.phrase()))
            } else {
                (AheadKind::Recorded, event.kind.label())
            };
            Ahead {
                on: event.takes_effect().clone(),
                kind,
                text: format!("{name}: {what}"),
                path: path.child("events").child(index),
            }
        })
        .collect()
}

/// The next day something is due that was not done by the day, and whether it had been undertaken by then:
/// its source may be later, and so may the agreement it stands in.
fn deadline(dossier: &Dossier, commitment: &Commitment, on: Date) -> Option<(When, AheadKind)> {
    let open = !matches!(commitment.status_on(on), CommitmentStatus::Done | CommitmentStatus::Dropped);
    let due = commitment.next_due(on).filter(|due| open && due.happened_by(on) != Truth::Yes)?;
    let published = dossier.source(&commitment.source).and_then(|source| source.published.as_ref());
    let agreement = commitment.agreement.as_ref().and_then(|id| dossier.agreement(id.as_str()));
    let undertaken = published.is_some_and(|published| published.happened_by(on) != Truth::No)
        && agreement.is_none_or(|agreement| agreement.stage(on).0 != Stage::NotBegun);
    Some((due, if undertaken { AheadKind::Fixed } else { AheadKind::Recorded }))
}
