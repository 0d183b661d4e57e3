//! From partial sums to an answer: what is added, what is set aside, what is refused.

use super::grouping::HELD;
use super::partial::{Class, Partial, length};
use super::totals::Totals;
use super::{FlowKey, Grouped, Grouping, SetAside, Sums, Word};
use crate::economy::{Area, Economy};
use crate::error::{Error, Result};
use crate::flow::nature::Marks;
use crate::flow::rules::{NOT_COMPARABLE, OVERLAPPING};
use crate::flow::{Axis, RowNature};
use crate::order;
use crate::period::Period;
use crate::product::{ProductKey, overlaps};

impl Partial {
    /// The sums, of items alone; as [`FlowTable::group`](super::FlowTable::group).
    ///
    /// # Errors
    /// As [`FlowTable::group`](super::FlowTable::group).
    pub fn finish(self) -> Result<Grouped> {
        let (chosen, set_aside) = self.choose();
        let classes: Vec<&Class> =
            self.classes.iter().zip(&chosen).filter(|(_, c)| **c).map(|(class, _)| class).collect();
        comparable(&classes)?;
        self.disjoint(&chosen)?;
        let words = self.grouping.keys.iter().zip(&self.words);
        let words = words
            .map(|(key, texts)| texts.iter().map(|text| Word::read(*key, text)).collect::<Result<Vec<_>>>())
            .collect::<Result<Vec<_>>>()?;
        let Grouping { keys, measure, .. } = self.grouping.clone();
        let totals = self.chosen_groups(&chosen)?;
        Ok(Grouped { keys, measure, words, totals, set_aside })
    }

    /// Which classes count.
    fn choose(&self) -> (Vec<bool>, Vec<SetAside>) {
        let mut chosen = vec![true; self.classes.len()];
        let mut set_aside = Vec::new();
        let rows = if self.classes.len() > 1 { self.rows_of_classes() } else { Vec::new() };
        let mut drop = |chosen: &mut Vec<bool>, axis: Option<Axis>, nature: RowNature, class: usize| {
            if let Some(slot) = chosen.get_mut(class) {
                *slot = false;
            }
            set_aside.push(SetAside { axis, nature, rows: rows.get(class).copied().unwrap_or_default() });
        };
        let marks: Vec<Marks> = self.classes.iter().map(|class| Marks(class.marks)).collect();
        if marks.iter().any(|marks| !marks.is_sub_total()) {
            for (class, marks) in marks.iter().enumerate().filter(|(_, marks)| marks.is_sub_total()) {
                let _ = marks;
                drop(&mut chosen, None, RowNature::SubTotal, class);
            }
        }
        for axis in self.axes() {
            let is_key = self.grouping.keys.iter().any(|key| key.axis() == Some(axis));
            let present: Vec<RowNature> = marks
                .iter()
                .zip(&chosen)
                .filter(|(_, chosen)| **chosen)
                .map(|(marks, _)| marks.on(axis))
                .collect();
            let order = [RowNature::Item, RowNature::Total, RowNature::Bloc, RowNature::Residual];
            let Some(kept) = order.into_iter().find(|nature| present.contains(nature)) else { continue };
            if is_key && kept != RowNature::Item {
                continue;
            }
            for (class, marks) in marks.iter().enumerate() {
                let nature = marks.on(axis);
                let counted = nature == kept
                    || (self.grouping.residuals && kept == RowNature::Item && nature == RowNature::Residual);
                if !counted && chosen.get(class).copied().unwrap_or_default() {
                    drop(&mut chosen, Some(axis), nature, class);
                }
            }
        }
        order::sort_by_key(&mut set_aside, |one| (one.axis, one.nature));
        set_aside.dedup_by(|one, into| {
            let same = (one.axis, one.nature) == (into.axis, into.nature);
            if same {
                into.rows += one.rows;
            }
            same
        });
        (chosen, set_aside)
    }

    /// The columns of the grouping first.
    fn axes(&self) -> Vec<Axis> {
        let mut axes: Vec<Axis> = self.grouping.keys.iter().filter_map(|key| key.axis()).collect();
        for axis in [Axis::Partner, Axis::Reporter, Axis::Product] {
            if !axes.contains(&axis) {
                axes.push(axis);
            }
        }
        axes
    }

    /// How many keys a class has room for.
    fn stride(&self) -> u64 {
        self.words.iter().map(|words| length(words.len())).product()
    }

    fn rows_of_classes(&self) -> Vec<u64> {
        let stride = self.stride();
        let mut rows = vec![0; self.classes.len()];
        for (key, sums) in self.totals.iter() {
            if let Some(slot) = usize::try_from(key / stride).ok().and_then(|class| rows.get_mut(class)) {
                *slot += sums.rows + sums.missing;
            }
        }
        rows
    }

    fn chosen_groups(self, chosen: &[bool]) -> Result<Totals> {
        if self.classes.len() <= 1 {
            return Ok(self.totals);
        }
        let stride = self.stride();
        let counts =
            |key: u64| usize::try_from(key / stride).ok().and_then(|class| chosen.get(class)).copied();
        let mut groups: Vec<(u64, Sums)> = self
            .totals
            .iter()
            .filter(|(key, _)| counts(*key).unwrap_or_default())
            .map(|(key, sums)| (key % stride, sums))
            .collect();
        order::sort_by_key(&mut groups, |(key, _)| *key);
        let mut totals = Totals::default();
        for (key, more) in groups {
            totals.push(key, more)?;
        }
        Ok(totals)
    }

    /// Refuses what contains other parts of the same sum.
    fn disjoint(&self, chosen: &[bool]) -> Result<()> {
        let mut objections = Vec::new();
        let all = |place: usize| {
            let of_chosen = self.seen.iter().zip(chosen).filter(|(_, chosen)| **chosen);
            let words = of_chosen.filter_map(move |(seen, _)| seen.get(place)).flatten();
            order::set(words.cloned())
        };
        for (place, side) in ["reporter", "partner"].into_iter().enumerate() {
            let areas: Vec<Area> = all(place).iter().filter_map(|text| Area::parse(text).ok()).collect();
            objections.extend(overlapping_areas(side, &areas));
        }
        let products: Vec<ProductKey> =
            all(2).iter().filter_map(|text| ProductKey::parse(text).ok()).collect();
        objections.extend(self.overlapping_products(chosen, &products));
        let periods: Vec<Period> = all(3).iter().filter_map(|text| Period::parse(text).ok()).collect();
        objections.extend(overlapping_periods(periods));
        if objections.is_empty() {
            return Ok(());
        }
        let message =
            format!("one sum would count twice: {}; filter, or group by that column", objections.join("; "));
        Err(Error::new(&OVERLAPPING, message))
    }

    /// Editions may follow one another in time; in one period there may be only one.
    fn overlapping_products(&self, chosen: &[bool], products: &[ProductKey]) -> Option<String> {
        let mut editions: Vec<_> = products.iter().filter_map(|key| key.classification()).collect();
        editions.dedup();
        for edition in &editions {
            let own: Vec<ProductKey> =
                products.iter().filter(|key| key.classification() == Some(*edition)).copied().collect();
            if let Some(first) = overlaps(&own).first() {
                return Some(first.message().to_owned());
            }
        }
        if products.iter().filter(|key| key.classification().is_none()).count() > 1 {
            return Some("the total, and goods without a code in this classification".to_owned());
        }
        let twice = editions.len() > 1 && self.editions_share_a_period(chosen);
        twice.then(|| {
            let names: Vec<String> = editions.iter().map(ToString::to_string).collect();
            format!("the same goods in {}", names.join(" and "))
        })
    }

    fn editions_share_a_period(&self, chosen: &[bool]) -> bool {
        let Some(place) = self.grouping.keys.iter().position(|key| *key == FlowKey::Period) else {
            return true;
        };
        let after: u64 = self.words.iter().skip(place + 1).map(|words| length(words.len())).product();
        let (periods, stride) = (self.words.get(place).map_or(1, |words| length(words.len())), self.stride());
        let mut edition_of = std::collections::BTreeMap::new();
        self.totals.keys().any(|key| {
            let Some((class, true)) = usize::try_from(key / stride)
                .ok()
                .and_then(|class| self.classes.get(class).zip(chosen.get(class).copied()))
            else {
                return false;
            };
            let period = (key / after) % periods;
            *edition_of.entry(period).or_insert(&class.classification) != &class.classification
        })
    }
}

fn comparable(classes: &[&Class]) -> Result<()> {
    let mut differences = Vec::new();
    let mut differ = |name: &str, mut words: Vec<&str>| {
        order::sort(&mut words);
        words.dedup();
        if words.len() > 1 {
            let shown: Vec<&str> =
                words.into_iter().map(|word| if word.is_empty() { "not stated" } else { word }).collect();
            differences.push(format!("{name} ({})", shown.join(", ")));
        }
    };
    for (place, key) in HELD.iter().enumerate() {
        let words = classes.iter().filter_map(|class| class.held.get(place)).map(String::as_str);
        differ(key.as_str(), words.collect());
    }
    let units = classes.iter().map(|class| class.unit.as_str());
    differ("unit", units.filter(|unit| !unit.is_empty()).collect());
    if differences.is_empty() {
        return Ok(());
    }
    let message = format!("one sum would mix {}; filter, or group by what differs", differences.join(", "));
    Err(Error::new(&NOT_COMPARABLE, message))
}

fn overlapping_areas(side: &str, areas: &[Area]) -> Option<String> {
    let blocs: Vec<&Area> = areas.iter().filter(|area| matches!(area, Area::Bloc(_))).collect();
    if let [first, second, ..] = blocs.as_slice() {
        return Some(format!("`{first}` and `{second}` as {side}, which may share members"));
    }
    let economies: Vec<Economy> = areas.iter().filter_map(|area| area.as_economy()).collect();
    let part =
        economies.iter().find(|economy| economy.part_of().is_some_and(|whole| economies.contains(&whole)))?;
    let whole = part.part_of()?;
    Some(format!("`{part}` is part of `{whole}`, and both are a {side}"))
}

fn overlapping_periods(mut periods: Vec<Period>) -> Option<String> {
    order::sort(&mut periods);
    let pair = periods.windows(2).find_map(|pair| match pair {
        [one, next] if one.overlaps(*next) => Some((*one, *next)),
        _ => None,
    });
    pair.map(|(one, next)| format!("`{one}` and `{next}` overlap"))
}
