//! The wheel as it would be published, and how large it is.

use std::fs;
use std::path::{Path, PathBuf};

use crate::chores::python::{self, REQUIREMENTS};
use crate::failure::{Failure, Outcome};
use crate::tools;
use crate::workspace::Workspace;

/// Bytes the wheel may have.
const BUDGET: u64 = 4_000_000;

pub(crate) fn run(workspace: &Workspace) -> Outcome {
    tools::python::install(workspace, "the wheel", REQUIREMENTS)?;
    let folder = workspace.target().join("wheels");
    // A wheel of another version would be measured with it.
    let _ = fs::remove_dir_all(&folder);
    // Stripped: a tenth would be names of functions that nobody looks up. Stubs are read out of such names, so that
    // this is said here and not for every build.
    python::tool(workspace, "maturin")?
        .args("build --quiet --profile wheel --strip --compression-level 9 --out")
        .arg(&folder)
        .arg("--target-dir")
        .arg(python::target(workspace))
        .run()?;
    let wheels = wheels(&folder)?;
    let [(path, bytes)] = wheels.as_slice() else {
        return Err(Failure::failed(format!("{} wheels in {}", wheels.len(), folder.display())));
    };
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    println!("{name}: {bytes} bytes of {BUDGET} it may have");
    if !name.contains("-abi3-") {
        return Err(Failure::failed(format!("{name} is of one version of Python; it should be of abi3")));
    }
    if *bytes > BUDGET { Err(Failure::failed("the wheel is too large")) } else { Ok(()) }
}

fn wheels(folder: &Path) -> Outcome<Vec<(PathBuf, u64)>> {
    let wrong = |why: std::io::Error| Failure::failed(format!("{}: {why}", folder.display()));
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(wrong)? {
        let entry = entry.map_err(wrong)?;
        if entry.path().extension().is_some_and(|end| end == "whl") {
            found.push((entry.path(), entry.metadata().map_err(wrong)?.len()));
        }
    }
    Ok(found)
}
