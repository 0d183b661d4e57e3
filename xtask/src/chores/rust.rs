//! Formatting, lints and tests of every crate.

use crate::failure::Outcome;
use crate::tools::cargo::cargo;
use crate::workspace::Workspace;

pub(crate) fn format(workspace: &Workspace) -> Outcome {
    cargo(workspace).args("fmt --all --check").run()
}

pub(crate) fn lint(workspace: &Workspace) -> Outcome {
    cargo(workspace).args("clippy --workspace --all-targets --all-features -- -D warnings").run()
}

/// Unit, integration and documentation tests.
pub(crate) fn test(workspace: &Workspace) -> Outcome {
    cargo(workspace).args("test --workspace --quiet").env("INSTA_UPDATE", "no").run()
}
