//! A delimited file with a header: columns by name, rows of one length.

use std::io::Read;
use std::ops::ControlFlow;

use bilateral::flow::file_rules::{CANCELLED, CELL_SURPLUS, COLUMN_MISSING, COLUMN_TWICE, EMPTY, ROW_SHORT};
use bilateral::{Error, Result};

use crate::diagnostics::{Diagnostics, Note};
use crate::fail::{Place, refuse, shown};
use crate::input::Input;
use crate::options::{OnProgress, Progress};
use crate::plain::{Lines, Plan, Wanted};
use crate::scanner::Scanner;
use crate::text::{Decoder, Encoding};

pub(crate) struct Sheet<'a> {
    scanner: Scanner<Box<dyn Read + 'a>>,
    /// The header as written.
    names: Vec<String>,
    /// The header in small letters and digits alone.
    keys: Vec<String>,
    pub decoder: Decoder,
    pub rows: u64,
    /// What lines that are no rows begin with.
    pub footers: Vec<String>,
    tick: u64,
}

/// Bytes between two reports of progress.
const TICK: u64 = 1 << 20;

impl<'a> Sheet<'a> {
    pub(crate) fn open(input: Input<'a>, delimiter: u8) -> Result<Self> {
        Self::open_at(input, delimiter, 0)
    }

    /// With the header after some lines of another kind.
    pub(crate) fn open_at(mut input: Input<'a>, delimiter: u8, skipped: u64) -> Result<Self> {
        for _ in 0..skipped {
            let mut byte = [0];
            while Read::read(&mut input.reader, &mut byte).map_err(crate::fail::from_io)? > 0
                && byte != *b"\n"
            {}
        }
        let mut sheet = Self::without_header(input, delimiter);
        sheet.scanner.start_at_line(skipped + 1);
        if !sheet.scanner.advance()? {
            return Err(Error::new(&EMPTY, "there is no line in the file, not even a header"));
        }
        let header: Vec<String> = (0..sheet.scanner.len())
            .map(|place| sheet.decoder.decode(sheet.scanner.cell(place)).trim().to_owned())
            .collect();
        sheet.set_names(header);
        Ok(sheet)
    }

    pub(crate) fn without_header(input: Input<'a>, delimiter: u8) -> Self {
        let decoder = Decoder { encoding: sniffed(&input), mixed: false };
        let scanner = Scanner::new(input.reader, delimiter);
        Self {
            scanner,
            names: Vec::new(),
            keys: Vec::new(),
            decoder,
            rows: 0,
            footers: Vec::new(),
            tick: TICK,
        }
    }

    /// Names the columns; empty names at the end are trailing delimiters.
    pub(crate) fn set_names(&mut self, mut names: Vec<String>) {
        while names.last().is_some_and(String::is_empty) {
            names.pop();
        }
        self.keys = names.iter().map(|name| key(name)).collect();
        self.names = names;
    }

    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    pub(crate) fn line(&self) -> u64 {
        self.scanner.line()
    }

    #[inline]
    pub(crate) fn cell(&self, place: usize) -> &[u8] {
        crate::number::trim(self.scanner.cell(place))
    }

    /// As [`Sheet::cell`]; nothing for a column that is not there.
    #[inline]
    pub(crate) fn maybe(&self, place: Option<usize>) -> &[u8] {
        place.map_or(&[], |place| self.cell(place))
    }

    /// A cell as text.
    pub(crate) fn text(&mut self, place: usize) -> String {
        let cell = crate::number::trim(self.scanner.cell(place));
        self.decoder.decode(cell).into_owned()
    }

    /// A cell as text, in place of what a buffer held.
    pub(crate) fn text_into(&mut self, place: usize, into: &mut String) {
        let cell = crate::number::trim(self.scanner.cell(place));
        // Most cells of a sorted table say what the one above says.
        if into.as_bytes() == cell && cell.is_ascii() {
            return;
        }
        into.clear();
        into.push_str(&self.decoder.decode(cell));
    }

    pub(crate) fn place(&self, place: usize) -> Place<'_> {
        let name = self.names.get(place).map_or("", String::as_str);
        Place { line: self.line(), column: place + 1, name }
    }

    /// The column of one of these names, capitals, blanks and punctuation aside.
    pub(crate) fn column(&self, names: &[&str]) -> Result<Option<usize>> {
        let mut found = None;
        for (place, known) in self.keys.iter().enumerate() {
            if names.iter().any(|name| key(name) == *known) {
                if let Some(first) = found {
                    let name = self.names.get(place).map_or("", String::as_str);
                    let message = format!(
                        "`{name}` is the name of columns {} and {}, at line 1; rename or remove one",
                        first + 1,
                        place + 1
                    );
                    return Err(Error::new(&COLUMN_TWICE, message).at(name));
                }
                found = Some(place);
            }
        }
        Ok(found)
    }

    /// As [`Sheet::column`], for a column that must be there.
    pub(crate) fn need(&self, names: &[&str]) -> Result<usize> {
        self.column(names)?.ok_or_else(|| lacks(names, &self.names))
    }

    /// The next row; whether there is one.
    #[inline]
    pub(crate) fn advance(
        &mut self,
        diagnostics: &mut Diagnostics,
        progress: &mut Option<OnProgress<'_>>,
    ) -> Result<bool> {
        loop {
            if !self.scanner.advance()? {
                self.finish(diagnostics);
                return Ok(false);
            }
            if !self.is_footer() && !self.is_header_again() && !self.is_blank() {
                break;
            }
            diagnostics.note(Note::Skipped, self.scanner.line());
        }
        self.rows += 1;
        if self.scanner.len() != self.names.len() {
            self.uneven(diagnostics)?;
        }
        self.tell(progress)?;
        Ok(true)
    }

    /// Looks for rows that are plainly shaped.
    pub(crate) fn look_for(&mut self, wanted: Wanted) {
        // A blank line is a row of one cell, and no row.
        if self.names.len() > 1 && self.footers.is_empty() {
            let (delimiter, width) = (self.scanner.delimiter(), self.names.len());
            self.scanner.look_for(Plan { delimiter, width, wanted });
        }
    }

    /// The next rows, where they are plainly shaped; `None` where the next is to be read with care.
    #[inline]
    pub(crate) fn plain_lines(&mut self) -> Result<Option<Lines<'_>>> {
        #[cfg(test)]
        if crate::plain::tests::CAREFUL.with(std::cell::Cell::get) {
            return Ok(None);
        }
        self.scanner.plain_lines()
    }

    /// Passes over rows that were taken as they were offered.
    pub(crate) fn pass(&mut self, rows: usize, progress: &mut Option<OnProgress<'_>>) -> Result<()> {
        self.scanner.pass(rows);
        self.rows += u64::try_from(rows).unwrap_or_default();
        self.tell(progress)
    }

    fn tell(&mut self, progress: &mut Option<OnProgress<'_>>) -> Result<()> {
        if self.scanner.bytes() >= self.tick {
            self.tick = self.scanner.bytes() + TICK;
            report(progress, Progress { bytes: self.scanner.bytes(), rows: self.rows })?;
        }
        Ok(())
    }

    /// Looks at every cell of the present row for what it is encoded in, also those nobody reads.
    pub(crate) fn note_encoding(&mut self) {
        for place in 0..self.scanner.len() {
            let cell = self.scanner.cell(place);
            if !cell.is_ascii() {
                self.decoder.decode(cell);
            }
        }
    }

    /// Whether the present row begins with one of these words, as footers do.
    fn is_footer(&self) -> bool {
        !self.footers.is_empty() && {
            let cell = self.decoder.clone().decode(self.cell(0)).into_owned();
            self.footers.iter().any(|footer| cell.starts_with(footer))
        }
    }

    /// Whether no cell of the present row has anything in it, as spreadsheets fill the end of a table.
    fn is_blank(&self) -> bool {
        (0..self.scanner.len()).all(|place| self.cell(place).is_empty())
    }

    /// Whether the present row is the header once more, as in downloads put one behind the other.
    fn is_header_again(&self) -> bool {
        let mut names = self.names.iter().enumerate();
        self.scanner.len() >= self.names.len()
            && names.all(|(place, name)| self.cell(place) == name.as_bytes())
            && !self.names.is_empty()
    }

    #[cold]
    fn finish(&self, diagnostics: &mut Diagnostics) {
        diagnostics.rows = self.rows;
        diagnostics.bytes = self.scanner.bytes();
        diagnostics.encoding = self.decoder.encoding;
        if self.decoder.mixed {
            diagnostics.note(Note::MixedEncoding, 0);
        }
        if let Some(line) = self.scanner.was_cut().filter(|_| self.rows > 0) {
            diagnostics.note(Note::NoFinalNewline, line);
        }
    }

    #[cold]
    fn uneven(&self, diagnostics: &mut Diagnostics) -> Result<()> {
        let (cells, columns) = (self.scanner.len(), self.names.len());
        if cells < columns {
            let message = format!(
                "the row has {cells} cells where the header has {columns}; the file may be cut, or a line break stands inside a cell"
            );
            return Err(refuse(&ROW_SHORT, Place::row(self.line()), message));
        }
        for place in columns..cells {
            let cell = self.cell(place);
            if !cell.is_empty() {
                let message = format!(
                    "`{}` stands past the last of {columns} columns; a cell before it probably holds an unquoted delimiter",
                    shown(cell)
                );
                return Err(refuse(&CELL_SURPLUS, self.place(place), message));
            }
        }
        diagnostics.note(Note::TrailingCells, self.line());
        Ok(())
    }
}

/// The encoding, as far as the beginning of the file shows it.
fn sniffed(input: &Input<'_>) -> Encoding {
    if input.encoding != Encoding::Ascii || input.head.is_ascii() {
        return input.encoding;
    }
    match std::str::from_utf8(&input.head) {
        // A letter cut by the end of what was looked at is no sign.
        Err(why) if why.error_len().is_some() => Encoding::Windows1252,
        _ => Encoding::Utf8,
    }
}

/// Tells the caller, who may want no more.
pub(crate) fn report(progress: &mut Option<OnProgress<'_>>, now: Progress) -> Result<()> {
    match progress.as_mut().map(|progress| progress(now)) {
        Some(ControlFlow::Break(())) => {
            let message = format!("stopped by the caller after {} bytes and {} rows", now.bytes, now.rows);
            Err(Error::new(&CANCELLED, message))
        }
        _ => Ok(()),
    }
}

/// That a header has none of the names of a column, the first of which is said.
#[cold]
pub(crate) fn lacks(wanted: &[&str], header: &[String]) -> Error {
    let wanted = wanted.first().copied().unwrap_or_default();
    let header: String = header.join(", ").chars().take(200).collect();
    let message = format!("there is no column `{wanted}`; the header, at line 1, has {header}");
    Error::new(&COLUMN_MISSING, message).at(wanted)
}

/// A column's name as it is compared.
pub(crate) fn key(name: &str) -> String {
    // Letters beyond ASCII are kept as they are: a name in Cyrillic is one too. Dashes and typographic marks are none.
    let is_letter = |letter: &char| match letter {
        '\u{2000}'..='\u{206f}' | '\u{feff}' => false,
        letter => letter.is_ascii_alphanumeric() || *letter > '\u{bf}',
    };
    name.chars().filter(is_letter).map(|letter| letter.to_ascii_lowercase()).collect()
}
