//! The command line.

use crate::chores::{bench, docs, generate, python, sizes, test, wasm, wheel};
use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;

const HELP: &str = "\
cargo xtask <chore>

  test [--only a,b]     everything, or the named steps
  generate [--check]    schemas, TypeScript types and vectors from the Rust types
  wasm                  the npm package, built in bindings/wasm/dist
  sizes                 what a browser has to fetch of it
  python                the Python package: installed in .venv, tested, typed
  docs                  the documentation as pages, in target/docs/site
  wheel                 the wheel as it would be published, and its size
  bench                 every benchmark of the workspace
  help                  this page and the steps of `test`

What a chore needs (wasm target, .venv, node_modules) it sets up itself. A step
whose tools cannot be had is SKIPPED and says so; with CI set, that is a failure.
";

/// One chore.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Command {
    Test { only: Vec<String> },
    Generate { check: bool },
    Wasm,
    Sizes,
    Python,
    Docs,
    Wheel,
    Bench,
    Help,
}

impl Command {
    /// Reads the arguments after `cargo xtask`.
    pub(crate) fn parse(arguments: &[String]) -> Result<Self, Failure> {
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        Ok(match words.as_slice() {
            ["test"] => Self::Test { only: Vec::new() },
            ["test", "--only", names] => Self::Test { only: names.split(',').map(str::to_owned).collect() },
            ["generate"] => Self::Generate { check: false },
            ["generate", "--check"] => Self::Generate { check: true },
            ["wasm"] => Self::Wasm,
            ["sizes"] => Self::Sizes,
            ["python"] => Self::Python,
            ["docs"] => Self::Docs,
            ["wheel"] => Self::Wheel,
            ["bench"] => Self::Bench,
            [] | ["help" | "--help" | "-h"] => Self::Help,
            other => return Err(Failure::failed(format!("no such chore: `{}`\n\n{HELP}", other.join(" ")))),
        })
    }

    /// Does it.
    pub(crate) fn run(&self, workspace: &Workspace) -> Outcome {
        match self {
            Self::Test { only } => test::run(workspace, only),
            Self::Generate { check } => generate::run(workspace, *check),
            Self::Wasm => wasm::run(workspace),
            Self::Sizes => sizes::run(workspace),
            Self::Python => python::run(workspace),
            Self::Docs => docs::run(workspace),
            Self::Wheel => wheel::run(workspace),
            Self::Bench => bench::run(workspace),
            Self::Help => {
                println!("{HELP}\nSteps of `test`:\n{}", test::listed());
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Command;

    #[track_caller]
    fn parse(line: &str) -> Option<Command> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Command::parse(&words).ok()
    }

    #[test]
    fn lines() {
        assert_eq!(parse("test"), Some(Command::Test { only: vec![] }));
        let only = vec!["wasm".to_owned(), "page".to_owned()];
        assert_eq!(parse("test --only wasm,page"), Some(Command::Test { only }));
        assert_eq!(parse("generate --check"), Some(Command::Generate { check: true }));
        assert_eq!(parse(""), Some(Command::Help));
        assert_eq!(parse("generate --chekc"), None);
    }
}
