//! The Python package: installed, tested, typed.

use std::path::PathBuf;

use crate::failure::{Failure, Outcome};
use crate::process::Program;
use crate::tools::python;
use crate::workspace::Workspace;

pub(crate) const REQUIREMENTS: &str = "bindings/python/requirements-dev.txt";

pub(crate) fn run(workspace: &Workspace) -> Outcome {
    ensure(workspace)?;
    tool(workspace, "python")?.args("-m pytest").run()?;
    if workspace.python().join("stubs.py").exists() {
        tool(workspace, "python")?.args("stubs.py --check --target-dir").arg(target(workspace)).run()?;
    }
    tool(workspace, "python")?.args("-m mypy --strict").run()?;
    tool(workspace, "python")?.args("-m mypy.stubtest bilateral._native").run()?;
    tool(workspace, "python")?.args("-m ruff check").run()?;
    tool(workspace, "python")?.args("-m ruff format --check").run()?;
    pyright(workspace)
}

/// What editors make of the stubs, the package and the examples. It runs on Node, and fetches its npm package
/// when it is first started.
fn pyright(workspace: &Workspace) -> Outcome {
    let start = || Ok(tool(workspace, "pyright")?.env("PYRIGHT_PYTHON_IGNORE_WARNINGS", "1"));
    start()?.arg("--version").output().map_err(|why| Failure::skipped("pyright", why))?;
    start()?.run()
}

/// The package installed in its virtual environment, once per run.
pub(crate) fn ensure(workspace: &Workspace) -> Outcome {
    let install = || {
        if !workspace.python().join("pyproject.toml").exists() {
            return Err(Failure::skipped("the Python package", "there is no bindings/python/pyproject.toml"));
        }
        python::install(workspace, "the Python package", REQUIREMENTS)?;
        develop(workspace)
    };
    workspace.extension.get_or_init(install).clone()
}

/// Compiles the extension into the package's source folder, where the tests import it from.
fn develop(workspace: &Workspace) -> Outcome {
    tool(workspace, "maturin")?.args("develop --quiet --target-dir").arg(target(workspace)).run()
}

/// Apart from cargo's own folder: maturin names an interpreter to pyo3, plain cargo
/// does not, and sharing one would rebuild pyo3 at every change between the two.
pub(crate) fn target(workspace: &Workspace) -> PathBuf {
    workspace.target().join("python")
}

pub(crate) fn tool(workspace: &Workspace, name: &str) -> Outcome<Program> {
    Ok(python::tool(workspace, name)?.dir(&workspace.python()))
}
