//! The npm package as its users meet it: in Node, from a tarball, in a browser.

use crate::chores::wasm;
use crate::failure::{Failure, Outcome};
use crate::tools::chromium;
use crate::tools::node::node;
use crate::workspace::Workspace;

/// The package from its own folder.
pub(crate) fn node_tests(workspace: &Workspace) -> Outcome {
    wasm::ensure(workspace)?;
    node(workspace)?
        .args("--test --test-reporter=spec test/api.test.mjs test/schema.test.mjs test/vectors.test.mjs test/vocabulary.test.mjs")
        .run()
}

/// The packed package, installed into fresh projects.
pub(crate) fn packed(workspace: &Workspace) -> Outcome {
    wasm::ensure(workspace)?;
    node(workspace)?.args("--test --test-reporter=spec test/packed.test.mjs").run()
}

/// A page that loads the package, in a headless browser.
pub(crate) fn page(workspace: &Workspace) -> Outcome {
    let browser = chromium::find().ok_or_else(|| {
        Failure::skipped("the page in a browser", "there is no Chromium here (set CHROMIUM to one)")
    })?;
    wasm::ensure(workspace)?;
    node(workspace)?
        .args("--test --test-reporter=spec test/page.test.mjs")
        .env("CHROMIUM", browser)
        .env("SCREENSHOTS", workspace.target().join("screenshots"))
        .run()
}
