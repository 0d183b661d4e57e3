//! What the compiler does not hold together: which crate may know which, which
//! module may use which, how large files may grow, which versions must agree.

mod crates;
mod files;
mod modules;
pub(crate) mod packages;
mod source;
mod versions;

use crate::failure::{Failure, Outcome};
use crate::workspace::Workspace;

pub(crate) fn run(workspace: &Workspace) -> Outcome {
    let packages = packages::load(workspace)?;
    let mut findings = crates::check(&packages);
    findings.extend(modules::check(workspace)?);
    findings.extend(files::check(workspace)?);
    findings.extend(versions::check(workspace, &packages)?);
    for finding in &findings {
        println!("{finding}");
    }
    match findings.len() {
        0 => Ok(()),
        count => Err(Failure::failed(format!("{count} untidy"))),
    }
}
