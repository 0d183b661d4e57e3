//! Files that follow from the Rust types: schemas, TypeScript types, vectors.

use crate::failure::{Failure, Outcome};
use crate::tools::cargo::cargo;
use crate::workspace::Workspace;

/// Packages that write committed files, and only compare them when given `--check`.
const GENERATORS: [&str; 1] = ["xtask-schema"];

pub(crate) fn run(workspace: &Workspace, check: bool) -> Outcome {
    for generator in GENERATORS {
        let program = cargo(workspace).args("run --quiet --package").arg(generator);
        if check {
            program.args("-- --check").run().map_err(|why| {
                Failure::failed(format!("committed files differ; `cargo xtask generate` writes them\n{why}"))
            })?;
        } else {
            program.run()?;
        }
    }
    Ok(())
}
