//! The npm package as its users meet it: in Node, from a tarball, in a browser.

use std::fs;

use crate::chores::wasm;
use crate::failure::{Failure, Outcome};
use crate::tools::chromium;
use crate::tools::node::node;
use crate::workspace::Workspace;

/// Tests with a step of their own, because they need more than Node: by the end of their names.
const PACKED: &str = "packed.test.mjs";
const PAGE: &str = "page.test.mjs";

/// The package from its own folder: every test that has no step of its own.
pub(crate) fn node_tests(workspace: &Workspace) -> Outcome {
    wasm::ensure(workspace)?;
    let names = tests(workspace, |name| !name.ends_with(PACKED) && !name.ends_with(PAGE))?;
    node(workspace)?.args("--test --test-reporter=spec").args(&names).run()
}

/// The names of the tests that are wanted, for Node.
fn tests(workspace: &Workspace, wanted: impl Fn(&str) -> bool) -> Outcome<String> {
    let folder = workspace.wasm().join("test");
    let unread = |why: std::io::Error| Failure::failed(format!("{}: {why}", folder.display()));
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder).map_err(unread)? {
        let name = entry.map_err(unread)?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") && wanted(&name) {
            names.push(format!("test/{name}"));
        }
    }
    names.sort();
    Ok(names.join(" "))
}

/// The packed package, installed into fresh projects.
pub(crate) fn packed(workspace: &Workspace) -> Outcome {
    wasm::ensure(workspace)?;
    node(workspace)?.args("--test --test-reporter=spec test/packed.test.mjs").run()
}

/// The example page with the package, in a headless browser.
pub(crate) fn page(workspace: &Workspace) -> Outcome {
    let browser = chromium::find().ok_or_else(|| {
        Failure::skipped("the page in a browser", "there is no Chromium here (set CHROMIUM to one)")
    })?;
    wasm::ensure(workspace)?;
    // One after another: each starts a browser.
    node(workspace)?
        .args("--test --test-concurrency=1 --test-reporter=spec")
        .args(&tests(workspace, |name| name.ends_with(PAGE))?)
        .env("CHROMIUM", browser)
        .env("SCREENSHOTS", workspace.target().join("screenshots"))
        .run()
}
