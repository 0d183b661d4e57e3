//! Codes of trade flows.

use crate::error::declare_rules;

declare_rules! {
    QUANTITY_NO_UNIT = Error "flow.quantity-without-unit" {
        title: "A quantity without a unit",
        meaning: "The amount does not say of what it is an amount.",
        why: "Pairs and kilograms of shoes differ by a factor that nobody can guess afterwards.",
        source: "IMTS 2010, chapter V: WCO standard units of quantity",
        fix: "Add the unit; leave the quantity out where it is not known.",
    }
    MASS_NOT_KILOGRAM = Error "flow.mass-not-kilogram" {
        title: "A net mass in another unit than the kilogram",
        meaning: "The net mass is stated in a unit that is not kg.",
        why: "Masses are added; a hundred kilograms, as one source has them, or tonnes would be off by that factor.",
        source: "IMTS 2010, chapter V",
        fix: "Convert it to kilograms, or record it as the supplementary quantity.",
    }
    REPORTER_RESIDUAL = Error "flow.reporter-not-reporting" {
        title: "A reporter that keeps no statistics",
        meaning: "The reporter is the world or a residual partner.",
        why: "Columns of reporter and partner are swapped more often than not; every figure then changes its direction.",
        source: "IMTS 2010, chapter VI",
        fix: "Check which column is which.",
    }
    SECOND_PARTNER_REPEATED = Error "flow.second-partner-repeated" {
        title: "The partner twice",
        meaning: "The second partner is the partner.",
        why: "A copied column looks like a statement about consignment that nobody made.",
        source: "IMTS 2010, chapter VI, on recording origin and consignment side by side",
        fix: "Leave the second partner out.",
    }
}
