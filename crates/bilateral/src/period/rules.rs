//! Codes of dates and periods.

use crate::error::declare_rules;

declare_rules! {
    DATE_INVALID = Error "date.invalid" {
        title: "Not a date",
        meaning: "The text is no date in ISO 8601 or EDTF notation, or names a day that does not exist.",
        why: "A guessed day order or a clamped day changes when an obligation began.",
        source: "ISO 8601-1:2019; EDTF (ISO 8601-2:2019 Annex A)",
        fix: "Write YYYY-MM-DD, or EDTF for an uncertain date: `2015`, `2011-06`, `2023-05-19~`, `2008/2022`, `2025/..`.",
    }
    DATE_SENTINEL = Error "date.sentinel" {
        title: "A database sentinel instead of a date",
        meaning: "`9999-12-31`, `NA` and similar stand for \"no date known\" or \"no end\".",
        why: "Read as a date it gives agreements a life of eight thousand years and ruins every duration.",
        source: "Seen in 355 of 550 rows of one treaty table",
        fix: "Leave the end open: `2015-12-21/..`; leave an unknown date out.",
    }
}
