//! Where things are, and what has been set up so far in this run.

use std::cell::OnceCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use crate::failure::{Failure, Outcome};

/// The workspace, and each piece of set-up with its outcome: done once, and where
/// it failed every step that needs it says so.
pub(crate) struct Workspace {
    root: PathBuf,
    pub(crate) node_modules: OnceCell<Outcome>,
    pub(crate) virtual_environment: OnceCell<Outcome>,
    pub(crate) engines: OnceCell<Outcome>,
    pub(crate) extension: OnceCell<Outcome>,
    pub(crate) npm_package: OnceCell<Outcome>,
}

impl Workspace {
    /// The workspace this program was built in.
    pub(crate) fn here() -> Outcome<Self> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .filter(|root| root.join("Cargo.lock").exists())
            .ok_or_else(|| Failure::failed("the workspace has moved since xtask was built"))?;
        Ok(Self {
            root: root.to_owned(),
            node_modules: OnceCell::new(),
            virtual_environment: OnceCell::new(),
            engines: OnceCell::new(),
            extension: OnceCell::new(),
            npm_package: OnceCell::new(),
        })
    }

    /// The folder with Cargo.lock.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// A path below the root.
    pub(crate) fn path(&self, relative: &str) -> PathBuf {
        self.root.join(relative)
    }

    /// Where cargo builds.
    pub(crate) fn target(&self) -> PathBuf {
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.path("target"), |set| self.root.join(set))
    }

    /// The npm package's folder.
    pub(crate) fn wasm(&self) -> PathBuf {
        self.path("bindings/wasm")
    }

    /// The Python package's folder.
    pub(crate) fn python(&self) -> PathBuf {
        self.path("bindings/python")
    }
}

/// When a file last changed, if it is there.
pub(crate) fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}

/// Writes a file, naming it when that fails.
pub(crate) fn write(path: &Path, text: impl AsRef<[u8]>) -> Outcome {
    fs::write(path, text).map_err(|why| Failure::failed(format!("{}: {why}", path.display())))
}

/// Reads a file, naming it when that fails.
pub(crate) fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|why| Failure::failed(format!("{}: {why}", path.display())))
}
