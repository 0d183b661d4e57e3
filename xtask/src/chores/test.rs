//! Everything that must hold, step by step.

use crate::chores::{deny, docs, engines, generate, javascript, python, rust, wasm};
use crate::failure::{Failure, Outcome};
use crate::report::Report;
use crate::tidy;
use crate::workspace::Workspace;

struct Step {
    name: &'static str,
    about: &'static str,
    run: fn(&Workspace) -> Outcome,
}

const fn step(name: &'static str, about: &'static str, run: fn(&Workspace) -> Outcome) -> Step {
    Step { name, about, run }
}

/// Cheap and telling first; each stands alone.
static STEPS: &[Step] = &[
    step("fmt", "formatting", rust::format),
    step("tidy", "arrows between crates and modules, file sizes, versions", tidy::run),
    step("clippy", "lints", rust::lint),
    step("rust", "unit, integration and documentation tests", rust::test),
    step("generated", "schemas, TypeScript types and vectors are as committed", |w| generate::run(w, true)),
    step("deny", "licences, bans and sources of dependencies", deny::run),
    step("wasm", "the npm package is built and within its size", wasm::run),
    step("node", "the npm package from its folder", javascript::node_tests),
    step("packed", "the npm package from its tarball: ESM, CommonJS, TypeScript", javascript::packed),
    step("page", "the npm package in a browser page", javascript::page),
    step("python", "the Python package: pytest, mypy, stubtest, pyright", python::run),
    step("docs", "the documentation: every link, the notebooks, a search without a network", docs::test),
    step("spark", "sums and indicators on Spark and Dask, equal to one machine's", engines::run),
];

/// Runs all steps, or the named ones.
pub(crate) fn run(workspace: &Workspace, only: &[String]) -> Outcome {
    if let Some(unknown) = only.iter().find(|name| !STEPS.iter().any(|step| step.name == **name)) {
        return Err(Failure::failed(format!("no step is called `{unknown}`; there are:\n{}", listed())));
    }
    let mut report = Report::default();
    for step in STEPS.iter().filter(|step| only.is_empty() || only.iter().any(|name| name == step.name)) {
        report.step(step.name, step.about, || (step.run)(workspace));
    }
    let verdict = report.verdict();
    if let Err(why) = &verdict {
        println!("\n{why}");
    }
    println!("{}", report.summary());
    verdict.map_err(|_| Failure::Told)
}

/// The steps with what they are about.
pub(crate) fn listed() -> String {
    let lines: Vec<String> = STEPS.iter().map(|step| format!("  {:<12}{}", step.name, step.about)).collect();
    lines.join("\n")
}
