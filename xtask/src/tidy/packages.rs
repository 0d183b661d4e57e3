//! The workspace's packages as `cargo metadata` tells them.

use serde_json::Value;

use crate::failure::{Failure, Outcome};
use crate::tools::cargo::cargo;
use crate::workspace::Workspace;

/// A package of the workspace.
pub(crate) struct Package {
    pub(crate) name: String,
    pub(crate) version: String,
    /// Below the root: `crates/bilateral`.
    pub(crate) folder: String,
    pub(crate) has_benches: bool,
    pub(crate) dependencies: Vec<Dependency>,
}

/// What a package asks for.
pub(crate) struct Dependency {
    pub(crate) name: String,
    /// For the library itself, not for its tests or its build.
    pub(crate) shipped: bool,
}

pub(crate) fn load(workspace: &Workspace) -> Outcome<Vec<Package>> {
    let text = cargo(workspace).args("metadata --format-version 1 --no-deps --offline").output()?;
    let metadata: Value =
        serde_json::from_str(&text).map_err(|why| Failure::failed(format!("cargo metadata: {why}")))?;
    let root = format!("{}/", workspace.root().display());
    Ok(list(&metadata, "packages").iter().map(|package| read(package, &root)).collect())
}

fn read(package: &Value, root: &str) -> Package {
    let manifest = text(package, "manifest_path").replace('\\', "/");
    let folder = manifest.strip_prefix(root).unwrap_or(&manifest).trim_end_matches("/Cargo.toml");
    let is_bench = |target: &Value| list(target, "kind").iter().any(|kind| kind == "bench");
    Package {
        name: text(package, "name"),
        version: text(package, "version"),
        folder: folder.to_owned(),
        has_benches: list(package, "targets").iter().any(is_bench),
        dependencies: list(package, "dependencies")
            .iter()
            .map(|one| Dependency {
                name: text(one, "name"),
                shipped: one.get("kind").is_none_or(Value::is_null),
            })
            .collect(),
    }
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value.get(key).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default()
}

fn text(value: &Value, key: &str) -> String {
    value.get(key).and_then(Value::as_str).unwrap_or_default().to_owned()
}
