//! What the tests of tables on direct investment share.

use bilateral_formats::{Options, ReadCells, read};

/// The values of all cells.
pub fn values(read: &ReadCells) -> Vec<Option<String>> {
    read.cells.iter().map(|cell| cell.value().map(|value| value.normalize().to_string())).collect()
}

/// A value beside others that are missing.
pub fn number(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// The cells of a file whose format is told from its bytes.
pub fn sniffed(file: &str) -> ReadCells {
    read(file.as_bytes(), Options::default()).unwrap().cells().unwrap()
}
