//! The Python package on engines for many machines: Spark and Dask give the bytes one machine gives.

use crate::chores::python;
use crate::failure::{Failure, Outcome};
use crate::process::Program;
use crate::tools::python::{Environment, install_in, tool_of};
use crate::workspace::Workspace;

const REQUIREMENTS: &str = "bindings/python/engines/requirements.txt";

pub(crate) fn run(workspace: &Workspace) -> Outcome {
    let what = "Spark";
    let java = Program::new("java").arg("-version").output();
    java.map_err(|_| Failure::skipped(what, "there is no Java here (17 or later)"))?;
    python::ensure(workspace)?;
    install_in(workspace, Environment::Engines, what, REQUIREMENTS)?;
    // The extension is one for every Python from 3.11 on: the source folder serves this environment too.
    tool_of(workspace, Environment::Engines, "python")?
        .dir(&workspace.python().join("engines"))
        .env("PYTHONPATH", workspace.python().join("python"))
        .args("-m pytest")
        .run()
}
