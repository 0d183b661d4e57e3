//! Withdrawn currencies that old statistics are still stated in.
//!
//! Those of ISO 4217 list three that were legal tender in 1990 or later: the currencies
//! the euro and others replaced, those given a new code at a redenomination, and the ECU.
//! Funds, and second rates of one currency, are left out. `iso_currency` has some of the
//! ones withdrawn most recently (`HRK`, `BGN`, `SLL`, `CUC`, `ZWL`).

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
pub(super) static HISTORICAL: [Historical; 77] = [
    past("ADP", "Andorran peseta", 0),
    past("AFA", "Afghan afghani (1927–2002)", 2),
    past("ANG", "Netherlands Antillean guilder", 2),
    past("AOK", "Angolan kwanza (1977–1991)", 2),
    past("AON", "Angolan new kwanza", 2),
    past("AOR", "Angolan readjusted kwanza", 2),
    past("ARA", "Argentine austral", 2),
    past("ATS", "Austrian schilling", 2),
    past("AZM", "Azerbaijani manat (1992–2005)", 2),
    past("BAD", "Bosnia and Herzegovina dinar", 2),
    past("BEF", "Belgian franc", 0),
    past("BGL", "Bulgarian hard lev (1962–1999)", 2),
    past("BRE", "Brazilian cruzeiro (1990–1993)", 2),
    past("BRN", "Brazilian new cruzado (1989–1990)", 2),
    past("BRR", "Brazilian cruzeiro real (1993–1994)", 2),
    past("BYB", "Belarusian ruble (1992–1999)", 0),
    past("BYR", "Belarusian ruble (2000–2016)", 0),
    past("CSD", "Serbian dinar (2003–2006)", 2),
    past("CSK", "Czechoslovak koruna", 2),
    past("CYP", "Cypriot pound", 2),
    past("DDM", "East German mark", 2),
    past("DEM", "German mark", 2),
    past("ECS", "Ecuadorian sucre", 2),
    past("EEK", "Estonian kroon", 2),
    past("ESP", "Spanish peseta", 0),
    past("FIM", "Finnish markka", 2),
    past("FRF", "French franc", 2),
    past("GEK", "Georgian coupon", 0),
    past("GHC", "Ghanaian cedi (1967–2007)", 2),
    past("GRD", "Greek drachma", 0),
    past("GWP", "Guinea-Bissau peso", 2),
    past("HRD", "Croatian dinar", 2),
    past("IEP", "Irish pound", 2),
    past("ITL", "Italian lira", 0),
    past("LTL", "Lithuanian litas", 2),
    past("LTT", "Lithuanian talonas", 2),
    past("LUF", "Luxembourg franc", 0),
    past("LVL", "Latvian lats", 2),
    past("LVR", "Latvian ruble", 2),
    past("MGF", "Malagasy franc", 0),
    past("MRO", "Mauritanian ouguiya (1973–2017)", 2),
    past("MTL", "Maltese lira", 2),
    past("MXP", "Mexican peso (before 1993)", 2),
    past("MZM", "Mozambican metical (1980–2006)", 2),
    past("NIC", "Nicaraguan córdoba (1988–1991)", 2),
    past("NLG", "Dutch guilder", 2),
    past("PEI", "Peruvian inti", 2),
    past("PLZ", "Polish zloty (1950–1994)", 2),
    past("PTE", "Portuguese escudo", 0),
    past("ROL", "Romanian leu (1952–2005)", 2),
    past("RUR", "Russian ruble (1991–1997)", 2),
    past("SDD", "Sudanese dinar (1992–2007)", 2),
    past("SDP", "Sudanese pound (1957–1998)", 2),
    past("SIT", "Slovenian tolar", 2),
    past("SKK", "Slovak koruna", 2),
    past("SRG", "Surinamese guilder", 2),
    past("STD", "São Tomé and Príncipe dobra (1977–2017)", 2),
    past("SUR", "Soviet ruble", 2),
    past("TJR", "Tajikistani ruble", 0),
    past("TMM", "Turkmenistani manat (1993–2008)", 2),
    past("TPE", "Timorese escudo", 0),
    past("TRL", "Turkish lira (1923–2005)", 0),
    past("UAK", "Ukrainian karbovanets", 0),
    past("UYP", "Uruguayan new peso (1975–1993)", 2),
    past("VEB", "Venezuelan bolívar (1879–2007)", 2),
    past("VEF", "Venezuelan bolívar fuerte (2008–2018)", 2),
    past("XEU", "European Currency Unit (ECU)", 2),
    past("YDD", "Yemeni dinar", 3),
    past("YUD", "Yugoslav hard dinar", 2),
    past("YUM", "Yugoslav new dinar (1994–2003)", 2),
    past("YUN", "Yugoslav convertible dinar", 2),
    past("ZMK", "Zambian kwacha (1968–2012)", 2),
    past("ZRN", "Zairean new zaire (1993–1998)", 2),
    past("ZRZ", "Zairean zaire (1971–1993)", 2),
    past("ZWD", "Zimbabwean dollar (from 1980)", 2),
    past("ZWN", "Zimbabwean new dollar (from 2006)", 2),
    past("ZWR", "Zimbabwean dollar (2008–2009)", 2),
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
