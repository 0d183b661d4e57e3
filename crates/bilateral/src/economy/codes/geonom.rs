//! Comext's letter codes, where they differ from ISO alpha-2 or changed their meaning.
//!
//! After Eurostat's Geonomenclature with its validity dates (CC BY 4.0).

use super::super::Residual;
use super::entry::{Entry, Word, economy, residual, word, world};

pub(super) static LETTERS: &[Entry<Word>] = &[
    economy(word("AN"), "ANT").until(2012, 12),
    economy(word("BE"), "BLX").until(1998, 12),
    economy(word("BE"), "BEL").from(1999, 1),
    economy(word("CS"), "CSK").until(1992, 12),
    economy(word("CS"), "SCG").from(2004, 1).until(2005, 12),
    economy(word("DD"), "DDR").until(1990, 12),
    residual(word("EH"), Residual::CeutaMelillaSahara).until(1976, 12),
    economy(word("EH"), "ESH").from(2013, 1),
    economy(word("PZ"), "PCZ").until(1980, 12),
    residual(word("QP"), Residual::HighSeas).from(2013, 1),
    residual(word("QQ"), Residual::Stores),
    residual(word("QR"), Residual::StoresIntraEu).from(1993, 1),
    residual(word("QS"), Residual::StoresExtraEu).from(1993, 1),
    residual(word("QT"), Residual::WestIndies).until(1986, 12),
    residual(word("QU"), Residual::Unspecified),
    residual(word("QV"), Residual::UnspecifiedIntraEu).from(1993, 1),
    residual(word("QW"), Residual::UnspecifiedExtraEu).from(1993, 1),
    residual(word("QX"), Residual::Confidential),
    residual(word("QY"), Residual::ConfidentialIntraEu),
    residual(word("QZ"), Residual::ConfidentialExtraEu),
    economy(word("SU"), "SUN").until(1992, 12),
    economy(word("TP"), "TLS").until(2002, 12).read_only(),
    economy(word("VD"), "VDR").until(1976, 12),
    world(word("WORLD")),
    residual(word("XA"), Residual::AmericanOceania).until(2000, 12),
    economy(word("XB"), "XIC").until(1996, 12),
    economy(word("XC"), "XCE").from(1977, 1),
    economy(word("XI"), "XNI").from(2021, 1),
    economy(word("XL"), "XML").from(1999, 1),
    economy(word("XM"), "MNE").from(2005, 1).until(2006, 12).read_only(),
    residual(word("XO"), Residual::AustralianOceania).until(2000, 12),
    economy(word("XP"), "PSE").from(1995, 1).until(2000, 12).read_only(),
    residual(word("XR"), Residual::PolarRegions).until(2000, 12),
    economy(word("XS"), "SRB").from(2005, 1),
    economy(word("XU"), "XGB").from(2021, 1),
    residual(word("XZ"), Residual::NewZealandOceania).until(2000, 12),
    economy(word("YD"), "YMD").until(1990, 12),
    economy(word("YU"), "YUG").until(2003, 12),
    residual(word("ZZ"), Residual::NoData),
];
