//! Running other programs.

use std::env;
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::failure::{Failure, Outcome};

/// A program about to run.
pub(crate) struct Program {
    command: Command,
    shown: String,
}

impl Program {
    /// A program by name or path.
    pub(crate) fn new(program: impl AsRef<OsStr>) -> Self {
        let program = program.as_ref();
        let mut command = Command::new(program);
        // `cargo run` describes the xtask package to its child; build scripts of
        // other packages would see that as a change.
        for (name, _) in env::vars_os() {
            if name.to_str().is_some_and(|n| n.starts_with("CARGO_PKG_") || n.starts_with("CARGO_MANIFEST_"))
            {
                command.env_remove(&name);
            }
        }
        let name = Path::new(program).file_name().unwrap_or(program);
        Self { command, shown: name.to_string_lossy().into_owned() }
    }

    /// Arguments separated by blanks.
    pub(crate) fn args(mut self, line: &str) -> Self {
        for word in line.split_whitespace() {
            self = self.arg(word);
        }
        self
    }

    /// One argument, whatever is in it.
    pub(crate) fn arg(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.command.arg(&argument);
        self.shown = format!("{} {}", self.shown, argument.as_ref().to_string_lossy());
        self
    }

    pub(crate) fn env(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    pub(crate) fn dir(mut self, folder: &Path) -> Self {
        self.command.current_dir(folder);
        self
    }

    /// Runs it in full view; anything but success is a failure.
    pub(crate) fn run(mut self) -> Outcome {
        println!("$ {}", self.shown);
        let status = self.command.stdin(Stdio::null()).status().map_err(|why| self.unstartable(&why))?;
        if status.success() { Ok(()) } else { Err(Failure::failed(format!("`{}`: {status}", self.shown))) }
    }

    /// Runs it silently and returns what it printed.
    pub(crate) fn output(mut self) -> Outcome<String> {
        let output = self.command.stdin(Stdio::null()).output().map_err(|why| self.unstartable(&why))?;
        if output.status.success() {
            return Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned());
        }
        let said = String::from_utf8_lossy(&output.stderr);
        Err(Failure::failed(format!("`{}`: {}\n{}", self.shown, output.status, said.trim())))
    }

    fn unstartable(&self, why: &std::io::Error) -> Failure {
        Failure::failed(format!("`{}` cannot be started: {why}", self.shown))
    }
}
