//! ISO 3166 and UN M49: what the present codes do not cover.

use super::super::Bloc;
use super::entry::{Entry, bloc, economy, world};

pub(super) static ALPHA2: &[Entry<&str>] = &[
    economy("AN", "ANT"),
    economy("BQ", "ATB").until(1979, 12),
    economy("BQ", "BES").from(2010, 10),
    economy("CS", "CSK").until(1992, 12),
    economy("CS", "SCG").from(2003, 2).until(2006, 6),
    economy("DD", "DDR"),
    bloc("EU", Bloc::EU),
    economy("NT", "NTZ"),
    economy("PZ", "PCZ"),
    economy("SU", "SUN"),
    economy("UK", "GBR").read_only(),
    economy("VD", "VDR"),
    economy("YD", "YMD"),
    economy("YU", "YUG"),
];

/// Former codes of economies that only changed their name, and the pseudo-codes of
/// WITS and the World Bank.
pub(super) static ALPHA3: &[Entry<&str>] = &[
    economy("BUR", "MMR").read_only(),
    economy("BYS", "BLR").read_only(),
    economy("DHY", "BEN").read_only(),
    bloc("EUN", Bloc::EU),
    economy("HVO", "BFA").read_only(),
    economy("NHB", "VUT").read_only(),
    economy("RHO", "ZWE").read_only(),
    economy("ROM", "ROU").read_only(),
    economy("TMP", "TLS").read_only(),
    world("WLD"),
    economy("ZAR", "COD").read_only(),
];

pub(super) static NUMERIC: &[Entry<u16>] = &[
    economy(230, "ETH").read_only(),
    economy(280, "DEU").read_only(),
    economy(736, "SDN").read_only(),
    economy(886, "YEM").read_only(),
];

pub(super) static M49: &[Entry<u16>] = &[
    world(1),
    bloc(143, Bloc::CA5),
    economy(230, "ETH").read_only(),
    economy(280, "DEU").read_only(),
    economy(736, "SDN").read_only(),
    economy(886, "YEM").read_only(),
];
