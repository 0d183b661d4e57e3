//! The documentation as pages: guides, executed notebooks, every public name; read without a server.

use std::path::{Path, PathBuf};

use crate::chores::python;
use crate::failure::{Failure, Outcome};
use crate::process::Program;
use crate::tools::{chromium, python as tools};
use crate::workspace::Workspace;

const REQUIREMENTS: &str = "docs/site/requirements.txt";

/// What a browser is asked to look for, and where that must lead.
const SOUGHT: (&str, &str) = ("herfindahl", "/docs/indicators.html?h=herfindahl");

/// Builds the pages, strictly; prints where they are.
pub(crate) fn run(workspace: &Workspace) -> Outcome {
    build(workspace).map(|_| ())
}

/// Builds them, and looks something up in a browser that reaches nothing but the folder.
pub(crate) fn test(workspace: &Workspace) -> Outcome {
    let site = build(workspace)?;
    let browser = chromium::find().ok_or_else(|| {
        Failure::skipped("searching the documentation", "there is no Chromium here (set CHROMIUM to one)")
    })?;
    let (word, page) = SOUGHT;
    let shown = searched(&browser, &site, word)?;
    if shown.contains("md-search-result__link") && shown.contains(page) {
        return Ok(());
    }
    Err(Failure::failed(format!(
        "a search for `{word}` without a network does not lead to the list of indicators"
    )))
}

fn build(workspace: &Workspace) -> Outcome<PathBuf> {
    python::ensure(workspace)?;
    tools::install(workspace, "the documentation", REQUIREMENTS)?;
    let target = workspace.target().join("docs");
    tools::tool(workspace, "python")?
        .dir(workspace.root())
        .arg("docs/site/build.py")
        .arg(&target)
        .env("NO_MKDOCS_2_WARNING", "1")
        .run()?;
    Ok(target.join("site"))
}

/// The first page after a search, as the browser has it.
fn searched(browser: &Path, site: &Path, word: &str) -> Outcome<String> {
    let address = format!("file://{}/index.html?q={word}", site.display());
    Program::new(browser)
        .args("--headless --no-sandbox --disable-gpu --virtual-time-budget=20000 --dump-dom")
        .arg("--host-resolver-rules=MAP * ~NOTFOUND")
        .arg(address)
        .output()
}
