//! `xtask-schema [--check]`, run at the root of the workspace: writes, or compares,
//! `schemas/*.schema.json`, the TypeScript types of the npm package, `tests/vectors/*.json`, `docs/codes.md`
//! and `docs/indicators.md`.

mod codes;
mod definitions;
mod indicators;
mod roots;
mod typescript;
mod vectors;
mod vectors_texts;
mod vectors_vocabulary;
mod words;
mod worker_rules;

use std::env;
use std::fs;
use std::path::Path;
use std::process::ExitCode;

/// A generated file: where it belongs and what it says.
struct Generated {
    path: String,
    text: String,
}

fn main() -> ExitCode {
    let check = env::args().any(|argument| argument == "--check");
    match run(check) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("xtask-schema: {why}");
            ExitCode::FAILURE
        }
    }
}

fn run(check: bool) -> Result<bool, String> {
    let mut files = roots::json_schemas()?;
    files.extend(vectors::all()?);
    files.push(codes::page());
    files.push(indicators::page());
    files.push(worker_rules::module()?);
    files.push(words::file()?);
    files.extend(vectors_vocabulary::all()?);
    files.push(Generated {
        path: "bindings/wasm/js/types.d.ts".to_owned(),
        text: typescript::module(&roots::definitions())?,
    });
    let mut fresh = true;
    for Generated { path, text } in &files {
        if fs::read_to_string(path).is_ok_and(|committed| committed == *text) {
            continue;
        }
        if check {
            println!("out of date: {path}");
            fresh = false;
        } else {
            write(Path::new(path), text)?;
            println!("written: {path}");
        }
    }
    for path in strays("schemas", ".schema.json", &files)? {
        println!("no longer generated: {path}");
        fresh = false;
    }
    Ok(fresh)
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(|why| format!("{}: {why}", folder.display()))?;
    }
    fs::write(path, text).map_err(|why| format!("{}: {why}", path.display()))
}

/// Files in the folder that nothing stands for any more.
fn strays(folder: &str, ending: &str, files: &[Generated]) -> Result<Vec<String>, String> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut strays = Vec::new();
    for entry in entries {
        let name = entry.map_err(|why| format!("{folder}: {why}"))?.file_name();
        let path = format!("{folder}/{}", name.to_string_lossy());
        if path.ends_with(ending) && !files.iter().any(|file| file.path == path) {
            strays.push(path);
        }
    }
    Ok(strays)
}
