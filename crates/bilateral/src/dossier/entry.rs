//! Entry into force where one agreement waits for another.

use time::Date;

use super::Dossier;
use crate::agreement::{Agreement, EntryAudit, EntryIntoForce, Status};
use crate::economy::Area;
use crate::period::When;
use crate::wire::Id;

impl Dossier {
    /// What an agreement is at the end of a day: for everybody or one party, as a whole or in a part; a
    /// rule linked to another agreement is followed. `None` if there is none with this id.
    pub fn status(&self, id: &str, on: Date, party: Option<Area>, scope: Option<&str>) -> Option<Status> {
        Some(self.status_of(self.agreement(id)?, on, party, scope))
    }

    pub(crate) fn status_of(
        &self,
        agreement: &Agreement,
        on: Date,
        party: Option<Area>,
        scope: Option<&str>,
    ) -> Status {
        agreement.status_linked(on, party, scope, self.linked(agreement, Some(on)))
    }

    /// When an agreement, or a part of it, enters into force by its rule, as far as the dossier tells by
    /// the end of a day, or by all it holds; a rule linked to another agreement is followed. `None` if
    /// there is none with this id.
    pub fn entry_into_force(
        &self,
        id: &str,
        on: Option<Date>,
        scope: Option<&str>,
    ) -> Option<EntryIntoForce> {
        let agreement = self.agreement(id)?;
        Some(agreement.entry(crate::agreement::part(scope), on, self.linked(agreement, on)))
    }

    /// When an agreement enters into force if a party, or everybody it waits for, does on a day what the
    /// rule asks; `None` if there is none with this id.
    pub fn entry_into_force_if(&self, id: &str, party: Option<Area>, on: Date) -> Option<EntryIntoForce> {
        let agreement = self.agreement(id)?;
        Some(match party {
            Some(party) => agreement.if_notified(party, on),
            None => agreement.if_all_notified(on),
        })
    }

    /// What an agreement's rules give against what its log states; `None` if there is none with this id.
    pub fn audit_entry_into_force(&self, id: &str) -> Option<Vec<EntryAudit>> {
        let agreement = self.agreement(id)?;
        Some(agreement.audit(self.linked(agreement, None).as_ref()))
    }

    /// When the agreement that this one waits for entered into force; a circle leads nowhere.
    pub(crate) fn linked(&self, agreement: &Agreement, on: Option<Date>) -> Option<When> {
        let mut chain: Vec<&Agreement> = vec![agreement];
        while let Some(next) = chain.last().copied().and_then(link).and_then(|id| self.agreement(id.as_str()))
        {
            if chain.iter().any(|seen| seen.id() == next.id()) {
                return None;
            }
            chain.push(next);
        }
        let mut when = None;
        for waited_for in chain.iter().skip(1).rev() {
            when = waited_for.force_date(on, when);
        }
        when
    }
}

fn link(agreement: &Agreement) -> Option<&Id> {
    agreement.entry_rules().iter().find_map(|rule| rule.record().linked.as_ref())
}
