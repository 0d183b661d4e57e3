//! In which code system a file names its areas.

use std::borrow::Cow;
use std::fmt;

use super::rules::AREA_CODE_SYSTEM;
use super::{Area, codes};
use crate::error::{Error, Result};
use crate::period::YearMonth;
use crate::wire::text::wire_text;

macro_rules! systems {
    ($($(#[$doc:meta])* $variant:ident $word:literal $title:literal)+) => {
        /// A code system for areas.
        ///
        /// ```
        /// use bilateral::economy::{Area, CodeSystem};
        /// let usa = Area::from_code(CodeSystem::Comtrade, "842").unwrap();
        /// assert_eq!(usa.to_string(), "USA");
        /// assert_eq!(usa.code_in(CodeSystem::M49).as_deref(), Some("840"));
        ///
        /// // Wrong: a code of Eurostat's in a system that does not have it.
        /// assert_eq!(Area::from_code(CodeSystem::Iso2, "EL").unwrap_err().code(), "area.unknown");
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum CodeSystem {
            $($(#[$doc])* $variant,)+
        }

        impl CodeSystem {
            /// Every code system.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// Its word on the wire.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// Its name in a sentence.
            pub const fn title(self) -> &'static str {
                match self { $(Self::$variant => $title,)+ }
            }
        }
    };
}

systems! {
    /// The canonical ids of this library.
    Id "id" "the ids of this library"
    /// ISO 3166-1 alpha-2, with the withdrawn codes of ISO 3166-3.
    Iso2 "iso2" "ISO 3166 alpha-2"
    /// ISO 3166-1 alpha-3, with the withdrawn codes that databases still carry (`ROM`, `ZAR`).
    Iso3 "iso3" "ISO 3166 alpha-3"
    /// ISO 3166-1 numeric, three digits; read with or without leading zeros.
    IsoNumeric "iso-numeric" "ISO 3166 numeric"
    /// UN M49, three digits: ISO's numbers, the world (`001`) and Central Asia (`143`).
    M49 "m49" "UN M49"
    /// UN Comtrade's own numbers, which it calls M49 and which are not: `842`, `251`, `699`, `490`.
    Comtrade "comtrade" "UN Comtrade"
    /// UN Comtrade's ISO column, with its pseudo-codes: `W00`, `S19`, `_X `, `EUR`.
    ComtradeIso "comtrade-iso" "UN Comtrade's ISO column"
    /// Eurostat's Geonomenclature as Comext uses it: `GR`, `GB`, `XI`, `XS`, `QP`, `QY`.
    GeonomAlpha "geonom" "Comext (Geonomenclature)"
    /// The numbers of the Geonomenclature before it went over to letters: `001`, `0079`.
    GeonomNumeric "geonom-numeric" "numeric Geonomenclature"
    /// Eurostat's `geo` dimension: `EL`, `UK`, `EU27_2020`.
    EurostatGeo "eurostat" "Eurostat geo"
    /// The three-digit codes of the IMF's International Financial Statistics and World Economic Outlook;
    /// reads also what its present databases write: ISO alpha-3, and `G001` for the world.
    Imf "imf" "IMF"
    /// Names in English; in German and Russian for the European Union, Central Asia and their neighbours.
    Name "name" "area names"
}

impl CodeSystem {
    /// Reads a word such as `comtrade`.
    ///
    /// # Errors
    /// `area.code-system` for anything else; the message lists the words.
    pub fn parse(text: &str) -> Result<Self> {
        Self::ALL.iter().copied().find(|system| system.as_str() == text).ok_or_else(|| {
            let shown: String = text.chars().take(40).collect();
            let words: Vec<_> = Self::ALL.iter().map(|system| format!("`{system}`")).collect();
            Error::new(
                &AREA_CODE_SYSTEM,
                format!("`{shown}` is no code system; there are {}", words.join(", ")),
            )
        })
    }
}

impl fmt::Display for CodeSystem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

wire_text!(
    CodeSystem,
    "CodeSystem",
    "a code system for areas, such as \"iso3\", \"comtrade\" or \"geonom\"",
    "^[a-z0-9-]+$"
);

impl Area {
    /// Reads a code of another system, in its present meaning; blanks around it are dropped.
    ///
    /// A code that changed hands is read as its present holder (`BE` is Belgium, though it
    /// was Belgium and Luxembourg in Comext until 1998); for older figures use
    /// [`Area::from_code_on`].
    ///
    /// # Errors
    /// - `area.unknown` if the system has no such code
    /// - `area.ambiguous` if it had several meanings and none is present (`CS`), or several at once
    pub fn from_code(system: CodeSystem, code: &str) -> Result<Self> {
        codes::read(system, code, None)
    }

    /// Reads a code of another system as it was meant in a month.
    ///
    /// Dates decide between the meanings of one code. A code with one meaning is read
    /// in any month, since databases carry series back under present codes.
    ///
    /// ```
    /// use bilateral::economy::{Area, CodeSystem};
    /// use bilateral::period::YearMonth;
    /// let read = |month| Area::from_code_on(CodeSystem::GeonomAlpha, "CS", month);
    /// assert_eq!(read(YearMonth::at(1990, 6)).unwrap().to_string(), "CSK");
    /// assert_eq!(read(YearMonth::at(2004, 6)).unwrap().to_string(), "SCG");
    /// assert_eq!(read(YearMonth::at(1999, 6)).unwrap_err().code(), "area.ambiguous");
    /// ```
    ///
    /// # Errors
    /// - `area.unknown` if the system has no such code
    /// - `area.ambiguous` if the month does not decide between its meanings
    pub fn from_code_on(system: CodeSystem, code: &str, month: YearMonth) -> Result<Self> {
        codes::read(system, code, Some(month))
    }

    /// Its code in another system; `None` if that system has none, as UN Comtrade has
    /// none for Taiwan.
    pub fn code_in(self, system: CodeSystem) -> Option<Cow<'static, str>> {
        codes::write(system, self)
    }
}
