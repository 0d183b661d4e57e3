//! When an act by which a party leaves takes effect, and whether its consent still stands.

use std::borrow::Cow;

use time::Date;

use super::{Event, EventKind};
use crate::economy::Area;
use crate::period::{EndOfMonth, Truth, When, add_months};

/// When an event takes effect. A denunciation that does not say so takes effect once notice is
/// over: so many months after it was given (VCLT Article 56(2)).
pub(crate) fn effect(event: &Event, notice: u32) -> Cow<'_, When> {
    if event.kind != EventKind::Denounced || event.effective.is_some() {
        return Cow::Borrowed(event.takes_effect());
    }
    let given = event.given();
    let shifted = |day: Date| add_months(day, i32::try_from(notice).ok()?, EndOfMonth::Clamp).ok();
    let over = span(given.earliest().and_then(shifted), given.latest().and_then(shifted));
    over.map_or(Cow::Borrowed(given), Cow::Owned)
}

/// Some day between two ends, either of which may be open; `None` if both are.
pub(crate) fn span(earliest: Option<Date>, latest: Option<Date>) -> Option<When> {
    match (earliest, latest) {
        (Some(earliest), Some(latest)) if earliest < latest => {
            When::parse(&format!("{earliest}/{latest}")).ok()
        }
        (_, Some(latest)) if earliest.is_some() => Some(When::day(latest)),
        (None, Some(latest)) => When::parse(&format!("../{latest}")).ok(),
        (Some(earliest), None) => When::parse(&format!("{earliest}/..")).ok(),
        _ => None,
    }
}

/// Whether a denunciation was revoked by what was on record by a day, which can be done until it takes
/// effect (VCLT Article 68).
pub(crate) fn is_revoked(events: &[Event], denounced: &Event, notice: u32, on: Option<Date>) -> bool {
    let end = |when: &When| when.latest().unwrap_or(Date::MAX);
    let effect = end(&effect(denounced, notice));
    events.iter().any(|event| {
        event.kind == EventKind::DenunciationRevoked
            && event.by == denounced.by
            && event.organisation == denounced.organisation
            && event.on.before(&denounced.on) != Truth::Yes
            && end(&event.on) < effect
            && on.is_none_or(|day| event.on.happened_by(day) == Truth::Yes)
    })
}

/// When one party's instrument stops counting by this event of the log, whoever's it is: consent
/// withdrawn, denounced with effect, ended by one party.
pub(crate) fn end<'a>(
    events: &[Event],
    event: &'a Event,
    notice: u32,
    on: Option<Date>,
) -> Option<Cow<'a, When>> {
    match event.kind {
        EventKind::ConsentWithdrawn => Some(Cow::Borrowed(&event.on)),
        EventKind::Denounced if !is_revoked(events, event, notice, on) => Some(effect(event, notice)),
        EventKind::Terminated if event.by.is_some() => Some(Cow::Borrowed(event.takes_effect())),
        _ => None,
    }
}

/// Whether a party's consent to be bound stands at the end of a day: given, by deposit too, and
/// neither withdrawn nor denounced with effect. With the act that shows it.
pub(crate) fn consent(events: &[Event], party: Area, notice: u32, on: Date) -> (Truth, Option<&Event>) {
    let own = || events.iter().filter(|event| event.author() == Some(party));
    let acts = || {
        own().filter(|event| {
            (event.kind.is_consent() || event.kind == EventKind::Deposited)
                && event.given().happened_by(on) != Truth::No
        })
    };
    if acts().next().is_none() {
        return (Truth::No, None);
    }
    let known = |event: &&Event| event.on.happened_by(on) != Truth::No;
    let ends: Vec<(&When, Cow<'_, When>)> = own()
        .filter(known)
        .filter(|event| event.part().is_none())
        .filter_map(|event| Some((event.given(), end(events, event, notice, Some(on))?)))
        .filter(|(_, end)| end.happened_by(on) != Truth::No)
        .collect();
    // What is certain was given after every end that may have come; nobody gives notice of what is yet to come.
    let sure = |act: &&Event| {
        act.given().happened_by(on) == Truth::Yes
            && ends.iter().all(|(told, _)| told.before(act.given()) == Truth::Yes)
    };
    let maybe = |act: &&Event| {
        !ends
            .iter()
            .any(|(told, end)| end.happened_by(on) == Truth::Yes && told.before(act.given()) == Truth::No)
    };
    let latest = |act: &&Event| (act.given().latest(), act.given().earliest(), act.kind);
    match (acts().filter(sure).max_by_key(latest), acts().filter(maybe).max_by_key(latest)) {
        (Some(act), _) => (Truth::Yes, Some(act)),
        (None, Some(act)) => (Truth::Maybe, Some(act)),
        (None, None) => (Truth::No, None),
    }
}
