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
    AREA_AMBIGUOUS = Error "area.ambiguous" {
        title: "Area code with more than one meaning",
        meaning: "The code or name stands for several areas: in turn over time, like `CS` for Czechoslovakia and then Serbia and Montenegro, or at once, like \"Korea\".",
        why: "Whichever is picked, part of the series belongs to another economy.",
        source: "ISO 3166-3; Eurostat Geonomenclature, validity dates",
        fix: "Say the month the figure is about, or use the alpha-3 code the message names.",
    }
    AREA_WRONG_KIND = Error "area.wrong-kind" {
        title: "An area of another kind",
        meaning: "A bloc, the world total or a residual partner stands where an economy is due, or the other way round.",
        why: "A total summed with its parts counts them twice.",
        source: "DESIGN law 5",
        fix: "Name the members one by one, or use a field that takes any area.",
    }
}
