//! From dated events to the stages an instrument went through.
//!
//! The fold is a pure function of the set of events: their order in the file
//! does not matter, and an event dated after a day never changes what it says
//! about that day.

use std::cmp::Ordering;

use time::Date;

use super::{Event, EventKind, Stage};
use crate::order;
use crate::period::{Truth, When};

/// Whether the log is a treaty's or that of something nobody is bound by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nature {
    Treaty,
    Political,
}

/// A change of stage, and the event that brought it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step {
    pub(crate) stage: Stage,
    pub(crate) from: When,
    /// The event that proves it; for the closing of a window, the one that opened it.
    pub(crate) event: usize,
}

/// Indices of the events certain to have taken effect by `on` (all, if `None`), in order of effect.
pub(crate) fn in_order(events: &[Event], on: Option<Date>) -> Vec<(usize, &Event)> {
    let mut ordered: Vec<(usize, &Event)> = events
        .iter()
        .enumerate()
        .filter(|(_, event)| on.is_none_or(|day| event.takes_effect().happened_by(day) == Truth::Yes))
        .collect();
    order::sort_by(&mut ordered, |(_, a), (_, b)| by_effect(a, b));
    ordered
}

fn by_effect(a: &Event, b: &Event) -> Ordering {
    let key = |event: &Event| {
        let when = event.takes_effect();
        (when.latest().unwrap_or(Date::MAX), when.earliest().unwrap_or(Date::MIN), event.kind)
    };
    key(a).cmp(&key(b)).then_with(|| a.on.to_string().cmp(&b.on.to_string()))
}

/// The steps the instrument had certainly taken by `on`, or all of them.
pub(crate) fn steps(events: &[Event], nature: Nature, window: Option<&When>, on: Option<Date>) -> Vec<Step> {
    let mut machine = Machine::new(nature);
    let mut steps: Vec<Step> = Vec::new();
    for (index, event) in in_order(events, on) {
        machine.take(event.kind);
        let stage = machine.stage();
        if steps.last().map_or(Stage::NotBegun, |last| last.stage) != stage {
            steps.push(Step { stage, from: event.takes_effect().clone(), event: index });
        }
    }
    if nature == Nature::Political {
        close_window(&mut steps, window, on);
    }
    steps
}

/// A window that has run out ends what was active in it, without any event.
fn close_window(steps: &mut Vec<Step>, window: Option<&When>, on: Option<Date>) {
    let Some(end) = window.and_then(When::latest) else { return };
    let Some(last) = steps.last().filter(|step| step.stage == Stage::Active) else { return };
    let Some(lapse) = end.next_day() else { return };
    if on.is_none_or(|day| day > end) {
        let event = last.event;
        steps.push(Step { stage: Stage::Lapsed, from: When::day(lapse), event });
    }
}

/// Two tracks of a treaty (text, force) or one of a political instrument.
struct Machine {
    nature: Nature,
    text: Stage,
    force: Option<Stage>,
}

impl Machine {
    fn new(nature: Nature) -> Self {
        Self { nature, text: Stage::NotBegun, force: None }
    }

    /// Force outranks text: an agreement in force is not "signed" any more.
    fn stage(&self) -> Stage {
        self.force.unwrap_or(self.text)
    }

    fn take(&mut self, kind: EventKind) {
        match self.nature {
            Nature::Treaty => self.take_treaty(kind),
            Nature::Political => self.take_political(kind),
        }
    }

    fn take_treaty(&mut self, kind: EventKind) {
        use EventKind as E;
        match kind {
            E::ProvisionalApplicationStarted if self.force.is_none() => {
                self.force = Some(Stage::ProvisionallyApplied);
            }
            E::ProvisionalApplicationEnded if self.force == Some(Stage::ProvisionallyApplied) => {
                self.force = None;
            }
            E::EnteredIntoForce if !self.is_over() => self.force = Some(Stage::InForce),
            E::Suspended if self.force.is_some_and(Stage::is_applied) => self.force = Some(Stage::Suspended),
            E::SuspensionLifted if self.force == Some(Stage::Suspended) => self.force = Some(Stage::InForce),
            E::Terminated => self.force = Some(Stage::Terminated),
            E::Expired => self.force = Some(Stage::Expired),
            E::Superseded => self.force = Some(Stage::Superseded),
            _ => self.take_text(kind),
        }
    }

    fn is_over(&self) -> bool {
        self.force.is_some_and(Stage::is_over)
    }

    /// The text moves forward, is re-opened before signature, or dies; signature closes it.
    fn take_text(&mut self, kind: EventKind) {
        use EventKind as E;
        let next = match kind {
            E::Consultations => Stage::Consultations,
            E::NegotiationAuthorised => Stage::Mandated,
            E::NegotiationOpened | E::NegotiationRound | E::NegotiationResumed => Stage::Negotiating,
            E::NegotiationPaused => Stage::Paused,
            E::TextAgreed => Stage::TextAgreed,
            E::Initialled => Stage::Initialled,
            E::SignatureAuthorised => Stage::SignatureAuthorised,
            E::Signed | E::SignedAdReferendum | E::SignedDefinitively => Stage::Signed,
            E::Abandoned => Stage::Abandoned,
            _ => return,
        };
        let reopens = matches!(kind, E::NegotiationOpened | E::NegotiationRound | E::NegotiationResumed);
        let moves = match self.text {
            Stage::Signed => next == Stage::Abandoned,
            Stage::Abandoned => reopens || next == Stage::Initialled || next == Stage::Signed,
            current => next > current || reopens || next == Stage::Abandoned,
        };
        if moves {
            self.text = next;
        }
    }

    fn take_political(&mut self, kind: EventKind) {
        use EventKind as E;
        let next = match kind {
            E::Announced => Stage::Announced,
            E::Signed | E::Endorsed | E::Adopted | E::Launched | E::Renewed | E::EnteredIntoForce => {
                Stage::Active
            }
            E::Superseded => Stage::Superseded,
            E::Expired => Stage::Lapsed,
            E::Terminated | E::Discontinued | E::Abandoned => Stage::Discontinued,
            _ => return self.take_text_before_launch(kind),
        };
        let late_news = next == Stage::Announced && self.text == Stage::Active;
        if kind == E::Renewed || !(self.text.is_over() || late_news) {
            self.text = next;
        }
    }

    fn take_text_before_launch(&mut self, kind: EventKind) {
        if !matches!(self.text, Stage::Active) && !self.text.is_over() {
            self.take_text(kind);
        }
    }
}
