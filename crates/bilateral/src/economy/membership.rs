//! Who belonged to which bloc, from which month to which month.
//!
//! One rule for all blocs. A stay begins when the founding act is signed or has effect, as
//! the bloc dates its own beginning, or when the accession has effect. It ends when the
//! economy itself leaves: its withdrawal has effect, it ends its part in the bloc for good,
//! or it becomes an associate. Being suspended by the others is no exit. So in the CIS
//! Turkmenistan counts until it became an associate (26 August 2005) and Ukraine until it
//! ended its part in the statutory bodies (decree of 19 May 2018), although neither ratified
//! the Charter of 1993; in MERCOSUR Paraguay (2012–2013) and Venezuela (since December 2016)
//! count while suspended.
//!
//! A month counts if the economy was a member on any day of it; exits are therefore
//! the last month of membership. The European Union and the euro area agree to the
//! month with the composition Eurostat prints in its Comext labels (CC BY 4.0).

use super::Economy;
use super::index::known;
use crate::period::YearMonth;

/// One economy's time in a bloc.
#[derive(Clone, Copy)]
pub(super) struct Stay {
    pub(super) economy: u16,
    pub(super) from: YearMonth,
    pub(super) until: YearMonth,
}

const OPEN: YearMonth = YearMonth::at(i16::MAX, 12);

impl Stay {
    pub(super) fn covers(&self, month: YearMonth) -> bool {
        self.from <= month && month <= self.until
    }

    pub(super) fn who(&self) -> Option<Economy> {
        Economy::at(self.economy)
    }

    /// The last month, `None` while it lasts.
    pub(super) fn end(&self) -> Option<YearMonth> {
        (self.until != OPEN).then_some(self.until)
    }
}

const fn stay(alpha3: &str, from: (i16, u8), until: Option<(i16, u8)>) -> Stay {
    let until = match until {
        Some((year, month)) => YearMonth::at(year, month),
        None => OPEN,
    };
    Stay { economy: known(alpha3), from: YearMonth::at(from.0, from.1), until }
}

/// `KAZ 2015 1, KGZ 2015 8 .. 2020 1;` — sorted by code.
macro_rules! stays {
    ($($name:ident: $($code:ident $year:literal $month:literal $(.. $until:literal $last:literal)?),+;)+) => {
        $(pub(super) static $name: &[Stay] = &[
            $(stay(stringify!($code), ($year, $month), stays!(@end $($until $last)?))),+
        ];)+
        #[cfg(test)]
        static TABLES: &[(&str, &[Stay])] = &[$((stringify!($name), $name)),+];
    };
    (@end) => { None };
    (@end $until:literal $last:literal) => { Some(($until, $last)) };
}

stays! {
    EUROPEAN_UNION:
        AUT 1995 1, BEL 1958 1, BGR 2007 1, CYP 2004 5, CZE 2004 5, DEU 1958 1, DNK 1973 1, ESP 1986 1,
        EST 2004 5, FIN 1995 1, FRA 1958 1, GBR 1973 1 .. 2020 1, GRC 1981 1, HRV 2013 7, HUN 2004 5,
        IRL 1973 1, ITA 1958 1, LTU 2004 5, LUX 1958 1, LVA 2004 5, MLT 2004 5, NLD 1958 1, POL 2004 5,
        PRT 1986 1, ROU 2007 1, SVK 2004 5, SVN 2004 5, SWE 1995 1;
    EUROPEAN_UNION_TRADE_CONCEPT:
        AUT 1995 1, BEL 1958 1, BGR 2007 1, CYP 2004 5, CZE 2004 5, DEU 1958 1, DNK 1973 1, ESP 1986 1,
        EST 2004 5, FIN 1995 1, FRA 1958 1, GBR 1973 1 .. 2020 12, GRC 1981 1, HRV 2013 7, HUN 2004 5,
        IRL 1973 1, ITA 1958 1, LTU 2004 5, LUX 1958 1, LVA 2004 5, MLT 2004 5, NLD 1958 1, POL 2004 5,
        PRT 1986 1, ROU 2007 1, SVK 2004 5, SVN 2004 5, SWE 1995 1;
    EURO_AREA:
        AUT 1999 1, BEL 1999 1, BGR 2026 1, CYP 2008 1, DEU 1999 1, ESP 1999 1, EST 2011 1, FIN 1999 1,
        FRA 1999 1, GRC 2001 1, HRV 2023 1, IRL 1999 1, ITA 1999 1, LTU 2015 1, LUX 1999 1, LVA 2014 1,
        MLT 2008 1, NLD 1999 1, PRT 1999 1, SVK 2009 1, SVN 2007 1;
    EFTA:
        AUT 1960 5 .. 1994 12, CHE 1960 5, DNK 1960 5 .. 1972 12, FIN 1986 1 .. 1994 12,
        GBR 1960 5 .. 1972 12, ISL 1970 3, LIE 1991 9, NOR 1960 5, PRT 1960 5 .. 1985 12,
        SWE 1960 5 .. 1994 12;
    EUROPEAN_ECONOMIC_AREA:
        AUT 1994 1, BEL 1994 1, BGR 2007 8, CYP 2004 5, CZE 2004 5, DEU 1994 1, DNK 1994 1, ESP 1994 1,
        EST 2004 5, FIN 1994 1, FRA 1994 1, GBR 1994 1 .. 2020 1, GRC 1994 1, HRV 2014 4, HUN 2004 5,
        IRL 1994 1, ISL 1994 1, ITA 1994 1, LIE 1995 5, LTU 2004 5, LUX 1994 1, LVA 2004 5, MLT 2004 5,
        NLD 1994 1, NOR 1994 1, POL 2004 5, PRT 1994 1, ROU 2007 8, SVK 2004 5, SVN 2004 5, SWE 1994 1;
    EURASIAN_ECONOMIC_UNION:
        ARM 2015 1, BLR 2015 1, KAZ 2015 1, KGZ 2015 8, RUS 2015 1;
    EURASIAN_CUSTOMS_UNION:
        BLR 2010 1 .. 2014 12, KAZ 2010 1 .. 2014 12, RUS 2010 1 .. 2014 12;
    EURASIAN_ECONOMIC_COMMUNITY:
        BLR 2001 5 .. 2014 12, KAZ 2001 5 .. 2014 12, KGZ 2001 5 .. 2014 12, RUS 2001 5 .. 2014 12,
        TJK 2001 5 .. 2014 12, UZB 2006 1 .. 2008 11;
    INDEPENDENT_STATES:
        ARM 1991 12, AZE 1991 12, BLR 1991 12, GEO 1993 12 .. 2009 8, KAZ 1991 12, KGZ 1991 12,
        MDA 1991 12, RUS 1991 12, TJK 1991 12, TKM 1991 12 .. 2005 8, UKR 1991 12 .. 2018 5, UZB 1991 12;
    CENTRAL_ASIA:
        KAZ 1991 12, KGZ 1991 12, TJK 1991 12, TKM 1991 12, UZB 1991 12;
    SOUTHEAST_ASIA:
        BRN 1984 1, IDN 1967 8, KHM 1999 4, LAO 1997 7, MMR 1997 7, MYS 1967 8, PHL 1967 8, SGP 1967 8,
        THA 1967 8, TLS 2025 10, VNM 1995 7;
    SOUTHERN_COMMON_MARKET:
        ARG 1991 11, BOL 2024 8, BRA 1991 11, PRY 1991 11, URY 1991 11, VEN 2012 8;
    NORTH_AMERICA_FREE_TRADE:
        CAN 1994 1 .. 2020 6, MEX 1994 1 .. 2020 6, USA 1994 1 .. 2020 6;
    NORTH_AMERICA_AGREEMENT:
        CAN 2020 7, MEX 2020 7, USA 2020 7;
    GULF_COOPERATION:
        ARE 1981 5, BHR 1981 5, KWT 1981 5, OMN 1981 5, QAT 1981 5, SAU 1981 5;
    OECD:
        AUS 1971 6, AUT 1961 9, BEL 1961 9, CAN 1961 9, CHE 1961 9, CHL 2010 5, COL 2020 4, CRI 2021 5,
        CZE 1995 12, DEU 1961 9, DNK 1961 9, ESP 1961 9, EST 2010 12, FIN 1969 1, FRA 1961 9, GBR 1961 9,
        GRC 1961 9, HUN 1996 5, IRL 1961 9, ISL 1961 9, ISR 2010 9, ITA 1962 3, JPN 1964 4, KOR 1996 12,
        LTU 2018 7, LUX 1961 12, LVA 2016 7, MEX 1994 5, NLD 1961 11, NOR 1961 9, NZL 1973 5, POL 1996 11,
        PRT 1961 9, SVK 2000 12, SVN 2010 7, SWE 1961 9, TUR 1961 9, USA 1961 9;
}

#[cfg(test)]
mod tests {
    use super::TABLES;

    #[test]
    fn every_table_is_sorted_and_no_stay_ends_before_it_begins() {
        for (name, stays) in TABLES {
            assert!(stays.is_sorted_by(|a, b| a.economy < b.economy), "{name}");
            for stay in *stays {
                let validity = stay.who().unwrap().validity();
                assert!(stay.from <= stay.until, "{name} {:?}", stay.who());
                assert!(validity.covers(stay.from), "{name} {:?}", stay.who());
            }
        }
    }
}
