//! Node and the packages the npm package is built and tested with.

use crate::failure::{Failure, Outcome};
use crate::process::Program;
use crate::workspace::{Workspace, changed};

/// Node in the npm package's folder, with its tools installed.
pub(crate) fn node(workspace: &Workspace) -> Outcome<Program> {
    ensure(workspace)?;
    Ok(Program::new("node").dir(&workspace.wasm()))
}

/// An installed package's own command.
pub(crate) fn tool(workspace: &Workspace, name: &str) -> Outcome<Program> {
    ensure(workspace)?;
    Ok(Program::new(workspace.wasm().join("node_modules/.bin").join(name)).dir(&workspace.wasm()))
}

fn ensure(workspace: &Workspace) -> Outcome {
    workspace.node_modules.get_or_init(|| install(workspace)).clone()
}

fn install(workspace: &Workspace) -> Outcome {
    for program in ["node", "npm"] {
        Program::new(program)
            .arg("--version")
            .output()
            .map_err(|_| Failure::skipped("everything in JavaScript", format!("there is no {program}")))?;
    }
    let folder = workspace.wasm();
    let wanted = changed(&folder.join("package-lock.json"));
    let installed = changed(&folder.join("node_modules/.package-lock.json"));
    if installed.is_some() && installed >= wanted {
        return Ok(());
    }
    Program::new("npm")
        .dir(&folder)
        .args("ci --ignore-scripts")
        .run()
        .map_err(|why| Failure::skipped("everything in JavaScript", why))
}
