//! Which classification, in which edition, and the words sources use for it.

use std::fmt;

use super::edition::{BecRevision, CnYear, CpaVersion, EbopsEdition, HsEdition, NaceRevision, SitcRevision};
use super::rules::UNKNOWN_CLASSIFICATION;
use crate::error::{Error, Result};
use crate::wire::text::wire_text;

/// A product classification in one edition.
///
/// ```
/// use bilateral::product::{Classification, HsEdition};
///
/// let hs = Classification::parse("H6").unwrap();
/// assert_eq!(hs, Classification::Hs(HsEdition::Y2022));
/// assert_eq!(hs.to_string(), "HS2022");
/// assert_eq!(Classification::parse("CPA2_1").unwrap().to_string(), "CPA2.1");
///
/// // Wrong: "HS" as reported may be any of eight editions.
/// let refused = Classification::parse("HS").unwrap_err();
/// assert_eq!(refused.code(), "product.unknown-classification");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Classification {
    /// Harmonized System of the World Customs Organization: 2, 4, 6 digits.
    Hs(HsEdition),
    /// Combined Nomenclature of the European Union: the HS and 8 digits.
    Cn(CnYear),
    /// Standard International Trade Classification: 1 to 5 digits.
    Sitc(SitcRevision),
    /// Broad Economic Categories: 1 to 3 digits, in revision 5 up to 6.
    Bec(BecRevision),
    /// Products by activity: a letter, or 2 to 6 digits.
    Cpa(CpaVersion),
    /// Economic activities: a letter, or 2 to 4 digits.
    Nace(NaceRevision),
    /// Services in the balance of payments.
    Ebops(EbopsEdition),
}

/// Canonical word, then the words of Comtrade, CEPII, Comext and Eurostat, all
/// without blanks, dots and underscores.
const WORDS: &[(Classification, &str, &[&str])] = &[
    (Classification::Hs(HsEdition::Y1988), "HS1988", &["HS1988", "HS88"]),
    (Classification::Hs(HsEdition::Y1992), "HS1992", &["HS1992", "HS92", "H0"]),
    (Classification::Hs(HsEdition::Y1996), "HS1996", &["HS1996", "HS96", "H1"]),
    (Classification::Hs(HsEdition::Y2002), "HS2002", &["HS2002", "HS02", "H2"]),
    (Classification::Hs(HsEdition::Y2007), "HS2007", &["HS2007", "HS07", "H3"]),
    (Classification::Hs(HsEdition::Y2012), "HS2012", &["HS2012", "HS12", "H4"]),
    (Classification::Hs(HsEdition::Y2017), "HS2017", &["HS2017", "HS17", "H5"]),
    (Classification::Hs(HsEdition::Y2022), "HS2022", &["HS2022", "HS22", "H6"]),
    (Classification::Sitc(SitcRevision::Rev1), "SITC1", &["SITC1", "SITCREV1", "S1"]),
    (Classification::Sitc(SitcRevision::Rev2), "SITC2", &["SITC2", "SITCREV2", "S2"]),
    (Classification::Sitc(SitcRevision::Rev3), "SITC3", &["SITC3", "SITCREV3", "S3"]),
    (Classification::Sitc(SitcRevision::Rev4), "SITC4", &["SITC4", "SITCREV4", "S4"]),
    (Classification::Bec(BecRevision::Rev4), "BEC4", &["BEC4", "BECREV4", "B4"]),
    (Classification::Bec(BecRevision::Rev5), "BEC5", &["BEC5", "BECREV5", "B5"]),
    (Classification::Cpa(CpaVersion::Y2002), "CPA2002", &["CPA2002"]),
    (Classification::Cpa(CpaVersion::Y2008), "CPA2008", &["CPA2008"]),
    (Classification::Cpa(CpaVersion::V2_1), "CPA2.1", &["CPA21"]),
    (Classification::Cpa(CpaVersion::V2_2), "CPA2.2", &["CPA22"]),
    (Classification::Nace(NaceRevision::Rev2), "NACE2", &["NACE2", "NACEREV2", "NACER2"]),
    (Classification::Nace(NaceRevision::Rev2_1), "NACE2.1", &["NACE21", "NACEREV21", "NACER21"]),
    (Classification::Ebops(EbopsEdition::Y2002), "EBOPS2002", &["EBOPS2002", "EB02"]),
    (Classification::Ebops(EbopsEdition::Y2010), "EBOPS2010", &["EBOPS2010", "EB10"]),
];

impl Classification {
    /// Reads `HS2022`, `CN2024`, `SITC4`, Comtrade's `H0`–`H6`, `S1`–`S4`, `B4`, `B5`,
    /// `EB02`, `EB10`, BACI's `HS92`, Comext's `CPA2_1`, Eurostat's `NACE_R2`.
    /// `H0` is read as HS 1992. Case, blanks, dots and underscores do not matter.
    ///
    /// # Errors
    /// `product.unknown-classification` for any other word, and for a
    /// classification without its edition
    pub fn parse(text: &str) -> Result<Self> {
        let word: String = text
            .trim()
            .chars()
            .filter(|c| !matches!(c, ' ' | '.' | '_'))
            .map(|c| c.to_ascii_uppercase())
            .collect();
        if let Some(year) = word.strip_prefix("CN").filter(|y| y.len() == 4).and_then(|y| y.parse().ok()) {
            return CnYear::new(year).map(Self::Cn);
        }
        WORDS
            .iter()
            .find(|(_, _, words)| words.contains(&word.as_str()))
            .map(|(classification, _, _)| *classification)
            .ok_or_else(|| {
                let shown: String = text.chars().take(40).collect();
                Error::new(
                    &UNKNOWN_CLASSIFICATION,
                    format!(
                        "`{shown}` is no classification with its edition; write `HS2022`, `CN2024`, \
                         `SITC4`, `BEC5`, `CPA2.1`, `NACE2`, `EBOPS2010` or Comtrade's `H6`"
                    ),
                )
            })
    }

    /// The Combined Nomenclature of a year.
    ///
    /// # Errors
    /// `product.unknown-classification` outside 1988 to 2099
    pub fn cn(year: u16) -> Result<Self> {
        CnYear::new(year).map(Self::Cn)
    }

    /// The edition of the HS behind it: itself for HS, the one in force for CN.
    pub fn hs(self) -> Option<HsEdition> {
        match self {
            Self::Hs(edition) => Some(edition),
            Self::Cn(year) => year.hs(),
            _ => None,
        }
    }

    /// Whether its codes start with a chapter of the HS.
    pub fn has_chapters(self) -> bool {
        matches!(self, Self::Hs(_) | Self::Cn(_))
    }
}

impl fmt::Display for Classification {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Cn(year) = self {
            return write!(f, "CN{}", year.year());
        }
        let word = WORDS.iter().find(|(known, _, _)| known == self).map(|(_, word, _)| *word);
        f.write_str(word.unwrap_or_default())
    }
}

wire_text!(
    Classification,
    "Classification",
    "a classification with its edition, such as \"HS2022\" or \"CN2024\"",
    ""
);

#[cfg(test)]
mod tests {
    use super::{Classification, WORDS};

    #[test]
    fn every_word_reads_and_the_canonical_one_is_written() {
        for (classification, canonical, words) in WORDS {
            assert_eq!(classification.to_string(), *canonical);
            assert_eq!(Classification::parse(canonical), Ok(*classification));
            for word in *words {
                assert_eq!(Classification::parse(word), Ok(*classification), "{word}");
            }
        }
        assert_eq!(Classification::parse("nace_r2").unwrap().to_string(), "NACE2");
        assert_eq!(Classification::parse("SITC Rev. 4").unwrap().to_string(), "SITC4");
        assert_eq!(Classification::parse("cn2024").unwrap().to_string(), "CN2024");
    }
}
