//! Python in the workspace's own virtual environment.

use std::path::PathBuf;
use std::sync::OnceLock;

use crate::failure::{Failure, Outcome};
use crate::process::Program;
use crate::workspace::{self, Workspace};

const NAMES: [&str; 2] = ["python3", "python"];

/// The machine's interpreter, if it is recent enough.
pub(crate) fn interpreter() -> Option<&'static str> {
    static FOUND: OnceLock<Option<&str>> = OnceLock::new();
    *FOUND.get_or_init(|| {
        let recent = "import sys; sys.exit(sys.version_info < (3, 11))";
        NAMES.into_iter().find(|name| Program::new(name).arg("-c").arg(recent).output().is_ok())
    })
}

/// An executable of the virtual environment.
pub(crate) fn tool(workspace: &Workspace, name: &str) -> Outcome<Program> {
    ensure(workspace)?;
    Ok(Program::new(executable(workspace, name)).env("VIRTUAL_ENV", workspace.path(".venv")))
}

/// Installs the locked tools of a requirements file, once per content of the file.
pub(crate) fn install(workspace: &Workspace, what: &str, requirements: &str) -> Outcome {
    ensure(workspace)?;
    let wanted = workspace::read(&workspace.path(requirements))?;
    let stamp = workspace.path(".venv").join(format!("{}.installed", requirements.replace('/', "-")));
    if workspace::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    tool(workspace, "python")?
        .dir(workspace.root())
        .args("-m pip install --quiet --disable-pip-version-check -r")
        .arg(requirements)
        .run()
        .map_err(|why| Failure::skipped(what, why))?;
    workspace::write(&stamp, wanted)
}

fn ensure(workspace: &Workspace) -> Outcome {
    workspace.virtual_environment.get_or_init(|| create(workspace)).clone()
}

fn create(workspace: &Workspace) -> Outcome {
    let works = Program::new(executable(workspace, "python")).args("-m pip --version").output().is_ok();
    if works {
        return Ok(());
    }
    let what = "everything that needs Python packages";
    let python = interpreter().ok_or_else(|| Failure::skipped(what, "there is no Python 3.11 or later"))?;
    Program::new(python)
        .dir(workspace.root())
        .args("-m venv --clear .venv")
        .run()
        .map_err(|why| Failure::skipped(what, why))
}

fn executable(workspace: &Workspace, name: &str) -> PathBuf {
    workspace.path(if cfg!(windows) { ".venv/Scripts" } else { ".venv/bin" }).join(name)
}
