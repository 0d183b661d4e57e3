//! Which economies a bloc held in which month.

use std::fmt;

use super::membership::{self, Stay};
use super::near;
use super::ordinal;
use super::rules::{AREA_UNKNOWN, AREA_WRONG_KIND};
use super::{Area, Economy, EconomySet};
use crate::error::{Error, Result};
use crate::order;
use crate::period::YearMonth;
use crate::wire::text::wire_text;

/// Whether a bloc's members change with the month that is asked about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Composition {
    /// The members of one month, carried back and forward to every other:
    /// `EU27_2020` in 2015 is the 27, without the United Kingdom.
    Fixed(YearMonth),
    /// The members the bloc had in each month: growth of a total mixes trade with
    /// entries and exits, which [`Bloc::composition_effect`] takes apart.
    Evolving,
}

/// A group of economies with dated membership.
///
/// The evolving `EU` and `EA` follow membership, as Eurostat's own evolving
/// aggregates do: the United Kingdom is in through January 2020
/// ([`UK_LAST_MONTH_IN_EU`]). `EU_TRADE_CONCEPT` keeps it in through December 2020
/// ([`UK_LAST_MONTH_IN_EU_TRADE_CONCEPT`]), as series do that switch with the end of
/// the transition period.
///
/// A founder counts from the founding act, others from their accession, until they leave of
/// their own accord or become associates; a member that the others suspended still counts.
/// So `CIS` holds Turkmenistan through August 2005 and Ukraine through May 2018, `MERCOSUR`
/// Venezuela to this day. What publishers count instead is told in `docs/which-code-is-this.md`.
///
/// ```
/// use bilateral::economy::{Bloc, Economy};
/// use bilateral::period::YearMonth;
/// let (january, february) = (YearMonth::at(2020, 1), YearMonth::at(2020, 2));
/// assert!(Bloc::EU.contains(Economy::GBR, january));
/// assert!(!Bloc::EU.contains(Economy::GBR, february));
/// assert!(!Bloc::EU27_2020.contains(Economy::GBR, january));
///
/// // Wrong: an id that does not say which 27.
/// assert_eq!(Bloc::parse("EU27").unwrap_err().code(), "area.unknown");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bloc(u8);

/// The last month in which the United Kingdom was a member: January 2020.
pub const UK_LAST_MONTH_IN_EU: YearMonth = YearMonth::at(2020, 1);

/// The last month in which the customs territory, and with it the concept of intra-EU
/// trade, still included the United Kingdom: December 2020.
pub const UK_LAST_MONTH_IN_EU_TRADE_CONCEPT: YearMonth = YearMonth::at(2020, 12);

struct Row {
    id: &'static str,
    name: &'static str,
    stays: &'static [Stay],
    composition: Composition,
}

macro_rules! blocs {
    ($($const:ident $name:literal $stays:ident $($year:literal $month:literal)?;)+) => {
        static ROWS: &[Row] = &[$(Row {
            id: stringify!($const),
            name: $name,
            stays: membership::$stays,
            composition: blocs!(@when $($year $month)?),
        }),+];

        #[expect(non_camel_case_types, clippy::upper_case_acronyms, reason = "ids of blocs, as they are published")]
        enum Position { $($const),+ }

        impl Bloc {
            $(
                #[doc = concat!($name, ".")]
                pub const $const: Self = Self(Position::$const as u8);
            )+
        }
    };
    (@when) => { Composition::Evolving };
    (@when $year:literal $month:literal) => { Composition::Fixed(YearMonth::at($year, $month)) };
}

blocs! {
    EU "European Union" EUROPEAN_UNION;
    EU_TRADE_CONCEPT "European Union with the United Kingdom through December 2020" EUROPEAN_UNION_TRADE_CONCEPT;
    EU6 "European Union of 6 (1958)" EUROPEAN_UNION 1958 1;
    EU9 "European Union of 9 (1973)" EUROPEAN_UNION 1973 1;
    EU10 "European Union of 10 (1981)" EUROPEAN_UNION 1981 1;
    EU12 "European Union of 12 (1986)" EUROPEAN_UNION 1986 1;
    EU15 "European Union of 15 (1995)" EUROPEAN_UNION 1995 1;
    EU25 "European Union of 25 (2004)" EUROPEAN_UNION 2004 5;
    EU27_2007 "European Union of 27 (2007)" EUROPEAN_UNION 2007 1;
    EU28 "European Union of 28 (2013)" EUROPEAN_UNION 2013 7;
    EU27_2020 "European Union of 27 (2020)" EUROPEAN_UNION 2020 2;
    EA "Euro area" EURO_AREA;
    EA11 "Euro area of 11 (1999)" EURO_AREA 1999 1;
    EA12 "Euro area of 12 (2001)" EURO_AREA 2001 1;
    EA13 "Euro area of 13 (2007)" EURO_AREA 2007 1;
    EA15 "Euro area of 15 (2008)" EURO_AREA 2008 1;
    EA16 "Euro area of 16 (2009)" EURO_AREA 2009 1;
    EA17 "Euro area of 17 (2011)" EURO_AREA 2011 1;
    EA18 "Euro area of 18 (2014)" EURO_AREA 2014 1;
    EA19 "Euro area of 19 (2015)" EURO_AREA 2015 1;
    EA20 "Euro area of 20 (2023)" EURO_AREA 2023 1;
    EA21 "Euro area of 21 (2026)" EURO_AREA 2026 1;
    EFTA "European Free Trade Association" EFTA;
    EEA "European Economic Area" EUROPEAN_ECONOMIC_AREA;
    EAEU "Eurasian Economic Union" EURASIAN_ECONOMIC_UNION;
    EACU "Customs Union of Belarus, Kazakhstan and Russia" EURASIAN_CUSTOMS_UNION;
    EURASEC "Eurasian Economic Community" EURASIAN_ECONOMIC_COMMUNITY;
    CIS "Commonwealth of Independent States" INDEPENDENT_STATES;
    CA5 "Central Asia (five states)" CENTRAL_ASIA 1991 12;
    ASEAN "Association of Southeast Asian Nations" SOUTHEAST_ASIA;
    MERCOSUR "Southern Common Market (MERCOSUR)" SOUTHERN_COMMON_MARKET;
    NAFTA "North American Free Trade Agreement" NORTH_AMERICA_FREE_TRADE;
    USMCA "United States-Mexico-Canada Agreement" NORTH_AMERICA_AGREEMENT;
    GCC "Gulf Cooperation Council" GULF_COOPERATION;
    OECD "OECD members" OECD;
}

static FALLBACK: Row = Row { id: "", name: "", stays: &[], composition: Composition::Evolving };

impl Bloc {
    /// Reads an id such as `EU27_2020`.
    ///
    /// # Errors
    /// - `area.wrong-kind` for the id of an economy, the world or a residual partner
    /// - `area.unknown` for anything else, `EU27` included: it does not say which 27
    pub fn parse(text: &str) -> Result<Self> {
        if let Some(bloc) = Self::find(text) {
            return Ok(bloc);
        }
        match Area::find(text) {
            Some(area) => Err(Error::new(
                &AREA_WRONG_KIND,
                format!("`{area}` is {}, not a bloc such as `EU27_2020`", area.kind_in_words()),
            )),
            None => Err(Error::new(&AREA_UNKNOWN, near::unknown_id(text))),
        }
    }

    pub(super) fn find(text: &str) -> Option<Self> {
        ordinal::by_id(text)?.as_bloc()
    }

    pub(super) const COUNT: usize = ROWS.len();

    pub(super) const fn position(self) -> usize {
        self.0 as usize
    }

    /// For static tables.
    #[expect(clippy::cast_possible_truncation, reason = "the table has fewer than 255 rows")]
    pub(super) const fn nth(position: usize) -> Self {
        assert!(position < ROWS.len(), "no such row");
        Self(position as u8)
    }

    /// For static tables.
    #[expect(clippy::indexing_slicing, reason = "called at compile time only")]
    pub(super) const fn static_id(self) -> &'static str {
        ROWS[self.0 as usize].id
    }

    /// Every bloc.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..).take(ROWS.len()).map(Self)
    }

    fn row(self) -> &'static Row {
        ROWS.get(usize::from(self.0)).unwrap_or(&FALLBACK)
    }

    /// Its id.
    pub fn id(self) -> &'static str {
        self.row().id
    }

    /// Its English name.
    pub fn name(self) -> &'static str {
        self.row().name
    }

    /// Whether its members change with the month.
    pub fn composition(self) -> Composition {
        self.row().composition
    }

    fn asked(self, month: YearMonth) -> YearMonth {
        match self.composition() {
            Composition::Fixed(fixed) => fixed,
            Composition::Evolving => month,
        }
    }

    /// Its members in a month; for a fixed composition the same in every month.
    pub fn members_on(self, month: YearMonth) -> EconomySet {
        let month = self.asked(month);
        self.row().stays.iter().filter(|stay| stay.covers(month)).filter_map(Stay::who).collect()
    }

    /// Whether an economy was a member in a month.
    pub fn contains(self, economy: Economy, month: YearMonth) -> bool {
        let month = self.asked(month);
        let stays = self.row().stays;
        stays
            .binary_search_by_key(&economy.position(), |stay| stay.economy)
            .ok()
            .and_then(|at| stays.get(at))
            .is_some_and(|stay| stay.covers(month))
    }

    /// Whether trade between the two stays inside the bloc, and is therefore netted
    /// out when the bloc is taken as one: both were members in that month.
    ///
    /// ```
    /// use bilateral::economy::{Bloc, Economy};
    /// use bilateral::period::YearMonth;
    /// let on = YearMonth::at(2019, 6);
    /// assert!(Bloc::EU.is_internal(Economy::DEU, Economy::FRA, on));
    /// assert!(!Bloc::EU.is_internal(Economy::DEU, Economy::KAZ, on));
    /// ```
    pub fn is_internal(self, reporter: Economy, partner: Economy, month: YearMonth) -> bool {
        self.contains(reporter, month) && self.contains(partner, month)
    }

    /// Entries and exits in order of time: the month, the economy, whether it joined.
    /// An exit is dated to the first month without the economy. Empty for a fixed composition.
    pub fn changes(self) -> Vec<(YearMonth, Economy, Change)> {
        if self.composition() != Composition::Evolving {
            return Vec::new();
        }
        let mut changes = Vec::new();
        for stay in self.row().stays {
            let Some(economy) = stay.who() else { continue };
            changes.push((stay.from, economy, Change::Joined));
            if let Some(last) = stay.end() {
                changes.push((after(last), economy, Change::Left));
            }
        }
        order::sort(&mut changes);
        changes
    }
}

/// What happened to a membership.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Change {
    /// The economy became a member.
    Joined,
    /// The economy ceased to be one.
    Left,
}

fn after(month: YearMonth) -> YearMonth {
    let year = i16::try_from(month.year()).unwrap_or(i16::MAX);
    if month.month() == 12 {
        YearMonth::at(year.saturating_add(1), 1)
    } else {
        YearMonth::at(year, month.month() + 1)
    }
}

impl fmt::Display for Bloc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id())
    }
}

impl fmt::Debug for Bloc {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

wire_text!(Bloc, "Bloc", "a group of economies, such as \"EU27_2020\"", "^[A-Z][A-Z0-9_]+$");
