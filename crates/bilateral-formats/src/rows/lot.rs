//! Rows out of plain lines, column by column.

use std::cmp::Ordering;
use std::ops::Range;

use bilateral::Result;
use bilateral::flow::{Batch, Coded, Extras, MISSING};

use super::{BLOCK, Entry, Has, Row, Rows, index, state};
use crate::diagnostics::Note;

/// A column of what codes mean.
#[derive(Debug, Default)]
pub(crate) struct Entries {
    words: Vec<u32>,
    states: Vec<u16>,
}

impl Entries {
    fn clear(&mut self) {
        self.words.clear();
        self.states.clear();
    }

    pub(crate) fn len(&self) -> usize {
        self.words.len()
    }

    pub(crate) fn push(&mut self, entry: Entry) {
        self.words.push(entry.word);
        self.states.push(entry.state);
    }

    /// The same for all rows from the last on up to one.
    pub(crate) fn resize(&mut self, rows: usize, entry: Entry) {
        self.words.resize(rows, entry.word);
        self.states.resize(rows, entry.state);
    }

    pub(crate) fn get(&self, row: usize) -> Option<Entry> {
        Some(Entry { word: *self.words.get(row)?, state: *self.states.get(row)? })
    }
}

/// Columns of rows that stand on lines one after another.
#[derive(Debug, Default)]
pub(crate) struct Lot {
    /// The line of the first.
    pub line: u64,
    pub reporter: Entries,
    pub partner: Entries,
    pub product: Entries,
    pub period: Vec<u32>,
    pub terms: Vec<u32>,
    /// Places in [`bilateral::flow::QuantityUnit::ALL`].
    pub unit: Vec<u32>,
}

/// What the rows of a lot are worth, weigh and count.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Amounts<'a> {
    pub value: &'a [i64],
    pub mass: &'a [i64],
    pub quantity: &'a [i64],
}

impl Lot {
    pub(crate) fn clear(&mut self) {
        for column in [&mut self.reporter, &mut self.partner, &mut self.product] {
            column.clear();
        }
        for column in [&mut self.period, &mut self.terms, &mut self.unit] {
            column.clear();
        }
    }

    fn row(&self, amounts: Amounts<'_>, row: usize) -> Option<Row> {
        let line = self.line + u64::try_from(row).unwrap_or_default();
        let (reporter, partner) = (self.reporter.get(row)?, self.partner.get(row)?);
        let (product, period, terms) =
            (self.product.get(row)?, *self.period.get(row)?, *self.terms.get(row)?);
        let value = *amounts.value.get(row)?;
        Some(Row { value, ..Row::new(line, reporter, partner, product, period, terms) })
    }
}

impl Rows {
    /// What a code was found to mean in a period, if it was met; [`Rows::area`] otherwise.
    #[inline]
    pub(crate) fn known_area(&mut self, column: u32, code: u64, period: u32) -> Option<Entry> {
        let cells = self.area_cells.get_mut(index(period) * 2 + index(column))?;
        self.area_entries.get(index(cells.find_packed(code)?)).copied()
    }

    /// As [`Rows::known_area`], for periods.
    #[inline]
    pub(crate) fn known_period(&mut self, code: u64) -> Option<u32> {
        self.period_cells.find_packed(code)
    }

    /// As [`Rows::known_area`], for a column of products from its beginning on, as far as they are known.
    pub(crate) fn known_products(&mut self, classification: usize, codes: &[u64], into: &mut Entries) {
        let Some(cells) = self.product_cells.get_mut(classification) else { return };
        into.resize(codes.len(), Entry { word: 0, state: 0 });
        let mut known = 0;
        for ((code, word), state) in codes.iter().zip(&mut into.words).zip(&mut into.states) {
            let found = cells.find_packed(*code).and_then(|number| self.product_entries.get(index(number)));
            let Some(found) = found else { break };
            (*word, *state) = (found.word, found.state);
            known += 1;
        }
        into.resize(known, Entry { word: 0, state: 0 });
    }

    /// As [`Rows::known_area`], for one product.
    #[inline]
    pub(crate) fn known_product(&mut self, classification: usize, code: u64) -> Option<Entry> {
        let cells = self.product_cells.get_mut(classification)?;
        self.product_entries.get(index(cells.find_packed(code)?)).copied()
    }

    /// As [`Rows::in_order`], for rows that differ in the last part of their key alone.
    pub(crate) fn run_in_order(&mut self, [a, b, c]: [u64; 3], last: &[u64]) {
        if self.ordered == Some(false) {
            return;
        }
        let ends = [last.first(), last.last()];
        let ascend = last.is_sorted_by(|one, next| one < next);
        let told = if ascend { ends.get(..last.len().min(2)) } else { None };
        match told {
            Some(ends) => ends.iter().flatten().for_each(|key| self.in_order([a, b, c, **key], false)),
            None => last.iter().for_each(|key| self.in_order([a, b, c, *key], false)),
        }
    }

    /// As [`Rows::in_order`], for many rows.
    pub(crate) fn all_in_order<const N: usize>(&mut self, keys: &[[u64; N]], products: &Entries) {
        let [first, ..] = keys else { return };
        let products = &products.states;
        let hidden = |state: Option<&u16>| state.is_some_and(|state| state & state::MASKED != 0);
        self.in_order(*first, hidden(products.first()));
        if self.ordered == Some(false) {
            return;
        }
        let pairs = keys.iter().zip(keys.iter().skip(1)).zip(products.iter().skip(1));
        let ascend = pairs.clone().all(|((before, key), entry)| match before.iter().cmp(key) {
            Ordering::Less => true,
            Ordering::Equal => hidden(Some(entry)),
            Ordering::Greater => false,
        });
        if ascend {
            if let Some(last) = keys.last() {
                self.order.clear();
                self.order.extend_from_slice(last);
            }
        } else {
            self.ordered = Some(false);
        }
    }

    /// Adds the first rows of a lot, or leaves some out and says so.
    pub(crate) fn push_lot(&mut self, lot: &Lot, amounts: Amounts<'_>, rows: usize) -> Result<()> {
        let of_words = lot.reporter.states.iter().zip(&lot.partner.states).zip(&lot.product.states);
        // One bit more for a value that is missing.
        let states = of_words.zip(amounts.value).take(rows).map(|(((reporter, partner), product), value)| {
            reporter | partner | product | u16::from(*value == MISSING) << 15
        });
        let mut start = 0;
        if states.clone().fold(0, |any, state| any | state) != 0 {
            for (place, state) in states.enumerate() {
                if state == state::ZEROS {
                    let line = lot.line + u64::try_from(place).unwrap_or_default();
                    self.diagnostics.note(Note::ZerosRestored, line);
                } else if state != 0 && !lot.row(amounts, place).is_some_and(|row| self.remarkable(&row)) {
                    self.take_run(lot, amounts, start..place)?;
                    start = place + 1;
                }
            }
        }
        self.take_run(lot, amounts, start..rows)
    }

    /// Rows of which nothing more is to be said.
    fn take_run(&mut self, lot: &Lot, amounts: Amounts<'_>, run: Range<usize>) -> Result<()> {
        let columns = Run::of(lot, amounts, self.has, run.clone());
        let Some(columns) = columns.filter(|columns| !columns.value.is_empty()) else { return Ok(()) };
        let wide = |count: usize| u64::try_from(count).unwrap_or_default();
        let line = lot.line + wide(run.start);
        let offset = line.wrapping_sub(self.kept);
        if self.lines.last().is_none_or(|(_, last)| *last != offset) {
            self.lines.push((self.kept, offset));
        }
        self.kept += wide(columns.value.len());
        count(&mut self.period_rows, columns.period, line);
        count(&mut self.term_rows, columns.terms, line);
        // Few rows are kept back to make one batch; many need no copy.
        let many = self.block.value.is_empty() && columns.value.len() >= BLOCK / 4;
        if many && !self.has.second && !self.has.marks {
            return self.append(&columns);
        }
        let block = &mut self.block;
        block.reporter.extend_from_slice(columns.reporter);
        block.partner.extend_from_slice(columns.partner);
        block.product.extend_from_slice(columns.product);
        block.period.extend_from_slice(columns.period);
        block.terms.extend_from_slice(columns.terms);
        block.value.extend_from_slice(columns.value);
        block.mass.extend_from_slice(columns.mass);
        block.quantity.extend_from_slice(columns.quantity);
        block.unit.extend_from_slice(columns.unit);
        let filled = block.value.len();
        if self.has.second {
            block.second.resize(filled, 0);
        }
        if self.has.quantity {
            block.quantity_estimated.resize(filled, false);
        }
        if self.has.marks {
            block.mass_estimated.resize(filled, false);
            block.sub_total.resize(filled, false);
        }
        if filled >= BLOCK { self.flush() } else { Ok(()) }
    }

    /// Adds rows as they stand in a lot.
    fn append(&mut self, run: &Run<'_>) -> Result<()> {
        let batch = Batch {
            reporter: Coded { words: &self.areas, codes: run.reporter },
            partner: Coded { words: &self.areas, codes: run.partner },
            product: Coded { words: &self.products, codes: run.product },
            period: Coded { words: &self.periods, codes: run.period },
            terms: Coded { words: &self.terms, codes: run.terms },
            value: run.value,
            net_mass: self.has.mass.then_some(run.mass),
        };
        let units = Coded { words: &self.units, codes: run.unit };
        let quantity = self.has.quantity.then_some((run.quantity, units));
        let extras = Extras { quantity, ..Extras::default() };
        self.table.append_met(&batch, &extras, &mut self.recoded)
    }
}

/// Some rows of a lot, column by column; columns that a format does not have are empty.
struct Run<'a> {
    reporter: &'a [u32],
    partner: &'a [u32],
    product: &'a [u32],
    period: &'a [u32],
    terms: &'a [u32],
    value: &'a [i64],
    mass: &'a [i64],
    quantity: &'a [i64],
    unit: &'a [u32],
}

impl<'a> Run<'a> {
    fn of(lot: &'a Lot, amounts: Amounts<'a>, has: Has, rows: Range<usize>) -> Option<Self> {
        let (of_mass, of_quantity) =
            (if has.mass { rows.clone() } else { 0..0 }, if has.quantity { rows.clone() } else { 0..0 });
        Some(Self {
            reporter: lot.reporter.words.get(rows.clone())?,
            partner: lot.partner.words.get(rows.clone())?,
            product: lot.product.words.get(rows.clone())?,
            period: lot.period.get(rows.clone())?,
            terms: lot.terms.get(rows.clone())?,
            value: amounts.value.get(rows)?,
            mass: amounts.mass.get(of_mass)?,
            quantity: amounts.quantity.get(of_quantity.clone())?,
            unit: lot.unit.get(of_quantity)?,
        })
    }
}

/// Counts rows by code, and notes the line each was met on first.
fn count(tallies: &mut [(u64, u64)], codes: &[u32], line: u64) {
    let mut line = line;
    for run in codes.chunk_by(|one, next| one == next) {
        let length = u64::try_from(run.len()).unwrap_or_default();
        if let Some(rows) = run.first().and_then(|code| tallies.get_mut(index(*code))) {
            if rows.0 == 0 {
                rows.1 = line;
            }
            rows.0 += length;
        }
        line += length;
    }
}
