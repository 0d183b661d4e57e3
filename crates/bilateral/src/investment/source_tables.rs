//! What the codes of Eurostat, the IMF and the OECD say about direct investment.
//!
//! Codes as the sources' data structures have them (`ESTAT:BOP_FDI6_*`, `IMF.STA:DIP`,
//! `OECD.DAF.INV:DSD_FDI`); a code that is not here is refused and can be declared.

use crate::economy::{Area, Bloc, CodeSystem};

/// A code and the fields it sets.
pub(super) type Code = (&'static str, &'static [(&'static str, &'static str)]);

/// The columns and codes of one source.
pub(super) struct Preset {
    pub(super) areas: CodeSystem,
    pub(super) names: &'static [(&'static str, Area)],
    pub(super) reporter: &'static str,
    pub(super) partner: &'static str,
    /// The column of the currency's code, where no declared code says it.
    pub(super) currency: Option<&'static str>,
    pub(super) power: Option<&'static str>,
    pub(super) scale: u8,
    pub(super) columns: &'static [(&'static str, &'static [Code])],
    pub(super) letters: &'static [&'static str],
    pub(super) constants: &'static [(&'static str, &'static str)],
    pub(super) missing: &'static [&'static str],
}

/// Units of Eurostat, by code and by label.
const UNITS: &[Code] = &[
    ("MIO_EUR", &[("currency", "EUR")]),
    ("Million euro", &[("currency", "EUR")]),
    ("MIO_USD", &[("currency", "USD")]),
    ("MIO_NAC", &[("leftOut", "the reporter's own currency, which no code names")]),
    (
        "Million units of national currency",
        &[("leftOut", "the reporter's own currency, which no label names")],
    ),
];

/// Flags of the European statistical system and of SDMX; a value may carry none.
const STATUS: &[Code] = &[
    ("", &[]),
    ("A", &[]),
    ("b", &[("status", "break")]),
    ("c", &[("confidentiality", "confidential")]),
    // Another definition, and notes: for a reader, not for the cell.
    ("d", &[]),
    ("i", &[("status", "imputed")]),
    ("e", &[("status", "estimated")]),
    ("f", &[("status", "estimated")]),
    ("p", &[("status", "provisional")]),
    ("r", &[("status", "revised")]),
    ("s", &[("status", "estimated")]),
    ("u", &[("status", "unreliable")]),
    // Suppressed by the publisher: hidden, and not for the sake of one firm alone.
    ("Q", &[("confidentiality", "secondary")]),
    // Missing, not significant, not applicable: the empty value says it.
    ("M", &[]),
    ("L", &[]),
    ("H", &[]),
    ("n", &[]),
    ("z", &[]),
];

const CONFIDENTIALITY: &[Code] = &[
    ("", &[]),
    ("F", &[]),
    ("N", &[("confidentiality", "not-for-publication")]),
    ("C", &[("confidentiality", "confidential")]),
    ("D", &[("confidentiality", "secondary")]),
    ("S", &[("confidentiality", "secondary")]),
];

const MISSING: &[&str] = &[":", "NaN", "C", "c", "NA", "..", "...", "…", "n.a."];

/// A breakdown a cell has no axis for: its total is the cell, its parts are none.
macro_rules! total_of {
    ($($total:literal),+) => { &[$(($total, &[]),)+ ("*", &[("leftOut", "part")])] };
}

/// Eurostat's items, by code and by label: `DI` into the reporter, `DO` from it, each as a total and in its parts.
macro_rules! items {
    ($($item:literal $label:literal $fields:tt)+) => {
        &[$(
            (concat!("DI__", $item), items!(@with "inward" $fields)),
            (concat!("DO__", $item), items!(@with "outward" $fields)),
            (concat!("Direct investment in the reporting economy (DIRE)", $label), items!(@with "inward" $fields)),
            (concat!("Direct investment abroad (DIA)", $label), items!(@with "outward" $fields)),
        )+]
    };
    (@with $direction:literal [$($field:literal $word:literal),*]) => {
        &[("direction", $direction), $(($field, $word)),*]
    };
}

pub(super) static EUROSTAT: Preset = Preset {
    areas: CodeSystem::EurostatGeo,
    names: &[
        ("WRL_REST", Area::World),
        ("Rest of the world", Area::World),
        ("WORLD", Area::World),
        ("All countries of the world", Area::World),
        ("EU27_2020", Area::Bloc(Bloc::EU27_2020)),
        ("European Union - 27 countries (from 2020)", Area::Bloc(Bloc::EU27_2020)),
    ],
    reporter: "geo",
    partner: "partner",
    currency: None,
    power: None,
    // The multiplier is in the code of the currency; see there.
    scale: 6,
    columns: &[
        ("currency", UNITS),
        ("unit", UNITS),
        // `bop_fdi6_geo` has all three measures in one table.
        (
            "indic_bp",
            &[
                ("STOCKS", &[("measure", "position"), ("conversion", "end-of-period")]),
                ("FLOWS", &[("measure", "net-flow"), ("conversion", "period-average")]),
                ("INCOME", &[("measure", "income"), ("conversion", "period-average")]),
            ],
        ),
        (
            "stk_flow",
            &[
                ("NI", &[("side", "inward")]),
                ("IN", &[("side", "inward")]),
                ("I", &[("side", "inward")]),
                ("NO", &[("side", "outward")]),
                ("OUT", &[("side", "outward")]),
                ("O", &[("side", "outward")]),
                ("ASS", &[("side", "assets")]),
                ("LIAB", &[("side", "liabilities")]),
                // Of income: received is earned on assets, paid on liabilities.
                ("CRE", &[("side", "assets")]),
                ("DEB", &[("side", "liabilities")]),
                ("II", &[("side", "inward")]),
                ("IO", &[("side", "outward")]),
                ("Net FDI inward", &[("side", "inward")]),
                ("Net FDI outward", &[("side", "outward")]),
                ("Assets", &[("side", "assets")]),
                ("Liabilities", &[("side", "liabilities")]),
                ("Credit", &[("side", "assets")]),
                ("Debit", &[("side", "liabilities")]),
                // Inward positions by the economy where control sits (from 2017).
                ("NI_ULT", &[("side", "inward"), ("counterpart", "ultimate")]),
                ("ULT", &[("side", "inward"), ("counterpart", "ultimate")]),
                // Net of what the item is about: the item has the direction.
                ("NET", &[]),
                ("STK", &[("measure", "position"), ("conversion", "end-of-period")]),
                ("FLOW", &[("measure", "net-flow"), ("conversion", "period-average")]),
            ],
        ),
        (
            "counterp",
            &[
                ("IMM", &[("counterpart", "immediate")]),
                ("ULT", &[("counterpart", "ultimate")]),
                ("*immediate*", &[("counterpart", "immediate")]),
                ("*ultimate*", &[("counterpart", "ultimate")]),
            ],
        ),
        (
            "entity",
            &[
                ("TOTAL", &[]),
                ("SPE", &[("entity", "spe")]),
                ("NSPE", &[("entity", "non-spe")]),
                ("NON_SPE", &[("entity", "non-spe")]),
                ("*special purpose entit*", &[("entity", "spe")]),
                ("*SPEs*", &[("entity", "spe")]),
            ],
        ),
        (
            "fdi_item",
            items! {
                "D__F" "" []
                "D__F5" ", equity" ["instrument" "equity-and-reinvested-earnings"]
                "D__F5A" ", equity other than reinvestment of earnings" ["instrument" "equity"]
                "D__F51" ", equity excluding investment fund shares" ["instrument" "equity"]
                "D__F5B" ", reinvestment of earnings" ["instrument" "reinvested-earnings"]
                "D__FL" ", debt instruments" ["instrument" "debt"]
                "D__D4" ", income" ["measure" "income"]
                "D__D4P" ", investment income" ["measure" "income"]
                "D__D4P_F" ", income on all instruments" ["measure" "income"]
                "D__D42S_F5" ", dividends" ["measure" "income", "income" "dividends"]
                "D__D43S_F5" ", reinvested earnings" ["measure" "income", "income" "reinvested-earnings"]
                "D__D4Q_FL" ", interest" ["measure" "income", "income" "interest"]
                // As the items of the balance of payments are called.
                "D4P__D__F" ", direct investment income" ["measure" "income"]
                "D42S__D__F5" ", income on equity, dividends" ["measure" "income", "income" "dividends"]
                "D43S__D__F5" ", income on equity, reinvested earnings" ["measure" "income", "income" "reinvested-earnings"]
                "D4Q__D__FL" ", income on debt, interest" ["measure" "income", "income" "interest"]
            },
        ),
        ("nace_r2", total_of!("FDI", "TOTAL", "All FDI activities", "Total - all NACE activities")),
        (
            "DATAFLOW",
            &[
                ("BOP_FDI6_POS", &[("measure", "position"), ("conversion", "end-of-period")]),
                ("BOP_FDI6_FLOW", &[("measure", "net-flow"), ("conversion", "period-average")]),
                ("BOP_FDI6_INC", &[("measure", "income"), ("conversion", "period-average")]),
                ("*", &[]),
            ],
        ),
        ("OBS_FLAG", STATUS),
        ("OBS_STATUS", STATUS),
        ("CONF_STATUS", CONFIDENTIALITY),
    ],
    letters: &["OBS_FLAG"],
    constants: &[("manual", "bpm6"), ("benchmark", "bmd4")],
    missing: MISSING,
};

/// The IMF's indicators: by direction, net or one side of it, for all, for fellows alone, in equity or debt.
macro_rules! positions {
    ($($code:literal $direction:literal [$($field:literal $word:literal),*])+) => {
        &[$(($code, &[("direction", $direction), $(($field, $word)),*]),)+]
    };
}

pub(super) static IMF: Preset = Preset {
    areas: CodeSystem::Imf,
    names: &[("G001", Area::World)],
    reporter: "COUNTRY",
    partner: "COUNTERPART_COUNTRY",
    currency: None,
    power: None,
    // Values stand in units; `SCALE` is a hint for display.
    scale: 0,
    columns: &[
        (
            "INDICATOR",
            positions! {
                "INWD_D_NETLA_FALL_ALL" "inward" []
                "INWD_D_NETLA_F51_ALL" "inward" ["instrument" "equity"]
                "INWD_D_NETLA_FL_ALL" "inward" ["instrument" "debt"]
                "INWD_D_NETLA_FALL_FE" "inward" ["relationship" "fellows"]
                "INWD_D_AG_FL_ALL" "inward" ["side" "assets", "instrument" "debt"]
                "INWD_D_LG_FL_ALL" "inward" ["side" "liabilities", "instrument" "debt"]
                "INWD_D_AG_FALL_FE" "inward" ["side" "assets", "relationship" "fellows"]
                "INWD_D_LG_FALL_FE" "inward" ["side" "liabilities", "relationship" "fellows"]
                "INWD_D_NETLA_FL_RFI" "inward" ["leftOut" "of financial intermediaries"]
                "INWD_D_NETLA_FL_REXFI" "inward" ["leftOut" "of others than financial intermediaries"]
                "OTWD_D_NETAL_FALL_ALL" "outward" []
                "OTWD_D_NETAL_F51_ALL" "outward" ["instrument" "equity"]
                "OTWD_D_NETAL_FL_ALL" "outward" ["instrument" "debt"]
                "OTWD_D_NETAL_FALL_FE" "outward" ["relationship" "fellows"]
                "OTWD_D_AG_FL_ALL" "outward" ["side" "assets", "instrument" "debt"]
                "OTWD_D_LG_FL_ALL" "outward" ["side" "liabilities", "instrument" "debt"]
                "OTWD_D_AG_FALL_FE" "outward" ["side" "assets", "relationship" "fellows"]
                "OTWD_D_LG_FALL_FE" "outward" ["side" "liabilities", "relationship" "fellows"]
                "OTWD_D_NETAL_FL_RFI" "outward" ["leftOut" "of financial intermediaries"]
                "OTWD_D_NETAL_FL_REXFI" "outward" ["leftOut" "of others than financial intermediaries"]
            },
        ),
        (
            "DV_TYPE",
            &[
                ("O", &[]),
                // Reported by the partner and turned round; the IMF's label is "Derived using counterparty
                // information", and economies that do not report have these rows alone.
                ("SCC", &[("status", "imputed"), ("estimate", "mirror")]),
                ("M", &[("status", "imputed"), ("estimate", "mirror")]),
            ],
        ),
        ("STATUS", STATUS),
        ("OBS_STATUS", STATUS),
        ("CONF_STATUS", CONFIDENTIALITY),
    ],
    letters: &[],
    constants: &[
        ("measure", "position"),
        ("currency", "USD"),
        ("conversion", "end-of-period"),
        ("counterpart", "immediate"),
        ("manual", "bpm6"),
        ("benchmark", "bmd4"),
    ],
    missing: MISSING,
};

pub(super) static OECD: Preset = Preset {
    areas: CodeSystem::Iso3,
    names: &[("W", Area::World), ("WXD", Area::World), ("EU27_2020", Area::Bloc(Bloc::EU27_2020))],
    reporter: "REF_AREA",
    partner: "COUNTERPART_AREA",
    currency: Some("CURRENCY"),
    power: Some("UNIT_MULT"),
    scale: 0,
    columns: &[
        (
            "MEASURE",
            &[
                ("LE_FA_F", &[("measure", "position"), ("conversion", "end-of-period")]),
                (
                    "LE_FA_F5",
                    &[("measure", "position"), ("conversion", "end-of-period"), ("instrument", "equity")],
                ),
                (
                    "LE_FA_FL",
                    &[("measure", "position"), ("conversion", "end-of-period"), ("instrument", "debt")],
                ),
                ("T_FA_F", &[("measure", "net-flow"), ("conversion", "period-average")]),
                (
                    "T_FA_F5",
                    &[
                        ("measure", "net-flow"),
                        ("conversion", "period-average"),
                        ("instrument", "equity-and-reinvested-earnings"),
                    ],
                ),
                (
                    "T_FA_F5A",
                    &[("measure", "net-flow"), ("conversion", "period-average"), ("instrument", "equity")],
                ),
                (
                    "T_FA_F5B",
                    &[
                        ("measure", "net-flow"),
                        ("conversion", "period-average"),
                        ("instrument", "reinvested-earnings"),
                    ],
                ),
                (
                    "T_FA_FL",
                    &[("measure", "net-flow"), ("conversion", "period-average"), ("instrument", "debt")],
                ),
                ("T_D4P_F", &[("measure", "income"), ("conversion", "period-average")]),
                (
                    "T_D42S_F5",
                    &[("measure", "income"), ("conversion", "period-average"), ("income", "dividends")],
                ),
                (
                    "T_D43S_F5",
                    &[
                        ("measure", "income"),
                        ("conversion", "period-average"),
                        ("income", "reinvested-earnings"),
                    ],
                ),
            ],
        ),
        (
            "MEASURE_PRINCIPLE",
            &[
                ("DI", &[("direction", "inward")]),
                ("DO", &[("direction", "outward")]),
                ("A", &[("side", "assets")]),
                ("L", &[("side", "liabilities")]),
                ("AL", &[]),
            ],
        ),
        // Of a directional value the net entry is the direction; assets or liabilities alone are a part of it.
        (
            "ACCOUNTING_ENTRY",
            &[
                ("NET_FDI", &[]),
                ("NET", &[]),
                ("N", &[]),
                ("_Z", &[]),
                ("A", &[("side", "assets")]),
                ("L", &[("side", "liabilities")]),
            ],
        ),
        ("TYPE_ENTITY", &[("ALL", &[]), ("RSP", &[("entity", "spe")]), ("ROU", &[("entity", "non-spe")])]),
        (
            "FDI_COMP",
            &[
                ("F", &[]),
                ("D", &[]),
                ("F5", &[("instrument", "equity-and-reinvested-earnings")]),
                ("F5B", &[("instrument", "reinvested-earnings")]),
                ("FL", &[("instrument", "debt")]),
            ],
        ),
        (
            "LEVEL_COUNTERPART",
            &[
                ("IMC", &[("counterpart", "immediate")]),
                ("ULT", &[("counterpart", "ultimate")]),
                ("UIC", &[("counterpart", "ultimate")]),
            ],
        ),
        (
            "UNIT_MEASURE",
            &[
                ("USD_EXC", &[("currency", "USD")]),
                ("USD", &[("currency", "USD")]),
                ("EUR", &[("currency", "EUR")]),
                // The currency of the reporter; `CURRENCY` says which.
                ("XDC", &[("conversion", "original")]),
            ],
        ),
        ("SECTOR", total_of!("S1")),
        ("ACTIVITY", total_of!("_T")),
        ("OBS_STATUS", STATUS),
        ("CONF_STATUS", CONFIDENTIALITY),
    ],
    letters: &[],
    constants: &[("manual", "bpm6"), ("benchmark", "bmd4")],
    missing: MISSING,
};
