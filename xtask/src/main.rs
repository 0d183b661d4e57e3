//! Every chore of the workspace as a typed command; `cargo xtask help` lists them.

mod chores;
mod command;
mod failure;
mod process;
mod report;
mod tidy;
mod tools;
mod workspace;

use std::env;
use std::process::ExitCode;

use command::Command;
use failure::Failure;
use workspace::Workspace;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let done = Command::parse(&arguments).and_then(|command| command.run(&Workspace::here()?));
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Told) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}
