//! Some of the rows.

use super::{Amounts, FlowTable, MISSING, area_code};
use crate::economy::Area;
use crate::error::Result;
use crate::flow::{Axis, Direction, RowNature, Terms};
use crate::period::Period;
use crate::product::ProductKey;

/// Which rows to keep: those that pass every condition that was set.
///
/// ```
/// use bilateral::economy::{Area, Economy};
/// use bilateral::flow::{Axis, Direction, Filter, RowNature};
/// let exports_to_kazakhstan = Filter::new()
///     .direction(Direction::Export)
///     .partners([Area::Economy(Economy::KAZ)])
///     .nature_on(Axis::Reporter, RowNature::Item);
/// ```
#[derive(Debug, Clone, Default)]
pub struct Filter {
    reporters: Option<Vec<Area>>,
    partners: Option<Vec<Area>>,
    products: Option<Vec<ProductKey>>,
    within: Option<crate::product::Product>,
    periods: Option<Vec<Period>>,
    span: Option<Period>,
    direction: Option<Direction>,
    terms: Option<Terms>,
    natures: Vec<(Axis, RowNature)>,
}

impl Filter {
    /// Every row.
    pub fn new() -> Self {
        Self::default()
    }

    /// Rows of these reporters.
    #[must_use]
    pub fn reporters(mut self, areas: impl IntoIterator<Item = Area>) -> Self {
        self.reporters = Some(areas.into_iter().collect());
        self
    }

    /// Rows with these partners.
    #[must_use]
    pub fn partners(mut self, areas: impl IntoIterator<Item = Area>) -> Self {
        self.partners = Some(areas.into_iter().collect());
        self
    }

    /// Rows of exactly these products.
    #[must_use]
    pub fn products(mut self, products: impl IntoIterator<Item = ProductKey>) -> Self {
        self.products = Some(products.into_iter().collect());
        self
    }

    /// Rows of a product and of its parts.
    #[must_use]
    pub fn within(mut self, product: crate::product::Product) -> Self {
        self.within = Some(product);
        self
    }

    /// Rows of exactly these periods.
    #[must_use]
    pub fn periods(mut self, periods: impl IntoIterator<Item = Period>) -> Self {
        self.periods = Some(periods.into_iter().collect());
        self
    }

    /// Rows whose period lies in this one.
    #[must_use]
    pub fn during(mut self, span: Period) -> Self {
        self.span = Some(span);
        self
    }

    /// Rows of one direction.
    #[must_use]
    pub fn direction(mut self, direction: Direction) -> Self {
        self.direction = Some(direction);
        self
    }

    /// Rows on exactly these terms.
    #[must_use]
    pub fn terms(mut self, terms: Terms) -> Self {
        self.terms = Some(terms);
        self
    }

    /// Rows that are of one nature along an axis: only blocs among the reporters, say.
    #[must_use]
    pub fn nature_on(mut self, axis: Axis, nature: RowNature) -> Self {
        self.natures.push((axis, nature));
        self
    }
}

impl FlowTable {
    /// A table of the rows that pass, in their order.
    ///
    /// # Errors
    /// None that a table which exists can cause; those of [`FlowTable::push`] in form.
    pub fn filter(&self, filter: &Filter) -> Result<Self> {
        let area = |wanted: &Option<Vec<Area>>| -> Vec<bool> {
            let all = (0..area_code::count()).map(|code| u16::try_from(code).ok().and_then(area_code::area));
            all.map(|area| wanted.as_ref().is_none_or(|list| area.is_some_and(|area| list.contains(&area))))
                .collect()
        };
        let (reporters, partners) = (area(&filter.reporters), area(&filter.partners));
        let products: Vec<bool> = self
            .products()
            .iter()
            .map(|key| {
                filter.products.as_ref().is_none_or(|list| list.contains(key))
                    && filter.within.is_none_or(|group| key.item().is_some_and(|item| item.is_within(&group)))
            })
            .collect();
        let periods: Vec<bool> = self
            .periods()
            .iter()
            .map(|period| {
                filter.periods.as_ref().is_none_or(|list| list.contains(period))
                    && filter.span.is_none_or(|span| span.contains_period(*period))
            })
            .collect();
        let terms: Vec<bool> = self
            .terms()
            .iter()
            .map(|terms| {
                filter.direction.is_none_or(|direction| direction == terms.direction)
                    && filter.terms.as_ref().is_none_or(|wanted| wanted == terms)
            })
            .collect();
        let passes = |table: &[bool], code: usize| table.get(code).copied().unwrap_or_default();
        let (of_product, of_period) = (self.product.codes(), self.period.codes());
        let of_terms = self.terms.codes();
        let mut kept = Vec::new();
        for (row, (reporter, partner)) in self.reporter.iter().zip(&self.partner).enumerate() {
            let keep = passes(&reporters, usize::from(*reporter))
                && passes(&partners, usize::from(*partner))
                && passes(&products, of_product.at(row))
                && passes(&periods, of_period.at(row))
                && passes(&terms, of_terms.at(row))
                && filter.natures.iter().all(|(axis, nature)| self.marks_of(row).on(*axis) == *nature);
            if keep {
                kept.push(row);
            }
        }
        self.taken(&kept)
    }

    /// A table of the rows for which `keep` says so, in their order.
    ///
    /// # Errors
    /// As [`FlowTable::filter`].
    pub fn filter_by(&self, mut keep: impl FnMut(&crate::flow::Flow) -> bool) -> Result<Self> {
        let kept: Vec<usize> =
            (0..self.len()).filter(|row| self.get(*row).is_some_and(|flow| keep(&flow))).collect();
        self.taken(&kept)
    }

    /// A table of some rows; only the words they use come along.
    pub(super) fn taken(&self, rows: &[usize]) -> Result<Self> {
        let mut taken = Self::new();
        taken.take_from(self, rows)?;
        Ok(taken)
    }

    pub(super) fn take_from(&mut self, other: &Self, rows: &[usize]) -> Result<()> {
        let start = self.len();
        let mut products: Vec<Option<u32>> = vec![None; other.products.len()];
        let mut periods: Vec<Option<u32>> = vec![None; other.periods.len()];
        let mut terms: Vec<Option<u32>> = vec![None; other.term_sets.len()];
        for row in rows.iter().copied() {
            let (Some(product), Some(period), Some(in_terms)) =
                (other.product.get(row), other.period.get(row), other.terms.get(row))
            else {
                continue;
            };
            let product = recode(&mut products, product, |code| {
                other.products.word(code).map(|word| self.product_code(*word)).transpose()
            })?;
            let period = recode(&mut periods, period, |code| {
                other.periods.word(code).map(|word| self.period_code(*word)).transpose()
            })?;
            let in_terms = recode(&mut terms, in_terms, |code| {
                other.term_sets.word(code).map(|word| self.terms_code(word)).transpose()
            })?;
            let marks = other.marks_of(row).0;
            self.product.push(product);
            self.period.push(period);
            self.terms.push(in_terms);
            self.reporter.push(other.reporter.get(row).copied().unwrap_or(area_code::NONE));
            self.partner.push(other.partner.get(row).copied().unwrap_or(area_code::NONE));
            self.value.push(other.value.get(row).unwrap_or(MISSING));
            self.marks.push(marks.into());
            self.note_marks(marks);
        }
        let end = self.len();
        weigh(&mut self.net_mass, other.net_mass.as_ref(), rows, start, end);
        carry(&mut self.second_partner, other.second_partner.as_ref(), rows, start, end, area_code::NONE);
        let (mut amounts, mut units) = self.quantity.take().unzip();
        weigh(&mut amounts, other.quantity.as_ref().map(|(amounts, _)| amounts), rows, start, end);
        carry(&mut units, other.quantity.as_ref().map(|(_, units)| units), rows, start, end, 0);
        self.quantity = amounts.zip(units);
        Ok(())
    }
}

fn recode(
    known: &mut [Option<u32>],
    code: u32,
    look_up: impl FnOnce(u32) -> Result<Option<u32>>,
) -> Result<u32> {
    let Some(slot) = usize::try_from(code).ok().and_then(|code| known.get_mut(code)) else {
        return Ok(0);
    };
    if slot.is_none() {
        *slot = look_up(code)?;
    }
    Ok(slot.unwrap_or_default())
}

/// A column of amounts that not every table has.
fn weigh(column: &mut Option<Amounts>, from: Option<&Amounts>, rows: &[usize], start: usize, end: usize) {
    if let Some(from) = from {
        let column = column.get_or_insert_with(|| Amounts::missing(start));
        for row in rows {
            column.push(from.get(*row).unwrap_or(MISSING));
        }
    } else if let Some(column) = column {
        column.resize(end);
    }
}

/// A column of codes that not every table has.
fn carry<C: Copy>(
    column: &mut Option<Vec<C>>,
    from: Option<&Vec<C>>,
    rows: &[usize],
    start: usize,
    end: usize,
    absent: C,
) {
    match from {
        Some(from) => {
            let column = column.get_or_insert_with(|| vec![absent; start]);
            column.extend(rows.iter().map(|row| from.get(*row).copied().unwrap_or(absent)));
        }
        None => {
            if let Some(column) = column {
                column.resize(end, absent);
            }
        }
    }
}
