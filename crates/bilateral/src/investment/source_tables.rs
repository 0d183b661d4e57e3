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
    pub(super) power: Option<&'static str>,
    pub(super) scale: u32,
    pub(super) columns: &'static [(&'static str, &'static [Code])],
    pub(super) constants: &'static [(&'static str, &'static str)],
    pub(super) missing: &'static [&'static str],
}

/// Flags of the European statistical system and of SDMX; a value may carry none.
const STATUS: &[Code] = &[
    ("", &[]),
    ("A", &[]),
    ("b", &[("status", "break")]),
    ("B", &[("status", "break")]),
    ("c", &[("confidentiality", "confidential")]),
    ("C", &[("confidentiality", "confidential")]),
    ("e", &[("status", "estimated")]),
    ("E", &[("status", "estimated")]),
    ("I", &[("status", "imputed")]),
    ("p", &[("status", "provisional")]),
    ("P", &[("status", "provisional")]),
    ("r", &[("status", "revised")]),
    ("u", &[("status", "unreliable")]),
    ("U", &[("status", "unreliable")]),
    // Missing, not significant, not applicable: the empty value says it.
    ("M", &[]),
    ("L", &[]),
    ("H", &[]),
    ("Q", &[]),
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

pub(super) static EUROSTAT: Preset = Preset {
    areas: CodeSystem::EurostatGeo,
    names: &[("WRL_REST", Area::World), ("WORLD", Area::World), ("EU27_2020", Area::Bloc(Bloc::EU27_2020))],
    reporter: "geo",
    partner: "partner",
    power: None,
    // The multiplier is in the code of the currency; see there.
    scale: 6,
    columns: &[
        ("currency", &[("MIO_EUR", &[("currency", "EUR")]), ("MIO_USD", &[("currency", "USD")])]),
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
            ],
        ),
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
            &[
                ("DI__D__F", &[]),
                ("DI__D__F5", &[("instrument", "equity-and-reinvested-earnings")]),
                ("DI__D__F5A", &[("instrument", "equity")]),
                ("DI__D__F51", &[("instrument", "equity")]),
                ("DI__D__F5B", &[("instrument", "reinvested-earnings")]),
                ("DI__D__FL", &[("instrument", "debt")]),
                ("DI__D__D4", &[("measure", "income")]),
                ("DI__D__D4P", &[("measure", "income")]),
            ],
        ),
        (
            "DATAFLOW",
            &[
                ("ESTAT:BOP_FDI6_POS(1.0)", &[("measure", "position"), ("conversion", "end-of-period")]),
                ("ESTAT:BOP_FDI6_FLOW(1.0)", &[("measure", "net-flow"), ("conversion", "period-average")]),
                ("ESTAT:BOP_FDI6_INC(1.0)", &[("measure", "income"), ("conversion", "period-average")]),
            ],
        ),
        ("OBS_FLAG", STATUS),
        ("OBS_STATUS", STATUS),
        ("CONF_STATUS", CONFIDENTIALITY),
    ],
    constants: &[("manual", "bpm6"), ("benchmark", "bmd4")],
    missing: MISSING,
};

pub(super) static IMF: Preset = Preset {
    areas: CodeSystem::Imf,
    names: &[("G001", Area::World)],
    reporter: "COUNTRY",
    partner: "COUNTERPART_COUNTRY",
    power: None,
    // Values stand in units; `SCALE` is a hint for display.
    scale: 0,
    columns: &[
        (
            "INDICATOR",
            &[
                ("INWD_D_NETLA_FALL_ALL", &[("side", "inward")]),
                ("INWD_D_NETLA_F51_ALL", &[("side", "inward"), ("instrument", "equity")]),
                ("INWD_D_NETLA_FL_ALL", &[("side", "inward"), ("instrument", "debt")]),
                ("OTWD_D_NETAL_FALL_ALL", &[("side", "outward")]),
                ("OTWD_D_NETAL_F51_ALL", &[("side", "outward"), ("instrument", "equity")]),
                ("OTWD_D_NETAL_FL_ALL", &[("side", "outward"), ("instrument", "debt")]),
            ],
        ),
        (
            "DV_TYPE",
            &[
                ("O", &[]),
                // Reported by the partner and turned round.
                ("M", &[("status", "imputed")]),
            ],
        ),
        ("OBS_STATUS", STATUS),
        ("CONF_STATUS", CONFIDENTIALITY),
    ],
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
    names: &[("W", Area::World), ("WXD", Area::World)],
    reporter: "REF_AREA",
    partner: "COUNTERPART_AREA",
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
            ],
        ),
        (
            "MEASURE_PRINCIPLE",
            &[
                ("DI", &[("side", "inward")]),
                ("DO", &[("side", "outward")]),
                ("A", &[("side", "assets")]),
                ("L", &[("side", "liabilities")]),
            ],
        ),
        // Of a directional value the entry must be net: its assets or liabilities alone are no inward position.
        ("ACCOUNTING_ENTRY", &[("NET", &[]), ("N", &[])]),
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
            ],
        ),
        ("OBS_STATUS", STATUS),
        ("CONF_STATUS", CONFIDENTIALITY),
    ],
    constants: &[("manual", "bpm6"), ("benchmark", "bmd4")],
    missing: MISSING,
};
