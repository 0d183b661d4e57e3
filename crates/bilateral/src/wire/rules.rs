//! Codes of malformed input.

use crate::error::declare_rules;

declare_rules! {
    NOT_UTF8 = Error "input.not-utf8" {
        title: "The text is not UTF-8",
        meaning: "The bytes are not valid UTF-8 text.",
        why: "Guessing an encoding changes names and figures without a trace.",
        source: "TOML 1.0; RFC 8259 section 8.1",
        fix: "Save the file as UTF-8.",
    }
    SYNTAX = Error "input.syntax" {
        title: "The text is not well-formed",
        meaning: "The text is neither complete TOML nor complete JSON at the stated line and column; a file cut in half looks like this.",
        why: "Half a dossier would be read as a whole one.",
        source: "TOML 1.0; RFC 8259",
        fix: "Mend the text at the stated place, or fetch the file again.",
    }
    UNKNOWN_FIELD = Error "input.unknown-field" {
        title: "Unknown field",
        meaning: "The object has a field the format does not know.",
        why: "A misspelt field would otherwise be dropped, and its fact with it.",
        source: "DESIGN, the dossier: unknown fields are refused everywhere",
        fix: "Correct the spelling; the message lists the fields that exist.",
    }
    MISSING_FIELD = Error "input.missing-field" {
        title: "Missing field",
        meaning: "A field that this object cannot do without is absent.",
        why: "A default would be a guess.",
        source: "DESIGN, the dossier",
        fix: "Add the field.",
    }
    DUPLICATE_FIELD = Error "input.duplicate-field" {
        title: "Field given twice",
        meaning: "One object has the same field twice.",
        why: "Readers disagree on which one counts.",
        source: "RFC 8259 section 4",
        fix: "Keep one of them.",
    }
    WRONG_TYPE = Error "input.wrong-type" {
        title: "Value of the wrong kind",
        meaning: "Text stands where a list was due, a number where text was due, or the like.",
        why: "Coercing it would be a guess.",
        source: "DESIGN, the dossier",
        fix: "Write the kind of value the message asks for.",
    }
    UNKNOWN_WORD = Error "input.unknown-word" {
        title: "Word outside the list",
        meaning: "A field that takes one of a fixed list of words holds another.",
        why: "Nearly the right word is a different legal or statistical fact.",
        source: "DESIGN, names",
        fix: "Use one of the words the message lists.",
    }
    ID_INVALID = Error "id.invalid" {
        title: "Not an identifier",
        meaning: "An id is empty, too long, or holds spaces or other characters.",
        why: "Ids appear in paths, file names and calendars; others must be able to quote them.",
        source: "DESIGN, the dossier",
        fix: "Use 1-80 letters, digits, `-`, `_`, `.` or `:`.",
    }
    NUMBER_OUT_OF_RANGE = Error "input.number-out-of-range" {
        title: "Number out of range",
        meaning: "A whole number is larger, or smaller, than what is asked for can be.",
        why: "Cut to what fits it would be another number.",
        source: "DESIGN, names",
        fix: "Give a number within the range the message names.",
    }
    COUNT_NEGATIVE = Error "count.negative" {
        title: "Negative count",
        meaning: "A number of things is below zero.",
        why: "Nothing can be counted to less than none; a minus sign here is usually a dash or a revision.",
        source: "Definition of a count",
        fix: "Write the number itself; record a revision as a revision.",
    }
}
