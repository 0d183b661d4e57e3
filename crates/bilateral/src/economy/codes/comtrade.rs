//! UN Comtrade: numbers it calls M49 and the pseudo-codes of its ISO column.
//!
//! After Comtrade's partner list. Where a number differs from M49 the area is a little
//! larger: 842 holds Puerto Rico and the United States Virgin Islands, 251 Monaco, 579
//! Svalbard and Jan Mayen, 757 Liechtenstein.

use super::super::{Bloc, Residual};
use super::entry::{Entry, bloc, economy, residual, world};

pub(super) static NUMBERS: &[Entry<u16>] = &[
    world(0),
    economy(58, "BLX"),
    economy(80, "ATB"),
    bloc(97, Bloc::EU),
    residual(129, Residual::CaribbeanNes),
    residual(221, Residual::EasternEuropeNes),
    economy(230, "ETH").read_only(),
    economy(251, "FRA"),
    economy(280, "DEU").read_only(),
    residual(290, Residual::NorthernAfricaNes),
    economy(381, "ITA").read_only(),
    residual(471, Residual::CacmNes),
    residual(472, Residual::AfricaCameuNes),
    residual(473, Residual::LaiaNes),
    residual(490, Residual::OtherAsiaNes),
    residual(492, Residual::EuropeEuNes),
    residual(527, Residual::OceaniaNes),
    residual(568, Residual::OtherEuropeNes),
    residual(577, Residual::OtherAfricaNes),
    economy(579, "NOR"),
    economy(592, "PCZ"),
    residual(636, Residual::RestOfAmericaNes),
    residual(637, Residual::NorthAmericaNes),
    residual(697, Residual::EuropeEftaNes),
    economy(699, "IND"),
    residual(711, Residual::SouthernAfricanCustomsUnion),
    economy(736, "SDN").read_only(),
    economy(757, "CHE"),
    residual(837, Residual::Bunkers),
    residual(838, Residual::FreeZones),
    residual(839, Residual::SpecialCategories),
    economy(841, "USA").read_only(),
    economy(842, "USA"),
    residual(849, Residual::UsMiscPacific),
    economy(866, "VDR"),
    residual(879, Residual::WesternAsiaNes),
    economy(886, "YEM").read_only(),
    residual(899, Residual::AreasNes),
];

pub(super) static LETTERS: &[Entry<&str>] = &[
    residual("A49", Residual::CaribbeanNes),
    residual("A59", Residual::NorthAmericaNes),
    residual("A79", Residual::LaiaNes),
    residual("A79", Residual::RestOfAmericaNes),
    residual("E19", Residual::OtherEuropeNes),
    residual("E29", Residual::EasternEuropeNes),
    bloc("EU2", Bloc::EU).read_only(),
    bloc("EUR", Bloc::EU),
    residual("F19", Residual::OtherAfricaNes),
    residual("F49", Residual::NorthernAfricaNes),
    residual("F97", Residual::WesternAsiaNes),
    residual("MCO", Residual::EuropeEuNes),
    residual("O19", Residual::OceaniaNes),
    residual("R20", Residual::EuropeEftaNes),
    residual("R91", Residual::CacmNes),
    residual("S19", Residual::OtherAsiaNes),
    world("W00"),
    residual("X1", Residual::Bunkers),
    residual("X2", Residual::FreeZones),
    residual("XX", Residual::SpecialCategories),
    residual("_AC", Residual::AfricaCameuNes),
    residual("_X", Residual::AreasNes),
];
