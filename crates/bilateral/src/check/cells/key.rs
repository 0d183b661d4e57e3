//! What identifies a cell, and how to find the cells beside it.

use std::collections::HashMap;

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

/// Cells by what identifies them; the first of each.
pub(super) struct Table<'a> {
    pub(super) cells: &'a [InvestmentCell],
    pub(super) keys: Vec<Key<'a>>,
    places: HashMap<Key<'a>, usize>,
    /// Later cells with the key of an earlier one.
    pub(super) repeated: Vec<(usize, usize)>,
}

impl<'a> Table<'a> {
    pub(super) fn new(cells: &'a [InvestmentCell]) -> Self {
        let keys: Vec<Key<'a>> = cells.iter().map(Key::of).collect();
        let mut places = HashMap::with_capacity(cells.len());
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
