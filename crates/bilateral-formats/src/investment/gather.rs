//! Rows into cells: what is kept, what is left out, and why.

use bilateral::economy::Area;
use bilateral::flow::file_rules::NUMBER;
use bilateral::flow::{Confidentiality, ObservationStatus};
use bilateral::investment::{EstimateMethod, InvestmentCell, RowMapping, RowReader};
use bilateral::period::Period;
use bilateral::wire::decimal;
use bilateral::{Error, Result};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::{Marks, ReadCells};
use crate::diagnostics::{Diagnostics, Note};
use crate::fail::{Place, refuse, shown};
use crate::number::Bad;

pub(super) struct Gather<'a> {
    reader: RowReader<'a>,
    mapping: &'a RowMapping,
    marks: Marks,
    cells: Vec<InvestmentCell>,
    pub(super) diagnostics: Diagnostics,
}

impl<'a> Gather<'a> {
    pub(super) fn new(mapping: &'a RowMapping, names: &[&str], marks: Marks, format: &str) -> Result<Self> {
        let reader = RowReader::new(mapping, names)?;
        let mut diagnostics = Diagnostics { format: format.to_owned(), ..Diagnostics::default() };
        if mapping.scale != 0 {
            let stated = format!("10^{}", mapping.scale);
            diagnostics.unit(&mapping.value, &stated, "1", mapping.scale.into());
        }
        Ok(Self { reader, mapping, marks, cells: Vec::new(), diagnostics })
    }

    pub(super) fn reader(&self) -> &RowReader<'a> {
        &self.reader
    }

    /// Whether a text stands for a value that is hidden.
    pub(super) fn hides(&self, text: &str) -> bool {
        matches!(text, "C" | "c") && self.mapping.is_missing(text)
    }

    /// A row whose value is hidden and not only missing, which nothing but the cell of the value says.
    pub(super) fn hidden<S: AsRef<str>>(
        &mut self,
        cells: &[S],
        period: Option<Period>,
        line: u64,
    ) -> Result<()> {
        match self.reader.read(cells, period, None) {
            Ok(Some(cell)) => {
                let mut record = cell.record().clone();
                record.confidentiality = Confidentiality::Confidential;
                self.keep(InvestmentCell::try_from(record)?, line);
                Ok(())
            }
            _ => self.row(cells, period, None, line),
        }
    }

    /// The number of a cell as printed; `None` is missing.
    pub(super) fn value(&mut self, text: &str, place: Place<'_>) -> Result<Option<Decimal>> {
        if self.mapping.is_missing(text) {
            return Ok(None);
        }
        if let Ok(value) = decimal::parse(text) {
            return Ok(Some(value));
        }
        match crate::number::decimal(text.as_bytes()) {
            Ok(value) => {
                self.diagnostics.note(Note::DigitsLost, place.line).example(text);
                Ok(Some(value))
            }
            Err(Bad::TooFine | Bad::TooLarge) => {
                self.diagnostics.note(Note::TooLong, place.line).example(&shown(text.as_bytes()));
                Ok(None)
            }
            Err(bad) => Err(refuse(&NUMBER, place, format!("`{}` {bad}", shown(text.as_bytes())))),
        }
    }

    /// Takes in a row; `column` is the number of a column by its name, from 1.
    pub(super) fn row<S: AsRef<str>>(
        &mut self,
        cells: &[S],
        period: Option<Period>,
        value: Option<Decimal>,
        line: u64,
    ) -> Result<()> {
        match self.reader.read(cells, period, value) {
            Ok(Some(cell)) => self.keep(cell, line),
            Ok(None) => self.left_out(Note::NoCell, value, line),
            // The number is one, and too large in units.
            Err(refused) if value.is_some() && self.is_of_value(&refused) => {
                let printed = value.map(|value| value.to_string()).unwrap_or_default();
                self.diagnostics.note(Note::TooLong, line).example(&printed);
                return self.row(cells, period, None, line);
            }
            Err(refused) => return self.refused(&refused, cells, value, line),
        }
        Ok(())
    }

    fn keep(&mut self, cell: InvestmentCell, line: u64) {
        let unwanted =
            |wanted: &Option<Vec<Area>>, area| wanted.as_ref().is_some_and(|all| !all.contains(&area));
        if unwanted(&self.marks.reporters, cell.reporter()) || unwanted(&self.marks.partners, cell.partner())
        {
            // The value has its power in it already.
            let value = cell.value();
            add(self.diagnostics.note(Note::Filtered, line), value, 0);
            return;
        }
        let cell = if self.marks.source.is_some() || self.marks.vintage.is_some() {
            cell.marked(self.marks.source.clone(), self.marks.vintage)
        } else {
            cell
        };
        self.notice(&cell, line);
        self.cells.push(cell);
    }

    fn notice(&mut self, cell: &InvestmentCell, line: u64) {
        let record = cell.record();
        for area in [record.reporter, record.partner] {
            if let Some(bloc) = area.as_bloc() {
                self.diagnostics.note(Note::Bloc, line).example(bloc.id());
            }
        }
        match record.partner {
            Area::World => {
                self.diagnostics.note(Note::Aggregate, line);
            }
            Area::Residual(residual) => {
                self.diagnostics.note(Note::ResidualPartner, line).example(residual.id());
            }
            _ => {}
        }
        if cell.is_hidden() {
            self.diagnostics.note(Note::Confidential, line);
        }
        if record.value.is_none() {
            self.diagnostics.note(Note::MissingValue, line);
        }
        match (record.status, record.estimate) {
            (_, Some(EstimateMethod::Mirror)) => {
                self.diagnostics.note(Note::Mirror, line);
            }
            (ObservationStatus::Normal, _) => {}
            (status @ (ObservationStatus::Estimated | ObservationStatus::Imputed), _) => {
                self.diagnostics.note(Note::Estimated, line).example(status.as_str());
            }
            (status, _) => self.diagnostics.note(Note::Flagged, line).example(status.as_str()),
        }
    }

    /// Codes nobody declared and areas nobody knows leave a row out; anything else stops the reading.
    fn refused<S: AsRef<str>>(
        &mut self,
        refused: &Error,
        cells: &[S],
        value: Option<Decimal>,
        line: u64,
    ) -> Result<()> {
        let column = refused.path().as_str().trim_start_matches('/').replace("~1", "/").replace("~0", "~");
        let place = self.reader.place(&column);
        let note = match refused.code() {
            "investment.row-code" | "area.unknown" | "area.ambiguous" => Note::Unmapped,
            "investment.partner-is-host" => Note::OwnPartner,
            _ => {
                return Err(match place.or_else(|| self.of_value(refused)) {
                    Some(place) => crate::fail::at(refused, Place { line, column: place + 1, name: &column }),
                    // Nothing of this row: the table as a whole says too little.
                    None if refused.code() == "investment.row-column" => refused.clone(),
                    None => crate::fail::at(refused, Place::row(line)),
                });
            }
        };
        self.left_out(note, value, line);
        if note == Note::Unmapped {
            let text = place.and_then(|place| cells.get(place)).map_or("", AsRef::as_ref);
            let example = format!("`{text}` ({})", refused.code());
            self.diagnostics.note_again(note).example(&example);
        }
        Ok(())
    }

    /// Whether the value times its power of ten is past all amounts.
    fn is_of_value(&self, refused: &Error) -> bool {
        let column = self.reader.place(refused.path().as_str().trim_start_matches('/'));
        refused.code() == "investment.row-scale"
            && column.is_some()
            && column == self.reader.value_place().ok()
    }

    /// A refusal of the value itself stands at the column of values.
    fn of_value(&self, refused: &Error) -> Option<usize> {
        matches!(refused.path().as_str(), "/value").then(|| self.reader.value_place().ok())?
    }

    fn left_out(&mut self, note: Note, value: Option<Decimal>, line: u64) {
        let power = self.mapping.scale;
        add(self.diagnostics.note(note, line), value, power);
    }

    pub(super) fn finish(mut self) -> ReadCells {
        self.diagnostics.kept = u64::try_from(self.cells.len()).unwrap_or(u64::MAX);
        ReadCells { cells: self.cells, diagnostics: self.diagnostics }
    }
}

/// What a row that is left out was worth, in whole thousandths.
fn add(tally: &mut crate::diagnostics::Tally, value: Option<Decimal>, power: u8) {
    let thousandths = value.and_then(|value| {
        let factor = Decimal::from(10_u64.checked_pow(u32::from(power) + 3)?);
        value.checked_mul(factor)?.round().to_i128()
    });
    tally.value_left_out = tally.value_left_out.saturating_add(thousandths.unwrap_or_default());
}
