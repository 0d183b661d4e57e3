//! A browser to look at pages with.

use std::env;
use std::path::PathBuf;

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The browser named by `CHROMIUM`, Debian's, or the first one on the path.
pub(crate) fn find() -> Option<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM").filter(|name| !name.is_empty()) {
        return Some(PathBuf::from(named)).filter(|path| path.is_file());
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = env::split_paths(&path).collect();
    std::iter::once(PathBuf::from("/usr/bin/chromium"))
        .chain(NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))))
        .find(|candidate| candidate.is_file())
}
