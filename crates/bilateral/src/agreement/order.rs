//! The events of a log in the order they take effect, worked out once.
//!
//! Sorted by the last day an event can have taken effect, so that what had certainly
//! happened by a day is always the beginning of the list.

use std::borrow::Cow;
use std::cmp::Ordering;

use time::Date;

use super::{Event, EventKind, ending};
use crate::period::When;

/// One event's place, with what most questions need to know of it: a log may be long, and most of
/// its events change nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Place {
    /// The last day it can have taken effect; the end of the calendar where that is open.
    pub(crate) latest: Date,
    earliest: Date,
    index: u32,
    pub(crate) kind: EventKind,
    /// Everybody's act, about the whole, with nothing that needs a look at the event itself.
    plain: bool,
    /// It took effect on `latest`, a day nobody doubts.
    exact: bool,
    /// It leaves every stage of every track as it is.
    inert: bool,
}

impl Place {
    /// When it took effect.
    pub(crate) fn when(self, events: &[Event]) -> Option<Cow<'_, When>> {
        if self.exact {
            return Some(Cow::Owned(When::day(self.latest)));
        }
        let event = events.get(self.index())?;
        if self.kind == EventKind::Denounced && event.effective.is_none() {
            // Worked out from notice, and kept here.
            let end = |day: Date, open: Date| (day != open).then_some(day);
            return ending::span(end(self.earliest, Date::MIN), end(self.latest, Date::MAX)).map(Cow::Owned);
        }
        Some(Cow::Borrowed(event.takes_effect()))
    }

    /// Whether it leaves every stage of every track as it is.
    pub(crate) fn is_inert(self) -> bool {
        self.inert
    }

    /// The event, as an index into the log.
    pub(crate) fn index(self) -> usize {
        self.index as usize
    }

    /// The event, where there is more to it than its kind and date.
    pub(crate) fn details(self, events: &[Event]) -> Option<&Event> {
        if self.plain { None } else { events.get(self.index()) }
    }
}

/// A log's events in order of effect.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Order(Vec<Place>);

impl Order {
    /// A denunciation that does not say when it takes effect does so after so many months of `notice`.
    pub(crate) fn of(events: &[Event], notice: u32) -> Self {
        let mut places: Vec<(Place, &Event)> = events
            .iter()
            .zip(0_u32..)
            .map(|(event, index)| {
                let when = ending::effect(event, notice);
                let latest = when.latest().unwrap_or(Date::MAX);
                let earliest = when.earliest().unwrap_or(Date::MIN);
                let (plain, exact) = (is_plain(event), when.plain_day().is_some());
                let inert = plain && event.kind.is_inert();
                (Place { latest, earliest, index, kind: event.kind, plain, exact, inert }, event)
            })
            .collect();
        crate::order::sort_by(&mut places, |(a, one), (b, other)| {
            (a.latest, a.earliest, one.kind)
                .cmp(&(b.latest, b.earliest, other.kind))
                .then_with(|| told_apart(one, other))
        });
        Self(places.into_iter().map(|(place, _)| place).collect())
    }

    /// The events certain to have taken effect by `on` (all, if `None`), in order of effect.
    pub(crate) fn happened(&self, on: Option<Date>) -> &[Place] {
        self.0.get(..self.certain(on)).unwrap_or_default()
    }

    /// Indices of the events that may have taken effect by `on`, in the order of the file.
    pub(crate) fn doubts(&self, on: Date) -> Vec<usize> {
        let rest = self.0.iter().skip(self.certain(Some(on)));
        let mut doubts: Vec<usize> =
            rest.filter(|place| place.earliest <= on).map(|place| place.index()).collect();
        crate::order::sort(&mut doubts);
        doubts
    }

    fn certain(&self, on: Option<Date>) -> usize {
        on.map_or(self.0.len(), |day| {
            self.0.partition_point(|place| place.latest <= day && place.latest != Date::MAX)
        })
    }
}

fn is_plain(event: &Event) -> bool {
    // These need a look: when they take effect, what they revoke, whose they are.
    let special = matches!(
        event.kind,
        EventKind::Denounced | EventKind::DenunciationRevoked | EventKind::ConclusionDecided
    );
    !special
        && event.by.is_none()
        && event.organisation.is_none()
        && event.scope.is_none()
        && event.version.is_none()
}

/// Two events of one kind and date, in an order that does not depend on the file.
fn told_apart(a: &Event, b: &Event) -> Ordering {
    let texts = |event: &Event| {
        let text = |when: Option<&When>| when.map(ToString::to_string);
        (event.on.to_string(), text(event.effective.as_ref()), text(event.received.as_ref()))
    };
    texts(a)
        .cmp(&texts(b))
        .then_with(|| a.by.cmp(&b.by))
        .then_with(|| a.organisation.cmp(&b.organisation))
        .then_with(|| a.version.cmp(&b.version))
        .then_with(|| a.scope.cmp(&b.scope))
        .then_with(|| a.reference.cmp(&b.reference))
}

#[cfg(test)]
mod tests {
    use super::Order;
    use crate::agreement::{Event, EventKind};
    use crate::period::When;
    use time::macros::date;

    #[test]
    fn what_is_certain_comes_first_and_what_is_open_never_is() {
        let event = |on: &str| Event::new(EventKind::Amended, When::parse(on).unwrap());
        let events = [event("2020/.."), event("2020"), event("2020-03-01"), event("2021-05")];
        let order = Order::of(&events, 12);
        let happened = |on| order.happened(Some(on)).iter().map(|place| place.index()).collect::<Vec<_>>();
        assert_eq!(happened(date!(2020 - 03 - 01)), [2]);
        assert_eq!(happened(date!(2021 - 05 - 31)), [2, 1, 3]);
        assert_eq!(happened(time::Date::MAX), [2, 1, 3]);
        assert_eq!(order.doubts(date!(2020 - 03 - 01)), [0, 1]);
    }
}
