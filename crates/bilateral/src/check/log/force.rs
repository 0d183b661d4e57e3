//! Whether what is said of force and provisional application can be true.

use super::{Log, before_all, both, earlier, either, joint, own};
use crate::agreement::rules as rule;
use crate::agreement::{Event, EventKind, Question};
use crate::check::Report;
use crate::economy::Area;
use crate::period::{Truth, When};

impl Log<'_> {
    pub(super) fn force(&self, report: &mut Report) {
        self.force_dates(report);
        let provisional = |kind| {
            matches!(kind, EventKind::ProvisionalApplicationStarted | EventKind::ProvisionalApplicationEnded)
        };
        for (index, event) in self.of(provisional) {
            let message =
                || format!("{} {}, when it was in force", event.kind.label(), event.takes_effect().phrase());
            self.tell(self.in_force_before(event), &rule::PROVISIONAL_AFTER_FORCE, index, message, report);
        }
        for (index, event) in self.all(EventKind::ProvisionalApplicationEnded) {
            let starts =
                self.all(EventKind::ProvisionalApplicationStarted).map(|(_, start)| start.takes_effect());
            let message = || {
                format!("provisional application ended {}, before it began", event.takes_effect().phrase())
            };
            self.tell(before_all(event.takes_effect(), starts), &rule::OUT_OF_ORDER, index, message, report);
        }
    }

    /// Whether what an event is about was in force before it, for whom it is about.
    fn in_force_before(&self, event: &Event) -> Truth {
        let before = |when: &When| earlier(when, event.takes_effect());
        let covers = |part: Option<&str>| part.is_none() || part == event.part();
        let stated = |by: Option<Area>| {
            self.all(EventKind::EnteredIntoForce)
                .map(|(_, entry)| entry)
                .filter(move |entry| entry.by == by && entry.organisation.is_none() && covers(entry.part()))
                .map(|entry| before(entry.takes_effect()))
                .reduce(both)
        };
        if let Some(known) = stated(event.by) {
            return known;
        }
        if let Some(party) = event.by
            && let Some(general) = stated(None)
        {
            return both(general, self.joined_before(party, event));
        }
        let question = Question { party: event.by, ..Question::default() };
        let computed = self.agreement.entered(question);
        let met = computed.iter().filter(|entry| covers(entry.scope)).map(|entry| before(&entry.from));
        met.reduce(both).unwrap_or(Truth::No)
    }

    /// Whether entry into force at large was a party's own before an event: one of two parties shares it, one
    /// of many once it has consented, as far as anybody's consent is on record.
    fn joined_before(&self, party: Area, event: &Event) -> Truth {
        let parties = self.agreement.parties();
        let consents = || self.of(EventKind::is_consent).map(|(_, act)| act);
        if (parties.len() <= 2 && parties.contains(&party)) || consents().all(joint) {
            return Truth::Yes;
        }
        let mine = consents().filter(|act| own(act, party) || joint(act));
        mine.map(|act| earlier(act.takes_effect(), event.takes_effect())).reduce(either).unwrap_or(Truth::No)
    }

    fn force_dates(&self, report: &mut Report) {
        let stated: Vec<(usize, &Event)> =
            self.all(EventKind::EnteredIntoForce).filter(|(_, event)| event.organisation.is_none()).collect();
        for (position, (index, event)) in stated.iter().enumerate() {
            let rival = stated.iter().take(position).find(|(_, other)| {
                other.by == event.by
                    && other.part() == event.part()
                    && other.version == event.version
                    && !can_agree(other.takes_effect(), event.takes_effect())
                    && !self.ended_between(other, event)
            });
            if let Some((_, other)) = rival {
                let whom = event.by.map_or_else(String::new, |by| format!(" for {}", by.name()));
                let message = format!(
                    "`{}` is said to have entered into force{whom} {} and {}",
                    self.agreement.id(),
                    other.takes_effect().phrase(),
                    event.takes_effect().phrase()
                );
                report.add(&rule::FORCE_DATES_CONFLICT, &self.path(*index), message);
            }
        }
    }

    /// Whether a party left between two dates of its own entry into force, and so may have come back.
    fn ended_between(&self, one: &Event, other: &Event) -> bool {
        let (a, b) = (one.takes_effect(), other.takes_effect());
        let (first, then) = if a.before(b) == Truth::Yes { (a, b) } else { (b, a) };
        self.of(EventKind::is_end).any(|(_, end)| {
            end.by == one.by
                && end.takes_effect().before(first) != Truth::Yes
                && then.before(end.takes_effect()) != Truth::Yes
        })
    }
}

fn can_agree(a: &When, b: &When) -> bool {
    a.before(b) != Truth::Yes && b.before(a) != Truth::Yes
}
