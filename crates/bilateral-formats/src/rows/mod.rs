//! Rows of codes into a table of flows, each code looked up once.

mod lot;
mod wholes;

use std::collections::HashMap;

use bilateral::Result;
use bilateral::economy::Area;
use bilateral::flow::file_rules::{CODE, NUMBER};
use bilateral::flow::rules::VALUE_TOO_FINE;
use bilateral::flow::{Batch, Coded, Extras, FlowTable, MISSING, QuantityUnit, Recoded, Terms};
use bilateral::period::{Period, YearMonth};
use bilateral::product::ProductKey;

use crate::diagnostics::{Diagnostics, Note};
use crate::fail::{Place, at, refuse, shown};
use crate::intern::Intern;
use crate::number::{Bad, thousandths};
use crate::options::Options;

pub(crate) use lot::{Amounts, Lot};

/// A table of flows, and what was noticed while reading it.
#[derive(Debug, Clone)]
pub struct Read {
    /// The rows that could be read.
    pub table: FlowTable,
    /// What was noticed.
    pub diagnostics: Diagnostics,
}

/// What a cell of a column of codes means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry {
    pub word: u32,
    pub state: u16,
}

pub(crate) mod state {
    pub(crate) const UNMAPPED: u16 = 1;
    pub(crate) const BLOC: u16 = 2;
    pub(crate) const WORLD: u16 = 4;
    pub(crate) const RESIDUAL: u16 = 8;
    pub(crate) const NOT_REPORTER: u16 = 16;
    pub(crate) const NOT_PARTNER: u16 = 32;
    pub(crate) const TOTAL_PRODUCT: u16 = 64;
    pub(crate) const MASKED: u16 = 128;
    pub(crate) const ZEROS: u16 = 256;
    pub(crate) const ZEROS_LOST: u16 = 512;
}

/// One row, in codes.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    pub line: u64,
    pub reporter: Entry,
    pub partner: Entry,
    pub second: Option<Entry>,
    pub product: Entry,
    pub period: u32,
    pub terms: u32,
    pub value: i64,
    pub mass: i64,
    pub mass_estimated: bool,
    pub quantity: i64,
    pub unit: QuantityUnit,
    pub quantity_estimated: bool,
    pub sub_total: bool,
}

impl Row {
    pub(crate) fn new(
        line: u64,
        reporter: Entry,
        partner: Entry,
        product: Entry,
        period: u32,
        terms: u32,
    ) -> Self {
        Self {
            line,
            reporter,
            partner,
            second: None,
            product,
            period,
            terms,
            value: MISSING,
            mass: MISSING,
            mass_estimated: false,
            quantity: MISSING,
            unit: QuantityUnit::Kilogram,
            quantity_estimated: false,
            sub_total: false,
        }
    }
}

/// Rows kept back before they go into the table together: few enough to stay in a near cache.
const BLOCK: usize = 1 << 11;

#[derive(Debug, Default)]
struct Block {
    reporter: Vec<u32>,
    partner: Vec<u32>,
    second: Vec<u32>,
    product: Vec<u32>,
    period: Vec<u32>,
    terms: Vec<u32>,
    value: Vec<i64>,
    mass: Vec<i64>,
    quantity: Vec<i64>,
    unit: Vec<u32>,
    mass_estimated: Vec<bool>,
    quantity_estimated: Vec<bool>,
    sub_total: Vec<bool>,
}

/// The columns beyond the value that a format has at all.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "columns are there or not, each for itself")]
pub(crate) struct Has {
    pub mass: bool,
    pub second: bool,
    pub quantity: bool,
    pub marks: bool,
}

#[expect(clippy::struct_field_names, reason = "rows counted by period and by terms")]
pub(crate) struct Rows {
    table: FlowTable,
    /// Lists of words below only grow.
    recoded: Recoded,
    pub diagnostics: Diagnostics,
    has: Has,
    round: bool,
    reporters: Option<Vec<Area>>,
    partners: Option<Vec<Area>>,
    block: Block,
    areas: Vec<Area>,
    seconds: Vec<Option<Area>>,
    area_words: HashMap<Area, u32>,
    /// One for each column of areas of each period.
    area_cells: Vec<Intern>,
    area_entries: Vec<Entry>,
    products: Vec<ProductKey>,
    product_words: HashMap<ProductKey, u32>,
    product_cells: Vec<Intern>,
    product_entries: Vec<Entry>,
    periods: Vec<Period>,
    months: Vec<Option<YearMonth>>,
    period_cells: Intern,
    period_rows: Vec<(u64, u64)>,
    terms: Vec<Terms>,
    term_words: HashMap<Terms, u32>,
    term_rows: Vec<(u64, u64)>,
    /// By terms, reporter, partner and product: rows without a second partner, the line of the first, whether any has one.
    second_rows: HashMap<[u32; 5], (u64, u64, bool)>,
    /// Whether they are counted: a second partner may come yet.
    seconds_expected: bool,
    units: Vec<QuantityUnit>,
    /// Of areas and of products, whose words count in lists of their own.
    unmapped: [HashMap<Entry, String>; 2],
    lines: Vec<(u64, u64)>,
    kept: u64,
    order: Vec<u64>,
    ordered: Option<bool>,
}

impl std::hash::Hash for Entry {
    fn hash<H: std::hash::Hasher>(&self, hasher: &mut H) {
        (self.word, self.state).hash(hasher);
    }
}

impl Rows {
    pub(crate) fn new(format: &str, has: Has, options: &Options<'_>) -> Self {
        Self {
            table: FlowTable::new(),
            recoded: Recoded::default(),
            diagnostics: Diagnostics { format: format.to_owned(), ..Diagnostics::default() },
            has,
            round: options.round,
            reporters: options.reporters.clone(),
            partners: options.partners.clone(),
            block: Block::default(),
            areas: Vec::new(),
            seconds: vec![None],
            area_words: HashMap::new(),
            area_cells: Vec::new(),
            area_entries: Vec::new(),
            products: Vec::new(),
            product_words: HashMap::new(),
            product_cells: Vec::new(),
            product_entries: Vec::new(),
            periods: Vec::new(),
            months: Vec::new(),
            period_cells: Intern::default(),
            period_rows: Vec::new(),
            terms: Vec::new(),
            term_words: HashMap::new(),
            term_rows: Vec::new(),
            second_rows: HashMap::new(),
            seconds_expected: has.second,
            units: QuantityUnit::ALL.to_vec(),
            unmapped: [HashMap::new(), HashMap::new()],
            lines: Vec::new(),
            kept: 0,
            order: Vec::new(),
            ordered: None,
        }
    }

    /// Counts rows without a second partner from the first on, where columns may still come.
    pub(crate) fn expect_seconds(&mut self) {
        self.seconds_expected = true;
    }

    /// Has further columns from here on.
    pub(crate) fn grow(&mut self, has: Has) -> Result<()> {
        self.flush()?;
        let Has { mass, second, quantity, marks } = &mut self.has;
        (*mass, *second) = (*mass || has.mass, *second || has.second);
        (*quantity, *marks) = (*quantity || has.quantity, *marks || has.marks);
        Ok(())
    }

    /// The period of a cell; `read` is asked once for each.
    #[inline]
    pub(crate) fn period(
        &mut self,
        cell: &[u8],
        place: Place<'_>,
        read: impl FnOnce(&str) -> Result<Period>,
    ) -> Result<u32> {
        match self.period_cells.find(cell) {
            Some(code) => Ok(code),
            None => self.new_period(cell, place, read),
        }
    }

    #[cold]
    fn new_period(
        &mut self,
        cell: &[u8],
        place: Place<'_>,
        read: impl FnOnce(&str) -> Result<Period>,
    ) -> Result<u32> {
        let text = std::str::from_utf8(cell)
            .map_err(|_| refuse(&CODE, place, format!("`{}` is no period", shown(cell))))?;
        let period = read(text).map_err(|refused| at(&refused, place))?;
        let code = self.period_word(period);
        self.period_cells.insert(cell, code);
        Ok(code)
    }

    /// The number of a period.
    pub(crate) fn period_word(&mut self, period: Period) -> u32 {
        let known = self.periods.iter().position(|known| *known == period);
        let place = known.unwrap_or_else(|| {
            self.periods.push(period);
            self.months.push(YearMonth::of(period.last_day()));
            self.period_rows.push((0, 0));
            self.periods.len() - 1
        });
        u32::try_from(place).unwrap_or(u32::MAX)
    }

    /// The period of a number.
    pub(crate) fn period_of(&self, code: u32) -> Option<Period> {
        self.periods.get(index(code)).copied()
    }

    /// The area of a cell in a period; `read` is asked once for each. `column` tells columns of
    /// different code systems apart.
    #[inline]
    pub(crate) fn area(
        &mut self,
        column: u32,
        cell: &[u8],
        period: u32,
        read: impl FnOnce(&[u8], Option<YearMonth>) -> Result<Area>,
    ) -> Entry {
        let place = index(period) * 2 + index(column);
        if let Some(cells) = self.area_cells.get_mut(place)
            && let Some(known) = cells.find(cell)
            && let Some(entry) = self.area_entries.get(index(known))
        {
            return *entry;
        }
        self.new_area(place, cell, period, read)
    }

    #[cold]
    fn new_area(
        &mut self,
        place: usize,
        cell: &[u8],
        period: u32,
        read: impl FnOnce(&[u8], Option<YearMonth>) -> Result<Area>,
    ) -> Entry {
        let month = self.months.get(index(period)).copied().flatten();
        let entry = match read(cell, month) {
            Ok(area) => self.area_entry(area),
            Err(refused) => {
                self.areas.push(Area::World);
                self.seconds.push(None);
                let entry = Entry { word: last(&self.areas), state: state::UNMAPPED };
                let [areas, _] = &mut self.unmapped;
                areas.insert(entry, short(&refused, cell));
                entry
            }
        };
        while self.area_cells.len() <= place {
            self.area_cells.push(Intern::default());
        }
        self.area_entries.push(entry);
        let number = last(&self.area_entries);
        if let Some(cells) = self.area_cells.get_mut(place) {
            cells.insert(cell, number);
        }
        entry
    }

    /// What an area means here.
    pub(crate) fn area_entry(&mut self, area: Area) -> Entry {
        let wanted = |list: &Option<Vec<Area>>| list.as_ref().is_none_or(|list| list.contains(&area));
        let mut state = match area {
            Area::Economy(_) => 0,
            Area::Bloc(_) => state::BLOC,
            Area::World => state::WORLD,
            Area::Residual(_) => state::RESIDUAL,
        };
        if !wanted(&self.reporters) {
            state |= state::NOT_REPORTER;
        }
        if !wanted(&self.partners) {
            state |= state::NOT_PARTNER;
        }
        let word = match self.area_words.get(&area) {
            Some(word) => *word,
            None => {
                self.areas.push(area);
                self.seconds.push(Some(area));
                let word = last(&self.areas);
                self.area_words.insert(area, word);
                word
            }
        };
        Entry { word, state }
    }

    /// The product of a cell; `read` is asked once for each, and may add to the state.
    /// `classification` is the number of one, from 0.
    #[inline]
    pub(crate) fn product(
        &mut self,
        classification: usize,
        cell: &[u8],
        read: impl FnOnce(&[u8]) -> Result<(ProductKey, u16)>,
    ) -> Entry {
        if let Some(cells) = self.product_cells.get_mut(classification)
            && let Some(known) = cells.find(cell)
            && let Some(entry) = self.product_entries.get(index(known))
        {
            return *entry;
        }
        self.new_product(classification, cell, read)
    }

    #[cold]
    fn new_product(
        &mut self,
        classification: usize,
        cell: &[u8],
        read: impl FnOnce(&[u8]) -> Result<(ProductKey, u16)>,
    ) -> Entry {
        let entry = match read(cell) {
            Ok((key, more)) => {
                let state = more
                    | match key {
                        ProductKey::Item(_) => 0,
                        ProductKey::Total | ProductKey::NotApplicable => state::TOTAL_PRODUCT,
                        ProductKey::Residual(_) => state::MASKED,
                    };
                let word = match self.product_words.get(&key) {
                    Some(word) => *word,
                    None => {
                        self.products.push(key);
                        let word = last(&self.products);
                        self.product_words.insert(key, word);
                        word
                    }
                };
                Entry { word, state }
            }
            Err(refused) => {
                self.products.push(ProductKey::Total);
                let lost = refused.code() == "product.lost-zero";
                let state = state::UNMAPPED | if lost { state::ZEROS_LOST } else { 0 };
                let entry = Entry { word: last(&self.products), state };
                let [_, products] = &mut self.unmapped;
                products.insert(entry, short(&refused, cell));
                entry
            }
        };
        while self.product_cells.len() <= classification {
            self.product_cells.push(Intern::default());
        }
        self.product_entries.push(entry);
        let number = last(&self.product_entries);
        if let Some(cells) = self.product_cells.get_mut(classification) {
            cells.insert(cell, number);
        }
        entry
    }

    /// The number of a set of terms.
    pub(crate) fn terms(&mut self, terms: Terms) -> u32 {
        if let Some(word) = self.term_words.get(&terms) {
            return *word;
        }
        self.terms.push(terms.clone());
        self.term_rows.push((0, 0));
        let word = last(&self.terms);
        self.term_words.insert(terms, word);
        word
    }

    /// The number of terms that are others but for a change.
    pub(crate) fn altered(&mut self, terms: u32, change: fn(&mut Terms)) -> u32 {
        let Some(mut altered) = self.terms.get(index(terms)).cloned() else { return terms };
        change(&mut altered);
        self.terms(altered)
    }

    /// A number of a value column, in thousandths.
    #[inline]
    pub(crate) fn value(&mut self, cell: &[u8], power: i32, place: Place<'_>) -> Result<i64> {
        self.number(cell, power, place, self.round)
    }

    /// A number of a column of masses or quantities: rounded where it must be, and counted.
    #[inline]
    pub(crate) fn amount(&mut self, cell: &[u8], power: i32, place: Place<'_>) -> Result<i64> {
        self.number(cell, power, place, true)
    }

    #[inline]
    fn number(&mut self, cell: &[u8], power: i32, place: Place<'_>, round: bool) -> Result<i64> {
        if cell.is_empty() {
            return Ok(MISSING);
        }
        match thousandths(cell, power, round) {
            Ok(read) => {
                if read.exponent {
                    self.diagnostics.note(Note::DigitsLost, place.line).example(&shown(cell));
                }
                if read.rounded {
                    self.diagnostics.note(Note::Rounded, place.line).example(&shown(cell));
                }
                Ok(read.value)
            }
            // As BACI, and R, write what is missing.
            Err(Bad::Malformed) if cell == b"NA" => Ok(MISSING),
            Err(bad) => {
                let rule = match bad {
                    Bad::Malformed => &NUMBER,
                    Bad::TooFine => &VALUE_TOO_FINE,
                    // One cell that cannot be kept does not lose the file.
                    Bad::TooLarge => {
                        self.diagnostics.note(Note::TooLong, place.line).example(&shown(cell));
                        return Ok(MISSING);
                    }
                };
                Err(refuse(rule, place, format!("`{}` {bad}", shown(cell))))
            }
        }
    }

    /// Notes the sort key of a row: as long as rows ascend, none can repeat another.
    #[inline]
    pub(crate) fn in_order<const N: usize>(&mut self, key: [u64; N], hidden: bool) {
        if self.ordered == Some(false) {
            return;
        }
        let before: &[u64] = &self.order;
        let ascends = match before.cmp(key.as_slice()) {
            std::cmp::Ordering::Less => true,
            std::cmp::Ordering::Equal => hidden,
            std::cmp::Ordering::Greater => false,
        };
        self.ordered = Some(ascends);
        self.order.clear();
        self.order.extend_from_slice(&key);
    }

    /// Adds a row, or leaves it out and says so.
    #[inline]
    pub(crate) fn push(&mut self, row: Row) -> Result<()> {
        let odd = row.reporter.state | row.partner.state | row.product.state;
        let missing = row.value == MISSING;
        if (odd != 0 || missing || row.second.is_some() || row.sub_total) && !self.remarkable(&row) {
            return Ok(());
        }
        let number = self.kept;
        self.kept += 1;
        let offset = row.line.wrapping_sub(number);
        if self.lines.last().is_none_or(|(_, last)| *last != offset) {
            self.lines.push((number, offset));
        }
        if let Some(rows) = self.period_rows.get_mut(index(row.period)) {
            if rows.0 == 0 {
                rows.1 = row.line;
            }
            rows.0 += 1;
        }
        if let Some(rows) = self.term_rows.get_mut(index(row.terms)) {
            if rows.0 == 0 {
                rows.1 = row.line;
            }
            rows.0 += 1;
        }
        if self.seconds_expected {
            let key = [row.terms, row.period, row.reporter.word, row.partner.word, row.product.word];
            let seen = self.second_rows.entry(key).or_insert((0, row.line, false));
            match row.second {
                Some(_) => seen.2 = true,
                None => {
                    if seen.0 == 0 {
                        seen.1 = row.line;
                    }
                    seen.0 += 1;
                }
            }
        }
        let block = &mut self.block;
        block.reporter.push(row.reporter.word);
        block.partner.push(row.partner.word);
        block.product.push(row.product.word);
        block.period.push(row.period);
        block.terms.push(row.terms);
        block.value.push(row.value);
        if self.has.mass {
            block.mass.push(row.mass);
        }
        if self.has.second {
            block.second.push(row.second.map_or(0, |second| second.word + 1));
        }
        if self.has.quantity {
            block.quantity.push(row.quantity);
            let place = self.units.iter().position(|unit| *unit == row.unit).unwrap_or_default();
            block.unit.push(u32::try_from(place).unwrap_or_default());
            block.quantity_estimated.push(row.quantity_estimated);
        }
        if self.has.marks {
            block.mass_estimated.push(row.mass_estimated);
            block.sub_total.push(row.sub_total);
        }
        if block.value.len() >= BLOCK {
            self.flush()?;
        }
        Ok(())
    }

    /// Notes what is remarkable about a row; whether it is kept.
    #[cold]
    fn remarkable(&mut self, row: &Row) -> bool {
        let [areas, products] = &self.unmapped;
        let entries = [Some(row.reporter), Some(row.partner), row.second].map(|entry| (entry, areas));
        for (entry, texts) in entries.into_iter().chain([(Some(row.product), products)]) {
            let Some(entry) = entry else { continue };
            if entry.state & state::UNMAPPED != 0 {
                let note =
                    if entry.state & state::ZEROS_LOST != 0 { Note::ZerosLost } else { Note::Unmapped };
                let tally = self.diagnostics.note(note, row.line);
                if let Some(text) = texts.get(&entry) {
                    tally.example(text);
                }
                leave(tally, row.value);
                return false;
            }
        }
        let reporter = || self.areas.get(index(row.reporter.word)).copied();
        // Taiwan reports under the name of a residual.
        let reports = || matches!(reporter(), Some(Area::Residual(residual)) if residual.usually().is_some());
        if row.reporter.state & (state::WORLD | state::RESIDUAL) != 0 && !reports() {
            leave(self.diagnostics.note(Note::NotReporting, row.line), row.value);
            return false;
        }
        if row.reporter.state & state::NOT_REPORTER != 0 || row.partner.state & state::NOT_PARTNER != 0 {
            leave(self.diagnostics.note(Note::Filtered, row.line), row.value);
            return false;
        }
        let aggregate =
            row.partner.state & state::WORLD | row.product.state & state::TOTAL_PRODUCT != 0 || row.sub_total;
        let notes = [
            (Note::Masked, row.product.state & state::MASKED != 0),
            (Note::Aggregate, aggregate),
            (Note::Bloc, (row.reporter.state | row.partner.state) & state::BLOC != 0),
            (Note::ResidualPartner, row.partner.state & state::RESIDUAL != 0),
            (Note::ZerosRestored, row.product.state & state::ZEROS != 0),
            (Note::MissingValue, row.value == MISSING),
        ];
        for (note, noticed) in notes {
            if noticed {
                self.diagnostics.note(note, row.line);
            }
        }
        true
    }

    fn flush(&mut self) -> Result<()> {
        let block = &self.block;
        let batch = Batch {
            reporter: Coded { words: &self.areas, codes: &block.reporter },
            partner: Coded { words: &self.areas, codes: &block.partner },
            product: Coded { words: &self.products, codes: &block.product },
            period: Coded { words: &self.periods, codes: &block.period },
            terms: Coded { words: &self.terms, codes: &block.terms },
            value: &block.value,
            net_mass: self.has.mass.then_some(block.mass.as_slice()),
        };
        let has = self.has;
        let extras = Extras {
            second_partner: has.second.then_some(Coded { words: &self.seconds, codes: &block.second }),
            quantity: has
                .quantity
                .then_some((block.quantity.as_slice(), Coded { words: &self.units, codes: &block.unit })),
            quantity_estimated: has.quantity.then_some(block.quantity_estimated.as_slice()),
            mass_estimated: has.marks.then_some(block.mass_estimated.as_slice()),
            sub_total: has.marks.then_some(block.sub_total.as_slice()),
        };
        self.table.append_met(&batch, &extras, &mut self.recoded)?;
        let block = &mut self.block;
        for column in [
            &mut block.reporter,
            &mut block.partner,
            &mut block.second,
            &mut block.product,
            &mut block.period,
            &mut block.terms,
            &mut block.unit,
        ] {
            column.clear();
        }
        for column in [&mut block.value, &mut block.mass, &mut block.quantity] {
            column.clear();
        }
        for column in [&mut block.mass_estimated, &mut block.quantity_estimated, &mut block.sub_total] {
            column.clear();
        }
        Ok(())
    }

    /// The table, after everything that can only be seen at the end has been noted.
    pub(crate) fn finish(mut self) -> Result<Read> {
        self.flush()?;
        self.years_among_months();
        self.wholes_beside_parts();
        if self.ordered != Some(true) {
            for repeat in self.table.repeats() {
                let line = self.line_of(repeat.again);
                let first = self.line_of(repeat.first);
                let note = if repeat.same { Note::Duplicate } else { Note::Contradictory };
                self.diagnostics.note(note, line).example(&format!("lines {first} and {line}"));
            }
        }
        self.diagnostics.kept = self.kept;
        Ok(Read { table: self.table, diagnostics: self.diagnostics })
    }

    fn line_of(&self, row: usize) -> u64 {
        let row = u64::try_from(row).unwrap_or(u64::MAX);
        let place = self.lines.partition_point(|(first, _)| *first <= row);
        let offset = place.checked_sub(1).and_then(|place| self.lines.get(place));
        offset.map_or(0, |(_, offset)| row.wrapping_add(*offset))
    }
}

pub(crate) fn leave(tally: &mut crate::diagnostics::Tally, value: i64) {
    if value != MISSING {
        tally.value_left_out += i128::from(value);
    }
}

fn last<T>(list: &[T]) -> u32 {
    u32::try_from(list.len().saturating_sub(1)).unwrap_or(u32::MAX)
}

#[inline]
pub(crate) fn index(code: u32) -> usize {
    usize::try_from(code).unwrap_or(usize::MAX)
}

/// What was refused, shortly.
fn short(refused: &bilateral::Error, cell: &[u8]) -> String {
    format!("`{}` ({})", shown(cell), refused.code())
}
