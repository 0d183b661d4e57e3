//! Many flows at once, column by column.

use super::{Extras, FlowTable, MISSING, area_code};
use crate::economy::{Area, Economy};
use crate::error::{Error, Result};
use crate::flow::rules::{COLUMN_CODE, COLUMN_LENGTH, REPORTER_RESIDUAL};
use crate::flow::{Terms, nature};
use crate::period::Period;
use crate::product::ProductKey;

/// A column of numbers into a list of words.
#[derive(Debug)]
pub struct Coded<'a, T> {
    /// The words, each in any place, not necessarily used.
    pub words: &'a [T],
    /// For each row the place of its word.
    pub codes: &'a [u32],
}

impl<T> Clone for Coded<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Coded<'_, T> {}

/// Rows as columns of one length.
///
/// Values and masses are whole thousandths, of the currency and of a kilogram, with
/// [`MISSING`] where nothing is known.
#[derive(Debug, Clone, Copy)]
pub struct Batch<'a> {
    /// Whose statistics.
    pub reporter: Coded<'a, Area>,
    /// The other side.
    pub partner: Coded<'a, Area>,
    /// What.
    pub product: Coded<'a, ProductKey>,
    /// When.
    pub period: Coded<'a, Period>,
    /// On which terms.
    pub terms: Coded<'a, Terms>,
    /// Worth how many thousandths.
    pub value: &'a [i64],
    /// Weighing how many grams.
    pub net_mass: Option<&'a [i64]>,
}

impl FlowTable {
    /// Adds the rows of a batch. Nothing is added if anything is refused.
    ///
    /// ```
    /// use bilateral::amount::Currency;
    /// use bilateral::economy::{Area, Economy};
    /// use bilateral::flow::{Batch, Coded, Direction, FlowTable, Terms};
    /// use bilateral::period::Period;
    /// use bilateral::product::ProductKey;
    /// let (areas, year) = ([Area::Economy(Economy::KAZ), Area::Economy(Economy::DEU)], [Period::of_year(2024).unwrap()]);
    /// let terms = [Terms::new(Direction::Export, Currency::USD)];
    /// let batch = Batch {
    ///     reporter: Coded { words: &areas, codes: &[0, 0] },
    ///     partner: Coded { words: &areas, codes: &[1, 1] },
    ///     product: Coded { words: &[ProductKey::Total], codes: &[0, 0] },
    ///     period: Coded { words: &year, codes: &[0, 0] },
    ///     terms: Coded { words: &terms, codes: &[0, 0] },
    ///     value: &[1_000, 2_500],
    ///     net_mass: None,
    /// };
    /// let mut table = FlowTable::new();
    /// table.append(&batch).unwrap();
    /// assert_eq!(table.len(), 2);
    ///
    /// // Wrong: one value short.
    /// let refused = table.append(&Batch { value: &[1_000], ..batch }).unwrap_err();
    /// assert_eq!(refused.code(), "flow.column-length");
    /// ```
    ///
    /// # Errors
    /// - `flow.column-length` if a column is longer or shorter than the values
    /// - `flow.column-code` if a number has no word
    /// - `flow.reporter-not-reporting` if the world or a residual stands among the reporters
    /// - `flow.table-full` as [`FlowTable::push`]
    pub fn append(&mut self, batch: &Batch<'_>) -> Result<()> {
        self.append_with(batch, &Extras::default())
    }

    /// Adds the rows of a batch with what only some files have. Nothing is added if anything
    /// is refused.
    ///
    /// # Errors
    /// As [`FlowTable::append`]; `flow.second-partner-repeated` as for one flow.
    pub fn append_with(&mut self, batch: &Batch<'_>, extras: &Extras<'_>) -> Result<()> {
        let rows = batch.value.len();
        let columns = [
            ("reporter", batch.reporter.codes, batch.reporter.words.len()),
            ("partner", batch.partner.codes, batch.partner.words.len()),
            ("product", batch.product.codes, batch.product.words.len()),
            ("period", batch.period.codes, batch.period.words.len()),
            ("terms", batch.terms.codes, batch.terms.words.len()),
        ];
        for (name, codes, words) in columns {
            even(name, codes.len(), rows)?;
            let largest = codes.iter().max().copied();
            if let Some(code) =
                largest.filter(|code| usize::try_from(*code).map_or(true, |code| code >= words))
            {
                let message = format!("`{code}` has no word in a list of {words}; count from 0");
                return Err(Error::new(&COLUMN_CODE, message).at(name));
            }
        }
        if let Some(masses) = batch.net_mass {
            even("netMass", masses.len(), rows)?;
        }
        extras.check(batch)?;
        let reporters = used(batch.reporter.words.len(), batch.reporter.codes);
        for (area, used) in batch.reporter.words.iter().zip(&reporters) {
            if *used && matches!(area, Area::World | Area::Residual(_)) {
                let message = format!("`{area}` keeps no statistics; check which column is the reporter");
                return Err(Error::new(&REPORTER_RESIDUAL, message).at("reporter"));
            }
        }
        let product_codes = self.recoded(batch.product, |table, word| table.product_code(*word))?;
        let period_codes = self.recoded(batch.period, |table, word| table.period_code(*word))?;
        let terms_codes = self.recoded(batch.terms, Self::terms_code)?;

        let start = self.len();
        let area_codes = |words: &[Area]| words.iter().map(|area| area_code::code(*area)).collect::<Vec<_>>();
        spread(&mut self.reporter, batch.reporter.codes, &area_codes(batch.reporter.words));
        spread(&mut self.partner, batch.partner.codes, &area_codes(batch.partner.words));
        spread(&mut self.product, batch.product.codes, &product_codes);
        spread(&mut self.period, batch.period.codes, &period_codes);
        spread(&mut self.terms, batch.terms.codes, &terms_codes);
        self.value.extend_from_slice(batch.value);
        self.append_marks(batch);
        match (batch.net_mass, &mut self.net_mass) {
            (Some(masses), column) => {
                column.get_or_insert_with(|| vec![MISSING; start]).extend_from_slice(masses);
            }
            (None, Some(column)) => column.resize(start + rows, MISSING),
            (None, None) => {}
        }
        self.append_extras(extras, start, rows);
        self.note_marks_from(start);
        Ok(())
    }

    /// The table's codes of the words a batch uses; words it does not use get none.
    fn recoded<T, C: Copy + Default>(
        &mut self,
        column: Coded<'_, T>,
        mut code: impl FnMut(&mut Self, &T) -> Result<C>,
    ) -> Result<Vec<C>> {
        let used = used(column.words.len(), column.codes);
        let each = column.words.iter().zip(used);
        each.map(|(word, used)| if used { code(self, word) } else { Ok(C::default()) }).collect()
    }

    fn append_marks(&mut self, batch: &Batch<'_>) {
        let plain = Area::Economy(Economy::KAZ);
        let of_reporter =
            marks_of(batch.reporter, |area| nature::marks(area, plain, ITEMLESS, false).0 & 0b11);
        let of_partner =
            marks_of(batch.partner, |area| nature::marks(plain, area, ITEMLESS, false).0 & 0b1100);
        let of_product = marks_of(batch.product, |key| nature::marks(plain, plain, key, false).0 & 0b11_0000);
        let of = |marks: &[u8], code: u32| {
            usize::try_from(code).ok().and_then(|code| marks.get(code)).copied().unwrap_or_default()
        };
        let codes = batch.reporter.codes.iter().zip(batch.partner.codes).zip(batch.product.codes);
        self.marks.extend(codes.map(|((reporter, partner), product)| {
            of(&of_reporter, *reporter) | of(&of_partner, *partner) | of(&of_product, *product)
        }));
    }

    /// Which marks the rows from `start` on have.
    fn note_marks_from(&mut self, start: usize) {
        let mut seen = [false; 256];
        for marks in self.marks.iter().skip(start) {
            if let Some(slot) = seen.get_mut(usize::from(*marks)) {
                *slot = true;
            }
        }
        for (marks, seen) in (0..=u8::MAX).zip(seen) {
            if seen {
                self.note_marks(marks);
            }
        }
    }
}

/// Stands in where only the bits of an area are read.
const ITEMLESS: ProductKey = ProductKey::Total;

fn marks_of<T: Copy>(column: Coded<'_, T>, bits: impl Fn(T) -> u8) -> Vec<u8> {
    column.words.iter().map(|word| bits(*word)).collect()
}

pub(super) fn even(name: &str, length: usize, rows: usize) -> Result<()> {
    if length == rows {
        return Ok(());
    }
    let message = format!("{length} entries beside {rows} values; every column has one entry a row");
    Err(Error::new(&COLUMN_LENGTH, message).at(name))
}

fn used(words: usize, codes: &[u32]) -> Vec<bool> {
    let mut used = vec![false; words];
    for code in codes {
        if let Some(slot) = usize::try_from(*code).ok().and_then(|code| used.get_mut(code)) {
            *slot = true;
        }
    }
    used
}

fn spread<C: Copy + Default>(column: &mut Vec<C>, codes: &[u32], table: &[C]) {
    column.extend(codes.iter().map(|code| {
        usize::try_from(*code).ok().and_then(|code| table.get(code)).copied().unwrap_or_default()
    }));
}
