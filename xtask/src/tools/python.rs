//! Python in the workspace's own virtual environments.

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

/// Which set of packages: some cannot stand beside each other.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Environment {
    /// Nearly everything.
    Tools,
    /// Engines for many machines, with the older pandas they need.
    Engines,
}

impl Environment {
    /// Below the root.
    const fn folder(self) -> &'static str {
        match self {
            Self::Tools => ".venv",
            Self::Engines => ".venv-engines",
        }
    }
}

/// An executable of the virtual environment.
pub(crate) fn tool(workspace: &Workspace, name: &str) -> Outcome<Program> {
    tool_of(workspace, Environment::Tools, name)
}

/// An executable of one of the virtual environments.
pub(crate) fn tool_of(workspace: &Workspace, of: Environment, name: &str) -> Outcome<Program> {
    ensure(workspace, of)?;
    Ok(Program::new(executable(workspace, of, name)).env("VIRTUAL_ENV", workspace.path(of.folder())))
}

/// Installs the locked tools of a requirements file, once per content of the file.
pub(crate) fn install(workspace: &Workspace, what: &str, requirements: &str) -> Outcome {
    install_in(workspace, Environment::Tools, what, requirements)
}

/// The same into one of the virtual environments.
pub(crate) fn install_in(workspace: &Workspace, of: Environment, what: &str, requirements: &str) -> Outcome {
    ensure(workspace, of)?;
    let wanted = workspace::read(&workspace.path(requirements))?;
    let stamp = workspace.path(of.folder()).join(format!("{}.installed", requirements.replace('/', "-")));
    if workspace::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    tool_of(workspace, of, "python")?
        .dir(workspace.root())
        .args("-m pip install --quiet --disable-pip-version-check -r")
        .arg(requirements)
        .run()
        .map_err(|why| Failure::skipped(what, why))?;
    workspace::write(&stamp, wanted)
}

fn ensure(workspace: &Workspace, of: Environment) -> Outcome {
    let made = match of {
        Environment::Tools => &workspace.virtual_environment,
        Environment::Engines => &workspace.engines,
    };
    made.get_or_init(|| create(workspace, of)).clone()
}

fn create(workspace: &Workspace, of: Environment) -> Outcome {
    let works = Program::new(executable(workspace, of, "python")).args("-m pip --version").output().is_ok();
    if works {
        return Ok(());
    }
    let what = "everything that needs Python packages";
    let python = interpreter().ok_or_else(|| Failure::skipped(what, "there is no Python 3.11 or later"))?;
    Program::new(python)
        .dir(workspace.root())
        .args("-m venv --clear")
        .arg(of.folder())
        .run()
        .map_err(|why| Failure::skipped(what, why))
}

fn executable(workspace: &Workspace, of: Environment, name: &str) -> PathBuf {
    let programs = if cfg!(windows) { "Scripts" } else { "bin" };
    workspace.path(of.folder()).join(programs).join(name)
}
