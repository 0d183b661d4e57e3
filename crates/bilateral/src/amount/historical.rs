//! Withdrawn currencies that old statistics are still stated in.
//!
//! Those of ISO 4217 list three that trade and investment data since 1990 use:
//! the currencies the euro replaced, the ECU, and those renamed at a
//! redenomination. `iso_currency` has the ones withdrawn most recently.

/// A withdrawn currency.
#[derive(Debug, PartialEq, Eq, Hash)]
pub(super) struct Historical {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) exponent: u8,
}

const fn past(code: &'static str, name: &'static str, exponent: u8) -> Historical {
    Historical { code, name, exponent }
}

/// In the order of their codes.
pub(super) static HISTORICAL: [Historical; 46] = [
    past("ATS", "Austrian schilling", 2),
    past("AZM", "Azerbaijani manat (1992–2005)", 2),
    past("BEF", "Belgian franc", 0),
    past("BGL", "Bulgarian hard lev (1962–1999)", 2),
    past("BYB", "Belarusian ruble (1992–1999)", 0),
    past("BYR", "Belarusian ruble (2000–2016)", 0),
    past("CSD", "Serbian dinar (2003–2006)", 2),
    past("CSK", "Czechoslovak koruna", 2),
    past("CYP", "Cypriot pound", 2),
    past("DDM", "East German mark", 2),
    past("DEM", "German mark", 2),
    past("EEK", "Estonian kroon", 2),
    past("ESP", "Spanish peseta", 0),
    past("FIM", "Finnish markka", 2),
    past("FRF", "French franc", 2),
    past("GEK", "Georgian coupon", 0),
    past("GHC", "Ghanaian cedi (1967–2007)", 2),
    past("GRD", "Greek drachma", 0),
    past("HRD", "Croatian dinar", 2),
    past("IEP", "Irish pound", 2),
    past("ITL", "Italian lira", 0),
    past("LTL", "Lithuanian litas", 2),
    past("LUF", "Luxembourg franc", 0),
    past("LVL", "Latvian lats", 2),
    past("MRO", "Mauritanian ouguiya (1973–2017)", 2),
    past("MTL", "Maltese lira", 2),
    past("MXP", "Mexican peso (before 1993)", 2),
    past("MZM", "Mozambican metical (1980–2006)", 2),
    past("NLG", "Dutch guilder", 2),
    past("PLZ", "Polish zloty (1950–1994)", 2),
    past("PTE", "Portuguese escudo", 0),
    past("ROL", "Romanian leu (1952–2005)", 2),
    past("RUR", "Russian ruble (1991–1997)", 2),
    past("SDD", "Sudanese dinar (1992–2007)", 2),
    past("SIT", "Slovenian tolar", 2),
    past("SKK", "Slovak koruna", 2),
    past("STD", "São Tomé and Príncipe dobra (1977–2017)", 2),
    past("SUR", "Soviet ruble", 2),
    past("TJR", "Tajikistani ruble", 0),
    past("TMM", "Turkmenistani manat (1993–2008)", 2),
    past("TRL", "Turkish lira (1923–2005)", 0),
    past("UAK", "Ukrainian karbovanets", 0),
    past("VEB", "Venezuelan bolívar (1879–2007)", 2),
    past("VEF", "Venezuelan bolívar fuerte (2008–2018)", 2),
    past("XEU", "European Currency Unit (ECU)", 2),
    past("YUM", "Yugoslav new dinar (1994–2003)", 2),
];

#[cfg(test)]
mod tests {
    use super::HISTORICAL;

    #[test]
    fn sorted_and_nowhere_else() {
        assert!(HISTORICAL.is_sorted_by(|a, b| a.code < b.code));
        for past in &HISTORICAL {
            assert_eq!(iso_currency::Currency::from_code(past.code), None, "{}", past.code);
        }
    }
}
