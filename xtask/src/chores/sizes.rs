//! What a browser has to fetch.

use crate::chores::wasm;
use crate::failure::Outcome;
use crate::tools::node::node;
use crate::workspace::Workspace;

/// `entry=bytes` after brotli, wasm and glue together, for each way into the package: no more than
/// today, so that neither grows unseen. What we want is 180,000 for a page that only shows a brief
/// and 700,000 for everything.
const BUDGETS: &str = "bilateral=1062500 dossier=323500";

pub(crate) fn run(workspace: &Workspace) -> Outcome {
    wasm::ensure(workspace)?;
    node(workspace)?.arg("scripts/sizes.mjs").args(BUDGETS).run()
}
