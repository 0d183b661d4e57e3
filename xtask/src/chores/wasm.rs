//! The npm package: compiled, glued, optimised, put together in `bindings/wasm/dist`.

use std::fs;
use std::path::Path;

use crate::chores::sizes;
use crate::failure::{Failure, Outcome};
use crate::tools::cargo::{cargo, ensure_wasm_target};
use crate::tools::node;
use crate::workspace::{Workspace, changed, read, write};

const COMPILED: &str = "wasm32-unknown-unknown/wasm/bilateral_wasm.wasm";

/// Builds the package and prints its sizes.
pub(crate) fn run(workspace: &Workspace) -> Outcome {
    ensure(workspace)?;
    sizes::run(workspace)
}

/// Builds the package once per run.
pub(crate) fn ensure(workspace: &Workspace) -> Outcome {
    workspace.npm_package.get_or_init(|| build(workspace)).clone()
}

fn build(workspace: &Workspace) -> Outcome {
    ensure_wasm_target(workspace)?;
    cargo(workspace)
        .args("build --package bilateral-wasm --target wasm32-unknown-unknown --profile wasm")
        .run()?;
    cargo(workspace).args("build --package xtask-bindgen").run()?;
    let compiled = workspace.target().join(COMPILED);
    let bindgen = workspace.target().join(format!("debug/xtask-bindgen{}", std::env::consts::EXE_SUFFIX));
    let dist = workspace.wasm().join("dist");
    let stamp = dist.join(".built-from");
    let inputs = format!(
        "{:?} {:?} {:?}",
        changed(&compiled),
        changed(&bindgen),
        changed(&workspace.wasm().join("package-lock.json"))
    );
    if read(&stamp).is_ok_and(|built| built == inputs) {
        println!("{} is up to date", dist.display());
    } else {
        if dist.exists() {
            fs::remove_dir_all(&dist).map_err(|why| Failure::failed(format!("{}: {why}", dist.display())))?;
        }
        glue(&bindgen, &compiled, &workspace.target().join("glue"), &dist)?;
        let wasm = dist.join("bilateral_bg.wasm");
        node::tool(workspace, "wasm-opt")?.arg(&wasm).args("-Os -o").arg(&wasm).run()?;
        write(&stamp, inputs)?;
    }
    declarations(workspace, &dist)
}

/// Glue for browsers and for Node around one and the same wasm file.
fn glue(bindgen: &Path, compiled: &Path, scratch: &Path, dist: &Path) -> Outcome {
    for target in ["web", "nodejs"] {
        let program = crate::process::Program::new(bindgen).arg(compiled);
        program.arg(scratch.join(target)).arg(target).run()?;
    }
    let (web, nodejs) = (scratch.join("web"), scratch.join("nodejs"));
    let same = bytes(&web.join("bilateral_bg.wasm"))? == bytes(&nodejs.join("bilateral_bg.wasm"))?;
    if !same {
        return Err(Failure::failed("wasm-bindgen now makes different wasm for browsers and for Node"));
    }
    fs::create_dir_all(dist).map_err(|why| Failure::failed(format!("{}: {why}", dist.display())))?;
    copy(&web.join("bilateral_bg.wasm"), &dist.join("bilateral_bg.wasm"))?;
    copy(&web.join("bilateral.js"), &dist.join("bilateral.js"))?;
    copy(&nodejs.join("bilateral.js"), &dist.join("bilateral.cjs"))?;
    copy(&nodejs.join("bilateral.d.ts"), &scratch.join("bilateral.d.ts"))
}

/// Type declarations, once for `import` and once for `require`: TypeScript does
/// not let the two share a file.
fn declarations(workspace: &Workspace, dist: &Path) -> Outcome {
    let functions = read(&workspace.target().join("glue/bilateral.d.ts"))?;
    let init = read(&workspace.wasm().join("js/init.d.ts"))?;
    let types = read(&workspace.wasm().join("js/types.d.ts"))?;
    // Classes can be disposed of; older `lib` settings do not know the symbol.
    let entry = format!("/// <reference lib=\"esnext.disposable\" />\n{functions}{init}");
    write(&dist.join("bilateral.d.ts"), &entry)?;
    write(&dist.join("bilateral.d.cts"), entry.replace("\"./types.js\"", "\"./types.cjs\""))?;
    write(&dist.join("types.d.ts"), &types)?;
    write(&dist.join("types.d.cts"), &types)?;
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy(&workspace.path(licence), &dist.join(licence))?;
    }
    Ok(())
}

fn bytes(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|why| Failure::failed(format!("{}: {why}", path.display())))
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::copy(from, to).map(|_| ()).map_err(|why| Failure::failed(format!("{}: {why}", from.display())))
}
