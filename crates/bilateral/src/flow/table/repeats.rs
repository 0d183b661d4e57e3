//! Which rows say something about the same observation.

use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

use super::FlowTable;
use crate::flow::Procedure;
use crate::order;
use crate::product::ProductKey;

/// Two rows about one observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Repeat {
    /// The earlier row.
    pub first: usize,
    /// The later row.
    pub again: usize,
    /// Whether they agree in value, mass and quantity too.
    pub same: bool,
}

/// Rows looked at in one pass, so that memory stays bounded.
const PASS: usize = 1 << 21;

impl FlowTable {
    /// The rows that repeat an earlier one in everything that identifies an observation,
    /// in order.
    ///
    /// Hidden products and the procedure `other` stand for several, so rows with them are
    /// not compared.
    ///
    /// ```
    /// use bilateral::flow::{Flow, FlowTable};
    /// let flow = |value: &str| bilateral::wire::from_json::<Flow>(&format!(r#"{{
    ///     "reporter": "DEU", "partner": "KAZ", "direction": "export", "product": "TOTAL",
    ///     "period": "2024", "value": "{value}", "currency": "EUR" }}"#)).unwrap();
    /// let table = FlowTable::from_flows([flow("3"), flow("3"), flow("4")]).unwrap();
    /// let same: Vec<bool> = table.repeats().iter().map(|repeat| repeat.same).collect();
    /// assert_eq!(same, [true, false]);
    /// ```
    pub fn repeats(&self) -> Vec<Repeat> {
        let hasher = RandomState::new();
        let passes = u64::try_from(self.len() / PASS + 1).unwrap_or(1);
        let open: Vec<bool> =
            self.products().iter().map(|product| !matches!(product, ProductKey::Residual(_))).collect();
        let whole: Vec<bool> =
            self.terms().iter().map(|terms| terms.procedure != Some(Procedure::Other)).collect();
        let mut repeats = Vec::new();
        for pass in 0..passes {
            let mut first_of: HashMap<Identity, usize> = HashMap::new();
            for row in 0..self.len() {
                let Some(identity) = self.identity(row) else { break };
                let (_, _, _, product, _, terms) = identity;
                let compared = flag(&open, product) && flag(&whole, terms);
                if !compared || hasher.hash_one(identity) % passes != pass {
                    continue;
                }
                let first = *first_of.entry(identity).or_insert(row);
                if first != row {
                    repeats.push(Repeat {
                        first,
                        again: row,
                        same: self.amounts(first) == self.amounts(row),
                    });
                }
            }
        }
        order::sort_by_key(&mut repeats, |repeat| repeat.again);
        repeats
    }

    fn identity(&self, row: usize) -> Option<Identity> {
        Some((
            *self.reporter.get(row)?,
            *self.partner.get(row)?,
            self.second_partner.as_ref().and_then(|column| column.get(row)).copied(),
            self.product.get(row)?,
            self.period.get(row)?,
            self.terms.get(row)?,
        ))
    }

    fn amounts(&self, row: usize) -> (Option<i64>, Option<i64>, Option<i64>) {
        (
            self.value.get(row),
            self.net_mass.as_ref().and_then(|column| column.get(row)),
            self.quantity.as_ref().and_then(|(amounts, _)| amounts.get(row)),
        )
    }
}

/// Reporter, partner, second partner, product, period, terms.
type Identity = (u16, u16, Option<u16>, u32, u32, u32);

fn flag(flags: &[bool], code: u32) -> bool {
    usize::try_from(code).ok().and_then(|code| flags.get(code)).copied().unwrap_or_default()
}
