//! Putting back leading zeros that a table lost, on record.

use super::classification::Classification;
use super::item::Product;
use super::rules::{WRONG_LENGTH, ZERO_RESTORED};
use super::shape;
use crate::error::{Error, Result};

/// A product read from a column that lost its leading zeros, and what was done to read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    product: Product,
    given: String,
    zeros: usize,
}

impl Repair {
    /// The product.
    pub fn product(&self) -> Product {
        self.product
    }

    /// The text as the source had it, blanks around it taken off.
    pub fn given(&self) -> &str {
        &self.given
    }

    /// How many zeros were put in front; 0 if the code was whole.
    pub fn zeros(&self) -> usize {
        self.zeros
    }

    /// The finding `product.zero-restored`, if anything was put back.
    pub fn note(&self) -> Option<Error> {
        (self.zeros > 0).then(|| {
            let message = format!("`{}` was read as `{}`", self.given, self.product);
            Error::new(&ZERO_RESTORED, message)
        })
    }
}

impl Product {
    /// Completes a code to `level` digits with leading zeros, and records it.
    ///
    /// Only for a column known to hold one level, such as the six digits of
    /// BACI; `"10121"` alone does not say whether a zero is missing in front.
    ///
    /// ```
    /// use bilateral::product::{Classification, Product};
    /// let hs = Classification::parse("HS2017").unwrap();
    /// let repair = Product::repair_leading_zero(hs, 6, "10121").unwrap();
    /// assert_eq!(repair.product().code(), "010121");
    /// assert_eq!(repair.note().unwrap().code(), "product.zero-restored");
    ///
    /// // Wrong: four digits cannot be six with zeros in front, there is no chapter 00.
    /// let refused = Product::repair_leading_zero(hs, 6, "1012").unwrap_err();
    /// assert_eq!(refused.code(), "product.no-such-chapter");
    /// ```
    ///
    /// # Errors
    /// As [`Product::new`] for the completed code, and `product.wrong-length` if
    /// the classification has no such level or the code is longer
    pub fn repair_leading_zero(classification: Classification, level: usize, code: &str) -> Result<Repair> {
        let given = code.trim();
        if !shape::levels(classification).contains(&level) || given.len() > level {
            let way_out = format!("it cannot be completed to {level} digits");
            return Err(shape::refused(&WRONG_LENGTH, classification, given, &way_out));
        }
        let is_number = !given.is_empty() && given.bytes().all(|b| b.is_ascii_digit());
        let zeros = if is_number { level - given.len() } else { 0 };
        let product = Self::new(classification, &format!("{}{given}", "0".repeat(zeros)))?;
        Ok(Repair { product, given: given.to_owned(), zeros })
    }
}
