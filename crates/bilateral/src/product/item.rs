//! One product: a code in a classification.

use std::fmt;

use super::classification::Classification;
use super::code::Code;
use super::edition::{BecRevision, HsEdition, SitcRevision};
use super::rules::{MALFORMED, NO_CLASSIFICATION, RESIDUAL_NOT_ITEM, TOTAL_NOT_ITEM};
use super::{residual, shape};
use crate::error::{Error, Result};
use crate::wire::text::wire_text;

/// A product, a group of products, or an activity: a code that names something,
/// in one edition of one classification.
///
/// Small and `Copy`; the digits are stored as written, so no leading zero is
/// ever lost. Ordered by classification, then code, a group before its parts.
/// Totals, masked and unspecified codes are no products: read a column that may
/// hold them with [`ProductKey::read`](super::ProductKey::read).
///
/// ```
/// use bilateral::product::{HsEdition, Product};
///
/// let horses = Product::hs(HsEdition::Y2022, "010121").unwrap();
/// assert_eq!((horses.code(), horses.level()), ("010121", 6));
/// assert_eq!(horses.to_string(), "HS2022:010121");
///
/// // Wrong: a number where a code was, and a total.
/// assert_eq!(Product::hs(HsEdition::Y2022, "10121").unwrap_err().code(), "product.lost-zero");
/// assert_eq!(Product::hs(HsEdition::Y2022, "TOTAL").unwrap_err().code(), "product.total-not-item");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Product {
    classification: Classification,
    code: Code,
}

const _: () = assert!(size_of::<Product>() <= 16);

impl Product {
    /// A code of any classification, as files write it: digits without dots.
    /// Comext pads BEC revision 4 to three digits (`700`); the padding is taken off.
    ///
    /// # Errors
    /// - `product.malformed` for anything but the letters and digits the classification uses
    /// - `product.wrong-length` for a number of digits that is no level
    /// - `product.lost-zero` for a code one digit short (HS, CN, one digit of NACE or CPA)
    /// - `product.no-such-chapter`, `product.reserved-chapter`, `product.special-chapter`
    ///   for chapters or divisions without products
    /// - `product.total-not-item`, `product.residual-not-item` for codes that are no product
    pub fn new(classification: Classification, code: &str) -> Result<Self> {
        match Self::plain(classification, code) {
            Some(product) => Ok(product),
            None => Self::careful(classification, code),
        }
    }

    fn careful(classification: Classification, code: &str) -> Result<Self> {
        let text = code.trim().to_ascii_uppercase();
        let text = unpadded(classification, &text);
        if let Err(refused) = shape::check(classification, text) {
            return Err(if residual::is_masked(classification, text) {
                masked(classification, text)
            } else {
                refused
            });
        }
        if residual::is_unspecified(classification, text) {
            return Err(masked(classification, text));
        }
        let code = Code::new(text)
            .ok_or_else(|| shape::refused(&MALFORMED, classification, text, "it is longer than any code"))?;
        Ok(Self { classification, code })
    }

    /// A code of the Harmonized System.
    ///
    /// # Errors
    /// As [`Product::new`]
    pub fn hs(edition: HsEdition, code: &str) -> Result<Self> {
        Self::new(Classification::Hs(edition), code)
    }

    /// A code of the Combined Nomenclature of a year.
    ///
    /// # Errors
    /// As [`Product::new`], and `product.unknown-classification` for a year without one
    pub fn cn(year: u16, code: &str) -> Result<Self> {
        Self::new(Classification::cn(year)?, code)
    }

    /// A code of the Standard International Trade Classification.
    ///
    /// A lost leading zero cannot be seen here, since every length from 1 to 5 is a level.
    ///
    /// # Errors
    /// As [`Product::new`]
    pub fn sitc(revision: SitcRevision, code: &str) -> Result<Self> {
        Self::new(Classification::Sitc(revision), code)
    }

    /// Reads the canonical form, `HS2022:010121`.
    ///
    /// # Errors
    /// As [`Product::new`], and
    /// - `product.no-classification` for a bare code
    /// - `product.unknown-classification` for an unknown word before the colon
    pub fn parse(text: &str) -> Result<Self> {
        let (classification, code) = split(text)?;
        Self::new(classification, code)
    }

    /// What nearly every cell holds: digits that need no second look. Everything else,
    /// refusals among it, goes the long way.
    pub(super) fn plain(classification: Classification, code: &str) -> Option<Self> {
        let digits = Code::of_digits(code.as_bytes())?;
        shape::is_plain(classification, code.as_bytes()).then_some(Self { classification, code: digits })
    }

    pub(super) fn from_checked(classification: Classification, code: Code) -> Self {
        Self { classification, code }
    }

    pub(super) fn inline(self) -> Code {
        self.code
    }

    /// Classification and edition.
    pub fn classification(self) -> Classification {
        self.classification
    }

    /// The code as written, leading zeros included.
    pub fn code(&self) -> &str {
        self.code.as_str()
    }

    /// Number of characters of the code: 6 for a subheading of the HS, 1 for a
    /// lettered section of NACE.
    pub fn level(self) -> usize {
        self.code.len()
    }
}

/// `CLASSIFICATION:CODE` apart.
pub(super) fn split(text: &str) -> Result<(Classification, &str)> {
    if text.trim().eq_ignore_ascii_case("TOTAL") {
        return Err(Error::new(&TOTAL_NOT_ITEM, "`TOTAL` is all products together; read it as a ProductKey"));
    }
    let (classification, code) = text.split_once(':').ok_or_else(|| {
        let shown: String = text.chars().take(40).collect();
        Error::new(
            &NO_CLASSIFICATION,
            format!(
                "`{shown}` does not say which classification it is from; write `HS2022:{shown}` or the like"
            ),
        )
    })?;
    Ok((Classification::parse(classification)?, code))
}

fn masked(classification: Classification, text: &str) -> Error {
    let way_out = "the source hides or does not specify the product; read it as a ProductKey";
    shape::refused(&RESIDUAL_NOT_ITEM, classification, text, way_out)
}

/// No category of BEC revision 4 ends in 0, so the zeros are padding.
fn unpadded(classification: Classification, text: &str) -> &str {
    if classification == Classification::Bec(BecRevision::Rev4) && text.len() == 3 {
        let trimmed = text.trim_end_matches('0');
        if !trimmed.is_empty() {
            return trimmed;
        }
    }
    text
}

impl fmt::Display for Product {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.classification, self.code())
    }
}

wire_text!(
    Product,
    "Product",
    "a product code with its classification, such as \"HS2022:010121\"",
    "^[A-Za-z0-9._ ]+:[A-Za-z0-9 ]+$"
);

#[cfg(test)]
mod tests {
    use super::{Classification, Product};

    /// Every code of up to four digits, and longer ones of every chapter.
    #[test]
    fn the_short_way_agrees_with_the_careful_way() {
        let words = ["HS2017", "CN2024", "SITC4", "BEC4", "BEC5", "CPA2002", "CPA2.2", "NACE2", "NACE2.1"];
        let mut plain = 0;
        for classification in words.map(|word| Classification::parse(word).unwrap()) {
            let short = (1..=4).flat_map(|width| {
                (0..10_u32.pow(width)).map(move |n| format!("{n:0w$}", w = width as usize))
            });
            let long =
                (0..100).flat_map(|n| ["123", "9999", "00000", "210000"].map(|rest| format!("{n:02}{rest}")));
            for code in short.chain(long) {
                if let Some(product) = Product::plain(classification, &code) {
                    assert_eq!(
                        Product::careful(classification, &code),
                        Ok(product),
                        "{classification} {code}"
                    );
                    plain += 1;
                }
            }
            for code in ["", " 01", "01 ", "0A", "0\u{0}", "٠١", "A", "TOTAL", "39XXXXXX", "010121000"] {
                assert_eq!(Product::plain(classification, code), None, "{classification} {code}");
            }
        }
        assert!(plain > 50_000, "{plain}");
    }
}
