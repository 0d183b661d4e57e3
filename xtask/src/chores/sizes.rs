//! What a browser has to fetch.

use crate::chores::wasm;
use crate::failure::Outcome;
use crate::tools::node::node;
use crate::workspace::Workspace;

/// `entry=bytes` after brotli, wasm and glue together, for each way into the package. A page
/// that only shows a brief should need no more than 180,000: computing entry into force and
/// the rules of treaty law alone are 55,000 of what it carries. Of the whole package the indicators
/// and the text of their definitions are about 75,000.
const BUDGETS: &str = "bilateral=775000 dossier=300000";

pub(crate) fn run(workspace: &Workspace) -> Outcome {
    wasm::ensure(workspace)?;
    node(workspace)?.arg("scripts/sizes.mjs").args(BUDGETS).run()
}
