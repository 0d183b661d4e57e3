//! ISO 3166 and UN M49: what the present codes do not cover.

use super::super::Bloc;
use super::entry::{Entry, Word, bloc, economy, word, world};

pub(super) static ALPHA2: &[Entry<Word>] = &[
    economy(word("AN"), "ANT"),
    economy(word("BQ"), "ATB").until(1979, 12),
    economy(word("BQ"), "BES").from(2010, 10),
    economy(word("CS"), "CSK").until(1992, 12),
    economy(word("CS"), "SCG").from(2003, 2).until(2006, 6),
    economy(word("DD"), "DDR"),
    bloc(word("EU"), Bloc::EU),
    economy(word("NT"), "NTZ"),
    economy(word("PZ"), "PCZ"),
    economy(word("SU"), "SUN"),
    economy(word("UK"), "GBR").read_only(),
    economy(word("VD"), "VDR"),
    economy(word("YD"), "YMD"),
    economy(word("YU"), "YUG"),
];

/// Former codes of economies that only changed their name, and the pseudo-codes of
/// WITS and the World Bank.
pub(super) static ALPHA3: &[Entry<Word>] = &[
    economy(word("BUR"), "MMR").read_only(),
    economy(word("BYS"), "BLR").read_only(),
    economy(word("DHY"), "BEN").read_only(),
    bloc(word("EUN"), Bloc::EU),
    economy(word("HVO"), "BFA").read_only(),
    economy(word("NHB"), "VUT").read_only(),
    economy(word("RHO"), "ZWE").read_only(),
    economy(word("ROM"), "ROU").read_only(),
    economy(word("TMP"), "TLS").read_only(),
    world(word("WLD")),
    economy(word("ZAR"), "COD").read_only(),
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
