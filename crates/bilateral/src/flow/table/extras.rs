//! What only some batches have: a second partner, supplementary quantities, marks of the source.

use super::append::even;
use super::{Amounts, Batch, Coded, FlowTable, area_code};
use crate::economy::Area;
use crate::error::{Error, Result};
use crate::flow::QuantityUnit;
use crate::flow::nature::Marks;
use crate::flow::rules::{COLUMN_CODE, SECOND_PARTNER_REPEATED};

/// Columns beside those of a [`Batch`]; each as long as its values, or absent.
#[derive(Debug, Clone, Copy, Default)]
pub struct Extras<'a> {
    /// A further side stated beside the partner; `None` where there is none.
    pub second_partner: Option<Coded<'a, Option<Area>>>,
    /// Thousandths of a supplementary quantity, missing where nothing is known, and its unit.
    pub quantity: Option<(&'a [i64], Coded<'a, QuantityUnit>)>,
    /// Whether the quantity was filled in by the compiler of the statistics.
    pub quantity_estimated: Option<&'a [bool]>,
    /// Whether the net mass was filled in.
    pub mass_estimated: Option<&'a [bool]>,
    /// Whether the source says that the row is a sum of others.
    pub sub_total: Option<&'a [bool]>,
}

impl Extras<'_> {
    pub(super) fn check(&self, batch: &Batch<'_>) -> Result<()> {
        let rows = batch.value.len();
        for (name, flags) in [
            ("quantityEstimated", self.quantity_estimated),
            ("massEstimated", self.mass_estimated),
            ("subTotal", self.sub_total),
        ] {
            if let Some(flags) = flags {
                even(name, flags.len(), rows)?;
            }
        }
        if let Some((amounts, units)) = self.quantity {
            even("quantity", amounts.len(), rows)?;
            even("quantity", units.codes.len(), rows)?;
            let known = |code: &u32| word(units, *code).is_some();
            if !units.codes.iter().all(known) {
                return Err(Error::new(&COLUMN_CODE, "a unit of quantity has no word").at("quantity"));
            }
        }
        if let Some(seconds) = self.second_partner {
            even("secondPartner", seconds.codes.len(), rows)?;
            for (second, partner) in seconds.codes.iter().zip(batch.partner.codes) {
                let Some(second) = word(seconds, *second) else {
                    return Err(Error::new(&COLUMN_CODE, "a second partner has no word").at("secondPartner"));
                };
                if second.is_some() && second == word(batch.partner, *partner) {
                    let message = "the second partner is the partner; leave it out";
                    return Err(Error::new(&SECOND_PARTNER_REPEATED, message).at("secondPartner"));
                }
            }
        }
        Ok(())
    }
}

impl FlowTable {
    /// The rest of the columns of rows that have just been added from `start` on.
    pub(super) fn append_extras(&mut self, extras: &Extras<'_>, start: usize, rows: usize) {
        match (extras.second_partner, &mut self.second_partner) {
            (Some(seconds), column) => {
                let code =
                    |code: &u32| word(seconds, *code).flatten().map_or(area_code::NONE, area_code::code);
                column
                    .get_or_insert_with(|| vec![area_code::NONE; start])
                    .extend(seconds.codes.iter().map(code));
            }
            (None, Some(column)) => column.resize(start + rows, area_code::NONE),
            (None, None) => {}
        }
        match (extras.quantity, &mut self.quantity) {
            (Some((amounts, units)), columns) => {
                let (kept, codes) = columns.get_or_insert_with(|| (Amounts::missing(start), vec![0; start]));
                kept.extend(amounts);
                let places: Vec<u8> = units.words.iter().map(|unit| place(*unit)).collect();
                let unit = |code: &u32| {
                    usize::try_from(*code).ok().and_then(|code| places.get(code)).copied().unwrap_or_default()
                };
                codes.extend(units.codes.iter().map(unit));
                let estimated = extras.quantity_estimated.unwrap_or_default();
                for (code, estimated) in codes.iter_mut().skip(start).zip(estimated) {
                    *code |= u8::from(*estimated);
                }
            }
            (None, Some((amounts, units))) => {
                amounts.resize(start + rows);
                units.resize(start + rows, 0);
            }
            (None, None) => {}
        }
    }
}

impl Extras<'_> {
    /// Whether there is anything that marks rows.
    pub(super) const fn mark(&self) -> bool {
        self.mass_estimated.is_some() || self.sub_total.is_some()
    }

    /// Adds to the marks of the rows.
    pub(super) fn add_marks(&self, marks: &mut [u8]) {
        if !self.mark() {
            return;
        }
        for (row, marks) in marks.iter_mut().enumerate() {
            let flag =
                |column: Option<&[bool]>| column.and_then(|flags| flags.get(row)).copied() == Some(true);
            let sub_total = if flag(self.sub_total) { Marks::SUB_TOTAL } else { 0 };
            *marks = Marks(*marks | sub_total).with_estimated_mass(flag(self.mass_estimated)).0;
        }
    }
}

fn word<T: Copy>(column: Coded<'_, T>, code: u32) -> Option<T> {
    usize::try_from(code).ok().and_then(|code| column.words.get(code)).copied()
}

fn place(unit: QuantityUnit) -> u8 {
    let place = QuantityUnit::ALL.iter().position(|known| *known == unit).unwrap_or_default();
    u8::try_from(place * 2).unwrap_or_default()
}
