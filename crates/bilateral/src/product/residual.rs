//! Codes that hide the product, or do not know it.

use std::fmt;

use super::classification::Classification;
use super::code::Code;
use super::item::Product;
use super::rules::{NO_SUCH_CHAPTER, RESERVED_CHAPTER};
use super::shape;
use crate::error::Result;

/// Why a code names no product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResidualKind {
    /// Digits are replaced by `X`: `39XXXXXX`.
    Masked,
    /// A code of the compiler's own: letters in the middle (`09SSS123`, `99RRR100`)
    /// or a national chapter of the HS (98, 99).
    Special,
    /// Goods not specified by kind: HS `9999`, `999999`; SITC `931`, `9310`.
    Unspecified,
}

/// A code that counts in the total but names no product.
///
/// ```
/// use bilateral::product::{Classification, ProductKey, ResidualKind};
///
/// let cn = Classification::parse("CN2024").unwrap();
/// let ProductKey::Residual(hidden) = ProductKey::read(cn, "39XXXXXX").unwrap() else { panic!() };
/// assert_eq!(hidden.kind(), ResidualKind::Masked);
/// assert_eq!(hidden.known().unwrap().code(), "39");
///
/// // Wrong: a letter O for a zero is no mask.
/// assert_eq!(ProductKey::read(cn, "39O11010").unwrap_err().code(), "product.malformed");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Residual {
    classification: Classification,
    code: Code,
    kind: ResidualKind,
}

impl Residual {
    /// `None` if the text, in capitals, is no residual code; an error if it is one
    /// of a chapter that does not exist.
    pub(super) fn recognise(classification: Classification, text: &str) -> Result<Option<Self>> {
        let Some(code) = Code::new(text) else { return Ok(None) };
        let kind = if is_unspecified(classification, text) {
            ResidualKind::Unspecified
        } else if text.ends_with('X') && is_masked(classification, text) {
            ResidualKind::Masked
        } else if is_national(classification, text) || is_lettered(classification, text) {
            ResidualKind::Special
        } else {
            return Ok(None);
        };
        if classification.has_chapters()
            && let Err(refused) = shape::chapter(classification, text)
            && [&NO_SUCH_CHAPTER, &RESERVED_CHAPTER].contains(&refused.rule())
        {
            return Err(refused);
        }
        Ok(Some(Self { classification, code, kind }))
    }

    /// Classification and edition.
    pub fn classification(self) -> Classification {
        self.classification
    }

    /// The code as the source writes it.
    pub fn code(&self) -> &str {
        self.code.as_str()
    }

    /// Why it names no product.
    pub fn kind(self) -> ResidualKind {
        self.kind
    }

    /// The narrowest product the hidden one is known to be part of.
    pub fn known(self) -> Option<Product> {
        let visible = self.code().bytes().take_while(u8::is_ascii_digit).count().max(lettered_section(&self));
        (1..=visible).rev().find_map(|len| {
            let prefix = self.code.prefix(len)?;
            Product::new(self.classification, prefix.as_str()).ok()
        })
    }

    pub(super) fn inline(self) -> Code {
        self.code
    }

    /// Whether the code is a place in the hierarchy, so that codes below it are its parts.
    pub(super) fn is_numeric(self) -> bool {
        self.code().bytes().all(|b| b.is_ascii_digit())
    }
}

fn lettered_section(residual: &Residual) -> usize {
    let starts_with_section = residual.code().starts_with(|c: char| c.is_ascii_uppercase() && c != 'X');
    usize::from(starts_with_section)
}

/// Whether letters stand where digits are hidden.
pub(super) fn is_masked(classification: Classification, text: &str) -> bool {
    let visible = text.trim_end_matches('X');
    let hidden = text.len() - visible.len();
    if hidden == 0 {
        return is_lettered(classification, text);
    }
    match classification {
        Classification::Ebops(_) => visible.is_empty(),
        Classification::Cpa(_) | Classification::Nace(_) => {
            let digits = visible.strip_prefix(|c: char| c.is_ascii_uppercase()).unwrap_or(visible);
            digits.bytes().all(|b| b.is_ascii_digit())
        }
        _ => visible.bytes().all(|b| b.is_ascii_digit()),
    }
}

/// `09SSS123`, `09YYY123`, `99RRR100`: a chapter, then at least three times the
/// same letter, then digits.
fn is_lettered(classification: Classification, text: &str) -> bool {
    let Some((chapter, rest)) = text.split_at_checked(2) else { return false };
    let Some(letter @ ('R' | 'S' | 'Y')) = rest.chars().next() else { return false };
    let tail = rest.trim_start_matches(letter);
    let all_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    classification.has_chapters() && all_digits(chapter) && rest.len() - tail.len() >= 3 && all_digits(tail)
}

/// Goods not specified by kind.
pub(super) fn is_unspecified(classification: Classification, text: &str) -> bool {
    match classification {
        Classification::Hs(_) | Classification::Cn(_) => {
            shape::levels(classification).contains(&text.len()) && text.bytes().all(|b| b == b'9')
        }
        // Division 93 has the one group 931, in every revision.
        Classification::Sitc(_) => {
            text.starts_with("93")
                && shape::levels(classification).contains(&text.len())
                && text.bytes().all(|b| b.is_ascii_digit())
        }
        _ => false,
    }
}

fn is_national(classification: Classification, text: &str) -> bool {
    classification.has_chapters()
        && (text.starts_with("98") || text.starts_with("99"))
        && shape::levels(classification).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_digit())
}

impl fmt::Display for Residual {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.classification, self.code())
    }
}
