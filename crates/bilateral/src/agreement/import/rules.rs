//! Codes of treaty tables.

use crate::error::declare_rules;

declare_rules! {
    TABLE_UNREADABLE = Error "import.table-unreadable" {
        title: "No table",
        meaning: "The text is no table: no header, a quotation mark that is never closed, or JSON that is no list of objects.",
        why: "A quotation mark left open swallows every row after it into one cell.",
        source: "RFC 4180",
        fix: "Export the table again, or mend the place the message names.",
    }
    COLUMN_MISSING = Error "import.column-missing" {
        title: "A column the table does not have",
        meaning: "The mapping names a column that is not in the header, or the header has it twice.",
        why: "A column read from the wrong place turns signatures into ratifications.",
        source: "The table's header",
        fix: "Name the column as the header spells it.",
    }
    MAPPING_INCOMPLETE = Error "import.mapping-incomplete" {
        title: "A mapping that leaves something open",
        meaning: "The mapping says neither by a column nor by a constant which agreement a row is about or who its parties are, or gives a mode that is no consent.",
        why: "What is not declared would have to be guessed for every row.",
        source: "DESIGN law 4",
        fix: "Name the column, or give the constant.",
    }
    ROW_LENGTH = Error "import.row-length" {
        title: "A row of another length",
        meaning: "A row has more or fewer cells than the header.",
        why: "Its cells may stand under the wrong headings.",
        source: "RFC 4180, section 2",
        fix: "Mend the row; a separator inside a cell has to be quoted.",
    }
    ROW_REPEATED = Warning "import.row-repeated" {
        title: "A row twice",
        meaning: "A row says the same of the same party and agreement as an earlier one.",
        why: "An instrument counted twice brings a treaty into force too early.",
        source: "VCLT Article 24",
        fix: "Remove one of them; a second accession has a date of its own.",
    }
    DATE_ORDER_UNDECLARED = Error "import.date-order-undeclared" {
        title: "Day or month first?",
        meaning: "A date is written in numbers with day and month before the year, and the mapping does not say in which order.",
        why: "British and Dutch tables put the day first, American ones the month: guessing is right until the 13th.",
        source: "ISO 8601; published treaty tables use both orders",
        fix: "Declare `dates = \"dmy\"` or `\"mdy\"`.",
    }
    MODE_MISSING = Error "import.mode-missing" {
        title: "An instrument of no kind",
        meaning: "An instrument has a date, and neither a suffix nor a column nor the mapping says what it is.",
        why: "Ratification needs a signature before it, accession does not.",
        source: "VCLT Articles 11-16",
        fix: "Map a column to `mode`, set `suffixes`, or declare `plainMode`.",
    }
    MODE_UNKNOWN = Error "import.mode-unknown" {
        title: "A kind of instrument nobody declared",
        meaning: "The word or letter for the kind of instrument is neither one of the customary ones nor in the mapping.",
        why: "`A` is acceptance and `a` accession: one letter decides whether a signature was needed.",
        source: "United Nations Treaty Collection, notes on participation tables",
        fix: "Add it to `modes`.",
    }
    MODE_CONFLICT = Error "import.mode-conflict" {
        title: "Two kinds of instrument at once",
        meaning: "The suffix of the date says one kind of instrument and the column another.",
        why: "One of them is wrong, and nothing says which.",
        source: "VCLT Articles 11-16",
        fix: "Correct the table.",
    }
    STATUS_UNDATED = Warning "import.status-undated" {
        title: "Said to have ended, on no day",
        meaning: "The table calls the agreement ended, and has no date on which it ended or was denounced.",
        why: "A status is computed from events; without the date the agreement goes on being in force here.",
        source: "Two such agreements among 447 in a collection of trade agreements",
        fix: "Add the date as far as it is known, such as `../2015`.",
    }
    ID_COLLISION = Error "import.id-collision" {
        title: "Two agreements, one id",
        meaning: "Two different names of agreements make the same id.",
        why: "The parties of both would be taken for the parties of one.",
        source: "DESIGN, the dossier",
        fix: "Map `id` to a column that tells them apart.",
    }
}
