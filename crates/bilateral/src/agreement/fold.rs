//! From dated events to the stages an instrument went through.
//!
//! The fold is a pure function of the set of events: their order in the file
//! does not matter, and an event dated after a day never changes what it says
//! about that day.

use std::borrow::Cow;

use time::Date;

use super::machine::{Act, Machine};
use super::order::Place;
use super::{EntryRule, Event, Order, Stage};
use crate::economy::Area;
use crate::period::When;

/// Whether the log is a treaty's, that of something nobody is bound by, or neither.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nature {
    Treaty,
    Political,
    /// Not a commitment at all, as a body a treaty sets up: its log does not say whom it may bind.
    Standing,
}

/// A log and what one has to know to read it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Log<'a> {
    pub(crate) events: &'a [Event],
    pub(crate) order: &'a Order,
    pub(crate) nature: Nature,
    pub(crate) window: Option<&'a When>,
    pub(crate) parties: &'a [Area],
    /// Initialling counts as signature because the parties agreed so (VCLT Article 12(2)(a)).
    pub(crate) initials_sign: bool,
    /// The treaty's own rules on entry into force, for the whole and for parts.
    pub(crate) rules: &'a [EntryRule],
    /// Months of notice before a denunciation takes effect, where the treaty says.
    pub(crate) notice: Option<u32>,
    /// Every step of the instrument as such, if that has been worked out.
    pub(crate) folded: Option<&'a [Folded]>,
}

/// What is asked: by which day, for whom, about which part.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Question<'a> {
    pub(crate) on: Option<Date>,
    pub(crate) party: Option<Area>,
    pub(crate) scope: Option<&'a str>,
}

/// Entry into force that follows from a rule: no event states it, others prove it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entered<'a> {
    pub(crate) scope: Option<&'a str>,
    pub(crate) from: When,
    pub(crate) event: usize,
}

/// A change of stage, and the event that brought it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Step<'a> {
    pub(crate) stage: Stage,
    pub(crate) from: Cow<'a, When>,
    /// The event that proves it; for the closing of a window, the one that opened it.
    pub(crate) event: usize,
}

/// A step of the instrument as such, by events alone, and how many events it took: what had
/// certainly happened by a day is the beginning of the order, so its steps are the beginning of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Folded {
    stage: Stage,
    /// What held in part now holds as a whole: it counts from here.
    renews: bool,
    from: When,
    event: usize,
    after: usize,
}

/// What moved the machine: an event, or a rule that some event set off.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cause<'a> {
    pub(super) event: usize,
    from: From<'a>,
}

#[derive(Debug, Clone, Copy)]
enum From<'a> {
    /// An event, and its place in order of effect.
    Event(Place, usize),
    Rule(&'a When),
}

impl<'a> Log<'a> {
    /// Months of notice: those agreed, else those of the law.
    pub(crate) fn notice_months(&self) -> u32 {
        self.notice.unwrap_or(super::terms::USUAL_NOTICE)
    }

    /// The places of the events certain to have taken effect by `on` (all, if `None`).
    pub(crate) fn places(&self, on: Option<Date>) -> &'a [Place] {
        self.order.happened(on)
    }

    /// The events certain to have taken effect by `on` (all, if `None`), in order of effect.
    pub(crate) fn happened(&self, on: Option<Date>) -> impl DoubleEndedIterator<Item = (usize, &'a Event)> {
        let events = self.events;
        self.places(on).iter().filter_map(move |place| Some((place.index(), events.get(place.index())?)))
    }

    /// When a cause took effect.
    pub(super) fn from(&self, cause: Cause<'a>) -> Option<Cow<'a, When>> {
        match cause.from {
            From::Event(place, _) => place.when(self.events),
            From::Rule(when) => Some(Cow::Borrowed(when)),
        }
    }

    /// Every step of the instrument as such, to be kept with it.
    pub(crate) fn folded(&self) -> Vec<Folded> {
        let mut folded: Vec<Folded> = Vec::new();
        let mut now = (Stage::NotBegun, false);
        self.run(Question::default(), &[], |machine, cause| {
            let next = (machine.stage(), machine.is_partial());
            if next == now {
                return;
            }
            let (stage, partial) = std::mem::replace(&mut now, next);
            if let (From::Event(place, position), Some(from)) = (cause.from, self.from(cause)) {
                let renews = stage == next.0;
                if renews && !partial {
                    return;
                }
                let (from, event) = (from.into_owned(), place.index());
                folded.push(Folded { stage: next.0, renews, from, event, after: position + 1 });
            }
        });
        folded.shrink_to_fit();
        folded
    }

    /// The steps certainly taken by the day asked about, or all of them.
    pub(crate) fn steps(&self, question: Question<'a>, entered: &'a [Entered<'a>]) -> Vec<Step<'a>> {
        let mut steps: Vec<Step<'a>> = match self.folded {
            Some(folded) if question.is_general() && entered.is_empty() => {
                let count = self.order.happened(question.on).len();
                let mut steps: Vec<Step<'a>> = Vec::with_capacity(folded.len());
                for step in folded.iter().take_while(|step| step.after <= count) {
                    let from = Cow::Borrowed(&step.from);
                    push(&mut steps, Step { stage: step.stage, from, event: step.event }, step.renews);
                }
                steps
            }
            _ => self.steps_of(question, entered),
        };
        if self.nature != Nature::Treaty {
            self.close_window(&mut steps, question.on);
        }
        steps
    }

    fn steps_of(&self, question: Question<'a>, entered: &'a [Entered<'a>]) -> Vec<Step<'a>> {
        let mut steps: Vec<Step<'a>> = Vec::new();
        let mut now = (Stage::NotBegun, false);
        self.run(question, entered, |machine, cause| {
            let next = (machine.stage(), machine.is_partial());
            if next == now {
                return;
            }
            let (stage, partial) = std::mem::replace(&mut now, next);
            let renews = stage == next.0;
            if let Some(from) = self.from(cause).filter(|_| !renews || partial) {
                push(&mut steps, Step { stage: next.0, from, event: cause.event }, renews);
            }
        });
        steps
    }

    /// Hands the machine to `look` after every event, and after every entry into force computed.
    pub(super) fn run(
        &self,
        question: Question<'a>,
        entered: &'a [Entered<'a>],
        mut look: impl FnMut(&Machine<'a>, Cause<'a>),
    ) {
        let mut machine = Machine::new(*self, question);
        let mut pending = entered.iter().peekable();
        let last = question.on.unwrap_or(Date::MAX);
        let computed = |entry: &'a Entered<'a>| Cause { event: entry.event, from: From::Rule(&entry.from) };
        let places = self.places(question.on).iter().enumerate();
        for (position, place) in places.filter(|(_, place)| !place.is_inert()) {
            while let Some(entry) = pending.next_if(|entry| latest(entry) < place.latest) {
                machine.enter(entry);
                look(&machine, computed(entry));
            }
            machine.take(Act { kind: place.kind, event: place.details(self.events) });
            look(&machine, Cause { event: place.index(), from: From::Event(*place, position) });
        }
        for entry in pending.filter(|entry| latest(entry) <= last) {
            machine.enter(entry);
            look(&machine, computed(entry));
        }
    }

    /// A window that has run out ends what was active in it, without any event.
    fn close_window(&self, steps: &mut Vec<Step<'a>>, on: Option<Date>) {
        let Some(end) = self.window.and_then(When::latest) else { return };
        let Some(last) = steps.last().filter(|step| step.stage == Stage::Active) else { return };
        let Some(lapse) = end.next_day() else { return };
        if on.is_none_or(|day| day > end) {
            let event = last.event;
            steps.push(Step { stage: Stage::Lapsed, from: Cow::Owned(When::day(lapse)), event });
        }
    }
}

fn push<'a>(steps: &mut Vec<Step<'a>>, step: Step<'a>, renews: bool) {
    if renews {
        steps.pop();
    }
    steps.push(step);
}

fn latest(entry: &Entered<'_>) -> Date {
    entry.from.latest().unwrap_or(Date::MAX)
}
