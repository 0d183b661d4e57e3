//! Whether each party consented in an order and by a means it had.

use super::{Log, before_all, earlier, either, joint, own};
use crate::agreement::rules as rule;
use crate::agreement::{Event, EventKind};
use crate::check::Report;
use crate::economy::Area;
use crate::order;
use crate::period::{Truth, When};

impl<'a> Log<'a> {
    pub(super) fn consent(&self, report: &mut Report) {
        let mut actors: Vec<Area> = self.events.iter().filter_map(|event| event.by).collect();
        order::sort(&mut actors);
        actors.dedup();
        for party in actors {
            self.signature_first(party, report);
            self.instrument_last(party, report);
            self.force_after_instrument(party, report);
            self.reservations(party, report);
        }
    }

    fn own(&self, party: Area, is: fn(EventKind) -> bool) -> impl Iterator<Item = (usize, &'a Event)> {
        self.of(is).filter(move |(_, event)| own(event, party))
    }

    /// Ratification confirms a signature, accession replaces one.
    fn signature_first(&self, party: Area, report: &mut Report) {
        let signed = || self.own(party, EventKind::is_signature).map(|(_, event)| &event.on);
        let jointly = self.of(EventKind::is_signature).any(|(_, event)| joint(event));
        let by_others = self.of(EventKind::is_signature).next().is_some();
        let listed = self.agreement.parties().contains(&party);
        for (index, event) in self.own(party, ratifies) {
            if signed().next().is_none() && !jointly && by_others && listed {
                let message = || {
                    format!("{} by {}, whose signature is not on record", event.kind.label(), party.name())
                };
                self.tell(Truth::Yes, &rule::RATIFIED_UNSIGNED, index, message, report);
            }
            // Where all signatures are later, the rule about the treaty as a whole says so already.
            let some_earlier = self
                .of(EventKind::is_signature)
                .any(|(_, signature)| earlier(event.takes_effect(), &signature.on) == Truth::No);
            if some_earlier {
                let message = || {
                    format!(
                        "{} by {} {}, before its own signature",
                        event.kind.label(),
                        party.name(),
                        event.takes_effect().phrase()
                    )
                };
                let broken = before_all(event.takes_effect(), signed());
                self.tell(broken, &rule::CONSENT_BEFORE_SIGNATURE, index, message, report);
            }
        }
        for (index, event) in self.own(party, |kind| kind == EventKind::Acceded) {
            let of_all = self.of(EventKind::is_signature).filter(|(_, act)| listed && joint(act));
            let Some(signature) = signed().next().or_else(|| of_all.map(|(_, act)| &act.on).next()) else {
                continue;
            };
            let broken = match earlier(&event.on, signature) {
                Truth::No => Truth::Yes,
                Truth::Maybe => Truth::Maybe,
                Truth::Yes => Truth::No,
            };
            let message = || {
                format!(
                    "accession by {} {}, which had signed {}",
                    party.name(),
                    event.on.phrase(),
                    signature.phrase()
                )
            };
            self.tell(broken, &rule::ACCESSION_BY_SIGNATORY, index, message, report);
        }
    }

    /// An instrument is deposited, and procedures are notified as complete, once they are.
    fn instrument_last(&self, party: Area, report: &mut Report) {
        let tells = |kind| matches!(kind, EventKind::Deposited | EventKind::Notified);
        for (index, event) in self.own(party, tells) {
            let domestic = self.own(party, |kind| ratifies(kind) || kind == EventKind::ConclusionDecided);
            let mut first: Option<&When> = None;
            let dates: Vec<&When> =
                domestic.map(|(_, act)| &act.on).inspect(|on| first = first.or(Some(*on))).collect();
            let broken = before_all(event.given(), dates);
            let message = || {
                let of = first.map_or_else(String::new, When::phrase);
                format!(
                    "{} by {} {}, and its act of consent is {of}",
                    event.kind.label(),
                    party.name(),
                    event.given().phrase()
                )
            };
            self.tell(broken, &rule::DEPOSIT_BEFORE_CONSENT, index, message, report);
        }
    }

    /// Only a succession or continued application takes effect before its instrument.
    fn force_after_instrument(&self, party: Area, report: &mut Report) {
        if self.agreement.terms().retroactive {
            return;
        }
        let reaches_back = |kind| matches!(kind, EventKind::Succeeded | EventKind::ApplicationContinued);
        if self.own(party, reaches_back).next().is_some() {
            return;
        }
        let instrument = |kind: EventKind| kind.is_consent() || kind == EventKind::Deposited;
        for (index, event) in self.own(party, |kind| kind == EventKind::EnteredIntoForce) {
            let given = self.own(party, instrument).map(|(_, act)| &act.on);
            let broken = before_all(event.takes_effect(), given);
            let message = || {
                format!(
                    "in force for {} {}, before its instrument",
                    party.name(),
                    event.takes_effect().phrase()
                )
            };
            self.tell(broken, &rule::FORCE_BEFORE_INSTRUMENT, index, message, report);
        }
        for (index, event) in self.own(party, instrument) {
            let Some(effective) = &event.effective else { continue };
            let message = || {
                format!(
                    "{} by {} takes effect {}, before its day",
                    event.kind.label(),
                    party.name(),
                    effective.phrase()
                )
            };
            self.tell(earlier(effective, &event.on), &rule::FORCE_BEFORE_INSTRUMENT, index, message, report);
        }
    }

    /// A reservation is made when signing or consenting (VCLT Article 19).
    fn reservations(&self, party: Area, report: &mut Report) {
        let formal =
            |kind: EventKind| kind.is_signature() || kind.is_consent() || kind == EventKind::Deposited;
        let acts =
            || self.of(formal).filter(move |(_, act)| own(act, party) || joint(act)).map(|(_, act)| &act.on);
        for (index, event) in self.own(party, |kind| kind == EventKind::ReservationMade) {
            let late = acts().map(|act| earlier(act, &event.on)).reduce(super::both);
            let message =
                || format!("reservation by {} {}, after it had consented", party.name(), event.on.phrase());
            self.tell(late.unwrap_or(Truth::No), &rule::RESERVATION_LATE, index, message, report);
            let message = || {
                format!(
                    "reservation by {} {}, on no day on which it signed or consented, and none made with its consent",
                    party.name(),
                    event.on.phrase()
                )
            };
            let apart = self.stands_apart(party, event);
            self.tell(apart, &rule::RESERVATION_APART, index, message, report);
        }
    }

    /// Whether a reservation was made neither when signing nor when consenting, and before any consent of the
    /// party; one made anew with the consent confirms it (VCLT Article 23(2)).
    fn stands_apart(&self, party: Area, event: &Event) -> Truth {
        let gives =
            |kind: EventKind| kind.is_consent() || matches!(kind, EventKind::Deposited | EventKind::Notified);
        let theirs = |act: &Event| own(act, party) || joint(act);
        let formal = || {
            self.of(|kind| kind.is_signature() || gives(kind)).map(|(_, act)| act).filter(|act| theirs(act))
        };
        let consents = || formal().filter(|act| gives(act.kind));
        let on_a_day_of = |reservation: &Event| {
            formal().map(|act| one_day(&act.on, &reservation.on)).reduce(either).unwrap_or(Truth::No)
        };
        let late = formal().map(|act| earlier(&act.on, &event.on)).reduce(super::both);
        if late == Some(Truth::Yes) {
            return Truth::No;
        }
        let first = if consents().next().is_some() {
            before_all(&event.on, consents().map(|act| &act.on))
        } else {
            Truth::Yes
        };
        let again = |other: &Event| {
            let later = !std::ptr::eq(other, event) && earlier(&other.on, &event.on) != Truth::Yes;
            later && on_a_day_of(other) != Truth::No
        };
        let mut others = self.own(party, |kind| kind == EventKind::ReservationMade);
        if others.any(|(_, other)| again(other)) {
            return Truth::No;
        }
        super::both(first, not(on_a_day_of(event)))
    }
}

/// Whether two dates are one day.
fn one_day(a: &When, b: &When) -> Truth {
    if a.before(b) == Truth::Yes || b.before(a) == Truth::Yes {
        return if a.is_qualified() || b.is_qualified() { Truth::Maybe } else { Truth::No };
    }
    match (a.known_day(), b.known_day()) {
        (Some(one), Some(other)) if one == other => Truth::Yes,
        _ => Truth::Maybe,
    }
}

fn not(truth: Truth) -> Truth {
    match truth {
        Truth::Yes => Truth::No,
        Truth::No => Truth::Yes,
        Truth::Maybe => Truth::Maybe,
    }
}

/// Means of consent that follow a signature.
fn ratifies(kind: EventKind) -> bool {
    matches!(kind, EventKind::Ratified | EventKind::Accepted | EventKind::Approved)
}
