//! Questions to the agreements of a dossier, by id.

use time::Date;

use super::Dossier;
use crate::agreement::{EntryAudit, EntryIntoForce, Question, Status};
use crate::economy::Area;

impl Dossier {
    /// What an agreement is at the end of a day: for everybody or one party, as a whole or in a part; a
    /// rule linked to another agreement is followed. `None` if there is none with this id.
    pub fn status(&self, id: &str, on: Date, party: Option<Area>, scope: Option<&str>) -> Option<Status> {
        Some(self.agreement(id)?.answer(Question { on: Some(on), party, scope }, on))
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
        Some(self.agreement(id)?.entry(crate::agreement::part(scope), on))
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
        Some(self.agreement(id)?.audit_entry_into_force())
    }
}
