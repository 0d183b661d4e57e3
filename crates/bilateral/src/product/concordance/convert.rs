//! Values moved to another classification, and how far to trust them.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Concordance, Share, exact, share};
use crate::error::{Error, Result};
use crate::product::item::Product;
use crate::product::key::ProductKey;
use crate::product::overlap::overlaps;
use crate::product::rules::{TOTAL_AMONG_ITEMS, WRONG_CLASSIFICATION};

/// Values in the target classification, and everything that did not get there.
///
/// `values` and `unmapped` together sum exactly to what was put in. The three
/// shares are of absolute values, so that a negative correction does not hide
/// as much uncertainty as it carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Converted {
    values: BTreeMap<Product, Decimal>,
    unmapped: BTreeMap<ProductKey, Decimal>,
    gross: Decimal,
    gross_split: Decimal,
    gross_assumed: Decimal,
    gross_unmapped: Decimal,
}

impl Concordance {
    /// Moves values to the target classification.
    ///
    /// A source with several targets is split in the last decimal place its value
    /// has, by largest remainders, so the parts sum to it exactly; write `100.00`
    /// rather than `100` for finer parts. Only the exact codes of the table are
    /// mapped: a chapter is not taken for its subheadings. What is not in the
    /// table, residuals among it, comes back as unmapped.
    ///
    /// # Errors
    /// With the index of the value as path:
    /// - `product.total-among-items` for a total, which no table can split
    /// - `concordance.wrong-classification` for a code of another classification or edition
    /// - `product.level-mixed` for a code beside one that contains it, whether the table maps
    ///   them or not: their sum counts it twice
    /// - `amount.too-long` where a sum needs more digits than are kept exactly
    pub fn convert<K: Into<ProductKey> + Copy>(&self, values: &[(K, Decimal)]) -> Result<Converted> {
        let mut converted = Converted {
            values: BTreeMap::new(),
            unmapped: BTreeMap::new(),
            gross: Decimal::ZERO,
            gross_split: Decimal::ZERO,
            gross_assumed: Decimal::ZERO,
            gross_unmapped: Decimal::ZERO,
        };
        for (index, (key, value)) in values.iter().enumerate() {
            self.place((*key).into(), *value, &mut converted).map_err(|e| e.at(index))?;
        }
        let keys: Vec<ProductKey> = values.iter().map(|(key, _)| (*key).into()).collect();
        overlaps(&keys).into_iter().next().map_or(Ok(converted), Err)
    }

    fn place(&self, key: ProductKey, value: Decimal, converted: &mut Converted) -> Result<()> {
        if key.is_total() {
            let message = "the total is no product to convert; take the row out";
            return Err(Error::new(&TOTAL_AMONG_ITEMS, message));
        }
        if key.classification().is_some_and(|classification| classification != self.from) {
            let message = format!("`{key}` is not in {}, which this concordance reads", self.from);
            return Err(Error::new(&WRONG_CLASSIFICATION, message));
        }
        grow(&mut converted.gross, value.abs())?;
        let Some(split) = key.item().and_then(|product| self.splits.get(&product)) else {
            grow(&mut converted.gross_unmapped, value.abs())?;
            return grow(converted.unmapped.entry(key).or_default(), value);
        };
        let shares: Vec<Share> = split.shares.iter().map(|(_, share)| *share).collect();
        if shares.iter().filter(|share| !share.is_zero()).count() > 1 {
            grow(&mut converted.gross_split, value.abs())?;
        }
        if split.assumed {
            grow(&mut converted.gross_assumed, value.abs())?;
        }
        for ((target, share), part) in split.shares.iter().zip(share::allocate(value, &shares)?) {
            if !share.is_zero() {
                grow(converted.values.entry(*target).or_default(), part)?;
            }
        }
        Ok(())
    }
}

fn grow(sum: &mut Decimal, value: Decimal) -> Result<()> {
    *sum = exact::add(*sum, value)?;
    Ok(())
}

impl Converted {
    /// Value by target product, in order of code.
    pub fn values(&self) -> impl Iterator<Item = (Product, Decimal)> {
        self.values.iter().map(|(product, value)| (*product, *value))
    }

    /// Value that found no target, by the key it came under.
    pub fn unmapped(&self) -> impl Iterator<Item = (ProductKey, Decimal)> {
        self.unmapped.iter().map(|(key, value)| (*key, *value))
    }

    /// Everything, mapped or not: exactly the sum of what was put in.
    ///
    /// # Errors
    /// `amount.too-long` where the sum needs more digits than are kept exactly
    pub fn total(&self) -> Result<Decimal> {
        exact::sum(self.values.values().chain(self.unmapped.values()).copied())
    }

    /// Share of the absolute value whose source has more than one target;
    /// `None` if nothing was converted. Rounded to 28 digits, as all three shares.
    pub fn split_share(&self) -> Option<Decimal> {
        self.gross_split.checked_div(self.gross)
    }

    /// Share of the absolute value split in equal shares for want of weights.
    pub fn assumed_share(&self) -> Option<Decimal> {
        self.gross_assumed.checked_div(self.gross)
    }

    /// Share of the absolute value that found no target.
    pub fn unmapped_share(&self) -> Option<Decimal> {
        self.gross_unmapped.checked_div(self.gross)
    }
}
