//! Which crate may depend on which.

use super::packages::Package;

const CORE: &str = "bilateral";

/// All the core may ship with; a new one needs its sentence in DESIGN.md.
const CORE_MAY_USE: [&str; 14] = [
    "csv",
    "edtf-core",
    "iso_currency",
    "libm",
    "rust_decimal",
    "schemars",
    "serde",
    "serde_json",
    "serde_path_to_error",
    "strsim",
    "thiserror",
    "time",
    "toml",
    "wide",
];

pub(crate) fn check(packages: &[Package]) -> Vec<String> {
    let mut findings = Vec::new();
    for package in packages {
        for dependency in &package.dependencies {
            let within = packages.iter().find(|other| other.name == dependency.name);
            let objection = match within {
                Some(other) => arrow(package, other),
                None if package.name == CORE && dependency.shipped => outside(&dependency.name),
                None => None,
            };
            if let Some(why) = objection {
                findings.push(format!("{}/Cargo.toml: `{}`: {why}", package.folder, dependency.name));
            }
        }
    }
    findings
}

/// From one package of the workspace to another.
fn arrow(from: &Package, to: &Package) -> Option<&'static str> {
    if from.name == CORE {
        return Some("the core depends on no other package of the workspace");
    }
    if from.folder.starts_with("crates/") && to.name != CORE {
        return Some("a crate depends on the core alone");
    }
    if to.folder.starts_with("crates/") {
        return None;
    }
    Some("only what is in crates/ may be depended upon")
}

fn outside(name: &str) -> Option<&'static str> {
    (!CORE_MAY_USE.contains(&name)).then_some("not among the dependencies the core may have")
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::tidy::packages::{Dependency, Package};

    fn package(folder: &str, dependencies: &[&str]) -> Package {
        let name = folder.trim_start_matches("crates/").replace('/', "-");
        let dependencies =
            dependencies.iter().map(|name| Dependency { name: (*name).to_owned(), shipped: true }).collect();
        Package { name, version: String::new(), folder: folder.to_owned(), has_benches: false, dependencies }
    }

    #[test]
    fn arrows() {
        let allowed = [
            package("crates/bilateral", &["serde"]),
            package("crates/bilateral-formats", &["bilateral", "csv"]),
            package("crates/bilateral-gravity", &["bilateral"]),
            package("bindings-wasm", &["bilateral", "bilateral-formats"]),
            package("tests", &["bilateral"]),
        ];
        assert_eq!(check(&allowed), Vec::<String>::new());
        let forbidden = [
            package("crates/bilateral", &["rayon", "bilateral-formats"]),
            package("crates/bilateral-formats", &["bilateral"]),
            package("crates/bilateral-gravity", &["bilateral-formats"]),
            package("bindings-wasm", &[]),
            package("tests", &["bindings-wasm"]),
        ];
        assert_eq!(check(&forbidden).len(), 4);
    }
}
