//! What identifies a cell, and how to find the cells beside it.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use time::Date;

use crate::amount::Currency;
use crate::economy::Area;
use crate::investment::{
    Benchmark, ChangeKind, CounterpartLevel, EntityScope, EstimateMethod, IncomeKind, Instrument,
    InvestmentCell, Manual, Measure, MeasureKind, Relationship, Side,
};

/// Days a cell is about; an end that is open is absent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Time {
    At(Date),
    Over(Date, Date),
    Since(Option<Date>, Option<Date>),
}

/// Everything that tells a cell apart but the valuation and the conversion, in which positions and
/// flows of one account differ by nature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Key<'a> {
    pub(super) reporter: Area,
    pub(super) partner: Area,
    pub(super) kind: MeasureKind,
    pub(super) change: Option<ChangeKind>,
    pub(super) income: Option<IncomeKind>,
    pub(super) time: Time,
    pub(super) side: Side,
    pub(super) instrument: Instrument,
    pub(super) relationship: Relationship,
    pub(super) counterpart: Option<CounterpartLevel>,
    pub(super) entity: EntityScope,
    pub(super) currency: Option<Currency>,
    pub(super) manual: Option<Manual>,
    pub(super) benchmark: Option<Benchmark>,
    pub(super) estimate: Option<EstimateMethod>,
    pub(super) vintage: Option<Date>,
    pub(super) source: Option<&'a str>,
}

impl<'a> Key<'a> {
    pub(super) fn of(cell: &'a InvestmentCell) -> Self {
        let raw = cell.record();
        let measure = cell.measure();
        let time = match measure {
            Measure::Position(position) => Time::At(position.at),
            _ => measure.period().map_or_else(
                || Time::Since(measure.start(), measure.ends()),
                |period| Time::Over(period.first_day(), period.last_day()),
            ),
        };
        Self {
            reporter: raw.reporter,
            partner: raw.partner,
            kind: raw.measure,
            change: if let Measure::OtherChange(change) = measure { Some(change.kind) } else { None },
            income: if let Measure::Income(income) = measure { Some(income.kind) } else { None },
            time,
            side: raw.side,
            instrument: raw.instrument,
            relationship: raw.relationship,
            counterpart: raw.counterpart,
            entity: raw.entity,
            currency: Some(raw.currency),
            manual: raw.manual,
            benchmark: raw.benchmark,
            estimate: raw.estimate,
            vintage: raw.vintage,
            source: raw.source.as_ref().map(crate::wire::Id::as_str),
        }
    }

    /// Of any time.
    pub(super) fn whenever(self) -> Self {
        Self { time: Time::Since(None, None), ..self }
    }
}

/// A fixed hash, the same on every machine: keys are a few words that nobody chooses against us.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        // The low bits choose the slot, and a product spreads upwards only.
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        for part in bytes.chunks(8) {
            let mut word = [0; 8];
            for (place, byte) in word.iter_mut().zip(part) {
                *place = *byte;
            }
            self.write_u64(u64::from_le_bytes(word));
        }
    }

    fn write_u8(&mut self, word: u8) {
        self.write_u64(word.into());
    }

    fn write_u16(&mut self, word: u16) {
        self.write_u64(word.into());
    }

    fn write_u32(&mut self, word: u32) {
        self.write_u64(word.into());
    }

    fn write_u64(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }

    fn write_isize(&mut self, word: isize) {
        self.write_u64(u64::try_from(word).unwrap_or_default());
    }

    fn write_i32(&mut self, word: i32) {
        self.write_u64(word.unsigned_abs().into());
    }
}

/// Rows, or other places in a list, by such keys: of one type, as every further one is a kilobyte more to fetch.
pub(super) type ByKey<'a> = HashMap<Key<'a>, usize, BuildHasherDefault<Spread>>;

/// Cells by what identifies them; the first of each.
pub(super) struct Table<'a> {
    pub(super) cells: &'a [InvestmentCell],
    pub(super) keys: Vec<Key<'a>>,
    places: ByKey<'a>,
    /// Later cells with the key of an earlier one.
    pub(super) repeated: Vec<(usize, usize)>,
}

impl<'a> Table<'a> {
    pub(super) fn new(cells: &'a [InvestmentCell]) -> Self {
        let keys: Vec<Key<'a>> = cells.iter().map(Key::of).collect();
        let mut places = ByKey::with_capacity_and_hasher(cells.len(), BuildHasherDefault::default());
        let mut repeated = Vec::new();
        for (row, key) in keys.iter().enumerate() {
            let first = *places.entry(*key).or_insert(row);
            if first != row {
                repeated.push((first, row));
            }
        }
        Self { cells, keys, places, repeated }
    }

    /// Every cell with its row and key.
    pub(super) fn rows(&self) -> impl Iterator<Item = (usize, &'a InvestmentCell, Key<'a>)> {
        self.cells.iter().zip(&self.keys).enumerate().map(|(row, (cell, key))| (row, cell, *key))
    }

    /// The cell that a key identifies.
    pub(super) fn find(&self, key: &Key<'a>) -> Option<&'a InvestmentCell> {
        self.cells.get(*self.places.get(key)?)
    }

    /// Its value, if it has one.
    pub(super) fn value(&self, key: &Key<'a>) -> Option<rust_decimal::Decimal> {
        self.find(key)?.value()
    }
}
