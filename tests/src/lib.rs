//! Tests that hold the library against real files of statistical offices.
//!
//! The files are not part of the project: they are looked for in the folder that the
//! variable `BILATERAL_REFERENCE_DATA` names, else in `../shared/data` beside the
//! project. A test without its file says so on stderr; under `CI` it fails.

use std::path::{Path, PathBuf};

/// A file or folder of the reference data, or `None`, loudly, where there is none.
///
/// # Panics
/// If the variable `CI` is set and the file is absent: a test that cannot run must not
/// pass there.
pub fn reference_data(relative: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("BILATERAL_REFERENCE_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data"), PathBuf::from);
    let path = folder.join(relative);
    if path.exists() {
        return Some(path);
    }
    assert!(
        std::env::var_os("CI").is_none(),
        "reference data `{relative}` is absent; name its folder in BILATERAL_REFERENCE_DATA"
    );
    eprintln!("SKIPPED: reference data `{relative}` is absent; name its folder in BILATERAL_REFERENCE_DATA");
    None
}
