//! What a code of each classification looks like, and what is wrong with one that does not.

use super::activity;
use super::classification::Classification;
use super::edition::{BecRevision, EbopsEdition};
use super::rules::{
    LOST_ZERO, MALFORMED, NO_SUCH_CHAPTER, RESERVED_CHAPTER, SPECIAL_CHAPTER, TOTAL_NOT_ITEM, WRONG_LENGTH,
};
use crate::error::{Error, Result, Rule};

/// Numbers of digits a code can have; lettered sections of NACE and CPA count as 1.
pub(super) fn levels(classification: Classification) -> &'static [usize] {
    match classification {
        Classification::Hs(_) => &[2, 4, 6],
        Classification::Cn(_) => &[2, 4, 6, 8],
        Classification::Sitc(_) => &[1, 2, 3, 4, 5],
        Classification::Bec(BecRevision::Rev4) => &[1, 2, 3],
        Classification::Bec(BecRevision::Rev5) | Classification::Cpa(_) => &[1, 2, 3, 4, 5, 6],
        Classification::Nace(_) => &[1, 2, 3, 4],
        Classification::Ebops(EbopsEdition::Y2002) => &[3],
        Classification::Ebops(EbopsEdition::Y2010) => &[2, 3, 4, 5, 6],
    }
}

/// Whether digits are a code that [`check`] accepts as they stand and that names a
/// product; `false` says nothing.
pub(super) fn is_plain(classification: Classification, digits: &[u8]) -> bool {
    let [first, second, ..] = *digits else { return false };
    match classification {
        Classification::Hs(_) => matches!(digits.len(), 2 | 4 | 6) && has_products([first, second]),
        Classification::Cn(_) => matches!(digits.len(), 2 | 4 | 6 | 8) && has_products([first, second]),
        // Division 93 holds what is not specified by kind.
        Classification::Sitc(_) => digits.len() <= 5 && [first, second] != *b"93",
        Classification::Bec(BecRevision::Rev5) => digits.len() <= 6,
        Classification::Bec(BecRevision::Rev4) => digits.len() <= 3 && digits.last() != Some(&b'0'),
        Classification::Nace(_) | Classification::Cpa(_) => {
            let division = (first - b'0') * 10 + (second - b'0');
            levels(classification).last().is_some_and(|&longest| digits.len() <= longest)
                && activity::is_division(classification, division)
        }
        Classification::Ebops(_) => false,
    }
}

/// Whether a chapter holds products, by its two digits.
fn has_products(chapter: [u8; 2]) -> bool {
    !matches!(&chapter, b"00" | b"77" | b"98" | b"99")
}

/// Accepts a code in capitals and digits; anything else says what it is instead.
pub(super) fn check(classification: Classification, text: &str) -> Result<()> {
    if is_total(classification, text) {
        let way_out = "it is all products together; read it as a ProductKey";
        return Err(refused(&TOTAL_NOT_ITEM, classification, text, way_out));
    }
    match classification {
        Classification::Hs(_) | Classification::Cn(_) => {
            digits(classification, text)?;
            length(classification, text)?;
            chapter(classification, text)
        }
        Classification::Cpa(_) | Classification::Nace(_) => activity(classification, text),
        Classification::Ebops(EbopsEdition::Y2010) => {
            if text.starts_with('S') && text.bytes().all(|b| b.is_ascii_alphanumeric()) {
                length(classification, text)
            } else {
                let way_out = "codes of EBOPS 2010 start with `S`, such as `SD` or `SI2`";
                Err(refused(&MALFORMED, classification, text, way_out))
            }
        }
        Classification::Sitc(_) | Classification::Bec(_) | Classification::Ebops(EbopsEdition::Y2002) => {
            digits(classification, text)?;
            length(classification, text)
        }
    }
}

/// `TOTAL`, and what EBOPS calls all services.
pub(super) fn is_total(classification: Classification, text: &str) -> bool {
    text.eq_ignore_ascii_case("TOTAL")
        || match classification {
            Classification::Ebops(EbopsEdition::Y2002) => text == "200",
            Classification::Ebops(EbopsEdition::Y2010) => text.eq_ignore_ascii_case("S"),
            _ => false,
        }
}

/// Refuses chapters of the HS that hold no product.
pub(super) fn chapter(classification: Classification, text: &str) -> Result<()> {
    match text.get(..2) {
        Some("00") => {
            Err(refused(&NO_SUCH_CHAPTER, classification, text, "chapters of the HS run from 01 to 97"))
        }
        Some("77") => Err(refused(
            &RESERVED_CHAPTER,
            classification,
            text,
            "chapter 77 is reserved and holds no product",
        )),
        Some("98" | "99") => Err(refused(
            &SPECIAL_CHAPTER,
            classification,
            text,
            "chapters 98 and 99 are for national use and unspecified goods; read it as a ProductKey",
        )),
        _ => Ok(()),
    }
}

fn activity(classification: Classification, text: &str) -> Result<()> {
    let mut letters = text.chars();
    if let (Some(letter), None) = (letters.next().filter(char::is_ascii_uppercase), letters.next()) {
        return if activity::is_section(classification, letter) {
            Ok(())
        } else {
            Err(refused(&NO_SUCH_CHAPTER, classification, text, "it has no section of that letter"))
        };
    }
    digits(classification, text)?;
    length(classification, text)?;
    let division = text.get(..2).and_then(|d| d.parse().ok());
    if division.is_some_and(|d| activity::section_of(classification, d).is_some()) {
        Ok(())
    } else {
        Err(refused(&NO_SUCH_CHAPTER, classification, text, "it has no division of that number"))
    }
}

fn digits(classification: Classification, text: &str) -> Result<()> {
    if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(());
    }
    let way_out = "a code is digits alone, without dots, blanks or letters";
    Err(refused(&MALFORMED, classification, text, way_out))
}

fn length(classification: Classification, text: &str) -> Result<()> {
    let levels = levels(classification);
    // One digit of NACE or CPA can only be a division that lost its zero.
    let is_level = levels.contains(&text.len()) && !(text.len() == 1 && is_activity(classification));
    if is_level {
        return Ok(());
    }
    let is_short = (classification.has_chapters() || is_activity(classification))
        && levels.contains(&(text.len() + 1))
        && !text.starts_with('0');
    if is_short {
        return Err(refused(
            &LOST_ZERO,
            classification,
            text,
            &format!(
                "it has lost a leading zero (`0{text}`?); read the column as text, \
                 or repair it on record with repair_leading_zero"
            ),
        ));
    }
    let known: Vec<String> = levels.iter().map(ToString::to_string).collect();
    let way_out = format!("its codes have {} characters, not {}", known.join(", "), text.len());
    Err(refused(&WRONG_LENGTH, classification, text, &way_out))
}

fn is_activity(classification: Classification) -> bool {
    matches!(classification, Classification::Cpa(_) | Classification::Nace(_))
}

pub(super) fn refused(
    rule: &'static Rule,
    classification: Classification,
    text: &str,
    way_out: &str,
) -> Error {
    let shown: String = text.chars().take(40).collect();
    Error::new(rule, format!("`{shown}` is no product of {classification}: {way_out}"))
}
