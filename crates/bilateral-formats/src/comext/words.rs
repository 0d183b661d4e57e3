//! The code lists of Comext, as codes and in the languages of its site.

use bilateral::flow::{Direction, Procedure, QuantityUnit, Transport};

/// A flow: `1`, `2-EXPORT`, `EXPORTATION`, `AUSFUHR`.
pub(crate) fn direction(text: &str) -> Option<Direction> {
    let code = text.split(['-', ':']).next().unwrap_or_default().trim();
    match code {
        "1" => return Some(Direction::Import),
        "2" => return Some(Direction::Export),
        "3" => return Some(Direction::ReExport),
        _ => {}
    }
    Some(match text.trim().to_ascii_uppercase().as_str() {
        "IMPORT" | "IMPORTS" | "IMPORTATION" | "IMPORTATIONS" | "EINFUHR" | "EINFUHREN" => Direction::Import,
        "EXPORT" | "EXPORTS" | "EXPORTATION" | "EXPORTATIONS" | "AUSFUHR" | "AUSFUHREN" => Direction::Export,
        "RE-EXPORT" | "RE-EXPORTS" => Direction::ReExport,
        _ => return None,
    })
}

/// A procedure; `Some(None)` is all together: `T`, and `4` in the files before 2002, where
/// normal trade is the total less everything else.
pub(crate) fn procedure(text: &str) -> Option<Option<Procedure>> {
    let code = text.split(['-', ':']).next().unwrap_or_default().trim();
    Some(Some(match code {
        "" | "T" | "4" => return Some(None),
        "1" => Procedure::Normal,
        "2" => Procedure::InwardProcessing,
        "3" => Procedure::OutwardProcessing,
        "5" => Procedure::InwardProcessingSuspension,
        "6" => Procedure::InwardProcessingDrawback,
        "7" => Procedure::TextileProcessing,
        "9" => Procedure::NotFromCustoms,
        _ => return label(text),
    }))
}

/// A mode of transport; `Some(None)` is all together.
pub(super) fn transport(text: &str) -> Option<Option<Transport>> {
    let code = text.split(['-', ':']).next().unwrap_or_default().trim();
    Some(Some(match code.to_ascii_lowercase().as_str() {
        "" | "t" | "total" => return Some(None),
        "0" | "unknown" => Transport::Unknown,
        "1" | "sea" => Transport::Sea,
        "2" | "rail" => Transport::Rail,
        "3" | "road" => Transport::Road,
        "4" | "air" => Transport::Air,
        "5" | "post" => Transport::Post,
        "7" | "fixed mechanism" => Transport::Fixed,
        "8" | "inland waterway" => Transport::InlandWaterway,
        "9" | "self propulsion" => Transport::SelfPropelled,
        _ => return None,
    }))
}

fn label(text: &str) -> Option<Option<Procedure>> {
    Some(Some(match text.trim().to_ascii_uppercase().as_str() {
        "TOTAL" | "INSGESAMT" => return Some(None),
        "NORMAL" => Procedure::Normal,
        "INWARD PROCESSING" => Procedure::InwardProcessing,
        "OUTWARD PROCESSING" => Procedure::OutwardProcessing,
        "INWARD PROCESSING (SUSPENSION)" => Procedure::InwardProcessingSuspension,
        "INWARD PROCESSING (DRAWBACK)" => Procedure::InwardProcessingDrawback,
        "NOT RECORDED FROM CUSTOMS DECLARATIONS" => Procedure::NotFromCustoms,
        _ => return None,
    }))
}

/// A supplementary unit; `Some(None)` where there is none.
pub(super) fn unit(cell: &[u8]) -> Option<Option<QuantityUnit>> {
    Some(Some(match cell {
        b"" | b"NO_SU" => return Some(None),
        b"PST" => QuantityUnit::Items,
        b"100_PST" => QuantityUnit::HundredItems,
        b"1000_PST" => QuantityUnit::ThousandItems,
        b"PA" => QuantityUnit::Pairs,
        b"M" => QuantityUnit::Metre,
        b"M2" => QuantityUnit::SquareMetre,
        b"M3" => QuantityUnit::CubicMetre,
        b"1000_M3" => QuantityUnit::ThousandCubicMetres,
        b"L" => QuantityUnit::Litre,
        b"1000_L" => QuantityUnit::ThousandLitres,
        b"L_ALC_100PCT" => QuantityUnit::LitrePureAlcohol,
        b"1000_KWH" => QuantityUnit::MegawattHour,
        b"TJ" => QuantityUnit::Terajoule,
        b"CK" => QuantityUnit::Carat,
        b"G" => QuantityUnit::Gram,
        b"KG" => QuantityUnit::Kilogram,
        b"GT" => QuantityUnit::GrossTonnage,
        b"CTL" => QuantityUnit::CarryingCapacity,
        // Kilograms of one substance within the goods: of which, the product says.
        other if other.starts_with(b"KG_") => QuantityUnit::KilogramSubstance,
        _ => return None,
    }))
}
