//! What files of statistics must be to be read.

use crate::error::declare_rules;

declare_rules! {
    EMPTY = Error "file.empty" {
        title: "A file with nothing in it",
        meaning: "There is not a single line, or not a single byte.",
        why: "An empty answer of a server is saved as a file, and then reads as no trade.",
        source: "Definition of a table",
        fix: "Fetch the file again; look at what the server said.",
    }
    NOT_RECOGNISED = Error "file.not-recognised" {
        title: "A file of no known format",
        meaning: "The first bytes fit none of the formats read here.",
        why: "Guessed at, a column becomes another column and the sums stay believable.",
        source: "DESIGN law 2: nothing is guessed silently",
        fix: "Name the reader, or describe the columns in a mapping.",
    }
    BINARY = Error "file.binary" {
        title: "Bytes where text is due",
        meaning: "The file holds zero bytes or control characters.",
        why: "It is a spreadsheet, an archive or a damaged file; read as text it gives rows of nonsense.",
        source: "RFC 4180, section 2",
        fix: "Export it as text, or unpack it first.",
    }
    UNREADABLE = Error "file.unreadable" {
        title: "A file that cannot be opened",
        meaning: "The system does not give its bytes: it is a folder, it was moved or changed since it was chosen, or it may not be read.",
        why: "An empty answer in its place would read as no trade.",
        source: "W3C File API: `NotFoundError` and `NotReadableError`",
        fix: "Choose the file again; of a folder, choose the files in it.",
    }
    READER_ENDED = Error "file.reader-ended" {
        title: "A reader that was ended before the file",
        meaning: "The thread that was reading is gone: the system ran out of memory, or somebody ended it; what it had read is gone with it.",
        why: "Half a file looks like a complete, smaller one, so nothing of it is kept.",
        source: "DESIGN law 2: nothing is guessed silently",
        fix: "Read it again; if the memory does not suffice, read fewer partners or reporters, or one year at a time.",
    }
    LIBRARY_NOT_LOADED = Error "library.not-loaded" {
        title: "A library that cannot run here",
        meaning: "There is no WebAssembly, or the library's wasm file cannot be fetched or compiled.",
        why: "Nothing can be read, checked or computed without it.",
        source: "WebAssembly JavaScript Interface",
        fix: "Use a browser with WebAssembly, and allow it if a strict mode turns it off; check that the wasm file is served where it is expected.",
    }
    DAMAGED = Error "file.damaged" {
        title: "A file that breaks off or is damaged",
        meaning: "The packed data end early, or a checksum does not fit, or the source failed while being read.",
        why: "The rows up to there look like a complete, smaller file.",
        source: "RFC 1952; APPNOTE.TXT of the ZIP format",
        fix: "Fetch the file again.",
    }
    TOO_LARGE = Error "file.too-large" {
        title: "More than the stated limit",
        meaning: "Unpacked, the file is larger than the limit of bytes, or one record is.",
        why: "A few kilobytes can unpack to more than any memory holds.",
        source: "DESIGN: bounded memory",
        fix: "Raise the limit if the file is to be trusted.",
    }
    ARCHIVE = Error "file.archive" {
        title: "An archive that does not say which file is meant",
        meaning: "The archive is empty, holds several tables, or is packed in a way not read here.",
        why: "Reading the first of several files answers a question nobody asked.",
        source: "APPNOTE.TXT of the ZIP format",
        fix: "Unpack it and name the file.",
    }
    COLUMN_MISSING = Error "file.column-missing" {
        title: "A column that is not there",
        meaning: "The header lacks a column without which a row means nothing.",
        why: "Taken from its usual place, another column would be read for it.",
        source: "The format's own description",
        fix: "Check that it is the format you named; a mapping reads any header.",
    }
    COLUMN_TWICE = Error "file.column-twice" {
        title: "Two columns of one name",
        meaning: "A column that is needed stands in the header twice, capitals aside.",
        why: "Which of them holds the value cannot be told.",
        source: "Definition of a table",
        fix: "Rename or remove one of them.",
    }
    CELL_SURPLUS = Error "file.cell-surplus" {
        title: "More cells than columns",
        meaning: "A row has a cell past the last column, and it is not empty.",
        why: "A comma inside a value has shifted every cell after it by one column.",
        source: "RFC 4180, section 2",
        fix: "Quote cells that hold the delimiter. Empty cells at the end are let pass.",
    }
    ROW_SHORT = Error "file.row-short" {
        title: "Fewer cells than columns",
        meaning: "A row ends before the last column.",
        why: "The file is cut, or a line break stands inside a cell; what is missing cannot be told from what is empty.",
        source: "RFC 4180, section 2",
        fix: "Fetch the file again; quote cells that hold line breaks.",
    }
    QUOTE = Error "file.quote" {
        title: "A quotation mark that does not close",
        meaning: "A quoted cell goes on to the end of the file, or text follows its closing mark.",
        why: "All that follows would be one cell.",
        source: "RFC 4180, section 2",
        fix: "Write a quotation mark inside a quoted cell twice.",
    }
    NUMBER = Error "file.number" {
        title: "A cell that is no number",
        meaning: "A cell of a column of numbers is neither a plain number nor a mark of a missing one.",
        why: "A comma for a point, or a mark for thousands, changes a value by three orders of magnitude.",
        source: "RFC 8259, section 6, for what a number is",
        fix: "Write `1234.5`, without marks for thousands; name other marks of missing values.",
    }
    WORD = Error "file.word" {
        title: "A word the column does not have",
        meaning: "A cell of a column with few known words, such as the flow, holds another.",
        why: "A row whose direction is unknown is neither import nor export.",
        source: "The format's own code list",
        fix: "Check the cell; a mapping can give words of its own.",
    }
    EDITION = Error "file.edition" {
        title: "A classification without its edition",
        meaning: "Neither the file nor the call says which edition of the classification the codes are from.",
        why: "The same six digits are other goods in another edition.",
        source: "DESIGN law 4",
        fix: "State the edition in the call, such as `HS2017`.",
    }
    CODE = Error "file.code" {
        title: "A code that cannot be read",
        meaning: "A period or another code of a row that must be known is malformed.",
        why: "The row has no place in time.",
        source: "The format's own code list",
        fix: "Check the cell; the message says what was refused.",
    }
    SYNTAX = Error "file.syntax" {
        title: "JSON or XML that does not parse",
        meaning: "The text breaks the grammar of its own notation, or lacks what the format must have.",
        why: "The rest cannot be read without guessing.",
        source: "RFC 8259; XML 1.0",
        fix: "Fetch the file again.",
    }
    CUBE = Error "file.cube" {
        title: "A cube that does not fit its dimensions",
        meaning: "Values, sizes, categories or indexes of the cube contradict one another.",
        why: "From the first mismatch every value belongs to another cell.",
        source: "JSON-stat 2.0; SDMX-JSON 2.0",
        fix: "Fetch the file again; report it to the publisher.",
    }
    MAPPING = Error "file.mapping" {
        title: "A mapping that cannot be",
        meaning: "The description of the columns contradicts itself or lacks one that is needed.",
        why: "Each row would be read wrongly.",
        source: "The description of mappings",
        fix: "Correct the mapping; the message names the entry.",
    }
    NOT_FLOWS = Error "file.not-flows" {
        title: "Data that are no trade flows",
        meaning: "The format is known, and what it holds is not trade between economies.",
        why: "Exchange rates or production read as trade are wrong in every row.",
        source: "DESIGN law 5",
        fix: "Read it as a dataset.",
    }
    SERVICE = Error "file.service-message" {
        title: "A message of the service in place of data",
        meaning: "The answer holds no data: it says what went wrong, or where the data will be.",
        why: "Saved as a file, it looks like a table with nothing in it.",
        source: "SDMX 2.1, section 7, and its message footers; Eurostat's dissemination interface",
        fix: "Fetch the file from the address it names, or ask for less at once.",
    }
    CANCELLED = Error "file.cancelled" {
        title: "Reading was stopped",
        meaning: "The caller's progress function asked to stop.",
        why: "Half a table looks like a whole one, so none is returned.",
        source: "The caller",
        fix: "Read again when the answer is wanted.",
    }
}
