//! How large a committed file may be.

use std::fs;

use crate::failure::Outcome;
use crate::process::Program;
use crate::workspace::{Workspace, read};

const MOST_BYTES: u64 = 1 << 20;
const MOST_LINES: usize = 700;

pub(crate) fn check(workspace: &Workspace) -> Outcome<Vec<String>> {
    let listing = Program::new("git")
        .dir(workspace.root())
        .args("ls-files -z --cached --others --exclude-standard")
        .output()?;
    let mut findings = Vec::new();
    for name in listing.split('\0').filter(|name| !name.is_empty()) {
        let path = workspace.path(name);
        let Ok(metadata) = fs::metadata(&path) else { continue };
        if metadata.len() > MOST_BYTES {
            findings.push(format!("{name}: {} bytes, more than {MOST_BYTES}", metadata.len()));
        }
        if path.extension().is_some_and(|ending| ending == "rs") {
            let lines = read(&path)?.lines().count();
            if lines > MOST_LINES {
                findings
                    .push(format!("{name}: {lines} lines, more than {MOST_LINES}; look for the second idea"));
            }
        }
    }
    Ok(findings)
}
