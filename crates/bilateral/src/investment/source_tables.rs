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

const MISSING: &[&str] = &[":", "NaN", "C", "c", "NA", ".."];

/// A breakdown a cell has no axis for: its total is the cell, its parts are none.
macro_rules! total_of {
    ($($total:literal),+) => { &[$(($total, &[]),)+ ("*", &[("leftOut", "part")])] };
}

/// Eurostat's items: `DI` into the reporter, `DO` from it, each as a total and in its parts.
macro_rules! items {
    ($($item:literal $fields:tt)+) => {
        &[$(
            (concat!("DI__D__", $item), items!(@with "inward" $fields)),
            (concat!("DO__D__", $item), items!(@with "outward" $fields)),
        )+]
    };
    (@with $direction:literal [$($field:literal $word:literal),*]) => {
        &[("direction", $direction), $(($field, $word)),*]
    };
}

pub(super) static EUROSTAT: Preset = Preset {
    areas: CodeSystem::EurostatGeo,
    names: &[("WRL_REST", Area::World), ("WORLD", Area::World), ("EU27_2020", Area::Bloc(Bloc::EU27_2020))],
    reporter: "geo",
    partner: "partner",
    currency: None,
    power: None,
    // The multiplier is in the code of the currency; see there.
    scale: 6,
    columns: &[
        (
            "currency",
            &[
                ("MIO_EUR", &[("currency", "EUR")]),
                ("MIO_USD", &[("currency", "USD")]),
                ("MIO_NAC", &[("leftOut", "the reporter's own currency, which no code names")]),
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
                // Inward positions by the economy where control sits (from 2017).
                ("NI_ULT", &[("side", "inward"), ("counterpart", "ultimate")]),
                ("ULT", &[("side", "inward"), ("counterpart", "ultimate")]),
                // Net of what the item is about: the item has the direction.
                ("NET", &[]),
                ("STK", &[("measure", "position"), ("conversion", "end-of-period")]),
                ("FLOW", &[("measure", "net-flow"), ("conversion", "period-average")]),
            ],
        ),
        ("counterp", &[("IMM", &[("counterpart", "immediate")]), ("ULT", &[("counterpart", "ultimate")])]),
        (
            "entity",
            &[
                ("TOTAL", &[]),
                ("SPE", &[("entity", "spe")]),
                ("NSPE", &[("entity", "non-spe")]),
                ("NON_SPE", &[("entity", "non-spe")]),
            ],
        ),
        (
            "fdi_item",
            items! {
                "F" []
                "F5" ["instrument" "equity-and-reinvested-earnings"]
                "F5A" ["instrument" "equity"]
                "F51" ["instrument" "equity"]
                "F5B" ["instrument" "reinvested-earnings"]
                "FL" ["instrument" "debt"]
                "D4" ["measure" "income"]
                "D4P" ["measure" "income"]
                "D4P_F" ["measure" "income"]
                "D42S_F5" ["measure" "income", "income" "dividends"]
                "D43S_F5" ["measure" "income", "income" "reinvested-earnings"]
                "D4Q_FL" ["measure" "income", "income" "interest"]
            },
        ),
        ("nace_r2", total_of!("FDI", "TOTAL")),
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
                "OTWD_D_NETAL_FALL_ALL" "outward" []
                "OTWD_D_NETAL_F51_ALL" "outward" ["instrument" "equity"]
                "OTWD_D_NETAL_FL_ALL" "outward" ["instrument" "debt"]
                "OTWD_D_NETAL_FALL_FE" "outward" ["relationship" "fellows"]
                "OTWD_D_AG_FL_ALL" "outward" ["side" "assets", "instrument" "debt"]
                "OTWD_D_LG_FL_ALL" "outward" ["side" "liabilities", "instrument" "debt"]
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
