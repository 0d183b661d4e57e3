//! Which rows may be added to which.

use std::ops::Range;

use super::codes::either;
use super::grouping::{HELD, Kinds};
use super::partial::Class;
use super::{FlowKey, FlowMeasure, FlowTable, Grouping, MISSING, area_code};
use crate::flow::QuantityUnit;
use crate::flow::nature::Marks;
use crate::order;
use crate::parallel;

/// Rows that may not go into one sum are in different classes.
pub(super) struct Classing {
    pub(super) classes: Vec<Class>,
    kinds: Kinds,
    /// For each product the number of its classification.
    editions: Vec<usize>,
    edition_count: usize,
    second: bool,
    units: bool,
    /// From the number a row's properties make to the place of its class; empty if there is one class only.
    places: Vec<u32>,
}

impl Classing {
    pub(super) fn new(table: &FlowTable, grouping: &Grouping, rows: Range<usize>) -> Self {
        let kinds = grouping.kinds(table.terms());
        let mut edition_names: Vec<String> = Vec::new();
        let editions = if grouping.has(FlowKey::Product) {
            Vec::new()
        } else {
            let name = |key: &crate::product::ProductKey| {
                key.classification().map_or_else(String::new, |classification| classification.to_string())
            };
            let names: Vec<String> = table.products().iter().map(name).collect();
            edition_names = order::set(names.iter().cloned()).into_iter().collect();
            names.iter().filter_map(|name| edition_names.binary_search(name).ok()).collect()
        };
        let mut classing = Self {
            classes: Vec::new(),
            kinds,
            edition_count: edition_names.len().max(1),
            editions,
            second: table.second_partner.is_some() && !grouping.has(FlowKey::SecondPartner),
            units: grouping.measure == FlowMeasure::Quantity,
            places: Vec::new(),
        };
        let natures = order::set(table.marks_present().map(|marks| Marks(marks).nature_bits()));
        let sole = natures.len() == 1
            && classing.kinds.words.len() == 1
            && classing.edition_count == 1
            && !classing.second
            && !classing.units;
        let present: Vec<usize> = if sole {
            vec![usize::from(natures.first().copied().unwrap_or_default())]
        } else {
            let of_part = |rows| {
                let mut used = vec![false; classing.combinations()];
                for row in rows {
                    if let Some(slot) = used.get_mut(classing.raw(table, row)) {
                        *slot = true;
                    }
                }
                used
            };
            let used = parallel::over(rows, of_part, |used, other| either(used, &other));
            (0..).zip(used).filter(|(_, used)| *used).map(|(raw, _)| raw).collect()
        };
        let mut classes: Vec<(Class, usize)> =
            present.into_iter().map(|raw| (classing.class(raw, &edition_names), raw)).collect();
        order::sort(&mut classes);
        if !sole {
            let mut places = vec![0; classing.combinations()];
            for (place, (_, raw)) in (0..).zip(&classes) {
                if let Some(slot) = places.get_mut(*raw) {
                    *slot = place;
                }
            }
            classing.places = places;
        }
        classing.classes = classes.into_iter().map(|(class, _)| class).collect();
        classing
    }

    /// And none.
    const UNITS: usize = QuantityUnit::ALL.len() + 1;

    fn combinations(&self) -> usize {
        self.kinds.words.len() * 128 * self.edition_count * 2 * Self::UNITS
    }

    /// One number for all that decides the class of a row.
    fn raw(&self, table: &FlowTable, row: usize) -> usize {
        let marks = usize::from(table.marks_of(row).nature_bits());
        let kind = self.kinds.of.get(table.terms.codes().at(row)).copied();
        let kind = kind.map_or(0, |kind| usize::try_from(kind).unwrap_or_default());
        let edition = if self.edition_count > 1 {
            self.editions.get(table.product.codes().at(row)).copied().unwrap_or_default()
        } else {
            0
        };
        let second = self.second
            && table
                .second_partner
                .as_ref()
                .and_then(|column| column.get(row))
                .is_some_and(|code| *code != area_code::NONE);
        let unit = table.quantity.as_ref().filter(|_| self.units).map_or(0, |(amounts, units)| {
            let known = amounts.get(row).is_some_and(|amount| amount != MISSING);
            units.get(row).filter(|_| known).map_or(0, |unit| usize::from(unit >> 1) + 1)
        });
        (((unit * 2 + usize::from(second)) * self.edition_count + edition) * self.kinds.words.len() + kind)
            * 128
            + marks
    }

    fn class(&self, raw: usize, editions: &[String]) -> Class {
        let (rest, marks) = (raw / 128, raw % 128);
        let (rest, kind) = (rest / self.kinds.words.len().max(1), rest % self.kinds.words.len().max(1));
        let (rest, edition) = (rest / self.edition_count, rest % self.edition_count);
        let (unit, second) = (rest / 2, rest % 2 == 1);
        let mut held = self.kinds.words.get(kind).cloned().unwrap_or_default();
        if second && let Some(last) = held.get_mut(HELD.len() - 1) {
            "given".clone_into(last);
        }
        let unit = unit.checked_sub(1).and_then(|unit| QuantityUnit::ALL.get(unit));
        Class {
            marks: u8::try_from(marks).unwrap_or_default(),
            classification: editions.get(edition).cloned().unwrap_or_default(),
            unit: unit.map_or_else(String::new, ToString::to_string),
            held,
        }
    }

    /// The first digit of every key: the place of the row's class.
    pub(super) fn codes(&self, table: &FlowTable, start: usize, keys: &mut [u64]) {
        if self.places.is_empty() {
            keys.fill(0);
            return;
        }
        for (row, key) in (start..).zip(keys) {
            *key = self.places.get(self.raw(table, row)).copied().map_or(0, u64::from);
        }
    }
}
