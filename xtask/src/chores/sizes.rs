//! What a browser has to fetch.

use crate::chores::wasm;
use crate::failure::Outcome;
use crate::tools::node::node;
use crate::workspace::Workspace;

/// Bytes after brotli, wasm and glue together.
const BUDGET: u32 = 480_000;

pub(crate) fn run(workspace: &Workspace) -> Outcome {
    wasm::ensure(workspace)?;
    node(workspace)?.arg("scripts/sizes.mjs").arg(BUDGET.to_string()).run()
}
