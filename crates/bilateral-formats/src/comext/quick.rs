//! Rows of bulk files out of plain lines, column by column.

use bilateral::Result;
use bilateral::flow::{MISSING, QuantityUnit};

use super::Editions;
use crate::intern::packed;
use crate::plain::{Decimals, Lines, NO_CODE, Wanted};
use crate::rows::{Amounts, Entry, Lot, Rows};

/// Which column is what.
#[derive(Debug, Clone, Copy)]
pub(super) struct Places {
    pub reporter: usize,
    pub partner: usize,
    pub trade: Option<usize>,
    pub code: usize,
    pub flow: usize,
    pub regime: Option<usize>,
    pub period: Option<usize>,
}

/// Which columns hold amounts, and in what power of ten they count.
#[derive(Debug, Clone, Copy)]
pub(super) struct Measures {
    pub value: (usize, i32),
    pub mass: Option<(usize, i32)>,
    /// With the column of its unit.
    pub quantity: Option<(usize, usize)>,
}

/// Reporter, partner, trade, product, flow, procedure, period: by these rows are sorted.
impl Places {
    fn all(&self) -> [Option<usize>; 7] {
        let Self { reporter, partner, trade, code, flow, regime, period } = *self;
        [Some(reporter), Some(partner), trade, Some(code), Some(flow), regime, period]
    }
}

/// What is wanted of plain lines: the codes that are there, in their order and then the unit; value, mass and
/// quantity.
pub(super) fn wanted(places: &Places, measures: &Measures) -> Wanted {
    let unit = measures.quantity.map(|(_, unit)| unit);
    let amount = |(place, power): (usize, i32)| (place, Decimals::of(power), b"".as_slice());
    let quantity = measures.quantity.map(|(place, _)| (place, 0));
    let amounts = [Some(measures.value), measures.mass, quantity];
    Wanted {
        runs: Vec::new(),
        codes: places.all().into_iter().chain([unit]).flatten().collect(),
        amounts: amounts.into_iter().flatten().map(amount).collect(),
    }
}

/// What codes were found to mean by the careful way, and room for columns.
pub(super) struct Quick {
    places: [Option<usize>; 7],
    mass: bool,
    quantity: bool,
    fixed: Option<u32>,
    terms: Vec<([u64; 2], u32)>,
    /// Units, and their places in the list of all; `None` for no unit.
    units: Vec<(u64, Option<u32>)>,
    keys: Vec<[u64; 7]>,
    /// A column that is not there.
    absent: Vec<u64>,
    quantities: Vec<i64>,
    lot: Lot,
}

impl Quick {
    pub(super) fn new(places: &Places, measures: &Measures, fixed: Option<u32>) -> Self {
        Self {
            places: places.all(),
            mass: measures.mass.is_some(),
            quantity: measures.quantity.is_some(),
            fixed,
            terms: Vec::new(),
            units: Vec::new(),
            keys: Vec::new(),
            absent: Vec::new(),
            quantities: Vec::new(),
            lot: Lot::default(),
        }
    }

    pub(super) fn learn_terms(&mut self, flow: &[u8], regime: &[u8], terms: u32) {
        if let (Some(flow), Some(regime)) = (code(flow), code(regime)) {
            self.terms.push(([flow, regime], terms));
        }
    }

    /// A unit as the careful way found it: one that is not known stays to it.
    pub(super) fn learn_unit(&mut self, cell: &[u8], unit: Option<Option<QuantityUnit>>) {
        let Some((code, unit)) = code(cell).zip(unit) else { return };
        let place = unit.map(|unit| QuantityUnit::ALL.iter().position(|known| *known == unit));
        self.units.push((code, place.flatten().and_then(|place| u32::try_from(place).ok())));
    }

    /// Takes lines until one has something that was not met before or is no plain number.
    pub(super) fn take(
        &mut self,
        lines: Lines<'_>,
        rows: &mut Rows,
        editions: &mut Editions,
    ) -> Result<usize> {
        self.find_keys(lines);
        let lot = &mut self.lot;
        lot.clear();
        lot.line = lines.line();
        let mut last: Option<([u64; 3], Known)> = None;
        let mut last_terms: Option<([u64; 2], u32)> = None;
        for [reporter, partner, _, product, flow, regime, period] in &self.keys {
            let same = [*reporter, *partner, *period];
            let known = match last {
                Some((known, found)) if alike(known, same) => found,
                _ => {
                    let Some(found) = known(rows, editions, self.fixed, same)? else { break };
                    last = Some((same, found));
                    found
                }
            };
            let how = [*flow, *regime];
            let terms = match last_terms {
                Some((known, terms)) if alike(known, how) => terms,
                _ => {
                    let found = self.terms.iter().find(|(known, _)| alike(*known, how));
                    let Some((_, terms)) = found else { break };
                    last_terms = Some((how, *terms));
                    *terms
                }
            };
            let Some(what) = rows.known_product(known.classification, *product) else { break };
            lot.reporter.push(known.from);
            lot.partner.push(known.to);
            lot.period.push(known.period);
            lot.terms.push(terms);
            lot.product.push(what);
        }
        let mut good = lot.product.len();
        let measures = 1 + usize::from(self.mass);
        self.quantities.clear();
        if self.quantity {
            self.quantities.extend_from_slice(lines.amounts(measures));
            let units = lines.codes(self.places.iter().flatten().count());
            let mut last: Option<(u64, Option<u32>)> = None;
            for (code, quantity) in units.iter().zip(&mut self.quantities).take(good) {
                if last.is_none_or(|(known, _)| known != *code) {
                    last = self.units.iter().find(|(known, _)| known == code).copied();
                }
                let Some((_, unit)) = last else { break };
                if unit.is_none() {
                    *quantity = MISSING;
                }
                lot.unit.push(unit.unwrap_or(NO_UNIT));
            }
            good = good.min(lot.unit.len());
        }
        rows.all_in_order(self.keys.get(..good).unwrap_or_default(), &lot.product);
        let amounts = Amounts {
            value: lines.amounts(0),
            mass: if self.mass { lines.amounts(1) } else { &[] },
            quantity: &self.quantities,
        };
        rows.push_lot(lot, amounts, good)?;
        Ok(good)
    }

    fn find_keys(&mut self, lines: Lines<'_>) {
        self.absent.resize(lines.len(), 0);
        let mut there = 0..;
        let columns = self.places.map(|place| match place.and_then(|_| there.next()) {
            Some(column) => lines.codes(column),
            None => &self.absent,
        });
        let [reporters, partners, trades, products, flows, regimes, periods] = columns;
        let who = reporters.iter().zip(partners).zip(trades).zip(products);
        let how = flows.iter().zip(regimes).zip(periods);
        self.keys.clear();
        self.keys.extend(who.zip(how).map(
            |((((reporter, partner), trade), product), ((flow, regime), period))| {
                // The kind of trade serves for the order alone.
                let trade = if *trade == NO_CODE { 0 } else { *trade };
                [*reporter, *partner, trade, *product, *flow, *regime, *period]
            },
        ));
    }
}

/// The place of the unit of rows that have no quantity.
const NO_UNIT: u32 = 0;

#[derive(Debug, Clone, Copy)]
struct Known {
    from: Entry,
    to: Entry,
    period: u32,
    classification: usize,
}

/// Whether two keys are one, without a call.
#[inline]
fn alike<const N: usize>(one: [u64; N], other: [u64; N]) -> bool {
    one.iter().zip(&other).fold(0, |unlike, (one, other)| unlike | (one ^ other)) == 0
}

fn known(
    rows: &mut Rows,
    editions: &mut Editions,
    fixed: Option<u32>,
    [reporter, partner, period]: [u64; 3],
) -> Result<Option<Known>> {
    let Some(period) = fixed.or_else(|| rows.known_period(period)) else { return Ok(None) };
    let areas = rows.known_area(0, reporter, period).zip(rows.known_area(0, partner, period));
    let Some((from, to)) = areas else { return Ok(None) };
    let (classification, _) = editions.of(rows, period)?;
    Ok(Some(Known { from, to, period, classification }))
}

fn code(cell: &[u8]) -> Option<u64> {
    if cell.is_empty() { Some(0) } else { packed(cell) }
}
