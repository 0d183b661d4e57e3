//! Entry into force by rule: the clause, what it gives, and how that compares with what is stated.

mod audit;
mod compute;
mod explain;
mod instrument;
mod offset;
mod rule;
mod threshold;
mod words;

pub(crate) use audit::audit;
pub use audit::{AuditReason, EntryAudit};
pub(crate) use compute::{Basis, between, entry_into_force, evaluated};
pub use compute::{EntryIntoForce, PartyEntry};
pub use offset::OffsetStep;
pub use rule::{Counting, EntryRule, EntryRuleRecord, Predecessor, Quota};
pub use words::{MonthEnd, OrganisationsCount, SuccessionsCount, Trigger};
