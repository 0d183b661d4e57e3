//! Which edition of a classification.

use super::rules::UNKNOWN_CLASSIFICATION;
use crate::error::{Error, Result};

/// Edition of the Harmonized System, by the year it came into force.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HsEdition {
    /// HS 1988, the first.
    Y1988,
    /// HS 1992; Comtrade's `H0` covers it and 1988.
    Y1992,
    /// HS 1996, `H1`.
    Y1996,
    /// HS 2002, `H2`.
    Y2002,
    /// HS 2007, `H3`.
    Y2007,
    /// HS 2012, `H4`.
    Y2012,
    /// HS 2017, `H5`.
    Y2017,
    /// HS 2022, `H6`.
    Y2022,
}

impl HsEdition {
    /// Year it came into force.
    pub fn year(self) -> u16 {
        match self {
            Self::Y1988 => 1988,
            Self::Y1992 => 1992,
            Self::Y1996 => 1996,
            Self::Y2002 => 2002,
            Self::Y2007 => 2007,
            Self::Y2012 => 2012,
            Self::Y2017 => 2017,
            Self::Y2022 => 2022,
        }
    }

    /// UN Comtrade's code, `H0` to `H6`; `H0` stands for 1988 and 1992 alike.
    pub fn comtrade(self) -> &'static str {
        match self {
            Self::Y1988 | Self::Y1992 => "H0",
            Self::Y1996 => "H1",
            Self::Y2002 => "H2",
            Self::Y2007 => "H3",
            Self::Y2012 => "H4",
            Self::Y2017 => "H5",
            Self::Y2022 => "H6",
        }
    }

    /// The edition in force in a year; `None` before 1988, and from 2028 on, when
    /// an edition this library does not know takes over.
    pub fn in_force(year: u16) -> Option<Self> {
        match year {
            1988..=1991 => Some(Self::Y1988),
            1992..=1995 => Some(Self::Y1992),
            1996..=2001 => Some(Self::Y1996),
            2002..=2006 => Some(Self::Y2002),
            2007..=2011 => Some(Self::Y2007),
            2012..=2016 => Some(Self::Y2012),
            2017..=2021 => Some(Self::Y2017),
            2022..=2027 => Some(Self::Y2022),
            _ => None,
        }
    }
}

/// Year of the Combined Nomenclature of the European Union, which changes every year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CnYear(u16);

impl CnYear {
    /// A year from 1988 to 2099.
    ///
    /// ```
    /// use bilateral::product::{CnYear, HsEdition};
    /// assert_eq!(CnYear::new(2024).unwrap().hs(), Some(HsEdition::Y2022));
    /// assert_eq!(CnYear::new(1987).unwrap_err().code(), "product.unknown-classification");
    /// ```
    ///
    /// # Errors
    /// `product.unknown-classification` outside that range; the first CN is that of 1988.
    pub fn new(year: u16) -> Result<Self> {
        if (1988..=2099).contains(&year) {
            Ok(Self(year))
        } else {
            Err(Error::new(
                &UNKNOWN_CLASSIFICATION,
                format!("there is no Combined Nomenclature of `{year}`; it exists from 1988 on"),
            ))
        }
    }

    /// The year.
    pub fn year(self) -> u16 {
        self.0
    }

    /// The edition of the HS that its first six digits are.
    pub fn hs(self) -> Option<HsEdition> {
        HsEdition::in_force(self.0)
    }
}

/// Revision of the Standard International Trade Classification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SitcRevision {
    /// Revision 1, Comtrade's `S1`.
    Rev1,
    /// Revision 2, `S2`.
    Rev2,
    /// Revision 3, `S3`.
    Rev3,
    /// Revision 4, `S4`.
    Rev4,
}

/// Revision of the Classification by Broad Economic Categories.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BecRevision {
    /// Revision 4, Comtrade's `B4`.
    Rev4,
    /// Revision 5, `B5`.
    Rev5,
}

/// Version of the statistical Classification of Products by Activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CpaVersion {
    /// CPA 2002, built on NACE 1.1.
    Y2002,
    /// CPA 2008, built on NACE 2.
    Y2008,
    /// CPA 2.1, built on NACE 2.
    V2_1,
    /// CPA 2.2, built on NACE 2.1.
    V2_2,
}

/// Revision of the classification of economic activities of the European Union.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum NaceRevision {
    /// Revision 2, of 2008.
    Rev2,
    /// Revision 2.1, used from 2025.
    Rev2_1,
}

/// Edition of the Extended Balance of Payments Services classification.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EbopsEdition {
    /// EBOPS 2002, Comtrade's `EB02`: numbers without a hierarchy in their digits.
    Y2002,
    /// EBOPS 2010, `EB10`: letters and digits behind an `S`.
    Y2010,
}
