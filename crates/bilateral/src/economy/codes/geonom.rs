//! Comext's letter codes, where they differ from ISO alpha-2 or changed their meaning.
//!
//! After Eurostat's Geonomenclature with its validity dates (CC BY 4.0).

use super::super::Residual;
use super::entry::{Entry, economy, residual, world};

pub(super) static LETTERS: &[Entry<&str>] = &[
    economy("AN", "ANT").until(2012, 12),
    economy("BE", "BLX").until(1998, 12),
    economy("BE", "BEL").from(1999, 1),
    economy("CS", "CSK").until(1992, 12),
    economy("CS", "SCG").from(2004, 1).until(2005, 12),
    economy("DD", "DDR").until(1990, 12),
    residual("EH", Residual::CeutaMelillaSahara).until(1976, 12),
    economy("EH", "ESH").from(2013, 1),
    economy("PZ", "PCZ").until(1980, 12),
    residual("QP", Residual::HighSeas).from(2013, 1),
    residual("QQ", Residual::Stores),
    residual("QR", Residual::StoresIntraEu).from(1993, 1),
    residual("QS", Residual::StoresExtraEu).from(1993, 1),
    residual("QT", Residual::WestIndies).until(1986, 12),
    residual("QU", Residual::Unspecified),
    residual("QV", Residual::UnspecifiedIntraEu).from(1993, 1),
    residual("QW", Residual::UnspecifiedExtraEu).from(1993, 1),
    residual("QX", Residual::Confidential),
    residual("QY", Residual::ConfidentialIntraEu),
    residual("QZ", Residual::ConfidentialExtraEu),
    economy("SU", "SUN").until(1992, 12),
    economy("TP", "TLS").until(2002, 12).read_only(),
    economy("VD", "VDR").until(1976, 12),
    world("WORLD"),
    residual("XA", Residual::AmericanOceania).until(2000, 12),
    economy("XB", "XIC").until(1996, 12),
    economy("XC", "XCE").from(1977, 1),
    economy("XI", "XNI").from(2021, 1),
    economy("XL", "XML").from(1999, 1),
    economy("XM", "MNE").from(2005, 1).until(2006, 12).read_only(),
    residual("XO", Residual::AustralianOceania).until(2000, 12),
    economy("XP", "PSE").from(1995, 1).until(2000, 12).read_only(),
    residual("XR", Residual::PolarRegions).until(2000, 12),
    economy("XS", "SRB").from(2005, 1),
    economy("XU", "XGB").from(2021, 1),
    residual("XZ", Residual::NewZealandOceania).until(2000, 12),
    economy("YD", "YMD").until(1990, 12),
    economy("YU", "YUG").until(2003, 12),
    residual("ZZ", Residual::NoData),
];
