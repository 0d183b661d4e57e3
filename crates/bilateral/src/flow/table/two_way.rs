//! How much of the trade of each pair goes in both directions, product by product.

use super::{FlowKey, FlowTable, Grouping, MISSING, Word, area_code};
use crate::error::Result;
use crate::flow::Direction;
use crate::order;

/// One pair: `Σ |x − m|` and `Σ (x + m)` over products, in thousandths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TwoWay {
    pub(crate) reporter: usize,
    pub(crate) partner: usize,
    pub(crate) apart: i128,
    pub(crate) whole: i128,
    /// Products of which a value is missing, left out of both sums.
    pub(crate) missing: usize,
    /// All products.
    pub(crate) products: usize,
}

/// Every pair, and the labels of both sides in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TwoWays {
    pub(crate) reporters: Vec<String>,
    pub(crate) partners: Vec<String>,
    pub(crate) pairs: Vec<TwoWay>,
    /// A value is below zero: shares of such sums mean nothing.
    pub(crate) negative: bool,
}

/// A row on its way to its pair: above zero for exports, below for imports.
#[derive(Clone, Copy, Default)]
struct Row {
    partner: u32,
    product: u32,
    value: i64,
}

/// Rows whose columns are read at a time.
const BLOCK: usize = 1024;

impl FlowTable {
    /// # Errors
    /// As [`FlowTable::group`] by reporter, partner and direction.
    pub(crate) fn two_way(&self) -> Result<TwoWays> {
        // What may not be added up is refused here; what is in other rows already is set aside.
        let sums = self.group(&Grouping::by([FlowKey::Reporter, FlowKey::Partner, FlowKey::Direction]))?;
        let named = |key| -> Vec<String> {
            let mut words: Vec<String> =
                sums.groups().filter_map(|group| group.word(key).map(Word::to_string)).collect();
            order::sort(&mut words);
            words.dedup();
            words
        };
        let (reporters, partners) = (named(FlowKey::Reporter), named(FlowKey::Partner));
        let negative = self.value.any(|value| value < 0 && value != MISSING);
        let plain = sums.set_aside().is_empty() && !self.value.any(|value| value == MISSING);
        let pairs = if plain {
            self.two_way_of_all(&reporters, &partners)
        } else {
            self.two_way_of_some(&reporters, &partners)?
        };
        Ok(TwoWays { reporters, partners, pairs, negative })
    }

    /// For each terms whether they are of exports, of imports, or of neither.
    fn signs(&self) -> Vec<i64> {
        let sign = |direction: Direction| match direction {
            Direction::Export => 1,
            Direction::Import => -1,
            _ => 0,
        };
        self.terms().iter().map(|terms| sign(terms.direction)).collect()
    }

    /// Where every row counts: rows go to their reporter, then to their partner, then to their product,
    /// each time within what a cache holds.
    fn two_way_of_all(&self, reporters: &[String], partners: &[String]) -> Vec<TwoWay> {
        let (from, to) = (ranks(&self.reporter, reporters), ranks(&self.partner, partners));
        let place =
            |codes: &[u32], code: u16| codes.get(usize::from(code)).map_or(0, |place| *place as usize);
        let signs = self.signs();
        let sign = |terms: u32| signs.get(terms as usize).copied().unwrap_or_default();
        let mut ends = vec![0_usize; reporters.len() + 1];
        for code in &self.reporter {
            if let Some(end) = ends.get_mut(place(&from, *code) + 1) {
                *end += 1;
            }
        }
        add_up(&mut ends);
        let starts = ends.clone();
        let mut rows = vec![Row::default(); self.len()];
        let (mut products, mut terms, mut values) = ([0; BLOCK], [0; BLOCK], [0; BLOCK]);
        let columns = self.reporter.chunks(BLOCK).zip(self.partner.chunks(BLOCK));
        for (block, (reporters, partners)) in columns.enumerate() {
            self.product.read(block * BLOCK, products.get_mut(..reporters.len()).unwrap_or_default());
            self.terms.read(block * BLOCK, terms.get_mut(..reporters.len()).unwrap_or_default());
            self.value.read(block * BLOCK, &mut values);
            let columns = reporters.iter().zip(partners).zip(&products).zip(&terms);
            for ((((reporter, partner), product), terms), value) in columns.zip(&values) {
                let Some(end) = ends.get_mut(place(&from, *reporter)) else { continue };
                if let Some(slot) = rows.get_mut(*end) {
                    let partner = to.get(usize::from(*partner)).copied().unwrap_or_default();
                    *slot = Row { partner, product: *product, value: value * sign(*terms) };
                }
                *end += 1;
            }
        }
        let mut pairs = Vec::new();
        let mut scratch = Scratch::new(self.products().len(), partners.len());
        for (reporter, bounds) in starts.windows(2).enumerate() {
            let [start, end] = bounds else { continue };
            scratch.pairs_of(reporter, rows.get(*start..*end).unwrap_or_default(), &mut pairs);
        }
        pairs
    }

    /// Where some rows are set aside or missing.
    fn two_way_of_some(&self, reporters: &[String], partners: &[String]) -> Result<Vec<TwoWay>> {
        let keys = [FlowKey::Reporter, FlowKey::Partner, FlowKey::Product, FlowKey::Direction];
        let sums = self.group(&Grouping::by(keys))?;
        let place = |words: &[String], word: Option<&Word>| {
            word.and_then(|word| words.binary_search(&word.to_string()).ok()).unwrap_or_default()
        };
        let mut pairs: Vec<TwoWay> = Vec::new();
        // Groups stand in the order of their words: those of one product beside each other.
        let mut last: Option<(Option<&Word>, i128, bool)> = None;
        let settle = |pairs: &mut Vec<TwoWay>, last: &mut Option<(Option<&Word>, i128, bool)>| {
            if let (Some((_, apart, known)), Some(pair)) = (last.take(), pairs.last_mut()) {
                pair.products += 1;
                if known {
                    pair.apart += apart.abs();
                } else {
                    pair.missing += 1;
                }
            }
        };
        let mut of_product = 0_i128;
        for group in sums.groups() {
            let (reporter, partner) = (
                place(reporters, group.word(FlowKey::Reporter)),
                place(partners, group.word(FlowKey::Partner)),
            );
            let sign = match group.word(FlowKey::Direction) {
                Some(Word::Text(text)) if text == Direction::Export.as_str() => 1,
                Some(Word::Text(text)) if text == Direction::Import.as_str() => -1,
                _ => continue,
            };
            let product = group.word(FlowKey::Product);
            let is_new = pairs.last().is_none_or(|pair| pair.reporter != reporter || pair.partner != partner);
            if is_new || last.is_none_or(|(word, ..)| word != product) {
                if let (Some((_, _, true)), Some(pair)) = (last, pairs.last_mut()) {
                    pair.whole += of_product;
                }
                settle(&mut pairs, &mut last);
                of_product = 0;
                last = Some((product, 0, true));
            }
            if is_new {
                pairs.push(TwoWay { reporter, partner, apart: 0, whole: 0, missing: 0, products: 0 });
            }
            let (value, known) = (group.sums().thousandths(), group.sums().is_complete());
            of_product += value;
            if let Some((_, apart, all_known)) = &mut last {
                *apart += sign * value;
                *all_known &= known;
            }
        }
        if let (Some((_, _, true)), Some(pair)) = (last, pairs.last_mut()) {
            pair.whole += of_product;
        }
        settle(&mut pairs, &mut last);
        Ok(pairs)
    }
}

/// What one reporter needs, used again for the next.
struct Scratch {
    /// Of each product what goes out less what comes in.
    apart: Vec<i128>,
    met: Vec<bool>,
    touched: Vec<u32>,
    ends: Vec<usize>,
    rows: Vec<Row>,
}

impl Scratch {
    fn new(products: usize, partners: usize) -> Self {
        Self {
            apart: vec![0; products],
            met: vec![false; products],
            touched: Vec::new(),
            ends: vec![0; partners + 1],
            rows: Vec::new(),
        }
    }

    fn pairs_of(&mut self, reporter: usize, rows: &[Row], pairs: &mut Vec<TwoWay>) {
        self.ends.fill(0);
        for row in rows {
            if let Some(end) = self.ends.get_mut(row.partner as usize + 1) {
                *end += 1;
            }
        }
        add_up(&mut self.ends);
        let starts = self.ends.clone();
        self.rows.resize(rows.len(), Row::default());
        for row in rows {
            let Some(end) = self.ends.get_mut(row.partner as usize) else { continue };
            if let Some(slot) = self.rows.get_mut(*end) {
                *slot = *row;
            }
            *end += 1;
        }
        for (partner, bounds) in starts.windows(2).enumerate() {
            let [start, end] = bounds else { continue };
            let (mut whole, mut apart) = (0_i128, 0_i128);
            for row in self.rows.get(*start..*end).unwrap_or_default() {
                let product = row.product as usize;
                if let (Some(slot), Some(met)) = (self.apart.get_mut(product), self.met.get_mut(product)) {
                    *slot += i128::from(row.value);
                    whole += i128::from(row.value).abs();
                    if !std::mem::replace(met, true) {
                        self.touched.push(row.product);
                    }
                }
            }
            let products = self.touched.len();
            for product in self.touched.drain(..) {
                if let (Some(slot), Some(met)) =
                    (self.apart.get_mut(product as usize), self.met.get_mut(product as usize))
                {
                    apart += std::mem::take(slot).abs();
                    *met = false;
                }
            }
            if start < end {
                pairs.push(TwoWay { reporter, partner, apart, whole, missing: 0, products });
            }
        }
    }
}

/// Counts into places: each becomes the sum of itself and those before.
fn add_up(counts: &mut [usize]) {
    let mut sum = 0;
    for count in counts {
        sum += *count;
        *count = sum;
    }
}

/// For each code of an area its place among the names.
fn ranks(codes: &[u16], names: &[String]) -> Vec<u32> {
    let most = codes.iter().copied().max().unwrap_or_default();
    (0..=most)
        .map(|code| {
            let name = area_code::area(code).map(|area| area.to_string());
            let place = name.and_then(|name| names.binary_search(&name).ok());
            place.and_then(|place| u32::try_from(place).ok()).unwrap_or_default()
        })
        .collect()
}
