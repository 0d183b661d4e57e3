//! What a browser has to fetch.

use crate::chores::wasm;
use crate::failure::Outcome;
use crate::tools::node::node;
use crate::workspace::Workspace;

/// Bytes after brotli, wasm and glue together, for the whole package. A page that only
/// shows a brief should need no more than 180,000, and without the vocabulary's functions
/// it still needs about 270,000: readers and checks for every record are most of it.
const BUDGET: u32 = 370_000;

pub(crate) fn run(workspace: &Workspace) -> Outcome {
    wasm::ensure(workspace)?;
    node(workspace)?.arg("scripts/sizes.mjs").arg(BUDGET.to_string()).run()
}
