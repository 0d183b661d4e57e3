//! What a reader noticed: counted, located, and never silent.

use std::fmt;

use bilateral::order;
use serde::{Deserialize, Serialize};

use crate::text::Encoding;

macro_rules! notes {
    ($($(#[doc = $doc:literal])+ $variant:ident $word:literal)+) => {
        /// Something noticed about rows.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ReadNote"))]
        #[non_exhaustive]
        pub enum Note {
            $($(#[doc = $doc])+ $variant,)+
        }

        impl Note {
            /// Every note.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its word on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// What it says about a row, in a sentence.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+),)+ }
            }
        }
    };
}

notes! {
    /// The product is hidden or not specified; the row is kept as a residual.
    Masked "masked"
    /// The row is a total: with the world, in all products, or marked as a sum by its source.
    Aggregate "aggregate"
    /// The reporter or the partner is a bloc, which contains its members.
    Bloc "bloc"
    /// The partner is no economy: stores, high seas, not specified.
    ResidualPartner "residual-partner"
    /// A code or label is not known, so the row is left out.
    Unmapped "unmapped"
    /// The caller asked for other reporters or partners, so the row is left out.
    Filtered "filtered"
    /// Reporter and partner are the same and the source does not book money that came back, so the row is left out.
    OwnPartner "own-partner"
    /// The row is no amount of its own: a share, an industry, a currency no code names; so left out.
    NoCell "no-cell"
    /// The value was derived from what the partner reports.
    Mirror "mirror"
    /// The reporter is the world or a residual, such as other Asia, and no economy or bloc; so the row is left out.
    NotReporting "not-reporting"
    /// The value, the mass or the quantity was estimated by the source.
    Estimated "estimated"
    /// The source marks the value: provisional, revised, a break, of low reliability.
    Flagged "flagged"
    /// The second partner is the partner: one part of a breakdown that cannot be told from its whole, so left out.
    SecondPartnerRepeated "second-partner-repeated"
    /// The source keeps the value confidential.
    Confidential "confidential"
    /// There is no value, which is not zero.
    MissingValue "missing-value"
    /// The row repeats an earlier one in everything.
    Duplicate "duplicate"
    /// The row states another value than an earlier one for the same observation.
    Contradictory "contradictory"
    /// Leading zeros of the product code had been lost and were put back.
    ZerosRestored "zeros-restored"
    /// The code is shorter than its level allows, so leading zeros have been lost; the row is left out.
    ZerosLost "zeros-lost"
    /// The period is a year, and months of that year are in the same file.
    YearAmongMonths "year-among-months"
    /// The row is the whole of which other rows are parts, by procedure, transport or second partner; a group of modes of transport is left out.
    WholeBesideParts "whole-beside-parts"
    /// Digits past the thousandths were rounded half to even.
    Rounded "rounded"
    /// The number is written with an exponent, as spreadsheets do: its last digits may be gone.
    DigitsLost "digits-lost"
    /// The number has more digits than are kept exactly: a dataset keeps it as text, elsewhere the value is missing.
    TooLong "too-long"
    /// A text stands where a number is due; the dataset keeps it as text, so it is in no sum.
    TextForNumber "text-for-number"
    /// The row has empty cells past the last column.
    TrailingCells "trailing-cells"
    /// The last line has no end, so the file may have been cut.
    NoFinalNewline "no-final-newline"
    /// Some cells are UTF-8 and others cannot be.
    MixedEncoding "mixed-encoding"
    /// A zero that stands for an amount that is not available was read as missing.
    ZeroForMissing "zero-for-missing"
    /// The quantity is in a unit not known here and was left out.
    UnknownUnit "unknown-unit"
    /// A code and its label contradict one another.
    LabelContradicts "label-contradicts"
    /// The source had a mark this reader does not know; it was kept as text or counted here.
    UnknownFlag "unknown-flag"
    /// A column of a wide table has a year in its name and is not named by a period (`2021*`); it was not read.
    ColumnPassedOver "column-passed-over"
    /// The line holds no data: a blank line, a footer, a note, the header once more.
    Skipped "skipped"
}

impl Note {
    /// Reads the word.
    ///
    /// # Errors
    /// `input.unknown-word` for a word that is none.
    pub fn parse(text: &str) -> bilateral::Result<Self> {
        Self::ALL.iter().copied().find(|note| note.as_str() == text).ok_or_else(|| {
            let shown: String = text.chars().take(40).collect();
            let message = format!("`{shown}` is nothing that is noticed; `Note::ALL` has the words");
            bilateral::Error::new(&bilateral::wire::rules::UNKNOWN_WORD, message)
        })
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// How often something was noticed, and where first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ReadTally"))]
pub struct Tally {
    /// What was noticed.
    pub note: Note,
    /// In how many rows.
    pub rows: u64,
    /// The first ten lines of the file it was noticed in.
    pub lines: Vec<u64>,
    /// Up to ten different cells it was noticed in, where one cell is the reason.
    pub examples: Vec<String>,
    /// The value in rows that were left out for it, where they state one: whole thousandths in Rust,
    /// an exact amount in units on the wire.
    #[serde(default, skip_serializing_if = "is_zero", with = "crate::record::units")]
    #[cfg_attr(feature = "schema", schemars(with = "bilateral::wire::schema::DecimalText"))]
    pub value_left_out: i128,
}

fn is_zero(value: &i128) -> bool {
    *value == 0
}

/// In what a column is stated, and in what it was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ReadUnit"))]
pub struct Unit {
    /// The column of the file.
    pub column: String,
    /// The unit the file states it in.
    pub stated: String,
    /// The unit it was kept in.
    pub kept: String,
    /// By which power of ten it was multiplied.
    pub power: i32,
}

/// Everything noticed while reading one file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "ReadDiagnostics"))]
pub struct Diagnostics {
    /// The format it was read as.
    pub format: String,
    /// Why it was taken for that format; empty where the caller named it.
    pub why: String,
    /// How its text is encoded.
    pub encoding: Encoding,
    /// Rows of data in the file.
    pub rows: u64,
    /// Rows that are in the table.
    pub kept: u64,
    /// Bytes read, unpacked.
    pub bytes: u64,
    /// What was noticed, in the order of the list of notes.
    pub tallies: Vec<Tally>,
    /// The units of columns that were converted.
    pub units: Vec<Unit>,
}

const MOST_LINES: usize = 10;

/// Rows in which something stands that may have to be noted: how many, and the first lines.
#[derive(Debug, Default)]
pub(crate) struct Rows {
    count: u64,
    lines: Vec<u64>,
}

impl Rows {
    #[inline]
    pub(crate) fn seen(&mut self, line: u64) {
        self.count += 1;
        if self.lines.len() < MOST_LINES && self.lines.last() != Some(&line) {
            self.lines.push(line);
        }
    }
}

impl Diagnostics {
    /// In how many rows something was noticed.
    pub fn count(&self, note: Note) -> u64 {
        self.tally(note).map_or(0, |tally| tally.rows)
    }

    /// What was noticed under a note, if anything.
    pub fn tally(&self, note: Note) -> Option<&Tally> {
        self.tallies.iter().find(|tally| tally.note == note)
    }

    pub(crate) fn note(&mut self, note: Note, line: u64) -> &mut Tally {
        let tally = self.at(note);
        tally.rows += 1;
        if tally.lines.len() < MOST_LINES && tally.lines.last() != Some(&line) {
            tally.lines.push(line);
        }
        tally
    }

    /// As [`Diagnostics::note`], for rows that were counted elsewhere.
    pub(crate) fn notes(&mut self, note: Note, rows: &Rows) -> &mut Tally {
        let tally = self.at(note);
        tally.rows += rows.count;
        tally.lines.extend(&rows.lines);
        order::sort(&mut tally.lines);
        tally.lines.dedup();
        tally.lines.truncate(MOST_LINES);
        tally
    }

    fn at(&mut self, note: Note) -> &mut Tally {
        let place = match self.tallies.binary_search_by_key(&note, |tally| tally.note) {
            Ok(place) => place,
            Err(place) => {
                let empty =
                    Tally { note, rows: 0, lines: Vec::new(), examples: Vec::new(), value_left_out: 0 };
                self.tallies.insert(place, empty);
                place
            }
        };
        // The place was found or made just above.
        let last = self.tallies.len() - 1;
        let slot = place.min(last);
        #[expect(clippy::indexing_slicing, reason = "the list has just been given this place")]
        &mut self.tallies[slot]
    }

    /// The tally of something already noticed, to add to it without counting again.
    pub(crate) fn note_again(&mut self, note: Note) -> &mut Tally {
        if self.tally(note).is_none() {
            return self.note(note, 0);
        }
        let place = self.tallies.binary_search_by_key(&note, |tally| tally.note).unwrap_or_default();
        #[expect(clippy::indexing_slicing, reason = "the tally was found just above")]
        &mut self.tallies[place]
    }

    pub(crate) fn unit(&mut self, column: &str, stated: &str, kept: &str, power: i32) {
        let unit =
            Unit { column: column.to_owned(), stated: stated.to_owned(), kept: kept.to_owned(), power };
        if !self.units.contains(&unit) {
            self.units.push(unit);
        }
    }
}

impl Tally {
    /// [`Tally::value_left_out`] in units, digit for digit.
    pub fn left_out(&self) -> String {
        crate::record::in_units(self.value_left_out)
    }

    pub(crate) fn example(&mut self, text: &str) {
        if self.examples.len() < MOST_LINES && !self.examples.iter().any(|known| known == text) {
            self.examples.push(text.to_owned());
        }
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // A row of a wide table has many.
        if self.kept > self.rows {
            write!(f, "{}: {} kept out of {} rows", self.format, self.kept, self.rows)?;
        } else {
            write!(f, "{}: {} of {} rows kept", self.format, self.kept, self.rows)?;
        }
        for tally in &self.tallies {
            write!(f, "; {} {}", tally.rows, tally.note)?;
            if let Some(line) = tally.lines.first() {
                write!(f, " (from line {line})")?;
            }
        }
        Ok(())
    }
}
