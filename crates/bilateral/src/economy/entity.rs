//! Which economy: one identity, whatever code system a file uses.

use std::fmt;

use super::near;
use super::rules::{AREA_UNKNOWN, AREA_WRONG_KIND};
use super::table::{ROWS, Row};
use super::{Area, Validity, index};
use crate::error::{Error, Result};
use crate::period::YearMonth;
use crate::wire::text::wire_text;

/// What stands behind an alpha-3 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// In ISO 3166-1 today.
    Current,
    /// Withdrawn from ISO 3166-1 (listed in ISO 3166-3), or never more than a predecessor.
    Former,
    /// Not in ISO 3166-1, but statistics report it apart: Kosovo, Belgium-Luxembourg,
    /// Northern Ireland, the Canary Islands. Its code lies in ISO's user-assigned block.
    Statistical,
}

/// An economy: a country or territory that statistics report on its own, identified
/// by its ISO 3166-1 alpha-3 code.
///
/// Two bytes, ordered by code. Economies that no longer exist are here with their
/// dates, as are areas that only statistics know ([`Kind`]). Codes after
/// `datasets/country-codes` (ODC-PDDL) and ISO 3166-3.
///
/// ```
/// use bilateral::economy::Economy;
/// let kazakhstan = Economy::parse("KAZ").unwrap();
/// assert_eq!(kazakhstan.name(), "Kazakhstan");
/// assert_eq!(kazakhstan.alpha2(), Some("KZ"));
///
/// // Wrong: a two-letter code, and a bloc.
/// let refused = Economy::parse("KZ").unwrap_err();
/// assert_eq!(refused.code(), "area.unknown");
/// assert!(refused.message().contains("`KAZ`"));
/// assert_eq!(Economy::parse("EU27_2020").unwrap_err().code(), "area.wrong-kind");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Economy(u16);

macro_rules! handles {
    ($($(#[$doc:meta])* $code:ident)+) => {
        $($(#[$doc])* pub const $code: Self = Self(index::known(stringify!($code)));)+
    };
}

impl Economy {
    handles! {
        /// Kazakhstan.
        KAZ
        /// Kyrgyzstan.
        KGZ
        /// Tajikistan.
        TJK
        /// Turkmenistan.
        TKM
        /// Uzbekistan.
        UZB
        /// Russia.
        RUS
        /// China.
        CHN
        /// United Kingdom.
        GBR
        /// Germany.
        DEU
        /// France.
        FRA
        /// Italy.
        ITA
        /// United States.
        USA
    }

    pub(super) const fn known(alpha3: &str) -> Self {
        Self(index::known(alpha3))
    }

    pub(super) const fn position(self) -> u16 {
        self.0
    }

    /// For static tables.
    #[expect(clippy::cast_possible_truncation, reason = "the table has fewer than 65535 rows")]
    pub(super) const fn nth(position: usize) -> Self {
        assert!(position < ROWS.len(), "no such row");
        Self(position as u16)
    }

    pub(super) fn at(position: u16) -> Option<Self> {
        (usize::from(position) < ROWS.len()).then_some(Self(position))
    }

    /// Reads an ISO 3166-1 alpha-3 code in capitals.
    ///
    /// # Errors
    /// - `area.wrong-kind` for the id of a bloc, of the world or of a residual partner
    /// - `area.unknown` for anything else; other code systems go through
    ///   [`Area::from_code`]
    pub fn parse(text: &str) -> Result<Self> {
        if let Some(economy) = Self::find(text) {
            return Ok(economy);
        }
        match Area::find(text) {
            Some(area) => Err(Error::new(
                &AREA_WRONG_KIND,
                format!("`{area}` is {}, not an economy; name its members one by one", area.kind_in_words()),
            )),
            None => Err(Error::new(&AREA_UNKNOWN, near::unknown_id(text))),
        }
    }

    pub(super) fn find(text: &str) -> Option<Self> {
        let code: [u8; 3] = text.as_bytes().try_into().ok()?;
        Self::from_alpha3(code)
    }

    /// The holder of an alpha-3 code, former and statistical codes included.
    pub fn from_alpha3(code: [u8; 3]) -> Option<Self> {
        index::by_alpha3(code).map(Self)
    }

    /// The present holder of an alpha-2 code: `CS`, which two states held, has none.
    pub fn from_alpha2(code: [u8; 2]) -> Option<Self> {
        index::by_alpha2(code).map(Self)
    }

    /// The holder of an ISO 3166-1 numeric code. Not the code of UN Comtrade, which
    /// differs for the United States, France, India and others.
    pub fn from_numeric(code: u16) -> Option<Self> {
        index::by_numeric(code).map(Self)
    }

    /// Every economy, in order of alpha-3 code.
    pub fn all() -> impl ExactSizeIterator<Item = Self> + DoubleEndedIterator {
        (0..COUNT).map(Self)
    }

    fn row(self) -> &'static Row {
        ROWS.get(usize::from(self.0)).unwrap_or(&FALLBACK)
    }

    /// Its ISO 3166-1 alpha-3 code.
    pub fn alpha3(self) -> &'static str {
        self.row().alpha3
    }

    /// Its ISO 3166-1 alpha-2 code; `XK`, from the user-assigned block, for Kosovo.
    /// Not always Eurostat's: see [`CodeSystem`](super::CodeSystem).
    pub fn alpha2(self) -> Option<&'static str> {
        Some(self.row().alpha2).filter(|code| !code.is_empty())
    }

    /// Its ISO 3166-1 numeric code.
    pub fn numeric(self) -> Option<u16> {
        Some(self.row().numeric).filter(|&code| code != 0)
    }

    /// Its English name.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// What stands behind the code.
    pub fn kind(self) -> Kind {
        self.row().kind
    }

    /// The months in which it existed; open where it began before the series of this
    /// library do, or still exists.
    pub fn validity(self) -> Validity {
        let month = |(year, month): (i16, u8)| (year != 0).then(|| YearMonth::at(year, month));
        let row = self.row();
        Validity::between(month(row.from), month(row.until))
    }

    /// The economy whose figures already contain this one's: `GBR` for `XNI`. Adding
    /// both counts the part twice.
    ///
    /// ```
    /// use bilateral::economy::Economy;
    /// let northern_ireland = Economy::parse("XNI").unwrap();
    /// assert_eq!(northern_ireland.part_of(), Some(Economy::GBR));
    /// assert_eq!(Economy::KAZ.part_of(), None);
    /// ```
    pub fn part_of(self) -> Option<Self> {
        match self.alpha3() {
            "XNI" | "XGB" => Some(Self::GBR),
            "XIC" | "XCE" | "XML" => Some(Self::known("ESP")),
            _ => None,
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "the table has fewer than 65535 rows")]
const COUNT: u16 = ROWS.len() as u16;

static FALLBACK: Row = Row::unknown();

impl fmt::Display for Economy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.alpha3())
    }
}

impl fmt::Debug for Economy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.alpha3())
    }
}

wire_text!(Economy, "Economy", "an economy as its ISO alpha-3 code, such as \"KAZ\"", "^[A-Z]{3}$");
