//! Partners that are not economies: what a file books where no partner can be named.

use std::fmt;

use super::near;
use super::ordinal;
use super::rules::AREA_UNKNOWN;
use super::{Area, Economy};
use crate::error::{Error, Result};
use crate::wire::text::wire_text;

/// Why a residual partner stands where an economy should.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ResidualKind {
    /// The partner was not determined, or only its region.
    NotSpecified,
    /// The partner is known and kept secret, for commercial or military reasons.
    Confidential,
    /// Deliveries to ships and aircraft: bunkers, stores and provisions.
    Supplies,
    /// Special regimes: free zones, special categories, the high seas.
    Special,
    /// Small territories that one code holds together.
    Territories,
}

macro_rules! residuals {
    ($($variant:ident $id:literal $kind:ident $name:literal)+) => {
        /// A partner that is not an economy: areas not elsewhere specified, bunkers,
        /// confidential partners, stores, the high seas.
        ///
        /// It counts in totals and never in shares, concentration or rankings. Names
        /// after UN Comtrade's partner list and Eurostat's Geonomenclature (CC BY 4.0).
        ///
        /// ```
        /// use bilateral::economy::{Residual, ResidualKind};
        /// let secret = Residual::parse("CONFIDENTIAL_EXTRA_EU").unwrap();
        /// assert_eq!(secret.kind(), ResidualKind::Confidential);
        /// assert_eq!(Residual::parse("KAZ").unwrap_err().code(), "area.unknown");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Residual {
            $(#[doc = concat!($name, ".")] $variant,)+
        }

        impl Residual {
            /// Every residual partner.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its id.
            pub const fn id(self) -> &'static str {
                match self { $(Self::$variant => $id,)+ }
            }

            /// Its English name.
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// Why it is not an economy.
            pub const fn kind(self) -> ResidualKind {
                match self { $(Self::$variant => ResidualKind::$kind,)+ }
            }
        }
    };
}

residuals! {
    AreasNes "AREAS_NES" NotSpecified "Areas, nes"
    AfricaCameuNes "AFRICA_CAMEU_NES" NotSpecified "Africa CAMEU region, nes"
    CacmNes "CACM_NES" NotSpecified "CACM, nes"
    CaribbeanNes "CARIBBEAN_NES" NotSpecified "Caribbean, nes"
    EasternEuropeNes "EASTERN_EUROPE_NES" NotSpecified "Eastern Europe, nes"
    EuropeEftaNes "EUROPE_EFTA_NES" NotSpecified "Europe EFTA, nes"
    EuropeEuNes "EUROPE_EU_NES" NotSpecified "Europe EU, nes"
    LaiaNes "LAIA_NES" NotSpecified "LAIA, nes"
    NorthAmericaNes "NORTH_AMERICA_NES" NotSpecified "North America and Central America, nes"
    NorthernAfricaNes "NORTHERN_AFRICA_NES" NotSpecified "Northern Africa, nes"
    OceaniaNes "OCEANIA_NES" NotSpecified "Oceania, nes"
    OtherAfricaNes "OTHER_AFRICA_NES" NotSpecified "Other Africa, nes"
    OtherAsiaNes "OTHER_ASIA_NES" NotSpecified "Other Asia, nes"
    OtherEuropeNes "OTHER_EUROPE_NES" NotSpecified "Other Europe, nes"
    RestOfAmericaNes "REST_OF_AMERICA_NES" NotSpecified "Rest of America, nes"
    WesternAsiaNes "WESTERN_ASIA_NES" NotSpecified "Western Asia, nes"
    Unspecified "UNSPECIFIED" NotSpecified "Countries and territories not specified"
    UnspecifiedIntraEu "UNSPECIFIED_INTRA_EU" NotSpecified "Countries and territories not specified, intra-EU trade"
    UnspecifiedExtraEu "UNSPECIFIED_EXTRA_EU" NotSpecified "Countries and territories not specified, trade with third countries"
    NoData "NO_DATA" NotSpecified "No data, work code"
    Confidential "CONFIDENTIAL" Confidential "Countries and territories kept confidential"
    ConfidentialIntraEu "CONFIDENTIAL_INTRA_EU" Confidential "Countries and territories kept confidential, intra-EU trade"
    ConfidentialExtraEu "CONFIDENTIAL_EXTRA_EU" Confidential "Countries and territories kept confidential, trade with third countries"
    Bunkers "BUNKERS" Supplies "Bunkers"
    Stores "STORES" Supplies "Stores and provisions"
    StoresIntraEu "STORES_INTRA_EU" Supplies "Stores and provisions, intra-EU trade"
    StoresExtraEu "STORES_EXTRA_EU" Supplies "Stores and provisions, trade with third countries"
    FreeZones "FREE_ZONES" Special "Free Zones"
    SpecialCategories "SPECIAL_CATEGORIES" Special "Special Categories"
    HighSeas "HIGH_SEAS" Special "High Seas"
    SouthernAfricanCustomsUnion "SACU" Territories "Southern African Customs Union"
    UsMiscPacific "US_MISC_PACIFIC" Territories "United States Miscellaneous Pacific Islands"
    AmericanOceania "AMERICAN_OCEANIA" Territories "American Oceania"
    AustralianOceania "AUSTRALIAN_OCEANIA" Territories "Australian Oceania"
    NewZealandOceania "NEW_ZEALAND_OCEANIA" Territories "New Zealand Oceania"
    PolarRegions "POLAR_REGIONS" Territories "Polar Regions"
    WestIndies "WEST_INDIES" Territories "West Indies"
    CeutaMelillaSahara "CEUTA_MELILLA_SAHARA" Territories "Ceuta, Melilla and Spanish Sahara"
}

impl Residual {
    /// Reads an id such as `BUNKERS`.
    ///
    /// # Errors
    /// `area.unknown` for anything else.
    pub fn parse(text: &str) -> Result<Self> {
        Self::find(text).ok_or_else(|| match Area::find(text) {
            Some(area) => Error::new(
                &AREA_UNKNOWN,
                format!("`{area}` is {}, not a residual partner such as `BUNKERS`", area.kind_in_words()),
            ),
            None => Error::new(&AREA_UNKNOWN, near::unknown_id(text)),
        })
    }

    pub(super) fn find(text: &str) -> Option<Self> {
        ordinal::by_id(text)?.as_residual()
    }

    /// The economy that analysts take it for: `TWN` for `Other Asia, nes`, which is
    /// almost wholly Taiwan's trade in UN Comtrade. A substitution to be stated, never made silently.
    pub fn usually(self) -> Option<Economy> {
        (self == Self::OtherAsiaNes).then_some(const { Economy::known("TWN") })
    }
}

impl fmt::Display for Residual {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

wire_text!(Residual, "Residual", "a residual partner, such as \"BUNKERS\"", "^[A-Z_]+$");
