//! Whether those who act are parties, and were there when they acted.

use time::Date;
use time::macros::date;

use super::{Log, joint};
use crate::agreement::rules as rule;
use crate::agreement::{Competence, Event, EventKind};
use crate::check::Report;
use crate::economy::Area;
use crate::period::{Truth, YearMonth};

/// States that began after 1990, and when: independence or the day their predecessor ended. Those
/// that continue an earlier state's treaties, as Russia does, are not among them.
static SINCE: [(&str, Date); 20] = [
    ("ARM", date!(1991 - 09 - 21)),
    ("AZE", date!(1991 - 08 - 30)),
    ("BIH", date!(1992 - 03 - 03)),
    ("CZE", date!(1993 - 01 - 01)),
    ("ERI", date!(1993 - 05 - 24)),
    ("GEO", date!(1991 - 04 - 09)),
    ("HRV", date!(1991 - 06 - 25)),
    ("KAZ", date!(1991 - 12 - 16)),
    ("KGZ", date!(1991 - 08 - 31)),
    ("MDA", date!(1991 - 08 - 27)),
    ("MKD", date!(1991 - 09 - 08)),
    ("MNE", date!(2006 - 06 - 03)),
    ("NAM", date!(1990 - 03 - 21)),
    ("SSD", date!(2011 - 07 - 09)),
    ("SVK", date!(1993 - 01 - 01)),
    ("SVN", date!(1991 - 06 - 25)),
    ("TJK", date!(1991 - 09 - 09)),
    ("TKM", date!(1991 - 10 - 27)),
    ("TLS", date!(2002 - 05 - 20)),
    ("UZB", date!(1991 - 08 - 31)),
];

impl Log<'_> {
    /// A bloc and its own member side by side are one party twice, unless both must agree.
    pub(super) fn parties(&self, report: &mut Report) {
        let parties = self.agreement.parties();
        let shared =
            matches!(self.agreement.competence(), Some(Competence::Mixed | Competence::MemberStates));
        let Some(first) = self.events.iter().find_map(|event| event.on.earliest()).filter(|_| !shared) else {
            return;
        };
        let Some(month) = YearMonth::of(first) else { return };
        for (index, party) in parties.iter().enumerate() {
            let Area::Economy(economy) = party else { continue };
            let bloc = parties.iter().find(
                |other| matches!(other, Area::Bloc(bloc) if other.id() == "EU" && bloc.contains(*economy, month)),
            );
            if let Some(bloc) = bloc {
                let at = self.at.child("parties").child(index);
                let (id, member, bloc) = (self.agreement.id(), party.name(), bloc.name());
                let message = format!(
                    "`{id}` names {member} beside {bloc}, to which it belongs, and is not said to be mixed"
                );
                report.add(&rule::BLOC_AND_MEMBER, &at, message);
            }
        }
    }

    pub(super) fn actors(&self, report: &mut Report) {
        let parties = self.agreement.parties();
        for (index, event) in self.events.iter().enumerate() {
            if let Some(by) = event.by {
                self.actor(index, event, by, report);
            } else if joint(event) {
                for party in parties {
                    self.existed(index, event, *party, report);
                }
            }
        }
    }

    fn actor(&self, index: usize, event: &Event, by: Area, report: &mut Report) {
        let parties = self.agreement.parties();
        if !parties.contains(&by) && !parties.iter().any(|party| is_member(by, *party, event)) {
            let once = parties.iter().find(|party| was_ever_member(by, **party));
            let (act, who) = (event.kind.label(), by.name());
            let message = match once {
                Some(bloc) => format!(
                    "`{}`: {act} by {who}, who was no member of {} then",
                    self.agreement.id(),
                    bloc.name()
                ),
                None => format!("`{}`: {act} by {who}, who is no party", self.agreement.id()),
            };
            let rule = if once.is_some() { &rule::NOT_A_MEMBER_THEN } else { &rule::UNKNOWN_PARTY };
            report.add(rule, &self.path(index).child("by"), message);
        }
        self.existed(index, event, by, report);
    }

    /// Nobody acts before he exists; a succession may reach back, the declaration may not.
    fn existed(&self, index: usize, event: &Event, party: Area, report: &mut Report) {
        let Area::Economy(economy) = party else { return };
        let state = economy.alpha3();
        let young = SINCE.binary_search_by_key(&state, |(young, _)| *young);
        let Some((_, since)) = young.ok().and_then(|at| SINCE.get(at)) else { return };
        if event.kind == EventKind::Adopted {
            return;
        }
        let broken = match event.on.happened_by(since.previous_day().unwrap_or(*since)) {
            Truth::Yes if event.on.is_qualified() => Truth::Maybe,
            truth => truth,
        };
        // An open beginning says nothing of when it was.
        if broken == Truth::Maybe && event.on.earliest().is_none() {
            return;
        }
        let message = || {
            let (act, when) = (event.kind.label(), event.on.phrase());
            format!("{act} {when}, and {} exists only since {since}", party.name())
        };
        self.tell(broken, &rule::BEFORE_THE_PARTY, index, message, report);
    }
}

/// Whether an economy belonged to a bloc in the month of the event.
fn is_member(area: Area, party: Area, event: &Event) -> bool {
    let (Area::Economy(economy), Area::Bloc(bloc)) = (area, party) else { return false };
    let Some(day) = event.on.earliest().or(event.on.latest()) else { return false };
    YearMonth::of(day).is_some_and(|month| bloc.contains(economy, month))
}

fn was_ever_member(area: Area, party: Area) -> bool {
    let (Area::Economy(economy), Area::Bloc(bloc)) = (area, party) else { return false };
    bloc.changes().iter().any(|(_, member, _)| *member == economy)
}
