//! Rows out of plain lines, column by column.

use std::cmp::Ordering;

use bilateral::Result;
use bilateral::flow::MISSING;

use super::{BLOCK, Entry, Row, Rows, index, state};

/// Columns of rows that stand on lines one after another.
#[derive(Debug, Default)]
pub(crate) struct Lot {
    /// The line of the first.
    pub line: u64,
    pub reporter: Vec<Entry>,
    pub partner: Vec<Entry>,
    pub product: Vec<Entry>,
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
        let (reporter, partner) = (*self.reporter.get(row)?, *self.partner.get(row)?);
        let (product, period, terms) =
            (*self.product.get(row)?, *self.period.get(row)?, *self.terms.get(row)?);
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
    pub(crate) fn known_products(&mut self, classification: usize, codes: &[u64], into: &mut Vec<Entry>) {
        let Some(cells) = self.product_cells.get_mut(classification) else { return };
        let entries = &self.product_entries;
        into.extend(codes.iter().map_while(|code| entries.get(index(cells.find_packed(*code)?)).copied()));
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
    pub(crate) fn all_in_order<const N: usize>(&mut self, keys: &[[u64; N]], products: &[Entry]) {
        let [first, ..] = keys else { return };
        let hidden = |entry: Option<&Entry>| entry.is_some_and(|entry| entry.state & state::MASKED != 0);
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
        let states = lot.reporter.iter().zip(&lot.partner).zip(&lot.product).zip(amounts.value);
        let states = states.take(rows).map(|(((reporter, partner), product), value)| {
            (reporter.state | partner.state | product.state) != 0 || *value == MISSING
        });
        let mut start = 0;
        if states.clone().fold(false, |any, odd| any | odd) {
            for (place, odd) in states.enumerate() {
                if odd && !lot.row(amounts, place).is_some_and(|row| self.remarkable(&row)) {
                    self.take_run(lot, amounts, start, place);
                    start = place + 1;
                }
            }
        }
        self.take_run(lot, amounts, start, rows);
        if self.block.value.len() >= BLOCK { self.flush() } else { Ok(()) }
    }

    /// Rows of which nothing more is to be said.
    fn take_run(&mut self, lot: &Lot, amounts: Amounts<'_>, start: usize, end: usize) {
        let (Some(period), Some(terms)) = (lot.period.get(start..end), lot.terms.get(start..end)) else {
            return;
        };
        if period.is_empty() {
            return;
        }
        let wide = |count: usize| u64::try_from(count).unwrap_or_default();
        let line = lot.line + wide(start);
        let offset = line.wrapping_sub(self.kept);
        if self.lines.last().is_none_or(|(_, last)| *last != offset) {
            self.lines.push((self.kept, offset));
        }
        self.kept += wide(end - start);
        count(&mut self.period_rows, period, line);
        count(&mut self.term_rows, terms, line);
        let words = |column: &[Entry], into: &mut Vec<u32>| {
            into.extend(column.get(start..end).unwrap_or_default().iter().map(|entry| entry.word));
        };
        let block = &mut self.block;
        words(&lot.reporter, &mut block.reporter);
        words(&lot.partner, &mut block.partner);
        words(&lot.product, &mut block.product);
        block.period.extend_from_slice(period);
        block.terms.extend_from_slice(terms);
        let add = |column: &[i64], into: &mut Vec<i64>| {
            into.extend_from_slice(column.get(start..end).unwrap_or_default());
        };
        add(amounts.value, &mut block.value);
        if self.has.mass {
            add(amounts.mass, &mut block.mass);
        }
        if self.has.quantity {
            add(amounts.quantity, &mut block.quantity);
            block.unit.extend_from_slice(lot.unit.get(start..end).unwrap_or_default());
        }
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
