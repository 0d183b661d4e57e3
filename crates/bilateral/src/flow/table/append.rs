//! Many flows at once, column by column.

use super::{Amounts, Extras, FlowTable, Recoded, area_code};
use crate::economy::{Area, Economy};
use crate::error::{Error, Result};
use crate::flow::rules::{COLUMN_LENGTH, REPORTER_RESIDUAL};
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
        self.append_met(batch, extras, &mut Recoded::default())
    }

    /// As [`FlowTable::append_with`], looking up no word that was met in an earlier batch.
    #[doc(hidden)]
    pub fn append_met(&mut self, batch: &Batch<'_>, extras: &Extras<'_>, words: &mut Recoded) -> Result<()> {
        let rows = batch.value.len();
        even("reporter", batch.reporter.codes.len(), rows)?;
        even("partner", batch.partner.codes.len(), rows)?;
        even("product", batch.product.codes.len(), rows)?;
        even("period", batch.period.codes.len(), rows)?;
        even("terms", batch.terms.codes.len(), rows)?;
        if let Some(masses) = batch.net_mass {
            even("netMass", masses.len(), rows)?;
        }
        // All columns are looked at before the first word goes in.
        let new = (
            words.reporter.lacks("reporter", batch.reporter)?,
            words.partner.lacks("partner", batch.partner)?,
            words.product.lacks("product", batch.product)?,
            words.period.lacks("period", batch.period)?,
            words.terms.lacks("terms", batch.terms)?,
        );
        extras.check(batch)?;
        if new.0 {
            words.reporter.meet(batch.reporter, |area| reporter(*area))?;
        }
        if new.1 {
            words.partner.meet(batch.partner, |area| {
                Ok((area_code::code(*area), nature::marks(PLAIN, *area, ITEM, false).0 & 0b1100))
            })?;
        }
        if new.2 {
            words.product.meet(batch.product, |key| {
                let marks = nature::marks(PLAIN, PLAIN, *key, false).0 & 0b11_0000;
                Ok((self.product_code(*key)?, marks))
            })?;
        }
        if new.3 {
            words.period.meet(batch.period, |period| Ok((self.period_code(*period)?, 0)))?;
        }
        if new.4 {
            words.terms.meet(batch.terms, |terms| Ok((self.terms_code(terms)?, 0)))?;
        }

        let start = self.len();
        words.reporter.spread(batch.reporter.codes, &mut self.reporter);
        words.partner.spread(batch.partner.codes, &mut self.partner);
        words.product.spread_narrow(batch.product.codes, &mut words.codes, &mut self.product);
        words.period.spread_narrow(batch.period.codes, &mut words.codes, &mut self.period);
        words.terms.spread_narrow(batch.terms.codes, &mut words.codes, &mut self.terms);
        self.value.extend(batch.value);
        match (batch.net_mass, &mut self.net_mass) {
            (Some(masses), column) => {
                column.get_or_insert_with(|| Amounts::missing(start)).extend(masses);
            }
            (None, Some(column)) => column.resize(start + rows),
            (None, None) => {}
        }
        self.append_extras(extras, start, rows);
        self.append_marks(batch, extras, words);
        Ok(())
    }

    fn append_marks(&mut self, batch: &Batch<'_>, extras: &Extras<'_>, words: &mut Recoded) {
        let Recoded { reporter, partner, product, marks, codes, .. } = words;
        let rows = batch.value.len();
        if !(reporter.is_marked() || partner.is_marked() || product.is_marked() || extras.mark()) {
            self.marks.extend_same(0, rows);
            self.note_all_marks(if rows == 0 { &[] } else { &[0] });
            return;
        }
        marks.clear();
        marks.resize(rows, 0);
        reporter.mark(batch.reporter.codes, marks);
        partner.mark(batch.partner.codes, marks);
        product.mark(batch.product.codes, marks);
        extras.add_marks(marks);
        self.note_all_marks(marks);
        codes.clear();
        codes.extend(marks.iter().copied().map(u32::from));
        self.marks.extend(codes);
    }

    /// Which marks some rows have.
    fn note_all_marks(&mut self, marks: &[u8]) {
        let Some(first) = marks.first().copied() else { return };
        // Most batches have one kind of rows.
        if marks.iter().fold(0, |other, marks| other | (marks ^ first)) == 0 {
            self.note_marks(first);
            return;
        }
        let mut seen = [false; 256];
        for marks in marks {
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

/// Stand in where only the bits of another part are read.
const PLAIN: Area = Area::Economy(Economy::KAZ);
const ITEM: ProductKey = ProductKey::Total;

fn reporter(area: Area) -> Result<(u16, u8)> {
    if !nature::reports(area) {
        let message = format!("`{area}` keeps no statistics; check which column is the reporter");
        return Err(Error::new(&REPORTER_RESIDUAL, message).at("reporter"));
    }
    Ok((area_code::code(area), nature::marks(area, PLAIN, ITEM, false).0 & 0b11))
}

pub(super) fn even(name: &str, length: usize, rows: usize) -> Result<()> {
    if length == rows {
        return Ok(());
    }
    let message = format!("{length} entries beside {rows} values; every column has one entry a row");
    Err(Error::new(&COLUMN_LENGTH, message).at(name))
}
