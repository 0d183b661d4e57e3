//! The npm package: compiled, glued, optimised, put together in `bindings/wasm/dist`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::chores::sizes;
use crate::failure::{Failure, Outcome};
use crate::process::Program;
use crate::tools::cargo::{cargo, ensure_wasm_target};
use crate::tools::node;
use crate::workspace::{Workspace, changed, read, write};

/// One way into the package: a wasm file with its glue and its declarations.
struct Entry {
    name: &'static str,
    profile: &'static str,
    features: &'static str,
}

/// The compiler has optimised already. What `wasm-opt` does beyond its first level makes fewer bytes
/// and more after brotli: 1.5 % more for either entry.
const OPTIMISE: &str = "-O1";

/// What a browser fetches of the glue: without its comments, which the declarations have too. Names stay, for
/// whoever looks at an object or a stack of calls.
const SHORTEN: &str = "--minify-whitespace --minify-syntax --allow-overwrite --log-level=warning";

const ENTRIES: [Entry; 2] = [
    Entry { name: "bilateral", profile: "wasm", features: "" },
    Entry { name: "dossier", profile: "wasm-small", features: "--no-default-features" },
];

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
    cargo(workspace).args("build --package xtask-bindgen").run()?;
    let bindgen = workspace.target().join(format!("debug/xtask-bindgen{}", std::env::consts::EXE_SUFFIX));
    let dist = workspace.wasm().join("dist");
    fs::create_dir_all(&dist).map_err(|why| Failure::failed(format!("{}: {why}", dist.display())))?;
    for entry in &ENTRIES {
        entry.build(workspace, &bindgen, &dist)?;
        entry.declare(workspace, &dist)?;
    }
    let types = read(&workspace.wasm().join("js/types.d.ts"))?;
    write(&dist.join("types.d.ts"), &types)?;
    write(&dist.join("types.d.cts"), &types)?;
    let worker = read(&workspace.wasm().join("js/worker.d.ts"))?;
    write(&dist.join("worker.d.cts"), worker.replace("\"./bilateral.js\"", "\"./bilateral.cjs\""))?;
    write(&dist.join("worker.d.ts"), worker)?;
    for licence in ["LICENSE-APACHE", "LICENSE-MIT"] {
        copy(&workspace.path(licence), &dist.join(licence))?;
    }
    Ok(())
}

impl Entry {
    fn build(&self, workspace: &Workspace, bindgen: &Path, dist: &Path) -> Outcome {
        let Self { name, profile, features } = self;
        cargo(workspace)
            .args("build --package bilateral-wasm --target wasm32-unknown-unknown")
            .args(&format!("--profile {profile} {features}"))
            .run()?;
        let compiled =
            workspace.target().join("wasm32-unknown-unknown").join(profile).join("bilateral_wasm.wasm");
        let stamp = dist.join(format!(".{name}-built-from"));
        let inputs = format!(
            "{:?} {:?} {:?}",
            changed(&compiled),
            changed(bindgen),
            changed(&workspace.wasm().join("package-lock.json"))
        );
        let wasm = dist.join(format!("{name}_bg.wasm"));
        if wasm.exists() && read(&stamp).is_ok_and(|built| built == inputs) {
            println!("{} is up to date", wasm.display());
            return Ok(());
        }
        self.glue(bindgen, &compiled, &self.scratch(workspace), dist)?;
        node::tool(workspace, "wasm-opt")?.arg(&wasm).args(&format!("{OPTIMISE} -o")).arg(&wasm).run()?;
        let glue = dist.join(format!("{name}.js"));
        node::tool(workspace, "esbuild")?
            .arg(&glue)
            .args(SHORTEN)
            .arg(format!("--outfile={}", glue.display()))
            .run()?;
        write(&stamp, inputs)
    }

    /// Glue for browsers and for Node around one and the same wasm file.
    fn glue(&self, bindgen: &Path, compiled: &Path, scratch: &Path, dist: &Path) -> Outcome {
        let name = self.name;
        for target in ["web", "nodejs"] {
            let program = Program::new(bindgen).arg(compiled);
            program.arg(scratch.join(target)).arg(name).arg(target).run()?;
        }
        let (web, nodejs) = (scratch.join("web"), scratch.join("nodejs"));
        let (wasm, glue) = (format!("{name}_bg.wasm"), format!("{name}.js"));
        if bytes(&web.join(&wasm))? != bytes(&nodejs.join(&wasm))? {
            return Err(Failure::failed("wasm-bindgen now makes different wasm for browsers and for Node"));
        }
        copy(&web.join(&wasm), &dist.join(&wasm))?;
        copy(&web.join(&glue), &dist.join(&glue))?;
        copy(&nodejs.join(&glue), &dist.join(format!("{name}.cjs")))
    }

    /// Type declarations, once for `import` and once for `require`: TypeScript does
    /// not let the two share a file.
    fn declare(&self, workspace: &Workspace, dist: &Path) -> Outcome {
        let name = self.name;
        let functions = read(&self.scratch(workspace).join(format!("nodejs/{name}.d.ts")))?;
        let init = read(&workspace.wasm().join("js/init.d.ts"))?;
        // Classes can be disposed of; older `lib` settings do not know the symbol.
        let entry = format!("/// <reference lib=\"esnext.disposable\" />\n{functions}{init}");
        write(&dist.join(format!("{name}.d.ts")), &entry)?;
        write(&dist.join(format!("{name}.d.cts")), entry.replace("\"./types.js\"", "\"./types.cjs\""))
    }

    fn scratch(&self, workspace: &Workspace) -> PathBuf {
        workspace.target().join("glue").join(self.name)
    }
}

fn bytes(path: &Path) -> Outcome<Vec<u8>> {
    fs::read(path).map_err(|why| Failure::failed(format!("{}: {why}", path.display())))
}

fn copy(from: &Path, to: &Path) -> Outcome {
    fs::copy(from, to).map(|_| ()).map_err(|why| Failure::failed(format!("{}: {why}", from.display())))
}
