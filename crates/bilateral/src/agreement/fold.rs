//! From dated events to the stages an instrument went through.
//!
//! The fold is a pure function of the set of events: their order in the file
//! does not matter, and an event dated after a day never changes what it says
//! about that day.

use time::Date;

use super::machine::Machine;
use super::{Event, Order, Stage};
use crate::economy::Area;
use crate::period::When;

/// Whether the log is a treaty's or that of something nobody is bound by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Nature {
    Treaty,
    Political,
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
    /// The treaty's own rule on entry into force is on record.
    pub(crate) has_rule: bool,
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
    pub(crate) from: std::borrow::Cow<'a, When>,
    /// The event that proves it; for the closing of a window, the one that opened it.
    pub(crate) event: usize,
}

impl<'a> Log<'a> {
    /// The events certain to have taken effect by `on` (all, if `None`), in order of effect.
    pub(crate) fn happened(
        &self,
        on: Option<Date>,
    ) -> impl DoubleEndedIterator<Item = (usize, &'a Event)> + Clone {
        self.order.happened(self.events, on)
    }

    /// The steps certainly taken by the day asked about, or all of them.
    pub(crate) fn steps(&self, question: Question<'a>, entered: &'a [Entered<'a>]) -> Vec<Step<'a>> {
        let mut steps: Vec<Step<'a>> = Vec::with_capacity(8);
        self.run(question, entered, |machine, from, event| {
            let stage = machine.stage();
            if steps.last().map_or(Stage::NotBegun, |last| last.stage) != stage {
                steps.push(Step { stage, from: std::borrow::Cow::Borrowed(from), event });
            }
        });
        if self.nature == Nature::Political {
            self.close_window(&mut steps, question.on);
        }
        steps
    }

    /// Hands the machine to `look` after every event, and after every entry into force computed.
    pub(super) fn run(
        &self,
        question: Question<'a>,
        entered: &'a [Entered<'a>],
        mut look: impl FnMut(&Machine<'a>, &'a When, usize),
    ) {
        let mut machine = Machine::new(*self, question);
        let mut pending = entered.iter().peekable();
        let last = question.on.unwrap_or(Date::MAX);
        for (index, event) in self.happened(question.on) {
            let day = event.takes_effect().latest().unwrap_or(Date::MAX);
            while let Some(entry) = pending.next_if(|entry| latest(entry) < day) {
                machine.enter(entry);
                look(&machine, &entry.from, entry.event);
            }
            machine.take(event);
            look(&machine, event.takes_effect(), index);
        }
        for entry in pending.filter(|entry| latest(entry) <= last) {
            machine.enter(entry);
            look(&machine, &entry.from, entry.event);
        }
    }

    /// A window that has run out ends what was active in it, without any event.
    fn close_window(&self, steps: &mut Vec<Step<'a>>, on: Option<Date>) {
        let Some(end) = self.window.and_then(When::latest) else { return };
        let Some(last) = steps.last().filter(|step| step.stage == Stage::Active) else { return };
        let Some(lapse) = end.next_day() else { return };
        if on.is_none_or(|day| day > end) {
            let event = last.event;
            steps.push(Step { stage: Stage::Lapsed, from: std::borrow::Cow::Owned(When::day(lapse)), event });
        }
    }
}

fn latest(entry: &Entered<'_>) -> Date {
    entry.from.latest().unwrap_or(Date::MAX)
}
