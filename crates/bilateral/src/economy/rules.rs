//! Codes of economies and blocs.

use crate::error::declare_rules;

declare_rules! {
    AREA_UNKNOWN = Error "area.unknown" {
        title: "Unknown area code",
        meaning: "The code names no economy, bloc, world total or residual partner in the code system that was asked.",
        why: "A partner that is not recognised disappears from every join and every sum.",
        source: "ISO 3166-1; UN M49",
        fix: "Use the ISO alpha-3 code of an economy (`KAZ`) or the id of a bloc (`EU27_2020`); the message names near misses.",
    }
}
