//! Licences, bans and sources of everything in Cargo.lock.

use crate::failure::Outcome;
use crate::tools;
use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace) -> Outcome {
    tools::deny::deny(workspace)?
        .args("--log-level warn --locked --all-features check licenses bans sources")
        .run()
}
