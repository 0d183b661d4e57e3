//! Every benchmark of the workspace, native and in wasm.

use std::path::PathBuf;

use crate::chores::wasm;
use crate::failure::Outcome;
use crate::tidy::packages;
use crate::tools::cargo::cargo;
use crate::tools::node::node;
use crate::tools::python;
use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace) -> Outcome {
    let with_benches = packages::load(workspace)?.into_iter().filter(|package| package.has_benches);
    let names: Vec<String> = with_benches.map(|package| package.name).collect();
    if names.is_empty() {
        println!("no package has a benchmark");
    }
    for name in names {
        cargo(workspace).args("bench --benches --package").arg(name).run()?;
    }
    wasm::ensure(workspace)?;
    node(workspace)?.arg("bench/brief.mjs").run()?;
    node(workspace)?.arg("bench/claims.mjs").run()?;
    node(workspace)?.arg("bench/indicators.mjs").run()?;
    node(workspace)?.arg("bench/readers.mjs").arg(example(workspace, "read_delimited")?).run()?;
    peers(workspace)
}

/// What others need for the same work, on the same machine in the same run.
fn peers(workspace: &Workspace) -> Outcome {
    python::install(workspace, "the peers of the benches", "benches/peers/requirements.txt")?;
    let peer = |name: &str| -> Outcome<_> {
        Ok(python::tool(workspace, "python")?.dir(workspace.root()).arg(format!("benches/peers/{name}.py")))
    };
    peer("flows")?.run()?;
    // With our own times of the run before, for one table of both.
    peer("indicators")?.arg(workspace.path("target/tmp/indicators.tsv")).run()?;
    for (name, script) in [("read_sdmx", "sdmx_ml"), ("read_delimited", "readers")] {
        peer(script)?.arg(example(workspace, name)?).run()?;
    }
    Ok(())
}

/// A program that others run beside their own.
fn example(workspace: &Workspace, name: &str) -> Outcome<PathBuf> {
    cargo(workspace).args("build --release --package bilateral-benches --example").arg(name).run()?;
    Ok(workspace.target().join("release/examples").join(name))
}
