//! The rows back as flows.

use super::{FlowTable, area_code, thousandths};
use crate::economy::Area;
use crate::flow::{Flow, FlowRecord, Quantity, QuantityUnit};

impl FlowTable {
    /// One row as a flow; `None` past the end.
    pub fn get(&self, row: usize) -> Option<Flow> {
        let terms = self.term_sets.word(self.terms.get(row)?)?;
        let marks = self.marks_of(row);
        let mass = self.net_mass.as_ref().and_then(|column| thousandths::to_decimal(column.get(row)?));
        let net_mass = mass.map(|amount| {
            let mass = Quantity::new(amount, QuantityUnit::Kilogram);
            if marks.has_estimated_mass() { mass.estimated() } else { mass }
        });
        Flow::try_from(FlowRecord {
            reporter: area_code::area(*self.reporter.get(row)?)?,
            partner: area_code::area(*self.partner.get(row)?)?,
            second_partner: self.second(row),
            direction: terms.direction,
            product: *self.products.word(self.product.get(row)?)?,
            period: *self.periods.word(self.period.get(row)?)?,
            value: thousandths::to_decimal(self.value.get(row)?),
            currency: terms.currency,
            valuation: terms.valuation,
            system: terms.system,
            attribution: terms.attribution,
            net_mass,
            quantity: self.quantity_of(row),
            procedure: terms.procedure,
            transport: terms.transport,
            status: terms.status,
            confidentiality: terms.confidentiality,
            sub_total: marks.is_sub_total(),
            vintage: terms.vintage,
            source: terms.source.clone(),
        })
        .ok()
    }

    /// Every row as a flow, in the order in which they came.
    pub fn iter(&self) -> impl Iterator<Item = Flow> {
        (0..self.len()).filter_map(|row| self.get(row))
    }

    fn second(&self, row: usize) -> Option<Area> {
        self.second_partner.as_ref().and_then(|column| area_code::area(*column.get(row)?))
    }

    fn quantity_of(&self, row: usize) -> Option<Quantity> {
        let (amounts, units) = self.quantity.as_ref()?;
        let amount = thousandths::to_decimal(amounts.get(row)?)?;
        let code = *units.get(row)?;
        let quantity = Quantity::new(amount, *QuantityUnit::ALL.get(usize::from(code >> 1))?);
        Some(if code & 1 == 1 { quantity.estimated() } else { quantity })
    }
}
