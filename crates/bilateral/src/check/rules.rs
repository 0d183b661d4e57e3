//! Codes of records that do not fit together.

use crate::error::declare_rules;

declare_rules! {
    DUPLICATE_ID = Error "dossier.duplicate-id" {
        title: "Two records with one id",
        meaning: "Two records of the dossier call themselves the same.",
        why: "Every reference to it is ambiguous, and a status may be read off the wrong one.",
        source: "DESIGN, the dossier",
        fix: "Rename one of them.",
    }
    UNKNOWN_REFERENCE = Error "dossier.unknown-reference" {
        title: "A reference to nothing",
        meaning: "A record names another by an id that the dossier does not have.",
        why: "A figure whose source is missing is a figure without a source.",
        source: "DESIGN law 11",
        fix: "Correct the id, or add the record.",
    }
    NO_SOURCE = Note "dossier.no-source" {
        title: "An event without a source",
        meaning: "A dated event names no source.",
        why: "It cannot be checked.",
        source: "DESIGN law 11",
        fix: "Add `source`.",
    }
    DATELINE = Note "dossier.dateline-without-year" {
        title: "A dateline that names no year",
        meaning: "The date as printed names no year; the year of every figure and event of this source was supplied by whoever recorded it.",
        why: "\"On 23 December\", \"next year\" and \"January to October\" are about another year when the text is read a year later.",
        source: "EDTF (ISO 8601-2): an unspecified year is written as such",
        fix: "Keep the dateline, and say in `published` how sure the year is.",
    }
    SUPERSEDES_ITSELF = Error "dossier.circular-relation" {
        title: "A circle of replacements",
        meaning: "Following `supersedes`, `replacesDraft`, `follows`, `amends`, `accessionTo`, `implements` or a linked entry into force from a record leads back to it.",
        why: "Nothing can come before itself.",
        source: "VCLT Article 59",
        fix: "Break the circle.",
    }
}
