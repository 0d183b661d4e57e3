//! Rows of one indicator each into flows that have value, mass and quantity together.

use std::collections::HashMap;

use bilateral::Result;
use bilateral::flow::{Confidentiality, ObservationStatus};

use crate::diagnostics::Note;
use crate::fail::Place;
use crate::rows::{Entry, Row, Rows};

/// What an indicator measures, and in which power of ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Measure {
    Value(i32),
    Mass(i32),
    /// In a unit that this file does not name.
    Supplementary,
}

impl Measure {
    /// Reads an indicator as code, `CODE: label`, `CODE-label`, or label.
    pub(crate) fn of(text: &str) -> Option<Self> {
        let code = text.split([':', '-']).next().unwrap_or_default().trim();
        let word: String =
            code.chars().map(|c| if c == ' ' { '_' } else { c.to_ascii_uppercase() }).collect();
        Some(match word.as_str() {
            "VALUE_IN_EUROS" | "VALUE_IN_EUR" | "VALUE_EUR" | "VALUE_IN_EURO" => Self::Value(0),
            "VALUE_1000ECU" | "VALUE_IN_1000_EURO" | "VALUE_1000EUR" => Self::Value(3),
            "QUANTITY_KG" | "QUANTITY_IN_KG" => Self::Mass(0),
            "QUANTITY_IN_100KG" | "QUANTITY_IN_100_KG" | "QUANTITY_100KG" => Self::Mass(2),
            "QUANTITY_TON" | "QUANTITY_IN_TONS" => Self::Mass(3),
            "SUPPLEMENTARY_QUANTITY" | "QUANTITY_SUPPL_UNIT" | "SUP_QUANTITY" => Self::Supplementary,
            _ => return None,
        })
    }

    /// Puts a cell where it belongs.
    pub(crate) fn put(self, rows: &mut Rows, row: &mut Row, cell: &[u8], place: Place<'_>) -> Result<()> {
        match self {
            Self::Value(power) => row.value = rows.value(cell, power, place)?,
            Self::Mass(power) => {
                row.mass = rows.amount(cell, power, place)?;
                if power == 2 {
                    rows.diagnostics.unit(place.name, "100 kg", "kg", 2);
                } else if power == 3 {
                    rows.diagnostics.unit(place.name, "tonnes", "kg", 3);
                }
            }
            Self::Supplementary => {
                if !matches!(cell, b"" | b"0") {
                    rows.diagnostics.note(Note::UnknownUnit, row.line).example("supplementary quantity");
                }
            }
        }
        Ok(())
    }
}

type Key = (Entry, Entry, Entry, u32, u32);

/// Rows that wait for their other indicators.
pub(crate) struct Pivot {
    several: bool,
    waiting: Vec<Row>,
    place_of: HashMap<Key, (usize, bool, bool)>,
}

impl Pivot {
    pub(crate) fn new(several: bool) -> Self {
        Self { several, waiting: Vec::new(), place_of: HashMap::new() }
    }

    /// Adds one indicator of a flow. A second one of the same kind becomes a row of its own,
    /// to be found as a repeat.
    pub(crate) fn add(
        &mut self,
        rows: &mut Rows,
        mut row: Row,
        measure: Measure,
        cell: &[u8],
        place: Place<'_>,
    ) -> Result<()> {
        measure.put(rows, &mut row, cell, place)?;
        if !self.several {
            return rows.push(row);
        }
        let plain = rows.altered(row.terms, |terms| {
            terms.status = ObservationStatus::Normal;
            terms.confidentiality = Confidentiality::Free;
        });
        let key = (row.reporter, row.partner, row.product, row.period, plain);
        let (is_value, is_mass) = (matches!(measure, Measure::Value(_)), matches!(measure, Measure::Mass(_)));
        let known = self.place_of.get(&key).copied();
        let waiting = known.and_then(|(place, _, _)| self.waiting.get_mut(place));
        match (known, waiting) {
            (Some((place, value, mass)), Some(waiting)) if !(value && is_value || mass && is_mass) => {
                if is_value {
                    waiting.value = row.value;
                }
                if is_mass {
                    waiting.mass = row.mass;
                }
                // A flow has the marks of its value, or else those of its mass.
                if is_value && row.terms != plain || waiting.terms == plain {
                    waiting.terms = row.terms;
                }
                self.place_of.insert(key, (place, value || is_value, mass || is_mass));
            }
            (known, _) => {
                if known.is_none() {
                    self.place_of.insert(key, (self.waiting.len(), is_value, is_mass));
                }
                self.waiting.push(row);
            }
        }
        Ok(())
    }

    /// Gives the rows on, in the order in which they began.
    pub(crate) fn finish(self, rows: &mut Rows) -> Result<()> {
        for row in self.waiting {
            rows.push(row)?;
        }
        Ok(())
    }
}
