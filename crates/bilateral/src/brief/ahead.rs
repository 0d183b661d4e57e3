//! Dates after the day asked about.

use serde::{Deserialize, Serialize};
use time::Date;

use crate::agreement::Event;
use crate::dossier::Dossier;
use crate::error::Path;
use crate::order;
use crate::period::{Truth, When};
use crate::wire::words::words;

words! {
    /// How a later date is known.
    pub enum AheadKind {
        /// It follows from what was fixed by the day: a window that closes.
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
        ahead.extend(recorded(agreement.name(), agreement.events(), &path, on));
    }
    for (index, venue) in dossier.cooperation().iter().enumerate() {
        ahead.extend(recorded(&venue.title, &venue.events, &at("cooperation", index), on));
    }
    for (index, meeting) in dossier.meetings().iter().enumerate() {
        if meeting.on.happened_by(on) == Truth::No {
            let (text, path) = (format!("meeting: {}", meeting.title), at("meetings", index));
            ahead.push(Ahead { on: meeting.on.clone(), kind: AheadKind::Recorded, text, path });
        }
    }
    let day = |item: &Ahead| (item.on.earliest().unwrap_or(Date::MIN), item.on.latest().unwrap_or(Date::MAX));
    order::sort_by(&mut ahead, |a, b| day(a).cmp(&day(b)).then_with(|| a.text.cmp(&b.text)));
    ahead
}

fn recorded(name: &str, events: &[Event], path: &Path, on: Date) -> Vec<Ahead> {
    events
        .iter()
        .enumerate()
        .filter(|(_, event)| event.takes_effect().happened_by(on) == Truth::No)
        .map(|(index, event)| Ahead {
            on: event.takes_effect().clone(),
            kind: AheadKind::Recorded,
            text: format!("{name}: {}", event.kind.label()),
            path: path.child("events").child(index),
        })
        .collect()
}
