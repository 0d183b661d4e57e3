//! Flows by the million: columns, each word once, values as whole thousandths.

mod amounts;
mod append;
mod area_code;
mod bytes;
mod cell;
mod cells;
mod classing;
mod codes;
mod columns;
mod dictionary;
mod extras;
mod filter;
mod finish;
mod full;
mod group;
mod grouped;
mod grouping;
mod hashed;
mod listed;
mod merge;
mod narrow;
mod partial;
mod pivot;
mod push;
mod recoded;
mod repeats;
mod rows;
pub(super) mod thousandths;
mod totals;
mod two_way;
mod watch;

pub use amounts::Amounts;
pub use append::{Batch, Coded};
pub use columns::{RowFlag, WordColumn};
pub use extras::Extras;
pub use filter::Filter;
pub use grouped::{Group, Grouped, SetAside, Sums, Word};
pub use grouping::{FlowKey, FlowMeasure, Grouping};
pub use partial::Partial;
pub(super) use partial::overflow as sum_overflow;
pub use pivot::Matrix;
pub(crate) use pivot::used as used_words;
pub use recoded::Recoded;
pub use repeats::Repeat;
pub use thousandths::MISSING;

use dictionary::Dictionary;
use narrow::Narrow;

use super::Terms;
use super::nature::Marks;
use crate::period::Period;
use crate::product::ProductKey;

/// Flows in columns: 8 to 23 bytes a row, 4 to 8 more with the net mass.
///
/// Reporters, partners, products, periods and terms are numbers into lists of words, no wider than the list
/// needs, and nothing where all rows say the same: BACI of one year takes 14 bytes a row with its masses.
/// Values and masses are whole thousandths, exactly, in half the room where they are whole units; missing is
/// not zero. A second partner takes two bytes more, a supplementary quantity five to nine, in tables that have any.
///
/// ```
/// use bilateral::flow::{Flow, FlowTable, Grouping, FlowKey};
/// let flow = |partner: &str, value: &str| bilateral::wire::from_json::<Flow>(&format!(r#"{{
///     "reporter": "DEU", "partner": "{partner}", "direction": "export", "product": "TOTAL",
///     "period": "2024", "value": "{value}", "currency": "EUR" }}"#)).unwrap();
/// let table: FlowTable = FlowTable::from_flows([flow("KAZ", "2.5"), flow("UZB", "1"), flow("WORLD", "90")]).unwrap();
///
/// let sums = table.group(&Grouping::by([FlowKey::Reporter])).unwrap();
/// let german = sums.groups().next().unwrap();
/// assert_eq!(german.sums().total().unwrap().to_string(), "3.5");
/// // The row with the world holds the others; it was set aside, and the answer says so.
/// assert_eq!(sums.set_aside()[0].rows, 1);
/// ```
#[derive(Debug, Clone, Default)]
pub struct FlowTable {
    reporter: Vec<u16>,
    partner: Vec<u16>,
    product: Narrow,
    period: Narrow,
    terms: Narrow,
    value: Amounts,
    marks: Narrow,
    net_mass: Option<Amounts>,
    second_partner: Option<Vec<u16>>,
    /// Thousandths, and the place of the unit times two, plus one if estimated.
    quantity: Option<(Amounts, Vec<u8>)>,
    products: Dictionary<ProductKey>,
    periods: Dictionary<Period>,
    term_sets: Dictionary<Terms>,
    /// Which marks occur at all.
    marks_seen: [u64; 4],
}

impl FlowTable {
    /// Without a row.
    pub fn new() -> Self {
        Self::default()
    }

    /// How many rows.
    pub fn len(&self) -> usize {
        self.value.len()
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.value.is_empty()
    }

    /// The distinct products, in no particular order.
    pub fn products(&self) -> &[ProductKey] {
        self.products.words()
    }

    /// The distinct periods, in no particular order.
    pub fn periods(&self) -> &[Period] {
        self.periods.words()
    }

    /// The distinct terms, in no particular order.
    pub fn terms(&self) -> &[Terms] {
        self.term_sets.words()
    }

    /// The bytes the columns take for each row, spare capacity and the lists of words
    /// (a few hundred kilobytes at most) aside, rounded up: at most 23, 31 with net mass.
    pub fn bytes_per_row(&self) -> usize {
        let narrow = [&self.product, &self.period, &self.terms, &self.marks].map(Narrow::width);
        let amounts = [Some(&self.value), self.net_mass.as_ref(), self.quantity.as_ref().map(|(own, _)| own)];
        size_of::<u16>() * 2
            + narrow.into_iter().sum::<usize>()
            + self.second_partner.as_ref().map_or(0, |_| size_of::<u16>())
            + self.quantity.as_ref().map_or(0, |_| size_of::<u8>())
            + amounts.into_iter().flatten().map(Amounts::bytes).sum::<usize>().div_ceil(self.len().max(1))
    }

    fn marks_of(&self, row: usize) -> Marks {
        Marks(self.marks.get(row).and_then(|marks| u8::try_from(marks).ok()).unwrap_or_default())
    }

    fn note_marks(&mut self, marks: u8) {
        if let Some(word) = self.marks_seen.get_mut(usize::from(marks >> 6)) {
            *word |= 1 << (marks & 63);
        }
    }

    /// The marks that occur, in order.
    fn marks_present(&self) -> impl Iterator<Item = u8> {
        (0..=u8::MAX).filter(|marks| {
            self.marks_seen.get(usize::from(marks >> 6)).is_some_and(|word| word & (1 << (marks & 63)) != 0)
        })
    }
}
