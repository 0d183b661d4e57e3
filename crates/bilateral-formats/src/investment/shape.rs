//! Which table on direct investment a file is.

use crate::dataset::Dataset;

/// A table of a known source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Table {
    Eurostat,
    Imf,
    Oecd,
    /// CDIS as the IMF's site before 2025 gave it out: a column for each year, a row for values and one for marks.
    Cdis,
    Wir,
    UnctadStat,
    Wiiw,
}

impl Table {
    /// The word of its reader.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Eurostat => "eurostat-fdi",
            Self::Imf | Self::Cdis => "imf-dip",
            Self::Oecd => "oecd-fdi",
            Self::Wir => "unctad-wir",
            Self::UnctadStat => "unctad-stat",
            Self::Wiiw => "wiiw-fdi",
        }
    }
}

/// By the columns of a header, in small letters and digits alone; and what told.
pub(crate) fn of_header(keys: &[String]) -> Option<(Table, &'static str)> {
    let has = |wanted: &[&str]| wanted.iter().all(|name| keys.iter().any(|known| known == name));
    if has(&["fdiitem", "partner", "geo"]) {
        return Some((Table::Eurostat, "`fdi_item`, `partner`, `geo`"));
    }
    if has(&["dvtype", "indicator", "counterpartcountry"]) {
        return Some((Table::Imf, "`DV_TYPE`, `INDICATOR`, `COUNTERPART_COUNTRY`"));
    }
    if has(&["indicatorcode", "counterpartcountrycode", "attribute"]) && keys.iter().any(|key| is_year(key)) {
        return Some((Table::Cdis, "`Indicator Code`, `Counterpart Country Code`, `Attribute` and years"));
    }
    let economy = has(&["economy"]) || has(&["economylabel"]);
    if economy
        && keys.iter().any(|key| key.starts_with("direction"))
        && keys.iter().any(|key| key.starts_with("usatcurrentprices"))
    {
        return Some((Table::UnctadStat, "`Economy`, `Direction` and US dollars at current prices"));
    }
    if has(&["measureprinciple", "accountingentry", "counterpartarea"]) {
        return Some((Table::Oecd, "`MEASURE_PRINCIPLE`, `ACCOUNTING_ENTRY`, `COUNTERPART_AREA`"));
    }
    if has(&["regioneconomy"]) && keys.iter().any(|key| is_year(key)) {
        return Some((Table::Wir, "`Region/economy` and years"));
    }
    if has(&["countrycode", "direction", "partnercode", "unit"]) && keys.iter().any(|key| is_year(key)) {
        return Some((Table::Wiiw, "`Country-Code`, `Partner-Code`, `Direction`, `Unit` and years"));
    }
    None
}

fn is_year(key: &str) -> bool {
    key.len() == 4 && key.bytes().all(|byte| byte.is_ascii_digit())
}

/// By the axes of a cube, if also what it measures is known: its dataflow says, or the caller; and what told.
pub(crate) fn of_cube(dataset: &Dataset, says_measure: bool) -> Option<(Table, &'static str)> {
    let has = |wanted: &[&str]| wanted.iter().all(|id| dataset.dimension(id).is_some());
    if has(&["DV_TYPE", "INDICATOR", "COUNTERPART_COUNTRY"]) {
        return Some((Table::Imf, "`DV_TYPE`, `INDICATOR`, `COUNTERPART_COUNTRY`"));
    }
    if has(&["MEASURE_PRINCIPLE", "ACCOUNTING_ENTRY", "COUNTERPART_AREA"]) {
        return Some((Table::Oecd, "`MEASURE_PRINCIPLE`, `ACCOUNTING_ENTRY`, `COUNTERPART_AREA`"));
    }
    let id = dataset.id().to_ascii_uppercase();
    let measured = ["BOP_FDI6_POS", "BOP_FDI6_FLOW", "BOP_FDI6_INC"].iter().any(|flow| id.contains(flow));
    (has(&["fdi_item", "partner"]) && (measured || says_measure || has(&["indic_bp"])))
        .then_some((Table::Eurostat, "`fdi_item` and `partner`"))
}
