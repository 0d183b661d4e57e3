//! One flow more.

use super::{Amounts, FlowTable, MISSING, area_code, thousandths};
use crate::error::{Error, Result};
use crate::flow::rules::TABLE_FULL;
use crate::flow::{Flow, Quantity, QuantityUnit, Terms};
use crate::period::Period;
use crate::product::ProductKey;

/// Periods take two bytes.
const MOST_PERIODS: usize = 1 << 16;
const MOST_WORDS: usize = u32::MAX as usize;

impl FlowTable {
    /// A table of these flows.
    ///
    /// # Errors
    /// As [`FlowTable::push`], with the index of the flow as path.
    pub fn from_flows(flows: impl IntoIterator<Item = Flow>) -> Result<Self> {
        let mut table = Self::new();
        for (index, flow) in flows.into_iter().enumerate() {
            table.push(&flow).map_err(|why| why.at(index))?;
        }
        Ok(table)
    }

    /// Adds a row. Nothing is added if it is refused.
    ///
    /// # Errors
    /// - `flow.value-too-fine`, `flow.value-out-of-range` for an amount that whole
    ///   thousandths in 64 bits cannot hold
    /// - `flow.table-full` past 65 536 distinct periods
    pub fn push(&mut self, flow: &Flow) -> Result<()> {
        let value = cell(flow.value()).map_err(|why| why.at("value"))?;
        let mass =
            cell(flow.net_mass().map(|mass| mass.amount())).map_err(|why| why.at("amount").at("netMass"))?;
        let quantity =
            cell(flow.quantity().map(|one| one.amount())).map_err(|why| why.at("amount").at("quantity"))?;
        let product = self.product_code(flow.product())?;
        let period = self.period_code(flow.period())?;
        let terms = self.terms_code(&flow.terms())?;
        let rows = self.len();
        let estimated = flow.net_mass().is_some_and(|mass| mass.is_estimated());
        let marks = flow.marks().with_estimated_mass(estimated).0;

        if mass != MISSING || self.net_mass.is_some() {
            self.net_mass.get_or_insert_with(|| Amounts::missing(rows)).push(mass);
        }
        if flow.second_partner().is_some() || self.second_partner.is_some() {
            let code = flow.second_partner().map_or(area_code::NONE, area_code::code);
            self.second_partner.get_or_insert_with(|| vec![area_code::NONE; rows]).push(code);
        }
        if flow.quantity().is_some() || self.quantity.is_some() {
            let (amounts, units) =
                self.quantity.get_or_insert_with(|| (Amounts::missing(rows), vec![0; rows]));
            amounts.push(quantity);
            units.push(flow.quantity().map_or(0, |quantity| unit_code(&quantity)));
        }
        self.reporter.push(area_code::code(flow.reporter()));
        self.partner.push(area_code::code(flow.partner()));
        self.product.push(product);
        self.period.push(period);
        self.terms.push(terms);
        self.value.push(value);
        self.marks.push(marks.into());
        self.note_marks(marks);
        Ok(())
    }

    pub(super) fn product_code(&mut self, product: ProductKey) -> Result<u32> {
        self.products.code(&product, MOST_WORDS).ok_or_else(|| full("products"))
    }

    pub(super) fn period_code(&mut self, period: Period) -> Result<u32> {
        self.periods.code(&period, MOST_PERIODS).ok_or_else(|| full("periods"))
    }

    pub(super) fn terms_code(&mut self, terms: &Terms) -> Result<u32> {
        self.term_sets.code(terms, MOST_WORDS).ok_or_else(|| full("terms"))
    }
}

fn cell(amount: Option<rust_decimal::Decimal>) -> Result<i64> {
    amount.map_or(Ok(MISSING), thousandths::from_decimal)
}

fn unit_code(quantity: &Quantity) -> u8 {
    let place = QuantityUnit::ALL.iter().position(|unit| *unit == quantity.unit()).unwrap_or_default();
    u8::try_from(place * 2 + usize::from(quantity.is_estimated())).unwrap_or_default()
}

fn full(what: &str) -> Error {
    Error::new(&TABLE_FULL, format!("one table holds no more distinct {what}; split it by year"))
}
