//! The columns as they are kept: for writers of other layouts.

use std::collections::BTreeMap;

use super::codes::Codes;
use super::{Amounts, FlowTable, MISSING, area_code};
use crate::economy::Area;
use crate::flow::{FlowKey, QuantityUnit};

/// A column of words: each once, and for every row its place among them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WordColumn {
    /// The words, none twice.
    pub words: Vec<String>,
    /// For every row the place of its word; `None` where nothing is stated.
    pub codes: Vec<Option<u32>>,
}

/// Which yes or no of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowFlag {
    /// The source says that the row is a sum of others.
    SubTotal,
    /// The net mass was filled in by the compiler of the statistics.
    NetMassEstimated,
    /// So was the quantity.
    QuantityEstimated,
}

impl FlowTable {
    /// One column of words.
    ///
    /// ```
    /// use bilateral::flow::{Flow, FlowKey, FlowTable};
    /// let flow: Flow = serde_json::from_str(r#"{ "reporter": "DEU", "partner": "KAZ", "direction": "export",
    ///     "product": "TOTAL", "currency": "EUR", "period": "2024", "value": "1.5" }"#).unwrap();
    /// let table = FlowTable::from_flows([flow.clone(), flow]).unwrap();
    /// let partners = table.column(FlowKey::Partner);
    /// assert_eq!((partners.words, partners.codes), (vec!["KAZ".to_owned()], vec![Some(0), Some(0)]));
    /// assert_eq!(table.column(FlowKey::Valuation).codes, [None, None]);
    /// assert_eq!(table.values().to_vec(), [1_500, 1_500]);
    /// ```
    pub fn column(&self, key: FlowKey) -> WordColumn {
        let of_area =
            |code: u32| u16::try_from(code).ok().and_then(area_code::area).as_ref().map(Area::to_string);
        let rows = self.len();
        match key {
            FlowKey::Reporter => dense(Codes::Two(&self.reporter), rows, &of_area),
            FlowKey::Partner => dense(Codes::Two(&self.partner), rows, &of_area),
            FlowKey::SecondPartner => self.second_partner.as_deref().map_or_else(
                || WordColumn { words: Vec::new(), codes: vec![None; rows] },
                |column| dense(Codes::Two(column), rows, &of_area),
            ),
            FlowKey::Product => {
                dense(self.product.codes(), rows, &|code| self.products.word(code).map(ToString::to_string))
            }
            FlowKey::Period => {
                dense(self.period.codes(), rows, &|code| self.periods.word(code).map(ToString::to_string))
            }
            _ => dense(self.terms.codes(), rows, &|code| {
                self.term_sets.word(code).map(|terms| key.of_terms(terms)).filter(|word| !word.is_empty())
            }),
        }
    }

    /// Whether a column can have a word other than this one: a look at the words alone, not at the rows. What
    /// no row of a part of a table says may still be answered with yes.
    pub fn may_say_other_than(&self, key: FlowKey, usual: &str) -> bool {
        match key {
            FlowKey::Reporter | FlowKey::Partner | FlowKey::Product | FlowKey::Period => !self.is_empty(),
            FlowKey::SecondPartner => self.second_partner.is_some(),
            _ => self
                .term_sets
                .words()
                .iter()
                .map(|terms| key.of_terms(terms))
                .any(|word| !word.is_empty() && word != usual),
        }
    }

    /// The values in thousandths, [`MISSING`](super::MISSING) where there is none.
    pub const fn values(&self) -> &Amounts {
        &self.value
    }

    /// The net masses in grams, [`MISSING`](super::MISSING) where there is none; `None` if no row has one.
    pub const fn net_masses(&self) -> Option<&Amounts> {
        self.net_mass.as_ref()
    }

    /// The supplementary quantities in thousandths of their units, and the units; `None` if no row has one.
    pub fn quantities(&self) -> Option<(&Amounts, WordColumn)> {
        let (amounts, units) = self.quantity.as_ref()?;
        let word = |code: u32| QuantityUnit::ALL.get((code >> 1) as usize).map(ToString::to_string);
        let mut column = dense(Codes::One(units), self.len(), &word);
        for (row, code) in column.codes.iter_mut().enumerate() {
            if amounts.get(row) == Some(MISSING) {
                *code = None;
            }
        }
        Some((amounts, column))
    }

    /// A yes or no for every row; `None` if no row has a yes.
    pub fn flags(&self, flag: RowFlag) -> Option<Vec<bool>> {
        let flags: Vec<bool> = match flag {
            RowFlag::SubTotal => (0..self.len()).map(|row| self.marks_of(row).is_sub_total()).collect(),
            RowFlag::NetMassEstimated => {
                (0..self.len()).map(|row| self.marks_of(row).has_estimated_mass()).collect()
            }
            RowFlag::QuantityEstimated => {
                let (_, units) = self.quantity.as_ref()?;
                units.iter().map(|code| code & 1 == 1).collect()
            }
        };
        flags.contains(&true).then_some(flags)
    }
}

/// Words in the order in which they first occur; codes of one word become one.
fn dense(codes: Codes<'_>, rows: usize, word: &dyn Fn(u32) -> Option<String>) -> WordColumn {
    /// Codes read at a time.
    const BLOCK: usize = 1024;
    let mut words = Vec::new();
    let mut places: BTreeMap<String, u32> = BTreeMap::new();
    // For each code that was met, the place of its word, if it has one.
    let mut met: Vec<Option<Option<u32>>> = Vec::new();
    let mut place_of = |code: u32| -> Option<u32> {
        let at = usize::try_from(code).ok()?;
        if at >= met.len() {
            met.resize(at + 1, None);
        }
        let slot = met.get_mut(at)?;
        *slot.get_or_insert_with(|| {
            let word = word(code)?;
            let next = u32::try_from(words.len()).ok()?;
            Some(*places.entry(word).or_insert_with_key(|word| {
                words.push(word.clone());
                next
            }))
        })
    };
    // Rows that belong together mostly stand together.
    let mut last: Option<(u32, Option<u32>)> = None;
    let mut place = |code: u32| match last {
        Some((before, place)) if before == code => place,
        _ => {
            let place = place_of(code);
            last = Some((code, place));
            place
        }
    };
    let mut column = Vec::with_capacity(rows);
    let mut block = [0; BLOCK];
    for start in (0..rows).step_by(BLOCK) {
        let block = block.get_mut(..BLOCK.min(rows - start)).unwrap_or_default();
        codes.read(start, block);
        column.extend(block.iter().map(|code| place(*code)));
    }
    WordColumn { words, codes: column }
}
