//! Rows into sums.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use super::cells::Cells;
use super::grouping::{HELD, Kinds};
use super::partial::{Class, Partial, Seen, length, space};
use super::{FlowKey, FlowMeasure, FlowTable, Grouped, Grouping, MISSING, area_code};
use crate::error::Result;
use crate::flow::QuantityUnit;
use crate::flow::nature::Marks;
use crate::order;

/// Rows whose keys are computed together, column by column, in the nearest cache.
const BLOCK: usize = 2048;

impl FlowTable {
    /// Sums by group of all rows.
    ///
    /// Only items are added: where rows of the world, of blocs, of residual partners, totals
    /// or sub-totals stand beside items, they are set aside, and the answer says how many of which.
    /// Where an axis has no items at all, its one total or bloc is what is counted.
    /// The columns of the grouping are looked at first: by partner, a file of partners
    /// in all products and of the world in each gives the partners.
    ///
    /// # Errors
    /// - `flow.not-comparable` if what would go into one sum differs in direction, currency,
    ///   valuation, system, attribution or vintage, or is part beside whole in procedure,
    ///   transport or second partner: every difference is named
    /// - `flow.overlapping` if some of it contains the rest: periods, levels of a
    ///   classification, blocs, a territory and its part
    /// - `flow.key-space` for more than 2⁶⁴ combinations of words
    pub fn group(&self, grouping: &Grouping) -> Result<Grouped> {
        self.partial(0..self.len(), grouping)?.finish()
    }

    /// Sums by group of some rows, to be merged with those of the rest.
    ///
    /// # Errors
    /// `flow.key-space`, `flow.sum-overflow` as [`Partial::merge`].
    pub fn partial(&self, rows: Range<usize>, grouping: &Grouping) -> Result<Partial> {
        let rows = rows.start.min(self.len())..rows.end.min(self.len());
        if rows.is_empty() {
            return Ok(Partial::empty(grouping));
        }
        let values = self.measured(grouping.measure, rows.clone());
        let classing = Classing::new(self, grouping, rows.clone());
        let columns: Vec<Column<'_>> =
            grouping.keys.iter().map(|key| Column::of(self, *key, rows.clone())).collect();
        let words: Vec<Vec<String>> = columns.iter().map(|column| column.words.clone()).collect();
        let cells = space(classing.classes.len(), &words)?;
        let mut watch = Watch::new(self, grouping, &classing, rows.clone());
        let mut into = Cells::new(cells, values.len());
        let mut keys = [0_u64; BLOCK];
        for (block, values) in values.chunks(BLOCK).enumerate() {
            let start = rows.start + block * BLOCK;
            let keys = keys.get_mut(..values.len()).unwrap_or_default();
            classing.codes(self, start, keys);
            watch.note(start, keys);
            for column in &columns {
                column.shift_in(start, keys);
            }
            into.add(keys, values);
        }
        let partial = Partial {
            grouping: grouping.clone(),
            seen: watch.seen(),
            classes: classing.classes,
            words,
            totals: into.sorted(),
        };
        Ok(partial)
    }

    /// What is added; all of it missing where the table has no such column.
    fn measured(&self, measure: FlowMeasure, rows: Range<usize>) -> Cow<'_, [i64]> {
        let column = match measure {
            FlowMeasure::Value => Some(&self.value),
            FlowMeasure::NetMass => self.net_mass.as_ref(),
            FlowMeasure::Quantity => self.quantity.as_ref().map(|(amounts, _)| amounts),
        };
        match column.and_then(|column| column.get(rows.clone())) {
            Some(values) => Cow::Borrowed(values),
            None => Cow::Owned(vec![MISSING; rows.len()]),
        }
    }
}

/// A column of numbers, and for each number the place of its word in a sorted list.
struct Column<'a> {
    codes: Codes<'a>,
    words: Vec<String>,
    places: Vec<u64>,
    /// The place of "nothing stated".
    absent: u64,
}

#[derive(Clone, Copy)]
enum Codes<'a> {
    Two(&'a [u16]),
    Four(&'a [u32]),
    /// The column is not there: nothing is stated anywhere.
    None,
}

impl<'a> Column<'a> {
    fn of(table: &'a FlowTable, key: FlowKey, rows: Range<usize>) -> Self {
        let (codes, texts) = texts(table, key);
        let used = codes.used(texts.len(), rows);
        Self::ranked(codes, &texts, &used)
    }

    fn ranked(codes: Codes<'a>, texts: &[String], used: &Used) -> Self {
        let each = texts.iter().zip(&used.codes).filter(|(_, used)| **used);
        let mut words: BTreeSet<&str> = order::set(each.map(|(text, _)| text.as_str()));
        if used.absent {
            words.insert("");
        }
        let words: Vec<String> = words.into_iter().map(str::to_owned).collect();
        let place = |text: &str| {
            let found = words.binary_search_by(|word| word.as_str().cmp(text));
            found.ok().and_then(|place| u64::try_from(place).ok()).unwrap_or_default()
        };
        let places = texts.iter().map(|text| place(text)).collect();
        let absent = place("");
        Self { codes, words, places, absent }
    }

    /// Makes the column the last digit of every key.
    fn shift_in(&self, start: usize, keys: &mut [u64]) {
        let base = length(self.words.len());
        let place = |code: usize| self.places.get(code).copied().unwrap_or(self.absent);
        match self.codes {
            Codes::Two(codes) => {
                for (key, code) in keys.iter_mut().zip(codes.get(start..).unwrap_or_default()) {
                    *key = *key * base + place(usize::from(*code));
                }
            }
            Codes::Four(codes) => {
                for (key, code) in keys.iter_mut().zip(codes.get(start..).unwrap_or_default()) {
                    *key = *key * base + place(usize::try_from(*code).unwrap_or(usize::MAX));
                }
            }
            Codes::None => {
                for key in keys {
                    *key = *key * base + self.absent;
                }
            }
        }
    }
}

struct Used {
    codes: Vec<bool>,
    absent: bool,
}

impl Used {
    fn of<C: Code>(codes: &[C], words: usize) -> Self {
        let (met, looked) = met(codes, words);
        let rest = codes.get(looked..).unwrap_or_default();
        let beyond = |absent, code: &C| absent | (code.place() >= words);
        let absent = met.absent || rest.iter().fold(false, beyond);
        Self { absent, ..met }
    }
}

/// Which words occur, and after how many codes all had been met: there is nothing more to learn about them.
fn met<C: Code>(codes: &[C], words: usize) -> (Used, usize) {
    let mut used = Used { codes: vec![false; words], absent: false };
    let mut looked = 0;
    for codes in codes.chunks(BLOCK) {
        for code in codes {
            match used.codes.get_mut(code.place()) {
                Some(slot) => *slot = true,
                None => used.absent = true,
            }
        }
        looked += codes.len();
        if used.codes.iter().all(|used| *used) {
            break;
        }
    }
    (used, looked)
}

trait Code: Copy {
    fn place(self) -> usize;
}

impl Code for u16 {
    fn place(self) -> usize {
        usize::from(self)
    }
}

impl Code for u32 {
    fn place(self) -> usize {
        usize::try_from(self).unwrap_or(usize::MAX)
    }
}

impl Codes<'_> {
    fn used(self, words: usize, rows: Range<usize>) -> Used {
        match self {
            Self::Two(codes) => Used::of(codes.get(rows).unwrap_or_default(), words),
            Self::Four(codes) => Used::of(codes.get(rows).unwrap_or_default(), words),
            Self::None => Used { codes: vec![false; words], absent: true },
        }
    }

    /// Which words occur.
    fn met(self, words: usize, rows: Range<usize>) -> Vec<bool> {
        match self {
            Self::Two(codes) => met(codes.get(rows).unwrap_or_default(), words).0.codes,
            Self::Four(codes) => met(codes.get(rows).unwrap_or_default(), words).0.codes,
            Self::None => vec![false; words],
        }
    }

    fn at(self, row: usize) -> usize {
        match self {
            Self::Two(codes) => codes.get(row).map_or(usize::MAX, |code| usize::from(*code)),
            Self::Four(codes) => {
                codes.get(row).and_then(|code| usize::try_from(*code).ok()).unwrap_or(usize::MAX)
            }
            Self::None => usize::MAX,
        }
    }
}

/// The numbers of a column and the text each stands for.
fn texts(table: &FlowTable, key: FlowKey) -> (Codes<'_>, Vec<String>) {
    let areas = || {
        let all = (0..area_code::count()).filter_map(|code| u16::try_from(code).ok());
        all.filter_map(area_code::area).map(|area| area.id().to_owned()).collect()
    };
    match key {
        FlowKey::Reporter => (Codes::Two(&table.reporter), areas()),
        FlowKey::Partner => (Codes::Two(&table.partner), areas()),
        FlowKey::SecondPartner => {
            let codes = table.second_partner.as_deref().map_or(Codes::None, Codes::Two);
            (codes, areas())
        }
        FlowKey::Product => {
            (Codes::Four(&table.product), table.products().iter().map(ToString::to_string).collect())
        }
        FlowKey::Period => {
            (Codes::Two(&table.period), table.periods().iter().map(ToString::to_string).collect())
        }
        _ => (Codes::Four(&table.terms), table.terms().iter().map(|terms| key.of_terms(terms)).collect()),
    }
}

/// Which rows may be added to which.
struct Classing {
    classes: Vec<Class>,
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
    fn new(table: &FlowTable, grouping: &Grouping, rows: Range<usize>) -> Self {
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
            let mut used = vec![false; classing.combinations()];
            for row in rows {
                if let Some(slot) = used.get_mut(classing.raw(table, row)) {
                    *slot = true;
                }
            }
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
        let marks = usize::from(table.marks.get(row).map_or(0, |marks| Marks(*marks).nature_bits()));
        let of = |codes: &[u32], code: Option<&u32>| {
            let code = code.and_then(|code| usize::try_from(*code).ok())?;
            codes.get(code).copied()
        };
        let kind = of(&self.kinds.of, table.terms.get(row))
            .map_or(0, |kind| usize::try_from(kind).unwrap_or_default());
        let edition = if self.edition_count > 1 {
            let code = table.product.get(row).and_then(|code| usize::try_from(*code).ok());
            code.and_then(|code| self.editions.get(code)).copied().unwrap_or_default()
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
            let known = amounts.get(row).is_some_and(|amount| *amount != MISSING);
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
    fn codes(&self, table: &FlowTable, start: usize, keys: &mut [u64]) {
        if self.places.is_empty() {
            keys.fill(0);
            return;
        }
        for (row, key) in (start..).zip(keys) {
            *key = self.places.get(self.raw(table, row)).copied().map_or(0, u64::from);
        }
    }
}

/// What occurs in the columns that are added over, class by class.
struct Watch<'a> {
    columns: [Option<(Codes<'a>, Vec<String>)>; 4],
    classes: usize,
    seen: [Vec<bool>; 4],
}

const WATCHED: [FlowKey; 4] = [FlowKey::Reporter, FlowKey::Partner, FlowKey::Product, FlowKey::Period];

impl<'a> Watch<'a> {
    fn new(table: &'a FlowTable, grouping: &Grouping, classing: &Classing, rows: Range<usize>) -> Self {
        let classes = classing.classes.len();
        let mut columns = WATCHED.map(|key| (!grouping.has(key)).then(|| texts(table, key)));
        let mut seen = [const { Vec::new() }; 4];
        for (column, seen) in columns.iter_mut().zip(&mut seen) {
            let Some((codes, texts)) = column else { continue };
            // One class: the scan needs no keys, and its column can be put away.
            *seen = if classes == 1 {
                codes.met(texts.len(), rows.clone())
            } else {
                vec![false; classes * texts.len()]
            };
        }
        Self { columns, classes, seen }
    }

    /// `keys` still hold the class alone.
    fn note(&mut self, start: usize, keys: &[u64]) {
        if self.classes == 1 {
            return;
        }
        for (column, seen) in self.columns.iter().zip(&mut self.seen) {
            let Some((codes, texts)) = column else { continue };
            for (row, class) in (start..).zip(keys) {
                let class = usize::try_from(*class).unwrap_or_default();
                if let Some(slot) = seen.get_mut(class * texts.len() + codes.at(row)) {
                    *slot = true;
                }
            }
        }
    }

    fn seen(&self) -> Vec<Seen> {
        (0..self.classes)
            .map(|class| {
                let mut all = Seen::default();
                for ((into, column), seen) in all.iter_mut().zip(&self.columns).zip(&self.seen) {
                    let Some((_, texts)) = column else { continue };
                    let own = seen.iter().skip(class * texts.len());
                    into.extend(
                        texts.iter().zip(own).filter(|(_, seen)| **seen).map(|(text, _)| text.clone()),
                    );
                    into.sort_unstable();
                }
                all
            })
            .collect()
    }
}
