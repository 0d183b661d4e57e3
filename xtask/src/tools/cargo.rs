//! cargo and the compiler's targets.

use std::env;

use crate::failure::{Failure, Outcome};
use crate::process::Program;
use crate::tools::python;
use crate::workspace::Workspace;

const WASM: &str = "wasm32-unknown-unknown";

/// The cargo that started this program, at the root of the workspace.
pub(crate) fn cargo(workspace: &Workspace) -> Program {
    let cargo = Program::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into())).dir(workspace.root());
    if python::interpreter().is_some() {
        return cargo;
    }
    // Without an interpreter the Python binding still compiles, for the version it names itself.
    cargo.env("PYO3_NO_PYTHON", "1").env("PYO3_BUILD_EXTENSION_MODULE", "1")
}

/// Makes sure that the compiler can build for wasm.
pub(crate) fn ensure_wasm_target(workspace: &Workspace) -> Outcome {
    let rustc = Program::new("rustc").dir(workspace.root());
    let library = rustc.args("--print target-libdir --target").arg(WASM).output()?;
    if std::path::Path::new(&library).exists() {
        return Ok(());
    }
    Program::new("rustup")
        .dir(workspace.root())
        .args("target add")
        .arg(WASM)
        .run()
        .map_err(|why| Failure::skipped(format!("everything for {WASM}"), why))
}
