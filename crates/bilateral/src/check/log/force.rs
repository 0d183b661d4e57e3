//! Whether what is said of force and provisional application can be true.

use super::{Log, before_all};
use crate::agreement::rules as rule;
use crate::agreement::{Event, EventKind};
use crate::check::Report;
use crate::period::{Truth, When};

impl Log<'_> {
    pub(super) fn force(&self, report: &mut Report) {
        self.force_dates(report);
        let general = |event: &Event, other: &Event| other.part().is_none() || other.part() == event.part();
        let provisional = |kind| {
            matches!(kind, EventKind::ProvisionalApplicationStarted | EventKind::ProvisionalApplicationEnded)
        };
        for (index, event) in self.of(provisional) {
            let entries = || {
                self.all(EventKind::EnteredIntoForce)
                    .map(|(_, entry)| entry)
                    .filter(|entry| entry.by == event.by && general(event, entry))
            };
            let after = entries().map(|entry| super::earlier(entry.takes_effect(), event.takes_effect()));
            let broken = after.reduce(super::both).unwrap_or(Truth::No);
            let message =
                || format!("{} {}, when it was in force", event.kind.label(), event.takes_effect().phrase());
            self.tell(broken, &rule::PROVISIONAL_AFTER_FORCE, index, message, report);
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
