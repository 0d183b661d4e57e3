//! Which table on direct investment a file is.

use crate::dataset::Dataset;

/// A table of a known source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Table {
    Eurostat,
    Imf,
    Oecd,
    Wir,
    Wiiw,
}

impl Table {
    /// The word of its reader.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Eurostat => "eurostat-fdi",
            Self::Imf => "imf-dip",
            Self::Oecd => "oecd-fdi",
            Self::Wir => "unctad-wir",
            Self::Wiiw => "wiiw-fdi",
        }
    }
}

/// By the columns of a header, in small letters and digits alone; and what told.
pub(crate) fn of_header(keys: &[String]) -> Option<(Table, &'static str)> {
    let has = |wanted: &[&str]| wanted.iter().all(|name| keys.iter().any(|known| known == name));
    if has(&["fdiitem", "stkflow", "partner", "geo"]) {
        return Some((Table::Eurostat, "`fdi_item`, `stk_flow`, `partner`, `geo`"));
    }
    if has(&["dvtype", "indicator", "counterpartcountry"]) {
        return Some((Table::Imf, "`DV_TYPE`, `INDICATOR`, `COUNTERPART_COUNTRY`"));
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
    (has(&["fdi_item", "stk_flow"]) && (measured || says_measure))
        .then_some((Table::Eurostat, "`fdi_item` and `stk_flow`"))
}
