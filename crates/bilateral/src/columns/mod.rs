//! Results as typed columns: what data frames take, and what a notebook shows as a table.

mod html;

use std::collections::BTreeMap;

use rust_decimal::Decimal;
use time::Date;

/// The cells of a column, all of one type; `None` is missing.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Cells {
    /// Words, each once, and for every row the place of its word.
    Words {
        /// The words.
        words: Vec<String>,
        /// Their places, counted from 0.
        codes: Vec<Option<u32>>,
    },
    /// Exact decimals: whole numbers, and how many of their digits stand behind the point.
    Decimals {
        /// The digits.
        unscaled: Vec<Option<i128>>,
        /// How many of them are decimal places.
        places: u8,
    },
    /// Estimates.
    Numbers(Vec<Option<f64>>),
    /// Whole numbers.
    Counts(Vec<Option<i64>>),
    /// Yes or no.
    Flags(Vec<Option<bool>>),
    /// Days.
    Days(Vec<Option<Date>>),
}

/// One column: its name, as the field is called on the wire, and its cells.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    name: String,
    cells: Cells,
}

impl Column {
    /// What it is called.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What stands in it.
    pub const fn cells(&self) -> &Cells {
        &self.cells
    }
}

/// Columns of the same length.
///
/// ```
/// use bilateral::columns::{Cells, Columns};
/// let table = Columns::new(2)
///     .words("partner", [Some("KAZ"), Some("UZB")])
///     .decimals("value", ["1.5".parse().ok(), None]);
/// assert_eq!(table.columns()[1].cells(), &Cells::Decimals { unscaled: vec![Some(15), None], places: 1 });
/// assert!(table.html("Trade").contains("<td>KAZ</td>"));
///
/// // Cells that are not there are missing: no column is shorter than the others.
/// let short = Columns::new(2).flags("known", [true]);
/// assert_eq!(short.columns()[0].cells(), &Cells::Flags(vec![Some(true), None]));
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Columns {
    rows: usize,
    columns: Vec<Column>,
}

impl Columns {
    /// No column yet, of so many rows.
    pub const fn new(rows: usize) -> Self {
        Self { rows, columns: Vec::new() }
    }

    /// How many rows there are.
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// The columns, in their order.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    fn with(mut self, name: &str, cells: Cells) -> Self {
        self.columns.push(Column { name: name.to_owned(), cells });
        self
    }

    fn fitted<T>(&self, cells: impl IntoIterator<Item = Option<T>>) -> Vec<Option<T>> {
        let mut fitted = Vec::with_capacity(self.rows);
        // Gone through from within: places of a table are a loop in a loop.
        cells.into_iter().take(self.rows).for_each(|cell| fitted.push(cell));
        fitted.resize_with(self.rows, || None);
        fitted
    }

    /// A column of words.
    #[must_use]
    pub fn words<T: AsRef<str>>(self, name: &str, cells: impl IntoIterator<Item = Option<T>>) -> Self {
        let (mut words, mut places) = (Vec::new(), BTreeMap::new());
        let mut last = 0;
        let mut place = |word: T| {
            let word = word.as_ref();
            // The word of the row before, as it mostly is.
            if words.get(last as usize).is_some_and(|before: &String| before == word) {
                return last;
            }
            last = places.get(word).copied().unwrap_or_else(|| {
                let next = u32::try_from(words.len()).unwrap_or(u32::MAX);
                words.push(word.to_owned());
                places.insert(word.to_owned(), next);
                next
            });
            last
        };
        let codes = self.fitted(cells.into_iter().map(|cell| cell.map(&mut place)));
        self.with(name, Cells::Words { words, codes })
    }

    /// A column of words that are listed already.
    #[must_use]
    pub fn coded(self, name: &str, words: Vec<String>, codes: impl IntoIterator<Item = Option<u32>>) -> Self {
        let known = |code: &u32| usize::try_from(*code).is_ok_and(|code| code < words.len());
        let codes = self.fitted(codes.into_iter().map(|code| code.filter(known)));
        self.with(name, Cells::Words { words, codes })
    }

    /// A column of exact decimals, given in thousandths.
    #[must_use]
    pub fn thousandths(self, name: &str, cells: impl IntoIterator<Item = Option<i128>>) -> Self {
        let unscaled = self.fitted(cells);
        self.with(name, Cells::Decimals { unscaled, places: 3 })
    }

    /// A column of exact decimals, with as many places as the finest of them needs; of texts where
    /// the widest and the finest together need more than 38 digits.
    #[must_use]
    pub fn decimals(self, name: &str, cells: impl IntoIterator<Item = Option<Decimal>>) -> Self {
        let cells: Vec<_> =
            self.fitted(cells).into_iter().map(|cell| cell.map(|cell| cell.normalize())).collect();
        let scale = cells.iter().flatten().map(Decimal::scale).max().unwrap_or_default();
        let unscaled: Option<Vec<_>> = cells
            .iter()
            .map(|cell| {
                let Some(cell) = cell else { return Some(None) };
                let power = 10_i128.checked_pow(scale - cell.scale())?;
                let wide = cell.mantissa().checked_mul(power)?;
                (wide.unsigned_abs() < 10_u128.pow(38)).then_some(Some(wide))
            })
            .collect();
        match (unscaled, u8::try_from(scale)) {
            (Some(unscaled), Ok(places)) => self.with(name, Cells::Decimals { unscaled, places }),
            _ => self.words(name, cells.iter().map(|cell| cell.map(|cell| cell.to_string()))),
        }
    }

    /// A column of estimates.
    #[must_use]
    pub fn numbers(self, name: &str, cells: impl IntoIterator<Item = Option<f64>>) -> Self {
        let cells = self.fitted(cells);
        self.with(name, Cells::Numbers(cells))
    }

    /// A column of counts; one past 63 bits is missing.
    #[must_use]
    pub fn counts(self, name: &str, cells: impl IntoIterator<Item = Option<u64>>) -> Self {
        let cells = self.fitted(cells.into_iter().map(|cell| cell.and_then(|cell| i64::try_from(cell).ok())));
        self.with(name, Cells::Counts(cells))
    }

    /// A column of yes and no.
    #[must_use]
    pub fn flags(self, name: &str, cells: impl IntoIterator<Item = bool>) -> Self {
        let cells = self.fitted(cells.into_iter().map(Some));
        self.with(name, Cells::Flags(cells))
    }

    /// A column of days.
    #[must_use]
    pub fn days(self, name: &str, cells: impl IntoIterator<Item = Option<Date>>) -> Self {
        let cells = self.fitted(cells);
        self.with(name, Cells::Days(cells))
    }
}

/// What can be laid out in columns.
pub trait Tabular {
    /// The columns, named as the fields are on the wire.
    fn to_columns(&self) -> Columns;
}
