//! What can stand in a product column: a product, the total, a residual, or nothing applicable.

use std::fmt;

use super::classification::Classification;
use super::item::{Product, split};
use super::residual::Residual;
use super::shape;
use crate::error::Result;
use crate::wire::text::wire_text;

/// The entry of a product column.
///
/// The four cases are different types of thing: only items can be ranked and
/// shared out, only items and residuals sum to a total, and a total is never
/// one of its parts.
///
/// ```
/// use bilateral::product::{Classification, ProductKey};
///
/// let cn = Classification::parse("CN2024").unwrap();
/// assert!(matches!(ProductKey::read(cn, "27090090"), Ok(ProductKey::Item(_))));
/// assert!(matches!(ProductKey::read(cn, "TOTAL"), Ok(ProductKey::Total)));
/// assert!(matches!(ProductKey::read(cn, "09SSS123"), Ok(ProductKey::Residual(_))));
/// assert!(matches!(ProductKey::read(cn, "....."), Ok(ProductKey::NotApplicable)));
///
/// // Wrong: still no way in for a lost zero.
/// assert_eq!(ProductKey::read(cn, "1012100").unwrap_err().code(), "product.lost-zero");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ProductKey {
    /// A product or a group of products.
    Item(Product),
    /// Everything together. Whether that is all goods or all services is said by
    /// the flow, not by the product.
    Total,
    /// Counted in the total, but hidden or unspecified.
    Residual(Residual),
    /// The row has no code in this classification (`.....` in Comext).
    NotApplicable,
}

const _: () = assert!(size_of::<ProductKey>() <= 16);

impl ProductKey {
    /// What a source writes in a column of codes of one classification.
    ///
    /// `TOTAL` in any case is the total, and so are EBOPS `200` (2002) and `S` (2010).
    ///
    /// # Errors
    /// As [`Product::new`], save that totals and residuals are read
    pub fn read(classification: Classification, code: &str) -> Result<Self> {
        if let Some(product) = Product::plain(classification, code) {
            return Ok(Self::Item(product));
        }
        let text = code.trim().to_ascii_uppercase();
        if shape::is_total(classification, &text) {
            return Ok(Self::Total);
        }
        if is_not_applicable(&text) {
            return Ok(Self::NotApplicable);
        }
        if let Some(residual) = Residual::recognise(classification, &text)? {
            return Ok(Self::Residual(residual));
        }
        Product::new(classification, &text).map(Self::Item)
    }

    /// Reads the canonical form: `HS2022:010121`, `CN2024:39XXXXXX`, `TOTAL` or `.....`.
    ///
    /// # Errors
    /// As [`ProductKey::read`], and
    /// - `product.no-classification` for a bare code
    /// - `product.unknown-classification` for an unknown word before the colon
    pub fn parse(text: &str) -> Result<Self> {
        let trimmed = text.trim();
        if trimmed.eq_ignore_ascii_case("TOTAL") {
            return Ok(Self::Total);
        }
        if is_not_applicable(trimmed) {
            return Ok(Self::NotApplicable);
        }
        let (classification, code) = split(trimmed)?;
        Self::read(classification, code)
    }

    /// The product, if it is one.
    pub fn item(self) -> Option<Product> {
        match self {
            Self::Item(product) => Some(product),
            _ => None,
        }
    }

    /// The residual, if it is one.
    pub fn residual(self) -> Option<Residual> {
        match self {
            Self::Residual(residual) => Some(residual),
            _ => None,
        }
    }

    /// Whether it is everything together.
    pub fn is_total(self) -> bool {
        self == Self::Total
    }

    /// Classification and edition, where there is one.
    pub fn classification(self) -> Option<Classification> {
        match self {
            Self::Item(product) => Some(product.classification()),
            Self::Residual(residual) => Some(residual.classification()),
            Self::Total | Self::NotApplicable => None,
        }
    }
}

fn is_not_applicable(text: &str) -> bool {
    (3..=8).contains(&text.len()) && text.bytes().all(|b| b == b'.')
}

impl From<Product> for ProductKey {
    fn from(product: Product) -> Self {
        Self::Item(product)
    }
}

impl fmt::Display for ProductKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Item(product) => product.fmt(f),
            Self::Total => f.write_str("TOTAL"),
            Self::Residual(residual) => residual.fmt(f),
            Self::NotApplicable => f.write_str("....."),
        }
    }
}

wire_text!(
    ProductKey,
    "ProductKey",
    "a product code with its classification, such as \"HS2022:010121\" or \"CN2024:39XXXXXX\", or \"TOTAL\"",
    ""
);
