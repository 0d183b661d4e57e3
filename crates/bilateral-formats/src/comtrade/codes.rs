//! The code lists of UN Comtrade that are its own.

use bilateral::flow::{Direction, Procedure, QuantityUnit, Transport};

/// A flow, and the procedure that makes it a part of one.
pub(super) fn flow(cell: &[u8]) -> Option<(Direction, Option<Procedure>)> {
    let word: Vec<u8> =
        cell.iter().filter(|byte| byte.is_ascii_alphanumeric()).map(u8::to_ascii_lowercase).collect();
    Some(match word.as_slice() {
        b"m" | b"1" | b"import" | b"imports" => (Direction::Import, None),
        b"x" | b"2" | b"export" | b"exports" => (Direction::Export, None),
        b"rx" | b"3" | b"reexport" | b"reexports" => (Direction::ReExport, None),
        b"rm" | b"4" | b"reimport" | b"reimports" => (Direction::ReImport, None),
        // Foreign imports and domestic exports: what is left without what comes back or goes on.
        b"fm" => (Direction::Import, Some(Procedure::Other)),
        b"dx" => (Direction::Export, Some(Procedure::Other)),
        b"mip" => (Direction::Import, Some(Procedure::InwardProcessing)),
        b"mop" => (Direction::Import, Some(Procedure::OutwardProcessing)),
        b"xip" => (Direction::Export, Some(Procedure::InwardProcessing)),
        b"xop" => (Direction::Export, Some(Procedure::OutwardProcessing)),
        _ => return None,
    })
}

/// The mode of transport; `None` for all together.
pub(super) fn transport(cell: &[u8]) -> Option<Transport> {
    Some(match cell {
        b"" | b"0" => return None,
        b"1000" => Transport::Air,
        b"2100" => Transport::Sea,
        b"2200" => Transport::InlandWaterway,
        b"3100" => Transport::Rail,
        b"3200" => Transport::Road,
        b"9100" | b"9110" | b"9120" => Transport::Fixed,
        b"9200" => Transport::Post,
        b"9300" => Transport::SelfPropelled,
        _ => Transport::Unknown,
    })
}

/// A unit of quantity, and the power of ten it counts in.
pub(super) fn unit(cell: &[u8]) -> Option<(QuantityUnit, i32)> {
    Some(match cell {
        b"2" => (QuantityUnit::SquareMetre, 0),
        b"3" => (QuantityUnit::MegawattHour, 0),
        b"4" => (QuantityUnit::Metre, 0),
        b"5" => (QuantityUnit::Items, 0),
        b"6" => (QuantityUnit::Pairs, 0),
        b"7" => (QuantityUnit::Litre, 0),
        b"8" => (QuantityUnit::Kilogram, 0),
        b"9" => (QuantityUnit::ThousandItems, 0),
        b"10" => (QuantityUnit::Packs, 0),
        b"11" => (QuantityUnit::Dozens, 0),
        b"12" => (QuantityUnit::CubicMetre, 0),
        b"13" => (QuantityUnit::Carat, 0),
        _ => return None,
    })
}

/// Whether a cell stands for "no unit".
pub(super) fn is_no_unit(cell: &[u8]) -> bool {
    matches!(cell, b"" | b"-1" | b"0" | b"1")
}
