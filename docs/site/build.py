"""The documentation as pages that need no server and fetch nothing: `cargo xtask docs`.

    python docs/site/build.py TARGET

puts the pages together in TARGET/pages — the guides, the executed notebooks with their charts as SVG, a page for every
public name of the Python package — and lets MkDocs make TARGET/site of them, strictly: a link
into nothing is a failure, and so is a page that would fetch anything from elsewhere.
"""

from __future__ import annotations

import importlib
import inspect
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import nbformat
import vl_convert
from nbclient import NotebookClient

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NOTEBOOKS = ROOT / "examples" / "python"
VEGA = "application/vnd.vegalite.v5+json"
MODULES = ["chart", "spark", "errors", "words"]

LINK = re.compile(r"(\]\()([^)\s#]+)((?:#[^)\s]*)?\))")
MATHS = re.compile(r" \(\$`[^`]*`\$\)")
# What a browser fetches by itself; a plain link is followed by a person.
ELSEWHERE = r"""["']?(?:https?:)?//[^"'>\s]+"""
FETCHED = re.compile(
    rf"""<(?:script|img|iframe|source)\b[^>]*\bsrc={ELSEWHERE}"""
    rf"""|<link\b[^>]*\brel=["']?(?:stylesheet|preconnect|icon|preload)\b[^>]*\bhref={ELSEWHERE}"""
)
FETCHED_BY_STYLE = re.compile(r"""(?:url\(\s*["']?|@import\s+["'])(?:https?:)?//[^"')\s]+""")


def main() -> None:
    """Put together, build, check."""
    target = Path(sys.argv[1]).resolve()
    pages = target / "pages"
    for old in (pages, target / "site"):
        shutil.rmtree(old, ignore_errors=True)
    for name, text in [*guides(), *python(), *reference()]:
        write(pages / name, text)
    for notebook in sorted(NOTEBOOKS.glob("*.ipynb")):
        executed(notebook, pages / "notebooks")
    for name in ("iframe-worker.js", "pages.css"):
        copy(HERE / name, pages / "assets" / name)
    for name in ("mkdocs.yml", "extension.py"):
        copy(HERE / name, target / name)
    package = target / "package"
    shutil.rmtree(package, ignore_errors=True)
    shutil.copytree(
        ROOT / "bindings/python/python",
        package,
        ignore=shutil.ignore_patterns("*.so", "*.pyd", "__pycache__"),
    )
    linked_files(pages)
    command = [
        sys.executable,
        "-m",
        "mkdocs",
        "build",
        "--strict",
        "--quiet",
        "-f",
        str(target / "mkdocs.yml"),
    ]
    subprocess.run(command, check=True)
    nothing_fetched(target / "site")
    print(f"file://{target}/site/index.html")


def guides() -> Iterator[tuple[str, str]]:
    """Prose as it lies in the repository, in the same folders, so that its links hold."""
    yield "index.md", (ROOT / "README.md").read_text("utf-8")
    for path in [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]:
        if path.name != "README.md":
            # Formulas are written twice; the second time for readers of LaTeX.
            yield str(path.relative_to(ROOT)), MATHS.sub("", path.read_text("utf-8"))


def python() -> Iterator[tuple[str, str]]:
    """Write a page for every public name, and a list of them."""
    package = importlib.import_module("bilateral")
    rows = []
    for name in sorted(package.__all__, key=str.casefold):
        if name.startswith("_"):
            continue
        said = inspect.getdoc(getattr(package, name)) or ""
        first = said.partition("\n\n")[0].replace("\n", " ").replace("|", "\\|")
        rows.append(
            f"| [`{name}`]({page_of(name)}) | {first if type(getattr(package, name)) is not str else ''} |"
        )
        yield f"python/{page_of(name)}", f"::: bilateral.{name}\n"
    modules = [f"- [`bilateral.{module}`](module-{module}.md)" for module in MODULES]
    for module in MODULES:
        yield f"python/module-{module}.md", f"::: bilateral.{module}\n"
    yield (
        "python/index.md",
        "\n".join(
            ["# Python", "", "Everything `import bilateral` has, and its modules:", "", *modules]
            + ["", "| name | what it is |", "|---|---|", *rows, ""]
        ),
    )


def page_of(name: str) -> str:
    """Name a page: some file systems take `Mirror` and `mirror` for one name."""
    return f"{'type' if name[0].isupper() else 'function'}-{name}.md"


def reference() -> Iterator[tuple[str, str]]:
    """Name the ways in from the other two languages."""
    crates = [
        f"- `{manifest.parent.name}`: {said(manifest.parent / 'src' / 'lib.rs')}"
        for manifest in sorted((ROOT / "crates").glob("*/Cargo.toml"))
    ]
    yield (
        "reference/rust.md",
        "\n".join(
            [
                "# Rust",
                "",
                "`cargo doc --open -p bilateral -p bilateral-formats -p bilateral-arrow` shows every item with its examples.",
                "The crates, by the first sentence of each:",
                "",
                *crates,
                "",
                "What things are called beside their names in Python and JavaScript: "
                "[names in three languages](../DESIGN.md#names-in-three-languages). "
                "Which module is where: [the tree](../ARCHITECTURE.md#the-tree).",
                "",
            ]
        ),
    )
    types = ROOT / "bindings/wasm/js/types.d.ts"
    yield (
        "reference/javascript.md",
        "\n".join(
            [
                "# JavaScript",
                "",
                'The npm package has two ways in: `import … from "bilateral"` for everything, and '
                '`import … from "bilateral/dossier"`, smaller, for pages that only show a brief.',
                "[Its guide](../bindings/wasm/README.md) says how to load it.",
                "",
                "What things are called beside their names in Rust and Python: "
                "[names in three languages](../DESIGN.md#names-in-three-languages).",
                "The objects that go in and come out, as TypeScript has them:",
                "",
                "```typescript",
                types.read_text("utf-8").rstrip(),
                "```",
                "",
            ]
        ),
    )
    yield "bindings/wasm/README.md", (ROOT / "bindings/wasm/README.md").read_text("utf-8")


def said(source: Path) -> str:
    """Give the first sentence of a crate."""
    lines = [line.removeprefix("//!").strip() for line in source.read_text("utf-8").splitlines()]
    return " ".join(lines[: lines.index("")] if "" in lines else lines[:1])


def executed(path: Path, folder: Path) -> None:
    """Run a notebook and write it as a page, each chart as a picture of its own."""
    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}).execute()
    text, pictures = [], 0
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            text += [cell.source, ""]
            continue
        text += ["```python", cell.source, "```", ""]
        for output in cell.outputs:
            data: dict[str, Any] = output.get("data", {})
            if VEGA in data:
                pictures += 1
                name = f"{path.stem}-{pictures}.svg"
                write(folder / name, vl_convert.vegalite_to_svg(json.dumps(data[VEGA]), vl_version="5.20"))
                shown = f"![{data[VEGA]['description']}]({name})"
            elif "text/html" in data:
                shown = re.sub(r"\n\s*\n", "\n", data["text/html"])
            else:
                shown = f"```text\n{(output.get('text') or data['text/plain']).rstrip()}\n```"
            text += ['<div class="output" markdown="1">', "", shown, "", "</div>", ""]
    write(folder / f"{path.stem}.md", "\n".join(text))


def linked_files(pages: Path) -> None:
    """Files of the repository that pages link to, and lists of the folders they link to."""
    for page in sorted(pages.rglob("*.md")):
        text = page.read_text("utf-8")
        page.write_text(LINK.sub(partial(led, page=page, pages=pages), text), "utf-8")


def led(link: re.Match[str], page: Path, pages: Path) -> str:
    """Give a link whose end is among the pages."""
    return link[1] + reachable(link[2], page, pages) + link[3]


def reachable(link: str, page: Path, pages: Path) -> str:
    """Bring what a link leads to among the pages."""
    if re.match(r"[a-z]+:", link):
        return link
    wanted = (page.parent / link).resolve()
    if wanted.exists() and wanted.is_file():
        return link
    if not wanted.is_relative_to(pages):
        return link
    source = ROOT / wanted.relative_to(pages)
    if source.is_file():
        copy(source, wanted)
    elif source.is_dir():
        files = sorted(path for path in source.iterdir() if path.is_file())
        for path in files:
            copy(path, wanted / path.name)
        names = [f"- [{path.name}]({path.name})" for path in files]
        write(wanted / "index.md", "\n".join([f"# {wanted.relative_to(pages)}", "", *names, ""]))
        return f"{link.rstrip('/')}/index.md"
    return link


def nothing_fetched(site: Path) -> None:
    """Fail if a page or a style would fetch anything from elsewhere."""
    found = []
    for path in site.rglob("*"):
        look = {".html": FETCHED, ".css": FETCHED_BY_STYLE, ".svg": FETCHED_BY_STYLE}.get(path.suffix)
        if look:
            found += [f"{path.relative_to(site)}: {hit}" for hit in look.findall(path.read_text("utf-8"))]
    if found:
        sys.exit("these would be fetched from elsewhere:\n" + "\n".join(found[:20]))


def write(path: Path, text: str) -> None:
    """Write a file, with its folder."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def copy(source: Path, wanted: Path) -> None:
    """Copy a file, with its folder."""
    wanted.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, wanted)


if __name__ == "__main__":
    main()
