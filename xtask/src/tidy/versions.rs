//! Versions that are written twice.

use serde_json::Value;

use super::packages::Package;
use crate::failure::{Failure, Outcome};
use crate::workspace::{Workspace, read};

/// npm's manifests know nothing of Cargo.toml.
pub(crate) fn check(workspace: &Workspace, packages: &[Package]) -> Outcome<Vec<String>> {
    let core = packages.iter().find(|package| package.name == "bilateral");
    let version = core.map(|package| package.version.as_str()).unwrap_or_default();
    let mut findings = Vec::new();
    for name in ["package.json", "package-lock.json"] {
        let text = read(&workspace.wasm().join(name))?;
        let manifest: Value =
            serde_json::from_str(&text).map_err(|why| Failure::failed(format!("{name}: {why}")))?;
        let stated = manifest.get("version").and_then(Value::as_str).unwrap_or_default();
        if stated != version {
            findings
                .push(format!("bindings/wasm/{name}: version {stated}, but the workspace's is {version}"));
        }
        if text.contains("\"resolved\": \"http") {
            findings.push(format!("bindings/wasm/{name}: names a registry; see bindings/wasm/.npmrc"));
        }
    }
    Ok(findings)
}
