//! Which module of the core may use which.

use std::fs;
use std::path::{Path, PathBuf};

use super::source;
use crate::failure::{Failure, Outcome};
use crate::workspace::{Workspace, read};

/// Low to high: a module uses only what stands before it.
const ORDER: [&str; 22] = [
    "letters",
    "order",
    "parallel",
    "columns",
    "error",
    "wire",
    "period",
    "amount",
    "economy",
    "product",
    "agreement",
    "cooperation",
    "trade",
    "flow",
    "investment",
    "indicator",
    "claim",
    "check",
    "dossier",
    "brief",
    "chart",
    "calendar",
];

/// Gathers the rules of all modules, so it names them all.
const CATALOGUE: &str = "error/catalogue.rs";

/// `wire` refuses in the words of the types it carries.
const WIRE_MAY_NAME: [&str; 2] = ["period::rules", "amount::rules"];

pub(crate) fn check(workspace: &Workspace) -> Outcome<Vec<String>> {
    let root = workspace.path("crates/bilateral/src");
    let mut findings = Vec::new();
    for path in rust_files(&root)? {
        let relative = path.strip_prefix(&root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        let exempt = relative == "lib.rs" || relative == CATALOGUE || relative.ends_with("tests.rs");
        if !exempt {
            let objections = within(&relative, &read(&path)?);
            findings
                .extend(objections.into_iter().map(|why| format!("crates/bilateral/src/{relative}: {why}")));
        }
    }
    Ok(findings)
}

/// What one file of the core does that its place does not allow.
fn within(relative: &str, text: &str) -> Vec<String> {
    let own = relative.split('/').next().unwrap_or_default().trim_end_matches(".rs");
    let Some(level) = level(own) else {
        return vec![format!("module `{own}` has no place in the order of xtask/src/tidy/modules.rs")];
    };
    let out =
        if relative.ends_with("/mod.rs") || !relative.contains('/') { "super::" } else { "super::super::" };
    let mut code = source::code(text).replace(out, "crate::");
    if own == "wire" {
        for allowed in WIRE_MAY_NAME {
            code = code.replace(&format!("crate::{allowed}"), "");
        }
    }
    let mut above: Vec<String> = source::named_from_root(&code);
    above.retain(|name| self::level(name).is_some_and(|other| other > level));
    above.sort();
    above.dedup();
    above.into_iter().map(|name| format!("`{own}` may not use `{name}`, which stands above it")).collect()
}

fn level(module: &str) -> Option<usize> {
    ORDER.iter().position(|name| *name == module)
}

fn rust_files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let broken = |why: std::io::Error| Failure::failed(format!("{}: {why}", folder.display()));
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(broken)? {
        let path = entry.map_err(broken)?.path();
        if path.is_dir() {
            files.extend(rust_files(&path)?);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::within;

    #[test]
    fn only_downwards() {
        assert!(
            within("economy/bloc.rs", "use crate::period::When;\nuse crate::economy::Economy;").is_empty()
        );
        assert!(within("wire/date.rs", "use crate::period::rules::DATE_INVALID;").is_empty());
        assert_eq!(within("wire/date.rs", "use crate::period::When;").len(), 1);
        assert_eq!(within("period/mod.rs", "use crate::{amount::Money, brief};").len(), 2);
        assert_eq!(within("period/when.rs", "use super::super::amount::Money;").len(), 1);
        assert!(within("period/when.rs", "use super::amount;").is_empty());
        assert_eq!(within("gravity.rs", "").len(), 1);
    }
}
