//! Codes of commitments.

use crate::error::declare_rules;

declare_rules! {
    RECURRENCE_INVALID = Error "commitment.recurrence-invalid" {
        title: "A recurrence that cannot be counted",
        meaning: "A recurrence steps by nothing, ends after no occurrence, or has both a last day and a number of occurrences.",
        why: "A deadline nobody can compute is a deadline nobody keeps.",
        source: "RFC 5545, section 3.3.10",
        fix: "Give `interval` and `count` as 1 or more, and `until` or `count`, not both.",
    }
    RECURRENCE_WITHOUT_DAY = Error "commitment.recurrence-without-day" {
        title: "A recurrence that starts on no day",
        meaning: "A commitment recurs, and its first deadline is not a known day.",
        why: "\"Every year from some time in 2025\" has no second date.",
        source: "RFC 5545, section 3.8.5.3",
        fix: "Give the first deadline as a day, or leave the recurrence out.",
    }
    COMMITMENT_OVERDUE = Warning "commitment.overdue" {
        title: "A commitment past its deadline",
        meaning: "The deadline had passed by the day asked about, and the commitment is neither done nor dropped.",
        why: "Nothing in a communiqué says which of the promises before it were kept.",
        source: "Derived from the deadline and the day; never recorded",
        fix: "Record what came of it, with its evidence; or that it was dropped.",
    }
    DONE_WITHOUT_EVIDENCE = Warning "commitment.done-without-evidence" {
        title: "Done, says who?",
        meaning: "A commitment is recorded as done and names no source that shows it.",
        why: "Progress counted from assurances is a count of assurances.",
        source: "DESIGN law 11",
        fix: "Name the source in `evidence`, or record it as in progress.",
    }
}
