//! Whether entry into force is dated as the treaty's own rule dates it.

use crate::agreement::rules as rule;
use crate::agreement::{Agreement, EntryAudit};
use crate::check::Report;
use crate::error::Path;
use crate::period::{Truth, When};

/// A finding for every stated date that the rule does not give, with the reason.
pub(crate) fn check_entry(agreement: &Agreement, audits: &[EntryAudit], at: &Path, report: &mut Report) {
    for audit in audits {
        let broken = match audit.agrees {
            Truth::Yes => Truth::No,
            Truth::No => Truth::Yes,
            Truth::Maybe => Truth::Maybe,
        };
        let message = || {
            let whom = audit.party.map_or_else(String::new, |party| format!(" for {}", party.name()));
            let computed = audit.computed.as_ref().map_or_else(|| "no date".to_owned(), When::describe);
            let reason = audit.reason.map_or_else(String::new, |reason| format!(" ({reason})"));
            format!(
                "`{}` is said to be in force{whom} {}, by its rule {computed}{reason}",
                agreement.id(),
                audit.stated.phrase()
            )
        };
        report.add_if(broken, &rule::ENTRY_DIFFERS, || at.child("events").child(audit.event), message);
    }
}
